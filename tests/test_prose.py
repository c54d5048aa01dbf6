"""The running text of a story: where it begins and ends, and what is a section of it."""

from __future__ import annotations

from articlekit.extractors import Page
from articlekit.extractors.furniture.prose import Prose, is_prose
from articlekit.parser import Parser
from articlekit.phrases.book import phrase_book
from made_pages import with_body

STORY = "The harbour bridge was opened to carts on Monday, two months before the day that had been promised. "


def page_of(*texts: str) -> Page:
    """A page of paragraphs, all of them taken for body."""
    page = Parser().page("<body>" + "".join(f"<p>{text}</p>" for text in texts))
    return with_body(page, tuple(range(len(page.segments))))


def prose_of(page: Page) -> Prose:
    """Its prose."""
    book = phrase_book()
    return Prose.of(page, {item.index: said for item in page.segments if (said := book.match(item.text))})


def test_prose_is_long_and_not_made_of_links() -> None:
    """Short lines, link lists and bare headlines are no prose; a short Chinese sentence is."""
    page = page_of(
        STORY,
        "Short.",
        f"<a href='/a'>{STORY}</a>",
        STORY.strip(". "),
        STORY * 3 + "and so on",
        "港口大桥周一通车，比承诺的日期提前了整整两个月，居民们十分高兴。",
    )
    assert [is_prose(item) for item in page.segments] == [True, False, False, False, True, True]


def test_a_story_ends_at_the_furniture_after_most_of_it() -> None:
    """What is written under a comment prompt is not the story; the same prompt at the top ends nothing."""
    prose = prose_of(page_of("Leave a comment", STORY, STORY, STORY, "Leave a comment", STORY))
    assert (prose.begins, prose.ends, prose.numbers) == (1, 3, (1, 2, 3))


def test_a_page_without_prose_has_no_story() -> None:
    """Begin and end then lie outside the page."""
    prose = prose_of(page_of("One", "Two"))
    assert (prose.begins, prose.ends, prose.numbers) == (2, -1, ())
    assert not prose.has_prose_under(0)


def test_prose_under_a_heading_is_seen_past_its_tool() -> None:
    """An edit link may stand between, another headline may not."""
    assert prose_of(page_of(STORY, "Legacy", "[edit]", STORY)).has_prose_under(1)
    assert not prose_of(page_of(STORY, "Legacy", "Harbour bridge reopens at last", STORY)).has_prose_under(1)


def test_a_page_that_says_so_is_a_copy() -> None:
    """A disclaimer, a feed's footer or the place of first publication says it; a comment prompt does not."""
    assert prose_of(page_of(STORY, "The post Harbour appeared first on Coast News.")).is_copied
    assert not prose_of(page_of(STORY, "Leave a comment")).is_copied
