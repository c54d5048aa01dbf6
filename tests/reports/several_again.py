"""More pages of several stories: cards and archives that tell none, the one that the address names, digests, live blogs."""

from __future__ import annotations

from reports.cases import Report, expect_story, page_html
from reports.stories import BEEKEEPER, BRIDGE, MILL, MUSEUM, paragraphs

__all__ = ["SEVERAL_MORE"]

_CARDS = (
    (
        "The winter list",
        "Every December I write down what broke during the year, and every January I find last year's list on its back.",
    ),
    (
        "Notes on rope",
        "Rope is the only tool that remembers how it was last used, which is why sailors coil it with more care than shirts.",
    ),
    (
        "A borrowed ladder",
        "The ladder came back after eleven years with one rung fewer and a note which apologised for everything.",
    ),
    (
        "What the gulls know",
        "The gulls arrive four minutes before the school bell, and on holidays they do not come at all.",
    ),
    (
        "A door on the quay",
        "There is a door on the quay that leads nowhere since the storm, and people still knock before they lean on it.",
    ),
)
_STORIES = (
    ("The bridge will be shut for nine weeks", BRIDGE),
    ("A day at the mill", MILL),
    ("Die Hefte des Imkers", BEEKEEPER),
)
_TIMES = (
    ("16h40", "La roue tourne, lentement d'abord, puis au rythme du bief. Les enfants comptent les tours."),
    ("15h10", "Le maire coupe le ruban et, dans le même geste, sa cravate. La foule applaudit."),
    ("14h05", "Il pleut. Les organisateurs déplacent les tables sous le porche de l'église."),
)


def _list(name: str, url: str, html: str, *titles: str) -> Report:
    expected = {"paragraphs": [], "warnings": ["index_page"], "related": list(titles)}
    return Report(name=name, after="", url=url, html=html, expected=expected)


def _whole(unit: str) -> str:
    return "".join(f"<{unit}><h2>{title}</h2><div>{paragraphs(story)}</div></{unit}>" for title, story in _STORIES)


SEVERAL_MORE = (
    _list(
        "cards-that-are-links",
        "https://kestrelrow.example/",
        page_html(
            "Kestrel Row",
            '<header><a href="/">Kestrel Row</a></header><main>'
            + "".join(
                f'<article class="gh-card"><a href="/s{n}/"><h3>{title}</h3><p>{text}</p><time>0{n} Mar 2024</time></a></article>'
                for n, (title, text) in enumerate(_CARDS, 1)
            )
            + "</main>",
        ),
        "The winter list",
        "A door on the quay",
    ),
    _list(
        "archive-of-whole-posts",
        "https://kestrelrow.example/category/water/",
        page_html(
            "Category: Water - Kestrel Row",
            "<h1>Category: Water</h1>"
            + "".join(
                f'<article><h2><a href="https://kestrelrow.example/2024/{n}/">{title}</a></h2><div>{paragraphs(story)}</div></article>'
                for n, (title, story) in enumerate(_STORIES)
            ),
        ),
        "A day at the mill",
    ),
    _list(
        "search-results",
        "https://kestrelrow.example/recherche?q=echelle",
        page_html(
            "Recherche : échelle",
            "<h1>5 résultats</h1><ul>"
            + "".join(
                f'<li><h3><a href="/art/{n}">{title}</a></h3><p>{text[:80]}…</p></li>'
                for n, (title, text) in enumerate(_CARDS)
            )
            + "</ul>",
            "fr",
        ),
        "Notes on rope",
    ),
    Report(
        name="story-named-by-the-address",
        after="",
        url="https://kestrelrow.example/2024/03/a-day-at-the-mill.html",
        html=page_html("Kestrel Row", f"<h1>Kestrel Row</h1>{_whole('section')}"),
        expected=expect_story(MILL, title="A day at the mill"),
    ),
    Report(
        name="umlauts-in-the-address",
        after="",
        url="https://notizen.example/ueber-die-gruenflaeche/",
        html=page_html(
            "Notizen",
            f"<article><h3>Die Hefte des Imkers</h3>{paragraphs(BEEKEEPER)}</article>"
            f"<article><h3>Über die Grünfläche</h3>{paragraphs(MILL)}</article>"
            f"<article><h3>El museo del faro</h3>{paragraphs(MUSEUM)}</article>",
            "de",
        ),
        expected=expect_story(MILL, title="Über die Grünfläche"),
    ),
    Report(
        name="digest-of-other-sites",
        after="",
        url="https://kestrelrow.example/2024/friday-reading",
        html=page_html(
            "Friday reading | Kestrel Row",
            "<article><h1>Friday reading</h1><p>What we read this week, in the order in which we argued about it over coffee.</p>"
            + "".join(
                f'<h3><a href="https://daily{n}.example/a">{title}</a></h3><p>{text}</p>'
                for n, (title, text) in enumerate(_CARDS)
            )
            + "</article>",
        ),
        expected={"text_contains": [text for card in _CARDS for text in card], "warnings": []},
    ),
    Report(
        name="live-in-french",
        after="",
        html=page_html(
            "En direct : le moulin redémarre",
            "<main><h1>En direct : le moulin redémarre</h1>"
            + "".join(
                f'<div class="live__post"><span class="live__hour">{time}</span><div><p>{text}</p></div></div>'
                for time, text in _TIMES
            )
            + "</main>",
            "fr",
        ),
        expected={"text_contains": [text for entry in _TIMES for text in entry]},
    ),
)
"""Lists, the story that an address names, digests: written after the first two sets."""
