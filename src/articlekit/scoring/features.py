"""What the scorer sees of each segment: plain numbers, worked out for all segments at once, a column a feature.

Only segments of groups that may hold body text (`articlekit.scoring.groups`) get any.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from articlekit.scoring.groups import GROUP_FEATURES, PAGE_FEATURES, TAGS, Group, live_segments
from articlekit.scoring.page_columns import FAR, PageColumns, Row
from articlekit.segment import Segment

__all__ = ["NAMES", "OWN_FEATURES", "Rows"]

OWN_FEATURES: Final = {
    "size": "characters of the text",
    "words": "spaces in it",
    "link_share": "share of its characters in links",
    "links": "number of links",
    "tag": "number of its tag in `TAGS`",
    "ending": "3 where it ends as a sentence, 2 with a quotation mark or bracket, 1 with a colon or comma",
    "commas": "commas in it",
    "first_char": "2 capital, 1 small letter, 3 digit, 0 else",
    "in_json_body": "2 where the JSON-LD `articleBody` holds its beginning, 1 where there is none, 0 else",
    "is_description": "whether it begins as the page's description",
    "copies": "how often the page has exactly this text",
    "after_media": "whether a picture or frame stands right before it",
    "special_hints": "`Hint` flags around it that the main container has not",
    "same_count": "segments with the same tag, hints and depth",
    "same_size": "their mean size",
    "size_1_after": "size of the segment after",
    "size_4": "mean size of the segments up to 4 away",
    "link_share_before": "link share of the segment before",
    "link_share_after": "link share of the segment after",
    "tag_before": "tag of the segment before",
    "tag_after": "tag of the segment after",
    "from_heading": "segments since the last heading",
    "size_from_heading": "characters since then",
    "headings_before": "headings since the main container began",
    "index_share": "its place among the segments, 0 to 1",
    "from_h1": "segments since the first `h1`",
    "from_main_start": "segments since the main container began",
    "to_main_end": "segments to its end",
    "prose_before": "running texts before it",
    "prose_share_before": "share of the page's running text before it",
    "prose_after": "running texts after it",
    "prose_after_12": "running texts up to 12 segments after it",
    "main_prose_after": "running texts after it in the main container",
    "to_prose_before": "segments since the last running text",
    "to_prose_after": "segments to the next",
    "links_since_prose": "characters of links since the last running text",
    "gap": "the widest gap between running texts in the story so far, in segments",
    "gap_links": "the most characters of links in such a gap",
    "from_mark": "segments since the last byline or date that is marked as one",
    "to_mark": "segments to the next",
    "marks_before": "bylines and dates since the main container began",
    "articles_before": "large `article` elements that have ended",
    "article_start": "segments from the `h1` or the main container's start to that of the `article` around it",
    "to_article_end": "segments to the end of the `article` around it",
    "child_place": "its place in the part of the main container, or of what holds that, in which it lies",
    "child_count": "segments of that part",
    # A
    "from_title": "segments since the title",
    "prose_from_title": "running texts since then",
    "links_from_title": "characters of links since then",
    "size_from_title": "characters since then",
    "headings_from_title": "headings since then",
    "linked_from_title": "headings that are links since then",
    "marks_from_title": "bylines and dates since then",
    "rivals": "headings as high as the title since then",
    "rival_likeness": "likeness of the last of them to the page's titles",
    "title_likeness": "likeness of the title to what the page declares",
    "heading_likeness": "likeness of the last heading to the page's titles",
    "heading_linked": "whether it is a link",
    "shared_share": "share of the page in the smallest container that holds the title too",
    "shared_prose_share": "share of the running text in it",
    "shared_gap": "segments from the title to the part of it in which the group lies",
    **{
        f"{level}_{name}": name
        for level in ("inner", "outer")
        for name in ("order", "count", "likeness", "matched", "size_share", "linked_share", "marked_share", "prose", "place", "copies_share")
    },
    "related_labels": "names of boxes since the title",
    "comment_labels": "of comments",
    "end_labels": "of what else stands below a story",
    "from_label": "segments since the last name of a box or comments",
    # C
    "stems": "words that say what it is about",
    "recurring_share": "share of them that recur in the main container",
    "beginning_share": "share in the story's beginning",
    "before_share": "share in the running texts before",
    "next_share": "share in the next running texts",
    "topic_share": "share in titles and description",
    "section_share": "share of the words of its section that the story above has; 1 where it is in none",
    # L
    "stops": "sentence ends inside it",
    "questions": "question and exclamation marks",
    "quotes": "quotation marks",
    "symbols": "bars, arrows, at signs",
    "digits_share": "share of digits in its first characters",
    "capital_share": "share of its first words that begin with a capital",
    "mean_word_share": "mean length of its words",
    "trails": "whether it trails off",
    "colon": "place of a colon near the beginning",
}
"""The segment's own and its place's, in the order of a row."""

NAMES: Final = (*GROUP_FEATURES, *PAGE_FEATURES, *OWN_FEATURES)
"""All that the trees see, in order."""

_ENDINGS: Final = {
    **dict.fromkeys(".!?。！？…।؟۔", 3),
    **dict.fromkeys("”\"»)’」'", 2),
    **dict.fromkeys(":：,;،", 1),
}


class Rows:
    """The segments of a page that may be body text, with what the trees see of them."""

    __slots__ = ("_around", "_facts", "_same", "groups", "items")

    def __init__(self, columns: PageColumns, is_hopeless: Callable[[Row], bool]) -> None:
        """Leave out the groups that `is_hopeless`, asked by their rows, gives up."""
        self._facts = columns
        self.items, self.groups = live_segments(columns, is_hopeless)
        self._same = _alike(columns, self.items, self.groups)
        self._around = _Around(columns)

    def part(self, start: int, end: int) -> list[Row]:
        """`OWN_FEATURES` of some of the segments: a large page is never in memory as a whole."""
        items, groups, same = self.items[start:end], self.groups[start:end], self._same[start:end]
        numbers = [item.index for item in items]
        columns = (
            *_of_text(self._facts, items),
            [alike[0] for alike in same],
            [alike[1] / alike[0] for alike in same],
            *_of_neighbours(self._facts, self._around, numbers),
            *_of_prose(self._facts, numbers),
            *_of_story(self._facts, numbers, groups),
            *_of_title(self._facts, numbers, groups),
            *_of_units(self._facts, numbers, groups),
            *_of_labels(self._facts, numbers),
            *self._facts.cohesion.columns(numbers),
            *_of_shape([item.text for item in items]),
        )
        return list(zip(*columns, strict=True))


class _Around:
    """Columns over the page with a margin: a neighbour beyond its ends is found like any other."""

    __slots__ = ("link_shares", "size_sums", "sizes", "tags")

    def __init__(self, columns: PageColumns) -> None:
        items = columns.segments.items
        self.sizes = [*columns.sizes[1:], 0]
        total = columns.size_sums[-1]
        self.size_sums = [0, 0, 0, 0, *columns.size_sums, total, total, total, total]
        shares = [item.link_chars / len(item.text) for item in items]
        self.link_shares = [*shares[:1], *shares, *shares[-1:]]
        tags = [TAGS.get(item.tag, 0) for item in items]
        self.tags = [*tags[:1], *tags, *tags[-1:]]


def _of_text(columns: PageColumns, items: Sequence[Segment]) -> tuple[Iterable[float], ...]:
    """What the text itself, its markup and the page's declarations tell."""
    texts = [item.text for item in items]
    sizes, copies, media = columns.sizes, columns.copies, columns.media
    json_body, description = columns.json_body, columns.description
    outside = ~columns.main_hints
    return (
        [sizes[item.index] for item in items],
        [text.count(" ") for text in texts],
        [item.link_chars / len(item.text) for item in items],
        [len(item.links) for item in items],
        [TAGS.get(item.tag, 0) for item in items],
        [_ENDINGS.get(text[-1], 0) for text in texts],
        [text.count(",") for text in texts],
        [_first_char(text[0]) for text in texts],
        [2 if text[:80] in json_body else 0 for text in texts] if json_body else [1] * len(texts),
        [1 if text.startswith(description) else 0 for text in texts] if description else [0] * len(texts),
        [copies[text] for text in texts],
        [1 if item.index in media else 0 for item in items],
        [item.hints & outside for item in items],
    )


def _first_char(char: str) -> int:
    return 2 if char.isupper() else 1 if char.islower() else 3 if char.isdigit() else 0


def _of_neighbours(columns: PageColumns, around: _Around, numbers: Sequence[int]) -> tuple[Iterable[float], ...]:
    """What stands right before and after it, and the heading over it."""
    sums, shares, tags, size_sums = around.size_sums, around.link_shares, around.tags, columns.size_sums
    places = [bisect_left(columns.headings, number) for number in numbers]
    headings = [-1, *columns.headings]
    before = bisect_left(columns.headings, columns.main_span[0])
    return (
        [around.sizes[number] for number in numbers],
        [(sums[number + 9] - sums[number]) / 9 for number in numbers],
        [shares[number] for number in numbers],
        [shares[number + 2] for number in numbers],
        [tags[number] for number in numbers],
        [tags[number + 2] for number in numbers],
        [number - headings[place] if place else FAR for number, place in zip(numbers, places, strict=True)],
        [
            size_sums[number] - size_sums[headings[place]] if place else -1
            for number, place in zip(numbers, places, strict=True)
        ],
        [place - before for place in places],
    )


def _of_prose(columns: PageColumns, numbers: Sequence[int]) -> tuple[Iterable[float], ...]:
    """Where it stands on the page, and among its running texts."""
    count, (first, end), h1 = len(columns.sizes), columns.main_span, columns.h1
    before, links = columns.prose_before, columns.link_sums
    to_before = columns.to_prose_before
    all_prose, prose_count, in_main = columns.prose_sums[-1] or 1, len(columns.prose), before[end]
    return (
        [number / count for number in numbers],
        [number - h1 for number in numbers],
        [number - first for number in numbers],
        [end - number for number in numbers],
        [before[number] for number in numbers],
        [columns.prose_sums[number] / all_prose for number in numbers],
        [prose_count - before[number + 1] for number in numbers],
        [before[min(number + 13, count)] - before[number + 1] for number in numbers],
        [max(in_main - before[number + 1], 0) for number in numbers],
        [to_before[number] for number in numbers],
        [columns.to_prose_after[number] for number in numbers],
        [links[number] - links[max(number - to_before[number], 0)] for number in numbers],
        [columns.gaps[before[number + 1]] for number in numbers],
        [columns.gap_links[before[number + 1]] for number in numbers],
    )


def _of_story(columns: PageColumns, numbers: Sequence[int], groups: Sequence[Group]) -> tuple[Iterable[float], ...]:
    """Which of the page's stories it may belong to."""
    marks, articles, main_start = columns.marks, columns.articles, columns.main_span[0]
    places = [bisect_right(marks, number) for number in numbers] if marks else [0] * len(numbers)
    since, until = [-FAR, *marks], [*marks, FAR]
    before = bisect_left(marks, main_start)
    start = max(main_start, columns.h1)
    return (
        [number - since[place] if place else FAR for number, place in zip(numbers, places, strict=True)],
        [until[place] - number if place < len(marks) else FAR for number, place in zip(numbers, places, strict=True)],
        [place - before for place in places],
        [bisect_right(articles, number) for number in numbers] if articles else [0] * len(numbers),
        [group.article[0] - start if group.article else -FAR for group in groups],
        [group.article[1] - number if group.article else -1 for number, group in zip(numbers, groups, strict=True)],
        [number - group.child[0] for number, group in zip(numbers, groups, strict=True)],
        [group.child[1] - group.child[0] for group in groups],
    )


def _of_title(columns: PageColumns, numbers: Sequence[int], groups: Sequence[Group]) -> tuple[Iterable[float], ...]:
    """How far the title is, and what stands between."""
    title, headings, likeness = columns.title, columns.headings, columns.likeness
    start = max(title, 0)
    items, count, all_prose = columns.segments.items, len(columns.sizes), columns.prose_sums[-1] or 1
    before, rivals = columns.prose_before, columns.rivals
    since = [bisect_left(headings, number) for number in numbers]
    until = bisect_right(headings, title)
    linked = columns.linked_headings
    linked_start = bisect_right(linked, title)
    marks_start = bisect_right(columns.marks, title)
    passed = [bisect_right(rivals, number) for number in numbers]
    last = [headings[place - 1] if place else -1 for place in since]
    return (
        [number - title if title >= 0 else FAR for number in numbers],
        [before[number] - before[start] for number in numbers],
        [columns.link_sums[number] - columns.link_sums[start] for number in numbers],
        [columns.size_sums[number] - columns.size_sums[start] for number in numbers],
        [place - until for place in since],
        [bisect_left(linked, number) - linked_start for number in numbers],
        [bisect_left(columns.marks, number) - marks_start for number in numbers],
        passed,
        [likeness.get(rivals[place - 1], 0.0) if place else -1.0 for place in passed],
        [columns.title_likeness] * len(numbers),
        [likeness.get(number, 0.0) if number >= 0 else -1.0 for number in last],
        [1 if number >= 0 and items[number].link_chars * 2 > len(items[number].text) else 0 for number in last],
        [(group.shared[1] - group.shared[0]) / count for group in groups],
        [(columns.prose_sums[group.shared[1]] - columns.prose_sums[group.shared[0]]) / all_prose for group in groups],
        [group.shared[2] - title for group in groups],
    )


def _of_units(columns: PageColumns, numbers: Sequence[int], groups: Sequence[Group]) -> tuple[Iterable[float], ...]:
    """Which units it lies in: the smallest and the largest."""
    found: list[tuple[float, ...]] = []
    copies, sums = columns.copy_sums, columns.prose_sums
    sizes: dict[tuple[tuple[int, int], ...], tuple[int, float]] = {}
    for units in ([group.inner for group in groups], [group.outer for group in groups]):
        rows: list[Row] = []
        for number, unit in zip(numbers, units, strict=True):
            if unit is None:
                rows.append(_NO_UNIT)
                continue
            if unit.like not in sizes:
                prose = [sums[end] - sums[first] for first, end in unit.like]
                sizes[unit.like] = max(prose) or 1, sum(prose) / len(prose)
            largest, mean = sizes[unit.like]
            first, end = unit.first, unit.end
            rows.append(
                (
                    unit.order, len(unit.like), unit.likeness, unit.matched, (sums[end] - sums[first]) / largest, unit.linked,
                    unit.marked, mean, number - first, (copies[end] - copies[first]) / (end - first),
                )
            )  # fmt: skip
        found += zip(*rows, strict=True)
    return tuple(found)


_NO_UNIT: Final = (-1, 0, -1, 0, 0, 0, 0, -1, -1, 0)


def _of_labels(columns: PageColumns, numbers: Sequence[int]) -> tuple[Iterable[float], ...]:
    """What names of boxes stand between it and the title."""
    title = max(columns.title, 0)
    found: list[list[float]] = []
    for places in columns.labels:
        start = bisect_left(places, title)
        found.append([bisect_right(places, number) - start for number in numbers])
    both = sorted([*columns.labels[0], *columns.labels[1]])
    since = [-FAR, *both]
    found.append([min(number - since[bisect_right(both, number)], FAR) for number in numbers])
    return tuple(found)


_SYMBOLS: Final = frozenset("|©®•·»›→←▶►▼★☆✓✔@#/_=+<>{}[]*")


def _of_shape(texts: Sequence[str]) -> tuple[Iterable[float], ...]:
    words = [text[:100].split() for text in texts]
    return (
        [text.count(". ") + text.count("。") + text.count("? ") + text.count("! ") for text in texts],
        [text.count("?") + text.count("!") + text.count("？") + text.count("！") for text in texts],
        [text.count('"') + text.count("“") + text.count("«") + text.count("「") + text.count("„") for text in texts],
        [sum([char in _SYMBOLS for char in text[:100]]) for text in texts],
        [sum(map(str.isdigit, text[:100])) / len(text[:100]) for text in texts],
        [sum([word[0].isupper() for word in some]) / (len(some) or 1) for some in words],
        [sum(map(len, some)) / (len(some) or 1) for some in words],
        [1 if text.endswith(("…", "...", "»", "more", "[...]")) else 0 for text in texts],
        [text.find(":", 0, 40) for text in texts],
    )


def _alike(columns: PageColumns, items: Sequence[Segment], groups: Sequence[Group]) -> list[list[int]]:
    """Of each segment how many have the same tag, hints and depth, and their characters."""
    keys = [(item.tag, item.hints, group.depth) for item, group in zip(items, groups, strict=True)]
    found: dict[tuple[str, int, int], list[int]] = {}
    for item, key in zip(items, keys, strict=True):
        if (entry := found.get(key)) is not None:
            entry[0] += 1
            entry[1] += columns.sizes[item.index]
        else:
            found[key] = [1, columns.sizes[item.index]]
    return [found[key] for key in keys]
