"""TEI of every kind of block: well formed, and with all that the blocks say."""

from __future__ import annotations

from datetime import UTC, datetime

import attrs
from lxml import etree

import articlekit
from articlekit import Article, Span, SpanKind
from articlekit.blocks import (
    Block,
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

TEI = "{http://www.tei-c.org/ns/1.0}"
PAGE = (
    "<title>Pier closed</title><meta name=author content='Ann Lee'><meta property='og:site_name' content='Port Post'>"
    "<meta property='article:published_time' content='2024-05-03T10:00:00Z'><article><h1>Pier closed</h1>"
    "<p>The pier was closed on Friday after a crack was found under its end, the harbour master said.</p>"
    "<p>Engineers will look at it on Monday, and nobody may go beyond the gate before they are done.</p></article>"
)


def written(*blocks: Block) -> etree._Element:
    """The body of the TEI of an article with these blocks."""
    article = attrs.evolve(articlekit.parse(PAGE, url="https://port-post.example/pier"), blocks=blocks)
    (body,) = root(article).iter(f"{TEI}body")
    return body


def root(article: Article) -> etree._Element:
    return etree.fromstring(article.to_tei().encode())


def texts(body: etree._Element, tag: str) -> list[str]:
    return ["".join(map(str, item.itertext())) for item in body.iter(TEI + tag)]


def paragraph(text: str) -> Paragraph:
    return Paragraph(text=text)


def test_the_header_says_whose_article_it_is() -> None:
    """Title, author, publisher, day and address."""
    header = next(root(articlekit.parse(PAGE, url="https://port-post.example/pier")).iter(f"{TEI}teiHeader"))

    assert texts(header, "author") == ["Ann Lee"]
    assert texts(header, "publisher") == ["Port Post"]
    assert [item.get("target") for item in header.iter(f"{TEI}ptr")] == ["https://port-post.example/pier"]


def test_headings_open_sections() -> None:
    """What a heading stands over is in its `div`; a deeper one lies within."""
    body = written(
        Heading(text="The crack", level=2), paragraph("Long."), Heading(text="Its cause", level=3), paragraph("Salt.")
    )

    inner = next(item for item in body.iter(f"{TEI}div") if texts(item, "head") == ["Its cause"])
    assert texts(inner, "p") == ["Salt."]
    assert texts(body, "head") == ["The crack", "Its cause"]


def test_lists_terms_and_tables() -> None:
    """Items, terms with all their descriptions, cells with what they span and the pictures in them."""
    done = ListItem(
        blocks=(paragraph("Close the gate"), ListBlock(items=(ListItem(blocks=(paragraph("and lock it"),)),)))
    )
    terms = Definition(
        terms=(paragraph("pier"), paragraph("jetty")), descriptions=(ListItem(blocks=(paragraph("a landing"),)),)
    )
    tick = Image(url="https://port-post.example/tick.png", alt="yes")
    table = Table(
        rows=(
            (Cell(text="Gate", is_header=True), Cell(text="Shut", is_header=True)),
            (Cell(text="North", rowspan=2), Cell(text="", colspan=2, images=(tick,))),
        ),
        caption="Gates",
    )
    body = written(ListBlock(items=(done,), ordered=True, start=3), DefinitionList(items=(terms,)), table)

    assert [item.get("n") for item in body.iter(f"{TEI}item")][:1] == ["3"]
    assert "and lock it" in texts(body, "p")
    assert "pierjetty" in texts(body, "label")
    assert "a landing" in texts(body, "p")
    assert texts(body, "head") == ["Gates"]
    assert [(item.get("rows"), item.get("cols")) for item in body.iter(f"{TEI}cell")] == [
        (None, None),
        (None, None),
        ("2", None),
        (None, "2"),
    ]
    assert texts(body, "desc") == ["yes"]


def test_quotations_code_and_pictures() -> None:
    """A speaker stands beside the words, code keeps its language, a figure its caption and credit."""
    image = Image(url="https://port-post.example/pier.jpg", alt="The pier")
    body = written(
        Quote(blocks=(paragraph("It will hold."),), attribution="Jon Brand", cite="https://port-post.example/brand"),
        Quote(blocks=(Heading(text="Notice", level=3),)),
        Code(text="shut(gate)", language="python"),
        Divider(),
        Figure(images=(image,), caption="The pier at noon", credit="Mia Holt"),
    )

    assert texts(body, "bibl") == ["Jon Brand"]
    assert [item.get("source") for item in body.iter(f"{TEI}quote")] == ["https://port-post.example/brand", None]
    assert [item.get("lang") for item in body.iter(f"{TEI}code")] == ["python"]
    assert [item.get("unit") for item in body.iter(f"{TEI}milestone")] == ["section"]
    assert {"The pier at noon", "Mia Holt", "Notice"} <= set(texts(body, "p"))
    assert [item.get("url") for item in body.iter(f"{TEI}graphic")] == ["https://port-post.example/pier.jpg"]


def test_embeds_and_notes() -> None:
    """A post has its words and who wrote them, a film its address; a note is called by its label."""
    post = Embed(
        url="https://social.example/7",
        text="Gate shut.",
        author="Ann Lee",
        provider="Social",
        date=datetime(2024, 5, 3, tzinfo=UTC),
    )
    film = Embed(url="https://films.example/9", title="The crack, filmed")
    notes = Footnotes(
        notes=(
            Footnote(label="1", blocks=(paragraph("By the board."),)),
            Footnote(label="*", blocks=(paragraph("In tons."),)),
        )
    )
    body = written(post, film, notes)

    assert texts(body, "bibl") == ["Ann Lee, Social, https://social.example/7"]
    assert [item.get("target") for item in body.iter(f"{TEI}ref")] == ["https://films.example/9"]
    names = [item.get("{http://www.w3.org/XML/1998/namespace}id") for item in body.iter(f"{TEI}note")]
    assert names == ["note-1", "note-n2"]


def test_marks_within_a_text() -> None:
    """Each kind of mark is written, and no word of the text is lost; of a formula its source is written in place of its letters."""
    text = "one two three four five six seven eight nine ten eleven"
    kinds = [kind for kind in SpanKind if kind not in {SpanKind.LINK, SpanKind.MATH}]
    spans = [Span(kind, 4 * number % 40, 4 * number % 40 + 3, value="x") for number, kind in enumerate(kinds)]
    for span in (*spans, Span(SpanKind.LINK, 0, 7, url="https://port-post.example/more")):
        body = written(Paragraph(text=text, spans=(span,)))
        said = "".join(texts(body, "p"))
        assert all(word in said for word in text.split()), span
