"""Whole runs: what is written, what is told, and that a run which is stopped goes on as if it never was."""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyarrow import parquet
from rich.console import Console

from articlekit import Options, Parser, cli
from articlekit.arrow import OUTPUT, OUTPUT_FULL
from articlekit.bulk import Progress, Settings, output, run
from articlekit.bulk.parts import read_rows
from articlekit.errors import ConfigurationError
from articlekit.rows import from_row
from crawls import answer, page, record
from faulty import misbehave

Rows = list[dict[str, object]]


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    """A small crawl: a WARC of 40 pages with three that fail and two that are none, and a folder of ten pages."""
    folder = tmp_path / "crawl"
    (folder / "pages").mkdir(parents=True)
    blocks = [record(number, answer(page(number))) for number in range(40)]
    blocks[5] = record(5, answer(b"GIF89a\0\0"))
    blocks[21] = record(21, answer(b"  "))
    blocks[30] = record(30, answer(b"", status="404 Not Found"))
    blocks[31] = record(31, answer(b"\x89PNG", content_type="image/png"))
    packed = [gzip.compress(block) for block in blocks]
    packed[12] = packed[12][:-60]
    (folder / "a.warc.gz").write_bytes(b"".join(packed))
    for number in range(10):
        (folder / "pages" / f"{number}.html").write_bytes(page(100 + number))
    (folder / "notes.txt").write_text("none")
    return folder


def rows(out: Path) -> Rows:
    """All rows, in order, without what differs from run to run."""
    found = [row for path in sorted((out / "data").iterdir()) for row in read_rows(path)]
    return [row | {"elapsed_ms": None} for row in found]


def failed(out: Path) -> Rows:
    return [json.loads(line) for path in sorted((out / "failed").iterdir()) for line in path.read_bytes().splitlines()]


def here(**options: object) -> Settings:
    return Settings(**{"workers": 0, "part_rows": 7} | options)


def test_every_page_has_a_row(crawl: Path, tmp_path: Path) -> None:
    """In the order of the input; what failed says why, and is told with its place; the summary counts."""
    summary = run(crawl, tmp_path / "out", here())

    found = rows(tmp_path / "out")
    assert [row["id"] for row in found] == [
        *(f"urn:uuid:{number:032d}" for number in range(12)),
        f"{crawl}/a.warc.gz#12",  # whose head is lost, too
        *(f"urn:uuid:{number:032d}" for number in range(13, 40) if number not in {30, 31}),
        *(f"{crawl}/pages/{number}.html" for number in range(10)),
    ]
    assert [(row["id"][-2:], row["status"], row["error_type"]) for row in found if row["status"] != "ok"] == [
        ("05", "error", "BinaryInputError"), ("12", "error", "OSError"), ("21", "error", "EmptyInputError"),
    ]  # fmt: skip
    assert [(line["file"], line["item"], line["error_type"]) for line in failed(tmp_path / "out")] == [
        (f"{crawl}/a.warc.gz", 5, "BinaryInputError"),
        (f"{crawl}/a.warc.gz", 12, "OSError"),
        (f"{crawl}/a.warc.gz", 21, "EmptyInputError"),
    ]
    assert (summary.counts.rows, summary.new_rows, summary.parts, summary.counts.failed) == (48, 48, 7, 3)
    assert summary.counts.languages == {"en": 45}
    assert summary.counts.skipped == {"status 404": 1, "type image/png": 1}
    assert summary.ignored == ((".txt", 1),)
    assert "3 failed: 1 BinaryInputError" in "\n".join(summary.lines())
    assert (tmp_path / "out" / "_SUCCESS").exists()


@pytest.mark.parametrize("form", ["parquet", "jsonl", "jsonl.gz", "jsonl.zst"])
@pytest.mark.parametrize("columns", ["core", "full"])
def test_formats_hold_the_same(crawl: Path, tmp_path: Path, form: str, columns: str) -> None:
    """Whatever the format, the same articles come back; Parquet has the promised schema."""
    run(crawl, tmp_path / "out", here(format=form, columns=columns))
    run(crawl, tmp_path / "reference", here(columns=columns))

    found, reference = rows(tmp_path / "out"), rows(tmp_path / "reference")
    assert [row["id"] for row in found] == [row["id"] for row in reference]
    assert [from_row(row) for row in found if row["status"] == "ok"] == [
        from_row(row) for row in reference if row["status"] == "ok"
    ]
    for path in (tmp_path / "reference" / "data").iterdir():
        assert parquet.read_schema(path) == (OUTPUT_FULL if columns == "full" else OUTPUT)


def test_workers_change_nothing(crawl: Path, tmp_path: Path) -> None:
    """Two processes write what this one writes."""
    run(crawl, tmp_path / "one", here())
    run([crawl], tmp_path / "two", here(workers=2))

    assert rows(tmp_path / "one") == rows(tmp_path / "two")


def test_parts_are_bounded_by_bytes(crawl: Path, tmp_path: Path) -> None:
    """A part holds no more bytes of pages than it may, but at least one page."""
    size = len(page(100))
    summary = run(crawl / "pages", tmp_path / "out", here(part_bytes=3 * size))
    assert (summary.parts, summary.counts.rows) == (4, 10)
    assert run(crawl / "pages", tmp_path / "single", here(part_bytes=1)).parts == 10


def test_nothing_to_read(tmp_path: Path) -> None:
    """A collection without a page gives a table without a row."""
    (tmp_path / "a.warc").write_bytes(record(1, answer(b"", status="404 Not Found")))
    summary = run(tmp_path / "a.warc", tmp_path / "out", here())

    assert (summary.counts.rows, summary.parts, summary.counts.skipped) == (0, 1, {"status 404": 1})
    assert parquet.read_table(tmp_path / "out" / "data").num_rows == 0


def test_a_second_run_does_nothing(crawl: Path, tmp_path: Path) -> None:
    """What is done is done: the same call parses no page, and tells the same."""
    first = run(crawl, tmp_path / "out", here())
    written = {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "data").iterdir()}
    second = run(crawl, tmp_path / "out", here())

    assert (second.new_rows, second.counts) == (0, first.counts)
    assert written == {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "data").iterdir()}


def without(out: Path, part: int, *kinds: str) -> None:
    """Take from the output what a kill would have kept from being written."""
    for kind in kinds:
        folder, name = {
            "data": ("data", f"part-00000-{part:06d}.parquet"),
            "marker": ("_run/00000/done", f"{part:06d}.json"),
        }[kind]
        (out / folder / name).unlink()


HARMS: dict[str, Callable[[Path], object]] = {
    "between part and marker": lambda out: without(out, 6, "marker"),
    "a slow part, when later ones were written": lambda out: without(out, 2, "marker", "data"),
    "several markers": lambda out: [without(out, part, "marker") for part in (0, 3, 4)],
    "before the first part": lambda out: [without(out, part, "marker", "data") for part in range(7)],
    "a part that went away": lambda out: without(out, 5, "data"),
    "a part cut short": lambda out: (out / "data" / "part-00000-000001.parquet").write_bytes(b"PAR1"),
    "while a part was written": lambda out: (out / "data" / ".part-00000-000003.parquet.tmp").write_bytes(b"half"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_what_is_missing_is_done(crawl: Path, tmp_path: Path, harm: str) -> None:
    """From whatever a kill left, the next run makes exactly the rows of an undisturbed one."""
    out = tmp_path / "out"
    run(crawl, out, here())
    whole = rows(out)
    HARMS[harm](out)
    summary = run(crawl, out, here())

    assert rows(out) == whole
    assert len(failed(out)) == 3
    assert summary.counts.rows == len(whole)
    assert not list(out.rglob("*.tmp"))


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "articlekit", "bulk", *map(str, arguments)]


@pytest.mark.timeout(120)
def test_killed_at_any_moment(crawl: Path, tmp_path: Path) -> None:
    """`kill -9` while it reads, parses or writes; then the same command: exactly the undisturbed rows, none twice."""
    run(crawl, tmp_path / "undisturbed", here())
    kills = int(os.environ.get("BULK_KILLS", "2"))
    chance = random.Random(7)
    arguments = command(crawl, "-o", tmp_path / "out", "--part-rows", 7, "--workers", 2, "-q")
    killed = 0
    while killed < kills:
        process = subprocess.Popen(arguments, stderr=subprocess.PIPE)
        time.sleep(chance.uniform(0.3, 2.0))
        if process.poll() is not None:
            shutil.rmtree(tmp_path / "out")  # it was faster: from the beginning
        process.send_signal(signal.SIGKILL)
        process.communicate()
        killed += 1
    subprocess.run(arguments, check=True)

    assert rows(tmp_path / "out") == rows(tmp_path / "undisturbed")
    assert not list((tmp_path / "out").rglob("*.tmp"))


def test_another_plan_is_refused(crawl: Path, tmp_path: Path) -> None:
    """What would mix rows of two kinds in one folder is told, with what differs; what only changes the speed is not."""
    out = tmp_path / "out"
    run(crawl, out, here())

    with pytest.raises(ConfigurationError, match="columns was 'core' and is 'full'"):
        run(crawl, out, here(columns="full"))
    with pytest.raises(ConfigurationError, match="part_rows was 7 and is 8"):
        run(crawl, out, here(part_rows=8))
    with pytest.raises(ConfigurationError, match="files was 11 and is 10"):
        run(crawl / "pages", out, here())
    with pytest.raises(ConfigurationError, match="options"):
        run(crawl, out, here(parser=Parser(options=Options(keep={"caption"}))))
    with pytest.raises(ConfigurationError, match="extractors"):
        run(crawl, out, here(parser=Parser().without("title")))
    assert run(crawl, out, here(timeout=7.0, max_tasks_per_worker=3)).new_rows == 0


def test_a_folder_of_something_else_is_refused(crawl: Path, tmp_path: Path) -> None:
    """Files that no run wrote are not mixed with, and not overwritten."""
    (tmp_path / "out" / "data").mkdir(parents=True)
    (tmp_path / "out" / "data" / "mine.parquet").write_bytes(b"mine")

    with pytest.raises(ConfigurationError, match="files of something else"):
        run(crawl, tmp_path / "out", here())


@pytest.mark.skipif(sys.platform == "win32", reason="no such locks")
def test_two_runs_at_once_are_refused(crawl: Path, tmp_path: Path) -> None:
    """The second of two runs into one folder is told of the first."""
    settings = here()
    target = output.Output(tmp_path / "out", 0, 1, settings.format)
    with target.claimed({}), pytest.raises(ConfigurationError, match="another run is at work"):
        run(crawl, tmp_path / "out", settings)


def test_options_in_words_are_the_same_everywhere() -> None:
    """The plan of one process is that of another, in whatever order its sets are."""
    code = (
        "from articlekit import Options, Parser; from articlekit.bulk import Settings, running, sources; import json;"
        "settings = Settings(parser=Parser(options=Options(keep={'caption', 'byline', 'share', 'ad'}, fields={'title', 'body'})));"
        "print(json.dumps(running._plan(sources.Sources(files=()), settings)))"
    )
    plans = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
        ).stdout
        for seed in range(3)
    }

    assert len(plans) == 1


def test_jobs_of_an_array_share_the_files(crawl: Path, tmp_path: Path) -> None:
    """Each job takes its files; the folder holds all rows once, and the last one to end says that all is done."""
    out = tmp_path / "out"
    for rank in (2, 0, 1):
        assert not (out / "_SUCCESS").exists()
        run(crawl, out, here(rank=rank, world_size=3))
    run(crawl, tmp_path / "alone", here())

    def key(row: dict[str, object]) -> str:
        return str(row["id"])

    assert sorted(rows(out), key=key) == sorted(rows(tmp_path / "alone"), key=key)
    assert (out / "_SUCCESS").exists()


def test_more_jobs_than_files(crawl: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A job for which there is no file ends at once, and says so."""
    summary = run(crawl / "a.warc.gz", tmp_path / "out", here(rank=1, world_size=2))

    assert summary.counts.rows == 0
    assert "rank 1 has no file to read" in caplog.text


def test_what_failed_is_tried_again(tmp_path: Path) -> None:
    """With more time a page that was given up is parsed; the row takes the old one's place, all others stay."""
    folder, out = tmp_path / "pages.jsonl", tmp_path / "out"
    faults = {3: "hang", 4: "sigkill"}
    lines = [
        {"url": f"https://a.example/{n}/{faults.get(n, 'none')}", "html": page(n).decode(), "id": str(n)}
        for n in range(16)
    ]
    folder.write_text("\n".join(map(json.dumps, lines)))
    slow = here(workers=2, parser=Parser().with_(misbehave), timeout=3.0)
    run(folder, out, slow)
    before = rows(out)
    assert [row["status"] for row in before if row["status"] != "ok"] == ["timeout", "crash"]
    again = run(folder, out, slow, retry_failed=True)
    assert (again.new_rows, rows(out)) == (2, before)

    _mend(out)
    mended = run(folder, out, here(workers=0), retry_failed=True)

    after = rows(out)
    assert (mended.new_rows, mended.counts.failed, failed(out)) == (2, 0, [])
    assert [row["status"] for row in after] == ["ok"] * 16
    assert [row["id"] for row in after] == [str(number) for number in range(16)]
    assert [row for row in after if row["id"] not in {"3", "4"}] == [
        row for row in before if row["id"] not in {"3", "4"}
    ]


def _mend(out: Path) -> None:
    """As if the extractor had been mended under its name: the plan, which names extractors, stays what it was."""
    plan = out / "_run" / "plan.json"
    data = json.loads(plan.read_text())
    data["extractors"].remove("misbehave")
    plan.write_text(json.dumps(data))


@pytest.mark.parametrize("form", ["parquet", "jsonl.zst"])
def test_trying_again_what_fails_again(crawl: Path, tmp_path: Path, form: str) -> None:
    """What is wrong with a page for good stays told, and nothing else changes."""
    run(crawl, tmp_path / "out", here(format=form))
    before = rows(tmp_path / "out")
    summary = run(crawl, tmp_path / "out", here(format=form), retry_failed=True)

    assert (summary.new_rows, summary.counts.failed, summary.counts.skipped.total()) == (3, 3, 2)
    assert rows(tmp_path / "out") == before
    assert [line["item"] for line in failed(tmp_path / "out")] == [5, 12, 21]


def test_progress(crawl: Path, tmp_path: Path) -> None:
    """Told after each row; bytes grow to the whole, and what was done before counts as read, not as work."""
    told: list[Progress] = []
    run(crawl, tmp_path / "out", here(), on_progress=told.append)

    assert [progress.done for progress in told] == list(range(1, 49))
    assert told[-1].failed == 3
    assert [progress.bytes_read for progress in told] == sorted(progress.bytes_read for progress in told)
    assert 0 <= told[0].bytes_read < told[-1].bytes_read <= told[-1].bytes_total
    without(tmp_path / "out", 6, "marker")
    told.clear()
    run(crawl, tmp_path / "out", here(), on_progress=told.append)
    assert 0 < told[0].bytes_before <= told[0].bytes_read
    assert Progress(done=0, failed=0, bytes_read=5, bytes_total=9, bytes_before=5, seconds=1).seconds_left is None


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"mapping": {"page": "html"}}, "no field"),
        ({"rank": 2, "world_size": 2}, "rank 2"),
        ({"columns": "all"}, "choose core or full"),
        ({"timeout": 0}, "timeout=0 .*more than 0"),
        ({"part_rows": 0}, "part_rows=0 .*more than 0"),
    ],
)
def test_settings_that_cannot_be_meant(options: dict[str, object], message: str) -> None:
    """A setting without a sense is refused before anything is read."""
    with pytest.raises(ConfigurationError, match=message):
        Settings(**options)


def invoke(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(cli.articlekit, ["bulk", *map(str, arguments)])
    return result.exit_code, result.stderr


def test_the_command(crawl: Path, tmp_path: Path) -> None:
    """One command from pages to files; what came of it is told on stderr; a second one has nothing to do."""
    code, said = invoke(crawl, "-o", tmp_path / "out", "--workers", 0, "--part-rows", 7)

    assert code == 0
    assert "48 rows in 7 parts, 48 of them new" in said
    assert "1 status 404, 1 type image/png" in said
    assert "0 of them new" in invoke(crawl, "-o", tmp_path / "out", "--workers", 0, "--part-rows", 7)[1]
    assert invoke(crawl, "-o", tmp_path / "out", "--workers", 0, "--part-rows", 7, "-q") == (0, "")


def test_the_command_for_other_peoples_tables(tmp_path: Path) -> None:
    """Fields of other names, a kind that no name tells, and JSON lines to pass on."""
    (tmp_path / "dump.txt").write_text(json.dumps({"raw": page(1).decode(), "link": "https://a.example/1"}) + "\n")
    code, said = invoke(
        tmp_path / "dump.txt", "-o", tmp_path / "out", "--kind", "jsonl", "--map", "html=raw", "--map", "url=link",
        "--format", "jsonl", "--workers", 0,
    )  # fmt: skip

    assert (code, rows(tmp_path / "out")[0]["url"]) == (0, "https://a.example/1"), said


def test_the_command_takes_what_parse_takes(crawl: Path, tmp_path: Path) -> None:
    """Fields, kept furniture, rules and phrases are chosen as for single pages, and are part of the plan."""
    arguments = (crawl / "pages", "-o", tmp_path / "out", "--workers", 0, "--fields", "title")
    assert invoke(*arguments)[0] == 0
    assert {(row["title"], row["text"]) for row in rows(tmp_path / "out")} == {
        (f"Ferry {100 + n}", "") for n in range(10)
    }
    assert "0 pages without an article" in invoke(*arguments)[1]
    code, said = invoke(*arguments[:-2], "--fields", "body")
    assert code == 2
    assert "options was" in said


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere", "-o", "out"], "no file or folder 'nowhere'"),
        (["none/*.jsonl.gz", "-o", "out"], "the pattern matches no file: 'none/*.jsonl.gz'"),
        (["."], "Missing option"),
        ([".", "-o", "out", "--map", "raw"], "OURS=THEIRS"),
        ([".", "-o", "out", "--map", "page=raw"], "no field"),
        ([".", "-o", "out", "--rank", "3"], "rank 3"),
    ],
)
def test_a_wrong_command(arguments: list[str], message: str) -> None:
    """What is wrong is said, with exit code 2."""
    code, said = invoke(*arguments)

    assert code == 2
    assert message in " ".join(said.split())


@pytest.mark.parametrize("url_from", ["filename", "addresses.csv"])
def test_addresses_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url_from: str) -> None:
    """The address of a saved page comes from its name or a table, before the one that its browser noted; it is part of the plan."""
    monkeypatch.chdir(tmp_path)
    place = Path("crawl/https%3A%2F%2Fvalley.example%2Fweir.html")
    place.parent.mkdir()
    place.write_text("<!-- saved from url=(0023)https://hill.example/1 --><title>Weir</title><p>It opens.</p>")
    Path("addresses.csv").write_text(f"{place.name},https://valley.example/weir\n")
    Path("other.csv").write_text("lock.html,https://valley.example/lock\n")

    assert invoke("crawl", "-o", "out", "--workers", 0, "--url-from", url_from)[0] == 0
    assert [row["url"] for row in rows(tmp_path / "out")] == ["https://valley.example/weir"]
    code, said = invoke("crawl", "-o", "out", "--workers", 0, "--url-from", "other.csv")
    assert (code, "url_from was" in said) == (2, True)
    code, said = invoke("crawl", "-o", "out2", "--workers", 0, "--url-from", "nowhere.csv")
    assert (code, "nowhere.csv cannot be read" in said) == (2, True)


def test_an_empty_folder(tmp_path: Path) -> None:
    """It is told apart from one that was named twice."""
    (tmp_path / "crawl").mkdir()
    code, said = invoke(tmp_path / "crawl", "-o", tmp_path / "out")

    assert (code, "the folder holds no file: " in said) == (2, True)


def test_lines_of_a_log_where_there_is_no_terminal(crawl: Path, tmp_path: Path) -> None:
    """A program of its own writes what it does as a log."""
    result = subprocess.run(
        command(crawl / "pages", "-o", tmp_path / "out", "--workers", 1), check=True, capture_output=True, text=True
    )

    assert "part 0: 10 rows, 0 failed" in result.stderr
    assert "10 rows in 1 part," in result.stderr


def test_a_bar_on_a_terminal(crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """People see how far it is."""
    monkeypatch.setattr("articlekit.cli.bulk.Console", partial(Console, force_terminal=True))
    code, said = invoke(crawl / "pages", "-o", tmp_path / "out", "--workers", 0)

    assert code == 0
    assert "10 rows" in said
    assert "━" in said


def test_an_interrupted_command(crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends it with a word on how to go on."""

    def interrupted(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("articlekit.cli.bulk.run", interrupted)

    assert invoke(crawl, "-o", tmp_path / "out") == (1, "Error: stopped; the same command goes on where it was\n")


def test_a_part_that_was_changed_is_made_again(crawl: Path, tmp_path: Path) -> None:
    """A part of the right size with other bytes is not what was written."""
    run(crawl, tmp_path / "out", here())
    whole = rows(tmp_path / "out")
    path = tmp_path / "out" / "data" / "part-00000-000001.parquet"
    path.write_bytes(bytes(path.stat().st_size))
    summary = run(crawl, tmp_path / "out", here())

    assert (summary.new_rows, rows(tmp_path / "out")) == (7, whole)


@pytest.mark.parametrize(("form", "package"), [("parquet", "pyarrow"), ("jsonl.zst", "zstandard")])
def test_a_format_without_its_package(
    crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, package: str
) -> None:
    """What cannot be written is told, with what to install."""
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(ConfigurationError, match=f"{package}, of the extra bulk"):
        run(crawl / "pages", tmp_path / "out", here(format=form))


def test_a_folder_that_is_written_is_not_read(crawl: Path) -> None:
    """The output may lie among the input: a second run finds the same files."""
    first = run(crawl, crawl / "out", here())
    second = run(crawl, crawl / "out", here())

    assert (first.counts.rows, second.new_rows, second.ignored) == (48, 0, first.ignored)


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text there")
def test_names_that_are_no_text(tmp_path: Path) -> None:
    """A file whose name is not of the system's character set is read, told and tried again like any other."""
    folder = tmp_path / "pages"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.html")).write_bytes(b"GIF89a")
    run(folder, tmp_path / "out", here())
    summary = run(folder, tmp_path / "out", here(), retry_failed=True)

    assert (summary.new_rows, summary.counts.failed) == (1, 1)
    assert str(rows(tmp_path / "out")[0]["id"]).endswith("caf?.html")
