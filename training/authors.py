"""Grow the trees that choose a page's authors, and write `src/articlekit/extractors/authors/model.py`.

    python training/authors.py            print the figures and write the module
    python training/authors.py --check    print the figures alone

Every name on a labelled page is a candidate, right where the label holds it. Each page is read several times: as it
is, and as if it declared less, so that pages without declarations are judged by what they show.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

import trees
import writing
from articlekit.extractors.authors import BELIEVED, ENOUGH, MASKS, mentions_of
from articlekit.extractors.authors.features import NAMES, candidates
from labelled import Labelled, labelled, words_of
from trees import Table

MODULE = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "extractors" / "authors" / "model.py"
SETTINGS: dict[str, object] = {}
TREES = 160
SPLIT = re.compile(r"\s*(?:[,;|/&\n•·]|(?:\s|^)(?:(?i:and|und|et|og|och|with|mit)|y|e|en)\s)\s*")
LEAD = re.compile(
    r"^(?:written |story |words |text |posted |published )?(?:by|von|par|por|di|av|door)\b:?\s+", re.IGNORECASE
)
DEGREES = frozenset(
    "phd md ms msc ma ba bs bsc mba rd rdn ldn fand do jd rn np pa cpt cscs esq jr sr dr prof mph edd dds dvm lcsw cfa cfp pt dpt".split()
)


class Known(NamedTuple):
    """One candidate of a page with its label."""

    page: str
    site: str
    mask: int
    name: str
    row: tuple[float, ...]
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
            yield Known(item.id, item.site, 0, "", (), 0.0, 0.0, gold)  # counts where nobody is found
        seen: set[tuple[str, ...]] = set()
        for mask, masked in enumerate(MASKS):
            found = candidates(item.page, mentions_of(item.page, masked))
            signals = tuple(sorted(mention.signal for one in found for mention in one.mentions))
            if signals in seen or (mask and not _holds(found, gold)):
                continue  # the page declares none of what is left out
            seen.add(signals)
            yield from _rows(item, mask, found, gold)
        item.page.forget()


def _holds(found: Sequence[object], gold: frozenset[str]) -> bool:
    return any(gold_names([one.author.name]) & gold for one in found)  # type: ignore[attr-defined]


def _rows(item: Labelled, mask: int, found: Sequence[object], gold: frozenset[str]) -> Iterator[Known]:
    for one in found:
        name = one.author.name  # type: ignore[attr-defined]
        own = gold_names([name])
        right = float(bool(own) and own <= gold)
        if not right and any(
            len(part.split()) > 1 and set(part.split()) <= set(other.split()) for part in own for other in gold
        ):
            right = 0.6  # the label says more of the bearer, or the page does
        if not gold and one.groups & frozenset(("json_author", "meta_author", "marked_author", "meta_label")):  # type: ignore[attr-defined]
            continue  # a label without authors says little of declared ones
        weight = (1.0 if mask == 0 else 0.4) * (1.0 if gold else 0.4)
        yield Known(item.id, item.site, mask, " ".join(sorted(own)), one.row, right, weight, gold)  # type: ignore[attr-defined]


def figures(
    known_: Sequence[Known], scores: np.ndarray, believed: float = BELIEVED, enough: float = ENOUGH
) -> dict[str, float]:
    """F1 over pages with authors, precision over answered pages, by set and in all; of whole pages and of masked ones."""
    pages: dict[tuple[str, int], list[tuple[float, str, frozenset[str]]]] = {}
    for item, score in zip(known_, scores, strict=True):
        if item.gold:
            pages.setdefault((item.page, item.mask), []).append((score, item.name, item.gold))
    found: dict[str, list[float]] = {}
    for (page, mask), named in pages.items():
        rated = [one for one in named if one[1]] or [(0.0, "", named[0][2])]
        chosen = [name for score, name, _ in rated if score >= believed]
        if not chosen:
            best = max(rated)
            chosen = [best[1]] if best[0] >= enough else []
        gold, answer = named[0][2], set(filter(None, chosen))
        hits = len(gold & answer)
        for group in (page.split("/")[0] if not mask else "masked", *(() if mask else ("all",))):
            found.setdefault(f"{group} f1", []).append(2 * hits / (len(gold) + len(answer)))
            if answer:
                found.setdefault(f"{group} p", []).append(hits / len(answer))
    return {name: float(np.mean(values)) for name, values in sorted(found.items())}


def spread(found: Sequence[Known], scores: np.ndarray) -> np.ndarray:
    """The scores, with 0 for what is no candidate."""
    whole = np.zeros(len(found))
    whole[[bool(item.row) for item in found]] = scores
    return whole


def main() -> None:
    """Do what the module says."""
    found = list(known())
    candidates = [item for item in found if item.row]
    table = Table.of(
        NAMES,
        (
            trees.Candidate(item.row, item.right, item.site, f"{item.page}/{item.mask}", item.weight)
            for item in candidates
        ),
    )
    scores = trees.out_of_fold(table, TREES, **SETTINGS)
    for name, value in figures(found, spread(found, scores)).items():
        print(f"{name:16} {value:.4f}")
    for name, gain in trees.gains(trees.fit(table, TREES, **SETTINGS))[:25]:
        print(f"    {name:18} {gain:.3f}")
    if "--check" not in sys.argv:
        whole = table.where(np.array([item.mask == 0 for item in candidates]))
        story = trees.describe(whole, scores[[item.mask == 0 for item in candidates]], TREES)
        grown = trees.Grown(trees.fit(table, TREES, **SETTINGS), table)
        MODULE.write_text(writing.plain_module("training/authors.py", story, {"author_odds": grown}), "utf-8")


if __name__ == "__main__":
    main()
