"""What stands apart within a story: a link that is a text of its own, or a box between the paragraphs, whatever its class.

A box is the largest element around a text that holds none of the story's prose. Where the paragraphs themselves lie in
elements of its kind it is no box: content systems wrap each in one.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice
from typing import Final

from articlekit.extractors import Page, Segment
from articlekit.scoring.units import Unit
from articlekit.segment import Container

__all__ = ["box_around", "size_of", "stands_apart"]

_LINES: Final = frozenset(
    {"p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "figcaption", "blockquote"}
)
"""Elements of a text, which are no box around it."""
_LONGEST: Final = 500
"""Characters of a box."""
_MOST: Final = 6
"""Texts of the story that are looked at."""


def stands_apart(page: Page, item: Segment, prose: Collection[int]) -> bool:
    """Whether a text is a link, or lies in a box between texts of the story's prose."""
    return item.is_link or box_around(page, item, prose) is not None


def box_around(page: Page, item: Segment, prose: Collection[int]) -> Container | None:
    """The box that a text lies in; None where it lies among the story's paragraphs."""
    containers = page.segments.containers
    others = [number for number in prose if number != item.index]
    box, at = None, item.container
    while at >= 0 and not any(containers[at].first <= number < containers[at].end for number in others):
        box, at = containers[at], containers[at].parent
    if box is None or at < 0 or box.tag in _LINES or size_of(page, box) > _LONGEST:
        return None
    inside = (number for number in others if containers[at].first <= number < containers[at].end)
    if any(_kind(_child(page, number, at)) == _kind(box) for number in islice(inside, _MOST)):
        return None
    return box


def size_of(page: Page, box: Container | Unit) -> int:
    """The characters of all texts of a container or unit, whether or not they are likely body."""
    return sum([len(item.text) for item in page.segments.items[box.first : box.end]])


def _child(page: Page, number: int, at: int) -> Container | None:
    """The container right in the one numbered `at` that holds a segment; None where the segment is its own."""
    containers, below = page.segments.containers, page.segments[number].container
    child = None
    while below != at:
        child, below = containers[below], containers[below].parent
    return child


def _kind(box: Container | None) -> tuple[str, str | None] | None:
    return box and (box.tag, box.element.get("class"))
