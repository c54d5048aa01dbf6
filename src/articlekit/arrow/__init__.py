"""Pages in, articles out, as Arrow record batches: one function that any engine of data frames can call.

`parse_batch` takes a batch of pages and gives a batch of rows; Daft, Ray Data and Spark call it unchanged, and
`articlekit.bulk` writes the same columns. Needs the extra `bulk` (pyarrow).
"""

from __future__ import annotations

from importlib.util import find_spec

if find_spec("pyarrow") is None:  # before the modules below fail on it with less to say
    raise ModuleNotFoundError("articlekit.arrow needs the extra bulk: pip install 'articlekit[bulk]'", name="pyarrow")

from articlekit.arrow.parsing import parse_batch
from articlekit.arrow.schemas import INPUT, OUTPUT, OUTPUT_FULL, output_schema
from articlekit.arrow.tables import to_batch, to_batches, to_table
from articlekit.rows import Columns, Row, Status, from_row, to_row

__all__ = [
    "INPUT",
    "OUTPUT",
    "OUTPUT_FULL",
    "Columns",
    "Row",
    "Status",
    "from_row",
    "output_schema",
    "parse_batch",
    "to_batch",
    "to_batches",
    "to_row",
    "to_table",
]
