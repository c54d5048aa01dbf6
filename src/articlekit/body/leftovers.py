"""What is left over of lists that are furniture goes with them: the points that look like text, and the lines of an opener that is removed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import islice
from typing import Final

from attrs import evolve

from articlekit.article import RemovalKind
from articlekit.extractors import Removal
from articlekit.segment import Segments
from articlekit.segmenting.introduced import introduced

__all__ = ["left_over"]

_LISTS: Final = frozenset(("ul", "ol", "dl", "details", "menu"))
_DEPTH: Final = 6
"""Levels between a text and its list."""
_SURE: Final = 0.5
"""The confidence from which a removal is believed."""
_OF_STORY: Final = frozenset(
    (RemovalKind.TITLE, RemovalKind.CAPTION, RemovalKind.BYLINE, RemovalKind.CORRECTION, RemovalKind.SOURCE_LABEL)
)
"""What is removed of a list without saying anything of its other points."""


def left_over(segments: Segments, body: Collection[int], removals: Mapping[int, Removal]) -> dict[int, Removal]:
    """What is left of lists that are removed as furniture, or of which the line that introduces them is; several sources are references."""
    found = _of_lists(segments, body, removals)
    for opener, lines in introduced(segments, removals).items():
        if len(lines) == 1 or removals[opener].kind is not RemovalKind.SOURCE_LABEL:
            found.update({line: evolve(removals[opener], segment=line) for line in lines if line in body})
    return found


def _of_lists(segments: Segments, body: Collection[int], removals: Mapping[int, Removal]) -> dict[int, Removal]:
    """The points left over of lists of which half or more is removed as furniture, each with the removal of one of the others."""
    lists: dict[int, list[int]] = {}
    for number, removal in removals.items():
        if removal.part is None and removal.confidence >= _SURE and removal.kind not in _OF_STORY:
            around = islice(segments.enclosing(segments[number].container), _DEPTH)
            box = next((box for box in around if box.tag in _LISTS), None)
            if box is not None:
                lists.setdefault(box.first, [box.end]).append(number)
    found: dict[int, Removal] = {}
    for first, (end, *gone) in lists.items():
        left = [number for number in range(first, end) if number in body]
        if left and sum([len(segments[number].text) for number in gone]) >= sum(
            [len(segments[number].text) for number in left]
        ):
            found.update({number: evolve(removals[gone[0]], segment=number) for number in left})
    return found
