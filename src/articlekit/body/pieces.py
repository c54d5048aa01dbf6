"""What blocks are made of: the texts of the body, and what stands between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from articlekit.blocks import Block
from articlekit.segment import Segment, Segments

__all__ = ["Assemble", "Piece", "child_of", "only_blocks", "texts_of"]


class Piece(NamedTuple):
    """A text of the body, or a block that is complete: a figure, an embed, a rule."""

    position: int
    container: int
    segment: Segment | None = None
    block: Block | None = None


Assemble = Callable[[Sequence[Piece], int], tuple[Block, ...]]
"""From pieces that lie in a container to blocks."""


def texts_of(pieces: Sequence[Piece]) -> list[Segment]:
    """The texts among these."""
    return [piece.segment for piece in pieces if piece.segment is not None]


def only_blocks(pieces: Sequence[Piece]) -> list[Block]:
    """The complete blocks among these."""
    return [piece.block for piece in pieces if piece.block is not None]


def child_of(segments: Segments, number: int, top: int) -> int:
    """The container directly in `top` that this one is or lies in; `top` itself where it is that."""
    containers = segments.containers
    while number != top and number >= 0 and containers[number].parent != top:
        number = containers[number].parent
    return number if number >= 0 else top


def by_child(segments: Segments, pieces: Sequence[Piece], top: int) -> Iterator[tuple[int, list[Piece]]]:
    """The pieces by the containers directly in `top` that they lie in."""
    for number, run in groupby(pieces, key=lambda piece: child_of(segments, piece.container, top)):
        yield number, list(run)
