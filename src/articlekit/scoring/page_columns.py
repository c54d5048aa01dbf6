"""What the features of a page are counted from: its sizes, sums and running texts, as columns over the segments.

A column is a list with one entry a segment, or one more where it holds the sums of what comes before. Sizes are in Latin
characters: a Chinese, Japanese, Korean or Thai character counts as up to 2.6.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from articlekit.blocks import HEADINGS
from articlekit.document import Document
from articlekit.markup.class_words import Hint
from articlekit.segment import Segments
from articlekit.text.scripts import character_width

__all__ = ["FAR", "NEAR", "PROSE", "PageColumns", "Row", "distances"]

Row = tuple[float, ...]

PROSE: Final = 80
"""Characters that make a text with few links running text."""
_LONGEST_JSON_BODY: Final = 200_000
"""Characters of a declared body in which texts are looked for."""
_ENOUGH: Final = 400
_OUTSIDE: Final = Hint.COMMENT | Hint.FOOTER | Hint.RELATED | Hint.CONSENT | Hint.POPUP | Hint.HIDDEN
"""What is so marked is no running text, unless all of the page is, or too little is left."""
_BYLINE_OR_DATE: Final = Hint.BYLINE | Hint.DATE
_STORY: Final = 3
"""Segments of an `article` element that is more than a teaser's."""
FAR: Final = 1000
"""Segments from an `h1`, a heading or a byline that is not there."""
NEAR: Final = 20


class PageColumns:
    """A page's columns."""

    __slots__ = (
        "articles", "copies", "description", "gap_links", "gaps", "h1", "headings", "json_body", "link_sums", "links",
        "main_hints", "main_span", "marks", "media", "page_row", "prose", "prose_before", "prose_sums", "segments",
        "size_sums", "sizes", "to_prose_after", "to_prose_before",
    )  # fmt: skip

    def __init__(self, segments: Segments, document: Document) -> None:
        """Read the page once."""
        self.segments = segments
        items = segments.items
        texts = [item.text for item in items]
        self.sizes = [len(text) for text in texts]
        self.links = [item.link_chars for item in items]
        wide = character_width(max(texts, key=len, default=""))
        if wide != 1.0:
            self.sizes = [int(size * wide) for size in self.sizes]
            self.links = [int(size * wide) for size in self.links]
        self.size_sums = list(accumulate(self.sizes, initial=0))
        self.link_sums = list(accumulate(self.links, initial=0))
        self.prose = _running_texts(segments, self.sizes, self.links)
        running = [0] * len(texts)
        for number in self.prose:
            running[number] = self.sizes[number]
        self.prose_sums = list(accumulate(running, initial=0))
        self.prose_before = list(accumulate(map(bool, running), initial=0))
        self.to_prose_before, self.to_prose_after = distances(self.prose, len(texts))
        self.copies = Counter(texts)
        self.media = frozenset([medium.position for medium in segments.media])
        self.headings = [number for number, item in enumerate(items) if item.tag in HEADINGS]
        self.h1 = segments.headings[0] if segments.headings else -FAR
        self.marks = sorted({mark.position for mark in segments.marks if mark.hints & _BYLINE_OR_DATE})
        self.articles = sorted(
            [item.end for item in segments.containers if item.tag == "article" and item.end - item.first >= _STORY]
        )
        """Where the `article` elements end that are large enough for a story."""
        description = (document.declared("og:description", "description") or "")[:60].strip()
        self.description = description if len(description) > NEAR else ""
        self.json_body = _json_body(document)
        main = self._main()
        self.main_hints = 0
        for container in segments.enclosing(main):
            self.main_hints |= container.hints
        found = segments.containers[main] if main >= 0 else None
        self.main_span = (found.first, found.end) if found else (0, len(texts))
        self.gaps, self.gap_links = self._gaps()
        self.page_row = self._page_row(document)

    def _main(self) -> int:
        """The smallest container with more than half of the running text: it is around the middle of it."""
        half = self.prose_sums[-1] / 2
        if not half:
            return -1
        containers = self.segments.containers
        number = self.segments.items[bisect_left(self.prose_sums, half) - 1].container
        while number >= 0:
            found = containers[number]
            if self.prose_sums[found.end] - self.prose_sums[found.first] > half:
                break
            number = found.parent
        return number

    def _gaps(self) -> tuple[list[int], list[int]]:
        """By the number of running texts read: the widest gap between two of them in the main container and after it, in
        segments; and the most characters of links in one.
        """
        widest, most = [0], [0]
        start, last = self.main_span[0], -1
        for number in self.prose:
            wide = number - last if start < number and last >= 0 else 0
            links = self.link_sums[number] - self.link_sums[last + 1] if wide else 0
            widest.append(max(widest[-1], wide))
            most.append(max(most[-1], links))
            last = number
        return widest, most

    def _page_row(self, document: Document) -> Row:
        """`PAGE_FEATURES`."""
        size = self.size_sums[-1] or 1
        first, end = self.main_span
        kind = document.declared("og:type")
        return (
            len(self.sizes),
            size,
            self.link_sums[-1] / size,
            self.prose_sums[-1],
            len(self.prose),
            (self.prose_sums[end] - self.prose_sums[first]) / (self.prose_sums[-1] or 1),
            (self.link_sums[end] - self.link_sums[first]) / (self.size_sums[end] - self.size_sums[first] or 1),
            2 if kind == "article" else 1 if kind else 0,
        )


def _running_texts(segments: Segments, sizes: Sequence[int], links: Sequence[int]) -> list[int]:
    """The numbers of the segments that are running text."""
    found = [number for number, size in enumerate(sizes) if size >= PROSE and links[number] * 3 < size]
    outside = _OUTSIDE
    for container in segments.containers[:2]:
        outside &= ~container.hints
    items = segments.items
    inside = [number for number in found if not items[number].hints & outside]
    return inside if sum([sizes[number] for number in inside]) >= _ENOUGH else found


def distances(marked: Sequence[int], count: int) -> tuple[list[int], list[int]]:
    """For each of `count` segments how far it is from the last marked one before it, and from the next after it.

    Before the first marked one the distance counts from `NEAR` segments before the page; after the last, to as far
    behind it.

    >>> distances([1, 2], 4)
    ([20, 21, 1, 1], [1, 1, 22, 21])
    """
    before: list[int] = []
    after: list[int] = []
    last = -NEAR
    for number in marked:
        before += range(len(before) - last, number - last + 1)
        after += range(number - len(after), 0, -1)
        last = number
    before += range(len(before) - last, count - last)
    after += range(NEAR + count - len(after), NEAR, -1)
    return before, after


def _json_body(document: Document) -> str:
    for item in document.json_ld:
        body = item.get("articleBody")
        if isinstance(body, str) and len(body) > 200:
            return " ".join(body[:_LONGEST_JSON_BODY].split())
    return ""
