"""What feeds and mailings put under a story, in many languages and as text."""

from __future__ import annotations

from reports.cases import Report, expect_story
from reports.stories import BEEKEEPER, BRIDGE, MILL, paragraphs

__all__ = ["FEED_FOOTERS", "MAIL_MORE"]

_FOOTERS = (
    (
        "it",
        "<p>L'articolo <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> proviene da <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "es",
        "<p>La entrada <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> se publicó primero en <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "nl",
        "<p>Het bericht <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> verscheen eerst op <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "pl",
        "<p>Artykuł <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> pochodzi z serwisu <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "sv",
        "<p>Inlägget <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> dök först upp på <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "ru",
        "<p>Сообщение <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> появились сначала на <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "ja",
        "<p>投稿 <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> は <a href='https://www.harnby.example/'>Harnby Post</a> に最初に表示されました。</p>",
    ),
    (
        "cs",
        "<p>Příspěvek <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> pochází z <a href='https://www.harnby.example/'>Harnby Post</a></p>",
    ),
    (
        "hu",
        "<p>A(z) <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> bejegyzés először <a href='https://www.harnby.example/'>Harnby Post</a>-én jelent meg.</p>",
    ),
    (
        "ro",
        "<p><a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> apare prima dată în <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "da",
        "<p>Indlægget <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> blev først udgivet på <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "fi",
        "<p>Artikkeli <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> julkaistiin ensimmäisen kerran <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "el",
        "<p>Το άρθρο <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> εμφανίστηκε πρώτα στο <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "zh",
        "<p><a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a>最先出现在<a href='https://www.harnby.example/'>Harnby Post</a>。</p>",
    ),
    (
        "uk",
        "<p><a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> з’явився спочатку на <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "he",
        "<p>הפוסט <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> הופיע לראשונה ב-<a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "vi",
        "<p><a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> xuất hiện đầu tiên vào ngày <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "ar",
        "<p>ظهرت المقالة <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> أولاً على <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
    (
        "ko",
        "<p>게시물 <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a>이 <a href='https://www.harnby.example/'>Harnby Post</a>에 처음 등장했습니다.</p>",
    ),
    (
        "id",
        "<p>Artikel <a href='https://www.harnby.example/2024/bridge'>A day at the bridge</a> pertama kali tampil pada <a href='https://www.harnby.example/'>Harnby Post</a>.</p>",
    ),
)

FEED_FOOTERS = tuple(
    Report(
        name=f"feed-footer-{language}",
        after="",
        html=f'<html lang="{language}"><head><title>A day at the bridge</title></head><body>{paragraphs(BRIDGE)}{line}</body></html>',
        expected=expect_story(BRIDGE),
    )
    for language, line in _FOOTERS
)


def _text(name: str, *lines: str, **more: object) -> Report:
    return Report(name=name, after="", html="\n".join(lines), text=True, expected={**more})


MAIL_MORE = (
    _text(
        "mailing-as-text-german",
        "Lindenpost Nr. 42",
        "",
        "Die Hefte des Imkers",
        "",
        "\n\n".join(BEEKEEPER),
        "",
        "==========================",
        "Sie erhalten diesen Newsletter, weil Sie sich angemeldet haben.",
        "Abmelden: https://m.example/u",
        "Lindenblatt Verlag, Ringstraße 4, 04109 Lindenau",
        text_contains=list(BEEKEEPER),
        text_excludes=["Abmelden:", "Ringstraße"],
    ),
    _text(
        "mailing-as-text-japanese",
        "\n\n".join(MILL),
        "",
        "────────────────────",
        "配信停止はこちら",
        "https://m.example/u",
        "〒999-0000 白鳥沢町本町1-1",
        "────────────────────",
        text_contains=list(MILL),
        text_excludes=["配信停止", "〒999"],
    ),
    _text(
        "answer-over-its-question",
        "Subject: =?iso-8859-1?Q?Re=3A_Br=FCcke?=",
        "From: =?utf-8?B?SGFubmUgS3LDvGdlcg==?= <h@example.org>",
        "To: a@example.org",
        "Date: Tue, 5 Mar 2024 10:14:02 +0100",
        "",
        "\n\n".join(BRIDGE),
        "",
        "On 4 Mar 2024, at 21:10, Bo Lindh <bo@example.org> wrote:",
        "",
        "> How is it?",
        "> Bo",
        title="Brücke",
        authors=["Hanne Krüger"],
        published="2024-03-05T10:14:02+01:00",
        text_contains=list(BRIDGE),
        text_excludes=["How is it?", "=?utf-8"],
    ),
    _text(
        "answers-between-questions",
        "From: Bo Lindh <bo@example.org>",
        "To: users@lists.example",
        "Subject: Brake",
        "Date: Tue, 5 Mar 2024 10:14:02 +0100",
        "",
        "> Did the brake hold?",
        "",
        BRIDGE[0],
        "",
        "> And the stair?",
        "",
        BRIDGE[1],
        text_contains=["> Did the brake hold?", BRIDGE[0], "> And the stair?", BRIDGE[1]],
    ),
    _text(
        "stars-between-parts",
        "A day at the bridge",
        "",
        "\n\n".join(BRIDGE[:2]),
        "",
        "* * *",
        "",
        "\n\n".join(BRIDGE[2:]),
        text_contains=list(BRIDGE),
    ),
    Report(
        name="number-before-a-full-stop",
        after="",
        html=f'<html lang="ru"><head><title>Рассылка №42. В посёлке заработала узкоколейка</title></head><body><table><tr><td><a href="v">Открыть письмо в браузере</a></td></tr><tr><td>{paragraphs(MILL)}</td></tr><tr><td><p>Вы получили это письмо, потому что подписались на рассылку. <a href="u">Отписаться</a></p></td></tr></table></body></html>',
        expected=expect_story(MILL, title="В посёлке заработала узкоколейка"),
    ),
)
"""Written when the rules for the first two sets had been made."""
