"""JSON lines: an object a line, with the page in one of its fields."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import IO

import attrs

from articlekit.bulk.readers.fields import record_of
from articlekit.bulk.readers.streams import UNPACKING_ERRORS, unpacked
from articlekit.bulk.record import Problem, Record
from articlekit.bulk.sources import Source

__all__ = ["read_jsonl"]


def read_jsonl(source: Source, mapping: Mapping[str, str], start: int, limit: int) -> Iterator[Record]:
    """The lines that are not empty, from the one of number `start`. A line that is no object, or too long, is told."""
    with unpacked(source.path) as (file, tell):
        number = -1
        try:
            for line in _lines(file, 6 * limit):  # a character of text may take six of JSON
                number += 1
                if number >= start:
                    record = _record(line, mapping, f"{source.name}#{number}", 6 * limit)
                    yield attrs.evolve(record, offset=tell())
        except UNPACKING_ERRORS as error:
            if number + 1 >= start:
                yield Record(id=f"{source.name}#{number + 1}", problem=Problem.of(error))


def _lines(file: IO[bytes], limit: int) -> Iterator[bytes]:
    while line := file.readline(limit + 1):
        rest = line
        while len(rest) > limit and not rest.endswith(b"\n"):
            rest = file.readline(limit + 1)
        if not line.isspace():
            yield line


def _record(line: bytes, mapping: Mapping[str, str], name: str, limit: int) -> Record:
    if len(line) > limit:
        return Record(id=name, problem=Problem("LineTooLongError", f"the line has more than {limit:,} bytes"))
    try:
        return record_of(json.loads(line), mapping, name)
    except (RecursionError, TypeError, ValueError) as error:
        return Record(id=name, problem=Problem.of(error))
