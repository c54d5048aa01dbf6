"""The two models: trees that give up hopeless groups, and trees that score the segments of the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import lightgbm
import numpy as np

import examples
from articlekit.scoring.features import LATE_FEATURES, NAMES
from articlekit.scoring.groups import live_segments
from articlekit.scoring.page_columns import Row
from examples import Example

GROUP_COLUMNS = examples.columns(examples.GROUP_ROW)
COLUMNS = examples.columns(NAMES)
COMMON = {
    "num_threads": 1,
    "deterministic": True,
    "force_col_wise": True,
    "seed": 1,
    "max_bin": 127,
    "verbose": -1,
}
GROUPS = COMMON | {
    "objective": "binary",
    "num_leaves": 12,
    "learning_rate": 0.25,
    "min_data_in_leaf": 60,
    "lambda_l2": 1.0,
}
GROUP_TREES = 10
GIVE_UP = 0.075
"""The probability below which a group is given up."""
SEGMENTS = COMMON | {
    "objective": "cross_entropy",
    "num_leaves": 31,
    "learning_rate": 0.15,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
}
TREES = 80
QUICK_TREES = 30
"""The first of them, which do not see what costs most to know."""
QUICK = [number for number, name in enumerate(COLUMNS) if name not in LATE_FEATURES]
"""The columns that they see."""


class Stages(NamedTuple):
    """The trees for segments: the quick ones, and those that go on from where they end."""

    quick: lightgbm.Booster
    late: lightgbm.Booster

    def predict(self, rows: np.ndarray) -> np.ndarray:
        """The probabilities."""
        odds = self.quick.predict(rows[:, QUICK], raw_score=True) + self.late.predict(rows, raw_score=True)
        return 1 / (1 + np.exp(-odds))


def group_table(example: Example, shares: np.ndarray) -> tuple[list[Row], list[float]]:
    """The groups of a page, and of each the share of the page's body that would be lost with it."""
    found = _group_rows(example)
    body = example.words * shares
    total = body.sum() + 50.0
    count = len(shares)
    first, end = (examples.GROUP_ROW.index(name) for name in ("first_share", "end_share"))
    sums = np.concatenate([[0.0], np.cumsum(body)])
    spans = [(round(row[first] * count), round(row[end] * count)) for row in found]
    return found, [float(sums[stop] - sums[start]) / total for start, stop in spans]


def _group_rows(example: Example) -> list[Row]:
    found: list[Row] = []
    live_segments(example.columns_of_page, lambda row: bool(found.append(row)) or True)
    return found


def fit_groups(known: Sequence[Example]) -> lightgbm.Booster:
    """Grow the trees for groups: a group that holds much of a body weighs much."""
    rows: list[Row] = []
    losses: list[float] = []
    for item in known:
        if item.shares is not None and item.page.dataset in examples.FOUND:
            more, lost = group_table(item, item.shares)
            rows += more
            losses += lost
    lost = np.array(losses)
    data = lightgbm.Dataset(
        examples.matrix(rows, examples.GROUP_ROW),
        (lost > 0.002).astype(float),
        weight=1.0 + 100.0 * np.minimum(lost, 0.3),
        feature_name=GROUP_COLUMNS,
    )
    return lightgbm.train(GROUPS, data, GROUP_TREES)


def hopeless(model: lightgbm.Booster, example: Example) -> Callable[[Row], bool]:
    """The judgement of a model on the groups of one page, all asked at once."""
    found = _group_rows(example)
    verdicts = iter(model.predict(examples.matrix(found, examples.GROUP_ROW)) < GIVE_UP if found else ())
    return lambda _: bool(next(verdicts))


Target = tuple[np.ndarray, np.ndarray]
"""Shares, and weights."""


def fit_segments(
    tables: Mapping[tuple[str, str], tuple[np.ndarray, np.ndarray]],
    targets: Mapping[tuple[str, str], Target],
    known: Sequence[Example],
) -> Stages:
    """Grow the trees for segments, from the live ones of the pages that have a target."""
    used = [item.key for item in known if item.key in targets]
    rows = np.concatenate([tables[key][1] for key in used])
    shares = np.concatenate([targets[key][0][tables[key][0]] for key in used])
    weights = np.concatenate([targets[key][1][tables[key][0]] for key in used])
    shares, weights = np.clip(shares, 0, 1), weights / weights.mean()
    quick_rows = rows[:, QUICK]
    data = lightgbm.Dataset(quick_rows, shares, weight=weights, feature_name=[COLUMNS[number] for number in QUICK])
    quick = lightgbm.train(SEGMENTS, data, QUICK_TREES)
    known_odds = quick.predict(quick_rows, raw_score=True)
    data = lightgbm.Dataset(rows, shares, weight=weights, init_score=known_odds, feature_name=COLUMNS)
    return Stages(quick, lightgbm.train(SEGMENTS, data, TREES - QUICK_TREES))
