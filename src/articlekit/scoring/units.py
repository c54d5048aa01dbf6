"""The units of a page: containers side by side that look alike, each with a heading or a linked line at its top.

They are cards, comments, entries of a list, or whole stories. Which of them is the page's own, its titles tell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import attrs

from articlekit.blocks import HEADINGS
from articlekit.document import Document
from articlekit.markup.class_words import Hint
from articlekit.scoring.titles import Titles
from articlekit.segment import Container, Segment, Segments

__all__ = ["BEFORE", "BEHIND", "MATCHED", "OWN", "Unit", "Units", "find_units"]

_TOP: Final = 4
"""Segments of a unit in which its heading stands."""
_LINE: Final = 200
"""Characters of a linked line that is a headline."""
_LONGEST_HEADING: Final = 400
MATCHED: Final = 0.6
"""The likeness to a title of a heading that is the page's own."""
_ALIKE: Final = 2
"""Units side by side, and segments in one, at least."""
_DIGITS: Final = str.maketrans("", "", "0123456789")
_NEARLY: Final = 0.99
"""The likeness of a line that is a declared title and no heading."""
_BYLINE_OR_DATE: Final = Hint.BYLINE | Hint.DATE
BEHIND, OWN, BEFORE = 1, 2, 3
"""Where a unit is, seen from the one that bears the page's title: behind it, itself, before it."""


class Unit(NamedTuple):
    """One of several containers side by side that look alike. The segments are `first <= number < end`.

    >>> Unit(
    ...     first=4, end=9, head=4, order=1, like=((0, 4), (4, 9)), likeness=1.0, matched=OWN, linked=0.0, marked=0.5
    ... ).end
    9
    """

    first: int
    """The number of its first segment."""
    end: int
    """That behind its last."""
    head: int
    """The segment that is its heading; -1 where it has none."""
    order: int
    """Its place among its like, from 0."""
    like: tuple[tuple[int, int], ...]
    """The segments of them all."""
    likeness: float
    """Of its heading to the page's titles."""
    matched: int
    """`OWN` where its heading is the page's title, `BEHIND` or `BEFORE` where that of one of its like is; 0 where none is."""
    linked: float
    """Share of its like whose heading is a link."""
    marked: float
    """Share of its like that have a byline or date."""


@attrs.frozen
class Units:
    """The units of a page, and which of its headings say what it calls itself."""

    likeness: Mapping[int, float]
    """Of headings, and of lines that are a title: 0 to 1, by the numbers of the segments."""
    marks: Sequence[int]
    """Where bylines and dates are marked as such, in page order."""
    by_container: Mapping[int, Unit]

    def largest(self) -> tuple[Unit, ...]:
        """Those that lie in no other, in page order."""
        found: list[Unit] = []
        for _, unit in sorted(self.by_container.items()):
            if not found or unit.first >= found[-1].end:
                found.append(unit)
        return tuple(found)


def find_units(document: Document, segments: Segments) -> Units:
    """Find them.

    >>> from articlekit.document import from_html
    >>> from articlekit.segment import segment
    >>> page = from_html("<title>A</title><p>Menu</p>" + "<div><h2>A</h2><p>It rained.</p></div>" * 2)
    >>> len(find_units(page, segment(page)).by_container)
    2
    """
    likeness = _likeness(Titles(document), segments.items)
    marks = sorted({mark.position for mark in segments.marks if mark.hints & _BYLINE_OR_DATE})
    found: dict[int, Unit] = {}
    for numbers in _alike(segments.containers):
        found |= zip(numbers, _family(numbers, segments, likeness, marks), strict=False)
    return Units(likeness, marks, found)


def _alike(containers: Sequence[Container]) -> Iterator[list[int]]:
    """Containers side by side with the same element, hints and class."""
    siblings: dict[tuple[int, str, int], list[int]] = {}
    for number, (parent, tag, _, hints, first, end, _) in enumerate(containers):
        if end - first >= _ALIKE:
            siblings.setdefault((parent, tag, hints), []).append(number)
    for (parent, _, _), numbers in siblings.items():
        if len(numbers) >= _ALIKE and parent >= 0:
            classes: dict[str, list[int]] = {}
            for number in numbers:
                classes.setdefault(_class(containers[number]), []).append(number)
            yield from [alike for alike in classes.values() if len(alike) >= _ALIKE]


def _likeness(titles: Titles, items: Sequence[Segment]) -> dict[int, float]:
    found: dict[int, float] = {}
    lines, sizes = titles.lines, titles.sizes
    for item in items:
        text = item.text
        if item.tag in HEADINGS:
            if len(text) <= _LONGEST_HEADING:
                found[item.index] = titles.likeness(text)
        elif len(text) in sizes and text.lower() in lines:
            found[item.index] = _NEARLY
    return found


def _class(item: Container) -> str:
    """The first word of its class, without numbers."""
    words = (item.element.get("class") or "").split(None, 1)
    return words[0].translate(_DIGITS) if words else ""


def _family(
    numbers: Sequence[int], segments: Segments, likeness: Mapping[int, float], marks: Sequence[int]
) -> Iterator[Unit]:
    """The units that containers side by side are; none where half of them have no heading."""
    containers = [segments.containers[number] for number in numbers]
    heads = [_head(item, segments.items) for item in containers]
    count = len(heads)
    if (with_head := count - heads.count(-1)) < _ALIKE or with_head * 2 < count:
        return
    values = [likeness.get(head, 0.0) for head in heads]
    best = max(values)
    own = values.index(best) if best >= MATCHED else None
    linked = _share(head >= 0 and segments[head].is_mostly_links for head in heads)
    marked = _share(bisect_left(marks, item.first) < bisect_left(marks, item.end) for item in containers)
    like = tuple((item.first, item.end) for item in containers)
    for order, (first, end) in enumerate(like):
        matched = 0 if own is None else OWN + (own > order) - (own < order)
        yield Unit(first, end, heads[order], order, like, values[order], matched, linked, marked)


def _share(answers: Iterable[bool]) -> float:
    found = list(answers)
    return sum(found) / len(found)


def _head(container: Container, items: Sequence[Segment]) -> int:
    """The heading at the top of a container, else the linked line it begins with; -1 where there is neither."""
    for number in range(container.first, min(container.first + _TOP, container.end)):
        if items[number].tag in HEADINGS:
            return number
    first = items[container.first]
    return container.first if len(first.text) < _LINE and first.is_link else -1
