"""Years that are not counted from the birth of Christ: eras of Japan and Taiwan, the Buddhist year, the calendar of Iran."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from articlekit.phrases.wordings import wordings

__all__ = ["ERAS", "ERA_LETTERS", "PERSIAN_MONTHS", "from_persian", "han_number", "year_of_era"]

ERAS: Final = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民國": 1911, "民国": 1911, "中華民國": 1911, "中华民国": 1911,
    "พศ": -543,
}  # fmt: skip
"""The year before the first of an era (CLDR, calendars `japanese`, `roc` and `buddhist`)."""
ERA_LETTERS: Final = {"R": "令和", "H": "平成", "S": "昭和"}
"""How Japanese forms shorten them."""
_HAN_DIGITS: Final = {digit: number for number, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1}
PERSIAN_MONTHS: Final = {name: number for number, name in enumerate(wordings("months")["persian"]["fa"], start=1)}
"""CLDR, calendar `persian`."""
_KNOWN = (1403, date(2024, 3, 20))
"""A year of the calendar of Iran, and its first day."""
_CYCLE = 33
_LEAP: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Years of a cycle of 33 that have a day more: right from 1244 to 1531 (the arithmetic of Birashk holds longer)."""


def year_of_era(era: str, year: str) -> int:
    """The Gregorian year; `元` is the first.

    >>> year_of_era("令和", "6"), year_of_era("民國", "113"), year_of_era("พ.ศ.", "2567"), year_of_era("平成", "元")
    (2024, 2024, 2024, 1989)
    """
    return ERAS[ERA_LETTERS.get(era, era.replace(".", ""))] + (1 if year == "元" else int(year))


def han_number(text: str) -> int:
    """A number in the digits of Chinese, by places or by tens and hundreds.

    >>> han_number("二〇二六"), han_number("二十三"), han_number("十"), han_number("一百一十五")
    (2026, 23, 10, 115)
    """
    total, digits = 0, ""
    for sign in text:
        if sign in "十百":
            total += (int(digits) if digits else 1) * (10 if sign == "十" else 100)
            digits = ""
        else:
            digits += str(_HAN_DIGITS[sign])
    return total + int(digits or 0)


def from_persian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of one of the calendar of Iran; None where there is no such day.

    >>> from_persian(1403, 2, 25).isoformat(), from_persian(1403, 13, 1)
    ('2024-05-14', None)
    """
    is_leap = year % _CYCLE in _LEAP
    longest = 31 if month <= 6 else 30 if month < 12 or is_leap else 29
    if not (1 <= month <= 12 and 1 <= day <= longest):
        return None
    known, first = _KNOWN
    years = range(known, year) if year > known else range(year, known)
    days = sum(366 if number % _CYCLE in _LEAP else 365 for number in years) * (1 if year > known else -1)
    before = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return first + timedelta(days=days + before + day - 1)
