"""What grouping needs to know of an article: enough to tell copies and the likely first of them, for millions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import attrs

from articlekit.arguments import must_be
from articlekit.article import Article

__all__ = ["Member"]


@attrs.frozen(kw_only=True)
class Member:
    """An article in a few fields, as a table of many has it.

    >>> Member.of_row({"id": "7", "url": "https://daily.example/snow", "fingerprint": -1}).fingerprint == 2**64 - 1
    True
    """

    id: str | None = None
    """Its key in the table, for your own use."""
    url: str | None = None
    """The address of the page that it was parsed from."""
    canonical_url: str | None = None
    """The address that the page declares."""
    source_url: str | None = None
    """The address that it gives as its source."""
    published: datetime | None = None
    """When; without a zone it counts as UTC."""
    fingerprint: int | None = None
    """The 64 bits of its body; None is near to nothing."""
    length: int = 0
    """Characters of its body."""

    @classmethod
    def of(cls, article: Article) -> Member:
        """The fields of an article."""
        must_be(Article, "article", article, "pass what articlekit.parse gives")
        text = article.text
        return cls(
            url=article.url,
            canonical_url=article.canonical_url,
            source_url=article.source.url if article.source else None,
            published=article.published,
            fingerprint=article.fingerprint,
            length=len(text),
        )

    @classmethod
    def of_row(cls, row: Mapping[str, object]) -> Member:
        """The fields of a row of `articlekit.arrow.OUTPUT`, or of some of its columns.

        Instead of `source` and `text` it may have what is needed of them, `source_url` and `length`.
        """
        must_be(Mapping, "row", row, "pass a mapping of columns to values")
        source, value = row.get("source"), row.get("fingerprint")
        published, length = row.get("published"), row.get("length")
        return cls(
            id=_text(row.get("id")),
            url=_text(row.get("url")),
            canonical_url=_text(row.get("canonical_url")),
            source_url=_text(source.get("url") if isinstance(source, Mapping) else row.get("source_url")),
            published=published if isinstance(published, datetime) else None,
            fingerprint=value % 2**64 if isinstance(value, int) else None,
            length=length if isinstance(length, int) else len(_text(row.get("text")) or ""),
        )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
