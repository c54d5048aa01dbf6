"""The addresses that files of pages are from: out of their names, or from a table."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, cast
from urllib.parse import unquote

import attrs

from articlekit.errors import ConfigurationError

__all__ = ["BY_NAME", "Addresses"]

BY_NAME: Final = "filename"
"""What is said for "out of the file's name"."""


@attrs.frozen
class Addresses:
    """From a file's path to the address that its page is from, or None."""

    table: Mapping[str, str] | None = attrs.field(default=None, repr=False)
    """Addresses by path, name or stem of files; None to read them out of the names."""

    @classmethod
    def of(cls, url_from: str | Path) -> Addresses:
        """`"filename"`, or the path of a table: CSV, TSV, JSON or JSON Lines of files and addresses.

        `ConfigurationError` is raised for a table that cannot be read.
        """
        return cls() if url_from == BY_NAME else cls(MappingProxyType(_table(Path(url_from))))

    def __call__(self, path: Path, /) -> str | None:
        """The address."""
        if self.table is None:
            return url_of_name(path)
        return next((self.table[key] for key in (str(path), path.name, path.stem) if self.table.get(key)), None)

    @property
    def digest(self) -> str:
        """The same for tables that say the same."""
        if self.table is None:
            return BY_NAME
        return hashlib.sha256(json.dumps(sorted(self.table.items())).encode()).hexdigest()[:16]


def url_of_name(path: Path) -> str | None:
    """The address that a file is named after: percent-encoded, or as a mirror lays its folders out.

    >>> url_of_name(Path("https%3A%2F%2Fvalley.example%2Fweir.html"))
    'https://valley.example/weir'
    >>> url_of_name(Path("mirror/valley.example/news/weir.html"))
    'https://valley.example/news/weir.html'
    """
    name = unquote(path.name)
    if name.startswith(("http://", "https://")):
        return name.removesuffix(".html").removesuffix(".htm")
    hosts = [number for number, part in enumerate(path.parts[:-1]) if "." in part.strip(".") and " " not in part]
    return f"https://{'/'.join(path.parts[hosts[0] :])}" if hosts else None


def _table(path: Path) -> Mapping[str, str]:
    try:
        text = path.read_text("utf-8-sig")
        if path.suffix == ".json":
            return _texts(json.loads(text))
        if path.suffix == ".jsonl":
            lines = [json.loads(line) for line in text.split("\n") if line.strip()]
            return {str(line["file"]): str(line["url"]) for line in lines}
        rows = csv.reader(text.splitlines(), delimiter="\t" if path.suffix == ".tsv" else ",")
        return {row[0]: row[1] for row in rows if len(row) > 1}
    except OSError as error:
        raise ConfigurationError(f"the table of addresses {path} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigurationError(f"{path} is no table of files and addresses: {error}") from error


def _texts(record: object) -> Mapping[str, str]:
    if not isinstance(record, Mapping):
        raise TypeError("expected an object whose keys are files and whose values are addresses")
    return {str(key): str(value) for key, value in cast("Mapping[object, object]", record).items()}
