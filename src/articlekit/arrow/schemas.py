"""The columns of pages that come in and of rows that go out, with types that every engine has.

So: signed integers, microseconds in UTC, plain `string` and `binary`, no unions, no empty structs.
"""

from __future__ import annotations

from typing import Final

import pyarrow as pa

from articlekit.rows import CORE, FULL, Columns, check_columns

__all__ = ["INPUT", "OUTPUT", "OUTPUT_FULL", "output_schema"]

_TEXT = pa.string()
_REAL = pa.float64()
_NUMBER = pa.int32()
_MOMENT = pa.timestamp("us", "UTC")


def _struct(*texts: str, **others: pa.DataType) -> pa.StructType:
    """A record of these texts, and then of these."""
    return pa.struct(
        [*(pa.field(name, _TEXT) for name in texts), *(pa.field(name, kind) for name, kind in others.items())]
    )


_PAGE: dict[str, pa.DataType] = {
    "id": _TEXT,
    "url": _TEXT,
    "html": pa.binary(),
    "content_type": _TEXT,
    "fetched": _MOMENT,
}
INPUT: Final = pa.schema(_PAGE)
"""A page: its identity in the collection, its address, its bytes (never text: its character set is still to be found),
the HTTP header `Content-Type`, and when it was fetched, to which relative dates refer. Only `html` must be there."""

_CANDIDATE = _struct("value", "signal", "extractor", confidence=_REAL)
_EVIDENCE = pa.list_(_struct("signal", "text", "place", "url"))
_TYPES: dict[str, pa.DataType] = {
    "fetched": _MOMENT,
    "elapsed_ms": pa.float32(),
    "authors": pa.list_(_struct("name", "kind", "url")),
    "published": _MOMENT,
    "published_offset": _NUMBER,
    "modified": _MOMENT,
    "modified_offset": _NUMBER,
    "tags": pa.list_(_TEXT),
    "feeds": pa.list_(_TEXT),
    "image": _struct("url", "alt", "caption", "credit"),
    "is_free": pa.bool_(),
    "fingerprint": pa.int64(),
    "source": _struct(
        "url", "publisher", "agency", "relation", confidence=_REAL, is_resolved=pa.bool_(), evidence=_EVIDENCE
    ),
    "warnings": pa.list_(_struct("code", "message")),
    "schema_version": _NUMBER,
    "removed": pa.list_(_struct("kind", "rule", "text", position=_NUMBER, level=_NUMBER, confidence=_REAL)),
    "related": pa.list_(_struct("title", "url")),
    "evidence": pa.list_(_struct("field", winner=_CANDIDATE, runners_up=pa.list_(_CANDIDATE))),
}
"""Every other column is a text."""


def _schema(names: tuple[str, ...]) -> pa.Schema:
    return pa.schema([pa.field(name, _TYPES.get(name, _TEXT)) for name in names])


OUTPUT: Final = _schema(CORE)
"""The core columns, one row a page."""
OUTPUT_FULL: Final = _schema(FULL)
"""All columns: with what was removed, related links, the evidence, and the whole article as JSON."""


def output_schema(columns: Columns) -> pa.Schema:
    """The schema of this choice of columns.

    >>> output_schema("core").names[:3]
    ['id', 'url', 'fetched']
    """
    return OUTPUT_FULL if check_columns(columns) == "full" else OUTPUT
