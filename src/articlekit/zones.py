"""Whether a page stated the time zone of a date: the one fact that `datetime` cannot hold."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

__all__ = ["ZONE_UNSTATED", "moment_text", "states_zone"]

ZONE_UNSTATED = timezone(timedelta(0), "unstated")
"""The zone of a date for which the page stated none: read as UTC, and recognisable by `states_zone`."""


def states_zone(moment: datetime) -> bool:
    """Whether the page itself stated the time zone of this date.

    >>> states_zone(datetime(2024, 5, 3, tzinfo=ZONE_UNSTATED))
    False
    """
    return moment.tzname() != "unstated"


def moment_text(moment: datetime) -> str:
    """The date in ISO 8601, without an offset where the page stated no zone.

    >>> moment_text(datetime(2024, 5, 3, tzinfo=ZONE_UNSTATED))
    '2024-05-03T00:00:00'
    """
    return (moment if states_zone(moment) else moment.replace(tzinfo=None)).isoformat()
