"""Counting how often the signals of the source are right."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.ranking import SIGNALS

TRAINING = Path(__file__).resolve().parents[1] / "training"
URL = "https://www.dailyherald.example/a"
RECORD = {
    "url": "https://copyist.example/a",
    "source_url": URL,
    "acceptable_urls": [],
    "publisher": "Daily Herald",
    "acceptable_publishers": [],
}


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The script, which lies outside the package."""
    monkeypatch.syspath_prepend(str(TRAINING))
    yield importlib.import_module("source_weights")
    sys.modules.pop("source_weights", None)


def test_right_answers(counting: Any) -> None:
    """An address is right when it is the page's, a name when it is part of the page's or holds it."""
    assert counting.is_right(RECORD, Credit(signal="label", text="", url=URL + "/?utm_source=x"))
    assert not counting.is_right(RECORD, Credit(signal="label", text="", url=URL + "b"))
    assert counting.is_right(RECORD, Credit(signal="wire", text="", publisher="The Daily Herald Group"))
    assert not counting.is_right(RECORD, Credit(signal="wire", text="", publisher="AP"))
    assert not counting.is_right(RECORD, Credit(signal="wire", text=""))


def test_weights_are_smoothed(counting: Any) -> None:
    """A page counts once for a signal; a signal that was never seen keeps what was expected of it."""
    right, wrong = Credit(signal="label", text="", url=URL), Credit(signal="label", text="", url=URL + "b")
    table = counting.weights([(RECORD, (right, wrong)), (RECORD, (right,)), (RECORD, (wrong,))])
    assert table["label"] == pytest.approx((2 + 2 * 0.5) / (3 + 2))
    assert table["isBasedOn"] == pytest.approx(counting.PRIOR["isBasedOn"])
    assert table.keys() == SIGNALS.keys()


def test_halves_part_sites(counting: Any) -> None:
    """All pages of a site lie in one half."""
    assert counting.half_of({"url": "https://a.example/1"}) == counting.half_of({"url": "https://www.a.example/2"})
