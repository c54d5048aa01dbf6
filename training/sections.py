"""The trees that judge a section as a whole: is what stands below a heading part of the story, or another story, a card, a comment?

They learn from the sections of all labelled pages and of the composed ones: the target is the share of the section's running text
that is body. They see what `articlekit.scoring.sections` tells, and no score of a segment.

    python training/sections.py            cross-validate, train on all, write `src/articlekit/scoring/section_model.py`
    python training/sections.py --check    cross-validate only
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np

import examples
import growing
import pages
import train
import writing
from articlekit.scoring.sections import SECTION_FEATURES, section_row, sections
from examples import Example

MODULE = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "scoring" / "section_model.py"
SETTINGS = growing.COMMON | {
    "objective": "cross_entropy",
    "num_leaves": 12,
    "learning_rate": 0.12,
    "min_data_in_leaf": 30,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
}
TREES = 60
CUTS = (0.1, 0.2, 0.4)


class Table(NamedTuple):
    """Sections: what is seen of them, the share that is body, the words of running text, the fold, and whether composed."""

    rows: np.ndarray
    shares: np.ndarray
    words: np.ndarray
    folds: np.ndarray
    is_composed: np.ndarray

    def where(self, chosen: np.ndarray) -> Table:
        """Some of them."""
        return Table(*(column[chosen] for column in self))


def read(known: Sequence[Example]) -> Table:
    """The sections of the pages with a body."""
    found = [line for item in known if item.shares is not None for line in _of(item)]
    rows, shares, words, folds, is_composed = zip(*found, strict=True)
    return Table(
        *(np.array(column, dtype=np.float32) for column in (rows, shares, words, folds)), np.array(is_composed)
    )


def _of(item: Example) -> Iterator[tuple[Sequence[float], float, float, int, bool]]:
    columns = item.columns_of_page
    words = np.zeros(len(item.texts))
    words[columns.prose] = (item.words * item.trust)[columns.prose]
    found = sections(columns)
    for section in found:
        inside = slice(section.first, section.end)
        total = float(words[inside].sum())
        if total and item.shares is not None:
            share = float((words * item.shares)[inside].sum()) / total
            yield section_row(columns, section), share, total, item.fold, item.page.dataset not in examples.FOUND


def fit(table: Table) -> lightgbm.Booster:
    """Grow the trees."""
    weights = np.sqrt(np.maximum(table.words, 1.0))
    data = lightgbm.Dataset(
        table.rows, np.clip(table.shares, 0, 1), weight=weights / weights.mean(), feature_name=list(SECTION_FEATURES)
    )
    return lightgbm.train(SETTINGS, data, TREES)


def report(table: Table) -> dict[str, float]:
    """Cross-validated by site: at some probabilities the share of the body that lies in sections below it, and that of the rest."""
    values = np.zeros(len(table.shares))
    for fold in range(examples.FOLDS):
        model = fit(table.where(table.folds != fold))
        values[table.folds == fold] = model.predict(table.rows[table.folds == fold])
    found: dict[str, float] = {}
    body, rest = table.words * table.shares, table.words * (1 - table.shares)
    for cut in CUTS:
        for name, pages_of in (("found", ~table.is_composed), ("composed", table.is_composed)):
            is_below = (values < cut) & pages_of
            found[f"{name}_body_below_{cut}"] = float(body[is_below].sum() / body[pages_of].sum())
            found[f"{name}_rest_below_{cut}"] = float(rest[is_below].sum() / rest[pages_of].sum())
    return found


def without_each_fold(folds: int, fold_of: Callable[[str], int]) -> Iterator[Mapping[str, str]]:
    """The module grown on the pages of all folds but one, for each fold in turn."""
    known = train.learnt_from()
    for fold in range(folds):
        table = read([item for item in known if fold_of(item.page.site) != fold])
        yield {"scoring/section_model.py": writing.section_module("One fold is left out.", fit(table))}


def main() -> None:
    """Do what the module says."""
    table = read(train.learnt_from())
    scores = "\n".join(f"    {name:24} {value:.4f}" for name, value in report(table).items())
    print(scores)
    if "--check" not in sys.argv:
        story = (
            f"Training data {pages.digest(examples.FOUND)}; lightgbm {lightgbm.__version__}, numpy {np.__version__}; "
            f"{TREES} trees of {SETTINGS['num_leaves']} leaves.\nCross-validated by site:\n\n{scores}"
        )
        MODULE.write_text(writing.section_module(story, fit(table)), "utf-8")


if __name__ == "__main__":
    main()
