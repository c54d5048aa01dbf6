"""JSON Feed 1.0 and 1.1 (jsonfeed.org): bytes -> `FeedEntry`, without feedparser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

from articlekit.article import Author
from articlekit.errors import InputError
from articlekit.feeds import FeedEntry, Record, moment, plain, record, text
from articlekit.markup.entities import unescape

__all__ = ["read_json_feed"]


def read_json_feed(data: bytes) -> Iterator[FeedEntry]:
    """The entries of a JSON feed; `InputError` for JSON that is none."""
    try:
        feed = record(json.loads(data, strict=False))
    except (ValueError, RecursionError) as error:
        raise InputError(f"this is no JSON feed: {error}") from error
    items = feed.get("items")
    if not (text(feed.get("version")) or "").startswith("https://jsonfeed.org/version/") or not isinstance(items, list):
        raise InputError("this JSON is no feed: a JSON Feed has `version` and `items`")
    language = text(feed.get("language"))
    feed_authors = tuple(_authors(feed))
    site = text(feed.get("home_page_url"))
    return (_entry(record(item), language, feed_authors, site) for item in cast("list[object]", items))


def _entry(item: Record, language: str | None, feed_authors: tuple[Author, ...], site: str | None) -> FeedEntry:
    tags = item.get("tags")
    own = text(item.get("language")) or language
    return FeedEntry(
        title=_title(item.get("title")),
        url=text(item.get("url")),
        guid=_id(item.get("id")),
        authors=tuple(_authors(item)) or feed_authors,
        published=moment(item.get("date_published"), own),
        updated=moment(item.get("date_modified"), own),
        summary=text(item.get("summary")) or text(item.get("content_text")),
        content=text(item.get("content_html")),
        via=text(item.get("external_url")),
        tags=tuple(filter(None, map(text, cast("list[object]", tags)))) if isinstance(tags, list) else (),
        language=own,
        image=text(item.get("image")) or text(item.get("banner_image")),
        site=site,
    )


def _title(value: object) -> str | None:
    """A title is plain text, so `<b>` is no element; many feeds escape it all the same, as HTML wants it."""
    title = text(value)
    return unescape(title) if title else None


def _id(value: object) -> str | None:
    """Version 1.0 allowed numbers."""
    return str(value) if isinstance(value, int) else text(value)


def _authors(owner: Record) -> Iterator[Author]:
    """`authors` of version 1.1, `author` of 1.0."""
    several = owner.get("authors")
    for value in cast("list[object]", several) if isinstance(several, list) else [owner.get("author")]:
        author = record(value)
        if name := plain(author.get("name")):
            yield Author(name=name, url=text(author.get("url")))
