"""The extractor that turns the feed entry of a page into claims."""

from __future__ import annotations

from datetime import UTC, datetime

import attrs
import pytest
from lxml import html

from articlekit.article import Author
from articlekit.document import Document
from articlekit.extractors import BODY, SOURCE, Claim, Page, Source
from articlekit.extractors.feed_entry import feed_entry
from articlekit.feeds import FeedEntry, FeedSource
from articlekit.parser import Parser
from articlekit.segment import Segments

WHEN = datetime(2024, 3, 5, tzinfo=UTC)


SENTENCES = [
    f"Gate number {number} of the old weir at Aske is open to boats again from today on." for number in range(12)
]
STORY = "<p>" + "</p><p>".join([*SENTENCES[:6], "And more", *SENTENCES[6:]]) + "</p>"


def body(markup: str, content: str | None = STORY) -> list[str]:
    """The texts of the claimed body of a page whose entry has this content."""
    found = Parser(extractors=()).page(markup)
    (claim,) = [
        item
        for item in feed_entry(attrs.evolve(found, entry=FeedEntry(content=content)))
        if isinstance(item, Claim) and item.field is BODY
    ] or [Claim(BODY, frozenset(), 0.0, "none")]
    return [found.segments[number].text for number in sorted(claim.value)]


def page(entry: FeedEntry | None, url: str | None = "https://reader.example/weir") -> Page:
    """A page without text that an entry led to."""
    document = Document(root=html.document_fromstring("<p>x"), url=url, base_url=url)
    return Page(document=document, segments=Segments(()), scores=(), entry=entry)


def claims(entry: FeedEntry | None, url: str | None = "https://reader.example/weir") -> dict[str, object]:
    """The claimed values by signal."""
    return {item.signal: item.value for item in feed_entry(page(entry, url)) if isinstance(item, Claim)}


def sources(entry: FeedEntry, url: str | None = "https://reader.example/weir") -> list[Source]:
    """The claimed sources."""
    return [item.value for item in feed_entry(page(entry, url)) if isinstance(item, Claim) and item.field is SOURCE]


def test_without_an_entry() -> None:
    """A page alone gives nothing, nor does an entry that states nothing."""
    assert claims(None) == {}
    assert claims(FeedEntry()) == {}


def test_metadata() -> None:
    """Each statement of the entry is a claim with its own signal."""
    authors = (Author(name="Jane Roe"),)
    entry = FeedEntry(
        title="Weir reopens", authors=authors, published=WHEN, updated=WHEN, summary="It is open.", tags=("rivers",),
        language="en", image="/w.jpg",
    )  # fmt: skip
    found = claims(entry)

    assert getattr(found.pop("feed:image"), "url", None) == "https://reader.example/w.jpg"
    assert found == {
        "feed:title": "Weir reopens",
        "feed:summary": "It is open.",
        "feed:category": ("rivers",),
        "feed:language": "en",
        "feed:author": authors,
        "feed:published": WHEN,
        "feed:updated": WHEN,
    }


def test_a_long_summary_is_no_description() -> None:
    """A feed that puts the whole story into the summary describes nothing."""
    assert claims(FeedEntry(summary="word " * 300)) == {}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Weir reopens - Daily Example", "Weir reopens"),
        ("Weir reopens | Daily Example", "Weir reopens"),
        ("Weir reopens at Daily Example", "Weir reopens at Daily Example"),
        (" - Daily Example", "- Daily Example"),
    ],
)
def test_publisher_in_the_title(title: str, expected: str) -> None:
    """The publisher's name that a news search appends is taken off; nothing else is."""
    assert claims(FeedEntry(title=title, source=FeedSource(title="Daily Example")))["feed:title"] == expected


@pytest.mark.parametrize(
    ("entry", "url"),
    [
        (FeedEntry(orig_link="https://daily.example/weir"), "https://daily.example/weir"),
        (FeedEntry(via="https://www.google.com/url?q=https://daily.example/weir"), "https://daily.example/weir"),
        (FeedEntry(alternates=("https://daily.example/weir",)), "https://daily.example/weir"),
        (FeedEntry(related=("https://daily.example/weir",)), "https://daily.example/weir"),
        (FeedEntry(guid="https://daily.example/2024/03/weir"), "https://daily.example/2024/03/weir"),
        (FeedEntry(guid="https://daily.example/?p=123"), "https://daily.example/?p=123"),
    ],
)
def test_pointers(entry: FeedEntry, url: str) -> None:
    """Each pointer to another site is a source, unwrapped, with its evidence."""
    (source,) = sources(entry)

    assert source.url == url
    assert source.evidence[0].place == "feed entry"
    assert source.evidence[0].url == url


@pytest.mark.parametrize(
    "entry",
    [
        FeedEntry(orig_link="https://www.reader.example/weir"),
        FeedEntry(via="https://daily.example/"),
        FeedEntry(via="mailto:desk@daily.example"),
        FeedEntry(guid="https://daily.example/x"),
        FeedEntry(guid="tag:daily.example,2024:1"),
        FeedEntry(source=FeedSource(title="Reader", url="https://reader.example/rss")),
        FeedEntry(source=FeedSource()),
    ],
)
def test_pointers_that_say_nothing(entry: FeedEntry) -> None:
    """The page's own site, front pages, other schemes and mere identities are no source."""
    assert sources(entry) == []


def test_note_on_the_story() -> None:
    """In a feed of links the note on a story lies on the feed's own site: it is no source of the page that the entry links."""
    entry = FeedEntry(
        url="https://reader.example/weir", related=("https://notes.example/weir",), site="https://notes.example/"
    )

    assert sources(entry) == []


def test_publisher() -> None:
    """The feed an entry was copied from names the publisher, by title or by host, and no address of the story."""
    named, unnamed = (FeedSource(title=title, url="https://daily.example/rss") for title in ("Daily Example", None))

    assert [(item.publisher, item.url) for item in sources(FeedEntry(source=named))] == [("Daily Example", None)]
    assert [item.publisher for item in sources(FeedEntry(source=unnamed))] == ["daily.example"]
    assert sources(FeedEntry(source=named, via="https://daily.example/weir"))[0].publisher == "Daily Example"


def test_without_an_address_of_the_page() -> None:
    """Where nobody knows the page's own site, no pointer is foreign; the entry's link stands in for the page's address."""
    entry = FeedEntry(via="https://daily.example/weir")

    assert sources(entry, None) == []
    assert sources(FeedEntry(via=entry.via, url="https://reader.example/weir"), None)[0].url == entry.via


class TestBody:
    """The story, where the feed carries it."""

    def test_whole_story(self) -> None:
        """What the content has is the body, with short lines in it; what lies around it is not."""
        found = body(f"<nav>And more</nav><h1>The weir</h1>{STORY}<p>And more</p><p>Read the other story too</p>")

        assert found == [*SENTENCES[:6], "And more", *SENTENCES[6:]]

    def test_the_content_itself(self) -> None:
        """A page that is the entry's content is body from end to end, however short."""
        assert body("<p>Boats may pass.</p><p>So may fish.</p>", "<p>Boats may pass.</p> <p>So may fish.</p>") == [
            "Boats may pass.",
            "So may fish.",
        ]

    @pytest.mark.parametrize(
        ("markup", "content"),
        [
            (STORY, None),
            (STORY, STORY[:300]),
            (STORY[:400], STORY),
            (STORY + STORY.replace("Gate", "Door"), STORY[:600]),
            ("<p>Other</p>", STORY),
        ],
    )
    def test_not_the_story(self, markup: str, content: str | None) -> None:
        """A teaser, an excerpt, or another text says nothing of the body."""
        assert body(markup, content) == []


def test_opaque_pointer() -> None:
    """A short link that nobody followed is marked."""
    assert not sources(FeedEntry(orig_link="https://bit.ly/abc"))[0].is_resolved
