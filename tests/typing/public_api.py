"""A program that uses only public names. mypy and pyright check it, nobody runs it: `nox -s types`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import assert_type

import pyarrow as pa
from lxml import etree

import articlekit
from articlekit import (
    Article,
    Author,
    Block,
    Evidence,
    Figure,
    Heading,
    Image,
    Limits,
    ListBlock,
    Options,
    Paragraph,
    Parser,
    RelatedLink,
    Relation,
    RemovalKind,
    Removed,
    Source,
    SourceSignal,
    Table,
    Warning,
    WarningCode,
    arrow,
    bulk,
    copies,
)
from articlekit.bulk.guarded import parse_guarded
from articlekit.extractors import SECTION, TITLE, Claim, Finding, NamedExtractor, Page, Removal, extractor
from articlekit.feeds import FeedEntry, parse_feed
from articlekit.fetch import FetchedPage, fetch
from articlekit.render import from_json, to_html, to_json, to_markdown, to_text


def parsing(data: bytes, tree: etree._Element, entry: FeedEntry) -> None:
    assert_type(articlekit.parse(data), Article)
    assert_type(articlekit.parse("text", url="https://news.example/"), Article)
    assert_type(articlekit.parse(tree, options=Options(limits=Limits(max_nodes=10))), Article)
    assert_type(articlekit.parse(data, content_type="text/html", entry=entry), Article)
    assert_type(articlekit.parse_text("text"), Article)
    assert_type(Parser(options=Options(keep={RemovalKind.TAGS})).parse(data), Article)
    assert_type(articlekit.__version__, str)
    articlekit.parze(data)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    articlekit.parse(3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def reading(article: Article) -> None:
    assert_type(article.title, str | None)
    assert_type(article.text, str)
    assert_type(article.authors, tuple[Author, ...])
    assert_type([author.name for author in article.authors], list[str])
    assert_type(article.published, datetime | None)
    assert_type(article.image, Image | None)
    assert_type(article.blocks, tuple[Block, ...])
    assert_type(article.removed, Sequence[Removed])
    assert_type(article.related, Sequence[RelatedLink])
    assert_type(article.warnings, tuple[Warning, ...])
    assert_type(article.warnings[0].code, WarningCode)
    assert_type(article.evidence_for("title"), Evidence | None)
    assert_type(article.restored({RemovalKind.RELATED}), Article)
    article.title = "x"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    if source := article.source:
        assert_type(source, Source)
        assert_type(source.url, str | None)
        assert_type(source.relation, Relation)
        assert_type(source.evidence, tuple[SourceSignal, ...])


def walking(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield assert_type(block.text, str)
            case ListBlock():
                yield from (item.text for item in block.items)
            case Table():
                yield from (cell.text for row in block.rows for cell in row)
            case Figure():
                yield from (image.url for image in block.images)
            case _:
                pass


def rendering(article: Article) -> None:
    for text in (to_text(article), to_markdown(article), to_html(article), to_json(article, indent=2)):
        assert_type(text, str)
    assert_type(from_json(to_json(article)), Article)


@extractor("rubric", fields=[SECTION])
def rubric(page: Page) -> Iterator[Claim[str]]:
    if value := page.document.declared("rubric"):
        yield Claim(SECTION, value, confidence=0.8, signal="meta:rubric")


@extractor("mixed")
def mixed(page: Page) -> Iterator[Finding]:
    for segment in page.segments:
        assert_type(segment.text, str)
        yield Removal(segment.index, RemovalKind.AD, rule="site:ad")
    yield Claim(TITLE, "Title", confidence=0.5, signal="site:title")


def extending(data: bytes) -> None:
    assert_type(rubric, NamedExtractor)
    assert_type(Parser().with_(rubric, mixed).without("rubric").replace("mixed", rubric), Parser)
    Claim(TITLE, 3, confidence=1.0, signal="wrong")  # type: ignore[misc]  # pyright: ignore[reportArgumentType]


def feeding(data: bytes) -> None:
    for entry in parse_feed(data):
        assert_type(entry, FeedEntry)


def fetching(url: str) -> None:
    page = assert_type(fetch(url), FetchedPage)
    assert_type(page.content, bytes)
    assert_type(articlekit.parse(page.content, url=page.url, content_type=page.content_type), Article)


def many(articles: Sequence[Article], batch: pa.RecordBatch, table: pa.Table, column: list[int | None]) -> None:
    """Copies, batches and collections."""
    assert_type(copies.group(articles), tuple[copies.Group[Article], ...])
    assert_type(copies.group(map(copies.Member.of, articles), verify=False)[0].primary, copies.Member)
    assert_type(copies.clusters(column, within=8), list[int])
    assert_type(arrow.parse_batch(batch, columns="full"), pa.RecordBatch)
    assert_type(arrow.parse_batch(table), pa.Table)
    assert_type(parse_guarded(batch, timeout=5), pa.RecordBatch)
    assert_type(arrow.to_table(articles), pa.Table)
    assert_type(arrow.from_row({}), Article)
    assert_type(bulk.run("crawl", "out", bulk.Settings(workers=2, format="jsonl", kind="warc")), bulk.Summary)
