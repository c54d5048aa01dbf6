"""The metrics of the body on the development sets, as the project is judged by them (`../shared/measure`)."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

import examples
import labels
import pages
from examples import Example

sys.path.append(str(pages.DATA.parent / "measure"))
_MANY = 20
"""Pages of a language that is told by itself."""

_WORD = re.compile(r"\w+")
Chosen = Mapping[tuple[str, str], Sequence[int]]
"""By page: the numbers of the segments kept."""


def report(known: Sequence[Example], chosen: Chosen) -> dict[str, float]:
    """Every metric of every set, from the texts of the segments kept."""
    found: dict[str, float] = {}
    for name in examples.FOUND:
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
            body, found = (" ".join(labels.words(one)) for one in (page.body, text))
            values.setdefault(page.language or "unknown", []).append(word_f1(body, found))
    everything = [value for of in values.values() for value in of]
    yield "chars_f1", float(np.mean(everything))
    yield "under_80", float(np.mean([value < 0.8 for value in everything]))
    for language, of in sorted(values.items()):
        if len(of) >= _MANY:
            yield language, float(np.mean(of))


def word_f1(body: str, text: str) -> float:
    """The F1 of the words of a text, as the scorer beside the data counts them: without it, too."""
    wanted, given = (Counter(_WORD.findall(text.lower())) for text in (body, text))
    both = (wanted & given).total()
    return 2 * both / (wanted.total() + given.total()) if both else float(not wanted and not given)


def figures(pairs: Sequence[tuple[pages.Page, str]]) -> Iterator[tuple[str, float]]:
    """The metrics of one set, from each page with the text found on it."""
    import score as metrics  # noqa: PLC0415 - it is where the data is

    bodies = [(page.body, text) for page, text in pairs if page.body is not None]
    if bodies:
        yield "word_f1", float(np.mean([word_f1(page_body, text) for page_body, text in bodies]))
        yield "shingle_f1", metrics.shingle_f1([metrics.shingle_counts(*pair) for pair in bodies])["f1"]
    sentences = [
        metrics.snippet_counts(page.present, page.absent, text) for page, text in pairs if page.present or page.absent
    ]
    if sentences:
        yield "snippet_f1", metrics.snippet_scores(sentences)["f1"]


def reliability(known: Sequence[Example], scores: Mapping[tuple[str, str], np.ndarray]) -> Iterator[str]:
    """By bands of the score: how many segments, the mean score, and the share that is body, of pages whose body is known."""
    pairs = [(scores[item.key], item.shares) for item in known if item.shares is not None]
    said, right = (np.concatenate(parts) for parts in zip(*pairs, strict=True))
    for low, high in pairwise((0.0, 0.05, 0.2, 0.33, 0.5, 0.7, 0.9, 1.01)):
        inside = (said >= low) & (said < high)
        if inside.any():
            means = f"score {said[inside].mean():.2f}, body {right[inside].mean():.2f}"
            yield f"{low:.2f} to {min(high, 1):.2f}: {inside.sum():6} segments, {means}"
