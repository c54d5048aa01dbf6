"""Phrase files: TOML to rules and phrases. The format is told in `articlekit.phrases.book`."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from articlekit.article import RemovalKind
from articlekit.errors import ConfigurationError
from articlekit.phrases.templates import Rule

__all__ = ["read_built_in", "read_phrases"]

_TYPES: Final = {"kind": str, "form": str, "ambiguous": bool, "up_to": int, "seen": str, "phrases": list}
_DEFAULTS: Final = {"form": "whole", "ambiguous": False, "up_to": 400, "seen": ""}
_FORMS: Final = ("whole", "prefix", "pattern", "row")


_TABLE: Final = re.compile(r'\n\[([\w-]+)\]\n((?:[a-z_]+ = .+\n)*)phrases = (\[\n(?:  ".*",\n)*)\]\n')


def read_built_in(path: Path) -> Iterator[tuple[Rule, str]]:
    """The same for a built-in file, in a sixth of the time.

    These files keep to one layout, a key or a phrase a line. Its values are JSON as well as TOML, and JSON is read by
    compiled code: the first page of a process need not wait for the phrases.
    """
    for name, keys, phrases in _TABLE.findall(path.read_text("utf-8")):
        table = dict(line.split(" = ", 1) for line in keys.splitlines())
        found = {key: json.loads(value) for key, value in table.items()}
        rule, said = _rule(f"{path.stem}:{name}", {**found, "phrases": json.loads(phrases[:-2] + "]")})
        for phrase in said:
            yield rule, phrase


def read_phrases(path: Path) -> Iterator[tuple[Rule, str]]:
    """The phrases of a file with their rules, in its order.

    The file's name without suffix is the first part of the rules' names: `en.toml` makes `en:share`.

    Raises `ConfigurationError` with the path and the rule where the file breaks the format.
    """
    try:
        rules = tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigurationError(f"the phrase file {path} cannot be read: {error}") from error
    for name, table in rules.items():
        try:
            rule, phrases = _rule(f"{path.stem}:{name}", table)
        except ValueError as error:
            raise ConfigurationError(f"the rule {name!r} of the phrase file {path} is not valid: {error}") from error
        for phrase in phrases:
            yield rule, phrase


def _rule(name: str, table: object) -> tuple[Rule, list[str]]:
    """A rule and its phrases, checked."""
    if not isinstance(table, dict):
        raise ValueError("a rule is a table")  # noqa: TRY004 - one error for all that breaks the format
    if unknown := sorted(table.keys() - _TYPES.keys()):
        raise ValueError(f"unknown keys {', '.join(unknown)}; known: {', '.join(sorted(_TYPES))}")
    for key, kind in _TYPES.items():
        if not isinstance(table.get(key, _DEFAULTS.get(key)), kind):
            raise ValueError(f"{key} is missing or no {kind.__name__}")  # noqa: TRY004 - one error for the format
    form = table.get("form", "whole")
    if form not in _FORMS:
        raise ValueError(f"unknown form {form!r}; known: {', '.join(_FORMS)}")
    rule = Rule(
        name=name,
        kind=RemovalKind(table["kind"]),
        form=form,
        is_ambiguous=table.get("ambiguous", False),
        up_to=table.get("up_to", _DEFAULTS["up_to"]),
    )
    return rule, list(map(str, table["phrases"]))
