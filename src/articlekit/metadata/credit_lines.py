"""Lines that credit several people, each with what they did: `Автор: A, редактор: B`, `Tekst: A Zdjęcia: B`, `di A - foto di B`.

Who took the pictures or translated the text is not its author, nor is its editor where somebody else is named. The labels
are data, `phrases/bylines/`.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from articlekit.metadata.byline_words import LEAD_WORDS
from articlekit.phrases.wordings import any_of

__all__ = ["Work", "credits_others", "parted", "work_of"]

_AND: Final = any_of("bylines", "and")
_PICTURE: Final = rf"(?:{any_of('bylines', 'picture')})\w{{0,8}}"
_BESIDE: Final = (
    rf"{_PICTURE}(?:\s?(?:[&/+]|\b(?:{_AND})\b)\s?{_PICTURE})?(?:\s(?:credits?|{any_of('bylines', 'by')}))?"
    rf"|(?:{any_of('bylines', 'translated')})"
)
"""The work of those who made what stands beside the text, or another text of it."""
_EDITED: Final = rf"(?:{any_of('bylines', 'editor')})"
_BESIDE_LABEL = re.compile(rf"(?:{_BESIDE})\s?:", re.IGNORECASE)
_EDITOR_LABEL = re.compile(rf"{_EDITED}\s?:", re.IGNORECASE)
_BESIDE_WORD = re.compile(rf"(?=[^\W\d_A-Z]){_PICTURE}\.?\s(?=[^\W\d_])")
"""The same in lower case without a colon: `foto Petr Novák`."""
_SHORTEST_LEAD: Final = 4
_LEADS: Final = "|".join(
    map(re.escape, sorted((word for word in LEAD_WORDS if len(word) >= _SHORTEST_LEAD), key=len, reverse=True))
)
_LATER = re.compile(
    rf"(?:\s|(?<=[a-zß-öø-ÿа-яёєіїґ])(?=[A-ZÀ-ÖØ-ÞА-ЯЁЄІЇҐ]))"
    rf"(?P<label>(?i:(?P<other>{_BESIDE}|{_EDITED})|{_LEADS})\s?:)"
)
"""A label inside a line, also where nothing but markup parted it from what stands before."""
_LATER_BY = re.compile(
    rf"[\s,;|–—-]\s?(?:{any_of('bylines', 'beside_author')})\s(?:{any_of('bylines', 'by')})\s", re.IGNORECASE
)
_JOINED = re.compile(rf"(?:[&/+]|\b(?:{_AND}))$", re.IGNORECASE)


class Work(Enum):
    """What a label says that those behind it did."""

    BESIDE = auto()
    """Pictures, or a translation."""
    EDITED = auto()
    OTHER = auto()


def work_of(part: str, *, is_later: bool) -> Work | None:
    """What the label at the beginning of a part says of those behind it; None where there is no label.

    >>> (
    ...     work_of("fotó: Kiss Pál", is_later=True),
    ...     work_of("Editor: Bo Ek", is_later=False),
    ...     work_of("Bo Ek", is_later=True),
    ... )
    (<Work.BESIDE: 1>, <Work.EDITED: 2>, None)
    """
    if ":" not in part:
        return Work.BESIDE if is_later and _BESIDE_WORD.match(part) else None
    if _BESIDE_LABEL.match(part):
        return Work.BESIDE
    return Work.EDITED if _EDITOR_LABEL.match(part) else Work.OTHER


def parted(text: str) -> str:
    """A line of credits with a separator before each label but the first.

    >>> parted("Penulis: Rahmawati Editor: Budi Santoso")
    'Penulis: Rahmawati | Editor: Budi Santoso'
    """
    return _LATER.sub(
        lambda match: match[0] if _JOINED.search(text, 0, match.start()) else f" | {match['label']}", text
    )


def credits_others(text: str) -> bool:
    """Whether a line names, behind somebody, who took the pictures, translated or edited.

    >>> (
    ...     credits_others("di Ada Rossi - foto di Ugo Neri"),
    ...     credits_others("Foto: Ugo Neri"),
    ...     credits_others("di Ada Rossi"),
    ... )
    (True, False, False)
    """
    if ":" in text and any(match["other"] for match in _LATER.finditer(text)):
        return True
    return _LATER_BY.search(text) is not None
