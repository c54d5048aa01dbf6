"""Article <-> JSON, with a version of the schema in the text and a round trip that loses nothing.

A block carries its class as `kind`. A date for which the page stated no zone is written without an offset. Fields that
hold their default are left out.
"""

from __future__ import annotations

import json
from datetime import datetime
from enum import StrEnum
from functools import cache
from math import isfinite
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Final, cast, get_args

from articlekit.article import ZONE_UNSTATED, Article, moment_text
from articlekit.blocks import Block
from articlekit.errors import InputError
from articlekit.extra import Extra, ExtraValue

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["SCHEMA_VERSION", "from_json", "to_json"]

SCHEMA_VERSION: Final = 1
"""The version of the JSON; it rises when a reader of the old form would misread the new one."""


def to_json(article: Article, *, indent: int | None = None) -> str:
    """The whole article as JSON text.

    >>> from articlekit import Article
    >>> to_json(Article(title="Snow"))
    '{"schema_version": 1, "title": "Snow"}'
    """
    data = {"schema_version": SCHEMA_VERSION, **_converter().unstructure(article)}
    return json.dumps(data, ensure_ascii=False, indent=indent)


def from_json(text: str | bytes) -> Article:
    """The article that `to_json` wrote. Anything else raises `InputError` with the paths of what does not fit.

    >>> from_json('{"schema_version": 1, "title": "Snow"}').title
    'Snow'
    """
    from cattrs import transform_error  # noqa: PLC0415 - imported where JSON is used, not with the library

    try:
        data = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise InputError(f"this is no JSON: {error}") from error
    if not isinstance(data, dict) or data.pop("schema_version", None) != SCHEMA_VERSION:
        raise InputError(f"this is no article in JSON of schema version {SCHEMA_VERSION}")
    try:
        return _converter().structure(data, Article)
    except Exception as error:
        raise InputError("; ".join(transform_error(error))) from error


@cache
def _converter() -> Converter:
    """Our own converter: the global one belongs to everybody. One per process, never changed after it is made."""
    from cattrs import Converter  # noqa: PLC0415
    from cattrs.strategies import configure_tagged_union  # noqa: PLC0415

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
    configure_tagged_union(Block, converter, tag_name="kind", tag_generator=lambda kind: kind.__name__.lower())
    return converter


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
    return isinstance(kind, GenericAlias) and kind.__origin__ is tuple


def _items(converter: Converter, value: object, kind: Any) -> tuple[object, ...]:
    """A list of JSON, item by item. A text is none, though Python would take it for a list of its letters."""
    from cattrs import IterableValidationError, IterableValidationNote  # noqa: PLC0415

    if not isinstance(value, list):
        raise TypeError(f"expected a list, got {type(value).__name__}")
    kinds = get_args(kind)
    if kinds[-1] is Ellipsis:
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
