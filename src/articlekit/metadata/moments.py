"""Read moments: a date, often with a time of day and a zone, out of a machine's or a human's writing.

Three readers, cheapest first: `datetime.fromisoformat`, the plain formats below with the month names of 57 languages
(`articlekit.metadata.month_names`), and, for short texts that are known to be a date, dateparser with the page's language.
All results are aware; a text that states no zone gets `ZONE_UNSTATED`. Nothing here knows what day it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import attrs

from articlekit.article import ZONE_UNSTATED
from articlekit.metadata.calendars import ERA_LETTERS, PERSIAN_MONTHS, from_persian, han_number, year_of_era
from articlekit.metadata.clocks import CLOCK, ZONE, Clock, clock_after, clock_before, clock_of
from articlekit.metadata.month_names import month_number
from articlekit.phrases.wordings import any_of

__all__ = [
    "DATE_HINT",
    "EARLIEST_YEAR",
    "LATEST_YEAR",
    "DateStyle",
    "Found",
    "find_moments",
    "parse_any_language",
    "parse_moment",
]

EARLIEST_YEAR = 1900
"""Before this a date is an empty field of a database (0001-01-01, 1899-12-30) or an age of history."""
LATEST_YEAR = 2099
_LAST_PERSIAN = 1500
"""Years before it are of the calendar of Iran."""
_EARLIEST_SEEN = 1985
"""The same for dates in running text, which speaks of history often; the web is younger."""

_MONTH_FIRST_REGIONS = frozenset({"", "US", "PH", "PR", "GU", "MH", "FM"})
"""English-speaking regions that put the month first (CLDR short date pattern M/d/y); all others put the day first."""


@attrs.frozen
class DateStyle:
    """How a page writes dates: its language, and whether 3/5/2024 is the third of May."""

    language: str | None = None
    """A two-letter code."""
    day_first: bool = True
    region: str = ""
    """The country, in capitals: where the name of a zone means another one."""

    @classmethod
    def of(cls, tag: str | None) -> DateStyle:
        """The style that goes with a BCP 47 tag; without one the day comes first, as in most of the world.

        >>> DateStyle.of("en-US").day_first, DateStyle.of("en_GB").day_first, DateStyle.of("de").language
        (False, True, 'de')
        """
        language, _, rest = (tag or "").replace("_", "-").partition("-")
        language, region = language.lower(), rest.rpartition("-")[2].upper()
        return cls(language or None, not (language == "en" and region in _MONTH_FIRST_REGIONS), region)


@attrs.frozen
class Found:
    """A date found in a text: `text[start:end]` is what was read; `is_certain` unless day and month may be swapped."""

    moment: datetime
    start: int
    end: int
    is_certain: bool = True
    has_time: bool = False


_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９", "0123456789" * 6)
_YEAR = r"(?:1[89]|20)\d\d|25[4-9]\d|1[34]\d\d"
_WORD = r"[^\W\d_][^\s\d,;:()/|–-]{1,19}+"
_ERAS = r"令和|平成|昭和|大正|(?:中[華华])?民[國国]"
_HAN_NUMBER = "[〇零一二三四五六七八九十百元]"
_ORDINAL = any_of("dates", "ordinal")
_OF = rf"(?:(?:{any_of('dates', 'of')})\s)?"
DATE_HINT = re.compile(
    r"[0-9٠-٩۰-۹०-९০-৯๐-๙０-９〇零一二三四五六七八九十元](?:(?<=[〇-龠])年[一二三四五六七八九十]|(?<![〇-龠])(?:\d{3}|\s?[./|-]\s?\d{1,2}\s?[./|-]\s?\d|\s?[年月]\s?\d|-[^\W\d_]{3,9}\.?-\d|\s[^\W\d_]{3,9}\.?\s['’]\d"
    r"|\s[ก-๙][ก-๙.]{2,20}\s\d\d))"
)
"""What any text with a date holds: a look that spares most texts the full pattern. Its first digit is written out, as that
is twice as fast to look for."""
_DATE = re.compile(
    rf"""(?=\d)(?<![\d./-])(?:
      (?<!\d)(?P<y0>1\d\d)年\s?(?P<m0>\d{{1,2}})月\s?(?P<d0>\d{{1,2}})日
    | (?P<y1>{_YEAR})\s?(?:[(（](?:{_ERAS})\s?(?:\d{{1,3}}|元)年?[)）]\s?年?|[-/.]|年|년)\s?(?P<m1>\d{{1,2}})\s?(?:[-/.]|月|월)\s?(?P<d1>\d{{1,2}})(?!\d)[日일]?
    | (?P<a2>\d{{1,2}})\s?(?P<sep>[-/.|])\s?(?P<b2>\d{{1,2}})\s?(?P=sep)\s?(?P<y2>(?:{_YEAR}|\d\d)(?=[0-2]\d:[0-5]\d)|(?:{_YEAR})(?=\d\d?[./]\d)|(?:{_YEAR}|\d\d)(?![\d/]|[.:-]\d))
    | (?P<d3>\d{{1,2}})(?:{_ORDINAL}|{any_of("dates", "ordinal_before_month")}|[ºª°.])?[\s.,-]{{0,3}}{_OF}(?P<m3>{_WORD})[\s,.-]{{0,3}}{_OF}(?:พ\.?ศ\.?\s?)?
      (?P<y3>{_YEAR})(?:(?!\d)|(?=\d\d?[./:]))
    | (?P<d8>\d{{1,2}})(?P<s8>[\s-])(?P<m8>[^\W\d_][^\s\d,;:()/|–-]{{1,19}}+)(?P=s8)(?P<q8>['’])?(?P<y8>\d\d)(?![\d:]|[.,]\d)
    | (?P<d4>\d{{1,2}})\s(?:{any_of("dates", "month_word")})\s(?P<m4>\d{{1,2}}),?\s(?:(?:{any_of("dates", "year_word")})\s)?(?P<y4>{_YEAR})
    | (?P<y5>{_YEAR})[.,]?\s?(?:m\.\s?|(?:{any_of("dates", "of_year")})\s)?(?P<m5>{_WORD})\s?(?P<d5>\d{{1,2}})(?!\d)
    )
    | (?P<e7>{_ERAS}|(?<![^\W_])[RHS](?=\d))\s?(?P<y7>\d{{1,3}}|元)\s?[年./-]\s?(?P<m7>\d{{1,2}})\s?[月./-]\s?(?P<d7>\d{{1,2}})(?!\d)日?
    | (?P<e9>{_ERAS})?(?P<y9>{_HAN_NUMBER}{{1,5}})年(?P<m9>{_HAN_NUMBER}{{1,3}})月(?P<d9>{_HAN_NUMBER}{{1,3}})日
    | (?P<m6>(?:(?<![^\W\d_])|(?<=[a-z])(?=[A-Z])){_WORD})[\s-]{{0,2}}(?P<d6>\d{{1,2}})(?:(?:{_ORDINAL})?[\s,.-]{{1,3}}|(?<=\d\d))(?P<y6>{_YEAR})(?!\d)
    """,
    re.VERBOSE,
)
_ISO = re.compile(
    rf"(?P<y>\d{{4}})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?:[T\s]{{1,2}}{CLOCK}\s?{ZONE})?(?:\[[^\]]{{1,40}}\])?"
)
_CTIME = re.compile(
    rf"[^\W\d_]{{2,9}}\.?,?\s(?P<month>{_WORD})\s{{1,2}}(?P<d>\d{{1,2}})\s{CLOCK}\s{ZONE}\s?(?P<y>\d{{4}})"
)
_COMPACT = re.compile(
    r"(?P<y>20\d\d|19\d\d)(?P<m>\d\d)(?P<d>\d\d)(?:T?(?P<h>[01]\d|2[0-3])(?P<mi>[0-5]\d)(?P<s>[0-5]\d)?(?P<zone>Z)?)?(?P<half>)(?P<offset>)"
)


def parse_moment(text: str, style: DateStyle = DateStyle()) -> datetime | None:
    """Read a text that is a date, as `datetime` attributes, `<meta>` and JSON-LD hold it; None where it is not one.

    >>> parse_moment("2024-05-03T10:15:00+0200").isoformat()
    '2024-05-03T10:15:00+02:00'
    >>> parse_moment("Fri, 3 May 2024 10:15 GMT").isoformat(), parse_moment("1714725300").date().isoformat()
    ('2024-05-03T10:15:00+00:00', '2024-05-03')
    >>> parse_moment("0001-01-01T00:00:00"), parse_moment("soon")
    (None, None)
    """
    text = text.strip()
    if not 6 <= len(text) <= 100:
        return None
    try:
        moment = datetime.fromisoformat(text) if "-" in text or "T" in text else None
    except ValueError:
        moment = None
    if moment is None and text[:8].isdecimal():
        return _from_digits(text)
    if moment is None and (match := _ISO.fullmatch(text)):
        moment = _made(match["y"], match["m"], match["d"], clock_of(match), style.region)
    if moment is None and (match := _CTIME.fullmatch(text)) and (month := month_number(match["month"], style.language)):
        moment = _made(match["y"], month, match["d"], clock_of(match), style.region)
    if moment is None:
        moment = next((found.moment for found in find_moments(text, style)), None)
    return _bounded(moment, EARLIEST_YEAR)


def find_moments(text: str, style: DateStyle = DateStyle()) -> Iterator[Found]:
    """Every full date (day, month and year) in a text, in order.

    >>> [found.moment.date().isoformat() for found in find_moments("Stand: 3. Mai 2024, zuerst am 28.04.24")]
    ['2024-05-03', '2024-04-28']
    >>> [found.moment.day for found in find_moments("5/3/2024", DateStyle("en", day_first=False))]
    [3]
    """
    hint = DATE_HINT.search(text)
    if hint and not text.isascii():
        text = text.translate(_DIGITS)
        hint = DATE_HINT.search(text)
    at = used = 0
    while hint and (match := _DATE.search(text, at)):
        at = match.end()
        parts = _parts(match, style)
        if parts is None:
            at = match.start() + 1
            hint = DATE_HINT.search(text, at)
            continue
        year, month, day, is_certain = parts
        clock = clock_after(text, match.end()) or clock_before(text, max(used, match.start() - 40), match.start())
        used = max(at, clock.end) if clock else at
        moment = _bounded(_made(year, month, day, clock, style.region), _EARLIEST_SEEN)
        if moment is not None:
            yield Found(moment, match.start(), match.end(), is_certain, clock is not None)
        hint = DATE_HINT.search(text, at)


def parse_any_language(text: str, style: DateStyle, *, now: datetime | None = None) -> datetime | None:
    """Read a short text that is known to be a date with dateparser, in the language of the style; None without one.

    Relative dates ("2 hours ago") are read only where `now` is given. This takes milliseconds, and the first call loads
    dateparser: it is for what the formats above do not know.

    >>> parse_any_language("vor 2 Stunden", DateStyle("de"), now=datetime(2024, 5, 3, 10, tzinfo=UTC)).hour
    8
    """
    is_absolute = _A_YEAR.search(text) is not None
    if style.language is None or len(text) > _LONGEST_FOREIGN or not (is_absolute or now):
        return None
    if is_absolute and not _A_DAY.search(text):
        return None
    import dateparser  # noqa: PLC0415 - slow to import: not before it is needed

    settings: dict[str, object] = {
        "DATE_ORDER": "DMY" if style.day_first else "MDY",
        "PREFER_DATES_FROM": "past",
        "REQUIRE_PARTS": ["day", "month", "year"] if is_absolute else [],
        "PARSERS": ["absolute-time"] if now is None else ["relative-time", "absolute-time"],
        "RELATIVE_BASE": (now or _ANY_DAY).replace(tzinfo=None),
    }
    try:
        moment = dateparser.parse(text, languages=[style.language], settings=settings)
    except (ValueError, OverflowError):  # also a language that dateparser does not know
        return None
    if moment is not None and moment.tzinfo is None and now is not None and not is_absolute:
        moment = moment.replace(tzinfo=now.tzinfo)
    return _bounded(moment, _EARLIEST_SEEN)


_A_YEAR = re.compile(_YEAR)
_A_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_LONGEST_FOREIGN = 40
_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""What is never used: absolute dates need no base, and nothing here may read the clock."""


def _parts(match: re.Match[str], style: DateStyle) -> tuple[int, int, int, bool] | None:
    """Year, month, day, and whether their order is beyond doubt; None where a word is no month."""
    if match["e7"] or match["y9"] or match["y0"]:
        return _of_era(match, style)
    for form in "14":
        if match[f"y{form}"]:
            month, day = int(match[f"m{form}"]), int(match[f"d{form}"])
            return _calendar(int(match[f"y{form}"]), month, day, is_persian=style.language == "fa")
    if match["y2"]:
        first, second = int(match["a2"]), int(match["b2"])
        month_first = second > 12 or (first <= 12 and not style.day_first and match["sep"] != ".")
        month, day = (first, second) if month_first else (second, first)
        return _year(match["y2"]), month, day, first > 12 or second > 12 or first == second
    if match["y8"]:
        return _short(match, style)
    for form in "356":
        if match[f"y{form}"]:
            return _named(match[f"y{form}"], match[f"m{form}"], match[f"d{form}"], style)
    return None


def _of_era(match: re.Match[str], style: DateStyle) -> tuple[int, int, int, bool] | None:
    """A date by an era: 令和8年, `R8.5.3` on Japanese pages, 115年 on those of Taiwan; or one in the numbers of Chinese."""
    if match["y9"]:
        year, month, day = (han_number(match[name]) for name in ("y9", "m9", "d9"))
        return year_of_era(match["e9"], str(year)) if match["e9"] else year, month, day, True
    if match["y0"]:
        is_roc = style.language == "zh" and style.region in _ROC_REGIONS
        return (year_of_era("民國", match["y0"]), int(match["m0"]), int(match["d0"]), True) if is_roc else None
    if match["e7"] in ERA_LETTERS and style.language != "ja":
        return None
    return year_of_era(match["e7"], match["y7"]), int(match["m7"]), int(match["d7"]), True


_ROC_REGIONS = frozenset({"TW", "HANT"})
"""Where years are counted from 1911 without saying so."""


def _named(year: str, word: str, day: str, style: DateStyle) -> tuple[int, int, int, bool] | None:
    """A date with the month as a word, of our calendar or of Iran's."""
    if month := PERSIAN_MONTHS.get(word):
        return _calendar(int(year), month, int(day), is_persian=True)
    month = month_number(word.replace(".", ""), style.language)
    return (month and _calendar(int(year), month, int(day), is_persian=False)) or None


def _calendar(year: int, month: int, day: int, *, is_persian: bool) -> tuple[int, int, int, bool] | None:
    """A year before 1500 is of the calendar of Iran, or none; a Buddhist year (Thailand) is 543 ahead."""
    if year >= _LAST_PERSIAN:
        return _year(str(year)), month, day, True
    found = from_persian(year, month, day) if is_persian else None
    return (found.year, found.month, found.day, True) if found else None


def _short(match: re.Match[str], style: DateStyle) -> tuple[int, int, int, bool] | None:
    """A date with a month's name and two digits of the year: `14-May-24`, `14 May '24`, `14 พ.ค. 67` (the year 2567)."""
    month = month_number(match["m8"].replace(".", ""), style.language)
    is_thai = "ก" <= match["m8"][0] <= "๛"
    if month is None or not (is_thai or match["q8"] or match["s8"] == "-"):
        return None
    return int(match["y8"]) + (2500 - 543 if is_thai else 2000), month, int(match["d8"]), True


def _year(digits: str) -> int:
    """The year: two digits are of this century, a Buddhist year (Thailand) is 543 ahead."""
    year = int(digits)
    return year + 2000 if year < 100 else year - 543 if year > 2500 else year


def _made(year: int | str, month: int | str, day: int | str, clock: Clock | None, region: str = "") -> datetime | None:
    """The moment, or None where there is no such day or hour."""
    try:
        moment = datetime(int(year), int(month), int(day), tzinfo=ZONE_UNSTATED)
        return moment if clock is None else clock.of(moment, region)
    except ValueError:
        return None


def _from_digits(text: str) -> datetime | None:
    """Seconds or milliseconds since 1970, or the digits of a date and time without separators."""
    if len(text) in (10, 13) and text[0] == "1" and text.isdecimal():
        return datetime.fromtimestamp(int(text[:10]), UTC)
    match = _COMPACT.fullmatch(text)
    return _made(match["y"], match["m"], match["d"], clock_of(match)) if match else None


def _bounded(moment: datetime | None, earliest: int) -> datetime | None:
    """The moment with a zone, or None where no publication can be that old or that far ahead."""
    if moment is None or not earliest <= moment.year <= LATEST_YEAR or moment.replace(tzinfo=None) in _EMPTY:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=ZONE_UNSTATED)
    return None if abs(moment - _EPOCH) < timedelta(days=1) else moment


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""An empty field as a number of seconds, in any zone: the evening before in America."""
_EMPTY = frozenset({datetime(1900, 1, 1)})  # noqa: DTZ001 - compared without zone
"""What databases hold where nothing was filled in."""
