"""A fourth set, written after the kinds of the third were mended: several stories, mail, feeds, platforms, what stays, and no doubt."""

from __future__ import annotations

from reports.cases import as_text, expect_story, page_report, text_report
from reports.feed_items import FeedReport, rss
from reports.feeds_again import atom
from reports.stories import BEEKEEPER, BRIDGE, MILL, MOTOR, MUSEUM, TUNNEL, paragraphs

__all__ = ["FEEDS_FOURTH", "KEPT_FOURTH", "MAIL_FOURTH", "PLATFORMS_FOURTH", "SEVERAL_FOURTH", "WARNINGS_FOURTH"]


SEVERAL_FOURTH = (
    page_report(
        "beside-in-sections",
        "The smell of bread - Low Tide",
        f"<main><section class='entry entry-1'><h2>The smell of bread</h2><div class='meta'>May 3</div>{paragraphs(MILL)}</section><section class='entry entry-2'><h2>What the bridge needs</h2><div class='meta'>May 1</div>{paragraphs(BRIDGE)}</section></main>",
        paragraphs=list(MILL),
        related=["What the bridge needs"],
    ),
    page_report(
        "beside-linked-lower",
        "东岭隧道七月开放_新山晚报",
        f"<div class='list'><div class='item'><h1>东岭隧道七月开放</h1>{paragraphs(TUNNEL)}{paragraphs(TUNNEL[:2])}</div><div class='item'><h3><a href='/n/2'>山城的面包房没有面包师</a></h3>{paragraphs(TUNNEL[::-1])}<p>{TUNNEL[0]}{TUNNEL[1]}</p></div></div>",
        lang="zh",
        text_contains=[TUNNEL[0]],
        related=["山城的面包房没有面包师"],
    ),
    page_report(
        "sections-of-one-story",
        "How to bake at night",
        f"<article><section class='part'><h2>How to bake at night</h2>{paragraphs(MILL[:2])}</section><section class='part'><h3>The oven</h3><p>{MILL[2]}</p></section><section class='part'><h3>The flour</h3><p>{MILL[3]}</p></section></article>",
        text_contains=[*MILL, "The oven", "The flour"],
    ),
    page_report(
        "live-german-opening",
        "Brücke gesperrt: Liveblog",
        f"<article><h1>Brücke gesperrt: Liveblog</h1><p>{BEEKEEPER[2]}</p>"
        + "".join(
            f"<div class='eintrag'><p class='zeit'>{time} Uhr</p><h2>{head}</h2><p>{text}</p></div>"
            for time, head, text in (
                ("16.48", "Der letzte Hänger ist heraus", BEEKEEPER[0]),
                ("16.10", "Busse fahren", BEEKEEPER[1]),
                ("15.32", "Warum gerade jetzt", BEEKEEPER[3]),
            )
        )
        + "</article>",
        lang="de",
        text_contains=[*BEEKEEPER, "16.48 Uhr", "15.32 Uhr", "Der letzte Hänger ist heraus", "Busse fahren"],
    ),
    page_report(
        "live-spanish-dates",
        "El faro vuelve a girar, en directo",
        "<main><h1>El faro vuelve a girar, en directo</h1><ul class='directo'>"
        + "".join(
            f"<li><time datetime='2024-05-14T{time}:00+02:00'>{time}h</time><div><p>{text}</p></div></li>"
            for time, text in zip(("19:20", "18:45", "18:05", "17:30"), MUSEUM, strict=True)
        )
        + "</ul></main>",
        lang="es",
        text_contains=[*MUSEUM, "19:20h", "17:30h"],
    ),
    page_report(
        "front-with-kickers",
        "Diario del Faro",
        "<main>"
        + "".join(
            f"<div class='card'><a class='card-link' href='/n/{n}'><em>{kicker}</em><h3>{head}</h3></a><p>{text}</p></div>"
            for n, (kicker, head, text) in enumerate(
                (
                    ("Cultura", "El museo abre el sábado", "La reforma ha durado casi tres años."),
                    ("Mar", "Vuelve el barco de las seis", "Hará escala en la isla hasta octubre."),
                    ("Pan", "Treinta hogazas al día", "Dos hermanas hornean para toda la comarca."),
                    ("Sanidad", "El consultorio tendrá médico", "Será solo los martes, de nueve a once."),
                    ("Fútbol", "El Serra empata otra vez", "Un gol en el último minuto salva el punto."),
                )
            )
        )
        + "</main>",
        lang="es",
        url="https://diariodelfaro.example/",
        paragraphs=[],
        warnings=["index_page"],
        related=["El museo abre el sábado", "El Serra empata otra vez"],
    ),
    page_report(
        "monthly-archive",
        "May 2024 – Low Tide",
        "<main><h1>Month: May 2024</h1>"
        + "".join(
            f"<article class='post'><header><h2><a href='/2024/05/{n}/'>{head}</a></h2></header><div>{paragraphs(story)}</div></article>"
            for n, (head, story) in enumerate((("On bread", MILL), ("On bridges", BRIDGE), ("On bees", BEEKEEPER)))
        )
        + "</main>",
        url="https://lowtide.example/2024/05/",
        paragraphs=[],
        warnings=["index_page"],
        related=["On bread", "On bridges", "On bees"],
    ),
    page_report(
        "link-post-of-one-line",
        "“Bread without a baker” – Ada at the weir",
        f"<article class='linked'><h2><a href='https://millletter.example/2024/05/03/bread-without-a-baker'>Bread without a baker</a></h2><p>{MILL[2]} I had no idea.</p><p><a href='/linked/2024/05/bread'>∞ Permalink</a></p></article>",
        url="https://adaweir.example/linked/2024/05/bread",
        source={"url": "https://millletter.example/2024/05/03/bread-without-a-baker"},
    ),
    page_report(
        "digest-german",
        "Fünf Dinge am Freitag",
        "<article><h1>Fünf Dinge am Freitag</h1>"
        + "".join(
            f"<h3>{n}. {head}</h3><p>{text}</p>"
            for n, (head, text) in enumerate(
                zip(("Hefte", "Enkelin", "Blüten", "Bäume"), BEEKEEPER, strict=True), start=1
            )
        )
        + "</article>",
        lang="de",
        text_contains=[*BEEKEEPER, "1. Hefte", "4. Bäume"],
    ),
    page_report(
        "cards-below-a-story",
        "Footbridge closes for nine weeks",
        f"<article><h1>Footbridge closes for nine weeks</h1>{paragraphs(BRIDGE)}</article><div class='grid'>"
        + "".join(
            f"<div class='tile'><a href='/t/{n}'>{head}</a><span>{n} hours ago</span></div>"
            for n, head in enumerate(
                (
                    "Harbour crane found on a meadow",
                    "School bus takes a new route",
                    "Brewery sold for the third time",
                    "Choir looks for more basses",
                ),
                start=2,
            )
        )
        + "</div>",
        paragraphs=list(BRIDGE),
        related=["Harbour crane found on a meadow", "Choir looks for more basses"],
    ),
)

MAIL_FOURTH = (
    text_report(
        "raw-with-list-fields",
        f'Delivered-To: tom@hask.example\nReceived: from mail.example (mail.example [192.0.2.9])\n\tby mx.hask.example with ESMTPS id abc\n\tfor <tom@hask.example>; Tue, 14 May 2024 06:45:12 +0100\nAuthentication-Results: mx.hask.example; spf=pass\nList-Unsubscribe: <https://mill.example/u>\nX-Mailer: Mill 2.1\nSubject: The footbridge\nFrom: "Dana Holt" <dana@hask.example>\nTo: tom@hask.example\nDate: Tue, 14 May 2024 06:45:10 +0100\n\n{as_text(BRIDGE)}\n',
        paragraphs=list(BRIDGE),
        title="The footbridge",
        authors=["Dana Holt"],
        published="2024-05-14T06:45:10+01:00",
    ),
    text_report(
        "italian-forward",
        f"---------- Messaggio inoltrato ---------\nDa: Luca Serra <luca@faro.example>\nData: ven 3 mag 2024, 07:00\nOggetto: Il museo del faro\nA: <ada@hask.example>\n\n{as_text(MUSEUM)}\n",
        paragraphs=list(MUSEUM),
        title="Il museo del faro",
        authors=["Luca Serra"],
        published="2024-05-03T07:00",
    ),
    text_report(
        "polish-outlook",
        f"Od: Anna Nowak <anna@most.example>\nWysłano: piątek, 3 maja 2024 07:00\nDo: Redakcja <redakcja@most.example>\nTemat: PD: Zeszyty pszczelarza\n\n{as_text(BEEKEEPER)}\n",
        paragraphs=list(BEEKEEPER),
        title="Zeszyty pszczelarza",
        authors=["Anna Nowak"],
        published="2024-05-03T07:00",
    ),
    text_report(
        "japanese-forward",
        f"---------- 転送されたメッセージ ----------\n差出人: 大沼花子 <hanako@nobe.example>\n日付: 2024年5月3日(金) 7:00\n件名: トンネル開通\n宛先: <ken@nobe.example>\n\n{as_text(TUNNEL)}\n",
        paragraphs=list(TUNNEL),
        title="トンネル開通",
        authors=["大沼花子"],
        published="2024-05-03T07:00",
    ),
    text_report(
        "newsletter-as-text",
        f"View this email in your browser: https://mill.example/v/48\n\n{as_text(MILL)}\n\n==============================================\nYou received this email because you signed up at mill.example.\nMill Letter, 4 Weir Road, Lower Hask LH4 2AB\nUnsubscribe: https://mill.example/u/48\n",
        paragraphs=list(MILL),
    ),
    page_report(
        "mailing-english-again",
        "The Mill Letter, No. 12 | The smell of bread",
        f"<table width='600'><tr><td align='right'>Email not displaying correctly? <a href='https://mill.example/v'>View it in your browser</a>.</td></tr><tr><td><h1>The smell of bread</h1>{paragraphs(MILL)}</td></tr><tr><td><p>You are receiving this because you opted in on our website.</p><p>Our mailing address is: Mill Letter, 4 Weir Road, Lower Hask LH4 2AB</p><p><a href='https://mill.example/u'>Unsubscribe</a> · <a href='https://mill.example/p'>Update preferences</a></p></td></tr></table>",
        paragraphs=list(MILL),
        title="The smell of bread",
    ),
    page_report(
        "mailing-french",
        "La Lettre du Moulin n° 31 : Le pain de nuit",
        "<center><table><tr><td>Si ce message ne s'affiche pas correctement, <a href='https://moulin.example/v'>consultez la version en ligne</a></td></tr><tr><td><h1>Le pain de nuit</h1><p>Avant six heures du matin, l'odeur du pain descend jusqu'au pont, bien qu'aucun boulanger ne tienne boutique ici depuis quarante ans.</p><p>Deux institutrices à la retraite cuisent trente pains par jour, dans un four que leur grand-père avait bâti avec les briques de la vieille tuilerie.</p></td></tr><tr><td>Vous recevez ce courriel parce que vous êtes inscrit à notre lettre d'information.<br><a href='https://moulin.example/d'>Se désabonner</a></td></tr></table></center>",
        lang="fr",
        text_contains=["bien qu'aucun boulanger", "vieille tuilerie"],
        text_excludes=["version en ligne", "Vous recevez", "désabonner"],
        title="Le pain de nuit",
    ),
    page_report(
        "hyperkitty-page",
        "Footbridge closes - works - lists.hask.example",
        f"<div class='container'><h2 class='thread-header'>Footbridge closes</h2><div class='email-header'><div class='email-author'><span class='name'>Dana Holt</span></div><div class='email-date'><span title='Sender&#39;s time: May 14, 2024, 6:45 a.m.'>14 May 2024</span> <span class='time'>6:45 a.m.</span></div></div><div class='email-body'>{paragraphs(BRIDGE)}</div><div class='reply'><a href='#'>Reply</a> <a href='#'>Sign in to reply online</a> <a href='#'>Use email software</a></div></div>",
        paragraphs=list(BRIDGE),
        title="Footbridge closes",
        authors=["Dana Holt"],
        published="2024-05-14",
    ),
    page_report(
        "forward-outlook-html",
        "",
        f"<div><p>For your files.</p><hr style='width:98%'><div id='divRplyFwdMsg'><font face='Calibri'><b>From:</b> Lena Marsh &lt;lena@millletter.example&gt;<br><b>Sent:</b> Friday, May 3, 2024 7:00 AM<br><b>To:</b> Tom Reed &lt;tom@hask.example&gt;<br><b>Subject:</b> The smell of bread</font></div>{paragraphs(MILL)}</div>",
        text_contains=list(MILL),
        text_excludes=["Sent:", "Subject:"],
        title="The smell of bread",
        authors=["Lena Marsh"],
    ),
    text_report(
        "confidential-german",
        f"{as_text(BEEKEEPER)}\n\nMit freundlichen Grüßen\nAnton Halder\n\nDiese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender und löschen Sie diese E-Mail.\n",
        text_contains=list(BEEKEEPER),
        text_excludes=["vertrauliche Informationen"],
    ),
)

FEEDS_FOURTH = (
    FeedReport(
        name="finnish-date",
        after="",
        feed=rss(
            "<title>Silta suljetaan</title><link>https://r.example/1</link><pubDate>ti, 14 touko 2024 06:45:00 +0300</pubDate>",
            "<language>fi</language>",
        ),
        entry={"published": "2024-05-14T06:45:00+03:00"},
    ),
    FeedReport(
        name="turkish-date",
        after="",
        feed=rss(
            "<title>Köprü kapanıyor</title><link>https://r.example/1</link><pubDate>14 Mayıs 2024 Salı 06:45</pubDate>",
            "<language>tr</language>",
        ),
        entry={"published": "2024-05-14T06:45:00+00:00"},
    ),
    FeedReport(
        name="korean-date",
        after="",
        feed=rss(
            "<title>다리 통행 중단</title><link>https://r.example/1</link><pubDate>2024-05-14 06:45:00</pubDate>",
            "<language>ko</language>",
        ),
        entry={"published": "2024-05-14T06:45:00+00:00"},
    ),
    FeedReport(
        name="rss-with-dublin-core",
        after="",
        feed="""<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title><link>https://r.example/</link><item><title>The crane</title><link>https://r.example/1</link><dc:date>2024-05-14T06:45:00Z</dc:date></item></channel></rss>""",
        entry={"published": "2024-05-14T06:45:00+00:00"},
    ),
    FeedReport(
        name="updated-of-atom-stays",
        after="",
        feed=atom("<title>A note</title><link href='https://notes.example/a'/><updated>2024-05-03T07:00:00Z</updated>"),
        entry={"updated": "2024-05-03T07:00:00+00:00"},
    ),
    FeedReport(
        name="french-footer",
        after="",
        feed=rss(
            f"""<title>Le musée</title><link>https://phare.example/musee</link><description><![CDATA[{paragraphs(MUSEUM)}<p>L’article <a href="https://phare.example/musee">Le musée</a> est apparu en premier sur <a href="https://phare.example/">Le Phare</a>.</p>]]></description>"""
        ),
        entry={},
        article={"paragraphs": list(MUSEUM)},
    ),
    FeedReport(
        name="rest-in-german",
        after="",
        feed=rss(
            f"""<title>Die Hefte</title><link>https://heide.example/hefte/</link><description><![CDATA[<p>{BEEKEEPER[0]}</p><p>{BEEKEEPER[1]} … <a href="https://heide.example/hefte/">Weiterlesen →</a></p>]]></description>"""
        ),
        entry={},
        article={"text_contains": [BEEKEEPER[0], BEEKEEPER[1]], "text_excludes": ["Weiterlesen"]},
    ),
    FeedReport(
        name="message-with-its-title",
        after="",
        feed=rss(
            f"""<title>Завод снова работает {MOTOR[0]} {MOTOR[1][:40]}…</title><link>https://t.me/ozero/12</link><description><![CDATA[<b>Завод снова работает</b><br><br>{MOTOR[0]}<br><br>{MOTOR[1]}]]></description>"""
        ),
        entry={},
        article={"title": "Завод снова работает", "text_contains": [MOTOR[0], MOTOR[1]]},
    ),
    FeedReport(
        name="message-of-one-text",
        after="",
        feed=rss(
            f"""<title>{MILL[0][:60]}...</title><link>https://social.example/@lena/12</link><description><![CDATA[<p>{MILL[0]}</p>]]></description>"""
        ),
        entry={},
        article={"text_contains": [MILL[0]]},
    ),
    FeedReport(
        name="submitted-by",
        after="",
        feed=rss(
            f"""<title>Two sisters bake for a village</title><link>https://board.example/r/bread/comments/1/two_sisters/</link><description><![CDATA[<p>{MILL[1]}</p><p>{MILL[2]}</p> &#32; submitted by &#32; <a href="https://board.example/user/lena"> /u/lena </a> <br/> <span><a href="https://board.example/r/bread/comments/1/two_sisters/">[link]</a></span> &#32; <span><a href="https://board.example/r/bread/comments/1/two_sisters/">[comments]</a></span>]]></description>"""
        ),
        entry={},
        article={"text_contains": [MILL[1], MILL[2]], "text_excludes": ["submitted by", "[comments]", "[link]"]},
    ),
)

JAPANESE = (
    "下野辺と駅を結ぶ歩道橋が、六月一日から九週間にわたって通行止めになると、県の技術者が水曜日に発表した。",
    "二月の点検で、吊り材のうち四本が塗装の下で錆びきっていることが分かり、同時に渡れる人数はその後二度引き下げられた。",
    "平日には約二千三百人がこの橋を使っている。期間中は水車小屋の道を回るバスが十分おきに走る。",
)
PLATFORMS_FOURTH = (
    page_report(
        "medium-foot",
        "The smell of bread | by Lena Marsh | Medium",
        f"<article><h1>The smell of bread</h1><div><a href='/@lena'>Lena Marsh</a> · Follow</div><div>5 min read · May 3, 2024</div><div>212</div><div>4</div>{paragraphs(MILL)}<div><a href='/tag/bread'>Bread</a><a href='/tag/night'>Night</a></div><div><h2>Written by Lena Marsh</h2><p>1.2K Followers</p><p>I write about bread and rivers.</p></div><div>More from Lena Marsh</div><div>Recommended from Medium</div></article>",
        **expect_story(MILL, "Followers", "Recommended", "rivers", "min read", authors=["Lena Marsh"]),
    ),
    page_report(
        "note-japan",
        "歩道橋が閉まる｜大沼花子",
        f"<article><h1>歩道橋が閉まる</h1><div><span>41</span><a href='/hanako'>大沼花子</a><time datetime='2024-05-14T06:45:00+09:00'>2024年5月14日 06:45</time></div>{paragraphs(JAPANESE)}<p>いいなと思ったら応援しよう！</p><p>この記事が気に入ったらサポートをしてみませんか？</p><p>#橋 #野辺</p></article>",
        lang="ja",
        **expect_story(JAPANESE, "応援しよう", "サポート", "#橋", published="2024-05-14"),
    ),
    page_report(
        "toutiao",
        "东岭隧道七月开放-今日头条",
        f"<div class='article-content'><h1>东岭隧道七月开放</h1><div class='article-meta'><span>2024-05-14 06:45</span>·<span class='name'><a>新山晚报</a></span></div><article>{paragraphs(TUNNEL)}</article><div class='detail-like'>赞 评论 收藏</div><div>举报</div><div>打开今日头条查看图片详情</div></div>",
        lang="zh",
        **expect_story(TUNNEL, "举报", "打开今日头条", "收藏"),
    ),
    page_report(
        "zen-russian",
        "Завод снова работает | Озёра | Дзен",
        f"<article><h1>Завод снова работает</h1><div>Озёра · 14 мая</div><div>2 мин</div>{paragraphs(MOTOR)}<p>Подписывайтесь на канал, чтобы не пропустить новые статьи</p><p>Ставьте лайк, если понравилось</p></article>",
        lang="ru",
        **expect_story(MOTOR, "Подписывайтесь", "Ставьте лайк"),
    ),
    page_report(
        "naver-blog",
        "솔내 새 다리",
        "<div class='se-main-container'><h3 class='se-title'>솔내 새 다리</h3><p>솔내면 주민들은 다음 달부터 새 다리를 건너 역까지 걸어갈 수 있게 된다고 군청이 수요일에 밝혔다.</p><p>지난 이월 점검에서 줄 네 개가 페인트 아래에서 녹슬어 있는 것이 발견되어 통행 인원이 두 차례 줄었다.</p><p>#솔내 #다리 #산책</p></div><div>공감 12</div><div>댓글 3</div><div>이웃추가</div>",
        lang="ko",
        text_contains=["역까지 걸어갈 수 있게", "두 차례 줄었다"],
        text_excludes=["#솔내", "이웃추가", "댓글 3"],
    ),
    page_report(
        "korean-signature",
        "솔내 새 다리 내달 개통",
        "<article><h1>솔내 새 다리 내달 개통</h1><p>솔내면 주민들은 다음 달부터 새 다리를 건너 역까지 걸어갈 수 있게 된다고 군청이 수요일에 밝혔다.</p><p>지난 이월 점검에서 줄 네 개가 페인트 아래에서 녹슬어 있는 것이 발견되어 통행 인원이 두 차례 줄었다.</p><p>솔내=박지영 기자 jy@solnae.example</p></article>",
        lang="ko",
        text_contains=["두 차례 줄었다"],
        text_excludes=["solnae.example"],
        authors=["박지영"],
    ),
    page_report(
        "chinese-signature",
        "东岭隧道七月开放",
        f"<article><h1>东岭隧道七月开放</h1>{paragraphs(TUNNEL)}<p>（本报记者 李明）</p></article>",
        lang="zh",
        paragraphs=list(TUNNEL),
        authors=["李明"],
    ),
    page_report(
        "msn-foot",
        "Footbridge closes for nine weeks",
        f"<article><h1>Footbridge closes for nine weeks</h1><div>Story by Dana Holt</div><div>• 2h • 2 min read</div>{paragraphs(BRIDGE)}<p>Sponsored Content</p><p>More for You</p></article>",
        **expect_story(BRIDGE, "Sponsored", "More for You", "min read", authors=["Dana Holt"]),
    ),
    page_report(
        "apple-news-in-text",
        "The smell of bread — Mill Letter",
        f"<article><h1>The smell of bread</h1>{paragraphs(MILL)}<p><a href='https://apple.news/Abc'>Read this story in Apple News</a></p><p>Get the Mill Letter app for a better experience</p></article>",
        **expect_story(MILL, "Apple News", "better experience"),
    ),
    page_report(
        "rss-aggregator-plugin",
        "The smell of bread - Weir Wire",
        f"<article><h1>The smell of bread</h1>{paragraphs(MILL)}<p>Source: <a href='https://millletter.example/2024/05/03/the-smell-of-bread'>Mill Letter</a> | <a href='https://millletter.example/2024/05/03/the-smell-of-bread'>Read the full article…</a></p></article>",
        paragraphs=list(MILL),
        source={"url": "https://millletter.example/2024/05/03/the-smell-of-bread"},
    ),
)

KEPT_FOURTH = (
    page_report(
        "tags-in-a-sentence",
        "What we call it",
        f"<article><h1>What we call it</h1>{paragraphs(MILL[:2])}<p>The children write #threeloaves on the wall, and nobody wipes it off.</p><p>{MILL[3]}</p></article>",
        text_contains=["#threeloaves on the wall", MILL[3]],
    ),
    page_report(
        "update-in-spanish-first",
        "El museo abre",
        f"<article><h1>El museo abre</h1><p><b>Actualización (18:30):</b> el ayuntamiento ha ampliado la entrada gratuita hasta octubre, según ha dicho la alcaldesa.</p>{paragraphs(MUSEUM)}</article>",
        lang="es",
        text_contains=["ampliado la entrada gratuita", *MUSEUM],
    ),
    page_report(
        "javascript-is-the-subject",
        "Why the timetable needs JavaScript",
        f"<article><h1>Why the timetable needs JavaScript</h1><div class='lead'><p>The timetable of the county needs JavaScript, and your browser may not run it. That is a mistake, and here is how we found it.</p></div><p>{BRIDGE[2]}</p><p>{BRIDGE[3]}</p><p>{BRIDGE[4]}</p></article>",
        text_contains=["here is how we found it", BRIDGE[4]],
    ),
    page_report(
        "collapsed-part-of-a-story",
        "The smell of bread",
        f"<article><h1>The smell of bread</h1><p>{MILL[0]}</p><p>{MILL[1]}</p><button>Show more</button><div class='rest' style='display:none'><p>{MILL[2]}</p><p>{MILL[3]}</p></div></article>",
        text_contains=list(MILL),
    ),
    page_report(
        "headings-like-names",
        "Three who bake",
        f"<article><h1>Three who bake</h1><p>{MILL[0]}</p><h3>Lena Marsh</h3><p>{MILL[1]}</p><h3>Orla Venn</h3><p>{MILL[2]}</p><h3>Ada Finch</h3><p>{MILL[3]}</p></article>",
        text_contains=[*MILL, "Lena Marsh", "Orla Venn", "Ada Finch"],
    ),
    page_report(
        "reporter-in-a-sentence",
        "记者的一天",
        f"<article><h1>记者的一天</h1>{paragraphs(TUNNEL[:3])}<p>记者李明说，他从来没有见过这么多人在凌晨排队，只为第一个开车穿过隧道。</p></article>",
        lang="zh",
        text_contains=["记者李明说，他从来没有"],
    ),
    page_report(
        "sources-of-the-story",
        "Where the flour comes from",
        f"<article><h1>Where the flour comes from</h1>{paragraphs(MILL)}<p>Source of all this, says the miller, is the river: without its water the wheel would stand, and the town would eat bought bread.</p></article>",
        text_contains=["the town would eat bought bread"],
        source=None,
    ),
    page_report(
        "agency-with-site-italian",
        "Il museo riapre",
        f"<article><h1>Il museo riapre</h1>{paragraphs(MUSEUM[:3])}<p>{MUSEUM[3]} (ANSA)</p></article>",
        lang="it",
        paragraphs=list(MUSEUM),
    ),
    page_report(
        "agency-line-polish",
        "Zeszyty",
        f"<article><h1>Zeszyty</h1>{paragraphs(BEEKEEPER)}<p>(PAP)</p></article>",
        lang="pl",
        paragraphs=list(BEEKEEPER),
    ),
    page_report(
        "follow-the-river",
        "A walk to the weir",
        f"<article><h1>A walk to the weir</h1>{paragraphs(MILL[:2])}<p>Follow us for a mile along the river, past the three sheds, and you will smell the oven before you see it.</p><p>{MILL[3]}</p></article>",
        text_contains=["smell the oven before you see it", MILL[3]],
    ),
)

WARNINGS_FOURTH = (
    page_report(
        "sections-of-one-article",
        "How to bake",
        f"<article><section><h1>How to bake</h1>{paragraphs(MILL[:2])}</section><section><h1>The oven</h1>{paragraphs(MILL[2:])}</section></article>",
        text_contains=[*MILL, "The oven"],
        warnings=[],
    ),
    page_report(
        "scripts-asked-for-in-chinese",
        "东岭隧道七月开放",
        f"<article><h1>东岭隧道七月开放</h1><div class='tip'><p>您的浏览器未启用JavaScript，部分功能无法使用。</p></div>{paragraphs(TUNNEL)}</article>",
        lang="zh",
        paragraphs=list(TUNNEL),
        warnings=[],
    ),
    page_report(
        "source-is-internet-russian",
        "Завод открылся",
        f"<article><h1>Завод открылся</h1>{paragraphs(MOTOR)}<p>Источник: интернет</p></article>",
        lang="ru",
        text_contains=list(MOTOR),
        source=None,
        warnings=[],
    ),
    page_report(
        "source-is-own-site-chinese",
        "东岭隧道七月开放",
        f"<div><h1>东岭隧道七月开放</h1><p>2024-05-14 06:45　来源：本网原创　作者：李明</p>{paragraphs(TUNNEL)}</div>",
        lang="zh",
        text_contains=list(TUNNEL),
        source=None,
        warnings=[],
    ),
    page_report(
        "source-of-a-chart",
        "How many cross",
        f"<article><h1>How many cross</h1>{paragraphs(BRIDGE[:3])}<figure><svg width='10'></svg><figcaption>Chart: crossings. Source: County Works, 2023</figcaption></figure>{paragraphs(BRIDGE[3:])}</article>",
        text_contains=list(BRIDGE),
        warnings=[],
    ),
    page_report(
        "skip-french",
        "Le pain de nuit",
        "<nav><a href='#contenu'>Aller au contenu</a><a href='#menu'>Aller au menu principal</a></nav><main id='contenu'><h1>Le pain de nuit</h1><p>Avant six heures du matin, l'odeur du pain descend jusqu'au pont, bien qu'aucun boulanger ne tienne boutique ici depuis quarante ans.</p><p>Deux institutrices à la retraite cuisent trente pains par jour, dans un four que leur grand-père avait bâti avec les briques de la vieille tuilerie.</p><p>Elles n'en vendent aucun : chaque pain va à qui a travaillé dans les jardins de la commune.</p></main>",
        lang="fr",
        text_contains=["vieille tuilerie"],
        related_urls={"Aller au contenu": None, "Aller au menu principal": None},
    ),
    page_report(
        "japanese-short-of-none",
        "歩道橋が閉まる",
        f"<article><h1>歩道橋が閉まる</h1>{paragraphs(JAPANESE)}</article>",
        lang="ja",
        paragraphs=list(JAPANESE),
        warnings=[],
    ),
    page_report(
        "log-in-is-the-advice",
        "How to read the minutes",
        f"<article><h1>How to read the minutes</h1>{paragraphs(BRIDGE)}<p>To read the minutes you have to log in on the county's page, with the number that stands on your tax bill.</p></article>",
        text_contains=[*BRIDGE, "tax bill"],
        warnings=[],
    ),
    page_report(
        "robots-are-the-news",
        "Roboter lesen die Hefte",
        f"<article><h1>Roboter lesen die Hefte</h1>{paragraphs(BEEKEEPER)}<p>Ein Roboter blättert um, ein zweiter liest. Ob ein Mensch oder eine Maschine die Schrift besser erkennt, soll ein Versuch zeigen.</p></article>",
        lang="de",
        text_contains=[*BEEKEEPER, "blättert um"],
        warnings=[],
    ),
    page_report(
        "cookies-to-eat",
        "Cookies for the gardeners",
        f"<article><h1>Cookies for the gardeners</h1>{paragraphs(MILL)}<p>On Saturdays there are cookies as well. You may accept one, or refuse, and nobody will ask you why.</p></article>",
        text_contains=[*MILL, "nobody will ask you why"],
        warnings=[],
    ),
    page_report(
        "empty-source-label",
        "The smell of bread",
        f"<article><h1>The smell of bread</h1>{paragraphs(MILL)}<p>Sources: own reporting, Hask Archive, county minutes</p></article>",
        text_contains=list(MILL),
        warnings=[],
    ),
    page_report(
        "page-not-found-in-a-book",
        "Page not found: a poem without its end",
        f"<article><h1>Page not found: a poem without its end</h1>{paragraphs(BRIDGE[:3])}<p>The page is not in the book and never was, says the librarian, who has counted the threads of its binding.</p></article>",
        text_contains=["threads of its binding"],
        warnings=[],
    ),
)
