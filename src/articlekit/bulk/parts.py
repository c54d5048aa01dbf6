"""Parts of the output: files that are there whole or not at all, and what is known of each.

A part is written beside its place, put on the disk, and moved there; then its marker is. What has a marker is done.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from articlekit.bulk.readers.streams import needs, unpacked
from articlekit.rows import CORE, FULL, Columns, Row

__all__ = ["Format", "read_rows", "rows_as_bytes", "sha256", "write_whole"]

_SLICE = 200


class Format(StrEnum):
    """How rows are written; a value is the ending of the files.

    >>> Format("jsonl.gz")
    <Format.JSONL_GZ: 'jsonl.gz'>
    """

    PARQUET = "parquet"
    """Tables, packed by zstd. Needs pyarrow."""
    JSONL = "jsonl"
    """An object a line; dates in ISO 8601."""
    JSONL_GZ = "jsonl.gz"
    """The same, packed."""
    JSONL_ZST = "jsonl.zst"
    """The same, packed faster and smaller. Needs zstandard."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, even where the machine stops meanwhile."""
    beside = path.with_name(f".{path.name}.tmp")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    with suppress(OSError):  # not every system opens folders
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def sha256(data: bytes) -> str:
    """The digest of a file, as its marker states it."""
    return hashlib.sha256(data).hexdigest()


def rows_as_bytes(rows: Sequence[Row], format: Format, columns: Columns) -> bytes:
    """The file that holds these rows."""
    if format is Format.PARQUET:
        return _parquet(rows, columns)
    names = FULL if columns == "full" else CORE
    lines = b"".join(_line({name: row.get(name) for name in names}) for row in rows)
    match format:
        case Format.JSONL:
            return lines
        case Format.JSONL_GZ:
            return gzip.compress(lines, 6, mtime=0)
        case Format.JSONL_ZST:
            try:
                import zstandard  # noqa: PLC0415 - the extra may be missing
            except ModuleNotFoundError:
                raise needs("zstandard") from None
            return zstandard.compress(lines, 3)


def _line(row: Row) -> bytes:
    text = json.dumps(row, ensure_ascii=False, default=_json_value)
    return text.encode("utf-8", "replace") + b"\n"


def _json_value(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"no column holds {type(value).__name__}")


def _parquet(rows: Sequence[Row], columns: Columns) -> bytes:
    try:
        import pyarrow as pa  # noqa: PLC0415 - the extra may be missing
        from pyarrow import parquet  # noqa: PLC0415
    except ModuleNotFoundError:
        raise needs("pyarrow") from None
    from articlekit.arrow import output_schema, to_batch  # noqa: PLC0415 - it needs pyarrow

    schema = output_schema(columns)
    batches = [to_batch(rows[at : at + _SLICE], schema) for at in range(0, len(rows), _SLICE)]
    file = io.BytesIO()
    parquet.write_table(pa.Table.from_batches(batches, schema), file, compression="zstd", compression_level=3)
    return file.getvalue()


def read_rows(path: Path) -> list[Row]:
    """The rows of a part that was written before."""
    if path.name.endswith(f".{Format.PARQUET}"):
        from pyarrow import parquet  # noqa: PLC0415 - the one who wrote it had it

        return parquet.read_table(path).to_pylist()
    with unpacked(path) as (file, _):
        return list(map(json.loads, file))
