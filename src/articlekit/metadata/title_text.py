"""Titles as text: what two spellings of one title share, and the parts that separators set apart."""

from __future__ import annotations

import re

__all__ = ["letters", "split_title"]

_NOT_LETTERS = re.compile(r"[\W_]+")
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
_SEPARATOR = re.compile(
    r"[|│｜ㅣ：¦·•«‹»›~⋆★/\\*@<>:–—―‒-](?:(?<=[|│｜ㅣ：])|(?<=\s[¦·•«‹»›~⋆★/\\*@<>])(?=\s)|(?<=\s:):(?=\s)"
    r"|(?<=\s[-–—―‒])[-–—―‒]?(?=\s)|(?<=[^\W\d_]:)(?=\s))"
)
"""What parts a title from the site's name; a hyphen, a slash or a dot only with white space on both sides. All of them in
one set come first, so that they are looked for at the speed of a single character."""


def letters(text: str) -> str:
    """The letters and digits of a text in lower case: what two spellings of one title share.

    >>> letters("Fish & Chips: “50 years”")
    'fishchips50years'
    """
    folded = text.casefold().encode("utf-8", "surrogatepass").translate(None, _ASCII_MARKS)
    kept = folded.decode("utf-8", "surrogatepass")
    return kept if kept.isascii() or kept.isalnum() else _NOT_LETTERS.sub("", kept)


def split_title(title: str) -> list[tuple[int, int]]:
    """Where the parts of a title lie that separators set apart.

    >>> [("A - B | C")[a:b] for a, b in split_title("A - B | C")]
    ['A', 'B', 'C']
    """
    parts: list[tuple[int, int]] = []
    start = 0
    for match in _SEPARATOR.finditer(title):
        _add_part(parts, title, start, match.start())
        start = match.end()
    _add_part(parts, title, start, len(title))
    return parts


def _add_part(parts: list[tuple[int, int]], title: str, start: int, end: int) -> None:
    if text := title[start:end].strip():
        start = title.index(text, start)
        parts.append((start, start + len(text)))
