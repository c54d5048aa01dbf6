"""What the arguments of a command name: files, patterns, folders, `-` and addresses, read one after the other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import attrs
import click

from articlekit.bulk.addresses import Addresses
from articlekit.errors import InputError
from articlekit.fetch import fetch

__all__ = ["Input", "Loaded", "UrlOf", "addresses", "expand", "expand_one"]

SUFFIXES = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt")
"""Endings of the files that are taken out of a folder."""
_MAGIC = frozenset("*?[")


@attrs.frozen(kw_only=True)
class Input:
    """One page or text to parse. It is read when asked for, so that a thousand of them cost no memory."""

    name: str
    """As the messages call it: the path, `-`, or the address."""
    stem: str
    """What an output file of it is called, without an ending."""
    read: Callable[[int], Loaded] = attrs.field(repr=False)
    """Its content, of which at most so many bytes are read. `InputError` is raised where it cannot be had."""


@attrs.frozen
class Loaded:
    """The bytes of an input, with what is known beside them."""

    data: bytes = attrs.field(repr=False)
    url: str | None = None
    content_type: str | None = None


UrlOf = Callable[[Path], str | None]
"""From a file's path to the address that its page is from, or None."""


def expand(places: Sequence[str], url_of: UrlOf) -> Iterator[Input]:
    """The inputs that the arguments name, in their order; the files of a folder or pattern in that of their names.

    A shell that knows no patterns (and a quoted pattern) leaves them to us. `click.BadParameter` is raised for a path that is
    not there, and for a folder without pages.
    """
    for place in places:
        if place == "-" or _is_address(place):
            yield expand_one(place, "FILES")
        else:
            yield from (_file(path, url_of) for path in _paths(place))


def expand_one(place: str, argument: str) -> Input:
    """The one input that an argument names: an address, a file or `-`."""
    if place == "-":
        return Input(name="-", stem="stdin", read=_read_stdin)
    if _is_address(place):
        return Input(name=place, stem=_stem(place), read=_fetching(place))
    if not Path(place).is_file():
        raise click.BadParameter(f"{place!r} is no file or address (https://...)", param_hint=argument)
    return _file(Path(place), lambda _: None)


def _is_address(place: str) -> bool:
    return place.lower().startswith(("http://", "https://"))


def _paths(place: str) -> Iterable[Path]:
    path = Path(place)
    if path.is_dir():
        pages = sorted(item for item in path.rglob("*") if item.suffix.lower() in SUFFIXES and item.is_file())
        if not pages:
            endings = ", ".join(SUFFIXES)
            raise click.BadParameter(f"the folder {place!r} holds no page ({endings})", param_hint="FILES")
        return pages
    if path.exists():
        return [path]
    if _MAGIC & set(place):
        root = Path(path.anchor)
        found = sorted(item for item in root.glob(str(path.relative_to(path.anchor))) if item.is_file())
        if found:
            return found
    raise click.BadParameter(f"{place!r} is no file, folder, pattern of files or address", param_hint="FILES")


def _file(path: Path, url_of: UrlOf) -> Input:
    def read(most: int) -> Loaded:
        try:
            with path.open("rb") as file:
                return Loaded(file.read(most), url_of(path))
        except OSError as error:
            raise InputError(f"{path} cannot be read: {error.strerror}") from error

    return Input(name=str(path), stem=path.stem, read=read)


def _read_stdin(most: int) -> Loaded:
    try:
        return Loaded(sys.stdin.buffer.read(most))
    except OSError as error:
        raise InputError(f"standard input cannot be read: {error.strerror}") from error


def _fetching(url: str) -> Callable[[int], Loaded]:
    def read(_: int) -> Loaded:  # `fetch` has bounds of its own
        page = fetch(url)
        return Loaded(page.content, page.url, page.content_type)

    return read


def _stem(url: str) -> str:
    """A file's name for an address: its letters and digits, the rest as dashes."""
    words = "".join(letter if letter.isalnum() else " " for letter in url.partition("://")[2]).split()
    return "-".join(words)[:100] or "page"


def addresses(url: str | None, url_from: str | None) -> UrlOf:
    """How the address of a file is found: given, out of its name, or from a table of paths and addresses."""
    if url is not None:
        return lambda _: url
    return Addresses.of(url_from) if url_from is not None else lambda _: None
