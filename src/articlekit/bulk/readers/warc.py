"""WARC: the records of a crawl, with their HTTP headers and dates.

What is read is the answers with a page in them; pictures, redirections and the like are skipped, and told. A record that
is damaged costs that record: reading goes on at the next place where one begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO, NamedTuple

import attrs

from articlekit.bulk.readers.http_answers import Answer, read_answer
from articlekit.bulk.readers.streams import needs
from articlekit.bulk.readers.warc_recovery import next_record
from articlekit.bulk.record import Item, Problem, Record, Skipped
from articlekit.bulk.sources import Source

__all__ = ["read_warc"]

_PAGES = frozenset(["text/html", "application/xhtml+xml", "text/plain"])


class _Block(NamedTuple):
    """What a record holds, or what is wrong with it; without a type where not even its head could be read."""

    position: int
    type: str = ""
    id: str | None = None
    url: str | None = None
    date: datetime | None = None
    content_type: str = ""
    data: bytes = b""
    problem: Problem | None = None


def read_warc(source: Source, start: int, limit: int) -> Iterator[Item]:
    """The answers and resources, from the one of number `start`; of a page at most one byte more than `limit`."""
    with source.path.open("rb") as file:
        for number, block in enumerate(_relevant(_all_blocks(file, limit))):
            if number >= start:
                yield _item(block, f"{source.name}#{number}", limit)


def _relevant(blocks: Iterator[_Block]) -> Iterator[_Block]:
    return (block for block in blocks if block.problem or block.type in {"response", "resource", "revisit"})


def _all_blocks(file: BinaryIO, limit: int) -> Iterator[_Block]:
    """The blocks of the whole file; after a damaged one those from the next place on where a record begins."""
    at: int | None = 0
    is_told = False  # that something is wrong behind the last good record: the next to fail at its start is the same
    while at is not None:
        start, at = at, None
        for block in _blocks(file, start, limit):
            if block.problem:
                at = next_record(file, block.position + 1)
            if block.type or not is_told:
                yield block
            is_told = bool(block.problem) and not block.type and not is_told


def _blocks(file: BinaryIO, start: int, limit: int) -> Iterator[_Block]:
    """The blocks from a position on, up to the first that is damaged."""
    try:
        from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 - the extra may be missing
    except ModuleNotFoundError:
        raise needs("fastwarc") from None
    file.seek(start)
    position, is_anything = start, not file.read(1)
    file.seek(start)
    try:
        for record in ArchiveIterator(file, parse_http=False):
            position, is_anything = record.stream_pos, True
            head = record.headers.get
            block = _Block(
                position,
                str(record.record_type) or "unknown",
                (record.record_id or "").strip("<>") or None,
                (head("WARC-Target-URI") or "").strip("<>") or None,
                record.record_date,
                head("Content-Type") or "",
            )
            try:
                data, size = record.reader.read(limit + 1), record.content_length
            except OSError as error:
                yield block._replace(problem=Problem.of(error))
                return
            if len(data) < min(size, limit + 1):
                message = f"the record is cut short: {len(data):,} of {size:,} bytes"
                yield block._replace(problem=Problem("CutShortError", message))
                return
            yield block._replace(data=data)
    except OSError as error:
        yield _Block(position, problem=Problem.of(error))
    else:
        if not is_anything:
            yield _Block(position, problem=Problem("NoRecordError", "there is no record of a WARC here"))


def _item(block: _Block, name: str, limit: int) -> Item:
    """The page in a block, or why there is none."""
    known = Record(id=block.id or name, url=block.url, fetched=block.date, problem=block.problem, offset=block.position)
    if block.problem:
        return known
    if block.type == "revisit":
        return Skipped("revisit of another record")
    try:
        answer = (
            read_answer(block.data, limit)
            if "http" in block.content_type
            else Answer(200, block.content_type, block.data)
        )
    except (EOFError, OSError, ValueError) as error:
        return attrs.evolve(known, problem=Problem.of(error))
    if not 200 <= answer.status < 300:
        return Skipped(f"status {answer.status}")
    kind = answer.content_type.partition(";")[0].strip().lower()
    if kind and kind not in _PAGES:
        return Skipped(f"type {kind[:60]}")
    return attrs.evolve(known, html=answer.body, content_type=answer.content_type or None)
