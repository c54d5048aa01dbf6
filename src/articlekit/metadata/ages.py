"""How long ago something was, where what time it is now is known: `2 hours ago`, `vor 3 Tagen`, `2天前`, `yesterday at 15:30`.

The words are data, `phrases/ages.toml`, and are read when they are first asked for. Weeks and months name no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Final, NamedTuple

from articlekit.article import ZONE_UNSTATED
from articlekit.metadata.clocks import clock_after
from articlekit.metadata.moments import Found
from articlekit.phrases.wordings import phrases_of

__all__ = ["find_ages"]

_UNITS: Final = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": timedelta(days=1)}
_DAY: Final = _UNITS["day"]
_DIGITS: Final = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９", "0123456789" * 6
)
_GAPLESS: Final = "\u0e00"
"""From here on scripts put no spaces between words, or glue endings to them."""
_SPACES: Final = re.compile(r"[\s.]+")
_PARTED: Final = r"|·•(–—\-"
"""What stands before and behind the name of a day that means when: a sentence may have it as well."""


class _Words(NamedTuple):
    """What is looked for, and what it means."""

    age: re.Pattern[str]
    counted: Mapping[tuple[str, str], timedelta]
    """The unit, by the words before and behind the number."""
    whole: Mapping[str, timedelta]
    """How long, by words that hold the number: `vor einer Stunde`, `gestern`."""


def find_ages(text: str, now: datetime) -> Iterator[Found]:
    """When something was of which a text says how long ago that is, in order.

    >>> from datetime import UTC
    >>> now = datetime(2024, 5, 3, 10, 20, tzinfo=UTC)
    >>> [found.moment.isoformat() for found in find_ages("By Ann Lee · 2 hours ago", now)]
    ['2024-05-03T08:20:00+00:00']
    >>> [found.moment.date().isoformat() for found in find_ages("gestern, 15:30 Uhr", now)]
    ['2024-05-02']
    """
    words = _words()
    text = text.translate(_DIGITS)
    for match in words.age.finditer(text):
        unit = None
        if match["number"]:
            unit = words.counted.get((_key(match["before"]), _key(match["after"])))
            age = unit and int(match["number"]) * unit
        else:
            age = words.whole[_key(match["whole"] or match["day"])]
        if age is not None:
            clock = clock_after(text, match.end()) if match["day"] else None
            is_timed = bool(age % _DAY) or (match["number"] is not None and unit != _DAY)
            moment = now - age if is_timed else _midnight(now - age)
            moment = clock.of(moment) if clock else moment
            yield Found(moment, match.start(), match.end(), has_time=is_timed or clock is not None)


def _midnight(moment: datetime) -> datetime:
    return datetime(moment.year, moment.month, moment.day, tzinfo=ZONE_UNSTATED)


def _key(words: str) -> str:
    return " ".join(_SPACES.split(words.casefold().strip(" .")))


@cache
def _words() -> _Words:
    counted: dict[tuple[str, str], timedelta] = {}
    whole: dict[str, timedelta] = {}
    for row in phrases_of("ages", "age"):
        unit, _, phrases = row.partition(": ")
        name, _, count = unit.partition(" ")
        for phrase in phrases.split(" | "):
            before, hole, after = phrase.partition("{0}")
            if hole:
                counted[_key(before), _key(after)] = _UNITS[name]
            else:
                whole[_key(phrase)] = int(count) * _UNITS[name]
    days = {}
    for row in phrases_of("ages", "near_day"):
        ago, _, word = row.partition(": ")
        days[_key(word)] = int(ago) * _DAY
    pattern = (
        rf"(?<![^\W\d_])(?:(?P<before>{_any(before for before, _ in counted)})\s?(?P<number>\d{{1,3}})\s?"
        rf"(?P<after>{_any((after for _, after in counted), ends=True)})"
        rf"|(?P<whole>{_any(whole, ends=True)})"
        rf"|(?<![^\s{_PARTED}])(?P<day>{_any(days, ends=True)})(?=\s?(?:$|[{_PARTED},)]|(?:\w{{1,5}}\.?\s)?\d)))"
    )
    return _Words(re.compile(pattern, re.IGNORECASE), counted, whole | days)


def _any(words: Mapping[str, object] | Iterator[str], *, ends: bool = False) -> str:
    """Alternatives, the longest first; one of a script with spaces `ends` where its word ends."""
    return "|".join(map(_spelled if not ends else _ended, sorted(set(words), key=lambda word: (-len(word), word))))


def _spelled(words: str) -> str:
    return r"\.?\s".join(map(re.escape, words.split()))


def _ended(words: str) -> str:
    return _spelled(words) + (r"(?![^\W\d_])" if words[-1:] < _GAPLESS else "")
