"""Score articlekit on the development data beside the repository, and hold the floors of `floors.toml`.

python benchmarks/quality.py            measure, compare, exit with 1 below a floor or above a ceiling
python benchmarks/quality.py --raise    then move the bounds to what was measured; none is ever loosened
python benchmarks/quality.py --save     write `measured.json`, from which `tables.py` makes the tables of the documentation

Three kinds of figure, side by side, and only the last two are held:

- seen: of pages that the trees were grown on and the rules written on. It says what nobody will get elsewhere.
- cross-validated: of the same pages, parsed by copies of the library whose learned parts saw no page of the site. It is for what is
  learned, and takes an hour, so it is read from `crossvalidated.json`, which `python training/crosscheck.py` writes; where the
  learned modules are no longer those that it names, that is told and fails.
- sealed: of pages that nobody looks at. It is for all, and the only one for what is written by hand.

The data and its scorer lie in `../shared`; without them nothing is measured and nothing fails.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

__all__ = ["broken", "digest", "main", "table", "tightened", "written"]

Scores = Mapping[str, Mapping[str, float]]
"""Set -> metric -> value."""
Bounds = dict[str, dict[str, dict[str, float]]]
"""Kind of bound (`floors`, `ceilings`) -> set -> metric -> bound."""

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.toml"
CROSSVALIDATED = HERE / "crossvalidated.json"
MEASURED = HERE / "measured.json"
PACKAGE = HERE.parent / "src" / "articlekit"
SCORER = HERE.parents[1] / "shared" / "measure" / "dev.py"
SLACK = {"crossvalidated": 0.002, "sealed": 0.005}
"""How far a bound stays from what was measured: less is chance (another seed, another version of a library)."""


def digest(package: Path = PACKAGE) -> str:
    """A digest of all modules that the training scripts write: changes when anything is learned anew."""
    found = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        head, _, rest = path.read_text("utf-8").partition('"""\n')
        if "training/" in head and "written by" in head:
            found.update(f"{path.relative_to(package).as_posix()}\n{rest}".encode())
    return found.hexdigest()[:16]


def measured(jobs: int) -> dict[str, dict[str, float]]:
    """The scorer's numbers for every set; what it prints is shown."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "scores.json")
        subprocess.run([sys.executable, str(SCORER), "--jobs", str(jobs), "--out", str(out)], check=True)
        scores: dict[str, dict[str, float]] = json.loads(out.read_text("utf-8"))
    return scores


def crossvalidated() -> tuple[Scores, str | None]:
    """The figures of `crossvalidated.json`, and what is wrong with them."""
    if not CROSSVALIDATED.is_file():
        return (
            {},
            f"there are no cross-validated figures: run python training/crosscheck.py, which writes {CROSSVALIDATED.name}",
        )
    known = json.loads(CROSSVALIDATED.read_text("utf-8"))
    if known["digest"] != digest():
        return known[
            "figures"
        ], "the cross-validated figures are those of other trees: run python training/crosscheck.py"
    return known["figures"], None


def broken(scores: Scores, bounds: Bounds) -> list[str]:
    """The bounds that the scores do not hold, in words; a metric that is gone holds none.

    >>> broken({"dates": {"date_acc": 0.81}}, {"floors": {"dates": {"date_acc": 0.85}}})
    ['dates date_acc is 0.8100, its floor is 0.8500']
    """
    found = []
    for kind, sign in (("floors", 1), ("ceilings", -1)):
        for name, metrics in bounds.get(kind, {}).items():
            for metric, bound in metrics.items():
                score = scores.get(name, {}).get(metric, -sign * math.inf)
                if sign * score < sign * bound:
                    found.append(f"{name} {metric} is {score:.4f}, its {kind[:-1]} is {bound:.4f}")
    return found


def tightened(scores: Scores, bounds: Bounds, slack: float = 0.0) -> Bounds:
    """The bounds moved near the scores where these are better; only what is bounded already is.

    >>> tightened({"dates": {"date_acc": 0.87659}}, {"floors": {"dates": {"date_acc": 0.85}}}, 0.002)
    {'floors': {'dates': {'date_acc': 0.8745}}}
    """
    moved: Bounds = {}
    for kind, sets in bounds.items():
        sign = 1 if kind == "floors" else -1
        for name, metrics in sets.items():
            for metric, bound in metrics.items():
                score = scores.get(name, {}).get(metric, bound)
                near = math.floor((sign * score - slack) * 10_000) / 10_000
                moved.setdefault(kind, {}).setdefault(name, {})[metric] = sign * max(near, sign * bound) + 0.0  # no -0
    return moved


def written(held: Mapping[str, Bounds], head: str, tail: str) -> str:
    """The bounds as TOML, between the comment that the file begins with and the tables that are not ours."""
    lines = [head.rstrip()]
    for column, bounds in held.items():
        for kind, sets in bounds.items():
            for name, metrics in sets.items():
                lines += [
                    "",
                    f"[{column}.{kind}.{name}]",
                    *(f'"{metric}" = {bound:g}' for metric, bound in metrics.items()),
                ]
    return "\n".join(lines) + "\n\n" + tail.strip() + "\n"


def table(seen: Scores, across: Scores, sealed: Mapping[str, float]) -> Iterator[str]:
    """The three kinds of figure, a line for each metric; of the sealed pages beside those of the same set."""
    yield f"{'':16}{'':24}{'seen':>8}{'cross-validated':>17}{'sealed':>8}"
    for name, metrics in seen.items():
        for metric in metrics:
            other = across.get(name, {}).get(metric)
            third = sealed.get(metric) if name == "fresh" else None
            if isinstance(metrics[metric], float) and not metric.endswith(("_p", "_r", "_std")):
                cells = (
                    f"{'' if value is None else f'{value:.3f}':>{width}}" for value, width in ((other, 17), (third, 8))
                )
                yield f"{name:16}{metric:24}{metrics[metric]:8.3f}" + "".join(cells)


def main(arguments: list[str] | None = None) -> int:
    """Run; returns the exit code."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--raise", action="store_true", dest="is_raising")
    options.add_argument("--save", action="store_true", dest="is_saving")
    options.add_argument("--jobs", type=int, default=2)
    chosen = options.parse_args(arguments)
    if not SCORER.exists():
        print(f"nothing measured: there is no {SCORER}")
        return 0
    scores = measured(chosen.jobs)
    sealed = scores.pop("sealed", {})
    if chosen.is_saving:
        MEASURED.write_text(json.dumps({"seen": scores, "sealed": sealed}, indent=1, default=str) + "\n", "utf-8")
    across, stale = crossvalidated()
    print("\n".join(table(scores, across, sealed)))
    text = FLOORS.read_text("utf-8")
    bounds = tomllib.loads(text)
    figures: dict[str, Scores] = {"crossvalidated": across, "sealed": {"fresh": sealed}, "seen": scores}
    problems = [stale] if stale else []
    problems += [f"{kind}: {item}" for kind, found in figures.items() for item in broken(found, bounds.get(kind, {}))]
    for problem in problems:
        print("NOT HELD:", problem)
    if chosen.is_raising and not problems:
        held = {kind: tightened(found, bounds.get(kind, {}), SLACK.get(kind, 0.0)) for kind, found in figures.items()}
        head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
        FLOORS.write_text(written(held, head, text[text.index("[boilerplate") :]), "utf-8")
    elif not problems:
        print("every floor holds")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
