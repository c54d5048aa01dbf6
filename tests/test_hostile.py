"""Broken and hostile pages: nothing crashes, hangs, or is lost in silence."""

import attrs
import pytest

import articlekit
from articlekit import Limits, Options
from articlekit.segment import MOST_LINKS

SENTENCE = "The council met on Tuesday evening and, after a debate of two hours, agreed to repair the old bridge. "
PAGE = "<html><head><title>Bridge to be repaired</title></head><body>{}</body></html>"


def _paragraphs(count):
    return PAGE.format("<h1>Bridge to be repaired</h1>" + f"<div><p>{SENTENCE * 3}</p></div>\n" * count).encode()


class TestDepth:
    """Text is kept however deep it lies."""

    @pytest.mark.parametrize("depth", [255, 300, 1_000, 10_000])
    @pytest.mark.parametrize("tag", ["div", "span", "b", "ul><li", "blockquote", "table><tr><td", "section", "font"])
    def test_text_survives(self, tag, depth):
        """No paragraph beneath so many elements is lost: it is in the body or, with a reason, in what was removed."""
        story = [f"{number}. {SENTENCE * 3}".strip() for number in range(6)]
        article = articlekit.parse(PAGE.format(f"<{tag}>" * depth + "".join(f"<p>{text}</p>" for text in story)))
        found = article.text + "\n".join(item.text for item in article.removed)

        assert [] == [text for text in story if text not in found]

    @pytest.mark.parametrize("depth", [300, 1_000, 10_000])
    @pytest.mark.parametrize(
        "tag",
        ["div", "section", "span", "font", "b", "center", "blockquote", "ul><li", "ol><li", "dl><dd", "table><tr><td",
         "div><span", "div><table><tr><td><font"],
    )  # fmt: skip
    def test_story_survives(self, tag, depth):
        """A story beneath so many containers, of whatever kind, is the body."""
        story = [f"{number}. {SENTENCE * 3}".strip() for number in range(6)]
        article = articlekit.parse(PAGE.format(f"<{tag}>" * depth + "".join(f"<p>{text}</p>" for text in story)))

        assert all(text in article.text for text in story)

    def test_unclosed_and_overclosed(self):
        """Ten thousand closing tags too many change nothing."""
        article = articlekit.parse(PAGE.format("</div></b></p>" * 10_000 + f"<p>{SENTENCE * 3}</p>" * 4))

        assert SENTENCE.strip() in article.text


class TestStrayCharacters:
    """What would end the parse in C does not end it here."""

    @pytest.mark.parametrize(
        "stray", ["\ufffe", "\uffff", "\U0001fffe", "\ud800", "\x00", "\u2028", "\x1b[31m", "&#0;", "&#xD800;", "&#27;"]
    )
    def test_text_after_it_is_kept(self, stray):
        """The story goes on after a lone surrogate, NUL, escape or line separator, in a page and in plain text."""
        page = PAGE.format(f"<p>{SENTENCE}{stray} {SENTENCE * 2}And so it ended.</p>" * 2)

        assert "And so it ended." in articlekit.parse(page).text
        assert (
            "And so it ended."
            in articlekit.parse_text(f"{SENTENCE * 3}{stray} And so it ended.\n\n{SENTENCE * 3}").text
        )

    @pytest.mark.parametrize(
        "reference", ["&#" + "9" * 5_000 + ";", "&#x" + "f" * 5_000 + ";", "&#", "&" + "a" * 5_000]
    )
    def test_references_without_end(self, reference):
        """A character reference of thousands of digits spoils no title, author or JSON-LD."""
        data = (
            f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "A {reference} day"}}</script>'
        )
        page = f"<title>A {reference} day</title><meta name='author' content='Ann {reference} Lee'>{data}<p>{SENTENCE * 3}</p>"
        article = articlekit.parse(page, options=Options(on_error="raise"))

        assert article.title
        assert SENTENCE.strip() in article.text


class TestLongStories:
    """A story is read to its end, however long."""

    @pytest.mark.parametrize("count", [100, 300, 1_000, 4_000])
    @pytest.mark.parametrize(
        "sentence", [SENTENCE * 3, "Élan. " + SENTENCE * 3, "町の人々は古い橋を直すことに決めた。" * 6]
    )
    def test_long_stories(self, sentence, count):
        """A story of thousands of paragraphs is the body to its end."""
        story = "".join(f"<p>{number}. {sentence}</p>" for number in range(count))
        article = articlekit.parse(PAGE.format("<h1>Bridge to be repaired</h1>" + story))

        assert len(article.blocks) > 0.99 * count


class TestLimits:
    """Each limit that is hit is told."""

    def test_bytes(self):
        """Too large input is refused."""
        with pytest.raises(articlekit.InputTooLargeError):
            articlekit.parse(_paragraphs(10), options=Options(limits=Limits(max_bytes=100)))

    @pytest.mark.parametrize(
        ("limits", "said"),
        [
            (Limits(max_nodes=40), "end was not read"),
            (Limits(max_segments=10), "end was not read"),
            (Limits(max_attributes=20), "more than 20 attributes"),
            (Limits(max_depth=30), "more than 30 deep"),
            (Limits(max_json_ld_bytes=30), "longer than 30 characters"),
            (Limits(max_json_ld_depth=3), "JSON-LD blocks could not be read"),
            (Limits(max_seconds=0), "time budget of 0 s was spent"),
        ],
    )
    def test_work(self, limits, said):
        """Work that was cut short is a warning that says so, and what was read is there."""
        data = '<script type="application/ld+json">{"@type": "Thing", "a": {"b": {"c": [[{"d": 1}]]}}}</script>'
        attributes = "".join(f" a{number}=1" for number in range(3_000))
        deep = "<div>" * 3_000 if limits.max_depth == 30 else ""
        story = "".join(f"<p>{number}. {SENTENCE * 3}</p>" for number in range(900))
        page = f"<html><head><title>Bridge</title>{data}</head><body{attributes}>{deep}{story}"
        article = articlekit.parse(page, options=Options(limits=limits))

        assert any(said in warning.message for warning in article.warnings)
        assert f"0. {SENTENCE.strip()}" in article.text

    def test_links_of_one_text(self):
        """Of a flood of links in one text the first ten thousand keep their addresses; all of it counts as links."""
        count = MOST_LINKS + 500
        page = articlekit.Parser().page(PAGE.format("<p>" + "<a href='/x'>link</a> word " * count))
        (item,) = page.segments

        assert len(item.links) == MOST_LINKS
        assert item.link_chars == 4 * count
        article = articlekit.parse(PAGE.format("<p>" + "<a href='/x'>link</a> word " * count))
        assert any("the addresses of 500 were left out" in warning.message for warning in article.warnings)

    def test_meta_elements(self):
        """Of thousands of meta elements with one name the first are read, and of a title of a megabyte its beginning."""
        page = "<title>" + SENTENCE * 10_000 + "</title>" + '<meta name="author" content="Jo Maker">' * 20_000
        article = articlekit.parse(page + f"<p>{SENTENCE * 3}</p>")

        assert [author.name for author in article.authors] == ["Jo Maker"]
        assert any("100 meta elements" in warning.message for warning in article.warnings)

    def test_every_limit_is_tested(self):
        """A new limit needs a case here."""
        tested = {"max_bytes", "max_nodes", "max_segments", "max_attributes", "max_depth", "max_json_ld_bytes",
                  "max_json_ld_depth", "max_seconds"}  # fmt: skip

        assert {field.name for field in attrs.fields(Limits)} == tested
