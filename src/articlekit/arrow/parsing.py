"""The one function: a batch of pages -> a batch of rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, overload

import pyarrow as pa

from articlekit.arguments import may_be, must_be
from articlekit.arrow.schemas import INPUT, output_schema
from articlekit.arrow.tables import to_batch
from articlekit.errors import ConfigurationError
from articlekit.parser import Parser
from articlekit.rows import Columns, Row, Status, failed_row, parse_page

__all__ = ["bounded_batch", "pages_of", "parse_batch"]

_ROOM: Final = 2_000_000_000
"""Bytes that the longest column of a batch may hold: its offsets are of 32 bits."""


@overload
def parse_batch(
    pages: pa.RecordBatch, *, columns: Columns = "core", parser: Parser | None = None
) -> pa.RecordBatch: ...
@overload
def parse_batch(pages: pa.Table, *, columns: Columns = "core", parser: Parser | None = None) -> pa.Table: ...
def parse_batch(
    pages: pa.RecordBatch | pa.Table, *, columns: Columns = "core", parser: Parser | None = None
) -> pa.RecordBatch | pa.Table:
    """The row of every page, in the order given; a table gives a table, a record batch a record batch.

    `pages` has the columns of `INPUT` in any order, of which only `html` must be there; others are left alone. `columns`
    is `"core"` or `"full"`; the result has the schema `OUTPUT` or `OUTPUT_FULL`, always. Where the parser's options name
    no moment of the call, it is the page's `fetched`.

    No page makes it raise: one that cannot be parsed has the `status` "error" and says why. `ConfigurationError` is raised
    where there is no column `html`, and where what the caller set up is wrong.

    >>> batch = pa.RecordBatch.from_pylist([{"html": b"<title>Snow</title><p>It snowed."}, {"html": b""}])
    >>> parse_batch(batch).select(["status", "title", "error_type"]).to_pylist()
    [{'status': 'ok', 'title': 'Snow', 'error_type': None}, {'status': 'error', 'title': None, 'error_type': 'EmptyInputError'}]
    """
    must_be((pa.RecordBatch, pa.Table), "pages", pages, "pass a record batch or a table with a column html")
    may_be(Parser, "parser", parser, "pass a Parser, or None for the usual one")
    parser = parser or Parser()
    if isinstance(pages, pa.Table):
        batches = [_parsed(batch, columns, parser) for batch in pages.to_batches()]
        return pa.Table.from_batches(batches, output_schema(columns))
    return _parsed(pages, columns, parser)


def _parsed(pages: pa.RecordBatch, columns: Columns, parser: Parser) -> pa.RecordBatch:
    return bounded_batch((parse_page(**page, columns=columns, parser=parser) for page in pages_of(pages)), columns)


def bounded_batch(rows: Iterable[Row], columns: Columns) -> pa.RecordBatch:
    """The rows as one batch; those for which it has no room are told as failed."""
    kept: list[Row] = []
    room = _ROOM
    for row in rows:
        room -= _size(row)
        kept.append(row if room > 0 else _no_room(row))
    return to_batch(kept, output_schema(columns))


def pages_of(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """What is known of each page, one at a time: no second copy of all pages is made."""
    named = set(batch.schema.names)
    if "html" not in named:
        raise ConfigurationError(f"there is no column 'html' among {', '.join(batch.schema.names) or 'no columns'}")
    columns = {name: _column(batch, name) for name in INPUT.names if name in named}
    for number in range(batch.num_rows):
        yield {name: _value(column[number]) for name, column in columns.items()}


def _column(batch: pa.RecordBatch, name: str) -> pa.Array[Any]:
    """The column, in our type: engines give large, dictionary and view types, and numbers for identities."""
    column = batch.column(name)
    if name == "html":  # taken as it is: to copy all pages for the sake of a type would cost more than it is worth
        return column
    try:
        return column.cast(INPUT.field(name).type, safe=False)
    except pa.ArrowException as error:
        raise ConfigurationError(f"the column {name!r} of type {column.type} cannot be read: {error}") from error


def _value(scalar: pa.Scalar[Any]) -> object:
    try:
        return scalar.as_py()
    except (OverflowError, ValueError):  # a moment beyond the years that Python counts
        return None


def _size(row: Row) -> int:
    """Bytes of the row's longest column, at most."""
    texts = [value for name in ("text", "article_json") if isinstance(value := row.get(name), str)]
    return max((len(text) if text.isascii() else 4 * len(text) for text in texts), default=0)


def _no_room(row: Row) -> Row:
    known = {name: row[name] for name in ("id", "url", "fetched", "elapsed_ms")}
    message = f"the batch's articles are larger than {_ROOM:,} bytes together: give smaller batches"
    return failed_row(Status.ERROR, error_type="BatchTooLargeError", error=message, **known)
