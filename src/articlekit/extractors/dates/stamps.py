"""A date that a page gives, with what gave it and what stands beside it."""

from __future__ import annotations

from datetime import datetime
from typing import Final, NamedTuple

__all__ = ["NOWHERE", "Stamp"]

NOWHERE: Final = -1
"""The segment of a date that stands in the head, in JSON-LD, in a script or in an address."""


class Stamp(NamedTuple):
    """One date, as one signal gives it."""

    moment: datetime
    signal: str
    is_change: bool = False
    """Whether words, markup or the signal's name say that it is the last change's."""
    segment: int = NOWHERE
    is_top: bool = False
    """Whether it stands around the headline; if not, below the body or anywhere."""
    hints: int = 0
    rest: int = 0
    """Characters beside the date in its line."""
    is_first: bool = False
    """Whether the words before it say that it is the first: "originally published"."""
    is_labelled: bool = False
    """Whether words beside it say that it is the page's."""
    is_certain: bool = True
    """False where day and month may be swapped."""
    is_timed: bool = False
    """Whether it has a time of day."""
