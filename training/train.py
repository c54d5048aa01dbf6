"""Train the scorer, report it cross-validated by site, and write `src/articlekit/model.py`.

    python training/train.py            cross-validate, train on all, write the module
    python training/train.py --check    cross-validate only

Trees are grown on every segment of the article pages whose reference body is known; the target is the share of the
segment's words that lie in the reference, the weight the square root of its words, evened out between pages. The same
data and seed give the same module.
"""

from __future__ import annotations

import hashlib
import sys
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import lightgbm
import numpy as np

import labels
import pages

sys.path.append(str(pages.DATA.parent / "measure"))
import score as metrics

from articlekit import features
from articlekit.segment import Segments

MODULE = Path(__file__).resolve().parents[1] / "src" / "articlekit" / "model.py"
SETS = ("wcxb", "publishers", "snippets")
TREES = 150
CUTS = (40, 90, TREES)
"""Trees after which the cascade looks whether a segment is settled."""
FOLDS = 3
SETTINGS = {
    "objective": "cross_entropy",
    "num_leaves": 24,
    "learning_rate": 0.08,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.4,
    "lambda_l2": 1.0,
    "num_threads": 1,
    "deterministic": True,
    "seed": 1,
    "verbose": -1,
}


class Example(NamedTuple):
    """The segments of one page as numbers, with what they should be."""

    page: pages.Page
    rows: np.ndarray
    shares: np.ndarray | None
    """For each segment the share of its words in the reference; None where the page has none."""

    @property
    def fold(self) -> int:
        """Pages of one site lie in one fold."""
        return zlib.crc32(self.page.site.encode()) % FOLDS


def examples() -> list[Example]:
    """Every article page of the sets."""
    found = []
    for name in SETS:
        for page in pages.read(name):
            if page.kind != "article" or not len(page.segments):
                continue
            rows = np.array(features.rows(page.segments, page.document), dtype=np.float64)
            known = labels.shares([item.text for item in page.segments], page.body) if page.body is not None else None
            found.append(Example(page, rows, None if known is None else np.array(known, dtype=np.float64)))
    return found


def weights(segments: Segments, shares: np.ndarray) -> np.ndarray:
    """The square root of the words, less on pages with a long body."""
    words = np.array([max(1, len(metrics.TOKEN.findall(item.text))) for item in segments], dtype=np.float64)
    return np.sqrt(words) / max(50.0, float((words * shares).sum())) ** 0.4


def fit(known: Sequence[Example]) -> lightgbm.Booster:
    """Grow the trees."""
    labelled = [(item, item.shares) for item in known if item.shares is not None]
    rows = np.concatenate([item.rows for item, _ in labelled])
    target = np.clip(np.concatenate([shares for _, shares in labelled]), 0.0, 1.0)
    weight = np.concatenate([weights(item.page.segments, shares) for item, shares in labelled])
    data = lightgbm.Dataset(rows, target, weight=weight / weight.mean())
    return lightgbm.train(SETTINGS, data, TREES)


def cross_validate(known: Sequence[Example]) -> dict[str, float]:
    """The metrics of each set, every page scored by trees that saw no page of its site."""
    texts: dict[tuple[str, str], str] = {}
    for fold in range(FOLDS):
        model = fit([item for item in known if item.fold != fold])
        for item in known:
            if item.fold == fold:
                chosen = model.predict(item.rows) >= THRESHOLD
                kept = (segment.text for segment, keep in zip(item.page.segments, chosen, strict=True) if keep)
                texts[item.page.dataset, item.page.id] = "\n".join(kept)
    report = {}
    for name in SETS:
        of_set = [(item.page, texts[name, item.page.id]) for item in known if item.page.dataset == name]
        report |= {f"{name}_{metric}": value for metric, value in _measured(of_set)}
    return report


THRESHOLD = 0.4


def _measured(pairs: Sequence[tuple[pages.Page, str]]) -> Iterable[tuple[str, float]]:
    bodies = [(page.body, text) for page, text in pairs if page.body is not None]
    if bodies:
        yield "word_f1", metrics.mean(metrics.word_prf(*pair)[2] for pair in bodies)
        yield "shingle_f1", metrics.shingle_f1([metrics.shingle_counts(*pair) for pair in bodies])["f1"]
    sentences = [metrics.snippet_counts(page.present, page.absent, text) for page, text in pairs if page.present]
    if sentences:
        yield "snippet_f1", metrics.snippet_scores(sentences)["f1"]


def written(model: lightgbm.Booster, digest: str, report: dict[str, float]) -> str:
    """The module: each stage of the cascade a sum of nested conditional expressions."""
    trees = [_expression(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    scores = "\n".join(f"    {name:22} {value:.4f}" for name, value in report.items())
    parts = [
        (
            f'"""The trees of the scorer, generated by training/train.py: data, not code to read.\n\n'
            f"Training data {digest}, lightgbm {lightgbm.__version__}, {TREES} trees of {SETTINGS['num_leaves']} leaves.\n"
            f'Cross-validated by site, from segments kept at {THRESHOLD}:\n\n{scores}\n"""\n\n'
            '# mypy: disable-error-code="no-untyped-def"\n# fmt: off\n'
            "from __future__ import annotations\n\nfrom collections.abc import Sequence\n"
        )
    ]
    for stage, (first, end) in enumerate(zip((0, *CUTS), CUTS, strict=False)):
        body = "\n    + ".join(trees[first:end])
        parts.append(f"\ndef stage_{stage}(r: Sequence[float]) -> float:\n    return (\n    {body}\n    )\n")
    return "\n".join(parts)


def _expression(node: dict) -> str:
    if "leaf_value" in node:
        return repr(round(node["leaf_value"], 4))
    left, right = _expression(node["left_child"]), _expression(node["right_child"])
    return f"({left} if r[{node['split_feature']}]<={float(format(node['threshold'], '.6g'))!r} else {right})"


def digest_of(sets: Sequence[str] = SETS) -> str:
    """A digest of the labels trained on."""
    found = hashlib.sha256()
    for name in sets:
        found.update((pages.DATA / name / "labels.jsonl").read_bytes())
    return found.hexdigest()[:16]


def main() -> None:
    """Do what the module says."""
    known = examples()
    report = cross_validate(known)
    for name, value in report.items():
        print(f"{name:22} {value:.4f}")
    if "--check" not in sys.argv:
        MODULE.write_text(written(fit(known), digest_of(), report), "utf-8")


if __name__ == "__main__":
    main()
