"""The example of a day of news, and collections as batches for engines."""

from __future__ import annotations

import csv
import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

import engines
from articlekit.arrow import INPUT, parse_batch
from articlekit.bulk import Settings, run
from articlekit.bulk.batches import page_batches
from crawl import crawl


@pytest.mark.timeout(120)
def test_a_day_end_to_end(root: Path, tmp_path: Path) -> None:
    """From the crawl to the table: every copy is found, with the page it was copied from, as the copies say themselves."""
    subprocess.run([sys.executable, root / "examples/news-day/day.py", tmp_path, "--stories", "12"], check=True)

    with (tmp_path / "copies.csv").open(encoding="utf-8") as file:
        head, *lines = csv.reader(file)
    assert head == ["copy", "first", "source named by the copy"]
    assert len(lines) > 10
    assert all(first == named for _, first, named in lines)


def test_the_crawl_is_the_same_every_time() -> None:
    """The same numbers give the same bytes."""
    assert crawl(3, seed=5) == crawl(3, seed=5) != crawl(3, seed=6)


def test_batches_give_the_rows_of_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A collection that is handed to an engine gives the rows that `run` writes; what could not be read is in the log."""
    from pyarrow import parquet

    warc = tmp_path / "day.warc.gz"
    warc.write_bytes(crawl(8, seed=3))
    run(warc, tmp_path / "out", Settings(workers=0))
    told: list[str] = []  # by the logger itself: what is made of its records is for whoever sets logging up
    monkeypatch.setattr(logging.getLogger("articlekit.bulk"), "warning", lambda text, *args: told.append(text % args))
    rows = [row for batch in page_batches(warc, max_rows=5) for row in parse_batch(batch).to_pylist()]

    written = parquet.read_table(tmp_path / "out" / "data").to_pylist()
    assert len(told) == 1
    assert "Gzip decompression error" in told[0]
    assert [row | {"elapsed_ms": 0} for row in rows if row["status"] == "ok"] == [
        row | {"elapsed_ms": 0} for row in written if row["status"] == "ok"
    ]
    assert len(rows) == len(written)


def test_batches_are_bounded_by_rows_and_bytes(tmp_path: Path) -> None:
    """No batch has more pages than allowed, nor more bytes, save of one page; texts become UTF-8 that says so."""
    lines = [{"html": "é" * size} for size in (10, 10, 10, 400, 10, 30)]
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, lines)))

    found = list(page_batches([tmp_path / "pages.jsonl"], max_rows=2, max_bytes=35))

    assert [batch.num_rows for batch in found] == [2, 1, 1, 1, 1]
    assert all(batch.schema == INPUT for batch in found)
    assert found[0].column("html")[0].as_py() == "é".encode() * 10
    assert found[0].column("content_type")[0].as_py() == "text/html; charset=utf-8"


def test_digests_tell_rows_apart() -> None:
    """Order and time do not count, everything else does."""
    batch = parse_batch(
        engines.pa.RecordBatch.from_pylist([{"html": b"<title>A</title><p>a"}, {"html": b"<title>B</title><p>b"}])
    )
    table = engines.pa.Table.from_batches([batch])

    assert engines.digest(table) == engines.digest(table.take([1, 0])) != engines.digest(table.take([0, 0]))
