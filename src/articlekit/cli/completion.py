"""`articlekit completion SHELL`: what a shell sources to complete the commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

__all__ = ["completion_command"]


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion_command(context: click.Context, shell: str) -> None:
    """Print what SHELL sources to complete articlekit's commands and options: `eval "$(articlekit completion bash)"`."""
    found = get_completion_class(shell)
    assert found is not None, shell
    root = context.find_root()
    click.echo(found(root.command, {}, "articlekit", "_ARTICLEKIT_COMPLETE").source())
