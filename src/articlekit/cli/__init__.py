"""The command line: `articlekit parse FILE` and `articlekit fetch URL`. Needs the extra `cli` (click and rich).

The article goes to stdout, always in UTF-8; what there is to know beside it (source, what was removed, warnings) goes
to stderr. Exit codes: 0, an article was written, be it an empty one with a warning; 1, the input cannot be used;
2, the command is wrong.

Pages are written by strangers and terminals obey escape sequences, so none of a page's reaches the output.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import BinaryIO

import click
from rich.console import Console
from rich.text import Text

from articlekit import Article, Options, parse, parse_text
from articlekit.cli.bulk import bulk_command
from articlekit.cli.rules import case_group, extractors_command, rules_group
from articlekit.decode import decode
from articlekit.errors import ArticlekitError
from articlekit.fetch import fetch
from articlekit.render import to_json, to_markdown, to_text

__all__ = ["articlekit", "printable"]

_SEQUENCE = re.compile(
    r"\x1b\][^\x07\x1b\x9c]{0,2000}(?:\x07|\x1b\\|\x9c)"  # operating system commands: window title, clipboard, links
    r"|(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"  # control sequences: colour, cursor, reports
    r"|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"  # other controls and turns of direction; tab and newline stay
)
_HIGH_CONTROL = re.compile(r"[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    r"""The text without escape sequences and control characters, save tab and newline.

    >>> printable("a \x1b[31mred\x1b[0m\trose \x1b]0;title\x07here")
    'a red\trose here'
    """
    return _SEQUENCE.sub("", text)


def _json(article: Article) -> str:
    """JSON escapes the low control characters itself; the high ones, which terminals obey too, are escaped here."""
    return _HIGH_CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", to_json(article))


_FORMATS: dict[str, Callable[[Article], str]] = {
    "text": lambda article: printable(to_text(article)),
    "markdown": lambda article: printable(to_markdown(article)),
    "json": _json,
}

_format_option = click.option(
    "--format", "form", type=click.Choice(sorted(_FORMATS)), default="text", show_default=True, help="What to write."
)
_quiet_option = click.option("--quiet", "-q", is_flag=True, help="Write nothing to stderr but errors.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="articlekit")
def articlekit() -> None:
    """Give it an aggregated page, get back the article, what was stripped and why, and where the story came from."""


articlekit.add_command(bulk_command)
articlekit.add_command(extractors_command)
articlekit.add_command(rules_group)
articlekit.add_command(case_group)


@articlekit.command("parse")
@click.argument("file", type=click.File("rb"))
@click.option("--url", help="The address the page is from: makes links absolute and tells the site's own links.")
@click.option("--text", "is_text", is_flag=True, help="Take FILE for plain text even where it holds markup.")
@_format_option
@_quiet_option
def parse_command(file: BinaryIO, url: str | None, is_text: bool, form: str, quiet: bool) -> None:
    """Parse the page or the plain text in FILE (- for stdin)."""
    data = file.read(Options().limits.max_bytes + 1)
    _show(lambda: parse_text(decode(data).text, url=url) if is_text else parse(data, url=url), form, quiet)


@articlekit.command("fetch")
@click.argument("url")
@_format_option
@_quiet_option
def fetch_command(url: str, form: str, quiet: bool) -> None:
    """Read the page at URL (http or https, public addresses only) and parse it."""

    def fetched() -> Article:
        page = fetch(url)
        return parse(page.content, url=page.url, content_type=page.content_type)

    _show(fetched, form, quiet)


def _show(make: Callable[[], Article], form: str, quiet: bool) -> None:
    try:
        article = make()
    except ArticlekitError as error:
        raise click.ClickException(printable(str(error))) from error
    # Bytes, because an article may hold any character and a terminal's own encoding may not.
    click.echo(_FORMATS[form](article).rstrip("\n").encode("utf-8", "replace"))
    if not quiet:
        _report(article)


def _report(article: Article) -> None:
    """What there is to know beside the article, a line each, to stderr."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    for label, style, value in _facts(article):
        console.print(Text.assemble((f"{label:<8} ", style), " ".join(printable(value).split())))


def _facts(article: Article) -> list[tuple[str, str, str]]:
    facts: list[tuple[str, str, str]] = []
    if source := article.source:
        named = " ".join(filter(None, (source.url, source.publisher and f"({source.publisher})")))
        facts.append(("source", "bold green", f"{named}, {source.relation}, confidence {source.confidence:.2f}"))
    if article.removed:
        counts = Counter(item.kind for item in article.removed)
        facts.append(("removed", "bold", ", ".join(f"{count} {kind}" for kind, count in counts.most_common())))
    facts += [("related", "bold", " ".join(filter(None, (link.title, link.url)))) for link in article.related]
    facts += [("warning", "bold yellow", f"{item.code}: {item.message}") for item in article.warnings]
    return facts
