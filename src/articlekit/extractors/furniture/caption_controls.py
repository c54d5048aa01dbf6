"""Buttons and links at the ends of captions that enlarge the picture or open a gallery: "Enlarge", "+ 5 photos", "1/12".

They stand in an element of their own. What the element says is all that tells them from a credit: a phrase, or numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from articlekit.article import RemovalKind
from articlekit.extractors import Page, Removal, Segment
from articlekit.markup.class_words import Hint
from articlekit.markup.runs import shown
from articlekit.metadata.picture_credits import is_credit
from articlekit.phrases.book import PhraseBook, phrase_book
from articlekit.phrases.wordings import any_of, phrases_of
from articlekit.text.scripts import has_unspaced
from articlekit.urls import resolve, same_site

__all__ = ["caption_controls"]

_SURE: Final = 0.8
_LONGEST: Final = 60
"""Characters of such a button."""
_MOST_ELEMENTS: Final = 40
_EDGES: Final = " ()[]|·•–-"
_RULE: Final = "image-control"
"""The tables of phrases for them."""
_GALLERY: Final = re.compile(rf"(?<![^\W\d_])(?:{any_of('picture_credits', 'gallery')})(?![^\W\d_])", re.IGNORECASE)
"""A word for pictures: in a link, or beside a number, that leads to more of them."""
_UNSPACED: Final = tuple(sorted(phrase for phrase in phrases_of("picture_credits", "gallery") if has_unspaced(phrase)))
_COUNTED: Final = re.compile(r"(?:\d{1,3}\s?[^\d\s]{1,4}\s?|\+\s?)\d{1,3}")
"""A place in a row of pictures, or how many there are more."""


def caption_controls(page: Page) -> Iterator[Removal]:
    """The parts of captions that are such buttons."""
    book = phrase_book(page.options.phrases, page.phrases)
    for item in page.segments:
        if (item.tag == "figcaption" or item.hints & Hint.CAPTION) and len(item.element):
            yield from _controls(page, item, book)


def _controls(page: Page, item: Segment, book: PhraseBook) -> Iterator[Removal]:
    text, start, end = item.text, 0, len(item.text)
    for label, tag in _labels(page, item):
        is_last = text.endswith(label, start, end)
        if len(label) >= end - start or not (is_last or text.startswith(label, start, end)):
            continue
        if not _is_control(label, tag, book):
            continue
        if is_last:
            yield _removal(item, end - len(label), end)
            end = len(text[: end - len(label)].rstrip())
        else:
            yield _removal(item, start, start + len(label))
            start = end - len(text[start + len(label) : end].lstrip())


def _removal(item: Segment, start: int, end: int) -> Removal:
    return Removal(item.index, RemovalKind.IMAGE_CREDIT, "caption:control", _SURE, part=(start, end))


def _labels(page: Page, item: Segment) -> Iterator[tuple[str, str]]:
    """What the elements within a caption say that say little, the last first, with the elements' names; no links to other sites."""
    for element in reversed(list(islice(item.element.iterdescendants(), _MOST_ELEMENTS))):
        if isinstance(element.tag, str) and not _leads_away(page, element.get("href") or ""):
            text = shown("".join(map(str, element.itertext())))
            if 0 < len(text) <= _LONGEST:
                yield text, element.tag


def _is_control(text: str, tag: str, book: PhraseBook) -> bool:
    if tag == "button" or _COUNTED.fullmatch(text.strip(_EDGES)):
        return True
    if tag == "a" or any(map(str.isdigit, text)):
        leads_on = _GALLERY.search(text) is not None or any(word in text for word in _UNSPACED)
        if leads_on and not is_credit(text):
            return True
    said = book.match(text)
    return said is not None and said.is_whole and said.rule.name.rpartition(":")[2] == _RULE


def _leads_away(page: Page, href: str) -> bool:
    url = resolve(page.document.base_url, href) if href else None
    return url is not None and page.url is not None and not same_site(url, page.url)
