"""An article for a person at a terminal: what it is, where it came from, how it begins, what was taken off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from articlekit import Article, Source
from articlekit.cli.terminal import one_line, printable
from articlekit.text.plurals import counted

__all__ = ["card", "facts_beside", "report"]

_FIRST_LINES = 700
"""Characters of the body that a card shows."""
_RELATED = 5
"""Related links that a card shows."""


def report(article: Article) -> None:
    """What there is to know beside the article, a line each, to stderr."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    for label, style, value in facts_beside(article):
        console.print(Text.assemble((f"{label:<8} ", style), one_line(value)))


def facts_beside(article: Article) -> Iterator[tuple[str, str, str]]:
    """Label, style and text of each: the source, what was removed, related links, what plug-ins add, warnings."""
    if article.source:
        yield "source", "bold green", _source_line(article.source)
    if article.removed:
        counts = Counter(item.kind for item in article.removed)
        yield "removed", "bold", ", ".join(f"{count} {kind}" for kind, count in counts.most_common())
    for link in article.related:
        yield "related", "bold", " ".join(filter(None, (link.title, link.url)))
    for name, value in article.extra.items():
        yield one_line(name), "bold", str(value)
    for item in article.warnings:
        yield "warning", "bold yellow", f"{item.code}: {item.message}"


def _source_line(source: Source) -> str:
    named = " ".join(filter(None, (source.url, source.publisher and f"({source.publisher})")))
    return f"{named or source.agency}, {source.relation}, confidence {source.confidence:.2f}"


def card(name: str, article: Article) -> Panel:
    """The article on one screen."""
    parts: list[RenderableType] = [Text(one_line(article.title or "untitled"), style="bold")]
    if article.subtitle:
        parts.append(Text(one_line(article.subtitle), style="italic"))
    if byline := _byline(article):
        parts.append(Text(byline, style="dim"))
    parts += [Padding(Text(_beginning(article)), (1, 0)), _facts(article)]
    return Panel(Group(*parts), title=Text(one_line(name), style="dim"), title_align="left", padding=(1, 2))


def _byline(article: Article) -> str:
    names = ", ".join(author.name for author in article.authors)
    day = article.published.date().isoformat() if article.published else None
    return one_line(" · ".join(filter(None, (names, day, article.site_name, article.language))))


def _beginning(article: Article) -> str:
    text = printable(article.text)
    if not text:
        return "(no body)"
    return text if len(text) <= _FIRST_LINES else text[: text.rfind(" ", 0, _FIRST_LINES)] + " …"


def _facts(article: Article) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    if source := article.source:
        table.add_row(Text("source", style="bold green"), Text(one_line(_source_line(source))))
        for signal in source.evidence[:3]:
            table.add_row("", Text(one_line(f"{signal.signal}: {signal.text}"), style="dim"))
    else:
        table.add_row("source", Text("none that the page gives", style="dim"))
    words = len(article.text.split())
    table.add_row("body", f"{counted(len(article.blocks), 'block')}, {counted(words, 'word')}")
    for label, style, value in facts_beside(article):
        if label not in ("source", "related"):
            table.add_row(Text(label, style=style), Text(one_line(value)))
    for number, link in enumerate(article.related[:_RELATED]):
        table.add_row("related" if not number else "", Text(one_line(link.title), style="dim"))
    if (more := len(article.related) - _RELATED) > 0:
        table.add_row("", Text(f"and {more} more", style="dim"))
    return table
