"""Stage 4: `Segments` -> for each segment the probability that it is body text.

The learned trees of `articlekit.model` see the numbers of `articlekit.features`. They are asked in stages: a segment
that the first trees settle is not shown to the others.
"""

from __future__ import annotations

from math import exp
from typing import Final

from articlekit import features
from articlekit.document import Document
from articlekit.segment import Segments

__all__ = ["BODY_SCORE", "score"]

BODY_SCORE: Final = 0.4
"""The probability from which a segment counts as body text. Below one half: a lost paragraph costs more than a short
line too many."""

_SETTLED: Final = (1.8, 2.2)
"""Log-odds, from the threshold in either direction, at which the first and the second stage settle a segment."""

_TEXT_SCORE: Final = 0.9
"""In plain text there is no markup to judge by: all is body that nothing else takes out."""


def score(segments: Segments, document: Document) -> tuple[float, ...]:
    """The probabilities, one a segment, in page order."""
    if document.is_text:
        return (_TEXT_SCORE,) * len(segments)
    return tuple(map(_probability, features.rows(segments, document)))


def _probability(row: tuple[float, ...]) -> float:
    from articlekit import model  # noqa: PLC0415 - large: loaded with the first page, not with the library

    odds = model.stage_0(row)
    if -_SETTLED[0] < odds < _SETTLED[0]:
        odds += model.stage_1(row)
        if -_SETTLED[1] < odds < _SETTLED[1]:
            odds += model.stage_2(row)
    return 1 / (1 + exp(-odds))
