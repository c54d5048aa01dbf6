"""Write the tables of figures in the documentation from what was measured: no number in them is typed.

python benchmarks/tables.py            write them
python benchmarks/tables.py --check    exit with 1 where a table is not what was measured
python benchmarks/tables.py --print    print them all

What was measured lies beside this script, each file written by one command:

    measured.json         nox -s quality -- --save          pages seen, and sealed ones
    crossvalidated.json   python training/crosscheck.py     by copies of the library that do not know the site
    peers.json            python benchmarks/peers.py --save
    history.jsonl         nox -s speed -- --save            the last run in Python, as most install it: times of all in one run

A table stands between `<!-- table: NAME -->` and `<!-- end of table -->` in a file of `FILES`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["FILES", "TABLES", "main", "rendered"]

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FILES = (
    "README.md",
    *(f"docs/explanation/{name}.md" for name in ("accuracy", "others", "scoring", "primary-source", "metadata")),
)
_TABLE = re.compile(r"(<!-- table: ([a-z-]+) -->\n).*?(<!-- end of table -->)", re.DOTALL)

Row = Sequence[str]
LANGUAGES = {"en": "English", "zh": "Chinese", "ru": "Russian", "pl": "Polish", "el": "Greek", "other": "twenty others"}
PEERS = ("trafilatura", "readability-lxml", "htmldate")
LEARNED = (
    ("wcxb", "word_f1", "body, word F1: articles of all kinds (727 pages)"),
    ("wcxb", "shingle_f1", "four words in a row, the same pages"),
    ("wcxb", "snippet_f1", "sentences present and absent, the same pages"),
    ("snippets", "snippet_f1", "sentences, half of the pages German (500)"),
    ("publishers", "word_f1", "body, word F1: news sites of forty countries (138)"),
    ("fresh", "body_f1:all", "body, word F1: pages gathered last, five languages and more (569)"),
)
"""Set, metric and what a reader is told of it: of what is learned, cross-validated by site."""
SEALED = (
    ("body_f1:all", "body, word F1"),
    ("body_under_80", "bodies under 0.8"),
    ("title_norm", "title, equal after folding case and punctuation"),
    ("author_f1", "authors, F1 of the set of names"),
    ("date_acc", "day of publication, exact"),
    ("date_acc_1d", "day of publication, within a day"),
    ("source_f1", "address of the primary source, F1"),
    ("source_precision", "its precision"),
    ("source_recall", "its recall"),
    ("source_fpr_none", "an address where the page credits none"),
    ("source_publisher", "its publisher, one name containing the other"),
)
"""Metric and what a reader is told of it: of pages that nobody looks at."""
LOWER_IS_BETTER = frozenset(("body_under_80", "source_fpr_none"))
CALLED = {
    "articlekit.parse": "articlekit",
    "trafilatura.bare_extraction": "trafilatura",
    "readability.Document.summary": "readability-lxml",
    "resiliparse (text only)": "resiliparse",
}
"""What is timed, and the library that it is of."""


@lru_cache(maxsize=8)
def known(name: str) -> Mapping[str, Any]:
    """What a command has measured; empty where it was never run."""
    path = HERE / f"{name}.json"
    found: Mapping[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return found


def value(figures: Mapping[str, Any], *keys: str) -> str:
    """A figure with three digits; a dash where it was not measured."""
    found: Any = figures
    for key in keys:
        found = found.get(key) if isinstance(found, Mapping) else None
    return f"{found:.3f}" if isinstance(found, int | float) else "–"


def across(dataset: str, metric: str) -> str:
    """A cross-validated figure."""
    return value(known("crossvalidated"), "figures", dataset, metric)


def of_peer(dataset: str, peer: str, metric: str) -> str:
    """A figure of another library, whichever version was measured last; empty where it has no such field."""
    versions = [name for name in known("peers").get(dataset, {}) if name.startswith(peer + " ")]
    found = value(known("peers"), dataset, versions[-1], metric) if versions else "–"
    return "" if found == "–" and versions else found


def marked(values: Sequence[str], *, lowest: bool = False) -> list[str]:
    """The best of some figures in bold, whoever's it is; alone it is nobody's best."""
    known_values = [float(text) for text in values if text not in {"", "–"}]
    best = (min if lowest else max)(known_values) if len(known_values) > 1 else None
    return [f"**{text}**" if text not in {"", "–"} and float(text) == best else text for text in values]


def table(head: Row, rows: Iterator[Row]) -> str:
    """Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def versions() -> list[str]:
    """The others, with the versions that were measured."""
    names = dict.fromkeys(name for found in known("peers").values() for name in found)
    return [next((name for name in reversed(names) if name.startswith(peer + " ")), peer) for peer in PEERS]


def learned() -> str:
    """What is learned, cross-validated by site, beside the others on the same pages."""
    return table(
        ["", "articlekit, cross-validated", *versions()],
        (
            [what, *marked([across(dataset, metric), *(of_peer(dataset, peer, metric) for peer in PEERS)])]
            for dataset, metric, what in LEARNED
        ),
    )


def sealed() -> str:
    """The sealed pages, beside the others on the same."""
    return table(
        ["", "articlekit, sealed", *versions()],
        ([what, *beside(metric, PEERS)] for metric, what in SEALED),
    )


def languages() -> str:
    """Bodies by language: cross-validated on the open pages gathered last, and on sealed ones."""
    return table(
        ["body, word F1", "cross-validated", "sealed", "trafilatura, sealed"],
        (
            [
                what,
                across("fresh", f"body_f1:lang:{code}"),
                value(known("measured"), "sealed", f"body_f1:lang:{code}"),
                of_peer("sealed", "trafilatura", f"body_f1:lang:{code}"),
            ]
            for code, what in LANGUAGES.items()
        ),
    )


def kinds() -> str:
    """The three kinds of figure side by side: how much better pages look that were seen."""
    rows = (
        ("body, word F1, `wcxb`", "wcxb", "word_f1"),
        ("body, word F1, `fresh`", "fresh", "body_f1:all"),
        ("title, `fresh`", "fresh", "title_norm"),
        ("authors, `fresh`", "fresh", "author_f1"),
        ("day, `fresh`", "fresh", "date_acc"),
        ("source address F1, `source_links`", "source_links", "f1"),
        ("source address F1, `fresh`", "fresh", "source_f1"),
    )
    return table(
        ["", "seen", "cross-validated", "sealed"],
        (
            [
                what,
                value(known("measured"), "seen", dataset, metric),
                across(dataset, metric),
                value(known("measured"), "sealed", metric) if dataset == "fresh" else "",
            ]
            for what, dataset, metric in rows
        ),
    )


def source() -> str:
    """The primary source: open pages cross-validated, and sealed ones."""
    rows = (
        ("address: precision", "precision"),
        ("address: recall", "recall"),
        ("address: F1", "f1"),
        ("an address where the page credits none", "fpr_none"),
        ("publisher right, one name containing the other", "publisher"),
    )
    return table(
        ["", "`source_links`, cross-validated", "`fresh`, cross-validated", "sealed"],
        (
            [
                what,
                across("source_links", metric),
                across("fresh", f"source_{metric}"),
                value(known("measured"), "sealed", f"source_{metric}"),
            ]
            for what, metric in rows
        ),
    )


def reliability() -> str:
    """How often an answer of so much confidence was right, by copies of the library that did not know the site."""
    bands = known("crossvalidated").get("reliability", {})
    return table(
        ["field", "confidence", "answers", "told, mean", "right"],
        (
            [field, f"{low:.2f} to {high:.2f}", f"{count:,}", f"{told:.2f}", f"{right:.2f}"]
            for field, lines in bands.items()
            for low, high, count, told, right in lines
        ),
    )


def readme() -> str:
    """The figures that say most, on one screen."""
    rows = (("body, word F1", "body_f1:all"), ("title", "title_norm"), ("authors, F1", "author_f1"), ("day of publication", "date_acc"),
            ("primary source, F1 of its address", "source_f1"))  # fmt: skip
    return (
        table(
            ["pages that nobody had looked at", "articlekit", *versions()[:2]],
            ([what, *beside(metric, PEERS[:2])] for what, metric in rows),
        )
        + speed_row()
    )


def beside(metric: str, peers: Sequence[str]) -> list[str]:
    """Our figure on sealed pages, and those of others."""
    figures = [value(known("measured"), "sealed", metric), *(of_peer("sealed", peer, metric) for peer in peers)]
    return marked(figures, lowest=metric in LOWER_IS_BETTER)


def speeds() -> Mapping[str, float]:
    """The multiples of a bare parse in the last run without the compiled core, by library."""
    path = HERE / "history.jsonl"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    runs = [run for run in map(json.loads, lines) if run.get("core") != "compiled"]
    timed = runs[-1]["multiples"] if runs else {}
    return {CALLED[name]: found for name, found in timed.items() if name in CALLED}


def speed_row() -> str:
    """The last row of the table in the readme."""
    found = [f"{speeds()[name]:.1f}" if name in speeds() else "–" for name in ("articlekit", *PEERS[:2])]
    return f"| {' | '.join(['time, in bare parses of the page', *marked(found, lowest=True)])} |\n"


def speed() -> str:
    """What a page costs, in bare parses of the same bytes; the least first."""
    rows = sorted(speeds().items(), key=lambda item: item[1])
    return table(["library", "times a bare parse"], ([name, f"{found:.1f}"] for name, found in rows))


TABLES: Mapping[str, Callable[[], str]] = {
    "learned": learned,
    "sealed": sealed,
    "languages": languages,
    "kinds": kinds,
    "source": source,
    "reliability": reliability,
    "readme": readme,
    "speed": speed,
}


def rendered(text: str) -> str:
    """The text of a document with its tables as they were measured."""
    return _TABLE.sub(lambda found: f"{found[1]}\n{TABLES[found[2]]()}\n{found[3]}", text)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; returns the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if "--print" in given:
        print("\n".join(f"{name}\n\n{made()}" for name, made in TABLES.items()))
        return 0
    stale = []
    for name in FILES:
        path = ROOT / name
        before = path.read_text("utf-8")
        if (after := rendered(before)) != before:
            stale.append(name)
            if "--check" not in given:
                path.write_text(after, "utf-8")
    print("\n".join(f"{name}: {'is not what was measured' if '--check' in given else 'written'}" for name in stale))
    return 1 if stale and "--check" in given else 0


if __name__ == "__main__":
    sys.exit(main())
