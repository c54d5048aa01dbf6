"""How to parse: frozen `Options`, and the `Limits` that keep a hostile page from costing more than it is worth."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Literal, TypeVar, cast

import attrs

from articlekit.arguments import each, may_be, must_be, places_of
from articlekit.article import RemovalKind
from articlekit.article.removals import removal_kinds
from articlekit.errors import ArgumentError

__all__ = ["Deadline", "Limits", "Options", "Resolver"]

T = TypeVar("T")


def _differing(value: Options | Limits) -> str:
    """A repr with the fields that are not as by default: signatures show it."""
    fields = ((field, getattr(value, field.name)) for field in attrs.fields(type(value)))
    told = ", ".join(f"{field.name}={given!r}" for field, given in fields if given != field.default)
    return f"{type(value).__name__}({told})"


Resolver = Callable[[str], str | None]
"""Follows an opaque link (a URL shortener) for us: the target address, or None. articlekit itself never does."""


@attrs.frozen(kw_only=True, repr=False)
class Limits:
    """Bounds on one call. Input beyond `max_bytes` raises; work beyond the others stops there with a warning.

    >>> from articlekit import parse
    >>> article = parse("<p>One.<p>Two.<p>Three.", options=Options(limits=Limits(max_nodes=3)))
    >>> [warning.message for warning in article.warnings if warning.code == "limit_reached"]
    ['the page is larger than the limits: its end was not read']
    """

    max_bytes: int = 20_000_000
    """Bytes (or characters) of input."""
    max_nodes: int = 500_000
    """Elements walked."""
    max_segments: int = 50_000
    """Text runs considered."""
    max_depth: int = 1_000
    """Levels kept of a page that nests deeper than the parser takes (2,048 levels): what lies deeper is lifted."""
    max_attributes: int = 500
    """Attributes kept of one element; tags of less than 4 kB, whose number does no harm, stay as they are."""
    max_json_ld_bytes: int = 2_000_000
    """Characters of JSON-LD read, all blocks together."""
    max_json_ld_depth: int = 64
    """Levels to which JSON-LD may nest."""
    max_seconds: float | None = None
    """Time budget of one call, looked at between and within the stages and extractors; None for no bound.

    No step is interrupted: reading the bytes and the markup are one each. What is left undone when the budget is spent
    costs nothing, but the article still has to be put together.
    """

    def __repr__(self) -> str:
        """What is not as by default."""
        return _differing(self)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number, and less than nothing."""
        for field in attrs.fields(Limits):
            value: object = getattr(self, field.name)
            is_time = field.name == "max_seconds"
            advice = "pass a number, 0 or more" + (", or None" if is_time else ", without a fraction")
            (may_be if is_time else must_be)((int, float) if is_time else int, field.name, value, advice)
            if value is not None and not cast("float", value) >= 0:
                raise ArgumentError(field.name, value, advice)


@attrs.frozen
class Deadline:
    """The moment at which the time budget of a call is spent; by default never."""

    ends: float | None = None

    @classmethod
    def of(cls, limits: Limits) -> Deadline:
        """The deadline of a call that begins now."""
        return cls(None if limits.max_seconds is None else time.monotonic() + limits.max_seconds)

    def is_past(self) -> bool:
        """Whether the budget is spent; the clock is read only where there is one."""
        return self.ends is not None and time.monotonic() >= self.ends

    def within(self, items: Iterable[T], step: int = 500) -> Iterable[T]:
        """The items, as far as they are reached in time; the clock is read once in so many, and the first are always given.

        >>> sum(Deadline(ends=0.0).within(range(10), step=3))
        3
        """
        return items if self.ends is None else self._in_steps(iter(items), step)

    def _in_steps(self, items: Iterator[T], step: int) -> Iterator[T]:
        while part := tuple(islice(items, step)):
            yield from part
            if self.is_past():
                return


def _fields(names: Iterable[str] | None) -> frozenset[str] | None:
    if names is None:
        return None
    return frozenset(each(str, "fields", names, 'pass a list of names: fields=["title", "source"]'))


def _kinds(kinds: Iterable[RemovalKind]) -> frozenset[RemovalKind]:
    return removal_kinds("keep", kinds)


def _paths(paths: Iterable[Path | str] | Path) -> tuple[Path, ...]:
    return tuple(map(Path, places_of("phrases", paths)))


def _rules(places: Iterable[Path | str] | Path) -> tuple[Path | str, ...]:
    return places_of("rules", places)


@attrs.frozen(kw_only=True, repr=False)
class Options:
    """What may differ from call to call. The defaults are right for most.

    >>> from articlekit import parse
    >>> options = Options(keep=["tags"], fields=["title", "body"])
    >>> parse("<title>A day</title><p>It rained.</p>", options=options).title
    'A day'
    """

    on_error: Literal["warn", "raise"] = "warn"
    """What a failing extractor does: a warning on the article, or an `ExtractorError`."""
    keep: frozenset[RemovalKind] = attrs.field(default=frozenset(), converter=_kinds)
    """Kinds of boilerplate that stay in the body where they lie within it."""
    fields: frozenset[str] | None = attrs.field(default=None, converter=_fields)
    """Names of the fields wanted, plug-ins' own among them; None for all. Extractors that serve none of them are not run.

    The body is one of them, `body`: without it the article has no blocks, nothing removed, and no warnings about its text.
    Other fields may be filled where an extractor that runs finds them too. A name that no extractor serves raises
    `ConfigurationError` when a page is parsed.
    """
    phrases: tuple[Path, ...] = attrs.field(default=(), converter=_paths)
    """Phrase files of your own, in the format of `articlekit/phrases/furniture/*.toml`."""
    rules: tuple[Path | str, ...] = attrs.field(default=(), converter=_rules)
    """Site rules of your own: TOML files, folders of them, or names of packages that hold some."""
    now: datetime | None = None
    """The moment of the call, needed to read relative dates ("2 hours ago"); without it they are not read.

    One without a zone is read as UTC, wherever the program runs.
    """
    resolver: Resolver | None = None
    """Follows opaque short links; without it they stay as they are and are marked unresolved."""
    source_threshold: float | None = None
    """The confidence from which `Article.source` is given; None for the built-in ones, at which out of fold two pages in
    a hundred that name no source got an address, and eight a name. Lower finds more, higher is wrong less often.
    """
    limits: Limits = Limits()
    """What one call may cost."""

    @property
    def wants_body(self) -> bool:
        """Whether the body is among the fields wanted.

        >>> Options().wants_body, Options(fields=["title"]).wants_body
        (True, False)
        """
        return self.fields is None or not self.fields.isdisjoint(("body", "blocks"))

    def __repr__(self) -> str:
        """What is not as by default."""
        return _differing(self)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be used: it would fail on the first page, or be passed over in silence."""
        if self.on_error not in ("warn", "raise"):
            raise ArgumentError("on_error", self.on_error, 'pass "warn" or "raise"')
        may_be(datetime, "now", self.now, "pass a datetime, such as datetime.now(UTC) or datetime.fromisoformat(text)")
        if self.resolver is not None and not callable(self.resolver):
            raise ArgumentError("resolver", self.resolver, "pass a function from an address to an address or None")
        may_be((int, float), "source_threshold", self.source_threshold, "pass a number from 0 to 1, or None")
        must_be(Limits, "limits", self.limits, "pass Limits(max_bytes=...)")
