"""The options that commands share, and what they make of them: `Options` of the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

import attrs
import click

from articlekit import Options, Parser, RemovalKind
from articlekit.cli.inputs import Input, addresses, expand
from articlekit.plugins.registry import check_fields
from articlekit.urls import resolve

__all__ = [
    "ADDRESS",
    "Choices",
    "address_options",
    "chosen_inputs",
    "fields_option",
    "parser_options",
    "parsing_options",
    "url_from_option",
]

F = TypeVar("F", bound=Callable[..., object])


@attrs.frozen(kw_only=True)
class Choices:
    """What was chosen on the command line of how to parse."""

    url: str | None = None
    url_from: str | None = None
    fields: tuple[str, ...] = ()
    keep: tuple[str, ...]
    rules: tuple[str, ...]
    phrases: tuple[Path, ...]

    def inputs(self, files: Sequence[str]) -> list[Input]:
        """What FILES name, each with its address."""
        return chosen_inputs(files, self.url, self.url_from)

    def parser(self) -> Parser:
        """A parser that does so. `ConfigurationError` tells what is wrong with fields, rules or phrases before any page is read."""
        options = Options(
            fields=self.fields or None,
            keep=frozenset(map(RemovalKind, self.keep)),
            rules=self.rules,
            phrases=self.phrases,
        )
        parser = Parser(options=options)
        check_fields(options.fields, parser.chain())
        return parser


def chosen_inputs(files: Sequence[str], url: str | None, url_from: str | None) -> list[Input]:
    """What FILES name, with the addresses that were chosen."""
    found = list(expand(files, addresses(url, url_from)))
    if url is not None and len(found) > 1:
        raise click.UsageError("--url is the address of one page: give one page with it, or --url-from")
    return found


def address_options(command: F) -> F:
    """Give a command the options that say where its pages are from."""
    for option in reversed(_OF_ADDRESSES):
        command = option(command)
    return command


def parsing_options(command: F) -> F:
    """Give a command the options of `Choices`."""
    for option in reversed(_OF_ADDRESSES + _OF_PARSER):
        command = option(command)
    return command


def parser_options(command: F) -> F:
    """Give a command those of them that make the parser, and none of addresses."""
    for option in reversed(_OF_PARSER):
        command = option(command)
    return command


class _Address(click.ParamType[str]):
    """An address of the web, whole: what is wrong with one typed by hand is told at once."""

    name = "url"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if resolve(None, value.strip()) is None:
            self.fail(f"{value!r} is no address of the web: give all of it, as in https://news.example/a", param, ctx)
        return value


ADDRESS: Final = _Address()
"""The type of `--url`."""
url_from_option = click.option(
    "--url-from",
    metavar="filename|TABLE",
    help="Take each file's address from its name, or from a table (csv, tsv, json, jsonl) of files and addresses.",
)
_OF_ADDRESSES = (
    click.option(
        "--url", type=ADDRESS, help="The address the page is from: makes links absolute and tells the site's own links."
    ),
    url_from_option,
)
_OF_PARSER = (
    click.option(
        "--keep",
        multiple=True,
        type=click.Choice([str(kind) for kind in RemovalKind]),
        help="Leave furniture of this kind in the body.",
    ),
    click.option("--rules", multiple=True, help="Site rules: a TOML file, a folder of them, or a package."),
    click.option(
        "--phrases",
        multiple=True,
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A phrase file of your own.",
    ),
)
fields_option = click.option(
    "--fields",
    "-f",
    multiple=True,
    metavar="FIELD",
    help="Give this field only, of the article or of a plug-in; several times for several. The text is the field `body`.",
)
"""For the commands that write all fields."""
