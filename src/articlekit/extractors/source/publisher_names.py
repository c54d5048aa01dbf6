"""Publishers' names as texts: where one ends, and what is never one."""

from __future__ import annotations

import re
from typing import Final

from articlekit.metadata.byline_words import WEEKDAYS
from articlekit.metadata.month_names import month_number
from articlekit.metadata.title_text import letters
from articlekit.phrases.wordings import any_of, phrases_of
from articlekit.text.patterns import late

__all__ = ["is_name", "name_at", "name_before"]

_LONGEST: Final = 60
_SHORTEST_MONTH: Final = 4
_NOBODY: Final = phrases_of("publishers", "nobody")
"""Letters of what stands in a publisher's place and is none."""
_DAYS: Final = frozenset(map(letters, WEEKDAYS))
_EDGES: Final = " \t\n.,:;!?\"'“”„«»‚‘’`*()（）[]{}<>|/\\–—-→↗➔➜⇒▶►>›»…。、：「」『』【】《》"
_END: Final = late(
    r"\s{0,9}(?:[|•·\n，。；;\]\[<>»【】〔〕（）》」』]|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])\s(?=[\u3400-\u9fff])"
    rf"|https?://|www\.|:\s|：|\s(?:{any_of('publishers', 'of_day')})\s(?=\d)"
    r"|(?<=\w)[\"”“](?=\s)|\s[–—-]\s|(?<!\b[A-Z])[.](?:\s|$)|[(（)）]|$|,\s(?=[A-Z][a-z]{2,8}\.? \d)"
    rf"|,\s(?=(?:{any_of('publishers', 'clause')}|\d)\b)"
    rf"|\s(?:{any_of('publishers', 'end')}|\d{{1,2}}[./ ])(?=\s|$|[.,;)]\B)"
    rf"|(?:{any_of('publishers', 'label_behind')}|©))",
)
"""Where a publisher's name ends."""
_LEAD: Final = late(rf"(?:{any_of('publishers', 'lead')})(?:(?<=')|\s+|(?<=[\u3400-\u9fff])[：:]?)")
"""What stands before a publisher's name and is no part of it."""
_MOST_LEADS: Final = 5
_QUOTES: Final = frozenset("\"'“„«‹‘「『《")
_SITE: Final = re.compile(r"www\.(?=[\w.-]{3,50}(?:[\s,;:)]|$))", re.IGNORECASE)
"""What a host begins with that stands for a name; before a path it is an address."""
_HOST: Final = re.compile(r"[\w-]{2,40}\.\w{2,12}\b")
"""A host, which begins with a small letter and is a name all the same."""
_WITHIN: Final = re.compile(r"(?<=\w)[.@]\w")
"""The middle of a host or of a mail address, where no name begins."""
_START: Final = re.compile(r"[，。；：、,;:(（《「『“\"\s]")
_DATE: Final = re.compile(r"\d{4}$|\d:\d\d|\b(?:19|20)\d\d\b|^\d|[$€£]\d")
_NAMELESS: Final = late(
    r"[a-zà-öø-ÿ'’-]{1,99}+(?:\s[a-zà-öø-ÿ'’-]{1,99}+){2,40}+\Z|[\u3041-\u3096]{1,99}+\Z|(?:[\uac00-\ud7a3]{1,9}+ ){0,3}+[\uac00-\ud7a3]{1,9}다\Z"
)
"""Three Latin words without a capital, kana that are grammar, and Korean verbs name nobody."""


def is_name(text: str) -> bool:
    """Whether a text may be a publisher's name: not a date, an address, or one of the words that only point.

    >>> is_name("The Daily"), is_name("daily.example"), is_name("here"), is_name("3 May")
    (True, True, False, False)
    """
    first, _, rest = text.partition(" ")
    return (
        1 < len(text) < _LONGEST
        and "//" not in text
        and any(map(str.isalpha, text))
        and (said := letters(text)) not in _NOBODY
        and said not in _DAYS
        and not _NAMELESS.match(text)
        and not _DATE.search(text)
        and not (len(first) >= _SHORTEST_MONTH and not rest.strip(" .,0123456789") and month_number(first) is not None)
    )


def name_at(text: str, start: int) -> tuple[int, int] | None:
    """Where the publisher's name lies that begins at `start` or after what may precede one; None where there is none.

    >>> text = "Originally published in the Daily Example on May 3."
    >>> text[slice(*name_at(text, 23))]
    'Daily Example'
    """
    if _WITHIN.match(text, start):
        return None
    while start < len(text) and text[start] in _EDGES:
        start += 1
    if site := _SITE.match(text, start):
        start = site.end()
    start = _behind_leads(text, start)
    found = _END.search(text, start, start + _LONGEST + 20)
    end = found.start() if found else min(len(text), start + _LONGEST + 20)
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return (start, end) if is_name(text[start:end]) else None


def _behind_leads(text: str, start: int) -> int:
    """Where a name begins, behind articles and prepositions; a small letter behind them makes them a part of it."""
    said = text[start : start + _LONGEST].replace("’", "'")
    end = 0
    for _ in range(_MOST_LEADS):
        if (lead := _LEAD.match(said, end)) is None:
            break
        end = lead.end()
    while said[end : end + 1] in _QUOTES:
        end += 1
    is_name_there = said[end : end + 1].isalpha() and not said[end].islower()
    return start + end if is_name_there or _HOST.match(said, end) else start


def name_before(text: str, end: int) -> tuple[int, int] | None:
    """The same of a name that ends at `end`, as before "から転載" or "reports"."""
    while end > 0 and text[end - 1] in _EDGES:
        end -= 1
    starts = [match.end() for match in _START.finditer(text, max(0, end - _LONGEST), end)]
    dense = bool(end) and text[end - 1] >= "\u2e80"
    start = starts[-1] if starts and dense else _capitals_before(text, end)
    return (start, end) if is_name(text[start:end]) else None


def _capitals_before(text: str, end: int) -> int:
    """Where the run of capitalised words begins that ends at `end`."""
    start = end
    while True:
        space = text.rfind(" ", max(0, end - _LONGEST), start - 1)
        word = text[space + 1 : start]
        if not word[:1].isupper():
            return start
        start = space + 1 if space >= 0 else 0
        if space <= 0 or text[space - 1] in ".,;:!?" or end - start > _LONGEST:
            return start
