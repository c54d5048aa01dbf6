"""What speaks for and against a day being that of publication: the features of the learned choice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final

import attrs

from articlekit.article import states_zone
from articlekit.extractors import Page
from articlekit.extractors.dates.declared import DATE_META, PUBLISHED_META
from articlekit.extractors.dates.stamps import NOWHERE, Stamp
from articlekit.extractors.json_ld import kinds_of
from articlekit.markup.class_words import Hint

__all__ = ["NAMES", "Candidate", "candidates"]

_GROUPS: Final = {
    "json_published": ("json-ld:datePublished",),
    "json_page": ("json-ld:page:datePublished",),
    "json_created": (
        "json-ld:dateCreated",
        "json-ld:uploadDate",
        "json-ld:page:dateCreated",
        "json-ld:page:uploadDate",
    ),
    "json_modified": ("json-ld:dateModified", "json-ld:page:dateModified"),
    "meta_published": tuple(f"meta:{name}" for name in PUBLISHED_META),
    "meta_date": tuple(f"meta:{name}" for name in DATE_META),
    "meta_odd": (),
    "meta_modified": (),
    "time": ("time",),
    "mark": ("mark",),
    "text": ("text",),
    "notice": ("notice",),
    "dateline": ("dateline",),
    "foreign": ("dateparser",),
    "path": ("url",),
    "script": ("script", "noscript"),
    "title": ("title",),
    "picture": ("address of the picture",),
    "far_time": ("far-time",),
    "far": ("far",),
    "far_bare": ("far-bare",),
}
"""Groups of signals; `meta_modified` and `meta_odd` are any other `<meta>`. A change that is shown counts apart."""
_GROUP_OF: Final = {signal: group for group, signals in _GROUPS.items() for signal in signals}
_CHANGES: Final = ("time_change", "text_change", "far_change")
_DECLARED: Final = ("json_published", "json_page", "json_created", "meta_published", "meta_date", "meta_odd")
_SHOWN: Final = ("time", "mark", "text", "notice", "dateline", "foreign")
_ALL: Final = (*_GROUPS, *_CHANGES)
_OWN: Final = (
    *_ALL, "declared", "shown", "top_count", "bottom_count", "from_headline", "from_end", "elsewhere", "commented", "related", "in_body",
    "dated", "rest", "is_first", "is_labelled", "certain", "timed", "zoned", "order",
)  # fmt: skip
_OTHERS: Final = (
    "days", "top_days", "declared_days", "plain_days", "from_declared", "from_modified", "from_path", "behind_latest", "is_earliest",
    "is_latest", "is_first_shown", "beside_declared", "url_year", "url_denies", "year", "articles", "news",
)  # fmt: skip
NAMES: Final = (*_OWN, *_OTHERS)
"""The features in the order of the model's columns: truth values, counts, and days; `NO_DAY` where there is none to compare with."""
NO_DAY: Final = -9999
_FARTHEST: Final = 4000
_FAR: Final = 30
_YEAR: Final = re.compile(r"/((?:199|20\d)\d)[/-]")


@attrs.frozen(eq=False)
class Candidate:
    """A day with everything that gives it."""

    day: date
    stamps: tuple[Stamp, ...]
    counts: dict[str, int]
    """How many stamps of each group."""
    row: tuple[float, ...] = ()
    """Its features, in the order of `NAMES`."""

    @property
    def moment(self) -> datetime:
        """The moment of that day as its best stamp has it: with a time of day and a zone where one has them."""
        return self.best.moment

    @property
    def is_first(self) -> bool:
        """Whether words say that the story first appeared on it."""
        return any(stamp.is_first for stamp in self.stamps)

    @property
    def best(self) -> Stamp:
        """The stamp that says most, the first among equals."""
        return max(self.stamps, key=lambda stamp: (not stamp.is_change, stamp.is_timed, states_zone(stamp.moment)))


def candidates(page: Page, stamps: Iterable[Stamp]) -> list[Candidate]:
    """Each day once, in the order of its first stamp, with its features."""
    by_day: dict[date, list[Stamp]] = {}
    for stamp in stamps:
        by_day.setdefault(stamp.moment.date(), []).append(stamp)
    found = [Candidate(day, tuple(group), _counts(group)) for day, group in by_day.items()]
    shared = _Shared.of(page, found) if found else None
    if shared is None:
        return found
    body = frozenset(page.body)
    return [
        attrs.evolve(item, row=(*_own(page, body, item, order), *_beside(shared, item)))
        for order, item in enumerate(found)
    ]


def _group(stamp: Stamp) -> str:
    group = _GROUP_OF.get(stamp.signal)
    if group is None:
        return "meta_modified" if stamp.is_change else "meta_odd"
    if stamp.is_change and group not in ("json_modified", "meta_modified"):
        return "time_change" if group == "time" else "far_change" if group.startswith("far") else "text_change"
    return group


def _counts(stamps: Sequence[Stamp]) -> dict[str, int]:
    counts = dict.fromkeys(_ALL, 0)
    for stamp in stamps:
        counts[_group(stamp)] += 1
    return counts


def _own(page: Page, body: frozenset[int], item: Candidate, order: int) -> tuple[float, ...]:
    """The features of a day by itself, in the order of `_OWN`."""
    place = page.story
    seen = [stamp for stamp in item.stamps if stamp.segment != NOWHERE]
    plain = [stamp for stamp in seen if not stamp.is_change] or seen
    top = [stamp for stamp in plain if stamp.is_top]
    bottom = [stamp for stamp in plain if not stamp.is_top]
    origin = place.headline if place.headline is not None else place.top.start
    hints = 0
    for stamp in plain:
        hints |= stamp.hints
    return (
        *item.counts.values(),
        sum(item.counts[name] > 0 for name in _DECLARED),
        sum(item.counts[name] > 0 for name in _SHOWN),
        len(top),
        len(bottom),
        min((abs(stamp.segment - origin) for stamp in top), default=-1),
        min((min(abs(stamp.segment - place.bottom.start), _FAR) for stamp in bottom), default=-1),
        bool(hints & place.elsewhere),
        bool(hints & Hint.COMMENT),
        bool(hints & Hint.RELATED),
        sum(stamp.segment in body for stamp in plain),
        bool(hints & Hint.DATE),
        min((stamp.rest for stamp in plain), default=-1),
        any(stamp.is_first for stamp in seen),
        any(stamp.is_labelled for stamp in plain),
        all(stamp.is_certain for stamp in item.stamps),
        any(stamp.is_timed for stamp in item.stamps),
        any(states_zone(stamp.moment) for stamp in item.stamps),
        min(order, 20),
    )


@attrs.frozen
class _Shared:
    """What the features need of the other days of the page."""

    found: Sequence[Candidate]
    declared: tuple[date, ...]
    """Days that are declared to be those of publication."""
    modified: tuple[date, ...]
    plain: tuple[date, ...]
    """Days that the page shows near its headline without calling them a change's."""
    top: frozenset[date]
    path: date | None
    latest: date
    earliest: date
    first_shown: date | None
    years: frozenset[int]
    articles: int
    news: int

    @classmethod
    def of(cls, page: Page, found: Sequence[Candidate]) -> _Shared:
        days = [item.day for item in found]
        kinds = page.once(kinds_of)
        shown = [
            (stamp.segment, item.day) for item in found for stamp in item.stamps if stamp.is_top and not stamp.is_change
        ]
        return cls(
            found=found,
            declared=_days(found, "json_published", "meta_published") or _days(found, *_DECLARED),
            modified=_days(found, "json_modified", "meta_modified"),
            plain=tuple(dict.fromkeys(day for _, day in shown)),
            top=frozenset(item.day for item in found if any(stamp.is_top for stamp in item.stamps)),
            path=next(iter(_days(found, "path")), None),
            latest=max(days),
            earliest=min(days),
            first_shown=min(shown, default=(0, None))[1],
            years=frozenset(int(year) for year in _YEAR.findall(page.url or "")),
            articles=bool(kinds),
            news=any("news" in kind for kind in kinds),
        )


def _days(found: Sequence[Candidate], *groups: str) -> tuple[date, ...]:
    return tuple(item.day for item in found if any(item.counts[name] for name in groups))


def _beside(shared: _Shared, item: Candidate) -> tuple[float, ...]:
    """How a day stands beside the others of the page, in the order of `_OTHERS`."""
    day = item.day
    from_declared = _apart(day, shared.declared)
    return (
        min(len(shared.found), 20),
        len(shared.top),
        len(shared.declared),
        len(shared.plain),
        from_declared,
        _apart(day, shared.modified),
        _apart(day, (shared.path,) if shared.path else ()),
        max((day - shared.latest).days, -_FARTHEST),
        day == shared.earliest,
        day == shared.latest,
        day == shared.first_shown,
        abs(from_declared) == 1,
        day.year in shared.years,
        bool(shared.years) and day.year not in shared.years,
        day.year,
        shared.articles,
        shared.news,
    )


def _apart(day: date, others: Sequence[date]) -> int:
    """Days after the nearest of the others; negative before it."""
    if not others:
        return NO_DAY
    nearest = min((day - other for other in others), key=abs)
    return max(-_FARTHEST, min(_FARTHEST, nearest.days))
