"""Cross-validate the whole library by site: each page is parsed with trees that saw no page of its site.

    python training/crosscheck.py

What `train.py` reports is the scorer alone; here headings, tables, phrases and every other witness have had their say.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType

import articlekit
import examples
import growing
import labels
import measuring
import pages
import train
import writing

NAME = "articlekit.scoring.model"


def models() -> dict[int, ModuleType]:
    """For each fold the module of trees grown on the other folds."""
    known = train.learnt_from()
    tables = train.live_tables(known)
    targets = train.all_targets(known, tables)
    found: dict[int, ModuleType] = {}
    for fold in range(examples.FOLDS):
        others = [item for item in known if item.fold != fold]
        groups, segments = growing.fit_groups(others), growing.fit_segments(tables, targets, others)
        found[fold] = ModuleType(NAME)
        exec(writing.module("One fold is left out.", groups, segments, train.CUT), found[fold].__dict__)
    return found


def parsed(dataset: str, grown: Mapping[int, ModuleType]) -> Iterator[tuple[pages.Page, articlekit.Article]]:
    """The article pages of a set, each with what is found on it."""
    for page in pages.read(dataset):
        if page.kind == "article":
            model = grown[examples.fold_of(page.site)]
            sys.modules[NAME] = articlekit.scoring.model = model  # type: ignore[attr-defined]
            article = articlekit.parse(page.markup, url=page.url)
            yield page._replace(markup=b"", document=None, segments=None), article


def by_language(found: Sequence[tuple[pages.Page, articlekit.Article]]) -> Iterator[tuple[str, int, float]]:
    """For each language the number of pages and the mean word F1, lowest first; Chinese and Japanese by characters."""
    values: dict[str, list[float]] = {}
    for page, article in found:
        if page.body is not None:
            language = (article.language or "unknown").split("-")[0]
            body, text = (" ".join(labels.words(text)) for text in (page.body, article.text))
            values.setdefault(language, []).append(measuring.word_f1(body, text))
    yield from sorted(((name, len(of), sum(of) / len(of)) for name, of in values.items()), key=lambda line: line[2])


def main() -> None:
    """Print the figures of every set, and of the publishers those of each language."""
    grown = models()
    for dataset in examples.SETS:
        found = list(parsed(dataset, grown))
        for metric, value in measuring.figures([(page, article.text) for page, article in found]):
            print(f"{dataset}_{metric:14} {value:.4f}", flush=True)
        if dataset == "publishers":
            for language, count, value in by_language(found):
                print(f"  {language}: {value:.3f} ({count})")


if __name__ == "__main__":
    main()
