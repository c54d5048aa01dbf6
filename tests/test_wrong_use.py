"""What people pass by mistake: an error of ours that says what to do instead."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

import articlekit
from articlekit import Article, ArticlekitError, Limits, Options, render
from articlekit.errors import ArgumentError, InputError

PAGE = "<title>Ferries stay in port</title><p>The ferries stay in port until the end of May, the company said.</p>"
WRONG: dict[str, tuple[Callable[[Any], object], str]] = {
    'parse("page.html")': (lambda any: articlekit.parse("page.html"), "path 'page.html', not a page: .*read_bytes"),
    'parse(b"page.html\\n")': (lambda any: articlekit.parse(b"page.html\n"), "path 'page.html'"),
    'parse("https://...")': (lambda any: articlekit.parse("https://news.example/a"), "address .*: fetch it and pass its bytes"),
    'parse_text("page.txt")': (lambda any: articlekit.parse_text("page.txt"), "path 'page.txt'"),
    "parse(Path)": (lambda any: articlekit.parse(any(Path("page.html"))), "Path: .*read_bytes"),
    "parse(file)": (lambda any: articlekit.parse(any(io.StringIO(PAGE))), r"StringIO: .*read\(\)"),
    "parse(None)": (lambda any: articlekit.parse(any(None)), "pass bytes, str or an lxml element"),
    "parse(url=3)": (lambda any: articlekit.parse(PAGE, url=any(3)), "url=3 .*as text"),
    "parse(content_type=b...)": (lambda any: articlekit.parse(PAGE, content_type=any(b"text/html")), "content_type=.*as text"),
    "parse_text(url=3)": (lambda any: articlekit.parse_text("It rained.", url=any(3)), "url=3"),
    "parse(entry={})": (lambda any: articlekit.parse(PAGE, entry=any({})), "entry={} .*parse_feed"),
    "parse(options={})": (lambda any: articlekit.parse(PAGE, options=any({})), r"options={} .*Options\("),
    "Parser(options=None)": (lambda any: articlekit.Parser(options=any(None)), r"options=None .*Options\("),
    'Options(keep="tags")': (lambda any: Options(keep=any("tags")), r'keep=\["tags"\]'),
    "Options(keep=RemovalKind.AD)": (lambda any: Options(keep=any(articlekit.RemovalKind.AD)), r'keep=\["tags"\]'),
    'Options(keep=["adverts"])': (lambda any: Options(keep=any(["adverts"])), "'adverts' is not a valid.*known: "),
    'Options(fields="title")': (lambda any: Options(fields=any("title")), r'fields=\["title", "source"\]'),
    "Options(fields=[3])": (lambda any: Options(fields=any([3])), "fields=3 .*list of names"),
    "Options(rules=3)": (lambda any: Options(rules=any(3)), "rules=3 .*list of paths"),
    "Options(phrases=[3])": (lambda any: Options(phrases=any([3])), "phrases=3 .*list of paths"),
    'Options(on_error="ignore")': (lambda any: Options(on_error=any("ignore")), '"warn" or "raise"'),
    'Options(now="2024-01-01")': (lambda any: Options(now=any("2024-01-01")), r"now='2024-01-01' .*datetime\.fromisoformat"),
    "Options(now=date)": (lambda any: Options(now=any(date(2024, 1, 1))), "now=.*pass a datetime"),
    'Options(resolver="x")': (lambda any: Options(resolver=any("x")), "resolver='x' .*a function"),
    'Options(source_threshold="x")': (lambda any: Options(source_threshold=any("x")), "source_threshold='x' .*a number"),
    "Options(limits={})": (lambda any: Options(limits=any({})), r"limits={} .*Limits\("),
    'Limits(max_seconds="5")': (lambda any: Limits(max_seconds=any("5")), "max_seconds='5' .*a number"),
    "Limits(max_seconds=-1)": (lambda any: Limits(max_seconds=-1), "max_seconds=-1 .*0 or more"),
    "Limits(max_bytes=1e6)": (lambda any: Limits(max_bytes=any(1e6)), "max_bytes=1000000.0 .*without a fraction"),
    "Limits(max_nodes=None)": (lambda any: Limits(max_nodes=any(None)), "max_nodes=None .*a number"),
    "Limits(max_depth=True)": (lambda any: Limits(max_depth=True), "max_depth=True .*a number"),
    'evidence_for("author")': (lambda any: Article().evidence_for("author"), "did you mean 'authors'"),
    'evidence_for("date")': (lambda any: Article().evidence_for("date"), "did you mean 'published'"),
    "evidence_for(3)": (lambda any: Article().evidence_for(any(3)), "the name of a field"),
    'to_markdown("x")': (lambda any: render.to_markdown(any("x")), r"article='x' .*what articlekit\.parse"),
    "to_html(None)": (lambda any: render.to_html(any(None)), "article=None"),
    "to_text(b...)": (lambda any: render.to_text(any(b"x")), "article="),
    "to_json({})": (lambda any: render.to_json(any({})), "article={}"),
    "to_json_ld([])": (lambda any: render.to_json_ld(any([])), r"article=\[\]"),
    "from_json(3)": (lambda any: render.from_json(any(3)), "text=3 .*to_json"),
}  # fmt: skip


@pytest.mark.parametrize("call", WRONG)
def test_wrong_use(call: str) -> None:
    """It is an error of this library, and its message says what to pass; it survives the way to another process."""
    function, advice = WRONG[call]
    with pytest.raises(ArticlekitError, match=advice) as caught:
        function(lambda value: cast("Any", value))

    assert isinstance(caught.value, ArgumentError | InputError)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_argument_is_named() -> None:
    """The error holds the argument's name; a long value is cut."""
    with pytest.raises(ArgumentError, match=r"\.\.\. \(list\) cannot be used") as caught:
        Options(on_error=cast("Any", ["x"] * 99))

    assert caught.value.argument == "on_error"


@pytest.mark.parametrize(
    "text",
    ["page.html", "./saved/page.htm", r"C:\Users\ann\page.html", "/home/ann/My pages/story.html", "~/page.xhtml", "../x.mhtml",
     r"\\server\share\a.htm", "https://news.example/a?b=c#d", "HTTP://NEWS.EXAMPLE", "www.news.example/story", "file:///home/a.html",
     "s3://bucket/page.html", "news.example/2024/story", " https://news.example/a\n", "crawl/2024/page.html.gz", "README.md"],
)  # fmt: skip
def test_a_name_is_no_page(text: str) -> None:
    """Whatever names a page, and holds none."""
    with pytest.raises(InputError, match=r"is the (?:path|address) .*, not a page"):
        articlekit.parse(text)


@pytest.mark.parametrize(
    "text",
    ["It rained.", "and/or", "AC/DC", "1/2", "/ a / b /", "See https://news.example/a for more.", "https://news.example/a\nA title", "p.m./a.m.",
     "The page index.html was lost.", ".", "Ferries stay in port", "<p>page.html</p>", "<a href='page.html'>page.html</a>", "www", "e.g.", "24/7",
     "Read more at www.news.example", "https://a.example/1 https://b.example/2"],
)  # fmt: skip
def test_a_text_is_read(text: str) -> None:
    """Short texts that merely look like a path, or hold an address, are texts."""
    assert isinstance(articlekit.parse(text), Article)


def test_modules_are_there_when_asked_for() -> None:
    """`import articlekit` is enough for `articlekit.render` and the others."""
    for name in ("copies", "extractors", "feeds", "fetch", "render", "rules", "testing"):
        assert getattr(articlekit, name).__name__ == f"articlekit.{name}"
    with pytest.raises(AttributeError, match="no attribute 'rendr'"):
        articlekit.rendr  # type: ignore[attr-defined]  # noqa: B018
