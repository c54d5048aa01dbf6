"""What the JSON-LD of a page declares of its story, read once a page for all who ask: call these by `Page.once`."""

from __future__ import annotations

from articlekit.document import Document
from articlekit.extractors import Page
from articlekit.structured_data import jsonld
from articlekit.structured_data.jsonld import JsonObject
from articlekit.structured_data.schema_org import DeclaredArticle, declared_articles, types_of

__all__ = ["articles_of", "kinds_of", "stories_of"]

_LONGEST_IN_META = 100_000
"""Characters of JSON-LD that are read from the `<meta>` of a page."""


def stories_of(page: Page) -> tuple[DeclaredArticle, ...]:
    """What the JSON-LD of a page says of its story, the best first; see `articlekit.structured_data.schema_org.declared_articles`."""
    document = page.document
    objects = document.json_ld or _in_meta(document)
    if not objects:
        return ()
    heads = [text for text in (document.title, document.declared("og:title")) if text]
    heads += [page.segments[number].text for number in page.segments.headings]
    urls = [url for url in (document.url, document.declared("og:url")) if url]
    return declared_articles(objects, urls=urls, headings=heads)


def _in_meta(document: Document) -> tuple[JsonObject, ...]:
    """JSON-LD that stands in a `<meta>` instead of a script, as Next.js writes it (`script:ld+json`)."""
    blocks = (text for texts in document.meta.values() for text in texts if text[:1] in "{[" and '"@type"' in text)
    return jsonld.read(blocks, max_chars=_LONGEST_IN_META).objects


def articles_of(page: Page) -> tuple[DeclaredArticle, ...]:
    """Those of its stories that are articles; the others are pages that hold one."""
    return tuple(story for story in page.once(stories_of) if story.is_article)


def kinds_of(page: Page) -> frozenset[str]:
    """The types that its articles are declared to be of, in lower case: `newsarticle`, `blogposting` ..."""
    return frozenset(kind for story in page.once(articles_of) for kind in types_of(story.node))
