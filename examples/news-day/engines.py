"""`parse_batch` on engines that people have: each takes a Parquet file of pages, and gives the rows as a table.

The function is the same, unchanged; what differs is how an engine hands it batches, and how it wants to know the columns.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa

from articlekit.arrow import INPUT, OUTPUT, parse_batch

Parse = Callable[[pa.RecordBatch], pa.RecordBatch]
BATCH = 64


def with_daft(pages: Path, parse: Parse = parse_batch) -> pa.Table:
    """Daft: a function of columns, whose result is a column of records."""
    import daft

    @daft.udf(return_dtype=daft.DataType.from_arrow_type(pa.struct(list(OUTPUT))), batch_size=BATCH)
    def rows(*columns: daft.Series) -> pa.Array:
        batch = pa.RecordBatch.from_arrays([_plain(column.to_arrow()) for column in columns], INPUT.names)
        return parse(batch).to_struct_array()

    frame = daft.read_parquet(str(pages)).select(rows(*map(daft.col, INPUT.names)).alias("row"))
    return pa.Table.from_struct_array(frame.to_arrow().column("row").combine_chunks()).cast(OUTPUT)


def _plain(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def with_ray(pages: Path, parse: Parse = parse_batch) -> pa.Table:
    """Ray Data: tables in, tables out. Half a processor a task leaves the readers room."""
    import ray

    ray.init(ignore_reinit_error=True, include_dashboard=False, log_to_driver=False)
    rows = ray.data.read_parquet(str(pages)).map_batches(parse, batch_format="pyarrow", batch_size=BATCH, num_cpus=0.5)
    return pa.concat_tables(ray.get(rows.to_arrow_refs())).cast(OUTPUT)


def with_spark(pages: Path, parse: Parse = parse_batch) -> pa.Table:
    """Spark: an iterator of batches in, an iterator of batches out."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # its workers would take another
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", BATCH)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )

    def rows(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return map(parse, batches)

    frame = spark.read.parquet(str(pages)).mapInArrow(rows, from_arrow_schema(OUTPUT))
    return frame.toArrow().cast(OUTPUT)


ENGINES: dict[str, Callable[..., pa.Table]] = {"daft": with_daft, "ray": with_ray, "spark": with_spark}


def here(pages: Path, parse: Parse = parse_batch) -> pa.Table:
    """No engine: what all others must give, too."""
    from pyarrow import parquet

    return pa.Table.from_batches(map(parse, parquet.ParquetFile(pages).iter_batches(BATCH)), OUTPUT)


def digest(rows: pa.Table) -> str:
    """One number for all rows, in whatever order they come; how long each took does not count."""
    lines = sorted(json.dumps(row | {"elapsed_ms": None}, default=str) for row in rows.to_pylist())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
