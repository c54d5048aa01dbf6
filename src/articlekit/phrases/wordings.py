"""Wordings that are no furniture: what introduces a name, a credit, a month. Data, a file for each kind.

`credits.toml` beside this module is the kind `credits`. Its tables are `[language.role]`; `und` is the language of what
belongs to none. A kind that is too long for one file is a folder, `bylines`, with a file a language, whose tables are
`[role]`. The role says what the phrases do, in the same word for all languages:

.. code-block:: toml

    [en.by]
    seen = "development pages"
    phrases = [
      "by",
      "written by",
    ]

    [de.by]
    seen = "development pages"
    phrases = [
      "von",
    ]

A hole that names a role of the same language stands for each of its phrases (`Originally {published} on {site}` with
`[en.published]`); any other is left to the reader of the phrases, such as `articlekit.phrases.templates.Template`.
The layout, a key or a phrase a line, is that of the furniture's files, and is read as quickly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from articlekit.errors import ArgumentError
from articlekit.phrases.files import expanded, read_tables

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["Wordings", "any_of", "phrases_of", "read_wordings", "wordings"]

_FOLDER: Final = Path(__file__).parent
_LARGE: Final = ("bylines",)
"""Kinds with a file a language."""

Wordings = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By role, then by language: the phrases as written, in the order of the file."""


@cache
def wordings(kind: str) -> Wordings:
    """The built-in wordings of a kind: those of `<kind>.toml` or of the folder `<kind>`, read once a process.

    >>> "en" in wordings("notices")["terms"]
    True
    """
    known = {path.stem: path for path in (*_FOLDER.glob("*.toml"), *(_FOLDER / name for name in _LARGE))}
    if kind not in known:
        raise ArgumentError("kind", kind, f"there are no wordings of this kind; known: {', '.join(sorted(known))}")
    return read_wordings(known[kind])


def any_of(kind: str, role: str) -> str:
    """A regular expression for any of a role's phrases, in whatever language: alternatives, the longest first.

    >>> import re
    >>> re.match(any_of("notices", "terms"), "Tous droits réservés", re.IGNORECASE).group()
    'Tous droits'
    """
    return "|".join(map(re.escape, sorted(phrases_of(kind, role), key=lambda phrase: (-len(phrase), phrase))))


def phrases_of(kind: str, role: str) -> frozenset[str]:
    """A role's phrases in all languages.

    >>> "read more" in phrases_of("notices", "terms")
    False
    """
    return frozenset(phrase for known in wordings(kind)[role].values() for phrase in known)


def read_wordings(path: Traversable) -> Wordings:
    """The wordings of a file, or of a folder with a file a language."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    by_language: dict[str, dict[str, list[str]]] = {}
    for name, table in _tables(path):
        language, _, role = name.partition(".")
        by_language.setdefault(language, {})[role] = cast("list[str]", table["phrases"])
    for language, roles in by_language.items():
        for role, phrases in roles.items():
            has_holes = any("{" in phrase for phrase in phrases)  # few have: a quick look
            spelled = (spelling for phrase in phrases for spelling in expanded(phrase, roles)) if has_holes else phrases
            found.setdefault(role, {})[language] = tuple(spelled)
    return found


def _tables(path: Traversable) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The tables by `language.role`."""
    if not path.is_dir():
        yield from read_tables(path.read_text("utf-8")).items()
        return
    for file in sorted(path.iterdir(), key=lambda file: file.name):
        language = file.name.removesuffix(".toml")
        for role, table in read_tables(file.read_text("utf-8")).items():
            yield f"{language}.{role}", table
