"""Which features moved a score, and by how much: the way of each text through the scorer's trees.

A tree's every node knows the mean of what it was grown on. On the way from the root to a leaf each step asks for one feature,
and moves that mean: what the steps of a feature add up to, over all trees that are asked, is its contribution. All contributions and
the roots' means sum to the score's log-odds (the method is that of Saabas, 2014, for forests). The trees as data, `trees.json`,
are written with the scorer's module by `training/train.py`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import attrs

from articlekit.extractors import Page
from articlekit.markup.class_words import Hint
from articlekit.score import CUT, SETTLED, live_rows
from articlekit.scoring.features import LATE_FEATURES, NAMES, OWN_FEATURES
from articlekit.scoring.groups import GROUP_FEATURES, PAGE_FEATURES
from articlekit.scoring.page_columns import PageColumns

__all__ = ["Contribution", "Tree", "contributions", "moved_by", "seen", "trees"]

_SHOWN = 6
"""Contributions that are told of each text."""
_DECIMALS = 3
_STEP = 500
"""Segments whose rows are in memory at once."""
_GIVEN_UP = 0.001
"""The score of segments that the trees never saw: those of groups that were given up."""
_SAYS = {**GROUP_FEATURES, **PAGE_FEATURES, **OWN_FEATURES, **LATE_FEATURES}
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
    """A tree as columns over its nodes; node 0 is the root, a leaf has the column -1.

    What is below the threshold goes left.
    """

    column: Sequence[int]
    threshold: Sequence[float]
    left: Sequence[int]
    right: Sequence[int]
    value: Sequence[float]


class Trees(NamedTuple):
    """The names of the columns, the trees that ask for them, and the numbers of trees after which a settled text is let go."""

    columns: Sequence[str]
    trees: Sequence[Tree]
    parts: Sequence[int] = ()


@cache
def trees() -> Trees:
    """The scorer's trees, read at the first use and the same for the life of the process."""
    record = json.loads(files("articlekit.explain").joinpath("trees.json").read_text("utf-8"))
    grown = [Tree(*(item[name] for name in Tree._fields)) for item in record["trees"]]
    return Trees(record["columns"], grown, record["parts"])


def moved_by(grown: Trees, row: Sequence[float]) -> Mapping[int, float]:
    """For each column that is asked for on the way of this row, what its steps add up to.

    Trees that are not asked, because those before them settle the text, move nothing.
    """
    moved: dict[int, float] = defaultdict(float)
    odds = 0.0
    settled = dict(zip(grown.parts, SETTLED, strict=False))
    for number, tree in enumerate(grown.trees):
        if number in settled and abs(odds - CUT) >= settled[number]:
            break
        node = 0
        while (column := tree.column[node]) >= 0:
            step = tree.left[node] if row[column] < tree.threshold[node] else tree.right[node]
            moved[column] += tree.value[step] - tree.value[node]
            node = step
        odds += tree.value[node]
    return moved


def contributions(page: Page) -> Mapping[int, tuple[Contribution, ...]]:
    """For each segment that the trees judged, the features that moved its score most, strongest first."""
    if page.document.is_text or not len(page.segments):
        return {}
    return {
        number: tuple(_strongest(trees(), values)) for number, values in seen(page) if page.scores[number] > _GIVEN_UP
    }


def seen(page: Page) -> Iterator[tuple[int, list[float]]]:
    """Of each segment that the trees see its number, and what they see, in the order of their columns."""
    rows = live_rows(PageColumns(page.segments, page.document))
    for start in range(0, len(rows.items), _STEP):
        items, groups = rows.items[start : start + _STEP], rows.groups[start : start + _STEP]
        told = zip(items, groups, rows.part(start, start + _STEP), rows.late(items), strict=True)
        for item, group, own, late in told:
            yield item.index, _columns(trees().columns, dict(zip(NAMES, (*group.row, *own, *late), strict=True)))


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
