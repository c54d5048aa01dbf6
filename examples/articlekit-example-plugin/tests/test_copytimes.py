"""The plug-in, tested as its users meet it."""

from __future__ import annotations

from articlekit_example_plugin.copytimes import copytimes
from articlekit_example_plugin.phrases import phrases

from articlekit import Parser
from articlekit.testing import assert_pure

PAGE = """<h1>The weir reopens</h1><p>Boats may pass the old weir again, the river board said on Monday.</p>
<div class="ct-credit" data-paper="Daily Example" data-story="https://daily.example/2024/weir">Taken from a paper</div>
<p>Send it to a friend!</p>"""
URL = "https://copytimes.example/weir"


def test_installed() -> None:
    """articlekit finds the extractors and the rules by their entry points."""
    origins = {item.name: item.origin for item in Parser().chain()}

    for name in ("copytimes", "copytimes-phrases", "rule:valley-post.toml"):
        assert origins[name] == "articlekit-example-plugin"


def test_pure() -> None:
    """The extractors only read."""
    page = Parser().page(PAGE, url=URL)

    assert_pure(copytimes, page)
    assert_pure(phrases, page)


def test_other_sites() -> None:
    """Pages of other sites are left alone."""
    assert list(copytimes(Parser().page(PAGE, url="https://other.example/weir"))) == []


def test_boxes_of_another_kind() -> None:
    """A box without a paper is no credit."""
    page = Parser().page('<div class="ct-credit">Soon</div>', url=URL)

    assert list(copytimes(page)) == []
