"""What the scorer sees of each segment: plain numbers, named in `NAMES`.

Sums over any container come from prefix sums over the page. What belongs to the siblings of a segment (its group: the
smallest container around it with more than one segment) is computed once a group. Sizes are in Latin characters: a
Chinese, Japanese, Korean or Thai character counts as more than two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from articlekit.document import Document
from articlekit.hints import Hint
from articlekit.segment import Container, Segment, Segments

__all__ = ["GROUP_NAMES", "NAMES", "OWN_NAMES", "PAGE_NAMES", "Facts", "group_row", "segment_row"]

LEVELS: Final = 4
"""How many groups around a segment are looked at."""

OWN_NAMES: Final = (
    "size", "words", "link_share", "links", "tag", "ending", "stops", "commas", "first_char", "is_upper", "has_digit",
    "breaks", "title_share", "in_json_body", "is_description", "copies", "after_media", "hints", "special_hints",
)  # fmt: skip
PLACE_NAMES: Final = (
    "index_share", "prose_before", "prose_share_before", "prose_after", "to_prose_before", "to_prose_after",
    "from_h1", "in_main", "from_main_start", "to_main_end", "size_1_before", "size_1_after", "size_2_before", "size_2_after",
    "link_share_before", "link_share_after", "tag_before", "tag_after", "place_in_group", "same_count", "same_size",
    "from_heading", "size_from_heading",
)  # fmt: skip
LEVEL_NAMES: Final = ("count", "size_share", "link_share", "prose_share", "mean_size", "prose_count", "has_h1")
GROUP_NAMES: Final = (
    *(f"{name}_{level}" for level in range(1, LEVELS + 1) for name in LEVEL_NAMES),
    "depth", "group_tag", "group_hints", "outer_hints", "first_share", "end_share", "overlaps_main",
)  # fmt: skip
PAGE_NAMES: Final = (
    "page_count", "page_size", "page_link_share", "page_prose", "page_prose_count", "main_prose_share", "main_link_share",
    "h1_count", "is_article", "is_wide", "has_json_body",
)  # fmt: skip
NAMES: Final = (*OWN_NAMES, *PLACE_NAMES, *GROUP_NAMES, *PAGE_NAMES)

TAGS: Final = {
    tag: number
    for number, tag in enumerate(
        "p blockquote pre li dd dt td th h2 h3 h4 h5 h6 h1 figcaption div section article main span address header footer "
        "aside nav form label button ul ol tr table body".split(),
        1,
    )
}
_ENDINGS: Final = {
    **dict.fromkeys(".!?。！？…।؟۔", 3),
    **dict.fromkeys("”\"»)’」'", 2),
    **dict.fromkeys(":：,;،", 1),
}
_PROSE_SIZE: Final = 80
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ENOUGH: Final = 400
_OUTSIDE: Final = int(Hint.COMMENT | Hint.FOOTER | Hint.RELATED | Hint.CONSENT | Hint.POPUP | Hint.HIDDEN)
_WORD: Final = re.compile(r"\w+")


class Facts:
    """A page's columns and prefix sums: what the rows of its segments are made from."""

    __slots__ = (
        "copies",
        "description",
        "groups",
        "h1",
        "headings",
        "json_body",
        "link_sums",
        "main",
        "main_hints",
        "main_span",
        "media",
        "page_row",
        "prose",
        "prose_sums",
        "same",
        "segments",
        "size_sums",
        "sizes",
        "title_words",
        "wide",
    )  # fmt: skip

    def __init__(self, segments: Segments, document: Document) -> None:
        self.segments = segments
        texts = [item.text for item in segments.items]
        links = [item.link_chars for item in segments.items]
        self.wide = _wide_factor(texts)
        sizes: list[float] = [len(text) for text in texts]
        if self.wide != 1.0:
            sizes = [size * self.wide for size in sizes]
            links = [int(size * self.wide) for size in links]
        self.sizes = sizes
        self.size_sums = list(accumulate(sizes, initial=0.0))
        self.link_sums = list(accumulate(links, initial=0.0))
        is_prose = [size >= _PROSE_SIZE and link * 3 < size for size, link in zip(sizes, links, strict=True)]
        common = 0
        for container in segments.containers[:2]:
            common |= container.hints
        outside = _OUTSIDE & ~common
        inner = [flag and not item.hints & outside for flag, item in zip(is_prose, segments.items, strict=True)]
        if sum([size for size, flag in zip(sizes, inner, strict=True) if flag]) >= _ENOUGH:
            is_prose = inner
        self.prose = [number for number, flag in enumerate(is_prose) if flag]
        self.prose_sums = list(
            accumulate([size if flag else 0.0 for size, flag in zip(sizes, is_prose, strict=True)], initial=0.0)
        )
        self.groups: dict[int, int] = {}
        self.copies = Counter(texts)
        self.media = frozenset([medium.position for medium in segments.media])
        self.headings = [item.index for item in segments.items if item.tag in _HEADINGS]
        self.same: dict[tuple[str, int, int], list[float]] = {}
        self.h1 = segments.headings[0] if segments.headings else -1
        self.main = self._find_main()
        main = segments.containers[self.main] if self.main >= 0 else None
        self.main_span = (main.first, main.end) if main else (0, len(texts))
        self.main_hints = 0
        for container in segments.enclosing(self.main):
            self.main_hints |= container.hints
        self.title_words = frozenset(_WORD.findall(_title(document).lower()))
        self.description = (document.declared("og:description", "description") or "")[:60].strip()
        self.json_body = _json_body(document)
        self.page_row = self._page_row(document)

    def _find_main(self) -> int:
        """The smallest container with more than half of the running text: around the middle of it."""
        half = self.prose_sums[-1] / 2
        if not half:
            return -1
        number = self.segments[bisect_left(self.prose_sums, half) - 1].container
        while number >= 0:
            container = self.segments.containers[number]
            if self.prose_sums[container.end] - self.prose_sums[container.first] > half:
                return number
            number = container.parent
        return -1

    def _page_row(self, document: Document) -> tuple[float, ...]:
        count = len(self.sizes)
        size = self.size_sums[-1] or 1.0
        first, end = self.main_span
        inside = self.size_sums[end] - self.size_sums[first] or 1.0
        kind = document.declared("og:type") or ""
        return (
            count,
            size,
            self.link_sums[-1] / size,
            self.prose_sums[-1],
            len(self.prose),
            (self.prose_sums[end] - self.prose_sums[first]) / (self.prose_sums[-1] or 1.0),
            (self.link_sums[end] - self.link_sums[first]) / inside,
            len(self.segments.headings),
            1.0 if kind == "article" else 0.5 if kind else 0.0,
            self.wide,
            1.0 if self.json_body else 0.0,
        )

    def group_of(self, container: int) -> int:
        """The smallest container around a segment that holds more than one."""
        containers = self.segments.containers
        while True:
            found = containers[container]
            if found.end - found.first > 1 or found.parent < 0:
                return container
            container = found.parent


def _wide_factor(texts: Sequence[str]) -> float:
    """How many Latin characters one of this page's characters is worth."""
    sample = max(texts, key=len, default="")[:1000]
    if not sample or sample.isascii():
        return 1.0
    wide = sum([char >= "\u3000" or "\u0e00" <= char < "\u1100" or "\u1780" <= char < "\u1800" for char in sample])
    return 1.0 + 1.6 * wide / len(sample)


def _title(document: Document) -> str:
    return document.declared("og:title", "twitter:title") or document.title or ""


def _json_body(document: Document) -> str:
    for item in document.json_ld:
        body = item.get("articleBody")
        if isinstance(body, str) and len(body) > 200:
            return " ".join(body.split())
    return ""


def group_row(facts: Facts, group: int) -> tuple[float, ...]:
    """What the siblings of a group share: `GROUP_NAMES`."""
    containers = facts.segments.containers
    total = facts.size_sums[-1] or 1.0
    total_prose = facts.prose_sums[-1] or 1.0
    row: list[float] = []
    number = group
    count = 0
    outer_hints = 0
    depth = containers[group].depth
    group_hints = 0
    for level in range(LEVELS):
        hints = 0
        found = containers[number]
        while found.end - found.first <= count and found.parent >= 0:
            hints |= found.hints
            number = found.parent
            found = containers[number]
        hints |= found.hints
        first, end = found.first, found.end
        count = end - first
        if level:
            outer_hints |= hints
        else:
            group_hints = hints
        size = facts.size_sums[end] - facts.size_sums[first] or 1.0
        prose = facts.prose_sums[end] - facts.prose_sums[first]
        row += (
            count,
            size / total,
            (facts.link_sums[end] - facts.link_sums[first]) / size,
            prose / total_prose,
            size / count,
            bisect_left(facts.prose, end) - bisect_left(facts.prose, first),
            1.0 if first <= facts.h1 < end else 0.0,
        )
    found = containers[group]
    start, stop = facts.main_span
    overlap = min(stop, found.end) - max(start, found.first)
    row += (
        depth,
        TAGS.get(found.tag, 0),
        group_hints,
        outer_hints & ~facts.main_hints,
        found.first / len(facts.sizes),
        found.end / len(facts.sizes),
        max(overlap, 0) / (found.end - found.first),
    )
    return tuple(row)


def segment_row(facts: Facts, item: Segment, group: Container) -> tuple[float, ...]:
    """What is the segment's own and its place's: `OWN_NAMES` and `PLACE_NAMES`."""
    text = item.text
    index = item.index
    sizes = facts.sizes
    items = facts.segments.items
    last = len(sizes) - 1
    size = sizes[index]
    first_char = text[0]
    tag = TAGS.get(item.tag, 0)
    before = items[index - 1] if index else item
    after = items[index + 1] if index < last else item
    rank = bisect_left(facts.prose, index)
    previous_prose = facts.prose[rank - 1] if rank else -20
    next_rank = rank + 1 if rank < len(facts.prose) and facts.prose[rank] == index else rank
    next_prose = facts.prose[next_rank] if next_rank < len(facts.prose) else last + 20
    main_first, main_end = facts.main_span
    place = bisect_left(facts.headings, index)
    heading = facts.headings[place - 1] if place else -50
    same = facts.same.get((item.tag, item.hints, group.depth), (1, size))
    return (
        size,
        text.count(" ") + 1,
        item.link_chars / len(text),
        len(item.links),
        tag,
        _ENDINGS.get(text[-1], 0),
        text.count(". ") + text.count("。"),
        text.count(","),
        1.0 if first_char.islower() else 2.0 if first_char.isupper() else 3.0 if first_char.isdigit() else 0.0,
        text.isupper(),
        any(map(str.isdigit, text[:40])),
        item.breaks,
        _title_share(facts, text) if size < 250 else 0.0,
        (text[:80] in facts.json_body) if facts.json_body else 0.5,
        len(facts.description) > 20 and text.startswith(facts.description),
        facts.copies[text],
        index in facts.media,
        item.hints,
        item.hints & ~facts.main_hints,
        index / (last + 1),
        rank,
        facts.prose_sums[index] / (facts.prose_sums[-1] or 1.0),
        len(facts.prose) - next_rank,
        index - previous_prose,
        next_prose - index,
        index - facts.h1 if facts.h1 >= 0 else -1000,
        1.0 if main_first <= index < main_end else 0.0,
        index - main_first,
        main_end - index,
        sizes[index - 1] if index else 0.0,
        sizes[index + 1] if index < last else 0.0,
        sizes[index - 2] if index > 1 else 0.0,
        sizes[index + 2] if index < last - 1 else 0.0,
        before.link_chars / len(before.text),
        after.link_chars / len(after.text),
        TAGS.get(before.tag, 0),
        TAGS.get(after.tag, 0),
        (index - group.first) / (group.end - group.first),
        same[0],
        same[1] / same[0],
        index - heading,
        facts.size_sums[index] - facts.size_sums[heading] if heading >= 0 else -1.0,
    )


def _title_share(facts: Facts, text: str) -> float:
    words = _WORD.findall(text.lower())
    return sum([word in facts.title_words for word in words]) / len(words) if words else 0.0


def rows(segments: Segments, document: Document) -> list[tuple[float, ...]]:
    """The numbers of every segment, in page order and in the order of `NAMES`."""
    if not len(segments):
        return []
    facts = Facts(segments, document)
    groups = [facts.group_of(item.container) for item in segments.items]
    for item, group in zip(segments.items, groups, strict=True):
        same = facts.same.setdefault((item.tag, item.hints, segments.containers[group].depth), [0, 0.0])
        same[0] += 1
        same[1] += facts.sizes[item.index]
    known: dict[int, tuple[float, ...]] = {}
    found = []
    for item, group in zip(segments.items, groups, strict=True):
        row = known.get(group)
        if row is None:
            row = known[group] = group_row(facts, group) + facts.page_row
        found.append(segment_row(facts, item, segments.containers[group]) + row)
    return found
