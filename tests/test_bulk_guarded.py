"""Batches of Arrow behind a guard: the rows of `parse_batch`, and pages that cost themselves alone."""

from __future__ import annotations

import pyarrow as pa
import pytest

from articlekit import Parser
from articlekit.arrow import OUTPUT, parse_batch
from articlekit.bulk.guarded import parse_guarded
from articlekit.errors import ConfigurationError
from crawls import page
from faulty import misbehave


def batch(*faults: str) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(
        [
            {"id": str(n) if n else None, "html": page(n), "url": f"https://a.example/{n}/{fault}"}
            for n, fault in enumerate(faults)
        ]
    )


def test_the_rows_of_the_bare_function() -> None:
    """Batches and tables, in the order given, with the same schema; only the time that it took differs."""
    given = batch("none", "none", "none")

    for pages in (given, pa.Table.from_batches([given, given]), given.slice(0, 0)):
        bare, guarded = parse_batch(pages), parse_guarded(pages)
        assert type(guarded) is type(bare)
        assert guarded.schema == OUTPUT
        assert guarded.drop_columns(["elapsed_ms"]) == bare.drop_columns(["elapsed_ms"])


def test_pages_that_kill_and_hang() -> None:
    """Each is a row that says what became of it."""
    rows = parse_guarded(
        batch("none", "segfault", "none", "hang-in-c", "exit-0"), parser=Parser().with_(misbehave), timeout=2.0
    ).to_pylist()

    assert [row["status"] for row in rows] == ["ok", "crash", "ok", "timeout", "crash"]
    assert [row["id"] for row in rows] == [None, "1", "2", "3", "4"]


def test_what_is_no_batch_of_pages() -> None:
    """A mistake of the caller is told as the bare function tells it."""
    with pytest.raises(ConfigurationError, match="no column 'html'"):
        parse_guarded(pa.RecordBatch.from_pydict({"page": [b"x"]}))
