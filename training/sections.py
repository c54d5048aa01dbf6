"""The trees that judge a section as a whole: is what stands below a heading part of the story, or another story, a card, a comment?

They learn from the sections of all labelled pages and of the composed ones, some of which are composed for them alone (`stories.py`): the
target is the share of the section's running text that is body. They see what `articlekit.scoring.sections` tells, and no score of a segment.

    python training/sections.py            cross-validate, train on all, write `src/articlekit/scoring/section_model.py`
    python training/sections.py --check    cross-validate only
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np

import examples
import growing
import pages
import stories
import train
import writing
from articlekit.scoring.sections import SECTION_FEATURES, section_row, sections
from examples import Example

MODULE = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "scoring" / "section_model.py"
SETTINGS = growing.COMMON | {
    "objective": "cross_entropy",
    "num_leaves": 15,
    "learning_rate": 0.12,
    "min_data_in_leaf": 30,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
}
TREES = 100
CUTS = (0.1, 0.15, 0.3)
STORIES_TRUST = 0.5
"""What a section of a page weighs that is composed for these trees alone."""


FOUND, COMPOSED, STORIES = range(3)
NAMES = {"found": FOUND, "composed": COMPOSED, "stories": STORIES}


class Table(NamedTuple):
    """Sections: what is seen of them, the share that is body, the words of running text, the fold, and the kind of page."""

    rows: np.ndarray
    shares: np.ndarray
    words: np.ndarray
    folds: np.ndarray
    kinds: np.ndarray
    """`FOUND`, `COMPOSED` or `STORIES`."""

    def where(self, chosen: np.ndarray) -> Table:
        """Some of them."""
        return Table(*(column[chosen] for column in self))


def learnt_from() -> Iterator[Example]:
    """The pages of the scorer's trees, and those that are composed for these, which are let go one by one."""
    yield from train.learnt_from()
    yield from stories.composed_stories()


def read(known: Iterable[Example], fold_of: Callable[[str], int] = examples.fold_of) -> Table:
    """The sections of the pages with a body."""
    found = [line for item in known if item.shares is not None for line in _of(item, fold_of(item.page.site))]
    rows, shares, words, folds, kinds = zip(*found, strict=True)
    return Table(*(np.array(column, dtype=np.float32) for column in (rows, shares, words, folds)), np.array(kinds))


def _of(item: Example, fold: int) -> Iterator[tuple[Sequence[float], float, float, int, int]]:
    columns = item.columns_of_page
    words = np.zeros(len(item.texts))
    words[columns.prose] = (item.words * item.trust)[columns.prose]
    kind = NAMES.get(item.page.dataset, FOUND)
    for section in sections(columns):
        inside = slice(section.first, section.end)
        total = float(words[inside].sum())
        if total and item.shares is not None:
            share = float((words * item.shares)[inside].sum()) / total
            yield section_row(columns, section), share, total, fold, kind


def fit(table: Table) -> lightgbm.Booster:
    """Grow the trees."""
    weights = np.sqrt(np.maximum(table.words, 1.0)) * np.where(table.kinds == STORIES, STORIES_TRUST, 1.0)
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
        for name, kind in NAMES.items():
            pages_of = table.kinds == kind
            is_below = (values < cut) & pages_of
            found[f"{name}_body_below_{cut}"] = float(body[is_below].sum() / max(body[pages_of].sum(), 1.0))
            found[f"{name}_rest_below_{cut}"] = float(rest[is_below].sum() / max(rest[pages_of].sum(), 1.0))
    return found


def without_each_fold(folds: int, fold_of: Callable[[str], int]) -> Iterator[Mapping[str, str]]:
    """The module grown on the pages of all folds but one, for each fold in turn."""
    table = read(learnt_from(), fold_of)
    for fold in range(folds):
        trees = fit(table.where(table.folds != fold))
        yield {"scoring/section_model.py": writing.section_module("One fold is left out.", trees)}


def main() -> None:
    """Do what the module says."""
    table = read(learnt_from())
    scores = "\n".join(f"    {name:26} {value:.4f}" for name, value in report(table).items())
    print(scores)
    if "--check" not in sys.argv:
        story = (
            f"Training data {pages.digest(examples.FOUND)}; lightgbm {lightgbm.__version__}, numpy {np.__version__}; "
            f"{TREES} trees of {SETTINGS['num_leaves']} leaves.\nCross-validated by site:\n\n{scores}"
        )
        MODULE.write_text(writing.section_module(story, fit(table)), "utf-8")


if __name__ == "__main__":
    main()
