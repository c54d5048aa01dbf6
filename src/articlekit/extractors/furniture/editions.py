"""Links to the same story in other languages: "Deutsch | Français | Русский", "Read in Spanish".

A link that is named for a language and leads to an address of the site with that language's code is one; a link to an article
about a language, to a file or to another site is none. Without links a row of languages is one where each is called as it
calls itself: a text names them in its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Final
from urllib.parse import urlsplit

from articlekit.article import RemovalKind
from articlekit.extractors import Page, Removal, Segment
from articlekit.phrases.wordings import wordings
from articlekit.urls import resolve, same_site

__all__ = ["editions"]

_SURE: Final = 0.8
_LONGEST: Final = 60
"""Characters of such a link, and of all that stands beside the links: "This article is also available in"."""
_WORDS: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ROW: Final = 3
"""Languages side by side that call themselves so, from which they are no words of the story."""
_MARKS: Final = re.compile(r"[/.?=&:]")
"""What parts a code in an address from what stands beside it."""
_SPOKEN: Final = 4
"""Words of the longest name of a language."""


def editions(page: Page) -> Iterator[Removal]:
    """The lines of the body that are such links, with the name of the page's own language beside them."""
    items = page.segments.items
    found = {
        number
        for number in page.body
        if items[number].links
        and len(items[number].text) - items[number].link_chars <= _LONGEST
        and _leads_to_editions(page, items[number])
    }
    names = [
        number for number in page.body if len(items[number].text) <= _LONGEST and _calls_itself(items[number].text)
    ]
    for _, group in groupby(enumerate(names), lambda pair: pair[1] - pair[0]):
        row = [number for _, number in group]
        if len(row) >= _ROW or not found.isdisjoint(range(row[0] - 1, row[-1] + 2)):
            found.update(row)
    for number in sorted(found):
        yield Removal(number, RemovalKind.NAVIGATION, "links:editions", _SURE)


def _leads_to_editions(page: Page, item: Segment) -> bool:
    """Whether half of a line's links or more lead there; a name may be one that is not known."""
    texts = [(item.text[link.start : link.end], link.url) for link in item.links]
    found = sum([len(text) <= _LONGEST and _is_edition(page, text, url) for text, url in texts])
    return found * 2 >= len(texts)


def _is_edition(page: Page, text: str, href: str) -> bool:
    """Whether a link of this text and address leads to an edition of the site in the language that it names, another than the page's."""
    named = set(_named(text))
    if not named:
        return False
    url = resolve(page.document.base_url, href) or href
    if "://" in url and page.url and not same_site(url, page.url):
        return False
    stated = _codes_in(url) - _codes_in(page.url or "")
    return any(stated & codes for codes in named)


def _codes_in(url: str) -> set[str]:
    """The parts of an address that may be the code of a language, a region after it left out as well."""
    parts = urlsplit(url)
    *labels, _ = parts.netloc.lower().split(".")
    marks = _MARKS.split(f"{parts.path}?{parts.query}".lower().replace("_", "-"))
    return {*labels, *marks} | {mark.partition("-")[0] for mark in marks if len(mark) == len("de-at")}


def _named(text: str) -> Iterator[frozenset[str]]:
    """The codes of the languages that a text names: by a name that is all of it or one of its words, or by a code alone."""
    known = _codes()
    whole = _spelled(text)
    words = _WORDS.findall(whole)
    phrases = (" ".join(words[at : at + size]) for size in range(1, _SPOKEN + 1) for at in range(len(words)))
    for phrase in {whole, *phrases}:
        if codes := known.get(phrase):
            yield codes
        elif phrase == whole and len(whole) == len("de"):
            yield frozenset({whole})


def _spelled(text: str) -> str:
    return " ".join(text.casefold().split())


def _calls_itself(text: str) -> bool:
    return _spelled(text) in _own_names()


@cache
def _codes() -> Mapping[str, frozenset[str]]:
    """The codes of each language in addresses, by what the language is called."""
    known = wordings("language_names")
    codes = {language: frozenset(phrases) for language, phrases in known["code"].items()}
    return {
        name: codes[language] for role in ("name", "own") for language, names in known[role].items() for name in names
    }


@cache
def _own_names() -> frozenset[str]:
    return frozenset(name for names in wordings("language_names")["own"].values() for name in names)
