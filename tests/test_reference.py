"""Every public name says what it is and shows it: descriptions of classes, functions, fields and constants, and examples."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import articlekit
from test_public_api import PUBLIC

griffe = pytest.importorskip("griffe")

Named = tuple[str, "griffe.Object"]


@pytest.fixture(scope="module")
def public(root: Path) -> list[Named]:
    """What lies behind each public name and each that the reference shows, as the source has it; each once."""
    source = str(Path(articlekit.__file__).parents[1])
    package = griffe.load("articlekit", search_paths=[source], allow_inspection=False, resolve_aliases=True)
    found: dict[str, griffe.Object] = {}
    for name in PUBLIC:
        module = package
        for part in name.split(".")[1:]:
            module = module[part]
        for export in module.exports:
            item = module[str(getattr(export, "name", export))]
            target = item.final_target if item.is_alias else item
            found.setdefault(target.path, target)
    pages = "\n".join(path.read_text("utf-8") for path in root.joinpath("docs/reference").glob("*.md"))
    for name in re.findall(r"\.\. auto(?:class|function|exception|data):: articlekit\.([\w.]+)", pages):
        item = package[name]
        target = item.final_target if item.is_alias else item
        found.setdefault(target.path, target)
    return list(found.items())


def fields(item: griffe.Object) -> Iterator[tuple[str, griffe.Object]]:
    """The fields, members of an enumeration and properties of a class that its users read."""
    for name, member in item.members.items():
        if not name.startswith("_") and not member.is_alias and member.is_attribute:
            yield name, member


def test_each_name_is_described(public: list[Named]) -> None:
    """Classes, functions, constants and types: none leaves a reader with a name alone."""
    assert len(public) > 150
    assert [path for path, item in public if not item.docstring] == []


def test_each_class_and_function_shows_an_example(public: list[Named]) -> None:
    """One that runs: pytest runs all that begin with `>>>`."""
    shown = [path for path, item in public if (item.is_class or item.is_function) and not has_example(item)]

    assert shown == []


def has_example(item: griffe.Object) -> bool:
    return item.docstring is not None and ">>> " in item.docstring.value


def test_each_field_is_described(public: list[Named]) -> None:
    """By a text of its own; what an error carries, in the text of its class, too."""
    missing = [
        f"{path}.{name}"
        for path, item in public
        if item.is_class
        for name, member in fields(item)
        if not member.docstring and f"`{name}`" not in error_text(item)
    ]

    assert missing == []


def error_text(item: griffe.Object) -> str:
    return item.docstring.value if item.name.endswith("Error") and item.docstring else ""


def test_each_method_is_described(public: list[Named]) -> None:
    """Those that users call, whatever they inherit."""
    missing = [
        f"{path}.{name}"
        for path, item in public
        if item.is_class
        for name, member in item.members.items()
        if not name.startswith("_") and not member.is_alias and member.is_function and not member.docstring
    ]

    assert missing == []


@pytest.mark.parametrize("function", [articlekit.parse, articlekit.parse_text], ids=["parse", "parse_text"])
def test_help_names_each_argument(function: object) -> None:
    """`help(articlekit.parse)` tells what to pass, and its first line fits beside it: defaults are short."""
    signature = inspect.signature(function)  # type: ignore[arg-type]
    told = inspect.getdoc(articlekit.parse) or ""

    assert [name for name in signature.parameters if name != "text" and f"`{name}`" not in told] == []
    assert repr(signature.parameters["options"].default) == "Options()"
