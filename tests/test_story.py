"""Where the story begins: the headline and the zones around it."""

from __future__ import annotations

from articlekit.extractors.json_ld import stories_of
from articlekit.markup.class_words import Hint
from articlekit.metadata.title_text import letters
from articlekit.parser import Parser

PROSE = (
    "<p>" + "The old bridge over the river was closed for years, and now boats may pass again, they said. " * 3 + "</p>"
)


def headline(markup: str) -> tuple[str | None, bool]:
    """The headline's text, and whether a declared title repeats it."""
    page = Parser(extractors=()).page(f"<html>{markup}</html>")
    place = page.story
    return (page.segments[place.headline].text if place.headline is not None else None), place.is_matched


def test_the_heading_that_the_title_repeats() -> None:
    """Among several `h1` the one of the page's title counts, not the site's name."""
    markup = f"<title>Bridge reopens – Daily</title><h1>Daily</h1><h1>Bridge reopens</h1>{PROSE * 3}<h1>Other</h1>"

    assert ("Bridge reopens", True) == headline(markup)


def test_without_a_match_the_last_heading_before_the_body() -> None:
    """A heading that nothing repeats is still the best guess."""
    markup = f"<title>x</title><h1>Daily</h1><h1>A new bridge</h1>{PROSE * 3}<h1>Other</h1>"

    assert ("A new bridge", False) == headline(markup)


def test_a_heading_after_the_body() -> None:
    """A heading below the body that no title repeats is that of another story or of a box."""
    assert (None, False) == headline(f"<div>{PROSE * 4}</div><h1>Other</h1>")


def test_without_any_heading_a_segment_that_the_title_repeats() -> None:
    """Old pages have their headline in a plain element."""
    markup = f"<title>Daily: Old bridge reopens</title><div>Old bridge reopens</div>{PROSE * 3}"

    assert ("Old bridge reopens", True) == headline(markup)


def test_the_first_part_of_the_title_beside_the_site_below_it() -> None:
    """Of two headings that the title holds, the one nearer to the text is the headline; the other heads every page."""
    markup = f"<title>The small river | Ann draws the world</title><h1>Ann draws the world</h1><h1>The small river</h1>{PROSE * 3}"

    assert ("The small river", True) == headline(markup)


def test_a_heading_before_a_colon_is_no_title() -> None:
    """What stands before a colon is a kicker or the site."""
    markup = f"<title>Notes from the river: boats may pass again, and barges too</title><h1>Notes from the river</h1><h1>Boats!</h1>{PROSE * 3}"

    assert ("Boats!", False) == headline(markup)


def test_a_link_to_the_front_page_is_no_headline() -> None:
    """The site's name in a heading leads home, wherever the title repeats it."""
    markup = f"""<title>Four long years » Archive » On bridges</title><h1><a href="https://daily.example/">Four long
    years</a></h1><h2>On bridges</h2>{PROSE * 3}"""

    assert (None, False) == headline(markup)


def test_a_lower_heading_with_which_the_title_begins() -> None:
    """Old themes give `h1` to the site and `h2` to the story."""
    markup = f"<title>The old bridge over the river opens : Archive</title><h2>The old bridge over the river opens</h2>{PROSE * 3}"

    assert ("The old bridge over the river opens", True) == headline(markup)


def test_a_heading_inside_the_text_is_not_preferred_to_the_shown_headline() -> None:
    """The `h1` above the text stands, even where a heading in it repeats the title."""
    markup = f"""<title>What is a swing bridge? A guide</title><h1>Everything on bridges that turn</h1>{PROSE * 2}
    <h2>What is a swing bridge?</h2>{PROSE * 3}"""

    assert ("Everything on bridges that turn", False) == headline(markup)


def test_nothing() -> None:
    """A page without headline and body has zones all the same."""
    page = Parser(extractors=()).page("<p>x</p>")

    place = page.story

    assert place.headline is None
    assert range(1) == place.top
    assert 0 == len(place.bottom)


def test_a_body_without_headline() -> None:
    """The top lies around the beginning of the body, the bottom behind its end."""
    story = "".join(PROSE.replace("bridge", f"bridge of {place}") for place in ("Aske", "Brent", "Colne", "Dale"))
    page = Parser(extractors=()).page(f"<ul><li>a</li></ul>{story}<div>z</div>")

    place = page.story

    assert place.headline is None
    assert page.body[0] in place.top
    assert place.bottom.start == page.body[-1] + 1


def test_hints_of_the_story_itself_tell_nothing() -> None:
    """A story inside a container called a sidebar is not elsewhere."""
    markup = f"<title>Bridge reopens</title><div class='sidebar'><h1>Bridge reopens</h1>{PROSE * 3}</div>"
    page = Parser(extractors=()).page(markup)

    assert not page.story.elsewhere & Hint.SIDEBAR
    assert "fish50" == letters("Fish: “50”")


def test_the_stories_of_a_page() -> None:
    """Of several articles in JSON-LD the one whose headline a heading of the page repeats."""
    nodes = '[{"@type": "Article", "headline": "Rain"}, {"@type": "Article", "headline": "Bridge reopens"}]'
    script = f'<script type="application/ld+json">{nodes}</script>'
    page = Parser(extractors=()).page(f"<title>Daily</title>{script}<h1>Bridge reopens</h1>{PROSE * 3}")

    assert ["Bridge reopens"] == [story.text("headline") for story in stories_of(page)]
    assert () == stories_of(Parser(extractors=()).page(f"<h1>Bridge reopens</h1>{PROSE}"))


def test_json_ld_in_a_meta_element() -> None:
    """Some frameworks put JSON-LD into `<meta>`; other texts there are no data."""
    meta = """<meta name="script:ld+json" content='{"@type": "Article", "headline": "Bridge reopens"}'>"""
    page = Parser(extractors=()).page(f"<title>Daily</title>{meta}<meta name='x' content='{{y}}'><h1>x</h1>{PROSE * 3}")

    assert ["Bridge reopens"] == [story.text("headline") for story in stories_of(page)]


def test_the_own_one_of_several_stories() -> None:
    """Containers side by side are known as units, and the one with the body as the page's own."""
    story = "<section><h2>{}</h2>{}</section>"
    markup = f"<title>Bridge reopens</title><p>Menu</p>{story.format('Bridge reopens', PROSE * 4)}"
    page = Parser(extractors=()).page(f"<html>{markup}{story.format('Dues', '<p>No.</p>')}</html>")

    assert len(page.story.units) == 2
    assert page.story.own == page.story.units[0]


def test_no_unit_of_a_page_with_one_story() -> None:
    """A story alone lies in no unit."""
    page = Parser(extractors=()).page(f"<html><h1>Bridge reopens</h1>{PROSE * 4}</html>")

    assert page.story.units == ()
    assert page.story.own is None
