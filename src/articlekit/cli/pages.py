"""`articlekit parse`, `articlekit fetch` and `articlekit source`: from pages to articles, or to their sources alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import click
from rich.console import Console

from articlekit import Article, Parser
from articlekit.cli.card import card, report
from articlekit.cli.choices import Choices, fields_option, parsing_options
from articlekit.cli.explaining import explain_command
from articlekit.cli.inputs import Input, Loaded, expand_one
from articlekit.cli.output import FORMATS, destination
from articlekit.cli.output import with_metadata as headed
from articlekit.cli.terminal import one_line
from articlekit.cli.working import Outcome, worked
from articlekit.decode import decode

__all__ = ["articles", "fetch_command", "parse_command", "source_command"]


def articles(
    inputs: Sequence[Input], parser: Parser, outcome: Outcome, *, is_text: bool = False
) -> Iterator[tuple[Input, Article]]:
    """The article of each input; one that cannot be used is told on stderr and counted."""

    def article(loaded: Loaded) -> Article:
        if is_text:
            return parser.parse_text(decode(loaded.data).text, url=loaded.url)
        return parser.parse(loaded.data, url=loaded.url, content_type=loaded.content_type)

    return worked(inputs, parser, outcome, article)


@click.command("parse")
@click.argument("files", nargs=-1, required=True)
@parsing_options
@fields_option
@click.option("--text", "is_text", is_flag=True, help="Take the files for plain text even where they hold markup.")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), help="What to write.  [default: text; a card on a terminal]"
)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="A file, or a folder for a file each.")
@click.option("--with-metadata", is_flag=True, help="Put the metadata before the text, as YAML front matter.")
@click.option("--explain", "is_explained", is_flag=True, help="List every text with its reason instead.")
@click.option("--strict", is_flag=True, help="Exit with 3 if a page holds no article.")
@click.option("--quiet", "-q", is_flag=True, help="Write nothing to stderr but errors.")
def parse_command(  # noqa: PLR0917 - click passes them by name
    files: tuple[str, ...],
    is_text: bool,
    form: str | None,
    output: Path | None,
    with_metadata: bool,
    is_explained: bool,
    strict: bool,
    quiet: bool,
    **chosen: object,
) -> None:
    """Parse FILES: pages or plain texts, patterns, folders, addresses, - for stdin."""
    choices = Choices(**chosen)  # type: ignore[arg-type]  # click has made them of the declared types
    if is_explained:
        click.get_current_context().invoke(explain_command, files=files, output=None, compared=None, **chosen)
        return
    parser, inputs = choices.parser(), choices.inputs(files)
    _write(inputs, parser, form, output, is_text=is_text, is_headed=with_metadata, is_strict=strict, is_quiet=quiet)


@click.command("fetch")
@click.argument("url")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="As of `parse`.")
@click.option("--quiet", "-q", is_flag=True, help="Write nothing to stderr but errors.")
def fetch_command(url: str, form: str | None, quiet: bool) -> None:
    """Read the page at URL (http or https, public addresses only) and parse it."""
    if not url.lower().startswith(("http://", "https://")):
        raise click.BadParameter(
            f"{url!r} is no address (https://...); `articlekit parse` reads files", param_hint="URL"
        )
    _write([expand_one(url, "URL")], Parser(), form, None, is_quiet=quiet)


def _write(
    inputs: Sequence[Input],
    parser: Parser,
    form: str | None,
    output: Path | None,
    *,
    is_text: bool = False,
    is_headed: bool = False,
    is_strict: bool = False,
    is_quiet: bool = False,
) -> None:
    outcome, chosen = Outcome(), FORMATS[form or "text"]
    if is_headed:
        chosen = headed(chosen)
    is_card = form is None and not is_headed and output is None and sys.stdout.isatty()
    with ExitStack() as stack:
        try:
            put = stack.enter_context(destination(output, chosen, is_many=len(inputs) > 1))
        except OSError as error:
            raise click.ClickException(f"cannot write {output}: {error.strerror}") from error
        for given, article in articles(inputs, parser, outcome, is_text=is_text):
            is_empty = parser.options.wants_body and not article.blocks
            outcome.empty += is_empty
            if is_card:
                Console(highlight=False).print(card(given.name, article))
                continue
            put(given.name, given.stem, chosen.render(given.name, article))
            if not is_quiet and len(inputs) == 1:
                report(article)
            elif is_empty and not is_quiet:
                click.echo(f"{one_line(given.name)}: no article", err=True)
    outcome.leave(is_strict=is_strict)


@click.command("source")
@click.argument("files", nargs=-1, required=True)
@parsing_options
@click.option("--evidence", is_flag=True, help="Say below each source where the page gives it.")
def source_command(files: tuple[str, ...], evidence: bool, **chosen: object) -> None:
    """Print only where the stories of FILES came from: address, publisher, relation and confidence, parted by tabs.

    Exit code 3 if a page gives no source.
    """
    choices = Choices(**chosen)  # type: ignore[arg-type]  # as above
    inputs, outcome = choices.inputs(files), Outcome()
    for given, article in articles(inputs, choices.parser(), outcome):
        source = article.source
        outcome.empty += source is None
        cells = [] if len(inputs) == 1 else [given.name]
        if source is None:
            cells += ["-"] * bool(cells)
        else:
            cells += [source.url or "-", source.publisher or source.agency or "-", source.relation]
            cells.append(f"{source.confidence:.2f}")
        if cells:
            click.echo("\t".join(map(one_line, cells)))
        for signal in source.evidence if source and evidence else ():
            click.echo(f"\t{one_line(signal.signal)}\t{one_line(signal.text)}")
    outcome.leave(is_strict=True)
