"""The agency's mark under or at the end of a story: "(dpa, Site)", "AFP/jb", "With inputs from PTI".

A line of it leaves the body whole, and so does a dateline that stands alone ("[서울=뉴시스]", "BERLIN (dpa) -"); a mark behind the
last sentence leaves it as a part. The dateline at the beginning of a paragraph stays: it is how the story begins. Who the agency
is, is for `articlekit.extractors.source` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from articlekit.article import RemovalKind
from articlekit.extractors import Page, Removal, Segment
from articlekit.metadata.agencies import agency_of, first_agency, mentions
from articlekit.phrases.wordings import any_of

__all__ = ["RULE", "agency_lines"]

RULE: Final = "agency:line"
_SURE: Final = 0.85
_LONGEST: Final = 70
"""Characters of the longest line."""
_LONGEST_END: Final = 40
"""Characters of a line that is nothing but the last word, or the word for agencies."""
_MOST_WORDS: Final = 7
_AT_THE_END: Final = 3
"""Segments of the body's end, and as many behind it, in which a line is looked for."""
_NEAR_THE_END: Final = 8
"""Segments of the body's end in which its last word is looked for: notices follow it."""
_LABEL: Final = re.compile(rf"\A\W*+(?:{any_of('agency_lines', 'before')})[\s:]\W*", re.IGNORECASE)
"""What may stand before the agency's name."""
_END: Final = re.compile(rf"\A\W*+(?:{any_of('agency_lines', 'end')})\W*\Z", re.IGNORECASE)
"""The word with which a message ends, or which stands for agencies without a name."""
_BRACKETS: Final = re.compile(r"[(（\[［][^()（）\[\]［］]*+[)）\]］]")
_NUMBERED: Final = re.compile(r"\A\W*+[a-z]{2,4}-?[\w-]{0,12}, [a-z]{2,4}:[\d-]+(?:/\d+)?\W*", re.IGNORECASE)
"""The number of a message: `© dpa-infocom, dpa:240514-99-12345/3`."""
_MARK: Final = re.compile(
    r"(?<!\s)\s*+[(（\[［【]([^()（）\[\]【】]{2,50})[)）\]］】]\s*[.。]?$"
    rf"|(?<=[.!?…\"”»’'。！？])\s+(\S{{2,12}}/\S{{1,12}}|[–—/-]\s?\S{{2,12}}|[A-Z]{{2,8}}|{any_of('agency_lines', 'lone')})$"
)
"""A mark behind the last sentence, in brackets or without."""
_MARKED: Final = re.compile(
    r"[(（\[［【]([^()（）\[\]［］【】]{2,40})[)）\]］】]|/\s?([^/]{2,20}?)\s?/|\s[-–—]{1,2}\s+([^-–—/()]{2,30})\Z"
)
"""What a dateline puts its agency in: brackets, strokes, or after a dash at its end."""
_MOST_PLACE, _MOST_BESIDE = 4, 3
"""Words of a place with its date, and words beside an agency in brackets."""
_LONGEST_BESIDE: Final = 16
"""Letters of these."""
_BESIDE: Final = re.compile(rf"(?<!\s)\s*+[/,;|]\s*|\s(?:{any_of('agency_lines', 'beside')})\s")
"""What parts an agency from who shares the work with it."""
_WIRE: Final = re.compile(rf"(?:{any_of('agency_lines', 'wire')})\W*\Z")
"""The word for a dispatch with which a dateline ends that has no brackets."""
_DAYS: Final = re.compile(r"[\d年月日号號時时/.]+")


def agency_lines(page: Page) -> Iterator[Removal]:
    """The lines and marks at the end of the body."""
    body = page.body
    if not body:
        return
    items = page.segments.items
    top = items[max(0, body[0] - 1) : body[0] + 2]
    for item in dict.fromkeys((*top, *items[body[-_AT_THE_END:][0] : body[-1] + 1 + _AT_THE_END])):
        if agency := _line(item.text):
            yield Removal(item.index, RemovalKind.SOURCE_LABEL, RULE, _SURE, (("agency", agency),))
    for number in body[1:][-_NEAR_THE_END:]:
        if len(items[number].text) <= _LONGEST_END and _END.match(items[number].text):
            yield Removal(number, RemovalKind.SOURCE_LABEL, RULE, _SURE)
    yield from _mark(page.segments[_last_text(page)])


def _last_text(page: Page) -> int:
    """The number of the last segment of the body that is no line of an agency."""
    return next((number for number in reversed(page.body) if not _line(page.segments[number].text)), page.body[0])


def _line(text: str) -> str | None:
    """The agency whose line this is as a whole."""
    if len(text) > _LONGEST or sum(map(_has_letter, _BRACKETS.sub("", text[1:]).split())) > _MOST_WORDS:
        return None
    if _NUMBERED.fullmatch(text):
        found = first_agency(text.split(",", maxsplit=1)[0])
        return found[0] if found else None
    label = _LABEL.match(text)
    named = text[label.end() :] if label else text
    if not label and named[-1] in ".!?:。" and named[-2:-1].isalpha():  # a sentence, or the beginning of one
        return None if named[-1] in "!?:" else _dateline(text)
    first = _BESIDE.split(named.strip(" ()[]（）【】—–-©/."), maxsplit=1)[0]
    found = first_agency(first)
    return found[0] if found else _dateline(text)


def _has_letter(word: str) -> bool:
    return any(map(str.isalpha, word))


def _dateline(text: str) -> str | None:
    """The agency of a dateline without its report: a place, a day perhaps, and the agency in brackets or strokes."""
    for marked in _MARKED.finditer(text):
        inner = (marked[1] or marked[2] or marked[3]).strip(" .,")
        agency = agency_of(inner) if marked[3] else _named(inner)
        behind = text[marked.end() :].lstrip(" -–—")
        if (
            agency and _is_place(text[: marked.start()]) and (_is_place(behind) or _named(behind))
        ):  # "(AFP) - © 2024 AFP"
            return agency
    return _named(text.strip(" .。")) if _WIRE.search(text) else None


def _named(text: str) -> str | None:
    """The agency among few other words: those of a place, a day, initials."""
    for agency, start, end in mentions(text):
        beside = _DAYS.sub(" ", f"{text[:start]} {text[end:]}")
        if agency and len(beside.split()) <= _MOST_BESIDE and len("".join(beside.split())) <= _LONGEST_BESIDE:
            return agency
    return None


def _is_place(text: str) -> bool:
    """Whether a text is nothing or a place with a day: few words, one of them at most, the month, in small letters."""
    words = text.replace("/", " ").split()
    said = [word for word in words if _has_letter(word)]
    small = [word for word in said if word[0].islower()]
    return len(said) <= _MOST_PLACE and len(small) <= (len(words) > len(said) or not said)


def _mark(item: Segment) -> Iterator[Removal]:
    """The mark behind the last sentence."""
    match = _MARK.search(item.text)
    if match is None or not match.start() or not (found := first_agency(match[1] or match[2].strip("–—/- "))):
        return
    yield Removal(
        item.index, RemovalKind.SOURCE_LABEL, RULE, _SURE, (("agency", found[0]),), part=(match.start(), len(item.text))
    )
