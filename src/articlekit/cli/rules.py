"""The command line for those who extend: `articlekit extractors`, `articlekit rules check`, `articlekit case new`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from articlekit.cli.choices import ADDRESS, address_options, chosen_inputs
from articlekit.extractors import NamedExtractor
from articlekit.options import Limits
from articlekit.plugins import entry_points
from articlekit.rules import load_rules
from articlekit.testing import Report, RuleReport, SavedPage, check_rules, new_case
from articlekit.text.plurals import counted

__all__ = ["case_group", "extractors_command", "rules_group"]

_MOST: Final = Limits().max_bytes + 1
_PAGE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("extractors")
def extractors_command() -> None:
    """List the extractors: order, name, where each comes from, and what it may yield.

    Plug-ins that could not be loaded follow, and make the exit code 1.
    """
    chain, problems = entry_points.default(), entry_points.installed().problems
    rows = [("ORDER", "NAME", "FROM", "YIELDS")]
    rows += [(str(item.order), item.name, item.origin, _yields(item)) for item in chain]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    for problem in problems:
        click.echo(str(problem), err=True)
    if problems:
        raise SystemExit(1)


def _yields(item: NamedExtractor) -> str:
    """The fields, and whether it removes; of a plain function nobody knows, so it is asked for all."""
    fields = item.fields if item.is_declared else ("all fields",)
    return ", ".join((*fields, *(["removals"] if item.removes else [])))


@click.group("rules")
def rules_group() -> None:
    """Site rules: see whether they still fit their pages."""


@rules_group.command("check")
@click.argument("rules")
@click.argument("pages", nargs=-1, required=True)
@address_options
def check_command(rules: str, pages: tuple[str, ...], url: str | None, url_from: str | None) -> None:
    """Try RULES (a TOML file, a folder of them, or a package) on saved PAGES: files, patterns, folders. A page that no
    address is given for is taken for the one that it declares.

    Told are the selectors that find nothing on any page and the examples that do not hold; either makes the exit code 1,
    and so does a check of which no page is covered by a rule: nothing was checked.
    """
    loaded = [(given.name, given.read(_MOST)) for given in chosen_inputs(pages, url, url_from)]
    saved = [SavedPage(data=page.data, url=page.url, name=name) for name, page in loaded]
    report = check_rules(load_rules([rules]), saved)
    for line in _lines(report):
        click.echo(line)
    if len(report.unmatched) == len(saved):
        raise click.ClickException(
            "no rule covers any of these pages: nothing was checked. Give the address with --url, or those of several pages with --url-from"
        )
    if not report.is_right:
        raise SystemExit(1)


def _lines(report: Report) -> Iterator[str]:
    for item in report.rules:
        yield from _rule_lines(item)
    for name in report.unmatched:
        yield f"no rule covers {name}"


def _rule_lines(report: RuleReport) -> Iterator[str]:
    held = len(report.examples) - len(report.wrong)
    yield f"{report.rule.file}: {counted(report.pages, 'page')}, {held} of {len(report.examples)} expected values found"
    for selector in report.drifted:
        yield f"  {selector.key}: {selector.expression} finds nothing"
    for example in report.wrong:
        yield f"  {example.key}: expected {list(example.expected)}, found {list(example.found)} ({example.url})"
    for url in report.unseen:
        yield f"  example not checked, its page was not given: {url}"


@click.group("case")
def case_group() -> None:
    """Cases: pages with what must come out of them."""


@case_group.command("new")
@click.argument("page", type=_PAGE)
@click.option("--url", type=ADDRESS, help="The address the page is from.")
@click.option(
    "--into", type=click.Path(path_type=Path), help="The folder to make; the page's name beside it by default."
)
def new_command(page: Path, url: str | None, into: Path | None) -> None:
    """Write a case for PAGE: a folder with the page and with what comes out now, to be put right by hand."""
    folder = into or page.with_suffix("")
    case = new_case(page.read_bytes(), folder, url=url)
    click.echo(f"{case.folder / 'expected.json'} holds what comes out now: read it against the page and put it right")
