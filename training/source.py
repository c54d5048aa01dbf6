"""Learn which address is the source and which name its publisher's, report it cross-validated by site, write the models.

    python training/source.py            cross-validate, train on all, write `extractors/source/*_model.py`
    python training/source.py --check    cross-validate only

Each labelled page is read twice, with its address and without; the pages without a source are shown two or three
times more with a made-up credit or trap (`source_composed`), which weighs a tenth. Names are learned after addresses: what the
likeliest address says of a name, by trees that saw no page of the site, is among their features.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import pages
import source_composed
import trees
import writing
from articlekit.extractors.source import features, name_features, names
from articlekit.extractors.source.candidates import addresses
from articlekit.extractors.source.setting import setting_of
from articlekit.metadata.title_text import letters
from articlekit.parser import Parser
from articlekit.urls import comparable, host, site

sys.path.append(str(pages.DATA.parent / "measure"))
import score_sources as metrics

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "src" / "articlekit"
FOLDER = "extractors/source"
Record = dict[str, Any]
SETS = ("source_links", "fresh", "unlabelled", "wcxb", "snippets", "publishers", "dates")
BARE, COMPOSED, COMPOSED_NAMES = 0.5, 0.1, 0.2
"""The weights of a page read without its address, and of a composed one, for addresses and for names."""
FALSE_ADDRESSES, FALSE_NAMES = 0.02, 0.06
"""The shares of pages without an answer that may be given one; a false address brings a false name with it."""
WITH_ADDRESS = 0.25
"""The probability from which a name goes before the host of the address chosen."""
FEW, MARGIN = 25, 0.1
"""Trees that are asked first, and how far below nearly all right candidates one must be to be given up after them."""
NO_ADDRESS = " without its address"
ADDRESS_SETTINGS: dict[str, Any] = {
    "feature_fraction": 0.25,
    "min_data_in_leaf": 15,
    "learning_rate": 0.1,
    "trees": 120,
}
NAME_SETTINGS: dict[str, Any] = {
    "extra_trees": False,
    "feature_fraction": 0.4,
    "min_data_in_leaf": 15,
    "learning_rate": 0.1,
    "trees": 120,
}
"""Three times as many pages name a publisher as a document: enough for thresholds that are not left to chance."""


class Seen(NamedTuple):
    """A page with its candidates, as the extractor sees it."""

    record: Record
    dataset: str
    has_url: bool
    urls: list[str]
    rows: np.ndarray
    segments: list[int]
    """The segment of each address; -1 for the head."""
    names: list[tuple[str, int]]
    """The names, each with its segment."""
    name_rows: np.ndarray
    """Their numbers but those that look at the address chosen."""

    @property
    def page(self) -> str:
        """Its name, unique among all."""
        return f"{self.dataset}/{self.record['id']}{'' if self.has_url else NO_ADDRESS}"

    @property
    def site(self) -> str:
        """The registered domain: pages of one never lie in two folds."""
        return pages.site_of(self.record["url"] or self.record["id"])


def labelled(folder: Path = pages.DATA) -> Iterator[tuple[str, Record]]:
    """The open pages with a label for their source: set, record (with `html`)."""
    known: dict[str, dict[str, Record]] = {}
    for dataset in SETS:
        lines = (folder / dataset / "labels.jsonl").read_text("utf-8").split("\n")
        known[dataset] = {record["id"]: record for record in map(json.loads, filter(str.strip, lines))}
    for record in known["source_links"].values():
        yield "source_links", record
    for record in known["fresh"].values():
        if record["part"] == "open" and record.get("source"):
            yield "fresh", {**record["source"], **{key: record[key] for key in ("id", "url", "html", "language")}}
    for line in (HERE / "source_labels.jsonl").read_text("utf-8").split("\n"):
        if line.strip():
            record = json.loads(line)
            yield record["dataset"], {**record, "html": known[record["dataset"]][record["id"]]["html"]}


def see(job: tuple[str, Record]) -> list[Seen]:
    """A page, with its address and without."""
    dataset, record = job
    markup = gzip.decompress((pages.DATA / dataset / record["html"]).read_bytes())
    return [seen(markup, record, dataset, url) for url in (record["url"], None)]


def seen(markup: bytes, record: Record, dataset: str, url: str | None) -> Seen:
    """The candidates of a page, as the extractor would see them at this address."""
    setting = setting_of(Parser().page(markup, url=url))
    found = addresses(setting) if len(setting.page.segments) else []
    called = names.names(setting) if len(setting.page.segments) else []
    rows = np.array(list(features.features_of(setting, found)), dtype=np.float32).reshape(
        len(found), len(features.FEATURES)
    )
    width = len(name_features.FEATURES) - len(name_features.BESIDE)
    name_rows = np.array(list(name_features.features_of(setting, called)), dtype=np.float32).reshape(len(called), width)
    return Seen(
        record, dataset, url is not None, [item.url for item in found], rows,
        [item.segment.index if item.segment else -1 for item in found],
        [(item.text, item.segment.index if item.segment else -1) for item in called], name_rows,
    )  # fmt: skip


def read(jobs: int = 2) -> list[Seen]:
    """The labelled pages."""
    with Pool(jobs) as pool:
        return [item for both in pool.imap(see, labelled(), chunksize=8) for item in both]


def rightness(record: Record, urls: list[str]) -> list[float]:
    """1 for an address of the page's source, 0 for another; -1 for one that is neither right nor wrong."""
    right = {comparable(url) for url in (record["source_url"], *record["acceptable_urls"]) if url}
    value = 1.0 if record["label"] == "source" else -1.0
    return [value if comparable(url) in right else 0.0 for url in urls]


def see_composed(job: tuple[str, Record]) -> list[Seen]:
    """A page that has no source with something put in, twice: with its address and without."""
    dataset, record = job
    markup = gzip.decompress((pages.DATA / dataset / record["html"]).read_bytes())
    return [
        seen(made.markup, made.record, f"composed {seed}", None if seed == 1 else record["url"])
        for seed in range(3)
        if (made := source_composed.compose(markup, record, seed))
    ]


def read_composed(jobs: int = 2) -> list[Seen]:
    """The composed ones."""
    chosen = [job for job in labelled() if job[1]["label"] == "none"]
    with Pool(jobs) as pool:
        return [item for made in pool.imap(see_composed, chosen, chunksize=8) for item in made]


def name_rightness(record: Record, called: Sequence[tuple[str, int]]) -> list[float]:
    """1 for a name of the publisher, less for a part of one or more than it, 0 for another; -1 where none is labelled."""
    right = [
        letters(name).removeprefix("the") for name in (record["publisher"], *record["acceptable_publishers"]) if name
    ]
    if not right:
        return [0.0 if record["label"] == "none" else -1.0] * len(called)
    found = []
    for name, _ in called:
        given = letters(name).removeprefix("the")
        is_part = any(given and (given in other or other in given) for other in right)
        found.append(1.0 if given in right else 0.7 if is_part else 0.0)
    return found


def weight_of(item: Seen, composed: float = COMPOSED) -> float:
    """How much a page counts in training."""
    return composed if item.dataset.startswith("composed") else 1.0 if item.has_url else BARE


def address_table(known: Sequence[Seen]) -> trees.Table:
    """The addresses of all pages; one that is neither right nor wrong weighs nothing."""
    found = [
        trees.Candidate(row, max(right, 0.0), item.site, item.page, weight_of(item) if right >= 0 else 0.0)
        for item in known
        for row, right in zip(item.rows, rightness(item.record, item.urls), strict=True)
    ]
    return trees.Table.of(features.FEATURES, found)


def name_table(known: Sequence[Seen], scores: np.ndarray, least: float) -> trees.Table:
    """The names of all pages, beside the address that each page would give at a probability of `least`."""
    found: list[trees.Candidate] = []
    start = 0
    for item in known:
        ours = scores[start : start + len(item.urls)]
        start += len(item.urls)
        best = int(np.argmax(ours)) if len(ours) else None
        chosen = (
            None if best is None or ours[best] < least else (item.urls[best], float(ours[best]), item.segments[best])
        )
        for (name, segment), row, right in zip(
            item.names, item.name_rows, name_rightness(item.record, item.names), strict=True
        ):
            numbers = (*row, *name_features.beside(name, segment, chosen))
            weight = weight_of(item, COMPOSED_NAMES) if right >= 0 else 0.0
            found.append(trees.Candidate(numbers, max(right, 0.0), item.site, item.page, weight))
    return trees.Table.of(name_features.FEATURES, found)


class Judged(NamedTuple):
    """The best candidate of each real page: its probability, whether it is right, whether it may be counted."""

    scores: np.ndarray
    right: np.ndarray
    counts: np.ndarray
    pages: np.ndarray


def judged(table: trees.Table, scores: np.ndarray) -> Judged:
    """The best candidates, those of composed pages left out."""
    best = trees.best(table, scores)
    best = best[[not str(page).startswith("composed") for page in table.pages[best]]]
    return Judged(scores[best], table.right[best] >= 0.5, table.weights[best] > 0, table.pages[best])


def limits(
    known: Sequence[Seen], table: trees.Table, scores: np.ndarray, cap: float, *, of_names: bool
) -> dict[str, float]:
    """The calibration out of fold, and the calibrated probability under which no answer is given."""
    found = judged(table, scores)
    counted = found.counts & np.array([not page.endswith(NO_ADDRESS) for page in found.pages])
    labels = {item.page: item.record["label"] for item in known}
    is_without = np.array(
        [labels[page] == "none" or (not of_names and labels[page] != "source") for page in found.pages]
    )
    slope, offset = trees.calibration(found.scores[counted], found.right[counted])
    said = calibrated(found.scores, slope, offset)
    among = sum(
        1
        for item in known
        if item.has_url
        and not item.dataset.startswith("composed")
        and (item.record["label"] == "none" or (not of_names and item.record["label"] != "source"))
    )
    return {
        "THRESHOLD": trees.threshold(said, is_without & counted & ~found.right, among, cap),
        "SLOPE": slope,
        "OFFSET": offset,
    }


def calibrated(scores: np.ndarray, slope: float, offset: float) -> np.ndarray:
    """Probabilities as the extractor gives them."""
    return 1 / (1 + np.exp(-slope * trees.log_odds(scores) - offset))


def answers(
    known: Sequence[Seen], addresses_said: np.ndarray, names_said: np.ndarray, least: float, least_name: float
) -> Iterator[tuple[Seen, Record]]:
    """What the extractor would answer on each real page, as predictions for `measure/score_sources.py`."""
    first = first_name = 0
    for item in known:
        ours, theirs = (
            addresses_said[first : first + len(item.urls)],
            names_said[first_name : first_name + len(item.names)],
        )
        first, first_name = first + len(item.urls), first_name + len(item.names)
        if item.dataset.startswith("composed"):
            continue
        url = item.urls[int(ours.argmax())] if len(ours) and ours.max() >= least else None
        name = (
            item.names[int(theirs.argmax())][0]
            if len(theirs) and theirs.max() >= (WITH_ADDRESS if url else least_name)
            else None
        )
        yield (
            item,
            {
                "id": item.page.removesuffix(NO_ADDRESS),
                "source_url": url,
                "publisher": name or (host(url).removeprefix("www.") if url and site(url) != "doi.org" else None),
            },
        )


def report(known: Sequence[Seen], said: np.ndarray, said_names: np.ndarray, least: float, least_name: float) -> None:
    """Print the figures that the project is judged by, with and without the pages' addresses."""
    found = list(answers(known, said, said_names, least, least_name))
    for has_url in (True, False):
        ours = [(item, answer) for item, answer in found if item.has_url == has_url]
        records = [{**item.record, "id": answer["id"]} for item, answer in ours]
        metrics.score(
            records,
            [answer for _, answer in ours],
            by="kind" if has_url else None,
            title="with its address: " if has_url else "without: ",
        )


class Learned(NamedTuple):
    """What was learned from pages: tables, calibrated probabilities out of fold, and limits; of addresses, then of names."""

    addressed: trees.Table
    said: np.ndarray
    limits: dict[str, float]
    named: trees.Table
    said_names: np.ndarray
    name_limits: dict[str, float]


def learned(known: Sequence[Seen]) -> Learned:
    """Cross-validate addresses, then names beside the addresses that pages of unseen sites would give."""
    addressed = address_table(known)
    scores = trees.out_of_fold(addressed, **ADDRESS_SETTINGS)
    bounds = limits(known, addressed, scores, FALSE_ADDRESSES, of_names=False)
    said = calibrated(scores, bounds["SLOPE"], bounds["OFFSET"])
    named = name_table(known, said, bounds["THRESHOLD"])
    name_scores = trees.out_of_fold(named, **NAME_SETTINGS)
    name_bounds = limits(known, named, name_scores, FALSE_NAMES, of_names=True)
    said_names = calibrated(name_scores, name_bounds["SLOPE"], name_bounds["OFFSET"])
    return Learned(addressed, said, bounds, named, said_names, name_bounds)


def modules(known: Sequence[Seen], found: Learned) -> dict[str, str]:
    """The modules grown on all of these pages, by their path within the package."""
    written: dict[str, str] = {}
    for name, table, said, bounds, settings in (
        ("url_model", found.addressed, found.said, found.limits, ADDRESS_SETTINGS),
        ("name_model", found.named, found.said_names, found.name_limits, NAME_SETTINGS),
    ):
        real = table.weights >= BARE
        story = f"Of {len(known)} readings of pages, composed ones among them.\n{trees.describe(table.where(real), said[real])}"
        model = trees.fit(table, **settings)
        right = np.asarray(model.predict(table.rows[real & (table.right >= 0.5)], num_iteration=FEW, raw_score=True))
        constants = {**bounds, "FLOOR": float(np.quantile(right, 0.02)) - MARGIN}
        functions = {"few": trees.Grown(model, table, 0, FEW), "rest": trees.Grown(model, table, FEW)}
        written[f"{FOLDER}/{name}.py"] = writing.plain_module("training/source.py", story, functions, constants)
    return written


def without_each_fold(folds: int, fold_of: Callable[[str], int]) -> Iterator[Mapping[str, str]]:
    """For each fold the modules grown on the pages of the others; see `learned`."""
    known = read() + read_composed()
    for fold in range(folds):
        others = [item for item in known if fold_of(item.site) != fold]
        yield modules(others, learned(others))


def main() -> None:
    """Do what the module says."""
    known = read() + read_composed()
    found = learned(known)
    report(known, found.said, found.said_names, found.limits["THRESHOLD"], found.name_limits["THRESHOLD"])
    for name, table, said in (("addresses", found.addressed, found.said), ("names", found.named, found.said_names)):
        best = judged(table, said)
        counted = best.scores[best.counts], best.right[best.counts].astype(float)
        print(f"{name}:", *trees.reliability(*counted), sep="\n  ")
    if "--check" not in sys.argv:
        for path, text in modules(known, found).items():
            (PACKAGE / path).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
