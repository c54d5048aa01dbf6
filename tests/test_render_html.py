"""The article as HTML that is safe by construction."""

from __future__ import annotations

import lxml.html
import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import Article, Source
from articlekit.blocks import Code, Embed, Figure, Heading, Image, Link, ListBlock, Paragraph, Quote, Table
from articlekit.render import to_html

ALLOWED = {
    "article", "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "a", "strong", "ul", "ol", "li", "blockquote", "pre", "code",
    "table", "tr", "th", "td", "figure", "figcaption", "img",
}  # fmt: skip


def body(*blocks) -> str:
    """The HTML of these blocks."""
    return to_html(Article(blocks=blocks)).removeprefix("<article>\n").removesuffix("</article>\n")


def items(*texts: str) -> tuple[Paragraph, ...]:
    """Paragraphs without links."""
    return tuple(Paragraph(text=text) for text in texts)


def shape(html: str) -> list[tuple]:
    """Every element with its attributes and texts; a sanitiser may add the `tbody` that HTML implies."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    return [
        (item.tag, dict(item.attrib), item.text or "", item.tail or "") for item in root.iter() if item.tag != "tbody"
    ]


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (Paragraph(text="One\n& two"), "<p>One<br>&amp; two</p>"),
        (Heading(text="Now", level=1), "<h2>Now</h2>"),
        (Heading(text="Now", level=9), "<h6>Now</h6>"),
        (Quote(paragraphs=items("One", "Two")), "<blockquote><p>One</p><p>Two</p></blockquote>"),
        (ListBlock(items=items("a", "b")), "<ul><li>a</li><li>b</li></ul>"),
        (ListBlock(items=items("a"), ordered=True), "<ol><li>a</li></ol>"),
        (ListBlock(items=()), ""),
        (
            ListBlock(items=items("a", "b", "c", "d"), depths=(0, 1, 2, 0)),
            "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
        ),
        (ListBlock(items=items("a", "b"), depths=(3, -1)), "<ul><li>a</li><li>b</li></ul>"),
        (
            Table(rows=(("a", "<b>"), ("c", "d")), header=True),
            "<table><tr><th>a</th><th>&lt;b&gt;</th></tr><tr><td>c</td><td>d</td></tr></table>",
        ),
        (Table(rows=(("a",),)), "<table><tr><td>a</td></tr></table>"),
        (Code(text="if a < b:\n    x", language="py"), "<pre><code>if a &lt; b:\n    x</code></pre>"),
        (
            Figure(
                images=(Image(url="https://a.example/1.jpg?a=1&b", alt='"A"'),), caption="The weir", credit="A. Lee"
            ),
            '<figure><img src="https://a.example/1.jpg?a=1&amp;b" alt="&quot;A&quot;"><figcaption>The weir A. Lee</figcaption></figure>',
        ),
        (Figure(images=(Image(url="mailto:a@b.example"),), caption="c"), "<figure><figcaption>c</figcaption></figure>"),
        (Figure(images=(Image(url="javascript:x"),)), ""),
        (Embed(url="https://v.example/1", provider="V"), '<p><a href="https://v.example/1">V</a></p>'),
        (Embed(url="https://v.example/1", title="<film>"), '<p><a href="https://v.example/1">&lt;film&gt;</a></p>'),
        (Embed(url="javascript:x"), "<p>javascript:x</p>"),
    ],
)
def test_blocks(block, html):
    """Each block as the element that HTML has for it; the only `h1` is the title's."""
    assert body(block) == (html + "\n" if html else "")


@pytest.mark.parametrize(
    ("article", "html"),
    [
        (Article(), ""),
        (Article(title="A & B", subtitle="C < D"), "<h1>A &amp; B</h1>\n<p><strong>C &lt; D</strong></p>\n"),
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
    (paragraph,) = lxml.html.fragment_fromstring(body(Paragraph(text="this", links=(Link(0, 4, url),))), "div")

    assert paragraph.text_content() == "this"
    assert [link.get("href") for link in paragraph] == [url] * is_kept


def test_links_that_overlap():
    """Of links that overlap or lie outside the text, the first stands."""
    links = (Link(2, 4, "https://b.example/"), Link(0, 3, "https://a.example/"), Link(3, 9, "https://c.example/"))

    assert body(Paragraph(text="abcd", links=links)) == '<p><a href="https://a.example/">abc</a>d</p>\n'


SIGNS = st.text("ab <>&\"'/=;!-`é東\n", min_size=1, max_size=12) | st.sampled_from(
    ["</p><script>x</script>", "<!--", "]]>", "&lt;b&gt;", "</code></pre><img src=x onerror=y>", "javascript:x"]
)
URLS = st.sampled_from(["https://a.example/?a=1&lt=2", "mailto:a@a.example", "javascript:x"]) | SIGNS
INNER = st.builds(
    Paragraph,
    text=SIGNS,
    links=st.lists(st.builds(Link, st.integers(0, 5), st.integers(1, 9), URLS), max_size=2).map(tuple),
)
IMAGES = st.builds(Image, url=URLS, alt=SIGNS)
BLOCKS = st.one_of(
    INNER,
    st.builds(Heading, text=SIGNS, level=st.integers(1, 6)),
    st.builds(Quote, paragraphs=st.lists(INNER, min_size=1, max_size=2).map(tuple)),
    st.builds(ListBlock, items=st.lists(INNER, max_size=3).map(tuple), ordered=st.booleans()),
    st.builds(Table, rows=st.lists(st.tuples(SIGNS, SIGNS), min_size=1, max_size=2).map(tuple), header=st.booleans()),
    st.builds(Code, text=SIGNS, language=SIGNS),
    st.builds(Figure, images=st.lists(IMAGES, max_size=2).map(tuple), caption=SIGNS, credit=SIGNS),
    st.builds(Embed, url=URLS, title=SIGNS),
)


@given(st.lists(BLOCKS, max_size=4), SIGNS, URLS)
def test_a_sanitiser_changes_nothing(blocks, text, url):
    """Whatever texts and addresses an article holds, nothing in its HTML has to be taken out."""
    html = to_html(Article(title=text, subtitle=text, blocks=tuple(blocks), source=Source(url=url, publisher=text)))
    cleaned = nh3.clean(
        html,
        tags=ALLOWED,
        attributes={"a": {"href"}, "img": {"src", "alt"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )

    assert shape(cleaned) == shape(html)


@given(st.lists(INNER, max_size=4))
def test_texts_come_back(blocks):
    """A reader sees the texts as they are, line by line."""
    html = to_html(Article(blocks=tuple(blocks)))
    root = lxml.html.fragment_fromstring(html.replace("<br>", "\n"))

    assert [item.text_content() for item in root.iter("p")] == [block.text for block in blocks]
