"""The plug-in, tested as its users meet it."""

from __future__ import annotations

from articlekit_example_plugin.copytimes import copytimes
from articlekit_example_plugin.everything import READING_TIME, everything
from articlekit_example_plugin.lines import lines

from articlekit import Article, Parser, RemovalKind
from articlekit.testing import assert_pure

PAGE = """<h1>The weir reopens</h1><p>Boats may pass the old weir again, the river board said on Monday.</p>
<div class="ct-credit" data-paper="Daily Example" data-story="https://daily.example/2024/weir">Taken from a paper</div>
<p>Send it to a friend!</p>"""
URL = "https://copytimes.example/weir"


def test_installed() -> None:
    """articlekit finds the extractors and the rules by their entry points."""
    origins = {item.name: item.origin for item in Parser().chain()}

    for name in ("copytimes", "copytimes-everything", "copytimes-lines", "rule:valley-post.toml"):
        assert origins[name] == "articlekit-example-plugin"


def test_pure() -> None:
    """The extractors only read."""
    page = Parser().page(PAGE, url=URL)

    assert_pure(copytimes, page)
    assert_pure(lines, page)
    assert_pure(everything, page)


def test_other_sites() -> None:
    """Pages of other sites are left alone."""
    assert list(copytimes(Parser().page(PAGE, url="https://other.example/weir"))) == []


def test_boxes_of_another_kind() -> None:
    """A box without a paper is no credit."""
    page = Parser().page('<div class="ct-credit">Soon</div>', url=URL)

    assert list(copytimes(page)) == []


STORY = """<title>The ferry</title><h1>The ferry</h1>
<p>The ferry sails again, the harbour office said on Monday, eleven weeks after a storm broke the pier. Tell a friend!
The crossing takes an hour, as it did before.</p><p>Copytimes: all the news, twice</p>
<p class="tags"><a href="/t/boats">Boats</a></p>"""


def story(head: str = "", body: str = STORY) -> Article:
    """A page of Copytimes as all that is installed reads it."""
    return Parser().parse(
        f'<meta name="keywords" content="harbour">{head}{body}', url="https://copytimes.example/ferry"
    )


def test_a_field_of_its_own() -> None:
    """It arrives under its name, and comes back with its type."""
    article = story()

    assert article.extra["reading_time"] == 1
    assert READING_TIME.of(article) == 1


def test_an_addition() -> None:
    """The topic comes behind the keywords that the page declares."""
    assert story().tags == ("harbour", "Boats")


def test_part_of_a_paragraph() -> None:
    """The prompt leaves the paragraph, and is told."""
    article = story()
    prompt = next(item for item in article.removed if item.rule == "copytimes:prompt")

    assert "broke the pier. The crossing takes" in article.text
    assert (prompt.text, prompt.kind) == ("Tell a friend!", RemovalKind.SHARE)


def test_there_is_none() -> None:
    """A report of its own has no source, though the page has a box that names one."""
    credit = '<div class="ct-credit" data-paper="Daily Example">Taken from a paper</div>'

    assert story(body=STORY + credit).source is not None
    assert story(head='<meta name="copytimes:own-report" content="yes">', body=STORY + credit).source is None


def test_a_body_of_its_own() -> None:
    """Text that no page shows as text."""
    pictures = '<h1>The ferry</h1><ct-picture title="Monday" text="The pier is mended."></ct-picture>'

    assert story(body=pictures).text == "Monday\n\nThe pier is mended."


def test_phrases() -> None:
    """The phrase file was found by its entry point."""
    removed = {item.rule: item for item in story().removed}

    assert removed["phrase:copytimes:motto"].kind is RemovalKind.AD
