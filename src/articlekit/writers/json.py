"""Article <-> JSON, with a version of the schema in the text and a round trip that loses nothing.

A block carries its class as `kind`. A date for which the page stated no zone is written without an offset. Fields that
hold their default are left out. `text` is the body as plain text, for readers that want no blocks; it is not read back.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from functools import cache
from math import isfinite
from types import GenericAlias, NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast, get_args

from articlekit.arguments import must_be
from articlekit.blocks import (
    Block,
    Code,
    DefinitionList,
    Divider,
    Embed,
    Figure,
    Footnotes,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Table,
)
from articlekit.errors import InputError
from articlekit.extra import Extra, ExtraValue
from articlekit.zones import ZONE_UNSTATED, moment_text

if TYPE_CHECKING:
    from cattrs import Converter

    from articlekit.article import Article

__all__ = ["BLOCK_KINDS", "SCHEMA_VERSION", "read_json", "to_json"]

T = TypeVar("T")

SCHEMA_VERSION: Final = 2
"""The version of the JSON; it rises when a reader of the old form would misread the new one."""

BLOCK_KINDS: Final = {
    "paragraph": Paragraph,
    "heading": Heading,
    "quote": Quote,
    "list": ListBlock,
    "definition_list": DefinitionList,
    "table": Table,
    "code": Code,
    "figure": Figure,
    "embed": Embed,
    "divider": Divider,
    "footnotes": Footnotes,
}
"""The `kind` of each block."""
_KIND_OF: Final[dict[type, str]] = {block: kind for kind, block in BLOCK_KINDS.items()}


def to_json(article: Article, *, indent: int | None = None) -> str:
    """The whole article as JSON text.

    >>> from articlekit import Article
    >>> to_json(Article(title="Snow"))
    '{"schema_version": 2, "title": "Snow"}'
    """
    data = {"schema_version": SCHEMA_VERSION, **_converter().unstructure(article)}
    if text := article.text:
        data["text"] = text
    return json.dumps(data, ensure_ascii=False, indent=indent)


def read_json(text: str | bytes, kind: type[T]) -> T:
    """What `to_json` wrote, as this class. Anything else raises `InputError` with the paths of what does not fit."""
    from cattrs import transform_error  # noqa: PLC0415 - imported where JSON is used, not with the library

    must_be((str, bytes), "text", text, "pass what to_json returned")
    try:
        data = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise InputError(f"this is no JSON: {error}") from error
    if not isinstance(data, dict) or data.pop("schema_version", None) != SCHEMA_VERSION:
        raise InputError(f"this is no article in JSON of schema version {SCHEMA_VERSION}")
    try:
        data.pop("text", None)
        return _converter().structure(data, kind)
    except Exception as error:
        raise InputError("; ".join(transform_error(error))) from error


@cache
def _converter() -> Converter:
    """Our own converter: the global one belongs to everybody. One per process, never changed after it is made."""
    from cattrs import Converter  # noqa: PLC0415

    converter = Converter(forbid_extra_keys=True, omit_if_default=True)
    converter.register_unstructure_hook(datetime, moment_text)
    converter.register_structure_hook(datetime, lambda value, _: _read_moment(value))
    converter.register_structure_hook(str, _strict(str))
    converter.register_structure_hook(bool, _strict(bool))
    converter.register_structure_hook(int, _strict(int))
    converter.register_structure_hook(float, lambda value, _: _number(value))
    converter.register_unstructure_hook(Extra, lambda extra: {name: _plain(value) for name, value in extra.items()})
    converter.register_structure_hook(Extra, lambda value, _: _extra(value))
    converter.register_structure_hook_func(_is_tuple, lambda value, kind: _items(converter, value, kind))
    converter.register_structure_hook(StrEnum, lambda value, kind: kind(value))  # else that of str would do for them
    converter.register_unstructure_hook_func(_is_block, lambda block: _block_to(converter, block))
    converter.register_structure_hook_func(_is_block, lambda value, kind: _block_from(converter, value, kind))
    return converter


def _is_block(kind: object) -> bool:
    """Whether a type is one of several blocks, or None."""
    kinds = set(get_args(kind)) - {NoneType} if isinstance(kind, UnionType) else set()
    return bool(kinds) and kinds <= _KIND_OF.keys()


def _block_to(converter: Converter, block: Block | None) -> dict[str, Any] | None:
    return None if block is None else {"kind": _KIND_OF[type(block)], **converter.unstructure(block, type(block))}


def _block_from(converter: Converter, value: object, kinds: object) -> Block | None:
    """A block by its kind: blocks lie within blocks, so that the kinds are looked up one by one."""
    if value is None and NoneType in get_args(kinds):
        return None
    if not isinstance(value, dict):
        raise TypeError(f"expected a block, got {type(value).__name__}")
    name = value.get("kind")
    kind = BLOCK_KINDS.get(name) if isinstance(name, str) else None
    if kind is None or kind not in get_args(kinds):
        raise ValueError(f"there is no block of the kind {name!r} here")
    return converter.structure({key: item for key, item in value.items() if key != "kind"}, kind)


def _strict(kind: type) -> Any:
    """A hook that takes a value of this very type only: no `1` becomes `"1"`, no `"yes"` true."""

    def take(value: object, _: object) -> object:
        if type(value) is not kind:
            raise TypeError(f"expected {kind.__name__}, got {type(value).__name__}")
        return value

    return take


def _plain(value: ExtraValue) -> object:
    """A plug-in's value as JSON has it; a date, which JSON has none of, says that it is one."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return {"datetime": moment_text(value)} if isinstance(value, datetime) else value


def _extra(value: object) -> Extra:
    if not isinstance(value, dict):
        raise TypeError(f"expected an object, got {type(value).__name__}")
    return Extra({name: _kept(item) for name, item in cast("dict[str, object]", value).items()})


def _kept(value: object) -> ExtraValue:
    """What `_plain` wrote."""
    match value:
        case list():
            return tuple(map(_kept, cast("list[object]", value)))
        case {"datetime": moment}:
            return _read_moment(moment)
        case str() | bool() | int() | float():
            return value
        case _:
            raise TypeError(f"cannot keep {value!r}")


def _is_tuple(kind: object) -> bool:
    return isinstance(kind, GenericAlias) and kind.__origin__ in {tuple, Sequence}


def _items(converter: Converter, value: object, kind: Any) -> tuple[object, ...]:
    """A list of JSON, item by item. A text is none, though Python would take it for a list of its letters."""
    from cattrs import IterableValidationError, IterableValidationNote  # noqa: PLC0415

    if not isinstance(value, list):
        raise TypeError(f"expected a list, got {type(value).__name__}")
    kinds = get_args(kind)
    if kinds[-1] is Ellipsis or len(kinds) == 1:  # one of a `Sequence`; we have no tuple of exactly one item
        kinds = (kinds[0],) * len(value)
    if len(kinds) != len(value):
        raise ValueError(f"expected {len(kinds)} items, got {len(value)}")
    items: list[object] = []
    errors: list[Exception] = []
    for index, (item, item_kind) in enumerate(zip(value, kinds, strict=True)):
        try:
            items.append(converter.structure(item, item_kind))
        except Exception as error:  # noqa: BLE001 - whatever does not fit is told with its place
            note = IterableValidationNote(f"item {index}", index, item_kind)
            error.add_note(note)
            errors.append(error)
    if errors:
        raise IterableValidationError("items that do not fit", errors, kind)  # pyright: ignore[reportCallIssue]  # takes the type too
    return tuple(items)


def _number(value: object) -> float:
    if type(value) not in (int, float):
        raise TypeError(f"expected a number, got {type(value).__name__}")
    number = float(cast("float", value))
    if not isfinite(number):  # `1e999` is JSON, what Python reads of it is not
        raise ValueError("too large a number")
    return number


def _refuse(constant: str) -> object:
    """`NaN` and the infinities: Python writes them, JSON does not know them."""
    raise ValueError(f"{constant} is no number")


def _read_moment(value: object) -> datetime:
    if not isinstance(value, str):
        raise TypeError("expected a date as text")
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZONE_UNSTATED)
