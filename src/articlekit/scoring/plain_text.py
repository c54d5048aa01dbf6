"""What the scorer sees of a segment where there is no markup: its shape, its place, and the shapes around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from articlekit.scoring.page_columns import Row
from articlekit.segment import Segment
from articlekit.text.scripts import character_width

__all__ = ["TEXT_FEATURES", "text_rows"]

TEXT_FEATURES: Final = {
    "size": "characters of the text, in Latin ones",
    "words": "spaces in it",
    "ending": "3 where it ends as a sentence, 2 with a quotation mark or bracket, 1 with a colon or comma",
    "first_char": "2 capital, 1 small letter, 3 digit, 0 else",
    "commas": "commas in it",
    "stops": "sentence ends inside it",
    "capital_share": "share of its words that begin with a capital",
    "digit_share": "share of its characters that are digits",
    "symbols": "bars, arrows, bullets and signs of copyright, addresses in it",
    "is_line": "whether it is a line inside a paragraph",
    "copies": "how often the text has exactly this line",
    "index": "segments before it",
    "left": "segments after it",
    "size_1_before": "size of the segment before",
    "size_1_after": "size of the segment after",
    "size_2_before": "size of the one before that",
    "size_2_after": "size of the one after that",
    "ending_before": "ending of the segment before",
    "ending_after": "ending of the segment after",
    "to_prose_before": "segments since the last running text",
    "to_prose_after": "segments to the next, 0 where it is one",
    "prose_before": "running texts before it",
    "prose_after": "running texts after it",
    "prose_share_before": "share of all running text before it",
    "around_4": "mean size of the segments up to 4 away",
    "prose_around_4": "running texts up to 4 away",
    "prose_around_12": "running texts up to 12 away",
    "prose_share": "share of all characters in running text",
    "mean_prose": "mean size of the running texts",
    "prose_count": "running texts",
    "count": "segments",
}
"""A row in order."""

_ENDINGS: Final = {
    **dict.fromkeys(".!?。！？…।؟۔", 3),
    **dict.fromkeys("”\"»)’」'", 2),
    **dict.fromkeys(":：,;،", 1),
}
_PROSE: Final = 80
"""Characters that make a text running text."""
_NEAR: Final = 20
_SYMBOLS: Final = frozenset("|©®•·»›→←▶►▼★☆✓✔@#/_=+<>{}[]*")


def text_rows(items: Sequence[Segment]) -> list[Row]:
    """`TEXT_FEATURES` of each segment."""
    texts = [item.text for item in items]
    count = len(texts)
    wide = character_width(max(texts, key=len, default=""))
    sizes = [int(len(text) * wide) for text in texts]
    prose = [number for number, size in enumerate(sizes) if size >= _PROSE]
    running = [size if size >= _PROSE else 0 for size in sizes]
    size_sums, prose_sums = list(accumulate(sizes, initial=0)), list(accumulate(running, initial=0))
    ranks = list(accumulate(map(bool, running), initial=0))
    before, after = _distances(prose, count)
    copies = Counter(texts)
    endings = [0, *[_ENDINGS.get(text[-1], 0) for text in texts], 0]
    padded = [0, 0, *sizes, 0, 0]
    all_prose = prose_sums[-1] or 1
    page = (prose_sums[-1] / (size_sums[-1] or 1), prose_sums[-1] / (len(prose) or 1), len(prose), count)
    rows: list[Row] = []
    for number, text in enumerate(texts):
        low, high = max(number - 4, 0), min(number + 5, count)
        far_low, far_high = max(number - 12, 0), min(number + 13, count)
        rows.append(
            (
                sizes[number],
                *_shape(text, endings[number + 1]),
                min(items[number].breaks, 1),
                copies[text],
                number,
                count - number,
                padded[number + 1],
                padded[number + 3],
                padded[number],
                padded[number + 4],
                endings[number],
                endings[number + 2],
                before[number],
                after[number],
                ranks[number],
                len(prose) - ranks[number + 1],
                prose_sums[number] / all_prose,
                (size_sums[high] - size_sums[low]) / (high - low),
                ranks[high] - ranks[low],
                ranks[far_high] - ranks[far_low],
                *page,
            )
        )
    return rows


def _distances(marked: Sequence[int], count: int) -> tuple[list[int], list[int]]:
    """For each of `count` segments how far it is from the last marked one before it, and from the next after it."""
    before: list[int] = []
    after: list[int] = []
    last = -1 - _NEAR
    for number in marked:
        before += range(len(before) - last, number - last + 1)
        after += range(number - len(after), -1, -1)
        last = number
    before += range(len(before) - last, count - last)
    after += range(_NEAR + count - len(after), _NEAR, -1)
    return before, after


def _shape(text: str, ending: int) -> Row:
    """The features of the text alone."""
    words = text.split(" ")
    initial = text[0]
    return (
        len(words) - 1,
        ending,
        2 if initial.isupper() else 1 if initial.islower() else 3 if initial.isdigit() else 0,
        text.count(",") + text.count("、") + text.count("，"),
        text.count(". ") + text.count("。"),
        sum([word[:1].isupper() for word in words]) / len(words),
        sum([char.isdigit() for char in text]) / len(text),
        sum([char in _SYMBOLS for char in text]),
    )
