"""Pages that are no article, and articles that something stands before."""

from __future__ import annotations

from reports.cases import Report, expect_story
from reports.stories import BEEKEEPER, BRIDGE, MILL, TUNNEL, paragraphs

__all__ = ["WALLS"]

COOKIE_POLICY = """<p>Some of these cookies are needed for the site to work. With the others we measure which pages are read
 and how long, remember your choice of language, and show you advertisements that fit what you have looked at.</p><p>You may
 allow all of them, refuse all that are not needed, or choose for each purpose by itself. Your choice holds for twelve months
 and can be changed at any time by way of the link at the foot of each page.</p><p>Further particulars about the companies
 with which we share data, the time for which it is kept and your rights are in our privacy notice.</p>"""

WALLS = (
    Report(
        name="challenge-page",
        after="miniflux/v2#1288",
        html="""<!DOCTYPE html><html lang="en-US"><head><title>Please Wait... | Cloudflare</title>
<meta name="robots" content="noindex, nofollow"></head><body><div id="cf-wrapper"><div class="cf-captcha-container">
<h1 data-translate="turn_on_js">Please turn JavaScript on and reload the page.</h1>
<h2>One more step</h2><p>Please complete the security check to access www.harnby.example</p>
<p>Why do I have to complete a CAPTCHA?</p><p>Completing the CAPTCHA proves you are a human and gives you temporary access to
 the web property.</p><p>What can I do to prevent this in the future?</p><p>If you are on a personal connection, like at home,
 you can run an anti-virus scan on your device to make sure it is not infected with malware.</p></div>
<div class="cf-footer"><p>Ray ID: 6b99ed650ea04bca &bull; Your IP: 203.0.113.9 &bull; Performance &amp; security by Cloudflare</p>
</div></div></body></html>""",
        expected={"paragraphs": [], "warnings": ["bot_check"]},
    ),
    Report(
        name="enable-javascript",
        after="seazon/FeedMe#229",
        html="""<html lang="ru"><head><title>Подождите...</title></head><body><div class="main"><h1>Проверка браузера</h1>
<p>Чтобы продолжить, включите JavaScript и файлы cookie в настройках вашего браузера и обновите страницу.</p>
<p>Это займёт не больше пяти секунд. Так сайт защищается от автоматических запросов.</p></div></body></html>""",
        expected={"paragraphs": [], "warnings": ["bot_check"]},
    ),
    Report(
        name="not-found-with-200",
        after="meilisearch/scrapix#48",
        html="""<html lang="en"><head><title>Docs | Harnby tools</title></head><body><nav><a href="/">Home</a><a href="/guide">Guide</a></nav>
<main><h1>Page Not Found</h1><p>We could not find what you were looking for.</p><p>Please contact the owner of the site that
 linked you to the original URL and let them know their link is broken.</p></main><footer>Built with love</footer></body></html>""",
        expected={"paragraphs": [], "warnings": ["error_page"]},
    ),
    Report(
        name="soft-404-with-offers",
        after="jez500/pricebuddy#201",
        html="""<html lang="de"><head><title>404 Nicht gefunden – Halmstoffe</title></head><body class="template-404"><div class="banner">
Gratis Versand ab 89 € – nur noch bis Sonntag!</div><div class="empty-page-content"><h1>Seite nicht gefunden</h1>
<p>Die gesuchte Seite existiert leider nicht mehr oder wurde verschoben.</p><a href="/collections/all">Weiter einkaufen</a></div>
<section class="offers"><h2>Das könnte Ihnen gefallen</h2><a href="/p/1">Leinenvorhang, 140 x 245 cm</a><a href="/p/2">Kissen aus Hanf</a>
</section></body></html>""",
        expected={"paragraphs": [], "warnings": ["error_page"]},
    ),
    Report(
        name="short-news-long-cookies",
        after="readable-app/readability.rs#3",
        html=f"""<html lang="en"><head><title>Statement on the footbridge | Hask County</title></head><body>
<aside class="cookies-wrap" id="cookie-manager"><h2>Our use of cookies</h2>{COOKIE_POLICY}<button>Accept recommended</button>
</aside><main><h1>Statement on the footbridge</h1><div class="published-date">Published on 10 March 2024</div><div class="page-section">
<p>{BRIDGE[0]}</p><p>{BRIDGE[4]}</p></div></main></body></html>""",
        expected=expect_story((BRIDGE[0], BRIDGE[4]), title="Statement on the footbridge"),
    ),
    Report(
        name="preference-centre",
        after="mozilla/readability#583",
        html=f"""<html lang="en"><head><title>Footbridge closes for nine weeks | KHSK</title></head><body><article><h1>Footbridge closes for nine
 weeks</h1>{paragraphs(BRIDGE[:3])}</article><div id="onetrust-pc-sdk" class="otPcCenter ot-hide" role="dialog"><h2>Privacy Preference
 Center</h2><p>Under the law of some states you have the right to opt out of the sale of your personal information to third
 parties.</p>{COOKIE_POLICY}<h3>Sale of personal data</h3>{COOKIE_POLICY}</div></body></html>""",
        expected=expect_story(BRIDGE[:3], "opt out of the sale"),
    ),
    Report(
        name="hidden-terms",
        after="marek-stoj/NReadability#21",
        html=f"""<html lang="en"><head><title>Interim report of the savings bank</title></head><body><div id="content"><h1>Interim report of the
 savings bank</h1><p>{BRIDGE[1]}</p><p>{BRIDGE[2]}</p></div><div id="tncPopup" style="display:none"><h2>Terms and conditions</h2>
{"<p>By using this service you agree that no warranty of any kind is given for the completeness of what is shown, that prices are delayed by at least fifteen minutes, and that the provider is not liable for any loss.</p>" * 6}
</div></body></html>""",
        expected=expect_story((BRIDGE[1], BRIDGE[2]), "no warranty"),
    ),
    Report(
        name="portal-menu",
        after="kingname/GeneralNewsExtractor#29",
        html=f"""<html lang="zh"><head><title>东岭隧道七月开放</title></head><body><div class="header"><a href="#">百度首页</a><a href="#">登录</a><ul>
<li><a href="#">个人中心</a></li><li><a href="#">帐号设置</a></li><li><a href="#">意见反馈</a></li><li><a href="#">退出</a></li></ul></div>
<div id="article"><h2 class="title">东岭隧道七月开放</h2><p class="author-name">山城晚报</p><span class="date">发布时间：06-18</span><span class="time">10:42</span>
<div class="article-content"><p><span class="bjh-p">{TUNNEL[0]}</span></p><p><span class="bjh-p">{TUNNEL[1]}</span></p><p><span class="bjh-p">{TUNNEL[2]}</span></p></div>
<div class="report">举报/反馈</div></div></body></html>""",
        expected=expect_story(TUNNEL[:3], "退出", "举报"),
    ),
    Report(
        name="portal-copyright",
        after="kingname/GeneralNewsExtractor#108",
        html=f"""<html lang="zh"><head><title>东岭隧道七月开放_网易订阅</title></head><body><div class="post_main"><h1 class="post_title">东岭隧道七月开放</h1>
<div class="post_info">2021-04-10 09:30:12　来源: <a href="#">山城晚报</a>　<a href="#">举报</a></div><div class="post_body">{paragraphs(TUNNEL)}</div>
<div class="post_statement">特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“网易号”用户上传并发布，本平台仅提供信息存储服务。</div></div>
<div class="N-nav-bottom"><div>© 1997-2021 网易公司版权所有</div><a>About NetEase</a> | <a>公司简介</a> | <a>联系方法</a> | <a>招聘信息</a> | <a>客户服务</a>
 | <a>隐私政策</a> | <a>不良信息举报 Complaint Center</a></div></body></html>""",
        expected=expect_story(TUNNEL, "特别声明", "版权所有", title="东岭隧道七月开放"),
    ),
    Report(
        name="teaser-before-payment",
        after="fivefilters/ftr-site-config#925",
        html=f"""<html lang="de"><head><title>Das Heft des Imkers - Brennheimer Zeitung</title><meta name="description" content="x"></head><body>
<article class="js-art"><h1>Das Heft des Imkers</h1><div class="atc-Text">{paragraphs(BEEKEEPER[:2])}</div><div class="paywall-container">
<h2>Zugang zu allen BZ+ Artikeln</h2><p>Jetzt 4 Wochen für 2,95 € pro Woche alle Artikel auf bz.example lesen. Danach 11,80 € im Monat,
 jederzeit kündbar.</p><ul><li>Alle Artikel auf bz.example und in der App</li><li>Mehr als 800 Plus-Artikel im Monat</li></ul>
<p>Sie haben bereits ein Abonnement? Hier anmelden</p></div></article></body></html>""",
        expected=expect_story(BEEKEEPER[:2], "2,95", "anmelden", "App", warnings=["paywall"]),
    ),
    Report(
        name="cookie-line-first",
        after="postlight/parser#221",
        html=f"""<html lang="es"><head><title>El museo del faro</title></head><body><p class="cookie-contenedor" id="cookie"><span>Esta web utiliza
 cookies propias y de terceros para analizar su navegación y ofrecerle un servicio más personalizado y publicidad acorde a sus
 intereses. Continuar navegando implica la aceptación de nuestra política de cookies.</span></p><div id="lectura"><h1>El museo del
 faro</h1>{paragraphs(("El faro de Punta Serra vuelve a abrir sus puertas este sábado, después de una reforma de casi tres años.", "La lente de 1874 gira otra vez, aunque sin luz, y la entrada será gratuita hasta septiembre."))}</div></body></html>""",
        expected=expect_story(
            (
                "El faro de Punta Serra vuelve a abrir sus puertas este sábado, después de una reforma de casi tres años.",
                "La lente de 1874 gira otra vez, aunque sin luz, y la entrada será gratuita hasta septiembre.",
            ),
            "cookies",
        ),
    ),
    Report(
        name="free-preview-ended",
        after="clio-lang/clio#19",
        html=f"""<html lang="en"><head><title>The smell of bread | by Lena Marsh | Low Tide | Medium</title><meta property="og:site_name" content="Medium">
</head><body><article><h1>The smell of bread</h1><div><a href="/@lena">Lena Marsh</a><button>Follow</button><span>4 min read</span>
<span>May 3, 2024</span></div><div><span>--</span><button>Listen</button><button>Share</button></div>{paragraphs(MILL[:2])}</article>
<div class="meteredContent"><h2>You've reached the end of your free member preview for this month.</h2><p>Become a member now for
 $5/month to read this story and get unlimited access to all of the best stories on Medium.</p><button>Upgrade</button></div></body></html>""",
        expected=expect_story(
            MILL[:2], "Become a member", "min read", "Follow", warnings=["paywall"], authors=["Lena Marsh"]
        ),
    ),
)
