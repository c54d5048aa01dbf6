"""Which features moved a score, and by how much: the way of each text through the scorer's trees.

A tree's every node knows the mean of what it was grown on. On the way from the root to a leaf each step asks for one feature,
and moves that mean: what the steps of a feature add up to, over all trees, is its contribution. All contributions and the
roots' means sum to the score's log-odds (the method is that of Saabas, 2014, for forests). The trees as data, `trees.json`,
are written with the scorer's module by `training/train.py`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import attrs

from articlekit.extractors import Page
from articlekit.markup.class_words import Hint
from articlekit.scoring.features import NAMES, OWN_FEATURES, Rows
from articlekit.scoring.groups import GROUP_FEATURES, PAGE_FEATURES
from articlekit.scoring.page_columns import PageColumns

__all__ = ["Contribution", "Tree", "contributions", "moved_by", "trees"]

_SHOWN = 6
"""Contributions that are told of each text."""
_DECIMALS = 3
_STEP = 500
"""Segments whose rows are in memory at once."""
_GIVEN_UP = 0.001
"""The score of segments that the trees never saw: those of groups that were given up."""
_SAYS = {**GROUP_FEATURES, **PAGE_FEATURES, **OWN_FEATURES}
_FLAGS = {name.lower(): flag for name, flag in vars(Hint).items() if name.isupper()}


@attrs.frozen
class Contribution:
    """What one feature did to a score.

    >>> Contribution("link_share", "share of the text in links", value=0.9, log_odds=-1.2).log_odds
    -1.2
    """

    feature: str
    """Its name in `articlekit.scoring.features`."""
    says: str
    """What it measures, in words."""
    value: float
    """Its value here."""
    log_odds: float
    """By how much it moved the score's log-odds: above 0 towards body text."""


class Tree(NamedTuple):
    """A tree as columns over its nodes; node 0 is the root, a leaf has the column -1."""

    column: Sequence[int]
    threshold: Sequence[float]
    left: Sequence[int]
    right: Sequence[int]
    value: Sequence[float]


class Trees(NamedTuple):
    """The names of the columns, and the trees that ask for them."""

    columns: Sequence[str]
    trees: Sequence[Tree]


@cache
def trees() -> Trees:
    """The scorer's trees, read at the first use and the same for the life of the process."""
    record = json.loads(files("articlekit.explain").joinpath("trees.json").read_text("utf-8"))
    return Trees(record["columns"], [Tree(*(item[name] for name in Tree._fields)) for item in record["trees"]])


def moved_by(grown: Trees, row: Sequence[float]) -> Mapping[int, float]:
    """For each column that is asked for on the way of this row, what its steps add up to."""
    moved: dict[int, float] = defaultdict(float)
    for tree in grown.trees:
        node = 0
        while (column := tree.column[node]) >= 0:
            step = tree.left[node] if row[column] <= tree.threshold[node] else tree.right[node]
            moved[column] += tree.value[step] - tree.value[node]
            node = step
    return moved


def contributions(page: Page) -> Mapping[int, tuple[Contribution, ...]]:
    """For each segment that the trees judged, the features that moved its score most, strongest first."""
    grown = trees()
    if page.document.is_text or not len(page.segments) or not grown.trees:
        return {}
    rows = Rows(PageColumns(page.segments, page.document), lambda _: False)
    found: dict[int, tuple[Contribution, ...]] = {}
    for start in range(0, len(rows.items), _STEP):
        end = start + _STEP
        part = zip(rows.items[start:end], rows.groups[start:end], rows.part(start, end), strict=True)
        for item, group, row in part:
            if page.scores[item.index] <= _GIVEN_UP:
                continue
            values = _columns(grown.columns, dict(zip(NAMES, (*group.row, *row), strict=True)))
            found[item.index] = tuple(_strongest(grown, values))
    return found


def _columns(names: Iterable[str], row: Mapping[str, float]) -> list[float]:
    """The row as the trees' columns: of a flag word each flag is one, `hints__related`."""
    values = []
    for name in names:
        word, _, flag = name.partition("__")
        values.append(float(bool(int(row[word]) & _FLAGS[flag])) if flag else row[word])
    return values


def _strongest(grown: Trees, values: Sequence[float]) -> Iterable[Contribution]:
    moved = sorted(moved_by(grown, values).items(), key=lambda item: (-abs(item[1]), item[0]))
    for column, log_odds in moved[:_SHOWN]:
        name = grown.columns[column]
        word, _, flag = name.partition("__")
        says = f"{_SAYS[word]}: {flag}" if flag else _SAYS[word]
        yield Contribution(name, says, values[column], round(log_odds, _DECIMALS))
