"""Titles without the site's name, by evidence only."""

from __future__ import annotations

import pytest

from articlekit.document import from_html
from articlekit.extractors.site_names import declared_names, is_site_name, site_words, without_site

HEAD = """<html><head>
<meta property="og:site_name" content="The Daily &amp; Example">
<meta name="twitter:site" content="@dailyexample">
<script type="application/ld+json">
[{"@type": "WebSite", "name": "Daily"}, {"@type": "NewsArticle", "publisher": {"name": "Example Ltd"}}]
</script></head></html>"""


def test_declared_names() -> None:
    """Open Graph, JSON-LD and X all name the site."""
    assert ["The Daily & Example", "Daily", "Example Ltd", "dailyexample"] == list(declared_names(from_html(HEAD)))


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
