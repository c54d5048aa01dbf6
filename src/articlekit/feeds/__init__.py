"""Feeds: bytes -> `FeedEntry`, one an item, for RSS, Atom and JSON Feed.

An entry often knows what its page hides: the address the story came from, a clean title, a date with its zone. Given to
`parse(page, entry=entry)`, its values are claims like any other (see `articlekit.extractors.feed_entry`).

RSS and Atom are read by feedparser, the extra `feeds`; a `FeedEntry` made by hand and a JSON Feed need nothing.
"""

from __future__ import annotations

import io
import re
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import cast

import attrs

from articlekit.article import Author
from articlekit.errors import ConfigurationError, EmptyInputError, InputError
from articlekit.markup.entities import unescape
from articlekit.metadata.moments import EARLIEST_YEAR, DateStyle, parse_moment
from articlekit.urls import same_site

__all__ = ["FeedEntry", "FeedSource", "parse_feed"]

Record = Mapping[str, object]
"""An item as a feed reader gives it; everything in it is narrowed here."""

_START = re.compile(rb"(?:\xef\xbb\xbf)?+\s*+(.)", re.DOTALL)
_BLOCK_TAG = re.compile(r"</?(?:p|br|div|li|ul|ol|h[1-6]|tr|td|blockquote|figure|figcaption)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
_PAGE_TYPES = (None, "text/html", "application/xhtml+xml")
_SECTION = re.compile(r"<!?\[CDATA\[(.*?)\]\]>", re.DOTALL)
_OLD_YEAR = re.compile(r"\A((?:[A-Za-z]{3},\s)?\d\d?\s[A-Za-z]{3}\s)(\d\d)(?=\s\d\d:)")
"""The year of RFC 822: "Thu, 03 Sep 15 00:01:01 +0200"."""
_MAILBOX = re.compile(r"[^\s()<>@]{1,99}@[^\s()<>@]{1,255}\s{0,9}\(([^()]+)\)")


@attrs.frozen(kw_only=True)
class FeedSource:
    """The feed an entry was copied from (Atom `source`, RSS `source`): its title and address, not the story's.

    >>> FeedSource(title="Daily Example", url="https://daily.example/rss").title
    'Daily Example'
    """

    title: str | None = None
    """The feed's name, most often its publication's."""
    url: str | None = None
    """The feed's address, or its site's."""


@attrs.frozen(kw_only=True)
class FeedEntry:
    """One item of a feed, as the feed states it.

    Addresses are as written. Texts other than `content` are plain, without markup.

    >>> FeedEntry(title="Bridge reopens", url="https://daily.example/bridge").title
    'Bridge reopens'
    """

    title: str | None = None
    """The item's headline, often with the site's name."""
    url: str | None = None
    """What the item links to."""
    guid: str | None = None
    """The item's lasting identity: often, but not always, an address."""
    authors: tuple[Author, ...] = ()
    """Those that the item names."""
    published: datetime | None = None
    """Aware; `articlekit.article.states_zone` tells whether the feed stated the zone."""
    updated: datetime | None = None
    """When it was last changed; aware."""
    summary: str | None = None
    """What the item says of the page, or the beginning of its text."""
    content: str | None = attrs.field(default=None, repr=False)
    """The item's text as HTML, not made safe. Where an RSS feed has a description alone, that, if it is markup."""
    source: FeedSource | None = None
    """The feed that the item was copied from."""
    via: str | None = None
    """The page the item's author had it from (Atom `link rel=via`, JSON Feed `external_url`)."""
    related: tuple[str, ...] = ()
    """Pages that the item speaks of (Atom `link rel=related`): in feeds of links the story itself, or the note on it."""
    alternates: tuple[str, ...] = ()
    """The item's other addresses as a page, in Atom a second `link rel=alternate`: where a copy names its original."""
    orig_link: str | None = None
    """The address before a feed service put its own in place (`feedburner:origLink`)."""
    tags: tuple[str, ...] = ()
    """Its categories."""
    language: str | None = None
    """The item's, else the feed's."""
    image: str | None = None
    """The address of the first picture that the feed attaches."""
    site: str | None = None
    """The address of the site whose feed it is, as the feed states it: in a feed of links the items lead elsewhere."""


def parse_feed(data: bytes) -> Iterator[FeedEntry]:
    """The entries of an RSS, Atom or JSON feed, in its order.

    A feed that breaks off gives the entries up to there. `EmptyInputError` and `InputError` are raised for what is no
    feed, `ConfigurationError` where feedparser is missing and needed; nothing is fetched.

    >>> feed = b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "Bridge reopens"}]}'
    >>> [entry.title for entry in parse_feed(feed)]
    ['Bridge reopens']
    """
    if not isinstance(data, bytes):  # pyright: ignore[reportUnnecessaryIsInstance] - callers without types
        raise InputError(f"cannot read {type(data).__name__} as a feed: pass its bytes")
    start = _START.match(data)
    if start is None:
        raise EmptyInputError
    if start[1] == b"{":
        from articlekit.feeds.json_feed import read_json_feed  # noqa: PLC0415 - it imports this module

        return read_json_feed(data)
    return _read_xml(data)


def plain(markup: object) -> str | None:
    """The text of a piece of HTML on one line; None where there is none.

    >>> plain("<p>One &amp; two</p><p>three</p>")
    'One & two three'
    """
    if not isinstance(markup, str):
        return None
    return " ".join(unescape(_TAG.sub("", _BLOCK_TAG.sub(" ", markup))).split()) or None


def text(value: object) -> str | None:
    """The value if it is a text with more than white space in it."""
    return value.strip() or None if isinstance(value, str) else None


def moment(value: object, language: str | None = None) -> datetime | None:
    """A date as feeds write it: RFC 822, ISO 8601, or the way of the feed's language.

    >>> moment("Tue, 05 Mar 2024 10:00:00 +0100").isoformat()
    '2024-03-05T10:00:00+01:00'
    >>> moment("5/3/2024", "en-us").month, moment("5/3/2024", "en-gb").month
    (5, 3)
    """
    if not isinstance(value, str):
        return None
    return parse_moment(_OLD_YEAR.sub(_with_century, value, count=1), DateStyle.of(language))


def _with_century(match: re.Match[str]) -> str:
    """The date with its year in full (RFC 5322, section 4.3: up to 49 of this century)."""
    return f"{match[1]}{'20' if match[2] < '50' else '19'}{match[2]}"


def record(value: object) -> Record:
    """The value as a plain dictionary if it is a mapping, else an empty one.

    feedparser's own mappings answer some keys with the values of others.
    """
    return dict(cast("Record", value)) if isinstance(value, Mapping) else {}


def records(value: object) -> list[Record]:
    """The mappings in a list; none where the value is no list."""
    items = cast("list[object]", value) if isinstance(value, list) else []
    return [record(cast("object", item)) for item in items if isinstance(item, Mapping)]


def _read_xml(data: bytes) -> Iterator[FeedEntry]:
    try:
        import feedparser  # noqa: PLC0415 - optional
    except ImportError as error:
        raise ConfigurationError("RSS and Atom need feedparser: pip install 'articlekit[feeds]'") from error
    # A stream, never the bytes: feedparser takes a string for an address or a file name first.
    parse = cast("Callable[..., object]", feedparser.parse)  # pyright: ignore[reportUnknownMemberType] - untyped
    feed = record(parse(io.BytesIO(data), sanitize_html=False))
    items = records(feed.get("entries"))
    if not feed.get("version") and not items:
        raise InputError("this is no RSS, Atom or JSON feed: pass the feed's bytes, not a page's")
    channel = record(feed.get("feed"))
    site = text(channel.get("link"))
    site = site if site and site.startswith("http") else None
    is_atom = str(feed.get("version")).startswith("atom")
    return (_entry(item, text(channel.get("language")), site, is_atom=is_atom) for item in items)


def _entry(item: Record, language: str | None, site: str | None, *, is_atom: bool) -> FeedEntry:
    content = next(iter(records(item.get("content"))), record(None))
    own = text(content.get("language")) or language
    summary = text(item.get("summary"))
    body = text(content.get("value")) or (summary if summary and _TAG.search(summary) else None)
    pages = _pages(item, site)
    published = moment(item.get("published"), own) or _utc(item.get("published_parsed"))
    updated = moment(item.get("updated"), own) or _utc(item.get("updated_parsed"))
    if not is_atom and published is None:  # what feedparser calls so is `dc:date`, the only date of RSS 1.0
        published, updated = updated, None
    return FeedEntry(
        title=_title(item),
        url=next(iter(pages), None) or text(item.get("link")),
        guid=text(item.get("id")),
        authors=tuple(_authors(item)),
        published=published,
        updated=updated,
        summary=plain(summary),
        content=body,
        source=_source(item.get("source")),
        via=next(_links(item, "via"), None),
        related=tuple(_links(item, "related")),
        alternates=tuple(pages[1:]),
        orig_link=text(item.get("feedburner_origlink")),
        tags=tuple(
            filter(None, (text(tag.get("label")) or text(tag.get("term")) for tag in records(item.get("tags"))))
        ),
        language=own,
        image=_image(item),
        site=site,
    )


def _title(item: Record) -> str | None:
    """The title as text, without the marks of a section that was escaped with it (`<![CDATA[...]]>`)."""
    is_text = record(item.get("title_detail")).get("type") == "text/plain"
    title = text(item.get("title"))
    if title and (section := _SECTION.fullmatch(title)):
        title = section[1]
    return text(title) if is_text else plain(title)


def _authors(item: Record) -> Iterator[Author]:
    """People by name; RSS writes `address (name)`, which feedparser splits wrongly for long top-level domains."""
    mailbox = _MAILBOX.fullmatch(text(item.get("author")) or "")
    if mailbox:
        yield Author(name=mailbox[1].strip())
        return
    for author in records(item.get("authors")):
        name = plain(author.get("name"))
        if name and "@" not in name:
            yield Author(name=name, url=text(author.get("href")))


def _source(value: object) -> FeedSource | None:
    source = record(value)
    found = FeedSource(title=plain(source.get("title")), url=text(source.get("link")) or text(source.get("href")))
    return found if found.title or found.url else None


def _links(item: Record, rel: str) -> Iterator[str]:
    """The addresses of the item's links of this relation. One without `href` has none, whatever stands in it."""
    for link in records(item.get("links")):
        if link.get("rel") == rel and (href := text(link.get("href"))):
            yield href


def _pages(item: Record, site: str | None) -> list[str]:
    """The item's addresses as a page, the one on the feed's own site first, without other languages and other formats."""
    pages = (
        link for link in records(item.get("links")) if link.get("type") in _PAGE_TYPES and not link.get("hreflang")
    )
    found = list(_links({"links": [*pages]}, "alternate"))
    return sorted(found, key=lambda url: site is not None and not same_site(url, site))


def _image(item: Record) -> str | None:
    """Media RSS content, then its thumbnail, then an enclosure."""
    for media in records(item.get("media_content")):
        if media.get("medium") == "image" or _is_image(media):
            return text(media.get("url"))
    for media in records(item.get("media_thumbnail")):
        return text(media.get("url"))
    links = records(item.get("links"))
    return next((text(link.get("href")) for link in links if link.get("rel") == "enclosure" and _is_image(link)), None)


def _is_image(record: Record) -> bool:
    return (text(record.get("type")) or "").startswith("image/")


def _utc(value: object) -> datetime | None:
    """A date in another notation that feedparser understood; it converts them all to UTC."""
    if not isinstance(value, time.struct_time) or value.tm_year < EARLIEST_YEAR:
        return None
    year, month, day, hour, minute, second = value[:6]
    return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
