"""The body's typed blocks: what an `Article` is made of.

A *block* is a piece of the resulting body. (A *segment* is a text run found on the page, a candidate: see
`articlekit.segment`.) Every block knows its `position`: the page-order number of the first segment it was made from,
so that blocks, figures and removed text can be merged back into the order of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

__all__ = [
    "HEADINGS",
    "Block",
    "Code",
    "Embed",
    "Figure",
    "Heading",
    "Image",
    "Link",
    "ListBlock",
    "Paragraph",
    "Quote",
    "Table",
    "block_links",
    "block_order",
    "block_text",
    "body_text",
]


@attrs.frozen
class Link:
    """A hyperlink inside a text: `text[start:end]` is its anchor.

    `url` is absolute where the page's address was known; only http, https and mailto links are kept.
    """

    start: int
    end: int
    url: str


@attrs.frozen(kw_only=True)
class Image:
    """A picture: its address, alternative text, and the caption and credit printed with it."""

    url: str
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph of running text. A line break of the page (`<br>`) is a newline in `text`."""

    text: str
    links: tuple[Link, ...] = ()
    position: int = 0


@attrs.frozen(kw_only=True)
class Heading:
    """A heading inside the body; `level` is 1 to 6 as on the page."""

    text: str
    level: int = 2
    links: tuple[Link, ...] = ()
    position: int = 0


@attrs.frozen(kw_only=True)
class Quote:
    """A block quotation or a pull quote, one paragraph each in `paragraphs`."""

    paragraphs: tuple[Paragraph, ...]
    position: int = 0


@attrs.frozen(kw_only=True)
class ListBlock:
    """A list. Each item is a paragraph and its nesting `depth` is in `depths` (0 is the outermost).

    Where nothing is nested `depths` may be empty; otherwise it has one number for each item, or a `ValueError` is raised.
    """

    items: tuple[Paragraph, ...]
    ordered: bool = False
    depths: tuple[int, ...] = ()
    position: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse depths that cannot be told apart by item."""
        if self.depths and len(self.depths) != len(self.items):
            raise ValueError(f"depths: {len(self.depths)} numbers for {len(self.items)} items")


@attrs.frozen(kw_only=True)
class Table:
    """A table as rows of cell texts; `header` tells whether the first row is a header row."""

    rows: tuple[tuple[str, ...], ...]
    header: bool = False
    position: int = 0


@attrs.frozen(kw_only=True)
class Code:
    """Preformatted text, white space kept."""

    text: str
    language: str | None = None
    position: int = 0


@attrs.frozen(kw_only=True)
class Figure:
    """One or more images shown together, with the caption and credit printed under them."""

    images: tuple[Image, ...]
    caption: str | None = None
    credit: str | None = None
    position: int = 0


@attrs.frozen(kw_only=True)
class Embed:
    """A foreign object in the body: a video, a post of a social network, a map. `provider` is its site."""

    url: str
    provider: str | None = None
    title: str | None = None
    position: int = 0


HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
"""The level of each heading element of HTML."""

Block = Paragraph | Heading | Quote | ListBlock | Table | Code | Figure | Embed
"""Any piece of a body."""


def block_order(block: Block) -> tuple[int, bool]:
    """The key that sorts blocks into the order of the page: a picture stands before the text of its own position."""
    return block.position, not isinstance(block, (Figure, Embed))


def block_text(block: Block) -> str:
    r"""The running text of one block; figures and embeds have none (their captions are data, not body).

    >>> block_text(ListBlock(items=(Paragraph(text="one"), Paragraph(text="two"))))
    'one\ntwo'
    """
    match block:
        case Paragraph() | Heading() | Code():
            return block.text
        case Quote():
            return "\n\n".join(paragraph.text for paragraph in block.paragraphs)
        case ListBlock():
            return "\n".join(item.text for item in block.items)
        case Table():
            return "\n".join("\t".join(row) for row in block.rows)
        case Figure() | Embed():
            return ""


def body_text(blocks: Iterable[Block]) -> str:
    """The running text of a body, its blocks separated by an empty line."""
    return "\n\n".join(filter(None, map(block_text, blocks)))


def block_links(block: Block) -> Iterator[tuple[str, Link]]:
    """Every link of a block with the text that it lies in."""
    match block:
        case Paragraph() | Heading():
            parts: tuple[Paragraph | Heading, ...] = (block,)
        case Quote():
            parts = block.paragraphs
        case ListBlock():
            parts = block.items
        case Table() | Code() | Figure() | Embed():
            parts = ()
    for part in parts:
        for link in part.links:
            yield part.text, link
