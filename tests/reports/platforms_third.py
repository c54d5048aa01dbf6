"""Marks of platforms, a third set; paragraphs that must stay; warnings that must not be."""

from __future__ import annotations

from reports.cases import expect_story, page_report
from reports.stories import BEEKEEPER, BRIDGE, MILL, MOTOR, MUSEUM, TUNNEL, paragraphs

__all__ = ["KEPT_THIRD", "PLATFORMS_THIRD", "WARNINGS_THIRD"]


KOREAN = (
    "솔내면 주민들은 다음 달부터 새 다리를 건너 역까지 걸어갈 수 있게 된다고 군청이 수요일에 밝혔다.",
    "지난 이월 점검에서 줄 네 개가 페인트 아래에서 녹슬어 있는 것이 발견되어 통행 인원이 두 차례 줄었다.",
    "다리가 닫히는 아홉 주 동안에는 버스가 십 분마다 방앗간 길로 돌아서 다닐 예정이다.",
)

PLATFORMS_THIRD = (
    page_report(
        "substack-page",
        "substack-page",
        f"<article><h1 class='post-title'>The smell of bread</h1><h3 class='subtitle'>Who bakes at night</h3><div class='byline'><a href='/@lena'>Lena Marsh</a><div>May 03, 2024</div></div><div class='like'>❤️ 41</div><div class='body markup'><p>{MILL[0]}</p><p>{MILL[1]}</p><div class='subscription-widget-wrap'><p>Mill Letter is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><p>{MILL[2]}</p><p>{MILL[3]}</p><p class='button-wrapper'><a class='button primary'>Leave a comment</a></p><p class='button-wrapper'><a class='button primary'>Give a gift subscription</a></p></div></article>",
        **expect_story(MILL, "reader-supported", "Leave a comment", "gift subscription"),
    ),
    page_report(
        "ghost-page",
        "ghost-page",
        f"<article class='gh-article'><h1>The smell of bread</h1><section class='gh-content'>{paragraphs(MILL)}<div class='kg-card kg-signup-card'><h2>Sign up for Mill Letter</h2><p>Bread and rivers, once a week.</p><form><input type='email'><button>Subscribe</button></form><p>No spam. Unsubscribe anytime.</p></div></section></article><div class='gh-post-upgrade-cta'><h2>This post is for paying subscribers only</h2></div>",
        text_contains=list(MILL),
        text_excludes=["Sign up for Mill", "No spam", "once a week"],
    ),
    page_report(
        "wordpress-page",
        "wordpress-page",
        f"<article class='post'><h1 class='entry-title'>The smell of bread</h1><div class='entry-content'>{paragraphs(MILL)}<div class='sharedaddy'><h3 class='sd-title'>Share this:</h3><ul><li><a>Click to share on X (Opens in new window)</a></li></ul></div><div class='jp-relatedposts'><h3>Related</h3><p><a href='/r'>Rye and rivers</a></p></div></div><footer class='entry-footer'>This entry was posted in <a>Bread</a> and tagged <a>oven</a>. Bookmark the <a>permalink</a>.</footer></article>",
        **expect_story(MILL, "Share this", "Click to share", "Bookmark", "Rye and rivers"),
    ),
    page_report(
        "naver-news",
        "naver-news",
        f"<div id='ct'><h2 class='media_end_head_headline'>솔내 새 다리 내달 개통</h2><div class='media_end_head_info'><span>입력 2024.05.14. 오전 6:45</span><em class='media_end_head_journalist_name'>김솔 기자</em></div><article id='dic_area'>{paragraphs(KOREAN)}</article><div class='byline'>김솔 기자 (sol@solnae.example)</div><p class='copyright'>Copyright ⓒ 솔내일보. All rights reserved. 무단 전재 및 재배포 금지.</p><div>이 기사는 언론사에서 사회 섹션으로 분류했습니다.</div><div>기자 구독 응원</div></div>",
        lang="ko",
        **expect_story(KOREAN, "무단 전재", "섹션으로 분류", "구독"),
    ),
    page_report(
        "weixin-page",
        "weixin-page",
        f"<div id='js_article'><h1 id='activity-name'>东岭隧道七月开放</h1><div id='meta_content'><span class='rich_media_meta'>原创</span><span>李明</span><a id='js_name'>新山晚报</a><em id='publish_time'>2024-05-14 06:45</em></div><div id='js_content' style='visibility: hidden'><p>点击上方蓝字关注我们</p>{paragraphs(TUNNEL)}<p>点个“在看”，让更多人知道</p></div><div>阅读原文</div><div>预览时标签不可点</div><div>微信扫一扫关注该公众号</div></div>",
        lang="zh",
        url="https://mp.weixin.qq.com/s/abc",
        **expect_story(TUNNEL, "蓝字", "在看", "扫一扫", "预览时"),
    ),
    page_report(
        "sohu-page",
        "sohu-page",
        f"<div class='article-box'><h1>东岭隧道七月开放</h1><article id='mp-editor'><p>原标题：东岭隧道将于七月开放</p>{paragraphs(TUNNEL)}<p>责任编辑：王芳<a>返回搜狐，查看更多</a></p></article><div class='statement'>平台声明：该文观点仅代表作者本人，搜狐号系信息发布平台，搜狐仅提供信息存储空间服务。</div><div>阅读 (<em>1024</em>)</div></div>",
        lang="zh",
        **expect_story(TUNNEL, "原标题", "返回搜狐", "平台声明"),
    ),
    page_report(
        "amp-page",
        "amp-page",
        f"<main><h1>The smell of bread</h1><div class='amp-wp-byline'>By Lena Marsh</div>{paragraphs(MILL)}<amp-consent><div id='ui'>We value your privacy<button on='tap:c.accept'>Accept</button></div></amp-consent><a href='https://www.harnby.example/story'>View non-AMP version</a><amp-app-banner><p>Open in the Harnby app</p></amp-app-banner></main>",
        **expect_story(MILL, "non-AMP", "Harnby app", "value your privacy"),
    ),
    page_report(
        "blogger-page",
        "blogger-page",
        f"<div class='post hentry'><h3 class='post-title'>The smell of bread</h3><div class='post-body'>{'<br /><br />'.join(MILL)}</div><div class='post-footer'>Posted by <span class='fn'>Lena</span> at <a href='#'>9:50 AM</a> <a href='#'>Email This</a><a href='#'>BlogThis!</a><a href='#'>Share to X</a> Labels: <a href='#'>bread</a></div><div id='blog-pager'><a href='#'>Newer Post</a> <a href='#'>Older Post</a> <a href='/'>Home</a></div></div>",
        **expect_story(MILL, "BlogThis", "Labels", "Older Post"),
    ),
    page_report(
        "yahoo-page",
        "yahoo-page",
        f"<article><h1>Footbridge closes for nine weeks</h1><div class='byline'>Dana Holt <time datetime='2024-05-14T06:45:00Z'>Tue, May 14</time> · 2 min read</div><div class='body'>{paragraphs(BRIDGE)}<p>Read the original article on <a href='https://haskpost.example/2024/05/14/footbridge-closes-for-nine-weeks'>Hask Post</a></p></div><p>View comments (12)</p><p>Solve the daily Crossword</p></article>",
        paragraphs=list(BRIDGE),
        source={
            "url": "https://haskpost.example/2024/05/14/footbridge-closes-for-nine-weeks",
            "publisher": "Hask Post",
        },
        authors=["Dana Holt"],
    ),
    page_report(
        "feedwordpress-page",
        "feedwordpress-page",
        f"<article class='post syndicated'><h1>The smell of bread</h1><div class='entry-content'>{paragraphs(MILL)}</div><p class='syndication-source'>Syndicated from <a href='https://millletter.example/2024/05/bread'>Mill Letter</a></p></article>",
        paragraphs=list(MILL),
        source={"url": "https://millletter.example/2024/05/bread", "publisher": "Mill Letter"},
    ),
)

LAST = "Correction: the county had told this paper, and repeated it in writing, that the hangers were painted in 2009; they were not."
KEPT_THIRD = (
    page_report(
        "another-update-first",
        "another-update-first",
        f"<article><h1>Footbridge closes</h1><p><strong>Update, 2 p.m.:</strong> The county has now said that the bus will run on Sundays as well, after protests.</p>{paragraphs(BRIDGE)}</article>",
        text_contains=["bus will run on Sundays", *BRIDGE],
    ),
    page_report(
        "update-last-french",
        "update-last-french",
        "<article><h1>Le pont ferme</h1><p>La passerelle entre le bas du bourg et la gare sera fermée pendant neuf semaines à partir du premier juin, a annoncé le département mercredi.</p><p>Une inspection avait montré en février que quatre suspentes étaient rouillées sous la peinture.</p><p>Mise à jour : le bus passera aussi le dimanche, a fait savoir le département jeudi soir après les protestations des riverains.</p></article>",
        lang="fr",
        text_contains=["le bus passera aussi le dimanche"],
    ),
    page_report(
        "correction-is-the-story",
        "correction-is-the-story",
        f"<article><h1>Correction of a story on the footbridge</h1><p>{LAST}</p><p>The paint on them is from 1994, as the minutes of the committee show, which were published on Monday.</p></article>",
        text_contains=[LAST, "from 1994"],
    ),
    page_report(
        "paragraph-begins-like-disclaimer",
        "paragraph-begins-like-disclaimer",
        f"<article><h1>Who answers for the rust</h1><p>{BRIDGE[0]}</p><p>The opinions expressed in the report are those of its authors, three engineers from Brennheim who had never seen the bridge before, and the county at first refused to print them.</p><p>{BRIDGE[3]}</p></article>",
        text_contains=["three engineers from Brennheim", BRIDGE[3]],
    ),
    page_report(
        "copyright-is-the-news",
        "copyright-is-the-news",
        "<article><h1>Choir loses its song</h1><p>A choir in Lower Hask may no longer sing the song of the ferry in public, a court ruled on Tuesday.</p><p>Copyright in the song belongs to the heirs of a schoolmaster who wrote it in 1931, the judges found, and not to the village.</p><p>All rights reserved: so it stands under the notes in his hand, and nobody had turned the sheet over in ninety years.</p></article>",
        text_contains=["belongs to the heirs", "so it stands under the notes"],
    ),
    page_report(
        "subscribe-is-the-advice",
        "subscribe-is-the-advice",
        f"<article><h1>How to hear of closures</h1><p>{BRIDGE[2]}</p><p>Subscribe to the county's list of closures if you cross the bridge each day: it is sent at five in the morning, and it has been right on all but two days since March.</p><p>{BRIDGE[4]}</p></article>",
        text_contains=["right on all but two days", BRIDGE[4]],
    ),
    page_report(
        "german-advice-on-cookies",
        "german-advice-on-cookies",
        f"<article><h1>Was Cookies über Imker verraten</h1><p>{BEEKEEPER[0]}</p><p>Wir verwenden Cookies, stand auf der Seite des Vereins, und wer sie ablehnte, sah die Karte der Völker nicht mehr; erst nach einer Beschwerde wurde das geändert.</p><p>{BEEKEEPER[2]}</p></article>",
        lang="de",
        text_contains=["sah die Karte der Völker nicht mehr", BEEKEEPER[2]],
        warnings=[],
    ),
    page_report(
        "agency-bracket",
        "agency-bracket",
        f"<article><h1>Завод открылся</h1>{paragraphs(MOTOR[:3])}<p>{MOTOR[3]} (РИА Новости)</p></article>",
        lang="ru",
        paragraphs=list(MOTOR),
    ),
    page_report(
        "agency-line-german",
        "agency-line-german",
        f"<article><h1>Die Hefte</h1>{paragraphs(BEEKEEPER)}<p><em>Mit Material der dpa</em></p></article>",
        lang="de",
        paragraphs=list(BEEKEEPER),
    ),
    page_report(
        "agency-line-spanish",
        "agency-line-spanish",
        f"<article><h1>El museo</h1>{paragraphs(MUSEUM)}<p>EFE/LM</p></article>",
        lang="es",
        paragraphs=list(MUSEUM),
    ),
)

WARNINGS_THIRD = (
    page_report(
        "source-under-a-table",
        "source-under-a-table",
        f"<article><h1>How many cross</h1>{paragraphs(BRIDGE)}<table><tr><th>Year</th><th>Crossings</th></tr><tr><td>2019</td><td>2,100</td></tr><tr><td>2023</td><td>2,300</td></tr></table><p>Source: County Works</p></article>",
        text_contains=list(BRIDGE),
        warnings=[],
    ),
    page_report(
        "photo-source",
        "photo-source",
        f"<article><h1>How many cross</h1><figure><img src='/b.jpg' width='640' height='400'><figcaption>The bridge in May. Source: Hask Archive</figcaption></figure>{paragraphs(BRIDGE)}</article>",
        text_contains=list(BRIDGE),
        warnings=[],
    ),
    page_report(
        "skip-links",
        "skip-links",
        f"<a class='skip' href='#main'>Skip to main content</a><a class='skip' href='#footer'>Jump to the footer of this page</a><main id='main'><h1>How many cross</h1>{paragraphs(BRIDGE)}<a href='#top'>Back to the top of this page</a></main><footer id='footer'>x</footer>",
        paragraphs=list(BRIDGE),
        warnings=[],
        related_urls={
            "Skip to main content": None,
            "Jump to the footer of this page": None,
            "Back to the top of this page": None,
        },
    ),
    page_report(
        "skip-links-german",
        "skip-links-german",
        f"<ul><li><a href='/artikel/hefte#inhalt'>Zum Inhalt springen</a></li><li><a href='/artikel/hefte#nav'>Zur Hauptnavigation springen</a></li></ul><main id='inhalt'><h1>Die Hefte</h1>{paragraphs(BEEKEEPER)}</main>",
        lang="de",
        url="https://heidebote.example/artikel/hefte",
        paragraphs=list(BEEKEEPER),
        warnings=[],
        related_urls={"Zum Inhalt springen": None, "Zur Hauptnavigation springen": None},
    ),
    page_report(
        "noscript-for-pictures",
        "noscript-for-pictures",
        f"<article><h1>The smell of bread</h1>{paragraphs(MILL)}<noscript>Please enable JavaScript to see the comments.</noscript></article>",
        paragraphs=list(MILL),
        warnings=[],
    ),
    page_report(
        "members-club",
        "members-club",
        f"<article><h1>Who may join the mill</h1>{paragraphs(MILL)}<p>Members log in to the book of loaves with a key that hangs beside the oven, and sign with a cross.</p></article>",
        text_contains=[*MILL, "key that hangs"],
        warnings=[],
    ),
    page_report(
        "chinese-source-line",
        "chinese-source-line",
        f"<div class='article'><h1>东岭隧道七月开放</h1><div class='info'>2024-05-14 06:45 来源：本站</div>{paragraphs(TUNNEL)}</div>",
        lang="zh",
        paragraphs=list(TUNNEL),
        warnings=[],
    ),
    page_report(
        "source-of-the-river",
        "source-of-the-river",
        f"<article><h1>Where the Hask begins</h1><p>{MILL[0]}</p><h2>Source:</h2><p>The river rises under a stone on the meadow of the mill, and nobody has ever seen it dry, not even in the summer of 1976.</p><p>{MILL[3]}</p></article>",
        text_contains=["rises under a stone", MILL[3]],
        warnings=[],
        source=None,
    ),
    page_report(
        "short-notice",
        "short-notice",
        "<article><h1>Ferry stops for the day</h1><p>The ferry between Lower Hask and the island does not run today because of the storm, the harbour office said at six. Tickets stay valid for a week.</p></article>",
        text_contains=["Tickets stay valid"],
        warnings=["too_short"],
    ),
    page_report(
        "own-credit-russian",
        "own-credit-russian",
        f"<article><h1>Завод открылся</h1>{paragraphs(MOTOR)}<p>Источник: пресс-служба города</p></article>",
        lang="ru",
        text_contains=list(MOTOR),
        warnings=[],
    ),
)
