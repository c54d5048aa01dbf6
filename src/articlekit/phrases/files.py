"""Phrase files: TOML to rules and phrases. The format is told in `articlekit.phrases.book`."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Final, cast

import attrs

from articlekit.article import RemovalKind
from articlekit.errors import ConfigurationError
from articlekit.phrases.templates import Form

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["Rule", "expanded", "read_built_in", "read_phrases", "read_tables"]

_TYPES: Final = {"kind": str, "form": str, "ambiguous": bool, "up_to": int, "seen": str, "phrases": list}
_DEFAULTS: Final = {"form": "whole", "ambiguous": False, "up_to": 400, "seen": ""}
_FORMS: Final = ("whole", "prefix", "pattern", "row", "count")
_WORDS: Final = "words"
"""The form of a table that is no rule: its phrases stand in the holes of its name in the other phrases of the file."""
_KINDS: Final = frozenset(map(str, RemovalKind))
_HOLE: Final = re.compile(r"\{(\w+)\}")
_MOST_SPELLINGS: Final = 1_000
"""Phrases that one phrase with words in its holes may stand for."""
_TABLE: Final = re.compile(r'\n\[([\w.-]+)\]\n((?:[a-z_]+ = .+\n)*)phrases = (\[\n(?:  ".*",\n)*)\]\n')

_Table = Mapping[str, object]


@attrs.frozen(kw_only=True)
class Rule:
    """What a set of phrases means: their kind, form, and whether they need a second witness.

    >>> Rule(name="herald:motto", kind=RemovalKind.AD).form
    'whole'
    """

    name: str
    """File and rule: `en:share`."""
    kind: RemovalKind
    """What its phrases are."""
    form: Form = "whole"
    """How they stand in a text: see the format of phrase files."""
    is_ambiguous: bool = False
    """True where the phrases are plain words or section headings as well."""
    up_to: int = 400
    """Characters of the longest text that the rule explains; for prefixes and patterns."""
    is_own: bool = False
    """True for the rules of a caller or a plug-in: who wrote them knows what their sites write."""


def read_tables(text: str) -> dict[str, dict[str, object]]:
    """The tables of a built-in file by name, in a sixth of the time that tomllib takes.

    These files keep to one layout, a key or a phrase a line. Its values are JSON as well as TOML, and JSON is read by
    compiled code: the first page of a process need not wait for the phrases.
    """
    found: dict[str, dict[str, object]] = {}
    for name, keys, phrases in _TABLE.findall(text):
        table = dict(line.split(" = ", 1) for line in keys.splitlines())
        found[name] = {key: _value(value) for key, value in table.items()}
        found[name]["phrases"] = json.loads(phrases[:-2] + "]")
    return found


def _value(written: str) -> object:
    """The value of a key; most are plain strings."""
    is_plain = written[0] == written[-1] == '"' and "\\" not in written
    return written[1:-1] if is_plain else json.loads(written)


def read_built_in(path: Traversable) -> Iterator[tuple[Rule, str]]:
    """The phrases of a built-in file with their rules, in its order: `read_tables`."""
    yield from _phrases(path.name.partition(".")[0], read_tables(path.read_text("utf-8")))


def read_phrases(path: Traversable) -> Iterator[tuple[Rule, str]]:
    """The phrases of a file with their rules, in its order.

    The file's name without suffix is the first part of the rules' names: `en.toml` makes `en:share`.

    Raises `ConfigurationError` with the path and the rule where the file breaks the format.
    """
    try:
        tables = tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigurationError(f"the phrase file {path} cannot be read: {error}") from error
    try:
        yield from _phrases(path.name.rpartition(".")[0] or path.name, tables)
    except _RuleError as error:
        raise ConfigurationError(f"the rule {error.rule!r} of the phrase file {path} is not valid: {error}") from error


class _RuleError(ValueError):
    """What is wrong with one rule of a file."""

    def __init__(self, rule: str, reason: str) -> None:
        self.rule = rule
        super().__init__(reason)


def _phrases(file: str, tables: Mapping[str, object]) -> Iterator[tuple[Rule, str]]:
    """The phrases of these tables, words put into their holes."""
    rules: list[tuple[Rule, list[str]]] = []
    words: dict[str, list[str]] = {}
    name = ""
    try:
        for name, table in tables.items():
            if not isinstance(table, dict):
                raise ValueError(_outside(name))  # noqa: TRY004, TRY301 - one error for all that breaks the format
            known = cast("_Table", table)
            if known.get("form") == _WORDS:
                words[name] = _words(known)
            else:
                rules.append(_rule(f"{file}:{name}", known))
        for rule, phrases in rules:
            name = rule.name.partition(":")[2]
            for phrase in phrases:
                for spelling in expanded(phrase, words) if words else (phrase,):
                    yield rule, spelling
    except ValueError as error:
        raise _RuleError(name, str(error)) from error


def _outside(name: str) -> str:
    """What is wrong with a key that stands in no table."""
    if name in _TYPES:
        return f"the key {name} stands in no rule: put a line with the rule's name before it, such as [motto]"
    return f"a rule is a table: write [{name}], and its kind and phrases below"


def expanded(phrase: str, words: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The phrases that one stands for: every choice of the words that its holes name; other holes stay.

    >>> list(expanded("Originally {published} on {site}", {"published": ["published", "posted"]}))
    ['Originally published on {site}', 'Originally posted on {site}']
    """
    pieces = _HOLE.split(phrase)
    choices = [words.get(hole, (f"{{{hole}}}",)) for hole in pieces[1::2]]
    if prod(map(len, choices)) > _MOST_SPELLINGS:
        raise ValueError(f"the words of its holes make more than {_MOST_SPELLINGS:,} phrases of {phrase!r}")
    for chosen in product(*choices):
        yield "".join(text for pair in zip(pieces[::2], (*chosen, ""), strict=True) for text in pair)


def _words(table: _Table) -> list[str]:
    if unknown := sorted(table.keys() - {"form", "seen", "phrases"}):
        raise ValueError(f"words have no {', '.join(unknown)}; known: form, phrases, seen")
    return _texts(table)


def _texts(table: _Table) -> list[str]:
    phrases = table.get("phrases")
    if not isinstance(phrases, list):
        raise ValueError("phrases is missing or no list")  # noqa: TRY004 - one error for the format
    return list(map(str, cast("list[object]", phrases)))


def _rule(name: str, table: _Table) -> tuple[Rule, list[str]]:
    """A rule and its phrases, checked."""
    if unknown := sorted(table.keys() - _TYPES.keys()):
        raise ValueError(f"unknown keys {', '.join(unknown)}; known: {', '.join(sorted(_TYPES))}")
    for key, kind in _TYPES.items():
        if not isinstance(table.get(key, _DEFAULTS.get(key)), kind):
            raise ValueError(f"{key} is missing or no {kind.__name__}")  # noqa: TRY004 - one error for the format
    values = {**_DEFAULTS, **table}
    if values["form"] not in _FORMS:
        raise ValueError(f"unknown form {values['form']!r}; known: {', '.join((*_FORMS, _WORDS))}")
    if values["kind"] not in _KINDS:
        raise ValueError(f"{values['kind']!r} is not a valid RemovalKind; known: {', '.join(RemovalKind)}")
    rule = Rule(
        name=name,
        kind=RemovalKind(values["kind"]),
        form=values["form"],
        is_ambiguous=cast("bool", values["ambiguous"]),
        up_to=cast("int", values["up_to"]),
    )
    return rule, _texts(table)
