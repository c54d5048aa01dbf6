"""The tables of figures in README and documentation: what was measured, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import tables


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files of figures of our own."""
    monkeypatch.setattr(tables, "HERE", tmp_path)
    tables.known.cache_clear()
    (tmp_path / "measured.json").write_text(
        json.dumps({"seen": {"wcxb": {"word_f1": 0.97}}, "sealed": {"title_norm": 0.8531}})
    )
    (tmp_path / "crossvalidated.json").write_text(
        json.dumps({"figures": {"wcxb": {"word_f1": 0.9555}}, "reliability": {"title": [[0.5, 0.7, 1200, 0.61, 0.6]]}})
    )
    (tmp_path / "peers.json").write_text(
        json.dumps({"sealed": {"trafilatura 2.3": {"title_norm": 0.6}}, "wcxb": {"htmldate 1.1": {}}})
    )
    yield tmp_path
    tables.known.cache_clear()


def test_tables_stand_between_their_marks(measured: Path) -> None:
    """A table is put in whole, whatever stood there; what is around it stays."""
    text = "Before.\n\n<!-- table: sealed -->\nof another time\n<!-- end of table -->\n\nBehind.\n"
    made = tables.rendered(text)

    assert made.startswith("Before.\n") and made.endswith("\nBehind.\n")  # noqa: PT018
    assert "| title, equal after folding case and punctuation | **0.853** | 0.600 |" in made
    assert "of another time" not in made
    assert tables.rendered(made) == made


def test_what_was_not_measured_is_a_dash(measured: Path) -> None:
    """No figure is made up: one that is missing is a dash, a field that another library does not have is empty."""
    assert "| body, word F1 | – |" in tables.sealed()
    assert "| 0.970 | 0.956 |" in tables.kinds()
    assert "| title | 0.50 to 0.70 | 1,200 | 0.61 | 0.60 |" in tables.reliability()
    assert "| 0.956 | – | – |  |" in tables.learned()


def test_the_best_is_bold_whoever_it_is(measured: Path) -> None:
    """Also where another library is better; of two that are equal both are."""
    assert tables.marked(["0.911", "0.929", "", "0.929"]) == ["0.911", "**0.929**", "", "**0.929**"]
    assert tables.marked(["0.062", "0.054"], lowest=True) == ["0.062", "**0.054**"]
    assert tables.marked(["0.541", "", "–"]) == ["0.541", "", "–"]


def test_the_least_costly_comes_first(measured: Path) -> None:
    """The last run counts; what is no library of its own is not shown."""
    runs = [
        {"multiples": {"articlekit.parse": 9.0}},
        {"multiples": {"articlekit.parse": 7.7, "resiliparse (text only)": 2.1, "x": 1}},
    ]
    (measured / "history.jsonl").write_text("\n".join(map(json.dumps, runs)))

    assert tables.speed().splitlines()[2:] == ["| resiliparse | 2.1 |", "| articlekit | 7.7 |"]


@pytest.mark.parametrize("name", tables.FILES)
def test_documents_show_what_was_measured(name: str, root: Path) -> None:
    """After a measurement `python benchmarks/tables.py` writes the documents; here none is behind."""
    text = root.joinpath(name).read_text("utf-8")

    assert tables.rendered(text) == text, "run python benchmarks/tables.py"
    assert set(re.findall(r"<!-- table: ([a-z-]+) -->", text)) <= set(tables.TABLES)


def test_every_table_is_shown(root: Path) -> None:
    """Each table stands in a document."""
    shown = {
        name
        for file in tables.FILES
        for name in re.findall(r"<!-- table: ([a-z-]+) -->", root.joinpath(file).read_text("utf-8"))
    }

    assert shown == set(tables.TABLES)
