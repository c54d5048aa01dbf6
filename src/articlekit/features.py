"""What the scorer sees of each segment: plain numbers, named in `NAMES`.

Sums over any container come from prefix sums over the page. What the segments of one group share (a group: the smallest
container around a segment with more than one) is computed once, and where a group cannot hold body text, its segments
get no row at all. Sizes are in Latin characters: a Chinese, Japanese, Korean or Thai character counts as up to 2.6.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from articlekit.document import Document
from articlekit.hints import Hint
from articlekit.segment import Container, Segment, Segments

__all__ = [
    "GROUP_FEATURES",
    "NAMES",
    "OWN_FEATURES",
    "PAGE_FEATURES",
    "Facts",
    "Group",
    "Row",
    "character_width",
    "rows",
]

Row = tuple[float, ...]

OWN_FEATURES: Final = {
    "size": "characters of the text",
    "words": "spaces in it",
    "link_share": "share of its characters in links",
    "links": "number of links",
    "tag": "number of its tag in `TAGS`",
    "ending": "3 where it ends as a sentence, 2 with a quotation mark or bracket, 1 with a colon or comma",
    "stops": "sentence ends inside it",
    "commas": "commas in it",
    "first_char": "2 capital, 1 small letter, 3 digit, 0 else",
    "breaks": "line breaks before it",
    "in_title": "whether the page's title holds it",
    "in_json_body": "2 where the JSON-LD `articleBody` holds its beginning, 1 where there is none, 0 else",
    "is_description": "whether it begins as the page's description",
    "copies": "how often the page has exactly this text",
    "after_media": "whether a picture or frame stands right before it",
    "special_hints": "`Hint` flags around it that the main container has not",
    "index_share": "its place among the segments, 0 to 1",
    "prose_before": "running texts before it",
    "prose_share_before": "share of the page's running text before it",
    "prose_after": "running texts after it",
    "to_prose_before": "segments since the last running text",
    "to_prose_after": "segments to the next",
    "from_h1": "segments since the first `h1`",
    "from_main_start": "segments since the main container began",
    "to_main_end": "segments to its end",
    "size_1_before": "size of the segment before",
    "size_1_after": "size of the segment after",
    "size_2_before": "size of the one before that",
    "size_2_after": "size of the one after that",
    "link_share_before": "link share of the segment before",
    "link_share_after": "link share of the segment after",
    "tag_before": "tag of the segment before",
    "tag_after": "tag of the segment after",
    "place_in_group": "its place in its group, 0 to 1",
    "same_count": "segments with the same tag, hints and depth",
    "same_size": "their mean size",
    "from_heading": "segments since the last heading",
    "size_from_heading": "characters since then",
}
"""The segment's own and its place's, in the order of a row."""

_LEVELS: Final = {
    "count": "segments in it",
    "link_share": "share of its characters in links",
    "prose_share": "its share of the page's running text",
    "mean_size": "mean size of its segments",
}
GROUP_FEATURES: Final = {
    **{f"{name}_{level}": f"{text}, level {level}" for level in (1, 2, 3) for name, text in _LEVELS.items()},
    "prose_count": "running texts in the group",
    "depth": "of its element in the page",
    "group_tag": "number of its tag in `TAGS`",
    "group_hints": "`Hint` flags of the group's own element",
    "first_share": "where it begins on the page, 0 to 1",
    "end_share": "where it ends",
    "overlaps_main": "share of it inside the main container",
}
"""Those of the group (level 1) and the next two larger containers that hold more segments."""

PAGE_FEATURES: Final = {
    "page_count": "segments of the page",
    "page_size": "characters",
    "page_link_share": "share of them in links",
    "page_prose": "characters of running text",
    "page_prose_count": "running texts",
    "main_prose_share": "share of the running text in the main container",
    "main_link_share": "link share of the main container",
    "h1_count": "segments in `h1`",
    "is_article": "2 where `og:type` says article, 1 where it says something else, 0 where nothing",
    "wide": "what a character counts",
    "has_json_body": "whether JSON-LD holds an `articleBody`",
}
"""Those of the page."""

NAMES: Final = (*OWN_FEATURES, *GROUP_FEATURES, *PAGE_FEATURES)
"""A row in order."""

TAGS: Final = {
    tag: number
    for number, tag in enumerate(
        "p blockquote pre li dd dt td th h2 h3 h4 h5 h6 h1 figcaption div section article main span address header footer "
        "aside nav form label button ul ol tr table body".split(),
        1,
    )
}
"""Tags as numbers: what holds running text first, so that a threshold parts them well."""

_ENDINGS: Final = {
    **dict.fromkeys(".!?。！？…।؟۔", 3),
    **dict.fromkeys("”\"»)’」'", 2),
    **dict.fromkeys(":：,;،", 1),
}
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PROSE: Final = 80
"""Characters that make a text with few links running text."""
_ENOUGH: Final = 400
_OUTSIDE: Final = Hint.COMMENT | Hint.FOOTER | Hint.RELATED | Hint.CONSENT | Hint.POPUP | Hint.HIDDEN
"""What is so marked is no running text, unless all of the page is, or too little is left."""
_FAR: Final = 1000
_NEAR: Final = 20


class Group(NamedTuple):
    """What segments of one container share."""

    container: Container
    row: Row
    """`GROUP_FEATURES`, then `PAGE_FEATURES`."""


class Facts:
    """A page's columns and prefix sums: what rows are made from."""

    __slots__ = (
        "copies", "description", "h1", "headings", "json_body", "link_sums", "main_hints", "main_span", "media", "page_row",
        "prose", "prose_sums", "segments", "size_sums", "sizes", "title", "wider",
    )  # fmt: skip

    def __init__(self, segments: Segments, document: Document) -> None:
        """Read the page once."""
        self.segments = segments
        self.wider: dict[int, int] = {}
        """What `_wider` has found: of containers that hold the same segments it climbs each once."""
        items = segments.items
        texts = [item.text for item in items]
        links = [item.link_chars for item in items]
        wide = character_width(texts)
        self.sizes = [len(text) for text in texts]
        if wide != 1.0:
            self.sizes = [int(size * wide) for size in self.sizes]
            links = [int(size * wide) for size in links]
        self.size_sums = list(accumulate(self.sizes, initial=0))
        self.link_sums = list(accumulate(links, initial=0))
        self.prose = _running_texts(segments, self.sizes, links)
        running = [0] * len(texts)
        for number in self.prose:
            running[number] = self.sizes[number]
        self.prose_sums = list(accumulate(running, initial=0))
        self.copies = Counter(texts)
        self.media = frozenset([medium.position for medium in segments.media])
        self.headings = [item.index for item in items if item.tag in _HEADINGS]
        self.h1 = segments.headings[0] if segments.headings else -_FAR
        self.title = document.declared("og:title", "twitter:title") or document.title or ""
        self.description = (document.declared("og:description", "description") or "")[:60].strip()
        self.json_body = _json_body(document)
        main = self._main()
        self.main_hints = 0
        for container in segments.enclosing(main):
            self.main_hints |= container.hints
        found = segments.containers[main] if main >= 0 else None
        self.main_span = (found.first, found.end) if found else (0, len(texts))
        self.page_row = self._page_row(document, wide)

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

    def _page_row(self, document: Document, wide: float) -> Row:
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
            len(self.segments.headings),
            2 if kind == "article" else 1 if kind else 0,
            wide,
            1 if self.json_body else 0,
        )


def _running_texts(segments: Segments, sizes: Sequence[int], links: Sequence[int]) -> list[int]:
    """The numbers of the segments that are running text."""
    found = [
        number
        for number, (size, link) in enumerate(zip(sizes, links, strict=True))
        if size >= _PROSE and link * 3 < size
    ]
    outside = _OUTSIDE
    for container in segments.containers[:2]:
        outside &= ~container.hints
    inside = [number for number in found if not segments.items[number].hints & outside]
    return inside if sum([sizes[number] for number in inside]) >= _ENOUGH else found


def character_width(texts: Sequence[str]) -> float:
    """How many Latin characters one of this page's characters is worth."""
    sample = max(texts, key=len, default="")[:1000]
    if not sample or sample.isascii():
        return 1.0
    wide = sum([char >= "\u3000" or "\u0e00" <= char < "\u1100" or "\u1780" <= char < "\u1800" for char in sample])
    return 1.0 + 1.6 * wide / len(sample)


def _json_body(document: Document) -> str:
    for item in document.json_ld:
        body = item.get("articleBody")
        if isinstance(body, str) and len(body) > 200:
            return " ".join(body.split())
    return ""


def _wider(facts: Facts, number: int) -> int:
    """The nearest container around this one that holds more segments; the outermost where none does."""
    containers, known = facts.segments.containers, facts.wider
    path: list[int] = []
    size = containers[number].end - containers[number].first
    while number not in known:
        path.append(number)
        parent = containers[number].parent
        if parent < 0:
            break
        number = parent
        if containers[number].end - containers[number].first > size:
            break
    else:
        number = known[number]
    for item in path:
        known[item] = number
    return number


def _group(facts: Facts, number: int) -> Group:
    """What the segments of a container share."""
    containers = facts.segments.containers
    size_sums, link_sums, prose_sums = facts.size_sums, facts.link_sums, facts.prose_sums
    total_prose = prose_sums[-1] or 1
    group = containers[number]
    levels: list[float] = []
    for level in (1, 2, 3):
        if level > 1:
            number = _wider(facts, number)
        found = containers[number]
        first, end = found.first, found.end
        count = end - first
        size = size_sums[end] - size_sums[first] or 1
        levels += (
            count,
            (link_sums[end] - link_sums[first]) / size,
            (prose_sums[end] - prose_sums[first]) / total_prose,
            size / count,
        )
    first, end = group.first, group.end
    total = len(facts.sizes)
    start, stop = facts.main_span
    row = (
        *levels,
        bisect_left(facts.prose, end) - bisect_left(facts.prose, first),
        group.depth,
        TAGS.get(group.tag, 0),
        group.hints,
        first / total,
        end / total,
        max(min(stop, end) - max(start, first), 0) / (end - first),
        *facts.page_row,
    )
    return Group(group, row)


def rows(facts: Facts, is_hopeless: Callable[[Row], bool]) -> tuple[list[Segment], list[Row]]:
    """The segments of the groups that may hold body text, and a row of features for each.

    `is_hopeless` judges a group by its row.
    """
    containers = facts.segments.containers
    groups: dict[int, Group | None] = {}
    group_of: dict[int, Group | None] = {}
    live: list[Segment] = []
    places: list[Group] = []
    same: dict[tuple[str, int, int], list[int]] = {}
    sizes = facts.sizes
    for item in facts.segments.items:
        number = item.container
        if number in group_of:
            group = group_of[number]
        else:
            found = containers[number]
            outer = number
            while found.end - found.first <= 1 and found.parent >= 0:
                outer = found.parent
                found = containers[outer]
            if outer in groups:
                group = groups[outer]
            else:
                group = _group(facts, outer)
                if is_hopeless(group.row):
                    group = None
                groups[outer] = group
            group_of[number] = group
        if group is not None:
            live.append(item)
            places.append(group)
            key = (item.tag, item.hints, group.container.depth)
            if key in same:
                entry = same[key]
                entry[0] += 1
                entry[1] += sizes[item.index]
            else:
                same[key] = [1, sizes[item.index]]
    return live, [
        _own_row(facts, item, group.container, same[item.tag, item.hints, group.container.depth]) + group.row
        for item, group in zip(live, places, strict=True)
    ]


def _own_row(facts: Facts, item: Segment, group: Container, same: Sequence[int]) -> Row:
    """`OWN_FEATURES` of one segment."""
    index, text, tag, _, _, links, link_chars, hints, breaks = item
    sizes, prose, items = facts.sizes, facts.prose, facts.segments.items
    count = len(sizes)
    size = sizes[index]
    before = items[index - 1] if index else item
    after = items[index + 1] if index + 1 < count else item
    rank = bisect_left(prose, index)
    following = rank + (rank < len(prose) and prose[rank] == index)
    place = bisect_left(facts.headings, index)
    heading = facts.headings[place - 1] if place else 0
    first, end = facts.main_span
    initial = text[0]
    return (
        size,
        text.count(" "),
        link_chars / len(text),
        len(links),
        TAGS.get(tag, 0),
        _ENDINGS.get(text[-1], 0),
        text.count(". ") + text.count("。"),
        text.count(","),
        2 if initial.isupper() else 1 if initial.islower() else 3 if initial.isdigit() else 0,
        breaks,
        1 if text in facts.title else 0,
        1 if not facts.json_body else 2 if text[:80] in facts.json_body else 0,
        1 if len(facts.description) > _NEAR and text.startswith(facts.description) else 0,
        facts.copies[text],
        1 if index in facts.media else 0,
        hints & ~facts.main_hints,
        index / count,
        rank,
        facts.prose_sums[index] / (facts.prose_sums[-1] or 1),
        len(prose) - following,
        index - prose[rank - 1] if rank else _NEAR + index,
        prose[following] - index if following < len(prose) else _NEAR + count - index,
        index - facts.h1,
        index - first,
        end - index,
        sizes[index - 1] if index else 0,
        sizes[index + 1] if index + 1 < count else 0,
        sizes[index - 2] if index > 1 else 0,
        sizes[index + 2] if index + 2 < count else 0,
        before.link_chars / len(before.text),
        after.link_chars / len(after.text),
        TAGS.get(before.tag, 0),
        TAGS.get(after.tag, 0),
        (index - group.first) / (group.end - group.first),
        same[0],
        same[1] / same[0],
        index - heading if place else _FAR,
        facts.size_sums[index] - facts.size_sums[heading] if place else -1,
    )
