"""web-poet: a page object whose item is an `Article`."""

from __future__ import annotations

from inspect import isawaitable
from typing import Any, ClassVar

import attrs
from web_poet import WebPage, cached_method
from web_poet.fields import get_fields_dict

from articlekit.article import Article
from articlekit.parser import Parser

__all__ = ["ArticlePage"]


class ArticlePage(WebPage[Article]):
    """The article of any page. A field defined in a subclass replaces the article's.

    ::

        @handle_urls("valley.example")
        class ValleyPage(ArticlePage):
            @field
            def section(self) -> str:
                return self.css("nav .here::text").get("")
    """

    parser: ClassVar[Parser] = Parser()

    @cached_method
    def article(self) -> Article:
        """What articlekit makes of the response, before any field of a subclass."""
        content_type = self.response.headers.get("Content-Type")
        return self.parser.parse(self.response.body, url=str(self.response.url), content_type=content_type)

    async def to_item(self) -> Article:
        """The article, with the fields of the class in place of its own."""
        own: dict[str, Any] = {}  # whatever the fields of a subclass are
        for name in get_fields_dict(self):
            value = getattr(self, name)
            own[name] = await value if isawaitable(value) else value
        return attrs.evolve(self.article(), **own)
