"""A date that a page gives, with what gave it and what stands beside it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Final, NamedTuple

from articlekit.article import states_zone

__all__ = ["NOWHERE", "Stamp", "is_universal", "shown_zone"]

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


_QUARTER: Final = timedelta(minutes=15)
"""What all zones are apart by."""
_FARTHEST_ZONE: Final = timedelta(hours=14)
_NO_OFFSET: Final = timedelta(0)


def is_universal(moment: datetime) -> bool:
    """Whether a moment is stated in UTC."""
    return moment.utcoffset() == _NO_OFFSET and states_zone(moment)


def shown_zone(moment: datetime, clock: datetime) -> datetime | None:
    """A moment in UTC in the zone in which it is the date and time that a page shows; None where it is in none.

    >>> from articlekit.article import ZONE_UNSTATED
    >>> moment = datetime(2024, 5, 3, 21, 30, tzinfo=UTC)
    >>> shown_zone(moment, datetime(2024, 5, 4, 0, 30, tzinfo=ZONE_UNSTATED)).isoformat()
    '2024-05-04T00:30:00+03:00'
    >>> shown_zone(moment, datetime(2024, 5, 4, 0, 37, tzinfo=ZONE_UNSTATED)) is None
    True
    """
    if states_zone(clock):
        return clock if clock == moment.replace(second=0, microsecond=0) and clock.utcoffset() else None
    ahead = clock.replace(tzinfo=UTC) - moment.replace(second=0, microsecond=0)
    is_zone = ahead != _NO_OFFSET and ahead % _QUARTER == _NO_OFFSET and abs(ahead) <= _FARTHEST_ZONE
    return moment.astimezone(timezone(ahead)) if is_zone else None
