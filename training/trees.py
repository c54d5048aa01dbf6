"""The machine for one judgement: candidates with named features -> a small model of trees -> a module without dependency.

Who is the author, which date, which link is the source: each time something finds candidates, describes each by flat
named features, and wants to know how likely it is the right one. What lies between is the same, and is here:

>>> table = Table.of(("size", "is_linked"), candidates)  # doctest: +SKIP
>>> scores = out_of_fold(table)  # doctest: +SKIP
>>> for band in reliability(scores, table.right):  # doctest: +SKIP
...     print(band)
>>> story = describe(table, scores)  # doctest: +SKIP
>>> MODULE.write_text(
...     writing.plain_module("training/x.py", story, {"odds": Grown(fit(table), table)})
... )  # doctest: +SKIP

At run time `1 / (1 + exp(-odds(features)))` is the probability, `features` a tuple in the order of `Table.names`.

Rules that keep the figures honest: pages of one registered domain never lie in two folds; a confidence that is
published is one of `out_of_fold`; what rules found by hand is no feature on the pages they were written on.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import attrs
import lightgbm
import numpy as np

SETTINGS: Mapping[str, object] = {
    "objective": "binary",
    "extra_trees": True,
    "num_leaves": 15,
    "learning_rate": 0.06,
    "min_data_in_leaf": 8,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 4.0,
    "max_bin": 127,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "seed": 1,
    "verbose": -1,
}
"""Randomised thresholds: with some hundred labelled pages they are worth more than any other setting."""
TREES = 220
FOLDS = 5
EDGES = (0.3, 0.5, 0.7, 0.8, 0.9, 0.95)


class Candidate(NamedTuple):
    """One thing that may be the answer of its page."""

    features: Sequence[float]
    """Whole numbers, truth values and fractions, in the order of the table's names; what is not there is -1, not NaN."""
    right: float
    """1 where it is an answer, 0 where it is none; in between where that is doubtful."""
    site: str
    """The registered domain of the page."""
    page: str
    """The page's name, unique among all sets."""
    weight: float = 1.0


@attrs.frozen(eq=False)
class Table:
    """All candidates of all pages: `rows[i]` describes the i-th, which is right if `right[i]`."""

    names: tuple[str, ...]
    rows: np.ndarray
    """Candidates times features."""
    right: np.ndarray
    weights: np.ndarray
    folds: np.ndarray
    """The fold of each, the same for all pages of a site."""
    pages: np.ndarray
    """The page of each."""

    @classmethod
    def of(cls, names: Sequence[str], candidates: Iterable[Candidate], folds: int = FOLDS) -> Table:
        """Put candidates into columns."""
        found = list(candidates)
        return cls(
            tuple(names),
            np.array([item.features for item in found], dtype=np.float32).reshape(len(found), len(names)),
            np.array([item.right for item in found], dtype=np.float64),
            np.array([item.weight for item in found], dtype=np.float64),
            np.array([zlib.crc32(item.site.encode()) % folds for item in found], dtype=np.int64),
            np.array([item.page for item in found], dtype=object),
        )

    def where(self, chosen: np.ndarray) -> Table:
        """The candidates that a mask or a list of numbers chooses."""
        parts = (self.rows, self.right, self.weights, self.folds, self.pages)
        return Table(self.names, *(part[chosen] for part in parts))

    def without(self, names: Iterable[str]) -> Table:
        """The table with these features set to -1 everywhere: what is a feature worth?"""
        rows = self.rows.copy()
        rows[:, [self.names.index(name) for name in names]] = -1
        return attrs.evolve(self, rows=rows)

    @property
    def fractions(self) -> frozenset[str]:
        """The features that take other values than whole numbers."""
        is_whole = (self.rows == np.floor(self.rows)).all(axis=0)
        return frozenset(name for name, whole in zip(self.names, is_whole, strict=True) if not whole)


class Grown(NamedTuple):
    """A model and the table whose columns it reads: what `writing.plain_module` writes down."""

    model: lightgbm.Booster
    table: Table
    first: int = 0
    end: int | None = None
    """The trees `first <= number < end` alone: some may be asked before the others."""


def fit(table: Table, trees: int = TREES, **settings: object) -> lightgbm.Booster:
    """Grow the trees on a table; `settings` are LightGBM's and go before `SETTINGS`."""
    data = lightgbm.Dataset(table.rows, table.right, weight=table.weights, feature_name=list(table.names))
    return lightgbm.train({**SETTINGS, **settings}, data, trees)


def out_of_fold(table: Table, trees: int = TREES, seeds: int = 1, **settings: object) -> np.ndarray:
    """For each candidate the probability, by trees that saw no page of its site; the mean of so many seeds."""
    scores = np.zeros(len(table.right))
    for seed in range(1, seeds + 1):
        for fold in np.unique(table.folds):
            model = fit(table.where(table.folds != fold), trees, **{"seed": seed, **settings})
            scores[table.folds == fold] += np.asarray(model.predict(table.rows[table.folds == fold])) / seeds
    return scores


def best(table: Table, scores: np.ndarray) -> np.ndarray:
    """The number of the best candidate of each page: the first among equals."""
    order = np.lexsort((np.arange(len(scores)), -scores))
    _, first = np.unique(table.pages[order].astype(str), return_index=True)
    return np.sort(order[first])


class Band(NamedTuple):
    """What came of the answers whose probability lies between two edges."""

    low: float
    high: float
    count: int
    mean: float
    """Of the probabilities."""
    right: float
    """The share that is right: close to `mean` where the probability can be believed."""

    def __str__(self) -> str:
        """A line of the table."""
        return (
            f"{self.low:.2f} to {self.high:.2f}: {self.count:5} answers, said {self.mean:.2f}, right {self.right:.2f}"
        )


def reliability(scores: np.ndarray, right: np.ndarray, edges: Sequence[float] = EDGES) -> list[Band]:
    """How far out-of-fold probabilities can be believed, by bands; empty bands are left out."""
    found: list[Band] = []
    for low, high in zip((0.0, *edges), (*edges, 1.0), strict=True):
        inside = (scores >= low) & ((scores < high) | (high == 1.0))
        if inside.any():
            found.append(Band(low, high, int(inside.sum()), float(scores[inside].mean()), float(right[inside].mean())))
    return found


def calibration(scores: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    """Slope and offset on the log-odds that make out-of-fold probabilities as high as they are right (Platt 1999).

    Those of the pages' best candidates are to be given. Small data make trees timid: then the slope is above 1.
    """
    odds = log_odds(scores)
    columns = np.stack([odds, np.ones_like(odds)], axis=1)
    count, hits = len(right), right.sum()
    targets = np.where(right >= 0.5, (hits + 1) / (hits + 2), 1 / (count - hits + 2))
    weights = np.array([1.0, 0.0])
    for _ in range(30):  # Newton's method
        said = 1 / (1 + np.exp(-columns @ weights))
        curvature = columns.T @ (columns * (said * (1 - said))[:, None]) + 1e-6 * np.eye(2)
        weights += np.linalg.solve(curvature, columns.T @ (targets - said))
    return float(weights[0]), float(weights[1])


def log_odds(scores: np.ndarray) -> np.ndarray:
    """The log-odds of probabilities: what the functions of a generated module return."""
    inside = np.clip(scores, 1e-6, 1 - 1e-6)
    return np.log(inside / (1 - inside))


def average_precision(scores: np.ndarray, right: np.ndarray) -> float:
    """The area under precision and recall: one figure for a ranking, whatever the threshold."""
    hits = right[np.argsort(-scores, kind="stable")] >= 0.5
    if not hits.any():
        return 0.0
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float(precision[hits].mean())


def threshold(scores: np.ndarray, is_false: np.ndarray, among: int, cap: float) -> float:
    """The lowest probability from which at most `cap` of `among` pages get a false answer.

    `scores` are those of the pages' best candidates, `is_false` tells which of them are false where they are given.
    """
    false = np.sort(scores[is_false])[::-1]
    allowed = int(cap * among)
    return float(np.nextafter(false[allowed], 1.0)) if len(false) > allowed else 0.0


def gains(model: lightgbm.Booster) -> list[tuple[str, float]]:
    """The share of the gain that each feature has, most first: what carries the model."""
    found = np.asarray(model.feature_importance("gain"))
    shares = found / max(found.sum(), 1e-9)
    return sorted(zip(model.feature_name(), shares.tolist(), strict=True), key=lambda item: -item[1])


def describe(table: Table, scores: np.ndarray, trees: int = TREES) -> str:
    """What a generated module says of its data, its versions, and how far its probabilities can be believed."""
    chosen = best(table, scores)
    bands = "\n".join(f"    {band}" for band in reliability(scores[chosen], table.right[chosen]))
    return (
        f"{len(table.right)} candidates of {len(set(table.pages))} pages, {int((table.right >= 0.5).sum())} of them right; "
        f"lightgbm {lightgbm.__version__}, numpy {np.__version__}; {trees} trees.\n"
        f"The best candidate of each page, cross-validated by site ({len(np.unique(table.folds))} folds):\n\n{bands}"
    )
