"""The metrics of the body on the development sets, as the project is judged by them (`../shared/measure`)."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

import examples
import pages
from examples import Example

sys.path.append(str(pages.DATA.parent / "measure"))
import fresh
import score as metrics

_MANY = 20
"""Pages of a language that is told by itself."""

Chosen = Mapping[tuple[str, str], Sequence[int]]
"""By page: the numbers of the segments kept."""


def report(known: Sequence[Example], chosen: Chosen) -> dict[str, float]:
    """Every metric of every set, from the texts of the segments kept."""
    found: dict[str, float] = {}
    for name in examples.SETS:
        pairs = [
            (item.page, "\n".join(item.texts[number] for number in chosen[item.key]))
            for item in known
            if item.page.dataset == name
        ]
        found |= {f"{name}_{metric}": value for metric, value in figures(pairs)}
        if name == "fresh":
            found |= {f"{name}_{metric}": value for metric, value in by_language(pairs)}
    return found


def by_language(pairs: Sequence[tuple[pages.Page, str]]) -> Iterator[tuple[str, float]]:
    """Word F1 of each language that many pages of a set are in, and the share of all pages under 0.8.

    A character of Chinese, Japanese or Korean is a word.
    """
    values: dict[str, list[float]] = {}
    for page, text in pairs:
        if page.body is not None:
            values.setdefault(page.language or "unknown", []).append(float(fresh.prf(page.body, text)[2]))
    everything = [value for of in values.values() for value in of]
    yield "chars_f1", float(np.mean(everything))
    yield "under_80", float(np.mean([value < 0.8 for value in everything]))
    for language, of in sorted(values.items()):
        if len(of) >= _MANY:
            yield language, float(np.mean(of))


def word_f1(body: str, text: str) -> float:
    """The F1 of the words of a text."""
    return float(metrics.word_prf(body, text)[2])


def figures(pairs: Sequence[tuple[pages.Page, str]]) -> Iterator[tuple[str, float]]:
    """The metrics of one set, from each page with the text found on it."""
    bodies = [(page.body, text) for page, text in pairs if page.body is not None]
    if bodies:
        yield "word_f1", float(np.mean([word_f1(page_body, text) for page_body, text in bodies]))
        yield "shingle_f1", metrics.shingle_f1([metrics.shingle_counts(*pair) for pair in bodies])["f1"]
    sentences = [
        metrics.snippet_counts(page.present, page.absent, text) for page, text in pairs if page.present or page.absent
    ]
    if sentences:
        yield "snippet_f1", metrics.snippet_scores(sentences)["f1"]
