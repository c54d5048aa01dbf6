"""The training scripts on a made-up handful of sites: what is learnt, and that it is written down faithfully.

Run by `nox -s training`, which installs what they need.
"""

from __future__ import annotations

import gzip
import importlib
import json
import math
import random
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from articlekit.markup.class_words import Hint

pytestmark = pytest.mark.training

SCRIPTS = (
    "pages",
    "labels",
    "trees",
    "examples",
    "growing",
    "writing",
    "measuring",
    "texts",
    "picture",
    "own_site",
    "labelled",
    "authors",
    "dates",
    "learned",
    "train",
    "crosscheck",
)
SITES = 60


@pytest.fixture(scope="module")
def training(root: Path) -> Any:
    """The scripts as modules, by name. They lie outside the package and have plain names: not left in `sys.modules`."""
    before = dict(sys.modules)
    sys.path.insert(0, str(root / "training"))
    try:
        found = ModuleType("training")
        for name in SCRIPTS:
            sys.modules.pop(name, None)
            setattr(found, name, importlib.import_module(name))
        yield found
    finally:
        sys.path.remove(str(root / "training"))
        for name in SCRIPTS:
            sys.modules.pop(name, None)
            if name in before:
                sys.modules[name] = before[name]


def sentence(chance: random.Random) -> str:
    words = "harbour ferry pier storm council tide island captain winter repair money anchor office winch bell".split()
    return "The " + " ".join(chance.choice(words) for _ in range(chance.randint(9, 20))) + "."


def site(number: int) -> tuple[str, list[str]]:
    """A page with a menu, a story and a list of links; and its story."""
    chance = random.Random(number)
    story = [sentence(chance) for _ in range(chance.randint(4, 9))]
    menu = "".join(f"<li><a href=/{n}>{chance.choice(['News', 'Sport', 'Weather'])} {n}</a>" for n in range(8))
    page = (
        f"<title>Story {number}</title><body><nav><ul>{menu}</ul></nav><article><h1>Story {number}</h1>"
        + "".join(f"<p>{text}</p>" for text in story)
        + "</article><section><ul>"
        + "".join(f"<li><a href=/m{n}>{sentence(chance)[:40]}</a>" for n in range(6))
        + "</ul></section><footer><p>All rights kept by this site, whoever it is that asks for them.</p></footer>"
    )
    return page, story


@pytest.fixture(scope="module")
def known(training: Any, tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """The examples read from a data folder written for the purpose."""
    folder = tmp_path_factory.mktemp("data")
    for name in training.examples.SETS:
        (folder / name / "html").mkdir(parents=True)
        lines = []
        for number in range(SITES):
            page, story = site(number)
            (folder / name / "html" / f"{number}.gz").write_bytes(gzip.compress(page.encode(), mtime=0))
            lines.append(
                {
                    "id": str(number),
                    "kind": "listing" if number == 0 else "article",
                    "url": f"https://www.site{number}.example/story",
                    "html": f"html/{number}.gz",
                    "body": None if name == "snippets" else "\n".join(story),
                    "with": story[:2],
                    "without": ["All rights kept by this site"],
                }
            )
        (folder / name / "labels.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    return list(training.examples.read(folder))


def test_references_in_html(training: Any, tmp_path: Path) -> None:
    """A reference in HTML is its words, no two glued, without metadata put over it; its page weighs less, and is of the site it declares."""
    page, story = site(1)
    paragraphs = "".join(f"<p>{text}</p>" for text in story)
    expected = f'<pre><code>{{\n  "title": "Story 1",\n  "author": ""\n}}\n</code></pre>{paragraphs}<pre>f()</pre>'
    page = f"<link rel='canonical' href='https://www.site1.example/story'>{page}"
    (tmp_path / "structure" / "html").mkdir(parents=True)
    (tmp_path / "structure" / "html" / "1.gz").write_bytes(gzip.compress(page.encode(), mtime=0))
    record = {"id": "1", "html": "html/1.gz", "expected": expected}
    (tmp_path / "structure" / "labels.jsonl").write_text(json.dumps(record), "utf-8")

    (found,) = training.examples.structured(tmp_path)

    assert (found.page.body, found.page.site) == (" ".join([*story, "f()"]), "site1.example")
    assert found.trust.max() == training.examples.STRUCTURE_TRUST
    assert training.pages.words_of("  ") is None


def test_only_copies_that_fit_are_labelled(training: Any) -> None:
    """A doubled paragraph is body once, a menu's word is not the story's, a moved paragraph still counts."""
    shares = training.labels.shares
    story = "The ferry stays in port until Thursday. Divers look at the pier and at the winch."
    first, second = "The ferry stays in port until Thursday.", "Divers look at the pier and at the winch."

    assert shares(["Ferry", first, second], story) == [0.0, 1.0, 1.0]
    assert shares([first, "Menu", first, second], story) == [0.0, 0.0, 1.0, 1.0]
    assert shares([second, first], story) == [1.0, 1.0]
    assert shares(["", "船は木曜日まで港にいる。"], "船は木曜日まで港にいる。") == [0.0, 1.0]


def test_pages_of_a_site_share_a_fold(known: list[Any], training: Any) -> None:
    """The same site is in one fold in every set; other kinds of page are left out; sentences alone make no shares."""
    folds: dict[str, set[int]] = {}
    for item in known:
        folds.setdefault(item.page.site, set()).add(item.fold)

    assert len(known) == len(training.examples.SETS) * (SITES - 1)
    assert all(len(found) == 1 for found in folds.values())
    assert len({fold for found in folds.values() for fold in found}) == training.examples.FOLDS
    assert all((item.shares is None) == (item.page.dataset == "snippets") for item in known)


def test_weak_labels_trust_the_sentences(known: list[Any], training: Any) -> None:
    """What is labelled overrules the guess and weighs more; the rest keeps the guess."""
    import numpy as np

    item = next(item for item in known if item.shares is None)
    shares, trust = training.examples.weak_labels(item, np.full(len(item.texts), 0.4))

    for text, share, weight in zip(item.texts, shares, trust, strict=True):
        if text in item.page.present:
            assert (share, weight) == (1.0, 2.0)
        elif text.startswith("All rights"):
            assert (share, weight) == (0.0, 2.0)
        else:
            assert (share, weight) == (0.4, 0.3)


def test_written_trees_say_what_grown_trees_say(known: list[Any], training: Any) -> None:
    """Trained twice, the module is the same; its expressions add up to the model's log-odds, and part story from menu."""
    import numpy as np

    examples, growing, writing = training.examples, training.growing, training.writing
    labelled = [item for item in known if item.shares is not None]

    def grown() -> tuple[str, str, Any, dict[Any, Any]]:
        groups = growing.fit_groups(labelled)
        tables = {item.key: examples.live_rows(item, lambda row: False) for item in labelled}
        targets = {item.key: (item.shares, examples.weights(item, item.shares)) for item in labelled}
        segments = growing.fit_segments(tables, targets, labelled)
        return writing.module("A story.", groups, segments, 4), writing.as_data(segments, 4), segments, tables

    text, data, model, tables = grown()
    assert grown()[:2] == (text, data)
    assert text.startswith('"""The trees of the scorer')

    module: dict[str, Any] = {}
    exec(compile(text, "model", "exec"), module)  # what is tested is generated code
    correct = total = 0
    for item in labelled[:10]:
        found = training.examples.Rows(item.columns_of_page, lambda row: False)
        groups, rows = found.groups, found.part(0, len(found.items))
        odds = [
            module["odds_1"](group.row, row) + module["odds_2"](group.row, row) + module["odds_3"](group.row, row, late)
            for group, row, late in zip(groups, rows, found.late(found.items), strict=True)
        ]
        table = tables[item.key][1]
        said = model.predict(table)
        assert np.allclose(odds, np.log(said / (1 - said)), atol=0.0005 * growing.TREES + 1e-6)
        assert np.allclose(
            odds, [sum(_leaf(tree, row) for tree in json.loads(data)["trees"]) for row in table.tolist()]
        )
        shares = item.shares[tables[item.key][0]]
        correct += sum((value > 0) == (share > 0.5) for value, share in zip(odds, shares, strict=True))
        total += len(odds)
        assert all(math.isfinite(module["group_odds"](group.row)) for group in groups)
    assert correct > 0.95 * total


def _leaf(tree: dict[str, list[float]], row: list[float]) -> float:
    """What a tree says, by its nodes as data."""
    node = 0
    while (column := tree["column"][node]) >= 0:
        node = tree["left" if row[column] < tree["threshold"][node] else "right"][node]
    return tree["value"][node]


def test_texts_are_shown_whole_cut_and_clean(known: list[Any], training: Any) -> None:
    """A page teaches three texts; of the clean one all is body; the report tells what a model would keep and lose."""
    import numpy as np

    shown = list(training.texts.read([item for item in known if item.shares is not None]))
    by_kind = {kind: [text for text in shown if text.kind == kind] for kind in ("full", "near", "clean")}

    assert len({len(texts) for texts in by_kind.values()}) == 1
    assert all(text.shares.min() == 1 for text in by_kind["clean"])
    assert all(len(text.lines) == len(text.rows) == len(text.shares) == len(text.weights) for text in shown)
    assert sum(len(text.lines) for text in by_kind["near"]) < sum(len(text.lines) for text in by_kind["full"])

    report = training.texts.report(shown)
    assert report["text_full_all"] < report["text_full"]
    assert report["text_clean_lost"] < 0.05

    model = training.texts.fit(shown)
    module: dict[str, Any] = {}
    exec(compile(training.writing.text_module("A story.", model), "model", "exec"), module)  # generated code
    for text in shown[:9]:
        said = [module["text_odds"](row) for row in text.rows.tolist()]
        assert np.allclose(said, model.predict(text.rows, raw_score=True), atol=0.0005 * training.texts.TREES + 1e-6)


def test_flag_words_become_a_column_a_flag(training: Any) -> None:
    """Trees split flags one by one; in the module that is a test of one bit."""
    names = ("size", "special_hints")
    columns = training.examples.columns(names)
    (row,) = training.examples.matrix([(7, Hint.CAPTION | Hint.HIDDEN)], names)

    set_columns = {name for name, value in zip(columns, row, strict=True) if value == 1}
    assert set_columns == {"special_hints__caption", "special_hints__hidden"}
    assert row[0] == 7

    node = {
        "split_feature": columns.index("special_hints__caption"),
        "threshold": 0.5,
        "left_child": {"leaf_value": 1.0},
        "right_child": {"leaf_value": -1.0},
    }
    written = training.writing._expression(node, columns, set())
    assert written == f"(-1.000 if special_hints & {Hint.CAPTION:d} else 1.000)"


def test_digest_changes_with_the_data(training: Any, tmp_path: Path) -> None:
    """The module's header names the data: one page more, another name."""
    (tmp_path / "one" / "html").mkdir(parents=True)
    (tmp_path / "one" / "labels.jsonl").write_text("{}", "utf-8")
    before = training.pages.digest(("one",), tmp_path)
    assert before == training.pages.digest(("one",), tmp_path)
    (tmp_path / "one" / "html" / "1.gz").write_bytes(b"x")

    assert training.pages.digest(("one",), tmp_path) != before


def test_picture_shows_every_segment(training: Any) -> None:
    """One line a segment, with its score, markup in texts escaped."""
    drawing = training.picture.drawing(b"<h1>A &lt; B</h1><p>The ferry stays.</p>", "https://quay.example/")

    assert drawing.count("<rect") == 3
    assert ">A &lt; B</text>" in drawing
    assert ">The ferry stays.</text>" in drawing


def test_picture_of_the_documentation_exists(training: Any) -> None:
    """The page that explains the scorer shows the page it names."""
    assert "Harbour tunnel to open in June" in training.picture.PICTURE.read_text("utf-8")


def test_every_learned_part_can_be_grown_without_a_fold(training: Any) -> None:
    """`learned.py` lists scripts that have what `crosscheck.py` asks of them."""
    parts = list(training.learned.parts())

    assert {part.name for part in parts} == set(training.learned.SCRIPTS)
    assert all(callable(part.without_each_fold) for part in parts)
    assert training.learned.decided({"body_f1:lang:ru": 0.9, "errors": 0.0}) == {"body_f1:lang:ru": 0.9}


def test_scores_are_held_against_what_is_body(known: list[Any], training: Any) -> None:
    """Of a scorer that says what is so, each band has the share of body that it says."""
    scores = {item.key: item.shares for item in known if item.shares is not None}
    lines = list(training.measuring.reliability(known, scores))

    assert lines[-1].startswith("0.90 to 1.00:")
    assert lines[-1].endswith("segments, score 1.00, body 1.00")
    assert lines[0].endswith("score 0.00, body 0.00")


def test_bands_tell_how_often_a_confidence_is_right(training: Any) -> None:
    """By field and band of confidence: how many answers, the mean told, the share that is right; empty bands are left out."""
    told = [("title", True, 0.9), ("title", False, 0.92), ("title", True, 1.0), ("source", True, 0.55)]

    assert training.crosscheck.bands(told) == {
        "source": [(0.5, 0.7, 1, 0.55, 1.0)],
        "title": [(0.9, 0.95, 2, 0.91, 0.5), (0.95, 1.0, 1, 1.0, 1.0)],
    }


def test_a_fold_is_parsed_by_what_was_grown_without_it(
    training: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each page is parsed by the copy of its own fold: here copies that sign their titles."""
    crosscheck = training.crosscheck
    sites = [f"site{number}.example" for number in range(8)]

    def signed(folds: int, fold_of: Any) -> Any:
        for fold in range(folds):
            yield {"own_site/weights.py": f'"""Fold {fold}."""\nNONE = 0.0\nWEIGHTS = {{"signed": {fold}}}\n'}

    part = training.learned.Part("own_site", (), signed)
    monkeypatch.setattr(training.learned, "parts", lambda names: [part])
    copies = crosscheck.grown(tmp_path / "copies", ["own_site"])

    assert [(place / "articlekit/own_site/weights.py").read_text().split('"""')[1] for place in copies] == [
        f"Fold {fold}." for fold in range(training.examples.FOLDS)
    ]
    for number, place in enumerate(copies):
        with (place / "articlekit" / "parser.py").open("a") as file:
            file.write(
                "_parse = parse\n\n\ndef parse(data, **given):\n"
                f"    return attrs.evolve(_parse(data, **given), title='fold {number}')\n"
            )
    (tmp_path / "made/html").mkdir(parents=True)
    records = []
    for site in sites:
        (tmp_path / "made/html" / site).write_bytes(
            gzip.compress(f"<title>Of {site}</title><p>It rained.</p>".encode())
        )
        records.append({"id": site, "html": f"html/{site}", "url": f"https://{site}/a"})
    monkeypatch.setattr(training.pages, "DATA", tmp_path)
    found = crosscheck.answers(records, "made", copies, 1)

    folds = {site: training.examples.fold_of(training.pages.site_of(f"https://{site}/a")) for site in sites}
    assert {name: answer["title"] for name, answer in found.items()} == {
        name: f"fold {fold}" for name, fold in folds.items()
    }
    assert len(set(folds.values())) > 1
    assert all(answer["status"] == "ok" and "title" in answer["confidences"] for answer in found.values())


def test_what_a_witness_is_worth_is_learned(training: Any) -> None:
    """From pages whose canonical address is theirs, and copies whose is not, the name and the links count; the module is read back."""
    own_site = training.own_site
    witness = own_site.Witness
    given = []
    for number in range(SITES):
        own, other = f"site{number}.example", f"site{(number + 7) % SITES}.example"
        witnesses = [witness("canonical", own, own, f"https://{own}/a")]
        witnesses += [witness("link", own, own, f"https://{own}/{n}") for n in range(5)] + [
            witness("link", other, other, f"https://{other}/")
        ]
        given.append(own_site.Given("made", own, own, witnesses, frozenset({f"site{number}"})))
    cases = list(
        map(
            own_site.case_of,
            [*given, *own_site.copies(given, 0.4), *own_site.pieces(given, 0.4), *own_site.thinned(given, 0.4)],
        )
    )
    none, worth = own_site.learned(cases)

    assert len(cases) > 1.5 * SITES
    right = [own_site.answered(case, none, worth)[0] == case.own for case in map(own_site.case_of, given)]
    assert sum(right) == SITES
    pieces = [own_site.answered(own_site.case_of(page), none, worth) for page in own_site.pieces(given, 1.0)]
    assert max(chance for _, chance in pieces) < own_site.LEAST

    module: dict[str, Any] = {}
    exec(compile(own_site.written(none, worth, ["all right"]), "weights", "exec"), module)  # generated code
    assert module["NONE"] == pytest.approx(none, abs=0.01)
    assert module["WEIGHTS"] == pytest.approx(worth, abs=0.01)


def candidates(training: Any) -> list[Any]:
    """On each page one of four candidates is right: the large one, most often; its second feature is a fraction."""
    chance = random.Random(7)
    found = []
    for number in range(300):
        right = chance.randrange(4)
        for place in range(4):
            is_right = float(place == right)
            size = chance.randint(0, 5) + (4 if is_right and chance.random() < 0.9 else 0)
            features = (size, chance.random(), place)
            found.append(training.trees.Candidate(features, is_right, f"site{number % 60}.example", f"page {number}"))
    return found


def test_candidates_become_a_module_whose_confidence_holds(training: Any) -> None:
    """Folds part sites; the module says what the trees say; of the likely answers as many are right as was said."""
    import numpy as np

    trees, writing = training.trees, training.writing
    table = trees.Table.of(("size", "share_of_line", "place"), candidates(training))
    scores = trees.out_of_fold(table, trees=150)
    chosen = trees.best(table, scores)

    assert table.fractions == {"share_of_line"}
    assert len(chosen) == 300
    assert all(len(set(table.folds[table.pages == page])) == 1 for page in table.pages)
    assert trees.average_precision(scores, table.right) > 0.8
    bands = trees.reliability(scores[chosen], table.right[chosen])
    assert sum(band.count for band in bands) == 300
    slope, offset = trees.calibration(scores[chosen], table.right[chosen])
    said = 1 / (1 + np.exp(-slope * trees.log_odds(scores[chosen]) - offset))
    right = table.right[chosen]
    assert abs(said.mean() - right.mean()) < 0.03
    assert all(band.right > 0.95 for band in trees.reliability(said, right, (0.9,)) if band.low == 0.9)
    cut = trees.threshold(scores[chosen], table.right[chosen] < 0.5, among=300, cap=0.02)
    assert ((scores[chosen] >= cut) & (table.right[chosen] < 0.5)).sum() <= 6

    model = trees.fit(table, trees=40)
    assert trees.gains(model)[0][0] == "size"
    text = writing.plain_module("training/x.py", trees.describe(table, scores, 40), {"odds": trees.Grown(model, table)})
    module: dict[str, Any] = {}
    exec(compile(text, "model", "exec"), module)  # generated code
    said = [module["odds"](tuple(item.features)) for item in candidates(training)]
    assert np.allclose(said, model.predict(table.rows, raw_score=True), atol=0.0005 * 40 + 0.01)


def test_what_a_feature_is_worth_can_be_asked(training: Any) -> None:
    """Without the telling feature the ranking falls to chance."""
    trees = training.trees
    table = trees.Table.of(("size", "share_of_line", "place"), candidates(training))
    assert trees.average_precision(trees.out_of_fold(table.without(["size"]), trees=20), table.right) < 0.45
