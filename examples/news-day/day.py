"""A day of news, end to end: from a crawl to the table of who copied whom.

python day.py FOLDER [--stories 40] [--engine daft|ray|spark]

Makes the crawl, parses it (by `articlekit.bulk`, or on an engine), groups the copies, and writes FOLDER/copies.csv.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from pathlib import Path

from pyarrow import parquet

import engines
from articlekit import bulk
from articlekit.arrow import INPUT
from articlekit.bulk.batches import page_batches
from articlekit.copies import Group, Member, group
from crawl import crawl

COLUMNS = ["id", "url", "canonical_url", "source", "published", "fingerprint", "text"]


def parsed_here(warc: Path, folder: Path) -> Path:
    """The rows, by the supervised pool of this machine."""
    summary = bulk.run(warc, folder / "rows")
    print(*summary.lines(), sep="\n")
    return folder / "rows" / "data"


def parsed_by(engine: str, warc: Path, folder: Path) -> Path:
    """The rows, by an engine: the pages are put into a table for it first."""
    pages, rows = folder / "pages.parquet", folder / f"{engine}.parquet"
    with parquet.ParquetWriter(pages, INPUT, compression="zstd") as file:
        for batch in page_batches(warc):
            file.write_batch(batch)
    table = engines.ENGINES[engine](pages)
    parquet.write_table(table, rows)
    print(f"{table.num_rows} rows by {engine}, digest {engines.digest(table)[:16]}")
    return rows


def copied(rows: Path) -> tuple[Group[Member], ...]:
    """The groups of the articles among the rows."""
    table = parquet.read_table(rows, columns=COLUMNS, filters=[("status", "=", "ok")])
    return group(map(Member.of_row, table.to_pylist()))


def lines(groups: tuple[Group[Member], ...]) -> Iterator[list[str]]:
    """A line for each copy: the address it was found at, that of the first, and the source that the copy itself names."""
    for found in groups:
        for member in found.members:
            if member is not found.primary:
                yield [member.url or "", found.primary.url or "", member.source_url or ""]


def main() -> None:
    """All of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--stories", type=int, default=40)
    parser.add_argument("--engine", choices=sorted(engines.ENGINES))
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    warc = given.folder / "day.warc.gz"
    warc.write_bytes(crawl(given.stories, seed=1))
    rows = parsed_by(given.engine, warc, given.folder) if given.engine else parsed_here(warc, given.folder)
    groups = copied(rows)
    table = list(lines(groups))
    with (given.folder / "copies.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["copy", "first", "source named by the copy"], *table])
    agreed = sum(first == named for _, first, named in table)
    print(f"{len(groups)} stories, {len(table)} copies, {agreed} of which name the page that was found to be the first")


if __name__ == "__main__":
    main()
