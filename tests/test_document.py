"""From text to a tree, and what a page declares about itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from articlekit.document import Document, HeadLink, from_html, from_text, from_tree, looks_like_html
from articlekit.options import Limits


def page(head: str, url: str | None = None) -> Document:
    """A page with this in its head."""
    return from_html(f"<html><head>{head}</head><body><p>x</p></body></html>", url=url)


def paragraphs(document: Document) -> list[list[str]]:
    """The lines of each paragraph."""
    return [list(map(str, paragraph.itertext())) for paragraph in document.root.iter("p")]


class TestMeta:
    """What `meta` elements say."""

    @pytest.mark.parametrize(
        ("attributes", "name"),
        [
            ("name='Author'", "author"),
            ("property='og:title'", "og:title"),
            ("itemprop='datePublished'", "datepublished"),
            ("http-equiv='Content-Language'", "content-language"),
        ],
    )
    def test_keys(self, attributes, name):
        """The content is found under the lower-cased name, whichever attribute holds it."""
        assert page(f"<meta {attributes} content=' A value '>").meta == {name: ("A value",)}

    def test_every_name_of_an_element(self):
        """An element with several names is found by each."""
        meta = page("<meta property='og:title twitter:title' name='title' content='T'>").meta

        assert meta == {"og:title": ("T",), "twitter:title": ("T",), "title": ("T",)}

    def test_repeated(self):
        """All contents of one name are kept, in page order, wherever on the page they stand."""
        document = from_html("<meta name=tag content=a><meta name=tag content=b><body><meta name=tag content=c>")

        assert document.meta["tag"] == ("a", "b", "c")

    @pytest.mark.parametrize(
        "element",
        ["<meta name='a'>", "<meta content='x'>", "<meta charset='utf-8'>", f"<meta name='{'a' * 200}' content='x'>"],
    )
    def test_unnamed(self, element):
        """An element without a name or content says nothing, nor does one whose name cannot be one."""
        assert page(element).meta == {}

    def test_declared(self):
        """The first content that is not empty, asked for in the order of the names."""
        document = page("<meta name=a content=''><meta name=a content=second><meta name=b content=other>")

        assert document.declared("a", "b") == "second"
        assert document.declared("none", "b", "a") == "other"
        assert document.declared("none") is None


class TestLinks:
    """What `link` elements say."""

    def test_fields(self):
        """Relation, address as written, type and language."""
        links = page("<link rel=Alternate href=' /feed ' type='application/rss+xml' hreflang='de'>").links

        assert links == (HeadLink("alternate", "/feed", "application/rss+xml", "de"),)

    def test_several_relations(self):
        """One entry each, and no more than a person would write."""
        assert [link.rel for link in page("<link rel='canonical shortlink' href='/a'>").links] == [
            "canonical",
            "shortlink",
        ]
        assert len(page(f"<link rel='{' '.join('abcdefghijkl')}' href='/a'>").links) == 8

    @pytest.mark.parametrize("element", ["<link href='/a'>", "<link rel='next'>", "<link rel='next' href=' '>"])
    def test_incomplete(self, element):
        """Without relation or address it is none."""
        assert page(element).links == ()


class TestBase:
    """What relative links are resolved against."""

    @pytest.mark.parametrize(
        ("base", "url", "expected"),
        [
            ("", None, None),
            ("", "https://a.example/b/c", "https://a.example/b/c"),
            ("<base href='/d/'>", "https://a.example/b/c", "https://a.example/d/"),
            ("<base href=' https://e.example/ '>", "https://a.example/b", "https://e.example/"),
            ("<base href='https://e.example/'>", None, "https://e.example/"),
            ("<base href='/1/'><base href='/2/'>", "https://a.example/", "https://a.example/1/"),
            ("<base target='_top'>", "https://a.example/", "https://a.example/"),
            ("<base href=''>", "https://a.example/", "https://a.example/"),
            ("<base href='https://[broken/'>", "https://a.example/", "https://a.example/"),
        ],
    )
    def test_base_url(self, base, url, expected):
        """The first `base` joined to the page's address; the address alone where there is none that can be used."""
        document = page(base, url)

        assert document.base_url == expected
        assert document.url == url


class TestTitleAndLanguage:
    """What a page is called and which language it says it is in."""

    @pytest.mark.parametrize(
        ("markup", "expected"),
        [
            ("<title> Snow\n in  May </title>", "Snow in May"),
            ("<title>A &amp; B</title>", "A & B"),
            ("<title></title>", None),
            ("<p>x", None),
            ("<title>First</title><title>Second</title>", "First"),
            ("<title>Page</title><svg><title>Icon</title></svg>", "Page"),
        ],
    )
    def test_title(self, markup, expected):
        """The first title of the page, its white space normalised; that of a drawing does not replace it."""
        assert from_html(markup).title == expected

    @pytest.mark.parametrize(
        ("markup", "expected"),
        [
            ("<body><svg><title>Icon</title></svg><p>x", None),
            ("<body><svg><g><title>Icon</title></g></svg><p>x", None),
            ("<body><svg><title>Icon</title></svg><title>Page</title>", "Page"),
        ],
    )
    def test_title_of_a_drawing(self, markup, expected):
        """The name of an icon is not the page's, whether or not the page has one of its own."""
        assert from_html(markup).title == expected

    @pytest.mark.parametrize(
        ("markup", "expected"),
        [("<html lang='pt-BR'><p>x", "pt-BR"), ("<html xml:lang='de'><p>x", "de"), ("<p lang='fr'>x", None)],
    )
    def test_language(self, markup, expected):
        """As written at the root element, by either attribute."""
        assert from_html(markup).language == expected

    def test_language_of_a_tree(self):
        """A tree of XHTML has the attribute in its namespace."""
        root = etree.fromstring("<html xml:lang='nl'><body/></html>")

        assert from_tree(root).language == "nl"


class TestScripts:
    """Data in scripts."""

    def test_json_ld(self):
        """Objects of all blocks in order, graphs flattened; a broken block is counted."""
        document = page(
            '<script type="application/ld+json">{"@graph": [{"@type": "Person"}, {"@type": "WebPage"}]}</script>'
            '<script type="Application/LD+JSON">{"@type": "NewsArticle"}</script>'
            '<script type="application/ld+json">no json</script>'
        )

        assert [item["@type"] for item in document.json_ld if "@type" in item] == ["Person", "WebPage", "NewsArticle"]
        assert document.json_ld_errors == 1

    def test_amount(self):
        """Characters of program text are counted, those of data are not."""
        document = page(
            '<script>run();</script><script src="/x.js"></script><script type="application/ld+json">{}</script>'
        )

        assert document.script_chars == len("run();")

    def test_data(self):
        """Elements that may hold data are kept in page order: scripts, what is shown without them, frameworks' roots."""
        document = from_html("<noscript><p>Off</p></noscript><main><script>a = 1</script></main><aside>Hello</aside>")

        assert [element.tag for element in document.data] == ["body", "noscript", "main", "script"]

    def test_limit(self):
        """JSON-LD beyond the limit is not read."""
        markup = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Snow"}</script>'

        assert from_html(markup).json_ld
        cut = from_html(markup, limits=Limits(max_json_ld_bytes=10))
        assert not cut.json_ld
        assert cut.cuts == ("the JSON-LD is longer than 10 characters: the rest was not read",)
        assert not from_html(markup).cuts


class TestTree:
    """Every text makes a tree, every tree a document."""

    @pytest.mark.parametrize("text", ["", "   ", "<", "<!-- x -->", "<!doctype html>", "\x00", "\ud800"])
    def test_almost_nothing(self, text):
        """Input without a single element gives a document without text."""
        document = from_html(text)

        assert document.title is None
        assert (document.meta, document.links, document.json_ld) == ({}, (), ())

    @pytest.mark.parametrize("depth", [100, 3_000, 20_000])
    def test_deep_nesting(self, depth):
        """What lies deeper than the parser goes is lifted, with what comes after it."""
        document = from_html("<div>" * depth + "<p>deep</p>" + "</div>" * depth + "<p>after</p>")

        assert (
            "".join(document.root.itertext()).split() == ["deep", "after"]
            or "".join(document.root.itertext()) == "deepafter"
        )

    def test_paragraphs_of_a_deep_page_stay_parted(self):
        """Below the deepest level elements stand in a row; those within lines are left out, scripts stay scripts."""
        story = (
            "<p>one <b>bold</b> word</p><script>var a;</script><ul><li>two</li><li>three</li></ul>four<img src=a.jpg>"
        )
        document = from_html("<div>" * 3_000 + story + "</div>" * 3_000 + "<p>after</p>", limits=Limits(max_depth=50))
        shown = [(item.tag, item.text) for item in document.root.iter("p", "b", "script", "li", "img")]

        assert shown == [
            ("p", "one bold word"), ("script", "var a;"), ("li", "two"), ("li", "three"), ("img", None), ("p", "after"),
        ]  # fmt: skip
        assert document.cuts == ("elements nested more than 50 deep were lifted; their text was kept",)

    def test_many_attributes(self):
        """Of an element with thousands of attributes the first are kept, and that is told."""
        document = from_html("<body><p " + " ".join(f"a{number}=1" for number in range(5_000)) + ">text</p>")
        (paragraph,) = document.root.iter("p")

        assert (len(paragraph.attrib), paragraph.text) == (500, "text")
        assert document.cuts == ("1 elements have more than 500 attributes: the others were left out",)

    def test_declarations_of_a_deep_page(self):
        """The head of a page that had to be flattened is read like any other."""
        document = from_html("<title>Deep</title><meta name=a content=b>" + "<div>" * 5_000 + "x")

        assert (document.title, document.declared("a")) == ("Deep", "b")

    def test_comments_of_a_tree(self):
        """Comments and instructions in a tree that was given are no declarations and do no harm."""
        root = etree.fromstring("<html><head><!-- c --><title>T<!-- c --></title><?p i?></head><body/></html>")
        document = from_tree(root, url="https://a.example/")

        assert (document.title, document.url, document.root) == ("T", "https://a.example/", root)

    @pytest.mark.parametrize("tag", ["div", "p", "a", "custom"])
    def test_an_element_of_a_larger_tree(self, tag):
        """It is read alone, without the text behind it, and the tree stays as it is."""
        tree = etree.fromstring(f"<body>before<{tag} lang='de'>in<br/>side</{tag}>behind</body>")
        before = etree.tostring(tree)
        document = from_tree(tree[0])

        assert "".join(document.root.itertext()) == "inside"
        assert document.language == "de"
        assert etree.tostring(tree) == before

    def test_text_before_the_first_element_of_a_deep_page(self):
        """It is no part of any element, and no reason to fail."""
        document = from_html("before" + "<div>" * 3_000 + "deep")

        assert "deep" in "".join(document.root.itertext())

    def test_address(self):
        """It is kept as given, even where it is none."""
        assert from_html("<p>x", url="no address").url == "no address"

    @given(st.text(max_size=300))
    def test_any_text(self, text):
        """There is no invalid page."""
        assert isinstance(from_html(text).root, etree._Element)
        assert isinstance(from_html(f"<p>{text}<b").root, etree._Element)


class TestMarkupOrText:
    """Whether an input is a page."""

    @pytest.mark.parametrize(
        "text", ["<p>x</p>", "a <br/> b", "<!DOCTYPE html>", "<!-- x -->", "<?xml version='1.0'?>", "<x-y>"]
    )
    def test_markup(self, text):
        """A tag, comment or document type is enough."""
        assert looks_like_html(text)

    @pytest.mark.parametrize("text", ["", "plain", "1 < 2 > 0", "a <- b", "<3", "<ann@site.example>", "if x<5 then"])
    def test_plain(self, text):
        """Signs of comparison, arrows and addresses are no tags."""
        assert not looks_like_html(text)


class TestText:
    """Plain text as a document."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("One\n\nTwo", [["One"], ["Two"]]),
            ("One\ntwo\n\nThree", [["One", "two"], ["Three"]]),
            ("One\nTwo\nThree", [["One"], ["Two"], ["Three"]]),
            ("\n\n  One  \n \t \n\n Two\n", [["One"], ["Two"]]),
            ("One\r\n\r\nTwo\rThree", [["One"], ["Two", "Three"]]),
            ("a <b> & c", [["a <b> & c"]]),
            ("nul\x00and\x1bescape", [["nul and escape"]]),
            ("lone \ud800 half", [["lone ? half"]]),
            ("", []),
            ("\n \n", []),
        ],
    )
    def test_paragraphs(self, text, expected):
        """Empty lines part paragraphs; without any, every line is one. Markup is text."""
        assert paragraphs(from_text(text)) == expected

    def test_marked_as_text(self):
        """The document says that it was no page, and knows its address."""
        document = from_text("One", url="https://a.example/b")

        assert document.is_text
        assert (document.url, document.base_url) == ("https://a.example/b", "https://a.example/b")
        assert not from_html("<p>One").is_text

    @given(st.lists(st.text(st.characters(categories=["L", "Nd", "P"]), min_size=1, max_size=20), max_size=12))
    def test_no_line_is_lost(self, lines):
        """Every line is in the tree once, in order, however they are parted."""
        for parted in ("\n", "\n\n", "\r\n \r\n"):
            found = [line for paragraph in paragraphs(from_text(parted.join(lines))) for line in paragraph]
            assert found == lines
