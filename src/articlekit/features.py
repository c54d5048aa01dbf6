"""What the scorer sees of each segment: plain numbers, worked out for all segments at once, a column a feature.

Only segments of groups that may hold body text (`articlekit.groups`) get any.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from articlekit.facts import FAR, Facts, Row
from articlekit.groups import GROUP_FEATURES, PAGE_FEATURES, TAGS, Group, live_segments
from articlekit.segment import Segment

__all__ = ["NAMES", "OWN_FEATURES", "rows"]

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

NAMES: Final = (*GROUP_FEATURES, *PAGE_FEATURES, *OWN_FEATURES)
"""All that the trees see, in order."""

_ENDINGS: Final = {
    **dict.fromkeys(".!?。！？…।؟۔", 3),
    **dict.fromkeys("”\"»)’」'", 2),
    **dict.fromkeys(":：,;،", 1),
}


def rows(facts: Facts, is_hopeless: Callable[[Row], bool]) -> tuple[list[Segment], list[Group], list[Row]]:
    """The segments of the groups that may hold body text; of each its group, and its `OWN_FEATURES`.

    `is_hopeless` judges a group by its row.
    """
    items, groups = live_segments(facts, is_hopeless)
    columns = (*_of_text(facts, items), *_of_place(facts, items, groups))
    return items, groups, list(zip(*columns, strict=True))


def _of_text(facts: Facts, items: Sequence[Segment]) -> tuple[Iterable[float], ...]:
    """What the text itself, its markup and the page's declarations tell."""
    texts = [item.text for item in items]
    sizes, title, json_body, description, copies = (
        facts.sizes, facts.title, facts.json_body, facts.description, facts.copies,
    )  # fmt: skip
    outside = ~facts.main_hints
    return (
        [sizes[item.index] for item in items],
        [text.count(" ") for text in texts],
        [item.link_chars / len(item.text) for item in items],
        [len(item.links) for item in items],
        [TAGS.get(item.tag, 0) for item in items],
        [_ENDINGS.get(text[-1], 0) for text in texts],
        [text.count(". ") + text.count("。") for text in texts],
        [text.count(",") for text in texts],
        [_first_char(text[0]) for text in texts],
        [item.breaks for item in items],
        [1 if text in title else 0 for text in texts],
        [2 if text[:80] in json_body else 0 for text in texts] if json_body else [1] * len(texts),
        [1 if description and text.startswith(description) else 0 for text in texts],
        [copies[text] for text in texts],
        [1 if item.index in facts.media else 0 for item in items],
        [item.hints & outside for item in items],
    )


def _first_char(char: str) -> int:
    return 2 if char.isupper() else 1 if char.islower() else 3 if char.isdigit() else 0


def _of_place(facts: Facts, items: Sequence[Segment], groups: Sequence[Group]) -> tuple[Iterable[float], ...]:
    """What stands around it."""
    numbers = [item.index for item in items]
    count, (first, end), h1 = len(facts.sizes), facts.main_span, facts.h1
    before, prose_sums = facts.prose_before, facts.prose_sums
    all_prose = prose_sums[-1] or 1
    prose_count = len(facts.prose)
    sizes = [0, 0, *facts.sizes, 0, 0]
    shares = [item.link_chars / len(item.text) for item in facts.segments.items]
    shares = [shares[0], *shares, shares[-1]] if shares else []
    tags = [TAGS.get(item.tag, 0) for item in facts.segments.items]
    tags = [tags[0], *tags, tags[-1]] if tags else []
    same = _alike(facts, items, groups)
    places = [bisect_left(facts.headings, number) for number in numbers]
    headings, size_sums = [-1, *facts.headings], facts.size_sums
    return (
        [number / count for number in numbers],
        [before[number] for number in numbers],
        [prose_sums[number] / all_prose for number in numbers],
        [prose_count - before[number + 1] for number in numbers],
        [facts.to_prose_before[number] for number in numbers],
        [facts.to_prose_after[number] for number in numbers],
        [number - h1 for number in numbers],
        [number - first for number in numbers],
        [end - number for number in numbers],
        [sizes[number + 1] for number in numbers],
        [sizes[number + 3] for number in numbers],
        [sizes[number] for number in numbers],
        [sizes[number + 4] for number in numbers],
        [shares[number] for number in numbers],
        [shares[number + 2] for number in numbers],
        [tags[number] for number in numbers],
        [tags[number + 2] for number in numbers],
        [(number - group[0]) / (group[1] - group[0]) for number, group in zip(numbers, groups, strict=True)],
        [alike[0] for alike in same],
        [alike[1] / alike[0] for alike in same],
        [number - headings[place] if place else FAR for number, place in zip(numbers, places, strict=True)],
        [
            size_sums[number] - size_sums[headings[place]] if place else -1
            for number, place in zip(numbers, places, strict=True)
        ],
    )


def _alike(facts: Facts, items: Sequence[Segment], groups: Sequence[Group]) -> list[list[int]]:
    """Of each segment how many have the same tag, hints and depth, and their characters."""
    keys = [(item.tag, item.hints, group.depth) for item, group in zip(items, groups, strict=True)]
    found: dict[tuple[str, int, int], list[int]] = {}
    for item, key in zip(items, keys, strict=True):
        if (entry := found.get(key)) is not None:
            entry[0] += 1
            entry[1] += facts.sizes[item.index]
        else:
            found[key] = [1, facts.sizes[item.index]]
    return [found[key] for key in keys]
