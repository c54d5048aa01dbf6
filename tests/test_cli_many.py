"""The command line over many inputs, and the commands for sources, feeds and copies."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner, Result

from articlekit import Article, cli
from articlekit.extractors import Claim, Field, extractor
from articlekit.fetch import FetchedPage
from articlekit.render import from_json

STORY = (
    "The ferry to the island was cancelled on Monday after a storm damaged the pier, the harbour office said. "
    "Divers looked at the piles in the afternoon and found two of them broken below the water line."
)
MORE = "<p>Repairs are to take two weeks, and a bus goes round the bay until then, every hour and without a fare.</p>"


def page_about(what: str, credit: str = "") -> str:
    text = STORY.replace("ferry", what)
    return f"<html><head><title>{what} cancelled</title></head><body><h1>{what} cancelled</h1><p>{text}</p>{MORE}{credit}</body></html>"


CREDITED = page_about(
    "Barge", '<p>Source: <a href="https://harbour-news.example/2024/05/06/barge-cancelled">Harbour News</a></p>'
)


def run(*arguments: object, data: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli.articlekit, list(map(str, arguments)), input=data)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three pages, one of them deeper, and a file that is no page."""
    (tmp_path / "deep").mkdir()
    for name, what in (("a.html", "Ferry"), ("b.htm", "Steamer"), ("deep/c.html", "Tram")):
        (tmp_path / name).write_text(page_about(what), "utf-8")
    (tmp_path / "notes.md").write_text("# No page", "utf-8")
    return tmp_path


class TestInputs:
    """What the arguments may name."""

    def test_a_folder_gives_its_pages_in_order(self, folder: Path) -> None:
        """Pages in deeper folders too, other files not."""
        lines = run("parse", folder, "--format", "jsonl").stdout.splitlines()

        assert [from_json(line).title for line in lines] == ["Ferry cancelled", "Steamer cancelled", "Tram cancelled"]

    def test_several_files_and_a_pattern(self, folder: Path) -> None:
        """Arguments are taken in their order; a pattern that the shell left alone is followed."""
        lines = run("parse", folder / "b.htm", folder / "*.html", "--format", "json").stdout.splitlines()

        assert [json.loads(line)["title"] for line in lines] == ["Steamer cancelled", "Ferry cancelled"]

    @pytest.mark.parametrize("place", ["nowhere.html", "none-*.html"])
    def test_what_is_not_there_is_a_wrong_command(self, folder: Path, place: str) -> None:
        """The message says what may be given."""
        result = run("parse", folder / place)

        assert (result.exit_code, "is no file, folder, pattern" in result.stderr) == (2, True)

    @pytest.mark.parametrize("command", ["parse", "source", "group", "explain"])
    def test_a_folder_without_pages_is_a_wrong_command(self, tmp_path: Path, command: str) -> None:
        """Silence would look like success; the endings that are read are named."""
        (tmp_path / "notes.md").write_text("# No page", "utf-8")
        result = run(command, tmp_path)

        assert (result.exit_code, ".html, .htm" in result.stderr) == (2, True)

    @pytest.mark.parametrize("arguments", [("fetch", "a.html"), ("feed", "deep"), ("feed", "none.xml")])
    def test_an_address_or_a_feed_is_meant(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, str]
    ) -> None:
        """Of another command's input not a page of it is read, and the message names the argument of this one."""
        monkeypatch.chdir(folder)
        result = run(*arguments)

        assert (result.exit_code, result.stdout) == (2, "")
        assert f"Invalid value for {'URL' if arguments[0] == 'fetch' else 'FEED'}" in result.stderr
        assert f"{arguments[1]!r} is no" in result.stderr

    @pytest.mark.parametrize("command", ["parse", "source", "explain", "group"])
    def test_every_command_goes_on(self, folder: Path, command: str) -> None:
        """An empty file among others is told by its name, and does not stop them."""
        (folder / "a.html").write_bytes(b"")
        arguments = ("--all",) if command == "group" else ()
        result = run(command, folder, *arguments)

        assert result.exit_code == 1
        assert result.stderr.startswith(f"Error: {folder / 'a.html'}: the input is empty")
        assert "c.html" in result.stdout

    def test_an_address_is_fetched(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        """Beside files, under the address that answered."""
        content = page_about("Airship").encode()
        got = FetchedPage(url="https://e.example/end", content=content, content_type="text/html")
        monkeypatch.setattr("articlekit.cli.inputs.fetch", lambda url: got)

        found = [
            from_json(x)
            for x in run("parse", "https://e.example/", folder / "a.html", "--format", "jsonl").stdout.splitlines()
        ]

        assert [(item.title, item.url) for item in found] == [
            ("Airship cancelled", "https://e.example/end"),
            ("Ferry cancelled", None),
        ]

    def test_one_bad_input_does_not_stop_the_others(self, folder: Path) -> None:
        """It is named on stderr, and the exit code is 1."""
        (folder / "a.html").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
        result = run("parse", folder, "--format", "jsonl")

        assert (result.exit_code, result.stdout.count("\n")) == (1, 2)
        assert "a.html: " in result.stderr


class TestAddresses:
    """Where the addresses of the pages come from."""

    def urls(self, *arguments: object) -> list[str | None]:
        return [from_json(line).url for line in run("parse", *arguments, "--format", "jsonl").stdout.splitlines()]

    @pytest.mark.parametrize("command", ["parse", "source", "group", "explain"])
    @pytest.mark.parametrize("url", ["e.example/a", "not a url", "file:///a.html"])
    def test_no_address(self, folder: Path, command: str, url: str) -> None:
        """What is none of the web is a wrong command that shows one."""
        result = run(command, folder / "a.html", "--url", url)

        assert (result.exit_code, "as in https://" in result.stderr) == (2, True)

    @pytest.mark.parametrize("command", ["source", "group", "explain"])
    def test_one_address_for_one_page_in_every_command(self, folder: Path, command: str) -> None:
        """Several pages of one address are a mistake wherever it is made."""
        result = run(command, folder, "--url", "https://e.example/a")

        assert (result.exit_code, "--url-from" in result.stderr) == (2, True)

    def test_one_address_for_one_page(self, folder: Path) -> None:
        """`--url` with two pages is a wrong command that names the way out."""
        assert self.urls(folder / "a.html", "--url", "https://e.example/a") == ["https://e.example/a"]
        result = run("parse", folder, "--url", "https://e.example/a")
        assert (result.exit_code, "--url-from" in result.stderr) == (2, True)

    @pytest.mark.parametrize(
        ("name", "table"),
        [
            ("t.csv", "a.html,https://e.example/1\n"),
            ("t.tsv", "a.html\thttps://e.example/1\n"),
            ("t.json", '{"a.html": "https://e.example/1"}'),
            ("t.jsonl", '{"file": "a.html", "url": "https://e.example/1"}\n'),
        ],
    )
    def test_a_table(self, folder: Path, name: str, table: str) -> None:
        """A file without a line in it has no address."""
        (folder / name).write_text(table, "utf-8")

        assert self.urls(folder / "a.html", folder / "b.htm", "--url-from", folder / name) == [
            "https://e.example/1",
            None,
        ]

    @pytest.mark.parametrize(("name", "table"), [("t.json", "[1]"), ("t.jsonl", "{}"), ("none.csv", None)])
    def test_a_table_that_is_none(self, folder: Path, name: str, table: str | None) -> None:
        """It is named, and nothing is parsed."""
        if table is not None:
            (folder / name).write_text(table, "utf-8")
        result = run("parse", folder / "a.html", "--url-from", folder / name)

        assert (result.exit_code, name in result.stderr.replace("\n", "")) == (2, True)

    def test_names_of_files(self, tmp_path: Path) -> None:
        """Percent-encoded, as a mirror lays out, or neither."""
        mirror = tmp_path / "e.example" / "news"
        mirror.mkdir(parents=True)
        for path in (mirror / "a.html", tmp_path / "https%3A%2F%2Fe.example%2Fb.html"):
            path.write_text(page_about("Ferry"), "utf-8")

        found = self.urls(mirror / "a.html", tmp_path / "https%3A%2F%2Fe.example%2Fb.html", "--url-from", "filename")

        assert found == ["https://e.example/news/a.html", "https://e.example/b"]


class TestOutput:
    """Formats and destinations."""

    def test_texts_are_told_apart(self, folder: Path) -> None:
        """With several inputs a line names each; with one there is none."""
        assert run("parse", folder).stdout.count("==> ") == 3
        assert "==> " not in run("parse", folder / "a.html").stdout

    def test_csv_has_one_head(self, folder: Path) -> None:
        """It reads back as CSV with a row an article."""
        rows = list(csv.DictReader(io.StringIO(run("parse", folder, "--format", "csv").stdout)))

        assert [row["title"] for row in rows] == ["Ferry cancelled", "Steamer cancelled", "Tram cancelled"]
        assert all("piles" in row["text"] for row in rows)

    @pytest.mark.parametrize(
        ("form", "holds"), [("html", "<p>"), ("xml-tei", "<TEI"), ("json-ld", '"@type"'), ("markdown", "# Ferry")]
    )
    def test_every_rendering(self, folder: Path, form: str, holds: str) -> None:
        """The format is what it says."""
        assert holds in run("parse", folder / "a.html", "--format", form).stdout

    @pytest.mark.parametrize("form", ["text", "markdown"])
    def test_metadata_before_the_text(self, folder: Path, form: str) -> None:
        """Title and the rest as YAML between two lines of dashes."""
        lines = run("parse", folder / "a.html", "--format", form, "--with-metadata").stdout.splitlines()

        assert lines[0] == "---"
        assert any(
            line.startswith("title: ") and "Ferry cancelled" in line for line in lines[1 : lines.index("---", 1)]
        )
        assert any("Divers looked" in line for line in lines[lines.index("---", 1) :])

    def test_a_folder_of_files(self, folder: Path, tmp_path: Path) -> None:
        """One file an input, of the format's ending; equal names are numbered."""
        (folder / "deep" / "a.html").write_text(page_about("Canoe"), "utf-8")
        result = run("parse", folder, "-o", tmp_path / "out", "--format", "markdown")

        assert result.stdout == ""
        assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a-2.md", "a.md", "b.md", "c.md"]

    def test_one_file(self, folder: Path, tmp_path: Path) -> None:
        """All articles in it."""
        run("parse", folder, "-o", tmp_path / "out.jsonl", "--format", "jsonl")

        assert (tmp_path / "out.jsonl").read_text("utf-8").count("\n") == 3

    def test_a_place_that_cannot_be_written(self, folder: Path, tmp_path: Path) -> None:
        """The message names it; the exit code is 1."""
        result = run("parse", folder / "a.html", "-o", tmp_path / "no" / "out.txt")

        assert (result.exit_code, "cannot write" in result.stderr) == (1, True)


class TestChoices:
    """What changes how pages are parsed."""

    def test_fields(self, folder: Path) -> None:
        """Only those that are named are looked for."""
        found = from_json(run("parse", folder / "a.html", "-f", "title", "--format", "json").stdout)

        assert (found.title, found.language) == ("Ferry cancelled", None)

    @pytest.mark.parametrize("form", ["text", "json", "csv", "markdown", "html"])
    def test_no_body_unless_asked_for(self, folder: Path, form: str) -> None:
        """Whose furniture nobody looked for is not written; that there is none is no news."""
        short = run("parse", folder / "a.html", "-f", "title", "--format", form, "--strict")
        whole = run("parse", folder / "a.html", "-f", "title", "-f", "body", "--format", form)

        assert (short.exit_code, short.stderr) == (0, "")
        assert ("Divers" in short.stdout, "Divers" in whole.stdout) == (False, True)

    @pytest.mark.parametrize("command", ["source", "group", "explain"])
    def test_fields_are_for_whoever_writes_all(self, folder: Path, command: str) -> None:
        """A command that needs certain fields does not let them be left out."""
        assert run(command, folder / "a.html", "-f", "title").exit_code == 2

    def test_fields_of_plugins(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """An installed extractor's own field is a field like any other, and is named among those that there are."""
        minutes = Field("minutes", int)
        timed = extractor("timed", fields=[minutes])(lambda page: [Claim(minutes, 4, 0.9, "test")])
        monkeypatch.setattr("articlekit.plugins.entry_points.default", lambda: (timed,))
        found = run("parse", folder / "a.html", "-f", "minutes", "--format", "json")

        assert from_json(found.stdout).extra == {"minutes": 4}
        assert ", minutes" in run("parse", folder / "a.html", "-f", "hours").stderr

    def test_kept_furniture(self, tmp_path: Path) -> None:
        """A kind that is kept stays in the body."""
        (tmp_path / "a.html").write_text(page_about("Ferry").replace(MORE, f"<p>Advertisement</p>{MORE}"), "utf-8")

        assert "Advertisement" not in run("parse", tmp_path / "a.html", "-q").stdout
        assert "Advertisement" in run("parse", tmp_path / "a.html", "-q", "--keep", "ad").stdout

    @pytest.mark.parametrize("option", [("--rules", "nowhere.toml"), ("--keep", "adds"), ("--fields", "titel")])
    def test_what_is_wrong_is_told_before_any_page_is_read(self, folder: Path, option: tuple[str, str]) -> None:
        """The exit code is not 0 and the message names it."""
        result = run("parse", folder / "a.html", *option)

        assert result.exit_code in (1, 2)
        assert option[1] in result.stderr
        assert result.stdout == ""

    def test_strict(self, tmp_path: Path, folder: Path) -> None:
        """A page without an article is told either way, and is exit code 3 where that matters."""
        (tmp_path / "empty.html").write_text("<html><body></body></html>", "utf-8")

        lax, strict = run("parse", tmp_path / "empty.html"), run("parse", tmp_path / "empty.html", "--strict")

        assert (lax.exit_code, strict.exit_code) == (0, 3)
        assert "no_article" in lax.stderr
        many = run("parse", tmp_path / "empty.html", folder / "a.html", "--strict")
        assert (many.exit_code, "empty.html: no article" in many.stderr) == (3, True)
        assert run("parse", folder / "a.html", "--strict").exit_code == 0


class TestSource:
    """`articlekit source`."""

    def test_prints_the_source_alone(self) -> None:
        """Address, publisher, relation, confidence; the exit code is 0."""
        result = run("source", "-", "--url", "https://copies.example/1", data=CREDITED)

        address, publisher, relation, confidence = result.stdout.rstrip("\n").split("\t")
        assert (result.exit_code, address) == (0, "https://harbour-news.example/2024/05/06/barge-cancelled")
        assert publisher == "Harbour News"
        assert relation == "republished"
        assert 0 < float(confidence) <= 1

    def test_none_is_exit_code_3(self) -> None:
        """Nothing is printed."""
        result = run("source", "-", data=page_about("Ferry"))

        assert (result.exit_code, result.stdout) == (3, "")

    def test_several(self, tmp_path: Path) -> None:
        """Each line begins with the file; a dash stands for none."""
        for name, text in (("a.html", CREDITED), ("b.html", page_about("Ferry"))):
            (tmp_path / name).write_text(text, "utf-8")
        result = run("source", tmp_path, "--evidence")

        lines = [line.split("\t") for line in result.stdout.splitlines()]
        assert result.exit_code == 3
        assert lines[0][:2] == [str(tmp_path / "a.html"), "https://harbour-news.example/2024/05/06/barge-cancelled"]
        assert lines[-1] == [str(tmp_path / "b.html"), "-"]
        assert any("Source" in cell for line in lines[1:-1] for cell in line)


FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [
            {"id": "1", "url": "https://e.example/1", "title": "Ferry cancelled", "content_html": f"<p>{STORY}</p>{MORE}",
             "date_published": "2024-05-06T07:00:00Z"},
            {"id": "2", "title": "Tram cancelled", "content_text": STORY},
        ],
    }
)  # fmt: skip


class TestFeed:
    """`articlekit feed`."""

    def test_lists_the_entries(self) -> None:
        """Date, title, address, a line each."""
        assert run("feed", "-", data=FEED).stdout.splitlines() == [
            "2024-05-06T07:00:00+00:00\tFerry cancelled\thttps://e.example/1",
            "-\tTram cancelled\t-",
        ]

    def test_parses_the_entries(self) -> None:
        """With a format each is an article."""
        found: list[Article] = [
            from_json(line) for line in run("feed", "-", "--format", "jsonl", data=FEED).stdout.splitlines()
        ]

        assert [(item.title, STORY[:40] in item.text) for item in found] == [
            ("Ferry cancelled", True),
            ("Tram cancelled", True),
        ]

    def test_no_feed_and_an_empty_one(self) -> None:
        """What is no feed is exit code 1, one without entries 3."""
        assert run("feed", "-", data="no feed").exit_code == 1
        assert run("feed", "-", data='{"version": "https://jsonfeed.org/version/1.1", "items": []}').exit_code == 3


def test_groups_copies(tmp_path: Path) -> None:
    """Copies stand below the likely primary; a story that is alone is told when asked for."""
    pages = {
        "a.html": page_about("Ferry"),
        "b.html": page_about("Ferry") + "<!-- copied -->",
        "c.html": "<p>Rain fell on the hills all night, and the brook rose until it reached the mill.</p>",
    }
    for name, text in pages.items():
        (tmp_path / name).write_text(text, "utf-8")

    few, all_ = run("group", tmp_path).stdout, run("group", tmp_path, "--all").stdout

    assert ("a.html" in few, "b.html" in few, "c.html" in few) == (True, True, False)
    assert "c.html" in all_
    assert few.count("  * ") == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    """Each shell gets what it sources."""
    assert "_ARTICLEKIT_COMPLETE" in run("completion", shell).stdout


def test_a_card_for_people() -> None:
    """On a terminal title, source with its evidence, beginning and removals are shown; escapes of the page are not."""
    from rich.console import Console

    from articlekit import parse
    from articlekit.cli.card import card

    shown = io.StringIO()
    found = parse(CREDITED.replace("</body>", "<p>Leave a Comment</p></body>"), url="https://copies.example/1")

    Console(file=shown, width=100).print(card("page\x1b[2J.html", attrs.evolve(found, title="Barge \x1b[31mcancelled")))

    assert "\x1b" not in shown.getvalue()
    for part in ("Barge cancelled", "harbour-news.example", "Source", "Divers looked", "comment_prompt"):
        assert part in shown.getvalue()


def test_a_card_of_little() -> None:
    """A page without anything has one too, and a long list of related links is cut."""
    from rich.console import Console

    from articlekit import RelatedLink
    from articlekit.cli.card import card

    shown = io.StringIO()
    little = Article(related=tuple(RelatedLink(title=f"Story {number}") for number in range(8)))

    Console(file=shown, width=100).print(card("-", little))

    for part in ("untitled", "(no body)", "none that the page gives", "Story 4", "and 3 more"):
        assert part in shown.getvalue()
