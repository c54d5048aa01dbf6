"""Blocks in the order of the page, those within them, their texts and links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articlekit.blocks.kinds import (
    Block,
    Code,
    DefinitionList,
    Divider,
    Footnotes,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
)
from articlekit.blocks.lines import joined
from articlekit.blocks.media import Embed, Figure
from articlekit.blocks.tables import Table
from articlekit.spans import Span, links_of

__all__ = ["block_links", "block_order", "block_texts", "blocks_within", "body_text"]


def block_order(block: Block) -> tuple[int, bool]:
    """The key that sorts blocks into the order of the page: a picture or rule stands before the text of its own position."""
    return block.position, not isinstance(block, (Figure, Embed, Divider))


def body_text(blocks: Iterable[Block]) -> str:
    """The running text of a body, its blocks separated by an empty line; captions are no running text."""
    return joined([block.text for block in blocks if not isinstance(block, Figure)], "\n\n")


def blocks_within(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks and those within them, each before what it holds."""
    for block in blocks:
        yield block
        for part in _parts(block):
            yield from blocks_within(part)


def _parts(block: Block) -> Iterator[Iterable[Block]]:
    match block:
        case Quote():
            yield block.blocks
        case ListBlock():
            yield from (item.blocks for item in block.items)
        case DefinitionList():
            for definition in block.items:
                yield definition.terms
                yield from (item.blocks for item in definition.descriptions)
        case Footnotes():
            yield from (note.blocks for note in block.notes)
        case _:
            return


def block_texts(block: Block) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Every text of a block and of those within it, with its spans."""
    for inner in blocks_within((block,)):
        match inner:
            case Paragraph() | Heading() | Embed() | Code():
                yield inner.text, inner.spans
            case Quote():
                yield inner.attribution or "", inner.attribution_spans
            case Table():
                yield inner.caption or "", inner.caption_spans
                yield from ((cell.text, cell.spans) for row in inner.rows for cell in row)
            case Figure():
                yield inner.caption or "", inner.caption_spans
                yield inner.credit or "", inner.credit_spans
            case _:
                pass


def block_links(block: Block) -> Iterator[tuple[str, Span]]:
    """Every link of a block with the text that it lies in."""
    for text, spans in block_texts(block):
        for link in links_of(spans):
            yield text, link
