"""What the page calls itself, and how like it a heading is: the page's own story is told by that from the others on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import unquote, urlsplit

from articlekit.document import Document
from articlekit.metadata.title_text import split_title
from articlekit.text.scripts import has_unspaced

__all__ = ["Titles", "words_of"]

_WORD: Final = re.compile(r"[^\W_]+")
_LONGEST: Final = 400
"""Characters of a title that are looked at."""
_SLUG_WORDS: Final = 3
"""Words of a part of an address that names a story."""
_SLUG: Final = 0.9
"""What a heading that is like the address alone is worth: addresses are cut short."""


class Titles:
    """The titles that a page declares, and the words of its address."""

    __slots__ = ("_slug", "_words", "lines", "sizes")

    def __init__(self, document: Document) -> None:
        """Read them from the head, the JSON-LD and the address."""
        texts = list(dict.fromkeys(text[:_LONGEST].strip() for text in _stated(document) if text))
        self.lines = frozenset(map(str.lower, texts))
        """In lower case, to be asked for a whole line."""
        self.sizes = frozenset(map(len, self.lines))
        self._words = [words for text in texts if (words := words_of(text))]
        self._slug = _slug(document.url or "")

    def likeness(self, text: str) -> float:
        """How like a declared title, or the address, this text is: 0 to 1."""
        if text.lower() in self.lines:
            return 1.0
        found = words_of(text[:_LONGEST])
        if not found:
            return 0.0
        best = max([_dice(found, words) for words in self._words], default=0.0)
        if self._slug and best < _SLUG:
            best = max(best, _SLUG * _dice(found, self._slug))
        return best


def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case; pairs of characters where a script puts no spaces.

    >>> sorted(words_of("Back at 5: the ferry"))
    ['5', 'at', 'back', 'ferry', 'the']
    """
    words = _WORD.findall(text.lower())
    if not has_unspaced(text):
        return frozenset(words)
    return frozenset([word[at : at + 2] for word in words for at in range(max(len(word) - 1, 1))])


def _stated(document: Document) -> Iterator[str]:
    for title in (document.title, document.declared("og:title"), document.declared("twitter:title")):
        if title:
            yield title
            parts = split_title(title)
            if len(parts) > 1:
                start, end = max(parts, key=lambda part: part[1] - part[0])
                yield title[start:end]
    for item in document.json_ld:
        if isinstance(name := item.get("headline"), str):
            yield name


def _slug(url: str) -> frozenset[str]:
    """The words of the last part of an address that has some."""
    try:
        parts = unquote(urlsplit(url).path).lower().split("/")
    except ValueError:
        return frozenset()
    for part in reversed(parts):
        words = [word for word in _WORD.findall(part) if not word.isdigit()]
        if len(words) >= _SLUG_WORDS:
            return frozenset(words)
    return frozenset()


def _dice(some: frozenset[str], others: Iterable[str]) -> float:
    others = frozenset(others)
    return 2 * len(some & others) / (len(some) + len(others))
