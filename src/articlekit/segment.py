"""Stage 3: `Document` -> `Segments`: the text runs of the page in order, found in one walk of the tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from articlekit.blocks import Link
from articlekit.cloudflare import decode_text
from articlekit.hints import MARKED, Hint, attribute_hints, tag_hints
from articlekit.options import Limits

if TYPE_CHECKING:
    from lxml import etree

    from articlekit.document import Document

__all__ = ["Container", "Hint", "Mark", "Media", "Segment", "Segments", "segment"]


class Segment(NamedTuple):
    """A text run: all inline text between two block boundaries (or `<br>`), white space normalised.

    One text node of the page lies in exactly one segment.
    """

    index: int
    """Its number in page order, from 0."""
    text: str
    tag: str
    """The nearest block element's name: `p`, `li`, `h2`, `div`, `td` ..."""
    element: etree._Element
    """That element. To be read, never changed."""
    container: int
    """The number of that element's `Container`."""
    links: tuple[Link, ...]
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

    def __len__(self) -> int:
        """The number of segments."""
        return len(self.items)

    def __iter__(self) -> Iterator[Segment]:
        """The segments in page order."""
        return iter(self.items)

    def __getitem__(self, index: int) -> Segment:
        """The segment of this number."""
        return self.items[index]

    def enclosing(self, container: int) -> Iterator[Container]:
        """The container and those around it, innermost first."""
        while container >= 0:
            found = self.containers[container]
            yield found
            container = found.parent


INLINE: Final = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr math mi mn mo mrow msup msub mfrac semantics annotation".split()
)
"""Elements that do not break a line (HTML Standard, phrasing content). Every other element does, unknown ones too."""

SKIPPED: Final = frozenset(
    "script style template noscript svg canvas object applet select datalist textarea head title meta link base param "
    "source track map area col colgroup rp progress meter input".split()
)
"""Elements whose text is not shown to a reader, or is no text of the page."""

MEDIA: Final = frozenset("img amp-img iframe amp-iframe video audio embed amp-youtube amp-video".split())
"""Elements kept as `Media`; those but `img` have fall-back content that is skipped."""


class _Frame:
    """An open element of the walk: what must be known again when it closes."""

    __slots__ = ("anchor", "container", "element", "hints", "is_block", "tag", "total")

    def __init__(self, element: etree._Element, tag: str, hints: int, total: int, *, is_block: bool) -> None:
        self.element = element
        self.tag = tag
        self.hints = hints
        self.total = total
        self.is_block = is_block
        self.container = -1
        self.anchor: str | None = None


class _Collector:
    """Gathers what the walk meets. `pieces` holds the raw texts of the run that is being read."""

    __slots__ = (
        "anchor", "anchor_start", "blocks", "breaks", "containers", "extra", "headings", "marks", "media", "pieces",
        "segments", "spans",
    )  # fmt: skip

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.containers: list[list[object]] = []
        self.marks: list[Mark] = []
        self.media: list[tuple[etree._Element, int, _Frame, int]] = []
        self.headings: list[int] = []
        self.blocks: list[_Frame] = []
        self.pieces: list[str] = []
        self.spans: list[tuple[int, int, str]] = []
        self.anchor: str | None = None
        self.anchor_start = 0
        self.extra = 0
        self.breaks = 0

    def container_of(self, frame_number: int) -> int:
        """The container number of an open block, made when its first segment is."""
        frame = self.blocks[frame_number]
        if frame.container < 0:
            first = frame_number
            while first > 0 and self.blocks[first - 1].container < 0:
                first -= 1
            for depth in range(first, frame_number + 1):
                opened = self.blocks[depth]
                opened.container = len(self.containers)
                parent = self.blocks[depth - 1].container if depth else -1
                start = len(self.segments)
                self.containers.append([parent, opened.tag, opened.element, opened.hints, start, start, depth])
        return frame.container

    def flush(self) -> None:
        """End the run that is being read; it becomes a segment unless it is empty."""
        pieces = self.pieces
        if not pieces:
            return
        if self.anchor is not None:
            self.spans.append((self.anchor_start, len(pieces), self.anchor))
            self.anchor_start = 0
        raw = "".join(pieces)
        if not raw.isspace() and raw:
            if self.spans:
                text, links = _linked_text(pieces, self.spans)
            else:
                text, links = " ".join(raw.split()), ()
            if not text.isascii():
                text, links = _without_invisible(text, links)
            if text:
                self._add(text, links)
        self.pieces = []
        self.spans = []
        self.extra = 0

    def _add(self, text: str, links: tuple[Link, ...]) -> None:
        frame = self.blocks[-1]
        index = len(self.segments)
        container = self.container_of(len(self.blocks) - 1)
        link_chars = sum([link.end - link.start for link in links]) if links else 0
        if frame.tag == "h1":
            self.headings.append(index)
        self.segments.append(
            Segment(
                index, text, frame.tag, frame.element, container, links, link_chars, frame.total | self.extra,
                self.breaks,
            )  # fmt: skip
        )
        self.breaks = 0

    def close(self, frame: _Frame) -> None:
        """Leave an element."""
        if frame.is_block:
            self.flush()
            self.breaks = 0
            self.blocks.pop()
            if frame.container >= 0:
                self.containers[frame.container][5] = len(self.segments)
        if frame.tag == "a":
            if self.anchor is not None and len(self.pieces) > self.anchor_start:
                self.spans.append((self.anchor_start, len(self.pieces), self.anchor))
            self.anchor = frame.anchor


def _linked_text(pieces: list[str], spans: list[tuple[int, int, str]]) -> tuple[str, tuple[Link, ...]]:
    """Normalise the white space of a run and find where its links came to lie."""
    parts: list[str] = []
    length = 0
    gap = False
    links: list[Link] = []
    done = 0

    def add(upto: int) -> int:
        """Append the pieces up to this one; return where their text begins."""
        nonlocal length, gap, done
        raw = "".join(pieces[done:upto])
        done = upto
        words = raw.split()
        if not words:
            gap = gap or bool(raw)
            return length
        if length and (gap or raw[0].isspace()):
            parts.append(" ")
            length += 1
        start = length
        text = " ".join(words)
        parts.append(text)
        length += len(text)
        gap = raw[-1].isspace()
        return start

    for start_piece, end_piece, url in spans:
        add(start_piece)
        start = add(end_piece)
        if length > start:
            links.append(Link(start, length, url))
    add(len(pieces))
    return "".join(parts), tuple(links)


_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))
"""Characters that show nothing: soft hyphen, zero-width space, word joiner, byte order mark, direction marks."""


def _without_invisible(text: str, links: tuple[Link, ...]) -> tuple[str, tuple[Link, ...]]:
    if not any(chr(code) in text for code in _INVISIBLE):
        return text, links
    moved = tuple(
        Link(len(text[: link.start].translate(_INVISIBLE)), len(text[: link.end].translate(_INVISIBLE)), link.url)
        for link in links
    )
    clean = text.translate(_INVISIBLE)
    if clean == clean.strip():
        return clean, tuple(link for link in moved if link.end > link.start)
    return clean.strip(), ()


def segment(document: Document, limits: Limits = Limits()) -> Segments:
    """Find the text runs of a page, with the containers, marked elements and media between them.

    The walk uses no recursion, visits each element once and puts each text node into exactly one segment.
    """
    collector = _Collector()
    is_complete = _walk(document.root, collector, limits)
    containers = tuple(Container(*record) for record in collector.containers)  # type: ignore[arg-type]  # built in order
    media = tuple(Media(element, at, frame.container, hints) for element, at, frame, hints in collector.media)
    return Segments(
        tuple(collector.segments), containers, tuple(collector.marks), media, tuple(collector.headings), not is_complete
    )


def _walk(root: etree._Element, found: _Collector, limits: Limits) -> bool:
    """Visit the tree in document order with a stack of our own; False when a limit ended it."""
    stack: list[etree._Element | None] = [root]
    frames: list[_Frame] = []
    nodes_left = limits.max_nodes
    total = 0
    while stack:
        element = stack.pop()
        if element is None:
            frame = frames.pop()
            found.close(frame)
            total = frames[-1].total if frames else 0
            if tail := frame.element.tail:
                found.pieces.append(tail)
            continue
        nodes_left -= 1
        if nodes_left < 0 or len(found.segments) >= limits.max_segments:
            _unwind(frames, found)
            return False
        tag = element.tag
        if tag.__class__ is not str or tag in SKIPPED:
            if tag == "noscript":
                _keep_images(element, found, total)
        elif tag == "br":
            found.flush()
            found.breaks += 1
        elif tag in MEDIA:
            found.media.append((element, len(found.segments) + bool(found.pieces), found.blocks[-1], total))
        else:
            frame = _open(element, tag, total, found)
            if children := element[:]:
                frames.append(frame)
                total = frame.total
                stack.append(None)
                children.reverse()
                stack.extend(children)
                continue
            found.close(frame)
        if tail := element.tail:
            found.pieces.append(tail)
    found.flush()
    return True


def _open(element: etree._Element, tag: str, total: int, found: _Collector) -> _Frame:
    """Enter an element: its hints, its text, and a new run if it is a block."""
    attributes = element.items()
    hints = tag_hints(tag)
    if attributes:
        hints |= attribute_hints(attributes)
    is_block = tag not in INLINE
    frame = _Frame(element, tag, hints, total | hints, is_block=is_block)
    if is_block:
        found.flush()
        found.breaks = 0
        found.blocks.append(frame)
    else:
        found.extra |= hints
    if hints & MARKED:
        found.marks.append(Mark(hints, element, len(found.segments), total))
    text = element.text
    if tag == "a":
        frame.anchor = found.anchor
        if found.spans and found.spans[-1][1] == len(found.pieces):
            found.pieces.append(" ")
        found.anchor = element.get("href")
        found.anchor_start = len(found.pieces)
    if "[email" in (text or "") and (code := element.get("data-cfemail")):
        text = decode_text(code) or text
    if text:
        found.pieces.append(text)
    return frame


def _keep_images(element: etree._Element, found: _Collector, hints: int) -> None:
    """The fall-back images of lazy loaders; the text of `noscript` is for browsers that this page was not made for."""
    if found.blocks:
        for image in element.iter("img"):
            found.media.append((image, len(found.segments) + bool(found.pieces), found.blocks[-1], hints))


def _unwind(frames: list[_Frame], found: _Collector) -> None:
    while frames:
        found.close(frames.pop())
