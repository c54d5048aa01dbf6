"""What says what the title is."""

from __future__ import annotations

import pytest

import articlekit
from articlekit.extractors.title.witnesses import witnessed
from articlekit.parser import Parser

PROSE = (
    "<p>" + "The old bridge over the river was closed for years, and now boats may pass again, they said. " * 9 + "</p>"
)


def texts(head: str, body: str) -> list[tuple[str, str]]:
    """The witnesses of a page and what they say."""
    page = Parser(extractors=()).page(
        f"<html><head>{head}</head><body>{body}{PROSE}</body></html>", url="https://daily.example/bridge"
    )
    return list(witnessed(page, page.story))


@pytest.mark.parametrize(
    "apart",
    [
        '<span class="dachzeile">On the river</span>',
        '<span class="article-title__overline">On the river</span> <span> - </span>',
        '<span class="kicker"><a href="/river">On the river</a></span>',
        '<time datetime="2024-05-03">3 May 2024</time>',
        "<small>On the river</small>",
    ],
)
def test_the_headline_without_what_shares_its_heading(apart: str) -> None:
    """A kicker, a date and a topic in the heading are no part of the headline."""
    said = dict(texts("<title>x</title>", f"<h1>{apart} <span>Old bridge reopens</span></h1>"))

    assert "Old bridge reopens" == said["headline:core"]


@pytest.mark.parametrize(
    "heading", ["Old bridge reopens", "<span>Old bridge</span> reopens", '<b class="kicker"></b>Old bridge']
)
def test_a_headline_that_is_all_headline(heading: str) -> None:
    """Other markup in a heading parts nothing."""
    assert "headline:core" not in dict(texts("<title>x</title>", f"<h1>{heading}</h1>"))


def test_other_headings_above_the_text() -> None:
    """Every `h1` above the text is heard; those below it, in other boxes and the site's own name are not."""
    body = """<h1><a href="/">Home of bridges</a></h1><div class="sidebar"><h1>Weather</h1></div><h1>Boats may pass</h1>
    <h1>Old bridge reopens</h1>"""
    said = texts("<title>Old bridge reopens</title>", f"{body}{PROSE}<h1>More</h1>")

    assert ["Boats may pass"] == [text for witness, text in said if witness == "h1"]


@pytest.mark.parametrize(
    ("head", "menu"),
    [
        ('<meta property="article:section" content="Opinion">', ""),
        ("", '<nav><a href="/opinion">Opinion</a></nav>'),
        (
            """<script type="application/ld+json">{"@type": "Article", "articleSection": ["News", "Opinion"]}</script>""",
            "",
        ),
    ],
)
def test_the_section_at_the_end_goes(head: str, menu: str) -> None:
    """A section is known by the page's own word for it."""
    said = dict(texts(f"<title>Bridges are good | Opinion | Daily</title>{head}", menu))

    assert "Bridges are good" == said["<title>"]


def test_a_declared_section_behind_a_bare_hyphen() -> None:
    """Some sites set no space before their section."""
    said = dict(texts('<title>Bridges are good-Opinion</title><meta name="content_category" content="Opinion">', ""))

    assert "Bridges are good" == said["<title>"]


@pytest.mark.parametrize(
    "title", ["Bridges are good | Opinion", "Bridges: Opinion", "Bridges are good-natured", "Opinion"]
)
def test_what_is_no_section_stays(title: str) -> None:
    """Without the page's word, behind a colon, or alone, a last part is part of the title."""
    menu = '<nav><a href="/opinion">Opinion</a></nav>' if ":" in title or title == "Opinion" else ""

    assert title == dict(texts(f"<title>{title}</title>", menu))["<title>"]


@pytest.mark.parametrize(
    ("heading", "headline"),
    [("Boats &amp;#x26; bridges", "Boats & bridges"), ("What &amp;nbsp; is for", "What &nbsp; is for")],
)
def test_entities_that_were_escaped_once_more(heading: str, headline: str) -> None:
    """A heading is read as its writer meant it; entities that a text may be about are kept."""
    assert headline == dict(texts("<title>x</title>", f"<h1>{heading}</h1>"))["headline"]


@pytest.mark.parametrize(
    "date",
    [
        "12 ноября 2019 г.", "Вівторок, 14 травня 2024 року", "14 maja 2024 r.", "2019年11月12日（火）", "den 12 november 2019",
        "Posted on 12 November 2019", "November 2019",
    ],
)  # fmt: skip
def test_a_date_over_the_headline(date: str) -> None:
    """A planet's or a journal's entries stand under their day: the heading below it is the headline."""
    article = articlekit.parse(
        f"<title>Quiet Notes</title><h2>{date}</h2><h3><a href='/d'>What a diary is for</a></h3>{PROSE * 3}"
    )

    assert article.title == "What a diary is for"


@pytest.mark.parametrize("label", ["Title:", "Título:", "Betreff:", "标题：", "Заголовок:"])
def test_the_label_of_a_form_is_no_part_of_the_title(label: str) -> None:
    """Press rooms and archives of mails show their fields by name."""
    assert dict(texts("", f"<h1>{label} Old bridge reopens</h1>"))["headline"] == "Old bridge reopens"


@pytest.mark.parametrize(
    "heading",
    [
        "<h1>Old bridge<br>reopens today</h1>",
        "<h1>Old bridge</h1><h1>reopens today</h1>",
        "<h1><span style='display:block'>Old bridge</span><br><span>reopens today</span></h1>",
    ],
)
def test_a_headline_in_two_lines(heading: str) -> None:
    """Where a declared title says both lines together, they are one headline; a kicker in a line of its own is not said."""
    assert (
        dict(texts("<title>Old bridge reopens today | Daily</title>", heading))["headline"]
        == "Old bridge reopens today"
    )
    assert dict(texts("<title>reopens today</title>", heading))["headline"] != "Old bridge reopens today"
