"""The JSON Schema of what `to_json` writes, made of the classes themselves: it cannot say anything else than they do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from functools import cache
from types import GenericAlias, NoneType, UnionType
from typing import Any, Final, get_args

import attrs

from articlekit.blocks import Block
from articlekit.extra import Extra
from articlekit.writers.json import BLOCK_KINDS, SCHEMA_VERSION

__all__ = ["schema_of"]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: Final = {str: "string", bool: "boolean", int: "integer", float: "number", NoneType: "null"}


def schema_of(kind: type[attrs.AttrsInstance]) -> dict[str, Any]:
    """The schema of an article of this class, as JSON. A field that is left out has its default."""
    definitions: dict[str, Any] = {}
    properties = {
        "schema_version": {"const": SCHEMA_VERSION},
        **_properties(kind, definitions),
        "text": {"type": "string", "description": "The body as plain text."},
    }
    return {
        "$schema": DIALECT,
        "title": kind.__name__,
        "type": "object",
        "properties": properties,
        "required": ["schema_version"],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


@cache
def _fields(kind: type[attrs.AttrsInstance]) -> tuple[attrs.Attribute[Any], ...]:
    attrs.resolve_types(kind)
    return tuple(attrs.fields(kind))


def _properties(kind: type[attrs.AttrsInstance], definitions: dict[str, Any]) -> dict[str, Any]:
    return {field.name: _schema(field.type, definitions) for field in _fields(kind)}


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind == Block:
        return _blocks(definitions)
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if kind is datetime:
        return {"type": "string", "description": "ISO 8601; without an offset where the page stated no zone."}
    if kind is Extra:
        return {"type": "object", "description": "Fields of plug-ins by name; a date is an object with `datetime`."}
    if isinstance(kind, UnionType):
        blocks = {tag: block for tag, block in BLOCK_KINDS.items() if block in get_args(kind)}
        if blocks:
            return {"anyOf": [{"type": "null"}, _one_of(blocks, definitions)]}
        return {"anyOf": [_schema(item, definitions) for item in get_args(kind)]}
    if isinstance(kind, GenericAlias):
        items = get_args(kind)
        if items[-1] is Ellipsis or kind.__origin__ is not tuple:
            return {"type": "array", "items": _schema(items[0], definitions)}
        return {
            "type": "array",
            "prefixItems": [_schema(item, definitions) for item in items],
            "items": False,
            "minItems": len(items),
        }
    if issubclass(kind, StrEnum):
        return {"enum": [str(item) for item in kind]}
    return _record(kind, definitions)


def _record(kind: type[attrs.AttrsInstance], definitions: dict[str, Any]) -> dict[str, Any]:
    """A reference to the definition of a class, which is made the first time. Where it may be one of several, a block has a kind."""
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # blocks lie within blocks
        tags = [tag for tag, block in BLOCK_KINDS.items() if block is kind]
        tagged = {"kind": {"enum": tags}} if tags else {}
        needed = [field.name for field in _fields(kind) if field.default is attrs.NOTHING]
        definitions[name] = {
            "type": "object",
            "properties": {**tagged, **_properties(kind, definitions)},
            "required": needed,
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def _blocks(definitions: dict[str, Any]) -> dict[str, Any]:
    if "Block" not in definitions:
        definitions["Block"] = {}
        definitions["Block"] = _one_of(BLOCK_KINDS, definitions)
    return {"$ref": "#/$defs/Block"}


def _one_of(blocks: Mapping[str, type[attrs.AttrsInstance]], definitions: dict[str, Any]) -> dict[str, Any]:
    """One of several blocks, told apart by its kind: a validator that tried them all would take ever longer the deeper they nest."""
    return {
        "type": "object",
        "properties": {"kind": {"enum": list(blocks)}},
        "required": ["kind"],
        "allOf": [
            {"if": {"properties": {"kind": {"const": tag}}}, "then": _record(block, definitions)}
            for tag, block in blocks.items()
        ],
    }
