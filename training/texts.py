"""The trees for plain text, and what they learn from: labelled pages as text, as another tool or a clipboard gives them.

Each page with a reference body is shown three times: all of its segments, a paragraph each; those from shortly before the
body to shortly after it, as of a tool that cuts roughly; and the reference text alone, all of which is body.

    python training/texts.py            cross-validate, train on all, write `src/articlekit/scoring/plain_text_model.py`
    python training/texts.py --check    cross-validate only
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np

import examples
import growing
import labels
import measuring
import pages
import writing
from articlekit.document import from_text
from articlekit.score import TEXT_CUT
from articlekit.scoring.plain_text import TEXT_FEATURES, text_rows
from articlekit.segment import segment
from examples import Example

MODULE = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "scoring" / "plain_text_model.py"
SETTINGS = growing.SEGMENTS | {
    "num_leaves": 24,
    "learning_rate": 0.12,
    "min_data_in_leaf": 100,
    "feature_fraction": 0.4,
}
TREES = 60
TRUST = 3.0
"""How much more a clean text weighs: to lose a paragraph of one is worse than to keep a notice."""
FULL, NEAR, CLEAN = "full", "near", "clean"
MARGINS = (5, 8)
"""Segments before and after the body that a rough cut leaves, at most."""
_ENOUGH = 20
"""Words of body without which a page teaches nothing."""


class Text(NamedTuple):
    """One text with what is known of it."""

    kind: str
    fold: int
    lines: list[str]
    rows: np.ndarray
    shares: np.ndarray
    weights: np.ndarray
    body: str


def read(known: Sequence[Example]) -> Iterator[Text]:
    """The texts of the pages with a body."""
    chance = np.random.default_rng(1)
    for item in known:
        if item.shares is None or item.page.body is None or (item.words * item.shares).sum() < _ENOUGH:
            continue
        weights = item.trust * examples.weights(item, item.shares)
        inside = np.flatnonzero(item.shares >= 0.5)
        before, after = chance.integers(0, np.array(MARGINS) + 1)
        spans = {FULL: (0, len(item.texts))}
        if len(inside):
            spans[NEAR] = (max(0, inside[0] - before), inside[-1] + 1 + after)
        for kind, (first, end) in spans.items():
            lines, rows = seen("\n\n".join(item.texts[first:end]))
            if len(lines) == len(item.texts[first:end]):
                yield Text(kind, item.fold, lines, rows, item.shares[first:end], weights[first:end], item.page.body)
        lines, rows = seen(item.page.body)
        words = np.array([max(1, len(labels.words(line))) for line in lines], dtype=np.float64)
        ones = np.ones(len(lines))
        weights = TRUST * np.sqrt(words) / max(50.0, float(words.sum())) ** 0.4
        yield Text(CLEAN, item.fold, lines, rows, ones, weights, item.page.body)


def seen(text: str) -> tuple[list[str], np.ndarray]:
    """The segments of a text, and what the trees see of them."""
    items = segment(from_text(text)).items
    return [item.text for item in items], np.array(text_rows(items), dtype=np.float32).reshape(-1, len(TEXT_FEATURES))


def fit(texts: Sequence[Text]) -> lightgbm.Booster:
    """Grow the trees."""
    rows, shares, weights = (
        np.concatenate([getattr(text, part) for text in texts]) for part in ("rows", "shares", "weights")
    )
    data = lightgbm.Dataset(
        rows, np.clip(shares, 0, 1), weight=weights / weights.mean(), feature_name=list(TEXT_FEATURES)
    )
    return lightgbm.train(SETTINGS, data, TREES)


def report(texts: Sequence[Text]) -> dict[str, float]:
    """Cross-validated by site: word F1 of whole and of roughly cut pages, and the share of clean texts that is lost.

    `_all` is what keeping all of the text reaches.
    """
    found: dict[str, list[float]] = {}
    for fold in sorted({text.fold for text in texts}):
        model = fit([text for text in texts if text.fold != fold])
        for text in texts:
            if text.fold != fold or not text.lines:
                continue
            is_kept = model.predict(text.rows, raw_score=True) >= TEXT_CUT
            if text.kind == CLEAN:
                words = np.array([max(1, len(labels.words(line))) for line in text.lines])
                found.setdefault("text_clean_lost", []).append(float(words[~is_kept].sum() / words.sum()))
                continue
            kept = [line for line, keep in zip(text.lines, is_kept, strict=True) if keep]
            for name, lines in ((text.kind, kept), (f"{text.kind}_all", text.lines)):
                found.setdefault(f"text_{name}", []).append(measuring.word_f1(text.body, "\n".join(lines)))
    return {name: float(np.mean(values)) for name, values in found.items()}


def main() -> None:
    """Do what the module says."""
    texts = list(read(list(examples.read())))
    found = report(texts)
    scores = "\n".join(f"    {name:22} {value:.4f}" for name, value in found.items())
    print(scores)
    if "--check" not in sys.argv:
        story = (
            f"Training data {pages.digest(examples.SETS)}; lightgbm {lightgbm.__version__}, numpy {np.__version__}; "
            f"{TREES} trees of {SETTINGS['num_leaves']} leaves.\nCross-validated by site:\n\n{scores}"
        )
        MODULE.write_text(writing.text_module(story, fit(texts)), "utf-8")


if __name__ == "__main__":
    main()
