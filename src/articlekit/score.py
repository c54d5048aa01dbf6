"""Stage 4: `Segments` -> for each segment the probability that it is body text.

The learned trees of `articlekit.model` see the numbers of `articlekit.features`. They are asked in stages: a segment
that the first trees settle is not shown to the others.
"""

from __future__ import annotations

from math import exp
from typing import Final

from articlekit import features
from articlekit.document import Document
from articlekit.hints import Hint
from articlekit.segment import Segment, Segments

__all__ = ["BODY_SCORE", "score"]

BODY_SCORE: Final = 0.4
"""The probability from which a segment counts as body text. Below one half: a lost paragraph costs more than a short
line too many."""

_SETTLED: Final = (1.8, 2.2)
"""Log-odds, from the threshold in either direction, at which the first and the second stage settle a segment."""

_SENTENCE: Final = 40
_SMALL: Final = 250
"""Characters of body below which the page is smaller than any the trees were grown on."""
_FURNITURE: Final = (
    Hint.NAVIGATION
    | Hint.FOOTER
    | Hint.CONSENT
    | Hint.COMMENT
    | Hint.NEWSLETTER
    | Hint.PAYWALL
    | Hint.HIDDEN
    | Hint.POPUP
)

_TEXT_SCORE: Final = 0.9
"""In plain text there is no markup to judge by: all is body that nothing else takes out."""


def score(segments: Segments, document: Document) -> tuple[float, ...]:
    """The probabilities, one a segment, in page order."""
    if document.is_text:
        return (_TEXT_SCORE,) * len(segments)
    found = tuple(map(_probability, features.rows(segments, document)))
    chars = sum(len(item.text) for value, item in zip(found, segments.items, strict=True) if value >= BODY_SCORE)
    if chars < _SMALL:
        return tuple(max(value, _lone(item)) for value, item in zip(found, segments.items, strict=True))
    return found


def _lone(item: Segment) -> float:
    """On a page too small for the trees, whole sentences outside furniture are the body."""
    is_prose = len(item.text) >= _SENTENCE and item.link_chars * 4 < len(item.text) and item.text[-1] in '.!?。！？”"’'
    return BODY_SCORE if is_prose and not item.hints & _FURNITURE else 0.0


def _probability(row: tuple[float, ...]) -> float:
    from articlekit import model  # noqa: PLC0415 - large: loaded with the first page, not with the library

    odds = model.stage_0(row)
    if -_SETTLED[0] < odds < _SETTLED[0]:
        odds += model.stage_1(row)
        if -_SETTLED[1] < odds < _SETTLED[1]:
            odds += model.stage_2(row)
    return 1 / (1 + exp(-odds))
