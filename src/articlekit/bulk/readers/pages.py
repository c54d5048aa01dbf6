"""A file that is one page: HTML as it was saved, or MHTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from articlekit.bulk.readers.streams import unpacked
from articlekit.bulk.record import Record
from articlekit.bulk.sources import Source

__all__ = ["read_html", "read_mhtml"]

_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d{1,5}\)(https?://\S{1,2000})\s*-->")


def read_html(source: Source, limit: int) -> Iterator[Record]:
    """The page. Its address is the one that browsers note in a page they save ("saved from url"), if any."""
    with unpacked(source.path) as (file, _):
        html = file.read(limit + 1)
    found = _SAVED_FROM.search(html, 0, 2000)
    yield Record(id=source.name, html=html, url=found[1].decode("ascii", "replace") if found else None)


def read_mhtml(source: Source, limit: int) -> Iterator[Record]:
    """The page among the parts of a saved one, with the address and the date that its head states."""
    with unpacked(source.path) as (file, _):
        message = BytesParser(policy=policy.default).parsebytes(file.read(3 * limit + 1))
    assert isinstance(message, EmailMessage)  # what this policy makes
    part = message.get_body(("html", "plain"))
    if part is None:
        raise ValueError("there is no page among the parts of this MHTML file")
    url = message.get("Snapshot-Content-Location") or part.get("Content-Location") or message.get("Content-Location")
    payload = part.get_payload(decode=True)
    yield Record(
        id=source.name,
        html=payload if isinstance(payload, bytes) else b"",
        url=str(url).strip() if url else None,
        content_type=str(part.get("Content-Type") or "") or None,
        fetched=parsedate_to_datetime(str(date)) if (date := message.get("Date")) else None,
    )
