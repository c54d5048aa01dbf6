"""Write `src/articlekit/metadata/calendar_words.py`: parts of the day and days of the week, after the Unicode CLDR.

    python training/calendar_words.py

Needs the package `babel`, which holds the CLDR's tables. The library itself does not: it reads what is written here.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

MODULE = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "metadata" / "calendar_words.py"
LANGUAGES = (
    "en de fr es pt it nl sv da nb fi is pl cs sk sl hr sr mk bg ru uk be ro hu el tr az sq et lv lt ca gl eu cy ga af id ms "
    "fil sw hy ka kk uz he ar fa ur hi bn mr ne ta te th vi zh ja ko"
).split()
"""The languages of `articlekit.metadata.month_names`."""
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


def line(code: str) -> str:
    """One language: `es: 0-6 de la madrugada|madrugada; 6-12 ...`."""
    found: dict[tuple[int, int], dict[str, None]] = {}
    known: set[str] = set()
    for span, word in parts(code):
        key = folded(word)
        is_letter = len(key) < 2 and key.isascii()
        if key and not is_letter and key not in NO_WORDS | known and not any(map(str.isdigit, key)):
            found.setdefault(span, {})[key] = None
            known.add(key)
    text = "; ".join(f"{first}-{end} {'|'.join(words)}" for (first, end), words in found.items())
    return textwrap.fill(
        f"{code}: {text}", 118, subsequent_indent="    ", break_on_hyphens=False, break_long_words=False
    )


def weekdays(code: str) -> str:
    """The days of the week of a language, in all widths and cases."""
    locale = Locale.parse(code)
    words = {folded(word) for widths in locale.days.values() for names in widths.values() for word in names.values()}
    single = sorted({part for word in words for part in (word,) if len(word) > 1 and not part.isdigit()})
    return textwrap.fill(
        f"{code}: {'|'.join(single).replace(' ', '_')}".replace("|", " "),
        118,
        subsequent_indent="    ",
        break_on_hyphens=False,
    )


HEAD = '''"""Parts of the day and days of the week in 57 languages: data, written by training/calendar_words.py after the Unicode CLDR.

A part of the day has its hours, `first <= hour < end`; an end beyond 24 lies in the next day. Words are folded: lower
case, without stops.
"""

from __future__ import annotations

__all__ = ["DAY_PARTS", "LONGEST_PART", "WEEKDAY_NAMES"]

'''
TAIL = '''

def _parts() -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for paragraph in _DAY_PARTS.strip().replace("\\n    ", " ").split("\\n"):
        for part in paragraph.partition(": ")[2].split("; "):
            hours, _, words = part.partition(" ")
            first, _, end = hours.partition("-")
            for word in words.split("|"):
                found.setdefault(word, (int(first), int(end)))
    return found


DAY_PARTS = _parts()
"""What a word says of the hours of the day. Where two languages use one word, the first in the table holds."""
LONGEST_PART = max(word.count(" ") + 1 for word in DAY_PARTS)
"""Words of the longest."""
WEEKDAY_NAMES = frozenset(
    word.replace("_", " ")
    for paragraph in _WEEKDAYS.strip().replace("\\n    ", " ").split("\\n")
    for word in paragraph.partition(": ")[2].split(" ")
)
"""Names of the days of the week, and their abbreviations."""
'''


def main() -> None:
    """Write the module."""
    day_parts = "\n".join(map(line, LANGUAGES))
    names = "\n".join(map(weekdays, LANGUAGES))
    text = f'{HEAD}_DAY_PARTS = """\n{day_parts}\n"""\n\n_WEEKDAYS = """\n{names}\n"""\n{TAIL}'
    MODULE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
