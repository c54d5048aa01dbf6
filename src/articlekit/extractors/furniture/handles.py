"""Lines at the ends of the body that are nothing but hashtags or accounts: "#bread #mills", "@harnby_news", "harnby-news:".

Networks write them around a message: the tags of what it says, who may be followed, whose it was. Within a text they are words of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from articlekit.article import RemovalKind
from articlekit.extractors import Page, Removal

__all__ = ["handles"]

_SURE: Final = 0.8
_AT_THE_END: Final = 3
"""Segments of the body's end."""
_TAGS: Final = re.compile(r"(?:[#＃]\w{1,50}[\s,]{0,3}){1,30}")
_REBLOGGED: Final = re.compile(r"([a-z0-9][a-z0-9-]{2,40}):", re.ASCII)
_SHORT: Final = 80
"""Characters of a line that names the account once more: "(via harnby-news)"."""
_ACCOUNT: Final = re.compile(r"(?:@[A-Za-z0-9_.]{2,40}\s{0,3}){1,4}")


def handles(page: Page) -> Iterator[Removal]:
    """The lines in question."""
    for number in reversed(page.body[1:][-_AT_THE_END:]):
        text = page.segments[number].text
        if _TAGS.fullmatch(text):
            yield Removal(number, RemovalKind.TAGS, "line:tags", _SURE)
        elif _ACCOUNT.fullmatch(text):
            yield Removal(number, RemovalKind.FOLLOW, "line:account", _SURE)
    first = page.segments[page.body[0]] if page.body else None
    name = _REBLOGGED.fullmatch(first.text) if first else None
    if first and name and any(_names(item.text, name[1]) for item in page.segments.items[first.index + 1 :]):
        yield Removal(first.index, RemovalKind.OTHER, "line:reblogged", _SURE)


def _names(text: str, account: str) -> bool:
    return len(text) <= _SHORT and account in text
