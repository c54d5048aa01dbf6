"""The language of the labelled bodies of the development data, told by their text alone.

Skips where the data does not lie beside the repository.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from articlekit.metadata.languages import language_of

LABELS = Path(__file__).parents[2] / "shared" / "data" / "fresh" / "labels.jsonl"


@pytest.mark.skipif(not LABELS.exists(), reason="the development data is not there")
def test_languages_of_labelled_bodies() -> None:
    """Hardly any body is too short to tell its language, and none is told to be in another."""
    told: Counter[str] = Counter()
    for line in LABELS.read_text("utf-8").split("\n"):
        record = json.loads(line) if line.strip() else {}
        if record.get("part") == "open" and record.get("body") and record.get("language"):
            found = language_of(record["body"])
            told["none" if found is None else "right" if found == record["language"] else "wrong"] += 1
    assert told["wrong"] == 0
    assert told["right"] >= 0.99 * told.total()
