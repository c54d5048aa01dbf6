"""Files -> records, one at a time: nothing is read before it is asked for, nothing is kept after.

Each reader gives the items of a file in an order that is the same in every run, so that an item's number in its file is
where a run goes on. What is damaged becomes a record that says so, and the rest of the file is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType

from articlekit.bulk.readers.feed import read_feed
from articlekit.bulk.readers.fields import FIELDS
from articlekit.bulk.readers.jsonl import read_jsonl
from articlekit.bulk.readers.pages import read_html, read_mhtml
from articlekit.bulk.readers.parquet import read_parquet
from articlekit.bulk.readers.warc import read_warc
from articlekit.bulk.record import Item, Problem, Record
from articlekit.bulk.sources import Kind, Source
from articlekit.errors import ConfigurationError, InputError

__all__ = ["FIELDS", "NO_MAPPING", "read"]

NO_MAPPING: Mapping[str, str] = MappingProxyType({})


def read(
    source: Source, *, start: int = 0, mapping: Mapping[str, str] = NO_MAPPING, limit: int = 20_000_000
) -> Iterator[Item]:
    r"""The items of a file, from the one of number `start` on.

    `mapping` names the columns of JSON lines and Parquet that hold our `FIELDS`, where they are called otherwise. Of a page
    that is larger than `limit` bytes only so much is read that it is seen to be too large.

    A file that cannot be read, or not to its end, gives a record that says so. Raises `ConfigurationError` where a package
    of the extra is missing, or a table has no column with pages.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "pages.jsonl")
    ...     _ = path.write_text('{"id": "1", "html": "<title>Snow</title>"}\nno JSON\n')
    ...     source = Source(path=path, kind=Kind.JSONL, name=path.name, size=path.stat().st_size)
    ...     [page, broken] = read(source)
    >>> page.id, broken.problem.error_type
    ('1', 'JSONDecodeError')
    """
    match source.kind:
        case Kind.WARC:
            yield from _told(source, read_warc(source, start, limit), start)
        case Kind.JSONL:
            yield from _told(source, read_jsonl(source, mapping, start, limit), start)
        case Kind.PARQUET:
            yield from _told(source, read_parquet(source, mapping, start), start)
        case Kind.HTML:
            yield from islice(_told(source, read_html(source, limit)), start, None)
        case Kind.MHTML:
            yield from islice(_told(source, read_mhtml(source, limit)), start, None)
        case Kind.FEED:
            yield from islice(_told(source, read_feed(source, limit)), start, None)


def _told(source: Source, items: Iterator[Item], start: int = 0) -> Iterator[Item]:
    """The items of a reader that begins at this number, and in place of an error a record that tells it."""
    number = start
    try:
        for item in items:
            yield item
            number += 1
    except ConfigurationError:
        raise
    except (EOFError, InputError, OSError, ValueError) as error:
        if number > start or start == 0:
            yield Record(id=source.name, problem=Problem.of(error))
        elif start > 1:  # with more than this error in it when it was read before
            raise
