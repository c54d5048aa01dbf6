"""Article <-> row: what each column is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from functools import cache
from typing import Final, Literal, cast

from articlekit.arguments import must_be
from articlekit.article import Article, Source, states_zone
from articlekit.errors import ArgumentError, InputError
from articlekit.render import SCHEMA_VERSION as JSON_VERSION
from articlekit.render import from_json, to_json

__all__ = [
    "CORE",
    "FULL",
    "SCHEMA_VERSION",
    "Columns",
    "Row",
    "Status",
    "check_columns",
    "failed_row",
    "from_row",
    "to_row",
]

Row = dict[str, object]
"""A value for each column; values are texts, numbers, dates in UTC, and lists and dicts of these."""
Columns = Literal["core", "full"]
"""Which columns a table has: those of `CORE`, or of `FULL`."""

SCHEMA_VERSION: Final = 1
"""The version of the columns; it rises when a reader of the old ones would misread the new ones."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_SIGNED = 1 << 63


class Status(StrEnum):
    """What became of a page.

    >>> Status(to_row(Article(title="Snow"))["status"]) is Status.OK
    True
    """

    OK = "ok"
    """It was parsed; the article may be empty, with a warning that says why."""
    ERROR = "error"
    """Reading or parsing it raised."""
    TIMEOUT = "timeout"
    """It took too long, and was stopped."""
    CRASH = "crash"
    """The process that parsed it died."""


def signed(fingerprint: int | None) -> int | None:
    """The 64 bits of a fingerprint as a signed number: not every engine has unsigned ones.

    >>> signed(2**64 - 1)
    -1
    """
    return fingerprint - 2 * _SIGNED if fingerprint is not None and fingerprint >= _SIGNED else fingerprint


def utc(moment: datetime | None) -> datetime | None:
    """The moment in UTC; None where that lies beyond the years 1 to 9999."""
    try:
        return moment and moment.astimezone(UTC)
    except OverflowError:
        return None


def offset(moment: datetime | None) -> int | None:
    """Minutes east of UTC in which a date was written; None where no zone was stated."""
    if moment is None or not states_zone(moment):
        return None
    east = moment.utcoffset()
    return None if east is None else round(east / timedelta(minutes=1))


def lossless_json(article: Article) -> str:
    """The article's JSON, in which halves of surrogate pairs, which no UTF-8 can hold, are escaped."""
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", to_json(article))


def _picked(item: object, *names: str) -> Row:
    """These attributes of a record."""
    return {name: _plain(getattr(item, name)) for name in names}


def _all(items: Iterable[object], *names: str) -> list[Row]:
    return [_picked(item, *names) for item in items]


def _plain(value: object) -> object:
    return value.value if isinstance(value, StrEnum) else value


def _source(source: Source | None) -> Row | None:
    if source is None:
        return None
    named = _picked(source, "url", "publisher", "agency", "relation", "confidence", "is_resolved")
    return named | {"evidence": _all(source.evidence, "signal", "text", "place", "url")}


_CANDIDATE = ("value", "signal", "extractor", "confidence")

_CORE: Mapping[str, Callable[[Article], object]] = {
    "canonical_url": lambda article: article.canonical_url,
    "title": lambda article: article.title,
    "subtitle": lambda article: article.subtitle,
    "description": lambda article: article.description,
    "language": lambda article: article.language,
    "site_name": lambda article: article.site_name,
    "section": lambda article: article.section,
    "licence": lambda article: article.licence,
    "aggregator": lambda article: article.aggregator,
    "charset": lambda article: article.charset and article.charset.name,
    "text": lambda article: article.text,
    "authors": lambda article: _all(article.authors, "name", "kind", "url"),
    "published": lambda article: utc(article.published),
    "published_offset": lambda article: offset(article.published),
    "modified": lambda article: utc(article.modified),
    "modified_offset": lambda article: offset(article.modified),
    "tags": lambda article: list(article.tags),
    "feeds": lambda article: list(article.feeds),
    "image": lambda article: article.image and _picked(article.image, "url", "alt", "caption", "credit"),
    "is_free": lambda article: article.is_free,
    "fingerprint": lambda article: signed(article.fingerprint),
    "source": lambda article: _source(article.source),
    "warnings": lambda article: _all(article.warnings, "code", "message"),
}
_MORE: Mapping[str, Callable[[Article], object]] = {
    "removed": lambda article: _all(article.removed, "kind", "rule", "text", "position", "level", "confidence"),
    "related": lambda article: _all(article.related, "title", "url"),
    "evidence": lambda article: [
        {"field": item.field, "winner": _picked(item.winner, *_CANDIDATE), "runners_up": _all(item.runners_up, *_CANDIDATE)}
        for item in article.evidence
    ],
    "article_json": lossless_json,
}  # fmt: skip
_DERIVED = frozenset(["charset", "fingerprint", "text", "published_offset", "modified_offset"])
"""Columns that are no field of an article, or less than it."""
_ABOUT = ("id", "url", "fetched", "status", "error_type", "error", "elapsed_ms")
_MADE_BY = ("schema_version", "articlekit_version")

CORE: Final[tuple[str, ...]] = (*_ABOUT, *_CORE, *_MADE_BY)
"""The columns that most work needs."""
FULL: Final[tuple[str, ...]] = (*CORE, *_MORE)
"""All columns. `article_json` is the whole article; blocks are in it alone."""


@cache
def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - slow to import

    return version("articlekit")


def _about(**known: object) -> Row:
    made_by = {"schema_version": SCHEMA_VERSION, "articlekit_version": _version()}
    return {**dict.fromkeys(_ABOUT), **made_by, **known}


def check_columns(columns: str) -> Columns:
    """The choice of columns, or `ArgumentError` where it is none."""
    if columns not in {"core", "full"}:
        raise ArgumentError("columns", columns, "choose core or full")
    return cast("Columns", columns)


def to_row(article: Article, *, columns: Columns = "core", id: str | None = None) -> Row:  # noqa: A002 - the column's name
    """The article's row, with the columns of `CORE` or `FULL`.

    >>> row = to_row(Article(title="Snow"))
    >>> row["title"], row["status"]
    ('Snow', 'ok')
    """
    must_be(Article, "article", article, "pass what articlekit.parse gives")
    row = _about(id=id, url=article.url, status=Status.OK.value)
    for name, read in _CORE.items():
        row[name] = read(article)
    if check_columns(columns) == "full":
        for name, read in _MORE.items():
            row[name] = read(article)
    return row


def failed_row(status: Status, *, error_type: str, error: str, **known: object) -> Row:
    """The row of a page that gave no article: the other columns are left out, which means null."""
    return _about(status=status.value, error_type=error_type, error=error, **known)


def from_row(row: Mapping[str, object]) -> Article:
    """The article of a row that `to_row` made, be it from Arrow, Parquet or JSON lines.

    With the column `article_json` it is the very article. Without it, what the core columns hold: the body as
    paragraphs, without links, and nothing of what was removed. Raises `InputError` for the row of a page that failed, and
    for what is no such row.

    >>> from_row(to_row(Article(title="Snow"))).title
    'Snow'
    """
    must_be(Mapping, "row", row, "pass a row that to_row made: a mapping of columns to values")
    if (status := row.get("status")) != Status.OK:
        raise InputError(f"row {row.get('id')!r} holds no article: {status}: {row.get('error')}")
    stored = row.get("article_json")
    return from_json(stored if isinstance(stored, str) else json.dumps(_article_data(row)))


def _article_data(row: Mapping[str, object]) -> Row:
    """What the JSON of the article would be, as far as the core columns tell."""
    data: Row = {name: row.get(name) for name in ("url", *_CORE) if name not in _DERIVED}
    for name in ("published", "modified"):
        data[name] = _moment_text(row.get(name), row.get(f"{name}_offset"))
    paragraphs = filter(None, str(row.get("text") or "").split("\n\n"))
    data["blocks"] = [
        {"kind": "paragraph", "text": text, "position": position} for position, text in enumerate(paragraphs)
    ]
    return {"schema_version": JSON_VERSION} | _stated(data)


def _stated(data: Mapping[str, object]) -> Row:
    """The values that there are: JSON leaves the others out."""
    return {name: _stated_within(value) for name, value in data.items() if value is not None}


def _stated_within(value: object) -> object:
    if isinstance(value, Mapping):
        return _stated(value)
    return [_stated_within(item) for item in value] if isinstance(value, list) else value


def _moment_text(value: object, east: object) -> str | None:
    """A date as the JSON of an article has it: in the zone in which it was stated, without one where none was."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    if not isinstance(moment, datetime):
        return None
    if not isinstance(east, int):
        return moment.replace(tzinfo=None).isoformat()
    return moment.astimezone(timezone(timedelta(minutes=east))).isoformat()
