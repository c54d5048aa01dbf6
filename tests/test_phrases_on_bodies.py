"""Every phrase over the reference bodies of the development data: what a story says is no furniture.

Skips where the data does not lie beside the repository.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from articlekit.document import from_text
from articlekit.extractors import Page, Removal
from articlekit.extractors.furniture import boilerplate
from articlekit.segment import segment
from articlekit.story import StorySpan

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "data"
SETS = ("wcxb", "publishers")


def _bodies() -> Iterator[str]:
    for name in SETS:
        for line in (DATA / name / "labels.jsonl").read_text("utf-8").split("\n"):
            record = json.loads(line) if line.strip() else {}
            if record.get("kind") == "article" and record["body"]:
                yield record["body"]


def _page(body: str) -> Page:
    """The body as plain text, all of it taken for body text."""
    document = from_text(body)
    segments = segment(document)
    return Page(
        document=document,
        segments=segments,
        scores=(1.0,) * len(segments),
        story=StorySpan(body=tuple(range(len(segments)))),
    )


@pytest.mark.skipif(not DATA.exists(), reason="the development data is not there")
@pytest.mark.timeout(120)
def test_phrases_leave_reference_paragraphs_in_place() -> None:
    """Fewer paragraphs of the references are removed by a phrase than the floors file allows."""
    bounds = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text("utf-8"))["boilerplate"]["phrases"]
    hits: Counter[str] = Counter()
    paragraphs = 0
    for body in _bodies():
        page = _page(body)
        paragraphs += len(page.segments)
        for found in boilerplate(page):
            if isinstance(found, Removal) and found.confidence >= 0.5:
                hits[found.rule.partition(":")[0]] += 1
                hits[found.rule] += 1

    print(paragraphs, hits.most_common(40))  # noqa: T201 - the report is the point
    assert paragraphs > 10_000
    assert hits["phrase"] * bounds["paragraphs_per_false_hit"] <= paragraphs, hits.most_common(20)
    assert hits["related"] * bounds["paragraphs_per_false_headline"] <= paragraphs, hits.most_common(20)
