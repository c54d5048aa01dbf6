"""Sources declared in the head, marked by feed importers, wrapped in redirectors, or behind short links."""

from __future__ import annotations

import json

import pytest

import articlekit
from articlekit.article import Relation, Source
from articlekit.options import Options, Resolver
from source_pages import NOT_YET

URL = "https://copyist.example/world/harbour-closed-after-storm"
TARGET = "https://www.dailyherald.example/2024/05/03/harbour-closed-after-storm"
PROSE = "".join(
    f"<p>Paragraph {n} tells at some length how the harbour was closed after the storm, who stayed and who had to leave it.</p>"
    for n in range(6)
)


def source_of(after: str = "", *, head: str = "", resolver: Resolver | None = None) -> Source | None:
    """The source of a page with a story."""
    page = f"<html><head><title>Harbour closed after the storm</title>{head}</head><body><article>"
    page += f"<h1>Harbour closed after the storm</h1>{PROSE}{after}</article></body></html>"
    return articlekit.parse(page, url=URL, options=Options(resolver=resolver)).source


def json_ld(**properties: object) -> str:
    """The JSON-LD of an article with these properties."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **properties})}</script>'


@pytest.mark.parametrize(
    "head",
    [
        f'<meta name="source" content="{TARGET}">',
        f'<meta name="dcterms.source" content="{TARGET}">',
        f'<meta name="syndication-source" content="{TARGET}">',
        json_ld(isBasedOn=TARGET),
        json_ld(isBasedOn=[{"@id": TARGET}]),
        json_ld(isBasedOn={"url": TARGET}),
    ],
)
def test_declared_document(head: str) -> None:
    """An address of another publication in the head is the source."""
    found = source_of(head=head)
    assert found is not None
    assert found.url == TARGET
    assert found.evidence[0].place == "head"


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="source" content="Daily Herald">',
        '<meta name="source" content="来源：Daily Herald">',
        json_ld(sourceOrganization={"@type": "NewsMediaOrganization", "name": "Daily Herald"}),
        json_ld(creditText="Daily Herald"),
    ],
)
def test_declared_name(head: str) -> None:
    """A name of another publication in the head is the publisher."""
    found = source_of(head=head)
    assert found is not None
    assert (found.url, found.publisher) == (None, "Daily Herald")


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="source" content="Copyist">',
        '<meta name="source" content="Source">',
        '<meta name="source" content="https://copyist.example/x-y-z-harbour">',
        '<meta name="source" content="http://127.0.0.1/one-two-three-four">',
        '<meta name="source" content="https://dailyherald.example/">',
        '<meta name="source" content="WordPress">',
        '<link rel="canonical" href="https://www.facebook.com/copyist/posts/1234567">',
        json_ld(sourceOrganization={"@type": "Person", "name": "Jane Doe"}),
        json_ld(sourceOrganization={"@type": "Organization"}),
        json_ld(sourceOrganization=7),
        pytest.param(json_ld(copyrightHolder="Herald Holding"), marks=NOT_YET),
        json_ld(publisher={"@type": "Organization", "name": "Herald Holding"}),
        json_ld(isBasedOn=[{"name": "x"}, 3]),
        '<script type="application/ld+json">{"@type": "ImageObject", "creditText": "Daily Herald"}</script>',
    ],
)
def test_declarations_that_give_no_source(head: str) -> None:
    """The site itself, persons, owners, pictures, profiles and what is no address or name give none."""
    assert source_of(head=head) is None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_publisher_that_is_an_agency() -> None:
    """A publisher in the JSON-LD that is a news agency makes the story wire copy."""
    found = source_of(head=json_ld(publisher={"@type": "NewsMediaOrganization", "name": "Associated Press"}))
    assert found is not None
    assert (found.agency, found.relation) == ("AP", Relation.WIRE)


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_mark_of_a_feed_importer() -> None:
    """The element that an importer of feeds marks holds the source; one of a card of links or with two does not."""
    link = f'<a href="{TARGET}">Harbour Watch</a>'
    found = source_of(f'<div class="wprss-feed-meta"><span class="feed-source">{link}</span></div>')
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Harbour Watch")
    assert found.evidence[0].signal == "marked"
    assert source_of(f'<div class="source">{link}</div>') is None
    assert source_of(f'<div class="feed-source">{link} <a href="https://other.example/a-b-c-d">Other</a></div>') is None
    assert source_of('<div class="feed-source"><a href="https://dailyherald.example/">Daily Herald</a></div>') is None
    assert source_of('<div class="feed-source">Daily Herald</div>') is None


def test_redirector_is_taken_off() -> None:
    """A link through a redirector leads to where it leads, were it back to the page's own site."""
    found = source_of(f'<p>Source: <a href="https://www.google.com/url?q={TARGET}">Daily Herald</a></p>')
    assert found is not None
    assert found.url == TARGET
    assert source_of(f'<p><a href="https://www.google.com/url?q={URL}">Source</a></p>') is None


def raising(_: str) -> str | None:
    """A resolver that fails."""
    raise ConnectionError


@pytest.mark.parametrize(
    ("resolver", "url", "is_resolved"),
    [
        (lambda _: TARGET, TARGET, True),
        (lambda _: f"https://www.google.com/url?q={TARGET}", TARGET, True),
        (lambda _: "https://t.co/xyz", "https://t.co/xyz", False),
        (lambda _: None, "https://bit.ly/abc", False),
        (lambda _: 7, "https://bit.ly/abc", False),
        (lambda _: "javascript:alert(1)", "https://bit.ly/abc", False),
        (lambda _: "http://localhost/admin", "https://bit.ly/abc", False),
        (lambda _: "http://10.0.0.1/admin", "https://bit.ly/abc", False),
        (lambda _: URL, "https://bit.ly/abc", False),
        (raising, "https://bit.ly/abc", False),
    ],
    ids=["plain", "wrapped", "short", "none", "number", "script", "localhost", "private", "own", "raises"],
)  # fmt: skip
def test_resolver(resolver: Resolver, url: str, is_resolved: bool) -> None:
    """A short link is followed where a resolver is given; whatever that does, the worst is a link that stays short."""
    found = source_of('<p>Source: <a href="https://bit.ly/abc">Daily Herald</a></p>', resolver=resolver)
    assert found is not None
    assert (found.url, found.is_resolved) == (url, is_resolved)


def test_resolver_is_asked_for_short_links_only() -> None:
    """A plain address is never handed to the resolver."""
    found = source_of(f'<p>Source: <a href="{TARGET}">Daily Herald</a></p>', resolver=raising)
    assert found is not None
    assert (found.url, found.is_resolved) == (TARGET, True)


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("https://www.tideshop.de/rope", "https://www.tideshop.co.uk/rope"),
        ("https://lampwick.vercel.app/guide", "https://lampwick.dev/guide"),
        ("https://amp.lampwick.net/guide", "https://www.lampwick.com/guide"),
    ],
)
@pytest.mark.parametrize("name", ["canonical", "og:url", "isBasedOn"])
def test_own_name_elsewhere(own: str, other: str, name: str) -> None:
    """The head of one country's edition, of a copy to try out or of a lean one may name the house's own site: that is no source."""
    heads = {
        "canonical": f'<link rel="canonical" href="{other}">',
        "og:url": f'<meta property="og:url" content="{other}">',
        "isBasedOn": json_ld(isBasedOn=other),
    }
    page = f"<html><head><title>Rope</title>{heads[name]}</head><body><article><h1>Rope</h1>{PROSE}</article></body></html>"
    assert articlekit.parse(page, url=own).source is None
