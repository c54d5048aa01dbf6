"""Read the JSON-LD of a page into plain objects, however badly it is written.

JSON-LD (https://www.w3.org/TR/json-ld11/, "Embedding JSON-LD in HTML Documents") is read as data, not as linked data:
no context is fetched, no name is expanded. Lists and `@graph` are flattened, nested objects stay where they are.
`articlekit.structured_data.schema_org` says what the objects mean.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

import attrs

from articlekit.structured_data import loose_json

__all__ = ["JsonLd", "JsonObject", "JsonValue", "read"]

JsonValue = str | int | float | bool | None | Sequence["JsonValue"] | Mapping[str, "JsonValue"]
"""What a JSON text can hold."""
JsonObject = Mapping[str, JsonValue]
"""A JSON object."""


@attrs.frozen(kw_only=True)
class JsonLd:
    """What the JSON-LD blocks of a page hold."""

    objects: tuple[JsonObject, ...] = attrs.field(default=(), repr=False)
    """Every object, in page order; the members of lists and of `@graph` stand on their own."""
    errors: int = 0
    """Blocks in which nothing could be read, or that nest too deeply."""
    is_truncated: bool = False
    """True where blocks were left unread because together they exceed `max_chars`."""


def read(blocks: Iterable[str], *, max_chars: int, max_depth: int = 64) -> JsonLd:
    """Read the texts of `<script type="application/ld+json">` elements.

    A block that is no JSON is read by `articlekit.structured_data.loose_json`. One that nests deeper than `max_depth` is an error.

    >>> found = read(['{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle"}]}', "{oops"], max_chars=1000)
    >>> [item["@type"] for item in found.objects], found.errors
    (['WebPage', 'NewsArticle'], 1)
    """
    objects: list[JsonObject] = []
    errors = chars = 0
    for block in blocks:
        if not block or block.isspace():
            continue
        chars += len(block)
        if chars > max_chars:
            return JsonLd(objects=tuple(objects), errors=errors, is_truncated=True)
        found = [item for value in _values(block, max_depth) for item in _flat(value) if item]
        objects += found
        errors += not found
    return JsonLd(objects=tuple(objects), errors=errors)


def _values(block: str, max_depth: int) -> tuple[JsonValue, ...]:
    """The values of one block; none where it is not JSON by any reading, or nests too deeply."""
    try:
        values: tuple[JsonValue, ...] = (json.loads(block, strict=False),)
    except (ValueError, RecursionError):
        return cast("tuple[JsonValue, ...]", loose_json.load(block, max_depth=max_depth))
    if block.count("{") + block.count("[") > max_depth and _is_deeper(values, max_depth):
        return ()
    return values


def _is_deeper(values: tuple[JsonValue, ...], max_depth: int) -> bool:
    level: list[JsonValue] = list(values)
    for _ in range(max_depth + 1):
        level = [
            child
            for value in level
            if isinstance(value, (dict, list))
            for child in (value.values() if isinstance(value, dict) else value)
        ]
        if not level:
            return False
    return True


def _flat(value: JsonValue) -> Iterator[JsonObject]:
    """The objects of a value: the members of lists and graphs one by one."""
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    elif isinstance(value, dict):
        graph = value.get("@graph")
        if isinstance(graph, (list, dict)):
            yield from _flat(graph)
            value = {key: item for key, item in value.items() if key not in ("@graph", "@context")}
        if value:
            yield value
