"""Tables of data: rows of cells, which span columns and rows as the page says (HTML Standard, 4.9.11)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from articlekit.blocks import Block, Cell, Figure, Image, Paragraph, Table
from articlekit.body.inline import Inline, InlineReader
from articlekit.body.pieces import Piece, only_blocks, texts_of
from articlekit.body.structures import row_of
from articlekit.markup.media import IMAGES, sign_of
from articlekit.segment import Container, Segment, Segments

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["table_of"]

_CELLS: Final = frozenset(("td", "th"))
_CAPTIONS: Final = frozenset(("caption", "figcaption"))
"""The second is that of a `figure` around the table (HTML Standard, 4.4.12)."""
_MOST_SPANNED: Final = 50
"""Columns or rows that a cell is believed to span; some state a hundred, or a thousand, and mean all."""


_Pictures = Mapping["etree._Element", Sequence[Image]]
"""The pictures of cells."""


def table_of(segments: Segments, number: int, pieces: Sequence[Piece], reader: InlineReader) -> Iterator[Block]:
    """The table of a container, which may be a `figure` around it, with its caption; what else lies in no row is a paragraph before it.

    Pictures are in their cells, those with captions of their own behind the table.
    """
    rows: dict[etree._Element, tuple[Cell, ...]] = {}
    caption = Inline("")
    figures = [block for block in only_blocks(pieces) if isinstance(block, Figure)]
    captioned = {image.url for figure in figures if figure.caption for image in figure.images}
    pictures = _pictures(segments, segments.containers[number], reader.base_url, captioned)
    for row, run in groupby(texts_of(pieces), key=lambda item: row_of(segments, item.container, number)):
        items = list(run)
        box = segments.containers[row]
        if box.tag == "tr":
            rows[box.element] = _row(box, _by_cell(segments, items, number), reader, pictures)
        elif any(around.tag in _CAPTIONS for around in _up_to(segments, items[0].container, number)):
            caption = reader.lines(items, " ")
        else:
            yield from (_paragraph(item, reader) for item in items)
    shown = _with_rows_of_pictures(segments.containers[number].element, rows, pictures, reader) if rows else ()
    if shown:
        yield Table(rows=shown, caption=caption.text or None, caption_spans=caption.spans, position=pieces[0].position)
    elif caption.text:
        yield Paragraph(text=caption.text, spans=caption.spans, position=pieces[0].position)
    placed = {image.url for row in shown for cell in row for image in cell.images}
    yield from [block for block in only_blocks(pieces) if not (isinstance(block, Figure) and _is_in(block, placed))]


def _pictures(segments: Segments, table: Container, base_url: str | None, apart: Collection[str]) -> _Pictures:
    """The pictures in the cells of a table, without those that are figures of their own."""
    found: dict[etree._Element, list[Image]] = {}
    first = bisect_left(segments.media, table.first, key=_POSITION)
    for medium in segments.media[first : bisect_left(segments.media, table.end + 1, lo=first, key=_POSITION)]:
        cell = next(medium.element.iterancestors(*_CELLS), None)
        image = sign_of(medium.element, base_url) if cell is not None and medium.element.tag in IMAGES else None
        if cell is not None and image is not None and image.url not in apart:
            found.setdefault(cell, []).append(image)
    return found


def _with_rows_of_pictures(
    table: etree._Element, rows: Mapping[etree._Element, tuple[Cell, ...]], pictures: _Pictures, reader: InlineReader
) -> tuple[tuple[Cell, ...], ...]:
    """The rows, in order, with those that hold nothing but pictures."""
    others = {cell.getparent() for cell in pictures} - rows.keys()
    if not others:
        return tuple(rows.values())
    found: list[tuple[Cell, ...]] = []
    for row in table.iter("tr"):
        if row in rows:
            found.append(rows[row])
        elif row in others:
            cells = [cell for cell in row if cell.tag in _CELLS]
            found.append(tuple([_cell(cell, (), reader, pictures.get(cell, ())) for cell in cells]))
    return tuple(found)


def _is_in(figure: Figure, placed: Collection[str]) -> bool:
    return not figure.caption and all(image.url in placed for image in figure.images)


def _paragraph(item: Segment, reader: InlineReader) -> Paragraph:
    text, spans = reader.read(item)
    return Paragraph(text=text, spans=spans, position=item.index)


def _row(
    row: Container, texts: Mapping[etree._Element, Sequence[Segment]], reader: InlineReader, pictures: _Pictures
) -> tuple[Cell, ...]:
    """A row's cells: one without text is empty, and keeps its place."""
    given = [cell for cell in row.element if cell.tag in _CELLS]
    cells = given if all(cell in given for cell in texts) else list(texts)
    return tuple([_cell(cell, texts.get(cell, ()), reader, pictures.get(cell, ())) for cell in cells])


def _by_cell(segments: Segments, items: Sequence[Segment], table: int) -> dict[etree._Element, list[Segment]]:
    """The texts of a row by the cells that they lie in."""
    found: dict[etree._Element, list[Segment]] = {}
    for item in items:
        boxes = list(_up_to(segments, item.container, table))
        cell = next((box.element for box in boxes if box.tag in _CELLS), boxes[-1].element if boxes else item.element)
        found.setdefault(cell, []).append(item)
    return found


def _cell(element: etree._Element, items: Sequence[Segment], reader: InlineReader, images: Sequence[Image]) -> Cell:
    text, spans = reader.lines(items, " ") if items else Inline("")
    return Cell(
        text=text,
        spans=spans,
        is_header=element.tag == "th",
        colspan=_span(element, "colspan"),
        rowspan=_span(element, "rowspan"),
        images=tuple(images),
    )


def _up_to(segments: Segments, number: int, top: int) -> Iterator[Container]:
    for box in segments.enclosing(number):
        if box is segments.containers[top]:
            return
        yield box


def _span(cell: etree._Element, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return min(max(int(value), 1), _MOST_SPANNED) if value.isdecimal() and len(value) < 6 else 1


_POSITION = attrgetter("position")
