"""Scrapy: a response as an `Article`, and an item pipeline that parses the pages which spiders collect."""

from __future__ import annotations

import json

from itemadapter import ItemAdapter
from scrapy.http import Response

from articlekit.article import Article
from articlekit.errors import InputError
from articlekit.parser import Parser
from articlekit.render import to_json

__all__ = ["ArticlePipeline", "parse_response"]


def parse_response(response: Response, parser: Parser | None = None) -> Article:
    """The article of a response, its address and charset taken from there.

    `InputError` is raised for a response without a text: see `articlekit.errors`.
    """
    header = response.headers.get("Content-Type")
    content_type = header.decode("latin-1") if header else None
    return (parser or Parser()).parse(response.body, url=response.url, content_type=content_type)


class ArticlePipeline:
    """Replaces the page in an item by its article.

    An item with `url` and `body` (the page's bytes or text, and `content_type` if known) leaves with `article`, the
    article as a JSON object, in place of `body`. Items without `body` pass unchanged; one whose page cannot be read
    leaves with `article` None and `article_error`.

    Switch it on with `ITEM_PIPELINES = {"articlekit.integrations.scrapy.ArticlePipeline": 300}`. For other extractors
    or options, derive a class with another `parser`.
    """

    parser = Parser()

    def process_item(self, item: object, spider: object = None) -> object:  # noqa: ARG002 - given by Scrapy before 2.14
        """What Scrapy calls for each item."""
        adapter = ItemAdapter(item)
        if adapter.get("body") is None:
            return item
        body = adapter["body"]
        try:
            article = self.parser.parse(body, url=adapter.get("url"), content_type=adapter.get("content_type"))
        except InputError as error:
            adapter["article"], adapter["article_error"] = None, str(error)
        else:
            adapter["article"] = json.loads(to_json(article))
        del adapter["body"]
        return item
