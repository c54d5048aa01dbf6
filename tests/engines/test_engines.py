"""`parse_batch` on the real engines: the same rows from each, and what guarded batches save."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest
from pyarrow import parquet

import engines
import faulty
from articlekit import Parser
from articlekit.arrow import INPUT
from articlekit.bulk.batches import page_batches
from articlekit.bulk.guarded import parse_guarded
from crawl import crawl

INSTALLED = [name for name in engines.ENGINES if find_spec("pyspark" if name == "spark" else name)]


@pytest.fixture(scope="module", autouse=True)
def path_of_workers() -> Iterator[None]:
    """Workers of engines are programs of their own: they, too, must find the modules of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(str(Path(module.__file__).parent) for module in (engines, faulty)))
        yield


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The crawl of the example, as the table of pages that engines read."""
    folder = tmp_path_factory.mktemp("engines")
    (folder / "day.warc.gz").write_bytes(crawl(60, seed=2))
    with parquet.ParquetWriter(folder / "pages.parquet", INPUT) as file:
        for batch in page_batches(folder / "day.warc.gz"):
            file.write_batch(batch)
    return folder / "pages.parquet"


@pytest.mark.timeout(300)
@pytest.mark.parametrize("engine", INSTALLED)
@pytest.mark.filterwarnings("ignore")  # of the engines' own
def test_the_same_rows_from_every_engine(pages: Path, engine: str) -> None:
    """The digest of all rows is that of no engine."""
    found = engines.ENGINES[engine](pages)

    assert found.num_rows > 100
    assert engines.digest(found) == engines.digest(engines.here(pages))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("engine", INSTALLED)
@pytest.mark.filterwarnings("ignore")  # of the engines' own
def test_a_guarded_page_costs_itself(tmp_path: Path, engine: str) -> None:
    """A page that kills its process takes neither the batch nor the job with it."""
    faults = {3: "sigkill", 7: "segfault", 9: "hang-in-c"}
    rows = [
        {
            "id": str(number),
            "url": f"https://a.example/{number}/{faults.get(number, 'none')}",
            "html": b"<p>It rained. " * 30,
        }
        for number in range(20)
    ]
    table = engines.pa.Table.from_pylist(rows, INPUT)
    parquet.write_table(table, tmp_path / "pages.parquet")
    parse = partial(parse_guarded, parser=Parser().with_(faulty.misbehave), timeout=3.0)

    found = engines.ENGINES[engine](tmp_path / "pages.parquet", parse)

    told = {row["id"]: row["status"] for row in found.to_pylist()}
    assert told == {str(number): "ok" for number in range(20)} | {"3": "crash", "7": "crash", "9": "timeout"}
