"""Article -> schema.org JSON-LD: a `NewsArticle` whose `isBasedOn` is the primary source."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from articlekit.zones import moment_text

if TYPE_CHECKING:
    from articlekit.article import Article, Author, Source

__all__ = ["to_json_ld"]

_TYPES: Final = {"person": "Person", "organisation": "Organization"}


def to_json_ld(article: Article, *, indent: int | None = None) -> str:
    """The article's metadata and body as JSON-LD text that may stand inside a `<script>` element.

    `<`, `>` and `&` are written as escapes, so no text of the page can end that element.

    >>> from articlekit import Article
    >>> to_json_ld(Article(title="Snow"))
    '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Snow"}'
    """
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": article.url,
        "mainEntityOfPage": article.canonical_url,
        "headline": article.title,
        "alternativeHeadline": article.subtitle,
        "description": article.description,
        "author": [_author(author) for author in article.authors],
        "datePublished": moment_text(article.published) if article.published else None,
        "dateModified": moment_text(article.modified) if article.modified else None,
        "inLanguage": article.language,
        "publisher": {"@type": "Organization", "name": article.site_name} if article.site_name else None,
        "articleSection": article.section,
        "keywords": list(article.tags),
        "image": article.image.url if article.image else None,
        "license": article.licence,
        "isAccessibleForFree": article.is_free,
        "isBasedOn": _source(article.source),
        "articleBody": article.text,
    }
    kept = {name: value for name, value in data.items() if value not in (None, "", [])}
    text = json.dumps(kept, ensure_ascii=False, indent=indent)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _author(author: Author) -> dict[str, object]:
    data: dict[str, object] = {"@type": _TYPES[author.kind], "name": author.name}
    if author.url:
        data["url"] = author.url
    return data


def _source(source: Source | None) -> dict[str, object] | None:
    if source is None:
        return None
    data: dict[str, object] = {"@type": "CreativeWork"}
    if source.url:
        data["url"] = source.url
    if name := source.publisher or source.agency:
        data["publisher"] = {"@type": "Organization", "name": name}
    return data
