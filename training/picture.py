"""Draw how a page is scored: one line a segment, coloured by the probability that it is body text.

    python training/picture.py          write `docs/explanation/scoring.svg` from a page of the tests

The same page and model give the same picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from articlekit.decode import decode
from articlekit.document import from_html
from articlekit.score import BODY_SCORE, score
from articlekit.segment import Segment, segment

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "tests" / "fixtures" / "aldmouthcourier-news" / "page.html"
PICTURE = ROOT / "docs" / "explanation" / "scoring.svg"
URL = "https://www.aldmouthcourier.example/news/2024/04/harbour-tunnel-to-open-in-june"

WIDTH = 760
LINE = 21
TOP = 30
LETTERS = 84
"""Characters of a segment that fit on its line."""
NOT_BODY, BODY = (253, 231, 206), (122, 172, 224)
"""Colours at a probability of 0 and of 1: orange and blue, which differ in brightness too."""


def colour(value: float) -> str:
    """The colour of a probability.

    >>> colour(0.0), colour(1.0)
    ('#fde7ce', '#7aace0')
    """
    mixed = (round(low + (high - low) * value) for low, high in zip(NOT_BODY, BODY, strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def drawing(markup: bytes, url: str) -> str:
    """The picture of a page, as SVG."""
    document = from_html(decode(markup).text, url=url)
    segments = segment(document)
    lines = [
        line
        for item, value in zip(segments, score(segments, document), strict=True)
        for line in _line(item, value, TOP + LINE * item.index)
    ]
    height = TOP + LINE * len(segments) + 6
    return "\n".join(
        (
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
                ' font-family="Helvetica, Arial, sans-serif" font-size="12" role="img">'
            ),
            "<title>The segments of a news page, coloured by their score</title>",
            f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
            f'<text x="10" y="19" font-weight="bold">score, element, text (a bold line scores {BODY_SCORE} or more)</text>',
            *lines,
            "</svg>",
            "",
        )
    )


def _line(item: Segment, value: float, top: int) -> Iterator[str]:
    shown = item.text if len(item.text) <= LETTERS else item.text[: LETTERS - 1] + "…"
    weight = ' font-weight="bold"' if value >= BODY_SCORE else ""
    yield f'<rect x="6" y="{top}" width="{WIDTH - 12}" height="{LINE - 2}" fill="{colour(value)}"/>'
    yield f'<text x="12" y="{top + 14}"{weight}>{value:.2f}</text>'
    yield f'<text x="52" y="{top + 14}" fill="#444444">{escape(item.tag)}</text>'
    yield f'<text x="130" y="{top + 14}"{weight}>{escape(shown)}</text>'


if __name__ == "__main__":
    PICTURE.write_text(drawing(PAGE.read_bytes(), URL), "utf-8")
