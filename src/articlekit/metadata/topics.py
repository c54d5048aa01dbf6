"""Sections and tags as pages declare them: one name, or a list of names in one value."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

from articlekit.metadata.title_text import letters
from articlekit.phrases.wordings import phrases_of

__all__ = ["section_name", "tag_names"]

_UNSORTED: Final = phrases_of("titles", "unsorted")
"""Sections that are none."""
_COMMAS: Final = re.compile("[,，、،]")
_SEMICOLONS: Final = re.compile("[;；؛]")
_UNSPACED: Final = re.compile(r"[,，、،](?!\s|\Z)")
_LIST: Final = 3
"""Names with commas between them that are a list; of two it may be one name, as in "Arts, Letters"."""
_LONGEST: Final = 60
"""Characters of a name; beyond, it is a sentence."""


def section_name(stated: str, url: str | None, titles: Collection[str] = ()) -> str | None:
    """The one section that a page states, or None: sites put all their tags there, or the story's title, or an address.

    Of a list it is the name that the page's address has in its path, and the first where that has none or several.
    `titles` are those of the page, by their letters (`title_text.letters`).

    >>> section_name("Weirs, Mayor Berg, Politics", "https://a.example/politics/weir-rebuilt")
    'Politics'
    >>> section_name("Arts, Letters", "https://a.example/2024/weir")
    'Arts, Letters'
    """
    if "://" in stated or letters(stated) in titles:
        return None
    parts = [name for part in _COMMAS.split(stated) if (name := part.strip())]
    names = [name for name in parts if name.casefold() not in _UNSORTED]
    if not names or max(map(len, names)) > _LONGEST:
        return None
    *folders, _ = urlsplit(url or "").path.rstrip("/").split("/")
    in_path = {letters(unquote(folder)) for folder in folders} - {""}
    own = [name for name in names if letters(name) in in_path]
    if len(own) == 1:
        return own[0]
    return names[0] if len(parts) >= _LIST or _UNSPACED.search(stated) else ", ".join(names)


def tag_names(values: Sequence[str]) -> tuple[str, ...]:
    """Tags, one each, in their order: a single value may be a list, and so is one with names glued by their commas.

    >>> tag_names(["weir, river"])
    ('weir', 'river')
    >>> tag_names(["Arts, Letters", "Rivers", "boats,locks,weirs"])
    ('Arts, Letters', 'Rivers', 'boats', 'locks', 'weirs')
    """
    stated = tuple(dict.fromkeys(values))
    separator = _COMMAS if any(map(_COMMAS.search, stated)) else _SEMICOLONS
    parts = [
        part
        for value in stated
        for part in (separator.split(value) if len(stated) == 1 or _is_list(value) else (value,))
    ]
    return tuple(dict.fromkeys(name for part in parts if (name := part.strip())))


def _is_list(value: str) -> bool:
    return len(_UNSPACED.findall(value)) >= _LIST - 1
