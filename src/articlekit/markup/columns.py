"""The cells of a table's row in their columns: `colspan` and `rowspan` (HTML Standard, 4.9.11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["in_columns"]

_MOST_SPANNED: Final = 50
"""Columns or rows that a cell is believed to span; some state a hundred, or a thousand, and mean all."""


def in_columns(
    cells: Iterable[tuple[etree._Element, str]], spanned: Mapping[int, int]
) -> tuple[tuple[str, ...], Mapping[int, int]]:
    """The texts of a row in their columns, and which columns its cells span in how many of the rows below.

    A cell that spans several places is in the first of them; the others are empty.
    """
    row: list[str] = []
    column = 0
    below = {place: rows - 1 for place, rows in spanned.items() if rows > 1}
    for cell, text in cells:
        while column in spanned:
            column += 1
        row += [*[""] * (column - len(row)), text]
        end = column + _span(cell, "colspan")
        if (rows := _span(cell, "rowspan")) > 1:
            below |= dict.fromkeys(range(column, end), rows - 1)
        column = end
    return tuple(row), below


def _span(cell: etree._Element, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return min(max(int(value), 1), _MOST_SPANNED) if value.isdecimal() and len(value) < 6 else 1
