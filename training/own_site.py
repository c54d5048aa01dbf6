"""Learn what each witness of a page's own site is worth, and write `src/articlekit/own_site/weights.py`.

    python training/own_site.py            cross-validate by site, then learn from all and write the module
    python training/own_site.py --check    cross-validate only

Every page with a known address is an example: parsed without it, is its site found? Among the candidates of a page and
"none of them" one is right: a conditional logit, cross-validated by registered domain. What it prints is out of fold,
and of pages as they are. Learned from as well: pages made into copies, whose canonical address is another site's;
pieces of pages, which hold a few links to other sites and nothing of their own; and pages that say less of themselves.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

import pages
from articlekit.own_site import LEAST, SURE, candidates, probabilities, weights
from articlekit.own_site.witnesses import Witness, names, witnesses
from articlekit.urls import site, unwrap
from examples import FOLDS, fold_of

SETS = ("wcxb", "publishers", "dates", "source_links", "fresh", "unlabelled")
"""Not `snippets`: one in ten of its addresses is that of another page."""
MODULE = Path(weights.__file__)
RIDGE = 2.0
"""Weight of the squares of the weights."""
RARE = 5
"""Candidates with a feature below which it is not learned."""


class Given(NamedTuple):
    """A page with its address taken away: what speaks on it, and whose it is."""

    dataset: str
    domain: str
    """By which it lies in a fold."""
    own: str
    witnesses: Sequence[Witness]
    names: frozenset[str]


class Case(NamedTuple):
    """The candidates of a page, and which is right ("" for none of them)."""

    dataset: str
    features: Mapping[str, Mapping[str, float]]
    own: str
    fold: int


def read() -> Iterator[Given]:
    """All pages whose address is known; the same page once."""
    seen: set[bytes] = set()
    for dataset in SETS:
        for page in pages.read(dataset):
            if page.url and page.markup not in seen:
                seen.add(page.markup)
                found = tuple(witnesses(page.document))
                yield Given(dataset, page.site, site(unwrap(page.url).url), found, names(page.document, found))


def case_of(page: Given) -> Case:
    """The candidates that its witnesses name."""
    features = candidates(page.witnesses, page.names)
    return Case(page.dataset, features, page.own if page.own in features else "", fold_of(page.domain))


def copies(known: Sequence[Given], share: float = 0.08) -> Iterator[Given]:
    """Some of the pages as if they were copied: what they declare as their address is a story's of another site."""
    chance = random.Random(1)
    sites = sorted({page.own for page in known})
    for page in known:
        if chance.random() < share:
            other = chance.choice(sites)
            is_foreign = {"canonical", *(kind for kind in ("og:url", "data page") if chance.random() < 0.3)}
            without = {"og:url"} - is_foreign if chance.random() < 0.5 else set()
            kept = [item for item in page.witnesses if item.kind not in without]
            yield page._replace(
                witnesses=[item._replace(site=other) if item.kind in is_foreign else item for item in kept]
            )


def pieces(known: Sequence[Given], share: float = 0.15) -> Iterator[Given]:
    """Some of the pages cut down to one to five links to other sites: whose they are is not to be seen."""
    chance = random.Random(2)
    for page in known:
        links = [item for item in page.witnesses if item.kind == "link" and item.site != page.own]
        if links and chance.random() < share:
            first, count = chance.randrange(len(links)), chance.choice((1, 1, 2, 3, 5))
            is_named = chance.random() < 0.5
            yield page._replace(witnesses=links[first : first + count], names=page.names if is_named else frozenset())


def thinned(known: Sequence[Given], share: float = 0.5) -> Iterator[Given]:
    """Some of the pages without whole kinds of witness, and their names: a page that says little is no rare one."""
    chance = random.Random(3)
    kinds = sorted({kind for page in known for kind, *_ in page.witnesses})
    for page in known:
        if chance.random() < share:
            rest = chance.uniform(0.05, 0.8)
            kept = {kind for kind in kinds if chance.random() < rest}
            called = page.names if chance.random() < rest else frozenset()
            yield page._replace(witnesses=[item for item in page.witnesses if item.kind in kept], names=called)


def learned(known: Sequence[Case]) -> tuple[float, dict[str, float]]:
    """The weight of "none of them", and of each feature, that make the right answers likeliest."""
    counts: dict[str, int] = {}
    for case in known:
        for item in case.features.values():
            for key in item:
                counts[key] = counts.get(key, 0) + 1
    keys = sorted(key for key, count in counts.items() if count >= RARE)
    tables = []
    for case in known:
        rows = np.zeros((len(case.features) + 1, len(keys) + 1))
        rows[0, -1] = 1
        for number, item in enumerate(case.features.values(), 1):
            rows[number, :-1] = [item.get(key, 0.0) for key in keys]
        right = 1 + list(case.features).index(case.own) if case.own else 0
        tables.append((rows, right))
    starts = np.cumsum([0, *(len(rows) for rows, _ in tables)])
    whole = np.concatenate([rows for rows, _ in tables])
    rights = starts[:-1] + np.array([right for _, right in tables])

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        odds = whole @ values
        top = np.maximum.reduceat(odds, starts[:-1])
        parts = np.exp(odds - np.repeat(top, np.diff(starts)))
        totals = np.add.reduceat(parts, starts[:-1])
        shares = parts / np.repeat(totals, np.diff(starts))
        value = (np.log(totals) + top - odds[rights]).sum() + RIDGE * (values**2).sum() / 2
        return float(value), whole.T @ shares - whole[rights].sum(axis=0) + RIDGE * values

    found = minimize(loss, np.zeros(len(keys) + 1), jac=True, method="L-BFGS-B").x
    return float(found[-1]), dict(zip(keys, map(float, found[:-1]), strict=True))


def answered(case: Case, none: float, worth: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest site and its probability with these weights."""
    chances = probabilities(case.features, none, worth)
    best = max(chances, key=lambda name: chances[name], default="")
    return best, chances.get(best, 0.0)


def report(known: Sequence[Case], answers: Sequence[tuple[str, float]]) -> Iterator[str]:
    """Share right, wrong and unnamed by set, and how often a probability of so much is right."""
    for dataset in (*SETS, "all"):
        chosen = [
            (case, *answer) for case, answer in zip(known, answers, strict=True) if dataset in (case.dataset, "all")
        ]
        named = [(case, best, chance) for case, best, chance in chosen if chance >= LEAST]
        right = sum(best == case.own for case, best, _ in named)
        sure = [(case, best) for case, best, chance in named if chance >= SURE]
        wrong = sum(best != case.own for case, best in sure)
        possible = sum(bool(case.own) for case in known if dataset in (case.dataset, "all"))
        yield (
            f"{dataset:13} {len(chosen):5} pages, {possible} name their site: {right} right, {len(named) - right} wrong; "
            f"{len(sure)} sure, {wrong} of them wrong"
        )
    yield "probability   pages   right"
    edges = (0.0, 0.3, 0.5, 0.65, 0.8, 0.9, 0.95, 0.99, 1.01)
    for low, high in pairwise(edges):
        part = [
            (case.own == best)
            for case, (best, chance) in zip(known, answers, strict=True)
            if best and low <= chance < high
        ]
        if part:
            yield f"{low:.2f}-{min(high, 1):.2f}    {len(part):6}   {sum(part) / len(part):.3f}"


def main() -> None:
    """Do what the module says."""
    given = list(read())
    known, composed = (
        list(map(case_of, given)),
        [case_of(page) for page in (*copies(given), *pieces(given), *thinned(given))],
    )
    answers: list[tuple[str, float]] = [("", 0.0)] * len(known)
    for fold in range(FOLDS):
        none, worth = learned([case for case in (*known, *composed) if case.fold != fold])
        for number, case in enumerate(known):
            if case.fold == fold:
                answers[number] = answered(case, none, worth)
    lines = list(report(known, answers))
    print("\n".join(lines))
    if "--check" not in sys.argv:
        none, worth = learned([*known, *composed])
        MODULE.write_text(written(none, worth, [f"Data {pages.digest(SETS)}.", *lines]), "utf-8")


def without_each_fold(folds: int, fold_of: Callable[[str], int]) -> Iterator[Mapping[str, str]]:
    """The module of weights learned without the sites of each fold in turn: see `learned.py`."""
    given = list(read())
    for fold in range(folds):
        others = [page for page in given if fold_of(page.domain) != fold]
        cases = [case_of(page) for page in (*others, *copies(others), *pieces(others), *thinned(others))]
        yield {"own_site/weights.py": written(*learned(cases), lines=["One fold is left out."])}


def written(none: float, worth: Mapping[str, float], lines: Sequence[str]) -> str:
    """The module."""
    table = "".join(f'    "{key}": {value:.2f},\n' for key, value in sorted(worth.items(), key=lambda item: -item[1]))
    return (
        '"""What each witness of a page\'s own site is worth, in log-odds: written by `python training/own_site.py`.\n\n'
        "Out of fold by registered domain:\n\n"
        + "".join(f"    {line}\n" for line in lines)
        + '"""\n\nfrom __future__ import annotations\n\nfrom typing import Final\n\n__all__ = ["NONE", "WEIGHTS"]\n\n'
        f'NONE: Final = {none:.2f}\n"""That no site which the page names is its own."""\n'
        f"WEIGHTS: Final = {{\n{table}}}\n"
    )


if __name__ == "__main__":
    main()
