"""Parts of the day and days of the week in 57 languages: data, `phrases/calendar.toml`."""

from __future__ import annotations

from typing import Final

from articlekit.phrases.wordings import phrases_of, wordings

__all__ = ["DAY_PARTS", "LONGEST_PART", "WEEKDAY_NAMES"]


def _parts() -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for rows in wordings("calendar")["day_part"].values():
        for row in rows:
            hours, _, words = row.partition(": ")
            first, _, end = hours.partition("-")
            for word in words.split(" | "):
                found.setdefault(word, (int(first), int(end)))
    return found


DAY_PARTS: Final = _parts()
"""What a word says of the hours of the day: `first <= hour < end`; an end beyond 24 lies in the next day. Where two languages
use one word, the first in the file holds."""
LONGEST_PART: Final = max(word.count(" ") + 1 for word in DAY_PARTS)
"""Words of the longest."""
WEEKDAY_NAMES: Final = phrases_of("calendar", "weekday")
"""Names of the days of the week, and their abbreviations."""
