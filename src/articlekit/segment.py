"""Stage 3: `Document` -> `Segments`: the text runs of the page in order, found in one walk of the tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

import attrs
from lxml import etree

from articlekit.markup.class_words import MARKED, TAG_HINTS, AttributeHints, Hint
from articlekit.markup.cloudflare import decode_text
from articlekit.markup.elements import ANCHOR, BLOCK, BREAK, FRAME, KINDS, KINDS_WITHOUT_SCRIPT, MEDIUM, SPAN
from articlekit.markup.runs import Anchor, linked_text, one_line, printable
from articlekit.options import Deadline, Limits

if TYPE_CHECKING:
    from articlekit.document import Document

__all__ = ["MOST_LINKS", "Anchor", "Container", "Hint", "Mark", "Media", "Segment", "Segments", "segment"]


class Segment(NamedTuple):
    """A text run: all inline text between two block boundaries (or `<br>`), white space normalised.

    One text node of the page lies in exactly one segment.
    """

    index: int  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleMethodOverride]  # hides tuple.index
    """Its number in page order, from 0."""
    text: str
    tag: str
    """The nearest block element's name: `p`, `li`, `h2`, `div`, `td` ..."""
    element: etree._Element
    """That element. To be read, never changed."""
    container: int
    """The number of that element's `Container`."""
    links: tuple[Anchor, ...]
    """The links in the text; relative addresses as written."""
    link_chars: int
    """Characters of `text` inside links."""
    hints: int
    """`Hint` flags of the element, its inline children and all its ancestors."""
    breaks: int
    """How many `<br>` alone separate it from the segment before; 0 where a block boundary does."""


class Container(NamedTuple):
    """A block element that holds segments, directly or deeper."""

    parent: int
    """The enclosing container's number; -1 for the outermost."""
    tag: str
    element: etree._Element
    hints: int
    """Own `Hint` flags, without the ancestors'."""
    first: int
    """Its segments are `first <= index < end`."""
    end: int
    depth: int


class Mark(NamedTuple):
    """An element whose attributes hint at metadata: a byline, a date, tags ..., kept so that nobody searches twice."""

    hints: int
    element: etree._Element
    position: int
    """The number of the first segment that begins in or after it."""
    ancestors: int
    """`Hint` flags of the enclosing elements: tells a byline in a related card from the story's."""


class Media(NamedTuple):
    """An image, a picture's image, a frame, a video or an audio element between the segments."""

    element: etree._Element
    position: int
    """The number of the first segment after it."""
    container: int
    hints: int


@attrs.frozen(eq=False)
class Segments:
    """The segments of a page with what the walk met beside them."""

    items: tuple[Segment, ...]
    containers: tuple[Container, ...] = ()
    marks: tuple[Mark, ...] = ()
    media: tuple[Media, ...] = ()
    headings: tuple[int, ...] = ()
    """The numbers of the segments in `h1`."""
    is_truncated: bool = False
    """True where a limit ended the walk."""
    bare_links: int = 0
    """Links without their addresses: those of one text beyond the first ten thousand."""

    def __len__(self) -> int:
        """The number of segments."""
        return len(self.items)

    def __iter__(self) -> Iterator[Segment]:
        """The segments in page order."""
        return iter(self.items)

    def __getitem__(self, index: int) -> Segment:
        """The segment of this number."""
        return self.items[index]

    def marks_in(self, zone: range) -> Sequence[Mark]:
        """The marks whose position lies in a range of segments: they are in page order, so that the others need no look."""
        first = bisect_left(self.marks, zone.start, key=_POSITION)
        return self.marks[first : bisect_left(self.marks, zone.stop, lo=first, key=_POSITION)]

    def enclosing(self, container: int) -> Iterator[Container]:
        """The container and those around it, innermost first."""
        while container >= 0:
            found = self.containers[container]
            yield found
            container = found.parent


_POSITION = attrgetter("position")

_new = tuple.__new__
"""Makes a named tuple of a tuple, without the call of a Python function that its own constructor is."""

_PAGE: Final = 1000
"""Characters in `noscript` that are more than a request to allow scripts."""

MOST_LINKS: Final = 10_000
"""Links of one text whose addresses are kept."""


class _Collector:
    """Gathers what the walk meets. `pieces` holds the raw texts of the run that is being read."""

    __slots__ = (
        "anchor", "anchor_start", "anchors", "bare_chars", "bare_links", "blocks", "breaks", "containers", "extra", "firsts",
        "headings", "marks", "max_segments", "media", "numbers", "pieces", "segments", "spans",
    )  # fmt: skip

    def __init__(self, max_segments: int) -> None:
        self.max_segments = max_segments
        self.segments: list[Segment] = []
        self.containers: list[Container | None] = []
        """In the order of their beginnings; None in the place of one that is still open."""
        self.marks: list[Mark] = []
        self.media: list[tuple[etree._Element, int, etree._Element | None, int]] = []
        self.headings: list[int] = []
        self.blocks: list[tuple[etree._Element, str, int, int]] = []
        """The open blocks: element, tag, own hints, hints with those of the ancestors."""
        self.numbers: list[int] = []
        """The containers that the outermost of them are: a block is one from its first segment on."""
        self.firsts: list[int] = []
        """The first segment of each of these containers."""
        self.pieces: list[str] = []
        """Empty, or its first holds text: white space at the beginning of a run is never put in."""
        self.spans: list[tuple[int, int, str]] = []
        self.anchors: list[str | None] = []
        """For each open `a` the address of the one it lies in."""
        self.anchor: str | None = None
        self.bare_chars = self.bare_links = 0
        """Of the links beyond `MOST_LINKS`: their characters in this run, and how many on the page."""
        self.anchor_start = 0
        self.extra = 0
        self.breaks = 0

    def flush(self) -> None:
        """End the run that is being read; it becomes a segment unless it shows nothing."""
        pieces, spans = self.pieces, self.spans
        if self.anchor is not None:
            spans.append((self.anchor_start, len(pieces), self.anchor))
            self.anchor_start = 0
        links: tuple[Anchor, ...] = ()
        link_chars = 0
        if not spans:
            text = one_line(pieces[0] if len(pieces) == 1 else "".join(pieces))
        elif len(spans) == 1 and spans[0][0] == 0 and spans[0][1] == len(pieces):
            text = one_line("".join(pieces))
            links = (_new(Anchor, (0, len(text), spans[0][2])),)
            link_chars = len(text)
        else:
            text, links = linked_text(pieces, spans)
            link_chars = sum([end - start for start, end, _ in links])
        if not text.isprintable():
            text, links = printable(text, links)
            link_chars = sum([end - start for start, end, _ in links])
        if self.bare_chars:
            link_chars = min(link_chars + self.bare_chars, len(text))
            self.bare_chars = 0
        pieces.clear()
        spans.clear()
        if not text:
            return
        segments, numbers, blocks = self.segments, self.numbers, self.blocks
        index = len(segments)
        if index >= self.max_segments:
            raise _FullError
        if len(numbers) < len(blocks):
            self._open_containers(index)
        element, tag, _, hints = blocks[-1]
        if tag == "h1":
            self.headings.append(index)
        values = (index, text, tag, element, numbers[-1], links, link_chars, hints | self.extra, self.breaks)
        segments.append(_new(Segment, values))
        self.extra = self.breaks = 0

    def _open_containers(self, index: int) -> None:
        """Number the open blocks that have held no segment before."""
        for _ in range(len(self.blocks) - len(self.numbers)):
            self.numbers.append(len(self.containers))
            self.firsts.append(index)
            self.containers.append(None)

    def close_container(self) -> None:
        """The innermost container is complete; its block is still open."""
        number, first = self.numbers.pop(), self.firsts.pop()
        element, tag, hints, _ = self.blocks[len(self.numbers)]
        parent = self.numbers[-1] if self.numbers else -1
        values = (parent, tag, element, hints, first, len(self.segments), len(self.numbers))
        self.containers[number] = _new(Container, values)

    def pass_by(self, element: etree._Element, kind: int, hints: int) -> None:
        """An element whose text is not read: a line break, a picture or frame to keep, or nothing.

        Of `noscript` the pictures and frames are kept: lazy loaders put the real ones there.
        """
        if kind == BREAK:
            if self.pieces:
                self.flush()
            self.breaks += 1
        elif kind == MEDIUM or element.tag == "noscript":
            for medium in (element,) if kind == MEDIUM else element.iter("img", "iframe"):
                self.keep(medium, hints)
            if "dmca" in (alt := element.get("alt") or "").lower():
                self.pieces.append(alt)  # the badge of a takedown service says what it is in its alternative text only

    def keep(self, medium: etree._Element, hints: int) -> None:
        """A picture or frame, with its place among the texts."""
        block = self.blocks[-1][0] if self.blocks else None
        self.media.append((medium, len(self.segments) + bool(self.pieces), block, hints))

    def open_anchor(self, element: etree._Element) -> None:
        """Enter an `a`; links without a space between them are parted by one, as they are shown."""
        pieces, spans = self.pieces, self.spans
        self.anchors.append(self.anchor)
        if (
            self.anchor is not None and len(spans) < MOST_LINKS and len(pieces) > self.anchor_start
        ):  # links within links: broken markup
            spans.append((self.anchor_start, len(pieces), self.anchor))
        if spans and spans[-1][1] == len(pieces):
            pieces.append(" ")
        self.anchor = element.get("href")
        self.anchor_start = len(pieces)

    def close_anchor(self) -> None:
        """Leave an `a`: what was read within it is a link."""
        pieces, spans = self.pieces, self.spans
        if self.anchor is not None and len(pieces) > self.anchor_start:
            if len(spans) < MOST_LINKS:
                spans.append((self.anchor_start, len(pieces), self.anchor))
            else:
                self.bare_chars += sum(map(len, pieces[self.anchor_start :]))
                self.bare_links += 1
        self.anchor = self.anchors.pop()
        self.anchor_start = len(pieces)

    def finish(self) -> None:
        """End the run and all that is open, where a limit ended the walk."""
        if self.pieces and self.blocks and len(self.segments) < self.max_segments:
            self.flush()
        while self.numbers:
            self.close_container()

    def result(self, *, is_truncated: bool) -> Segments:
        """All of it, frozen."""
        containers = cast("list[Container]", self.containers)
        around = {block for _, _, block, _ in self.media}
        numbers = {block: number for number, item in enumerate(containers) if (block := item.element) in around}
        media = [
            Media(element, at, -1 if block is None else numbers.get(block, -1), hints)
            for element, at, block, hints in self.media
        ]
        return Segments(
            items=tuple(self.segments),
            containers=tuple(containers),
            marks=tuple(self.marks),
            media=tuple(media),
            headings=tuple(self.headings),
            is_truncated=is_truncated,
            bare_links=self.bare_links,
        )


class _FullError(Exception):
    """The page holds more segments than its limit."""


def segment(document: Document, limits: Limits = Limits(), deadline: Deadline = Deadline()) -> Segments:
    """Find the text runs of a page, with the containers, marked elements and media between them.

    The walk uses no recursion, visits each element once and puts each text node into exactly one segment.
    """
    found = _walked(document.root, limits, deadline, KINDS)
    if not found.items and not found.is_truncated:
        fallback = _walked(document.root, limits, deadline, KINDS_WITHOUT_SCRIPT)
        if sum(len(item.text) for item in fallback) >= _PAGE:
            return fallback
    return found


def _walked(root: etree._Element, limits: Limits, deadline: Deadline, kinds: Mapping[Any, int]) -> Segments:
    collector = _Collector(limits.max_segments)
    try:
        is_complete = _walk(islice(deadline.within(root.iter()), limits.max_nodes), collector, kinds)
    except _FullError:
        is_complete = False
    if not is_complete:
        collector.finish()
    return collector.result(is_truncated=not is_complete)


def _walk(elements: Iterator[etree._Element], found: _Collector, kinds: Mapping[Any, int]) -> bool:  # noqa: PLR0912, PLR0915 - see below
    """Read elements in document order; False where they end before all that was opened is closed.

    An element is closed when as many have been met inside it as it has children: counted down in `left`. What is done
    for each stands here in one piece: a call costs as much as the work.
    """
    opened: list[tuple[etree._Element, int, int, int]] = []
    pieces, blocks, marks, segments = found.pieces, found.blocks, found.marks, found.segments
    numbers = found.numbers
    hints_of, tag_hints = AttributeHints(), TAG_HINTS
    total, outer, left, kind = 0, 0, 1, SPAN
    passed, inside = None, 0
    for element in elements:
        if inside:  # an element that is passed by
            inside += len(element) - 1
            if inside or passed is None:
                continue
            element, outer = passed, total
        elif (kind := kinds.get(tag := element.tag, BLOCK)) <= SPAN:
            hints = tag_hints.get(tag, 0)
            for name in element.keys():  # noqa: SIM118 - an element iterates over its children
                if name in hints_of:
                    hints |= hints_of[name][element.get(name, "")]
            outer = total
            total |= hints
            if kind == BLOCK:
                if pieces:
                    found.flush()
                found.extra = found.breaks = 0
                blocks.append((element, tag, hints, total))  # type: ignore[arg-type]  # HTML's are str
            else:
                found.extra |= hints
                if kind == ANCHOR:
                    found.open_anchor(element)
                elif kind == FRAME:
                    found.keep(element, outer)
            if hints & MARKED:
                marks.append(_new(Mark, (hints, element, len(segments), outer)))
            if (text := element.text) and (pieces or not text.isspace()):
                pieces.append(_decoded(element, text) if "[email" in text else text)
            if count := len(element):
                opened.append((element, kind, outer, left))
                left = count
                continue
        else:
            found.pass_by(element, kind, total)
            outer = total
            if inside := len(element):
                passed = element
                continue
        while True:  # the element has ended, and so has each one of which it was the last child
            if kind == BLOCK:
                if pieces:
                    found.flush()
                found.extra = found.breaks = 0
                if len(numbers) == len(blocks):
                    found.close_container()
                blocks.pop()
            elif kind == ANCHOR:
                found.close_anchor()
            total = outer
            if (tail := element.tail) and (pieces or not tail.isspace()):
                pieces.append(tail)
            left -= 1
            if left or not opened:
                break
            element, kind, outer, left = opened.pop()
    return not opened and not left


def _decoded(element: etree._Element, text: str) -> str:
    """What Cloudflare hid behind `[email protected]`, if it did."""
    return decode_text(element.get("data-cfemail") or "") or text
