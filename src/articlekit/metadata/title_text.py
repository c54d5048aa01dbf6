"""Titles as text: what two spellings of one title share, and the parts that separators set apart."""

from __future__ import annotations

import re

__all__ = ["letters", "split_title"]

_NOT_LETTERS = re.compile(r"[\W_]+")
_SEPARATOR = re.compile(r"[|│｜ㅣ：]|(?<=\s)(?:[¦·•«‹»›~⋆★/\\*@<>]|::|[-–—―‒]{1,2})(?=\s)|(?<=[^\W\d_]):(?=\s)")
"""What parts a title from the site's name; a hyphen, a slash or a dot only with white space on both sides."""


def letters(text: str) -> str:
    """The letters and digits of a text in lower case: what two spellings of one title share.

    >>> letters("Fish & Chips: “50 years”")
    'fishchips50years'
    """
    return _NOT_LETTERS.sub("", text.casefold())


def split_title(title: str) -> list[tuple[int, int]]:
    """Where the parts of a title lie that separators set apart.

    >>> [("A - B | C")[a:b] for a, b in split_title("A - B | C")]
    ['A', 'B', 'C']
    """
    parts: list[tuple[int, int]] = []
    start = 0
    for match in _SEPARATOR.finditer(title):
        parts.append((start, match.start()))
        start = match.end()
    parts.append((start, len(title)))
    trimmed = ((end - len(title[start:end].lstrip()), start + len(title[start:end].rstrip())) for start, end in parts)
    return [(start, end) for start, end in trimmed if end > start]
