"""What the containers around a text make of it: a list, terms, a quotation, a table, code, notes.

Markup is not always meant: a table that lays out a page, or a list whose items are whole stories, is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import StrEnum
from itertools import islice, takewhile
from typing import Final, NamedTuple

from lxml import etree

from articlekit.blocks import HEADINGS
from articlekit.body.term_rows import TermRows
from articlekit.markup.verbatim import counts_lines
from articlekit.segment import Container, Segment, Segments

__all__ = [
    "LARGEST",
    "LISTS",
    "LONGEST_CELL",
    "Structure",
    "StructureKind",
    "Structures",
    "heading_level",
    "is_code_block",
    "is_quotation",
    "row_of",
    "shows_quotation",
    "table_shown",
]

LISTS: Final = frozenset(("ul", "ol", "menu", "dir"))
LARGEST: Final = 3000
"""Segments beyond which a list or table is the layout of the page."""
LONGEST_CELL: Final = 200
"""Characters that the cells of a table of data have on average at most."""
_BESIDE_TABLE: Final = 4
"""Texts of a figure over and under its table: what it is called, notes, sources."""
_LONGEST_ITEM: Final = 8
"""Segments that an item of a list has on average at most."""
_LONGEST_QUOTATION: Final = 12
"""Segments of what is a quotation by its class alone."""
_CELLS: Final = frozenset(("td", "th"))
_IN_HEADINGS: Final = frozenset(("div", "p", "header", "section", "center"))
"""Blocks that stand in a heading all the same."""
_LEVEL: Final = 2
"""Of a heading by its role that states none (WAI-ARIA 1.2, "heading")."""
_LEVELS: Final = frozenset("123456")
_WRAPPERS: Final = 4
"""Elements that an editor puts around the one text of a cell: `<td><div><p>`."""


class StructureKind(StrEnum):
    """What a container makes of what it holds."""

    LIST = "list"
    TERMS = "terms"
    QUOTE = "quote"
    TABLE = "table"
    CODE = "code"
    NOTE = "note"


class Structure(NamedTuple):
    """A container that makes one block of what it holds."""

    kind: StructureKind
    container: int


_BY_TAG: Final = {
    **dict.fromkeys(LISTS, StructureKind.LIST),
    "dl": StructureKind.TERMS,
    "details": StructureKind.TERMS,
    "blockquote": StructureKind.QUOTE,
    "table": StructureKind.TABLE,
    "pre": StructureKind.CODE,
    "listing": StructureKind.CODE,
    "xmp": StructureKind.CODE,
}
_PARTS: Final = frozenset("p li td th tr tbody thead dt dd h1 h2 h3 h4 h5 h6 body html".split())
"""Elements that are none, whatever their classes."""
_NO_QUOTATION: Final = _PARTS | {"article", "main"}
_QUOTATION: Final = re.compile(
    r"(?<![a-z])(?:pull-?_?quotes?|testimonial|block-?_?quote|zitat|citaa?t|citazione|cita)(?![a-z])", re.IGNORECASE
)
"""Classes of quotations that are no `blockquote`. Seen in: WordPress (`wp-block-pullquote`), Drupal, Foundation, Squarespace,
newspapers' templates."""
_QUOTE: Final = re.compile(r"(?<![a-z])quote(?![a-z])", re.IGNORECASE)
_SPEAKER: Final = re.compile(r"(?<![a-z])(?:attribution|author|cite|speaker|source)(?![a-z])", re.IGNORECASE)
_PARTS_OF_QUOTE: Final = 12
"""Elements of the end of a quote that are looked at."""
_IN_QUOTATION: Final = ("uote", "estimonial", "itat", "itaat", "cita")
"""One of these is in each that `_QUOTATION` knows."""
_HIGHLIGHTED: Final = re.compile(
    r"(?<![a-z])(?:highlighttable|rouge-table|hljs-ln|syntaxhighlighter|crayon-syntax|crayon-table|js-file-line-container|"
    r"diff-table|codehilitetable|linenodiv)(?![a-z])",
    re.IGNORECASE,
)
"""Classes of what highlighters make of code, with a table of lines. Seen in: Pygments, Rouge, highlight.js, GitHub, Crayon."""
_IN_HIGHLIGHTED: Final = ("hl", "rouge", "syntax", "crayon", "js-file", "diff", "codeh", "linen")
"""One of these is in each that `_HIGHLIGHTED` knows."""

_CODE_BLOCK: Final = re.compile(r"(?<![a-z])(?:(?:code-?_?)?block|hljs)(?![a-z])|(?<![a-z])language-", re.IGNORECASE)
_HOLD_BLOCKS: Final = frozenset(("article", "body", "div", "figure", "main", "section"))
"""Elements whose words are a paragraph only where they are no other block."""


def is_quotation(container: Container) -> bool:
    """Whether its classes name a container a quotation."""
    classes = container.element.get("class")
    if not classes or not any(word in classes for word in _IN_QUOTATION):
        return False
    if container.tag in _NO_QUOTATION or container.end - container.first > _LONGEST_QUOTATION:
        return False
    return _QUOTATION.search(classes) is not None or (
        _QUOTE.search(classes) is not None and _names_speaker(container.element)
    )


def _names_speaker(element: etree._Element) -> bool:
    """Whether what is called a quote ends with whom it is from; else it may be the price of a share."""
    last = next(element.iterchildren(etree.Element, reversed=True), None)
    inside = () if last is None else islice(last.iter(etree.Element), _PARTS_OF_QUOTE)
    return any(_SPEAKER.search(inner.get("class") or "") for inner in inside)


def shows_quotation(segments: Segments, number: int) -> bool:
    """Whether a `figure` is a quotation, with whom it is from below it (HTML Standard, 4.4.13)."""
    figure, *inside = segments.containers[number : number + _WRAPPERS]
    return figure.tag == "figure" and any(box.tag == "blockquote" and box.first < figure.end for box in inside)


def table_shown(segments: Segments, number: int) -> int:
    """The table that a `figure` shows, with what it is called over or under it; -1 where it shows none."""
    figure = segments.containers[number]
    if figure.tag != "figure":
        return -1
    inside = range(number + 1, min(number + _WRAPPERS, len(segments.containers)))
    return next((n for n in inside if _is_table_in(segments.containers[n], figure)), -1)


def _is_table_in(box: Container, figure: Container) -> bool:
    """Whether it is a table in a figure with little beside it: one that nobody closed holds the rest of the page."""
    beside = figure.end - figure.first - (box.end - box.first)
    return box.tag == "table" and box.first < figure.end and beside <= _BESIDE_TABLE


def _is_numbered(table: etree._Element) -> bool:
    """Whether a table holds code beside a column with the numbers of its lines, whatever the highlighter calls it."""
    cell = next(table.iter("td", "th"), None)
    return cell is not None and counts_lines(cell) and next(table.iter("pre", "code"), None) is not None


def _is_highlighted(classes: str) -> bool:
    """Whether a class is a highlighter's; what is in each such class is looked for first, since that costs a tenth."""
    lower = classes.lower()
    return any(word in lower for word in _IN_HIGHLIGHTED) and _HIGHLIGHTED.search(classes) is not None


class Structures:
    """The structures of one page, each worked out when it is asked for. `notes` are the containers of notes."""

    def __init__(self, segments: Segments, notes: Collection[int] = ()) -> None:
        """Remember the page; nothing is computed yet."""
        self._segments = segments
        self._notes = notes
        self._lists_of_notes = {segments.containers[number].parent for number in notes}
        self._nearest: dict[int, Structure | None] = {-1: None}
        self.term_rows = TermRows(segments)

    def outermost(self, number: int, top: int = -1) -> Structure | None:
        """The outermost structure around a container, within `top`; the container itself may be it."""
        found = None
        nearest, containers = self._nearest, self._segments.containers
        if not self._notes and number >= 0 and containers[number].tag in _PARTS:
            number = containers[number].parent
        while True:
            near = nearest[number] if number in nearest else self._near(number)
            if near is None or near.container <= top:
                return found
            found = near
            number = containers[near.container].parent

    def joined(self, structure: Structure | None) -> Structure | None:
        """What a structure is a part of where several side by side make one block: notes, and terms in elements of their own."""
        if structure is None:
            return None
        kind, number = structure
        if kind is StructureKind.NOTE:
            return Structure(kind, -1)
        if kind is StructureKind.TERMS and (self._is_details(number) or self.term_rows.is_row(number)):
            return Structure(kind, self._segments.beyond_wrappers(number, _WRAPPERS))
        return structure

    def _is_details(self, number: int) -> bool:
        return self._segments.containers[number].tag == "details"

    def _near(self, number: int) -> Structure | None:
        """The innermost structure, the container itself or around it. What lies further out is looked up where it is known."""
        nearest, containers = self._nearest, self._segments.containers
        path: list[int] = []
        while number not in nearest:
            kind = self._kind(number)
            if kind is not None:
                nearest[number] = Structure(kind, number)
                break
            path.append(number)
            number = containers[number].parent
        found = nearest[number]
        for passed in path:
            nearest[passed] = found
        return found

    def _kind(self, number: int) -> StructureKind | None:
        container = self._segments.containers[number]
        if self._notes:
            if number in self._notes or (container.tag == "li" and container.parent in self._lists_of_notes):
                return StructureKind.NOTE
            if number in self._lists_of_notes:
                return None
        if container.tag in _PARTS:
            return None
        kind = _BY_TAG.get(container.tag)
        classes = container.element.get("class") or ""
        if classes and container.tag in ("table", "div") and _is_highlighted(classes):
            return StructureKind.CODE
        if kind is StructureKind.TABLE and _is_numbered(container.element):
            return StructureKind.CODE
        if kind in (None, StructureKind.LIST) and self._is_terms(number):
            return StructureKind.TERMS
        if kind is None:
            if container.tag == "figure":
                return self._kind_of_figure(number)
            return StructureKind.QUOTE if classes and is_quotation(container) else None
        return kind if self._means(number, kind) else None

    def _kind_of_figure(self, number: int) -> StructureKind | None:
        if shows_quotation(self._segments, number):
            return StructureKind.QUOTE
        table = table_shown(self._segments, number)
        is_table = table >= 0 and self._means(table, StructureKind.TABLE)
        return StructureKind.TABLE if is_table and not _is_numbered(self._segments.containers[table].element) else None

    def _is_terms(self, number: int) -> bool:
        return self.term_rows.is_list(number) or self.term_rows.is_row(number)

    def _means(self, number: int, kind: StructureKind) -> bool:
        """Whether a list or table is meant as one."""
        container = self._segments.containers[number]
        inside = self._segments.items[container.first : min(container.end, container.first + LARGEST + 1)]
        if kind in (StructureKind.LIST, StructureKind.TERMS):
            return len(inside) <= LARGEST and self._is_list(container, inside)
        if kind is StructureKind.TABLE:
            return len(inside) <= LARGEST and self._is_data(inside) and not self._holds_tables(number)
        return True

    def _is_list(self, container: Container, inside: Sequence[Segment]) -> bool:
        """A list of items, each one or a few runs of text; not a list of cards or sections with headings of their own."""
        if container.tag == "details":
            return len(inside) > 1 and not any(item.tag in HEADINGS for item in inside[1:])
        if any(item.tag in HEADINGS for item in inside):
            return False
        items = {self._item_of(item.container) for item in inside}
        return len(inside) <= _LONGEST_ITEM * len(items)

    def _item_of(self, number: int) -> int:
        around = islice(self._segments.enclosing(number), _WRAPPERS)
        return next((container.first for container in around if container.tag in ("li", "dt", "dd")), -1)

    def _is_data(self, inside: Sequence[Segment]) -> bool:
        """A table of data: cells hold short runs of text, one or directly, in several rows, with no list or heading."""
        return (
            len(inside) >= 4
            and self._plain(inside) * 3 >= len(inside) * 2
            and sum(len(item.text) for item in inside) < LONGEST_CELL * len(inside)
            and len({row_of(self._segments, item.container) for item in inside}) >= 2
        )

    def _holds_tables(self, number: int) -> bool:
        """Whether most of what a table holds lies in tables of their own: it lays them out."""
        container = self._segments.containers[number]
        done, held = container.first, 0
        for box in islice(self._segments.containers, number + 1, None):
            if box.first >= container.end:
                break
            if box.tag == "table" and box.first >= done:
                held += box.end - box.first
                done = box.end
        return held * 2 > container.end - container.first

    def _plain(self, inside: Sequence[Segment]) -> int:
        """How many of these lie directly in a cell, or in one that holds nothing else."""
        return sum(item.tag in _CELLS or self._is_alone(item) for item in inside)

    def _is_alone(self, item: Segment) -> bool:
        around = islice(self._segments.enclosing(item.container), _WRAPPERS)
        return any(container.tag in _CELLS for container in takewhile(lambda it: it.end == it.first + 1, around))


def heading_level(segments: Segments, item: Segment) -> int:
    """The level of the heading that a text is; 0 for one that is none. An editor may put elements around its words: `<h2><div>`."""
    level = HEADINGS.get(item.tag, 0)
    if level or item.tag not in _IN_HEADINGS:
        return level
    if item.element.get("role") == "heading":
        stated = item.element.get("aria-level") or ""
        return int(stated) if stated in _LEVELS else _LEVEL
    containers = segments.containers
    box = containers[item.container]
    for _ in range(_WRAPPERS):
        if box.parent < 0 or box.end > box.first + 1:
            break
        box = containers[box.parent]
        if box.tag in HEADINGS and box.end == box.first + 1:
            return HEADINGS[box.tag]
    return 0


def is_code_block(item: Segment) -> bool:
    """Whether a text in no paragraph is nothing but a `code` that calls itself a block, or has lines. Seen in: Verso."""
    code = item.stretches[0]
    if code.element.tag != "code" or code.start or code.end < len(item.text) or item.tag not in _HOLD_BLOCKS:
        return False
    classes = code.element.get("class") or ""
    return _CODE_BLOCK.search(classes) is not None or "\n" in "".join(code.element.itertext()).strip()


def row_of(segments: Segments, number: int, top: int = -1) -> int:
    """The row of a table that a container lies in; the table itself, or `top`, where it lies in none."""
    while number >= 0 and number != top and segments.containers[number].tag not in ("tr", "table"):
        number = segments.containers[number].parent
    return number
