"""Whose the story is, where the page says in so many words that it is a copy: the original's name and authors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.article import Author, Relation, Source
from articlekit.extractors import AGGREGATOR, AUTHORS, SITE_NAME, Claim
from articlekit.extractors.site_names import declared_names
from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.story import Story
from articlekit.metadata.title_text import letters
from articlekit.urls import host

__all__ = ["of_the_original"]

_COPIES: Final = frozenset(("original", "original-name", "copyright-name", "canonical", "syndication-source"))
"""Signals by which a page gives its story as a copy. "Source: Daily Example" may stand under a story told anew."""
_LONGEST_LINE: Final = 80
_AROUND: Final = 2
"""Segments before and after the credit in which its author may stand."""
_PERSON: Final = r"([^\W\d_][\w.'’-]*(?: (?:d[aei]l?|l[ae]|v[ao]n|de[nr]?|bin|al) ?)?(?: [^\W\d_a-z][\w.'’-]*){1,3})"
_WRITTEN: Final = re.compile(
    rf"\b(?:written|authored|article|story|post|piece|essay|report|column|text|beitrag|artikel|artículo|articolo) "
    rf"(?:by|von|de|par|por|di|door|av|af) {_PERSON}"
)
_AUTHOR_LINE: Final = re.compile(
    rf"(?:Written by|Author(?: name)?|By|Von|Autor|Autorin|Auteur|Autore|Escrito por|Por|Par|Door|Автор)\s?:?\s{_PERSON}\.?$"
)


def of_the_original(
    story: Story, source: Source, given: Sequence[Credit]
) -> Iterator[Claim[str] | Claim[tuple[Author, ...]]]:
    """Claims of the original's name as the site's, of the host's name apart from it, and of the credited author."""
    credit = next((item for item in given if item.signal == source.evidence[0].signal), None)
    if credit is None or credit.signal not in _COPIES or source.relation is not Relation.REPUBLISHED:
        return
    signal = f"source:{credit.signal}"
    if source.publisher and any(item.publisher == source.publisher for item in given):
        yield Claim(SITE_NAME, source.publisher, 0.85, signal)
        page = story.page
        own = [name for name in declared_names(page.document) if letters(name) != letters(source.publisher)]
        if own or page.url:
            yield Claim(AGGREGATOR, own[0] if own else host(page.url or ""), 0.5, "host of a copy")
    if name := _author(story, credit, source.publisher or ""):
        yield Claim(AUTHORS, (Author(name=name),), 0.98, signal)


def _author(story: Story, credit: Credit, publisher: str) -> str | None:
    """The author that the credit names, or a line next to it."""
    if credit.segment is None:
        return None
    items = story.page.segments.items
    found = [_WRITTEN.search(items[credit.segment].text)]
    found += [
        _AUTHOR_LINE.match(item.text)
        for item in items[max(0, credit.segment - _AROUND) : credit.segment + _AROUND + 1]
        if len(item.text) < _LONGEST_LINE and not story.is_foreign(item)
    ]
    names = [match[1] for match in found if match]
    theirs = letters(publisher)
    return next(
        (name for name in names if not theirs or (letters(name) not in theirs and theirs not in letters(name))), None
    )
