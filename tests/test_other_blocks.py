"""The documentation's blocks that need more than the library: queries, and code for other tools, where those are installed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

import articlekit
from articlekit.bulk import Settings, run
from crawls import records

ENGINES = frozenset({"daft", "ray", "pyspark"})
"""What tests/engines runs, each in an environment of its own."""
NEEDS_MORE = {
    "handle_urls": "web-poet asks the network for the list of public suffixes",
    "PublisherCollection": "fetches",
    "pages.map_batches": "a part of what is above it",
    "sbatch": "a cluster",
}


def blocks(root: Path) -> Iterator[tuple[str, str, str]]:
    """Each block with its place and language."""
    for path in sorted(root.glob("docs/**/*.md")):
        text = path.read_text("utf-8")
        for found in re.finditer(r"^```(py|sql)\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
            if "_build" not in path.parts and not any(part in found[2] for part in NEEDS_MORE):
                yield f"{path.name}:{text.count(chr(10), 0, found.start()) + 2}", found[1], found[2]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test for each block."""
    found = list(blocks(Path(__file__).resolve().parents[1]))
    metafunc.parametrize(("language", "code"), [item[1:] for item in found], ids=[item[0] for item in found])


@pytest.fixture(scope="module")
def place(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a crawl, and the rows made of it."""
    folder = tmp_path_factory.mktemp("crawl")
    folder.joinpath("crawl").mkdir()
    folder.joinpath("crawl/may.warc.gz").write_bytes(b"".join(map(gzip.compress, records(3))))
    folder.joinpath("crawl/ferry.html").write_bytes(root.joinpath("docs/tutorial/ferry.html").read_bytes())
    run(folder / "crawl", folder / "out", Settings(workers=0))
    return folder


def test_blocks_run(language: str, code: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each by itself, in a folder that has what it names."""
    monkeypatch.chdir(place)
    if language == "sql":
        pytest.importorskip("duckdb").sql(code).fetchall()
        return
    needed = {name.partition(".")[0] for name in re.findall(r"^(?:import|from) ([\w.]+)", code, re.MULTILINE)}
    missing = {name for name in needed | integrated(code) if name in ENGINES or not find_spec(name)}
    if missing:
        pytest.skip(f"needs {', '.join(sorted(missing))}")
    article = articlekit.parse(place.joinpath("crawl/ferry.html").read_bytes(), url="https://copytimes.example/ferry")
    names: dict[str, object] = {"articles": [article], "__name__": "read"}
    exec(compile(code, "block", "exec"), names)
    if callable(to_document := names.get("to_document")):
        assert to_document(article).metadata["source"] == "https://island-courier.example/news/ferry"


def integrated(code: str) -> set[str]:
    """The libraries behind integrations of ours."""
    known = {
        "integrations.scrapy": {"scrapy"},
        "integrations.web_poet": {"web_poet"},
        "integrations.frames": {"pandas", "polars"},
    }
    return {name for place, names in known.items() if place in code for name in names}
