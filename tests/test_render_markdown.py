"""The article as Markdown: a Markdown parser reads the same blocks back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from articlekit.article import Article, Source
from articlekit.blocks import Code, Embed, Figure, Heading, Image, Link, ListBlock, Paragraph, Quote, Table
from articlekit.render import to_markdown

PARSER = MarkdownIt("commonmark").enable("table")


def body(*blocks) -> str:
    """The Markdown of an article of these blocks alone, without the line end."""
    return to_markdown(Article(blocks=blocks))[:-1]


def inline(node: SyntaxTreeNode) -> tuple[str, list[tuple[str, str]]]:
    """The text of a run and its links, as read back."""
    text, links = "", []
    for child in node.children:
        if child.type == "link":
            inner = inline(child)[0]
            links.append((inner, child.attrs["href"]))
            text += inner
        elif child.type in ("softbreak", "hardbreak"):
            text += "\n"
        else:
            assert child.type == "text", child.type
            text += child.content
    return text, links


def entries(node: SyntaxTreeNode, depth: int = 0) -> list[tuple]:
    """The items of a list with their depth, those of lists within it too."""
    found = []
    for item in node.children:
        for child in item.children:
            if child.type == "paragraph":
                found.append((depth, *inline(child.children[0])))
            else:
                found += entries(child, depth + 1)
    return found


def read(markdown: str) -> list[tuple]:
    """The blocks of a Markdown text, as plain tuples."""
    return [one(node) for node in SyntaxTreeNode(PARSER.parse(markdown)).children]


def one(node: SyntaxTreeNode) -> tuple:
    """A block, as a plain tuple."""
    if node.type in ("bullet_list", "ordered_list"):
        return node.tag, entries(node)
    if node.type == "blockquote":
        return "quote", [inline(child.children[0]) for child in node.children]
    if node.type == "table":
        rows = [row for part in node.children for row in part.children]
        return "table", [[inline(cell.children[0])[0] for cell in row.children] for row in rows]
    if node.type == "fence":
        return "code", node.info, node.content[:-1]
    return node.tag, *inline(node.children[0])


LINES = st.text("ab1 .)#*_`[]()<>&!|~\\-+=:;/\"'{}$^%@,é東", min_size=1, max_size=12).map(
    lambda text: " ".join(text.split()) or "x"
)
TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
URLS = st.sampled_from(["https://a.example/", "https://a.example/b?c=1&copy;=2", "mailto:a@a.example"])


@st.composite
def paragraphs(draw, texts=TEXTS):
    """A paragraph with links in it."""
    text = draw(texts)
    links = []
    for word, url in draw(st.lists(st.tuples(LINES, URLS), max_size=2)):
        text += draw(st.sampled_from(["", " "]))
        links.append(Link(len(text), len(text) + len(word), url))
        text += word + draw(st.sampled_from(["", ".", " x"]))
    return Paragraph(text=text, links=tuple(links))


def expected(block) -> tuple:
    """What should be read back of a paragraph."""
    return block.text, [(block.text[link.start : link.end], link.url) for link in block.links]


@given(st.lists(paragraphs(), max_size=4))
def test_paragraphs(blocks):
    """Whatever signs a text holds, they are text; lines and links stay."""
    assert read(body(*blocks)) == [("p", *expected(block)) for block in blocks]


@pytest.mark.parametrize(
    "text", ["a|\n:-", "a\n|-", "a\n---", "a\n===", "1) a", "    a", "```", "~~~", "&copy;", "<b>", "[a]: b"]
)
def test_what_would_be_markup(text):
    """Tables, rules, headings, lists, code, entities and elements that a text seems to hold are text."""
    assert read(body(Paragraph(text=text))) == [("p", text.strip(), [])]


@given(paragraphs(LINES), st.integers(1, 6))
def test_headings(block, level):
    """Level 1 is the title's; no text ends or changes the heading."""
    heading = Heading(text=block.text, links=block.links, level=level)

    assert read(body(heading)) == [(f"h{max(level, 2)}", *expected(heading))]


@given(st.lists(paragraphs(), min_size=1, max_size=3))
def test_quotes(inner):
    """The paragraphs of a quotation."""
    assert read(body(Quote(paragraphs=tuple(inner)))) == [("quote", [expected(item) for item in inner])]


@given(st.lists(st.tuples(paragraphs(), st.integers(0, 2)), min_size=1, max_size=5), st.booleans())
def test_lists(pairs, ordered):
    """Items keep their text, lines, links and depth; a list opens one level at a time."""
    depths = []
    for _, depth in pairs:
        depths.append(min(depth, depths[-1] + 1 if depths else 0))
    block = ListBlock(items=tuple(item for item, _ in pairs), depths=tuple(depths), ordered=ordered)

    assert read(body(block)) == [
        ("ol" if ordered else "ul", [(depth, *expected(item)) for item, depth in zip(block.items, depths, strict=True)])
    ]


@pytest.mark.parametrize("ordered", [False, True])
def test_neighbouring_lists(ordered):
    """Two lists in a row stay two, and so do three."""
    block = ListBlock(items=(Paragraph(text="a"), Paragraph(text="b")), ordered=ordered)
    items = [(0, "a", []), (0, "b", [])]

    assert read(body(block, block, block)) == [("ol" if ordered else "ul", items)] * 3
    assert read(body(block, Figure(images=()), block)) == [("ol" if ordered else "ul", items)] * 2


def test_numbers():
    """An inner numbered list counts for itself, and the outer goes on after it."""
    items = tuple(Paragraph(text=text) for text in "ABCD")

    assert body(ListBlock(items=items, depths=(0, 1, 1, 0), ordered=True)) == "1. A\n   1. B\n   2. C\n2. D"


@given(st.lists(st.lists(LINES, min_size=2, max_size=2), min_size=2, max_size=3), st.booleans())
def test_tables(rows, header):
    """Cells keep their text; without a header row the header is empty."""
    block = Table(rows=tuple(map(tuple, rows)), header=header)

    assert read(body(block)) == [("table", rows if header else [["", ""], *rows])]


def test_ragged_and_empty_tables():
    """Short rows are filled up; a table without cells is nothing."""
    assert read(body(Table(rows=(("a", "b"), ("c",)), header=True))) == [("table", [["a", "b"], ["c", ""]])]
    assert body(Table(rows=())) == body(Table(rows=((), ()))) == ""


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
        credit="A. Lee",
    )

    assert body(figure) == "![A \\*weir\\*](https://a.example/1.jpg)\n\n*The weir A. Lee*"
    assert body(Figure(images=(Image(url="javascript:x"),))) == ""
    assert body(Figure(images=(Image(url="mailto:a@b.example"),), caption="c")) == "*c*"
    assert body(Embed(url="https://v.example/1", title="A film")) == "[A film](https://v.example/1)"
    assert body(Embed(url="https://v.example/1")) == "[https://v.example/1](https://v.example/1)"


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
    assert body(Paragraph(text="See this", links=(Link(4, 8, url),))) == "See this"


def test_addresses_with_brackets():
    """An address cannot end its link."""
    markdown = body(Paragraph(text="this", links=(Link(0, 4, "https://a.example/b_(c) d>"),)))

    assert read(markdown) == [("p", "this", [("this", "https://a.example/b_%28c%29%20d%3E")])]


def test_links_that_overlap():
    """Of links that overlap or lie outside the text, the first stands."""
    links = (Link(2, 4, "https://b.example/"), Link(0, 3, "https://a.example/"), Link(3, 9, "https://c.example/"))

    assert read(body(Paragraph(text="abcd", links=links))) == [("p", "abcd", [("abc", "https://a.example/")])]


def test_characters_that_are_no_text():
    """Control characters and escape sequences do not reach a terminal."""
    assert body(Paragraph(text="a\x1b[31mb\x00\x9b")) == "a\\[31mb"
    assert "\x1b" not in body(Code(text="a\x1b[31mb"))
