"""Write `calendar.toml`, `ages.toml` and `language_names.toml` of `src/articlekit/phrases` after the Unicode CLDR: parts of the day, days of the
week, how long ago something was, and what languages are called.

    python training/calendar_words.py

Needs the package `babel`, which holds the CLDR's tables. The library itself does not: it reads what is written here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, localedata

PHRASES = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "phrases"
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
    "bg": {(0, 12): ("пр.об.",), (12, 24): ("сл.об.",)},
    "he": {(0, 12): ('לפנה"צ',), (12, 24): ('אחה"צ', "בצהריים"), (18, 24): ("בערב",)},  # with the plain quotation mark
}
"""What pages write beside the CLDR's words."""
UNITS = ("minute", "hour", "day")
"""What is told exactly enough to name a day; "three weeks ago" is not."""
WIDTHS = ("", "-short", "-narrow")
SEEN_AGES = {
    "en": {"minute": ("a minute ago", "{0} mins ago"), "hour": ("an hour ago", "{0} hrs ago"), "day": ("a day ago",)},
    "de": {"minute": ("vor einer Minute",), "hour": ("vor einer Stunde",), "day": ("vor einem Tag",)},
    "fr": {"minute": ("il y a une minute",), "hour": ("il y a une heure", "il y a {0}h"), "day": ("il y a un jour",)},
    "es": {"minute": ("hace un minuto",), "hour": ("hace una hora",), "day": ("hace un día",)},
    "it": {"hour": ("un'ora fa",), "day": ("un giorno fa",)},
    "pt": {"minute": ("{0} minutos atrás",), "hour": ("{0} horas atrás", "uma hora atrás"), "day": ("{0} dias atrás",)},
    "ru": {"minute": ("минуту назад",), "hour": ("час назад",), "day": ("день назад",)},
    "pl": {"minute": ("minutę temu",), "hour": ("godzinę temu",), "day": ("dzień temu",)},
    "cs": {"hour": ("před hodinou",), "day": ("před {0} dny",)},
    "tr": {"day": ("{0} gün evvel",)},
    "hi": {"minute": ("{0} मिनट पूर्व",), "hour": ("{0} घंटे पूर्व",), "day": ("{0} दिन पूर्व",)},
    "th": {"minute": ("{0} นาทีก่อน",), "hour": ("{0} ชั่วโมงก่อน", "{0} ชั่วโมงที่แล้ว"), "day": ("{0} วันก่อน", "{0} วันที่แล้ว")},
    "vi": {"hour": ("{0} giờ trước",), "minute": ("{0} phút trước",)},
    "zh": {"hour": ("{0}个小时前", "{0}個小時前"), "minute": ("{0}分鐘前",), "day": ("{0}日前",)},
    "fa": {"minute": ("{0} دقیقه قبل",), "hour": ("{0} ساعت قبل",), "day": ("{0} روز قبل",)},
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


def ages(code: str) -> list[str]:
    """How long ago something was, in a language: `hour: vor {0} Stunden`; without a number in it `day 2: قبل يومين`."""
    fields: dict[str, dict[str, dict[str, str]]] = Locale.parse(code)._data["date_fields"]  # noqa: SLF001 - babel has no public name for them
    found: list[str] = []
    for unit in UNITS:
        words: dict[str, dict[str, None]] = {}
        seen = [("one", word) for word in SEEN_AGES.get(code, {}).get(unit, ())]
        said = [item for width in WIDTHS for item in fields.get(unit + width, {}).get("past", {}).items()]
        for category, word in (*said, *seen):
            spelled = folded(word.replace(" ({0})", ""))
            key = unit if "{0}" in spelled else f"{unit} {2 if category == 'two' else 1}"
            if len(spelled.replace("{0}", "").strip(" +-\u200e\u200f\u2212")) > 1 and spelled[0] not in "+-\u2212":
                words.setdefault(key, {})[spelled] = None
                if code == "ar":
                    words[key][spelled.replace("قبل", "منذ")] = None
        found += [f"{key}: {' | '.join(known)}" for key, known in words.items()]
    return found


def near_days(code: str) -> list[str]:
    """The days before this one in a language: `1: gestern`."""
    words = Locale.parse(code)._data["date_fields"]["day"].get("relative", {})  # noqa: SLF001
    return [f"{-ahead}: {folded(words[ahead])}" for ahead in (0, -1, -2) if ahead in words]


NAMING = "en de fr es pt it nl sv da nb fi is pl cs sk sl hr sr bg ru uk ro hu el tr ca he ar fa hi id th vi zh ja ko".split()
"""The languages in which languages are named, beside each one's own."""
SEEN_NAMES = {
    "ru": ("на русском", "по-русски"),
    "uk": ("українською",),
    "en": ("eng",),
    "zh": ("简体字", "繁體字", "简体", "繁體", "简体版", "繁體版", "简体中文", "繁體中文", "繁体中文", "中文版"),
    "ta": ("தமிழில்",),
    "pt": ("português (brasil)",),
}
"""What pages write beside the CLDR's names."""
ENDINGS = {
    "ru": (("ский", "ском"), ("ский", "ски")),
    "uk": (("ська", "ською"),),
    "pl": (("ski", "sku"),),
    "cs": (("ština", "sky"), ("čtina", "cky")),
}
"""How names of languages end where something is written in one: "на английском", "po angielsku"."""
EDITIONS = (
    *LANGUAGES,
    *"eo ku pa gu ml kn si ne my km lo mn ps so am ti ky tg tk uz jv su tt ba os sah la br fo fy lb mt yi zu xh yo ig ha rw ug bo".split(),
)
"""The languages of sites that have several; those without a table of the CLDR have no name of their own there."""
CODES = {
    "zh": "cn tw hk hans hant sc tc chs cht zh-hans zh-hant", "ja": "jp", "ko": "kr", "uk": "ua", "cs": "cz", "da": "dk", "sv": "se", "el": "gr",
    "he": "iw", "nb": "no nn", "vi": "vn", "fa": "ir", "en": "eng intl", "de": "ger deu", "fr": "fra fre", "es": "esp spa", "ru": "rus",
    "fil": "tl ph", "id": "in", "pt": "br por", "ar": "ara", "pl": "pol", "it": "ita", "tr": "tur",
}  # fmt: skip
"""What stands for a language in addresses beside its own code."""


def names(code: str) -> list[str]:
    """What a language is called in others."""
    others = [(other, Locale.parse(other).languages.get(code, "")) for other in NAMING]
    within = [
        name.removesuffix(end) + ending
        for other, name in others
        for end, ending in ENDINGS.get(other, ())
        if name.endswith(end)
    ]
    own = own_names(code)
    found = dict.fromkeys(map(folded, (*(name for _, name in others), *within)))
    return [name for name in found if name and name not in own]


def own_names(code: str) -> list[str]:
    """What a language calls itself, and how sites spell it beside their other editions."""
    own = Locale.parse(code).languages.get(code, "") if code in localedata.locale_identifiers() else ""
    return list(dict.fromkeys(name for name in map(folded, (own, *SEEN_NAMES.get(code, ()))) if name))


def codes(code: str) -> list[str]:
    """What stands for a language in the address of its pages."""
    return [code, *CODES.get(code, "").split()]


def table(name: str, phrases: list[str]) -> str:
    """One table of the file."""
    lines = "".join(f"  {json.dumps(phrase, ensure_ascii=False)},\n" for phrase in phrases)
    return f'\n[{name}]\nseen = "after the Unicode CLDR"\nphrases = [\n{lines}]\n'


HEAD = """\
# Parts of the day and days of the week: written by training/calendar_words.py after the Unicode CLDR. A part of the day has its hours,
# `first <= hour < end`; an end beyond 24 lies in the next day. Words are folded: lower case, without stops. Read by `articlekit.metadata.calendar_words`.
"""


AGES_HEAD = """\
# How long ago something was, and the days before this one: written by training/calendar_words.py after the Unicode CLDR. Folded as in
# `calendar.toml`. Read by `articlekit.metadata.ages`.
"""


NAMES_HEAD = """\
# What languages are called, and what stands for them in the addresses of a site's editions: written by training/calendar_words.py after the
# Unicode CLDR. Folded as in `calendar.toml`. Read by `articlekit.extractors.furniture.editions`.
"""


def main() -> None:
    """Write the files."""
    files = {
        "calendar": (HEAD, (("day_part", rows), ("weekday", weekdays))),
        "ages": (AGES_HEAD, (("age", ages), ("near_day", near_days))),
        "language_names": (NAMES_HEAD, (("own", own_names), ("name", names), ("code", codes))),
    }
    for name, (head, roles) in files.items():
        languages = dict.fromkeys(EDITIONS if name == "language_names" else LANGUAGES)
        tables = [table(f"{code}.{role}", phrases) for code in languages for role, of in roles if (phrases := of(code))]
        (PHRASES / f"{name}.toml").write_text(head + "".join(tables), "utf-8")


if __name__ == "__main__":
    main()
