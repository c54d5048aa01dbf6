"""Pages and mail after further public reports, of projects and kinds that the first have not."""

from __future__ import annotations

from reports.cases import Report, expect_story
from reports.stories import BEEKEEPER, BRIDGE, MILL, MOTOR, MUSEUM, TUNNEL, paragraphs

__all__ = ["PAGES_AGAIN"]

CONSENT_TEXT = """<p>We and our partners store and read information on your device, measure how our pages are used and choose
 advertisements by what you have read. You can withdraw your consent at any time in the settings of your account. Some partners
 rely on legitimate interest, to which you may object.</p>"""
REMARK = (
    "I crossed it every day for eleven years and never once looked at the hangers, which shows how much one sees of what one uses.",
    "In my town they did the same in 2009, and the bus ran every half hour whatever had been promised, so take a bicycle.",
    "The forge is open on the second Saturday of the month, and they let children work the bellows if it is not too busy.",
    "Sixty years is what they said of the old ones as well, if I remember what my father told me about the opening.",
)

PAGES_AGAIN = (
    # walls and overlays
    Report(
        name="blocked-by-security-service",
        after="linkwarden/linkwarden#961",
        html="""<!DOCTYPE html><html lang="en-US"><head><title>Attention Required! | Cloudflare</title><meta name="robots" content="noindex,
 nofollow"></head><body><div id="cf-wrapper"><div id="cf-error-details"><h1>Sorry, you have been blocked</h1><h2>You are unable to access
 harnby.example</h2><div class="cf-section"><h2>Why have I been blocked?</h2><p>This website is using a security service to protect itself from online
 attacks. The action you just performed triggered the security solution.</p><h2>What can I do to resolve this?</h2><p>You can email the site owner
 to let them know you were blocked. Please include what you were doing when this page came up.</p></div><div class="cf-error-footer"><p>Ray ID:
 <strong>8a1b2c3d4e5f</strong> &bull; Your IP: 192.0.2.7 &bull; Performance &amp; security by Cloudflare</p></div></div></div></body></html>""",
        expected={"paragraphs": [], "warnings": ["bot_check"]},
    ),
    Report(
        name="unusual-environment",
        after="cooderl/wewe-rss#388",
        html="""<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body class="zh_CN"><div class="weui-msg"><div class="weui-msg__icon-area"><i
 class="weui-icon-info weui-icon_msg"></i></div><div class="weui-msg__text-area"><h2 class="weui-msg__title">环境异常</h2><p class="weui-msg__desc">当前环境异常，
完成验证后即可继续访问。</p></div><div class="weui-msg__opr-area"><p class="weui-btn-area"><a class="weui-btn weui-btn_primary" id="js_verify">去验证</a></p></div></div></body></html>""",
        expected={"paragraphs": [], "warnings": ["bot_check"]},
    ),
    Report(
        name="consent-or-premium-offer",
        after="wallabag/wallabag#3656",
        html="""<!DOCTYPE html><html lang="en"><head><title>Harnby Post: gdpr consent</title></head><body><header><a href="/">The Harnby Post</a></header><main><h2>We rely on
 readers like you to uphold a free press.</h2><div class="offers"><div class="offer"><h3>Free</h3><p>Read a limited number of articles each month</p><p>You consent to
 the use of cookies and tracking by us and third parties to provide you with personalized ads</p><button>I agree</button></div><div class="offer"><h3>Basic subscription</h3><p>$6
 every four weeks or $60 a year</p><p>Unlimited access on any device</p><p>You consent to the use of cookies and tracking by us and third parties</p><button>Select</button></div><div
 class="offer"><h3>Premium EU subscription</h3><p>$9 every four weeks or $90 a year</p><p>No on-site advertising or third-party ad tracking</p><button>Select</button></div></div><p>We use
 cookies and other technologies to customize your experience. See our Privacy Policy and Cookie Policy.</p></main></body></html>""",
        expected={"paragraphs": [], "warnings": ["consent_wall"]},
    ),
    Report(
        name="cookie-text-of-a-holding",
        after="wallabag/wallabag#2428",
        html="""<!DOCTYPE html><html lang="nl"><head><title>Cookies | Heidebode</title></head><body><div class="cookie-gate"><div class="left"><p>Heidebode Media Holding BV maakt op haar
 websites gebruik van cookies en technieken die daarop lijken. Met functionele en analytische cookies zorgen we voor een goed werkende site. Daarnaast plaatsen derden
 cookies waarmee zij uw surfgedrag volgen en advertenties op maat tonen.</p><p>Als u hiernaast op akkoord klikt of deze site verder bezoekt, stemt u in met het gebruik van deze
 cookies.</p></div><div class="right"><a class="button" href="/accept">Akkoord</a> <a href="/instellingen">Instellingen wijzigen</a></div></div></body></html>""",
        expected={"paragraphs": [], "warnings": ["consent_wall"]},
    ),
    Report(
        name="modal-longer-than-story",
        after="mozilla/readability#514",
        html=f"""<html lang="en"><head><title>Why bread smells: What to know</title></head><body><div class="modal-dialog gdpr-modal"><div class="modal-content"><h2>Your privacy is important to
 us</h2>{CONSENT_TEXT * 4}<div class="modal-body">{CONSENT_TEXT * 3}<button>Accept and continue</button></div></div></div><div class="article_body"><h1>Why bread smells: What to
 know</h1><p>{MILL[0]}</p><p>{MILL[1]}</p><p>{MILL[2]}</p></div></body></html>""",
        expected=expect_story(MILL[:3], "withdraw your consent", "legitimate interest", warnings=[]),
    ),
    Report(
        name="browser-settings-note",
        after="fivefilters/ftr-site-config#1558",
        html=f"""<html lang="de"><head><title>Die Hefte des Imkers | Brennheimer Tagblatt</title></head><body><main><article><h1>Die Hefte des Imkers</h1><div class="notice"><h2>Passen Sie
 Ihren Browser an</h2><p>Für wichtige Funktionen braucht tagblatt.example JavaScript. Ihr Browser oder ein Werbeblocker verhindert das zurzeit.</p><p>Bitte ändern Sie die
 Einstellungen.</p></div>{paragraphs(BEEKEEPER)}</article></main></body></html>""",
        expected=expect_story(BEEKEEPER, "JavaScript", "Einstellungen", "Browser"),
    ),
    # other people's texts
    Report(
        name="comments-in-details",
        after="adbar/trafilatura#850",
        html=f"""<html lang="en"><head><title>Footbridge closes for nine weeks [Hask Weekly News]</title></head><body><div class="ArticleText"><h1>Footbridge closes for nine weeks</h1><p>By Dana
 Holt<br>May 14, 2024</p>{paragraphs(BRIDGE[:4])}</div><hr><a name="Comments"></a><details class="CommentBox" open><summary><h3 class="CommentTitle">What one sees</h3><p class="CommentPoster">Posted May
 14, 2024 17:02 UTC (Tue) by <b>ferryman</b> (subscriber, #4211) [Link] (2 responses)</p></summary><div class="CommentBody"><div class="FormattedComment"><p>{REMARK[0]}</p></div></div><details class="CommentBox"
 open><summary><h3 class="CommentTitle">What one sees</h3><p class="CommentPoster">Posted May 14, 2024 18:40 UTC (Tue) by <b>weirkeeper</b> (guest, #98) [Link] (1 response)</p></summary><div
 class="FormattedComment"><p>{REMARK[1]}</p></div></details></details><details class="CommentBox" open><summary><h3 class="CommentTitle">The forge</h3><p class="CommentPoster">Posted May 15, 2024 6:11 UTC (Wed) by
 <b>bellows</b> (subscriber, #71) [Link]</p></summary><div class="FormattedComment"><p>{REMARK[2]}</p><p>{REMARK[3]}</p></div></details></body></html>""",
        expected=expect_story(BRIDGE[:4], "never once looked", "take a bicycle", "second Saturday", "subscriber"),
    ),
    Report(
        name="comments-longer-than-page",
        after="mozilla/readability#391",
        html=f"""<html lang="es"><head><title>Banco del Faro: datos y opiniones</title></head><body><div id="wrap"><h1>Museo del faro de Punta Serra</h1><div class="ficha"><p>{
            MUSEUM[0]
        }</p><p>{MUSEUM[1]}</p></div><div
 id="opiniones"><h2>Opiniones de los usuarios</h2>{
            "".join(
                f'<div class="op"><b>{who}</b> <span>{day}/03/2017</span><p>{text}</p></div>'
                for who, day, text in (
                    (
                        "rosa71",
                        "04",
                        "Estuve dos horas en la cola y al final cerraron la taquilla sin avisar a nadie, una vergüenza para un sitio así.",
                    ),
                    (
                        "marinero",
                        "09",
                        "A mí me atendieron muy bien y el guía sabía de lo que hablaba, volveré con mis hijos en cuanto pueda, lo recomiendo.",
                    ),
                    (
                        "luis p.",
                        "15",
                        "¿Alguien sabe si dejan entrar con perro? He llamado tres veces y no cogen el teléfono, ya no sé qué hacer, gracias.",
                    ),
                    (
                        "anónimo",
                        "21",
                        "Las fotos de la web son de otro faro, el de verdad es mucho más pequeño y no se puede subir hasta arriba del todo.",
                    ),
                )
            )
        }</div></div></body></html>""",
        expected=expect_story(
            (MUSEUM[0], MUSEUM[1]), "dos horas en la cola", "con perro", "de otro faro", "Opiniones de los usuarios"
        ),
    ),
    Report(
        name="column-of-teasers-first",
        after="postlight/parser#618",
        html=f"""<html lang="en"><head><title>Footbridge closes for nine weeks | Hask Gamer</title></head><body><div class="wrap"><div class="col-left">{
            "".join(
                f'<div class="item"><a href="/news/{n}"><h4>{title}</h4></a><p>{text}</p><span>by {who}</span></div>'
                for n, (title, text, who) in enumerate(
                    (
                        (
                            "Harbour crane found again",
                            "The crane that the harbour had missed since March stood on a meadow behind the old customs house, where sheep had used it for shade.",
                            "Lena Marsh",
                        ),
                        (
                            "School bus gets a new route",
                            "From September the bus will stop at the mill as well, so that nobody has to walk along the county road in the dark any longer.",
                            "Tom Reed",
                        ),
                        (
                            "Brewery sold once more",
                            "For the third time in a year the brewery has a new owner, who wants to make lemonade there and keep all fourteen people on.",
                            "Lena Marsh",
                        ),
                        (
                            "Choir looks for basses",
                            "Nobody has to read music, the leader says, as long as they come on Thursdays and can hold a low note until the end of the line.",
                            "Ada Finch",
                        ),
                    )
                )
            )
        }</div><div class="col-main"><h1>Footbridge closes for nine weeks</h1><div class="by">by Dana Holt on May 14, 2024</div><p>{
            BRIDGE[0]
        }</p><p>{BRIDGE[2]}</p></div></div></body></html>""",
        expected=expect_story(
            (BRIDGE[0], BRIDGE[2]), "sheep had used it", "lemonade", title="Footbridge closes for nine weeks"
        ),
    ),
    Report(
        name="whole-feed-below",
        after="samuelclay/NewsBlur#1147",
        html=f"""<html lang="en"><head><title>Footbridge Closes For Nine Weeks - Haskonix</title></head><body><div id="main"><article class="full"><h1>Footbridge Closes For Nine Weeks</h1><div class="author">Written by <a
 href="/dana">Dana Holt</a> in <a href="/bridges">Bridges</a> on 14 May 2024 at 06:45 AM EDT.</div><div class="content">{
            paragraphs(BRIDGE)
        }</div></article><div id="newsfeed"><h3>Latest News</h3>{
            "".join(
                f'<article class="post"><header><a href="/news/{n}">{title}</a></header><p>{text}</p><div class="details">{n} May 2024 06:20 AM EDT - {kind} - 3 Comments</div></article>'
                for n, (title, text, kind) in enumerate(
                    (
                        ("Mill Wheel 2.4 Runs Again", MILL[1], "Mills"),
                        ("Free Bread For Gardeners Landing Soon", MILL[2], "Bread"),
                        ("Flour Ground Next Door Now Cheaper", MILL[3], "Bread"),
                    ),
                    start=11,
                )
            )
        }</div></div></body></html>""",
        url="https://haskonix.example/news/Footbridge-Closes-Nine-Weeks",
        expected=expect_story(
            BRIDGE,
            MILL[1],
            MILL[3],
            authors=["Dana Holt"],
            related=["Mill Wheel 2.4 Runs Again", "Flour Ground Next Door Now Cheaper"],
        ),
    ),
    Report(
        name="another-story-of-a-stream",
        after="Ranchero-Software/NetNewsWire#3688",
        html=f"""<html lang="en"><head><title>The smell of bread - The Verve</title><meta property="og:title" content="The smell of bread"><link rel="canonical"
 href="https://theverve.example/2024/5/3/23371160/smell-of-bread-mill"></head><body><div id="content"><article><h1>The smell of bread</h1><p><a href="/authors/lena">Lena Marsh</a> May 3, 2024</p><div
 class="duet--article--article-body"><p>{MILL[0]}</p><p>{MILL[1]}</p></div></article><div class="duet--stream"><h2>Most recent from the stream</h2><div class="stream-item"><a href="/authors/tom">Tom Reed</a><span>Two
 hours ago</span><h3>Footbridge closes for nine weeks</h3>{paragraphs(BRIDGE)}</div></div></div></body></html>""",
        url="https://theverve.example/2024/5/3/23371160/smell-of-bread-mill",
        expected=expect_story(
            (MILL[0], MILL[1]), "hangers", "forged", title="The smell of bread", authors=["Lena Marsh"]
        ),
    ),
    # structure
    Report(
        name="hero-is-the-page",
        after="kepano/defuddle#132",
        html=f"""<!doctype html><html lang="en"><head><title>The works of the bridge</title></head><body><main lang="en" dir="ltr"><div class="hero"><img src="/logo.webp" alt="" width="400" height="400"><h1>The works of the
 bridge</h1>{paragraphs(BRIDGE[:3])}<a href="/intro">Begin here</a></div></main></body></html>""",
        expected={"text_contains": list(BRIDGE[:3]), "title": "The works of the bridge"},
    ),
    Report(
        name="links-to-categories",
        after="kepano/defuddle#131",
        html=f"""<!doctype html><html lang="en"><head><title>Guides to the works | Bridge handbook</title></head><body><main><article><h1>Guides to the works</h1><p>{BRIDGE[1]}</p><p>{BRIDGE[4]} How it is done is told in <a
 href="/docs/category/forging">the four guides to forging</a>, what it costs in <a href="/docs/category/money">the accounts</a>.</p><p>{BRIDGE[2]} See <a href="/docs/category/buses">the plan of the buses</a> for
 the hours.</p></article></main></body></html>""",
        expected={
            "text_contains": ["told in the four guides to forging", "in the accounts.", "See the plan of the buses"],
            "links": {"the accounts": "https://www.harnby.example/docs/category/money"},
        },
    ),
    Report(
        name="streamed-in-a-hidden-div",
        after="kepano/defuddle#352",
        html=f"""<!DOCTYPE html><html lang="en"><head><title>The smell of bread</title></head><body><header><a href="/">Mill Letter</a></header><main><!--$?--><template id="B:0"></template><p>Loading…</p><!--/$--></main><footer>© 2024 Mill
 Letter</footer><div hidden id="S:0"><article><h1>The smell of bread</h1>{paragraphs(MILL)}</article></div><script>$RC=function(b,c){{}};$RC("B:0","S:0")</script></body></html>""",
        expected=expect_story(MILL, "Loading", title="The smell of bread"),
    ),
    Report(
        name="div-closed-too-early",
        after="wallabag/wallabag#3665",
        html=f"""<html><head><title>Unenumerated bread: The smell of bread</title></head><body><div class="main"><div class="post hentry"><h3 class="post-title entry-title">The smell of bread</h3><div class="post-body entry-content"
 id="post-body-1"><style type="text/css"> p {{ margin-bottom: 0.1in }} </style></div></div></div>{paragraphs(MILL)}<div class="post-footer">Posted by <span class="fn">Lena Marsh</span> at <abbr class="published"
 title="2017-02-09T09:50:00-08:00">9:50 AM</abbr></div></body></html>""",
        url="https://bread.blogspot.example/2017/02/smell-of-bread.html",
        expected=expect_story(MILL, "margin-bottom", published="2017-02-09", authors=["Lena Marsh"]),
    ),
    Report(
        name="quotation-between-breaks",
        after="mozilla/readability#498",
        html=f"""<html><head><title>How bridges are made of iron</title></head><body><table><tr><td><font size="2" face="verdana">May 2004<br><br>{
            MILL[0]
        }<br><br>{MILL[1]}<blockquote>{BRIDGE[4]}</blockquote>{MILL[2]}<br><br>{MILL[3]}<blockquote>{
            BRIDGE[1]
        }</blockquote></font></td></tr></table></body></html>""",
        expected={
            "text_contains": [*MILL, BRIDGE[4], BRIDGE[1]],
            "html": [f"<blockquote><p>{BRIDGE[4][:20]}"],
        },
    ),
    Report(
        name="preamble-apart",
        after="mozilla/readability#655",
        html=f"""<html lang="en"><head><title>Bridges of Iron (Hask Encyclopedia of Works)</title></head><body><div id="article"><div id="article-content"><div id="aueditable"><h1>Bridges of Iron</h1><div
 id="pubinfo"><em>First published Sun Dec 3, 2006; substantive revision Mon Sep 30, 2019</em></div><div id="preamble"><p>{MILL[0]}</p><p>{MILL[1]}</p></div><div id="toc"><ul><li><a href="#1">1. Hangers</a></li><li><a href="#2">2.
 Decks</a></li><li><a href="#Bib">Bibliography</a></li></ul></div><div id="main-text"><h2 id="1">1. Hangers</h2>{paragraphs(BRIDGE[:3])}<h2 id="2">2. Decks</h2>{paragraphs(BRIDGE[3:])}</div><div id="bibliography"><h2
 id="Bib">Bibliography</h2><ul class="hanging"><li>Olden, M., 1994, <em>Iron over Water</em>, Brennheim: University Press.</li><li>Reed, T., 2001, “Paint and what is under it”, <em>Annals of Works</em>, 12: 1–19.</li></ul></div></div></div></div></body></html>""",
        expected={
            "text_contains": [MILL[0], MILL[1], *BRIDGE, "Iron over Water", "Annals of Works"],
            "published": "2006-12-03",
            "modified": "2019-09-30",
        },
    ),
    Report(
        name="opening-is-a-heading",
        after="mozilla/readability#281",
        html=f"""<html lang="en"><head><title>Footbridge closes for nine weeks</title></head><body><div id="storycontent"><h1>Footbridge closes for nine weeks</h1><div class="byline">by Dana Holt</div><div id="storytext"><h2>{
            BRIDGE[0]
        }</h2>{paragraphs(BRIDGE[1:])}</div></div></body></html>""",
        expected={"text_contains": list(BRIDGE)},
    ),
    Report(
        name="short-lines-in-divs",
        after="mozilla/readability#861",
        html=f"""<html lang="en"><head><title>One hundred and two - Weir Road</title></head><body><div class="chapter-inner chapter-content">{
            "".join(
                f'<div style="margin: 1em 0; caret-color: #000000"><div style="direction: ltr"><span style="font-family: arial, sans-serif">{line}</span></div></div>'
                for line in (
                    MILL[0],
                    "Alma stared at it.",
                    "“Let me think about it.”",
                    MILL[1],
                    "“Good.”",
                    "Nobody moved.",
                    MILL[2],
                )
            )
        }</div></body></html>""",
        expected={
            "paragraphs": [
                MILL[0],
                "Alma stared at it.",
                "“Let me think about it.”",
                MILL[1],
                "“Good.”",
                "Nobody moved.",
                MILL[2],
            ]
        },
    ),
    Report(
        name="box-in-the-middle",
        after="minbrowser/min#323",
        html=f"""<html lang="en"><head><title>Footbridge closes for nine weeks</title></head><body><article><h1>Footbridge closes for nine weeks</h1><div class="articleBodyText"><p>{
            BRIDGE[0]
        }</p><p>{BRIDGE[1]}</p></div><div
 class="factbox"><h3>At a glance | Bridges that were closed</h3><ul><li><b>2009:</b> the ferry steps, for a summer</li><li><b>2014:</b> the county road bridge, for eleven months</li></ul></div><div class="articleBodyText"><p>{
            BRIDGE[2]
        }</p><p>{BRIDGE[3]}</p><p>{BRIDGE[4]}</p></div></article></body></html>""",
        expected={"text_contains": list(BRIDGE)},
    ),
    Report(
        name="code-of-spans-and-breaks",
        after="obsidianmd/obsidian-clipper#375",
        html=f"""<html lang="en"><head><title>Counting loaves | by Lena Marsh | Medium</title></head><body><article><section><h1>Counting loaves</h1><p>{MILL[0]}</p><pre class="lt lu"><span id="a1" class="mf">let loaves = oven.take(30);<br/>for
 loaf in loaves {{<br/>    garden.give(loaf);<br/>}}</span></pre><p>{MILL[1]}</p><figure><pre><span>fn left_over() -&gt; Loaf {{ home.carry() }}</span></pre></figure><p>{MILL[2]}</p></section></article></body></html>""",
        expected={
            "text_contains": [*MILL[:3], "    garden.give(loaf);", "fn left_over() -> Loaf { home.carry() }"],
            "blocks": ["Paragraph", "Code", "Paragraph", "Code", "Paragraph"],
        },
    ),
    Report(
        name="small-capitals-after-drop-cap",
        after="goose3/goose3#190",
        html=f"""<html lang="en"><head><title>The smell of bread</title></head><body><main><article><h1>The smell of bread</h1><section><p data-caps="initial"><span>K</span><small>evin marsh’s</small> time as the keeper of the weir ended the way it had begun, with
 a smell of bread that nobody could place.</p>{paragraphs(MILL[1:])}</section></article></main></body></html>""",
        expected=expect_story(
            (
                "Kevin marsh’s time as the keeper of the weir ended the way it had begun, with a smell of bread that nobody could place.",
                *MILL[1:],
            )
        ),
    ),
    Report(
        name="films-and-their-titles",
        after="postlight/parser#597",
        html=f"""<html lang="en"><head><title>The best films about bread</title></head><body><main><article><h1>The best films about bread</h1><p>{
            MILL[0]
        }</p>{
            "".join(
                f'<h3 class="font--subhead" data-qa="heading"><em>{title}</em></h3><p>{text} <a href="/review/{n}">(Read the review.)</a></p>'
                for n, (title, text) in enumerate((("The Third Loaf", MILL[1]), ("Rye", MILL[2]), ("Oven", MILL[3])))
            )
        }</article></main></body></html>""",
        expected={"text_contains": [*MILL, "The Third Loaf", "Rye\n", "Oven\n"]},
    ),
    Report(
        name="questions-as-headings",
        after="postlight/parser#510",
        html="""<html lang="fr"><head><title>Boulangeries : tout comprendre au pain du moulin</title></head><body><main><section class="zone zone--article"><h1 class="article__title">Boulangeries : tout comprendre au pain du moulin</h1><p class="article__desc">Deux sœurs cuisent trente
 pains par jour.</p><article class="article__content"><p class="article__paragraph">Avant six heures du matin, l'odeur du pain descend jusqu'au pont, bien qu'aucun boulanger ne tienne boutique ici depuis quarante ans.</p><section class="article__sub-section"><h3
 class="article__section-label">Décryptages</h3><h2 class="article__sub-title">Qui cuit ce pain ?</h2><p class="article__paragraph">Deux institutrices à la retraite, dans un four que leur grand-père avait bâti avec les briques de la vieille tuilerie.</p><h2 class="article__sub-title">Qui le mange
 ?</h2><p class="article__paragraph">Ceux qui ont travaillé dans les jardins de la commune pendant la semaine, un pain pour chaque matinée, et la maison de retraite pour le reste.</p></section></article></section></main></body></html>""",
        expected={
            "text_contains": [
                "bien qu'aucun boulanger",
                "Qui cuit ce pain ?",
                "Qui le mange ?",
                "briques de la vieille",
                "pour le reste.",
            ]
        },
    ),
    Report(
        name="headings-that-are-links",
        after="wallabag/wallabag#3349",
        html=f"""<html lang="en"><head><title>Songs of the weir, one by one</title></head><body><div id="dossier"><h1>Songs of the weir, one by one</h1><p>{
            MILL[0]
        }</p>{
            "".join(
                f'<h3><a href="/song,{n}.html">{title}</a></h3><p>{text}</p>'
                for n, (title, text) in enumerate(
                    (
                        ("I. In the month of May", MILL[1]),
                        ("II. Out of my tears", MILL[2]),
                        ("III. The rose, the lily", MILL[3]),
                    )
                )
            )
        }</div></body></html>""",
        expected={
            "text_contains": [*MILL, "I. In the month of May", "II. Out of my tears", "III. The rose, the lily"],
            "links": {"II. Out of my tears": "https://www.harnby.example/song,1.html"},
        },
    ),
    Report(
        name="text-after-an-advert",
        after="chimbori/crux#9",
        html=f"""<html lang="en"><head><title>Footbridge closes for nine weeks</title></head><body><article id="story"><h1>Footbridge closes for nine weeks</h1><section name="articleBody"><div class="css-1fanzo5 StoryBodyCompanionColumn"><div><p>{
            BRIDGE[0]
        }</p><p>{
            BRIDGE[1]
        }</p></div></div><div class="ad" id="story-ad-1-wrapper"><a href="#after-story-ad-1">Continue reading the main story</a><div id="story-ad-1">ADVERTISEMENT</div><div id="after-story-ad-1"></div></div><div
 class="css-1fanzo5 StoryBodyCompanionColumn"><div><p>{BRIDGE[2]}</p><p>{BRIDGE[3]}</p><p>{
            BRIDGE[4]
        }</p></div></div></section></article></body></html>""",
        expected=expect_story(BRIDGE, "ADVERTISEMENT", "Continue reading"),
    ),
    Report(
        name="hidden-copies",
        after="mika-cn/maoxian-web-clipper#10",
        html=f"""<html lang="en"><head><title>The smell of bread</title></head><body><article><h1>The smell of bread</h1><p>{
            MILL[0]
        }</p><p style="display: none">Copied from millletter.example, all rights reserved, do not paste.</p><p>{
            MILL[1]
        }<span style="position:absolute;left:-9999px">mill letter original</span></p><div hidden><p>{
            BRIDGE[1]
        }</p></div><p>{MILL[2]}</p></article></body></html>""",
        expected=expect_story(MILL[:3], "do not paste", "hangers"),
    ),
    Report(
        name="office-page",
        after="kingname/GeneralNewsExtractor#96",
        html=f"""<html><head><title>东岭隧道七月开放_新山市交通委员会</title></head><body><div class="bt-position">当前位置：<a href="/">首页</a> &gt; <a href="/xw">新闻</a> &gt; <a href="/xw/yw">要闻</a></div><div class="bt-content"><h1 class="bt-title">东岭隧道七月开放</h1><div class="bt-info">发布时间：2020-09-21 08:21
 来源：新山日报 编辑：王芳 信息来源：新山日报 阅读次数：1024 【字体：<a>大</a> <a>中</a> <a>小</a>】 <a>打印</a> <a>关闭</a></div><div class="bt-article"><style type="text/css">.TRS_Editor P{{line-height:1.5;font-family:宋体;}}</style><div class="TRS_Editor">{
            paragraphs(TUNNEL)
        }</div></div><div class="bt-share">分享到：<a>微信</a> <a>微博</a></div><div class="bt-link"><p>主办单位：新山市交通委员会　网站标识码：3300000000</p><p>地址：新山市东岭路10号　邮编：330000</p></div></div></body></html>""",
        expected=expect_story(
            TUNNEL, "字体", "分享到", "主办单位", "line-height", title="东岭隧道七月开放", published="2020-09-21T08:21"
        ),
    ),
    # dates and authors
    Report(
        name="expiry-date-in-a-script",
        after="adbar/htmldate#28",
        html="""<html lang="fr"><head><title>Le pain du moulin</title><script>var offer = {"expires": "2031-01-31", "end": "2031-01-31T23:59:59"};</script></head><body><article><h1>Le pain du moulin</h1><span class="meta__date">Publié le 10 février 2020 à 10h28 - Mis à jour le 11
 février 2020 à 19h05</span><p>Avant six heures du matin, l'odeur du pain descend jusqu'au pont, bien qu'aucun boulanger ne tienne boutique ici depuis quarante ans.</p><p>Deux institutrices à la retraite cuisent trente pains par jour, dans un four que leur grand-père avait bâti avec les briques de la
 vieille tuilerie.</p></article></body></html>""",
        expected={"published": "2020-02-10T10:28", "modified": "2020-02-11T19:05"},
    ),
    Report(
        name="year-of-the-footer",
        after="adbar/htmldate#124",
        html=f"""<html lang="ru"><head><title>Как сделать, чтобы мотор не гремел</title></head><body><article><h1>Как сделать, чтобы мотор не гремел</h1>{paragraphs(MOTOR[1:])}</article><footer><p>© 2024 Моторы Приозёрска. Все права защищены.</p></footer></body></html>""",
        url="https://motory.example/kak-sdelat-chtoby-motor-ne-gremel/",
        expected={"published": None, "modified": None},
    ),
    Report(
        name="original-and-updated",
        after="adbar/htmldate#119",
        html=f"""<html lang="en"><head><title>What happens when bread rises</title><script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebPage","datePublished":"2021-11-02T09:15:11+00:00","dateModified":"2023-12-28T14:02:40+00:00"}}]}}</script><meta
 property="article:published_time" content="2021-11-02T09:15:11+00:00"><meta property="article:modified_time" content="2023-12-28T14:02:40+00:00"></head><body><article><h1>What happens when bread rises</h1><p>Last updated December 28, 2023</p>{paragraphs(MILL)}</article></body></html>""",
        expected={"published": "2021-11-02", "modified": "2023-12-28", "text_excludes": ["Last updated"]},
    ),
    Report(
        name="corporation-for-author",
        after="AndyTheFactory/newspaper4k#346",
        html=f"""<html lang="en"><head><title>Footbridge fireworks cancelled - HBC News</title><meta name="author" content="Hask Broadcasting Corporation"><meta property="og:site_name" content="HBC News"><script
 type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"Footbridge fireworks cancelled","author":{{"@type":"Organization","name":"Hask Broadcasting Corporation"}},"publisher":{{"@type":"Organization","name":"Hask Broadcasting Corporation"}}}}</script></head><body><article><h1>Footbridge
 fireworks cancelled</h1><div class="byline">By <a href="/news/tom-reed/1122">Tom Reed</a> and <a href="/news/ada-finch/1123">Ada Finch</a></div><p class="published">Posted 10 Jan 2020, updated 10 Jan 2020</p>{paragraphs(BRIDGE)}</article></body></html>""",
        expected={"authors": ["Tom Reed", "Ada Finch"], "published": "2020-01-10"},
    ),
    Report(
        name="list-of-declared-authors",
        after="mozilla/readability#617",
        html=f"""<html lang="en"><head><title>Footbridge closes</title><script type="application/ld+json">{{"@context":"http://schema.org","@type":"Article","headline":"Footbridge closes","datePublished":"2018-04-05T06:00","dateModified":"2018-04-11","author":[{{"@type":"Person","name":"Daniel
 Olden"}},{{"@type":"Person","name":"Ada Finch, Senior Clerk"}}]}}</script></head><body><article><h1>Footbridge closes</h1>{paragraphs(BRIDGE)}</article></body></html>""",
        expected={"authors": ["Daniel Olden", "Ada Finch"], "published": "2018-04-05T06:00", "modified": "2018-04-11"},
    ),
    Report(
        name="declared-with-microseconds",
        after="microlinkhq/metascraper#47",
        html=f"""<html lang="en"><head><title>A mill for five pounds</title><script type="application/ld+json">
{{ "@context": "https://schema.org", "@type": "Article", "headline": "A mill for five pounds", "datePublished": "2015-11-28 05:36:00.000000", "mainEntityOfPage": "True", "articleBody": "While many of you
were asleep" }}</script></head><body><article><h1>A mill for five pounds</h1>{paragraphs(MILL)}</article></body></html>""",
        expected={"published": "2015-11-28T05:36:00"},
    ),
    # platforms
    Report(
        name="film-that-no-browser-shows",
        after="DIYgod/RSSHub#11436",
        html=f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Telegram: View @weirnews</title></head><body class="widget_frame_base"><div class="tgme_widget_message js-widget_message" data-post="weirnews/3139"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a
 class="tgme_widget_message_owner_name" href="https://t.me/weirnews"><span dir="auto">Weir News</span></a></div><div class="tgme_widget_message_video_player not_supported"><div class="message_video_unsupported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">This media is
 not supported in your browser</div><span class="message_media_view_in_telegram">VIEW IN TELEGRAM</span></div></div></div><div class="tgme_widget_message_text js-message_text" dir="auto">{
            MILL[0]
        }<br/><br/>{
            MILL[1]
        }</div><div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">8.1K</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/weirnews/3139"><time datetime="2022-12-09T10:02:11+00:00"
 class="time">10:02</time></a></span></div></div></div></body></html>""",
        url="https://t.me/weirnews/3139?embed=1",
        expected=expect_story((MILL[0], MILL[1]), "not supported", "VIEW IN", "8.1K", published="2022-12-09T10:02:11"),
    ),
    Report(
        name="reblogged-answer",
        after="johnHackworth/goblin#45",
        html=f"""<html lang="en"><head><title>Ada at the weir</title><meta property="og:type" content="tumblr-feed:entry"></head><body><article class="post reblogged"><div class="npf_row"><p class="tumblr_blog_link"><a class="tumblr_blog" href="https://milldays.tumblr.com/post/745900000000/who-eats-the-bread">milldays</a>:</p><blockquote><div
 class="question"><p>Anonymous asked: who eats all the bread in the end?</p></div><p>{MILL[2]}</p><p>{MILL[3]}</p></blockquote></div><div class="post-notes">212 notes</div><p class="via">Reblogged from <a href="https://milldays.tumblr.com/">milldays</a></p></article></body></html>""",
        url="https://adaweir.tumblr.com/post/745936525494/who-eats-the-bread",
        expected={
            "text_contains": [MILL[2], MILL[3]],
            "text_excludes": ["212 notes", "Reblogged from"],
            "source": {"url": "https://milldays.tumblr.com/post/745900000000/who-eats-the-bread"},
        },
    ),
    # mail
    Report(
        name="preview-text-of-a-mailing",
        after="emailmonday/Cerberus#237",
        html=f"""<!DOCTYPE html><html lang="en"><head><title>Mill Letter</title></head><body style="margin:0"><div style="max-height:0; overflow:hidden; mso-hide:all;" aria-hidden="true">Who bakes at night, who eats what is baked, and why none of it is for sale. &zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;</div><center><table
 role="presentation"><tr><td><h1>The smell of bread</h1>{paragraphs(MILL)}</td></tr></table><table role="presentation"><tr><td>Mill Letter<br>4 Weir Road, Lower Hask LH4 2AB<br>(123) 456-7890<br><br><unsubscribe style="color:#888888; text-decoration:underline;">unsubscribe</unsubscribe></td></tr></table></center></body></html>""",
        url=None,
        expected=expect_story(MILL, "none of it is for sale", "Weir Road", "456-7890", "unsubscribe"),
    ),
    Report(
        name="newsletter-sent-on",
        after="brendanlong/lion-reader#240",
        html=f"""<html><head><title>Fwd: The smell of bread</title></head><body><div dir="ltr"><br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername" dir="auto">Lena Marsh</strong> <span dir="auto">&lt;<a
 href="mailto:lena@millletter.example">lena@millletter.example</a>&gt;</span><br>Date: Fri, May 3, 2024 at 7:00 AM<br>Subject: The smell of bread<br>To: &lt;<a href="mailto:tom@hask.example">tom@hask.example</a>&gt;<br></div><br><br>{paragraphs(MILL)}</div></div></body></html>""",
        url=None,
        expected=expect_story(
            MILL,
            "Forwarded",
            "Subject",
            title="The smell of bread",
            authors=["Lena Marsh"],
            published="2024-05-03T07:00",
        ),
    ),
    Report(
        name="headers-of-a-raw-message",
        after="arithmetic/aws-lambda-ses-forwarder#60",
        text=True,
        url=None,
        html=f"""Return-Path: <lena@millletter.example>
Received: by 192.0.2.1 with SMTP id y22csp390656qva;
        Fri, 3 May 2024 07:00:00 -0700 (PDT)
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=millletter.example;
        h=mime-version:date:message-id:subject:to:from;
        bh=VcUwljfBB3Ih9IZnGfiyRq86HN5fYES5CKp76GqkLsE=;
        b=Kg02Ur+JrglkIC/oKiheGqdcAQ5YnKq0PYHLA7yCFgTi5AoNkDLrlR9vx96F85hWgh
MIME-Version: 1.0
From: Lena Marsh <lena@millletter.example>
Date: Fri, 3 May 2024 07:00:00 -0700
Message-ID: <abc123@mail.millletter.example>
Subject: The smell of bread
To: tom@hask.example
Content-Type: text/plain; charset="UTF-8"

{chr(10).join(text + chr(10) for text in MILL)}""",
        expected={
            "paragraphs": list(MILL),
            "title": "The smell of bread",
            "authors": ["Lena Marsh"],
            "published": "2024-05-03T07:00:00-07:00",
        },
    ),
)
