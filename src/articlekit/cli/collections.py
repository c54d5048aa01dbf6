"""`articlekit feed` and `articlekit group`: many stories at once."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from articlekit import Article, Parser
from articlekit.cli.choices import Choices, parsing_options
from articlekit.cli.inputs import expand_one
from articlekit.cli.output import FORMATS, destination
from articlekit.cli.pages import articles
from articlekit.cli.terminal import one_line
from articlekit.cli.working import NOTHING_FOUND, Outcome
from articlekit.copies import group
from articlekit.feeds import FeedEntry, parse_feed

__all__ = ["feed_command", "group_command"]


@click.command("feed")
@click.argument("feed")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), help="Write each entry as an article of this format."
)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="A file, or a folder for a file each.")
def feed_command(feed: str, form: str | None, output: Path | None) -> None:
    """Read FEED (RSS, Atom or JSON Feed: a file, an address, - for stdin), an entry a line: date, title, address.

    With --format the entries are parsed as they stand in the feed, and written as articles.
    """
    given, parser = expand_one(feed, "FEED"), Parser()
    entries = list(parse_feed(given.read(parser.options.limits.max_bytes + 1).data))
    if form is None and output is None:
        for entry in entries:
            click.echo("\t".join(map(one_line, _line(entry))))
    else:
        chosen = FORMATS[form or "jsonl"]
        with destination(output, chosen, is_many=len(entries) > 1) as put:
            for number, entry in enumerate(entries, 1):
                name = entry.url or entry.title or f"entry {number}"
                put(name, f"{given.stem}-{number:04}", chosen.render(name, _of_entry(parser, entry)))
    if not entries:
        raise SystemExit(NOTHING_FOUND)


def _line(entry: FeedEntry) -> tuple[str, str, str]:
    day = entry.published.isoformat() if entry.published else "-"
    return day, entry.title or "-", entry.url or "-"


def _of_entry(parser: Parser, entry: FeedEntry) -> Article:
    """The entry's own content as a page; its summary, else its title, where it has none."""
    text = entry.content or entry.summary or entry.title or "-"
    return parser.parse(text, url=entry.url, entry=entry)


@click.command("group")
@click.argument("files", nargs=-1, required=True)
@parsing_options
@click.option("--all", "show_all", is_flag=True, help="Also tell stories of which there is one copy only.")
def group_command(files: tuple[str, ...], show_all: bool, **chosen: object) -> None:
    """Find the copies of one story among FILES: first the likely primary, below it, indented, the other copies."""
    choices = Choices(**chosen)  # type: ignore[arg-type]  # click has made them of the declared types
    outcome = Outcome()
    found = [(given.name, article) for given, article in articles(choices.inputs(files), choices.parser(), outcome)]
    names = {id(article): name for name, article in found}
    for cluster in group(article for _, article in found):
        if len(cluster.members) < 2 and not show_all:
            continue
        click.echo("\t".join(map(one_line, (cluster.primary_url or "-", cluster.primary.title or "-"))))
        for member in cluster.members:
            mark = "*" if member is cluster.primary else " "
            click.echo(f"  {mark} {one_line(names[id(member)])}")
    sys.stdout.flush()
    outcome.leave(is_strict=False)
