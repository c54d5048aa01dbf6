"""A mapping with a page in it, from JSON or a table -> `Record`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from articlekit.bulk.record import Record

__all__ = ["FIELDS", "record_of"]

FIELDS = ("id", "url", "html", "content_type", "fetched")
"""What is known of a page; other names can be given for each."""


def record_of(data: object, mapping: Mapping[str, str], name: str) -> Record:
    """The record in a mapping; `mapping` gives the names under which it holds our `FIELDS`, where they differ.

    Raises `ValueError` where there is no page, and `TypeError` for what is no mapping, or a page neither text nor bytes.

    >>> record_of({"body": "<p>Snow", "id": 7}, {"html": "body"}, "pages.jsonl#0").id
    '7'
    """
    if not isinstance(data, dict):
        raise TypeError(f"expected an object, got {type(data).__name__}")
    found = {field: data.get(mapping.get(field, field)) for field in FIELDS}
    html, fetched = found["html"], found["fetched"]
    if html is None:
        raise ValueError(f"there is no {mapping.get('html', 'html')!r} among {', '.join(data)[:200] or 'no fields'}")
    if not isinstance(html, bytes | str):
        raise TypeError(f"the page is of type {type(html).__name__}, neither text nor bytes")
    return Record(
        id=name if found["id"] is None else str(found["id"]),
        html=html,
        url=_text(found["url"]),
        content_type=_text(found["content_type"]),
        fetched=_moment(fetched),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _moment(value: object) -> datetime | None:
    """A moment as JSON and tables state it: ISO 8601, seconds since 1970, or already one. Without a zone it is UTC."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    except (OSError, OverflowError, ValueError):  # a date that cannot be read is none: the page is what matters
        return None
    if not isinstance(moment, datetime):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
