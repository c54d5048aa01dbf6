"""Stage 4: `Segments` -> for each segment the probability that it is body text."""

from __future__ import annotations

import math
from typing import Final

from articlekit.document import Document
from articlekit.hints import Hint
from articlekit.segment import Segment, Segments

__all__ = ["score"]

_OUTSIDE: Final = (
    Hint.NAVIGATION | Hint.FOOTER | Hint.SIDEBAR | Hint.COMMENT | Hint.SHARE | Hint.RELATED | Hint.CONSENT | Hint.NEWSLETTER
)
_PROSE_TAGS: Final = {"p": 1.5, "blockquote": 1.0, "pre": 0.5, "li": -0.5, "h1": -1.0, "h2": -0.5, "h3": -0.5, "td": -0.5}


def score(segments: Segments, document: Document) -> tuple[float, ...]:
    """The probabilities, one a segment, in page order."""
    prose = [0] * len(segments.containers)
    for item in segments:
        if _is_prose(item) and not item.hints & _OUTSIDE:
            prose[item.container] += len(item.text)
    gathered = list(prose)
    for number in range(len(segments.containers) - 1, -1, -1):
        if (parent := segments.containers[number].parent) >= 0:
            gathered[parent] += gathered[number] // 2
    best = max(range(len(gathered)), key=gathered.__getitem__, default=-1)
    main = segments.containers[best] if best >= 0 else None
    return tuple(_probability(item, main is not None and main.first <= item.index < main.end) for item in segments)


def _is_prose(item: Segment) -> bool:
    return len(item.text) >= 60 and item.link_chars * 3 < len(item.text)


def _probability(item: Segment, is_inside: bool) -> float:
    length = len(item.text)
    odds = _PROSE_TAGS.get(item.tag, -1.0) + min(length, 300) / 150 - 4.0 * item.link_chars / length
    odds += 1.5 if is_inside else -3.0
    if item.hints & _OUTSIDE:
        odds -= 1.5
    return 1 / (1 + math.exp(-odds))
