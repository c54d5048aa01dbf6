"""News agencies, and the ways in which pages write their names.

Names are data, `phrases/agencies.toml`: the agencies' own, and signatures seen in datelines, bylines and credit lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import Final, NamedTuple

from articlekit.phrases.folding import fold
from articlekit.phrases.wordings import any_of, phrases_of, wordings

__all__ = [
    "AGENCIES", "AMBIGUOUS", "SERVICES", "SYNDICATORS", "Mention", "agency_of", "first_agency", "mentions",
]  # fmt: skip


def _names_of(role: str) -> dict[str, tuple[str, ...]]:
    """By name the other spellings in all languages: a row is a name and these."""
    found: dict[str, tuple[str, ...]] = {}
    for row in chain.from_iterable(wordings("agencies")[role].values()):
        name, *others = row.split(" | ")
        found[name] = (*found.get(name, ()), *others)
    return found


AGENCIES: Final = _names_of("agency")
"""Agency -> the other spellings of its name."""
SYNDICATORS: Final = phrases_of("agencies", "syndicator")
"""Newsrooms that offer their stories to others for reprinting, by their own published terms: in the byline of another
site their name tells where the story comes from."""
SERVICES: Final = _names_of("service")
"""Services that distribute organisations' own releases -> the other spellings of their names."""

_BY_SPELLING = {name: name for name in AGENCIES} | {
    spelling: name for name, spellings in AGENCIES.items() for spelling in spellings
}
_SHORT: Final = 4
"""Letters of a spelling that counts as it is only."""
_EDGES = " .,;:-–—©/()[]（）［］【】\u00a0"
AMBIGUOUS: Final = phrases_of("agencies", "ambiguous")
"""Spellings that are words or other abbreviations too: they count in brackets and datelines only."""
_FOLDED = {spelling.casefold(): name for spelling, name in _BY_SPELLING.items() if len(spelling) > 4}


_DENSE = "|".join(spelling for spelling in _BY_SPELLING if "\u3040" <= spelling[0] <= "\ud7af")
_UNSPACED = re.compile(_DENSE)
_TOKEN = re.compile(r"\w+(?:[-–]\w+)*")
_EDGED: dict[str, list[tuple[str, str]]] = {}
"""By the first word of a spelling, folded: the spellings, longest first, with their agencies."""
for _spelling, _name in sorted(_BY_SPELLING.items(), key=lambda item: -len(item[0])):
    if (_match := _TOKEN.search(_spelling)) and not _UNSPACED.fullmatch(_spelling):
        _EDGED.setdefault(_match[0].casefold(), []).append((_spelling.strip("/©"), _name))
for _name in SYNDICATORS:
    if _match := _TOKEN.search(_name):
        _EDGED.setdefault(_match[0].casefold(), []).append((_name, ""))
for _name, _spellings in SERVICES.items():
    for _spelling in (_name, *_spellings):
        if _match := _TOKEN.search(_spelling):
            _EDGED.setdefault(_match[0].casefold(), []).append((_spelling, _name))


_WORD = re.compile(r"\w+")
_UNUSUAL: dict[str, list[str]] = {}
"""The spellings by their longest word, folded: a text without any of these names no agency, but for those of scripts without
spaces."""
for _spelling, _ in chain.from_iterable(_EDGED.values()):
    _UNUSUAL.setdefault(max(_WORD.findall(fold(_spelling)), key=len), []).append(_spelling)


class Mention(NamedTuple):
    """An agency's name in a text: `text[start:end]`."""

    agency: str
    """The agency; empty for one of `SYNDICATORS`."""
    start: int
    end: int


def mentions(text: str, words: Iterable[str] | None = None) -> list[Mention]:
    """Every agency and syndicator that a text names, in its order. Short names count in their very spelling only.

    `words` are those of the text, folded, where they are known.

    >>> mentions("LONDON (Reuters) - The Associated Press said")
    [Mention(agency='Reuters', start=8, end=15), Mention(agency='AP', start=19, end=39)]
    """
    found: list[Mention] = []
    stop = 0
    words = _WORD.findall(fold(text)) if words is None else words
    is_likely = not _UNUSUAL.keys().isdisjoint(words) and any(
        _is_written(spelling, text) for word in _UNUSUAL.keys() & words for spelling in _UNUSUAL[word]
    )
    for token in _TOKEN.finditer(text) if is_likely else ():
        if token.start() < stop:
            continue
        for spelling, agency in _EDGED.get(token[0].casefold(), ()):
            end = token.start() + len(spelling)
            written = text[token.start() : end]
            is_name = _is_written(spelling, written) and _is_capital(spelling, written)
            if is_name and not text[end : end + 1].isalnum():
                found.append(Mention(agency, token.start(), end))
                stop = end
                break
    if not text.isascii():
        found += [Mention(_BY_SPELLING[match[0]], match.start(), match.end()) for match in _UNSPACED.finditer(text)]
        found.sort(key=lambda mention: mention.start)
    return found


def _is_written(spelling: str, text: str) -> bool:
    return spelling in text or (len(spelling) > _SHORT and spelling.casefold() in text.casefold())


def _is_capital(spelling: str, written: str) -> bool:
    """Whether a name of several words is written as one: "The Conversation", not "join the conversation"."""
    last = spelling.rfind(" ") + 1
    return not last or written[last].islower() == spelling[last].islower()


def agency_of(name: str, *, strict: bool = False) -> str | None:
    """The agency that this name, as a whole, stands for; `strict` leaves ambiguous abbreviations out.

    >>> agency_of("Associated Press"), agency_of("dpa-AFX"), agency_of("The Daily")
    ('AP', 'dpa', None)
    """
    name = name.strip(_EDGES)
    if strict and name in AMBIGUOUS:
        return None
    return _BY_SPELLING.get(name) or _FOLDED.get(name.casefold())


_SEPARATOR = re.compile(rf"\s{{0,9}}(?:[/|,;+&、•·]|\s(?:{any_of('agency_lines', 'between')})\s|\s[-–—]\s)\s{{0,9}}")


_WITH = re.compile(rf"^\W*(?:{any_of('agency_lines', 'shares')})\s", re.IGNORECASE)
"""How a line begins that shares the work with an agency."""


def first_agency(text: str, *, strict: bool = False) -> tuple[str, str] | None:
    """The first agency among the names that a line lists, with the spelling used there.

    >>> first_agency("Le Monde with AFP"), first_agency("ats/nxp")
    (('AFP', 'AFP'), ('Keystone-SDA', 'ats'))
    """
    for part in _SEPARATOR.split(_WITH.sub("", text)):
        spelling = part.strip(_EDGES)
        if spelling and (agency := agency_of(spelling, strict=strict)):
            return agency, spelling
    return None
