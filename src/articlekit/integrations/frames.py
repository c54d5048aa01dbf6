"""pandas and polars: articles as the rows of a data frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Literal, overload

from articlekit.article import Article

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

__all__ = ["COLUMNS", "to_frame", "to_record"]

_COLUMNS: dict[str, Callable[[Article], object]] = {
    "url": lambda article: article.url,
    "canonical_url": lambda article: article.canonical_url,
    "title": lambda article: article.title,
    "subtitle": lambda article: article.subtitle,
    "description": lambda article: article.description,
    "authors": lambda article: [author.name for author in article.authors],
    "published": lambda article: article.published,
    "modified": lambda article: article.modified,
    "language": lambda article: article.language,
    "site_name": lambda article: article.site_name,
    "section": lambda article: article.section,
    "tags": lambda article: list(article.tags),
    "image": lambda article: article.image and article.image.url,
    "licence": lambda article: article.licence,
    "is_free": lambda article: article.is_free,
    "text": lambda article: article.text,
    "source_url": lambda article: article.source and article.source.url,
    "source_publisher": lambda article: article.source and article.source.publisher,
    "source_relation": lambda article: article.source and str(article.source.relation),
    "source_confidence": lambda article: article.source and article.source.confidence,
    "removed": lambda article: len(article.removed),
    "warnings": lambda article: [str(warning.code) for warning in article.warnings],
}
COLUMNS: tuple[str, ...] = tuple(_COLUMNS)
"""The names of the columns, in order."""


def to_record(article: Article) -> Mapping[str, object]:
    """One row: texts, numbers, dates and lists of texts.

    >>> to_record(Article(title="Snow"))["title"]
    'Snow'
    """
    return {name: read(article) for name, read in _COLUMNS.items()}


@overload
def to_frame(articles: Iterable[Article], library: Literal["pandas"] = "pandas") -> pd.DataFrame: ...
@overload
def to_frame(articles: Iterable[Article], library: Literal["polars"]) -> pl.DataFrame: ...
def to_frame(
    articles: Iterable[Article], library: Literal["pandas", "polars"] = "pandas"
) -> pd.DataFrame | pl.DataFrame:
    """A data frame with `COLUMNS`, one row an article; dates are in UTC. It needs the library that is named."""
    rows = [to_record(article) for article in articles]
    if library == "pandas":
        return _pandas(rows)
    return _polars(rows)


def _pandas(rows: list[Mapping[str, object]]) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - one of the two is enough

    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    for name in ("published", "modified"):
        frame[name] = pd.to_datetime(frame[name], utc=True)
    return frame


def _polars(rows: list[Mapping[str, object]]) -> pl.DataFrame:
    import polars as pl  # noqa: PLC0415 - one of the two is enough

    moment, texts = pl.Datetime("us", "UTC"), pl.List(pl.String)
    types: dict[str, pl.DataType | type[pl.DataType]] = dict.fromkeys(COLUMNS, pl.String)
    types |= {"published": moment, "modified": moment, "authors": texts, "tags": texts, "warnings": texts}
    types |= {"is_free": pl.Boolean, "source_confidence": pl.Float64, "removed": pl.Int64}
    return pl.DataFrame(rows, schema=types)
