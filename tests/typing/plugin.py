"""What the author of a plug-in writes. mypy and pyright check it, nobody runs it: `nox -s types`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_type

from articlekit import Article, Extra, ExtraValue, Heading, Options, Paragraph, Parser
from articlekit.extractors import (
    AUTHORS,
    BLOCKS,
    BODY,
    IMAGE,
    IS_FREE,
    PUBLISHED,
    SOURCE,
    TAGS,
    TITLE,
    Addition,
    Author,
    Claim,
    Extractor,
    Field,
    Finding,
    Hint,
    Image,
    NamedExtractor,
    Page,
    Removal,
    RemovalKind,
    Source,
    extractor,
)
from articlekit.phrases import Match, phrase_book
from articlekit.rules import SiteRule, load, load_rules
from articlekit.testing import Case, Report, SavedPage, assert_pure, check_rules, find_cases, mismatch

MINUTES = assert_type(Field("reading_time", int), Field[int])
RATINGS = assert_type(Field("ratings", tuple[float, ...]), Field[tuple[float, ...]])


@extractor(
    "everything",
    fields=(TITLE, AUTHORS, PUBLISHED, TAGS, IMAGE, IS_FREE, SOURCE, BODY, MINUTES),
    removes=True,
    order=50,
)
def everything(page: Page) -> Iterator[Finding]:
    yield Claim(TITLE, "Snow", 0.9, "site:title")
    yield Claim(AUTHORS, (Author(name="Jane Roe"),), 0.9, "site:author")
    yield Claim(PUBLISHED, datetime(2024, 3, 5, tzinfo=UTC), 0.9, "site:date")
    yield Claim(TAGS, ("weather",), 0.9, "site:tags")
    yield Claim(IMAGE, Image(url="https://valley.example/s.jpg"), 0.9, "site:image")
    yield Claim(IS_FREE, value=True, confidence=0.9, signal="site:free")
    yield Claim(SOURCE, Source(publisher="Daily Example"), 0.9, "site:source")
    yield Claim(BODY, frozenset({1, 2}), 0.9, "site:body")
    yield Claim(BLOCKS, (Paragraph(text="x"), Heading(text="y")), 0.9, "site:blocks")
    yield Claim(MINUTES, 4, 0.9, "site:words")
    yield Claim(SOURCE, None, 0.9, "site:own")
    yield Addition(TAGS, ("snow",), 0.9, "site:topic")
    yield Addition(AUTHORS, (Author(name="Jane Roe"),), 0.9, "site:second")
    yield Addition(RATINGS, (4.5,), 0.9, "site:rating")
    yield Removal(3, RemovalKind.AD, "site:ad", data=(("sponsor", "x"),))
    yield Removal(4, RemovalKind.AD, "site:ad", part=(0, 12))
    assert_type([item.hints & Hint.TAGS for item in page.segments], list[int])
    page.forget()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


def claiming(article: Article) -> None:
    assert_type(Claim(SOURCE, None, 0.9, "site:own"), Claim[Source])
    assert_type(Claim(MINUTES, 4, 0.9, "site:words").value, int | None)
    assert_type(Claim(MINUTES, 4, 0.9, "site:words").stated, int)
    assert_type(Addition(TAGS, ("snow",), 0.9, "site:topic"), Addition[str])
    assert_type(MINUTES.of(article), int | None)
    assert_type(RATINGS.of(article), tuple[float, ...] | None)
    assert_type(article.extra, Extra)
    assert_type(article.extra["reading_time"], ExtraValue)
    assert_type(phrase_book().match("Read also: Snow"), Match | None)


@extractor("narrow", fields=[TITLE])
def narrow(page: Page) -> Iterable[Claim[str]]:
    return [Claim(TITLE, page.document.title or "", 0.5, "head")]


def plain(page: Page) -> Iterator[Removal]:
    yield Removal(0, RemovalKind.SHARE, "first")


class Configured:
    """An extractor that is an object."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.words = frozenset(words)

    def __call__(self, page: Page, /) -> Iterator[Removal]:
        return (Removal(item.index, RemovalKind.AD, "word") for item in page.segments if item.text in self.words)


def no_extractor(text: str) -> str:
    return text


def wrong(page: Page) -> None:
    Claim(MINUTES, "four", 0.9, "a text")  # type: ignore[misc]  # pyright: ignore[reportArgumentType]
    Addition(TITLE, ("x",), 0.9, "one value")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Addition(TAGS, (3,), 0.9, "a number")  # type: ignore[misc]  # pyright: ignore[reportArgumentType]
    Claim(TAGS, ["weather"], 0.9, "a list")  # type: ignore[misc]  # pyright: ignore[reportArgumentType]
    Claim(PUBLISHED, "2024-03-05", 0.9, "a text")  # type: ignore[misc]  # pyright: ignore[reportArgumentType]
    Claim(AUTHORS, "Jane Roe", 0.9, "a text")  # type: ignore[misc]  # pyright: ignore[reportArgumentType]
    Removal("0", RemovalKind.AD, "a text")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    extractor("wrong", fields=["title"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    Parser().with_(no_extractor)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def using() -> None:
    parser = assert_type(Parser(extractors=[everything, plain, Configured(["x"])]), Parser)
    assert_type(parser.with_(narrow, Configured()).replace("plain", narrow).without("everything"), Parser)
    assert_type(parser.chain(), tuple[NamedExtractor, ...])
    assert_type(parser.page(b"<p>x</p>", url="https://valley.example/"), Page)
    accepted: list[Extractor] = [everything, narrow, plain, Configured()]
    for item in accepted:
        assert_pure(item, parser.page("<p>x</p>"))


def ruling(folder: Path) -> None:
    assert_type(load([folder, "my_package.rules"]), tuple[NamedExtractor, ...])
    rules = assert_type(load_rules([folder]), tuple[SiteRule, ...])
    assert_type(check_rules(rules, [SavedPage(data=b"<p>x</p>")]), Report)
    Options(rules=[folder, "my_package.rules"], phrases=[folder])


def testing(folder: Path) -> None:
    for case in find_cases(folder):
        assert_type(case, Case)
        article = assert_type(case.article(), Article)
        assert_type(mismatch(article, "title", "Snow"), str | None)
