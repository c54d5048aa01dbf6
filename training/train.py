"""Train the scorer, report it cross-validated by site, and write `src/articlekit/scoring/model.py` and the same trees as data.

    python training/train.py            cross-validate, train on all, write the module
    python training/train.py --check    cross-validate only

The same data, seed and versions give the same module.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import lightgbm
import numpy as np

import composed
import examples
import growing
import measuring
import pages
import writing
from articlekit.score import BODY_SCORE
from examples import Example
from growing import Target

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "articlekit"
MODULE = PACKAGE / "scoring" / "model.py"
DATA = PACKAGE / "explain" / "trees.json"
CUT = 15
"""Quick trees after which a settled segment is let go for the first time; for the second after all of them."""

Table = tuple[np.ndarray, np.ndarray]
"""The numbers of a page's live segments, and their matrix."""


def learnt_from() -> list[Example]:
    """All pages: those of the sets, those with much structure, then those that are composed, which no measure sees."""
    return [*examples.read(), *examples.structured(), *composed.composed()]


def live_tables(known: Sequence[Example]) -> dict[tuple[str, str], Table]:
    """The segments that are left when hopeless groups are given up, by trees that saw no page of the site."""
    found: dict[tuple[str, str], Table] = {}
    for fold in range(examples.FOLDS):
        model = growing.fit_groups([item for item in known if item.fold != fold])
        for item in known:
            if item.fold == fold:
                found[item.key] = examples.live_rows(item, growing.hopeless(model, item))
    return found


def out_of_fold(
    known: Sequence[Example], tables: Mapping[tuple[str, str], Table], targets: Mapping[tuple[str, str], Target]
) -> dict[tuple[str, str], np.ndarray]:
    """The probability of every segment, by trees that saw no page of its site."""
    found: dict[tuple[str, str], np.ndarray] = {}
    for fold in range(examples.FOLDS):
        model = growing.fit_segments(tables, targets, [item for item in known if item.fold != fold])
        for item in known:
            if item.fold == fold:
                numbers, rows = tables[item.key]
                found[item.key] = np.zeros(len(item.texts))
                if len(numbers):
                    found[item.key][numbers] = model.predict(rows)
    return found


def all_targets(known: Sequence[Example], tables: Mapping[tuple[str, str], Table]) -> dict[tuple[str, str], Target]:
    """What to learn: shares where a reference body tells them, else weak labels around the sentences that are labelled."""
    targets = {
        item.key: (item.shares, item.trust * examples.weights(item, item.shares))
        for item in known
        if item.shares is not None
    }
    guesses = out_of_fold(known, tables, targets)
    for item in known:
        if item.shares is None:
            shares, trust = examples.weak_labels(item, guesses[item.key])
            targets[item.key] = shares, trust * examples.weights(item, shares)
    return targets


def without_each_fold(folds: int, fold_of: Callable[[str], int]) -> Iterator[Mapping[str, str]]:
    """The module of trees grown without the sites of each fold in turn: see `learned.py`."""
    known = learnt_from()
    tables = live_tables(known)
    targets = all_targets(known, tables)
    for fold in range(folds):
        others = [item for item in known if fold_of(item.page.site) != fold]
        groups, segments = growing.fit_groups(others), growing.fit_segments(tables, targets, others)
        yield {"scoring/model.py": writing.module("One fold is left out.", groups, segments, CUT)}


def story(report: Mapping[str, float]) -> str:
    """What the module says of itself."""
    scores = "\n".join(f"    {name:22} {value:.4f}" for name, value in report.items())
    return (
        f"Training data {pages.digest(examples.FOUND)}; lightgbm {lightgbm.__version__}, numpy {np.__version__}; "
        f"{growing.QUICK_TREES} + {growing.TREES - growing.QUICK_TREES} trees of {growing.SEGMENTS['num_leaves']} leaves.\n"
        f"Cross-validated by site, from the segments that score {BODY_SCORE} or more:\n\n{scores}"
    )


def main() -> None:
    """Do what the module says."""
    known = learnt_from()
    tables = live_tables(known)
    targets = all_targets(known, tables)
    scores = out_of_fold(known, tables, targets)
    chosen = {key: np.flatnonzero(values >= BODY_SCORE).tolist() for key, values in scores.items()}
    report = measuring.report(known, chosen)
    for name, value in report.items():
        print(f"{name:22} {value:.4f}")
    print("\n".join(measuring.reliability(known, scores)))
    if "--check" not in sys.argv:
        groups, segments = growing.fit_groups(known), growing.fit_segments(tables, targets, known)
        MODULE.write_text(writing.module(story(report), groups, segments, CUT), "utf-8")
        DATA.write_text(writing.as_data(segments, CUT), "utf-8")


if __name__ == "__main__":
    main()
