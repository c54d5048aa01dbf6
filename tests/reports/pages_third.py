"""Forty more public reports, a third set: each a small page or feed of our own, made before anybody looked at what becomes of it."""

from __future__ import annotations

import attrs

from reports.cases import Report, page_report
from reports.feed_items import FeedReport, rss
from reports.feeds_again import atom
from reports.in_languages import HALL
from reports.stories import BEEKEEPER, BRIDGE, MILL, TUNNEL, paragraphs

__all__ = ["FEEDS_OF_THIRD", "PAGES_THIRD"]


def _after(report: str, page: Report) -> Report:
    return attrs.evolve(page, after=report)


_MENU = "<header><nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li><li><a href='/sport'>Sport</a></li></ul></nav></header>"
_FOOTER = "<footer><p>© 2024 Hask Post</p><p><a href='/imprint'>Imprint</a></p></footer>"
_CARDS = "".join(
    f"<li class='card'><a href='/n/{n}'><img src='/i/{n}.jpg' alt=''><h3>{head}</h3></a><span class='by'>{ago} {who}</span></li>"
    for n, (head, ago, who) in enumerate(
        (
            ("The smell of bread", "12 minutes ago", "Lena Marsh"),
            ("A lens turns again", "3 hours ago", "Tom Reed"),
            ("Forty jobs by the lake", "5 hours ago", "Ada Linn"),
        )
    )
)

PAGES_THIRD = (
    _after(
        "omnivore-app/omnivore#4200",
        page_report(
            "cookie-choice-of-a-news-site",
            "Voor je verdergaat - Haskpost",
            "<main><h1>Haskpost gebruikt cookies</h1><p>Samen met onze partners gebruiken we cookies om de site te laten werken, bezoek te meten en advertenties te tonen die bij je passen.</p><p>Kies je voor alles accepteren, dan geldt dat ook voor cookies van derden. Je keuze kun je later altijd wijzigen.</p><button>Alles accepteren</button><button>Zelf instellen</button></main>",
            lang="nl",
            paragraphs=[],
            warnings=["consent_wall"],
        ),
    ),
    _after(
        "nextcloud/news#714",
        page_report(
            "with-advertising-or-subscription",
            "haskpost.example mit Werbung",
            "<main><h1>haskpost.example mit Werbung</h1><p>Nutzen Sie haskpost.example wie gewohnt mit Werbung und Cookies. Wie wir und unsere Partner Daten verarbeiten, steht in der Datenschutzerklärung.</p><button>Einverstanden</button><h2>Oder werbefrei lesen</h2><p>Für 1,20 Euro in der Woche lesen Sie ohne Werbung und Tracking.</p><button>Jetzt abonnieren</button></main>",
            lang="de",
            paragraphs=[],
            warnings=["consent_wall"],
        ),
    ),
    _after(
        "readable-app/readable#12",
        page_report(
            "cookie-text-over-a-statement",
            "Statement on the footbridge | Hask County",
            f"<div class='cookie-policy-banner' role='region'><h2>Our use of cookies</h2><p>We use necessary cookies to make our site work, for example to manage your session. We would also like to use some non-essential cookies, including third-party ones, to help us improve the site. By clicking on ‘Accept recommended settings’ you accept our use of optional cookies.</p><p>Necessary cookies enable core functions on our website such as security, network management and accessibility. You may disable these by changing your browser settings, but this may affect how the website works.</p><button>Accept recommended settings</button></div>{_MENU}<main><h1>Statement on the footbridge</h1>{paragraphs(BRIDGE[:2])}</main>{_FOOTER}",
            paragraphs=list(BRIDGE[:2]),
            title="Statement on the footbridge",
        ),
    ),
    _after(
        "noinnion/greader#178",
        page_report(
            "legal-cookie-note-in-the-post",
            "What the bridge needs",
            f"<div id='content'><div class='entry'><h2>What the bridge needs</h2>{paragraphs(BRIDGE)}</div></div><div id='cookie-law-info-bar'><span>The cookie settings on this website are set to \"allow cookies\" to give you the best browsing experience possible. If you continue to use this website without changing your cookie settings or you click \"Accept\" below then you are consenting to this. <a>Accept</a></span></div>",
            paragraphs=list(BRIDGE),
        ),
    ),
    _after(
        "fivefilters/ftr-site-config#564",
        page_report(
            "recommended-and-signup-within",
            "The smell of bread",
            f"<article><h1>The smell of bread</h1>{paragraphs(MILL[:2])}<div class='widget recommended'><h4>Recommended for you</h4><ul><li><a href='/a'>What the bridge needs</a></li><li><a href='/b'>A lens turns again</a></li></ul></div><p>{MILL[2]}</p><div class='widget nl'><h4>Your weekly dose of bread</h4><form><label>Email</label><input type='email'><button>Sign me up</button></form><p>By signing up you agree to our privacy policy.</p></div><p>{MILL[3]}</p></article>",
            paragraphs=list(MILL),
        ),
    ),
    _after(
        "fivefilters/ftr-site-config#617",
        page_report(
            "what-follows-a-french-post",
            "Le phare tourne de nouveau",
            f"<article><h1>Le phare tourne de nouveau</h1>{paragraphs(HALL['fr'])}<div class='post-articles'><h3>Articles en une</h3><div class='item'><a href='/a'>Le pain sans boulanger</a><p>Deux sœurs cuisent trente pains par jour dans une remise, derrière le déversoir.</p></div><div class='item'><a href='/b'>Quarante emplois au bord du lac</a><p>L'usine fermée depuis quatre ans rouvre avec des moteurs de bateau.</p></div></div></article>",
            lang="fr",
            paragraphs=list(HALL["fr"]),
        ),
    ),
    _after(
        "fivefilters/ftr-site-config#787",
        page_report(
            "share-row-under-the-headline",
            "What the bridge needs",
            f"<article><h1>What the bridge needs</h1><div class='SocialIcons'><ul><li><a href='#' aria-label='Facebook'><svg></svg>Facebook</a></li><li><a href='#'>X</a></li><li><a href='#'>Email</a></li><li><a href='#'>Print</a></li><li><a href='#'>Save Story</a></li></ul></div>{paragraphs(BRIDGE)}</article>",
            paragraphs=list(BRIDGE),
        ),
    ),
    _after(
        "thomastuts/article-extractor#1",
        page_report(
            "label-of-an-advertisement",
            "What the bridge needs",
            f"<article><h1>What the bridge needs</h1>{paragraphs(BRIDGE[:2])}<div class='c-promo'><div>Advertisement</div><a href='https://ads.example/x'><img src='/a.png' alt=''></a></div>{paragraphs(BRIDGE[2:])}</article>",
            paragraphs=list(BRIDGE),
        ),
    ),
    _after(
        "kingname/GeneralNewsExtractor#58",
        page_report(
            "menu-of-an-account-portal",
            "东岭隧道七月开放",
            "<div class='userbar'><a href='/'>门户首页</a><a href='/login'>登录</a><div class='drop'><p>个人中心</p><p>帐号设置</p><p>意见反馈</p><p>退出</p></div></div><div id='article'><div class='article-title'><h2>东岭隧道七月开放</h2></div><div class='article-content'>"
            + "".join(f"<p><span class='bjh-p'>{text}</span></p>" for text in TUNNEL)
            + "</div></div>",
            lang="zh",
            paragraphs=list(TUNNEL),
            title="东岭隧道七月开放",
        ),
    ),
    _after(
        "mozilla/readability#878",
        page_report(
            "paragraphs-that-are-links",
            "Three men in court over the footbridge",
            f"<article><h1>Three men in court over the footbridge</h1><div class='wrap markup'><p>{BRIDGE[0]}</p></div><div class='wrap markup'><p><a href='/n/1' data-vars='in article'><strong>{BRIDGE[1]}</strong></a></p></div><div class='wrap markup'><p>{BRIDGE[2]}</p></div><div class='wrap markup'><p><strong><a href='/n/2'>{BRIDGE[4]}</a></strong></p></div><div class='wrap markup'><p>{BRIDGE[3]}</p></div></article>",
            text_contains=list(BRIDGE),
        ),
    ),
    _after(
        "mozilla/readability#922",
        page_report(
            "sections-before-a-table",
            "A fund for travel",
            f"{_MENU}<main><h1>A fund for travel</h1><div class='field'><h2>What is it?</h2><p>{MILL[0]}</p></div><div class='field'><h2>Who may apply?</h2><p>{MILL[2]}</p></div><div class='field'><table><tr><th>Year</th><th>Sum</th></tr><tr><td>2022</td><td>4,000</td></tr><tr><td>2023</td><td>6,000</td></tr></table></div><div class='field'><h2>When?</h2><p>{MILL[3]}</p></div></main>",
            text_contains=[MILL[0], MILL[2], MILL[3], "What is it?", "6,000"],
        ),
    ),
    _after(
        "AeternaLabsHQ/pullmd#17",
        page_report(
            "beside-a-widget-you-may-like",
            "What the update brings",
            f"<div id='article-body'><h1>What the update brings</h1><p>{BRIDGE[0]}</p><p>{BRIDGE[1]}</p><aside class='inline-rec'><div class='title'>You may like</div><ul><li><a href='/a'>The smell of bread</a></li><li><a href='/b'>A lens turns again</a></li><li><a href='/c'>Forty jobs by the lake</a></li></ul></aside><p>{BRIDGE[2]}</p><p>{BRIDGE[4]}</p></div>",
            text_contains=[BRIDGE[0], BRIDGE[1], BRIDGE[2], BRIDGE[4]],
            text_excludes=["You may like", "A lens turns again"],
        ),
    ),
    _after(
        "andreskrey/readability.php#84",
        page_report(
            "first-paragraph-is-the-description",
            "The smell of bread",
            f"<article><header><h1>The smell of bread</h1></header><div class='body'><p class='zn-body__paragraph speakable'>{MILL[0]}</p><div class='zn-body__paragraph'>{MILL[1]}</div><div class='zn-body__paragraph'>{MILL[2]}</div><div class='zn-body__paragraph'>{MILL[3]}</div></div></article>",
            head=f"<meta name='description' content='{MILL[0]}'><meta property='og:description' content='{MILL[0]}'>",
            paragraphs=list(MILL),
        ),
    ),
    _after(
        "mozilla/readability#776",
        page_report(
            "first-two-and-last-in-other-boxes",
            "Das erste Heft",
            f"<main><article><header><h1>Das erste Heft</h1></header><section class='relative'><div class='clearfix'><p>{BEEKEEPER[0]}</p><p>{BEEKEEPER[1]}</p></div><section class='mt-1'><div data-area='adunit'></div></section><div class='clearfix'><p>{HALL['de'][0]}</p><p>{HALL['de'][1]}</p><p>{BEEKEEPER[2]}</p></div><div data-area='text-ad'></div><div class='clearfix'><p>{BEEKEEPER[3]}</p></div></section></article></main>",
            lang="de",
            text_contains=[*BEEKEEPER, HALL["de"][0], HALL["de"][1]],
        ),
    ),
    _after(
        "obsidianmd/obsidian-clipper#308",
        page_report(
            "paragraphs-with-many-links",
            "How the far north sleeps",
            f"<article><h1>How the far north sleeps</h1><p>{MILL[0]}</p><p>Sleep in the valley <a href='https://j.example/1'>has been studied since 1961</a>, <a href='https://j.example/2'>first by a doctor</a>, <a href='https://j.example/3'>then by her pupils</a> and <a href='https://j.example/4'>now by a machine</a>.</p><p>{MILL[1]}</p><p><a href='https://j.example/5'>Every third villager naps</a>, <a href='https://j.example/6'>says one paper</a>.</p><p>{MILL[2]}</p></article>",
            text_contains=["has been studied since 1961", "now by a machine", "Every third villager naps", MILL[2]],
        ),
    ),
    _after(
        "obsidianmd/obsidian-clipper#876",
        page_report(
            "captions-of-a-journal",
            "Rust under paint",
            f"<article><h1>Rust under paint</h1><p>{BRIDGE[0]}</p><figure class='figure' id='f1'><span><img src='/f1.jpg' alt='Fig. 1'><ol class='links-for-figure'><li><a href='/f1-hi.jpg' download>Download: Download high-res image (245KB)</a></li><li><a href='/f1.jpg'>Download: Download full-size image</a></li></ol></span><span class='captions'><span><p><span class='label'>Fig. 1</span>. A hanger before the paint was taken off.</p></span></span></figure><p>{BRIDGE[1]}</p></article>",
            captions=["Fig. 1. A hanger before the paint was taken off."],
            text_excludes=["Download high-res", "full-size image"],
        ),
    ),
    _after(
        "obsidianmd/obsidian-clipper#293",
        page_report(
            "notes-of-a-plain-blog",
            "The smell of bread",
            f"<main><h1>The smell of bread</h1><div itemprop='articleBody'><p>{MILL[0]}<sup id='fnref:1'><a class='footnote-ref' href='#fn:1'>1</a></sup></p><p>{MILL[1]}</p><p>{MILL[2]}</p><div class='footnote'><hr><ol><li id='fn:1'><p>The last one closed in 1984.&#160;<a class='footnote-backref' href='#fnref:1'>&#8617;</a></p></li></ol></div></div></main>",
            text_contains=["The last one closed in 1984."],
            blocks=["Paragraph", "Paragraph", "Paragraph", "Footnotes"],
        ),
    ),
    _after(
        "webclipper/web-clipper#1126",
        page_report(
            "table-of-paragraphs",
            "分库分表怎么做",
            f"<article><h1>分库分表怎么做</h1><p>{TUNNEL[0]}</p><div class='table-box'><table><colgroup><col><col></colgroup><tbody><tr><td><p>方式</p></td><td><p>优点</p></td></tr><tr><td><p>垂直</p></td><td><p>简单</p><p>清楚</p></td></tr><tr><td><p>水平</p></td><td><p>容量大</p></td></tr></tbody></table></div><p>{TUNNEL[1]}</p></article>",
            lang="zh",
            blocks=["Paragraph", "Table", "Paragraph"],
            text_contains=["垂直", "容量大"],
        ),
    ),
    _after(
        "adbar/trafilatura#43",
        page_report(
            "soft-hyphens-in-boxes",
            "Ein Kredit für Händler",
            "<div class='l-main-column'><h1>Ein Kredit für Händler</h1><div class='text-image-container '><div class='text-image'><p>Mit dem Markt­kredit fördern wir Unter­nehmen sowie Frei­berufler, die seit mindestens <span class='u-nobr'>fünf Jahren</span> am Markt aktiv sind.</p></div></div><div class='text-image-container '><div class='text-image'><p><strong>Das Förder­produkt kommt nicht in Frage:</strong></p><ul class='list'><li class='list__item'>für junge Unternehmen bis fünf Jahre. Diese unterstützen wir mit anderen <a href='/x'><span><span>Förder­produkten</span></span></a>.</li><li class='list__item'>für Unternehmen, die zum Jahresende in Schwierig­keiten waren.</li></ul></div></div></div>",
            lang="de",
            text_contains=[
                "fünf Jahren am Markt aktiv sind",
                "für junge Unternehmen bis fünf Jahre",
                "zum Jahresende in",
            ],
            blocks=["Paragraph", "Paragraph", "ListBlock"],
        ),
    ),
    _after(
        "adbar/trafilatura#354",
        page_report(
            "headings-with-anchors",
            "What a bill of works is",
            f"<div class='blog'><h1>What a bill of works is</h1><div class='rich'><h2><a id='a1'></a><span><b>What is on it?</b></span></h2><p>{BRIDGE[0]}</p><h2 id='a2'><span style='x'>Who signs it?</span></h2><p>{BRIDGE[1]}</p><h3><strong>And when?</strong></h3><p>{BRIDGE[2]}</p></div></div>",
            blocks=["Heading", "Paragraph", "Heading", "Paragraph", "Heading", "Paragraph"],
            text_contains=["What is on it?", "Who signs it?", "And when?"],
        ),
    ),
    _after(
        "adbar/trafilatura#769",
        page_report(
            "points-of-paragraphs-and-links",
            "Ways to build",
            f"<article><h1>Ways to build</h1><p>{BRIDGE[0]}</p><ul><li><p>Plans that can be drawn again, as often as the council asks for it.</p></li><li><p>Hangers that a smith can reach without a boat.</p></li></ul><p>See them in the language of your choice:</p><ul><li><a href='/a'>English</a></li><li><a href='/b'>Deutsch</a></li><li><a href='/c'>Polski</a></li></ul><ul><li>County, <a href='/d'>see the drawing</a>.</li><li>Parish, <a href='/e'>see the list</a>.</li></ul></article>",
            text_contains=[
                "Plans that can be drawn again",
                "Deutsch",
                "Polski",
                "see the drawing",
                "Parish, see the list.",
            ],
        ),
    ),
    _after(
        "adbar/trafilatura#430",
        page_report(
            "deeply-nested-sections",
            "For parents",
            "<div><div><div>"
            + "".join(
                f"<div class='hs_cos_wrapper'><div class='row'><div class='col'><div><div><h2>{head}</h2><div><div><p>{text}</p></div></div></div></div></div></div></div>"
                for head, text in zip(("Who we are", "What we ask", "What we keep", "Whom to ask"), MILL, strict=True)
            )
            + "</div></div></div>",
            text_contains=[*MILL, "Who we are", "Whom to ask"],
        ),
    ),
    _after(
        "kingname/GeneralNewsExtractor#105",
        page_report(
            "pictures-that-load-late",
            "东岭隧道七月开放",
            f"<div id='js_content' class='rich_media_content' style='visibility: hidden;'><section><p>{TUNNEL[0]}</p><p><img class='rich_pages' data-src='https://pic.example/640?wx_fmt=png' data-ratio='0.6' data-w='1080'></p><p>{TUNNEL[1]}</p><p>{TUNNEL[2]}</p></section></div>",
            lang="zh",
            blocks=["Paragraph", "Figure", "Paragraph", "Paragraph"],
        ),
    ),
    _after(
        "adbar/trafilatura#811",
        page_report(
            "cards-of-a-section",
            "Innovation - Hask Post",
            f"{_MENU}<main><h1>Innovation</h1>"
            + "".join(
                f"<div class='card'><p class='series'>Work decoded</p><h2><a href='/s/{n}'>{head}</a></h2><p>{text}</p><span>{n} Aug 2024</span></div>"
                for n, (head, text) in enumerate(
                    (
                        ("Do we need salted drinks?", "They are said to help after work. But do they?"),
                        ("Walking backwards", "Why it can be good for your knees."),
                        ("The hidden sugar", "What we eat without knowing it."),
                        ("Simple tips for less salt", "Five things to leave out of the pot."),
                        ("The second brain", "How the belly changes the way you think."),
                    ),
                    3,
                )
            )
            + f"</main>{_FOOTER}",
            url="https://www.haskpost.example/innovation",
            paragraphs=[],
            warnings=["index_page"],
            related=["Walking backwards", "The second brain"],
        ),
    ),
    _after(
        "kingname/GeneralNewsExtractor#85",
        page_report(
            "account-article-with-sections",
            "东岭隧道七月开放",
            f"<div class='rich_media_area_primary'><h1 class='rich_media_title'>东岭隧道七月开放</h1><div class='rich_media_meta_list'><span class='rich_media_meta rich_media_meta_text'>李明</span><a class='rich_media_meta_nickname'>新山发布</a><em id='publish_time'>2024-05-14 07:30</em></div><div class='rich_media_content' id='js_content'><section><section><section><p>点击蓝字 关注我们</p></section></section><section><p><span>{TUNNEL[0]}</span></p><p><span>{TUNNEL[1]}</span></p></section><section><p>{TUNNEL[2]}</p><p>{TUNNEL[3]}</p></section><section><p>来源：新山晚报</p><p>编辑：王芳</p><p>审核：赵强</p></section></section></div></div>",
            lang="zh",
            text_contains=list(TUNNEL),
            text_excludes=["关注我们", "审核"],
            title="东岭隧道七月开放",
            authors=["李明"],
            published="2024-05-14",
        ),
    ),
    _after(
        "fivefilters/ftr-site-config#588",
        page_report(
            "author-box-of-a-writers-platform",
            "What the bridge needs",
            f"<article><section><h1>What the bridge needs</h1><div class='u-flex'><a href='/@orla'><img src='/o.jpg' alt='Orla Venn'></a><div><a href='/@orla'>Orla Venn</a><span><button>Follow</button></span><div><a href='/p/1'>May 14</a> · 5 min read</div></div></div>{paragraphs(BRIDGE)}</section></article>",
            paragraphs=list(BRIDGE),
            authors=["Orla Venn"],
        ),
    ),
    _after(
        "AndyTheFactory/newspaper4k#83",
        page_report(
            "names-that-hold-by",
            "A market moves",
            f"<article><h1>A market moves</h1><p class='byline'>By ABBY GOODROW, TOBY KAPLIN and RUBY PEARE</p>{paragraphs(HALL['en'])}</article>",
            authors=["ABBY GOODROW", "TOBY KAPLIN", "RUBY PEARE"],
        ),
    ),
    _after(
        "codelucas/newspaper#132",
        page_report(
            "initials-and-hyphens",
            "A market moves",
            f"<article><h1>A market moves</h1><div class='byline'>By <span>Tyler G. Roan</span>, <span>Jessica Marsh-Greenby</span> and <span>J. P. O'Dell</span></div>{paragraphs(HALL['en'])}</article>",
            authors=["Tyler G. Roan", "Jessica Marsh-Greenby", "J. P. O'Dell"],
        ),
    ),
    _after(
        "AndyTheFactory/newspaper4k#180",
        page_report(
            "authors-of-the-cards-beside",
            "What the bridge needs",
            f"<article><h1>What the bridge needs</h1><div class='byline'>Posted 2 hours ago by <a href='/author/orla-venn/'>Orla Venn</a></div>{paragraphs(BRIDGE)}</article><aside><ul>{_CARDS}</ul></aside>",
            authors=["Orla Venn"],
        ),
    ),
    _after(
        "goose3/goose3#123",
        page_report(
            "name-that-holds-the-sites",
            "Roan Venn",
            f"<main><h1>Roan Venn</h1>{paragraphs(MILL)}</main>",
            head="<meta property='og:title' content='Roan Venn'><meta property='og:site_name' content='Roan'><meta property='og:type' content='article'>",
            title="Roan Venn",
            paragraphs=list(MILL),
        ),
    ),
    _after(
        "kepano/defuddle#196",
        page_report(
            "brand-declared-as-title",
            "The oven that builds itself: bread without a baker",
            f"<main><h1>The oven that builds itself: bread without a baker</h1>{paragraphs(MILL)}</main>",
            head="<meta property='og:title' content='Weir Lab'><meta name='twitter:title' content='Weir Lab'><meta name='author' content='Weir Lab'>",
            title="The oven that builds itself: bread without a baker",
        ),
    ),
    _after(
        "omnivore-app/omnivore#1769",
        page_report(
            "general-title-declared",
            "Rolling back a bridge",
            f"<div class='post'><h2>Rolling back a bridge</h2>{paragraphs(BRIDGE)}</div>",
            head="<meta property='og:title' content='By Orla: a blog on bridges'>",
            url="https://byorla.example/post/rollback",
            title="Rolling back a bridge",
        ),
    ),
    _after(
        "adbar/htmldate#10",
        page_report(
            "dates-of-recommended-stories",
            "A new worm in old banks",
            f"<article><h1>A new worm in old banks</h1><div class='meta'><span class='article__date'>November 13, 2017</span> | By <a>Orla Venn</a></div>{paragraphs(BRIDGE)}</article><section class='more'><article class='grid'><h3><a href='/a'>The smell of bread</a></h3><time datetime='2020-05-29'>May 29, 2020</time></article><article class='grid'><h3><a href='/b'>A lens turns</a></h3><time datetime='2020-05-28'>May 28, 2020</time></article></section>",
            published="2017-11-13",
        ),
    ),
)

_ITEM = "<title>Footbridge closes</title><link>https://r.example/1</link>"
FEEDS_OF_THIRD = (
    FeedReport(
        name="named-zone-of-the-east",
        after="danmactough/node-feedparser#85",
        feed=rss(_ITEM + "<pubDate>Tue, 14 May 2024 18:30:00 EST</pubDate>"),
        entry={"published": "2024-05-14T18:30:00-05:00"},
    ),
    FeedReport(
        name="letter-for-the-zone",
        after="feedbin/support#455",
        feed=rss(_ITEM + "<pubDate>Tue, 14 May 2024 17:00:00 Z</pubDate>", "<language>fr</language>"),
        entry={"published": "2024-05-14T17:00:00+00:00"},
    ),
    FeedReport(
        name="italian-weekday-and-month",
        after="witochandra/webfeed#66",
        feed=rss(_ITEM + "<pubDate>dom, 02 ott 2022 18:55:00 GMT</pubDate>"),
        entry={"published": "2022-10-02T18:55:00+00:00"},
    ),
    FeedReport(
        name="year-first-with-slashes",
        after="kurtmckee/feedparser#75",
        feed=rss(_ITEM + "<pubDate>2024/6/29 15:07:41</pubDate>"),
        entry={"published": "2024-06-29T15:07:41+00:00"},
    ),
    FeedReport(
        name="year-of-two-digits",
        after="kurtmckee/feedparser#33",
        feed=rss(_ITEM + "<pubDate>Thu, 03 Sep 15 00:01:01 +0200</pubDate>"),
        entry={"published": "2015-09-03T00:01:01+02:00"},
    ),
    FeedReport(
        name="base-of-the-entry",
        after="feedbin/support#338",
        feed="""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://tide.example/ongoing/"><title>Low Tide</title><id>u:0</id><updated>2024-05-14T07:00:00Z</updated><entry xml:base="When/2024/05/14/"><title>One hanger, one failure</title><link href="One-Hanger"/><link rel="replies" type="application/xhtml+xml" href="One-Hanger#comments"/><id>u:1</id><updated>2024-05-14T07:00:00Z</updated><content type="html">&lt;p&gt;A text.&lt;/p&gt;</content></entry></feed>""",
        entry={"url": "https://tide.example/ongoing/When/2024/05/14/One-Hanger"},
    ),
    FeedReport(
        name="address-that-is-whole",
        after="nextcloud/news#752",
        feed=atom(
            f"<title type='html'><![CDATA[雨の市場]]></title><link rel='alternate' type='text/html' href='https://plum.example/archives/12006/'/><id>https://plum.example/archives/12006/</id><updated>2024-05-14T17:26:00+08:00</updated><author><name>plum</name><uri>https://plum.example</uri></author><content type='html'><![CDATA[{paragraphs(HALL['ja'])}<p><a href='/archives/11000/'>前の記事</a></p>]]></content>"
        ),
        entry={"url": "https://plum.example/archives/12006/", "title": "雨の市場"},
        article={"text_contains": list(HALL["ja"])},
    ),
)
