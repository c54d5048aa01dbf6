"""Which wordings stand how near a link or a name, and on which side of it: numbers that addresses and names share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from articlekit.extractors.source.setting import Setting
from articlekit.phrases.credits import KINDS, Cue
from articlekit.segment import Segment

__all__ = [
    "FAR", "FEATURES", "LINE_FEATURES", "NEAR_LINE", "NONE", "cue_distances", "leftover", "lines_around", "opening", "said_after",
]  # fmt: skip

FAR: Final = 250
"""What stands for the distance of a wording that is not there, in characters."""
NEAR_LINE: Final = 80
"""Characters of a line that may be a label for the next."""
_SENTENCE: Final = 80
"""What a full stop between a wording and a link adds to their distance."""
_SENTENCE_END: Final = re.compile(r"[.!?…]\s|[。！？]")
_BREAKS: Final = frozenset(".!?|•·)。；;]】")
"""What ends a sentence or a part of a line."""
_LONGEST: Final = 999
_SUBJECTS: Final = frozenset(map(KINDS.index, ("story", "work")))

FEATURES: Final = tuple(f"{kind}_{side}" for side in ("before", "within", "behind") for kind in KINDS)
"""The names of the numbers of `cue_distances`."""
NONE: Final = (*([float(FAR)] * len(KINDS)), *([0.0] * len(KINDS)), *([float(FAR)] * len(KINDS)))
"""Those where there are no wordings."""

_ABOVE, _BELOW = ("label", "original", "read_on", "paper"), ("label", "original")
LINE_FEATURES: Final = (*(f"line_above_{kind}" for kind in _ABOVE), *(f"line_below_{kind}" for kind in _BELOW))
"""The names of the numbers of `lines_around`."""
_KINDS_ABOVE, _KINDS_BELOW = tuple(map(KINDS.index, _ABOVE)), tuple(map(KINDS.index, _BELOW))
_NO_LINES: Final = (0.0,) * len(LINE_FEATURES)


def cue_distances(text: str, cues: Sequence[Cue], start: int, end: int) -> Sequence[float]:
    """For each kind of wording the distance of the nearest before `text[start:end]`; whether one is in it; and behind it."""
    if not cues:
        return NONE
    before, within, behind = ([float(FAR)] * len(KINDS), [0.0] * len(KINDS), [float(FAR)] * len(KINDS))
    for kind, first, last in cues:
        if first >= end:
            gap = first - end + (_SENTENCE if _SENTENCE_END.search(text, end - 1, first) else 0)
            behind[kind] = min(behind[kind], gap, FAR)
        elif first >= start:
            within[kind] = 1.0
        else:
            gap = max(0, start - last)
            if gap and _SENTENCE_END.search(text, last - 1, start):
                gap += _SENTENCE
            before[kind] = min(before[kind], gap, FAR)
    return [*before, *within, *behind]


def opening(text: str, cues: Sequence[Cue], start: int) -> list[float]:
    """For each kind of wording whether one that begins a line or a sentence stands before a link."""
    kinds = {cue.kind for cue in cues if cue.start <= start and _opens(text, cue.start)}
    return [float(kind in kinds) for kind in range(len(KINDS))]


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start].rstrip(" ([（【「-–—•*:|→")
    return before[-1:] in _BREAKS if before else start <= 12


def said_after(text: str, cues: Sequence[Cue], start: int) -> int:
    """How far into its sentence the first wording before a link stands: behind a subject of its own, or at the beginning."""
    said = min((cue.start for cue in cues if cue.start <= start and cue.kind not in _SUBJECTS), default=-1)
    if said < 0:
        return -1
    begun = max((match.end() for match in _SENTENCE_END.finditer(text, max(0, said - FAR), said)), default=0)
    return min(FAR, said - begun)


def leftover(text: str, taken: Sequence[tuple[int, int]]) -> int:
    """The letters of a line that lie outside these spans, of a link or name and of wordings: none where it is but a credit."""
    left, stop = 0, 0
    for start, end in sorted(taken):
        left += sum(map(str.isalnum, text[stop:start])) if start > stop else 0
        stop = max(stop, end)
    return min(_LONGEST, left + sum(map(str.isalnum, text[stop : stop + _LONGEST])))


def lines_around(setting: Setting, segment: Segment) -> Sequence[float]:
    """Which wordings stand in a short line right above and right below."""
    items = setting.page.segments.items
    above = _short_line(setting, items[segment.index - 1]) if segment.index else ()
    below = _short_line(setting, items[segment.index + 1]) if segment.index + 1 < len(items) else ()
    if not above and not below:
        return _NO_LINES
    over, under = {cue.kind for cue in above}, {cue.kind for cue in below}
    return [*(float(kind in over) for kind in _KINDS_ABOVE), *(float(kind in under) for kind in _KINDS_BELOW)]


def _short_line(setting: Setting, item: Segment) -> Sequence[Cue]:
    return setting.cues(item) if len(item.text) <= NEAR_LINE and not item.links else ()
