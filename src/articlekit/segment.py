"""Stage 3: `Document` -> `Segments`: the text runs of the page in order, found in one walk of the tree."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntFlag
from typing import TYPE_CHECKING, NamedTuple

import attrs

from articlekit.blocks import Link

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["Container", "Hint", "Mark", "Media", "Segment", "Segments"]


class Hint(IntFlag):
    """What the words of a `class`, `id`, `itemprop`, `rel` or `role` attribute say of an element."""

    NONE = 0
    ARTICLE = 1 << 0
    TITLE = 1 << 1
    SUBTITLE = 1 << 2
    BYLINE = 1 << 3
    DATE = 1 << 4
    CAPTION = 1 << 5
    RELATED = 1 << 6
    SHARE = 1 << 7
    COMMENT = 1 << 8
    AD = 1 << 9
    NEWSLETTER = 1 << 10
    NAVIGATION = 1 << 11
    HEADER = 1 << 12
    FOOTER = 1 << 13
    SIDEBAR = 1 << 14
    TAGS = 1 << 15
    SECTION = 1 << 16
    BIO = 1 << 17
    PAYWALL = 1 << 18
    CONSENT = 1 << 19
    WIDGET = 1 << 20
    SOURCE = 1 << 21
    HIDDEN = 1 << 22
    GALLERY = 1 << 23
    POPUP = 1 << 24


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
    after_break: bool
    """True where only a `<br>` separates it from the segment before."""


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
