"""From the segments that are body text to typed blocks: paragraphs, lists, quotes, tables, code, and the figures between them.

The structure is read from the containers around each segment. Markup is not always meant: a table that lays out a
page, or a list whose items are whole stories, gives paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from articlekit.blocks import (
    HEADINGS,
    Block,
    Code,
    Heading,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Table,
    block_order,
)
from articlekit.body.figures import figures, posts
from articlekit.markup import cloudflare
from articlekit.markup.columns import in_columns
from articlekit.markup.verbatim import code_language, verbatim_text
from articlekit.segment import Anchor, Segment, Segments
from articlekit.urls import resolve

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["LARGEST", "LONGEST_CELL", "Assembler"]

_LISTS: Final = frozenset(("ul", "ol", "dl", "menu", "dir"))
_KINDS: Final = {**dict.fromkeys(_LISTS, "list"), "blockquote": "quote", "table": "table", "pre": "code"}
_WITHIN_QUOTES: Final = ("list", "code")
"""What stays a block of its own within a quotation."""
LARGEST: Final = 3000
"""Segments beyond which a list or table is the layout of the page."""
LONGEST_CELL: Final = 200
"""Characters that the cells of a table of data have on average at most."""
_ITEMS: Final = frozenset(("li", "dt", "dd"))
_CELLS: Final = frozenset(("td", "th"))
_WRAPPERS: Final = 4
"""Elements that an editor puts around the one text of an item or a cell: `<li><p>`, `<td><div><p>`."""


class _Group(NamedTuple):
    """What a segment belongs to: the kind of block and the container that makes it one block."""

    kind: str
    container: int


_NO_GROUP: Final = _Group("", -1)


class Assembler:
    """Builds blocks from the segments of one page; one instance a page."""

    def __init__(self, segments: Segments, base_url: str | None) -> None:
        """Remember the page; nothing is computed yet."""
        self._segments = segments
        self._base_url = base_url
        self._addresses: dict[str, str] = {}
        self._groups: dict[tuple[int, bool], _Group | None] = {}
        """By container, and whether a list or code is already found within it."""
        self._is_meant: dict[int, bool] = {}

    def blocks(self, body: Sequence[int], captions: Iterable[int] = ()) -> tuple[Block, ...]:
        """The blocks of these segments (numbers in page order), with the figures and embeds between them."""
        if not body:
            return ()
        chosen = [self._segments[number] for number in body]
        blocks: list[Block] = []
        for group, members in groupby(chosen, key=lambda item: self._group_of(item.container)):
            blocks += self._block_of(group, list(members))
        blocks += figures(self._segments, body, captions, self._base_url)
        blocks += posts(self._segments, body)
        blocks.sort(key=block_order)
        return tuple(blocks)

    def links_of(self, item: Segment) -> tuple[Link, ...]:
        """The links of a segment with absolute addresses; those that lead to no page are left out."""
        return self.links(item.links)

    def links(self, anchors: Iterable[Anchor]) -> tuple[Link, ...]:
        """The same of links wherever they were found."""
        addresses = self._addresses
        found: list[Link] = []
        for start, end, href in anchors:
            url = addresses.get(href)
            if url is None:
                url = addresses[href] = self._address(href)
            if url:
                found.append(Link(start, end, url))
        return tuple(found)

    def _address(self, href: str) -> str:
        """Where a link leads, absolute; an empty string where it leads to no page and no mailbox."""
        href = href.strip()
        if cloudflare.PROTECTED_PATH not in href and (url := resolve(self._base_url, href)):
            return url
        url = cloudflare.decode_link(href) or href
        return url if url.startswith("mailto:") and url.isprintable() else ""

    def _paragraph(self, item: Segment) -> Paragraph:
        container = self._segments.containers[item.container]
        if container.tag == "pre" and container.end == container.first + 1:  # in a list: its lines are the item's
            return Paragraph(text=verbatim_text(container.element), position=item.index)
        return Paragraph(text=item.text, links=self.links_of(item), position=item.index)

    def _group_of(self, number: int) -> _Group:
        """The outermost list, quote, table or code that a container lies in and that is meant as such.

        What lies further out is looked up where it is known, so that deep nesting costs nothing twice.
        """
        path: list[tuple[int, bool, _Group | None]] = []
        is_own = False
        while number >= 0 and (number, is_own) not in self._groups:
            container = self._segments.containers[number]
            kind = _KINDS.get(container.tag)
            own = None
            if kind and not (kind == "quote" and is_own) and self._means(number, kind):
                own = _Group(kind, number)
            path.append((number, is_own, own))
            is_own = own.kind in _WITHIN_QUOTES if own else is_own
            number = container.parent
        found = self._groups.get((number, is_own))
        for number, is_own, own in reversed(path):
            found = self._groups[number, is_own] = found or own
        return found or _NO_GROUP

    def _means(self, number: int, kind: str) -> bool:
        """Whether a list or table is meant as one; asked once a container."""
        meant = self._is_meant.get(number)
        if meant is None:
            container = self._segments.containers[number]
            inside = self._segments.items[container.first : min(container.end, container.first + LARGEST + 1)]
            meant = self._is_meant[number] = len(inside) <= LARGEST and (
                self._is_list(inside) if kind == "list" else self._is_data(inside) if kind == "table" else True
            )
        return meant

    def _is_list(self, inside: Sequence[Segment]) -> bool:
        """A list of items, each one run of text; not a list of cards or sections with headings of their own."""
        return not any(item.tag in HEADINGS for item in inside) and self._plain(inside, _ITEMS) * 2 >= len(inside)

    def _is_data(self, inside: Sequence[Segment]) -> bool:
        """A table of data: cells hold short runs of text, one or directly, in several rows, with no list or heading."""
        return (
            len(inside) >= 4
            and self._plain(inside, _CELLS) * 3 >= len(inside) * 2
            and sum(len(item.text) for item in inside) < LONGEST_CELL * len(inside)
            and len({self._row_of(item) for item in inside}) >= 2
        )

    def _plain(self, inside: Sequence[Segment], tags: frozenset[str]) -> int:
        """How many of these lie directly in an element of these names, or in one that holds nothing else."""
        return sum(item.tag in tags or self._is_alone(item, tags) for item in inside)

    def _is_alone(self, item: Segment, tags: frozenset[str]) -> bool:
        around = islice(self._segments.enclosing(item.container), _WRAPPERS)
        return any(container.tag in tags for container in takewhile(lambda it: it.end == it.first + 1, around))

    def _row_of(self, item: Segment) -> int:
        number = item.container
        while number >= 0 and self._segments.containers[number].tag not in ("tr", "table"):
            number = self._segments.containers[number].parent
        return number

    def _block_of(self, group: _Group, members: list[Segment]) -> Iterator[Block]:
        position = members[0].index
        if group.kind == "list":
            yield self._list(group, members)
        elif group.kind == "quote":
            paragraphs = tuple(self._paragraphs(members))
            yield Quote(paragraphs=paragraphs, position=position)
        elif group.kind == "table":
            yield from self._table(group, members)
        elif group.kind == "code":
            yield self._code(group, members)
        else:
            yield from self._running(members)

    def _running(self, members: list[Segment]) -> Iterator[Block]:
        run: list[Segment] = []
        for item in members:
            if item.tag in HEADINGS:
                yield from self._paragraphs(run)
                run = []
                yield Heading(text=item.text, level=HEADINGS[item.tag], links=self.links_of(item), position=item.index)
            else:
                run.append(item)
        yield from self._paragraphs(run)

    def _paragraphs(self, members: list[Segment]) -> Iterator[Paragraph]:
        """One paragraph a segment; lines parted by a single `<br>` are one."""
        lines: list[Segment] = []
        for item in members:
            if lines and not (
                item.breaks == 1 and item.index == lines[-1].index + 1 and item.container == lines[0].container
            ):
                yield self._joined(lines)
                lines = []
            lines.append(item)
        if lines:
            yield self._joined(lines)

    def _joined(self, lines: list[Segment]) -> Paragraph:
        if len(lines) == 1:
            return self._paragraph(lines[0])
        links: list[Link] = []
        offset = 0
        parts = [self._paragraph(item) for item in lines]
        for part in parts:
            links += [Link(link.start + offset, link.end + offset, link.url) for link in part.links]
            offset += len(part.text) + 1
        text = "\n".join(part.text for part in parts)
        return Paragraph(text=text, links=tuple(links), position=lines[0].index)

    def _list(self, group: _Group, members: list[Segment]) -> ListBlock:
        items: list[Paragraph] = []
        depths: list[int] = []
        for number, run in groupby(members, key=lambda item: self._item_of(item.container, group.container)):
            items.append(self._joined(list(run)))
            depths.append(self._depth(number, group.container))
        return ListBlock(
            items=tuple(items),
            ordered=self._segments.containers[group.container].tag == "ol",
            depths=tuple(depths) if any(depths) else (),
            position=members[0].index,
        )

    def _item_of(self, number: int, top: int) -> int:
        while number != top and self._segments.containers[number].tag not in _ITEMS:
            number = self._segments.containers[number].parent
        return number

    def _depth(self, number: int, top: int) -> int:
        depth = -1
        while number != top:
            number = self._segments.containers[number].parent
            depth += self._segments.containers[number].tag in _LISTS
        return max(depth, 0)

    def _table(self, group: _Group, members: list[Segment]) -> Iterator[Block]:
        """The table; its caption, which lies in no row, is a paragraph before it."""
        rows: list[tuple[str, ...]] = []
        heads = True
        position = 0
        spanned: Mapping[int, int] = {}
        for number, run in groupby(members, key=self._row_of):
            row = list(run)
            if number == group.container:
                yield from self._paragraphs(row)
                continue
            cells = self._cells(number, row, group.container)
            if not rows:
                position = row[0].index
                heads = all(cell.tag == "th" for cell, text in cells if text)
            texts, spanned = in_columns(cells, spanned)
            rows.append(texts)
        if rows:
            yield Table(rows=tuple(rows), header=heads, position=position)

    def _cells(self, number: int, row: list[Segment], table: int) -> list[tuple[etree._Element, str]]:
        """A row's cells with their texts: a cell without text is empty, and keeps its place."""
        containers = self._segments.containers
        texts: dict[etree._Element, list[str]] = {}
        for item in row:
            texts.setdefault(containers[self._cell_of(item.container, table)].element, []).append(item.text)
        given = [cell for cell in containers[number].element if cell.tag in _CELLS]
        cells = given if all(cell in given for cell in texts) else list(texts)
        return [(cell, " ".join(texts.get(cell, ()))) for cell in cells]

    def _cell_of(self, number: int, top: int) -> int:
        while number != top and self._segments.containers[number].tag not in _CELLS:
            number = self._segments.containers[number].parent
        return number

    def _code(self, group: _Group, members: list[Segment]) -> Code:
        container = self._segments.containers[group.container]
        if len(members) == container.end - container.first:
            text = verbatim_text(container.element)
        else:
            text = "\n".join(item.text for item in members)
        return Code(text=text, language=code_language(container.element), position=members[0].index)
