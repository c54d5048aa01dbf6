"""A page -> its row, whatever the page is."""

from __future__ import annotations

import time
from datetime import datetime

import attrs

from articlekit.errors import ConfigurationError
from articlekit.feeds import FeedEntry
from articlekit.parser import Parser
from articlekit.rows.columns import Columns, Row, Status, failed_row, to_row

__all__ = ["parse_page"]


def parse_page(
    html: bytes | str | None,
    *,
    id: str | None = None,  # noqa: A002 - the column's name
    url: str | None = None,
    content_type: str | None = None,
    fetched: datetime | None = None,
    entry: FeedEntry | None = None,
    columns: Columns = "core",
    parser: Parser = Parser(),
) -> Row:
    """The row of a page. One that cannot be parsed has the status "error", and says why.

    `fetched` is when the page was read: relative dates ("2 hours ago") refer to it, unless the parser's options name a
    moment of their own. `entry` is the feed entry that led to the page. Raises `ConfigurationError` alone: what the caller set up wrong is wrong for every page.

    >>> parse_page(b"GIF89a...", id="7")["error_type"]
    'BinaryInputError'
    """
    began = time.perf_counter()
    known = {"id": id, "url": url, "fetched": fetched}
    if fetched is not None and parser.options.now is None:
        parser = attrs.evolve(parser, options=attrs.evolve(parser.options, now=fetched))
    try:
        article = parser.parse(b"" if html is None else html, url=url, content_type=content_type, entry=entry)
        row = to_row(article, columns=columns) | known
    except ConfigurationError:
        raise
    except Exception as error:  # noqa: BLE001 - one page must not cost the others
        row = failed_row(Status.ERROR, error_type=type(error).__name__, error=str(error), **known)
    return row | {"elapsed_ms": 1000 * (time.perf_counter() - began)}
