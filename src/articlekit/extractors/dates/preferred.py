"""Which of a page's dates to believe: the one that it declares, the one that it shows, or the one in its address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from articlekit.extractors import MODIFIED, PUBLISHED, Claim

__all__ = ["Dates", "preferring_shown"]

Moment = Claim[datetime]

_PLAIN = 0.55
"""The confidence of a date that stands at the top of the story without further words."""
_LABELLED = 0.6
"""The confidence of a date which the words beside it call the last change's."""
_TRUSTED = 0.97
_BACKGROUND = 0.4
"""The confidence below which a claim is a last resort, such as the date of a change for that of publication."""
_LONG_AGO = timedelta(days=60)
"""After which a date beside the headline is that of a new edition, not of a correction."""
_MOVED = timedelta(days=365)
"""After which a page is declared to be published anew: it was moved into another system."""
_YEAR = re.compile(r"/((?:19|20)\d\d)/")


class Dates(NamedTuple):
    """What is known of when a page was published and changed."""

    declared: Sequence[Moment]
    shown: Sequence[Moment]
    """Beside the headline."""
    below: Sequence[Moment]
    """Under the story."""
    url: str | None
    in_path: datetime | None
    """The date in the page's address."""
    is_news: bool


def preferring_shown(dates: Dates) -> Iterator[Moment]:
    """The claims, with a date that readers see beside the headline before one that only machines see.

    Where the page shows one plain date at its top and declares another, the shown one is right three times in four
    (all four development sets): the declared one is that of an import, of a template or of an earlier edition, or it
    is the same evening in another time zone. So is one that is shown anywhere and repeated by the address. Not so a
    date that the page calls its last change's or, within weeks of the declared one or on a news page, declares to be.
    """
    trusted = _trusted(dates)
    for claim in (*dates.declared, *dates.shown, *dates.below):
        if claim.field is PUBLISHED and claim.stated.date() == trusted and claim.confidence >= _BACKGROUND:
            claim = Claim(PUBLISHED, claim.value, _TRUSTED, claim.signal)
        yield claim
    if dates.in_path:
        yield Claim(PUBLISHED, dates.in_path, _TRUSTED if dates.in_path.date() == trusted else _PLAIN, "url")


def _trusted(dates: Dates) -> date | None:
    """The day to believe against the declared one; None where that is as good."""
    declared, shown, below, url, in_path, is_news = dates
    stated = max(filter(_is_plain, declared), key=lambda claim: claim.confidence, default=None)
    if in_path:
        is_seen = in_path.date() in _days((*shown, *below))
        is_moved = stated is not None and stated.stated.date() - in_path.date() > _MOVED
        if is_seen or is_moved:
            return in_path.date()
    days = _days(filter(_is_plain, shown))
    if stated is None or len(days) != 1:
        return None
    day = next(iter(days))
    changes = _days(claim for claim in shown if claim.field is MODIFIED and claim.confidence >= _LABELLED)
    if is_news or day - stated.stated.date() < _LONG_AGO or day not in _days(c for c in shown if c.signal != "time"):
        changes |= _days(c for c in declared if c.field is MODIFIED) & _days(c for c in shown if c.signal == "time")
    years = {int(year) for year in _YEAR.findall(url or "")}
    is_denied = stated.stated.year in years and day.year not in years
    return None if day == stated.stated.date() or day in changes or is_denied else day


def _is_plain(claim: Moment) -> bool:
    return claim.field is PUBLISHED and claim.confidence >= _PLAIN


def _days(claims: Iterable[Moment]) -> set[date]:
    return {claim.stated.date() for claim in claims}
