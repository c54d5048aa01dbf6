"""A fifth set: several stories, mail, feeds, platforms, what stays, and where there is no doubt."""

from __future__ import annotations

import json

from reports.cases import Report, as_text, html_report, page_report, text_report
from reports.feed_items import FeedReport, rss
from reports.feeds_again import atom
from reports.stories import BEEKEEPER, BRIDGE, MILL, MOTOR, MUSEUM, TUNNEL, paragraphs

__all__ = ["FEEDS_FIFTH", "KEPT_FIFTH", "MAIL_FIFTH", "PLATFORMS_FIFTH", "SEVERAL_FIFTH", "WARNINGS_FIFTH"]

SEVERAL_FIFTH = (
    page_report(
        "live-italian-table",
        "Ponte chiuso, la diretta",
        "<main><h1>Ponte chiuso, la diretta</h1><table class='diretta'>"
        + "".join(
            f"<tr><td>ore {time}</td><td><p>{text}</p></td></tr>"
            for time, text in zip(("18.20", "17.45", "17.05", "16.30"), MUSEUM, strict=True)
        )
        + "</table></main>",
        lang="it",
        text_contains=[*MUSEUM, "ore 18.20", "ore 16.30"],
    ),
    page_report(
        "front-of-cards-fr",
        "La Gazette du moulin",
        "<main>"
        + "".join(
            f"<article class='carte'><h2><a href='/a/{n}'>{head}</a></h2><p class='date'>{n} mai 2024</p><p>{text[:120]}…</p><a href='/a/{n}'>Lire la suite</a></article>"
            for n, (head, text) in enumerate(
                zip(
                    (
                        "Le pain sans boulanger",
                        "Le pont fermera",
                        "Le phare tourne",
                        "La halle déménage",
                        "Le cahier de l'apiculteur",
                    ),
                    (*MILL, BRIDGE[0]),
                    strict=True,
                ),
                3,
            )
        )
        + "</main>",
        lang="fr",
        url="https://gazette.example/",
        paragraphs=[],
        warnings=["index_page"],
        related=["Le pain sans boulanger", "Le cahier de l'apiculteur"],
    ),
    page_report(
        "planet-of-whole-posts",
        "Planet Hask",
        "<div id='planet'>"
        + "".join(
            f"<div class='post'><h3><a href='https://{who}.example/{n}'>{head}</a></h3><p class='who'>{who} on {n} May 2024</p><div>{paragraphs(story)}</div></div>"
            for n, (who, head, story) in enumerate(
                (
                    ("lena", "The smell of bread", MILL),
                    ("orla", "What the bridge needs", BRIDGE),
                    ("anton", "Das erste Heft", BEEKEEPER),
                ),
                2,
            )
        )
        + "</div>",
        url="https://planet.hask.example/",
        paragraphs=[],
        warnings=["index_page"],
        related=["The smell of bread", "What the bridge needs", "Das erste Heft"],
    ),
    page_report(
        "planet-anchored-entry",
        "Planet Hask",
        "<div id='planet'>"
        + "".join(
            f"<div class='post' id='p{n}'><h3><a href='https://{who}.example/{n}'>{head}</a></h3><div>{paragraphs(story)}</div></div>"
            for n, (who, head, story) in enumerate(
                (("lena", "The smell of bread", MILL), ("orla", "What the bridge needs", BRIDGE)), 2
            )
        )
        + "</div>",
        url="https://planet.hask.example/#p3",
        paragraphs=list(BRIDGE),
        title="What the bridge needs",
        related=["The smell of bread"],
    ),
    page_report(
        "infinite-scroll-next",
        "What the bridge needs - Low Tide",
        f"<main><article data-page='1'><h1>What the bridge needs</h1>{paragraphs(BRIDGE)}</article><div class='next-article-loader'>Next article</div><article data-page='2'><h1>The smell of bread</h1>{paragraphs(MILL)}</article></main>",
        paragraphs=list(BRIDGE),
        related=["The smell of bread"],
    ),
    page_report(
        "digest-numbered",
        "Five things to know this morning",
        "<article><h1>Five things to know this morning</h1>"
        + "".join(
            f"<h2>{n}. {head}</h2><p>{text}</p>"
            for n, (head, text) in enumerate(
                zip(("Bridge shut", "Rust found", "Buses run", "A summer job", "New hangers"), BRIDGE, strict=True), 1
            )
        )
        + "</article>",
        text_contains=[*BRIDGE, "1. Bridge shut", "5. New hangers"],
        warnings=[],
    ),
    page_report(
        "link-post-arrow",
        "→ A bridge needs a smith",
        f"<article class='linked'><h1><a href='https://forge.example/bridge'>→ A bridge needs a smith</a></h1><blockquote><p>{BRIDGE[4]}</p></blockquote><p>{MILL[0]} It is the same street, by the way.</p><p class='meta'><a href='/linked/2024/05'>∞ Permalink</a></p></article>",
        url="https://lowtide.example/linked/2024/05/smith",
        text_contains=[BRIDGE[4]],
        source={"url": "https://forge.example/bridge"},
    ),
    page_report(
        "reblog-chain",
        "tide",
        f"<article class='post'><div class='reblog-header'><a href='https://oldmill.tumblr.example/post/1'>oldmill</a> reblogged <a href='https://lena.tumblr.example/post/9'>lena</a></div><blockquote><p><a href='https://lena.tumblr.example/post/9'>lena</a>:</p><p>{MILL[0]}</p><p>{MILL[1]}</p></blockquote><p>{MILL[2]}</p></article>",
        text_contains=[MILL[0], MILL[1], MILL[2]],
        source={"url": "https://lena.tumblr.example/post/9"},
    ),
    page_report(
        "category-archive-es",
        "Archivo de faros - Diario del Faro",
        "<main><h1>Faros</h1>"
        + "".join(
            f"<div class='entrada'><h2><a href='/2024/05/{n}'>{head}</a></h2><p>{text}</p></div>"
            for n, (head, text) in enumerate(
                zip(
                    ("Vuelve la lente", "El farero y sus cuadernos", "Entrada gratuita", "Tres años de obras"),
                    MUSEUM,
                    strict=True,
                ),
                1,
            )
        )
        + "<nav class='pages'><a href='?p=2'>Entradas anteriores</a></nav></main>",
        lang="es",
        url="https://faro.example/category/faros/",
        paragraphs=[],
        warnings=["index_page"],
        related=["Vuelve la lente", "Tres años de obras"],
    ),
    page_report(
        "story-and-next-teasers",
        "Завод снова работает",
        f"<main><article><h1>Завод снова работает</h1>{paragraphs(MOTOR)}</article><section><h2>Читайте дальше</h2>"
        + "".join(
            f"<div class='t'><h3><a href='/n/{n}'>{head}</a></h3><p>{text}</p></div>"
            for n, (head, text) in enumerate(
                (
                    (
                        "Мост закроют на девять недель",
                        "Осмотр показал, что подвески проржавели под краской, и летом движение остановят.",
                    ),
                    (
                        "Рынок переедет в палатки",
                        "Крыша течёт с ноября, и торговцев просят перебраться на площадь до весны.",
                    ),
                ),
                1,
            )
        )
        + "</section></main>",
        lang="ru",
        paragraphs=list(MOTOR),
        related=["Мост закроют на девять недель"],
    ),
    page_report(
        "live-newest-first-divs",
        "东岭隧道开放 直播",
        "<div class='live'><h1>东岭隧道开放 直播</h1>"
        + "".join(
            f"<div class='item'><span class='t'>{time}</span><div class='c'>{text}</div></div>"
            for time, text in zip(("10:20", "09:55", "09:30", "09:05"), TUNNEL, strict=True)
        )
        + "</div>",
        lang="zh",
        text_contains=[*TUNNEL, "10:20", "09:05"],
    ),
    page_report(
        "daily-notes-of-one-day",
        "Notes for 3 May",
        f"<div class='day'><h1>Notes for 3 May</h1><div class='note'><p>{MILL[0]}</p><a class='perma' href='#n1'>#</a></div><div class='note'><p>{BRIDGE[2]}</p><a class='perma' href='#n2'>#</a></div><div class='note'><p>{MILL[3]}</p><a class='perma' href='#n3'>#</a></div></div>",
        text_contains=[MILL[0], BRIDGE[2], MILL[3]],
    ),
)

MAIL_FIFTH = (
    text_report(
        "forward-polish",
        f"---------- Forwarded message ---------\nOd: Lena Marsh <lena@list.example>\nDate: pt., 3 maj 2024 o 07:00\nSubject: Chleb z młyna\nTo: <tom@hask.example>\n\n{as_text(MILL)}\n",
        paragraphs=list(MILL),
        title="Chleb z młyna",
        authors=["Lena Marsh"],
        published="2024-05-03T07:00",
    ),
    text_report(
        "forward-swedish",
        f"Vidarebefordrat brev:\n\nFrån: Lena Marsh <lena@list.example>\nÄmne: Brödet vid kvarnen\nDatum: 3 maj 2024 07:00:12 CEST\nTill: tom@hask.example\n\n{as_text(MILL)}\n",
        paragraphs=list(MILL),
        title="Brödet vid kvarnen",
        authors=["Lena Marsh"],
        published="2024-05-03T07:00",
    ),
    text_report(
        "forward-japanese",
        f"---------- 転送メッセージ ----------\n差出人： 水野 灯 <akari@list.example>\n日付： 2024年5月3日(金) 7:00\n件名： 隧道の話\n宛先： tom@hask.example\n\n{as_text(TUNNEL)}\n",
        paragraphs=list(TUNNEL),
        title="隧道の話",
        authors=["水野 灯"],
        published="2024-05-03T07:00",
    ),
    text_report(
        "list-post-with-tag",
        f"From: Orla Venn <orla@works.example>\nTo: hask-list@lists.example\nSubject: [hask-list 00412] What the bridge needs\nDate: Fri, 03 May 2024 07:00:00 +0100\n\n{as_text(BRIDGE)}\n\n-- \nOrla Venn\nWorks department\n_______________________________________________\nhask-list mailing list\nhask-list@lists.example\nhttps://lists.example/listinfo/hask-list\n",
        paragraphs=list(BRIDGE),
        title="What the bridge needs",
        authors=["Orla Venn"],
    ),
    text_report(
        "group-footer",
        f'Subject: The smell of bread\nFrom: Lena Marsh <lena@list.example>\n\n{as_text(MILL)}\n\n--\nYou received this message because you are subscribed to the Google Groups "Hask" group.\nTo unsubscribe from this group and stop receiving emails from it, send an email to hask+unsubscribe@groups.example.\n',
        paragraphs=list(MILL),
        title="The smell of bread",
    ),
    text_report(
        "reply-below-quote",
        f"On Thu, 2 May 2024 at 18:20, Tom Reed <tom@hask.example> wrote:\n> Why does the lane smell of bread?\n> Nobody bakes there.\n\n{as_text(MILL)}\n",
        text_contains=list(MILL),
    ),
    html_report(
        "newsletter-preheader",
        f"<div style='display:none;max-height:0'>Bread without a baker, and a bridge without hangers</div><table><tr><td><a href='#'>View this email in your browser</a></td></tr><tr><td><h1>Low Tide, No. 41</h1></td></tr><tr><td>{paragraphs(MILL)}</td></tr><tr><td><p>Low Tide, 4 Mill Lane, Lower Hask HK2 3AB</p><p><a href='#'>Unsubscribe</a> · <a href='#'>Update your preferences</a></p></td></tr></table>",
        "Low Tide, No. 41",
        paragraphs=list(MILL),
    ),
    html_report(
        "newsletter-german-again",
        f"<table width='600'><tr><td>Wird die E-Mail nicht richtig angezeigt? <a href='#'>Im Browser öffnen</a></td></tr><tr><td><h1>Das erste Heft</h1>{paragraphs(BEEKEEPER)}</td></tr><tr><td>Sie erhalten diese E-Mail, weil Sie unseren Rundbrief abonniert haben. <a href='#'>Abbestellen</a></td></tr><tr><td>Verein Halder e. V., Am Hang 3, 99999 Brennheim</td></tr></table>",
        "Das erste Heft",
        paragraphs=list(BEEKEEPER),
    ),
    html_report(
        "newsletter-columns",
        "<table><tr>"
        + "".join(f"<td width='300'><table><tr><td><p>{text}</p></td></tr></table></td>" for text in BRIDGE[:2])
        + "</tr></table><table><tr>"
        + "".join(f"<td width='300'><table><tr><td><p>{text}</p></td></tr></table></td>" for text in BRIDGE[2:4])
        + "</tr><tr><td><p>You are receiving this because you signed up at lowtide.example.</p></td></tr></table>",
        "Bridge news",
        paragraphs=list(BRIDGE[:4]),
    ),
    html_report(
        "forwarded-in-a-page",
        f"<div dir='ltr'><div class='gmail_quote'><div class='gmail_attr'>---------- Forwarded message ---------<br>From: <strong>Lena Marsh</strong> &lt;<a href='mailto:lena@list.example'>lena@list.example</a>&gt;<br>Date: Fri, 3 May 2024 at 07:00<br>Subject: The smell of bread<br>To: Tom &lt;tom@hask.example&gt;<br></div><br>{paragraphs(MILL, 'div')}</div></div>",
        "",
        paragraphs=list(MILL),
        title="The smell of bread",
        authors=["Lena Marsh"],
    ),
    html_report(
        "signed-mail",
        f"{paragraphs(BRIDGE)}<div>-- <br>Orla Venn<br>Works department, County Hall<br>Tel. 01632 960 011</div><p>This e-mail and any attachments are confidential and intended solely for the addressee.</p>",
        "What the bridge needs",
        paragraphs=list(BRIDGE),
    ),
    html_report(
        "archive-of-a-list",
        f"<h1>[hask-dev] Patch 3/7: what the bridge needs</h1><b>Orla Venn</b> <a href='mailto:x'>orla at works.example</a><br><i>Fri May 3 07:00:00 BST 2024</i><ul><li>Previous message: <a href='1.html'>[hask-dev] Patch 2/7</a></li><li>Next message: <a href='3.html'>[hask-dev] Patch 4/7</a></li><li><b>Messages sorted by:</b> <a href='date.html'>[ date ]</a></li></ul><hr>{paragraphs(BRIDGE)}<hr><ul><li>Previous message: <a href='1.html'>[hask-dev] Patch 2/7</a></li><li>Next message: <a href='3.html'>[hask-dev] Patch 4/7</a></li></ul>",
        "[hask-dev] Patch 3/7: what the bridge needs",
        paragraphs=list(BRIDGE),
        authors=["Orla Venn"],
    ),
)

_ITEM = "<title>{}</title><link>https://r.example/1</link>"
FEEDS_FIFTH = (
    FeedReport(
        name="turkish-month",
        after="",
        feed=rss(
            _ITEM.format("Köprü kapanıyor") + "<pubDate>Sal, 14 May 2024 06:45:00 +0300</pubDate>",
            "<language>tr</language>",
        ),
        entry={"published": "2024-05-14T06:45:00+03:00"},
    ),
    FeedReport(
        name="french-month",
        after="",
        feed=rss(
            _ITEM.format("Le pont ferme") + "<pubDate>mar., 14 févr. 2023 06:45:00 +0100</pubDate>",
            "<language>fr-FR</language>",
        ),
        entry={"published": "2023-02-14T06:45:00+01:00"},
    ),
    FeedReport(
        name="us-slashes",
        after="",
        feed=rss(
            _ITEM.format("Bridge closes") + "<pubDate>03/05/2024 07:00:00</pubDate>", "<language>en-us</language>"
        ),
        entry={"published": "2024-03-05T07:00:00+00:00"},
    ),
    FeedReport(
        name="czech-month",
        after="",
        feed=rss(
            _ITEM.format("Most se zavře") + "<pubDate>út, 14 kvě 2024 06:45:00 +0200</pubDate>",
            "<language>cs</language>",
        ),
        entry={"published": "2024-05-14T06:45:00+02:00"},
    ),
    FeedReport(
        name="news-list-of-headlines",
        after="",
        feed=rss(
            "<title>Footbridge closes - Hask Post</title><link>https://news.google.com/rss/articles/CBMiAAAA?oc=5</link><source url='https://www.haskpost.example'>Hask Post</source><description>&lt;ol&gt;&lt;li&gt;&lt;a href='https://news.google.com/rss/articles/CBMiBBBB'&gt;Footbridge closes&lt;/a&gt;&amp;nbsp;&lt;font color='#6f6f6f'&gt;Hask Post&lt;/font&gt;&lt;/li&gt;&lt;li&gt;&lt;a href='https://news.google.com/rss/articles/CBMiCCCC'&gt;Commuters face a longer walk&lt;/a&gt;&amp;nbsp;&lt;font color='#6f6f6f'&gt;Coast Echo&lt;/font&gt;&lt;/li&gt;&lt;/ol&gt;</description>"
        ),
        entry={"title": "Footbridge closes - Hask Post"},
        article={
            "paragraphs": [],
            "title": "Footbridge closes",
            "related": ["Commuters face a longer walk"],
            "source": {"publisher": "Hask Post"},
        },
    ),
    FeedReport(
        name="wordpress-footer-german",
        after="",
        feed=rss(
            _ITEM.format("Das erste Heft")
            + f"<content:encoded><![CDATA[{paragraphs(BEEKEEPER)}<p>Der Beitrag <a href='https://r.example/1'>Das erste Heft</a> erschien zuerst auf <a href='https://r.example'>Am Hang</a>.</p>]]></content:encoded>"
        ),
        entry={"title": "Das erste Heft"},
        article={"paragraphs": list(BEEKEEPER)},
    ),
    FeedReport(
        name="wordpress-footer-portuguese",
        after="",
        feed=rss(
            _ITEM.format("O farol")
            + f"<content:encoded><![CDATA[{paragraphs(MUSEUM)}<p>O post <a href='https://r.example/1'>O farol</a> apareceu primeiro em <a href='https://r.example'>Costa</a>.</p>]]></content:encoded>"
        ),
        entry={"title": "O farol"},
        article={"paragraphs": list(MUSEUM)},
    ),
    FeedReport(
        name="reddit-link-post",
        after="",
        feed=atom(
            "<title>Footbridge closes for nine weeks</title><id>t3_1</id><link href='https://board.example/r/hask/comments/1/'/><updated>2024-05-14T07:00:00+00:00</updated><content type='html'>submitted by &lt;a href='https://board.example/user/x'&gt;/u/x&lt;/a&gt; &lt;br&gt;&lt;span&gt;&lt;a href='https://www.haskpost.example/bridge'&gt;[link]&lt;/a&gt;&lt;/span&gt; &lt;span&gt;&lt;a href='https://board.example/r/hask/comments/1/'&gt;[comments]&lt;/a&gt;&lt;/span&gt;</content>"
        ),
        entry={"title": "Footbridge closes for nine weeks"},
        article={"paragraphs": [], "source": {"url": "https://www.haskpost.example/bridge"}},
    ),
    FeedReport(
        name="atom-via",
        after="",
        feed=atom(
            f"<title>A bridge needs a smith</title><id>u:1</id><link href='https://r.example/1'/><link rel='via' href='https://forge.example/bridge'/><updated>2024-05-14T07:00:00Z</updated><content type='html'><![CDATA[{paragraphs(BRIDGE)}]]></content>"
        ),
        entry={"url": "https://r.example/1"},
        article={"paragraphs": list(BRIDGE), "source": {"url": "https://forge.example/bridge"}},
    ),
    FeedReport(
        name="json-external-again",
        after="",
        feed=json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "Low Tide",
                "language": "en",
                "items": [
                    {
                        "id": "1",
                        "url": "https://lowtide.example/1",
                        "external_url": "https://forge.example/bridge",
                        "title": "A bridge needs a smith",
                        "content_html": paragraphs(BRIDGE),
                        "date_published": "2024-05-14T07:00:00+01:00",
                    }
                ],
            }
        ),
        entry={"url": "https://lowtide.example/1", "published": "2024-05-14T07:00:00+01:00"},
        article={"paragraphs": list(BRIDGE), "source": {"url": "https://forge.example/bridge"}},
    ),
    FeedReport(
        name="json-text-only",
        after="",
        feed=json.dumps(
            {
                "version": "https://jsonfeed.org/version/1",
                "title": "Low Tide",
                "items": [
                    {
                        "id": 7,
                        "url": "https://lowtide.example/7",
                        "title": "R&D at the mill",
                        "content_text": as_text(MILL),
                    }
                ],
            }
        ),
        entry={"title": "R&D at the mill", "url": "https://lowtide.example/7"},
    ),
    FeedReport(
        name="footer-read-full",
        after="",
        feed=rss(
            _ITEM.format("Bread")
            + f"<description><![CDATA[{paragraphs(MILL)}<p><a href='https://r.example/1'>Continue reading →</a></p><p>© 2024 Low Tide. This feed is for personal use only.</p>]]></description>"
        ),
        entry={"title": "Bread"},
        article={"paragraphs": list(MILL)},
    ),
)


def _around(
    name: str, story: tuple[str, ...], before: str = "", after: str = "", *, middle: str = "", lang: str = "en"
) -> Report:
    return page_report(
        name,
        "A day",
        f"<article><h1>A day</h1>{before}{paragraphs(story[:2])}{middle}{paragraphs(story[2:])}{after}</article>",
        lang=lang,
        paragraphs=list(story),
    )


PLATFORMS_FIFTH = (
    _around(
        "substack-fr",
        MUSEUM,
        "<p>Merci de lire La Lettre du Faro ! Abonnez-vous gratuitement pour recevoir de nouveaux posts et soutenir mon travail.</p>",
        "<p><a href='#'>Partager</a></p><p><a href='#'>Laisser un commentaire</a></p>",
        lang="fr",
    ),
    _around(
        "medium-follow",
        MILL,
        "<div><a>Lena Marsh</a><span>·</span><a>Follow</a></div><p>6 min read</p><p>·</p><p>May 3, 2024</p><p>--</p><p>3</p><p>Listen</p><p>Share</p>",
        "<p>Written by Lena Marsh</p><p>1.2K Followers</p>",
    ),
    _around(
        "ghost-upgrade",
        BRIDGE,
        "",
        "<div class='gh-post-upgrade-cta'><h2>This post is for paying subscribers only</h2><a>Subscribe now</a><p>Already have an account? <a>Sign in</a></p></div>",
    ),
    _around(
        "feedzy-source",
        BRIDGE,
        "",
        "<p>Originally posted here:<br><a href='https://forge.example/bridge'>What the bridge needs</a></p>",
    ),
    _around(
        "telegram-preview",
        MOTOR,
        "<div>Telegram</div><p>Озёрные новости</p>",
        "<p>1.3K views edited 07:00</p><p><a href='tg://resolve?domain=x'>If you have Telegram, you can view and join Озёрные новости right away.</a></p>",
        lang="ru",
    ),
    _around(
        "weixin-again",
        TUNNEL,
        "<p>点击上方蓝字关注我们</p>",
        "<p>预览时标签不可点</p><p>微信扫一扫关注该公众号</p><p>继续滑动看下一个</p>",
        lang="zh",
    ),
    _around(
        "sohu",
        TUNNEL,
        "",
        "<p>返回搜狐，查看更多</p><p>责任编辑：李明</p><p>平台声明：该文观点仅代表作者本人，搜狐号系信息发布平台，搜狐仅提供信息存储空间服务。</p>",
        lang="zh",
    ),
    _around("toutiao-again", TUNNEL, "<p>打开今日头条查看图片详情</p>", "<p>举报</p><p>评论 0</p>", lang="zh"),
    _around(
        "naver-again",
        TUNNEL,
        "<p>기사원문</p><p>본문 글자 크기 조정</p>",
        "<p>Copyright ⓒ 하늘일보. All rights reserved. 무단 전재 및 재배포 금지.</p><p>이 기사는 언론사에서 사회 섹션으로 분류했습니다.</p>",
        lang="ko",
    ),
    _around(
        "msn-again", BRIDGE, "<p>Story by Orla Venn • 3h • 2 min read</p>", "<p>Continue reading</p><p>More for You</p>"
    ),
    _around(
        "yahoo-again",
        BRIDGE,
        "<p>Generate Key Takeaways</p>",
        "<p>View comments</p><p>Solve the daily Crossword</p>",
        middle="<p>Story continues below advertisement</p>",
    ),
    _around(
        "blogger-es",
        MUSEUM,
        "",
        "<p>Publicado por Luz Serra en 7:00</p><p>Enviar por correo electrónicoEscribe un blogCompartir en XCompartir con FacebookCompartir en Pinterest</p><p>Etiquetas: faros</p><p>Entrada más reciente Entrada antigua Inicio</p>",
        lang="es",
    ),
    _around("apple-news-again", BRIDGE, "<p>Open in Apple News</p>", "<p>Read this story in Apple News+</p>"),
    _around("amp-again", BRIDGE, "<p>View the full website</p>", "<p>Open in app</p><p>Back to top</p>"),
    _around(
        "aggregator-wp",
        BRIDGE,
        "",
        "<p>Source: <a href='https://forge.example/bridge'>Forge Weekly</a></p><p>The post <a href='https://forge.example/bridge'>What the bridge needs</a> first appeared on <a href='https://forge.example'>Forge Weekly</a>.</p>",
    ),
)


def _kept(name: str, lines: tuple[str, ...], lang: str = "en", title: str = "A day at the bridge") -> Report:
    return page_report(
        name, title, f"<article><h1>{title}</h1>{paragraphs(lines)}</article>", lang=lang, paragraphs=list(lines)
    )


KEPT_FIFTH = (
    _kept(
        "update-first-again",
        (
            "Update: The footbridge will reopen a week earlier than planned, the county said on Friday, after the last hanger was delivered.",
            *BRIDGE,
        ),
    ),
    _kept(
        "update-last-de",
        (
            *BEEKEEPER,
            "Update vom 3. Mai: Inzwischen hat die Universität die ersten vierzig Hefte im Netz veröffentlicht.",
        ),
        "de",
    ),
    _kept("update-ru", ("Обновление: завод начнёт набирать людей не в понедельник, а уже в пятницу.", *MOTOR), "ru"),
    _kept(
        "correction-is-news",
        (
            "Correction: the limit is eleven people, not seventeen, the county's engineers wrote to every household on Lower Hask's hill on Tuesday.",
            *BRIDGE,
        ),
        title="Engineers correct the limit on the bridge",
    ),
    _kept(
        "correction-news-es",
        (
            "Rectificación: así se titula la carta con la que el museo pidió perdón el lunes a los vecinos por un cálculo equivocado.",
            *MUSEUM,
        ),
        "es",
    ),
    _kept(
        "disclaimer-begins",
        (
            "All rights reserved for pedestrians: that is how the sign at the bridge should read, says Orla Venn, who has painted it twice.",
            *BRIDGE,
        ),
    ),
    _kept(
        "source-begins",
        (
            *BRIDGE,
            "Source of the rust, the inspectors believe, is the salt that the road men strew above the station every winter.",
        ),
    ),
    _kept(
        "photo-begins",
        (
            "Photographs of the bridge from 1911 show that it had handrails of oak, which somebody must have burnt in the war.",
            *BRIDGE,
        ),
    ),
    _kept(
        "editor-begins",
        (
            "The editor of the parish paper, who has crossed the bridge every day for thirty years, counted the hangers herself.",
            *BRIDGE,
        ),
    ),
    _kept(
        "advert-begins-fr",
        (
            "Publicité oblige, le musée du phare avait promis une ouverture pour Pâques, et il a fallu l'annuler trois fois.",
            *MUSEUM,
        ),
        "fr",
    ),
    _kept("read-more-begins", (*MILL, "Read more than one of her letters, and you begin to smell the bread yourself.")),
    _kept(
        "contact-begins",
        (
            *BRIDGE,
            "Contact with the wire must be avoided until June, the engineers told the school, and two teachers now stand at each end.",
        ),
    ),
    page_report(
        "agency-dpa",
        "Brücke",
        f"<article><h1>Brücke</h1><p>Brennheim (dpa/lhe) - {BEEKEEPER[0]}</p>{paragraphs(BEEKEEPER[1:])}<p>© dpa-infocom, dpa:240503-99-123456/2</p></article>",
        lang="de",
        text_contains=list(BEEKEEPER),
        text_excludes=["dpa:240503"],
    ),
    page_report(
        "agency-tass",
        "Завод",
        f"<article><h1>Завод</h1><p>ПРИОЗЁРСК, 3 мая. /ТАСС/. {MOTOR[0]}</p>{paragraphs(MOTOR[1:])}</article>",
        lang="ru",
        text_contains=list(MOTOR),
    ),
    page_report(
        "agency-efe",
        "Faro",
        f"<article><h1>Faro</h1><p>Punta Serra (EFE).- {MUSEUM[0]}</p>{paragraphs(MUSEUM[1:])}<p>EFE</p></article>",
        lang="es",
        text_contains=list(MUSEUM),
    ),
    page_report(
        "agency-xinhua",
        "隧道",
        f"<article><h1>隧道</h1><p>新华社新山5月3日电（记者李明）{TUNNEL[0]}</p>{paragraphs(TUNNEL[1:])}</article>",
        lang="zh",
        text_contains=list(TUNNEL),
        source={"agency": "Xinhua"},
    ),
)

WARNINGS_FIFTH = (
    page_report(
        "plain-story",
        "What the bridge needs",
        f"<article><h1>What the bridge needs</h1>{paragraphs(BRIDGE)}</article>",
        warnings=[],
    ),
    page_report(
        "with-skip-link",
        "What the bridge needs",
        f"<a href='#main'>Skip to main content</a><nav><a href='/'>Home</a></nav><main id='main'><h1>What the bridge needs</h1>{paragraphs(BRIDGE)}</main><a href='#top'>Back to top</a>",
        warnings=[],
        text_excludes=["Skip to"],
    ),
    page_report(
        "links-in-the-story",
        "What the bridge needs",
        f"<article><h1>What the bridge needs</h1><p>{BRIDGE[0]} <a href='https://county.example/report.pdf'>The report</a> has ninety pages.</p>{paragraphs(BRIDGE[1:])}</article>",
        warnings=[],
    ),
    page_report(
        "source-kept",
        "What the bridge needs",
        f"<article><h1>What the bridge needs</h1>{paragraphs(BRIDGE)}<p>Source: <a href='https://forge.example/bridge'>Forge Weekly</a></p></article>",
        warnings=[],
        source={"url": "https://forge.example/bridge"},
    ),
    page_report(
        "about-cookies",
        "A law on cookies",
        "<article><h1>A law on cookies</h1><p>Websites will have to ask before they store cookies, the council of ministers decided on Tuesday, and a refusal must be as easy as consent.</p><p>Until now many pages offered one large button to accept all and hid the other behind settings.</p><p>“We value people's privacy more than the partners of some website,” said the minister, Ada Linn.</p><p>The law is to apply from January, and fines may reach four million crowns.</p></article>",
        warnings=[],
    ),
    page_report(
        "about-captchas",
        "Wie Bilderrätsel Menschen prüfen",
        "<article><h1>Wie Bilderrätsel Menschen prüfen</h1><p>Wer beweisen soll, dass er kein Roboter ist, klickt Ampeln an, und das seit fast zwanzig Jahren.</p><p>Forscher der Hochschule Brennheim haben nun gemessen, dass Programme die Rätsel schneller lösen als Menschen.</p><p>„Die Prüfung hält vor allem die Alten auf“, sagte Mara Holt, die den Versuch leitete.</p></article>",
        lang="de",
        warnings=[],
    ),
    page_report(
        "short-news",
        "Bridge shut",
        f"<article><h1>Bridge shut</h1><p>{BRIDGE[0]}</p></article>",
        warnings=["too_short"],
    ),
    page_report(
        "one-long-list",
        "What to bring",
        "<article><h1>What to bring</h1><p>Whoever walks to the mill before six should bring a few things, the sisters write on the door.</p><ul><li>a lamp, since the lane has none</li><li>a cloth for the loaf</li><li>an hour</li></ul><p>They do not say what for.</p></article>",
        warnings=["too_short"],
    ),
    page_report(
        "related-below",
        "What the bridge needs",
        f"<article><h1>What the bridge needs</h1>{paragraphs(BRIDGE)}</article><aside><h2>Related</h2><ul><li><a href='/a'>The smell of bread</a></li><li><a href='/b'>The lens of 1874</a></li></ul></aside>",
        warnings=[],
        related=["The smell of bread"],
    ),
    page_report(
        "comments-below",
        "What the bridge needs",
        f"<article><h1>What the bridge needs</h1>{paragraphs(BRIDGE)}</article><section id='comments'><h2>2 comments</h2><div class='comment'><b>tom</b><p>About time.</p></div><div class='comment'><b>ada</b><p>See <a href='https://county.example/x'>the county's page</a> for the plan.</p></div></section>",
        warnings=[],
    ),
    page_report(
        "quoted-login",
        "Eine Nachricht für alle",
        f"<article><h1>Eine Nachricht für alle</h1>{paragraphs(BEEKEEPER)}<p>Wer die Hefte lesen will, muss sich bei der Universität anmelden, und zwar mit einem Brief.</p></article>",
        lang="de",
        warnings=[],
    ),
    page_report(
        "zh-plain",
        "东岭隧道七月开放",
        f"<div class='article'><h1>东岭隧道七月开放</h1>{paragraphs(TUNNEL)}</div>",
        lang="zh",
        warnings=[],
    ),
)
