"""Parquet: a row is a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from articlekit.bulk.readers.fields import FIELDS, record_of
from articlekit.bulk.readers.streams import needs
from articlekit.bulk.record import Problem, Record
from articlekit.bulk.sources import Source
from articlekit.errors import ConfigurationError

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

__all__ = ["read_parquet"]

_ROWS = 16


def read_parquet(source: Source, mapping: Mapping[str, str], start: int) -> Iterator[Record]:
    """The rows, from the one of number `start`; groups of rows that lie before it are not read.

    Raises `ConfigurationError` where no column holds pages.
    """
    try:
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - the extra may be missing
    except ModuleNotFoundError:
        raise needs("pyarrow") from None
    with ParquetFile(source.path, pre_buffer=False) as file:
        columns = [
            mapping.get(field, field) for field in FIELDS if mapping.get(field, field) in file.schema_arrow.names
        ]
        if mapping.get("html", "html") not in columns:
            named = ", ".join(file.schema_arrow.names)
            raise ConfigurationError(f"{source.name}: no column {mapping.get('html', 'html')!r} among {named}")
        number = 0
        for group in range(file.num_row_groups):
            size = file.metadata.row_group(group).num_rows
            if number + size > start:
                rows = _rows(file, group, size, columns)
                for at, row in enumerate(rows, number):
                    if at >= start:
                        record = _record(row, mapping, f"{source.name}#{at}")
                        yield attrs.evolve(record, offset=source.size * at // file.metadata.num_rows)
            number += size


def _rows(file: ParquetFile, group: int, size: int, columns: list[str]) -> Iterator[Mapping[str, object] | Problem]:
    """Every row of a group; where the group is damaged, what is wrong in the place of each row from there on."""
    import pyarrow as pa  # noqa: PLC0415

    given = 0
    try:
        for batch in file.iter_batches(_ROWS, row_groups=[group], columns=columns):
            for row in batch.to_pylist():
                given += 1
                yield row
    except (OSError, pa.ArrowException) as error:
        yield from [Problem.of(error)] * (size - given)


def _record(row: Mapping[str, object] | Problem, mapping: Mapping[str, str], name: str) -> Record:
    if isinstance(row, Problem):
        return Record(id=name, problem=row)
    try:
        return record_of(row, mapping, name)
    except (TypeError, ValueError) as error:
        return Record(id=name, problem=Problem.of(error))
