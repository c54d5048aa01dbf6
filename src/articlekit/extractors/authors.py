"""Who wrote the story: JSON-LD, meta elements, marked bylines, and the byline's text near the headline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from articlekit.extractors import AUTHORS, Author, AuthorKind, Claim, Page, Removal, RemovalKind, extractor
from articlekit.headline import letters, place_of
from articlekit.hints import Hint
from articlekit.names import people
from articlekit.schema_org import stories
from articlekit.site_names import declared_names, is_site_name

__all__ = ["authors"]

_META: Final = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "citation_author",
    "cxenseparse:author", "article:author_name", "shareaholic:article_author_name",
)  # fmt: skip
"""Seen: HTML Standard (author), Open Graph, Parse.ly, Sailthru, Dublin Core, New York Times, Highwire, Cxense, Shareaholic."""

_FOREIGN: Final = (
    Hint.COMMENT | Hint.RELATED | Hint.SIDEBAR | Hint.FOOTER | Hint.NAVIGATION | Hint.AD | Hint.NEWSLETTER
)
_NEAR: Final = 14
"""Segments after the headline in which a byline is looked for."""


@extractor("authors", fields=(AUTHORS,), order=110)
def authors(page: Page) -> Iterator[Claim[tuple[Author, ...]] | Removal]:
    """Claims from each signal that names somebody; persons before the site's own name."""
    names = {letters(name) for name in declared_names(page.document)}
    for signal, confidence, found in (*_declared(page), *_visible(page)):
        persons = tuple(item for item in found if not is_site_name(item.name, names, page.url))
        if persons:
            yield Claim(AUTHORS, persons, confidence, signal)
        elif found:
            named = tuple(Author(name=item.name, kind=AuthorKind.ORGANISATION, url=item.url) for item in found)
            yield Claim(AUTHORS, named, confidence - 0.5, signal)
    yield from _removals(page)


Signal = tuple[str, float, tuple[Author, ...]]


def _clean(found: Iterable[Author]) -> tuple[Author, ...]:
    kept: dict[str, Author] = {}
    for item in found:
        for name in people(item.name):
            kept.setdefault(letters(name), Author(name=name, kind=item.kind, url=item.url))
    return tuple(kept.values())


def _declared(page: Page) -> Iterator[Signal]:
    document = page.document
    heads = [text for text in (document.title, document.declared("og:title")) if text]
    urls = [url for url in (document.url, document.declared("og:url")) if url]
    for story in stories(document.json_ld, urls=urls, headings=heads):
        if story.is_article and (found := _clean(story.people("author") or story.people("creator"))):
            is_person = any(item.kind is AuthorKind.PERSON for item in found)
            yield "json-ld:author", 0.9 if is_person else 0.6, found
            break
    for name in _META:
        values = [value for value in document.meta.get(name, ()) if not value.startswith("http")]
        if found := _clean(Author(name=value) for value in values):
            yield f"meta:{name}", 0.75, found


def _visible(page: Page) -> Iterator[Signal]:
    """Marked elements and byline texts, near the headline or right after the body."""
    if page.document.is_text:
        return
    first, last = _range(page)
    rel: list[Author] = []
    marked: list[Author] = []
    for mark in page.segments.marks:
        if not mark.hints & Hint.BYLINE or mark.ancestors & _FOREIGN or not first <= mark.position <= last:
            continue
        text = " ".join("".join(map(str, mark.element.itertext())).split())
        if not 2 < len(text) < 120:
            continue
        relation = mark.element.get("rel") or mark.element.get("itemprop") or ""
        (rel if "author" in relation else marked).append(Author(name=text))
    if found := _clean(rel):
        yield "rel:author", 0.8, found
    if found := _clean(marked[:2]):
        yield "markup:byline", 0.65, found
    for item in page.segments.items[first : min(last, first + _NEAR) + 1]:
        if len(item.text) < 100 and item.text[:3].lower() in ("by ", "von", "par", "por") and (
            found := _clean([Author(name=item.text)])
        ):
            yield "text:byline", 0.7, found
            break


def _range(page: Page) -> tuple[int, int]:
    """The segments among which a byline may stand: from just before the headline into the body."""
    headline = place_of(page).headline
    start = headline if headline is not None else (page.body[0] if page.body else 0)
    first = max(0, start - 6)
    end = page.body[0] + _NEAR if page.body and page.body[0] >= first else start + _NEAR
    return first, min(end, len(page.segments) - 1)


def _removals(page: Page) -> Iterator[Removal]:
    """A short segment marked as byline or date, near the headline, is no body text."""
    if page.document.is_text:
        return
    first, last = _range(page)
    for item in page.segments.items[first : last + 1]:
        if item.hints & (Hint.BYLINE | Hint.DATE) and len(item.text) < 90 and item.text[-1:] not in ".!?" and item.tag != "h1":
            yield Removal(item.index, RemovalKind.BYLINE, "markup:byline", 0.55)
