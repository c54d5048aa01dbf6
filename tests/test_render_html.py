"""The article as HTML that is safe by construction."""

from __future__ import annotations

import lxml.html
import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

import made_blocks
from articlekit.article import Article, Source
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
from articlekit.render import to_html
from articlekit.spans import Span, SpanKind


def body(*blocks) -> str:
    """The HTML of these blocks."""
    return to_html(Article(blocks=blocks)).removeprefix("<article>\n").removesuffix("</article>\n")


def shape(html: str) -> list[tuple]:
    """Every element with its attributes and texts; a sanitiser may add the `tbody` that HTML implies."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    return [
        (item.tag, dict(item.attrib), item.text or "", item.tail or "") for item in root.iter() if item.tag != "tbody"
    ]


ONE, TWO = Paragraph(text="One"), Paragraph(text="Two")
INNER_LIST = ListBlock(items=(ListItem.of("b"), ListItem.of("c")), ordered=True, start=3)


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (Paragraph(text="One\n& two"), "<p>One<br>\n&amp; two</p>"),
        (Heading(text="Now", level=1), "<h2>Now</h2>"),
        (Heading(text="Now", level=9), "<h6>Now</h6>"),
        (Quote(blocks=(ONE, TWO)), "<blockquote><p>One</p>\n<p>Two</p></blockquote>"),
        (
            Quote(blocks=(ONE,), attribution="Ann", cite="https://a.example/"),
            '<blockquote cite="https://a.example/"><p>One</p>\n<footer>Ann</footer></blockquote>',
        ),
        (ListBlock(items=(ListItem.of("a"), ListItem.of("b"))), "<ul><li>a</li>\n<li>b</li></ul>"),
        (ListBlock(items=(ListItem.of("a"),), ordered=True), "<ol><li>a</li></ol>"),
        (ListBlock(items=()), ""),
        (
            ListBlock(items=(ListItem(blocks=(Paragraph(text="a"), INNER_LIST)), ListItem(blocks=(ONE, TWO)))),
            '<ul><li>a\n<ol start="3"><li>b</li>\n<li>c</li></ol></li>\n<li><p>One</p>\n<p>Two</p></li></ul>',
        ),
        (
            ListBlock(items=(ListItem(blocks=(ONE,), is_done=True), ListItem(blocks=(TWO,), is_done=False))),
            "<ul><li>☑ One</li>\n<li>☐ Two</li></ul>",
        ),
        (
            DefinitionList(items=(Definition(terms=(ONE, TWO), descriptions=(ListItem.of("x"), ListItem.of("y"))),)),
            "<dl><dt>One</dt>\n<dt>Two</dt>\n<dd>x</dd>\n<dd>y</dd></dl>",
        ),
        (
            Table(
                rows=((Cell(text="a", is_header=True, colspan=2),), (Cell(text="<b>", rowspan=2), Cell(text="d"))),
                caption="C",
            ),
            '<table><caption>C</caption>\n<tr><th colspan="2">a</th></tr>\n<tr><td rowspan="2">&lt;b&gt;</td>\n<td>d</td></tr></table>',
        ),
        (Table(rows=((Cell(text="a"),),)), "<table><tr><td>a</td></tr></table>"),
        (
            Table(rows=((Cell(text="a", images=(Image(url="https://a.example/1.png", alt="yes"),)),),)),
            '<table><tr><td><img src="https://a.example/1.png" alt="yes">a</td></tr></table>',
        ),
        (
            Code(text="f()\n<g>", spans=(Span.link(0, 1, "https://a.example/f"),)),
            '<pre><code><a href="https://a.example/f">f</a>()\n&lt;g&gt;</code></pre>',
        ),
        (Code(text="if a < b:\n    x", language="py"), "<pre><code>if a &lt; b:\n    x</code></pre>"),
        (
            Figure(
                images=(Image(url="https://a.example/1.jpg?a=1&b", alt='"A"'),),
                caption="The weir",
                caption_spans=(Span(SpanKind.EMPHASIS, 4, 8),),
                credit="A. Lee",
            ),
            '<figure><img src="https://a.example/1.jpg?a=1&amp;b" alt="&quot;A&quot;"><figcaption>The <em>weir</em> A. Lee</figcaption></figure>',
        ),
        (Figure(images=(Image(url="mailto:a@b.example"),), caption="c"), "<figure><figcaption>c</figcaption></figure>"),
        (Figure(images=(Image(url="javascript:x"),)), ""),
        (Embed(url="https://v.example/1", provider="V"), '<p><a href="https://v.example/1">V</a></p>'),
        (Embed(url="https://v.example/1", title="<film>"), '<p><a href="https://v.example/1">&lt;film&gt;</a></p>'),
        (Embed(url="javascript:x"), "<p>javascript:x</p>"),
        (
            Embed(url="https://x.example/1", form=EmbedForm.POST, provider="X", text="Snow!", author="Ann"),
            '<blockquote cite="https://x.example/1"><p>Snow!</p>\n<footer>Ann, <a href="https://x.example/1">X</a></footer></blockquote>',
        ),
        (Divider(), "<hr>"),
        (Footnotes(notes=(Footnote(label="*", blocks=(ONE,)),)), "<ol><li>One</li></ol>"),
    ],
)
def test_blocks(block, html):
    """Each block as the element that HTML has for it; the only `h1` is the title's."""
    assert body(block) == (html + "\n" if html else "")


@pytest.mark.parametrize(
    ("article", "html"),
    [
        (Article(), ""),
        (Article(title="A & B", subtitle="C < D"), "<hgroup><h1>A &amp; B</h1>\n<p>C &lt; D</p></hgroup>\n"),
        (
            Article(source=Source(url="https://h.example/", publisher="H & Co")),
            '<p>Source: <a href="https://h.example/">H &amp; Co</a></p>\n',
        ),
        (Article(source=Source(publisher="Herald")), "<p>Source: Herald</p>\n"),
        (Article(source=Source(url="javascript:x")), "<p>Source: javascript:x</p>\n"),
        (Article(source=Source(agency="Wire")), ""),
    ],
)
def test_head_and_source(article, html):
    """Title, subtitle and source, where they are known."""
    assert to_html(article) == f"<article>\n{html}</article>\n"


@pytest.mark.parametrize(
    ("url", "is_kept"),
    [
        ("https://a.example/?a=1&b=2", True),
        ("mailto:a@a.example", True),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT:alert(1)", False),
        ("data:text/html,x", False),
        ("mailto:a@a.example\" onclick='x'", False),
        ("mailto:<b>", False),
        ("", False),
    ],
)
def test_addresses(url, is_kept):
    """A link leads to a page or a mailbox, or it is text; an article may have been made by hand."""
    (paragraph,) = lxml.html.fragment_fromstring(body(Paragraph(text="this", spans=(Span.link(0, 4, url),))), "div")

    assert paragraph.text_content() == "this"
    assert [link.get("href") for link in paragraph] == [url] * is_kept


@pytest.mark.parametrize(
    ("kind", "html"),
    [
        (SpanKind.STRONG, "<strong>b</strong>"),
        (SpanKind.EMPHASIS, "<em>b</em>"),
        (SpanKind.CODE, "<code>b</code>"),
        (SpanKind.SUBSCRIPT, "<sub>b</sub>"),
        (SpanKind.SUPERSCRIPT, "<sup>b</sup>"),
        (SpanKind.DELETED, "<del>b</del>"),
        (SpanKind.INSERTED, "<ins>b</ins>"),
        (SpanKind.MARKED, "<mark>b</mark>"),
        (SpanKind.KEYBOARD, "<kbd>b</kbd>"),
        (SpanKind.QUOTATION, "<q>b</q>"),
        (SpanKind.ABBREVIATION, '<abbr title="v&lt;">b</abbr>'),
        (SpanKind.RUBY, "<ruby>b<rp>(</rp><rt>v&lt;</rt><rp>)</rp></ruby>"),
        (SpanKind.MATH, '<span title="v&lt;">b</span>'),
        (SpanKind.NOTE, "<sup>b</sup>"),
    ],
)
def test_spans(kind, html):
    """Each mark is the element that HTML has for it."""
    assert body(Paragraph(text="abc", spans=(Span(kind, 1, 2, value="v<"),))) == f"<p>a{html}c</p>\n"


def test_spans_that_nest_and_overlap():
    """Elements end within what they began in: of two that overlap, the later is ended and begun anew."""
    strong, em = Span(SpanKind.STRONG, 0, 3), Span(SpanKind.EMPHASIS, 1, 5)

    assert body(Paragraph(text="abcde", spans=(strong, em))) == "<p><strong>a<em>bc</em></strong><em>de</em></p>\n"
    assert body(
        Paragraph(text="abcde", spans=(Span(SpanKind.CODE, 1, 2), Span(SpanKind.LINK, 0, 5, "https://a.example/")))
    ) == ('<p><a href="https://a.example/">a<code>b</code>cde</a></p>\n')


def test_links_that_overlap():
    """Of links that overlap or lie outside the text, the first stands."""
    links = (
        Span.link(2, 4, "https://b.example/"),
        Span.link(0, 3, "https://a.example/"),
        Span.link(3, 9, "https://c.example/"),
    )

    assert body(Paragraph(text="abcd", spans=links)) == '<p><a href="https://a.example/">abc</a>d</p>\n'


SIGNS = st.text("ab <>&\"'/=;!-`é東\n", min_size=1, max_size=12) | st.sampled_from(
    ["</p><script>x</script>", "<!--", "]]>", "&lt;b&gt;", "</code></pre><img src=x onerror=y>", "javascript:x"]
)
URLS = st.sampled_from(["https://a.example/?a=1&lt=2", "mailto:a@a.example", "javascript:x"]) | SIGNS
BLOCKS = made_blocks.blocks(SIGNS | URLS)
INNER = st.builds(Paragraph, text=SIGNS, spans=made_blocks.spans(URLS))


@given(st.lists(BLOCKS, max_size=4), SIGNS, URLS)
def test_a_sanitiser_changes_nothing(blocks, text, url):
    """Whatever texts and addresses an article holds, nothing in its HTML has to be taken out."""
    html = to_html(Article(title=text, subtitle=text, blocks=tuple(blocks), source=Source(url=url, publisher=text)))
    cleaned = nh3.clean(html, link_rel=None)

    assert shape(cleaned) == shape(html)


@given(st.lists(INNER, max_size=4))
def test_texts_come_back(blocks):
    """A reader sees the texts as they are, line by line."""
    html = to_html(Article(blocks=tuple(blocks)))
    root = lxml.html.fragment_fromstring(html.replace("<br>", ""))
    for reading in root.iter("rt", "rp"):
        reading.text = None

    assert [item.text_content() for item in root.iter("p")] == [block.text for block in blocks]
