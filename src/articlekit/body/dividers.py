"""The rules between the parts of a story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from articlekit.blocks import Divider
from articlekit.body.pieces import Piece
from articlekit.segment import Segments

__all__ = ["dividers"]


def dividers(segments: Segments, body: Sequence[int]) -> Iterator[Piece]:
    """The `hr` elements between two texts of the body that lie in one part of the page; one a gap."""
    seen: set[int] = set()
    for rule in segments.rules:
        place = bisect_left(body, rule.position)
        if not 0 < place < len(body) or place in seen or rule.container < 0:
            continue
        box = segments.containers[rule.container]
        if box.first <= body[place - 1] and body[place] < box.end:
            seen.add(place)
            yield Piece(body[place], rule.container, block=Divider(position=body[place]))
