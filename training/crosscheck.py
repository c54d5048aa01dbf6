"""Cross-validate the whole library by site: each page is parsed with trees that saw no page of its site.

    python training/crosscheck.py

What `train.py` reports is the scorer alone; here headings, tables, phrases and every other witness have had their say.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from types import ModuleType

import articlekit
import examples
import growing
import measuring
import pages
import train
import writing

NAME = "articlekit.model"


def models() -> dict[int, ModuleType]:
    """For each fold the module of trees grown on the other folds."""
    known = list(examples.read())
    tables = train.live_tables(known)
    targets = train.all_targets(known, tables)
    found: dict[int, ModuleType] = {}
    for fold in range(examples.FOLDS):
        others = [item for item in known if item.fold != fold]
        groups, segments = growing.fit_groups(others), growing.fit_segments(tables, targets, others)
        found[fold] = ModuleType(NAME)
        exec(writing.module("One fold is left out.", groups, segments, train.CUTS), found[fold].__dict__)
    return found


def parsed(dataset: str, grown: Mapping[int, ModuleType]) -> Iterator[tuple[pages.Page, str]]:
    """The article pages of a set, each with the text found on it."""
    for page in pages.read(dataset):
        if page.kind == "article":
            model = grown[examples.fold_of(page.site)]
            sys.modules[NAME] = articlekit.model = model  # type: ignore[attr-defined]
            text = articlekit.parse(page.markup, url=page.url).text
            yield page._replace(markup=b"", document=None, segments=None), text


def main() -> None:
    """Print the figures of every set."""
    grown = models()
    for dataset in examples.SETS:
        for metric, value in measuring.figures(list(parsed(dataset, grown))):
            print(f"{dataset}_{metric:14} {value:.4f}")


if __name__ == "__main__":
    main()
