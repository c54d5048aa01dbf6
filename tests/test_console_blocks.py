"""The commands that the documentation shows run, and print what it shows."""

from __future__ import annotations

import doctest
import gzip
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from articlekit import cli
from crawls import records

PAGES = ("README.md", "docs/**/*.md")
NOT_RUN = {
    "articlekit fetch": "needs the network",
    "articlekit extractors": "shows an installed plug-in: nox -s plugin",
}
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

Block = list[tuple[list[str], str]]
"""Commands with what is shown below each."""


def blocks(root: Path) -> Iterator[tuple[str, Block]]:
    """The blocks with a command of ours, by page and line."""
    for path in sorted(path for pattern in PAGES for path in root.glob(pattern) if "_build" not in path.parts):
        text = path.read_text("utf-8")
        for found in re.finditer(r"^```console\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
            commands = list(told(found[1]))
            if commands:
                yield f"{path.relative_to(root)}:{text.count(chr(10), 0, found.start()) + 2}", commands


def told(block: str) -> Iterator[tuple[list[str], str]]:
    """Our commands in a block, without comments, each with the lines below it."""
    for part in re.split(r"^\$ ", block.replace("\\\n", " "), flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        if command.startswith("articlekit ") and not any(map(command.startswith, NOT_RUN)):
            yield shlex.split(command, comments=True)[1:], shown


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test for each block."""
    found = list(blocks(Path(__file__).resolve().parents[1]))
    metafunc.parametrize("commands", [block for _, block in found], ids=[name for name, _ in found])


@pytest.fixture
def place(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the commands name: pages, a crawl, site rules and pages saved for them."""
    tmp_path.joinpath("tests").mkdir()  # of its own: a command may write below it
    for name in ("tests/fixtures", "docs", "examples"):
        tmp_path.joinpath(name).symlink_to(root / name)
    ferry = root.joinpath("docs/tutorial/ferry.html").read_bytes()
    for name in (
        "page.html", "pages/https%3A%2F%2Fcopytimes.example%2Fferry.html", "pages/ferry.html", "crawl/ferry.html", "more-pages/weir.html",
        "copytimes-source-under-story.html",
    ):  # fmt: skip
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(ferry)
    tmp_path.joinpath("crawl/may.warc.gz").write_bytes(b"".join(map(gzip.compress, records(2))))
    guide = root.joinpath("docs/how-to/write-site-rules.md").read_text("utf-8")
    rule = tmp_path / "rules/valley-post.toml"
    rule.parent.mkdir()
    rule.write_text(re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)[0])
    for name in ("lock", "weir", "mill"):
        saved = tmp_path / f"saved/{name}.html"
        saved.parent.mkdir(exist_ok=True)
        saved.write_text(
            f'<link rel="canonical" href="https://valleypost.example/news/{name}"><h1 class="vp-headline">The lock is repaired</h1>'
            '<p class="vp-writer">Jane Roe</p><p class="vp-origin">Source: <a href="https://daily.example/">Daily</a></p>'
            '<section class="vp-text"><p>The lock at Aske is repaired, and boats may use it from today.</p>'
            '<div class="vp-more">Why the weir was closed</div></section><article>The end</article>'
        )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_commands_run(commands: Block, place: Path) -> None:
    """Each does what it is shown for: no wrong option, no missing file, and the lines below it come out."""
    for command, shown in commands:
        arguments = [*command, "--workers", "0"] if command[0] == "bulk" else command
        result = CliRunner().invoke(cli.articlekit, expanded(arguments, place))

        printed = f"{result.stdout}{result.stderr}"
        assert result.exception is None or isinstance(result.exception, SystemExit), printed
        assert result.exit_code in {0, 1 if command[0] == "rules" else 0}, f"{command}: {printed}"
        assert not shown or doctest.OutputChecker().check_output(shown, printed, OPTIONS), f"{command}: {printed}"


def expanded(arguments: list[str], place: Path) -> list[str]:
    """What a shell makes of patterns, where they name something."""
    return [
        str(path.relative_to(place)) if isinstance(path, Path) else path
        for given in arguments
        for path in (sorted(place.glob(given)) or [given] if "*" in given else [given])
    ]
