"""Lists, lists of terms, and notes: the blocks that are made of items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING, Final

import attrs

from articlekit.blocks import Block, Definition, DefinitionList, Footnote, Footnotes, ListBlock, ListItem, Paragraph
from articlekit.body.inline import Inline, cut
from articlekit.body.pieces import Assemble, Piece, by_child, texts_of
from articlekit.body.structures import LISTS
from articlekit.segment import Segments

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["footnotes_of", "list_of", "terms_of"]

_FIRST: Final = 3
"""Elements of an item within which its box to tick stands."""
_LARGEST_START: Final = 1_000_000
_BACK: Final = re.compile(
    r"^(?:[\^↑]\s*(?:[a-z]\s+){0,20}|[\[(]?\d{1,3}[\])]\s*)|(?<!\s)\s*+[\[(]?[↩↑⤴⏎^][\ufe0e\ufe0f]?[\])]?$"
)
"""What leads back from a note to its mark, and its number: signs of Markdown writers, MediaWiki, WordPress."""


def list_of(segments: Segments, number: int, pieces: Sequence[Piece], assemble: Assemble) -> Iterator[Block]:
    """The list of a container; what stands in it beside its items is an item, and a list beside them is of the one before."""
    items: list[ListItem] = []
    for child, run in by_child(segments, pieces, number):
        container = segments.containers[child]
        blocks = assemble(run, number if child == number or container.tag in LISTS else child)
        if not blocks:
            continue
        if container.tag in LISTS and items:
            items[-1] = attrs.evolve(items[-1], blocks=items[-1].blocks + blocks)
        else:
            items.append(ListItem(blocks=blocks, is_done=_is_done(container.element) if child != number else None))
    element = segments.containers[number].element
    if items and not texts_of(pieces):
        yield from (block for item in items for block in item.blocks)
    elif items:
        is_ordered = element.tag == "ol"
        yield ListBlock(
            items=tuple(items),
            ordered=is_ordered,
            start=_start(element) if is_ordered else 1,
            position=pieces[0].position,
        )


def _start(element: etree._Element) -> int:
    value = (element.get("start") or "").strip()
    return min(int(value), _LARGEST_START) if value.isdecimal() and len(value) < 9 else 1


def _is_done(item: etree._Element) -> bool | None:
    for inner in islice(item.iterdescendants(), _FIRST):
        if inner.tag == "input" and inner.get("type") == "checkbox":
            return "checked" in inner.attrib
    return None


def terms_of(segments: Segments, number: int, pieces: Sequence[Piece], assemble: Assemble) -> Iterator[Block]:
    """The definition list of a `dl`; of `details`, with its summary as the term."""
    terms: list[Paragraph] = []
    descriptions: list[ListItem] = []
    found: list[Definition] = []
    for child, run in groupby(pieces, key=lambda piece: _part_of(segments, piece.container, number)):
        inside = list(run)
        blocks = assemble(inside, child)
        if segments.containers[child].tag in ("dt", "summary"):
            if descriptions:
                found.append(Definition(terms=tuple(terms), descriptions=tuple(descriptions)))
                terms, descriptions = [], []
            terms += [_plain(block) for block in blocks if block.text]
        elif blocks:
            descriptions.append(ListItem(blocks=blocks))
    if not texts_of(pieces):
        yield from (block for item in descriptions for block in item.blocks)
        return
    if terms or descriptions:
        found.append(Definition(terms=tuple(terms), descriptions=tuple(descriptions)))
    yield DefinitionList(items=tuple(found), position=pieces[0].position)


def _part_of(segments: Segments, number: int, top: int) -> int:
    """The term or description around a container, of this list and none within it; `top` where there is none, as in `details`."""
    found = top
    while number > top:
        tag = segments.containers[number].tag
        if tag in ("dl", "details"):
            found = top
        elif found == top and tag in ("dt", "dd", "summary"):
            found = number
        number = segments.containers[number].parent
    return found


def _plain(block: Block) -> Paragraph:
    if isinstance(block, Paragraph):
        return block
    return Paragraph(text=block.text, spans=getattr(block, "spans", ()), position=block.position)


def footnotes_of(
    labels: dict[int, str], groups: Sequence[tuple[int, Sequence[Piece]]], assemble: Assemble
) -> Footnotes:
    """Notes, each the pieces of a container; one that no mark names goes by its number in the row."""
    notes: list[Footnote] = []
    for count, (number, pieces) in enumerate(groups, 1):
        blocks = [_without_way_back(block) for block in assemble(pieces, number)]
        notes.append(Footnote(label=labels.get(number, str(count)), blocks=tuple(blocks)))
    return Footnotes(notes=tuple(notes), position=groups[0][1][0].position)


def _without_way_back(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    inline = Inline(block.text, block.spans)
    while (found := _BACK.search(inline.text)) and found[0]:
        start, end = (found.end(), len(inline.text)) if found.start() == 0 else (0, found.start())
        if not inline.text[start:end].strip():
            break
        inline = cut(inline, start, end)
    return attrs.evolve(block, text=inline.text, spans=inline.spans)
