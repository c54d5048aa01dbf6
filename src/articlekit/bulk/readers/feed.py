"""A saved feed: each entry is a page, as far as the feed holds it."""

from __future__ import annotations

from collections.abc import Iterator

from articlekit.bulk.readers.streams import unpacked
from articlekit.bulk.record import Record
from articlekit.bulk.sources import Source
from articlekit.feeds import parse_feed

__all__ = ["read_feed"]


def read_feed(source: Source, limit: int) -> Iterator[Record]:
    """The entries. What each says of itself goes with it, and its text is what there is to parse."""
    with unpacked(source.path) as (file, _):
        data = file.read(limit + 1)
    for number, entry in enumerate(parse_feed(data)):
        html = entry.content or entry.summary or entry.title or ""
        yield Record(id=f"{source.name}#{number}", html=html, url=entry.url, entry=entry)
