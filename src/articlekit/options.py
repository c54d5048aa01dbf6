"""How to parse: frozen `Options`, and the `Limits` that keep a hostile page from costing more than it is worth."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Literal

import attrs

from articlekit.article import RemovalKind

__all__ = ["Limits", "Options", "Resolver"]

Resolver = Callable[[str], str | None]
"""Follows an opaque link (a URL shortener) for us: the target address, or None. articlekit itself never does."""


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds on one call. Input beyond `max_bytes` raises; work beyond the others stops there with a warning."""

    max_bytes: int = 20_000_000
    """Bytes (or characters) of input."""
    max_nodes: int = 500_000
    """Elements walked."""
    max_segments: int = 50_000
    """Text runs considered."""
    max_json_ld_bytes: int = 2_000_000
    """Characters of JSON-LD read, all blocks together."""
    max_seconds: float | None = None
    """Time budget of one call, looked at between stages and extractors; None for no bound."""


def _frozen(names: Iterable[str] | None) -> frozenset[str] | None:
    return None if names is None else frozenset(names)


def _kinds(kinds: Iterable[RemovalKind]) -> frozenset[RemovalKind]:
    return frozenset(kinds)


# `converter=tuple` would do, but leaves mypy without the type of the items.


def _paths(paths: Iterable[Path]) -> tuple[Path, ...]:
    return tuple(paths)


def _places(places: Iterable[Path | str]) -> tuple[Path | str, ...]:
    return tuple(places)


@attrs.frozen(kw_only=True)
class Options:
    """What may differ from call to call. The defaults are right for most."""

    on_error: Literal["warn", "raise"] = "warn"
    """What a failing extractor does: a warning on the article, or an `ExtractorError`."""
    keep: frozenset[RemovalKind] = attrs.field(default=frozenset(), converter=_kinds)
    """Kinds of boilerplate that stay in the body where they lie within it."""
    fields: frozenset[str] | None = attrs.field(default=None, converter=_frozen)
    """Names of the fields wanted; None for all. Extractors that serve none of them are not run."""
    phrases: tuple[Path, ...] = attrs.field(default=(), converter=_paths)
    """Phrase files of your own, in the format of `articlekit/phrases/*.toml`."""
    rules: tuple[Path | str, ...] = attrs.field(default=(), converter=_places)
    """Site rules of your own: TOML files, folders of them, or names of packages that hold some."""
    now: datetime | None = None
    """The moment of the call, needed to read relative dates ("2 hours ago"); without it they are not read."""
    resolver: Resolver | None = None
    """Follows opaque short links; without it they stay as they are and are marked unresolved."""
    limits: Limits = Limits()
