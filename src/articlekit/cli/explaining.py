"""`articlekit explain`: reports that show why, for people; and the same as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from articlekit import Article, ArticlekitError
from articlekit.cli.choices import Choices, parsing_options
from articlekit.cli.inputs import Loaded
from articlekit.cli.output import into_folder
from articlekit.cli.terminal import one_line
from articlekit.cli.working import Outcome, worked
from articlekit.errors import InputError
from articlekit.explain import Explanation, Fate, Passage, changes_report, compare, explain, report
from articlekit.render import from_json
from articlekit.text.plurals import counted

__all__ = ["explain_command", "explanation_lines"]

_TEXT = 100
"""Characters of a text that a line shows."""
_REASON = 50
"""Characters of a reason."""


@click.command("explain")
@click.argument("files", nargs=-1)
@parsing_options
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The report's file, or a folder for several.")
@click.option(
    "--compare",
    "compared",
    nargs=2,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="OLD NEW",
    help="Instead of pages: two files of results (json, jsonl) of the same pages, to see what changed.",
)
def explain_command(
    files: tuple[str, ...], output: Path | None, compared: tuple[Path, Path] | None, **chosen: object
) -> None:
    """Say of every text of FILES why it is in the article or not: as an HTML report with --output, else as lines.

    A report is one file that loads nothing; it can be sent to people who never saw the library.
    """
    if bool(files) == bool(compared):
        raise click.UsageError("give pages to explain, or --compare with two files of results")
    if compared:
        _compare(*compared, output)
    else:
        _explain(files, Choices(**chosen), output)  # type: ignore[arg-type]  # click has made them of the declared types


def _explain(files: Sequence[str], choices: Choices, output: Path | None) -> None:
    inputs, parser = choices.inputs(files), choices.parser()
    if output and len(inputs) > 1:
        output.mkdir(parents=True, exist_ok=True)
    put = into_folder(output, ".html") if output and output.is_dir() else None

    def explained(loaded: Loaded) -> Explanation:
        return explain(loaded.data, url=loaded.url, content_type=loaded.content_type, parser=parser)

    outcome = Outcome()
    for given, told in worked(inputs, parser, outcome, explained):
        if put:
            put(given.name, given.stem, report(told))
        elif output:
            output.write_text(report(told), "utf-8")
        else:
            if len(inputs) > 1:
                click.echo(f"==> {one_line(given.name)} <==")
            for line in explanation_lines(told):
                click.echo(line)
    outcome.leave(is_strict=False)


def explanation_lines(told: Explanation) -> Iterator[str]:
    """A line a text: `+` kept, `-` removed, `?` in doubt; its number, score and reason, and how it begins."""
    reasons = [_reason(item) for item in told.passages]
    width = min(max(map(len, reasons), default=0), _REASON)
    for item, reason in zip(told.passages, reasons, strict=True):
        mark = "?" if item.is_doubtful else "+" if item.fate is Fate.KEPT else "-"
        text = one_line(item.text)
        shown = text if len(text) <= _TEXT else f"{text[: _TEXT - 1]}…"
        yield f"{mark} {item.number:4} {item.score:.2f} {reason:{width}} {shown}"


def _reason(item: Passage) -> str:
    reason = "kept" if item.kind is None else one_line(f"{item.kind} ({item.rule})")
    return reason if len(reason) <= _REASON else f"{reason[: _REASON - 1]}…"


def _compare(old: Path, new: Path, output: Path | None) -> None:
    before, after = _read(old), _read(new)
    if len(before) != len(after):
        numbers = f"{counted(len(before), 'article')} cannot be compared with {len(after)}"
        raise InputError(f"{old}, {new}: {numbers}: give the same pages in the same order")
    found = compare(before, after)
    if output:
        output.write_text(changes_report(found, before=old.name, after=new.name), "utf-8")
        return
    for page in found:
        click.echo(one_line(page.name))
        for item in page.changes:
            click.echo(
                f"  {item.what}: {one_line(item.before)[:_TEXT] or '-'} -> {one_line(item.after)[:_TEXT] or '-'}"
            )


def _read(path: Path) -> list[Article]:
    """The results in a file; what is wrong is told with the file's name."""
    try:
        return [from_json(line) for line in path.read_text("utf-8").split("\n") if line.strip()]
    except (ArticlekitError, UnicodeDecodeError) as error:
        what = "it is no UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        raise InputError(f"{path} is no file of results (json, jsonl): {what}") from error
