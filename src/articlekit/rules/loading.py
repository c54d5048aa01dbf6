"""Where rules come from: files, folders, packages, and the distributions that offer some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module, resources
from pathlib import Path
from typing import TYPE_CHECKING

from articlekit.arguments import places_of
from articlekit.errors import ConfigurationError, RuleError, RuleProblem
from articlekit.rules.reading import read_rule
from articlekit.rules.site_rule import SiteRule

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from articlekit.extractors import NamedExtractor

__all__ = ["load", "load_rules"]


def load(places: Iterable[Path | str] | Path) -> tuple[NamedExtractor, ...]:
    r"""The rules found at these places, as extractors: see `load_rules`.

    Give them to a parser: `Parser().with_(*load(["rules/"]))`.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "news.toml").write_text('hosts = ["news.example"]\ntitle = { css = "h1" }')
    ...     [rule] = load([folder])
    >>> rule.name, rule.fields
    ('rule:news.toml', ('title',))
    """
    return tuple(rule.extractor() for rule in load_rules(places))


def load_rules(places: Iterable[Path | str] | Path, *, origin: str | None = None) -> tuple[SiteRule, ...]:
    r"""The rules found at these places: TOML files, folders of them (searched below), or names of importable packages.

    A text is taken for a path where there is one, else for a package's name. `ConfigurationError` is raised for a place
    where nothing is, and its subclass `RuleError` for a file that is wrong. Rules come in the order of the places, those
    of one folder by name. A place given alone is one place.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "news.toml").write_text('hosts = ["news.example"]\ntitle = { css = "h1" }')
    ...     [rule] = load_rules(folder)
    >>> rule.hosts
    ('news.example',)
    """
    return tuple(rule for place in places_of("places", places) for rule in _at(place, origin))


def _at(place: Path | str, origin: str | None) -> Iterator[SiteRule]:
    folder = _located(place)
    found = False
    for file in _files(folder):
        found = True
        yield read_rule(_text(file), file.name, origin=origin or str(file))
    if not found:
        raise ConfigurationError(f"there is no rule file (*.toml) in {str(place)!r}")


def _located(place: Path | str) -> Traversable:
    path = Path(place)
    if path.exists():
        return path
    if isinstance(place, str) and all(part.isidentifier() for part in place.split(".")):
        try:
            module = import_module(place)
        except ImportError as error:
            raise ConfigurationError(f"there is neither a path nor a package {place!r} with site rules") from error
        if not hasattr(module, "__path__"):
            raise ConfigurationError(f"{place!r} is a module: site rules lie in packages")
        return resources.files(module)
    raise ConfigurationError(f"there is no file or folder {str(place)!r}")


def _text(file: Traversable) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError((RuleProblem(file.name, 1, "", f"cannot be read: {error}"),)) from error


def _files(place: Traversable) -> Iterator[Traversable]:
    if place.is_file():
        yield place
        return
    for item in sorted(place.iterdir(), key=lambda entry: entry.name):
        if item.is_dir() or item.name.endswith(".toml"):
            yield from _files(item)
