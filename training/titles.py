"""Fit the weights of the vote for the title, and write `src/articlekit/extractors/title/weights.py`.

    python training/titles.py            print the figures and write the table
    python training/titles.py --check    print the figures alone

A choice model (conditional logit): the probability of a candidate is its share of the exponentials of the sums of its
reasons' weights. Pages without a right candidate teach nothing, but count in the figures.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from articlekit.extractors.title.vote import REASONS, Vote, candidates_of
from labelled import labelled, words_of

MODULE = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "extractors" / "title" / "weights.py"
FOLDS = 5
RIDGE = 0.6
"""What keeps a weight small that few pages speak of."""
PRIOR = {"date": -2.5, "number": -2.5, "template": -2.5, "site-name": -2.5, "section": -1.0}
"""What is known of reasons that the labelled pages hardly show: what is nothing but a date or a section's name is no title."""
TRUST = {"publishers": 1.5}
"""What a page counts, 1 but for a set that is small beside the variety of its sites."""
MASKS = (
    frozenset[str](),
    frozenset(
        ("json-ld", "og:title", "twitter:title", "headline", "headline:core", "h1", "heading", "heading:of-several")
    ),
)
"""What a page is read without: nothing, and all but its `<title>`."""
STEPS = 12
HEAD = '''"""What a reason for or against a title counts, in log-odds: data, written by training/titles.py.

{story}
"""

from __future__ import annotations

__all__ = ["BARE_WEIGHTS", "WEIGHTS"]

WEIGHTS = {{
{table}}}

BARE_WEIGHTS = {{
{bare}}}
"""Those of pages that have nothing but their `<title>`."""
'''


class Known(NamedTuple):
    """A page: the reasons of each candidate, and which are right."""

    id: str
    site: str
    fold: int
    mask: int
    is_bare: bool
    rows: np.ndarray
    right: np.ndarray
    texts: tuple[str, ...]
    gold: str


def known() -> Iterator[Known]:
    """The open pages with a title."""
    places = {name: number for number, name in enumerate(REASONS)}
    for item in labelled():
        if not item.title:
            continue
        gold = words_of(item.title)
        fold = zlib.crc32(item.site.encode()) % FOLDS
        for mask, without in enumerate(MASKS):
            found = candidates_of(item.page, without)
            vote = Vote.of(item.page, found)
            rows = np.zeros((len(found), len(REASONS)))
            for number, candidate in enumerate(found):
                for name, value in vote.reasons(candidate):
                    rows[number, places[name]] = value
            right = np.array([words_of(candidate.text) == gold for candidate in found], dtype=float)
            texts = tuple(candidate.text for candidate in found)
            yield Known(item.id, item.site, fold, mask, vote.is_bare, rows, right, texts, item.title)


def fit(pages: Sequence[Known], ridge: float = RIDGE) -> np.ndarray:
    """The weights of the reasons, by Newton's method."""
    prior = np.array([PRIOR.get(name, 0.0) for name in REASONS])
    weights = prior.copy()
    taught = [page for page in pages if page.right.any()]
    for _ in range(STEPS):
        slope, curvature = -ridge * (weights - prior), ridge * np.eye(len(weights))
        for page in taught:
            share, trust = shares(page, weights), TRUST.get(page.id.split("/")[0], 1.0)
            target = share * page.right / (share * page.right).sum()
            mean = share @ page.rows
            slope += trust * (target @ page.rows - mean)
            curvature += trust * ((page.rows.T * share) @ page.rows - np.outer(mean, mean))
        weights += np.linalg.solve(curvature, slope)
    return weights


def fit_both(pages: Sequence[Known]) -> tuple[np.ndarray, np.ndarray]:
    """The weights for pages that show or declare something, and those for pages that have nothing but their `<title>`."""
    return fit([page for page in pages if not page.is_bare]), fit([page for page in pages if page.is_bare])


def shares(page: Known, weights: np.ndarray) -> np.ndarray:
    """The probability of each candidate of a page."""
    odds = page.rows @ weights
    powers = np.exp(odds - odds.max())
    return powers / powers.sum()


def out_of_fold(pages: Sequence[Known]) -> dict[str, tuple[bool, float]]:
    """For each page whether the chosen title is right, and how probable it was called, by weights that saw no page of its site."""
    found: dict[str, tuple[bool, float]] = {}
    for fold in range(FOLDS):
        weights = fit_both([page for page in pages if page.fold != fold])
        for page in pages:
            if page.fold == fold:
                share = shares(page, weights[page.is_bare]) if len(page.rows) else np.zeros(1)
                best = int(share.argmax())
                found[f"masked/{page.id}" if page.mask else page.id] = (
                    bool(len(page.rows) and page.right[best]),
                    float(share[best]),
                )
    return found


def figures(found: Mapping[str, tuple[bool, float]]) -> dict[str, float]:
    """The share of right titles by set and in all."""
    values: dict[str, list[bool]] = {}
    for name, (is_right, _) in found.items():
        for group in (name.split("/")[0], *(() if name.startswith("masked") else ("all",))):
            values.setdefault(group, []).append(is_right)
    return {name: float(np.mean(value)) for name, value in sorted(values.items())}


def table_of(story: str, weights: tuple[np.ndarray, np.ndarray]) -> str:
    """The text of the module."""
    tables = [
        "".join(f'    "{name}": {weight:.2f},\n' for name, weight in zip(REASONS, own, strict=True)) for own in weights
    ]
    return HEAD.format(story=story, table=tables[0], bare=tables[1])


def without_each_fold(folds: int, fold_of: Callable[[str], int]) -> Iterator[Mapping[str, str]]:
    """The table of weights fitted without the sites of each fold in turn: see `learned.py`."""
    pages = list(known())
    for fold in range(folds):
        weights = fit_both([page for page in pages if fold_of(page.site) != fold])
        yield {"extractors/title/weights.py": table_of("One fold is left out.", weights)}


def main() -> None:
    """Do what the module says."""
    pages = list(known())
    found = out_of_fold(pages)
    report = figures(found)
    weights = fit_both(pages)
    for name, value in report.items():
        print(f"{name:12} {value:.4f}")
    for name, weight, bare in sorted(zip(REASONS, *weights, strict=True), key=lambda row: -abs(row[1])):
        print(f"    {name:24} {weight:+.2f} {bare:+.2f}")
    if "--check" not in sys.argv:
        rates = ", ".join(f"{name} {value:.3f}" for name, value in report.items())
        story = f"Fitted to {len(pages)} readings of open pages. Right titles, cross-validated by site: {rates}."
        MODULE.write_text(table_of(story, weights), "utf-8")


if __name__ == "__main__":
    main()
