"""Tables, cell by cell."""

from __future__ import annotations

from typing import Final

import attrs

from articlekit.blocks.lines import joined
from articlekit.blocks.media import Image
from articlekit.spans import Span

__all__ = ["Cell", "Table"]

_MOST_SPANNED: Final = 1000
"""Columns that a cell takes at most (HTML Standard, 4.9.11)."""


@attrs.frozen(kw_only=True)
class Cell:
    """A cell of a table; it takes `colspan` columns and `rowspan` rows.

    >>> Cell(text="Snow, in cm", is_header=True, colspan=2).colspan
    2
    """

    text: str
    """What a reader sees; empty in an empty cell."""
    spans: tuple[Span, ...] = ()
    """What is said of parts of it."""
    is_header: bool = False
    """Whether it heads a row or a column."""
    colspan: int = 1
    """How many columns it takes."""
    rowspan: int = 1
    """How many rows it takes."""
    images: tuple[Image, ...] = ()
    """The pictures in it: a sign, a flag, what the row tells of."""


@attrs.frozen(kw_only=True)
class Table:
    r"""A table as rows of cells, with the caption printed with it. A cell stands in the row where it begins.

    >>> table = Table(rows=((Cell(text="Day", is_header=True),), (Cell(text="Monday"),)), caption="Days with snow")
    >>> table.header, table.text
    (True, 'Days with snow\nDay\nMonday')
    """

    rows: tuple[tuple[Cell, ...], ...]
    """The rows, each with its cells."""
    caption: str | None = None
    """What is printed above or under it."""
    caption_spans: tuple[Span, ...] = ()
    """What is said of parts of the caption."""
    position: int = 0
    """Its place in the page, as the number of a segment."""

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
        return joined([self.caption or "", *("\t".join(cell.text for cell in row) for row in self.rows)], "\n")
