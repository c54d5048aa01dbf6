"""The primary source: what a page gives as the origin of its story, and what only looks like it."""

from __future__ import annotations

import pytest

import articlekit
from articlekit.article import Relation, RemovalKind
from articlekit.extractors.source.own import own_of
from articlekit.metadata.agencies import agency_of
from articlekit.parser import Parser
from source_pages import NOT_YET

URL = "https://copyist.example/world/harbour-closed-after-storm"
TARGET = "https://www.dailyherald.example/2024/05/03/harbour-closed-after-storm"
PROSE = "".join(
    f"<p>Paragraph {n} tells at some length how the harbour was closed after the storm, who stayed and who had to leave it.</p>"
    for n in range(6)
)


def parsed(after: str = "", *, before: str = "", head: str = "") -> articlekit.Article:
    """A page with a story, and something above or below it."""
    page = f"<html><head><title>Harbour closed after the storm</title>{head}</head><body><article>"
    page += f"<h1>Harbour closed after the storm</h1>{before}{PROSE}{after}</article></body></html>"
    return articlekit.parse(page, url=URL)


@pytest.mark.parametrize(
    "credit",
    [
        f'<p>Source: <a href="{TARGET}">Daily Herald</a></p>',
        f'<p>Quelle</p><p><a href="{TARGET}">Daily Herald</a></p>',
        f'<p><a href="{TARGET}">Reference</a></p>',
        f'<p>Via <a href="{TARGET}">Daily Herald</a></p>',
        f'<p>来源：<a href="{TARGET}">Daily Herald</a></p>',
        f'<p>Źródło: <a href="{TARGET}">Daily Herald</a></p>',
        f'<p>This article was originally published on <a href="{TARGET}">Daily Herald</a>.</p>',
        f'<p>Dieser Artikel ist zuerst bei <a href="{TARGET}">Daily Herald</a> erschienen.</p>',
        (
            f'<p>The post <a href="{TARGET}">Harbour closed after the storm</a> appeared first on '
            '<a href="https://www.dailyherald.example">Daily Herald</a>.</p>'
        ),
        f'<p><a href="{TARGET}">Read the full article at Daily Herald</a></p>',
    ],
)
def test_credit_below_the_story(credit: str) -> None:
    """A credit line or sentence with a link gives the document."""
    found = parsed(credit).source
    assert found is not None
    assert found.url == TARGET
    assert found.evidence
    assert found.confidence >= 0.5


@pytest.mark.parametrize("rel", ["canonical", "syndication-source"])
def test_head_of_another_site(rel: str) -> None:
    """A canonical address on another publication is the source."""
    found = parsed(head=f'<link rel="{rel}" href="{TARGET}">').source
    assert found is not None
    assert found.url == TARGET
    assert found.publisher == "dailyherald.example"


@pytest.mark.parametrize(
    "other",
    [
        "https://www.copyist.example/x-y-z-harbour-closed",
        "https://copyist.co.uk/world/harbour-closed-after-storm",
        "https://www.dailyherald.example/",
        "http://harbour-closed",
    ],
)
def test_canonical_that_is_no_source(other: str) -> None:
    """The same publication under another host, a home page and a broken host are none."""
    assert parsed(head=f'<link rel="canonical" href="{other}">').source is None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
@pytest.mark.parametrize(
    "credit",
    [
        "<p>Source: Copyist</p>",
        (
            '<p>Sources: <a href="https://a.example/one-two-three-four">A</a>, <a href="https://b.example/one-two-three-four">B</a>, '
            '<a href="https://c.example/one-two-three-four">C</a>, <a href="https://d.example/one-two-three-four">D</a></p>'
        ),
        f'<p>Photo source: <a href="{TARGET}">Daily Herald</a></p>',
        "".join(
            f'<p>via <a href="https://{name}.example/one-two-three-four">{name}</a></p>' for name in ("aa", "bb", "cc")
        ),
        "<p>© Reuters Foto</p>",
        f'<p>This story also appeared in <a href="{TARGET}">Daily Herald</a>.</p>',
        '<p>Source: <a href="https://unsplash.com/photos/harbour-storm-abc-12345">Unsplash</a></p>',
        '<p><a href="https://www.facebook.com/sharer.php?u=x">Share</a></p>',
    ],
)
def test_what_only_looks_like_a_credit(credit: str) -> None:
    """Itself, reference lists, picture credits, outgoing syndication and share links give no address."""
    found = parsed(credit).source
    assert found is None or found.url is None


@pytest.mark.parametrize(
    ("before", "after", "agency"),
    [
        ("<p class='byline'>By Jane Doe, Associated Press</p>", "", "AP"),
        ("<p class='byline'>Reuters</p>", "", "Reuters"),
        ("<p>LISBON (AFP) - The storm that closed the harbour on Monday has moved on to the east, as officials said there.</p>", "", "AFP"),
        ("", "<p>(dpa)</p>", "dpa"),
        ("", "<p>Source: PTI</p>", "PTI"),
        ("<p>LISBON (KNA/xy). The storm that closed the harbour on Monday has moved on to the east, as officials said there.</p>", "", "KNA"),
        ("<div class='byline credits'>By Jane DoeThe Associated Press</div>", "", "AP"),
        ("<p class='byline'>Reuters</p>" + "<p>1</p>" * 16, "", "Reuters"),
        ("", "<p>© dpa-AFX | Foto: Jane Doe | 3.5.2024</p>", "dpa"),
    ],
)  # fmt: skip
def test_wire(before: str, after: str, agency: str) -> None:
    """An agency in the byline, the dateline or the signature is named; there is no address."""
    found = parsed(after, before=before).source
    assert found is not None
    assert found.url is None
    assert found.agency == agency
    assert found.relation is Relation.WIRE


def test_pictures_after_a_credit_do_not_count() -> None:
    """Of a line of credits, the links of its pictures make no list of references."""
    others = "".join(f'<a href="https://{name}.example/a">{name}</a> ' for name in ("aa", "bb", "cc"))
    found = parsed(f'<p>Sources: <a href="{TARGET}">Daily Herald</a> Photo: {others}</p>').source
    assert found is not None
    assert found.url == TARGET


@NOT_YET
def test_credit_in_the_foot_of_a_story() -> None:
    """A name in a footer is no source, unless the footer is marked as holding it."""
    assert parsed("<div class='footer'>Source: Daily Herald</div>").source is None
    found = parsed("<div class='footer source'>Source: Daily Herald Inc. of N.Y.</div>").source
    assert found is not None
    assert found.publisher == "Daily Herald Inc"


def test_own_name_in_ideographs() -> None:
    """A name of two or three ideographs is enough to know the page's own site by."""
    head = '<meta property="og:site_name" content="日報">'
    assert parsed("<p>来源：日報網</p>", head=head).source is None
    page = Parser().page(f"<html><head>{head}</head><body><p>来源：新報網</p></body></html>", url=URL)
    assert own_of(page).is_own_name("日報網")
    assert not own_of(page).is_own_name("新報網")


def test_authors_of_media_are_no_agency() -> None:
    """The author of a picture in the JSON-LD says nothing of the story; that of an article does."""
    for kind, agency in (("ImageObject", None), ("NewsArticle", "dpa")):
        head = f'<script type="application/ld+json">{{"@type": "{kind}", "author": "dpa"}}</script>'
        found = parsed(head=head).source
        assert (found.agency if found else None) == agency


def test_paper() -> None:
    """The paper that a piece of science news names is its source."""
    found = parsed('<p>More information: Journal, DOI <a href="https://doi.org/10.1234/abc">10.1234/abc</a></p>').source
    assert found is not None
    assert found.url == "https://doi.org/10.1234/abc"
    assert found.relation is Relation.PAPER


def test_linked_headline() -> None:
    """A headline that leads elsewhere makes a link post."""
    page = f'<title>Harbour closed after the storm</title><h1><a href="{TARGET}">Harbour closed after the storm</a></h1>{PROSE}'
    found = articlekit.parse(page, url=URL).source
    assert found is not None
    assert found.url == TARGET


def test_lost_link_is_a_warning() -> None:
    """A label without an address is removed with its word, and the article says that the link is lost."""
    article = parsed("<p>Reference</p>")
    assert article.source is None or article.source.url is None
    kinds = {item.kind for item in article.removed if item.text == "Reference"}
    assert kinds == {RemovalKind.SOURCE_LABEL}
    assert articlekit.WarningCode.SOURCE_LINK_LOST in {item.code for item in article.warnings}


def test_short_link_is_unresolved() -> None:
    """A short link stays as it is and is marked."""
    found = parsed('<p>Source: <a href="https://bit.ly/abc">Daily Herald</a></p>').source
    assert found is not None
    assert found.url == "https://bit.ly/abc"
    assert not found.is_resolved


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_shared_byline() -> None:
    """A newsroom that lets others reprint, in the byline, is the publisher; the site's name stays the host's."""
    article = parsed(
        before="<p>By Jane Doe, The Conversation</p>", head='<meta property="og:site_name" content="Copyist">'
    )
    assert article.source is not None
    assert (article.source.publisher, article.source.agency) == ("The Conversation", None)
    assert article.site_name == "Copyist"
    assert parsed(before="<p>The Conversation</p>").source is None


def test_agencies() -> None:
    """Names stand for agencies as wholes; ambiguous letters only where they are asked for."""
    assert agency_of("Agence France-Presse") == "AFP"
    assert agency_of("PA", strict=True) is None
    assert [agency_of(name) for name in ("İHA", "SITA", "Folhapress", "Interfax-Ukraine", "뉴스1")] == [
        "İHA", "SITA", "Folhapress", "Interfax-Ukraine", "News1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("The Coast Times", "https://www.coasttimes.example/2024/05/03/harbour-closed-after-storm"),
        ("Times of the Isles", "https://www.timesoftheisles.example/2024/05/03/harbour-closed-after-storm"),
    ],
)
def test_title_that_many_papers_bear(name: str, address: str) -> None:
    """On the page of one paper called the Times, another Times is another."""
    head = '<title>Harbour closed</title><meta property="og:site_name" content="The Times">'
    page = f"<head>{head}</head><article><h1>Harbour closed</h1>{PROSE}"
    found = articlekit.parse(
        f'{page}<p>Source: <a href="{address}">{name}</a></p>', url="https://thetimes.example/a/b"
    ).source
    assert found is not None
    assert (found.url, found.publisher) == (address, name)
    assert articlekit.parse(f"{page}<p>Source: Times Online</p>", url="https://thetimes.example/a/b").source is None
