"""Article -> plain text: title, byline, body, source; a table cell is parted by a tab, a list item led by a dash."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from articlekit.blocks import Block, Definition, DefinitionList, Divider, Figure, Footnotes, ListBlock, ListItem, Quote

if TYPE_CHECKING:
    from articlekit.article import Article

__all__ = ["to_text"]


def to_text(article: Article) -> str:
    """The article for a reader of plain text. The body alone is `Article.text`.

    >>> from articlekit import Article, Paragraph
    >>> print(to_text(Article(title="Snow", blocks=(Paragraph(text="It snowed."),))), end="")
    Snow
    <BLANKLINE>
    It snowed.
    """
    names = ", ".join(author.name for author in article.authors)
    day = article.published.date().isoformat() if article.published else ""
    parts = [article.title, article.subtitle, " | ".join(filter(None, (names, day))), *map(_block, article.blocks)]
    if article.source:
        parts.append(
            "Source: " + (article.source.url or article.source.publisher or article.source.agency or "unknown")
        )
    return "\n\n".join(filter(None, parts)) + "\n"


def _block(block: Block) -> str:
    match block:
        case ListBlock():
            return "\n".join(_item(mark, item) for mark, item in _marked(block))
        case DefinitionList():
            return "\n".join(_definition(item) for item in block.items)
        case Quote():
            said = f"— {block.attribution}" if block.attribution else ""
            return "\n\n".join(filter(None, [*map(_block, block.blocks), said]))
        case Footnotes():
            return "\n".join(_led(f"[{note.label}] ", _lines(note.blocks)) for note in block.notes)
        case Divider():
            return "* * *"
        case Figure():
            return ""
        case _:
            return block.text


def _marked(block: ListBlock) -> Iterable[tuple[str, ListItem]]:
    for count, item in enumerate(block.items, block.start):
        yield f"{count}." if block.ordered else "-", item


def _item(mark: str, item: ListItem) -> str:
    box = "" if item.is_done is None else "[x] " if item.is_done else "[ ] "
    return _led(f"{mark} {box}", _lines(item.blocks), "  ")


def _definition(item: Definition) -> str:
    terms = [term.text for term in item.terms]
    return "\n".join([*terms, *(_led("  ", _lines(description.blocks)) for description in item.descriptions)])


def _lines(blocks: Iterable[Block]) -> str:
    return "\n".join(filter(None, map(_block, blocks)))


def _led(mark: str, text: str, indent: str = "  ") -> str:
    return mark + text.replace("\n", "\n" + indent)
