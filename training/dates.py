"""Grow the trees that choose the day of publication, and write `src/articlekit/extractors/dates/model.py`.

    python training/dates.py            print the figures and write the module
    python training/dates.py --check    print the figures alone

Every day that a labelled page gives is a candidate, right where the label says so. Each page is read several times: as
it is, and as if it declared less.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np

import trees
import writing
from articlekit.extractors.dates import ENOUGH, MASKS, stamps_of
from articlekit.extractors.dates.features import NAMES, candidates
from labelled import labelled
from trees import Table

MODULE = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "extractors" / "dates" / "model.py"
SETTINGS: dict[str, object] = {"extra_trees": False, "num_leaves": 8, "min_data_in_leaf": 20, "learning_rate": 0.07}
TREES = 100


class Known(NamedTuple):
    """One candidate of a page with its label."""

    page: str
    site: str
    mask: int
    day: date | None
    row: tuple[float, ...]
    gold: date


def known() -> Iterator[Known]:
    """The candidates of all open pages, under every mask."""
    for item in labelled():
        try:
            gold = date.fromisoformat(item.date)
        except ValueError:
            continue  # no label, or one that is no date
        yield Known(item.id, item.site, 0, None, (), gold)  # counts where no date is found
        seen: set[tuple[str, ...]] = set()
        for mask, masked in enumerate(MASKS):
            found = candidates(item.page, stamps_of(item.page, masked))
            signals = tuple(sorted(stamp.signal for one in found for stamp in one.stamps))
            if signals in seen or (mask and all(one.day != gold for one in found)):
                continue
            seen.add(signals)
            yield from (Known(item.id, item.site, mask, one.day, one.row, gold) for one in found)


def candidate(item: Known) -> trees.Candidate:
    """As the machine takes it."""
    assert item.day is not None
    return trees.Candidate(
        item.row, float(item.day == item.gold), item.site, f"{item.page}/{item.mask}", 0.4 if item.mask else 1.0
    )


def figures(found: Sequence[Known], scores: np.ndarray, enough: float = ENOUGH) -> dict[str, float]:
    """Shares of pages whose day is right, or right within a day, and of given days that are; by set."""
    pages: dict[tuple[str, int], list[tuple[float, date | None, date]]] = {}
    for item, score in zip(found, scores, strict=True):
        pages.setdefault((item.page, item.mask), []).append((score if item.day else -1.0, item.day, item.gold))
    values: dict[str, list[float]] = {}
    for (page, mask), rated in pages.items():
        score, day, gold = max(rated, key=lambda one: one[0])
        answer = day if score >= enough else None
        for group in (page.split("/")[0] if not mask else "masked", *(() if mask else ("all",))):
            values.setdefault(f"{group} exact", []).append(answer == gold)
            values.setdefault(f"{group} 1d", []).append(answer is not None and abs((answer - gold).days) <= 1)
            if answer:
                values.setdefault(f"{group} p", []).append(answer == gold)
    return {name: float(np.mean(value)) for name, value in sorted(values.items())}


def spread(found: Sequence[Known], scores: np.ndarray) -> np.ndarray:
    """The scores, with 0 for what is no candidate."""
    whole = np.zeros(len(found))
    whole[[item.day is not None for item in found]] = scores
    return whole


def without_each_fold(folds: int, fold_of: Callable[[str], int]) -> Iterator[Mapping[str, str]]:
    """The module of trees grown without the sites of each fold in turn: see `learned.py`."""
    given = [candidate(item) for item in known() if item.day]
    for fold in range(folds):
        table = Table.of(NAMES, (item for item in given if fold_of(item.site) != fold))
        grown = trees.Grown(trees.fit(table, TREES, **SETTINGS), table)
        text = writing.plain_module("training/dates.py", "One fold is left out.", {"date_odds": grown})
        yield {"extractors/dates/model.py": text}


def main() -> None:
    """Do what the module says."""
    found = list(known())
    given = [item for item in found if item.day]
    table = Table.of(NAMES, map(candidate, given))
    scores = trees.out_of_fold(table, TREES, **SETTINGS)
    for name, value in figures(found, spread(found, scores)).items():
        print(f"{name:16} {value:.4f}")
    for name, gain in trees.gains(trees.fit(table, TREES, **SETTINGS))[:25]:
        print(f"    {name:18} {gain:.3f}")
    if "--check" not in sys.argv:
        is_whole = np.array([item.mask == 0 for item in given])
        story = trees.describe(table.where(is_whole), scores[is_whole], TREES)
        grown = trees.Grown(trees.fit(table, TREES, **SETTINGS), table)
        MODULE.write_text(writing.plain_module("training/dates.py", story, {"date_odds": grown}), "utf-8")


if __name__ == "__main__":
    main()
