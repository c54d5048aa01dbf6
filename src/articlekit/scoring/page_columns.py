"""What the features of a page are counted from: its sizes, sums and running texts, as columns over the segments.

A column is a list with one entry a segment, or one more where it holds the sums of what comes before. Sizes are in Latin
characters: a Chinese, Japanese, Korean or Thai character counts as up to 2.6.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Final

from articlekit.article import RemovalKind
from articlekit.blocks import HEADINGS
from articlekit.document import Document
from articlekit.markup.class_words import Hint
from articlekit.scoring.cohesion import Cohesion
from articlekit.scoring.units import MATCHED, OWN, Units, find_units
from articlekit.segment import Container, Segment, Segments
from articlekit.text.scripts import character_width

__all__ = ["FAR", "NEAR", "PROSE", "PageColumns", "Row", "distances"]

Row = tuple[float, ...]

PROSE: Final = 80
"""Characters that make a text with few links running text."""
_LONGEST_JSON_BODY: Final = 200_000
"""Characters of a declared body in which texts are looked for."""
_ENOUGH: Final = 400
_ENOUGH_BESIDE: Final = 200
"""Characters of running text that are left where that of some is not counted: of comments and the like, of teasers."""
_LINKED, _CARDS, _CARD = 0.5, 3, 500
"""The share of linked headings, the number and the characters of units that are teasers."""
_OUTSIDE: Final = Hint.COMMENT | Hint.FOOTER | Hint.RELATED | Hint.CONSENT | Hint.POPUP | Hint.HIDDEN
"""What is so marked is no running text, unless all of the page is, or too little is left."""
_STORY: Final = 3
"""Segments of an `article` element that is more than a teaser's."""
FAR: Final = 1000
"""Segments from an `h1`, a heading or a byline that is not there."""
NEAR: Final = 20
_BOLD_LINE: Final = 120
"""Characters of a bold line that is a heading."""
_NO_HEADING: Final = frozenset(".,;:…。，：")
"""How a line ends that is none."""
_LABEL: Final = 50
_AROUND: Final = " :.…!?»«›‹>|-–—•→▼▲()[]\"'"
"""What stands around a label."""
_TITLE: Final = 0.4
_AS_GOOD: Final = 0.9
_LABELS: Final = {
    RemovalKind.RELATED: 0,
    RemovalKind.READ_MORE: 0,
    RemovalKind.COMMENT: 1,
    RemovalKind.COMMENT_PROMPT: 1,
}


class PageColumns:
    """A page's columns."""

    __slots__ = (
        "bold_lines", "cohesion", "copies", "flags", "forms", "gap_links", "gaps", "h1", "headings", "json_body",
        "labels", "largest_units", "likeness", "link_sums", "links", "main_hints", "main_span", "marks", "media",
        "page_row", "prose", "prose_before", "prose_sums", "rivals", "segments", "size_sums", "sizes", "texts", "title",
        "title_likeness", "to_prose_after", "to_prose_before", "units", "width",
    )  # fmt: skip

    def __init__(self, segments: Segments, document: Document, units: Units | None = None) -> None:
        """Read the page once."""
        units = units or find_units(document, segments)
        self.segments = segments
        items = segments.items
        self.texts = texts = [item.text for item in items]
        self.sizes = [len(text) for text in texts]
        self.links = [item.link_chars for item in items]
        self.width = wide = character_width(max(texts, key=len, default=""))
        if wide != 1.0:
            self.sizes = [int(size * wide) for size in self.sizes]
            self.links = [int(size * wide) for size in self.links]
        self.size_sums = list(accumulate(self.sizes, initial=0))
        self.link_sums = list(accumulate(self.links, initial=0))
        self.labels = _labels(texts)
        self.flags = _flags(segments.containers)
        self.prose = _running_texts(self, units)
        running = [0] * len(texts)
        for number in self.prose:
            running[number] = self.sizes[number]
        self.prose_sums = list(accumulate(running, initial=0))
        self.prose_before = list(accumulate(map(bool, running), initial=0))
        self.to_prose_before, self.to_prose_after = distances(self.prose, len(texts))
        self.copies = Counter(texts)
        self.media = frozenset([medium.position for medium in segments.media])
        self.headings = [number for number, item in enumerate(items) if item.tag in HEADINGS]
        self.bold_lines = [number for number, item in enumerate(items) if item.stretches and _is_bold_line(item)]
        self.forms = {number: _form(items[number]) for number in self.headings}
        self.h1 = segments.headings[0] if segments.headings else -FAR
        self.marks = units.marks
        self.json_body = _json_body(document)
        self.likeness = units.likeness
        self.title_likeness = max(units.likeness.values(), default=0.0)
        self.title = self._title(units)
        main = self._main()
        self.main_hints = 0
        for container in segments.enclosing(main):
            self.main_hints |= container.hints
        found = segments.containers[main] if main >= 0 else None
        self.main_span = (found.first, found.end) if found else (0, len(texts))
        self.gaps, self.gap_links = self._gaps()
        highest = items[self.title].tag if self.title >= 0 else ""
        as_high = max(highest, "h2") if highest in HEADINGS else "h3"
        self.rivals = [number for number in self.headings if items[number].tag <= as_high and number > self.title]
        self.units = units.by_container
        self.largest_units = units.largest()
        topic = " ".join(
            filter(
                None,
                (document.title, document.declared("og:title"), document.declared("og:description", "description")),
            )
        )
        self.cohesion = Cohesion(self, topic)
        self.page_row = self._page_row(document)

    def _title(self, units: Units) -> int:
        """The segment that says what the page calls itself; else the first `h1`; -1 where there is neither.

        Of several a heading, then one that is no link, then the one with the most running text before the next of them. A
        lower heading that stands below an `h1` and its text is that of a section, though a title may repeat it; unless it is that
        of one of the stories side by side, and the `h1` is the blog's.
        """
        likeness = units.likeness
        best = self.title_likeness
        if best < _TITLE:
            return max(self.h1, -1)
        items, sums = self.segments.items, self.prose_sums
        like = sorted([number for number, value in likeness.items() if value >= best * _AS_GOOD])
        rated = [
            (items[number].tag in HEADINGS, not items[number].is_mostly_links, sums[following] - sums[number], -number)
            for number, following in zip(like, [*like[1:], len(items)], strict=True)
        ]
        number = -max(rated)[-1]
        is_within = 0 <= self.h1 < number and items[number].tag != "h1" and sums[number] - sums[self.h1] >= _ENOUGH
        if not is_within or items[self.h1].is_mostly_links:
            return number
        is_post = likeness.get(self.h1, 0.0) < _TITLE and any(
            unit.head == number and unit.matched == OWN for unit in units.by_container.values()
        )
        return number if is_post else self.h1

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

    def shared_depth(self, number: int) -> int:
        """The depth of the smallest container around a segment that holds the title too."""
        for container in self.segments.enclosing(self.segments.items[number].container):
            if container.first <= self.title < container.end:
                return container.depth
        return 0

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


def _is_bold_line(item: Segment) -> bool:
    """Whether a text stands where a heading might: a short line, all of it bold, that ends no sentence."""
    text = item.text
    if len(text) > _BOLD_LINE or text[-1] in _NO_HEADING or item.tag in HEADINGS:
        return False
    return any(
        not start and end == len(text) and element.tag in ("b", "strong") for start, end, element in item.stretches
    )


def _form(item: Segment) -> tuple[str, str]:
    """The element of a heading, and its class."""
    return item.tag, item.element.get("class") or ""


def _running_texts(columns: PageColumns, units: Units) -> list[int]:
    """The numbers of the segments that are running text."""
    segments, sizes, links = columns.segments, columns.sizes, columns.links
    found = [number for number, size in enumerate(sizes) if size >= PROSE and links[number] * 3 < size]
    outside = _OUTSIDE
    for container in segments.containers[:2]:
        outside &= ~container.hints
    items, flags = segments.items, columns.flags
    inside = [number for number in found if not flags[items[number].container] & outside]
    if sum([sizes[number] for number in inside]) < _ENOUGH:
        inside = found
    if not (carded := _in_cards(inside, sizes, units)):
        return inside
    left = [number for number in inside if number not in carded]
    is_enough = sum([sizes[number] for number in left]) >= _ENOUGH_BESIDE or _is_told(left, units, items)
    return left if is_enough else inside


def _flags(containers: Sequence[Container]) -> list[int]:
    """The `Hint` flags of containers and of those around them: a link to the comments within a paragraph says nothing of it."""
    found: list[int] = []
    for container in containers:
        found.append(container.hints | (found[container.parent] if container.parent >= 0 else 0))
    return found


def _in_cards(found: Sequence[int], sizes: Sequence[int], units: Units) -> set[int]:
    """Those of some texts that stand below linked headings in small units side by side: teasers."""
    inside: set[int] = set()
    for unit in units.by_container.values():
        if unit.linked >= _LINKED and len(unit.like) >= _CARDS and unit.matched != OWN:
            numbers = found[bisect_left(found, unit.first) : bisect_left(found, unit.end)]
            if sum([sizes[number] for number in numbers]) <= _CARD:
                inside.update(numbers)
    return inside


def _is_told(texts: Sequence[int], units: Units, items: Sequence[Segment]) -> bool:
    """Whether one of some texts stands right below the page's title: then a story that short is all there is."""
    known, is_below = frozenset(texts), False
    for item in items:
        if item.tag in HEADINGS:
            is_below = units.likeness.get(item.index, 0.0) >= MATCHED and not item.is_mostly_links
        elif is_below and item.index in known:
            return True
    return False


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


def _labels(texts: Sequence[str]) -> tuple[list[int], list[int]]:
    """The segments that are the name of a box of other stories, and of one of readers' comments."""
    known = _known_labels()
    found: tuple[list[int], list[int]] = ([], [])
    for number, text in enumerate(texts):
        if len(text) <= _LABEL and (place := known.get(text.strip(_AROUND).lower())) is not None:
            found[place].append(number)
    return found


@cache
def _known_labels() -> dict[str, int]:
    from articlekit.phrases.book import phrase_book  # noqa: PLC0415 - loaded with the first page, not with the library

    return {phrase: _LABELS[rule.kind] for phrase, rule in phrase_book(()).whole.items() if rule.kind in _LABELS}


def _json_body(document: Document) -> str:
    for item in document.json_ld:
        body = item.get("articleBody")
        if isinstance(body, str) and len(body) > 200:
            return " ".join(body[:_LONGEST_JSON_BODY].split())
    return ""
