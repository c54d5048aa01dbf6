"""Score articlekit on the development data and hold the floors of `floors.toml`.

python benchmarks/quality.py            measure, compare, exit with 1 below a floor or above a ceiling
python benchmarks/quality.py --raise    then tighten the bounds to what was measured; none is ever loosened

The data and its scorer lie beside the repository, in `../shared`; without them nothing is measured and nothing fails.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

__all__ = ["broken", "main", "tightened", "written"]

Scores = dict[str, dict[str, float]]
Bounds = dict[str, Scores]
"""`floors` and `ceilings`: set -> metric -> bound."""

FLOORS = Path(__file__).with_name("floors.toml")
SCORER = Path(__file__).resolve().parents[2] / "shared" / "measure" / "dev.py"
FLOOR_METRICS = (
    "word_f1",
    "shingle_f1",
    "snippet_f1",
    "title_norm",
    "author_f1",
    "date_acc",
    "precision",
    "recall",
    "f1",
)
CEILING_METRICS = ("errors",)


def measure(jobs: int) -> Scores:
    """The scorer's numbers for every set; what it prints is shown."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "scores.json")
        command = [sys.executable, str(SCORER), "--jobs", str(jobs), "--out", str(out)]
        subprocess.run(command, check=True)
        scores: Scores = json.loads(out.read_text("utf-8"))
    return scores


def broken(scores: Scores, bounds: Bounds) -> list[str]:
    """The bounds that the scores do not hold, in words; a metric that is gone holds none.

    >>> broken({"dates": {"date_acc": 0.81}}, {"floors": {"dates": {"date_acc": 0.85}}})
    ['dates date_acc is 0.8100, its floor is 0.8500']
    """
    found = []
    for word, sign in (("floor", 1), ("ceiling", -1)):
        for name, metrics in bounds.get(f"{word}s", {}).items():
            for metric, bound in metrics.items():
                score = scores.get(name, {}).get(metric, -sign * math.inf)
                if sign * score < sign * bound:
                    found.append(f"{name} {metric} is {score:.4f}, its {word} is {bound:.4f}")
    return found


def tightened(scores: Scores, bounds: Bounds) -> Bounds:
    """The bounds moved to the scores where these are better.

    >>> tightened({"dates": {"date_acc": 0.87659, "errors": 0}}, {"floors": {"dates": {"date_acc": 0.85}}})
    {'floors': {'dates': {'date_acc': 0.8765}}, 'ceilings': {'dates': {'errors': 0.0}}}
    """
    return {
        "floors": _moved(scores, bounds.get("floors", {}), FLOOR_METRICS, math.floor, max),
        "ceilings": _moved(scores, bounds.get("ceilings", {}), CEILING_METRICS, math.ceil, min),
    }


def _moved(
    scores: Scores,
    bounds: Scores,
    metrics: Sequence[str],
    to_step: Callable[[float], int],
    tighter: Callable[[float, float], float],
) -> Scores:
    moved: Scores = {}
    for name, found in scores.items():
        moved[name] = {}
        for metric in metrics:
            if metric in found and (found[metric] or metric in CEILING_METRICS):
                bound = to_step(found[metric] * 10_000) / 10_000
                moved[name][metric] = tighter(bound, bounds.get(name, {}).get(metric, bound))
    return moved


def written(bounds: Bounds, head: str) -> str:
    """The bounds as TOML, under the comment that the file begins with."""
    lines = [head.rstrip()]
    for kind, sets in bounds.items():
        for name, metrics in sets.items():
            lines += ["", f"[{kind}.{name}]", *(f"{metric} = {bound:g}" for metric, bound in metrics.items())]
    return "\n".join(lines) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Run; returns the exit code."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--raise", action="store_true", dest="is_raising")
    options.add_argument("--jobs", type=int, default=2)
    chosen = options.parse_args(arguments)
    if not SCORER.exists():
        print(f"nothing measured: there is no {SCORER}")
        return 0
    text = FLOORS.read_text("utf-8")
    bounds: Bounds = tomllib.loads(text)
    scores = measure(chosen.jobs)
    problems = broken(scores, bounds)
    for problem in problems:
        print("NOT HELD:", problem)
    if chosen.is_raising and not problems:
        head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
        FLOORS.write_text(written(bounds | tightened(scores, bounds), head), "utf-8")
    elif not problems:
        print("every floor holds")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
