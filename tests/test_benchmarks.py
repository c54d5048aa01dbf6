"""The benchmark scripts: what they add up and draw."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from lxml import etree

import articlekit
import chart
import pages
import peers
import speed

RUN: chart.Run = {
    "when": "2024-05-03",
    "machine": "a machine <1 core>",
    "pages": 3,
    "multiples": {"bare": 1.0, "articlekit.parse": 4.0, "another": 20.0},
    "stages": {"decode": 0.5, "segment": 2.0, "title": 0.5, "(rest)": 1.0},
}


def test_what_no_stage_claims_is_between_them() -> None:
    """The groups add up to the whole."""
    parts = chart.grouped(RUN["stages"])
    assert parts[chart.REST] == 1.0
    assert sum(parts.values()) == pytest.approx(4.0)


def test_the_chart_is_one_picture_of_the_run() -> None:
    """Well-formed, a bar for each contestant, ours in parts, and the same for the same run."""
    drawn = chart.drawing(RUN)
    picture = etree.fromstring(drawn.encode())
    bars = [item for item in picture if item.get("height") == str(chart.BAR)]
    assert len(bars) == 2 + len(chart.GROUPS) + 1
    assert drawn == chart.drawing(RUN)


def test_a_typical_page_weighs_what_real_ones_weigh() -> None:
    """Within a third of the means that `typical` tells, over twenty pages; and it is read as the story it holds."""
    made = [pages.typical(seed) for seed in range(20)]
    trees = [etree.fromstring(page, etree.HTMLParser()) for page in made]
    assert made[3] == pages.typical(3)
    for found, mean in (
        (sum(map(len, made)), 254_000),
        (sum(len(list(tree.iter())) for tree in trees), 1_180),
        (sum(len(list(tree.iter("a"))) for tree in trees), 168),
        (sum(len(list(tree.iter("script"))) for tree in trees), 33),
        (sum(len(list(tree.iter("img"))) for tree in trees), 32),
    ):
        assert 2 / 3 < found / 20 / mean < 4 / 3
    article = articlekit.parse(made[3])
    assert article.title == pages.typical(3).split(b'og:title" content="')[1].split(b'"')[0].decode()
    assert len(article.blocks) > 5
    assert "More stories" not in article.text


def test_the_times_of_the_stages_are_those_of_a_whole_parse() -> None:
    """Every stage and extractor is named, and nothing is counted twice."""
    spent = speed.stage_times([pages.made(8_000)])
    assert {"segment", "score", "resolve", "  title", "(rest)"} <= set(spent)
    assert spent["(rest)"] > 0


def test_a_run_is_saved_as_one_line(tmp_path, monkeypatch) -> None:
    """The history grows by a line that the chart can draw."""
    monkeypatch.setattr(speed, "HISTORY", tmp_path / "history.jsonl")
    corpus = [pages.made(8_000)]
    best = {speed.BARE: [0.001], speed.OURS: [0.004]}
    for _ in range(2):
        speed.save(best, {"segment": 0.002, "(rest)": 0.002}, corpus)
    first, second = map(json.loads, speed.HISTORY.read_text("utf-8").splitlines())
    assert first == second
    assert first["multiples"][speed.OURS] == 4.0
    assert first["stages"] == {"segment": 2.0, "(rest)": 2.0}
    assert "</svg>" in chart.drawing(first)


def test_a_peer_that_raises_has_said_nothing(tmp_path: Path) -> None:
    """It gets no points for the page, and the others are asked all the same."""
    for name in ("good", "bad"):
        (tmp_path / f"{name}.html.gz").write_bytes(gzip.compress(name.encode()))
    records = [{"id": name, "html": f"{name}.html.gz", "url": "https://news.example/"} for name in ("bad", "good")]

    def peer(page: bytes, url: str | None) -> peers.Answer:
        if page == b"bad":
            raise ValueError(url)
        return {"title": page.decode()}

    found = peers.answers(peer, records, tmp_path)
    assert found["good"] == {"status": "ok", "title": "good"}
    assert found["bad"]["status"] == "error"
    assert "title" not in found["bad"]
