"""INPUT... -> the files to read, in an order that is the same in every run, and what each is."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path

import attrs

from articlekit.arguments import places_of
from articlekit.errors import ConfigurationError

__all__ = ["Kind", "Source", "Sources", "find_sources"]


class Kind(StrEnum):
    """What a file holds.

    >>> Kind("warc")
    <Kind.WARC: 'warc'>
    """

    HTML = "html"
    """One page."""
    MHTML = "mhtml"
    """One page with its parts, as browsers save it."""
    WARC = "warc"
    """The records of a crawl."""
    JSONL = "jsonl"
    """An object a line."""
    PARQUET = "parquet"
    """A table."""
    FEED = "feed"
    """RSS, Atom or JSON Feed: each entry is a page."""


_SUFFIXES = {
    ".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML, ".shtml": Kind.HTML,
    ".mhtml": Kind.MHTML, ".mht": Kind.MHTML,
    ".warc": Kind.WARC,
    ".jsonl": Kind.JSONL, ".ndjson": Kind.JSONL,
    ".parquet": Kind.PARQUET, ".pq": Kind.PARQUET,
    ".rss": Kind.FEED, ".atom": Kind.FEED, ".xml": Kind.FEED,
}  # fmt: skip
_COMPRESSED = frozenset([".gz", ".zst"])


@attrs.frozen(kw_only=True)
class Source:
    """A file, what it holds, its name in the collection, and its size in bytes.

    >>> Source(path=Path("crawl/may.warc.gz"), kind=Kind.WARC, name="crawl/may.warc.gz", size=1_000).kind.value
    'warc'
    """

    path: Path
    """Where it lies."""
    kind: Kind
    """What it holds."""
    name: str
    """Its path as it was named, with `/`: what rows and lists of failures call it."""
    size: int
    """Bytes, as they lie on the disk."""


@attrs.frozen(kw_only=True)
class Sources:
    """The files of a collection, in order, and how many others were left alone, by the ending of their names.

    >>> Sources(files=(), ignored=((".png", 3),)).size
    0
    """

    files: tuple[Source, ...]
    """Those that are read, in the order in which they are read."""
    ignored: tuple[tuple[str, int], ...] = ()
    """Endings of names, and how many files of folders have them."""

    @property
    def size(self) -> int:
        """Bytes, as they lie on the disk."""
        return sum(file.size for file in self.files)


def find_sources(
    inputs: Iterable[str | Path] | str | Path, *, kind: Kind | None = None, without: Path | None = None
) -> Sources:
    """The files that the inputs name: files, folders (with all that is below them) and patterns (`crawl/**/*.warc.gz`); one
    given alone is one.

    The ending of a name says what a file holds, after `.gz` or `.zst` is taken off; `kind` says it for all of them. A
    file of another ending is taken for a page where it is named itself, and left alone where it lies in a folder. Links to
    folders are not followed, and the folder `without` is passed over: the one that is written.
    Raises `ConfigurationError` for an input that is not there, holds or matches no file, or names none that others did not.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     for name in ("b.html", "a.warc.gz", "logo.png"):
    ...         _ = Path(folder, name).write_bytes(b"")
    ...     found = find_sources([folder])
    >>> [file.kind.value for file in found.files], found.ignored
    (['warc', 'html'], (('.png', 1),))
    """
    files: dict[str, Source] = {}
    ignored: Counter[str] = Counter()
    for given in places_of("inputs", inputs):
        before, count = len(files) + ignored.total(), 0
        for path, is_named in _paths(str(given), without and without.resolve()):
            count += 1
            found = kind or kind_of(path) or (Kind.HTML if is_named else None)
            if found is None:
                ignored[Path(path).suffix or "none"] += 1
            else:
                files.setdefault(path, Source(path=Path(path), kind=found, name=path, size=Path(path).stat().st_size))
        if not count:
            what = "the folder holds no file" if Path(given).is_dir() else "the pattern matches no file"
            raise ConfigurationError(f"{what}: {str(given)!r}")
        if len(files) + ignored.total() == before:
            raise ConfigurationError(f"{str(given)!r} names no file that was not named before")
    return Sources(files=tuple(files.values()), ignored=tuple(ignored.most_common()))


def kind_of(path: str) -> Kind | None:
    """What the name says that the file holds.

    >>> kind_of("crawl/2024-05.warc.gz")
    <Kind.WARC: 'warc'>
    """
    name = Path(path.lower())
    return _SUFFIXES.get((name.with_suffix("") if name.suffix in _COMPRESSED else name).suffix)


def _paths(given: str, without: Path | None) -> Iterator[tuple[str, bool]]:
    """The files of one input, as posix paths, and whether it named them itself."""
    if Path(given).is_file():
        yield Path(given).as_posix(), True
    elif Path(given).is_dir():
        for folder, folders, names in os.walk(given):
            folders[:] = sorted(name for name in folders if Path(folder, name).resolve() != without)
            for name in sorted(names):
                if not name.startswith("."):
                    yield Path(folder, name).as_posix(), False
    elif glob.has_magic(given):
        for path in sorted(glob.glob(given, recursive=True)):  # noqa: PTH207 - a pattern may begin anywhere
            if Path(path).is_file():
                yield Path(path).as_posix(), True
    else:
        raise ConfigurationError(f"there is no file or folder {given!r}")


def share(files: Sequence[Source], rank: int, world_size: int) -> tuple[Source, ...]:
    """The files of one of several jobs that share a collection: every `world_size`-th.

    >>> share("abcdefg", 1, 3)
    ('b', 'e')
    """
    return tuple(files[rank::world_size])
