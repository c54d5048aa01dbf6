"""A sixth set, written after the kinds of the fifth were mended: several stories, mail, feeds, platforms, what stays, and no doubt."""

from __future__ import annotations

import json

from reports.cases import Report, as_text, html_report, page_report, text_report
from reports.feed_items import FeedReport, rss
from reports.feeds_again import atom
from reports.in_languages import HALL
from reports.stories import BEEKEEPER, BRIDGE, MILL, MOTOR, paragraphs

__all__ = ["FEEDS_SIXTH", "KEPT_SIXTH", "MAIL_SIXTH", "PLATFORMS_SIXTH", "SEVERAL_SIXTH", "WARNINGS_SIXTH"]

_HEADS = (
    "Bread without a baker",
    "The bridge will close",
    "The lens turns again",
    "The market moves",
    "The first notebook",
    "Forty jobs by the lake",
)
_SHORT = (
    MILL[0][:110],
    BRIDGE[0][:110],
    "Piece by piece the lens of 1874 was cleaned.",
    HALL["en"][0][:110],
    "One notebook became two hundred and twelve.",
    "The plant took on its first forty workers on Monday.",
)

SEVERAL_SIXTH = (
    page_report(
        "section-with-kickers-and-dates",
        "Coast - Hask Post",
        "<main><h1>Coast</h1>"
        + "".join(
            f"<section class='tile'><span class='kicker'>Coast watch</span><h3><a href='/c/{n}'>{head}</a></h3><p>{text}…</p><time>{n} May 2024</time></section>"
            for n, (head, text) in enumerate(zip(_HEADS, _SHORT, strict=True), 2)
        )
        + "</main>",
        url="https://www.haskpost.example/coast",
        paragraphs=[],
        warnings=["index_page"],
        related=["Bread without a baker", "Forty jobs by the lake"],
    ),
    page_report(
        "front-in-german",
        "Am Hang",
        "<div id='posts'>"
        + "".join(
            f"<div class='beitrag'><h2><a href='/2024/05/{n}/'>{head}</a></h2><p>{story[0]}</p><p>{story[1]}</p><p><a href='/2024/05/{n}/'>Weiterlesen</a></p></div>"
            for n, (head, story) in enumerate(
                (("Das erste Heft", BEEKEEPER), ("Die Halle zieht um", HALL["de"]), ("Hefte im Netz", BEEKEEPER[::-1])),
                1,
            )
        )
        + "</div>",
        lang="de",
        url="https://amhang.example/",
        paragraphs=[],
        warnings=["index_page"],
        related=["Das erste Heft", "Hefte im Netz"],
    ),
    page_report(
        "live-portuguese",
        "Mercado fecha: acompanhe ao vivo",
        "<main><h1>Mercado fecha: acompanhe ao vivo</h1><div class='live'>"
        + "".join(
            f"<div class='update'><strong>{time}</strong><p>{text}</p></div>"
            for time, text in zip(("18h20", "17h45", "17h05"), HALL["pt"], strict=True)
        )
        + "</div></main>",
        lang="pt",
        text_contains=[*HALL["pt"], "18h20", "17h05"],
    ),
    page_report(
        "live-with-headings-pl",
        "Hala zamknięta. Relacja na żywo",
        "<article><h1>Hala zamknięta. Relacja na żywo</h1>"
        + "".join(
            f"<div class='wpis'><span class='godz'>{time}</span><h3>{head}</h3><p>{text}</p></div>"
            for time, head, text in zip(
                ("16:48", "16:10", "15:32"),
                ("Dach przecieka", "Namioty na placu", "Dziesięć lat"),
                HALL["pl"],
                strict=True,
            )
        )
        + "</article>",
        lang="pl",
        text_contains=[*HALL["pl"], "16:48", "Dach przecieka"],
    ),
    page_report(
        "next-story-loaded-below",
        "Рынок в порту закроют",
        f"<div class='feed'><article class='story' data-url='/n/1'><h1>Рынок в порту закроют</h1>{paragraphs(HALL['ru'])}</article><article class='story' data-url='/n/2'><h1>Завод снова работает</h1>{paragraphs(MOTOR)}</article></div>",
        lang="ru",
        paragraphs=list(HALL["ru"]),
        related=["Завод снова работает"],
    ),
    page_report(
        "tag-page-in-japanese",
        "港の記事一覧",
        "<main><h1>港</h1><ul>"
        + "".join(
            f"<li><a href='/n/{n}'><h2>{head}</h2></a><p>{text}</p></li>"
            for n, (head, text) in enumerate(
                (
                    ("市場が春まで移転", HALL["ja"][0]),
                    ("テント生活が始まる", HALL["ja"][1]),
                    ("十年待った人たち", HALL["ja"][2]),
                    ("灯台のレンズ", "百五十年前のレンズが再び回り始めた。"),
                    ("新しい渡し船", "渡し船は週末も運航することになった。"),
                ),
                1,
            )
        )
        + "</ul></main>",
        lang="ja",
        url="https://minato.example/tag/harbour/",
        paragraphs=[],
        warnings=["index_page"],
        related=["市場が春まで移転"],
    ),
    page_report(
        "recipe-of-parts",
        "Bread at night",
        f"<article><h1>Bread at night</h1><p>{MILL[0]}</p><h2>You need</h2><ul><li>a kilo of flour</li><li>salt</li><li>patience</li></ul><h2>How to</h2><ol><li>Mix in the evening.</li><li>Wait for the church clock to strike four.</li><li>Bake.</li></ol></article>",
        text_contains=[MILL[0], "a kilo of flour", "Wait for the church clock to strike four.", "How to"],
        warnings=[],
    ),
    page_report(
        "interview-with-bold-questions",
        "Ein Leben mit Bienen",
        "<article><h1>Ein Leben mit Bienen</h1>"
        + "".join(
            f"<p><b>{question}</b></p><p>{answer}</p>"
            for question, answer in zip(
                ("Wie fing es an?", "Und was wurde daraus?", "Wer liest das?", "Und was steht darin?"),
                BEEKEEPER,
                strict=True,
            )
        )
        + "</article>",
        lang="de",
        text_contains=[*BEEKEEPER, "Wie fing es an?", "Und was steht darin?"],
    ),
    page_report(
        "planet-of-excerpts",
        "Planet Coast",
        "<main>"
        + "".join(
            f"<div class='entry'><h2><a href='https://{who}.example/p'>{head}</a></h2><p class='from'>{who}, 3 May 2024</p><p>{text}</p></div>"
            for who, head, text in zip(("lena", "orla", "luz", "ida", "anton", "ivan"), _HEADS, _SHORT, strict=True)
        )
        + "</main>",
        url="https://planet.coast.example/",
        paragraphs=[],
        warnings=["index_page"],
        related=["The market moves"],
    ),
    page_report(
        "digest-linked-headings",
        "What others wrote this week",
        "<article><h1>What others wrote this week</h1>"
        + "".join(
            f"<h3><a href='https://{who}.example/{n}'>{head}</a></h3><p>{text}</p>"
            for n, (who, head, text) in enumerate(
                zip(("forge", "tide", "faro", "quay"), _HEADS[:4], BRIDGE[:4], strict=True)
            )
        )
        + "</article>",
        text_contains=[*BRIDGE[:4], "Bread without a baker"],
    ),
    page_report(
        "story-with-chapter-anchors",
        "Le marché déménage",
        f"<article><h1>Le marché déménage</h1><ul class='sommaire'><li><a href='#a'>La pluie</a></li><li><a href='#b'>Les tentes</a></li></ul><h2 id='a'>La pluie</h2><p>{HALL['fr'][0]}</p><h2 id='b'>Les tentes</h2><p>{HALL['fr'][1]}</p><p>{HALL['fr'][2]}</p></article>",
        lang="fr",
        text_contains=[*HALL["fr"]],
        warnings=[],
    ),
    page_report(
        "other-story-in-a-column",
        "시장이 옮겨 간다",
        f"<div class='cols'><div class='main'><h1>시장이 옮겨 간다</h1>{paragraphs(HALL['ko'])}</div><div class='side'><h2>많이 본 뉴스</h2><ol><li><a href='/1'>다리가 아홉 주 동안 닫힌다</a></li><li><a href='/2'>등대의 렌즈가 다시 돈다</a></li></ol></div></div>",
        lang="ko",
        paragraphs=list(HALL["ko"]),
        related=["다리가 아홉 주 동안 닫힌다"],
    ),
)

MAIL_SIXTH = (
    text_report(
        "forward-danish",
        f"Videresendt mail:\n\nFra: Lena Marsh <lena@list.example>\nEmne: Brødet ved møllen\nDato: 3. maj 2024 kl. 07.00.12 CEST\nTil: tom@hask.example\n\n{as_text(HALL['da'])}\n",
        paragraphs=list(HALL["da"]),
        title="Brødet ved møllen",
        authors=["Lena Marsh"],
    ),
    text_report(
        "forward-finnish",
        f"---------- Välitetty viesti ----------\nLähettäjä: Lena Marsh <lena@list.example>\nPäivä: 3.5.2024 07:00\nAihe: Kauppahalli muuttaa\nVastaanottaja: tom@hask.example\n\n{as_text(HALL['fi'])}\n",
        paragraphs=list(HALL["fi"]),
        title="Kauppahalli muuttaa",
        authors=["Lena Marsh"],
    ),
    text_report(
        "forward-turkish",
        f"---------- Yönlendirilen ileti ---------\nGönderen: Lena Marsh <lena@list.example>\nTarih: 3 May 2024 Cum 07:00\nKonu: Hal taşınıyor\nAlıcı: tom@hask.example\n\n{as_text(HALL['tr'])}\n",
        paragraphs=list(HALL["tr"]),
        title="Hal taşınıyor",
        authors=["Lena Marsh"],
    ),
    text_report(
        "two-lines-only",
        f"From: Orla Venn <orla@works.example>\nSubject: Re: [works] What the bridge needs\n\n{as_text(BRIDGE)}\n",
        paragraphs=list(BRIDGE),
        title="What the bridge needs",
        authors=["Orla Venn"],
    ),
    text_report(
        "mailman-digest-entry",
        f"Date: Fri, 3 May 2024 07:00:00 +0100\nFrom: Orla Venn <orla@works.example>\nSubject: Hangers\nMessage-ID: <1@works.example>\nContent-Type: text/plain; charset=utf-8\n\n{as_text(BRIDGE)}\n\n------------------------------\n\nEnd of Works Digest, Vol 3, Issue 7\n***********************************\n",
        paragraphs=list(BRIDGE),
        title="Hangers",
        authors=["Orla Venn"],
    ),
    text_report(
        "sent-from-a-phone",
        f"From: Lena Marsh <lena@list.example>\nTo: tom@hask.example\nSubject: Bread\nDate: 3 May 2024 07:00:00 +0100\n\n{as_text(MILL)}\n\nSent from my phone\n",
        paragraphs=list(MILL),
        title="Bread",
    ),
    html_report(
        "newsletter-italian",
        f"<table><tr><td>Non visualizzi correttamente questa email? <a href='#'>Aprila nel browser</a></td></tr><tr><td><h1>Il mercato si sposta</h1>{paragraphs(HALL['it'])}</td></tr><tr><td>Ricevi questa email perché ti sei iscritto alla nostra newsletter. <a href='#'>Cancella l'iscrizione</a></td></tr></table>",
        "Il mercato si sposta",
        paragraphs=list(HALL["it"]),
    ),
    html_report(
        "newsletter-polish",
        f"<table><tr><td><a href='#'>Zobacz w przeglądarce</a></td></tr><tr><td><h2>Hala się przenosi</h2>{paragraphs(HALL['pl'])}</td></tr><tr><td><p>Otrzymujesz tę wiadomość, ponieważ zapisałeś się na nasz newsletter.</p><p><a href='#'>Wypisz się</a></p><p>Towarzystwo Portowe, ul. Młyńska 4, 80-001 Port</p></td></tr></table>",
        "Hala się przenosi",
        paragraphs=list(HALL["pl"]),
    ),
    html_report(
        "newsletter-japanese",
        f"<div>{paragraphs(HALL['ja'])}<hr><p>このメールは、ニュースレターにご登録いただいた方にお送りしています。</p><p><a href='#'>配信停止はこちら</a></p></div>",
        "市場の引っ越し",
        paragraphs=list(HALL["ja"]),
    ),
    html_report(
        "outlook-forward",
        f"<div><p>Please see below.</p><hr><div><b>From:</b> Orla Venn &lt;orla@works.example&gt;<br><b>Sent:</b> Friday, 3 May 2024 07:00<br><b>To:</b> Tom Reed<br><b>Subject:</b> FW: Hangers</div>{paragraphs(BRIDGE)}</div>",
        "",
        text_contains=list(BRIDGE),
        title="Hangers",
        authors=["Orla Venn"],
    ),
    html_report(
        "substack-mail",
        f"<div class='preview'>Bread without a baker ͏ ­͏ ­͏ ­</div><div><a href='#'>READ IN APP</a></div><h1>Bread without a baker</h1>{paragraphs(MILL)}<p>You're currently a free subscriber to Low Tide. For the full experience, upgrade your subscription.</p><p>© 2024 Lena Marsh<br>4 Mill Lane, Lower Hask HK2 3AB<br><a href='#'>Unsubscribe</a></p>",
        "Bread without a baker",
        paragraphs=list(MILL),
    ),
    html_report(
        "group-post",
        f'<h1>Hangers</h1><div>{paragraphs(BRIDGE)}</div><p>--<br>You received this message because you are subscribed to the group "Works".<br>To view this discussion visit https://groups.example/d/msgid/works/1.</p>',
        "Hangers - Works",
        text_contains=list(BRIDGE),
        text_excludes=["You received this message"],
    ),
)

_ITEM = "<title>{}</title><link>https://r.example/1</link>"
FEEDS_SIXTH = (
    FeedReport(
        name="dutch-month",
        after="",
        feed=rss(
            _ITEM.format("Hal dicht") + "<pubDate>di, 14 mei 2024 06:45:00 +0200</pubDate>", "<language>nl</language>"
        ),
        entry={"published": "2024-05-14T06:45:00+02:00"},
    ),
    FeedReport(
        name="ukrainian-month",
        after="",
        feed=rss(
            _ITEM.format("Ринок") + "<pubDate>вт, 14 тра 2024 06:45:00 +0300</pubDate>", "<language>uk</language>"
        ),
        entry={"published": "2024-05-14T06:45:00+03:00"},
    ),
    FeedReport(
        name="two-digits-of-last-century",
        after="",
        feed=rss(_ITEM.format("Old") + "<pubDate>Mon, 06 Sep 99 16:20:00 GMT</pubDate>"),
        entry={"published": "1999-09-06T16:20:00+00:00"},
    ),
    FeedReport(
        name="pacific-zone",
        after="",
        feed=rss(_ITEM.format("West") + "<pubDate>Tue, 14 May 2024 18:30:00 PDT</pubDate>"),
        entry={"published": "2024-05-14T18:30:00-07:00"},
    ),
    FeedReport(
        name="day-first-british",
        after="",
        feed=rss(_ITEM.format("Bridge") + "<pubDate>05/03/2024 07:00</pubDate>", "<language>en-gb</language>"),
        entry={"published": "2024-03-05T07:00:00+00:00"},
    ),
    FeedReport(
        name="footer-italian",
        after="",
        feed=rss(
            _ITEM.format("Il mercato")
            + f"<content:encoded><![CDATA[{paragraphs(HALL['it'])}<p>L'articolo <a href='https://r.example/1'>Il mercato</a> proviene da <a href='https://r.example'>Porto</a>.</p>]]></content:encoded>"
        ),
        entry={"title": "Il mercato"},
        article={"paragraphs": list(HALL["it"])},
    ),
    FeedReport(
        name="footer-dutch",
        after="",
        feed=rss(
            _ITEM.format("De hal")
            + f"<content:encoded><![CDATA[{paragraphs(HALL['nl'])}<p>Het bericht <a href='https://r.example/1'>De hal</a> verscheen eerst op <a href='https://r.example'>Haven</a>.</p>]]></content:encoded>"
        ),
        entry={"title": "De hal"},
        article={"paragraphs": list(HALL["nl"])},
    ),
    FeedReport(
        name="footer-prompt-ru",
        after="",
        feed=rss(
            _ITEM.format("Рынок")
            + f"<description><![CDATA[{paragraphs(HALL['ru'])}<p>Читайте также в нашем Telegram-канале.</p>]]></description>",
            "<language>ru</language>",
        ),
        entry={"title": "Рынок"},
        article={"paragraphs": list(HALL["ru"])},
    ),
    FeedReport(
        name="atom-related-elsewhere",
        after="",
        feed=atom(
            f"<title>On a smith</title><id>u:1</id><link href='https://r.example/1'/><link rel='related' href='https://forge.example/bridge'/><updated>2024-05-14T07:00:00Z</updated><content type='html'><![CDATA[<p>{BRIDGE[4]}</p><p>{MILL[0]}</p>]]></content>"
        ),
        entry={"url": "https://r.example/1"},
        article={"source": {"url": "https://forge.example/bridge"}},
    ),
    FeedReport(
        name="json-html-and-tags",
        after="",
        feed=json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "Low Tide",
                "items": [
                    {
                        "id": "9",
                        "url": "https://lowtide.example/9",
                        "title": "Bread &amp; water",
                        "content_html": paragraphs(MILL),
                        "authors": [{"name": "Lena Marsh"}],
                        "date_modified": "2024-05-15T07:00:00Z",
                    }
                ],
            }
        ),
        entry={"title": "Bread & water", "url": "https://lowtide.example/9"},
        article={"paragraphs": list(MILL), "authors": ["Lena Marsh"]},
    ),
    FeedReport(
        name="news-single-headline",
        after="",
        feed=rss(
            "<title>Market hall closes - Coast Echo</title><link>https://news.google.com/rss/articles/CBMiDDDD?oc=5</link><source url='https://www.coastecho.example'>Coast Echo</source><description>&lt;a href='https://news.google.com/rss/articles/CBMiDDDD'&gt;Market hall closes&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color='#6f6f6f'&gt;Coast Echo&lt;/font&gt;</description>"
        ),
        entry={"title": "Market hall closes - Coast Echo"},
        article={"paragraphs": [], "title": "Market hall closes", "source": {"publisher": "Coast Echo"}},
    ),
    FeedReport(
        name="xhtml-content",
        after="",
        feed=atom(
            f"<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Bread <em>and</em> water</div></title><id>u:1</id><link href='https://r.example/1'/><updated>2024-05-14T07:00:00Z</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{paragraphs(MILL)}</div></content>"
        ),
        entry={"title": "Bread and water"},
        article={"paragraphs": list(MILL)},
    ),
)


def _around(name: str, lang: str, before: str = "", after: str = "", *, middle: str = "") -> Report:
    story = HALL[lang]
    inside = (
        f"<article><h1>{story[1][:26]}</h1>{before}<p>{story[0]}</p>{middle}{paragraphs(story[1:])}{after}</article>"
    )
    return page_report(name, story[1][:26], inside, lang=lang, paragraphs=list(story))


PLATFORMS_SIXTH = (
    _around(
        "substack-de",
        "de",
        "<p>Danke, dass du Hafenpost liest! Abonniere kostenlos, um neue Posts zu erhalten und meine Arbeit zu unterstützen.</p>",
        "<p><a href='#'>Teilen</a></p><p><a href='#'>Hinterlasse einen Kommentar</a></p>",
    ),
    _around(
        "substack-es",
        "es",
        "",
        "<p>¡Gracias por leer Puerto! Suscríbete gratis para recibir nuevas publicaciones y apoyar mi trabajo.</p>",
    ),
    _around(
        "medium-pt",
        "pt",
        "<p>5 min de leitura</p><p>14 de mai. de 2024</p>",
        "<p>Se você gostou deste texto, deixe seus aplausos e me siga para mais histórias.</p>",
    ),
    _around("telegram-fa", "fa", "", "<p>@bandar_news</p><p>برای دیدن خبرهای بیشتر به کانال ما بپیوندید</p>"),
    _around(
        "dzen-ru", "ru", "", "<p>Ставьте лайк и подписывайтесь на канал, чтобы не пропустить новые публикации.</p>"
    ),
    _around("naver-blog-sixth", "ko", "", "<p>공감과 이웃 추가는 큰 힘이 됩니다!</p>"),
    _around(
        "note-ja",
        "ja",
        "",
        "<p>この記事が気に入ったらサポートをしてみませんか？</p><p>よろしければフォローもお願いします。</p>",
    ),
    _around("toutiao-open", "zh", "<p>打开APP阅读全文</p>", "<p>声明：个人原创，仅供参考</p>"),
    _around("sohu-source", "zh", "", "<p>原标题：市场搬家</p><p>返回搜狐，查看更多</p>"),
    _around(
        "blogger-fr",
        "fr",
        "",
        "<p>Publié par Luz Serra à 07:00</p><p>Libellés : halle</p><p>Article plus récent Article plus ancien Accueil</p>",
    ),
    _around(
        "wordpress-nl",
        "nl",
        "",
        "<p>Dit delen:</p><p>Klik om te delen op Facebook (Wordt in een nieuw venster geopend)</p><p>Vind ik leuk Aan het laden...</p>",
    ),
    _around(
        "wordpress-pl",
        "pl",
        "",
        "<h3>Udostępnij:</h3><p>Kliknij, by udostępnić na Facebooku (Otwiera się w nowym oknie)</p><p>Lubię to Wczytywanie…</p>",
    ),
)


def _kept(name: str, lang: str, line: str, *, first: bool = False) -> Report:
    lines = (line, *HALL[lang]) if first else (*HALL[lang], line)
    title = HALL[lang][1][:26]
    return page_report(
        name, title, f"<article><h1>{title}</h1>{paragraphs(lines)}</article>", lang=lang, paragraphs=list(lines)
    )


KEPT_SIXTH = (
    _kept(
        "kept-update-fr",
        "fr",
        "Mise à jour : la mairie a annoncé vendredi que les tentes seraient chauffées aux frais de la ville.",
        first=True,
    ),
    _kept(
        "kept-update-es", "es", "Actualización: el ayuntamiento anunció el viernes que las carpas tendrán calefacción."
    ),
    _kept("kept-update-pl", "pl", "Aktualizacja: w piątek rada ogłosiła, że namioty będą ogrzewane."),
    _kept(
        "kept-correction-de",
        "de",
        "Korrektur der Pläne: Statt zwölf Zelten werden nun vierzehn aufgestellt, weil zwei Bäcker dazukommen.",
    ),
    _kept(
        "kept-source-it", "it", "Fonte di ogni guaio, dice Roan, è la grondaia che nessuno ha pulito dopo la guerra."
    ),
    _kept("kept-photo-nl", "nl", "Foto's van de hal uit 1911 laten zien dat het dak toen al lekte."),
    _kept(
        "kept-advert-en",
        "en",
        "Advertisements on the tents will pay for the stoves, according to the plan that the council adopted.",
    ),
    _kept(
        "kept-copyright-sv",
        "sv",
        "Upphovsrätten till ritningarna tillhör arkitektens familj, som nu har lämnat sitt medgivande.",
    ),
    _kept(
        "kept-read-pt", "pt", "Leia-se a carta de 1911, disse Roan, e percebe-se que o telhado sempre foi um problema."
    ),
    _kept("kept-comment-tr", "tr", "Yorum yapmak istemeyen belediye, çadırların ısıtılacağını duyurdu."),
    _kept("kept-contact-ru", "ru", "Связь с торговцами совет держит через старосту, которого они выбрали в среду."),
    _kept("kept-share-zh", "zh", "商贩们说，他们会轮流分享四个火炉，天亮前就把火生好。"),
)

WARNINGS_SIXTH = (
    page_report(
        "no-doubt-hu",
        "Bezár a vásárcsarnok",
        f"<article><h1>Bezár a vásárcsarnok</h1>{paragraphs(HALL['hu'])}</article>",
        lang="hu",
        warnings=[],
    ),
    page_report(
        "no-doubt-ar",
        "إغلاق السوق",
        f"<article><h1>إغلاق السوق</h1>{paragraphs(HALL['ar'])}</article>",
        lang="ar",
        warnings=[],
    ),
    page_report(
        "no-doubt-links-within",
        "Marked flytter",
        f"<article><h1>Marked flytter</h1><p>{HALL['da'][0]} <a href='https://by.example/plan'>Planen</a> er på halvfems sider.</p>{paragraphs(HALL['da'][1:])}</article>",
        lang="da",
        warnings=[],
    ),
    page_report(
        "no-doubt-prompt-below",
        "Il mercato si sposta",
        f"<article><h1>Il mercato si sposta</h1>{paragraphs(HALL['it'])}<p>Seguici su <a href='https://t.me/x'>Telegram</a> per restare aggiornato.</p></article>",
        lang="it",
        warnings=[],
        paragraphs=list(HALL["it"]),
    ),
    page_report(
        "no-doubt-skip-links-de",
        "Die Halle zieht um",
        f"<a href='#inhalt'>Zum Inhalt springen</a><a href='#nav'>Zur Navigation</a><main id='inhalt'><h1>Die Halle zieht um</h1>{paragraphs(HALL['de'])}</main>",
        lang="de",
        warnings=[],
        text_excludes=["springen"],
    ),
    page_report(
        "no-doubt-robots",
        "Robots on the quay",
        f"<article><h1>Robots on the quay</h1><p>Two robots will verify each crate that comes off the boats, the harbour master said, and no human will have to stand in the rain.</p>{paragraphs(HALL['en'])}</article>",
        warnings=[],
    ),
    page_report(
        "no-doubt-login",
        "Le portail des commerçants",
        f"<article><h1>Le portail des commerçants</h1><p>Pour choisir leur tente, les commerçants doivent se connecter au portail de la mairie avec un mot de passe.</p>{paragraphs(HALL['fr'])}</article>",
        lang="fr",
        warnings=[],
    ),
    page_report(
        "no-doubt-404",
        "Strona zniknęła",
        f"<article><h1>Strona urzędu zniknęła z sieci</h1><p>Kto szukał w niedzielę strony urzędu, widział tylko napis, że jej nie znaleziono.</p>{paragraphs(HALL['pl'])}</article>",
        lang="pl",
        warnings=[],
    ),
    page_report(
        "no-doubt-translated",
        "Die Halle",
        f"<article><h1>Die Halle</h1>{paragraphs(HALL['de'])}<p>Quelle: <a href='https://forge.example/halle'>Forge Weekly</a></p></article>",
        lang="de",
        warnings=[],
        source={"url": "https://forge.example/halle"},
    ),
    page_report(
        "no-doubt-table",
        "Market hall plans",
        f"<article><h1>Market hall plans</h1>{paragraphs(HALL['en'])}<table><tr><th>Tent</th><th>Trader</th></tr><tr><td>1</td><td>Roan, fish</td></tr><tr><td>2</td><td>Venn, bread</td></tr></table></article>",
        warnings=[],
        text_contains=["Roan, fish"],
    ),
    page_report(
        "no-doubt-ja",
        "市場が移転",
        f"<article><h1>市場が移転</h1>{paragraphs(HALL['ja'])}</article>",
        lang="ja",
        warnings=[],
    ),
    page_report(
        "no-doubt-cookies-es",
        "La ley de las galletas",
        f"<article><h1>La ley de las galletas</h1><p>El ayuntamiento no guardará cookies de quien consulte el plano de las carpas, aseguró el alcalde, que dijo respetar la privacidad de los vecinos.</p>{paragraphs(HALL['es'])}</article>",
        lang="es",
        warnings=[],
    ),
)
