"""What the walk of a page finds: segments, and the containers, marked elements and media around and between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

import attrs

from articlekit.markup.runs import Anchor
from articlekit.segmenting.run_reader import Stretch

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["Container", "Mark", "Media", "Segment", "Segments"]


class Segment(NamedTuple):
    """A text run: all inline text between two block boundaries (or `<br>`), white space normalised.

    One text node of the page lies in exactly one segment.

    >>> from articlekit import Parser
    >>> first, second = Parser().page("<h1>Snow</h1><p>It snowed in <b>the night</b>.</p>").segments
    >>> first.tag, second.text
    ('h1', 'It snowed in the night.')
    """

    index: int  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleMethodOverride]  # hides tuple.index
    """Its number in page order, from 0."""
    text: str
    """What a reader sees, with single spaces."""
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
    stretches: tuple[Stretch, ...] = ()
    """The inline elements that mark a part of the text, in order, the wider first."""

    @property
    def is_link(self) -> bool:
        """Whether the text is a link, or links, but for a tenth.

        >>> from articlekit import Parser
        >>> [
        ...     item.is_link
        ...     for item in Parser()
        ...     .page("<p><a href='/a'>Snow melts</a></p><p>It <a href='/b'>snowed</a>.</p>")
        ...     .segments
        ... ]
        [True, False]
        """
        return self.link_chars * 10 >= len(self.text) * 9


class Container(NamedTuple):
    """A block element that holds segments, directly or deeper.

    >>> from articlekit import Parser
    >>> segments = Parser().page("<div><p>It snowed.</p><p>It rained.</p></div>").segments
    >>> [(found.tag, found.first, found.end) for found in segments.enclosing(segments[0].container)]
    [('p', 0, 1), ('div', 0, 2), ('body', 0, 2), ('html', 0, 2)]
    """

    parent: int
    """The enclosing container's number; -1 for the outermost."""
    tag: str
    """The element's name."""
    element: etree._Element
    """The element. To be read, never changed."""
    hints: int
    """Own `Hint` flags, without the ancestors'."""
    first: int
    """Its segments are `first <= index < end`."""
    end: int
    """The number behind its last segment."""
    depth: int
    """How many elements enclose it."""


class Mark(NamedTuple):
    """An element whose attributes hint at metadata: a byline, a date, tags ..., kept so that nobody searches twice.

    >>> from articlekit import Parser
    >>> mark = Parser().page('<p class="byline">By Anna Berg</p><p>It snowed.</p>').segments.marks[0]
    >>> mark.element.get("class"), mark.position
    ('byline', 0)
    """

    hints: int
    """`Hint` flags of the element itself."""
    element: etree._Element
    """The element. To be read, never changed."""
    position: int
    """The number of the first segment that begins in or after it."""
    ancestors: int
    """`Hint` flags of the enclosing elements: tells a byline in a related card from the story's."""


class Media(NamedTuple):
    """An image, a picture's image, a frame, a video or an audio element between the segments; or a rule (`hr`).

    >>> from articlekit import Parser
    >>> Parser().page('<p>It snowed.</p><img src="/snow.jpg"><p>It rained.</p>').segments.media[0].position
    1
    """

    element: etree._Element
    """The element. To be read, never changed."""
    position: int
    """The number of the first segment after it."""
    container: int
    """The number of the innermost container around it; -1 outside all."""
    hints: int
    """`Hint` flags of the element and of those around it."""


@attrs.frozen(eq=False)
class Segments:
    """The segments of a page with what the walk met beside them.

    >>> from articlekit import Parser
    >>> segments = Parser().page("<h1>Snow</h1><p>It snowed in the night.</p>").segments
    >>> len(segments), segments.headings, [segment.tag for segment in segments]
    (2, (0,), ['h1', 'p'])
    """

    items: tuple[Segment, ...]
    """The segments, in page order."""
    containers: tuple[Container, ...] = ()
    """The block elements around them, outer before inner."""
    marks: tuple[Mark, ...] = ()
    """The elements whose attributes hint at metadata, in page order."""
    media: tuple[Media, ...] = ()
    """Pictures, films and frames between them, in page order."""
    rules: tuple[Media, ...] = ()
    """The `hr` elements between the segments."""
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

    def beyond_wrappers(self, container: int, most: int) -> int:
        """The container around one, beyond at most so many elements around it that hold nothing else; -1 where there is none."""
        box = self.containers[container]
        around = box.parent
        for _ in range(most):
            if around < 0 or self.containers[around].end - self.containers[around].first > box.end - box.first:
                break
            around = self.containers[around].parent
        return around


_POSITION = attrgetter("position")
