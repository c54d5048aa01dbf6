"""Write `src/articlekit/phrases/calendar.toml`: parts of the day and days of the week, after the Unicode CLDR.

    python training/calendar_words.py

Needs the package `babel`, which holds the CLDR's tables. The library itself does not: it reads what is written here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

FILE = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "phrases" / "calendar.toml"
LANGUAGES = (
    "en de fr es pt it nl sv da nb fi is pl cs sk sl hr sr mk bg ru uk be ro hu el tr az sq et lv lt ca gl eu cy ga af id ms "
    "fil sw hy ka kk uz he ar fa ur hi bn mr ne ta te th vi zh ja ko"
).split()
"""The languages of `phrases/months.toml`."""
WHOLE = {"am": (0, 12), "pm": (12, 24), "noon": (12, 13), "midnight": (0, 1)}
"""Hours of the parts that every language shares."""
SEEN = {
    "hi": {(0, 12): ("पूर्वाह्न",), (12, 24): ("अपराह्न",)},  # Indian government and news pages
    "ar": {(0, 12): ("صباحا",), (12, 24): ("مساء",)},  # without the ending, as most pages write them
    "es": {(0, 12): ("am", "a.m."), (12, 24): ("pm", "p.m.", "de la tarde")},
    "el": {(0, 12): ("π.μ",), (12, 24): ("μ.μ",)},
    "fa": {(0, 12): ("قبل از ظهر",), (12, 24): ("بعد از ظهر",)},
    "zh": {(5, 12): ("早晨",), (18, 24): ("晚",), (17, 20): ("傍晚",), (0, 5): ("深夜",)},
    "ko": {(0, 6): ("새벽",)},
    "ja": {(0, 6): ("未明",), (0, 12): ("午前",)},
    "bn": {(12, 18): ("বিকেল",), (18, 24): ("রাত",)},
}
"""What pages write beside the CLDR's words."""
NO_WORDS = frozenset("in mi po a p n h m d v j g b to o r".split())
"""Abbreviations that stand for too much else."""


def parts(code: str) -> Iterator[tuple[tuple[int, int], str]]:
    """The parts of the day in a language: their hours, `first <= hour < end`, and a word."""
    locale = Locale.parse(code)
    hours = dict(WHOLE)
    for rules in locale.day_period_rules.values():
        for name, spans in rules.items():
            for span in spans if isinstance(spans, list) else [spans]:
                if "from" in span:
                    first, end = span["from"] // 3600, span["before"] // 3600
                    hours[name] = (first, end if end > first else end + 24)
    for widths in locale.day_periods.values():
        for names in widths.values():
            for name, word in names.items():
                if name in hours:
                    yield hours[name], word
    for span, words in SEEN.get(code, {}).items():
        yield from ((span, word) for word in words)


def folded(word: str) -> str:
    """As the library looks a word up: lower case, no dots, plain spaces."""
    return " ".join(word.casefold().replace(".", "").replace("\u064b", "").split())


def rows(code: str) -> list[str]:
    """The parts of the day of one language: `0-6: de la madrugada | madrugada`."""
    found: dict[tuple[int, int], dict[str, None]] = {}
    known: set[str] = set()
    for span, word in parts(code):
        key = folded(word)
        is_letter = len(key) < 2 and key.isascii()
        if key and not is_letter and key not in NO_WORDS | known and not any(map(str.isdigit, key)):
            found.setdefault(span, {})[key] = None
            known.add(key)
    return [f"{first}-{end}: {' | '.join(words)}" for (first, end), words in found.items()]


def weekdays(code: str) -> list[str]:
    """The days of the week of a language, in all widths and cases."""
    locale = Locale.parse(code)
    words = {folded(word) for widths in locale.days.values() for names in widths.values() for word in names.values()}
    return sorted(word for word in words if len(word) > 1 and not word.isdigit())


def table(name: str, phrases: list[str]) -> str:
    """One table of the file."""
    lines = "".join(f"  {json.dumps(phrase, ensure_ascii=False)},\n" for phrase in phrases)
    return f'\n[{name}]\nseen = "after the Unicode CLDR"\nphrases = [\n{lines}]\n'


HEAD = """\
# Parts of the day and days of the week: written by training/calendar_words.py after the Unicode CLDR. A part of the day has its hours,
# `first <= hour < end`; an end beyond 24 lies in the next day. Words are folded: lower case, without stops. Read by `articlekit.metadata.calendar_words`.
"""


def main() -> None:
    """Write the file."""
    tables = [
        table(f"{code}.{role}", phrases)
        for code in LANGUAGES
        for role, phrases in (("day_part", rows(code)), ("weekday", weekdays(code)))
    ]
    FILE.write_text(HEAD + "".join(tables), "utf-8")


if __name__ == "__main__":
    main()
