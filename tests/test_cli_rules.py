"""The command line for those who extend."""

from __future__ import annotations

from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from articlekit.cli import articlekit
from articlekit.plugins import entry_points

RULE = """hosts = ["valley.example"]
title = { css = "h1" }
[[examples]]
url = "https://valley.example/weir"
title = "The weir"
[[examples]]
url = "https://valley.example/lock"
title = "The lock"
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(articlekit, [str(item) for item in arguments])


@pytest.fixture
def rule(tmp_path: Path) -> Path:
    """A rule file."""
    path = tmp_path / "valley.toml"
    path.write_text(RULE)
    return path


def page(folder: Path, markup: str, url: str = "https://valley.example/weir", name: str = "weir.html") -> Path:
    path = folder / name
    path.write_text(f'<link rel="canonical" href="{url}">{markup}')
    return path


@pytest.fixture
def fresh_registry():
    """What is installed is looked up anew in the test, and after it."""
    for function in (entry_points.installed, entry_points.default):
        function.cache_clear()
    yield
    for function in (entry_points.installed, entry_points.default):
        function.cache_clear()


class TestExtractors:
    """`articlekit extractors`."""

    def test_list(self) -> None:
        """Each extractor has a line with its order, name, origin and fields."""
        result = run("extractors")

        assert result.exit_code == 0
        assert result.stdout.split("\n")[0].split() == ["ORDER", "NAME", "FROM", "YIELDS"]
        assert any(line.split()[:3] == ["400", "feed_entry", "built-in"] for line in result.stdout.splitlines())

    @pytest.mark.usefixtures("fresh_registry")
    def test_plain_function(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What declares nothing may yield anything: its line says so, and does not list twenty names."""
        plain = EntryPoints([EntryPoint("plain", "tests.faulty:nothing", entry_points.EXTRACTORS)])
        monkeypatch.setattr("importlib.metadata.entry_points", lambda: plain)
        monkeypatch.setattr(EntryPoint, "load", lambda entry: lambda page: ())
        lines = run("extractors").stdout.splitlines()

        assert any(line.endswith("all fields, removals") for line in lines)

    @pytest.mark.usefixtures("fresh_registry")
    def test_broken(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A plug-in that cannot be loaded is named, and fails the command."""
        broken = EntryPoints([EntryPoint("gone", "no_such_module:x", entry_points.EXTRACTORS)])
        monkeypatch.setattr("importlib.metadata.entry_points", lambda: broken)
        result = run("extractors")

        assert result.exit_code == 1
        assert "'gone' of an unnamed distribution could not be loaded: ModuleNotFoundError" in result.stderr

    @pytest.mark.usefixtures("fresh_registry")
    def test_duplicates(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A name that is taken twice is told."""
        twice = EntryPoints([EntryPoint("a", "articlekit.extractors.feed_entry:feed_entry", entry_points.EXTRACTORS)])
        monkeypatch.setattr("importlib.metadata.entry_points", lambda: twice)
        result = run("extractors")

        assert result.exit_code == 2
        assert "'feed_entry' is taken twice, by built-in and by an unnamed distribution" in result.stderr


class TestCheck:
    """`articlekit rules check`."""

    def test_right(self, rule: Path) -> None:
        """A rule that fits says so."""
        result = run("rules", "check", rule, page(rule.parent, "<h1>The weir</h1>"))

        assert result.exit_code == 0
        assert result.stdout.splitlines() == [
            "valley.toml: 1 page, 1 of 1 expected values found",
            "  example not checked, its page was not given: https://valley.example/lock",
        ]

    def test_drift(self, rule: Path) -> None:
        """A selector that finds nothing, and an example that gives something else, fail the command."""
        result = run("rules", "check", rule, page(rule.parent, "<h2>The weir</h2>"))

        assert result.exit_code == 1
        assert result.stdout.splitlines()[:3] == [
            "valley.toml: 1 page, 0 of 1 expected values found",
            "  title: //h1 finds nothing",
            "  title: expected ['The weir'], found [] (https://valley.example/weir)",
        ]

    def test_page_that_cannot_be_read(self, rule: Path, tmp_path: Path) -> None:
        """Of many pages the one that is empty is named."""
        (tmp_path / "empty.html").write_bytes(b"")
        result = run("rules", "check", rule, page(tmp_path, "<h1>The weir</h1>"), tmp_path / "empty.html")

        assert result.exit_code == 1
        assert f"{tmp_path / 'empty.html'}: the input is empty" in result.stderr

    def test_other_page(self, rule: Path) -> None:
        """A page that no rule covers is named; its address may be given."""
        other = page(rule.parent, "<h1>x</h1>", "https://hill.example/weir")

        assert f"no rule covers {other}" in run("rules", "check", rule, other).stdout
        assert "1 page," in run("rules", "check", rule, other, "--url", "https://valley.example/x").stdout
        assert run("rules", "check", rule, other, other, "--url", "https://valley.example/x").exit_code == 2

    def test_nothing_to_check(self, rule: Path) -> None:
        """A check in which no page is covered by a rule checked nothing: that is no success."""
        other = page(rule.parent, "<h1>x</h1>", "https://hill.example/weir")
        covered = page(
            rule.parent, "<h1>The weir</h1><p class='by'>Ann Lee</p>", "https://valley.example/weir", "covered.html"
        )

        nothing, something = run("rules", "check", rule, other), run("rules", "check", rule, other, covered)
        assert (nothing.exit_code, nothing.stderr.strip()) == (
            1,
            "Error: no rule covers any of these pages: nothing was checked. Give the address with --url, or those of several pages with --url-from",
        )
        assert "nothing was checked" not in something.stderr

    def test_folder_of_pages(self, rule: Path) -> None:
        """Pages are named as other commands take them, and their addresses come from a table."""
        pages = rule.parent / "saved"
        pages.mkdir()
        for name in ("weir.html", "lock.html"):
            (pages / name).write_text(f"<h1>The {name[:4]}</h1>")
        table = rule.parent / "addresses.csv"
        table.write_text("weir.html,https://valley.example/weir\nlock.html,https://valley.example/lock\n")
        result = run("rules", "check", rule, pages, "--url-from", table)

        assert (result.exit_code, result.stdout) == (0, "valley.toml: 2 pages, 2 of 2 expected values found\n")

    @pytest.mark.parametrize("arguments", [("nowhere", "weir.html"), ("valley.toml", "nowhere.html")])
    def test_what_is_not_there(self, rule: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, str]) -> None:
        """Rules and pages alike are a wrong command."""
        page(rule.parent, "<h1>The weir</h1>")
        monkeypatch.chdir(rule.parent)
        result = run("rules", "check", *arguments)

        assert (result.exit_code, "nowhere" in result.stderr) == (2, True)

    def test_wrong_rule(self, rule: Path) -> None:
        """What is wrong with a rule file is told with its line."""
        rule.write_text('hosts = ["x"]\ntitel = 1')
        result = run("rules", "check", rule, page(rule.parent, ""))

        assert result.exit_code == 2
        assert "valley.toml:2: titel: is not known here" in result.stderr


def test_new_case(tmp_path: Path) -> None:
    """`articlekit case new` makes a folder beside the page, but once."""
    saved = page(tmp_path, "<h1>The weir</h1>")
    result = run("case", "new", saved, "--url", "https://valley.example/weir")

    assert result.exit_code == 0
    assert (tmp_path / "weir" / "expected.json").exists()
    assert run("case", "new", saved).exit_code == 2
    assert run("case", "new", saved, "--into", tmp_path / "other").exit_code == 0
