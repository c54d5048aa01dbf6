"""Which wordings stand how near a link or a name, and on which side of it: numbers that addresses and names share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from articlekit.extractors.source.setting import Setting
from articlekit.phrases.credits import KINDS, Cue
from articlekit.segment import Segment

__all__ = [
    "ABOVE", "DISTANCES", "FAR", "NEAR_LINE", "OPENING", "WITHIN", "cue_distances", "is_labelled", "leftover", "line_above", "opening", "said_after", "within",
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
_LABEL: Final = KINDS.index("label")
_SUBJECTS: Final = frozenset(map(KINDS.index, ("story", "work")))

_BEHIND: Final = ("label", "original", "outgoing", "not_a_source", "attribution", "paper", "work")
_WITHIN: Final = tuple(kind for kind in KINDS if kind != "translation")
_OPENING: Final = tuple(kind for kind in KINDS if kind != "not_a_source")
_ABOVE: Final = ("label", "original", "read_on", "paper")
"""The kinds of which trees have learned something on that side of a link."""
DISTANCES: Final = (*(f"{kind}_before" for kind in KINDS), *(f"{kind}_behind" for kind in _BEHIND))
"""The names of the numbers of `cue_distances`, each `FAR` where there are no wordings."""
WITHIN: Final = tuple(f"{kind}_within" for kind in _WITHIN)
OPENING: Final = tuple(f"{kind}_opens" for kind in _OPENING)
ABOVE: Final = tuple(f"line_above_{kind}" for kind in _ABOVE)
"""The names of the numbers of `within`, `opening` and `line_above`."""
_KINDS_BEHIND, _KINDS_WITHIN, _KINDS_OPENING, _KINDS_ABOVE = (
    tuple(map(KINDS.index, kinds)) for kinds in (_BEHIND, _WITHIN, _OPENING, _ABOVE)
)
_NO_CUES: Final = (float(FAR),) * len(DISTANCES)


def cue_distances(text: str, cues: Sequence[Cue], start: int, end: int) -> Sequence[float]:
    """For each kind of wording the distance of the nearest before `text[start:end]`, and of the nearest behind it."""
    if not cues:
        return _NO_CUES
    before, behind = [float(FAR)] * len(KINDS), [float(FAR)] * len(KINDS)
    for kind, first, last in cues:
        if first >= end:
            gap = first - end + (_SENTENCE if _SENTENCE_END.search(text, end - 1, first) else 0)
            behind[kind] = min(behind[kind], gap, FAR)
        elif first < start:
            gap = max(0, start - last)
            if gap and _SENTENCE_END.search(text, last - 1, start):
                gap += _SENTENCE
            before[kind] = min(before[kind], gap, FAR)
    return [*before, *(behind[kind] for kind in _KINDS_BEHIND)]


def within(cues: Sequence[Cue], start: int, end: int) -> list[float]:
    """For each kind of wording whether one begins between these places."""
    kinds = {cue.kind for cue in cues if start <= cue.start < end}
    return [float(kind in kinds) for kind in _KINDS_WITHIN]


def opening(text: str, cues: Sequence[Cue], start: int) -> list[float]:
    """For each kind of wording whether one that begins a line or a sentence stands before a link."""
    kinds = {cue.kind for cue in cues if cue.start <= start and _opens(text, cue.start)}
    return [float(kind in kinds) for kind in _KINDS_OPENING]


def is_labelled(text: str, cues: Sequence[Cue], start: int, end: int) -> bool:
    """Whether a label begins a line or a sentence before `text[start:end]`, or lies in it."""
    return any(
        kind == _LABEL and (start <= first < end or (first <= start and _opens(text, first))) for kind, first, _ in cues
    )


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


def line_above(setting: Setting, segment: Segment) -> list[float]:
    """Which wordings stand in a short line right above."""
    above = setting.page.segments[segment.index - 1] if segment.index else None
    is_short = above is not None and len(above.text) <= NEAR_LINE and not above.links
    kinds = {cue.kind for cue in setting.cues(above)} if above is not None and is_short else ()
    return [float(kind in kinds) for kind in _KINDS_ABOVE]
