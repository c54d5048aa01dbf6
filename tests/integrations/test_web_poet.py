"""web-poet, the real one."""

from __future__ import annotations

import asyncio

import pytest

web_poet = pytest.importorskip("web_poet")

from articlekit import Article  # noqa: E402 - after the check that web-poet is there
from articlekit.integrations.web_poet import ArticlePage  # noqa: E402

RESPONSE = web_poet.HttpResponse(
    "https://valley.example/snow",
    body="<title>Snow über Aske</title><h1>Snow über Aske</h1><nav>Weather</nav>".encode("cp1252"),
    headers={"Content-Type": "text/html; charset=cp1252"},
)


def test_item() -> None:
    """The item of the page is its article."""
    article = asyncio.run(ArticlePage(response=RESPONSE).to_item())

    assert (article.url, article.title) == ("https://valley.example/snow", "Snow über Aske")


def test_own_fields() -> None:
    """A field of a subclass, awaited or not, takes the place of the article's."""

    class ValleyPage(ArticlePage):
        @web_poet.field
        def section(self) -> str:
            return self.css("nav::text").get("")

        @web_poet.field
        async def site_name(self) -> str:
            return "Valley Post"

    article = asyncio.run(ValleyPage(response=RESPONSE).to_item())

    assert (article.section, article.site_name, article.title) == ("Weather", "Valley Post", "Snow über Aske")


def test_it_provides_articles() -> None:
    """web-poet knows the type of the item, by which callers ask for pages."""
    assert ArticlePage(response=RESPONSE).item_cls is Article
