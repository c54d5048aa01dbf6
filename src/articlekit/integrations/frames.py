"""pandas, polars and Arrow: articles as the rows of a data frame, a value a cell.

The rows go through Arrow (the extra `bulk`) batch by batch, so that types do not depend on the articles and no second
copy of all rows is held. `articlekit.arrow` has the wider table, with records in its cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Literal, overload

import pyarrow as pa

from articlekit.arrow import to_batch
from articlekit.article import Article
from articlekit.errors import ConfigurationError
from articlekit.rows import utc

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
    "published": lambda article: utc(article.published),
    "modified": lambda article: utc(article.modified),
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

_TYPES: Mapping[str, pa.DataType] = {
    "authors": pa.list_(pa.string()),
    "published": pa.timestamp("us", "UTC"),
    "modified": pa.timestamp("us", "UTC"),
    "tags": pa.list_(pa.string()),
    "is_free": pa.bool_(),
    "source_confidence": pa.float64(),
    "removed": pa.int64(),
    "warnings": pa.list_(pa.string()),
}
_SCHEMA = pa.schema([pa.field(name, _TYPES.get(name, pa.string())) for name in COLUMNS])
_BATCH = 1000


def to_record(article: Article) -> dict[str, object]:
    """One row: texts, numbers, dates in UTC and lists of texts.

    >>> to_record(Article(title="Snow"))["title"]
    'Snow'
    """
    return {name: read(article) for name, read in _COLUMNS.items()}


@overload
def to_frame(articles: Iterable[Article], library: Literal["pandas"] = "pandas") -> pd.DataFrame: ...
@overload
def to_frame(articles: Iterable[Article], library: Literal["polars"]) -> pl.DataFrame: ...
@overload
def to_frame(articles: Iterable[Article], library: Literal["arrow"]) -> pa.Table: ...
def to_frame(
    articles: Iterable[Article], library: Literal["pandas", "polars", "arrow"] = "pandas"
) -> pd.DataFrame | pl.DataFrame | pa.Table:
    """A data frame with `COLUMNS`, one row an article; dates are in UTC. It needs the library that is named.

    Raises `ConfigurationError` for another library.
    """
    if library not in {"pandas", "polars", "arrow"}:
        raise ConfigurationError(f"there are no frames of {library!r}; choose pandas, polars or arrow")
    table = pa.Table.from_batches(_batches(articles), _SCHEMA)
    if library == "pandas":
        return _pandas(table)
    return _polars(table) if library == "polars" else table


def _batches(articles: Iterable[Article]) -> Iterator[pa.RecordBatch]:
    records = map(to_record, articles)
    while part := list(islice(records, _BATCH)):
        yield to_batch(part, _SCHEMA)


def _pandas(table: pa.Table) -> pd.DataFrame:
    frame = table.to_pandas()
    for field in table.schema:
        if pa.types.is_list(field.type):  # lists, where pandas would be given arrays
            frame[field.name] = table.column(field.name).to_pylist()
    return frame


def _polars(table: pa.Table) -> pl.DataFrame:
    import polars as pl  # noqa: PLC0415 - one of the two is enough

    frame = pl.from_arrow(table)
    assert isinstance(frame, pl.DataFrame)  # what a table becomes
    return frame
