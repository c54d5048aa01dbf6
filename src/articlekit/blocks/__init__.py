"""The body's typed blocks: what an `Article` is made of.

A *block* is a piece of the resulting body. (A *segment* is a text run found on the page, a candidate: see
`articlekit.segment`.) Every block has a `text`, and knows its `position`: the page-order number of the first segment it was
made from, so that blocks, figures and removed text can be merged back into the order of the page.

Each text comes with its spans: `text` with `spans`, `caption` with `caption_spans`, and so on (`articlekit.Span`).
"""

from __future__ import annotations

from articlekit.blocks.kinds import (
    HEADINGS,
    Block,
    Code,
    Definition,
    DefinitionList,
    Divider,
    Footnote,
    Footnotes,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
)
from articlekit.blocks.media import Embed, EmbedForm, Figure, Image
from articlekit.blocks.tables import Cell, Table
from articlekit.blocks.within import block_links, block_order, block_texts, blocks_within, body_text

__all__ = [
    "HEADINGS",
    "Block",
    "Cell",
    "Code",
    "Definition",
    "DefinitionList",
    "Divider",
    "Embed",
    "EmbedForm",
    "Figure",
    "Footnote",
    "Footnotes",
    "Heading",
    "Image",
    "ListBlock",
    "ListItem",
    "Paragraph",
    "Quote",
    "Table",
    "block_links",
    "block_order",
    "block_texts",
    "blocks_within",
    "body_text",
]
