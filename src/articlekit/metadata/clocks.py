"""The time of day beside a date: `15:30 Uhr`, `3:30 PM EST`, `午後3時30分`, `a las 4:05 de la tarde`, `오후 3:30`.

What a word says of the hours of the day is data: `articlekit.metadata.calendar_words`.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

import attrs

from articlekit.article import ZONE_UNSTATED
from articlekit.metadata.calendar_words import DAY_PARTS, LONGEST_PART, WEEKDAY_NAMES
from articlekit.phrases.wordings import any_of

__all__ = ["CLOCK", "ZONE", "Clock", "clock_after", "clock_before", "clock_of", "end_of_clock"]

# Offsets in minutes. Names with several meanings (CST in China, BST in Bangladesh) have the one met most on the web,
# unless the region of the page says otherwise; IST, whose three meanings are all common, has one by region only.
_ZONES: Final = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "MEZ": 60, "WAT": 60, "CEST": 120,
    "MESZ": 120, "EET": 120, "SAST": 120, "CAT": 120, "EEST": 180, "MSK": 180, "EAT": 180, "GST": 240, "PKT": 300,
    "WIB": 420, "ICT": 420, "WITA": 480, "HKT": 480, "SGT": 480, "AWST": 480, "PHT": 480, "JST": 540, "KST": 540,
    "WIT": 540, "ACST": 570, "AEST": 600, "ACDT": 630, "AEDT": 660, "NZST": 720, "NZDT": 780, "NST": -210, "NDT": -150,
    "AST": -240, "ADT": -180, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420,
    "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "BRT": -180, "ART": -180,
}  # fmt: skip
_REGIONAL: Final = {
    ("IST", "IN"): 330, ("IST", "LK"): 330, ("IST", "IE"): 60, ("IST", "IL"): 120, ("CST", "CN"): 480, ("CST", "TW"): 480,
    ("BST", "BD"): 360, ("AST", "SA"): 180,
}  # fmt: skip
"""What a name means in a region."""
_US_ZONES: Final = {"ET": -300, "CT": -360, "MT": -420, "PT": -480}
"""Names that US media give the time of winter and that of summer alike."""

ZONE = r"(?:(?P<zone>[A-Z]{1,4})\b)?\s?(?P<offset>[+-]\d{1,2}:?(?:\d\d)?)?"
_HOUR_WORDS = any_of("dates", "hour")
_HALF = r"[aApP]\.?\s?[mM]\b"
_UNIT = r"\s?(?:[時时点點]|시)"
CLOCK = (
    r"(?P<h>[01]?\d|2[0-4])(?:(?:[:.：]|\s?[hH]\s?)(?P<mi>[0-5]\d)(?::(?P<s>[0-5]\d))?(?:[.,]\d{1,9})?"
    rf"|{_UNIT}(?:\s?(?P<mi2>[0-5]?\d)\s?[分분])?|(?=\s?{_HALF})|(?=\s(?:{_HOUR_WORDS})\b))\s?(?:(?P<half>{_HALF})\.?)?"
)
"""An hour with its minutes, or with what says that it is one."""
_HOURS = rf"\s?(?:{_HOUR_WORDS}|h\b)?"
_AFTER_DATE = re.compile(rf"(?P<between>\D{{0,40}}?(?:[(（]\D{{1,12}}[)）]\D{{0,12}}?)?)(?<!\d){CLOCK}{_HOURS}")
_GLUED = re.compile(rf"(?P<between>)(?=\d\d:){CLOCK}{_HOURS}")
"""A time that follows the year with nothing between: `03.05.202410:15`."""
_BEFORE_DATE = re.compile(
    rf"(?<![\d.:/-])(?P<lead>[^\W\d_]{{2,8}}\s?)?{CLOCK}{_HOURS}\s?\(?{ZONE}\)?(?P<between>\D{{0,30}})$"
)
_ZONE_AFTER = re.compile(rf"\s?\(?{ZONE}")
_WORDS_AFTER = re.compile(r"\s?([^\W\d_][^\d,;|·•()\[\]\n/]{0,24})")
_BRACKETED = re.compile(r"[(（][^()（）]{1,12}[)）]")
_MARKS: Final = " ,|·•()/–—-.、，T年\u200e\u200f"
_LONGEST_WORD = 5
"""Letters of a word before a time that need not be known: `at`, `um`, `a las`, `kell`, `klo`."""
_MOST_WORDS = 4


@attrs.frozen
class Clock:
    """A time of day; what is not stated is 0, and `ZONE_UNSTATED`."""

    hour: int
    minute: int
    second: int
    zone: str | None
    offset: str | None
    start: int
    end: int

    def of(self, day: datetime, region: str = "") -> datetime:
        """That time of a day. Raises ValueError where there is none such."""
        tzinfo = _zone(self.zone, self.offset, day, region)
        return day.replace(hour=self.hour, minute=self.minute, second=self.second, tzinfo=tzinfo)


def clock_after(text: str, at: int) -> Clock | None:
    """The time of day that follows a date which ends at `at`."""
    match = (_GLUED.match(text, at) if at and text[at - 1].isdigit() else None) or _AFTER_DATE.match(text, at)
    if match is None:
        return None
    between = match["between"]
    if not between and match.re is _AFTER_DATE and text[at - 1] not in "日일":
        return None
    is_allowed, hours = _between(between)
    if not is_allowed:
        return None
    end = match.end()
    if not match["half"] and (following := _WORDS_AFTER.match(text, end)):
        stated, size = _part_after(following[1])
        hours, end = stated or hours, following.start(1) + size if stated else end
    zone = _ZONE_AFTER.match(text, end)
    clock = clock_of(match, hours)
    if clock is None or zone is None:
        return clock
    return attrs.evolve(clock, zone=zone["zone"], offset=zone["offset"], end=zone.end())


def end_of_clock(text: str, at: int) -> int:
    """Where the time of day ends, with its zone, that stands right behind a date which ends at `at`; that place where none does.

    >>> "3 May 2024, 10:15 am Ann Lee"[end_of_clock("3 May 2024, 10:15 am Ann Lee", 10) :]
    'Ann Lee'
    """
    match = _AFTER_DATE.match(text, at)
    if match is None or not _between(match["between"])[0]:
        return at
    zone = _ZONE_AFTER.match(text, match.end())
    return match.end() if zone is None else zone.end()


def _part_after(text: str) -> tuple[tuple[int, int] | None, int]:
    """What the first words of a text say of the hours, and how many characters say it."""
    words = list(re.finditer(r"\S+", text))[:LONGEST_PART]
    for size in range(len(words), 0, -1):
        if hours := DAY_PARTS.get(" ".join(_folded(word[0]) for word in words[:size])):
            return hours, words[size - 1].end()
    return None, 0


def clock_before(text: str, start: int, end: int) -> Clock | None:
    """The time of day just before a date which starts at `end`: `15:30, 3 May 2024`."""
    match = _BEFORE_DATE.search(text, start, end)
    if match is None:
        return None
    is_allowed, hours = _between(match["between"])
    if not is_allowed or not match["between"]:
        return None
    return clock_of(match, hours or DAY_PARTS.get(_folded(match["lead"] or "")))


def clock_of(match: re.Match[str], hours: tuple[int, int] | None = None) -> Clock | None:
    """The time of day of a match of `CLOCK` and `ZONE`; `hours` is what a word beside it says."""
    groups = match.groupdict()
    if groups.get("h") is None:
        return None
    hour, half = int(groups["h"]), (groups.get("half") or "")[:1].lower()
    if half:
        hours = (12, 24) if half == "p" else (0, 12)
    if hours and 1 <= hour <= 12:
        hour = _within(hour % 12, hours)
    minute = int(groups.get("mi") or groups.get("mi2") or 0)
    second = int(groups.get("s") or 0)
    return Clock(hour % 24, minute, second, groups.get("zone"), groups.get("offset"), match.start(), match.end())


def _within(hour: int, hours: tuple[int, int]) -> int:
    """The hour, or the same of the afternoon, whichever lies in a part of the day, or nearer to its middle."""
    first, end = hours
    for value in (hour, hour + 12):
        if first <= value < end or first <= value + 24 < end:
            return value
    return hour + 12 if (first + end) % 48 >= 24 else hour


def _between(text: str) -> tuple[bool, tuple[int, int] | None]:
    """Whether the words between a date and a time leave them one moment, and what they say of the hours."""
    if not text.strip(_MARKS):
        return True, None
    found = _words(_BRACKETED.sub(" ", text))
    hours = _part_of_day(found)
    unknown = [word for word in found if word not in WEEKDAY_NAMES and len(word) > _LONGEST_WORD and not hours]
    return not unknown and len(found) <= _MOST_WORDS + 2 * bool(hours), hours


def _words(text: str) -> list[str]:
    return [folded for word in text.replace(",", " ").split() if (folded := _folded(word.strip(_MARKS)))]


def _folded(word: str) -> str:
    return word.casefold().replace(".", "").replace("\u064b", "").strip()


def _part_of_day(found: list[str]) -> tuple[int, int] | None:
    """What the first words that name a part of the day say of the hours; the longest phrase counts."""
    for start in range(min(len(found), _MOST_WORDS)):
        for size in range(min(LONGEST_PART, len(found) - start), 0, -1):
            if hours := DAY_PARTS.get(" ".join(found[start : start + size])):
                return hours
    return None


def _zone(name: str | None, offset: str | None, day: datetime, region: str) -> timezone:
    minutes = _REGIONAL.get((name or "", region), _ZONES.get(name or ""))
    if name in _US_ZONES:
        minutes = _US_ZONES[name] + (60 if _is_us_summer(day) else 0)
    if offset and (name is None or minutes == 0):
        digits = offset[1:].replace(":", "").ljust(4, "0") if len(offset) > 2 else f"0{offset[1:]}00"
        minutes = (int(digits[:2]) * 60 + int(digits[2:])) * (-1 if offset[0] == "-" else 1)
    if minutes is None or abs(minutes) > 14 * 60:
        return ZONE_UNSTATED
    return timezone(timedelta(minutes=minutes)) if minutes else UTC


def _is_us_summer(day: datetime) -> bool:
    """Whether US clocks are put forward: from the second Sunday of March to the first of November, the rule since 2007."""
    start, end = (14 - day.replace(month=3, day=1).weekday(), 7 - day.replace(month=11, day=1).weekday())
    return (3, start) <= (day.month, day.day) < (11, end)
