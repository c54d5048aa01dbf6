"""The command line for collections: `articlekit bulk INPUT... -o OUT`."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bar

from articlekit.bulk import Format, Kind, Progress, Settings, run
from articlekit.cli.choices import Choices, fields_option, parser_options, url_from_option
from articlekit.cli.terminal import printable
from articlekit.text.plurals import counted

__all__ = ["bulk_command"]

_LOG_SECONDS = 10.0


def _mapping(_context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    pairs = [item.partition("=") for item in given]
    if wrong := [name for name, equals, value in pairs if not (name and equals and value)]:
        raise click.BadParameter(f"{wrong[0]!r} is not of the form OURS=THEIRS")
    return {name: value for name, _, value in pairs}


@click.command("bulk")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option(
    "-o", "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder to write."
)
@click.option("--format", type=click.Choice([item.value for item in Format]), default="parquet", show_default=True)
@click.option(
    "--columns", type=click.Choice(["core", "full"]), default="core", show_default=True, help="Which columns."
)
@click.option(
    "--kind", type=click.Choice([item.value for item in Kind]), help="What all files hold, whatever their names."
)
@click.option(
    "--map",
    "mapping",
    multiple=True,
    callback=_mapping,
    metavar="OURS=THEIRS",
    help="What JSON lines or Parquet call our id, url, html, content_type, fetched.",
)
@url_from_option
@click.option("--workers", type=click.IntRange(min=0), help="Processes; all processors by default.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=60.0,
    show_default=True,
    help="Seconds after which a page is given up.",
)
@click.option("--max-tasks-per-worker", type=click.IntRange(min=1), help="Pages after which a worker is replaced.")
@click.option("--part-rows", type=click.IntRange(min=1), default=1000, show_default=True, help="Rows of a file.")
@click.option("--retry-failed", is_flag=True, help="Try again what failed before.")
@click.option(
    "--rank", type=click.IntRange(min=0), default=0, show_default=True, help="Which of the jobs this is, from 0."
)
@click.option(
    "--world-size", type=click.IntRange(min=1), default=1, show_default=True, help="Jobs that share the files."
)
@parser_options
@fields_option
@click.option("--quiet", "-q", is_flag=True, help="Write nothing to stderr but errors.")
def bulk_command(
    inputs: tuple[str, ...],
    out: Path,
    *,
    workers: int | None,
    retry_failed: bool,
    fields: tuple[str, ...],
    keep: tuple[str, ...],
    rules: tuple[str, ...],
    phrases: tuple[Path, ...],
    quiet: bool,
    **options: Any,
) -> None:
    """Parse collections of saved pages into files of rows.

    INPUT is a file, a folder or a pattern: HTML, MHTML, WARC, JSON lines, Parquet or feeds, by the names of the files.
    A run that was stopped goes on where it was: give the same command again.
    """
    if workers is not None:
        options["workers"] = workers
    options["parser"] = Choices(fields=fields, keep=keep, rules=rules, phrases=phrases).parser()
    try:
        with _shown(quiet) as show:
            summary = run(inputs, out, Settings(**options), retry_failed=retry_failed, on_progress=show)
    except KeyboardInterrupt:
        raise click.ClickException("stopped; the same command goes on where it was") from None
    if not quiet:
        for line in summary.lines():
            click.echo(printable(line), err=True)


@contextmanager
def _shown(quiet: bool) -> Generator[Callable[[Progress], None] | None]:
    """How far it is: a bar on a terminal, else a line every ten seconds."""
    console = Console(stderr=True)
    if quiet:
        yield None
    elif console.is_terminal:
        columns = (SpinnerColumn(), BarColumn(), TextColumn("{task.percentage:>3.0f} % {task.description}"))
        with Bar(*columns, console=console, transient=True) as bar:
            task = bar.add_task("starting", total=None)
            yield lambda progress: bar.update(
                task, completed=progress.bytes_read, total=progress.bytes_total, description=in_words(progress)
            )
    else:
        logging.basicConfig(
            stream=sys.stderr, level=logging.INFO, format="%(asctime)s  %(message)s", datefmt="%H:%M:%S"
        )
        yield _logged()


def _logged() -> Callable[[Progress], None]:
    last = time.monotonic()

    def log(progress: Progress) -> None:
        nonlocal last
        if time.monotonic() - last >= _LOG_SECONDS:
            last = time.monotonic()
            share = 100 * progress.bytes_read / max(1, progress.bytes_total)
            logging.getLogger("articlekit.bulk").info("%.0f %% %s", share, in_words(progress))

    return log


def in_words(progress: Progress) -> str:
    """How far a run is, on a line.

    >>> in_words(Progress(done=300, failed=2, bytes_read=30, bytes_before=0, bytes_total=90, seconds=10))
    '300 rows, 30.0/s, 2 failed, 20 s left'
    """
    failed = f", {progress.failed:,} failed" if progress.failed else ""
    left = f", {_span(progress.seconds_left)} left" if progress.seconds_left is not None else ""
    return f"{counted(progress.done, 'row')}, {progress.rate:.1f}/s{failed}{left}"


def _span(seconds: float) -> str:
    """A time in its two largest units.

    >>> _span(7384), _span(75)
    ('2 h 3 min', '1 min 15 s')
    """
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
