"""The options that commands share, and what they make of them: `Options` of the library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import attrs
import click

from articlekit import Options, Parser, RemovalKind
from articlekit.plugins.registry import check_fields

__all__ = ["Choices", "fields_option", "parser_options", "parsing_options"]

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


_OF_ADDRESSES = (
    click.option("--url", help="The address the page is from: makes links absolute and tells the site's own links."),
    click.option(
        "--url-from",
        metavar="filename|TABLE",
        help="Take each file's address from its name, or from a table (csv, tsv, json, jsonl) of files and addresses.",
    ),
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
