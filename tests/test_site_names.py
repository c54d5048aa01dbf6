"""Titles without the site's name, by evidence only."""

from __future__ import annotations

import pytest

from articlekit.document import from_html
from articlekit.extractors.site_names import declared_names, is_site_name, site_name, site_words, without_site

HEAD = """<html><head>
<meta property="og:site_name" content="The Daily &amp; Example">
<meta name="twitter:site" content="@dailyexample">
<script type="application/ld+json">
[{"@type": "WebSite", "name": "Daily"}, {"@type": "NewsArticle", "publisher": {"name": "Example Ltd"}}]
</script></head></html>"""


def test_declared_names() -> None:
    """Open Graph, JSON-LD and X all name the site."""
    assert ["The Daily & Example", "Daily", "Example Ltd", "dailyexample"] == list(declared_names(from_html(HEAD)))


@pytest.mark.parametrize(
    ("notice", "name"),
    [
        ("© 2024 Example Media. All rights reserved.", "Example Media"),
        ("Copyright (c) 2020–24, The Daily Example", "The Daily Example"),
        ("Daily Example © 2024", "Daily Example"),
        ("Copyright Example Board. For more information, visit https://example.org", "Example Board"),
        ("Copyright © 2001-2009", None),
        ("1999-2005 Example Works, 12 Harbour Road, 36320 Porto Vecchio, telephone 12 34 56", None),
    ],
)
def test_copyright_notice(notice: str, name: str | None) -> None:
    """Of a copyright notice only the name is one."""
    assert site_name(from_html(f'<meta name="copyright" content="{notice}">')) == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<meta property="og:site_name" content="@example">', "example"),
        ('<meta property="og:site_name" content="https://www.daily.example/">', "daily.example"),
        ('<meta name="twitter:site" content="1234567">', None),
        ('<title>Bridge reopens after three years</title><meta property="og:site_name" content="Bridge reopens after three years">', None),
        ('<script type="application/ld+json">{"isPartOf": {"@type": ["CreativeWork", "Product"], "name": "Basic"}}</script>', None),
        ('<script type="application/ld+json">{"isPartOf": {"@type": "Newspaper", "name": "Daily"}}</script>', "Daily"),
    ],
)  # fmt: skip
def test_what_is_no_name(head: str, name: str | None) -> None:
    """Marks of handles, addresses, numbers, the page's own title and a subscription's name are not the site's."""
    assert site_name(from_html(head)) == name


def test_title_of_a_front_page() -> None:
    """The front page is titled with the site's name."""
    head = '<title>Daily Example, all of the news</title><meta property="og:site_name" content="Daily Example, all of the news">'
    assert site_name(from_html(head, url="https://daily.example/")) == "Daily Example, all of the news"


def test_the_host_is_a_name() -> None:
    """Where nothing is declared the host still tells."""
    words = site_words(from_html("<p>x</p>", url="https://www.river-news.example.co.uk/a"))

    assert is_site_name("Example", words)
    assert is_site_name("River-News.Example.co.uk", words)
    assert not is_site_name("River", words)


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Bridge reopens | The Daily Example", "Bridge reopens"),
        ("Bridge reopens - Region - Daily Example News", "Bridge reopens - Region"),
        ("Daily Example: Bridge reopens", "Bridge reopens"),
        ("Bridge reopens：Daily Example", "Bridge reopens"),
        ("Bridge reopens — again", "Bridge reopens — again"),
        ("The Daily Example", "The Daily Example"),
        ("Daily Example | Daily Example", "Daily Example"),
        ("re-open the bridge", "re-open the bridge"),
        ("|", "|"),
        (
            "Daily Example opens an office in the North: staff pleased",
            "Daily Example opens an office in the North: staff pleased",
        ),
        ("«Boats pass»", "«Boats pass»"),
        ("Daily Example » Bridge reopens", "Bridge reopens"),
    ],
)
def test_titles_without_the_site(title: str, short: str) -> None:
    """Only whole parts between separators go, and never all of them."""
    assert short == without_site(title, frozenset({"dailyexample"}))


def test_short_names_are_compared_whole() -> None:
    """A name of a few letters begins too many words."""
    assert not is_site_name("Bild der Frau", {"bild"})
    assert not is_site_name("x", {"x1"})


def test_a_template_that_gives_the_page_for_the_site() -> None:
    """A declared name that is the page's long title is no site's name; a short one may be both."""
    node = '<script type="application/ld+json">{"@type": "WebSite", "name": "%s"}</script><title>%s</title>'
    title = "The old bridge reopens after ten years"

    assert not site_words(from_html(node % (title, title)))
    assert site_words(from_html(node % ("Bridge News", "Bridge News")))
