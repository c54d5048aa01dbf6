"""Whom a page declares as its author for machines: in JSON-LD and in `<meta>`, by its many names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from articlekit.extractors import Author, AuthorKind, Page
from articlekit.extractors.authors.mentions import Mention, mentioned
from articlekit.extractors.json_ld import stories_of
from articlekit.metadata.byline_words import WRITTEN_BY
from articlekit.metadata.names import clean_authors
from articlekit.structured_data.schema_org import DeclaredArticle, clean
from articlekit.urls import resolve

__all__ = ["declared_authors"]

AUTHOR_META: Final = (
    "parsely-author sailthru.author cxenseparse:author citation_author citation_authors bepress_citation_author byl author "
    "article:author_name vr:author shareaholic:article_author_name sailthru.byline_name dc.creator dc:creator dcterms.creator "
    "og:article:author og:author article.author article_author nar_author bc:authors rbauthors lp.article:author authors "
    "byline article:author creator twitter:author dc.contributor"
).split()
"""`<meta>` names of authors: Highwire, Dublin Core, Open Graph, Parse.ly, Sailthru, Cxense, Shareaholic, and house names
seen on sites of the development sets."""


def declared_authors(page: Page) -> Iterator[Mention]:
    """The names in JSON-LD and `<meta>`."""
    document = page.document
    for story in page.once(stories_of):
        for key in ("author", "creator", "contributor"):
            if story.node.get(key):
                kind = key if story.is_article else f"page:{key}"
                yield from mentioned(_people(page, story, key), f"json-ld:{kind}")
    for name in AUTHOR_META:
        if contents := document.meta.get(name):
            found = (author for content in contents for author in clean_authors(_turned(name, clean(content))))
            yield from mentioned(found, f"meta:{name}")
    for number in "12":
        label = (document.declared(f"twitter:label{number}") or "").strip(" :").casefold()
        if label in WRITTEN_BY and (content := document.declared(f"twitter:data{number}")):
            yield from mentioned(clean_authors(clean(content)), "meta:twitter:data")


def _turned(name: str, text: str) -> str:
    """`Lee, Ann` of Highwire and Dublin Core the usual way round."""
    last, comma, given = text.partition(", ")
    is_turned = "citation" in name or (name.startswith("dc") and " " not in last)
    return f"{given} {last}" if comma and is_turned and not {",", ";"} & set(given) else text


def _people(page: Page, story: DeclaredArticle, key: str) -> Iterator[Author]:
    people = list(story.people(key))
    for person in people:
        url = resolve(page.document.base_url, person.url) if person.url else None
        named = clean_authors(person.name, url=url)
        for author in (
            named[:1] if len(people) > 1 else named
        ):  # each of several is one person, with an office behind the name
            yield attrs.evolve(author, kind=person.kind) if person.kind is AuthorKind.ORGANISATION else author
