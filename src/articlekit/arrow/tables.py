"""Rows and articles -> Arrow, batch by batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import cast

import pyarrow as pa

from articlekit.arguments import must_be
from articlekit.arrow.schemas import OUTPUT, output_schema
from articlekit.article import Article
from articlekit.rows import Columns, Row, to_row

__all__ = ["to_batch", "to_batches", "to_table"]


def to_batch(rows: Sequence[Row], schema: pa.Schema = OUTPUT) -> pa.RecordBatch:
    """The rows as one batch, with exactly the columns of the schema, in its order and types.

    Keys that are no columns are left out; what is missing is null. Halves of surrogate pairs, which a page's JSON can
    hold and UTF-8 cannot, become question marks.

    >>> to_batch([to_row(Article(title="Snow"))]).column("title").to_pylist()
    ['Snow']
    """
    try:
        return pa.RecordBatch.from_pylist(rows, schema)
    except UnicodeEncodeError:
        return pa.RecordBatch.from_pylist([cast("Row", _encodable(row)) for row in rows], schema)


def _encodable(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {name: _encodable(item) for name, item in value.items()}
    return list(map(_encodable, value)) if isinstance(value, list) else value


def to_batches(
    articles: Iterable[Article], *, columns: Columns = "core", max_rows: int = 1000
) -> Iterator[pa.RecordBatch]:
    """The articles as batches of at most `max_rows` rows, made as they are asked for.

    >>> articles = (Article(title=title) for title in ("Snow", "Rain", "Hail"))
    >>> [batch.num_rows for batch in to_batches(articles, max_rows=2)]
    [2, 1]
    """
    must_be(Iterable, "articles", articles, "pass articles one after the other: a list or a generator")
    return _batches(articles, columns, max_rows, output_schema(columns))


def _batches(
    articles: Iterable[Article], columns: Columns, max_rows: int, schema: pa.Schema
) -> Iterator[pa.RecordBatch]:
    rows = (to_row(article, columns=columns) for article in articles)
    while part := list(islice(rows, max_rows)):
        yield to_batch(part, schema)


def to_table(articles: Iterable[Article], *, columns: Columns = "core") -> pa.Table:
    """The articles as a table, one row each.

    >>> table = to_table([Article(title="Snow"), Article(title="Rain")])
    >>> table.column("title").to_pylist()
    ['Snow', 'Rain']
    """
    return pa.Table.from_batches(to_batches(articles, columns=columns), output_schema(columns))
