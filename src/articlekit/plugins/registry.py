"""Which extractors run, and in which order: the built-in ones, and changes to the chain.

A *chain* is a tuple of `NamedExtractor`, sorted by (`order`, `name`), in which no name occurs twice. The functions
here return new chains and change none. What installed distributions add is `articlekit.plugins.entry_points`' matter.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, cast

import attrs

from articlekit.arguments import listed
from articlekit.errors import ConfigurationError, DuplicateExtractorError, UnknownExtractorError
from articlekit.extractors import FIELDS, Extractor, NamedExtractor

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "BUILT_IN",
    "BUILT_IN_ORIGIN",
    "Chain",
    "built_in",
    "chain",
    "check_fields",
    "listed_extractors",
    "named",
    "replace",
    "rules_at",
    "with_",
    "without",
]

Chain = tuple[NamedExtractor, ...]

BUILT_IN: tuple[tuple[str, str], ...] = (
    ("articlekit.extractors.title", "title"),
    ("articlekit.extractors.authors", "authors"),
    ("articlekit.extractors.dates", "dates"),
    ("articlekit.extractors.declared", "declared"),
    ("articlekit.extractors.images", "images"),
    ("articlekit.extractors.source", "source"),
    ("articlekit.extractors.furniture", "boilerplate"),
    ("articlekit.extractors.anchored", "anchored"),
    ("articlekit.extractors.mail", "mail"),
    ("articlekit.extractors.feed_entry", "feed_entry"),
)
"""Module and attribute of every built-in extractor."""

BUILT_IN_ORIGIN = "built-in"
"""The `origin` of built-in extractors."""

_EVERY_FIELD = tuple(field.name for field in FIELDS)


def chain(extractors: Iterable[Extractor]) -> Chain:
    """These extractors as a chain; two of one name raise `DuplicateExtractorError`."""
    ordered = tuple(sorted(map(named, extractors), key=lambda item: (item.order, item.name)))
    owners: dict[str, str] = {}
    for item in ordered:
        if item.name in owners:
            raise DuplicateExtractorError(item.name, owners[item.name], item.origin)
        owners[item.name] = item.origin
    return ordered


@functools.cache
def built_in() -> Chain:
    """The built-in extractors; their modules are imported at the first call."""
    found = (getattr(import_module(module), attribute) for module, attribute in BUILT_IN)
    return chain(attrs.evolve(named(value), origin=BUILT_IN_ORIGIN) for value in found)


@functools.lru_cache(maxsize=16)
def rules_at(places: tuple[Path | str, ...]) -> Chain:
    """The site rules at these places (see `articlekit.rules.load_rules`), read once: the last 16 answers are kept."""
    from articlekit.rules import load  # noqa: PLC0415 - only where there are any

    return chain(load(places))


def named(extractor: Extractor, name: str | None = None) -> NamedExtractor:
    """The extractor with a name: its own if it has one, else `name`, else that of the function.

    Of a plain callable nobody knows which fields it claims, so it counts as claiming any.

    >>> def nothing(page):
    ...     return ()
    >>> named(nothing).name
    'nothing'
    """
    if isinstance(extractor, NamedExtractor):
        return extractor
    if not callable(extractor):
        raise ConfigurationError(f"{extractor!r} is no extractor: it must be callable with one Page")
    own: str = getattr(extractor, "__name__", type(extractor).__name__)
    return NamedExtractor(name or own, extractor, _EVERY_FIELD, removes=True)


def listed_extractors(values: Iterable[Extractor]) -> tuple[Extractor, ...]:
    """Those that a caller gives for a whole chain; one alone is no list."""
    return cast("tuple[Extractor, ...]", listed("extractors", values, "pass a list: extractors=[mine]"))


def with_(old: Chain, *extractors: Extractor) -> Chain:
    """The chain with these extractors added; a name it has already raises `DuplicateExtractorError`."""
    return chain((*old, *extractors))


def without(old: Chain, *names: str) -> Chain:
    """The chain without the extractors of these names; a name it has not raises `UnknownExtractorError`."""
    for name in names:
        _position(old, name)
    return tuple(item for item in old if item.name not in names)


def replace(old: Chain, name: str, extractor: Extractor) -> Chain:
    """The chain with `extractor` in the place of the one of this name, whose name and order it takes over.

    A name the chain has not raises `UnknownExtractorError`.
    """
    at = _position(old, name)
    return (*old[:at], attrs.evolve(named(extractor), name=name, order=old[at].order), *old[at + 1 :])


def check_fields(wanted: frozenset[str] | None, links: Chain) -> None:
    """Refuse a field that neither an article has nor one of these serves: an article without it would be no answer.

    >>> check_fields(frozenset({"titel"}), ())
    Traceback (most recent call last):
    articlekit.errors.ConfigurationError: there is no field 'titel'; known: title, subtitle, ..., body, blocks
    """
    known = dict.fromkeys((*_EVERY_FIELD, *(name for item in links for name in item.fields)))
    if unknown := (wanted or frozenset()).difference(known):
        named = ", ".join(map(repr, sorted(unknown)))
        raise ConfigurationError(f"there is no field {named}; known: {', '.join(known)}")


def _position(old: Chain, name: str) -> int:
    names = tuple(item.name for item in old)
    if name not in names:
        raise UnknownExtractorError(name, names)
    return names.index(name)
