"""The whole way from input to article."""

from __future__ import annotations

import copy
import gc
import pickle
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import attrs
import lxml.etree
import lxml.html
import pytest

from articlekit import (
    Article,
    ConfigurationError,
    DuplicateExtractorError,
    EmptyInputError,
    ExtractorError,
    InputError,
    InputTooLargeError,
    Limits,
    Options,
    Parser,
    UnknownExtractorError,
    WarningCode,
    parse,
    parse_text,
)
from articlekit.extractors import DESCRIPTION, TITLE, Claim, Field, Finding, Page, extractor
from articlekit.plugins import entry_points, registry
from articlekit.score import score

SENTENCES = (
    "The ferry to the island goes every hour from now on, the harbour office said on Monday.",
    "Until last week it went twice a day, and many who work on the mainland had to stay there overnight.",
    "The new boat carries two hundred people, and the mayor said that it was paid for by the county.",
)
STORY = "".join(f"<p>{sentence} {sentence}</p>" for sentence in SENTENCES)
PAGE = f"<html><head><title>Ferry every hour</title></head><body><h1>Ferry every hour</h1>{STORY}</body></html>"


@extractor("motto", fields=(DESCRIPTION,), order=300)
def motto(page: Page) -> Iterator[Finding]:
    """Claims a description surely."""
    yield Claim(DESCRIPTION, "A motto", confidence=1.0, signal="test")


@extractor("broken", fields=(TITLE,), order=400)
def broken(page: Page) -> Iterator[Finding]:
    """Claims a title and fails."""
    yield Claim(TITLE, "Before the fall", confidence=1.0, signal="test")
    raise ZeroDivisionError("by zero")


def whisper(page: Page) -> Iterator[Finding]:
    """A plain callable without a name of its own."""
    yield Claim(DESCRIPTION, "A whisper", confidence=0.1, signal="test")


class TestInput:
    """What can be parsed."""

    @pytest.mark.parametrize("data", [PAGE, PAGE.encode(), PAGE.encode("utf-16"), lxml.html.fromstring(PAGE)])
    def test_forms_of_a_page(self, data):
        """Text, bytes and a tree of one page give one article."""
        article = parse(data, url="https://news.example/ferry")

        assert article.title == "Ferry every hour"
        assert [block.text for block in article.blocks] == [f"{sentence} {sentence}" for sentence in SENTENCES]
        assert article.url == "https://news.example/ferry"

    @pytest.mark.parametrize(
        ("data", "charset"),
        [(PAGE, "text"), (b"\xef\xbb\xbf" + PAGE.encode(), "bom"), (lxml.html.fromstring(PAGE), None)],
    )
    def test_charset(self, data, charset):
        """The article says how its text was read; a tree has been read by somebody else."""
        article = parse(data)

        assert (article.charset.how if article.charset else None) == charset

    def test_header(self):
        """The charset of the HTTP header is heeded."""
        data = PAGE.replace("island", "île").encode("iso-8859-15")

        assert "île" in parse(data, content_type="text/html; charset=iso-8859-15").text

    def test_undecodable_bytes(self):
        """Bytes that are no characters are a warning, not an error."""
        article = parse(PAGE.encode().replace(b"island", b"is\x81\xfeland"), content_type="text/html; charset=utf-8")

        assert "harbour office" in article.text
        assert WarningCode.DECODING in {warning.code for warning in article.warnings}

    def test_a_page_encoded_twice(self) -> None:
        """It is read as it was meant, and said so."""
        twice = "<p>The bridge\u2019s keeper</p>".encode().decode("latin-1").encode()

        assert WarningCode.DECODING in {warning.code for warning in parse(twice).warnings}

    def test_tree_is_left_alone(self):
        """A tree that is given is read only."""
        tree = lxml.html.fromstring(PAGE)
        before = lxml.html.tostring(tree)
        parse(tree)

        assert lxml.html.tostring(tree) == before

    @pytest.mark.parametrize("path", ["article", "article/p", "article/p/b"])
    def test_part_of_a_tree(self, path):
        """An element that was found in a larger tree is parsed like a page of its own."""
        tree = lxml.html.fromstring(f"<main>Menu<article>x<p>y<b>{SENTENCES[0]}</b> z</p>Menu</article>Menu</main>")
        article = parse(tree.find(path))
        found = "".join(block.text for block in article.blocks) + "".join(item.text for item in article.removed)

        assert SENTENCES[0] in found
        assert ("Menu" in found) is (path == "article")

    @pytest.mark.parametrize(
        "data", [lxml.etree.Comment("x"), lxml.etree.ProcessingInstruction("x"), lxml.etree.Entity("x")], ids=str
    )
    def test_a_node_without_text(self, data):
        """A comment or its like is a page without text."""
        assert parse(data).blocks == ()

    @pytest.mark.parametrize("data", ["", " \n", b"", b" \n\t"], ids=repr)
    def test_empty(self, data):
        """Nothing but white space is an error."""
        with pytest.raises(EmptyInputError):
            parse(data)

    def test_too_large(self):
        """So is more than the limits allow, in either form."""
        options = Options(limits=Limits(max_bytes=20))
        for data in (PAGE, PAGE.encode()):
            with pytest.raises(InputTooLargeError):
                parse(data, options=options)

    @pytest.mark.parametrize("data", [None, 3, ["<p>x"], bytearray(b"<p>x"), object()])
    def test_wrong_type(self, data):
        """The message names the type and what to pass."""
        with pytest.raises(InputError, match=f"{type(data).__name__}: pass bytes, str or an lxml element"):
            parse(data)

    def test_page_without_text(self):
        """A page without any text gives an article without blocks, and says so."""
        article = parse("<html></html>")

        assert article.blocks == ()
        assert WarningCode.NO_ARTICLE in {warning.code for warning in article.warnings}


class TestText:
    """Plain text."""

    TEXT = "\n\n".join(f"{sentence} {sentence}" for sentence in SENTENCES)

    def test_without_markup(self):
        """A text without a tag is plain text to `parse` as well."""
        assert parse(self.TEXT) == parse_text(self.TEXT)
        assert parse(self.TEXT.encode()).text == parse_text(self.TEXT).text
        assert parse_text(self.TEXT).text == self.TEXT

    @pytest.mark.parametrize("text", [None, 3, TEXT.encode(), bytearray(b"text")])
    def test_wrong_type(self, text):
        """The message names the type and what to pass."""
        with pytest.raises(InputError, match=f"{type(text).__name__} as plain text: pass str"):
            parse_text(text)

    def test_markup_is_text(self):
        """What looks like a tag is text to `parse_text`, markup to `parse`."""
        text = self.TEXT.replace("new boat", "<b>new boat</b>")

        assert "<b>new boat</b>" in parse_text(text).text
        assert "<b>" not in parse(text).text

    @pytest.mark.parametrize("text", ["", "  "])
    def test_empty(self, text):
        """An empty text is an error."""
        with pytest.raises(EmptyInputError):
            parse_text(text)


class TestChain:
    """Which extractors run."""

    def test_with(self):
        """An extractor more; the parser that was asked stays as it was."""
        parser = Parser()
        more = parser.with_(motto)

        assert more.parse(PAGE).description == "A motto"
        assert parser.parse(PAGE).description != "A motto"
        assert "motto" in [item.name for item in more.chain()]

    def test_plain_callable(self):
        """A function goes by its own name."""
        evidence = Parser(extractors=()).with_(whisper).parse(PAGE).evidence_for("description")

        assert evidence.winner.extractor == "whisper"

    def test_without(self):
        """An extractor less."""
        parser = Parser().without("title", "feed_entry")

        assert not {"title", "feed_entry"} & {item.name for item in parser.chain()}
        assert parser.parse(PAGE).title is None

    def test_replace(self):
        """Another in its place, by its name and order."""
        parser = Parser().replace("title", broken)

        assert parser.parse(PAGE).title == "Before the fall"
        assert len(parser.chain()) == len(Parser().chain())

    def test_none_at_all(self):
        """Without extractors there is a body by the scores, and no metadata."""
        article = Parser(extractors=()).parse(PAGE)

        assert article.blocks
        assert (article.title, article.evidence) == (None, ())

    def test_unknown_name(self):
        """A name that is not there is an error that names those that are."""
        with pytest.raises(UnknownExtractorError, match=r"'titel'; known: .*title"):
            Parser().without("titel")
        with pytest.raises(UnknownExtractorError):
            Parser().replace("titel", motto)

    def test_double_name(self):
        """No two extractors of one name."""
        with pytest.raises(DuplicateExtractorError):
            Parser().with_(motto, motto)
        with pytest.raises(DuplicateExtractorError):
            Parser(extractors=(motto, motto))

    def test_order(self):
        """They run in their order, whichever came first."""
        names = [item.name for item in Parser(extractors=(broken, motto)).chain()]

        assert names == ["motto", "broken"]


class TestFailures:
    """Extractors that fail, and plug-ins that are not there."""

    def test_warning(self):
        """A failure is a warning with the name; what was claimed before it and by others stands."""
        article = Parser(extractors=(broken, motto)).parse(PAGE)
        (warning,) = (item for item in article.warnings if item.code is WarningCode.EXTRACTOR_FAILED)

        assert warning.message == "extractor 'broken' failed: ZeroDivisionError: by zero"
        assert (article.title, article.description) == ("Before the fall", "A motto")

    def test_raised(self):
        """On demand it is an error, with its cause."""
        with pytest.raises(ExtractorError) as caught:
            Parser(extractors=(broken,), options=Options(on_error="raise")).parse(PAGE)

        assert caught.value.extractor == "broken"
        assert isinstance(caught.value.__cause__, ZeroDivisionError)

    def test_unavailable_plugins(self, monkeypatch):
        """A plug-in that could not be loaded is a warning or an error; a chain of one's own does not hear of it."""
        problem = entry_points.Problem("motto", "plug-dist", ImportError("no such thing"))
        monkeypatch.setattr(entry_points, "installed", lambda: entry_points.Installed(problems=(problem,)))
        (warning,) = (item for item in parse(PAGE).warnings if item.code is WarningCode.EXTRACTOR_UNAVAILABLE)

        assert "'motto' of plug-dist could not be loaded: ImportError: no such thing" in warning.message
        with pytest.raises(ConfigurationError, match="plug-dist"):
            parse(PAGE, options=Options(on_error="raise"))
        assert Parser(extractors=(motto,), options=Options(on_error="raise")).parse(PAGE).description == "A motto"

    @pytest.mark.parametrize("change", ["with", "without", "replace"])
    def test_unavailable_plugins_of_a_changed_chain(self, change, monkeypatch):
        """A chain that began with the installed ones tells of those missing too, however often it was changed."""
        problem = entry_points.Problem("other", "plug-dist", ImportError("no such thing"))
        monkeypatch.setattr(entry_points, "installed", lambda: entry_points.Installed(problems=(problem,)))
        changes = {
            "with": lambda old: old.with_(whisper),
            "without": lambda old: old.without("title"),
            "replace": lambda old: old.with_(whisper).replace("title", motto),
        }
        for old, count in ((Parser(), 1), (Parser(extractors=registry.built_in()), 0)):
            codes = [item.code for item in changes[change](old).parse(PAGE).warnings]

            assert codes.count(WarningCode.EXTRACTOR_UNAVAILABLE) == count


class TestAddress:
    """What is given for the page's address."""

    @pytest.mark.parametrize("url", ["https://a.example/b", "HTTP://A.example:8080/b?c#d", " https://a.example/b\n"])
    def test_usable(self, url):
        """It is kept as it was given, without the white space around it."""
        article = parse(PAGE, url=url)

        assert article.url == url.strip()
        assert WarningCode.UNUSABLE_URL not in [warning.code for warning in article.warnings]

    @pytest.mark.parametrize(
        "url",
        ["a.example/b", "not a url", "http://[bad", "javascript:alert(1)", "file:///home/ann/page.html", "https://", "/b",
         "ftp://a.example/b", "http://a b/c"],
    )  # fmt: skip
    def test_unusable(self, url):
        """The page is parsed as one without an address, and the first warning says what to give."""
        article, without = parse(PAGE, url=url), parse(PAGE)

        assert article.warnings[0].code is WarningCode.UNUSABLE_URL
        assert url in article.warnings[0].message
        assert attrs.evolve(article, warnings=article.warnings[1:]) == without

    @pytest.mark.parametrize("url", ["", " "])
    def test_empty(self, url):
        """An empty text is none."""
        assert parse(PAGE, url=url) == parse(PAGE)


class TestOptions:
    """What the parser does with its options."""

    def test_fields(self):
        """Extractors that serve no wanted field do not run; those that remove serve the body."""
        ran = []
        serving = extractor("serving", fields=(TITLE, DESCRIPTION))(lambda page: ran.append("serving") or ())
        other = extractor("other", fields=(DESCRIPTION,))(lambda page: ran.append("other") or ())
        removing = extractor("removing")(lambda page: ran.append("removing") or ())
        parser = Parser(extractors=(serving, other, removing))
        attrs.evolve(parser, options=Options(fields={"title"})).parse(PAGE)
        attrs.evolve(parser, options=Options(fields={"body"})).parse(PAGE)
        attrs.evolve(parser, options=Options(fields={"blocks"})).parse(PAGE)

        assert ran == ["serving", "removing", "removing"]

    def test_the_body_is_a_field(self, root):
        """Who wants the body gets all that is removed from it, whatever else the extractors serve that remove it."""
        page = root.joinpath("tests/fixtures/pedfire-republished/page.html").read_bytes()
        whole = parse(page, url="https://pedfire.example/ferries")
        found = parse(page, url="https://pedfire.example/ferries", options=Options(fields={"published", "body"}))

        assert found.blocks == whole.blocks
        assert found.removed == whole.removed

    @pytest.mark.parametrize("names", [{"author"}, {"title", "text"}])
    def test_unknown_fields(self, names):
        """A field that nobody serves is an error that names those there are, not an article without it."""
        with pytest.raises(ConfigurationError, match=r"no field '.*; known: title, .*authors"):
            parse(PAGE, options=Options(fields=names))

    def test_no_body_unless_it_is_wanted(self, root):
        """Without the body nobody looks for furniture, so no text is given, nothing removed and nothing doubted of it."""
        page = root.joinpath("tests/fixtures/pedfire-republished/page.html").read_bytes()
        found = parse(page, url="https://pedfire.example/ferries", options=Options(fields={"title"}))

        assert found.title
        assert (found.blocks, tuple(found.removed), tuple(found.related), found.warnings) == ((), (), (), ())

    def test_fields_of_plugins(self):
        """A plug-in may serve a field of its own."""
        rating = Field("rating", str)
        rated = extractor("rated", fields=[rating])(lambda page: [Claim(rating, "five", confidence=0.9, signal="test")])
        article = Parser(options=Options(fields={"rating"})).with_(rated).parse(PAGE)

        assert article.evidence_for("rating").winner.value == "five"

    def test_budget(self, monkeypatch):
        """When an extractor has spent the time, no further one runs; what there is is kept, and the article says so."""
        now = [0.0]
        monkeypatch.setattr(time, "monotonic", lambda: now[0])

        def slow(page):
            yield Claim(TITLE, "Yielded in time", confidence=1.0, signal="test")
            now[0] = 2.0
            yield Claim(TITLE, "Late", confidence=1.0, signal="test")
            raise AssertionError("went on")

        chain = (extractor("first", order=1)(lambda page: ()), extractor("slow", order=2)(slow), motto)
        article = Parser(extractors=chain, options=Options(limits=Limits(max_seconds=1))).parse(PAGE)

        assert [item.message for item in article.warnings if item.code is WarningCode.LIMIT_REACHED] == [
            "the time budget of 1 s was spent in the extractor 'slow': the rest was not done"
        ]
        assert (article.title, article.description) == ("Yielded in time", None)
        assert article.blocks

    def test_budget_spent_before_the_extractors(self, monkeypatch):
        """When the stages before have spent it, no extractor runs."""
        now = [0.0]
        monkeypatch.setattr(time, "monotonic", lambda: now[0])
        monkeypatch.setattr("articlekit.score.score", lambda *given: now.append(now.pop() + 2.0) or score(*given))
        article = Parser(extractors=(motto,), options=Options(limits=Limits(max_seconds=1))).parse(PAGE)

        assert [item.message for item in article.warnings if item.code is WarningCode.LIMIT_REACHED] == [
            "the time budget of 1 s was spent while judging its text: the rest was not done"
        ]
        assert article.description is None
        assert article.blocks

    def test_budget_that_suffices(self):
        """With time left nothing is said."""
        article = Parser(options=Options(limits=Limits(max_seconds=60))).parse(PAGE)

        assert article == Parser().parse(PAGE)

    def test_budget_of_a_long_page(self):
        """A page that cannot be read in time is read from its beginning on."""
        page = "<title>Long</title>" + "<p>The council met on Tuesday and agreed to repair the old bridge.</p>" * 5_000
        article = Parser(options=Options(limits=Limits(max_seconds=0))).parse(page)
        spent = [item.message for item in article.warnings if item.code is WarningCode.LIMIT_REACHED]

        assert "while reading the page" in spent[0]
        assert 0 < len(article.blocks) < 1_000

    def test_budget_of_plain_text(self):
        """Plain text has the same budget."""
        article = Parser(options=Options(limits=Limits(max_seconds=0))).parse_text("It rained.\n\n" * 3_000)

        assert WarningCode.LIMIT_REACHED in {item.code for item in article.warnings}

    def test_phrase_files_are_read_at_once(self, tmp_path):
        """A phrase file that is missing or wrong is an error where the parser is made, not a warning on each page."""
        wrong = tmp_path / "own.toml"
        wrong.write_text("[share]\nphrases = 3\n", "utf-8")
        for path in (wrong, tmp_path / "none.toml"):
            with pytest.raises(ConfigurationError, match=path.name):
                Parser(options=Options(phrases=[path]))

    def test_no_budget(self):
        """Without a budget the clock is not looked at."""
        assert WarningCode.LIMIT_REACHED not in {item.code for item in parse(PAGE).warnings}

    def test_page(self):
        """What extractors read can be had without running them."""
        page = Parser(extractors=(broken,), options=Options(on_error="raise")).page(PAGE, url="https://news.example/")

        assert (page.url, len(page.scores)) == ("https://news.example/", len(page.segments))
        assert [page.segments[number].text[:9] for number in page.body] == ["The ferry", "Until las", "The new b"]


class TestSharing:
    """One parser for any number of pages."""

    def test_repeatable(self):
        """The same input gives the same article, on this parser or another."""
        parser = Parser()

        assert parser.parse(PAGE) == parser.parse(PAGE) == Parser().parse(PAGE)

    def test_threads(self):
        """Threads may share it."""
        parser = Parser()
        pages = [PAGE.replace("Ferry", f"Ferry {number}") for number in range(16)]
        with ThreadPoolExecutor(4) as pool:
            titles = [article.title for article in pool.map(parser.parse, pages)]

        assert titles == [f"Ferry {number} every hour" for number in range(16)]

    @pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
    def test_changed_chains(self, copied):
        """A parser with a chain of its own can be sent to another process, be its extractors built in, named or plain."""
        parser = Parser().with_(motto, whisper).without("title").replace("dates", broken)
        parser = attrs.evolve(parser, options=Options(fields={"description"}))

        assert copied(parser) == parser
        assert copied(parser).parse(PAGE) == parser.parse(PAGE)

    def test_functions_without_a_place(self):
        """A function that pickle cannot find is refused when it is sent, not when it arrives."""
        with pytest.raises((AttributeError, pickle.PicklingError)):
            pickle.dumps(Parser(extractors=[extractor("local")(lambda page: ())]))

    def test_plain_data(self):
        """Parsers compare by value, and their articles cross process borders."""
        assert Parser() == Parser()
        assert Parser() != Parser(extractors=())
        article = parse(PAGE)
        assert isinstance(article, Article)
        assert pickle.loads(pickle.dumps(article)) == article


def test_a_page_is_freed_without_the_garbage_collector():
    """Nothing that a parse leaves behind waits for a collection: no object of it refers to itself."""
    parser = Parser()
    page = (Path(__file__).parent / "fixtures" / "aldmouthcourier-news" / "page.html").read_bytes()
    parser.parse(page)
    gc.collect()
    gc.disable()
    try:
        assert parser.parse(page).blocks
        assert gc.collect() == 0
    finally:
        gc.enable()
