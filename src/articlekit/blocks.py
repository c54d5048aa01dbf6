"""The body's typed blocks: what an `Article` is made of.

A *block* is a piece of the resulting body. (A *segment* is a text run found on the page, a candidate: see
`articlekit.segment`.) Every block has a `text`, and knows its `position`: the page-order number of the first segment it was
made from, so that blocks, figures and removed text can be merged back into the order of the page.

Each text comes with its spans: `text` with `spans`, `caption` with `caption_spans`, and so on (`articlekit.Span`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from typing import Final

import attrs

from articlekit.spans import Span, links_of

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


@attrs.frozen(kw_only=True)
class Image:
    """A picture: its address, alternative text, and the caption and credit printed with it."""

    url: str
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    largest: str | None = None
    """The largest of the sizes that the page offers, where that is another address."""


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph of running text. A line break of the page (`<br>`, a line of verse or of an address) is a newline in `text`."""

    text: str
    spans: tuple[Span, ...] = ()
    position: int = 0

    @property
    def links(self) -> tuple[Span, ...]:
        """The spans that are links."""
        return links_of(self.spans)


@attrs.frozen(kw_only=True)
class Heading:
    """A heading inside the body; `level` is 1 to 6 as on the page."""

    text: str
    level: int = 2
    spans: tuple[Span, ...] = ()
    position: int = 0

    @property
    def links(self) -> tuple[Span, ...]:
        """The spans that are links."""
        return links_of(self.spans)


@attrs.frozen(kw_only=True)
class Quote:
    """A block quotation, with whom it is from and the address it was taken from, as far as the page says so.

    `is_pull` marks a pull quote: a sentence of the story shown once more, large.
    """

    blocks: tuple[Block, ...]
    attribution: str | None = None
    """The speaker, the work: as printed, without a dash before it."""
    attribution_spans: tuple[Span, ...] = ()
    cite: str | None = None
    """The address of HTML's `cite` attribute."""
    is_pull: bool = False
    position: int = 0

    @property
    def text(self) -> str:
        """What is quoted, then the attribution."""
        return _joined([*(block.text for block in self.blocks), self.attribution or ""], "\n\n")


@attrs.frozen(kw_only=True)
class ListItem:
    """An item of a list, or a description of a term: its blocks, most often one paragraph, and lists within it.

    `is_done` is True or False where it is a task with a box to tick.
    """

    blocks: tuple[Block, ...]
    is_done: bool | None = None

    @classmethod
    def of(cls, text: str, *spans: Span) -> ListItem:
        """An item of one paragraph.

        >>> ListItem.of("one").text
        'one'
        """
        return cls(blocks=(Paragraph(text=text, spans=spans),))

    @property
    def text(self) -> str:
        """The lines of the item, those of lists within it too."""
        return _joined([block.text for block in self.blocks], "\n")


@attrs.frozen(kw_only=True)
class ListBlock:
    """A list; lists within it are among the blocks of its items. `start` is the number of an ordered list's first item."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    position: int = 0

    @property
    def text(self) -> str:
        """The items, each on lines of its own."""
        return _joined([item.text for item in self.items], "\n")


@attrs.frozen(kw_only=True)
class Definition:
    """One or more terms, or labels, and what is said of them."""

    terms: tuple[Paragraph, ...]
    descriptions: tuple[ListItem, ...]

    @property
    def text(self) -> str:
        """The terms, then the descriptions, each on lines of its own."""
        return _joined([*(item.text for item in self.terms), *(item.text for item in self.descriptions)], "\n")


@attrs.frozen(kw_only=True)
class DefinitionList:
    """Terms with their explanations, labels with their values, questions with their answers."""

    items: tuple[Definition, ...]
    position: int = 0

    @property
    def text(self) -> str:
        """The terms and descriptions, each on lines of its own."""
        return _joined([item.text for item in self.items], "\n")


_MOST_SPANNED: Final = 1000
"""Columns that a cell takes at most (HTML Standard, 4.9.11)."""


@attrs.frozen(kw_only=True)
class Cell:
    """A cell of a table; it takes `colspan` columns and `rowspan` rows."""

    text: str
    spans: tuple[Span, ...] = ()
    is_header: bool = False
    colspan: int = 1
    rowspan: int = 1


@attrs.frozen(kw_only=True)
class Table:
    """A table as rows of cells, with the caption printed with it. A cell stands in the row where it begins."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: str | None = None
    caption_spans: tuple[Span, ...] = ()
    position: int = 0

    @property
    def header(self) -> bool:
        """Whether the first row is a header row: all that says something in it is a header."""
        cells = [cell for row in self.rows[:1] for cell in row if cell.text]
        return bool(cells) and all(cell.is_header for cell in cells)

    @property
    def grid(self) -> tuple[tuple[Cell | None, ...], ...]:
        """The cells in their columns; None where there is none, and where one spans that begins in another place.

        >>> wide, high = Cell(text="a", colspan=2), Cell(text="b", rowspan=2)
        >>> table = Table(rows=((high, wide), (Cell(text="c"), Cell(text="d"))))
        >>> [[cell and cell.text for cell in row] for row in table.grid]
        [['b', 'a', None], [None, 'c', 'd']]
        """
        rows: list[tuple[Cell | None, ...]] = []
        taken: dict[int, int] = {}
        for row in self.rows:
            cells: dict[int, Cell | None] = dict.fromkeys(taken)
            below = {column: count - 1 for column, count in taken.items() if count > 1}
            column = 0
            for cell in row:
                while column in taken:
                    column += 1
                wide = min(max(cell.colspan, 1), _MOST_SPANNED)
                for place in range(column, column + wide):
                    cells[place] = cell if place == column else None
                    if cell.rowspan > 1:
                        below[place] = cell.rowspan - 1
                column += wide
            rows.append(tuple([cells.get(place) for place in range(max(cells, default=-1) + 1)]))
            taken = below
        return tuple(rows)

    @property
    def text(self) -> str:
        """The caption and the rows, each on a line; cells are parted by tabs."""
        return _joined([self.caption or "", *("\t".join(cell.text for cell in row) for row in self.rows)], "\n")


@attrs.frozen(kw_only=True)
class Code:
    """Preformatted text, white space kept."""

    text: str
    language: str | None = None
    position: int = 0


@attrs.frozen(kw_only=True)
class Figure:
    """One or more images shown together, with the caption and credit printed with them."""

    images: tuple[Image, ...]
    caption: str | None = None
    caption_spans: tuple[Span, ...] = ()
    credit: str | None = None
    credit_spans: tuple[Span, ...] = ()
    position: int = 0

    @property
    def text(self) -> str:
        """Caption and credit: they belong to the picture, and are not in `Article.text`."""
        return _joined([self.caption or "", self.credit or ""], " ")


class EmbedForm(StrEnum):
    """What a foreign object is."""

    FRAME = "frame"
    """A map, a chart, a document, or whatever the frame of another site shows."""
    VIDEO = "video"
    AUDIO = "audio"
    POST = "post"
    """A post of a social network."""


@attrs.frozen(kw_only=True)
class Embed:
    """A foreign object in the body: a video, a post of a social network, a map. `provider` is its site.

    Of a post the page may show the words, who wrote it and when.
    """

    url: str
    form: EmbedForm = EmbedForm.FRAME
    provider: str | None = None
    title: str | None = None
    text: str = ""
    """What a post says; empty for anything else."""
    spans: tuple[Span, ...] = ()
    author: str | None = None
    date: datetime | None = None
    position: int = 0


@attrs.frozen(kw_only=True)
class Divider:
    """A rule, or a line of stars, that parts the story."""

    position: int = 0

    @property
    def text(self) -> str:
        """No text."""
        return ""


@attrs.frozen(kw_only=True)
class Footnote:
    """A note; spans of the kind `NOTE` name it by its `label`."""

    label: str
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """What the note says, without its label."""
        return _joined([block.text for block in self.blocks], "\n")


@attrs.frozen(kw_only=True)
class Footnotes:
    """The notes of a story, where they are printed."""

    notes: tuple[Footnote, ...]
    position: int = 0

    @property
    def text(self) -> str:
        """The notes, each on lines of its own."""
        return _joined([note.text for note in self.notes], "\n")


HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
"""The level of each heading element of HTML."""

Block = Paragraph | Heading | Quote | ListBlock | DefinitionList | Table | Code | Figure | Embed | Divider | Footnotes
"""Any piece of a body."""


def block_order(block: Block) -> tuple[int, bool]:
    """The key that sorts blocks into the order of the page: a picture or rule stands before the text of its own position."""
    return block.position, not isinstance(block, (Figure, Embed, Divider))


def body_text(blocks: Iterable[Block]) -> str:
    """The running text of a body, its blocks separated by an empty line; captions are no running text."""
    return _joined([block.text for block in blocks if not isinstance(block, Figure)], "\n\n")


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
            case Paragraph() | Heading() | Embed():
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


def _joined(texts: Iterable[str], gap: str) -> str:
    return gap.join(filter(None, texts))
