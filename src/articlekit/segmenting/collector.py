"""What the walk has met so far, until it is all of the page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final, cast

from articlekit.markup.elements import BREAK, MEDIUM, POST_BY_SCRIPT, READING, SCRIPT
from articlekit.markup.formulas import picture_formula, picture_words
from articlekit.segmenting.found import Container, Mark, Media, Segment, Segments
from articlekit.segmenting.run_reader import RunReader
from articlekit.tuples import tuple_of

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["Collector", "FullError"]

NEAR: Final = 8
"""Elements without text around a picture: `<div><figure><div><a><picture>`."""

_Found = tuple["etree._Element", int, "etree._Element | None", int]
"""A medium, its position, the block it stands in, and its hints."""


class FullError(Exception):
    """The page holds more segments than its limit."""


class Collector:
    """Gathers what the walk meets. `pieces` holds the raw texts of the run that is being read."""

    __slots__ = (
        "blocks", "breaks", "containers", "extra", "headings", "is_inner", "marks", "max_segments", "media", "numbers", "pieces",
        "rules", "run", "segments", "unread",
    )  # fmt: skip

    def __init__(self, max_segments: int) -> None:
        self.max_segments = max_segments
        self.run = RunReader()
        self.pieces = self.run.pieces
        self.segments: list[Segment] = []
        self.containers: list[Container | int] = []
        """In the order of their beginnings; the number of its first segment in the place of one that is still open."""
        self.marks: list[Mark] = []
        self.media: list[_Found] = []
        self.rules: list[_Found] = []
        self.headings: list[int] = []
        self.blocks: list[tuple[etree._Element, str, int, int]] = []
        """The open blocks: element, tag, own hints, hints with those of the ancestors."""
        self.numbers: list[int] = []
        """The containers that the outermost of them are: a block is one from its first segment on."""
        self.extra = 0
        self.breaks = 0
        self.is_inner = False
        """Whether the walk is in the page of a frame."""
        self.unread = 0
        """Characters in `noscript`."""

    def flush(self) -> None:
        """End the run that is being read; it becomes a segment unless it shows nothing."""
        text, links, link_chars, stretches = self.run.take()
        if not text:
            return
        segments, numbers, blocks = self.segments, self.numbers, self.blocks
        index = len(segments)
        if index >= self.max_segments:
            raise FullError
        if len(numbers) < len(blocks):
            self._open_containers(index)
        element, tag, _, hints = blocks[-1]
        if tag == "h1":
            self.headings.append(index)
        values = (index, text, tag, element, numbers[-1], links, link_chars, hints | self.extra, self.breaks, stretches)
        segments.append(tuple_of(Segment, values))
        self.extra = self.breaks = 0

    def _open_containers(self, index: int) -> None:
        """Number the open blocks that have held no segment before."""
        numbers, containers = self.numbers, self.containers
        for _ in range(len(self.blocks) - len(numbers)):
            numbers.append(len(containers))
            containers.append(index)

    def close_container(self) -> None:
        """The innermost container is complete; its block is still open."""
        numbers, containers = self.numbers, self.containers
        number = numbers.pop()
        depth = len(numbers)
        element, tag, hints, _ = self.blocks[depth]
        parent = numbers[-1] if depth else -1
        values = (parent, tag, element, hints, containers[number], len(self.segments), depth)
        containers[number] = tuple_of(Container, values)

    def pass_by(self, element: etree._Element, kind: int, hints: int) -> None:
        """An element whose text is not read: a line break, a picture or frame, a formula's source, or nothing.

        Of `noscript` the pictures and frames are kept: lazy loaders put the real ones there.
        """
        if kind == BREAK:
            if self.pieces:
                self.flush()
            self.breaks += 1
        elif kind == SCRIPT:
            if (element.get("type") or "").startswith("math/tex"):
                self.run.formula(element, element.text or "")
            elif element.get(POST_BY_SCRIPT):
                self.keep(element, hints)
        elif kind == READING:
            self.run.reading(element)
        elif element.tag == "noscript" or (kind == MEDIUM and not self.read_picture(element)):
            self.keep_media(element, kind, hints)

    def read_picture(self, picture: etree._Element) -> bool:
        """Whether a picture stands for words, an emoji or a formula, which are read in its place."""
        words = picture_words(picture) if picture.tag == "img" else ""
        if words and picture_formula(picture):
            self.run.formula(picture, words)
        elif words:
            self.pieces.append(words)
        return bool(words)

    def keep_media(self, element: etree._Element, kind: int, hints: int) -> None:
        """A picture or frame, or those in a `noscript`."""
        for medium in (element,) if kind == MEDIUM else element.iter("img", "iframe"):
            self.keep(medium, hints)
        if kind != MEDIUM and len(element):
            self.unread += sum(map(len, element.itertext()))
        if "dmca" in (alt := element.get("alt") or "").lower():
            self.pieces.append(alt)  # the badge of a takedown service says what it is in its alternative text only

    def keep(self, medium: etree._Element, hints: int) -> None:
        """A picture or frame, with its place among the texts."""
        block = self.blocks[-1][0] if self.blocks else None
        self.media.append((medium, len(self.segments) + bool(self.pieces), block, hints))

    def keep_rule(self, rule: etree._Element, hints: int) -> None:
        """A rule between two texts; its own block is open."""
        self.rules.append((rule, len(self.segments), self.blocks[-2][0] if len(self.blocks) > 1 else None, hints))

    def finish(self) -> None:
        """End the run and all that is open, where a limit ended the walk."""
        if self.pieces and self.blocks and len(self.segments) < self.max_segments:
            self.flush()
        while self.numbers:
            self.close_container()

    def result(self, *, is_truncated: bool) -> Segments:
        """All of it, frozen."""
        containers = tuple(cast("list[Container]", self.containers))
        near = _Near(containers)
        return Segments(
            items=tuple(self.segments),
            containers=containers,
            marks=tuple(self.marks),
            media=tuple([Media(element, at, near.number(block), hints) for element, at, block, hints in self.media]),
            rules=tuple([Media(element, at, near.number(block), hints) for element, at, block, hints in self.rules]),
            headings=tuple(self.headings),
            is_truncated=is_truncated,
            bare_links=self.run.bare_links,
        )


class _Near:
    """The innermost container around a block, which may hold no text itself: a `figure` without a caption."""

    def __init__(self, containers: Sequence[Container]) -> None:
        self._containers = containers
        self._numbers: dict[etree._Element, int] = {}

    def number(self, block: etree._Element | None) -> int:
        """Its number; -1 where there is none within a few levels."""
        if block is None:
            return -1
        numbers = self._numbers = self._numbers or {
            item.element: number for number, item in enumerate(self._containers)
        }
        for element in (block, *islice(block.iterancestors(), NEAR)):
            if (number := numbers.get(element)) is not None:
                return number
        return -1
