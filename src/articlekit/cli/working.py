"""Work on inputs one after the other: one that cannot be used is told, counted, and stops no other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import attrs
import click
from rich.console import Console
from rich.progress import track

from articlekit.cli.inputs import Input, Loaded
from articlekit.cli.terminal import one_line, printable
from articlekit.errors import ArticlekitError, ConfigurationError
from articlekit.parser import Parser

__all__ = ["NOTHING_FOUND", "Outcome", "worked"]

NOTHING_FOUND = 3
"""The exit code where every input could be read and one holds nothing of what was asked for."""
_LONG = 20
"""Inputs from which a terminal is shown how far the work is."""

T = TypeVar("T")


@attrs.define
class Outcome:
    """What came of a run, for its exit code."""

    failed: int = 0
    """Inputs that could not be used."""
    empty: int = 0
    """Inputs in which nothing of what was asked for was found."""

    def leave(self, *, is_strict: bool) -> None:
        """End the program: 1 after a failure, 3 where something held nothing and that matters."""
        if self.failed:
            raise SystemExit(1)
        if self.empty and is_strict:
            raise SystemExit(NOTHING_FOUND)


def worked(
    inputs: Sequence[Input], parser: Parser, outcome: Outcome, make: Callable[[Loaded], T]
) -> Iterator[tuple[Input, T]]:
    """What `make` gives of each input, of which no more is read than the parser takes."""
    most = parser.options.limits.max_bytes + 1
    shown = track(inputs, "parsing", console=Console(stderr=True), transient=True) if _is_long(inputs) else inputs
    for given in shown:
        try:
            made = make(given.read(most))
        except ConfigurationError:  # which holds for every input
            raise
        except ArticlekitError as error:
            outcome.failed += 1
            place = "" if len(inputs) == 1 else f"{one_line(given.name)}: "
            click.echo(f"Error: {place}{printable(str(error))}", err=True)
        else:
            yield given, made


def _is_long(inputs: Sequence[Input]) -> bool:
    return len(inputs) >= _LONG and sys.stderr.isatty()
