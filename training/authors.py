"""Grow the trees that choose a page's authors, and write `src/articlekit/extractors/authors/model.py`.

    python training/authors.py            print the figures and write the module
    python training/authors.py --check    print the figures alone

Every name on a labelled page is a candidate, right where the label holds it. Each page is read several times: as it
is, and as if it declared less, so that pages without declarations are judged by what they show.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

import trees
import writing
from articlekit.extractors.authors import MASKS, believed_of, mentions_of
from articlekit.extractors.authors.features import NAMES, Candidate, candidates
from labelled import Labelled, labelled, words_of
from trees import Table

MODULE = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "extractors" / "authors" / "model.py"
SETTINGS: dict[str, object] = {"learning_rate": 0.08}
TREES = 120
SPLIT = re.compile(r"\s*(?:[,;|/&\n•·]|(?:\s|^)(?:(?i:and|und|et|og|och|with|mit)|y|e|en)\s)\s*")
LEAD = re.compile(
    r"^(?:written |story |words |text |posted |published )?(?:by|von|par|por|di|av|door)\b:?\s+", re.IGNORECASE
)
DEGREES = frozenset(
    "phd md ms msc ma ba bs bsc mba rd rdn ldn fand do jd rn np pa cpt cscs esq jr sr dr prof mph edd dds dvm lcsw cfa cfp pt dpt".split()
)


DECLARED = frozenset(("json_author", "meta_author", "marked_author", "meta_label"))


class Known(NamedTuple):
    """One candidate of a page with its label; None where the page has none."""

    page: str
    site: str
    mask: int
    candidate: Candidate | None
    name: str
    right: float
    weight: float
    gold: frozenset[str]


def gold_names(texts: Sequence[str]) -> frozenset[str]:
    """The names of a label, each alone and folded, without leads and degrees."""
    found: set[str] = set()
    for text in texts:
        for part in SPLIT.split(LEAD.sub("", " ".join(text.split()))):
            kept = [word for word in words_of(LEAD.sub("", part)).split() if word not in DEGREES]
            if kept:
                found.add(" ".join(kept))
    return frozenset(found)


def known() -> Iterator[Known]:
    """The candidates of all open pages, under every mask."""
    for item in labelled():
        gold = gold_names(item.authors)
        if not gold and not item.is_complete:
            continue
        if gold:
            yield Known(item.id, item.site, 0, None, "", 0.0, 0.0, gold)  # counts where nobody is found
        seen: set[tuple[str, ...]] = set()
        for mask, masked in enumerate(MASKS):
            found = candidates(item.page, mentions_of(item.page, masked))
            signals = tuple(sorted(mention.signal for one in found for mention in one.mentions))
            if signals in seen or (mask and not _holds(found, gold)):
                continue  # the page declares none of what is left out
            seen.add(signals)
            yield from _rows(item, mask, found, gold)


def _holds(found: Sequence[Candidate], gold: frozenset[str]) -> bool:
    return any(gold_names([one.author.name]) & gold for one in found)


def _rows(item: Labelled, mask: int, found: Sequence[Candidate], gold: frozenset[str]) -> Iterator[Known]:
    for one in found:
        own = gold_names([one.author.name])
        right = float(bool(own) and own <= gold)
        if not right and any(_is_part(part, other) for part in own for other in gold):
            right = 0.6  # the label says more of the bearer, or the page does
        if not gold and one.groups & DECLARED:
            continue  # a label without authors says little of declared ones
        weight = (0.4 if mask else 1.0) * (1.0 if gold else 0.7)
        yield Known(item.id, item.site, mask, one, " ".join(sorted(own)), right, weight, gold)


def _is_part(name: str, other: str) -> bool:
    words = name.split()
    return len(words) > 1 and set(words) <= set(other.split())


def figures(found: Sequence[Known], scores: np.ndarray) -> dict[str, float]:
    """F1 over pages with authors, precision over answered pages, by set and in all; of whole pages and of masked ones."""
    pages: dict[tuple[str, int], list[tuple[float, Known]]] = {}
    for item, score in zip(found, scores, strict=True):
        if item.gold:
            pages.setdefault((item.page, item.mask), []).append((float(score), item))
    values: dict[str, list[float]] = {}
    for (page, mask), rated in pages.items():
        names = {item.candidate: item.name for _, item in rated}
        believed = believed_of([(score, item.candidate) for score, item in rated if item.candidate])
        gold, answer = rated[0][1].gold, {names[one] for _, one in believed if names[one]}
        hits = len(gold & answer)
        for group in (page.split("/")[0] if not mask else "masked", *(() if mask else ("all",))):
            values.setdefault(f"{group} f1", []).append(2 * hits / (len(gold) + len(answer)))
            if answer:
                values.setdefault(f"{group} p", []).append(hits / len(answer))
    return {name: float(np.mean(value)) for name, value in sorted(values.items())}


def spread(found: Sequence[Known], scores: np.ndarray) -> np.ndarray:
    """The scores, with 0 for what is no candidate."""
    whole = np.zeros(len(found))
    whole[[item.candidate is not None for item in found]] = scores
    return whole


def as_candidate(item: Known) -> trees.Candidate:
    """As the machine takes it."""
    assert item.candidate is not None
    return trees.Candidate(item.candidate.row, item.right, item.site, f"{item.page}/{item.mask}", item.weight)


def without_each_fold(folds: int, fold_of: Callable[[str], int]) -> Iterator[Mapping[str, str]]:
    """The module of trees grown without the sites of each fold in turn: see `learned.py`."""
    given = [as_candidate(item) for item in known() if item.candidate]
    for fold in range(folds):
        table = Table.of(NAMES, (item for item in given if fold_of(item.site) != fold))
        grown = trees.Grown(trees.fit(table, TREES, **SETTINGS), table)
        text = writing.plain_module("training/authors.py", "One fold is left out.", {"author_odds": grown})
        yield {"extractors/authors/model.py": text}


def main() -> None:
    """Do what the module says."""
    found = list(known())
    given = [item for item in found if item.candidate]
    table = Table.of(NAMES, map(as_candidate, given))
    scores = trees.out_of_fold(table, TREES, **SETTINGS)
    for name, value in figures(found, spread(found, scores)).items():
        print(f"{name:16} {value:.4f}")
    for name, gain in trees.gains(trees.fit(table, TREES, **SETTINGS))[:25]:
        print(f"    {name:18} {gain:.3f}")
    if "--check" not in sys.argv:
        whole = table.where(np.array([item.mask == 0 for item in given]))
        story = trees.describe(whole, scores[[item.mask == 0 for item in given]], TREES)
        grown = trees.Grown(trees.fit(table, TREES, **SETTINGS), table)
        MODULE.write_text(writing.plain_module("training/authors.py", story, {"author_odds": grown}), "utf-8")


if __name__ == "__main__":
    main()
