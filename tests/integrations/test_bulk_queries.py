"""The queries that the guides show, run by the real engines on rows that bulk wrote."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from articlekit.bulk import Settings, run
from crawl import crawl


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rows of the example's crawl."""
    folder = tmp_path_factory.mktemp("queries")
    (folder / "day.warc.gz").write_bytes(crawl(20, seed=4))
    run(folder / "day.warc.gz", folder / "out", Settings(workers=0))
    return folder


def shown(root: Path, page: str, language: str, holds: str) -> str:
    """The block of a guide that holds a word."""
    text = root.joinpath("docs/how-to", page).read_text("utf-8")
    return next(block for block in re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL) if holds in block)


def test_sources_by_duckdb(root: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sources with the most copies: addresses of the publishers, each with as many as copied it."""
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(out)

    found = duckdb.sql(shown(root, "parse-a-collection.md", "sql", "count")).fetchall()

    assert 0 < len(found) <= 20
    assert all(".example/2024/03/05/" in source and 1 <= copies <= 3 for source, copies in found)


def test_days_by_polars(root: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The articles by day and language."""
    pytest.importorskip("polars")
    monkeypatch.chdir(out)
    names: dict[str, object] = {}

    exec(shown(root, "parse-a-collection.md", "py", "polars"), names)

    assert names["by_day"]["language"].to_list() == ["en"]  # type: ignore[index]


def test_who_copied_whom(
    root: Path, out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The groups made of a few columns: every copy names the page that was found to be the first."""
    pytest.importorskip("duckdb")
    monkeypatch.chdir(out)

    exec(shown(root, "day-of-news.md", "py", "duckdb"), {})

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 10
    for line in lines:
        found = re.fullmatch(r"\S+ copied (\S+) and names (\S+)", line)
        assert found is not None
        assert found[1] == found[2]
