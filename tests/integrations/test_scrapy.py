"""Scrapy, the real one."""

from __future__ import annotations

import pytest

pytest.importorskip("scrapy")

from scrapy import Field, Item, Spider
from scrapy.http import HtmlResponse
from scrapy.utils.test import get_crawler

from articlekit import InputError, Parser
from articlekit.extractors import TITLE, Claim
from articlekit.integrations.scrapy import ArticlePipeline, parse_response

PAGE = "<title>Snow über Aske</title><h1>Snow über Aske</h1><p>It snowed in the night, and in the morning all was white.</p>"


class Page(Item):
    """An item as spiders declare them."""

    url = Field()
    body = Field()
    article = Field()
    article_error = Field()


def test_response() -> None:
    """Address and charset come from the response."""
    response = HtmlResponse(
        "https://valley.example/snow", body=PAGE.encode("cp1252"), headers={"Content-Type": "text/html; charset=cp1252"}
    )
    article = parse_response(response)

    assert (article.url, article.title) == ("https://valley.example/snow", "Snow über Aske")
    with pytest.raises(InputError):
        parse_response(HtmlResponse("https://valley.example/empty", body=b""))


@pytest.mark.parametrize("kind", [dict, Page])
def test_pipeline(kind) -> None:
    """The page in an item is replaced by its article, whatever the kind of the item."""
    item = ArticlePipeline().process_item(kind(url="https://valley.example/snow", body=PAGE))

    assert item["article"]["title"] == "Snow über Aske"
    assert "body" not in item


def test_pipeline_of_older_scrapy() -> None:
    """Before 2.14 Scrapy hands each item over with its spider."""
    item = ArticlePipeline().process_item({"url": "https://valley.example/snow", "body": PAGE}, Spider("valley"))

    assert item["article"]["title"] == "Snow über Aske"


def test_pipeline_passes_what_it_cannot_read() -> None:
    """An item without a page is left alone; one with a picture says so."""
    assert ArticlePipeline().process_item({"url": "x"}) == {"url": "x"}
    item = ArticlePipeline().process_item({"body": b"\x89PNG\r\n\x1a\n" + bytes(100)})

    assert item["article"] is None
    assert item["article_error"]


def test_pipeline_with_a_parser_of_its_own() -> None:
    """A subclass may name another parser."""

    class Shouting(ArticlePipeline):
        parser = Parser(extractors=[lambda page: [Claim(TITLE, "LOUD", 1.0, "test")]])

    assert Shouting().process_item({"body": PAGE})["article"]["title"] == "LOUD"


def test_scrapy_accepts_it() -> None:
    """The pipeline manager builds it from the settings."""
    crawler = get_crawler(settings_dict={"ITEM_PIPELINES": {"articlekit.integrations.scrapy.ArticlePipeline": 300}})
    from scrapy.pipelines import ItemPipelineManager

    (pipeline,) = ItemPipelineManager.from_crawler(crawler).middlewares
    assert isinstance(pipeline, ArticlePipeline)
