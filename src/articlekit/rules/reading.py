"""TOML -> `SiteRule`. Everything that is wrong with a file is told at once, with its line and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import TypeVar, cast

from articlekit.arguments import must_be
from articlekit.errors import RuleError, RuleProblem
from articlekit.extractors import RemovalKind
from articlekit.rules.css import to_xpath
from articlekit.rules.dom import Selector
from articlekit.rules.readers import READERS
from articlekit.rules.site_rule import CONFIDENCE, DATES, Example, Pick, SiteRule, Strip

__all__ = ["read_rule"]

T = TypeVar("T")
D = TypeVar("D")
_Path = tuple[str | int, ...]

_HEADER = re.compile(r"\s{0,99}+(\[\[?)\s{0,99}+([\w.\"' -]{1,200}?)\s{0,99}\]")
_KEY = re.compile(r"\s{0,99}+[\"']?([\w-]{1,99}+)[\"']?\s{0,99}+=")
_HOST = re.compile(r"(?:\*\.)?[\w-]{1,63}(?:\.[\w-]{1,63})*+")
_SYNTAX_AT = re.compile(r"\(at line (\d+), column \d+\)")
_ABSENT = object()


def read_rule(text: str, file: str, *, origin: str | None = None) -> SiteRule:
    r"""The rule that a TOML text holds; `file` is its name, `origin` where it came from.

    >>> rule = read_rule('hosts = ["valley.example"]\ntitle = { css = "h1" }', "valley.toml")
    >>> rule.covers("https://www.valley.example/weir")
    True
    >>> read_rule('hosts = "valley.example"\ntitel = { css = "h1" }', "valley.toml")
    Traceback (most recent call last):
    articlekit.errors.RuleError: valley.toml:1: hosts: must be a list of texts
    valley.toml:2: titel: is not known here

    `RuleError` holds every problem of the file.
    """
    must_be(str, "text", text, "pass what the rule file holds, Path(...).read_text()")
    must_be(str, "file", file, "pass the file's name, which messages and evidence call it by")
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:  # the second: thousands of brackets
        found = _SYNTAX_AT.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise RuleError((RuleProblem(file, line, "", f"is no TOML: {error}"),)) from error
    reading = _Reading(file, _lines(text))
    rule = reading.rule(_Table(reading, (), content), origin or file)
    if reading.problems:
        raise RuleError(tuple(sorted(reading.problems, key=lambda problem: problem.line)))
    return rule


class _Reading:
    """One file being read: where its keys are, and the problems so far."""

    def __init__(self, file: str, lines: Mapping[_Path, int]) -> None:
        self.file = file
        self.lines = lines
        self.problems: list[RuleProblem] = []

    def complain(self, path: _Path, message: str) -> None:
        """Note a problem, at the key's line or at that of the table around it."""
        known = next((self.lines[path[:size]] for size in range(len(path), 0, -1) if path[:size] in self.lines), 1)
        key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")
        self.problems.append(RuleProblem(self.file, known, key, message))

    def rule(self, table: _Table, origin: str) -> SiteRule:
        """The whole file."""
        hosts = table.texts("hosts")
        if "hosts" not in table:
            table.complain("hosts", "must name at least one host")
        for name in hosts:
            if not _HOST.fullmatch(name):
                table.complain("hosts", f"{name!r} is no host name: write valley.example or *.valley.example")
        body = table.table("body")
        rule = SiteRule(
            file=self.file,
            hosts=hosts,
            paths=table.texts("paths"),
            version=table.value("version", int, "a whole number from 1 on", 1, lambda number: number >= 1),
            valid_from=table.value("valid_from", date, "a date", None),
            valid_until=table.value("valid_until", date, "a date", None),
            confidence=table.value(
                "confidence", float, "a fraction from 0 to 1", CONFIDENCE, lambda number: 0 <= number <= 1
            ),
            picks=tuple((key, self.pick(found)) for key in READERS if (found := table.table(key)) is not None),
            body=self.pick(body) if body is not None else None,
            strip=tuple(map(self.strip, table.tables("strip"))),
            examples=tuple(map(self.example, table.tables("examples"))),
            origin=origin,
        )
        table.finish()
        return rule

    def pick(self, table: _Table) -> Pick:
        """`{ css = ..., attribute = ... }`."""
        pick = Pick(self.selectors(table), table.value("attribute", str, "a text", None))
        table.finish()
        return pick

    def strip(self, table: _Table) -> Strip:
        """One `[[strip]]`."""
        kinds = [kind.value for kind in RemovalKind]
        kind = table.value("kind", str, f"one of {', '.join(kinds)}", "other", kinds.__contains__)
        strip = Strip(self.selectors(table), RemovalKind(kind))
        table.finish()
        return strip

    def selectors(self, table: _Table) -> tuple[Selector, ...]:
        """What `css` and `xpath` hold, compiled."""
        found: list[Selector] = []
        for key, translate in (("css", to_xpath), ("xpath", str)):
            for written in table.texts(key, or_text=True):
                try:
                    found.append(Selector(translate(written)))
                except ValueError as error:
                    table.complain(key, str(error))
        if "css" not in table and "xpath" not in table:
            table.complain(None, "needs a selector: css or xpath")
        return tuple(found)

    def example(self, table: _Table) -> Example:
        """One `[[examples]]`."""
        url = table.value("url", str, "a text", "", bool)
        if "url" not in table:
            table.complain("url", "is missing: every example is a page at an address")
        keys = [key for key in (*READERS, "body", "strip") if key in table]
        example = Example(url, tuple((key, table.expected(key)) for key in keys))
        table.finish()
        return example


class _Table:
    """A TOML table whose keys are taken one by one; what is left at the end is not known."""

    def __init__(self, reading: _Reading, path: _Path, content: Mapping[str, object]) -> None:
        self.reading = reading
        self.path = path
        self.content = content
        self.taken: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self.content

    def complain(self, key: str | None, message: str) -> None:
        """Note a problem of a key, or of the table itself."""
        self.reading.complain(self.path if key is None else (*self.path, key), message)

    def finish(self) -> None:
        """Complain about keys that nobody asked for."""
        for key in self.content:
            if key not in self.taken:
                self.complain(key, "is not known here")

    def value(
        self, key: str, kind: type[T], what: str, default: D, is_right: Callable[[T], bool] = lambda _: True
    ) -> T | D:
        """The value of this type, or the default."""
        value = self._take(key)
        if value is _ABSENT:
            return default
        if type(value) is kind and is_right(value):
            return value
        self.complain(key, f"must be {what}")
        return default

    def texts(self, key: str, *, or_text: bool = False) -> tuple[str, ...]:
        """A list of texts; where `or_text`, also a single one."""
        value = self._take(key)
        if value is _ABSENT:
            return ()
        items = [value] if or_text and isinstance(value, str) else value
        if (
            isinstance(items, list)
            and items
            and all(isinstance(item, str) and item for item in cast("list[object]", items))
        ):
            return tuple(cast("list[str]", items))
        self.complain(key, "must be a text or a list of texts" if or_text else "must be a list of texts")
        return ()

    def expected(self, key: str) -> tuple[str, ...]:
        """The values an example must give, as texts: dates in ISO form."""
        value = self._take(key)
        items = cast("list[object]", value) if isinstance(value, list) else [value]
        if not all(isinstance(item, str | date) for item in items):
            self.complain(key, "must be a text, a date, or a list of them")
            return ()
        found = tuple(item.isoformat() if isinstance(item, date | datetime) else str(item) for item in items)
        if key in DATES and not all(map(_is_date, found)):
            self.complain(key, "must be a date, such as 2024-03-05")
        return found

    def table(self, key: str) -> _Table | None:
        """A table below this one."""
        value = self._take(key)
        if isinstance(value, dict):
            return _Table(self.reading, (*self.path, key), cast("dict[str, object]", value))
        if value is not _ABSENT:
            self.complain(key, 'must be a table, such as { css = "h1" }')
        return None

    def tables(self, key: str) -> Iterator[_Table]:
        """A list of tables below this one."""
        value = self._take(key)
        items = cast("list[object]", value) if isinstance(value, list) else []
        if value is not _ABSENT and not (isinstance(value, list) and all(isinstance(item, dict) for item in items)):
            self.complain(key, f"must be a list of tables: begin each with [[{key}]]")
            return
        for number, item in enumerate(items):
            yield _Table(self.reading, (*self.path, key, number), cast("dict[str, object]", item))

    def _take(self, key: str) -> object:
        self.taken.add(key)
        return self.content.get(key, _ABSENT)


def _is_date(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _lines(text: str) -> dict[_Path, int]:
    """The line of every table header and key; tomllib does not tell them."""
    lines: dict[_Path, int] = {}
    counts: dict[str, int] = {}
    table: _Path = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            name = header[2].strip("\"' ")
            table = (name,)
            if header[1] == "[[":
                table = (name, counts.setdefault(name, 0))
                counts[name] += 1
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault((*table, key[1]), number)
    return lines
