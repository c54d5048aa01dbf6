"""The text runs of a page, and what the walk meets beside them."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from articlekit.document import from_html, from_tree
from articlekit.markup.class_words import Hint, hint_names
from articlekit.options import Limits
from articlekit.segment import Anchor, Segments, segment


def segments_of(markup: str, limits: Limits = Limits()) -> Segments:
    """The segments of a piece of markup."""
    return segment(from_html(markup), limits)


def texts(markup: str) -> list[str]:
    """Their texts."""
    return [item.text for item in segments_of(markup)]


def linked(markup: str) -> list[tuple[str, str]]:
    """Anchor text and address of every link of the first segment."""
    first = segments_of(markup)[0]
    return [(first.text[link.start : link.end], link.url) for link in first.links]


class TestRuns:
    """Where one text run ends and the next begins."""

    @pytest.mark.parametrize(
        ("markup", "expected"),
        [
            ("<p>One</p><p>Two</p>", ["One", "Two"]),
            ("<p>One <b>and <i>a</i></b> half</p>", ["One and a half"]),
            ("<p>un<b>brok</b>en</p>", ["unbroken"]),
            ("<div>Before<p>in</p>after</div>", ["Before", "in", "after"]),
            ("<span>a<div>b</div>c</span>", ["a", "b", "c"]),
            ("<p>One<br>two</p>", ["One", "two"]),
            ("<p>  much \n\t white   space </p>", ["much white space"]),
            ("<p>no-break\u00a0space</p>", ["no-break space"]),
            ("<p> </p><p>&nbsp;</p><p>x</p>", ["x"]),
            ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
            ("<table><tr><td>1<td>2</table>", ["1", "2"]),
            ("<my-card>own element</my-card> after", ["own element after"]),
            ("<p>in <x-a>a <b>sentence</b></x-a>, <x-b>too</x-b>.</p>", ["in a sentence, too."]),
            ("<my-page><p>One</p></my-page><my-page><div>two</div></my-page>", ["One", "two"]),
            ("<div><my-author>Ann</my-author><my-day>Monday</my-day></div>", ["Ann", "Monday"]),
            (
                "<h3><button>Term</button></h3><div><button>Save</button><button>Print</button></div>",
                ["Term", "Save", "Print"],
            ),
            ("<p>Press <button>Save</button> now</p>", ["Press Save now"]),
            ("<p>30<svg-icon></svg-icon> boats</p>", ["30 boats"]),
            ("<p>an <rt>odd</rt> word</p>", ["an odd word"]),
            ("<p>H<sub>2</sub>O and <ruby>東<rp>(</rp><rt>ひがし</rt></ruby></p>", ["H2O and 東"]),
            (
                "<p>as <math><mstyle><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></mstyle></math> is</p>",
                ["as x12 is"],
            ),
            ("<dl><dt>Term<dd>Meaning</dl>", ["Term", "Meaning"]),
            ("", []),
        ],
    )
    def test_boundaries(self, markup, expected):
        """Block elements and line breaks part runs, inline elements do not, and white space is normalised."""
        assert texts(markup) == expected

    def test_numbers_and_elements(self):
        """A segment knows its number, the nearest block element and its name."""
        page = segments_of("<div><h2>Early <em>life</em></h2><p>Born in a town.</p></div>")

        assert [(item.index, item.tag) for item in page] == [(0, "h2"), (1, "p")]
        assert page[1].element.text == "Born in a town."
        assert len(page) == 2

    @pytest.mark.parametrize(
        ("between", "breaks"),
        [("<br>", 1), ("<br> <br/>", 2), ("<br><span></span><br><br>", 3), ("</p><p>", 0), ("<br></p><p>", 0)],
    )
    def test_breaks(self, between, breaks):
        """The line breaks that alone part two runs are counted; where a block boundary parts them too, none is."""
        assert segments_of(f"<p>One{between}two</p>")[1].breaks == breaks

    def test_white_space_of_preformatted_text(self):
        """A `pre` is one run; its lines are kept in the tree only."""
        page = segments_of("<pre>def f():\n    return 1\n</pre>")

        assert [(item.text, item.tag) for item in page] == [("def f(): return 1", "pre")]


class TestSkipped:
    """What is no text of the page."""

    @pytest.mark.parametrize(
        "markup",
        [
            "<script>x()</script>",
            "<style>p {}</style>",
            "<template><p>x</p></template>",
            "<svg><title>x</title><text>x</text></svg>",
            "<select><option>x</select>",
            "<textarea>x</textarea>",
            "<iframe>x</iframe>",
            "<video><p>x</p></video>",
            "<noscript>Please allow x</noscript>",
            "<canvas>x</canvas>",
        ],
    )
    def test_passed_by(self, markup):
        """Its content is left out, the text after it is not."""
        assert texts(f"<p>Before {markup}after</p>") == ["Before after"]

    def test_comments_and_instructions(self):
        """They part no words in a tree that still has them."""
        root = etree.fromstring("<html><body><p>be<!-- x -->fore <?y z?>after</p></body></html>")

        assert [item.text for item in segment(from_tree(root))] == ["before after"]

    def test_a_page_inside_noscript(self):
        """Where nothing else is shown and there is enough of it, `noscript` is the page; a mere request is not."""
        story = "<p>" + "The ferry goes every hour now. " * 39 + "It does.</p>"

        assert len(texts(f"<noscript>{story}</noscript>")) == 1
        assert texts("<noscript><p>Please allow scripts.</p></noscript>") == []
        assert texts(f"<p>Menu</p><noscript>{story}</noscript>") == ["Menu", story[3:-4]]
        assert texts(f"{story}<noscript>{story}</noscript>") == [story[3:-4]]

    def test_a_page_within_the_page(self):
        """A declarative shadow root and the page in a frame's `srcdoc` are part of the page; a template is not."""
        assert texts("<x-a><template shadowrootmode=open><p>One</p></template><p>two</p></x-a>") == ["One", "two"]
        assert texts("<template><p>One</p></template><p>two</p>") == ["two"]
        assert texts("<p>One <iframe srcdoc='<p>two</p><p>three</p>'></iframe> four</p>") == [
            "One",
            "two",
            "three",
            "four",
        ]

    def test_formulas(self):
        """A formula is read once: from MathML, not from its source or its picture; from a script, where that is all there is."""
        katex = (
            "<span class=katex><span class=katex-mathml><math><semantics><mi>x</mi><annotation encoding='application/x-tex'>"
            "x_1</annotation></semantics></math></span><span class=katex-html aria-hidden=true><span>x</span></span></span>"
        )

        assert texts(f"<p>as {katex} is</p>") == ["as x is"]
        assert texts("<p>as <script type='math/tex'>x_1</script> is</p>") == ["as x_1 is"]

    @pytest.mark.parametrize(
        ("picture", "words"),
        [
            ("<img class='emoji' draggable=false alt='☂' src='/2602.svg'>", "☂"),
            ("<img class='wp-smiley' alt=':-)' src='/smile.gif'>", ":-)"),
            ("<img class='latex' alt='x_1' src='https://s0.wp.example/latex.php?latex=x_1&bg=fff'>", "x_1"),
            ("<img eeimg=1 class='ee_img' alt='x_1' src='https://www.zhihu.example/equation?tex=x_1'>", "x_1"),
            ("<img src='https://latex.codecogs.com/png.latex?x%5E2'>", "x^2"),
            ("<img src='https://chart.example/chart?cht=tx&chl=%5Calpha%2B1'>", "\\alpha+1"),
        ],
    )
    def test_pictures_that_stand_for_words(self, picture, words):
        """An emoji and a formula that are shown as pictures are words of their sentence, and no media."""
        page = segment(from_html(f"<p>as {picture} is</p>"))

        assert [item.text for item in page] == [f"as {words} is"]
        assert not page.media

    @pytest.mark.parametrize(
        "picture",
        [
            "<img class='emoji-bar' alt='☂' src='/a.jpg'>",
            "<img class='emoji' alt='a picture with a long description' src='/a.jpg'>",
            "<img class='latex' src='/latex.png'>",
            "<img alt='A glove of latex' src='/latex/glove.jpg'>",
        ],
    )
    def test_other_pictures(self, picture):
        """Any other picture stands between the words."""
        page = segment(from_html(f"<p>as {picture} is</p>"))

        assert [item.text for item in page] == ["as is"]
        assert len(page.media) == 1

    def test_mentions(self):
        """An empty element that states a name stands for it."""
        page = """<p>with <span data-attrs='{"name": "Ann Lee"}'></span>, as ever<span data-attrs='{]'></span></p>"""

        assert texts(page) == ["with Ann Lee, as ever"]

    def test_a_page_without_the_tag_of_its_body(self):
        """HTML allows to leave `body` out; the parser then takes what begins with a newer element for the head."""
        page = "<!doctype html><title>Ferry</title><nav>Menu</nav><article><h1>Ferry</h1><p>It stays in port.</article>"

        assert texts(page) == ["Menu", "Ferry", "It stays in port."]
        assert texts(page + "<p>Imprint</p>") == ["Menu", "Ferry", "It stays in port.", "Imprint"]

    @pytest.mark.parametrize(
        ("raw", "shown"),
        [
            ("in\u00advis\u200bible", "invisible"),
            ("\ufeffstart", "start"),
            ("left\u202eto right", "leftto right"),
            ("می\u200cخواهم", "می\u200cخواهم"),
            ("\U0001f469\u200d\U0001f33e", "\U0001f469\u200d\U0001f33e"),
        ],
    )
    def test_characters_that_show_nothing(self, raw, shown):
        """They are left out, except the joiners that belong to words and emoji."""
        assert texts(f"<p>{raw}</p>") == [shown]

    def test_nothing_but_hidden_characters(self):
        """A run of them is no segment."""
        assert texts("<p>\u200b\u2060</p><p>x</p>") == ["x"]

    def test_hidden_characters_move_links(self):
        """A link still covers its own words when characters before and in it are left out."""
        assert linked("<p>so\u00adft <a href='/x'>hy\u00adphen</a> end</p>") == [("hyphen", "/x")]

    def test_protected_addresses(self):
        """An e-mail address that Cloudflare hid in an attribute is read."""
        key = 0x2A
        code = f"{key:02x}" + "".join(f"{ord(letter) ^ key:02x}" for letter in "desk@news.example")

        assert texts(f"<p>Write to <a data-cfemail='{code}'>[email&#160;protected]</a>.</p>") == [
            "Write to desk@news.example."
        ]

    def test_badge_of_a_takedown_service(self):
        """Its alternative text is all it says: it is read as text."""
        assert texts("<p><img src='/b.png' alt='DMCA.com Protection Status'></p>") == ["DMCA.com Protection Status"]
        assert texts("<p><img src='/b.png' alt='A bridge'></p>") == []


class TestLinks:
    """Where links come to lie in normalised text."""

    @pytest.mark.parametrize(
        ("markup", "expected"),
        [
            ("<p><a href='/a'>all of it</a></p>", [("all of it", "/a")]),
            ("<p>See <a href='/a'> the  list </a> here</p>", [("the list", "/a")]),
            ("<p>See <a href='/a'>the <b>whole</b> list</a>.</p>", [("the whole list", "/a")]),
            ("<p><a href='/a'>One</a>, <a href='/b'>two</a></p>", [("One", "/a"), ("two", "/b")]),
            ("<p><a href='/a'>One</a><a href='/b'>two</a></p>", [("One", "/a"), ("two", "/b")]),
            ("<p>x<a href='/a'> </a>y</p>", []),
            ("<p><a name='top'>No address</a> here</p>", []),
            ("<p><a href='../b?c=1#d'>As written</a></p>", [("As written", "../b?c=1#d")]),
            ("<a href='/a'><div>Block in a link</div></a>", [("Block in a link", "/a")]),
            ("<a href='/a'>Card<p>Lower</p></a>", [("Card", "/a")]),
        ],
    )
    def test_positions(self, markup, expected):
        """Each link covers its own words and nothing else; its address stays as written."""
        assert linked(markup) == expected

    def test_neighbours_are_parted(self):
        """Links without a space between them are shown apart."""
        assert texts("<p><a href='/a'>One</a><a href='/b'>two</a></p>") == ["One two"]

    def test_link_over_several_blocks(self):
        """Every run inside a link that spans blocks is linked, and none after it."""
        page = segments_of("<div><a href='/a'><h3>Title</h3><p>Teaser</p></a><p>Free</p></div>")

        assert [(item.text, item.links) for item in page] == [
            ("Title", (Anchor(0, 5, "/a"),)),
            ("Teaser", (Anchor(0, 6, "/a"),)),
            ("Free", ()),
        ]

    def test_link_over_a_break(self):
        """A line break inside a link parts its text into two linked runs."""
        page = segments_of("<p>See <a href='/a'>one<br>two</a> now</p>")

        assert [[item.text[link.start : link.end] for link in item.links] for item in page] == [["one"], ["two"]]

    def test_links_inside_links(self):
        """In a tree that nests links, each piece belongs to the innermost, and the outer goes on after it."""
        root = etree.fromstring("<p><a href='/o'>out <a href='/i'>in</a> out</a> free</p>")
        first = segment(from_tree(root))[0]

        assert first.text.split() == ["out", "in", "out", "free"]
        assert [(first.text[link.start : link.end], link.url) for link in first.links] == [
            ("out", "/o"),
            ("in", "/i"),
            ("out", "/o"),
        ]

    def test_marks(self):
        """Each inline element that says something of its words is noted, over the end of a block too; the wider first."""
        page = segments_of(
            "<p>See <b>the <i>long</i> list</b> of <a href='/a'><code>x</code></a><em><br>two</em></p><p>x</p>"
        )
        noted = [[(item.text[s.start : s.end], s.element.tag) for s in item.stretches] for item in page]

        assert noted == [[("the long list", "b"), ("long", "i"), ("x", "code")], [("two", "em")], []]

    def test_readings(self):
        """The reading of ruby is beside the text, for each base."""
        page = segments_of("<p>この<ruby>図<rp>(</rp><rt>と</rt>書<rt>しょ</rt></ruby>は</p>")
        noted = [(page[0].text[s.start : s.end], s.element.text) for s in page[0].stretches]

        assert page[0].text == "この図書は"
        assert noted == [("図", "と"), ("書", "しょ")]

    def test_marks_within_marks(self):
        """However deep they are, the work is bounded."""
        page = segments_of("<p>" + "<b>" * 500 + "x<br>" * 200 + "</p>")

        assert max(len(item.stretches) for item in page) < 30

    def test_linked_characters(self):
        """They are counted without what lies between the links."""
        assert segments_of("<p><a href='/a'>abc</a> and <a href='/b'>de</a></p>")[0].link_chars == 5


class TestHints:
    """What a segment inherits from the elements around and in it."""

    def test_own_inline_and_ancestors(self):
        """A segment has the hints of its element, of its inline children, and of all that encloses it."""
        page = segments_of("<div class='sidebar'><p class='byline'>By <span class='date'>now</span></p><p>x</p></div>")

        assert set(hint_names(page[0].hints)) == {"BYLINE", "DATE", "SIDEBAR"}
        assert hint_names(page[1].hints) == ("SIDEBAR",)

    def test_they_end_with_their_element(self):
        """What comes after an element has none of its hints."""
        page = segments_of("<div><nav>Menu</nav><p>Text <i class='share'>x</i></p><p>More</p></div>")

        assert [hint_names(item.hints) for item in page] == [("NAVIGATION",), ("SHARE",), ()]


class TestContainers:
    """The block elements that hold segments."""

    MARKUP = "<html><body><div><p>1</p><ul><li>2</li><li>3</li></ul></div><div><br></div><p>4</p></body></html>"

    def test_ranges(self):
        """Each holds a run of segments; blocks without any text are none."""
        page = segments_of(self.MARKUP)

        assert [(item.tag, item.first, item.end, item.depth) for item in page.containers] == [
            ("html", 0, 4, 0),
            ("body", 0, 4, 1),
            ("div", 0, 3, 2),
            ("p", 0, 1, 3),
            ("ul", 1, 3, 3),
            ("li", 1, 2, 4),
            ("li", 2, 3, 4),
            ("p", 3, 4, 2),
        ]

    def test_enclosing(self):
        """The way from a container outwards."""
        page = segments_of(self.MARKUP)

        assert [item.tag for item in page.enclosing(page[1].container)] == ["li", "ul", "div", "body", "html"]
        assert list(page.enclosing(-1)) == []

    def test_own_hints(self):
        """A container has its own hints, not those around it."""
        page = segments_of("<div class='sidebar'><p class='byline'>x</p></div>")

        assert [hint_names(item.hints) for item in page.containers][-2:] == [("SIDEBAR",), ("BYLINE",)]


class TestMarks:
    """Elements that hint at metadata."""

    def test_position_and_surroundings(self):
        """A mark knows where it stands, and what it stands in."""
        page = segments_of("<h1 class='headline'>T</h1><aside><span class='byline'>By A</span></aside>")
        marks = [(mark.element.tag, hint_names(mark.hints), mark.position) for mark in page.marks]

        assert marks == [("h1", ("TITLE",), 0), ("span", ("BYLINE",), 1)]
        assert page.marks[1].ancestors & Hint.SIDEBAR
        assert not page.marks[0].ancestors

    def test_empty_elements_count(self):
        """A date in an attribute has no text and is a mark all the same."""
        (mark,) = segments_of("<p>x</p><time datetime='2024-05-03'></time>").marks

        assert (mark.element.get("datetime"), mark.position) == ("2024-05-03", 1)

    def test_headings(self):
        """The segments in `h1` are listed, those in other headings are not."""
        assert segments_of("<p>x</p><h1>T<br>U</h1><h2>V</h2>").headings == (1, 2)


class TestMedia:
    """Pictures and frames between the segments."""

    @pytest.mark.parametrize("tag", ["img", "amp-img", "iframe", "video", "audio", "embed", "amp-youtube"])
    def test_kinds(self, tag):
        """Each is kept with the number of the segment after it."""
        (medium,) = segments_of(f"<p>1</p><{tag} src='/x'></{tag}><p>2</p>").media

        assert (medium.element.tag, medium.position) == (tag, 1)

    def test_behind_empty_elements(self):
        """What follows a `source` or an `embed` is no part of it, though the parser puts it there."""
        page = segments_of("<p>a <picture><source srcset='/1'><source srcset='/2'><img src='/3'></picture></p>")
        assert [medium.element.tag for medium in page.media] == ["img"]

        page = segments_of("<div>a <embed src='/x'> b<p>c</p></div><p>d</p>")
        assert [medium.element.tag for medium in page.media] == ["embed"]
        assert [item.text for item in page] == ["a b", "c", "d"]

    def test_inside_a_run(self):
        """A picture amid a text stands after that text."""
        page = segments_of("<p>Words <img src='/x'> more</p><p>y</p>")

        assert [medium.position for medium in page.media] == [1]

    def test_container_and_hints(self):
        """It knows the innermost container around it, further out where its own block holds no text, and the hints of what encloses it."""
        page = segments_of("<div class='related'><p>x</p><img src='/a'></div><figure><img src='/b'></figure>")

        assert page.containers[page.media[0].container].tag == "div"
        assert page.media[0].hints & Hint.RELATED
        assert page.containers[page.media[1].container].tag == "body"
        assert not page.media[1].hints

    def test_pictures_of_lazy_loaders(self):
        """The real picture or frame in a `noscript` is kept, its text is not."""
        markup = "<img src='/real.jpg'>Allow scripts<iframe src='/film'></iframe>"
        page = segments_of(f"<p>x</p><noscript>{markup}</noscript><p>y</p>")

        assert [medium.element.get("src") for medium in page.media] == ["/real.jpg", "/film"]
        assert [item.text for item in page] == ["x", "y"]


class TestLimits:
    """Where the walk stops."""

    PAGE = "<body>" + "<div><p>One</p></div>" * 50 + "</body>"

    @pytest.mark.parametrize(
        ("limits", "number"), [(Limits(max_nodes=12), 5), (Limits(max_segments=7), 7), (Limits(max_nodes=0), 0)]
    )
    def test_truncated(self, limits, number):
        """A limit ends the walk; what was read before is whole and its containers are closed."""
        page = segments_of(self.PAGE, limits)

        assert page.is_truncated
        assert len(page) == number
        assert all(0 <= item.first < item.end <= number for item in page.containers)

    def test_within(self):
        """A page that the limits just hold is not truncated."""
        assert not segments_of(self.PAGE, Limits(max_nodes=102)).is_truncated
        assert not segments_of(self.PAGE).is_truncated


INLINE = ["span", "b", "em", "a", "font", "time"]
BLOCKS = ["div", "p", "li", "ul", "h2", "td", "blockquote", "my-box", "pre"]
SKIPPED = ["script", "svg", "textarea", "select", "iframe", "br", "img"]
"""Elements whose text is shown within the line, on its own, and not at all."""

NODES = st.recursive(
    st.sampled_from(["word", "spaced word ", " "]),
    lambda inner: st.tuples(st.sampled_from(INLINE + BLOCKS + SKIPPED), st.lists(inner, max_size=5)),
    max_leaves=30,
)


def tree_of(nodes) -> etree._Element:
    """A page of these nodes in which no two texts are equal."""
    numbers = count()

    def add(parent, node):
        if isinstance(node, str):
            text = node.replace("word", f"w{next(numbers)}x")
            if len(parent):
                parent[-1].tail = (parent[-1].tail or "") + text
            else:
                parent.text = (parent.text or "") + text
        else:
            child = etree.SubElement(parent, node[0], {"href": f"/{next(numbers)}"} if node[0] == "a" else {})
            for item in node[1]:
                add(child, item)

    root = etree.Element("html")
    body = etree.SubElement(root, "body")
    for node in nodes:
        add(body, node)
    return root


def visible(element: etree._Element) -> str:
    """The text that a reader sees, by a walk that is as simple as can be."""
    inside = "" if element.tag in SKIPPED else (element.text or "") + "".join(map(visible, element))
    return inside + (element.tail or "")


@given(st.lists(NODES, max_size=8))
def test_all_that_is_shown_and_nothing_twice(nodes):
    """The segments' texts, white space aside, are the page's visible text: each text node is in exactly one."""
    root = tree_of(nodes)
    joined = "".join(item.text for item in segment(from_tree(root)))

    assert "".join(joined.split()) == "".join(visible(root).split())


@given(st.lists(NODES, max_size=8))
def test_the_parts_fit_together(nodes):
    """Links lie within their text in order, segments within their container, containers within their parents."""
    page = segment(from_tree(tree_of(nodes)))

    for number, item in enumerate(page):
        assert item.index == number
        assert item.text == " ".join(item.text.split()) != ""
        edges = [edge for link in item.links for edge in (link.start, link.end)]
        assert edges == sorted(edges)
        assert all(0 <= link.start < link.end <= len(item.text) for link in item.links)
        assert all(item.text[link.start : link.end].strip() for link in item.links)
        assert item.link_chars == sum(link.end - link.start for link in item.links)
        assert page.containers[item.container].first <= number < page.containers[item.container].end
        assert page.containers[item.container].element is item.element
    for container in page.containers:
        around = page.containers[container.parent] if container.parent >= 0 else None
        assert container.depth == (around.depth + 1 if around else 0)
        assert 0 <= (around.first if around else 0) <= container.first
        assert container.first < container.end <= (around.end if around else len(page))


@given(st.lists(NODES, max_size=8), st.integers(0, 30), st.integers(0, 10))
def test_limits_cut_and_change_nothing_else(nodes, max_nodes, max_segments):
    """Under a limit the segments are those of the whole page up to where it ended."""
    root = tree_of(nodes)
    whole = [item.text for item in segment(from_tree(root))]
    cut = segment(from_tree(root), Limits(max_nodes=max_nodes, max_segments=max_segments))
    found = [item.text for item in cut]

    assert cut.is_truncated or found == whole
    assert found[:-1] == whole[: len(found)][:-1]
    assert len(found) <= max_segments + 1


@given(st.lists(NODES, max_size=8))
def test_the_tree_is_left_alone(nodes):
    """The walk reads and does not write."""
    root = tree_of(nodes)
    before = etree.tostring(root)
    segment(from_tree(root))

    assert etree.tostring(root) == before


def test_white_space_before_a_picture_is_no_segment() -> None:
    """A picture lies before the first text after it, however much white space stands between them."""
    found = segment(from_html("<body><p>One.</p>\n  <div>\n <img src=a.jpg>\n </div>\n<p>Two.</p></body>"))
    assert [item.position for item in found.media] == [1]


def test_the_hints_of_an_empty_inline_element_end_with_its_block() -> None:
    """An icon without text says nothing about the paragraph after it."""
    found = segment(from_html('<body><div><span class="share"></span></div><p>Text.</p></body>'))
    assert not found[0].hints & Hint.SHARE


def test_the_segment_limit_is_exact() -> None:
    """No more segments than the limit, and the result says that something was left out."""
    found = segment(from_html("<body><p>One<br>two<br>three<p>four</body>"), Limits(max_segments=2))
    assert [item.text for item in found] == ["One", "two"]
    assert found.is_truncated
    assert all(container.end == 2 for container in found.containers if container.first == 0)
