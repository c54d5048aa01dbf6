"""A row for every page and every article: plain dicts with the columns of a table, for Arrow, JSON lines and data frames.

`CORE` names the columns that most work needs; `FULL` adds what was removed, the evidence and the whole article in JSON,
which `from_row` reads back without loss. Everything here is standard Python: who writes no Arrow needs no Arrow.
"""

from __future__ import annotations

from articlekit.rows.columns import CORE, FULL, Columns, Row, Status, check_columns, failed_row, from_row, to_row, utc
from articlekit.rows.page import parse_page

__all__ = [
    "CORE",
    "FULL",
    "Columns",
    "Row",
    "Status",
    "check_columns",
    "failed_row",
    "from_row",
    "parse_page",
    "to_row",
    "utc",
]
