"""Names in elements that markup calls an author or a byline, and in links to authors' own pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from articlekit.extractors import Author, Page
from articlekit.extractors.authors.mentions import Mention, mentioned
from articlekit.extractors.authors.quoted import is_attribution
from articlekit.markup.class_words import Hint
from articlekit.markup.quoted import is_quoted
from articlekit.markup.runs import shown
from articlekit.metadata.agencies import agency_of
from articlekit.metadata.credit_lines import credits_others
from articlekit.metadata.name_parts import looks_like_name
from articlekit.metadata.names import clean_authors, leads_byline
from articlekit.segment import Mark
from articlekit.urls import resolve

__all__ = ["LONGEST_BYLINE", "PROFILE", "linked", "marked", "marked_anywhere", "pieces_of", "unscripted"]

LONGEST_BYLINE: Final = 160
"""Characters of a segment or element that may be a byline."""
PROFILE: Final = re.compile(
    r"/(?:authors?|autor(?:e|en|es)?|auteurs?|author-?profile|people|staff|profiles?|profil|contributors?|writers?|"
    r"journalists?|redacteurs?|redaktion|reporters?|byline|by|columnist|forfatter|skribent|autori|person|creators?)/"
    r"|[?&]author=|^/@[\w.-]{2,40}/?(?:[?#]|$)"
)
"""Addresses of authors' own pages, in lower case; a bare handle is that of the platform's own account."""
_MOST_SHOWN: Final = 8
_LONGEST_LEAD: Final = 60
"""Characters of a mark below the story that may end as a sentence does."""
_ONE_WORD: Final = 30
_BEGUN: Final = 2
_AUTHOR: Final = frozenset({"author", "creator"})
"""`rel` and `itemprop` of an author's name."""
_AUTHOR_NAMES: Final = frozenset({"author", "creator", "byline", "author-name", "authors"})
"""`rel`, `itemprop` and classes of an author's name."""
_AUTHOR_WORD: Final = re.compile(r"author|auteur|\bautor|byline|writer", re.IGNORECASE)
"""What attributes call an author, where the hint may be that of a step or a line by the way."""
_MOST_HIDDEN: Final = 60
"""Elements of each kind that are looked at where scripts are off."""


def marked(page: Page) -> Iterator[Mention]:
    """Elements marked as author or byline, near the headline or after the body."""
    place = page.story
    strict: list[Author] = []
    seen: set[str] = set()
    near = (*page.segments.marks_in(place.top), *page.segments.marks_in(place.bottom))
    for mark in near:
        if not mark.hints & Hint.BYLINE or not _is_own(page, mark):
            continue
        is_top = mark.position < place.top.stop
        pieces = pieces_of(mark.element)
        text = " ".join(pieces)
        if not 0 < len(text) <= LONGEST_BYLINE or text in seen:
            continue
        seen.add(text)
        if not is_top and len(text) > _LONGEST_LEAD and text.rstrip(" ↩").endswith((".", "!", "?")):
            continue  # a sentence: a footnote, or what the author thinks
        if is_quoted(mark.element) or is_attribution(page, page.segments[mark.position]):
            continue
        if _is_within(page, mark.position) and not leads_byline(text):
            continue
        named = _named(page, mark.element, pieces)
        if is_top and (mark.element.get("rel") in _AUTHOR or mark.element.get("itemprop") in _AUTHOR):
            strict += named
        found = [author for author in named if looks_like_name(author.name)]
        if found:
            found = [author for author in named if author in found or agency_of(author.name)]
        hints = mark.hints | mark.ancestors
        yield from mentioned(found, "markup:byline", mark.position, is_top=is_top, hints=hints)
        if not found and (len(text) <= _ONE_WORD or credits_others(text)):
            yield from mentioned(named, "markup:byline:one-word", mark.position, is_top=is_top, hints=hints)
    yield from mentioned(strict, "markup:author", place.top.start, is_top=True)


def _is_within(page: Page, position: int) -> bool:
    """Whether the story began two paragraphs before a place, and goes on after it: who is named there speaks in it."""
    body = page.body
    return len(body) > _BEGUN and body[_BEGUN - 1] < position <= body[-1]


def _is_own(page: Page, mark: Mark) -> bool:
    """Whether a mark may be the story's: not a comment's, a caption's, or of a part of the page that holds others."""
    place = page.story
    # The line under a story that names its author is often called its footer (Blogger: `post-footer`).
    allowed = Hint.FOOTER if place.bottom.start <= mark.position <= place.bottom.start + 2 else 0
    foreign = mark.ancestors & place.elsewhere & ~allowed
    return not (foreign or mark.hints & Hint.COMMENT or (mark.hints | mark.ancestors) & Hint.CAPTION)


def _named(page: Page, element: etree._Element, pieces: list[str]) -> tuple[Author, ...]:
    """The names in an element; where one of its texts is a name, the texts stand apart."""
    text = (" | " if any(map(looks_like_name, pieces)) else " ").join(pieces)
    links = [link for link in element.iter("a") if link.get("href")]
    url = resolve(page.document.base_url, links[0].get("href") or "") if len(links) == 1 else None
    return clean_authors(text, url=url)


def pieces_of(element: etree._Element) -> list[str]:
    """The texts of an element; none where they are too long for a byline."""
    found: list[str] = []
    size = 0
    for text in element.itertext():
        if piece := shown(str(text)):
            found.append(piece)
            size += len(piece)
            if size > LONGEST_BYLINE:
                return []
    return found


def linked(page: Page) -> Iterator[Mention]:
    """Links to authors' own pages: those of the first line that has any."""
    place = page.story
    for zone, is_top in ((place.top, True), (place.bottom, False)):
        for number in zone:
            item = page.segments[number]
            if not item.links or item.hints & (place.elsewhere | Hint.CAPTION) or len(item.text) > LONGEST_BYLINE:
                continue
            found: list[Author] = []
            for link in item.links:
                if PROFILE.search(link.url.lower()):
                    url = resolve(page.document.base_url, link.url)
                    names = clean_authors(item.text[link.start : link.end], url=url)
                    found += (author for author in names if looks_like_name(author.name))
            if found and not is_quoted(item.element):
                yield from mentioned(found[:_MOST_SHOWN], "link", number, is_top=is_top, hints=item.hints)
                break


def marked_anywhere(page: Page) -> Iterator[Mention]:
    """Where nobody is named near the story: the one name that the page marks as an author's, however often.

    Not between the first and the last paragraph: who is marked there speaks in the story.
    """
    foreign = Hint.COMMENT | Hint.RELATED | Hint.CAPTION
    body = page.body
    inside = range(body[0] + 2, body[-1] + 1) if body else range(0)
    marks = (mark for mark in page.segments.marks if mark.hints & Hint.BYLINE and mark.position not in inside)
    own = (mark.element for mark in marks if not (mark.hints | mark.ancestors) & foreign and _is_author(mark.element))
    pieces = (
        islice(element.itertext(), _MOST_HIDDEN) for element in islice(own, _MOST_HIDDEN) if not is_quoted(element)
    )
    texts = (shown("".join(map(str, texts))) for texts in pieces)
    named = [clean_authors(text) for text in dict.fromkeys(texts) if len(text) <= LONGEST_BYLINE]
    found = {author.name: author for authors in named for author in authors if looks_like_name(author.name)}
    if len(found) == 1:
        yield from mentioned(found.values(), "markup:anywhere")


def _is_author(element: etree._Element) -> bool:
    return any(_AUTHOR_WORD.search(element.get(name) or "") for name in ("class", "itemprop", "rel"))


def unscripted(page: Page) -> Iterator[Mention]:
    """Elements marked as author in what the page shows without scripts."""
    noscripts = (element for element in page.document.data if element.tag == "noscript")
    for hidden in islice(noscripts, _MOST_HIDDEN):
        for element in islice(hidden.iter("a", "span", "p", "div", "address"), _MOST_HIDDEN):
            names = (element.get("rel"), element.get("itemprop"), *(element.get("class") or "").split())
            if _AUTHOR_NAMES.isdisjoint(names):
                continue
            text = shown("".join(map(str, islice(element.itertext(), _MOST_HIDDEN))))
            found = [author for author in clean_authors(text) if looks_like_name(author.name)]
            if found and len(text) <= LONGEST_BYLINE:
                yield from mentioned(found, "noscript")
                break
