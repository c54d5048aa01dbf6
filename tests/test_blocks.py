"""The body's typed blocks."""

from __future__ import annotations

import pickle

import attrs
import pytest

from articlekit.blocks import (
    HEADINGS,
    Code,
    Embed,
    Figure,
    Heading,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Table,
    block_links,
    block_order,
    block_text,
    body_text,
)

LINK = Link(4, 8, "https://a.example/")
LINKED = Paragraph(text="The bank", links=(LINK,))
FIGURE = Figure(images=(Image(url="https://a.example/1.jpg"),), caption="A bank", position=3)
EMBED = Embed(url="https://v.example/1", title="A film", position=3)
BLOCKS = (
    (LINKED, "The bank", [("The bank", LINK)]),
    (Heading(text="The bank", level=3, links=(LINK,)), "The bank", [("The bank", LINK)]),
    (Quote(paragraphs=(Paragraph(text="One"), LINKED)), "One\n\nThe bank", [("The bank", LINK)]),
    (ListBlock(items=(LINKED, Paragraph(text="Two")), depths=(0, 1)), "The bank\nTwo", [("The bank", LINK)]),
    (Table(rows=(("a", "b"), ("c", ""))), "a\tb\nc\t", []),
    (Code(text="if x:\n    y", language="python"), "if x:\n    y", []),
    (FIGURE, "", []),
    (EMBED, "", []),
)


@pytest.mark.parametrize(("block", "text", "links"), BLOCKS)
def test_text_and_links(block, text, links):
    """Each kind of block gives its running text and its links with the text they lie in; captions are no text."""
    assert block_text(block) == text
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
    """Blocks without text leave no gap."""
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


@pytest.mark.parametrize("depths", [(0,), (0, 1, 2)])
def test_depths_of_a_list(depths):
    """There is one for each item, or none at all."""
    with pytest.raises(ValueError, match=f"{len(depths)} numbers for 2 items"):
        ListBlock(items=(LINKED, LINKED), depths=depths)
