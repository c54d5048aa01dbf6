"""The program around the commands: its standard streams, and the exit code of each kind of error."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

import click

from articlekit.cli.terminal import printable
from articlekit.errors import ArticlekitError, ConfigurationError

__all__ = ["Program"]

_STREAMS: Final = (("stdin", os.O_WRONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w"))
"""What stands in for a closed stream: one to read that can only be written, one to write that can only be read, so that their use
is an error. What is told to people may get lost where nobody listens."""


class _WrongCommand(click.ClickException):
    """The command asks for what cannot be: a file that is not there, rules that are wrong, an extra that is missing."""

    exit_code = 2


class Program(click.Group):
    """A group of commands that tell every error in a line: exit code 2 for what concerns the command, else 1."""

    def main(self, *given: Any, **named: Any) -> Any:
        """Run, with all three standard streams there."""
        _open_closed_streams()
        return super().main(*given, **named)

    def make_context(self, *given: Any, **named: Any) -> click.Context:
        """Read the arguments; `--help` and `--version` write in doing so."""
        with _in_a_line():
            return super().make_context(*given, **named)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        with _in_a_line():
            return super().invoke(ctx)


@contextmanager
def _in_a_line() -> Generator[None]:
    """What is raised becomes a message."""
    try:
        yield
    except ConfigurationError as error:
        raise _WrongCommand(printable(str(error))) from error
    except ArticlekitError as error:
        raise click.ClickException(printable(str(error))) from error
    except BrokenPipeError:  # whoever reads our lines has seen enough
        raise
    except OSError as error:
        _drop_what_is_buffered()
        what = f"cannot use {error.filename}" if error.filename else "the output cannot be written"
        raise click.ClickException(printable(f"{what}: {error.strerror}")) from error


def _open_closed_streams() -> None:
    """Let no file take the number of a stream that the program was started without: messages would land in it."""
    for number, (name, flags, mode) in enumerate(_STREAMS):
        if getattr(sys, name) is None:
            os.dup2(os.open(os.devnull, flags), number)
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


def _drop_what_is_buffered() -> None:
    """What could not be written would be tried again at the end, and fail again."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
