"""The article as plain text."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from articlekit.article import Article, Author, Source
from articlekit.blocks import Code, Embed, Figure, Heading, Image, ListBlock, Paragraph, Quote, Table
from articlekit.render import to_text


def body(*blocks) -> str:
    """The text of an article of these blocks alone."""
    return to_text(Article(blocks=blocks))


def items(*texts: str) -> tuple[Paragraph, ...]:
    """The items of a list."""
    return tuple(Paragraph(text=text) for text in texts)


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
    assert body(Quote(paragraphs=items("One", "Two"))) == "One\n\nTwo\n"
    assert body(Table(rows=(("a", "b"), ("c", "d")))) == "a\tb\nc\td\n"
    assert body(Code(text="if x:\n    y")) == "if x:\n    y\n"
    assert (
        body(Figure(images=(Image(url="https://a.example/1.jpg"),), caption="c"), Embed(url="https://v.example/"))
        == "\n"
    )
    assert body(Paragraph(text="One\ntwo")) == "One\ntwo\n"


def test_lists():
    """Dashes or numbers lead the items, depth and further lines are indented."""
    assert body(ListBlock(items=items("One", "two\nlines", "Three"), depths=(0, 1, 0))) == (
        "- One\n  - two\n    lines\n- Three\n"
    )
    assert body(ListBlock(items=items("One", "Two"), ordered=True)) == "1. One\n2. Two\n"


def test_nested_numbers():
    """An inner numbered list counts for itself, and the outer goes on after it."""
    text = body(ListBlock(items=items("A", "B", "C", "D"), depths=(0, 1, 1, 0), ordered=True))

    assert text == "1. A\n  1. B\n  2. C\n2. D\n"
