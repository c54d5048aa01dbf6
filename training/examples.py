"""What is learnt from: the segments of the labelled pages, as columns_of_page, with the share of each that is body."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import attrs
import numpy as np

import labels
import pages
import references
from articlekit.markup.class_words import Hint
from articlekit.scoring.features import NAMES, Rows
from articlekit.scoring.groups import GROUP_FEATURES, PAGE_FEATURES
from articlekit.scoring.page_columns import PageColumns, Row
from articlekit.segment import Segments

FOLDS = 4
SETS = ("wcxb", "publishers", "snippets", "fresh")
FOUND = (*SETS, pages.STRUCTURE)
"""The sets of pages as they were found; composed ones are another."""
STRUCTURE_TRUST = 0.3
"""How much less a page of `structure` weighs: its reviewers keep notes and lists that the other sets leave out."""
HINTS = tuple(name.lower() for name, flag in vars(Hint).items() if name.isupper() and flag)
GROUP_ROW = (*GROUP_FEATURES, *PAGE_FEATURES)


@attrs.define(eq=False)
class Example:
    """One page. `shares` is None where only single sentences of it are labelled."""

    page: pages.Page
    columns_of_page: PageColumns
    texts: list[str]
    words: np.ndarray
    shares: np.ndarray | None
    trust: np.ndarray
    """For each segment how far its share is to be trusted."""
    fold: int

    @property
    def key(self) -> tuple[str, str]:
        """Its set and its name in it."""
        return self.page.dataset, self.page.id


def read(folder: Path = pages.DATA) -> Iterator[Example]:
    """The article pages of all sets; what can be computed is kept, the trees are let go."""
    for name in SETS:
        for page in pages.read(name, folder):
            if page.kind == "article" and len(page.segments) and (page.body or page.present or page.absent):
                yield example(page)


def structured(folder: Path = pages.DATA) -> Iterator[Example]:
    """The pages of articles with much structure, many of them small, with hardly anything beside the article."""
    for page in pages.read(pages.STRUCTURE, folder):
        if len(page.segments) and page.body:
            found = example(page)
            yield attrs.evolve(found, trust=STRUCTURE_TRUST * found.trust)


def example(page: pages.Page) -> Example:
    """What is learnt from one page."""
    texts = [item.text for item in page.segments]
    columns_of_page = PageColumns(page.segments, page.document)
    columns_of_page.segments = _without_elements(page.segments)
    shares = None if page.body is None else np.array(labels.shares(texts, page.body))
    words = np.array([max(1, len(labels.words(text))) for text in texts], dtype=np.float64)
    trust = np.ones(len(texts)) if shares is None else references.trust(page.segments, words, shares, page.body)
    page = page._replace(markup=b"", document=None, segments=None)
    return Example(page, columns_of_page, texts, words, shares, trust, fold_of(page.site))


def fold_of(site: str) -> int:
    """The fold in which all pages of a site lie."""
    return zlib.crc32(site.encode()) % FOLDS


def _without_elements(segments: Segments) -> Segments:
    return attrs.evolve(
        segments,
        items=tuple(item._replace(element=None, stretches=()) for item in segments.items),
        rules=(),
        containers=tuple(item._replace(element=None) for item in segments.containers),
        media=tuple(item._replace(element=None) for item in segments.media),
        marks=tuple(item._replace(element=None) for item in segments.marks),
    )


def weights(example: Example, shares: np.ndarray) -> np.ndarray:
    """The root of the words, less on pages with a long body: each page counts about the same."""
    return np.sqrt(example.words) / max(50.0, float((example.words * shares).sum())) ** 0.4


def weak_labels(example: Example, guesses: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Shares and trust for a page of which only sentences are labelled: elsewhere a model's guesses, less trusted."""
    shares, trust = guesses.copy(), np.full(len(guesses), 0.3)
    present = [" ".join(text.split()) for text in example.page.present]
    absent = [" ".join(text.split()) for text in example.page.absent]
    for number, text in enumerate(example.texts):
        if any(sentence in text or (len(text) > 12 and text in sentence) for sentence in present):
            shares[number], trust[number] = 1.0, 2.0
        elif any(sentence in text and len(text) < 4 * len(sentence) + 20 for sentence in absent):
            shares[number], trust[number] = 0.0, 2.0
    return shares, trust


def columns(names: Sequence[str]) -> list[str]:
    """The names of the columns: a flag word is one column a flag."""
    plain = [name for name in names if not name.endswith("hints")]
    return plain + [f"{name}__{hint}" for name in names if name.endswith("hints") for hint in HINTS]


def matrix(table: Sequence[Row], names: Sequence[str]) -> np.ndarray:
    """The rows as the columns of `columns`."""
    found = np.array(table, dtype=np.float64).reshape(len(table), len(names))
    flags = [number for number, name in enumerate(names) if name.endswith("hints")]
    plain = [number for number in range(len(names)) if number not in flags]
    parts = [found[:, plain]]
    for number in flags:
        words = found[:, number].astype(np.int64)
        parts.append(np.stack([(words >> bit) & 1 for bit in range(len(HINTS))], axis=1))
    return np.concatenate(parts, axis=1).astype(np.float32)


def live_rows(example: Example, is_hopeless: Callable[[Row], bool]) -> tuple[np.ndarray, np.ndarray]:
    """The numbers of the segments that are looked at, and their matrix."""
    rows = Rows(example.columns_of_page, is_hopeless)
    seen = [
        group.row + own + late
        for group, own, late in zip(rows.groups, rows.part(0, len(rows.items)), rows.late(rows.items), strict=True)
    ]
    return np.array([item.index for item in rows.items], dtype=np.int64), matrix(seen, NAMES)
