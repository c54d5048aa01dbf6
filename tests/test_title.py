"""The title extractor: its witnesses, their vote, the sub-headline and what is removed."""

from __future__ import annotations

import pytest

from articlekit.article import RemovalKind
from articlekit.extractors import SUBTITLE, TITLE, Claim, Removal
from articlekit.extractors.title import title
from articlekit.parser import Parser

PROSE = (
    "<p>" + "The old bridge over the river was closed for years, and now boats may pass again, they said. " * 3 + "</p>"
)
URL = "https://daily.example/2024/05/old-bridge-reopens-to-boats"


def findings(head: str, body: str = "", url: str | None = URL) -> list[object]:
    """What the extractor yields for a page of this head and this start of the body."""
    page = Parser(extractors=()).page(f"<html><head>{head}</head><body>{body}{PROSE * 3}</body></html>", url=url)
    return list(title(page))


def best(head: str, body: str = "", url: str | None = URL) -> str | None:
    """The title claimed most surely."""
    claims = [item for item in findings(head, body, url) if isinstance(item, Claim) and item.field is TITLE]
    return max(claims, key=lambda claim: claim.confidence).value if claims else None


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (
            "<title>Old bridge reopens to boats | Daily</title>",
            "<h1>Old bridge reopens to boats</h1>",
            "Old bridge reopens to boats",
        ),
        ("<title>Old bridge reopens to boats | Daily</title>", "<h1>Daily</h1>", "Old bridge reopens to boats"),
        ("<title>Old bridge reopens to boats - Daily</title>", "", "Old bridge reopens to boats"),
        (
            "<title>Boats! - Daily</title><meta property='og:title' content='Boats may pass again'>",
            "<h1>Old bridge reopens to boats</h1>",
            "Old bridge reopens to boats",
        ),
        (
            """<title>x</title><script type="application/ld+json">{"@type": "NewsArticle",
            "headline": "Old bridge reopens to boats"}</script>""",
            "",
            "Old bridge reopens to boats",
        ),
        ("<title>Daily</title>", "", "Daily"),
        ("<title>Boats</title>", "<h2>Old bridge reopens to boats</h2>", "Old bridge reopens to boats"),
        (
            "<title>Boats</title>",
            "<h1>Daily</h1><h2>Old bridge reopens</h2><p>By Ann Lee</p>",
            "Old bridge reopens",
        ),
        (
            "<title>Daily opens an old bridge over the river: boats pass | Daily</title>",
            "<h1>Daily opens an old bridge over the river: boats pass</h1>",
            "Daily opens an old bridge over the river: boats pass",
        ),
        (
            """<title>Bridge: Boats pass again</title><meta property='og:title' content='Old bridge opens to boats'>
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge: Boats pass again"}</script>""",
            "<h1>Bridge: Boats pass again</h1>",
            "Old bridge opens to boats",
        ),
        (
            """<title>Bridge live: boats wait</title><meta property='og:title' content='Old bridge opens to boats'>
            <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Bridge live: boats wait"}</script>""",
            "<h1>Bridge live: boats wait</h1>",
            "Old bridge opens to boats",
        ),
        (
            "<title>RegionOld bridge reopens</title><meta property='og:title' content='Region / Old bridge reopens'>",
            "<h1><b>Region</b>Old bridge reopens</h1>",
            "Region / Old bridge reopens",
        ),
    ],
)
def test_the_vote(head: str, body: str, expected: str) -> None:
    """The headline as shown, unless the other witnesses agree on something better."""
    assert expected == best(head, body)


def test_too_long_for_a_title() -> None:
    """A declared text that is longer than titles are loses to the headline, and to nobody without one."""
    long = "Boats may pass " + "and pass again " * 12
    head = f"<title>Boats may pass</title><meta property='og:title' content='{long}'>"

    assert best(head, "<h1>Boats may pass again</h1>") == "Boats may pass again"
    assert best(f"<meta property='og:title' content='{long}'>") == long.strip()


def test_a_kicker_before_the_headline() -> None:
    """A declared title that ends with the headline has its kicker before it: the headline alone is the title."""
    assert best("<title>Region: Old bridge reopens</title>", "<h1>Old bridge reopens</h1>") == "Old bridge reopens"


def test_no_witness() -> None:
    """A page that says nothing gets no title."""
    assert best("") is None


def test_an_address_without_words() -> None:
    """No address, no words of it: the others decide."""
    assert "Old bridge reopens" == best("<title>Old bridge reopens</title>", url=None)


def test_subtitle() -> None:
    """The marked line under the headline; as a heading it leaves the body."""
    found = findings(
        "<title>Old bridge</title>", "<h1>Old bridge</h1><h2 class='subtitle'>Boats may pass from Friday on</h2>"
    )

    assert ["Boats may pass from Friday on"] == [
        item.value for item in found if isinstance(item, Claim) and item.field is SUBTITLE
    ]
    assert {"title:headline", "title:subtitle"} == {item.rule for item in found if isinstance(item, Removal)}


def subtitle_of(line: str, *, title: str = "Old bridge reopens", cls: str = "subtitle") -> str | None:
    page = f"<title>{title}</title><h1>{title}</h1><div class='{cls}'>{line}</div>"
    return next((item.value for item in findings(page) if isinstance(item, Claim) and item.field is SUBTITLE), None)


@pytest.mark.parametrize(
    "line",
    [
        "Old bridge reopens",
        "OLD BRIDGE — REOPENS!",
        "Valley news: Old bridge reopens",
        "Home » Roads » Old bridge reopens",
        "Old bridge reopens, rated 4.5 of 5 by readers",
        "Von Anna Berg - 8. November 2017",
        "By Anna Berg and Karl Holm",
        "Текст: Анна Берг, 8 ноября 2017",
        "Cyclists on the old bridge (Photo: Anna Berg)",
        "La passerelle au matin. Crédit photo : Anna Berg",
    ],
)
def test_no_subtitle(line: str) -> None:
    """The title again, whatever stands before or behind it, a byline and a caption say nothing more than other fields."""
    assert subtitle_of(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Boats may pass from Friday on",
        "The mayor says why the old bridge reopens now, and what it cost",
        "By the river all is quiet again",
        "Warum die Brücke so lange gesperrt war",
        "Photographs from a century: how the crossing was built",
    ],
)
def test_a_subtitle_that_says_more(line: str) -> None:
    """Words of the title within a sentence are no repetition."""
    assert subtitle_of(line) == line


def test_a_title_cut_short_is_no_subtitle() -> None:
    """Nor is the title's beginning with dots."""
    title = "Old bridge reopens after eleven years of repairs, and boats may pass again"

    assert subtitle_of("Old bridge reopens after eleven years of...", title=title) is None


def test_subtitle_of_json_ld() -> None:
    """JSON-LD has a field for it."""
    found = findings("""<script type="application/ld+json">{"@type": "Article", "headline": "Old bridge",
        "alternativeHeadline": "Boats may pass"}</script>""")

    assert "Boats may pass" in [item.value for item in found if isinstance(item, Claim) and item.field is SUBTITLE]


def test_removals() -> None:
    """The headline and its repetitions leave the body; an unmatched heading below `h1` is only named."""
    found = findings("<title>Old bridge reopens</title>", "<div>Old bridge reopens</div><h1>Old bridge reopens</h1>")

    removals = [item for item in found if isinstance(item, Removal)]

    assert {0, 1} == {item.segment for item in removals}
    assert all(item.kind is RemovalKind.TITLE and item.confidence >= 0.5 for item in removals)


def test_plain_text() -> None:
    """In plain text the first short line is the title, a sentence is not."""
    text = "Old bridge reopens\n\nBoats may pass again from Friday on.\n\nThat is what they said."

    (claim, removal) = title(Parser(extractors=()).page(text))

    assert isinstance(claim, Claim)
    assert isinstance(removal, Removal)
    assert ("Old bridge reopens", 0) == (claim.value, removal.segment)
    assert [] == list(title(Parser(extractors=()).page("One line only")))
    assert [] == list(title(Parser(extractors=()).page("A sentence.\n\nAnother one.")))


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("River: Old bridge reopens to boats", "River: Old bridge reopens to boats"),
        ("Old bridge reopens to boats",) * 2,
    ],
)
def test_a_kicker_that_all_titles_keep(declared: str, expected: str) -> None:
    """What a separator sets apart is part of the title where headline, `og:title` and `<title>` all have it."""
    head = f"<title>{declared}</title><meta property='og:title' content='{declared}'>"

    assert expected == best(head, "<h1><span class='kicker'>River:</span> Old bridge reopens to boats</h1>")


@pytest.mark.parametrize(
    ("heading", "name", "expected"),
    [
        ("<em>Exclusive</em> Old bridge reopens to boats", "Old bridge reopens to boats | Daily", "Old bridge reopens to boats"),
        ("<span>Rivers</span>Old bridge reopens to boats", "Old bridge reopens to boats - Daily", "Old bridge reopens to boats"),
        ("<em>Old</em> bridge reopens to boats", "Old bridge reopens to boats - Daily", "Old bridge reopens to boats"),
    ],
)  # fmt: skip
def test_a_kicker_that_no_class_names(heading: str, name: str, expected: str) -> None:
    """The first element of a heading that the page's title leaves out stands before the headline."""
    assert expected == best(f"<title>{name}</title>", f"<h1>{heading}</h1>")
