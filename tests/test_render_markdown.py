"""The article as Markdown: a Markdown parser reads the same blocks and marks back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from articlekit.article import Article, Author, Source
from articlekit.blocks import (
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
)
from articlekit.render import to_markdown
from articlekit.spans import Span, SpanKind

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKS = {"strong": SpanKind.STRONG, "em": SpanKind.EMPHASIS, "s": SpanKind.DELETED}
ELEMENTS = {"sub": SpanKind.SUBSCRIPT, "sup": SpanKind.SUPERSCRIPT, "kbd": SpanKind.KEYBOARD, "mark": SpanKind.MARKED}


def body(*blocks) -> str:
    """The Markdown of an article of these blocks alone, without the line end."""
    return to_markdown(Article(blocks=blocks))[:-1]


def letters(node: SyntaxTreeNode, marks: frozenset[object] = frozenset()) -> list[tuple[str, frozenset[object]]]:
    """Every letter of a run with its marks, as read back."""
    found = []
    opened = set()
    for child in node.children:
        around = marks | opened
        if child.type == "link":
            found += letters(child, around | {child.attrs["href"]})
        elif child.type in MARKS:
            found += letters(child, around | {MARKS[child.type]})
        elif child.type == "code_inline":
            found += [(letter, around | {SpanKind.CODE}) for letter in child.content]
        elif child.type == "html_inline":
            name = child.content.strip("</>")
            if child.content != "<!-- -->":
                (opened.remove if child.content.startswith("</") else opened.add)(ELEMENTS[name])
        elif child.type in ("softbreak", "hardbreak"):
            found.append(("\n", around))
        else:
            assert child.type == "text", child.type
            found += [(letter, around) for letter in child.content]
    return found


def shown(found: list[tuple[str, frozenset[object]]]) -> tuple[str, list[frozenset[object]]]:
    """The text, and the marks of its letters; whether a space is bold nobody sees."""
    return "".join(letter for letter, _ in found), [marks for letter, marks in found if not letter.isspace()]


def expected(block) -> tuple[str, list[frozenset[object]]]:
    """What should be read back of a text with spans."""
    return shown(
        [
            (letter, frozenset(span.url or span.kind for span in block.spans if span.start <= place < span.end))
            for place, letter in enumerate(block.text)
        ]
    )


def read(markdown: str) -> list[tuple]:
    """The blocks of a Markdown text, as plain tuples."""
    return [one(node) for node in SyntaxTreeNode(PARSER.parse(markdown)).children]


def one(node: SyntaxTreeNode) -> tuple:
    """A block, as a plain tuple."""
    if node.type in ("bullet_list", "ordered_list"):
        return node.tag, node.attrs.get("start", 1), [[one(child) for child in item.children] for item in node.children]
    if node.type == "blockquote":
        return "quote", [one(child) for child in node.children]
    if node.type == "table":
        rows = [row for part in node.children for row in part.children]
        return "table", [[shown(letters(cell.children[0])) for cell in row.children] for row in rows]
    if node.type == "fence":
        return "code", node.info, node.content[:-1]
    if node.type == "hr":
        return ("hr",)
    return node.tag, shown(letters(node.children[0]))


def told(block) -> tuple:
    """What should be read back of a block."""
    match block:
        case Paragraph():
            return "p", expected(block)
        case Heading():
            return f"h{max(block.level, 2)}", expected(block)
        case Quote():
            return "quote", [told(inner) for inner in block.blocks]
        case ListBlock():
            start = block.start if block.ordered else 1
            return (
                "ol" if block.ordered else "ul",
                start,
                [[told(inner) for inner in item.blocks] for item in block.items],
            )
        case Code():
            return "code", block.language or "", block.text
    return ("hr",)


LINES = st.text("ab1 .)#*_`[]()<>&!|~\\-+=:;/\"'{}$^%@,é東", min_size=1, max_size=12).map(
    lambda text: " ".join(text.split()) or "x"
)
TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
URLS = st.sampled_from(["https://a.example/", "https://a.example/b?c=1&copy;=2", "mailto:a@a.example"])


TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
URLS = st.sampled_from(["https://a.example/", "https://a.example/b?c=1&copy;=2", "mailto:a@a.example"])
KINDS = st.sampled_from([*MARKS.values(), *ELEMENTS.values()])


@st.composite
def paragraphs(draw, texts=TEXTS):
    """A paragraph with marks that nest and overlap, and beside them a link and a piece of code."""
    text = draw(texts)
    places = st.integers(0, len(text))
    spans = [Span(draw(KINDS), *sorted((draw(places), draw(places)))) for _ in range(draw(st.integers(0, 3)))]
    if draw(st.booleans()):
        word = draw(LINES)
        spans.append(Span.link(len(text), len(text) + len(word), draw(URLS)))
        text += word + draw(st.sampled_from(["", ".", " x"]))
    if draw(st.booleans()):
        word = draw(LINES)
        spans.append(Span(SpanKind.CODE, len(text), len(text) + len(word)))
        text += word + draw(st.sampled_from(["", ".", "x"]))
    return Paragraph(text=text, spans=tuple(spans))


def nested(inner):
    """Quotations and lists of blocks."""
    several = st.tuples(paragraphs(), inner) | st.tuples(inner)
    items = st.lists(st.builds(ListItem, blocks=several), min_size=1, max_size=2).map(tuple)
    return st.one_of(
        st.builds(Quote, blocks=several),
        st.builds(ListBlock, items=items, ordered=st.booleans(), start=st.integers(0, 12)),
    )


PLAIN = st.one_of(
    paragraphs(),
    st.builds(
        Code,
        text=st.text("ab `~#\\-<>&*", min_size=1, max_size=8).filter(str.strip),
        language=st.none() | st.just("c++"),
    ),
    st.just(Divider()),
)
BLOCKS = st.one_of(PLAIN, nested(PLAIN), nested(nested(PLAIN)))


@given(st.lists(BLOCKS, min_size=1, max_size=3))
def test_blocks(blocks):
    """Whatever signs the texts hold, they are text; lines, marks, lists in quotations in lists and their numbers stay."""
    assert read(body(*blocks)) == [told(block) for block in blocks]


@pytest.mark.parametrize(
    "text", ["a|\n:-", "a\n|-", "a\n---", "a\n===", "1) a", "    a", "```", "~~~", "&copy;", "<b>", "[a]: b"]
)
def test_what_would_be_markup(text):
    """Tables, rules, headings, lists, code, entities and elements that a text seems to hold are text."""
    assert [(tag, found[0]) for tag, found in read(body(Paragraph(text=text)))] == [("p", text.strip())]


@given(paragraphs(LINES), st.integers(1, 6))
def test_headings(block, level):
    """Level 1 is the title's; no text ends or changes the heading."""
    heading = Heading(text=block.text, spans=block.spans, level=level)

    assert read(body(heading)) == [told(heading)]


@pytest.mark.parametrize(
    ("text", "spans", "markdown"),
    [
        ("a bold word", [(SpanKind.STRONG, 2, 6)], "a **bold** word"),
        ("all of it", [(SpanKind.STRONG, 0, 9), (SpanKind.EMPHASIS, 0, 9)], "***all of it***"),
        ("not gladly", [(SpanKind.DELETED, 0, 3)], "~~not~~ gladly"),
        ("H2O", [(SpanKind.SUBSCRIPT, 1, 2)], "H<sub>2</sub>O"),
        ("run x`y", [(SpanKind.CODE, 4, 7)], "run ``x`y``"),
        ("a b c", [(SpanKind.STRONG, 1, 4)], "a **b** c"),
        ("«a»b", [(SpanKind.STRONG, 0, 3)], "**«a»**&#98;"),
        ("ab", [(SpanKind.EMPHASIS, 0, 1), (SpanKind.EMPHASIS, 1, 2)], "*ab*"),
    ],
)
def test_marks(text, spans, markdown):
    """The signs that people write, and what makes a parser take them where they stand against letters."""
    block = Paragraph(text=text, spans=tuple(Span(*span) for span in spans))

    assert body(block) == markdown
    assert read(markdown) == [told(block)]


@pytest.mark.parametrize(
    ("span", "markdown"),
    [
        (Span(SpanKind.ABBREVIATION, 0, 2, value='W"O'), '<abbr title="W&quot;O">ab</abbr>c'),
        (Span(SpanKind.RUBY, 0, 2, value="か<"), "<ruby>ab<rt>か\\<</rt></ruby>c"),
        (Span(SpanKind.MATH, 0, 2, value="a_1 * b"), "$`a_1 * b`$c"),
        (Span(SpanKind.MATH, 0, 2), "abc"),
        (Span(SpanKind.QUOTATION, 0, 2), "<q>ab</q>c"),
        (Span(SpanKind.INSERTED, 0, 2), "<ins>ab</ins>c"),
        (Span(SpanKind.NOTE, 0, 2, value="7"), "<sup>ab</sup>c"),
    ],
)
def test_marks_without_a_sign(span, markdown):
    """They are elements of HTML, a formula as GitHub writes it; a mark whose note is not there is raised text."""
    assert body(Paragraph(text="abc", spans=(span,))) == markdown


def test_footnotes():
    """A mark leads to its note, whose further blocks are indented; a label that can be no name gives way to one."""
    text = Paragraph(text="Said*.", spans=(Span(SpanKind.NOTE, 4, 5, value="*"),))
    more = (Paragraph(text="See page 12."), Code(text="x"))
    notes = Footnotes(
        notes=(Footnote(label="1", blocks=more), Footnote(label="*", blocks=(Paragraph(text="Not he."),)))
    )

    assert body(text, notes) == "Said[^2].\n\n[^1]: See page 12.\n\n    ```\n    x\n    ```\n\n[^2]: Not he."


def test_terms():
    """A term stands in bold over its description, an item for each."""
    definition = Definition(
        terms=(Paragraph(text="Lock"),), descriptions=(ListItem.of("A chamber."), ListItem.of("More."))
    )

    assert body(DefinitionList(items=(definition, Definition(terms=(), descriptions=(ListItem.of("x"),))))) == (
        "- **Lock**\\\n  A chamber.\n\n  More.\n- x"
    )


def test_quotation_with_attribution():
    """Whom it is from stands below it, behind a dash; a post says its author and leads to it."""
    quote = Quote(
        blocks=(Paragraph(text="One"),), attribution="Ann, The Ode", attribution_spans=(Span(SpanKind.EMPHASIS, 5, 12),)
    )
    post = Embed(
        url="https://x.example/1",
        form=EmbedForm.POST,
        text="Snow!",
        author="Ann",
        date=datetime(2024, 5, 3, tzinfo=UTC),
    )

    assert body(quote) == "> One\n>\n> — Ann, *The Ode*"
    assert body(post) == "> Snow!\n>\n> — Ann, [2024-05-03](https://x.example/1)"


def test_tasks():
    """A box is ticked or not."""
    items = (
        ListItem(blocks=(Paragraph(text="a"),), is_done=True),
        ListItem(blocks=(Paragraph(text="b"),), is_done=False),
    )

    assert body(ListBlock(items=items)) == "- [x] a\n- [ ] b"


@pytest.mark.parametrize("ordered", [False, True])
def test_neighbouring_lists(ordered):
    """Two lists in a row stay two, and so do three."""
    block = ListBlock(items=(ListItem.of("a"), ListItem.of("b")), ordered=ordered)

    assert read(body(block, block, block)) == [told(block)] * 3
    assert read(body(block, Figure(images=()), block)) == [told(block)] * 2


CELLS = st.builds(
    lambda text, spans: Cell(text=text, spans=spans),
    LINES,
    st.just(()) | st.tuples(st.just(Span(SpanKind.STRONG, 0, 1))),
)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=2, max_size=3), st.booleans())
def test_tables(rows, header):
    """Cells keep their text and marks; without a header row the header is empty."""
    if header:
        rows = [tuple(Cell(text=cell.text, spans=cell.spans, is_header=True) for cell in rows[0]), *rows[1:]]
    cells = [[expected(cell) for cell in row] for row in rows]

    assert read(body(Table(rows=tuple(rows)))) == [("table", cells if header else [[("", [])] * 2, *cells])]


def test_ragged_and_empty_tables():
    """Short rows are filled up, what a cell spans is empty; a table without cells is nothing; the caption stands above."""
    wide = Cell(text="a|b", colspan=2, is_header=True, spans=(Span(SpanKind.CODE, 0, 3),))

    assert (
        body(Table(rows=((wide,), (Cell(text="c"),)), caption="Cap"))
        == "Cap\n\n| `a\\|b` |  |\n| --- | --- |\n| c |  |"
    )
    assert body(Table(rows=())) == body(Table(rows=((), ()))) == ""


def test_pictures_in_cells():
    """A picture stands before the text of its cell."""
    tick = Image(url="https://a.example/1.png", alt="yes|no")

    assert body(Table(rows=((Cell(text="a"), Cell(text="b", images=(tick,))),))).endswith(
        "| a | ![yes\\|no](https://a.example/1.png) b |"
    )


@given(st.lists(st.text("ab `~#\\-<>&*\t", max_size=8), min_size=1, max_size=4).map("\n".join))
def test_code(text):
    """White space and signs stay as they are; no run of backticks ends the block."""
    assert read(body(Code(text=text, language="c++"))) == [("code", "c++", text)]


def test_language_of_code():
    """A language's name cannot break out of its line."""
    assert body(Code(text="x", language="a b`\n<script>")) == "```abscript\nx\n```"


def test_figures_and_embeds():
    """Pictures with alternative text, the caption and credit in italics below; an embed is a link."""
    figure = Figure(
        images=(Image(url="https://a.example/1.jpg", alt="A *weir*"), Image(url="javascript:x")),
        caption="The weir",
        caption_spans=(Span(SpanKind.STRONG, 4, 8),),
        credit="A. Lee",
    )

    assert body(figure) == "![A \\*weir\\*](https://a.example/1.jpg)\n\n*The **weir*** *A. Lee*"
    assert body(Figure(images=(Image(url="javascript:x"),))) == ""
    assert body(Figure(images=(Image(url="mailto:a@b.example"),), caption="c")) == "*c*"
    assert body(Embed(url="https://v.example/1", title="A film")) == "[A film](https://v.example/1)"
    assert body(Embed(url="https://v.example/1")) == "[https://v.example/1](https://v.example/1)"


def test_front_matter():
    """On request the metadata stands before it, in YAML that a reader of YAML takes as it is."""
    article = Article(
        title='Snow: "white"\u2028',
        authors=(Author(name="Ann Lee"), Author(name="Jo")),
        published=datetime(2024, 5, 3, tzinfo=UTC),
        url="https://n.example/a",
        source=Source(url="https://h.example/s"),
        extra={"minutes": 4, "read": (datetime(2024, 5, 4, tzinfo=UTC),)},
    )

    assert to_markdown(article, front_matter=True).split("\n\n")[0] == (
        '---\ntitle: "Snow: \\"white\\"\\u2028"\nauthors: ["Ann Lee", "Jo"]\ndate: "2024-05-03T00:00:00+00:00"\n'
        'url: "https://n.example/a"\nsource: "https://h.example/s"\n'
        'extra: {"minutes": 4, "read": ["2024-05-04T00:00:00+00:00"]}\n---'
    )
    assert to_markdown(Article(), front_matter=True) == "---\n---\n"
    assert article.to_markdown(front_matter=True) == to_markdown(article, front_matter=True)


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (Article(), "\n"),
        (Article(title="A # title"), "# A # title\n"),
        (Article(title="Learning C #"), "# Learning C \\#\n"),
        (Article(subtitle="- In May"), "**\\- In May**\n"),
        (
            Article(source=Source(url="https://h.example/s", publisher="Herald")),
            "Source: [Herald](https://h.example/s)\n",
        ),
        (Article(source=Source(publisher="Herald")), "Source: Herald\n"),
        (Article(source=Source(url="https://h.example/s")), "Source: [https://h.example/s](https://h.example/s)\n"),
        (Article(source=Source(agency="Wire")), "\n"),
    ],
)
def test_head_and_source(article, text):
    """Title, subtitle and source, where they are known."""
    assert to_markdown(article) == text


@pytest.mark.parametrize("url", ["javascript:x", "data:text/html,x", "file:///x", "//[broken"])
def test_no_foreign_scheme(url):
    """A link that leads to no page is text."""
    assert body(Paragraph(text="See this", spans=(Span.link(4, 8, url),))) == "See this"


def test_addresses_with_brackets():
    """An address cannot end its link."""
    markdown = body(Paragraph(text="this", spans=(Span.link(0, 4, "https://a.example/b_(c) d>"),)))

    assert read(markdown) == [("p", ("this", [frozenset({"https://a.example/b_%28c%29%20d%3E"})] * 4))]


def test_links_that_overlap():
    """Of links that overlap or lie outside the text, the first stands."""
    links = (
        Span.link(2, 4, "https://b.example/"),
        Span.link(0, 3, "https://a.example/"),
        Span.link(3, 9, "https://c.example/"),
    )

    marks = [frozenset({"https://a.example/"})] * 3

    assert read(body(Paragraph(text="abcd", spans=links))) == [("p", ("abcd", [*marks, frozenset()]))]


def test_characters_that_are_no_text():
    """Control characters and escape sequences do not reach a terminal."""
    assert body(Paragraph(text="a\x1b[31mb\x00\x9b")) == "a\\[31mb"
    assert "\x1b" not in body(Code(text="a\x1b[31mb"))
