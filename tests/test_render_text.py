"""The article as plain text."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from articlekit.article import Article, Author, Source
from articlekit.blocks import (
    Cell,
    Code,
    Definition,
    DefinitionList,
    Divider,
    Embed,
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
)
from articlekit.render import to_text


def body(*blocks) -> str:
    """The text of an article of these blocks alone."""
    return to_text(Article(blocks=blocks))


def test_all_parts():
    """Title, subtitle, names and day, body, source, in this order, parted by an empty line."""
    article = Article(
        title="Snow",
        subtitle="In May",
        authors=(Author(name="Ada Bell"), Author(name="Cy Noe")),
        published=datetime(2024, 5, 3, 23, tzinfo=UTC),
        blocks=(Paragraph(text="It snowed."), Heading(text="Later"), Paragraph(text="It melted.")),
        source=Source(url="https://herald.example/snow", publisher="Herald"),
    )

    assert to_text(article) == (
        "Snow\n\nIn May\n\nAda Bell, Cy Noe | 2024-05-03\n\nIt snowed.\n\nLater\n\nIt melted.\n\n"
        "Source: https://herald.example/snow\n"
    )


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (Article(), "\n"),
        (Article(title="Snow"), "Snow\n"),
        (Article(authors=(Author(name="Ada Bell"),)), "Ada Bell\n"),
        (Article(published=datetime(2024, 5, 3, tzinfo=UTC)), "2024-05-03\n"),
        (Article(source=Source(publisher="Herald")), "Source: Herald\n"),
        (Article(source=Source(agency="Wire")), "Source: Wire\n"),
        (Article(source=Source()), "Source: unknown\n"),
    ],
)
def test_what_is_not_known_leaves_no_gap(article, text):
    """A part that the article lacks leaves neither a line nor a separator."""
    assert to_text(article) == text


def test_blocks():
    """Each block as a reader of plain text expects it; figures and embeds have no running text."""
    one, two = Paragraph(text="One"), Paragraph(text="Two")

    assert body(Quote(blocks=(one, two), attribution="Ann")) == "One\n\nTwo\n\n— Ann\n"
    assert body(Table(rows=((Cell(text="a"), Cell(text="b")), (Cell(text="c"),)), caption="C")) == "C\na\tb\nc\n"
    assert body(Code(text="if x:\n    y")) == "if x:\n    y\n"
    assert (
        body(Figure(images=(Image(url="https://a.example/1.jpg"),), caption="c"), Embed(url="https://v.example/"))
        == "\n"
    )
    assert body(Paragraph(text="One\ntwo")) == "One\ntwo\n"
    assert body(one, Divider(), two) == "One\n\n* * *\n\nTwo\n"
    assert body(Footnotes(notes=(Footnote(label="1", blocks=(one, two)),))) == "[1] One\n  Two\n"
    definition = Definition(terms=(one,), descriptions=(ListItem(blocks=(two,)),))
    assert body(DefinitionList(items=(definition, definition))) == "One\n  Two\nOne\n  Two\n"


def test_lists():
    """Dashes or numbers lead the items; lists within them and further lines are indented; a box is ticked or not."""
    inner = ListBlock(items=(ListItem.of("two\nlines"),))
    nested = ListItem(blocks=(Paragraph(text="One"), inner))

    assert body(ListBlock(items=(nested, ListItem.of("Three")))) == "- One\n  - two\n    lines\n- Three\n"
    assert body(ListBlock(items=(ListItem.of("One"), ListItem.of("Two")), ordered=True, start=3)) == "3. One\n4. Two\n"
    assert body(ListBlock(items=(ListItem(blocks=nested.blocks[:1], is_done=True),))) == "- [x] One\n"
    assert body(ListBlock(items=(ListItem(blocks=nested.blocks[:1], is_done=False),))) == "- [ ] One\n"
