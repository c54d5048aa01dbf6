"""Draw what an article costs, from the last run in the history: ours stage by stage, and others beside it.

python benchmarks/chart.py      write `docs/explanation/performance.svg` from `benchmarks/history.jsonl`

The same history gives the same picture. `benchmarks/speed.py --save` adds to it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Final, TypedDict

__all__ = ["Run", "drawing", "grouped"]

ROOT: Final = Path(__file__).resolve().parents[1]
HISTORY: Final = ROOT / "benchmarks" / "history.jsonl"
PICTURE: Final = ROOT / "docs" / "explanation" / "performance.svg"

WIDTH, LEFT, BAR, GAP, TOP = 760, 210, 26, 14, 34
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "read the bytes, build the tree": ("decode", "document", "documents.from_html"),
    "find the text runs": ("segment",),
    "score them, find the story": ("score", "story", "embedded_story"),
    "metadata": ("title", "authors", "dates", "declared", "images", "feed_entry"),
    "source": ("source",),
    "furniture": ("boilerplate",),
    "put the article together": ("resolve",),
}
"""What the parts of our bar are; what no stage claims is "between the stages"."""
REST: Final = "between the stages"
COLOURS: Final = ("#4477aa", "#66ccee", "#228833", "#ccbb44", "#ee6677", "#aa3377", "#999999", "#dddddd")
"""Colours that people of every colour vision tell apart (Paul Tol's "bright", and two greys)."""
OTHERS: Final = "#bbbbbb"
OURS: Final = "articlekit.parse"


class Run(TypedDict):
    """A line of the history, as far as it is drawn."""

    when: str
    machine: str
    pages: int
    multiples: dict[str, float]
    stages: dict[str, float]


def grouped(stages: Mapping[str, float]) -> dict[str, float]:
    """The stages' multiples summed by group.

    >>> grouped({"decode": 0.1, "documents.from_html": 1.0, "(rest)": 0.2})["read the bytes, build the tree"]
    1.1
    """
    found = {group: round(sum(stages.get(name, 0.0) for name in names), 3) for group, names in GROUPS.items()}
    return found | {REST: round(sum(stages.values()) - sum(found.values()), 3)}


def drawing(run: Run) -> str:
    """The picture of one run, as SVG: a bar a contestant, as long as its multiple of the bare parse."""
    ranked = sorted(run["multiples"].items(), key=lambda item: item[1])
    scale = (WIDTH - LEFT - 60) / ranked[-1][1]
    legend = TOP + len(ranked) * (BAR + GAP) + 8
    parts = grouped(run["stages"])
    height = legend + 20 * len(parts) + 30
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
            ' font-family="Helvetica, Arial, sans-serif" font-size="13" role="img">'
        ),
        "<title>Time a page as a multiple of lxml's bare parse</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="20" font-weight="bold">Time a page, as a multiple of the bare parse</text>',
    ]
    for number, (name, multiple) in enumerate(ranked):
        lines += _bar(name, multiple, scale, TOP + number * (BAR + GAP), parts if name == OURS else {name: multiple})
    lines += _legend(parts, legend)
    note = f"{run['pages']} pages, {run['when']}, {run['machine']}"
    lines.append(f'<text x="{LEFT}" y="{height - 10}" fill="#555555" font-size="11">{escape(note)}</text>')
    return "\n".join([*lines, "</svg>\n"])


def _bar(name: str, multiple: float, scale: float, y: int, parts: Mapping[str, float]) -> Iterator[str]:
    x = float(LEFT)
    yield f'<text x="{LEFT - 8}" y="{y + 18}" text-anchor="end">{escape(name)}</text>'
    for number, share in enumerate(parts.values()):
        colour = COLOURS[number] if len(parts) > 1 else OTHERS
        yield f'<rect x="{x:.1f}" y="{y}" width="{share * scale:.1f}" height="{BAR}" fill="{colour}"/>'
        x += share * scale
    yield f'<text x="{x + 6:.1f}" y="{y + 18}">{multiple:.1f}</text>'


def _legend(parts: Mapping[str, float], y: int) -> Iterator[str]:
    for number, (name, multiple) in enumerate(parts.items()):
        at = y + 20 * number
        yield f'<rect x="{LEFT}" y="{at}" width="12" height="12" fill="{COLOURS[number]}"/>'
        yield f'<text x="{LEFT + 20}" y="{at + 11}">{escape(name)}: {multiple:.2f}</text>'


if __name__ == "__main__":
    last: Run = json.loads(HISTORY.read_text("utf-8").splitlines()[-1])
    PICTURE.write_text(drawing(last), "utf-8")
