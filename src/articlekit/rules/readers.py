"""From what a rule's selectors found to a claim: one reader a key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Generic, TypeVar

import attrs

from articlekit.extractors import (
    AUTHORS,
    DESCRIPTION,
    IMAGE,
    LANGUAGE,
    LICENCE,
    MODIFIED,
    PUBLISHED,
    SECTION,
    SITE_NAME,
    SOURCE,
    SUBTITLE,
    TAGS,
    TITLE,
    Author,
    Claim,
    Field,
    Image,
    Page,
    Source,
    SourceSignal,
)
from articlekit.metadata.moments import DateStyle, parse_moment
from articlekit.rules.dom import Match, text_of
from articlekit.urls import host, resolve, unwrap

__all__ = ["READERS", "Reader"]

_LONGEST_PUBLISHER = 60
"""Characters. A longer text of a link is the story's title."""

T = TypeVar("T")


@attrs.frozen
class Reader(Generic[T]):
    """Which field a key is for, and how its value is read: matches, named attribute, page -> value or None."""

    field: Field[T]
    read: Callable[[Sequence[Match], str | None, Page], T | None]

    def claim(
        self, matches: Sequence[Match], attribute: str | None, page: Page, confidence: float, signal: str
    ) -> Claim[T] | None:
        """The claim for what was found, if it holds a value."""
        value = self.read(matches, attribute, page)
        if isinstance(value, Source):
            value = attrs.evolve(value, confidence=confidence)
        return None if value is None else Claim(self.field, value, confidence, signal)


def _values(matches: Sequence[Match], attribute: str | None, usual: Sequence[str] = ()) -> Iterator[str]:
    """For each match the attribute's value (else that of the first usual one it has), or else its text."""
    for match in matches:
        if isinstance(match, str):
            value = text_of(match)
        elif attribute is not None:
            value = text_of(match.get(attribute, ""))
        else:
            value = next((match.get(name, "") for name in usual if match.get(name)), "") or text_of(match)
        if value:
            yield value


def _text(matches: Sequence[Match], attribute: str | None, _page: Page) -> str | None:
    return next(_values(matches, attribute), None)


def _moment(matches: Sequence[Match], attribute: str | None, page: Page) -> datetime | None:
    style = DateStyle.of(page.document.language)
    values = (parse_moment(value, style) for value in _values(matches, attribute, ("datetime", "content")))
    return next(filter(None, values), None)


def _authors(matches: Sequence[Match], attribute: str | None, page: Page) -> tuple[Author, ...] | None:
    """One author a match; the address of a link is the profile's."""
    authors: dict[str, Author] = {}
    for match in matches:
        for name in _values((match,), attribute):
            href = None if isinstance(match, str) else match.get("href")
            url = resolve(page.document.base_url, href) if href else None
            authors.setdefault(name, Author(name=name, url=url))
    return tuple(authors.values()) or None


def _tags(matches: Sequence[Match], attribute: str | None, _page: Page) -> tuple[str, ...] | None:
    return tuple(dict.fromkeys(_values(matches, attribute))) or None


def _image(matches: Sequence[Match], attribute: str | None, page: Page) -> Image | None:
    for value in _values(matches, attribute, ("content", "data-src", "src", "href")):
        if url := resolve(page.document.base_url, value):
            return Image(url=url)
    return None


def _source(matches: Sequence[Match], attribute: str | None, page: Page) -> Source | None:
    """A link is the story's address, its text the publisher unless it is long or an address; a mere text the publisher."""
    for match in matches:
        shown = text_of(match)
        written = next(_values((match,), attribute, ("href", "content")), "")
        address = resolve(page.document.base_url, written) if "/" in written else None
        url, is_resolved = unwrap(address) if address else (None, True)
        is_name = shown and "/" not in shown and len(shown) <= _LONGEST_PUBLISHER
        publisher = shown if is_name else host(url or "")
        if url or publisher:
            seen = SourceSignal(signal="rule", text=shown, place="rule", url=url)
            return Source(url=url, publisher=publisher, is_resolved=is_resolved, evidence=(seen,))
    return None


READERS: dict[
    str,
    Reader[str]
    | Reader[datetime]
    | Reader[tuple[str, ...]]
    | Reader[tuple[Author, ...]]
    | Reader[Image]
    | Reader[Source],
] = {
    "title": Reader(TITLE, _text),
    "subtitle": Reader(SUBTITLE, _text),
    "description": Reader(DESCRIPTION, _text),
    "section": Reader(SECTION, _text),
    "site_name": Reader(SITE_NAME, _text),
    "language": Reader(LANGUAGE, _text),
    "licence": Reader(LICENCE, _text),
    "author": Reader(AUTHORS, _authors),
    "date": Reader(PUBLISHED, _moment),
    "modified": Reader(MODIFIED, _moment),
    "tags": Reader(TAGS, _tags),
    "image": Reader(IMAGE, _image),
    "source": Reader(SOURCE, _source),
}
"""The keys of a rule that select a value."""
