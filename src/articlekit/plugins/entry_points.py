"""What installed distributions add: extractors, site rules and phrase files, found by entry point.

=======================  ==============================================================================================
group                    what its value names
=======================  ==============================================================================================
`articlekit.extractors`  a `NamedExtractor` (what `@extractor` makes), a plain callable of one `Page`, or a class or
                         function without required arguments that returns one of the two
`articlekit.rules`       a package of site rules, as TOML files (`articlekit.rules`)
`articlekit.phrases`     a package of phrase files, as TOML (`articlekit.phrases.book`)
=======================  ==============================================================================================

Entry points (https://packaging.python.org/en/latest/specifications/entry-points/) are looked up at the first use, never on
import. What cannot be loaded is a `Problem`, and so is an entry
point of a group that begins alike and is none of these.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module, resources
from typing import TYPE_CHECKING, Final, cast

import attrs

from articlekit.errors import ConfigurationError
from articlekit.extractors import Extractor, NamedExtractor
from articlekit.plugins.registry import Chain, built_in, chain, named, with_

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint
    from importlib.resources.abc import Traversable

    from articlekit.phrases.book import PhraseFile

__all__ = [
    "EXTRACTORS",
    "PHRASES",
    "RULES",
    "Installed",
    "Problem",
    "default",
    "installed",
    "load",
    "load_extractors",
    "load_phrases",
    "load_rules",
]

EXTRACTORS: Final = "articlekit.extractors"
"""The entry point group of extractors."""
RULES: Final = "articlekit.rules"
"""The entry point group of site rules."""
PHRASES: Final = "articlekit.phrases"
"""The entry point group of phrase files."""
_GROUPS: Final = (EXTRACTORS, RULES, PHRASES)
_OURS: Final = "articlekit."


@attrs.frozen
class Problem:
    """An installed plug-in that could not be loaded: its name, its distribution, and what it raised."""

    name: str
    """The entry's name."""
    distribution: str
    """The package that offers it."""
    error: BaseException = attrs.field(eq=False)
    """Why it could not be loaded."""
    kind: str = "extractor"
    """`extractor`, `rules`, `phrases`, or `entry point` where the group is none."""

    def __str__(self) -> str:
        """One sentence for a warning."""
        reason = f"{type(self.error).__name__}: {self.error}"
        return f"the {self.kind} {self.name!r} of {self.distribution} could not be loaded: {reason}"


@attrs.frozen
class Installed:
    """What a look at the installed plug-ins gave: what works, and a problem for each that does not."""

    extractors: Chain = ()
    """Extractors and site rules, without the built-in ones."""
    phrases: tuple[PhraseFile, ...] = ()
    """The phrase files."""
    problems: tuple[Problem, ...] = ()
    """What could not be loaded."""


@functools.cache
def installed() -> Installed:
    """The plug-ins of all installed distributions.

    They are looked up and imported at the first call and stay the same for the life of the process: the cache holds
    one value. A name that two distributions use, or a plug-in and a built-in extractor, raises
    `DuplicateExtractorError` with both owners.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import: not before it is needed

    every = entry_points()
    return load(item for group in every.groups if group.startswith(_OURS) for item in every.select(group=group))


@functools.cache
def default() -> Chain:
    """The built-in extractors and those of the installed plug-ins."""
    return chain((*built_in(), *installed().extractors))


def load(entry_points: Iterable[EntryPoint]) -> Installed:
    """What these entry points of articlekit's groups give."""
    ours = tuple(entry_points)
    phrases = load_phrases(item for item in ours if item.group == PHRASES)
    rules = load_rules(item for item in ours if item.group == RULES)
    own = load_extractors((item for item in ours if item.group == EXTRACTORS), beside=(*built_in(), *rules.extractors))
    problems = (*own.problems, *rules.problems, *phrases.problems, *_of_no_group(ours))
    return Installed(with_(own.extractors, *rules.extractors), phrases.phrases, problems)


def load_extractors(entry_points: Iterable[EntryPoint], *, beside: Chain = ()) -> Installed:
    """Load these extractors; their names must differ from each other's and from those of the chain `beside`."""
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
    return Installed(chain(extractors), problems=tuple(problems))


def load_rules(entry_points: Iterable[EntryPoint]) -> Installed:
    """Load the site rules that these entry points name, as extractors."""
    extractors: list[NamedExtractor] = []
    problems: list[Problem] = []
    for entry_point, origin in _sorted(entry_points):
        try:
            from articlekit.rules import load_rules as read  # noqa: PLC0415 - only where there are any

            extractors += (rule.extractor() for rule in read([entry_point.value], origin=origin))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - as above
            problems.append(Problem(entry_point.name, origin, error, "rules"))
    return Installed(chain(extractors), problems=tuple(problems))


def load_phrases(entry_points: Iterable[EntryPoint]) -> Installed:
    """Read the phrase files in the packages that these entry points name."""
    files: list[PhraseFile] = []
    problems: list[Problem] = []
    for entry_point, origin in _sorted(entry_points):
        try:
            from articlekit.phrases.book import PhraseFile  # noqa: PLC0415 - only where there are any

            files += map(PhraseFile.read, _phrase_files(entry_point.value))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - as above
            problems.append(Problem(entry_point.name, origin, error, "phrases"))
    return Installed(phrases=tuple(files), problems=tuple(problems))


def _phrase_files(package: str) -> Iterator[Traversable]:
    """The TOML files of a package, by name."""
    module = import_module(package)
    found = sorted(resources.files(module).iterdir(), key=lambda item: item.name) if hasattr(module, "__path__") else []
    files = [item for item in found if item.name.endswith(".toml")]
    if not files:
        raise ConfigurationError(f"there is no phrase file (*.toml) in a package {package!r}")
    yield from files


def _of_no_group(entry_points: Iterable[EntryPoint]) -> Iterator[Problem]:
    """A problem for each entry point that was meant for articlekit and is in no group that there is."""
    for entry_point, origin in _sorted(item for item in entry_points if item.group not in _GROUPS):
        error = ConfigurationError(f"there is no group {entry_point.group!r}; known: {', '.join(_GROUPS)}")
        yield Problem(entry_point.name, origin, error, "entry point")


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
