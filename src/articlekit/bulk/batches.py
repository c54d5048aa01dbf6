"""Collections of pages as Arrow batches, for engines that parse them with `articlekit.arrow.parse_batch`."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyarrow as pa

from articlekit.arrow import INPUT
from articlekit.bulk.readers import NO_MAPPING, read
from articlekit.bulk.record import Record
from articlekit.bulk.sources import Kind, find_sources

__all__ = ["page_batches"]

log = logging.getLogger("articlekit.bulk")


def page_batches(
    inputs: Iterable[str | Path] | str | Path,
    *,
    kind: Kind | None = None,
    mapping: Mapping[str, str] = NO_MAPPING,
    max_rows: int = 64,
    max_bytes: int = 1 << 26,
) -> Iterator[pa.RecordBatch]:
    """The pages of files, folders and patterns, as batches with the columns of `INPUT`, read as they are asked for.

    A batch has at most `max_rows` pages, and more than `max_bytes` bytes of them only where one page alone has. A record
    that could not be read is a page of None, and a warning in the log says why. Files are read as `articlekit.bulk.run` reads
    them; what feeds say of their entries is not in the batches.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "snow.html").write_text("<title>Snow</title>")
    ...     [batch] = page_batches(folder)
    >>> batch.column("html").to_pylist()
    [b'<title>Snow</title>']
    """
    rows: list[dict[str, object]] = []
    size = 0
    for record in _records(inputs, kind, mapping):
        if rows and (len(rows) == max_rows or size + len(record.html) > max_bytes):
            yield pa.RecordBatch.from_pylist(rows, INPUT)
            rows, size = [], 0
        rows.append(_row(record))
        size += len(record.html)
    if rows:
        yield pa.RecordBatch.from_pylist(rows, INPUT)


def _records(
    inputs: Iterable[str | Path] | str | Path, kind: Kind | None, mapping: Mapping[str, str]
) -> Iterator[Record]:
    for source in find_sources([inputs] if isinstance(inputs, str | Path) else inputs, kind=kind).files:
        for item in read(source, mapping=mapping):
            if isinstance(item, Record):
                if item.problem:
                    log.warning("%s: %s: %s", item.id, item.problem.error_type, item.problem.error)
                yield item


def _row(record: Record) -> dict[str, object]:
    html, content_type = record.html, record.content_type
    if isinstance(html, str):
        html, content_type = html.encode("utf-8", "replace"), "text/html; charset=utf-8"
    return {
        "id": record.id,
        "url": record.url,
        "html": None if record.problem else html,
        "content_type": content_type,
        "fetched": record.fetched,
    }
