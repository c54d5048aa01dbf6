"""Everything that is learned, in one list: its name, the figures that it decides, and how to grow it without a fold.

A part is listed by the script that grows it. That script has a function

    without_each_fold(folds: int, fold_of: Callable[[str], int]) -> Iterator[Mapping[str, str]]

which gives, for each fold in turn, the text of every module that the part writes, by its path within the package, grown on
the pages of the other folds alone. `fold_of` takes a site (`pages.site_of`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from importlib import import_module
from typing import NamedTuple

Growing = Callable[[int, Callable[[str], int]], Iterator[Mapping[str, str]]]

SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "train": ("word_", "shingle_", "snippet_", "body_"),
    "sections": ("word_", "shingle_", "snippet_", "body_"),
    "own_site": (),
    "authors": ("author_",),
    "dates": ("date_",),
    "titles": ("title_",),
    "source": ("source_", "precision", "recall", "f1", "fpr", "publisher"),
}
"""Script -> how the metrics begin that its part decides, in the words of the scorer."""


class Part(NamedTuple):
    """One learned part."""

    name: str
    metrics: tuple[str, ...]
    without_each_fold: Growing


def parts(names: Collection[str] = tuple(SCRIPTS)) -> Iterator[Part]:
    """The parts of these names, each with its script imported."""
    for name, metrics in SCRIPTS.items():
        if name in names:
            yield Part(name, metrics, import_module(name).without_each_fold)


def decided(figures: Mapping[str, float], names: Collection[str] = tuple(SCRIPTS)) -> dict[str, float]:
    """The figures that are decided by what is learned: others were written by hand with these pages in sight.

    >>> decided({"word_f1": 0.95, "title_norm": 0.9}, ["train"])
    {'word_f1': 0.95}
    """
    starts = tuple(start for name in names for start in SCRIPTS[name])
    return {key: value for key, value in figures.items() if key.startswith(starts)}
