"""From body segments to typed blocks."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.blocks import (
    Block,
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
    body_text,
)
from articlekit.body.assemble import Assembler
from articlekit.document import from_html
from articlekit.segment import segment
from strategies import PAGES

BASE = "https://news.example/a/story"


def blocks_of(markup: str, *, captions: tuple[str, ...] = (), without: tuple[str, ...] = ()) -> tuple[Block, ...]:
    """The blocks of a piece of markup all of whose segments are body, except these texts."""
    segments = segment(from_html(markup))
    body = [item.index for item in segments if item.text not in {*captions, *without}]
    return Assembler(segments, BASE).blocks(body, [item.index for item in segments if item.text in captions])


def block_of(markup: str, **texts: tuple[str, ...]) -> Block:
    """The only block of a piece of markup."""
    (block,) = blocks_of(markup, **texts)
    return block


def kinds(blocks: tuple[Block, ...]) -> list[str]:
    """Their kinds."""
    return [type(block).__name__ for block in blocks]


class TestParagraphs:
    """Running text."""

    def test_positions(self):
        """Every block has the number of its first segment; what is left out leaves a gap."""
        blocks = blocks_of("<p>One</p><p>Advert</p><h3>Two</h3><p>Three</p>", without=("Advert",))

        assert blocks == (
            Paragraph(text="One", position=0),
            Heading(text="Two", level=3, position=2),
            Paragraph(text="Three", position=3),
        )

    @pytest.mark.parametrize(
        ("markup", "expected"),
        [
            ("<p>One<br>two<br>three</p>", ["One\ntwo\nthree"]),
            ("<p>One<br><br>two</p>", ["One", "two"]),
            ("<p>One<br>two<br> <br>three</p>", ["One\ntwo", "three"]),
            ("<div>One<br>two<p>three</p>four</div>", ["One\ntwo", "three", "four"]),
            ("<p>One</p><p>two</p>", ["One", "two"]),
            ("<div>One<p>two</p></div>", ["One", "two"]),
        ],
    )
    def test_breaks(self, markup, expected):
        """A single line break is a new line of the paragraph, two of them begin another one."""
        assert [block.text for block in blocks_of(markup)] == expected

    def test_a_gap_parts_lines(self):
        """Lines between which something was taken out are not joined."""
        blocks = blocks_of("<p>One<br>Advert<br>two</p>", without=("Advert",))

        assert [block.text for block in blocks] == ["One", "two"]

    def test_links_of_joined_lines(self):
        """Links keep covering their words when lines become one paragraph."""
        block = block_of("<p>See <a href='/1'>one</a><br>and <a href='/2'>two</a><br><a href='/3'>three</a></p>")

        assert [(block.text[link.start : link.end], link.url[-2:]) for link in block.links] == [
            ("one", "/1"),
            ("two", "/2"),
            ("three", "/3"),
        ]

    @pytest.mark.parametrize(
        ("href", "url"),
        [
            ("/b", "https://news.example/b"),
            (" b?x=1 ", "https://news.example/a/b?x=1"),
            ("#note", "https://news.example/a/story#note"),
            ("https://other.example/", "https://other.example/"),
            ("mailto:desk@news.example", "mailto:desk@news.example"),
            ("/cdn-cgi/l/email-protection#2b4a6b49054e", "mailto:a@b.e"),
            ("javascript:x()", None),
            ("tel:+123", None),
            ("", None),
        ],
    )
    def test_addresses(self, href, url):
        """Links are absolute and lead to a page or a mailbox, or they are none; their text stays."""
        block = block_of(f"<p>Go <a href='{href}'>here</a> now</p>")

        assert block.text == "Go here now"
        assert block.links == ((Link(3, 7, url),) if url else ())

    def test_no_base(self):
        """On a page of unknown address only absolute links are links."""
        segments = segment(from_html("<p><a href='/a'>One</a> <a href='https://a.example/'>two</a></p>"))
        (block,) = Assembler(segments, None).blocks([0])

        assert block.links == (Link(4, 7, "https://a.example/"),)

    def test_headings(self):
        """Levels and links of headings are those of the page, and headings are never joined with their text."""
        blocks = blocks_of("<div><h2>See <a href='/x'>this</a></h2>Text<h6>Low</h6></div>")

        assert kinds(blocks) == ["Heading", "Paragraph", "Heading"]
        assert [blocks[0].level, blocks[2].level] == [2, 6]
        assert blocks[0].links == (Link(4, 8, "https://news.example/x"),)

    def test_nothing(self):
        """No body, no blocks, not even the pictures of the page."""
        segments = segment(from_html("<p>x</p><img src='/1.jpg'>"))

        assert Assembler(segments, BASE).blocks([]) == ()


class TestLists:
    """Lists that are meant as such."""

    def test_unordered(self):
        """One item each, with links."""
        block = block_of("<ul><li>One</li><li>See <a href='/2'>two</a></li></ul>")

        assert block == ListBlock(
            items=(
                Paragraph(text="One", position=0),
                Paragraph(text="See two", links=(Link(4, 7, "https://news.example/2"),), position=1),
            ),
            position=0,
        )

    def test_ordered(self):
        """An `ol` has numbers."""
        assert block_of("<ol><li>One<li>Two</ol>").ordered

    def test_nested(self):
        """A list within a list is one block; each item knows how deep it lies."""
        block = block_of("<ul><li>A<ul><li>B<ol><li>C</li></ol></li><li>D</li></ul></li><li>E</li></ul>")

        assert [item.text for item in block.items] == list("ABCDE")
        assert block.depths == (0, 1, 2, 1, 0)

    def test_several_runs_in_an_item(self):
        """The paragraphs of an item are lines of it."""
        block = block_of("<ul><li><p>One</p><p>more</p></li><li>Two</li><li>Three</li><li>Four</li></ul>")

        assert [item.text for item in block.items] == ["One\nmore", "Two", "Three", "Four"]

    @pytest.mark.parametrize("item", ["<li><p>{}</p></li>", "<li><div><p>{}</p></div></li>", "<li>{}</li>"])
    def test_wrapped_items(self, item):
        """An item whose one text an editor wrapped is an item, in nested lists too."""
        inner = f"<ul>{item.format('B')}{item.format('C')}</ul></li>"
        block = block_of(f"<ul>{item.format('A').removesuffix('</li>')}{inner}{item.format('D')}</ul>")

        assert [item.text for item in block.items] == list("ABCD")
        assert block.depths == (0, 1, 1, 0)

    def test_definitions(self):
        """Terms and their meanings are items."""
        assert [item.text for item in block_of("<dl><dt>Term<dd>Meaning</dl>").items] == ["Term", "Meaning"]

    @pytest.mark.parametrize(
        "markup",
        [
            "<ul><li><h3>Card</h3><p>Teaser</p></li><li><h3>Card</h3><p>Teaser</p></li></ul>",
            "<ul><li><div><p>A</p><p>B</p></div></li></ul>",
        ],
    )
    def test_lists_that_lay_out(self, markup):
        """Items with headings or with little but paragraphs in them are no list of items."""
        assert "ListBlock" not in kinds(blocks_of(markup))

    def test_around(self):
        """Text before and after a list is not in it, and two lists are two blocks."""
        blocks = blocks_of("<p>a</p><ul><li>b</ul><ul><li>c</ul><p>d</p>")

        assert kinds(blocks) == ["Paragraph", "ListBlock", "ListBlock", "Paragraph"]


class TestTables:
    """Tables of data, and tables that lay out a page."""

    DATA = "<table><tr><th>City<th>People</tr><tr><td>Aske<td>900</tr><tr><td>Brent<td>70</tr></table>"

    def test_data(self):
        """Rows of cells, with the header row told."""
        assert block_of(self.DATA) == Table(
            rows=(("City", "People"), ("Aske", "900"), ("Brent", "70")), header=True, position=0
        )

    def test_without_header(self):
        """Without a row of `th` there is no header."""
        assert not block_of(self.DATA.replace("th>", "td>")).header

    def test_cells_of_several_runs(self):
        """What a cell holds is one text."""
        block = block_of("<table><tr><td>A<br>a<td>B</tr><tr><td>C<td><b>D</b> d</tr></table>")

        assert block.rows == (("A a", "B"), ("C", "D d"))

    @pytest.mark.parametrize(
        "markup",
        [
            "<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>",
            "<table><tr><td>1<td>2<td>3<td>4<td>5</tr></table>",
            "<table><tr><td><p>One<p>Two</td><td><p>Three<p>Four</td></tr><tr><td><p>Five</td></tr></table>",
            f"<table><tr><td>{'Long words. ' * 30}<td>{'x ' * 200}</tr><tr><td>{'y ' * 200}<td>{'z ' * 200}</tr></table>",
        ],
    )
    def test_layout(self, markup):
        """Few cells, a single row, paragraphs or long texts in the cells: that is no table of data."""
        assert set(kinds(blocks_of(markup))) == {"Paragraph"}

    def test_data_in_a_layout(self):
        """A table of data in a cell of a layout table is one."""
        blocks = blocks_of(f"<table><tr><td><p>a</p><p>b</p><p>c</p>{self.DATA}<p>d</p></td></tr></table>")

        assert kinds(blocks) == ["Paragraph", "Paragraph", "Paragraph", "Table", "Paragraph"]

    def test_wrapped_cells(self):
        """Cells whose one text an editor wrapped are cells, and their header is one."""
        markup = self.DATA.replace("<th>", "<th><p>").replace("<td>", "<td><div><p>")

        assert block_of(markup) == block_of(self.DATA)

    def test_caption(self):
        """The caption is a paragraph before the table, not its first row."""
        markup = self.DATA.replace("<table>", "<table><caption>Where people live</caption>")

        assert blocks_of(markup) == (
            Paragraph(text="Where people live", position=0),
            attrs.evolve(block_of(self.DATA), position=1),
        )
        assert kinds(blocks_of(markup, without=("City", "People", "Aske", "900", "Brent", "70"))) == ["Paragraph"]

    @pytest.mark.parametrize(
        ("rows", "expected"),
        [
            ("<td rowspan=2>A<td>B</tr><tr><td>C</tr><tr><td>D<td>E", (("A", "B"), ("", "C"), ("D", "E"))),
            ("<td>A<td rowspan=3>B<td>C</tr><tr><td>D<td>E</tr><tr><td>F", (("A", "B", "C"), ("D", "", "E"), ("F",))),
            ("<td colspan=2>A<td>B</tr><tr><td>C<td>D<td>E", (("A", "", "B"), ("C", "D", "E"))),
            ("<td rowspan=2 colspan=2>A<td>B</tr><tr><td>C<td>D", (("A", "", "B"), ("", "", "C", "D"))),
            ("<td colspan=9>A</tr><tr><td rowspan=0>B<td colspan=x>C<td>D", (("A",), ("B", "C", "D"))),
        ],
    )
    def test_spans(self, rows, expected):
        """A cell that spans several columns or rows leaves the others empty, so that each text keeps its column."""
        assert block_of(f"<table><tr>{rows}</tr></table>").rows == expected

    def test_empty_cells(self):
        """A cell without text keeps its column."""
        block = block_of("<table><tr><th>A<th>B<th>C</tr><tr><td>1<td><td>3</tr></table>")

        assert block.rows == (("A", "B", "C"), ("1", "", "3"))


class TestQuotesAndCode:
    """Block quotations and preformatted text."""

    def test_quote(self):
        """Its paragraphs are one block, with links; lines are joined as elsewhere."""
        block = block_of("<blockquote><p>One<br>line</p><p>Two <a href='/2'>links</a></p></blockquote>")

        assert block == Quote(
            paragraphs=(
                Paragraph(text="One\nline", position=0),
                Paragraph(text="Two links", links=(Link(4, 9, "https://news.example/2"),), position=2),
            ),
            position=0,
        )

    def test_lists_and_quotes(self):
        """A list within a quotation stays a list; a quotation in an item of a list is a line of the item."""
        assert kinds(blocks_of("<blockquote><p>a</p><ul><li>b<li>c</ul><p>d</p></blockquote>")) == [
            "Quote",
            "ListBlock",
            "Quote",
        ]
        assert kinds(blocks_of("<ul><li>a<li>b<blockquote>c</blockquote></ul>")) == ["ListBlock"]

    def test_code_within_others(self):
        """Code in a quotation is code; in an item of a list it is lines of the item, white space kept."""
        code = "<pre>if x:\n    <a href='/y'>y</a>()</pre>"

        assert blocks_of(f"<blockquote><p>a</p>{code}<p>b</p></blockquote>")[1] == Code(
            text="if x:\n    y()", position=1
        )
        assert [item.text for item in block_of(f"<ol><li>a{code}b</li><li>c</li></ol>").items] == [
            "a\nif x:\n    y()\nb",
            "c",
        ]

    def test_code(self):
        """White space is kept, line ends around it are not."""
        block = block_of("<pre>\n\ndef f():\n    return <b>1</b>\n</pre>")

        assert block == Code(text="def f():\n    return 1", position=0)

    @pytest.mark.parametrize(
        ("markup", "language"),
        [
            ("<pre class='language-python'>x</pre>", "python"),
            ("<pre><code class='hljs lang-c++'>x</code></pre>", "c++"),
            ("<pre class='highlight-source-rust'>x</pre>", "rust"),
            ("<div class='language-ruby rouge'><div class='highlight'><pre>x</pre></div></div>", "ruby"),
            ("<div class='highlight-python notranslate'><div class='highlight'><pre>x</pre></div></div>", "python"),
            ("<div class='highlight-default'><pre>x</pre></div>", None),
            ("<div class='lang-en'><pre>x</pre></div>", None),
            ("<pre data-lang='go'>x</pre>", "go"),
            ("<pre class='language-'>x</pre>", None),
            ("<pre class='code'>x</pre>", None),
        ],
    )
    def test_language(self, markup, language):
        """The class names of highlighters tell it."""
        assert block_of(markup).language == language

    @pytest.mark.parametrize(
        ("markup", "text"),
        [
            ("<pre>one<br>two</pre>", "one\ntwo"),
            ("<pre><div>one</div><div>two</div></pre>", "one\ntwo"),
            ("<pre>one<script>x()</script> two</pre>", "one two"),
            ("<pre>one\u202e&#27;[0m two</pre>", "one[0m two"),
        ],
    )
    def test_code_holds_what_is_shown(self, markup, text):
        """Line breaks are lines; scripts and characters that show nothing are no part of it."""
        assert block_of(markup).text == text

    def test_code_of_which_a_part_is_body(self):
        """What was taken out of it does not come back by the tree."""
        block = block_of("<pre>one<br>Copy<br>two</pre>", without=("Copy",))

        assert block.text == "one\ntwo"


class TestFigures:
    """Pictures and embeds between the texts."""

    def test_in_the_order_of_the_page(self):
        """A picture stands between the texts it stands between, before the text of its own position."""
        blocks = blocks_of("<p>One</p><img src='/1.jpg' alt='A weir'><p>Two</p>")

        assert blocks == (
            Paragraph(text="One", position=0),
            Figure(images=(Image(url="https://news.example/1.jpg", alt="A weir"),), position=1),
            Paragraph(text="Two", position=1),
        )

    def test_caption(self):
        """The caption of a figure is that of its picture, with the credit set apart."""
        markup = (
            "<div><p>One</p><figure><img src='/1.jpg'><figcaption>The weir. Photo: A. Lee</figcaption></figure>"
            "<p>Two</p></div>"
        )
        figure = blocks_of(markup, captions=("The weir. Photo: A. Lee",))[1]

        assert (figure.caption, figure.credit, figure.position) == ("The weir.", "Photo: A. Lee", 1)
        assert (figure.images[0].caption, figure.images[0].credit) == ("The weir.", "Photo: A. Lee")

    def test_no_caption_of_another(self):
        """A picture does not take the caption of another figure."""
        markup = (
            "<div><p>One</p><figure><img src='/1.jpg'><div>x</div></figure>"
            "<figure><img src='/2.jpg'><figcaption>The mill.</figcaption></figure><p>Two</p></div>"
        )
        figures = [
            block for block in blocks_of(markup, captions=("The mill.",), without=("x",)) if isinstance(block, Figure)
        ]

        assert [figure.caption for figure in figures] == [None, "The mill."]

    def test_no_caption_from_afar(self):
        """A picture in the midst of the text takes no caption from elsewhere in it, only the one right behind it."""
        figure = "<figure><img src='/2.jpg'><figcaption>The mill.</figcaption></figure>"
        blocks = blocks_of(
            f"<div>One<img src='/1.jpg'>two{figure}three<img src='/3.jpg'><b>The weir.</b><p>Four</p></div>",
            captions=("The mill.",),
        )
        assert [block.caption for block in blocks if isinstance(block, Figure)] == [None, "The mill.", None]

        blocks = blocks_of("<div>One<img src='/3.jpg'><p>The weir.</p><p>Four</p></div>", captions=("The weir.",))
        assert [block.caption for block in blocks if isinstance(block, Figure)] == ["The weir."]

    def test_pictures_over_one_caption(self):
        """Pictures that share a caption are one figure: it is printed once."""
        markup = (
            "<p>One</p><figure><img src='/1.jpg'><img src='/2.jpg'><figcaption>Mills.</figcaption></figure><p>Two</p>"
        )
        figure = blocks_of(markup, captions=("Mills.",))[1]

        assert isinstance(figure, Figure)
        assert ([image.url[-6:] for image in figure.images], figure.caption) == (["/1.jpg", "/2.jpg"], "Mills.")

    @pytest.mark.parametrize("lead", ["<figure>{}</figure>", "<div><a href='/1.jpg'><picture>{}</picture></a></div>"])
    def test_picture_in_wrappers_over_the_text(self, lead):
        """Wrappers without text around a picture right before the first text do not hide it."""
        image = lead.format("<img src='/lead.jpg'>")

        assert kinds(blocks_of(f"<div>{image}<p>One</p></div>")) == ["Figure", "Paragraph"]
        assert kinds(
            blocks_of(f"<div><div><div><p>Menu</p>{image}</div></div></div><main><p>One</p></main>", without=("Menu",))
        ) == ["Paragraph"]

    def test_picture_over_the_text(self):
        """A picture right before the first text counts where it lies in the same container, else not."""
        inside = "<div><img src='/lead.jpg'><p>One</p><p>Two</p></div>"
        outside = "<div><div><div><p>Menu</p><img src='/menu.jpg'></div></div></div><main><p>One</p><p>Two</p></main>"

        assert kinds(blocks_of(inside)) == ["Figure", "Paragraph", "Paragraph"]
        assert kinds(blocks_of(outside, without=("Menu",))) == ["Paragraph", "Paragraph"]

    @pytest.mark.parametrize("name", ["related", "sidebar", "share", "newsletter", "comments", "ad", "popup"])
    def test_pictures_of_other_parts(self, name):
        """A picture in a part that is not the story's is left out."""
        assert (
            kinds(blocks_of(f"<p>One</p><div class='{name}'><img src='/1.jpg'></div><p>Two</p>")) == ["Paragraph"] * 2
        )

    def test_pictures_of_a_page_named_so(self):
        """What the text itself lies in says nothing against its pictures: a page that has a sidebar somewhere."""
        picture = "<div class='ads'><img src='/2.jpg'></div><img src='/1.jpg'>"
        blocks = blocks_of(f"<main class='has-sidebar'><p>One</p>{picture}<p>Two</p></main>")

        assert [block.images[0].url[-6:] for block in blocks if isinstance(block, Figure)] == ["/1.jpg"]

    def test_after_the_end(self):
        """A picture after the last text is not the story's."""
        assert (
            kinds(blocks_of("<p>One</p><p>End</p><img src='/1.jpg'><p>Menu</p>", without=("Menu",)))
            == ["Paragraph"] * 2
        )

    def test_each_once(self):
        """The same picture, lazily loaded and for readers without scripts, is shown once."""
        markup = "<p>One</p><img data-src='/1.jpg'><noscript><img src='/1.jpg'></noscript><p>Two</p>"

        assert kinds(blocks_of(markup)) == ["Paragraph", "Figure", "Paragraph"]

    def test_embed(self):
        """A film of a known provider is a block; a frame of an unknown site and an icon are not."""
        markup = (
            "<p>One</p><iframe src='https://www.youtube.com/embed/1' title='The film'></iframe>"
            "<iframe src='https://ads.example/'></iframe><img src='/icon.png'><p>Two</p>"
        )
        blocks = blocks_of(markup)

        assert blocks[1] == Embed(
            url="https://www.youtube.com/embed/1", provider="YouTube", title="The film", position=1
        )
        assert len(blocks) == 3

    def test_post(self):
        """A post of a social network is an embed, before what is quoted of it; one outside the story is none."""
        post = "<blockquote class='twitter-tweet'><p>Snow</p><a href='https://x.com/a/status/1'>May 3</a></blockquote>"
        blocks = blocks_of(f"<p>One</p>{post}<p>Two</p>{post}", without=("May 3",))
        assert kinds(blocks) == ["Paragraph", "Embed", "Quote", "Paragraph", "Embed", "Quote"]
        assert blocks[1] == Embed(url="https://x.com/a/status/1", provider="X", position=1)

        assert kinds(blocks_of(f"<p>One</p>{post}", without=("Snow", "May 3"))) == ["Paragraph"]


@given(PAGES, st.data())
def test_what_is_chosen_is_what_is_shown(markup, data):
    """Whatever segments are chosen, the blocks hold their words and no others, in page order, links in their place."""
    segments = segment(from_html(markup.replace("pre>", "div>")))  # code keeps its white space
    numbers = range(len(segments))
    body = sorted(data.draw(st.sets(st.sampled_from(numbers)))) if numbers else []
    blocks = Assembler(segments, BASE).blocks(body)
    texts = [block for block in blocks if not isinstance(block, (Figure, Embed))]

    assert body_text(texts).split() == " ".join(segments[number].text for number in body).split()
    assert list(blocks) == sorted(blocks, key=block_order)
    assert {block.position for block in texts} <= set(body)
    for block in blocks:
        for text, link in block_links(block):
            assert 0 <= link.start < link.end <= len(text)
            assert link.url.startswith(("https://", "http://", "mailto:"))
