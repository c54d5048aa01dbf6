"""Tables of data: rows of cells, which span columns and rows as the page says (HTML Standard, 4.9.11)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from articlekit.blocks import Block, Cell, Paragraph, Table
from articlekit.body.inline import Inline, InlineReader
from articlekit.body.pieces import Piece, texts_of
from articlekit.body.structures import row_of
from articlekit.segment import Container, Segment, Segments

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["table_of"]

_CELLS: Final = frozenset(("td", "th"))
_MOST_SPANNED: Final = 50
"""Columns or rows that a cell is believed to span; some state a hundred, or a thousand, and mean all."""


def table_of(segments: Segments, number: int, pieces: Sequence[Piece], reader: InlineReader) -> Iterator[Block]:
    """The table of a container, with its caption; what else lies in no row is a paragraph before it."""
    rows: list[tuple[Cell, ...]] = []
    caption = Inline("")
    for row, run in groupby(texts_of(pieces), key=lambda item: row_of(segments, item.container)):
        items = list(run)
        if segments.containers[row].tag == "tr":
            rows.append(_row(segments, row, items, number, reader))
        elif any(box.tag == "caption" for box in _up_to(segments, items[0].container, number)):
            caption = reader.lines(items, " ")
        else:
            yield from (_paragraph(item, reader) for item in items)
    if rows:
        yield Table(
            rows=tuple(rows), caption=caption.text or None, caption_spans=caption.spans, position=pieces[0].position
        )
    elif caption.text:
        yield Paragraph(text=caption.text, spans=caption.spans, position=pieces[0].position)


def _paragraph(item: Segment, reader: InlineReader) -> Paragraph:
    text, spans = reader.read(item)
    return Paragraph(text=text, spans=spans, position=item.index)


def _row(
    segments: Segments, number: int, items: Sequence[Segment], table: int, reader: InlineReader
) -> tuple[Cell, ...]:
    """A row's cells: one without text is empty, and keeps its place."""
    found: dict[etree._Element, list[Segment]] = {}
    for item in items:
        boxes = list(_up_to(segments, item.container, table))
        cell = next((box.element for box in boxes if box.tag in _CELLS), boxes[-1].element if boxes else item.element)
        found.setdefault(cell, []).append(item)
    given = [cell for cell in segments.containers[number].element if cell.tag in _CELLS]
    cells = given if all(cell in given for cell in found) else list(found)
    return tuple([_cell(cell, found.get(cell, ()), reader) for cell in cells])


def _cell(element: etree._Element, items: Sequence[Segment], reader: InlineReader) -> Cell:
    text, spans = reader.lines(items, " ") if items else Inline("")
    return Cell(
        text=text,
        spans=spans,
        is_header=element.tag == "th",
        colspan=_span(element, "colspan"),
        rowspan=_span(element, "rowspan"),
    )


def _up_to(segments: Segments, number: int, top: int) -> Iterator[Container]:
    for box in segments.enclosing(number):
        if box is segments.containers[top]:
            return
        yield box


def _span(cell: etree._Element, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return min(max(int(value), 1), _MOST_SPANNED) if value.isdecimal() and len(value) < 6 else 1
