"""Cross-validate the whole library by site, and write the figures to `benchmarks/crossvalidated.json`.

    python training/crosscheck.py                 grow, parse, score, write: an hour on one core
    python training/crosscheck.py --sets fresh    one set; writes nothing
    python training/crosscheck.py --parts train   one learned part, the others as they are shipped; writes nothing

For each fold of sites everything that is learned is grown without it, written into a copy of the package, and that
copy parses the pages of the fold: what comes out is what the library says of sites that it has never seen, with every
stage and every rule in its place. Only the figures of what is learned are written; what is written by hand was
written with these pages in sight, and is held by the sealed ones.

The file names the learned modules that its figures belong to by a digest: after training anew it is stale, and `nox -s quality`
says so.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import examples
import learned
import pages

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))
import quality  # noqa: E402 - it lies beside this folder

WORKER = Path(__file__).with_name("answers.py")
SETS = ("wcxb", "snippets", "publishers", "dates", "source_links", "fresh")
BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95)

Answers = dict[str, dict[str, Any]]
"""By the page's name, what comes out of it, as the scorer takes it."""


def grown(folder: Path, names: Sequence[str]) -> list[Path]:
    """For each fold a copy of the package whose learned modules saw none of its sites; each a folder to import from."""
    found = []
    for fold in range(examples.FOLDS):
        place = folder / f"fold-{fold}"
        shutil.copytree(ROOT / "src" / "articlekit", place / "articlekit", ignore=shutil.ignore_patterns("__pycache__"))
        found.append(place)
    for part in learned.parts(names):
        for fold, modules in enumerate(part.without_each_fold(examples.FOLDS, examples.fold_of)):
            for path, text in modules.items():
                target = found[fold] / "articlekit" / path
                assert target.is_file(), f"{part.name} writes {path}, which the package does not have"
                target.write_text(text, "utf-8")
        print(f"grown: {part.name}", flush=True)
    return found


def answers(records: Sequence[Mapping[str, Any]], dataset: str, copies: Sequence[Path], jobs: int) -> Answers:
    """What each page gives when it is parsed by the copy that does not know its site."""
    found: Answers = {}
    for fold, place in enumerate(copies):
        asked = [
            [dataset, record["html"], record["id"], record.get("url")]
            for record in records
            if examples.fold_of(pages.site_of(record.get("url") or record["id"])) == fold
        ]
        run = subprocess.run(
            [sys.executable, str(WORKER), "--jobs", str(jobs)],
            input="\n".join(map(json.dumps, asked)),
            env=os.environ | {"PYTHONPATH": str(place), "ARTICLEKIT_DATA": str(pages.DATA)},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        for line in run.stdout.splitlines():
            answer = json.loads(line)
            found[answer["id"]] = answer
    return found


def scores(dataset: str, records: Sequence[Mapping[str, Any]], found: Answers) -> dict[str, float]:
    """The figures of the scorer beside the data."""
    sys.path.insert(0, str(quality.SCORER.parent))
    import fresh  # noqa: PLC0415 - they are where the data is
    import score  # noqa: PLC0415
    import score_sources  # noqa: PLC0415

    if dataset == "source_links":
        given: dict[str, float] = score_sources.score(records, list(found.values()), by="kind")
    elif dataset == "fresh":
        given = fresh.rate(records, found)
    else:
        given = score.score(records, found)
    return {key: round(value, 4) for key, value in given.items() if isinstance(value, float)}


def reliability(records: Sequence[Mapping[str, Any]], found: Answers) -> Iterator[tuple[str, bool, float]]:
    """For each field that has an answer and a label: the field, whether it is right, and the confidence that was told."""
    sys.path.insert(0, str(quality.SCORER.parent))
    import score  # noqa: PLC0415
    import score_sources  # noqa: PLC0415

    for record in records:
        answer = found.get(record["id"], {})
        sure = answer.get("confidences", {})
        label = (
            record.get("source") if isinstance(record.get("source"), dict) else record if "label" in record else None
        )
        if label and answer.get("source_url"):
            yield "source", score_sources.outcome(label, answer["source_url"]) in ("tp", "neutral"), sure["source"]
        if record.get("authors") and answer.get("authors"):
            wanted, got = score.author_set(record["authors"]), score.author_set(answer["authors"])
            yield "authors", wanted == got, sure["authors"]
        if record.get("date") and answer.get("date"):
            yield "published", record["date"] == answer["date"], sure["published"]
        if record.get("title") and answer.get("title"):
            yield "title", score.words(record["title"]) == score.words(answer["title"]), sure["title"]


def bands(told: Sequence[tuple[str, bool, float]]) -> dict[str, list[tuple[float, float, int, float, float]]]:
    """By field, of the answers in each band of confidence: its edges, how many, the mean told, the share that is right."""
    found: dict[str, list[tuple[float, float, int, float, float]]] = {}
    for field in sorted({name for name, _, _ in told}):
        for low, high in zip(BANDS, (*BANDS[1:], 1.01), strict=True):
            inside = [(right, sure) for name, right, sure in told if name == field and low <= sure < high]
            if inside:
                count = len(inside)
                mean, share = sum(sure for _, sure in inside) / count, sum(right for right, _ in inside) / count
                found.setdefault(field, []).append((low, min(high, 1.0), count, round(mean, 3), round(share, 3)))
    return found


def main() -> None:
    """Do what the module says."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sets", nargs="+", default=SETS)
    options.add_argument("--parts", nargs="+", default=tuple(learned.SCRIPTS))
    options.add_argument("--jobs", type=int, default=1)
    chosen = options.parse_args()
    sys.path.insert(0, str(quality.SCORER.parent))
    import dev  # noqa: PLC0415

    figures: dict[str, dict[str, float]] = {}
    told: list[tuple[str, bool, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        copies = grown(Path(folder), chosen.parts)
        for dataset in chosen.sets:
            print(dataset, flush=True)
            records = list(dev.labels(dataset))
            found = answers(records, dataset, copies, chosen.jobs)
            figures[dataset] = scores(dataset, records, found)
            told += reliability(records, found)
            print(json.dumps(figures[dataset], indent=1), flush=True)
    for field, lines in (sure := bands(told)).items():
        print(field)
        for low, high, count, mean, share in lines:
            print(f"  {low:.2f} to {high:.2f}: {count:5} answers, told {mean:.2f}, right {share:.2f}")
    if set(chosen.sets) == set(SETS) and set(chosen.parts) == set(learned.SCRIPTS):
        quality.CROSSVALIDATED.write_text(
            json.dumps(
                {
                    "learned": list(learned.SCRIPTS),
                    "digest": quality.digest(),
                    "data": pages.digest(SETS),
                    "figures": {name: learned.decided(found) for name, found in figures.items()},
                    "reliability": sure,
                },
                indent=1,
            )
            + "\n",
            "utf-8",
        )


if __name__ == "__main__":
    main()
