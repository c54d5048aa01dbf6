"""Wrong use, told before any work: what an argument must be, and what to pass in place of what was passed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar, cast

from articlekit.errors import ArgumentError, InputError

__all__ = [
    "each",
    "is_name_of_a_page",
    "listed",
    "may_be",
    "must_be",
    "one_of",
    "path_of",
    "places_of",
    "refuse_name_of_a_page",
]

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_LONGEST: Final = 2_000
"""Characters of the longest address or path."""
_ADDRESS: Final = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,9}://|www\.[^\s.]|[a-z0-9-]{1,60}(?:\.[a-z0-9-]{2,60}){1,5}/)\S+", re.IGNORECASE
)
_ROOTED: Final = re.compile(r"(?:[A-Za-z]:[\\/]|~?/|\.{1,2}[\\/]|\\\\)\S")
"""How a path begins that starts at a root, or at a folder."""
_ENDINGS: Final = frozenset(
    "html htm xhtml mhtml mht php asp aspx jsp xml txt md pdf json jsonl gz zst zip warc doc docx".split()
)


def must_be(kind: type | tuple[type, ...], name: str, value: object, advice: str) -> None:
    """Raise `ArgumentError` unless the value is of this kind. `True` and `False` are no numbers.

    >>> must_be(str, "url", 3, "pass the page's address as text")
    Traceback (most recent call last):
    articlekit.errors.ArgumentError: url=3 cannot be used: pass the page's address as text
    """
    if not isinstance(value, kind) or isinstance(value, bool):
        raise ArgumentError(name, value, advice)


def may_be(kind: type | tuple[type, ...], name: str, value: object, advice: str) -> None:
    """Likewise of an argument that may be left out: None passes."""
    if value is not None:
        must_be(kind, name, value, advice)


def listed(name: str, values: object, advice: str) -> tuple[object, ...]:
    """The values of an argument that takes several; a text alone would be taken for its letters.

    >>> listed("fields", "title", 'pass a list: fields=["title"]')
    Traceback (most recent call last):
    articlekit.errors.ArgumentError: fields='title' cannot be used: pass a list: fields=["title"]
    """
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise ArgumentError(name, values, advice)
    return tuple(values)


def each(kind: type[T] | tuple[type[T], ...], name: str, values: object, advice: str) -> tuple[T, ...]:
    """Likewise of values that must all be of a kind.

    >>> each(str, "names", ["title", 3], "pass a list of names")
    Traceback (most recent call last):
    articlekit.errors.ArgumentError: names=3 cannot be used: pass a list of names
    """
    found = listed(name, values, advice)
    for value in found:
        must_be(kind, name, value, advice)
    return cast("tuple[T, ...]", found)


def one_of(kind: type[E], name: str, value: object) -> E:
    """The member of an enumeration that a value is, or names.

    >>> from articlekit.bulk import Format
    >>> one_of(Format, "format", "csv")
    Traceback (most recent call last):
    articlekit.errors.ArgumentError: format='csv' cannot be used: 'csv' is not a valid Format; known: parquet, jsonl, jsonl.gz, jsonl.zst
    """
    try:
        return kind(cast("str", value))
    except ValueError:
        raise ArgumentError(
            name, value, f"{value!r} is not a valid {kind.__name__}; known: {', '.join(kind)}"
        ) from None


def places_of(name: str, places: object) -> tuple[Path | str, ...]:
    """The paths that an argument names; one given alone is one: a text would else be taken for its letters."""
    advice = f'pass a list of paths: {name}=["..."]'
    return each((Path, str), name, (places,) if isinstance(places, Path | str) else places, advice)


def path_of(name: str, value: object) -> Path:
    """The path that an argument names, as a `Path` or as text.

    >>> path_of("folder", 3)
    Traceback (most recent call last):
    articlekit.errors.ArgumentError: folder=3 cannot be used: pass a path: Path(...) or text
    """
    if not isinstance(value, Path | str):
        raise ArgumentError(name, value, "pass a path: Path(...) or text")
    return Path(value)


def is_name_of_a_page(text: str) -> bool:
    r"""Whether a text is nothing but an address or a path.

    >>> [
    ...     is_name_of_a_page(text)
    ...     for text in ("page.html", "https://news.example/a", "C:\\\\page.htm", "It rained.", "and/or")
    ... ]
    [True, True, True, False, False]
    """
    text = text.strip()
    return len(text) <= _LONGEST and (_is_address(text) or _is_path(text))


def _is_address(text: str) -> bool:
    return _ADDRESS.fullmatch(text) is not None


def _is_path(text: str) -> bool:
    if not text.isprintable() or "<" in text or ">" in text:
        return False
    return _ROOTED.match(text) is not None or text.rpartition(".")[2].lower() in _ENDINGS


def refuse_name_of_a_page(text: str) -> None:
    """Raise `InputError` for an address or a path in the place of a page: nothing is opened or fetched by a parse."""
    if not is_name_of_a_page(text):
        return
    text = text.strip()
    if _is_address(text):
        raise InputError(
            f"the input is the address {text[:80]!r}, not a page: fetch it and pass its bytes, with url= beside them "
            "(articlekit.fetch.fetch does it)"
        )
    raise InputError(
        f"the input is the path {text[:80]!r}, not a page: pass what the file holds, Path(...).read_bytes()"
    )
