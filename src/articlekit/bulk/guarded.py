"""`parse_batch` behind a guard: for engines whose task, or whole job, dies with a page.

The pages of a batch are parsed in a process apart, under the supervision that `run` gives its workers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, overload

import pyarrow as pa

from articlekit.arrow import output_schema
from articlekit.arrow.parsing import bounded_batch, pages_of
from articlekit.bulk.pool import rows_of
from articlekit.bulk.record import Record
from articlekit.bulk.work import Task, Work
from articlekit.parser import Parser
from articlekit.rows import Columns

__all__ = ["parse_guarded"]


@overload
def parse_guarded(
    pages: pa.RecordBatch, *, columns: Columns = "core", parser: Parser | None = None, timeout: float | None = 60.0
) -> pa.RecordBatch: ...
@overload
def parse_guarded(
    pages: pa.Table, *, columns: Columns = "core", parser: Parser | None = None, timeout: float | None = 60.0
) -> pa.Table: ...
def parse_guarded(
    pages: pa.RecordBatch | pa.Table,
    *,
    columns: Columns = "core",
    parser: Parser | None = None,
    timeout: float | None = 60.0,
) -> pa.RecordBatch | pa.Table:
    """What `articlekit.arrow.parse_batch` gives; and a page that hangs, or kills its process, is a row that says so.

    `timeout` is the seconds that a page may take. A batch costs the start of one process, some hundredths of a second, so
    give batches of some dozen pages. The first call in a process takes about a second longer. Raises what `parse_batch`
    raises, and `PoolError` where no process can be started.

    >>> page = {
    ...     "id": "1",
    ...     "html": b"<title>Snow</title><p>It snowed in the night, and in the morning all was white.</p>",
    ... }
    >>> pages = pa.RecordBatch.from_pylist([page])
    >>> parse_guarded(pages).column("title").to_pylist()
    ['Snow']
    """
    work = Work(parser=parser or Parser(), columns=columns, timeout=timeout)
    if isinstance(pages, pa.Table):
        batches = [_guarded(batch, work) for batch in pages.to_batches()]
        return pa.Table.from_batches(batches, output_schema(columns))
    return _guarded(pages, work)


def _guarded(batch: pa.RecordBatch, work: Work) -> pa.RecordBatch:
    rows = {key[1]: row for key, row in rows_of(_tasks(batch), work, workers=1)}
    return bounded_batch((rows[number] for number in range(batch.num_rows)), work.columns)


def _tasks(batch: pa.RecordBatch) -> Iterator[Task]:
    for number, page in enumerate(pages_of(batch)):
        values: dict[str, Any] = page | {"html": page["html"] or b""}
        yield (0, number), Record(**values)
