"""What plug-in authors test with: cases, their comparisons, the pytest plug-in, the proof of purity."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from articlekit import (
    Article,
    Author,
    Embed,
    Figure,
    Image,
    Paragraph,
    Parser,
    RelatedLink,
    RemovalKind,
    Removed,
    Source,
    Warning,
    WarningCode,
)
from articlekit.errors import ConfigurationError
from articlekit.extractors import SUBTITLE, TAGS, TITLE, Addition, Claim, Field, Page, Removal, extractor
from articlekit.spans import Span
from articlekit.testing import KEYS, Case, assert_pure, find_cases, mismatch, new_case

PAGE = b"<html lang=en-GB><title>The weir</title><h1>The weir</h1>" + b"<p>Boats may pass the old weir again.</p>" * 9

ARTICLE = Article(
    title="The weir",
    authors=(Author(name="Jane Roe"), Author(name="Bo Lee")),
    published=datetime(2024, 3, 5, 10, tzinfo=UTC),
    language="en-GB",
    tags=("boats", "rivers"),
    image=Image(url="https://valley.example/w.jpg"),
    blocks=(
        Paragraph(text="It opens. See here.", spans=(Span.link(14, 18, "https://valley.example/x"),)),
        Figure(images=(), caption="A weir"),
        Figure(images=()),
        Embed(url="https://video.example/1", provider="video.example"),
    ),
    source=Source(url="https://daily.example/weir", publisher="Daily"),
    removed=(Removed(kind=RemovalKind.RELATED, rule="r", text="Other story", position=3, data=(("a", "b"),)),),
    related=(RelatedLink(title="Other story", url="https://valley.example/o"),),
    warnings=(Warning(code=WarningCode.TOO_SHORT, message="short"),),
    extra={"minutes": 4, "words": ("a", "b")},
)

RIGHT = {
    "title": "The weir",
    "subtitle": None,
    "description": None,
    "authors": ["Jane Roe", "Bo Lee"],
    "published": "2024-03-05",
    "modified": None,
    "language": "en",
    "site_name": None,
    "section": None,
    "tags": ["rivers", "boats"],
    "image": "https://valley.example/w.jpg",
    "licence": None,
    "is_free": None,
    "canonical_url": None,
    "aggregator": None,
    "paragraphs": ["It opens. See here."],
    "blocks": ["Paragraph", "Figure", "Figure", "Embed"],
    "html": ["<p>It opens. See <a href"],
    "text_contains": ["opens", "here"],
    "text_excludes": ["Other"],
    "captions": ["A weir"],
    "links": {"here": "https://valley.example/x"},
    "embeds": ["video.example"],
    "source": {"publisher": "Daily"},
    "extra": {"words": ["a", "b"]},
    "removed": [{"kind": "related", "text_starts": "Other", "data": {"a": "b"}}],
    "related": ["Other story"],
    "related_urls": {"Other story": "https://valley.example/o"},
    "warnings": ["too_short"],
}

WRONG = {
    **dict.fromkeys(KEYS, "other"),
    "authors": ["Bo Lee", "Jane Roe"],
    "published": None,
    "modified": "2024",
    "tags": ["rivers"],
    "paragraphs": [],
    "blocks": ["Paragraph"],
    "html": ["<strong>opens"],
    "text_contains": ["opens", "closes"],
    "text_excludes": ["opens"],
    "captions": [],
    "links": {"here": "https://valley.example/y"},
    "embeds": [],
    "source": None,
    "extra": {"hours": 1},
    "removed": [{"kind": "related", "text_starts": "Other", "data": {"a": "c"}}],
    "related": ["Another story"],
    "related_urls": {"Other story": None},
    "warnings": [],
}


class TestMismatch:
    """One comparison a key."""

    @pytest.mark.parametrize("key", KEYS)
    def test_right(self, key: str) -> None:
        """What is as expected is no mismatch."""
        assert mismatch(ARTICLE, key, RIGHT[key]) is None

    @pytest.mark.parametrize("key", KEYS)
    def test_wrong(self, key: str) -> None:
        """What differs is told."""
        assert mismatch(ARTICLE, key, WRONG[key])

    @pytest.mark.parametrize(
        ("key", "expected"),
        [
            *((key, "opens") for key in ("text_contains", "text_excludes", "tags", "related", "warnings", "removed")),
            *((key, "here") for key in ("links", "related_urls", "source", "extra")),
            ("text_contains", ["opens", 3]),
            ("removed", ["Other story"]),
            ("removed", [{"kind": "related"}]),
            ("removed", [{"kind": "related", "text_starts": "Other", "confidence": 1}]),
        ],
    )
    def test_malformed(self, key: str, expected: object) -> None:
        """What is not of the key's form is an error: every body contains the letters of "opens"."""
        with pytest.raises(ConfigurationError, match="must"):
            mismatch(ARTICLE, key, expected)

    @pytest.mark.parametrize(
        ("expected", "is_right"),
        [
            ("2024-03-07T09:30:00+00:00", True),
            ("2024-03-07", True),
            ("2024-03-08", False),
            ("", False),
            (None, False),
        ],
    )
    def test_date_of_a_plugin(self, expected: str | None, is_right: bool) -> None:
        """Its ISO form begins as expected, as that of `published` does."""
        article = Article(extra={"read": datetime(2024, 3, 7, 9, 30, tzinfo=UTC)})

        assert (mismatch(article, "extra", {"read": expected}) is None) is is_right

    def test_unknown_part_of_a_source(self) -> None:
        """A part that no source has is found wanting."""
        assert mismatch(ARTICLE, "source", {"name": "Daily"}) == "expected {'name': 'Daily'}, found {'name': None}"

    def test_no_source(self) -> None:
        """A source that is expected and not there is told; so is none where one is there."""
        assert mismatch(Article(), "source", None) is None
        assert mismatch(Article(), "source", {"url": "https://daily.example/weir"})

    def test_no_warning(self) -> None:
        """An empty list stands for no warning at all."""
        assert mismatch(Article(), "warnings", []) is None


class TestCase:
    """Folders."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """A folder with a page and an expectation."""
        (tmp_path / "page.html").write_bytes(PAGE)
        (tmp_path / "expected.json").write_text('{"url": "https://valley.example/weir", "language": "en"}')
        return tmp_path

    def test_read(self, folder: Path) -> None:
        """A case knows its address and what to expect."""
        (case,) = find_cases(folder)

        assert (case.url, case.expected) == ("https://valley.example/weir", {"language": "en"})
        assert case.article().url == "https://valley.example/weir"
        assert case.article(Parser(extractors=())).language is None

    def test_none_to_find(self, tmp_path: Path) -> None:
        """A folder that is not there or holds no case is an error: a loop over nothing proves nothing."""
        with pytest.raises(ConfigurationError, match="there is no folder 'nope'"):
            find_cases(Path("nope"))
        with pytest.raises(ConfigurationError, match="there is no case"):
            find_cases(str(tmp_path))

    def test_plain_text(self, folder: Path) -> None:
        """A `page.txt` is parsed as plain text."""
        (folder / "page.html").rename(folder / "page.txt")

        assert "<title>" in Case.read(folder).article().text + str(Case.read(folder).article().removed)

    @pytest.mark.parametrize(
        ("expected", "message"),
        [
            ("{", "cannot be read"),
            ("[]", "must hold an object"),
            ('{"titel": 1}', "unknown keys titel; known: url, title"),
        ],
    )
    def test_wrong(self, folder: Path, expected: str, message: str) -> None:
        """A folder that is no case is an error that names it."""
        (folder / "expected.json").write_text(expected)

        with pytest.raises(ConfigurationError, match=message):
            Case.read(folder)

    def test_no_page(self, folder: Path) -> None:
        """One page, neither none nor two."""
        (folder / "page.txt").write_text("x")
        with pytest.raises(ConfigurationError, match="must hold one page"):
            Case.read(folder)
        (folder / "page.txt").unlink()
        (folder / "page.html").unlink()
        with pytest.raises(ConfigurationError, match="must hold one page"):
            Case.read(folder)

    @pytest.mark.parametrize("url", [None, "https://valley.example/weir"])
    def test_new(self, tmp_path: Path, url: str | None) -> None:
        """A new case holds what comes out, so that it passes until somebody puts it right."""
        case = new_case(PAGE, tmp_path / "new", url=url)

        assert case.url == url
        assert case.expected["title"] == "The weir"
        assert case.expected["source"] is None
        assert [mismatch(case.article(), key, case.expected[key]) for key in case.expected] == [None] * len(
            case.expected
        )
        with pytest.raises(ConfigurationError, match="exists already"):
            new_case(PAGE, tmp_path / "new")
        (tmp_path / "file").write_bytes(b"")
        with pytest.raises(ConfigurationError, match="cannot be made: Not a directory"):
            new_case(PAGE, tmp_path / "file" / "new")

    def test_new_with_everything(self, tmp_path: Path) -> None:
        """What a page states beside its body is in the case too."""

        @extractor("all")
        def everything(page: Page):
            from articlekit import extractors as fields

            yield Claim(fields.SOURCE, Source(url="https://daily.example/weir"), 0.9, "test")
            yield Claim(fields.IMAGE, Image(url="https://valley.example/w.jpg"), 0.9, "test")
            yield Claim(fields.PUBLISHED, datetime(2024, 3, 5, tzinfo=UTC), 0.9, "test")
            yield Claim(fields.MODIFIED, datetime(2024, 3, 6, tzinfo=UTC), 0.9, "test")
            yield Claim(Field("read", datetime), datetime(2024, 3, 7, tzinfo=UTC), 0.9, "test")
            yield Claim(Field("rivers", tuple[str, ...]), ("Aske",), 0.9, "test")
            yield Removal(1, RemovalKind.AD, "test")

        case = new_case(PAGE, tmp_path / "new", parser=Parser(extractors=[everything]))

        assert case.expected["source"] == {"url": "https://daily.example/weir", "relation": "republished"}
        assert case.expected["removed"] == [{"kind": "ad", "text_starts": "Boats may pass the old weir again."}]
        assert case.expected["modified"] == "2024-03-06T00:00:00+00:00"
        assert case.expected["extra"] == {"read": "2024-03-07T00:00:00+00:00", "rivers": ["Aske"]}


class TestPurity:
    """What an extractor must not do."""

    @pytest.fixture
    def page(self) -> Page:
        """A page of two segments."""
        return Parser(extractors=()).page("<p>One</p><p>Two</p>")

    def test_pure(self, page: Page) -> None:
        """An extractor that reads and yields what it may passes, named or not."""

        @extractor("first", fields=[TITLE], removes=True)
        def first(page: Page):
            yield Claim(TITLE, page.segments[0].text, 0.5, "first")
            yield Removal(1, RemovalKind.AD, "second")

        assert_pure(first, page)
        assert_pure(first.function, page)

    @pytest.mark.parametrize(
        ("findings", "message"),
        [
            ([Removal(2, RemovalKind.AD, "x")], "wrong removes segment 2, which is none"),
            ([Claim(TITLE, "", 0.5, "x")], "wrong claims '' for title, which does not take it"),
            ([Claim(TITLE, "x", 1.5, "x")], "wrong claims title with confidence 1.5"),
            ([Claim(SUBTITLE, "x", 0.5, "x")], "wrong claims subtitle, which it does not declare"),
            ([Removal(1, RemovalKind.AD, "x")], "wrong removes, which it does not declare"),
            ([Addition(TAGS, ("x",), 0.5, "x")], "wrong claims tags, which it does not declare"),
            (["x"], "wrong yields 'x', which is neither a claim nor a removal"),
        ],
    )
    def test_findings(self, page: Page, findings: list[object], message: str) -> None:
        """Findings that no resolver could use are refused."""
        wrong = extractor("wrong", fields=[TITLE])(lambda page: findings)

        with pytest.raises(AssertionError, match=message):
            assert_pure(wrong, page)

    def test_change(self, page: Page) -> None:
        """A change of the tree is seen."""

        def writes(page: Page):
            etree.SubElement(page.document.root, "p")
            return ()

        with pytest.raises(AssertionError, match="writes changes the page's tree"):
            assert_pure(writes, page)

    def test_memory(self, page: Page) -> None:
        """An extractor that remembers pages gives itself away."""
        seen: list[Page] = []

        def remembers(page: Page):
            seen.append(page)
            return [Claim(TITLE, str(len(seen)), 0.5, "count")]

        with pytest.raises(AssertionError, match="remembers yields other findings when it reads the page again"):
            assert_pure(remembers, page)


class TestPlugin:
    """pytest runs cases."""

    @pytest.fixture
    def cases(self, pytester: pytest.Pytester) -> Path:
        """A project with a case, a folder that is none, and an `expected.json` that is somebody else's."""
        folder = pytester.mkdir("cases") / "weir"
        new_case(PAGE, folder)
        other = pytester.mkdir("other")
        (other / "expected.json").write_text("3")
        pytester.makeini("[pytest]\narticlekit_cases = cases\n")
        return folder

    def test_one_result_a_key(self, pytester: pytest.Pytester, cases: Path) -> None:
        """Each key is a test; a difference is told without a traceback, and the other keys still pass."""
        expected = json.loads((cases / "expected.json").read_text()) | {"title": "Another"}
        (cases / "expected.json").write_text(json.dumps(expected))
        result = pytester.runpytest_inprocess("-rA")

        result.assert_outcomes(passed=len(expected) - 1, failed=1)
        result.stdout.fnmatch_lines(["weir, title: expected 'Another', found 'The weir'"])
        assert "runtest" not in result.stdout.str()

    @pytest.mark.parametrize(
        ("ini", "message"),
        [
            ("articlekit_cases = caes", ": there is no folder *caes*"),
            ("articlekit_cases = other", ": there is no case (expected.json) in the folder *other*"),
            ("articlekit_cases = cases\ntestpaths = tests", ": *cases lies outside testpaths: add it there"),
        ],
    )
    def test_cases_that_would_not_run(self, pytester: pytest.Pytester, cases: Path, ini: str, message: str) -> None:
        """A folder that is misspelt, empty or never collected is an error, not a success without tests."""
        pytester.path.joinpath("other", "expected.json").unlink()
        pytester.mkdir("tests").joinpath("test_x.py").write_text("def test_x(): pass\n")
        pytester.makeini(f"[pytest]\n{ini}\n")
        result = pytester.runpytest_inprocess()

        assert result.ret is pytest.ExitCode.USAGE_ERROR
        result.stderr.fnmatch_lines([f"ERROR: articlekit_cases{message}"])

    def test_testpaths_that_hold_the_cases(self, pytester: pytest.Pytester, cases: Path) -> None:
        """As patterns, with the folder itself or one above it; and whoever names files runs those."""
        count = len(json.loads((cases / "expected.json").read_text()))
        for places in ("cases", "oth* cas*", "."):
            pytester.makeini(f"[pytest]\narticlekit_cases = cases\ntestpaths = {places}\n")
            pytester.runpytest_inprocess().assert_outcomes(passed=count)
        test = pytester.makepyfile(test_x="def test_x(): pass")
        pytester.runpytest_inprocess(test).assert_outcomes(passed=1)

    def test_nothing_without_the_option(self, pytester: pytest.Pytester, cases: Path) -> None:
        """In a project that does not ask for it, no file is a case."""
        pytester.makeini("[pytest]\n")

        assert pytester.runpytest_inprocess().ret is pytest.ExitCode.NO_TESTS_COLLECTED

    def test_folders_behind_links(self, pytester: pytest.Pytester, cases: Path) -> None:
        """A folder of cases may be a symbolic link."""
        pytester.path.joinpath("linked").symlink_to(cases, target_is_directory=True)
        pytester.makeini("[pytest]\narticlekit_cases = linked")

        count = len(json.loads((cases / "expected.json").read_text()))

        pytester.runpytest_inprocess("linked").assert_outcomes(passed=count)

    def test_wrong_case(self, pytester: pytest.Pytester, cases: Path) -> None:
        """A folder that is no case is an error of collection with a plain message."""
        (cases / "page.html").unlink()
        result = pytester.runpytest_inprocess()

        result.assert_outcomes(errors=1)
        result.stdout.fnmatch_lines(["*must hold one page*"])

    def test_rules(self, pytester: pytest.Pytester, cases: Path) -> None:
        """Cases can be run with site rules that are not installed."""
        expected = {"url": "https://valley.example/x", "title": "Boats may pass the old weir again."}
        (cases / "expected.json").write_text(json.dumps(expected))
        pytester.path.joinpath("valley.toml").write_text('hosts = ["valley.example"]\ntitle = { css = "p" }')
        pytester.makeini("[pytest]\narticlekit_cases = cases\narticlekit_rules = valley.toml\n")

        pytester.runpytest_inprocess().assert_outcomes(passed=1)

    def test_broken_rules(self, pytester: pytest.Pytester, cases: Path) -> None:
        """What is wrong with the set-up is told once and plainly, and other errors with their traceback."""
        pytester.makeini("[pytest]\narticlekit_cases = cases\narticlekit_rules = none.toml\n")
        result = pytester.runpytest_inprocess()
        assert result.ret is pytest.ExitCode.USAGE_ERROR
        assert len(result.stderr.str().strip().splitlines()) == 1
        result.stderr.fnmatch_lines(["ERROR: articlekit_rules: there is no file or folder *none.toml*"])

        (cases / "expected.json").write_text('{"title": "The weir"}')
        (cases / "page.html").rename(cases / "page.txt").write_bytes(b"caf\xe9")
        pytester.makeini("[pytest]\narticlekit_cases = cases\n")
        result = pytester.runpytest_inprocess()
        result.assert_outcomes(failed=1)
        result.stdout.fnmatch_lines(["*UnicodeDecodeError*"])
