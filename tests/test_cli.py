"""The command line, run in this process and as a program."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from articlekit import (
    Article,
    Options,
    Paragraph,
    Parser,
    RelatedLink,
    RemovalKind,
    Removed,
    Source,
    Warning,
    WarningCode,
    cli,
)
from articlekit.errors import ArticlekitError
from articlekit.fetch import FetchedPage, RefusedAddressError
from articlekit.render import from_json

STORY = "The ferry to the island was cancelled on Monday after a storm damaged the pier, the harbour office said."
PAGE = f"<html><head><title>Ferry cancelled</title></head><body><h1>Ferry cancelled</h1><p>{STORY}</p></body></html>"

CREDIT = '<p>Source: <a href="https://harbour-news.example/2024/05/06/ferry-cancelled">Harbour News</a></p>'


def run(*arguments: str, data: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli.articlekit, arguments, input=data)


def answer(monkeypatch: pytest.MonkeyPatch, known: Article) -> None:
    """Let every page give this article."""
    monkeypatch.setattr(Parser, "parse", lambda self, data, **given: known)


def article(**fields: object) -> Article:
    return Article(title="Ferry cancelled", blocks=(Paragraph(text=STORY),), **fields)


@pytest.fixture
def page(tmp_path: Path) -> str:
    """A file with a page in it."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return str(path)


def test_parses_a_file(page: str) -> None:
    """Title and body come to stdout and the exit code is 0."""
    result = run("parse", page)

    assert result.exit_code == 0
    assert result.stdout.startswith("Ferry cancelled\n\n")
    assert STORY in result.stdout


def test_parses_stdin() -> None:
    """A dash reads standard input."""
    assert STORY in run("parse", "-", data=PAGE).stdout


@pytest.mark.parametrize("arguments", [(), ("--text",)])
def test_parses_plain_text(arguments: tuple[str, ...]) -> None:
    """Text without markup is read as text with and without the option."""
    assert STORY in run("parse", "-", *arguments, data=f"Ferry cancelled\n\n{STORY}\n").stdout


def test_text_is_not_taken_for_markup() -> None:
    """Under `--text` a tag is text."""
    assert "<b>storm</b>" in run("parse", "-", "--text", data=STORY.replace("storm", "<b>storm</b>")).stdout


def test_writes_markdown(page: str) -> None:
    """`--format markdown` marks the title up."""
    assert "# Ferry cancelled" in run("parse", page, "--format", "markdown").stdout


def test_writes_json(page: str) -> None:
    """`--format json` is one line that reads back as the article, with the address that was given."""
    result = run("parse", page, "--url", "https://example.org/ferry", "--format", "json")

    assert result.stdout.count("\n") == 1
    assert from_json(result.stdout).url == "https://example.org/ferry"


def test_tells_what_there_is_to_know_beside_the_article(monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    """Source, removed, related and warnings go to stderr, a line each, and not to stdout."""
    removed = tuple(
        Removed(kind=kind, rule="r", text="t", position=0)
        for kind in (RemovalKind.DMCA, RemovalKind.RELATED, RemovalKind.RELATED)
    )
    known = article(
        source=Source(url="https://example.net/a", publisher="The Example", confidence=0.9),
        removed=removed,
        related=(RelatedLink(title="Other story", url="https://example.org/b"), RelatedLink(title="Bare headline")),
        warnings=(Warning(code=WarningCode.TOO_SHORT, message="one paragraph"),),
    )
    answer(monkeypatch, known)

    result = run("parse", page)

    assert result.stderr.splitlines() == [
        "source   https://example.net/a (The Example), republished, confidence 0.90",
        "removed  2 related, 1 dmca",
        "related  Other story https://example.org/b",
        "related  Bare headline",
        "warning  too_short: one paragraph",
    ]
    assert "too_short" not in result.stdout


def test_a_source_may_be_known_by_its_publisher_alone(monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    """A source without an address is told by its name."""
    answer(monkeypatch, article(source=Source(publisher="The Example")))

    assert "source   (The Example), republished" in run("parse", page).stderr


def test_quiet_says_nothing_beside_the_article(page: str) -> None:
    """`--quiet` leaves stderr empty."""
    assert run("parse", page, "--quiet").stderr == ""


def test_a_page_without_an_article_is_no_error() -> None:
    """The exit code is 0 and the warning is on stderr."""
    result = run("parse", "-", data="<html><body></body></html>")

    assert result.exit_code == 0
    assert "warning" in result.stderr


@pytest.mark.parametrize("data", ["", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"], ids=["empty", "image"])
@pytest.mark.parametrize("arguments", [(), ("--text",)])
def test_unusable_input_is_exit_code_1(data: str | bytes, arguments: tuple[str, ...]) -> None:
    """What is wrong is told on stderr, stdout stays empty."""
    result = run("parse", "-", *arguments, data=data)

    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("Error: ")


def test_too_large_input_is_not_read_whole(monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    """No more is read than what is enough to know that it is too much."""
    sizes: list[int] = []
    monkeypatch.setattr(Parser, "parse", lambda self, data, **given: sizes.append(len(data)) or article())
    limit = Options().limits.max_bytes
    Path(page).write_bytes(b" " * (limit + 1000))

    run("parse", page)

    assert sizes == [limit + 1]


@pytest.mark.parametrize(
    "arguments", [("parse",), ("parse", "no such file"), ("parse", "-", "--format", "pdf"), ("go",)]
)
def test_a_wrong_command_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    """A missing argument, a file that is not there, an unknown format or command."""
    assert run(*arguments, data="").exit_code == 2


def test_fetches_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is parsed under the address it was at in the end, in the character set of its header."""
    content = PAGE.replace("storm", "stürm").encode("iso-8859-1")
    got = FetchedPage(url="https://example.org/end", content=content, content_type="text/html; charset=iso-8859-1")
    monkeypatch.setattr("articlekit.cli.inputs.fetch", lambda url: got)

    result = run("fetch", "https://example.org/", "--format", "json")

    fetched = json.loads(result.stdout)
    assert fetched["url"] == "https://example.org/end"
    assert "stürm" in result.stdout


def test_a_failed_fetch_is_exit_code_1(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is told."""

    def refuse(url: str) -> FetchedPage:
        raise RefusedAddressError(url, "it is \x1b[31mprivate")

    monkeypatch.setattr("articlekit.cli.inputs.fetch", refuse)

    result = run("fetch", "http://localhost/")

    assert result.exit_code == 1
    assert "cannot fetch http://localhost/: it is private" in result.stderr


HOSTILE = "\x1b]0;owned\x07a\x1b[2Jb\x9b31mc\x1b]8;;http://e.example\x1b\\d\x1b(Be\x07\x08\x7f\x85"


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_no_escape_sequence_of_a_page_reaches_the_terminal(
    monkeypatch: pytest.MonkeyPatch, page: str, form: str
) -> None:
    """Neither body nor messages carry control characters; JSON carries them escaped."""
    hostile = Article(
        title=HOSTILE,
        blocks=(Paragraph(text=HOSTILE),),
        source=Source(publisher=HOSTILE),
        warnings=(Warning(code=WarningCode.PAYWALL, message=HOSTILE),),
    )
    answer(monkeypatch, hostile)

    result = run("parse", page, "--format", form)

    assert result.exit_code == 0
    for output in (result.stdout, result.stderr):
        assert not set(output) & set(map(chr, [*range(9), *range(11, 32), *range(127, 160)]))
    if form == "json":
        assert from_json(result.stdout) == hostile
    assert "owned" not in result.stderr


@given(st.text())
def test_printable_keeps_all_but_controls(text: str) -> None:
    """Whatever the text, no control but tab and newline is left, and a text without controls is unchanged."""
    cleaned = cli.printable(text)

    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in cleaned if char not in "\t\n")
    if cleaned != text:
        assert any(ord(char) < 32 or 127 <= ord(char) < 160 for char in text)


class TestAsAProgram:
    """`python -m articlekit`, in a process of its own."""

    @staticmethod
    def run(*arguments: str, before: str = "pass", **options: object) -> subprocess.CompletedProcess[bytes]:
        code = f"import sys; {before}; from articlekit.__main__ import main; main()"
        return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False, **options)

    def test_runs_as_a_module(self, page: str) -> None:
        """`python -m articlekit` is the command line."""
        command = [sys.executable, "-m", "articlekit", "parse", page]

        done = subprocess.run(command, capture_output=True, check=False)

        assert (done.returncode, STORY in done.stdout.decode()) == (0, True)

    def test_writes_utf_8_whatever_the_terminal_says(self) -> None:
        """Under an encoding without these letters the output is still UTF-8."""
        text = STORY + " Łódź, 東京."
        done = self.run("parse", "-", input=f"<p>{text}</p>".encode(), env={"PYTHONIOENCODING": "ascii"})

        assert text in done.stdout.decode("utf-8")

    @pytest.mark.parametrize("missing", ["click", "rich"])
    def test_says_which_extra_is_missing(self, missing: str) -> None:
        """Without click or rich the message names the extra and the exit code is 2."""
        done = self.run("parse", "-", before=f"sys.modules['{missing}'] = None")

        assert done.returncode == 2
        assert done.stderr.decode() == "The command line needs an extra: pip install 'articlekit[cli]'\n"

    @pytest.mark.parametrize("command", ["parse - -q", "feed -", "explain -"])
    def test_closed_input(self, command: str) -> None:
        """A program that is started without standard input says so."""
        done = self.shell(f"{command} <&-")

        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode() == "Error: standard input cannot be read: Bad file descriptor\n"

    @pytest.mark.parametrize(
        ("command", "stream"),
        [
            ("parse PAGE -q", ">&-"),
            ("parse PAGE", ">/dev/full"),
            ("explain PAGE", ">/dev/full"),
            ("source - --url https://copies.example/1", ">&-"),
            ("feed -", ">/dev/full"),
            ("--version", ">/dev/full"),
        ],
    )
    def test_output_that_cannot_be_written(self, page: str, command: str, stream: str) -> None:
        """Closed or full, it is an error in a line and exit code 1: nobody takes what is lost for done."""
        feed = '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "Ferry"}]}'
        data = feed if command == "feed -" else PAGE.replace("</body>", f"{CREDIT}</body>")
        done = self.shell(f"{command.replace('PAGE', page)} {stream}", input=data.encode())

        told = done.stderr.decode().splitlines()
        assert done.returncode == 1, told
        assert len(told) == 1, told
        assert told[0].startswith("Error: the output cannot be written: ")

    def test_messages_that_nobody_reads(self, page: str) -> None:
        """Without standard error the article is written all the same, and no file takes its number."""
        done = self.shell(f"parse {page} 2>&-")

        assert (done.returncode, STORY in done.stdout.decode()) == (0, True)

    def test_a_place_needs_no_standard_output(self, page: str, tmp_path: Path) -> None:
        """What goes into a file is written with standard output closed, and holds nothing else."""
        done = self.shell(f"parse {page} -o {tmp_path / 'out.txt'} >&-")

        assert done.returncode == 0
        assert (tmp_path / "out.txt").read_text("utf-8").startswith("Ferry cancelled\n\n")

    @staticmethod
    def shell(command: str, **options: object) -> subprocess.CompletedProcess[bytes]:
        line = f"{sys.executable} -m articlekit {command}"
        return subprocess.run(["sh", "-c", line], capture_output=True, check=False, **options)

    def test_other_missing_modules_are_not_hidden(self) -> None:
        """A module that should be there is not mistaken for a missing extra."""
        done = self.run("--version", before="sys.modules['articlekit.render'] = None")

        assert done.returncode == 1
        assert b"articlekit.render" in done.stderr


def test_every_error_is_caught(monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    """The root of the exception tree suffices."""

    def fail(self: Parser, data: bytes, **given: object) -> Article:
        raise ArticlekitError("no")

    monkeypatch.setattr(Parser, "parse", fail)

    assert run("parse", page).exit_code == 1
