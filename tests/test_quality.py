"""What `nox -s quality` holds: figures of pages that nothing was learned from or written on, and none of those seen."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

import quality

SEEN = {"fresh": {"body_f1:all": 0.97, "title_norm": 0.9}, "dates": {"date_acc": 0.95, "n": 379}}
ACROSS = {"fresh": {"body_f1:all": 0.94}, "dates": {"date_acc": 0.9}}
SEALED = {"body_f1:all": 0.95, "title_norm": 0.85, "source_fpr_none": 0.03}


def package(folder: Path, trees: str, story: str = "Trees, written by training/x.py.") -> Path:
    """A package with one learned module and one that is not."""
    folder.mkdir(exist_ok=True)
    (folder / "model.py").write_text(f'"""{story}\n"""\n{trees}\n')
    (folder / "rules.py").write_text('"""Rules."""\nWORDS = 1\n')
    return folder


def test_digest_is_that_of_what_is_learned(tmp_path: Path) -> None:
    """Other trees, another digest; other rules, and another report in the docstring, the same."""
    before = quality.digest(package(tmp_path, "def odds(): return 1"))
    (tmp_path / "rules.py").write_text('"""Rules."""\nWORDS = 2\n')

    assert quality.digest(package(tmp_path, "def odds(): return 1", "Trees, anew, written by training/x.py.")) == before
    assert quality.digest(package(tmp_path, "def odds(): return 2")) != before


def test_digest_knows_every_learned_module() -> None:
    """Each module that names the training script that wrote it is one of them; there are some."""
    written = [
        path
        for path in quality.PACKAGE.rglob("*.py")
        if "written by" in path.read_text("utf-8")[:300] and "training/" in path.read_text("utf-8")[:300]
    ]

    assert {"model.py", "weights.py"} <= {path.name for path in written}


def test_stale_figures_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures of other trees, and none at all, are a problem that says what to run."""
    monkeypatch.setattr(quality, "CROSSVALIDATED", tmp_path / "figures.json")
    assert "run python training/crosscheck.py" in (quality.crossvalidated()[1] or "")
    (tmp_path / "figures.json").write_text(json.dumps({"digest": "of others", "figures": ACROSS}))
    assert "those of other trees" in (quality.crossvalidated()[1] or "")
    (tmp_path / "figures.json").write_text(json.dumps({"digest": quality.digest(), "figures": ACROSS}))
    assert quality.crossvalidated() == (ACROSS, None)


def test_bounds() -> None:
    """Below a floor, above a ceiling, and a figure that is gone are told; at the bound nothing is."""
    bounds = {"floors": {"fresh": {"body_f1:all": 0.95, "gone": 0.1}}, "ceilings": {"fresh": {"source_fpr_none": 0.02}}}

    assert quality.broken({"fresh": SEALED}, bounds) == [
        "fresh gone is -inf, its floor is 0.1000",
        "fresh source_fpr_none is 0.0300, its ceiling is 0.0200",
    ]


def test_bounds_are_raised_and_never_loosened() -> None:
    """A better figure moves its bound near it, a worse one leaves it, and what has no bound gets none."""
    bounds = {
        "floors": {"fresh": {"body_f1:all": 0.9, "title_norm": 0.9}},
        "ceilings": {"fresh": {"source_fpr_none": 0.05}},
    }

    assert quality.tightened({"fresh": SEALED}, bounds, 0.005) == {
        "floors": {"fresh": {"body_f1:all": 0.945, "title_norm": 0.9}},
        "ceilings": {"fresh": {"source_fpr_none": 0.035}},
    }


def test_bounds_are_written_as_they_are_read() -> None:
    """What `--raise` writes is what the next run reads, with the comment above and the tables of others below."""
    held = {
        "crossvalidated": {"floors": {"dates": {"date_acc": 0.9}}},
        "sealed": {"ceilings": {"fresh": {"source_fpr_none": 0.05}}},
    }
    text = quality.written(held, "# Bounds.\n", "[boilerplate.phrases]\nx = 1\n")

    assert text.startswith("# Bounds.\n")
    assert tomllib.loads(text) == held | {"boilerplate": {"phrases": {"x": 1}}}


def test_table_shows_three_kinds() -> None:
    """Each figure stands under its kind; sealed ones only beside the set that they are of."""
    lines = [line.split() for line in quality.table(SEEN, ACROSS, SEALED)]

    assert lines[0] == ["seen", "cross-validated", "sealed"]
    assert ["fresh", "body_f1:all", "0.970", "0.940", "0.950"] in lines
    assert ["fresh", "title_norm", "0.900", "0.850"] in lines
    assert ["dates", "date_acc", "0.950", "0.900"] in lines


def test_floors_stand_on_honest_figures(root: Path) -> None:
    """No floor is of pages that the code or the trees have seen."""
    bounds = tomllib.loads((root / "benchmarks" / "floors.toml").read_text("utf-8"))

    assert set(bounds) <= {"crossvalidated", "sealed", "seen", "boilerplate"}
    assert "floors" not in bounds.get("seen", {})
    assert bounds["crossvalidated"]["floors"]
    assert bounds["sealed"]["floors"]
