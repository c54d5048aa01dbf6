"""When the story was published and last changed: `PUBLISHED` and `MODIFIED`, each claim with its signal.

Every day that a signal gives is a candidate for the publication; a learned model says how likely each is
(`articlekit.extractors.dates.features` has what it is told). There are no labels of last changes: those are ranked by
what says so, the declared ones first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from math import exp
from typing import Final

from articlekit.compiled import trees
from articlekit.extractors import MODIFIED, PUBLISHED, Claim, Finding, Page, extractor
from articlekit.extractors.dates.anywhere import anywhere, in_path
from articlekit.extractors.dates.declared import MODIFIED_META, declared_dates
from articlekit.extractors.dates.features import Candidate, candidates
from articlekit.extractors.dates.shown import Reader
from articlekit.extractors.dates.stamps import Stamp, is_universal, shown_zone
from articlekit.metadata.moments import DateStyle
from articlekit.urls import host

__all__ = ["MASKS", "dates", "stamps_of"]

Moment = Claim[datetime]

ENOUGH: Final = 0.2
"""The probability below which no day is given."""
MASKS: Final = ((), ("json-ld", "meta"), ("json-ld", "meta", "time", "url"))
"""What is left out of a page so that the choice is learned for those that declare less."""
_FIRST: Final = 0.97
"""The confidence of a day of which words say that the story first appeared on it; no learned one exceeds it: site rules go before."""
_TOMORROW: Final = timedelta(days=2)
"""So far ahead of today may a date be, in any zone."""
_BEFORE: Final = timedelta(days=1)
"""So long before the publication may a declared change be: a zone's difference."""
_CHANGES: Final = {
    "json-ld:dateModified": 0.96,
    "json-ld:page:dateModified": 0.94,
    "time": 0.55,
    "text": 0.46,
    "notice": 0.44,
}
"""How sure it is that a date is the last change's, by what says so; a `<meta>` from 0.95 down, by its name."""
_ANY_CHANGE: Final = 0.38
_DAY_FIRST: Final = frozenset("uk au nz ie in za sg my hk ng ke gh pk lk bd mt jm tt".split())
"""Countries whose English puts the day first, by the last part of a host."""


@extractor("dates", fields=(PUBLISHED, MODIFIED), order=130)
def dates(page: Page) -> Iterator[Finding]:
    """Claims for both dates, from every signal that holds one; where the options say what day it is, none after it."""
    stamps = stamps_of(page)
    published = list(_published(candidates(page, stamps)))
    yield from published
    yield from _modified(stamps, published[0].stated if published else None)


def stamps_of(page: Page, masked: Sequence[str] = ()) -> list[Stamp]:
    """The dates of a page; `masked` leaves signals out that begin so.

    Those far from the story are read where nothing near it and nothing declared has a date of publication.
    """
    now = page.options.now
    latest = None if now is None else now.replace(tzinfo=now.tzinfo or UTC) + _TOMORROW
    style = _style_of(page)
    found = _unmasked(list(declared_dates(page, style)), masked)
    path = None if "url" in masked else in_path(page.url)
    if path:
        found.append(Stamp(path, "url"))
    known = frozenset(stamp.moment.date() for stamp in found)
    is_declared = any(stamp.signal.startswith(("json", "meta")) and not stamp.is_change for stamp in found)
    reader = Reader(page, style, known, is_declared, latest.date() if latest else None)
    story = page.story
    shown = [*reader.marked(story.top), *reader.texts(story.top)]
    if path or not is_declared:
        shown += [*reader.marked(story.bottom), *reader.texts(story.bottom)]
    if now is not None and not any(not stamp.is_change for stamp in (*found, *(near for near in shown if near.is_top))):
        shown += list(reader.ages(story.top, now)) or (() if shown else reader.ages(story.bottom, now))
    found = _as_shown(found, shown) + _unmasked(shown, masked)
    if not any(not stamp.is_change for stamp in found):
        found += anywhere(reader)
    return found if latest is None else [stamp for stamp in found if stamp.moment <= latest]


def _as_shown(declared: Sequence[Stamp], shown: Sequence[Stamp]) -> list[Stamp]:
    """What is declared in UTC, in the zone in which the page shows the same moment: it is of the day that readers see."""
    clocks = [stamp.moment for stamp in shown if stamp.is_top and stamp.is_timed and stamp.is_certain]
    return [_restated(stamp, clocks) if clocks and is_universal(stamp.moment) else stamp for stamp in declared]


def _restated(stamp: Stamp, clocks: Sequence[datetime]) -> Stamp:
    return next((stamp._replace(moment=same) for clock in clocks if (same := shown_zone(stamp.moment, clock))), stamp)


def _unmasked(found: list[Stamp], masked: Sequence[str]) -> list[Stamp]:
    return [stamp for stamp in found if not stamp.signal.startswith(tuple(masked))] if masked else found


def _style_of(page: Page) -> DateStyle:
    """The way a page writes dates: by its language and region, else by those of its feed, or by its country's host."""
    document = page.document
    declared = document.language or document.declared("og:locale", "content-language")
    style = DateStyle.of(declared or (page.entry.language if page.entry else None))
    region = host(page.url or "").rpartition(".")[2]
    if style.language == "en" and not style.region and region in _DAY_FIRST:
        return DateStyle.of(f"en-{'GB' if region == 'uk' else region}")
    return style


def _published(found: Sequence[Candidate]) -> Iterator[Moment]:
    """A claim for each day, the likeliest first; none where even that is unlikely."""
    date_odds = trees("articlekit.extractors.dates.model").date_odds
    shares = ((_FIRST if item.is_first else 1 / (1 + exp(-date_odds(item.row))), item) for item in found)
    rated = sorted(shares, key=lambda pair: -pair[0])
    if not rated or rated[0][0] < ENOUGH:
        return
    for share, item in rated:
        yield Claim(PUBLISHED, item.moment, round(min(share, _FIRST), 3), _signal(item))


def _signal(item: Candidate) -> str:
    """The signals that give a day, the one whose moment is taken first."""
    return "+".join(dict.fromkeys((item.best.signal, *(stamp.signal for stamp in item.stamps))))


def _modified(stamps: Sequence[Stamp], published: datetime | None) -> Iterator[Moment]:
    """The dates that are called the last change's, unless they lie before the publication."""
    for stamp in stamps:
        if stamp.is_change and (published is None or stamp.moment >= published - _BEFORE):
            name = stamp.signal.removeprefix("meta:")
            confidence = _CHANGES.get(stamp.signal, _ANY_CHANGE)
            if name in MODIFIED_META:
                confidence = 0.95 - 0.01 * MODIFIED_META.index(name)
            yield Claim(MODIFIED, stamp.moment, round(confidence, 3), stamp.signal)
