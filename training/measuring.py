"""The metrics of the body on the development sets, as the project is judged by them (`../shared/measure`)."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

import examples
import pages
from examples import Example

sys.path.append(str(pages.DATA.parent / "measure"))
import score as metrics

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
    return found


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
