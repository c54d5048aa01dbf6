"""From body segments to typed blocks."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.blocks import (
    Block,
    Cell,
    Code,
    DefinitionList,
    Divider,
    Embed,
    EmbedForm,
    Figure,
    Heading,
    Image,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
    block_links,
    block_order,
    body_text,
)
from articlekit.body.assemble import Assembler
from articlekit.body.captions import caption_numbers
from articlekit.document import from_html
from articlekit.segment import segment
from articlekit.spans import Span, SpanKind
from articlekit.zones import ZONE_UNSTATED
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


def terms_of(block: DefinitionList) -> list[tuple[str, str]]:
    """Its entries, of which each has one term, with what is said of each."""
    return [
        (term.text, "\n".join(part.text for part in item.descriptions)) for item in block.items for term in item.terms
    ]


def cells_of(table: Table) -> list[list[str]]:
    """The texts of a table's cells."""
    return [[cell.text for cell in row] for row in table.rows]


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
            ("#note", None),
            ("https://news.example/a/story#note", None),
            ("https://other.example/", "https://other.example/"),
            ("mailto:desk@news.example", "mailto:desk@news.example"),
            ("/cdn-cgi/l/email-protection#2b4a6b49054e", "mailto:a@b.e"),
            ("javascript:x()", None),
            ("tel:+123", None),
            ("", None),
        ],
    )
    def test_addresses(self, href, url):
        """Links are absolute and lead to another page or a mailbox, or they are none; their text stays."""
        block = block_of(f"<p>Go <a href='{href}'>here</a> now</p>")

        assert block.text == "Go here now"
        assert block.links == ((Span.link(3, 7, url),) if url else ())

    def test_no_base(self):
        """On a page of unknown address only absolute links are links."""
        segments = segment(from_html("<p><a href='/a'>One</a> <a href='https://a.example/'>two</a></p>"))
        (block,) = Assembler(segments, None).blocks([0])

        assert block.links == (Span.link(4, 7, "https://a.example/"),)

    def test_headings(self):
        """Levels and links of headings are those of the page, and headings are never joined with their text."""
        blocks = blocks_of("<div><h2>See <a href='/x'>this</a></h2>Text<h6>Low</h6></div>")

        assert kinds(blocks) == ["Heading", "Paragraph", "Heading"]
        assert [blocks[0].level, blocks[2].level] == [2, 6]
        assert blocks[0].links == (Span.link(4, 8, "https://news.example/x"),)

    @pytest.mark.parametrize(
        "markup", ["<h3><div>Four</div></h3>", "<h3><div><p>Four</p></div></h3>", "<h3><section>Four</section></h3>"]
    )
    def test_wrapped_headings(self, markup):
        """What an editor puts around the words of a heading does not make it a paragraph."""
        assert block_of(markup) == Heading(text="Four", level=3, position=0)

    def test_nothing(self):
        """No body, no blocks, not even the pictures of the page."""
        segments = segment(from_html("<p>x</p><img src='/1.jpg'>"))

        assert Assembler(segments, BASE).blocks([]) == ()


class TestLists:
    """Lists that are meant as such."""

    def test_by_role(self):
        """What its role calls a list is one, whatever its elements (WAI-ARIA 1.2)."""
        block = block_of("<div role=list><div role=listitem>One</div><p role=listitem>Two</p></div>")

        assert isinstance(block, ListBlock)
        assert [item.text for item in block.items] == ["One", "Two"]

    def test_unordered(self):
        """One item each, with links."""
        block = block_of("<ul><li>One</li><li>See <a href='/2'>two</a></li></ul>")

        assert block == ListBlock(
            items=(
                ListItem(blocks=(Paragraph(text="One", position=0),)),
                ListItem(
                    blocks=(Paragraph(text="See two", spans=(Span.link(4, 7, "https://news.example/2"),), position=1),)
                ),
            ),
            position=0,
        )

    @pytest.mark.parametrize(("start", "number"), [("", 1), ("start=3", 3), ("start=x", 1), ("start=99999999999", 1)])
    def test_ordered(self, start, number):
        """An `ol` has numbers, from that on which it states."""
        block = block_of(f"<ol {start}><li>One<li>Two</ol>")

        assert (block.ordered, block.start) == (True, number)

    def test_nested(self):
        """A list within a list is among the blocks of its item, numbers in dots too."""
        block = block_of("<ul><li>A<ul><li>B<ol><li>C</li></ol></li><li>D</li></ul></li><li>E</li></ul>")
        inner = block.items[0].blocks[1]

        assert [item.text for item in block.items] == ["A\nB\nC\nD", "E"]
        assert [item.text for item in inner.items] == ["B\nC", "D"]
        assert inner.items[0].blocks[1].ordered
        assert block.text == "A\nB\nC\nD\nE"

    def test_a_list_beside_items(self):
        """A list that is put between the items instead of into one belongs to the one before."""
        block = block_of("<ul><li>A</li><ul><li>B</li></ul><li>C</li></ul>")

        assert [item.text for item in block.items] == ["A\nB", "C"]
        assert kinds(block.items[0].blocks) == ["Paragraph", "ListBlock"]

    def test_several_runs_in_an_item(self):
        """The paragraphs, pictures and code of an item are blocks of it."""
        block = block_of(
            "<ul><li><p>One</p><img src='/1.jpg'><p>more</p><pre>x = 1</pre></li><li>Two</li><li>Three</li></ul>"
        )

        assert kinds(block.items[0].blocks) == ["Paragraph", "Figure", "Paragraph", "Code"]
        assert [item.text for item in block.items][1:] == ["Two", "Three"]

    @pytest.mark.parametrize("item", ["<li><p>{}</p></li>", "<li><div><p>{}</p></div></li>", "<li>{}</li>"])
    def test_wrapped_items(self, item):
        """An item whose one text an editor wrapped is an item, in nested lists too."""
        inner = f"<ul>{item.format('B')}{item.format('C')}</ul></li>"
        block = block_of(f"<ul>{item.format('A').removesuffix('</li>')}{inner}{item.format('D')}</ul>")

        assert [item.text for item in block.items] == ["A\nB\nC", "D"]

    def test_tasks(self):
        """An item with a box to tick knows whether it is ticked."""
        block = block_of(
            "<ul><li><input type=checkbox checked> A</li><li><label><input type=checkbox> B</label></li><li>C</li></ul>"
        )

        assert [item.is_done for item in block.items] == [True, False, None]

    @pytest.mark.parametrize(
        "markup",
        [
            "<dl><dt>Lock<dd>A chamber.<dd>With gates.<dt>Weir<dd><p>A dam.</p></dl>",
            "<dl><div><dt>Lock</dt><dd>A chamber.</dd><dd>With gates.</dd></div><div><dt>Weir</dt><dd>A dam.</dd></div></dl>",
        ],
    )
    def test_definitions(self, markup):
        """Terms with their descriptions, whether a `div` holds each or not."""
        block = block_of(markup)

        assert [[term.text for term in item.terms] for item in block.items] == [["Lock"], ["Weir"]]
        assert [[part.text for part in item.descriptions] for item in block.items] == [
            ["A chamber.", "With gates."],
            ["A dam."],
        ]

    def test_details(self):
        """A summary is the term of what it opens."""
        block = block_of("<details><summary>How deep?</summary><p>Four metres.</p><p>Or seven.</p></details>")

        assert [term.text for term in block.items[0].terms] == ["How deep?"]
        assert [part.text for part in block.items[0].descriptions] == ["Four metres.\nOr seven."]

    @pytest.mark.parametrize("wrapped", ["{}", "<div class=item>{}</div>"])
    def test_details_side_by_side(self, wrapped):
        """Details that stand side by side, whatever is around each, are one list of terms."""
        one, other = (f"<details><summary>{name}</summary><p>Said of it.</p></details>" for name in ("Lock", "Weir"))
        first, block, last = blocks_of(f"<p>a</p>{wrapped.format(one)}{wrapped.format(other)}<p>b</p>")

        assert terms_of(block) == [("Lock", "Said of it."), ("Weir", "Said of it.")]
        assert (first.text, last.text) == ("a", "b")

    @pytest.mark.parametrize(
        "row",
        [
            "<div><button aria-expanded=false>{}</button><div>{}</div></div>",
            "<div class=faq-item><div class=faq-question>{}</div><div><p>{}</p></div></div>",
            "<p class=question>{}</p><div class=answer>{}</div>",
            "<div><div role=button tabindex=0>{}</div><div>{}</div></div>",
            "<div itemscope itemtype='https://schema.org/Question'><b itemprop=name>{}</b><div>{}</div></div>",
            "<div><strong class=schema-faq-question>{}</strong><p>{}</p></div>",
            "<my-item><button>{}</button><div>{}</div></my-item>",
            "<div class=spec><div class=spec-label>{}</div><div class=spec-value>{}</div></div>",
            "<div><span>{}</span><span>{}</span></div>",
            "<div class=row><span class=label>{}</span> <span class=value>{}</span></div>",
            "<div style='display: flex'><b>{}</b> <span>{}</span></div>",
        ],
    )
    def test_rows_of_terms(self, row):
        """Three rows alike of a term, which says that it is one, and an explanation are a list of terms; two are not."""
        rows = [("Built", "1871"), ("Length", "42 m"), ("Keeper", "Ragna Holm")]
        markup = [row.format(*texts) for texts in rows]

        assert terms_of(block_of(f"<section>{''.join(markup)}</section>")) == rows
        assert "DefinitionList" not in kinds(blocks_of(f"<section>{''.join(markup[:2])}</section>"))

    @pytest.mark.parametrize(
        "row",
        [
            "<div><div>{}?</div><div>{}</div></div>",
            "<div><div>{}？</div><div>{}</div></div>",
            "<div><div>{}؟</div><div>{}</div></div>",
        ],
    )
    def test_rows_that_ask(self, row):
        """A text that asks, with its answer, is a row in any language; an interview in paragraphs stays one."""
        markup = "".join(row.format(name, "Said.") for name in ("One", "Two", "Three"))

        assert [len(item.terms) for item in block_of(markup).items] == [1, 1, 1]
        assert "DefinitionList" not in kinds(
            blocks_of(
                markup.replace("<div><div>", "<p>").replace("</div></div>", "</p>").replace("</div><div>", "</p><p>")
            )
        )

    @pytest.mark.parametrize("tag", ["ul", "ol"])
    def test_items_of_labels(self, tag):
        """A list whose points are labels with values is a list of terms; its links and marks stay with their words."""
        rows = "".join(f"<li><span>{name}</span><span><b>1</b>8{name}</span></li>" for name in "ABC")
        block = block_of(f"<{tag}>{rows}</{tag}>")

        assert terms_of(block) == [("A", "18A"), ("B", "18B"), ("C", "18C")]
        assert block.items[0].descriptions[0].blocks == (
            Paragraph(text="18A", spans=(Span(SpanKind.STRONG, 0, 1),), position=0),
        )

    @pytest.mark.parametrize(
        "rows",
        [
            "<div><span>He said </span><span>no.</span></div>" * 3,
            "<div><span>Then she</span><span>, at last, left.</span></div>" * 3,
            "<div><span>他说</span><span>不是这样</span></div>" * 3,
            "<div><a href=/a>Story</a><span>3 May</span></div>" * 3,
            "<div><span>One</span><span>two</span> three</div>" * 3,
        ],
    )
    def test_sentences_in_spans(self, rows):
        """What an editor cuts into spans is a sentence, and a link with a date no label."""
        assert kinds(blocks_of(rows)) == ["Paragraph"] * 3

    @pytest.mark.parametrize(
        "markup",
        [
            "<ul><li><h3>Card</h3><p>Teaser</p></li><li><h3>Card</h3><p>Teaser</p></li></ul>",
            "<ul><li><div>" + "<p>A</p>" * 9 + "</div></li></ul>",
        ],
    )
    def test_lists_that_lay_out(self, markup):
        """Items with headings or with many paragraphs in them are no list of items."""
        assert "ListBlock" not in kinds(blocks_of(markup))

    def test_around(self):
        """Text before and after a list is not in it, and two lists are two blocks."""
        blocks = blocks_of("<p>a</p><ul><li>b</ul><ul><li>c</ul><p>d</p>")

        assert kinds(blocks) == ["Paragraph", "ListBlock", "ListBlock", "Paragraph"]


class TestTables:
    """Tables of data, and tables that lay out a page."""

    DATA = "<table><tr><th>City<th>People</tr><tr><td>Aske<td>900</tr><tr><td>Brent<td>70</tr></table>"

    def test_data(self):
        """Rows of cells, with header cells told."""
        assert block_of(self.DATA) == Table(
            rows=(
                (Cell(text="City", is_header=True), Cell(text="People", is_header=True)),
                (Cell(text="Aske"), Cell(text="900")),
                (Cell(text="Brent"), Cell(text="70")),
            ),
            position=0,
        )
        assert block_of(self.DATA).header

    def test_marks_in_cells(self):
        """Links and marks of cells stay; a row may have a header of its own."""
        table = block_of(self.DATA.replace("<td>Aske", "<th>Aske").replace("70", "<a href='/x'><b>70</b></a>"))

        assert table.rows[1][0].is_header
        assert [span.kind for span in table.rows[2][1].spans] == [SpanKind.LINK, SpanKind.STRONG]

    def test_pictures_in_cells(self):
        """Ticks, flags and photographs stay in their cells, however small; a cell may hold nothing else."""
        tick, flag = "<img src='/tick.png' width='20' alt='yes'>", "<img src='/flag.svg' height='11px'>"
        table = block_of(self.DATA.replace("900", tick).replace("<td>Brent", f"<td>{flag} Brent"))

        assert [[[image.url for image in cell.images] for cell in row] for row in table.rows] == [
            [[], []],
            [[], ["https://news.example/tick.png"]],
            [["https://news.example/flag.svg"], []],
        ]
        assert table.rows[1][1].images[0].alt == "yes"

    def test_rows_of_pictures(self):
        """A row of nothing but pictures keeps its place; what counts readers or keeps a cell open is no picture."""
        pictures = "<tr><td><img src='/a.jpg'><td><img src='/spacer.gif'><img src='/count.png' width='1'></tr>"
        table = block_of(self.DATA.replace("<tr><td>Brent", f"{pictures}<tr><td>Brent"))

        assert [[len(cell.images) for cell in row] for row in table.rows] == [[0, 0], [0, 0], [1, 0], [0, 0]]

    def test_figures_in_cells(self):
        """A picture with a caption is a figure, and stands behind the table."""
        figure = "<figure><img src='/a.jpg'><figcaption>The weir</figcaption></figure>"
        table, shown = blocks_of(self.DATA.replace("900", f"900{figure}"), captions=("The weir",))

        assert not any(cell.images for row in table.rows for cell in row)
        assert shown.caption == "The weir"

    def test_without_header(self):
        """Without a row of `th` there is no header."""
        assert not block_of(self.DATA.replace("th>", "td>")).header

    def test_cells_of_several_runs(self):
        """What a cell holds is one text."""
        block = block_of("<table><tr><td>A<br>a<td>B</tr><tr><td>C<td><b>D</b> d</tr></table>")

        assert cells_of(block) == [["A a", "B"], ["C", "D d"]]

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

    def test_tables_in_a_table(self):
        """A table that places tables side by side is none; those are."""
        outer = f"<table><tr><td><b>Cities</b>{self.DATA}</td><td><b>Towns</b>{self.DATA}</td></tr></table>"

        assert kinds(blocks_of(outer)) == ["Paragraph", "Table", "Paragraph", "Table"]

    def test_wrapped_cells(self):
        """Cells whose one text an editor wrapped are cells, and their header is one."""
        markup = self.DATA.replace("<th>", "<th><p>").replace("<td>", "<td><div><p>")

        assert block_of(markup) == block_of(self.DATA)

    @pytest.mark.parametrize("figure", ["<figure>{}{}</figure>", "<figure><div>{}</div>{}</figure>"])
    def test_caption_of_the_figure_around(self, figure):
        """A table in a figure has its caption from there."""
        caption = "<figcaption>Where <i>people</i> live</figcaption>"
        (table,) = blocks_of(figure.format(self.DATA, caption))

        assert (table.caption, table.caption_spans) == ("Where people live", (Span(SpanKind.EMPHASIS, 6, 12),))
        assert len(table.rows) > 1

    def test_figure_that_nobody_closed(self):
        """What follows a table in a figure without an end is no part of it."""
        markup = f"<figure>{self.DATA}<h2>Where</h2><p>One</p><ul><li>a</li><li>b</li></ul><p>Two</p>"

        assert kinds(blocks_of(markup)) == ["Table", "Heading", "Paragraph", "ListBlock", "Paragraph"]

    def test_numbers_beside_code(self):
        """A table of code beside the numbers of its lines is code, whatever its highlighter is."""
        numbers = "<td class='gutter'><pre><span class='line'>1</span><br><span class='line'>2</span></pre></td>"
        markup = f"<figure class='highlight'><table><tr>{numbers}<td class='code'><pre>if x:<br>  y()</pre></td></tr></table></figure>"

        assert blocks_of(markup) == (Code(text="if x:\n  y()", position=0),)

    def test_caption(self):
        """The caption is the table's, with its marks, not its first row."""
        markup = self.DATA.replace("<table>", "<table><caption>Where <i>people</i> live</caption>")
        table = block_of(markup)

        assert (table.caption, table.caption_spans) == ("Where people live", (Span(SpanKind.EMPHASIS, 6, 12),))
        assert table.rows == block_of(self.DATA).rows
        assert kinds(blocks_of(markup, without=("City", "People", "Aske", "900", "Brent", "70"))) == ["Paragraph"]

    @pytest.mark.parametrize(
        ("rows", "spans"),
        [
            ("<td rowspan=2>A<td>B</tr><tr><td>C<td>x</tr><tr><td>D<td>E", (1, 2)),
            ("<td colspan=2>A<td>B</tr><tr><td>C<td>D<td>E", (2, 1)),
            ("<td colspan=9>A</tr><tr><td rowspan=0>B<td colspan=x>C<td>D", (9, 1)),
            ("<td colspan=1000 rowspan=999>A<td>C</tr><tr><td>D<td>E", (50, 50)),
        ],
    )
    def test_spans(self, rows, spans):
        """A cell knows how many columns and rows it takes."""
        first = block_of(f"<table><tr>{rows}</tr></table>").rows[0][0]

        assert (first.colspan, first.rowspan) == spans

    def test_empty_cells(self):
        """A cell without text keeps its column."""
        block = block_of("<table><tr><th>A<th>B<th>C</tr><tr><td>1<td><td>3</tr></table>")

        assert cells_of(block) == [["A", "B", "C"], ["1", "", "3"]]


class TestQuotesAndCode:
    """Block quotations and preformatted text."""

    def test_quote(self):
        """Its paragraphs are one block, with links; lines are joined as elsewhere."""
        block = block_of("<blockquote><p>One<br>line</p><p>Two <a href='/2'>links</a></p></blockquote>")

        assert block == Quote(
            blocks=(
                Paragraph(text="One\nline", position=0),
                Paragraph(text="Two links", spans=(Span.link(4, 9, "https://news.example/2"),), position=2),
            ),
            position=0,
        )

    def test_lists_and_quotes(self):
        """A list within a quotation is a block of it, a quotation in an item of a list one of the item."""
        quote = block_of("<blockquote><p>a</p><ul><li>b<li>c</ul><p>d</p></blockquote>")
        items = block_of("<ul><li>a<li>b<blockquote>c</blockquote></ul>").items

        assert kinds(quote.blocks) == ["Paragraph", "ListBlock", "Paragraph"]
        assert kinds(items[1].blocks) == ["Paragraph", "Quote"]

    @pytest.mark.parametrize(
        "markup",
        [
            "<blockquote><p>Never.</p><footer>— Ann Lee, <cite>The Ode</cite></footer></blockquote>",
            "<blockquote><p>Never.</p><cite>Ann Lee, The Ode</cite></blockquote>",
            "<blockquote><p>Never.</p><p>– Ann Lee, The Ode</p></blockquote>",
            "<figure><blockquote><p>Never.</p></blockquote><figcaption>Ann Lee, The Ode</figcaption></figure>",
            "<div class='testimonial'><p>Never.</p><p class='author'>Ann Lee, The Ode</p></div>",
            "<div class='testimonial'><blockquote>Never.</blockquote><div class='name'>Ann Lee, The Ode</div></div>",
            "<aside class='pullquote'><blockquote><p>Never.</p><p>~ Ann Lee, The Ode</p></blockquote></aside>",
            "<aside class='pullquote'><p>Never.</p><span class='pullquote__author'>Ann Lee, The Ode</span></aside>",
            "<div class='zitat'><p>Never.</p><p class='zitat-autor'>Ann Lee, The Ode</p></div>",
            "<blockquote><p>Never.</p><p class='auteur'>Ann Lee, The Ode</p></blockquote>",
            "<div class='c-quote'><div>Never.</div><div class='c-quote__source'>Ann Lee, The Ode</div></div>",
        ],
    )
    def test_attribution(self, markup):
        """Whom a quotation is from is told apart from it, however it is marked."""
        block = block_of(f"<div>{markup}</div>")

        assert isinstance(block, Quote)
        assert (block.blocks[0].text, block.attribution) == ("Never.", "Ann Lee, The Ode")
        assert block.is_pull == ("pullquote" in markup)

    @pytest.mark.parametrize(
        ("markup", "text", "language"),
        [
            ("<code class='hl block'>def f := 1</code>", "def f := 1", None),
            ("<div><code class='language-python'>f()</code></div>", "f()", "python"),
            ("<div><code>f(\n  1\n)</code></div>", "f(\n  1\n)", None),
            ("<section><code class='code-block'><span>f</span>()</code></section>", "f()", None),
        ],
    )
    def test_code_without_pre(self, markup, text, language):
        """A `code` between the paragraphs that calls itself a block, or has lines, is one."""
        block = blocks_of(f"<article><p>One</p>{markup}<p>Two</p></article>")[1]

        assert block == Code(text=text, language=language, position=1)

    @pytest.mark.parametrize(
        "markup",
        ["<p><code class='block'>f()</code></p>", "<div><code>f()</code></div>", "<div>Call <code>f()</code></div>"],
    )
    def test_code_in_a_line(self, markup):
        """A `code` in a paragraph is a part of it."""
        assert kinds(blocks_of(f"<article><p>One</p>{markup}<p>Two</p></article>")) == ["Paragraph"] * 3

    def test_cite(self):
        """The address of a quotation is kept, absolute."""
        assert block_of("<blockquote cite='/speech'><p>Never.</p></blockquote>").cite == "https://news.example/speech"

    def test_no_attribution(self):
        """A quotation of several paragraphs ends with a paragraph, not with a name."""
        block = block_of("<blockquote><p>Never, he said.</p><p>Not in a hundred years.</p></blockquote>")

        assert (len(block.blocks), block.attribution) == (2, None)

    def test_code_within_others(self):
        """Code in a quotation and in an item of a list is code, white space kept."""
        code = "<pre>if x:\n    <a href='/y'>y</a>()</pre>"

        link = Span.link(10, 11, "https://news.example/y")
        assert block_of(f"<blockquote><p>a</p>{code}<p>b</p></blockquote>").blocks[1] == Code(
            text="if x:\n    y()", spans=(link,), position=1
        )
        assert kinds(block_of(f"<ol><li>a{code}b</li><li>c</li></ol>").items[0].blocks) == [
            "Paragraph",
            "Code",
            "Paragraph",
        ]

    @pytest.mark.parametrize(
        "markup",
        [
            "<table class='highlighttable'><tr><td class='linenos'><pre>1\n2</pre></td><td class='code'><pre>a\n  b</pre></td></tr></table>",
            "<table class='hljs-ln'><tr><td class='hljs-ln-numbers'>1</td><td>a</td></tr><tr><td class='hljs-ln-numbers'>2</td><td>  b</td></tr></table>",
            "<div class='syntaxhighlighter'><table><tr><td class='gutter'><div>1</div><div>2</div></td><td class='code'><div>a</div><div>  b</div></td></tr></table></div>",
            "<pre><span class='lineno'>1 </span>a\n<span class='lineno'>2 </span>  b</pre>",
            "<pre><code><span><i>9</i><span>a\n</span></span><span><i>10</i><span>  b\n</span></span></code></pre>",
            "<pre><div class='row'><span>1</span><div>a</div></div><div class='row'><span>2</span><div>  b</div></div></pre>",
            "<pre><div><b>1</b> <button>Copy</button></div><div>a</div><div>  b</div></pre>",
            "<pre><div class='x'><table><tr><td>1</td><td>a</td></tr><tr><td>2</td><td>  b</td></tr></table></div></pre>",
        ],
    )
    def test_numbered_lines(self, markup):
        """What highlighters make of code is its lines, without their numbers."""
        assert block_of(markup) == Code(text="a\n  b", position=0)

    @pytest.mark.parametrize(
        "markup",
        [
            "<pre>1\n2</pre>",
            "<pre><b>1</b>\n<b>2</b></pre>",
            "<pre>x = [<i>1</i>, <i>2</i>]</pre>",
            "<pre><span><i>1</i> a</span>\n<span><i>3</i> b</span></pre>",
            "<pre><code><span><i>200</i> OK</span></code></pre>",
        ],
    )
    def test_numbers_that_are_code(self, markup):
        """Numbers that do not count the lines stay."""
        text = re.sub("<[^>]+>", "", markup)

        assert block_of(markup).text == text

    def test_bar_over_code(self):
        """The bar with the buttons is no code, but may name the language."""
        bar = "<div class='head'><span>Rust</span><div><button>Copy</button><button>Run</button></div></div>"

        assert block_of(f"<pre><code>{bar}<div>let x;</div></code></pre>") == Code(
            text="let x;", language="rust", position=0
        )

    def test_links_and_marks_of_code(self):
        """Links and emphasis within code stay, but that it is code is said once."""
        block = block_of("<pre>\n\n<code>a = <a href='/f'>f</a>()<br>  <em>b</em> <kbd>c</kbd></code></pre>")

        assert block.text == "a = f()\n  b c"
        assert [(block.text[span.start : span.end], span.kind) for span in block.spans] == [
            ("f", SpanKind.LINK),
            ("b", SpanKind.EMPHASIS),
        ]

    def test_verse(self):
        """A preformatted poem is no code; its lines are kept."""
        assert block_of("<pre class='wp-block-verse'>One\n  two</pre>") == Paragraph(text="One\ntwo", position=0)

    def test_code(self):
        """White space is kept, line ends around it are not."""
        block = block_of("<pre>\n\ndef f():\n    return <b>1</b>\n</pre>")

        assert block == Code(text="def f():\n    return 1", spans=(Span(SpanKind.STRONG, 20, 21),), position=0)

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

    @pytest.mark.parametrize(
        "figure",
        [
            "<figure><div><span>Image</span><img src='/1.jpg'></div><figcaption>The weir</figcaption></figure>",
            "<figure><h4>Photo</h4><div><img src='/1.jpg'></div><figcaption><p>The weir</p></figcaption></figure>",
            "<figure data-photo='/1.jpg'><div>Bild</div><figcaption>The weir</figcaption></figure>",
        ],
    )
    def test_what_names_a_picture_is_no_caption(self, figure):
        """A label over the picture is there for who cannot see it; the caption is the `figcaption`."""
        captions = ("Image", "Photo", "Bild", "The weir")
        shown = blocks_of(f"<p>One</p>{figure}<p>Two</p>", captions=captions)[1]

        assert (len(shown.images), shown.caption, shown.credit) == (1, "The weir", None)

    def test_owner_beside_a_caption(self):
        """What stands under the picture beside its `figcaption` says whose it is."""
        figure = "<figure><div><img src='/1.jpg'><p>Sound Daily</p></div><figcaption>The weir</figcaption></figure>"
        shown = blocks_of(f"<p>One</p>{figure}<p>Two</p>", captions=("Sound Daily", "The weir"))[1]

        assert (shown.caption, shown.credit) == ("The weir", "Sound Daily")

    @pytest.mark.parametrize(
        "figure",
        [
            "<figure><img src='/60/weir-in-spring.jpg'><img src='/1400/weir-in-spring.jpg'></figure>",
            "<figure><div><img src='/60/weir-in-spring.jpg'></div><noscript><img src='/1400/weir-in-spring.jpg'></noscript></figure>",
            "<figure><div><img src='/s/weir-in-spring.jpg?q=20'></div><div><img src='/1400/weir-in-spring.jpg?q=80'></div><figcaption>Weir</figcaption></figure>",
            "<figure><a href='/full.jpg'><img src='/t/weir-in-spring.jpg'></a><div><div><img src='/1400/weir-in-spring.jpg'></div></div></figure>",
        ],
    )
    def test_one_file_in_two_sizes(self, figure):
        """What a loader shows until the picture has come is not shown beside it."""
        shown = blocks_of(f"<p>One</p>{figure}<p>Two</p>", captions=("Weir",))[1]

        assert [image.url.partition("?")[0] for image in shown.images] == [
            "https://news.example/1400/weir-in-spring.jpg"
        ]

    @pytest.mark.parametrize(
        ("figure", "file"),
        [
            ("<figure><img src='/weir-in-spring-30x20.jpg'><img src='/weir-in-spring-1200x800.webp'></figure>", "-1200x800.webp"),
            ("<figure><img src='/weir-in-spring-1200x800.jpg'><img src='/weir-in-spring-300x200.jpg'></figure>", "-1200x800.jpg"),
            ("<figure><img src='/weir-in-spring-640w.jpg'><img src='/weir-in-spring.jpg'></figure>", ".jpg"),
            ("<figure><img src='/weir_large.webp' alt='The weir'><img src='/weir_small.jpg' alt='The weir'></figure>", "_large.webp"),
            ("<figure><img src='/weir_thumb.jpg' alt='The weir'><img src='/weir.jpg' alt='The weir'></figure>", ".jpg"),
            ("<div><a href='/weir.jpg'><img src='/weir-300x200.jpg'></a><img src='/weir.jpg'></div>", "-300x200.jpg"),
        ],
    )  # fmt: skip
    def test_two_sizes_by_name(self, figure, file):
        """Of two sizes the larger is shown; what a thumbnail is a link to is not shown beside it, but told."""
        (shown,) = [block for block in blocks_of(f"<p>One</p>{figure}<p>Two</p>") if isinstance(block, Figure)]

        assert [image.url.rpartition("weir")[2].removeprefix("-in-spring") for image in shown.images] == [file]

    @pytest.mark.parametrize(
        "markup",
        [
            "<div role='figure' aria-labelledby='c'><img src='/1.jpg'><div id='c'>The weir</div></div>",
            "<div><a href='/2.jpg'><img aria-describedby='c' src='/1.jpg'></a><p id='c'>The weir</p></div>",
            "<center><img src='/1.jpg'><br><small>The weir</small></center>",
            '<p>[caption id="a" align="left"]<img src="/1.jpg"> The weir[/caption]</p>',
            '[caption id="a"]<img src="/1.jpg"> The weir[/caption]',
        ],
    )
    def test_captions_by_rule(self, markup):
        """A caption is what names or describes the picture to a screen reader, small print under it, or in a shortcode."""
        page = segment(from_html(f"<div><p>One</p>{markup}<p>Two</p></div>"))
        numbers = caption_numbers(page)
        body = [item.index for item in page if item.index not in numbers]
        figure = Assembler(page, BASE).blocks(body, numbers)[1]

        assert (figure.images[0].url, figure.caption) == ("https://news.example/1.jpg", "The weir")

    @pytest.mark.parametrize(
        ("link", "largest"),
        [
            ("/full/weir.jpg", "https://news.example/full/weir.jpg"),
            ("/wiki/File:Weir.jpg", None),
            ("/2024/the-weir", None),
        ],
    )
    def test_linked_file(self, link, largest):
        """A picture that is a link to a file shows that in full size; a wiki's page about a file is none."""
        (shown,) = blocks_of(f"<p>One</p><figure><a href='{link}'><img src='/s/weir.jpg'></a></figure><p>Two</p>")[1:2]

        assert shown.images[0].largest == largest

    @pytest.mark.parametrize(
        "pictures",
        [
            "<figure><img src='/1/image.jpg'><img src='/2/image.jpg'></figure>",
            "<figure><img src='/weir-1.jpg' alt='The weir'><img src='/weir-2.jpg' alt='The weir'></figure>",
            "<figure><img src='/weir-in-spring.jpg'><img src='/weir-in-winter.jpg'></figure>",
            "<figure><img src='/a/weir-in-spring.jpg'></figure><figure><img src='/b/weir-in-spring.jpg'></figure>",
            "<div><img src='/a/weir-in-spring.jpg'><img src='/b/weir-in-spring.jpg'></div>",
        ],
    )
    def test_pictures_of_like_names(self, pictures):
        """Other files, files of a name that many have, and pictures in figures of their own are several pictures."""
        shown = [block for block in blocks_of(f"<p>One</p>{pictures}<p>Two</p>") if isinstance(block, Figure)]

        assert sum(len(figure.images) for figure in shown) == 2

    def test_caption_of_a_picture_to_come(self):
        """Where a script fetches the picture, the figure is its caption; one in a box of other stories is none."""
        figure = "<figure><div class='lazy'></div><figcaption>The weir. Photo: Ann Lee</figcaption></figure>"
        shown = blocks_of(f"<p>One</p>{figure}<p>Two</p>", captions=("The weir. Photo: Ann Lee",))
        other = blocks_of(
            f"<p>One</p><div class='related'>{figure}</div><p>Two</p>", captions=("The weir. Photo: Ann Lee",)
        )

        assert shown[1] == Figure(images=(), caption="The weir.", credit="Photo: Ann Lee", position=1)
        assert kinds(other) == ["Paragraph"] * 2

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
        """A picture or film after the last text stays in the story's container, unless it leads to another page or other text stands between."""
        picture, film = "<img src='/1.jpg'>", "<iframe src='https://www.youtube.com/embed/1'></iframe>"
        page = "<article><p>One</p><p>End</p>{}</article><div><p>Menu</p><img src='/menu.jpg'></div>"

        assert kinds(blocks_of(page.format(picture + film), without=("Menu",))) == ["Paragraph"] * 2 + [
            "Figure",
            "Embed",
        ]
        assert kinds(blocks_of(page.format(f"<a href='/next'>{picture}</a>"), without=("Menu",))) == ["Paragraph"] * 2
        assert (
            kinds(blocks_of("<p>One</p><p>End</p><p>Menu</p><img src='/1.jpg'>", without=("Menu",)))
            == ["Paragraph"] * 2
        )

    def test_each_once(self):
        """The same picture, lazily loaded and for readers without scripts, is shown once."""
        markup = "<p>One</p><img data-src='/1.jpg'><noscript><img src='/1.jpg'></noscript><p>Two</p>"

        assert kinds(blocks_of(markup)) == ["Paragraph", "Figure", "Paragraph"]

    def test_shown_again(self):
        """A picture that the story shows once more further down stands there, too; a loader's copy at its end does not."""
        picture = "<p><img src='/1.jpg'></p>"

        assert kinds(blocks_of(f"<p>One</p>{picture}<p>Two</p>{picture}<p>Three</p>"))[1::2] == ["Figure", "Figure"]
        assert kinds(blocks_of(f"<p>One</p>{picture}<p>Two</p>{picture}")) == ["Paragraph", "Figure", "Paragraph"]

    @pytest.mark.parametrize(
        "picture",
        [
            "<figure><img src='/town-logo.png'></figure>",
            "<figure class='has-share-bar'><img src='/1.jpg'></figure>",
            "<p><img src='/costs.svg'></p>",
            "<div><img src='/silicon-button.jpg'><p>The press</p></div>",
            "<figure itemid='https://cdn.example/1.jpg'><figcaption>A quay</figcaption></figure>",
        ],
    )
    def test_what_the_story_shows_by_itself(self, picture):
        """A picture alone in a figure or paragraph is the story's, whatever its name is and whatever buttons stand on it."""
        assert "Figure" in kinds(blocks_of(f"<article><p>One</p>{picture}<p>Two</p></article>"))

    @pytest.mark.parametrize(
        "picture",
        [
            "<p>Three <img src='/icon.png'> stars</p>",
            "<div><a href='/print'><img src='/print-icon.svg'></a></div>",
            "<p><img src='/costs-icon.png' width='16' height='16'></p>",
            "<div class='share'><p><img src='/costs.svg'></p></div>",
        ],
    )
    def test_signs_of_the_page(self, picture):
        """An icon in a line, in a link, of a few pixels or among buttons is none."""
        assert "Figure" not in kinds(blocks_of(f"<article><p>One</p>{picture}<p>Two</p></article>"))

    def test_embed(self):
        """A film of a known provider is a block; a frame of an unknown site and an icon are not."""
        markup = (
            "<p>One</p><iframe src='https://www.youtube.com/embed/1' title='The film'></iframe>"
            "<iframe src='https://ads.example/'></iframe><img src='/icon.png'><p>Two</p>"
        )
        blocks = blocks_of(markup)

        assert blocks[1] == Embed(
            url="https://www.youtube.com/embed/1",
            form=EmbedForm.VIDEO,
            provider="YouTube",
            title="The film",
            position=1,
        )
        assert len(blocks) == 3

    def test_post(self):
        """A post of a social network is one embed with its words, who wrote it and when."""
        post = (
            "<blockquote class='twitter-tweet'><p>Snow at <a href='https://a.example/'>Aske</a>!</p>&mdash; River Board (@river) "
            "<a href='https://x.com/a/status/1'>May 3, 2024</a></blockquote>"
        )
        block = blocks_of(f"<p>One</p>{post}<p>Two</p>")[1]

        assert block == Embed(
            url="https://x.com/a/status/1",
            form=EmbedForm.POST,
            provider="X",
            text="Snow at Aske!",
            spans=(Span.link(8, 12, "https://a.example/"),),
            author="River Board",
            date=datetime(2024, 5, 3, tzinfo=ZONE_UNSTATED),
            position=1,
        )

    def test_rules(self):
        """A rule between two texts of the story is a divider; one at its edge or before other parts is none."""
        blocks = blocks_of("<hr><p>One</p><hr><hr><p>Two</p><hr><p>Menu</p>", without=("Menu",))

        assert kinds(blocks) == ["Paragraph", "Divider", "Paragraph"]


class TestFootnotes:
    """Notes and their marks."""

    @pytest.mark.parametrize(
        "notes",
        [
            "<section class='footnotes'><ol><li id='fn1'>Page 12. <a href='#r1'>↩</a></li><li id='fn2'><p>No.</p></li></ol></section>",
            "<p id='fn1'><a href='#r1'>[1]</a> Page 12.</p><p id='fn2'>[2] No.</p>",
            "<hr><p><a name='fn1'></a>Page 12.</p><p><a name='fn2'></a>No. ↑</p>",
            "<ol class='references'><li id='fn1'><b><a href='#r1'>^</a></b> <span>Page 12.</span></li><li id='fn2'>No.</li></ol>",
        ],
    )
    def test_notes(self, notes):
        """The mark in the text names the note, whatever elements the notes are; what leads back is no part of them."""
        text = "<p>One<sup><a href='#fn1' id='r1'>[1]</a></sup> and two<a href='#fn2'>2</a>.</p>"
        first, *_, block = blocks_of(f"<div>{text}{notes}</div>")

        assert first.spans == (Span(SpanKind.NOTE, 3, 6, value="1"), Span(SpanKind.NOTE, 14, 15, value="2"))
        assert [(note.label, note.text) for note in block.notes] == [("1", "Page 12."), ("2", "No.")]

    def test_places_that_are_no_notes(self):
        """A table of contents leads to headings, and a mark may lead nowhere."""
        blocks = blocks_of("<p><a href='#a'>1</a> <a href='#b'>2</a></p><h2 id='a'>One</h2><p>x</p>")

        assert kinds(blocks) == ["Paragraph", "Heading", "Paragraph"]
        assert blocks[0].spans == ()


class TestSpans:
    """What is said of parts of a text."""

    @pytest.mark.parametrize(
        ("markup", "span"),
        [
            ("a <b>b</b> c", Span(SpanKind.STRONG, 2, 3)),
            ("a <strong>b</strong> c", Span(SpanKind.STRONG, 2, 3)),
            ("a <i>b</i> c", Span(SpanKind.EMPHASIS, 2, 3)),
            ("a <code>b</code> c", Span(SpanKind.CODE, 2, 3)),
            ("a <tt>b</tt> c", Span(SpanKind.CODE, 2, 3)),
            ("H<sub>2</sub>O", Span(SpanKind.SUBSCRIPT, 1, 2)),
            ("m<sup>2</sup>", Span(SpanKind.SUPERSCRIPT, 1, 2)),
            ("<del>not</del> so", Span(SpanKind.DELETED, 0, 3)),
            ("<s>not</s> so", Span(SpanKind.DELETED, 0, 3)),
            ("<ins>quite</ins> so", Span(SpanKind.INSERTED, 0, 5)),
            ("a <mark>b</mark>", Span(SpanKind.MARKED, 2, 3)),
            ("press <kbd>Y</kbd>", Span(SpanKind.KEYBOARD, 6, 7)),
            ("he said <q>no</q>", Span(SpanKind.QUOTATION, 8, 10)),
            ("the <abbr title='World Wide Web'>WWW</abbr>", Span(SpanKind.ABBREVIATION, 4, 7, value="World Wide Web")),
            ("この<ruby>町<rp>(</rp><rt>まち</rt><rp>)</rp></ruby>", Span(SpanKind.RUBY, 2, 3, value="まち")),
            (
                "<math alttext='x_1'><msub><mi>x</mi><mn>1</mn></msub></math> is",
                Span(SpanKind.MATH, 0, 2, value="x_1"),
            ),
            (
                "<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>\\xi</annotation></semantics></math>",
                Span(SpanKind.MATH, 0, 1, value="\\xi"),
            ),
            ("<script type='math/tex'>x^2</script> is", Span(SpanKind.MATH, 0, 3, value="x^2")),
        ],
    )
    def test_kinds(self, markup, span):
        """Each inline element of HTML that says something is a span of the text."""
        assert block_of(f"<p>{markup}</p>").spans == (span,)

    @pytest.mark.parametrize(
        ("markup", "found"),
        [
            ("on <span style='color: #111; font-weight:bold'>Monday</span>", [Span(SpanKind.STRONG, 3, 9)]),
            ("on <font style='FONT-WEIGHT : 700 !important'>Monday</font>", [Span(SpanKind.STRONG, 3, 9)]),
            ("the <span style='font-style: italic'>Marta</span>", [Span(SpanKind.EMPHASIS, 4, 9)]),
            ("<span style='text-decoration: line-through'>not</span> so", [Span(SpanKind.DELETED, 0, 3)]),
            ("H<span style='vertical-align: sub; font-size: 70%'>2</span>O", [Span(SpanKind.SUBSCRIPT, 1, 2)]),
            (
                "the <span style='font-weight:bold;font-style:oblique'>Marta</span>",
                [Span(SpanKind.STRONG, 4, 9), Span(SpanKind.EMPHASIS, 4, 9)],
            ),
            ("<em style='font-weight: 600'>no</em>", [Span(SpanKind.EMPHASIS, 0, 2), Span(SpanKind.STRONG, 0, 2)]),
            (
                "<b style='font-weight: normal'>all <span style='font-weight:700'>two</span></b>",
                [Span(SpanKind.STRONG, 4, 7)],
            ),
            ("<span style='font-weight: 400'>all of it</span>", []),
            ("<span style='--heading-font-weight: bold'>all of it</span>", []),
        ],
    )
    def test_styles(self, markup, found):
        """What an editor writes as a style in the place of an element is a mark, and what it takes back is none."""
        assert list(block_of(f"<p>{markup}</p>").spans) == found

    def test_side_by_side(self):
        """Two marks of a kind that touch stay two, but for those that part a word."""
        block = block_of("<p><i>The Ode</i><i>.</i> <b>b</b><b>old</b></p>")

        assert [(span.start, span.end) for span in block.spans] == [(0, 7), (7, 8), (9, 13)]

    def test_nested_and_repeated(self):
        """Marks within marks stay; the same mark twice is one."""
        block = block_of("<p><b>a <i>b</i></b><b>c</b> <em><i>d</i></em></p>")

        assert block.spans == (
            Span(SpanKind.STRONG, 0, 4),
            Span(SpanKind.EMPHASIS, 2, 3),
            Span(SpanKind.EMPHASIS, 5, 6),
        )

    def test_deleted_words_stay_apart(self):
        """What is struck out is not joined to what replaces it."""
        block = block_of("<p>would <del>not</del> <ins>gladly</ins> sell</p>")

        assert block.text == "would not gladly sell"
        assert [block.text[span.start : span.end] for span in block.spans] == ["not", "gladly"]

    def test_readings_of_several_bases(self):
        """Each base has its reading; readings in a row are those of the bases before them."""
        block = block_of(
            "<p><ruby>図<rt>と</rt>書<rt>しょ</rt></ruby> <ruby><rb>東</rb><rb>京</rb><rt>とう</rt><rt>きょう</rt></ruby></p>"
        )

        assert block.text == "図書 東京"
        assert [(block.text[s.start : s.end], s.value) for s in block.spans] == [
            ("図", "と"),
            ("書", "しょ"),
            ("東京", "とうきょう"),
        ]


@given(PAGES, st.data())
def test_what_is_chosen_is_what_is_shown(markup, data):
    """Whatever segments are chosen, the blocks hold their words and no others, in page order, links in their place."""
    segments = segment(from_html(markup.replace("pre>", "div>")))  # code keeps its white space
    numbers = range(len(segments))
    body = sorted(data.draw(st.sets(st.sampled_from(numbers)))) if numbers else []
    blocks = Assembler(segments, BASE).blocks(body)
    texts = [block for block in blocks if not isinstance(block, (Figure, Embed, Divider))]

    assert body_text(texts).split() == " ".join(segments[number].text for number in body).split()
    assert list(blocks) == sorted(blocks, key=block_order)
    assert {block.position for block in texts} <= set(body)
    for block in blocks:
        for text, link in block_links(block):
            assert 0 <= link.start < link.end <= len(text)
            assert link.url.startswith(("https://", "http://", "mailto:"))
