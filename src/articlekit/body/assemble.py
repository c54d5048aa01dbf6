"""From the segments that are body text to typed blocks, with the figures, embeds and rules between them.

The structure is read from the containers around each segment (`articlekit.body.structures`): the outermost makes one block of
what it holds, and what it holds is assembled in the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

import attrs

from articlekit.blocks import Block, Code, Heading, Paragraph
from articlekit.body.dividers import dividers
from articlekit.body.figures import figures
from articlekit.body.inline import InlineReader
from articlekit.body.lists import footnotes_of, list_of, terms_of
from articlekit.body.notes import Notes, notes_of
from articlekit.body.pieces import Piece, only_blocks, texts_of
from articlekit.body.quotes import post_from, quote_of
from articlekit.body.structures import Structure, StructureKind, Structures, heading_level, is_code_block
from articlekit.body.tables import table_of
from articlekit.markup.embeds import embed_at
from articlekit.markup.verbatim import Verbatim, code_language, is_verse, verbatim
from articlekit.segment import Segment, Segments
from articlekit.tuples import tuple_of

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["Assembler"]

_DEEPEST: Final = 12
"""Structures within each other; what lies deeper is paragraphs of the last."""


class Assembler:
    """Builds blocks from the segments of one page; one instance a page."""

    def __init__(self, segments: Segments, base_url: str | None) -> None:
        """Remember the page; nothing is computed yet."""
        self._segments = segments
        self._base_url = base_url
        self._reader = InlineReader(base_url)
        self._notes = Notes()
        self._structures = Structures(segments)
        self._depth = 0

    def blocks(self, body: Sequence[int], captions: Iterable[int] = ()) -> tuple[Block, ...]:
        """The blocks of these segments (numbers in page order), with the figures, embeds and rules between them."""
        if not body:
            return ()
        self._notes = notes_of(self._segments, body, self._reader)
        if self._notes.labels:
            self._reader = InlineReader(self._base_url, self._notes.labels)
            self._structures = Structures(self._segments, self._notes.containers)
        items = self._segments.items
        chosen = [items[number] for number in body]
        pieces = [tuple_of(Piece, (item.index, item.container, item, None)) for item in chosen]
        between = [
            *figures(self._segments, body, captions, self._base_url, self._reader),
            *dividers(self._segments, body),
        ]
        if between:
            pieces += between
            pieces.sort(key=_place)
        return self._assemble(pieces, -1)

    def _assemble(self, pieces: Sequence[Piece], top: int) -> tuple[Block, ...]:
        """The blocks of pieces that lie in a container; -1 for the page."""
        if len(pieces) == 1 and pieces[0].container == top and pieces[0].segment is not None:
            return (self._text_block([pieces[0].segment]),)
        self._depth += 1
        blocks: list[Block] = []
        structures = self._structures
        outermost = structures.outermost if self._depth <= _DEEPEST else _no_structure
        runs = groupby(pieces, key=lambda piece: outermost(piece.container, top))
        parts = [(structure, list(run)) for structure, run in runs]
        for structure, together in groupby(parts, key=lambda part: structures.joined(part[0])):
            blocks += self._blocks_of(structure, [(part.container if part else top, run) for part, run in together])
        self._depth -= 1
        return tuple(blocks)

    def _blocks_of(self, structure: Structure | None, parts: list[tuple[int, list[Piece]]]) -> Iterator[Block]:
        """The block of a structure, or of several containers that make one; a figure or rule alone is no list or quotation."""
        number, pieces = parts[0]
        kind = structure and structure.kind
        if kind is StructureKind.NOTE:
            yield footnotes_of(self._notes.containers, parts, self._assemble)
        elif kind is StructureKind.TERMS:
            yield from terms_of(self._segments, self._structures.term_rows, parts, self._assemble)
        elif kind is None or not texts_of(pieces):
            yield from self._running(pieces)
        elif kind is StructureKind.LIST:
            yield from list_of(self._segments, number, pieces, self._assemble)
        elif kind is StructureKind.TABLE:
            yield from table_of(self._segments, number, pieces, self._reader)
        elif kind is StructureKind.CODE:
            yield self._code(number, texts_of(pieces))
            yield from only_blocks(pieces)
        else:
            yield from self._quote(number, pieces)

    def _quote(self, number: int, pieces: list[Piece]) -> Iterator[Block]:
        if (post := post_from(self._segments, number, pieces, self._reader)) is not None:
            yield post
            yield from only_blocks(pieces)
        elif (quote := quote_of(self._segments, number, pieces, self._assemble, self._reader)) is not None:
            yield quote

    def _running(self, pieces: list[Piece]) -> Iterator[Block]:
        """Headings, and a paragraph a segment; lines parted by a single `<br>` are one."""
        lines: list[Segment] = []
        for piece in pieces:
            item = piece.segment
            if lines and not (item is not None and _goes_on(lines, item)):
                yield self._text_block(lines)
                lines = []
            if item is not None:
                lines.append(item)
            elif piece.block is not None:
                yield piece.block
        if lines:
            yield self._text_block(lines)

    def _text_block(self, lines: list[Segment]) -> Block:
        first = lines[0]
        if first.stretches and len(lines) == 1 and is_code_block(first):
            code = first.stretches[0].element
            return self._code_of(verbatim(code), code, first.index)
        if level := heading_level(self._segments, first):
            text, spans = self._reader.lines(lines, " ")
            return Heading(text=text, level=level, spans=spans, position=first.index)
        text, spans = self._reader.lines(lines)
        if (embed := embed_at(text)) is not None:
            return attrs.evolve(embed, position=first.index)
        return Paragraph(text=text, spans=spans, position=first.index)

    def _code(self, number: int, items: list[Segment]) -> Block:
        """Preformatted text as it stands, without what of it is not in the body."""
        container = self._segments.containers[number]
        kept = {item.index for item in items}
        lost = [item for item in self._segments.items[container.first : container.end] if item.index not in kept]
        boxes = [self._segments.containers[item.container] for item in lost]
        if any(not kept.isdisjoint(range(box.first, box.end)) for box in boxes):  # only words tell what is in the body
            shown = Verbatim("\n".join(item.text for item in items))
        else:
            shown = verbatim(container.element, [box.element for box in boxes])
        if is_verse(container.element):
            return Paragraph(text="\n".join(map(str.strip, shown.text.splitlines())), position=items[0].index)
        return self._code_of(shown, container.element, items[0].index)

    def _code_of(self, shown: Verbatim, element: etree._Element, position: int) -> Code:
        return Code(
            text=shown.text,
            spans=self._reader.marked(shown.text, shown.marks) if shown.marks else (),
            language=code_language(element),
            position=position,
        )


def _no_structure(_container: int, _top: int) -> None:
    """What lies too deep has none."""


def _goes_on(lines: Sequence[Segment], item: Segment) -> bool:
    """Whether a text is the next line of these."""
    return item.breaks == 1 and item.index == lines[-1].index + 1 and item.container == lines[0].container


def _place(piece: Piece) -> tuple[int, bool]:
    return piece.position, piece.segment is not None
