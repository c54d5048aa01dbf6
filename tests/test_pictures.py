"""The pictures of README and landing page show what comes out now."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

MOST_BYTES = 200_000


def test_pictures_are_small(root: Path) -> None:
    """Who opens the readme waits for them."""
    pictures = list(root.glob("docs/pictures/*.png"))

    assert len(pictures) == 2
    assert all(path.stat().st_size < MOST_BYTES for path in pictures)


def test_pictures_show_what_comes_out(root: Path) -> None:
    """The texts, what each was taken for, and the source: those that were drawn."""
    pytest.importorskip("articlekit.explain")
    found = importlib.util.spec_from_file_location("draw", root / "docs/pictures/draw.py")
    assert found
    assert found.loader
    draw = importlib.util.module_from_spec(found)
    found.loader.exec_module(draw)

    shown = json.loads(root.joinpath("docs/pictures/report.json").read_text("utf-8"))

    assert draw.shown(draw.explained()) == shown, "run nox -s pictures"
