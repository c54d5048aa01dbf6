"""What WordPress and its like put under each story of a feed: "The post TITLE appeared first on SITE", "Continue reading", in any
language.

The form tells it: a line that links the story and the front page of the story's site, and says little beside the two names; a
link to the very page that ends the last text of an excerpt.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from articlekit.article import RemovalKind
from articlekit.extractors import Page, Removal, Segment
from articlekit.urls import is_home_page, resolve, same_site

__all__ = ["feed_footers"]

_SURE: Final = 0.85
_AT_THE_END: Final = 3
"""Segments of the body's end, and as many behind it."""
_BESIDE: Final = 90
"""Characters of the words around the two names: "ist zuerst erschienen auf"."""
_SITE: Final = 80
"""Characters of a site's name, or of a link to the whole story."""
_ENDS: Final = ' .…→»›>)]"”'


def feed_footers(page: Page) -> Iterator[Removal]:
    """Such lines at the end of the body."""
    if not page.body:
        return
    first = page.body[-_AT_THE_END:][0]
    for item in page.segments.items[first : page.body[-1] + 1 + _AT_THE_END]:
        if len(item.links) == 2 and item.index > page.body[0] and (names := _names(page, item)):
            yield Removal(item.index, RemovalKind.APPEARED_FIRST_ON, "feed:footer", _SURE, names)
    yield from _to_the_page(page)


def _to_the_page(page: Page) -> Iterator[Removal]:
    """The link at the end of an excerpt that leads to the whole: to the page of the entry, by an address without a place on it."""
    if page.entry is None:
        return
    item = page.segments[page.body[-1]]
    last = item.links[-1] if item.links else None
    own = page.url or page.entry.url
    if last is None or own is None or last.end < len(item.text.rstrip(_ENDS)) or last.end - last.start > _SITE:
        return
    address = resolve(page.document.base_url or page.url, last.url)
    if address and address.rstrip("/") == own.partition("#")[0].rstrip("/"):
        part = (last.start, len(item.text)) if last.start else None
        yield Removal(item.index, RemovalKind.READ_MORE, "feed:rest", _SURE, part=part)


def _names(page: Page, item: Segment) -> tuple[tuple[str, str], ...]:
    """The story's title and the site's name, where a line is nothing but that; empty for any other line."""
    if len(item.text) - item.link_chars > _BESIDE:
        return ()
    base = page.document.base_url or page.url
    story, site = (resolve(base, link.url) for link in item.links)
    title, name = (item.text[link.start : link.end] for link in item.links)
    if not story or not site or is_home_page(story) or not is_home_page(site) or len(name) > _SITE:
        return ()
    return (("title", title), ("site", name)) if same_site(story, site) else ()
