"""What the feed entry that led to the page says of the story.

A feed is written by the site's own software and read by machines alone, so its title and dates carry no furniture. Its
pointers to other sites (`via`, `origLink`, a second address, a foreign `guid`) tell where a copied story came from; a pointer to the
page's own site tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from articlekit.extractors import (
    AUTHORS,
    BODY,
    DESCRIPTION,
    IMAGE,
    LANGUAGE,
    MODIFIED,
    PUBLISHED,
    SOURCE,
    TAGS,
    TITLE,
    Author,
    Claim,
    Finding,
    Image,
    Page,
    Source,
    SourceSignal,
    extractor,
)
from articlekit.extractors.furniture.prose import leads_away
from articlekit.markup.runs import shown
from articlekit.text.sentences import ends_sentence
from articlekit.urls import host, is_home_page, looks_like_article, resolve, same_site, unwrap

if TYPE_CHECKING:
    from articlekit.feeds import FeedEntry, FeedSource

__all__ = ["feed_entry"]

_FIELDS = (TITLE, AUTHORS, PUBLISHED, MODIFIED, DESCRIPTION, TAGS, LANGUAGE, IMAGE, SOURCE, BODY)
_LONGEST_DESCRIPTION = 1_000
"""Characters. A longer summary is the story itself."""

_SHORTEST_STORY = 500
"""Characters. Content that is shorter may be a teaser."""

_DISTINCT = 40
"""Characters from which a segment is not found in the content by chance."""

_NOTES = frozenset({"related", "alternate", "guid"})
"""Pointers that lead, in a feed of links, to the feed's own note on the story: never where that came from."""
_CUT = " .…"
"""What stands where a title is cut off."""
_CUT_SHORT = 20
"""Characters of the second line by which a title is known to go on with it."""
_SEPARATORS = (" - ", " – ", " — ", " | ")
"""Between a story's title and its publisher in the feeds of news searches."""


@extractor("feed_entry", fields=_FIELDS, order=400)
def feed_entry(page: Page) -> Iterator[Finding]:
    """Claims from `page.entry`; nothing where the page came without one."""
    entry = page.entry
    if entry is None:
        return
    base = page.document.base_url or page.url
    yield from _texts(entry, _first_line(page, entry))
    if authors := tuple(_authors(entry, base)):
        yield Claim(AUTHORS, authors, 0.75, "feed:author")
    if entry.published:
        yield Claim(PUBLISHED, entry.published, 0.85, "feed:published")
    if entry.updated:
        yield Claim(MODIFIED, entry.updated, 0.7, "feed:updated")
    if image := resolve(base, entry.image or ""):
        yield Claim(IMAGE, Image(url=image), 0.5, "feed:image")
    yield from _sources(entry, page.url or entry.site or entry.url)
    if body := _body(page, entry.content):
        yield Claim(BODY, body, 0.6, "feed:content")


def _texts(entry: FeedEntry, first_line: str | None) -> Iterator[Finding]:
    if first_line:
        yield Claim(TITLE, first_line, 0.85, "feed:first-line")
    elif title := _shown(entry.title):
        yield Claim(TITLE, _without_publisher(title, entry.source), 0.85, "feed:title")
    if (summary := _shown(entry.summary)) and len(summary) <= _LONGEST_DESCRIPTION:
        yield Claim(DESCRIPTION, summary, 0.5, "feed:summary")
    if tags := tuple(filter(None, map(_shown, entry.tags))):
        yield Claim(TAGS, tags, 0.6, "feed:category")
    if language := _shown(entry.language):
        yield Claim(LANGUAGE, language, 0.5, "feed:language")


def _shown(text: str | None) -> str:
    """The text without the characters that show nothing, of which a feed in JSON may have any; empty where there is none."""
    return shown(text or "")


def _authors(entry: FeedEntry, base: str | None) -> Iterator[Author]:
    for author in entry.authors:
        if name := _shown(author.name):
            yield attrs.evolve(author, name=name, url=resolve(base, author.url or ""))


def _first_line(page: Page, entry: FeedEntry) -> str | None:
    """The first line of a message whose beginning stands for its title, over the end of that line; None for any other entry."""
    title = _shown(entry.title).rstrip(_CUT)
    first, after = (*(item.text for item in page.segments.items[:2]), "", "")[:2]
    rest = title.removeprefix(first).lstrip()
    is_told = 1 < len(first) < len(title) and title.startswith(first) and not ends_sentence(first)
    return first if is_told and after and len(rest) > _CUT_SHORT and after.startswith(rest[: len(after)]) else None


def _without_publisher(title: str, source: FeedSource | None) -> str:
    """`Bridge reopens` for `Bridge reopens - Daily Example`: news searches append the publisher's name."""
    if source is not None and source.title:
        for separator in _SEPARATORS:
            short = title.removesuffix(separator + _shown(source.title))
            if short and short != title:
                return short
    return title


def _body(page: Page, content: str | None) -> frozenset[int]:
    """The segments whose text the entry's content has, where that is the story: all of it, and all that the page has.

    Where the page holds less than the content it is another text, and where it holds more the feed has an excerpt. A page
    that is nothing but the content was made of it.
    """
    if content is None:
        return frozenset()
    from articlekit.feeds import plain  # noqa: PLC0415 - loaded already by whoever made the entry

    story = plain(content) or ""
    found = [item for item in page.segments if item.text in story]
    if all(map(leads_away, found)):  # a list of other stories
        return frozenset()
    if sum(len(item.text) for item in found) >= 0.9 * len(story) and len(found) == len(page.segments):
        return frozenset(item.index for item in found)
    distinct = [item for item in found if len(item.text) >= _DISTINCT]
    elsewhere = sum(len(page.segments[number].text) for number in page.body if page.segments[number] not in found)
    if sum(len(item.text) for item in distinct) < max(0.8 * len(story), 3 * elsewhere, _SHORTEST_STORY):
        return frozenset()
    return frozenset(item.index for item in found if distinct[0].index <= item.index <= distinct[-1].index)


def _sources(entry: FeedEntry, here: str | None) -> Iterator[Claim[Source]]:
    """The entry's pointers to other sites than the page's, each with how much it is worth."""
    if here is None:
        return
    publisher = _shown(entry.source.title) or None if entry.source else None
    for signal, written, confidence in _pointers(entry):
        url, is_resolved = unwrap(resolve(None, written) or "")
        if signal == "link" and not _leads_elsewhere(entry, url, here):
            continue
        if signal in _NOTES and entry.site and same_site(url, entry.site):
            continue
        if url and not same_site(url, here) and _is_document(url, signal):
            yield _claim(
                signal, written, Source(url=url, publisher=publisher, confidence=confidence, is_resolved=is_resolved)
            )
    feed = entry.source
    if (
        feed is not None
        and not (feed.url and same_site(feed.url, here))
        and (name := publisher or host(feed.url or ""))
    ):
        yield _claim("source", name, Source(publisher=name, confidence=0.65))


def _pointers(entry: FeedEntry) -> Iterator[tuple[str, str, float]]:
    for signal, written, confidence in (
        ("origLink", entry.orig_link, 0.9),
        ("via", entry.via, 0.85),
        ("link", entry.url, 0.8),
        *(("alternate", alternate, 0.75) for alternate in entry.alternates[:1]),
        *(("related", related, 0.75) for related in entry.related[:1]),
        ("guid", entry.guid, 0.7),
    ):
        if written:
            yield signal, written, confidence


def _leads_elsewhere(entry: FeedEntry, url: str, here: str) -> bool:
    """Whether the item's link is to a story of another site, and not merely another name of the page's own.

    The feed of a blog of links leads to what each note is about, and a portal's link has the story's address in it.
    """
    is_wrapper = entry.url is not None and not same_site(url, entry.url)
    return is_wrapper or (entry.site is not None and same_site(entry.site, here))


def _is_document(url: str, signal: str) -> bool:
    """Not a front page; and a guid may be a mere number with a host before it (WordPress: `?p=` and the number)."""
    return not is_home_page(url) and (signal != "guid" or looks_like_article(url) or "?p=" in url)


def _claim(signal: str, seen: str, source: Source) -> Claim[Source]:
    reason = SourceSignal(signal=f"feed:{signal}", text=_shown(seen), place="feed entry", url=source.url)
    return Claim(SOURCE, attrs.evolve(source, evidence=(reason,)), source.confidence, reason.signal)
