"""What platforms write around a story: prompts, notices, "open in app". One page a platform, lines before and after."""

from __future__ import annotations

from reports.cases import Report, expect_story
from reports.stories import BRIDGE, MILL, MOTOR, TUNNEL, paragraphs

__all__ = ["PLATFORMS", "PLATFORMS_AGAIN", "PROMPTS"]


def _around(
    name: str,
    story: tuple[str, ...],
    before: str,
    after: str,
    language: str = "en",
    *,
    middle: str = "",
) -> Report:
    half = len(story) // 2
    inside = f"{before}{paragraphs(story[:half])}{middle}{paragraphs(story[half:])}{after}"
    return Report(
        name=name,
        after="",
        html=f'<html lang="{language}"><head><meta charset="utf-8"><title>A day</title></head><body><article><h1>A day</h1>{inside}</article></body></html>',
        expected=expect_story(story),
    )


PLATFORMS = (
    _around(
        "substack",
        MILL,
        "<div>Low Tide is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</div>",
        "<p>Thanks for reading Low Tide! This post is public so feel free to share it.</p><p><a href='https://lowtide.example/share'>Share</a></p>",
        middle="<div><p>Low Tide is free today. But if you enjoyed this post, you can tell Low Tide that their writing is valuable by pledging a future subscription.</p><a href='#'>Pledge your support</a></div>",
    ),
    _around(
        "medium",
        MILL,
        "<div><p>Member-only story</p></div><div><p><a href='/@lena'>Lena Marsh</a></p><p>Follow</p><p>4 min read · May 3, 2024</p></div>",
        "<p>If you enjoyed this story, please clap and follow me for more.</p><p>Thank you for being a part of the community! Before you go: be sure to clap and follow the writer</p>",
    ),
    _around(
        "ghost",
        BRIDGE,
        "",
        "<div><h3>This post is for subscribers only</h3></div><div><p>Sign up now to read the post and get access to the full library of posts for subscribers only.</p><p>Already have an account? Sign in</p></div>",
    ),
    _around(
        "wordpress-core",
        BRIDGE,
        "",
        "<div><h3>Share this:</h3><p><a href='#'>Click to share on Facebook (Opens in new window)</a></p></div><h3>Like this:</h3><p>Like Loading...</p><p>Discover more from Valley Notes</p><p>Subscribe to get the latest posts sent to your email.</p>",
    ),
    _around(
        "blogger",
        BRIDGE,
        "",
        "<p>Posted by Dana Holt at 9:14 AM</p><p>Email ThisBlogThis!Share to TwitterShare to FacebookShare to Pinterest</p><p>Labels: bridges, rivers</p><p>No comments: Post a Comment</p><p>Newer Post Older Post Home</p><p>Subscribe to: Post Comments (Atom)</p>",
    ),
    _around(
        "telegram",
        MOTOR,
        "",
        "<p>Подписывайтесь на наш канал в Telegram</p><p>@priozersk_news</p><p>Подписаться на «Приозёрск сегодня»</p>",
        "ru",
    ),
    _around(
        "weixin",
        TUNNEL,
        "<p>点击上方“山城晚报”关注我们</p>",
        "<p>阅读原文</p><p>微信扫一扫关注该公众号</p><p>预览时标签不可点</p><p>喜欢此内容的人还喜欢</p>",
        "zh",
    ),
    _around(
        "toutiao-sohu",
        TUNNEL,
        "",
        "<p>返回搜狐，查看更多</p><p>平台声明：该文观点仅代表作者本人，搜狐号系信息发布平台，搜狐仅提供信息存储空间服务。</p><p>特别声明：本文为今日头条上传并发布，仅代表该作者观点。</p>",
        "zh",
    ),
    _around(
        "netease-english",
        TUNNEL,
        "",
        "<p>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“网易号”用户上传并发布，本平台仅提供信息存储服务。</p><p>Notice: The content above (including the pictures and videos if any) is uploaded and posted by a user of NetEase Hao, which is a social media platform and only provides information storage services.</p>",
        "zh",
    ),
    _around(
        "yahoo",
        BRIDGE,
        "<p>Our goal is to create a safe and engaging place for users to connect over interests and passions.</p>",
        "<p>Read the original article on Harnby Post</p><p>View comments</p><p>More from Harnby Post</p>",
        middle="<p>Story continues</p>",
    ),
    _around(
        "msn", BRIDGE, "<p>Story by Dana Holt • 2h • 3 min read</p>", "<p>Sponsored Content</p><p>More for You</p>"
    ),
    _around(
        "naver",
        TUNNEL,
        "",
        "<p>이 기사는 언론사에서 사회 섹션으로 분류했습니다.</p><p>Copyright ⓒ 산성일보. All rights reserved. 무단 전재 및 재배포 금지.</p><p>구독하기</p>",
        "ko",
    ),
    _around(
        "apple-news",
        BRIDGE,
        "<p>Open in Apple News</p>",
        "<p>Read the full story in Apple News</p><p>This story can only be read in the Apple News app.</p>",
    ),
    _around(
        "amp",
        BRIDGE,
        "<p>View full website</p>",
        "<p>Continue with the full version</p><p>Open app</p><p>Go to mobile version</p>",
    ),
    _around(
        "feedzy",
        BRIDGE,
        "<p>Originally posted on Valley Post</p>",
        "<p>This post was originally published on this site</p><p>Source: Valley Post</p>",
    ),
    _around(
        "wprss",
        BRIDGE,
        "",
        "<p>Source: Valley Post</p><p>Published on: May 3, 2024</p><p>Read the whole story on Valley Post</p>",
    ),
    _around(
        "tumblr",
        MILL,
        "<p>lenamarsh-notes:</p>",
        "<p>(via lenamarsh-notes)</p><p>412 notes</p><p>Posted 3 May 2024 with 412 notes</p><p>#bread #mills #mornings</p>",
    ),
)

PLATFORMS_AGAIN = (
    _around(
        "substack-podcast",
        MILL,
        "<p>Weir Talk is a reader-supported podcast. To receive new episodes and support our work, consider becoming a paid subscriber.</p>",
        "<p>Thank you for reading Weir Talk. If you liked this, please share it with a friend who might too.</p><p>Share Weir Talk</p>",
    ),
    _around(
        "medium-publication",
        MILL,
        "<p>Published in Low Tide Notes</p>",
        "<p>Follow Low Tide Notes to read more stories like this one.</p><p>Written by Lena Marsh</p><p>1.2K Followers</p>",
    ),
    _around(
        "ghost-comments",
        BRIDGE,
        "",
        "<p>Subscribe to Valley Notes newsletter and stay updated.</p><p>Don't miss anything. Get all the latest posts delivered straight to your inbox.</p>",
    ),
    _around(
        "wordpress-german",
        BRIDGE,
        "",
        "<p>Teilen mit:</p><p>Gefällt mir:</p><p>Gefällt mir Wird geladen …</p><p>Mehr aus Talnotizen entdecken</p><p>Jetzt abonnieren, um weiterzulesen und auf das gesamte Archiv zuzugreifen.</p>",
        "de",
    ),
    _around(
        "blogger-spanish",
        BRIDGE,
        "",
        "<p>Publicado por Dana Holt en 9:14</p><p>Enviar por correo electrónicoEscribe un blogCompartir en XCompartir con FacebookCompartir en Pinterest</p><p>Entrada más reciente Entrada antigua Inicio</p>",
        "es",
    ),
    _around(
        "weixin-second",
        TUNNEL,
        "<p>↑点击蓝字，关注我们</p>",
        "<p>来源 | 山城晚报</p><p>点个“在看”，让更多人看到</p><p>扫码关注山城晚报公众号</p>",
        "zh",
    ),
    _around(
        "baijiahao",
        TUNNEL,
        "",
        "<p>举报/反馈</p><p>本文为作者独立观点，不代表百家号立场。</p><p>打开百度APP，查看更多图片</p>",
        "zh",
    ),
    _around(
        "naver-second",
        TUNNEL,
        "",
        "<p>기자 프로필</p><p>산성일보 언론사홈 바로가기</p><p>기자를 구독하시면 새로운 기사를 받아볼 수 있습니다.</p>",
        "ko",
    ),
    _around(
        "yahoo-second",
        BRIDGE,
        "",
        "<p>This article originally appeared on Harnby Post: Footbridge closes for nine weeks</p><p>Continue Reading</p><p>Recommended Stories</p>",
        middle="<p>Story continues below advertisement</p>",
    ),
    _around(
        "telegram-second",
        MOTOR,
        "",
        "<p>Подпишись на «Приозёрск сегодня» — только важное</p><p>Прислать новость: @prio_bot</p>",
        "ru",
    ),
)
"""Written after the phrases for the first."""


def _prompt(name: str, language: str, story: tuple[str, ...], prompt: str) -> Report:
    return _around(name, story, "", f"<p>{prompt}</p>", language)


PROMPTS = (
    _prompt(
        "prompt-en-letter",
        "en",
        BRIDGE,
        "Want more stories like this? Sign up for the Harnby Letter and get it every Friday.",
    ),
    _prompt("prompt-en-app", "en", BRIDGE, "Get our app for iPhone and Android to read the news wherever you are."),
    _prompt(
        "prompt-de", "de", MILL, "Ihnen hat der Beitrag gefallen? Dann empfehlen Sie ihn Ihren Freunden auf Facebook!"
    ),
    _prompt(
        "prompt-fr",
        "fr",
        MILL,
        "Cet article vous a plu ? Abonnez-vous à notre lettre d'information et recevez-la chaque matin.",
    ),
    _prompt("prompt-es", "es", MILL, "Síguenos en nuestro canal de WhatsApp para no perderte nada."),
    _prompt("prompt-pt", "pt", MILL, "Entre no nosso grupo do Telegram e receba as notícias em primeira mão."),
    _prompt("prompt-ru", "ru", MOTOR, "Хотите узнавать новости первыми? Подпишитесь на нашу рассылку!"),
    _prompt("prompt-zh", "zh", TUNNEL, "欢迎关注我们的公众号，每天获取最新消息。"),
    _prompt("prompt-ja", "ja", TUNNEL, "この記事が気に入ったら、ぜひシェアしてください。"),
    _prompt("prompt-pl", "pl", MILL, "Spodobał Ci się ten artykuł? Udostępnij go znajomym na Facebooku."),
)
"""Written after the words for prompts."""
