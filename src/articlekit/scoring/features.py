"""What the scorer sees of each segment: plain numbers, worked out for all segments at once, a column a feature.

Only segments of groups that may hold body text (`articlekit.scoring.groups`) get any.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from articlekit.compiled import twins
from articlekit.scoring.groups import GROUP_FEATURES, PAGE_FEATURES, TAGS, Group
from articlekit.scoring.page_columns import FAR, PageColumns, Row
from articlekit.segment import Segment

__all__ = ["ENDINGS", "FAR", "LATE_FEATURES", "NAMES", "OWN_FEATURES", "Around", "Rows", "capital_share", "own_rows"]

OWN_FEATURES: Final = {
    "size": "characters of the text",
    "words": "spaces in it",
    "link_share": "share of its characters in links",
    "tag": "number of its tag in `TAGS`",
    "ending": "3 where it ends as a sentence, 2 with a quotation mark or bracket, 1 with a colon or comma",
    "commas": "commas in it",
    "first_char": "2 capital, 1 small letter, 3 digit, 0 else",
    "in_json_body": "2 where the JSON-LD `articleBody` holds its beginning, 1 where there is none, 0 else",
    "copies": "how often the page has exactly this text",
    "after_media": "whether a picture or frame stands right before it",
    "special_hints": "`Hint` flags around it that the main container has not",
    "same_count": "segments with the same tag, hints and depth",
    "same_size": "their mean size",
    "size_1_after": "size of the segment after",
    "size_4": "mean size of the segments up to 4 away",
    "tag_before": "tag of the segment before",
    "tag_after": "tag of the segment after",
    "from_heading": "segments since the last heading",
    "size_from_heading": "characters since then",
    "headings_before": "headings since the main container began",
    "from_main_start": "segments since the main container began",
    "to_main_end": "segments to its end",
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
    "article_start": "segments from the `h1` or the main container's start to that of the `article` around it",
    "to_article_end": "segments to the end of the `article` around it",
    "child_count": "segments of the part of the main container, or of what holds that, in which it lies",
    "from_title": "segments since the title",
    "prose_from_title": "running texts since then",
    "links_from_title": "characters of links since then",
    "size_from_title": "characters since then",
    "headings_from_title": "headings since then",
    "marks_from_title": "bylines and dates since then",
    "rivals": "headings about as high as the title since then",
    "rival_likeness": "likeness of the last of them to the page's titles",
    "title_likeness": "likeness of the title to what the page calls itself",
    "heading_likeness": "likeness of the last heading to that",
    "shared_share": "share of the page in the smallest container around it that holds the title too",
    "shared_prose_share": "share of the running text in that",
    "title_gap": "segments from the title to the part of that in which it lies",
    "inner_linked_share": "share of units whose heading is a link, in the smallest family of units around it",
    "inner_prose": "mean running text of those units",
    "outer_count": "units in the largest family around it",
    "outer_matched": "1 behind the unit that bears the page's title, 2 in it, 3 before it, 0 where none does",
    "outer_linked_share": "share of those units whose heading is a link",
    "outer_prose": "their mean running text",
    "related_labels": "names of boxes of other stories since the title",
    "comment_labels": "names of boxes of comments since then",
    "from_label": "segments since the last such name",
}
"""The segment's own and its place's, in the order of a row."""

LATE_FEATURES: Final = {
    "stems": "words that say what it is about",
    "recurring_share": "share of them that recur in the main container",
    "beginning_share": "share in the story's beginning",
    "next_share": "share in the next running texts",
    "topic_share": "share in titles and description",
    "section_share": "share of the words of its section that the story above has; 1 where there is none",
    "capital_share": "share of its first words that begin with a capital",
}
"""Those that cost most: worked out for segments that the first trees leave in doubt."""

NAMES: Final = (*GROUP_FEATURES, *PAGE_FEATURES, *OWN_FEATURES, *LATE_FEATURES)
"""All that the trees see, in order."""

_BEGINNING: Final = 100
"""Characters of a text whose capitals are counted."""
ENDINGS: Final = {
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
        self.items, self.groups = twins(Group.__module__).live_segments(columns, is_hopeless)
        self._same = _alike(columns, self.items, self.groups)
        self._around = Around(columns)

    def part(self, start: int, end: int) -> list[Row]:
        """`OWN_FEATURES` of some of the segments: a large page is never in memory as a whole."""
        items, groups, same = self.items[start:end], self.groups[start:end], self._same[start:end]
        rows: list[Row] = twins(__name__).own_rows(self._facts, self._around, items, groups, same)
        return rows

    def late(self, items: Sequence[Segment]) -> list[Row]:
        """`LATE_FEATURES` of some of the segments."""
        share = twins(__name__).capital_share
        shared = self._facts.cohesion.rows([item.index for item in items])
        return [(*row, share(item.text[:_BEGINNING])) for row, item in zip(shared, items, strict=True)]


def own_rows(
    columns: PageColumns,
    around: Around,
    items: Sequence[Segment],
    groups: Sequence[Group],
    same: Sequence[Sequence[int]],
) -> list[Row]:
    """`OWN_FEATURES` of some segments. The core has it too (`core/rows.pxi`)."""
    numbers = [item.index for item in items]
    found = (
        *_of_text(columns, items),
        [alike[0] for alike in same],
        [alike[1] / alike[0] for alike in same],
        *_of_neighbours(columns, around, numbers),
        *_of_prose(columns, numbers),
        *_of_story(columns, numbers, groups),
        *_of_title(columns, numbers, groups),
        *zip(*[group.units for group in groups], strict=True),
        *_of_labels(columns, numbers),
    )
    return list(zip(*found, strict=True))


class Around:
    """Columns over the page with a margin: a neighbour beyond its ends is found like any other."""

    __slots__ = ("size_sums", "sizes", "tags")

    def __init__(self, columns: PageColumns) -> None:
        items = columns.segments.items
        self.sizes = [*columns.sizes[1:], 0]
        total = columns.size_sums[-1]
        self.size_sums = [0, 0, 0, 0, *columns.size_sums, total, total, total, total]
        tags = [TAGS.get(item.tag, 0) for item in items]
        self.tags = [*tags[:1], *tags, *tags[-1:]]


def _of_text(columns: PageColumns, items: Sequence[Segment]) -> tuple[Iterable[float], ...]:
    """What the text itself, its markup and the page's declarations tell."""
    texts = [item.text for item in items]
    sizes, copies, media, json_body = columns.sizes, columns.copies, columns.media, columns.json_body
    outside = ~columns.main_hints
    return (
        [sizes[item.index] for item in items],
        [text.count(" ") for text in texts],
        [item.link_chars / len(item.text) for item in items],
        [TAGS.get(item.tag, 0) for item in items],
        [ENDINGS.get(text[-1], 0) for text in texts],
        [text.count(",") for text in texts],
        [_first_char(text[0]) for text in texts],
        [2 if text[:80] in json_body else 0 for text in texts] if json_body else [1] * len(texts),
        [copies[text] for text in texts],
        [1 if item.index in media else 0 for item in items],
        [item.hints & outside for item in items],
    )


def capital_share(text: str) -> float:
    """The share of the words of a text that begin with a capital. The core has it too."""
    words = text.split()
    return sum([word[0].isupper() for word in words]) / len(words)


def _first_char(char: str) -> int:
    return 2 if char.isupper() else 1 if char.islower() else 3 if char.isdigit() else 0


def _of_neighbours(columns: PageColumns, around: Around, numbers: Sequence[int]) -> tuple[Iterable[float], ...]:
    """What stands right before and after it, and the heading over it."""
    sums, tags, size_sums = around.size_sums, around.tags, columns.size_sums
    places = [bisect_left(columns.headings, number) for number in numbers]
    headings = [-1, *columns.headings]
    before = bisect_left(columns.headings, columns.main_span[0])
    return (
        [around.sizes[number] for number in numbers],
        [(sums[number + 9] - sums[number]) / 9 for number in numbers],
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
    count, (first, end) = len(columns.sizes), columns.main_span
    before, links = columns.prose_before, columns.link_sums
    to_before = columns.to_prose_before
    all_prose, prose_count, in_main = columns.prose_sums[-1] or 1, len(columns.prose), before[end]
    return (
        [number - first for number in numbers],
        [end - number for number in numbers],
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
    marks, main_start = columns.marks, columns.main_span[0]
    places = [bisect_right(marks, number) for number in numbers] if marks else [0] * len(numbers)
    since, until = [-FAR, *marks], [*marks, FAR]
    before = bisect_left(marks, main_start)
    start = max(main_start, columns.h1)
    return (
        [number - since[place] if place else FAR for number, place in zip(numbers, places, strict=True)],
        [until[place] - number if place < len(marks) else FAR for number, place in zip(numbers, places, strict=True)],
        [place - before for place in places],
        [group.article[0] - start if group.article else -FAR for group in groups],
        [group.article[1] - number if group.article else -1 for number, group in zip(numbers, groups, strict=True)],
        [group.child[1] - group.child[0] for group in groups],
    )


def _of_title(columns: PageColumns, numbers: Sequence[int], groups: Sequence[Group]) -> tuple[Iterable[float], ...]:
    """How far the title is, and what stands between."""
    title, headings, likeness, rivals = columns.title, columns.headings, columns.likeness, columns.rivals
    start, before, links, sizes = max(title, 0), columns.prose_before, columns.link_sums, columns.size_sums
    count, prose = len(columns.sizes), columns.prose_sums
    all_prose = prose[-1] or 1
    since = [bisect_left(headings, number) for number in numbers]
    until, marks_until = bisect_right(headings, title), bisect_right(columns.marks, title)
    passed = [bisect_right(rivals, number) for number in numbers]
    return (
        [number - title if title >= 0 else FAR for number in numbers],
        [before[number] - before[start] for number in numbers],
        [links[number] - links[start] for number in numbers],
        [sizes[number] - sizes[start] for number in numbers],
        [place - until for place in since],
        [bisect_left(columns.marks, number) - marks_until for number in numbers],
        passed,
        [likeness.get(rivals[place - 1], 0.0) if place else -1.0 for place in passed],
        [columns.title_likeness] * len(numbers),
        [likeness.get(headings[place - 1], 0.0) if place else -1.0 for place in since],
        [(group.shared[1] - group.shared[0]) / count for group in groups],
        [(prose[group.shared[1]] - prose[group.shared[0]]) / all_prose for group in groups],
        [group.shared[2] - title for group in groups],
    )


def _of_labels(columns: PageColumns, numbers: Sequence[int]) -> tuple[Iterable[float], ...]:
    """The names of boxes that stand between it and the title."""
    related, comments = [places[bisect_left(places, columns.title) :] for places in columns.labels]
    since = [-FAR, *sorted([*related, *comments])]
    return (
        [bisect_right(related, number) for number in numbers],
        [bisect_right(comments, number) for number in numbers],
        [min(number - since[bisect_right(since, number) - 1], FAR) for number in numbers],
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
