"""Which extractors run, and in which order: the built-in ones, those of installed plug-ins, and changes to the chain.

A *chain* is a tuple of `NamedExtractor`, sorted by (`order`, `name`), in which no name occurs twice. The functions
here return new chains and change none.

A distribution adds an extractor by an entry point of the group `articlekit.extractors`. Its value is a
`NamedExtractor` (what `@extractor` makes), a plain callable of one `Page`, or a class or function without required
arguments that returns one of the two. One of the group `articlekit.rules` names a package of site rules
(`articlekit.rules`). Entry points are looked up at the first use, never on import.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, cast

import attrs

from articlekit.errors import ConfigurationError, DuplicateExtractorError, UnknownExtractorError
from articlekit.extractors import FIELDS, Extractor, NamedExtractor

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint
    from pathlib import Path

__all__ = [
    "GROUP",
    "RULES_GROUP",
    "Chain",
    "Loaded",
    "Problem",
    "built_in",
    "chain",
    "default",
    "installed",
    "load",
    "load_rules",
    "named",
    "replace",
    "rules_at",
    "with_",
    "without",
]

GROUP = "articlekit.extractors"
"""The entry point group of extractors."""

RULES_GROUP = "articlekit.rules"
"""The entry point group of site rules: each value is the name of a package that holds TOML files."""

Chain = tuple[NamedExtractor, ...]

BUILT_IN: tuple[tuple[str, str], ...] = (
    ("articlekit.extractors.title", "title"),
    ("articlekit.extractors.authors", "authors"),
    ("articlekit.extractors.dates", "dates"),
    ("articlekit.extractors.declared", "declared"),
    ("articlekit.extractors.images", "images"),
    ("articlekit.extractors.source", "source"),
    ("articlekit.extractors.furniture", "boilerplate"),
    ("articlekit.extractors.feed_entry", "feed_entry"),
)
"""Module and attribute of every built-in extractor."""

BUILT_IN_ORIGIN = "built-in"
"""The `origin` of built-in extractors."""

_EVERY_FIELD = tuple(field.name for field in FIELDS)


@attrs.frozen
class Problem:
    """An installed plug-in that could not be loaded: its name, its distribution, and what it raised."""

    name: str
    distribution: str
    error: BaseException = attrs.field(eq=False)
    kind: str = "extractor"
    """`extractor` or `rules`."""

    def __str__(self) -> str:
        """One sentence for a warning."""
        reason = f"{type(self.error).__name__}: {self.error}"
        return f"the {self.kind} {self.name!r} of {self.distribution} could not be loaded: {reason}"


@attrs.frozen
class Loaded:
    """What a look at the installed plug-ins gave: a chain of those that work, and a problem for each that does not."""

    extractors: Chain = ()
    problems: tuple[Problem, ...] = ()


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


@functools.cache
def installed() -> Loaded:
    """The extractors and site rules of all installed plug-ins, without the built-in ones.

    They are looked up and imported at the first call and stay the same for the life of the process: the cache holds
    one value. A name that two distributions use, or a plug-in and a built-in extractor, raises
    `DuplicateExtractorError` with both owners.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import: not before it is needed

    rules = load_rules(entry_points(group=RULES_GROUP))
    loaded = load(entry_points(group=GROUP), beside=(*built_in(), *rules.extractors))
    return Loaded(with_(loaded.extractors, *rules.extractors), loaded.problems + rules.problems)


@functools.cache
def default() -> Chain:
    """The built-in extractors and those of the installed plug-ins."""
    return chain((*built_in(), *installed().extractors))


def load(entry_points: Iterable[EntryPoint], *, beside: Chain = ()) -> Loaded:
    """Load these entry points; their names must differ from each other's and from those of the chain `beside`."""
    extractors: list[NamedExtractor] = []
    problems: list[Problem] = []
    for entry_point, origin in _sorted(entry_points):
        try:
            found = named(_made(entry_point.load()), entry_point.name)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - foreign code must not lose anybody's page
            problems.append(Problem(entry_point.name, origin, error))
        else:
            extractors.append(attrs.evolve(found, origin=origin))
    chain((*beside, *extractors))
    return Loaded(chain(extractors), tuple(problems))


def load_rules(entry_points: Iterable[EntryPoint]) -> Loaded:
    """Load the site rules that these entry points name."""
    extractors: list[NamedExtractor] = []
    problems: list[Problem] = []
    for entry_point, origin in _sorted(entry_points):
        try:
            from articlekit.rules import load_rules as read  # noqa: PLC0415 - only where there are any

            extractors += (rule.extractor() for rule in read([entry_point.value], origin=origin))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - as above
            problems.append(Problem(entry_point.name, origin, error, "rules"))
    return Loaded(chain(extractors), tuple(problems))


@functools.lru_cache(maxsize=16)
def rules_at(places: tuple[Path | str, ...]) -> Chain:
    """The site rules at these places (see `articlekit.rules.load_rules`), read once: the last 16 answers are kept."""
    from articlekit.rules import load  # noqa: PLC0415 - as above

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
    return NamedExtractor(name or own, extractor, _EVERY_FIELD)


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


def _position(old: Chain, name: str) -> int:
    names = tuple(item.name for item in old)
    if name not in names:
        raise UnknownExtractorError(name, names)
    return names.index(name)


def _made(value: object) -> Extractor:
    """The extractor itself, or what a factory (callable without required arguments) makes."""
    if isinstance(value, NamedExtractor) or not callable(value) or _required(value):
        return cast("Extractor", value)
    return cast("Extractor", value())


def _required(value: Callable[..., object]) -> int:
    return sum(
        parameter.default is parameter.empty and parameter.kind not in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD)
        for parameter in inspect.signature(value).parameters.values()
    )


def _sorted(entry_points: Iterable[EntryPoint]) -> list[tuple[EntryPoint, str]]:
    """The entry points with their distributions, in an order that does not depend on the installation."""
    return sorted(((item, _distribution(item)) for item in entry_points), key=lambda item: (item[0].name, item[1]))


def _distribution(entry_point: EntryPoint) -> str:
    return entry_point.dist.name if entry_point.dist else "an unnamed distribution"
