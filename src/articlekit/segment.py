"""Stage 3: `Document` -> `Segments`: the text runs of the page in order, found in one walk of the tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs
from lxml import etree

from articlekit.cloudflare import decode_text
from articlekit.hints import MARKED, TAG_HINTS, AttributeHints, Hint
from articlekit.options import Limits
from articlekit.runs import Anchor, linked_text, printable

if TYPE_CHECKING:
    from articlekit.document import Document

__all__ = ["KINDS", "Anchor", "Container", "Hint", "Mark", "Media", "Segment", "Segments", "segment"]


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


BLOCK, ANCHOR, SPAN, BREAK, MEDIUM, SKIP = range(6)
"""What the walk does with an element: read it as a block, a link, or inline text; break the line; keep it; pass it by."""

INLINE: Final = (
    "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rt ruby s samp small span "
    "strike strong sub sup time tt u var wbr math mi mn mo mrow msup msub mfrac semantics"
)
"""Elements that do not break a line (HTML Standard, phrasing content). Every other element does, unknown ones too."""

SKIPPED: Final = (
    "script style template noscript svg canvas object applet select datalist textarea head title meta link base param "
    "source track map area col colgroup rp progress meter input annotation"
)
"""Elements whose text is not shown to a reader, or is no text of the page."""

MEDIA: Final = "img amp-img iframe amp-iframe video audio embed amp-youtube amp-video"
"""Elements kept as `Media`; those but `img` have fall-back content that is passed by."""

KINDS: Final[dict[Any, int]] = {
    "a": ANCHOR,
    "br": BREAK,
    **dict.fromkeys(INLINE.split(), SPAN),
    **dict.fromkeys(MEDIA.split(), MEDIUM),
    **dict.fromkeys(SKIPPED.split(), SKIP),
    etree.Comment: SKIP,
    etree.ProcessingInstruction: SKIP,
    etree.Entity: SKIP,
}
"""By tag; the tags of comments and their like are functions."""

_KINDS_WITHOUT_SCRIPT: Final = KINDS | {"noscript": BLOCK, "head": BLOCK}
"""For a page that shows nothing else: all of it may lie in a `noscript` that nobody closed, or, where the tag of its
body is left out, in the `head`, which to the parser does not end at an element newer than HTML 4."""
_PAGE: Final = 1000
"""Characters in `noscript` or `head` that are more than a request to allow scripts."""


class _Frame:
    """An open element of the walk: what must be known again when it closes."""

    __slots__ = ("anchor", "container", "depth", "element", "first", "hints", "is_block", "parent", "tag", "total")

    parent: int
    first: int
    depth: int

    def __init__(self, element: etree._Element, tag: str, hints: int, total: int, is_block: bool) -> None:
        self.element = element
        self.tag = tag
        self.hints = hints
        self.total = total
        self.is_block = is_block
        self.container = -1
        """The number of its container, once it has one; then also the container's `parent`, `first` and `depth`."""
        self.anchor: str | None = None


class _Collector:
    """Gathers what the walk meets. `pieces` holds the raw texts of the run that is being read."""

    __slots__ = (
        "anchor", "anchor_start", "blocks", "breaks", "containers", "extra", "headings", "marks", "media", "pieces",
        "segments", "spans",
    )  # fmt: skip

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.containers: list[Container | None] = []
        """In the order of their beginnings; each is made when it ends, and None until then."""
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

    def flush(self) -> None:
        """End the run that is being read; it becomes a segment unless it is empty."""
        pieces = self.pieces
        if self.anchor is not None:
            self.spans.append((self.anchor_start, len(pieces), self.anchor))
            self.anchor_start = 0
        raw = "".join(pieces) if len(pieces) > 1 else pieces[0]
        if not raw.isspace() and raw:
            links: tuple[Anchor, ...] = ()
            spans = self.spans
            if not spans:
                text = " ".join(raw.split())
            elif len(spans) == 1 and spans[0][0] == 0 and spans[0][1] == len(pieces):
                text = " ".join(raw.split())
                links = (Anchor(0, len(text), spans[0][2]),)
            else:
                text, links = linked_text(pieces, spans)
            if not text.isprintable():
                text, links = printable(text, links)
            if text:
                self._add(text, links)
        pieces.clear()
        self.spans.clear()
        self.extra = 0

    def _add(self, text: str, links: tuple[Anchor, ...]) -> None:
        frame = self.blocks[-1]
        index = len(self.segments)
        if frame.container < 0:
            self._open_containers(index)
        if frame.tag == "h1":
            self.headings.append(index)
        link_chars = 0
        for link in links:
            link_chars += link.end - link.start
        self.segments.append(
            Segment(
                index,
                text,
                frame.tag,
                frame.element,
                frame.container,
                links,
                link_chars,
                frame.total | self.extra,
                self.breaks,
            )
        )
        self.breaks = 0

    def _open_containers(self, index: int) -> None:
        """Number the innermost open block, and those around it that have held no segment before."""
        blocks = self.blocks
        depth = len(blocks)
        while depth and blocks[depth - 1].container < 0:
            depth -= 1
        parent = blocks[depth - 1].container if depth else -1
        for frame in blocks[depth:]:
            frame.parent, frame.first, frame.depth = parent, index, depth
            parent = frame.container = len(self.containers)
            self.containers.append(None)
            depth += 1

    def pass_by(self, element: etree._Element, kind: int, hints: int) -> None:
        """An element whose text is not read: a line break, a picture or frame to keep, or nothing.

        Of `noscript` the pictures are kept: lazy loaders put the real ones there.
        """
        if kind == BREAK:
            if self.pieces:
                self.flush()
            self.breaks += 1
        elif kind == MEDIUM or element.tag == "noscript":
            at = len(self.segments) + bool(self.pieces)
            for medium in (element,) if kind == MEDIUM else element.iter("img"):
                self.media.append((medium, at, self.blocks[-1], hints))
            if "dmca" in (alt := element.get("alt") or "").lower():
                self.pieces.append(alt)  # the badge of a takedown service says what it is in its alternative text only

    def unwind(self) -> None:
        """Close all that is open."""
        while self.blocks:
            self.close(self.blocks[-1])

    def close_anchor(self, frame: _Frame) -> None:
        """Leave an `a`: what was read since it began is a link."""
        if self.anchor is not None and len(self.pieces) > self.anchor_start:
            self.spans.append((self.anchor_start, len(self.pieces), self.anchor))
        self.anchor = frame.anchor
        self.anchor_start = len(self.pieces)

    def open_anchor(self, frame: _Frame) -> None:
        """Enter an `a`; links without a space between them are parted by one, as they are shown."""
        frame.anchor = self.anchor
        if self.anchor is not None and len(self.pieces) > self.anchor_start:  # links within links: broken markup
            self.spans.append((self.anchor_start, len(self.pieces), self.anchor))
        if self.spans and self.spans[-1][1] == len(self.pieces):
            self.pieces.append(" ")
        self.anchor = frame.element.get("href")
        self.anchor_start = len(self.pieces)

    def open_block(self, frame: _Frame) -> None:
        """Enter a block: the run before it ends."""
        if self.pieces:
            self.flush()
        self.breaks = 0
        self.blocks.append(frame)

    def close(self, frame: _Frame) -> None:
        """Leave an element. With a block its run ends, and its container is complete."""
        if frame.is_block:
            if self.pieces:
                self.flush()
            self.breaks = 0
            self.blocks.pop()
            if frame.container >= 0:
                self.containers[frame.container] = Container(
                    frame.parent, frame.tag, frame.element, frame.hints, frame.first, len(self.segments), frame.depth
                )
        elif frame.tag == "a":
            self.close_anchor(frame)


def segment(document: Document, limits: Limits = Limits()) -> Segments:
    """Find the text runs of a page, with the containers, marked elements and media between them.

    The walk uses no recursion, visits each element once and puts each text node into exactly one segment.
    """
    collector = _Collector()
    is_complete = _walk(document.root, collector, limits, KINDS)
    if not collector.segments and is_complete:
        fallback = _Collector()
        _walk(document.root, fallback, limits, _KINDS_WITHOUT_SCRIPT)
        if sum(len(item.text) for item in fallback.segments) >= _PAGE:
            collector = fallback
    containers = tuple([item for item in collector.containers if item is not None])  # all are: every block was closed
    media = tuple([Media(element, at, frame.container, hints) for element, at, frame, hints in collector.media])
    return Segments(
        tuple(collector.segments), containers, tuple(collector.marks), media, tuple(collector.headings), not is_complete
    )


def _walk(root: etree._Element, found: _Collector, limits: Limits, kinds: Mapping[Any, int]) -> bool:  # noqa: PLR0912 - see below
    """Visit the tree in document order with a stack of our own; False when a limit ended it.

    None on the stack stands for the end of the innermost open element. What is done for each element stands here in
    one piece: a call costs as much as the work.
    """
    stack: list[etree._Element | None] = [root]
    frames: list[_Frame] = []
    pieces, segments = found.pieces, found.segments
    hints_of = AttributeHints()
    nodes_left = limits.max_nodes
    total = 0
    while stack:
        element = stack.pop()
        if element is None:
            frame = frames.pop()
            element = frame.element
            found.close(frame)
            total = frames[-1].total if frames else 0
        elif (kind := kinds.get(tag := element.tag, BLOCK)) <= SPAN:
            nodes_left -= 1
            if nodes_left < 0 or len(segments) >= limits.max_segments:
                found.unwind()
                return False
            hints = TAG_HINTS.get(tag, 0)
            for name, value in element.items():
                if (vocabulary := hints_of.get(name)) is not None:
                    hints |= vocabulary[value]
            frame = _Frame(element, tag, hints, total | hints, kind == BLOCK)  # type: ignore[arg-type]  # HTML's are str
            if kind == BLOCK:
                found.open_block(frame)
            else:
                found.extra |= hints
                if kind == ANCHOR:
                    found.open_anchor(frame)
            if hints & MARKED:
                found.marks.append(Mark(hints, element, len(segments), total))
            if text := element.text:
                pieces.append(_decoded(element, text) if "[email" in text else text)
            if children := element[:]:
                frames.append(frame)
                total = frame.total
                stack.append(None)
                children.reverse()
                stack += children
                continue
            if kind != SPAN:
                found.close(frame)
        else:
            found.pass_by(element, kind, total)
        if tail := element.tail:
            pieces.append(tail)
    if pieces:
        found.flush()
    return True


def _decoded(element: etree._Element, text: str) -> str:
    """What Cloudflare hid behind `[email protected]`, if it did."""
    return decode_text(element.get("data-cfemail") or "") or text
