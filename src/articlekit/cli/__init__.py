"""The command line. Needs the extra `cli` (click and rich).

The article goes to stdout, always in UTF-8; what there is to know beside it (source, what was removed, warnings) goes
to stderr. Exit codes: 0, all that was asked for was written; 1, some input cannot be used or the output not be written; 2, the
command is wrong, or what it needs is not there; 3, nothing is wrong, but a page holds nothing of what was asked for (with
`--strict`, or where that was the question).

Pages are written by strangers and terminals obey escape sequences, so none of a page's reaches the output.
"""

from __future__ import annotations

import click

from articlekit.cli.bulk import bulk_command
from articlekit.cli.collections import feed_command, group_command
from articlekit.cli.completion import completion_command
from articlekit.cli.explaining import explain_command
from articlekit.cli.pages import fetch_command, parse_command, source_command
from articlekit.cli.program import Program
from articlekit.cli.rules import case_group, extractors_command, rules_group
from articlekit.cli.terminal import printable

__all__ = ["articlekit", "printable"]


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="articlekit")
def articlekit() -> None:
    """Give it an aggregated page, get back the article, what was stripped and why, and where the story came from."""


for _command in (
    parse_command,
    source_command,
    explain_command,
    bulk_command,
    feed_command,
    group_command,
    fetch_command,
    extractors_command,
    rules_group,
    case_group,
    completion_command,
):
    articlekit.add_command(_command)
