"""From one page to a day of news: collections of saved pages, parsed by supervised processes into files of rows.

`run` reads folders, WARC, MHTML, JSON lines, Parquet and feeds, and writes Parquet or JSON lines. A page that hangs or
kills its process costs that page; a run that is killed goes on where it was. What each format needs is in the extra
`bulk`; pages in folders and JSON lines need nothing.
"""

from __future__ import annotations

from articlekit.bulk.parts import Format
from articlekit.bulk.pool import PoolError
from articlekit.bulk.readers import read
from articlekit.bulk.record import Problem, Record, Skipped
from articlekit.bulk.running import Settings, run
from articlekit.bulk.sources import Kind, Source, Sources, find_sources
from articlekit.bulk.summary import Counts, Progress, Summary

__all__ = [
    "Counts",
    "Format",
    "Kind",
    "PoolError",
    "Problem",
    "Progress",
    "Record",
    "Settings",
    "Skipped",
    "Source",
    "Sources",
    "Summary",
    "find_sources",
    "read",
    "run",
]
