"""The body's typed blocks."""

from __future__ import annotations

import pickle

import attrs
import pytest

from articlekit.blocks import (
    HEADINGS,
    Cell,
    Code,
    Definition,
    DefinitionList,
    Divider,
    Embed,
    EmbedForm,
    Figure,
    Footnote,
    Footnotes,
    Heading,
    Image,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
    block_links,
    block_order,
    blocks_within,
    body_text,
)
from articlekit.spans import Span, SpanKind, links_of, moved

LINK = Span.link(4, 8, "https://a.example/")
LINKED = Paragraph(text="The bank", spans=(Span(SpanKind.STRONG, 0, 3), LINK))
FIGURE = Figure(
    images=(Image(url="https://a.example/1.jpg"),),
    caption="The bank",
    caption_spans=(LINK,),
    credit="A. Lee",
    position=3,
)
EMBED = Embed(url="https://v.example/1", title="A film", position=3)
ITEM = ListItem(blocks=(LINKED, ListBlock(items=(ListItem.of("in"),))))
BLOCKS = (
    (LINKED, "The bank", [("The bank", LINK)]),
    (Heading(text="The bank", level=3, spans=(LINK,)), "The bank", [("The bank", LINK)]),
    (Quote(blocks=(Paragraph(text="One"), LINKED), attribution="Ann"), "One\n\nThe bank\n\nAnn", [("The bank", LINK)]),
    (ListBlock(items=(ITEM, ListItem.of("Two"))), "The bank\nin\nTwo", [("The bank", LINK)]),
    (
        DefinitionList(items=(Definition(terms=(Paragraph(text="T"),), descriptions=(ITEM,)),)),
        "T\nThe bank\nin",
        [("The bank", LINK)],
    ),
    (
        Table(
            rows=((Cell(text="The bank", spans=(LINK,)), Cell(text="b")), (Cell(text="c"), Cell(text=""))),
            caption="Cap",
        ),
        "Cap\nThe bank\tb\nc\t",
        [("The bank", LINK)],
    ),
    (Code(text="if x:\n    y", language="python"), "if x:\n    y", []),
    (FIGURE, "The bank A. Lee", [("The bank", LINK)]),
    (EMBED, "", []),
    (
        Embed(url="https://x.example/1", form=EmbedForm.POST, text="The bank", spans=(LINK,)),
        "The bank",
        [("The bank", LINK)],
    ),
    (Divider(), "", []),
    (Footnotes(notes=(Footnote(label="1", blocks=(LINKED,)),)), "The bank", [("The bank", LINK)]),
)


@pytest.mark.parametrize(("block", "text", "links"), BLOCKS)
def test_text_and_links(block, text, links):
    """Each kind of block gives its text and its links with the text they lie in."""
    assert block.text == text
    assert list(block_links(block)) == links


@pytest.mark.parametrize(("block", "text", "links"), BLOCKS)
def test_plain_data(block, text, links):
    """Blocks compare by value, can be hashed and pickled, and cannot be changed."""
    twin = pickle.loads(pickle.dumps(block))

    assert twin == block
    assert hash(twin) == hash(block)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        block.position = 7


def test_body_text():
    """Blocks without text leave no gap, and captions are no running text."""
    assert body_text([LINKED, FIGURE, EMBED, Code(text="x")]) == "The bank\n\nx"
    assert body_text([]) == ""


def test_order():
    """Blocks stand in page order, a picture before the text that it shares a position with."""
    later, same = Paragraph(text="later", position=4), Paragraph(text="same", position=3)

    assert sorted([later, same, EMBED], key=block_order) == [EMBED, same, later]
    assert sorted([same, FIGURE], key=block_order) == [FIGURE, same]


def test_headings():
    """HTML has six levels."""
    assert HEADINGS == {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}


def test_links_among_spans():
    """What carries a text gives its links apart from the other spans."""
    assert LINKED.links == links_of(LINKED.spans) == (LINK,)
    assert list(moved((LINK,), 3)) == [Span.link(7, 11, "https://a.example/")]


def test_blocks_within():
    """The blocks inside others are found, each before what it holds."""
    block = Quote(blocks=(ListBlock(items=(ListItem.of("a"), ListItem(blocks=(Divider(),)))),))

    assert [type(found).__name__ for found in blocks_within([block])] == ["Quote", "ListBlock", "Paragraph", "Divider"]


def test_header_of_a_table():
    """The first row is a header where all that says something in it is one."""
    head, data = Cell(text="a", is_header=True), Cell(text="b")

    assert Table(rows=((Cell(text=""), head), (head, data))).header
    assert not Table(rows=((head, data), (data, data))).header
    assert not Table(rows=()).header


@pytest.mark.parametrize(
    ("rows", "grid"),
    [
        (((("A", 1, 2), "B"), ("C",), ("D", "E")), [["A", "B"], [None, "C"], ["D", "E"]]),
        ((("A", ("B", 1, 3), "C"), ("D", "E"), ("F",)), [["A", "B", "C"], ["D", None, "E"], ["F", None]]),
        (((("A", 2, 1), "B"), ("C", "D", "E")), [["A", None, "B"], ["C", "D", "E"]]),
        (((("A", 2, 2), "B"), ("C", "D")), [["A", None, "B"], [None, None, "C", "D"]]),
        ((), []),
    ],
)
def test_grid(rows, grid):
    """A cell that takes several columns or rows keeps the others free, so that each stands in its column."""
    made = tuple(
        tuple(
            Cell(text=cell) if isinstance(cell, str) else Cell(text=cell[0], colspan=cell[1], rowspan=cell[2])
            for cell in row
        )
        for row in rows
    )

    assert [[cell and cell.text for cell in row] for row in Table(rows=made).grid] == grid
