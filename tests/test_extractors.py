"""The page that extractors read."""

from __future__ import annotations

from articlekit.extractors import Page
from articlekit.parser import Parser
from made_pages import with_body

calls: list[int] = []


def size(page: Page) -> int:
    """The number of segments; keeps count of its calls."""
    calls.append(1)
    return len(page.segments)


def test_what_several_look_at_is_worked_out_once() -> None:
    """The second extractor gets the answer of the first; a changed copy of the page is asked anew."""
    calls.clear()
    page = Parser(extractors=()).page("<p>Boats may pass.</p><p>The bridge is open.</p>")

    assert [2, 2] == [page.once(size), page.once(size)]
    assert 1 == len(calls)
    assert 2 == with_body(page, (0,)).once(size)
    assert 2 == len(calls)
