"""What the head of a page declares of its source: link relations, meta elements, and the JSON-LD of the article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from articlekit.article import Relation
from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.naming import is_name
from articlekit.extractors.source.story import Story, is_barred
from articlekit.extractors.source.words import LABEL_LETTERS, colon_label
from articlekit.markup.runs import shown
from articlekit.metadata.agencies import agency_of
from articlekit.metadata.title_text import letters
from articlekit.structured_data.jsonld import JsonObject, JsonValue
from articlekit.structured_data.schema_org import ARTICLE_TYPES, types_of
from articlekit.urls import host, is_home_page, is_public

__all__ = ["declared"]

_RELATIONS: Final = ("canonical", "original-source", "syndication-source")
"""Link types: RFC 6596, and two of Google News (2010)."""
_ADDRESSES: Final = ("syndication-source", "original-source", "og:url")
_SOURCES: Final = ("source", "dcterms.source", "dc.source")
"""Meta elements that hold a name or an address. Seen: Chinese newsrooms' systems, Dublin Core, a US paper's archive."""
_ORGANISATIONS: Final = {
    "sourceOrganization": "sourceOrganization",
    "creditText": "creditText",
    "copyrightHolder": "copyrightHolder",
    "publisher": "publisher",
}
"""Properties of https://schema.org/CreativeWork that name an organisation -> signals. A publisher is rarely the source:
most often it is the company that owns the site."""
_MOST_NODES: Final = 20


def declared(story: Story) -> Iterator[Credit]:
    """The credits of the head, those that name another publication only."""
    for signal, href in chain(_links(story), _based_on(story)):
        if credit := _document(story, signal, href):
            yield credit
    for name in _SOURCES:
        for value in story.page.document.meta.get(name, ())[:2]:
            if "://" in value:
                credit = _document(story, "meta-source", value)
            else:
                label = colon_label(value)
                credit = _name(story, "meta-source-name", value[label.end :] if label else value)
            if credit:
                yield credit
    for node in _articles(story):
        for key, signal in _ORGANISATIONS.items():
            for name in _names(node.get(key)):
                if credit := _name(story, signal, name):
                    yield credit


def _links(story: Story) -> Iterator[tuple[str, str]]:
    document = story.page.document
    for link in document.links:
        if link.rel in _RELATIONS:
            yield link.rel, link.href
    for name in _ADDRESSES:
        for value in document.meta.get(name, ())[:1]:
            yield name, value


def _document(story: Story, signal: str, href: str) -> Credit | None:
    url = story.identity.absolute(href)
    if (
        not url
        or not story.identity.site
        or story.identity.is_own(url)
        or is_home_page(url)
        or is_barred(url)
        or not is_public(host(url))
    ):
        return None
    return Credit(signal=signal, text=shown(href[:200]), url=url)


def _name(story: Story, signal: str, text: str) -> Credit | None:
    name = shown(text)
    if not is_name(name) or letters(name) in LABEL_LETTERS or story.identity.is_own_name(name):
        return None
    agency = agency_of(name, strict=True)
    relation = Relation.WIRE if agency else None
    return Credit(signal="wire" if agency else signal, text=name, publisher=name, agency=agency, relation=relation)


def _articles(story: Story) -> Iterator[JsonObject]:
    for node in story.page.document.json_ld[:_MOST_NODES]:
        if types_of(node) & ARTICLE_TYPES:
            yield node


def _based_on(story: Story) -> Iterator[tuple[str, str]]:
    for node in _articles(story):
        for value in _each(node.get("isBasedOn")):
            for href in (value,) if isinstance(value, str) else (value.get("url"), value.get("@id")):
                if isinstance(href, str):
                    yield "isBasedOn", href
                    break


def _names(value: JsonValue) -> Iterator[str]:
    """The names of organisations; a person holds a right but is no publication."""
    for item in _each(value):
        if isinstance(item, str):
            yield item
        elif "person" not in types_of(item) and isinstance(name := item.get("name"), str):
            yield name


def _each(value: JsonValue) -> Iterator[str | JsonObject]:
    for item in value[:4] if isinstance(value, Sequence) and not isinstance(value, str) else (value,):
        if isinstance(item, str | Mapping):
            yield item
