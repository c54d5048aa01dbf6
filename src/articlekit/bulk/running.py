"""A whole run: read, parse, write; go on where an earlier one was stopped."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import reduce
from itertools import groupby
from operator import add, itemgetter
from pathlib import Path
from types import MappingProxyType

import attrs

from articlekit.arguments import may_be, must_be, one_of, path_of
from articlekit.bulk.addresses import Addresses
from articlekit.bulk.cutting import Cutter, Part
from articlekit.bulk.output import Marker, Output, Place, Plan
from articlekit.bulk.parts import Format, read_rows, rows_as_bytes, sha256
from articlekit.bulk.pool import rows_of
from articlekit.bulk.readers import FIELDS, read
from articlekit.bulk.record import Item, Record
from articlekit.bulk.sources import Kind, Source, Sources, find_sources, share
from articlekit.bulk.summary import Counts, Progress, Summary
from articlekit.bulk.work import Answer, Key, Task, Work
from articlekit.errors import ArgumentError, ConfigurationError
from articlekit.options import Options
from articlekit.parser import Parser
from articlekit.rows import Columns, Row, Status, check_columns

__all__ = ["Settings", "run"]

log = logging.getLogger("articlekit.bulk")


def _kind(kind: str | None) -> Kind | None:
    return None if kind is None else one_of(Kind, "kind", kind)


def _format(form: str) -> Format:
    return one_of(Format, "format", form)


@attrs.frozen(kw_only=True)
class Settings:
    """How a collection is read, parsed and written. The defaults are right for most.

    >>> Settings(workers=2, format="jsonl").format
    <Format.JSONL: 'jsonl'>
    """

    parser: Parser = Parser()
    """What every page is parsed with; it is sent to the workers, so what it holds can be pickled."""
    columns: Columns = "core"
    """`"core"`, or `"full"` with what was removed, the evidence, and the whole article as JSON."""
    format: Format = attrs.field(default=Format.PARQUET, converter=_format)
    """How the rows are written."""
    kind: Kind | None = attrs.field(default=None, converter=_kind)
    """What all files hold; None to go by their names."""
    mapping: Mapping[str, str] = MappingProxyType({})
    """The names under which JSON lines and Parquet hold our `id`, `url`, `html`, `content_type`, `fetched`, where they differ."""
    url_from: str | Path | None = None
    """Where the addresses of files that hold one page come from, if not from the page: `"filename"`, or the path of a table of files
    and addresses (CSV, TSV, JSON, JSON Lines)."""
    workers: int = attrs.field(factory=lambda: os.cpu_count() or 1)
    """Processes. With 0 all is done in this one, and nothing protects from a page that hangs."""
    timeout: float | None = 60.0
    """Seconds after which a page is given up: its worker is ended. After four fifths of it the parser ends with what it has."""
    max_tasks_per_worker: int | None = None
    """Pages after which a worker is replaced by a fresh one."""
    part_rows: int = 1000
    """Rows of a part: what is lost at most, for each worker, when a run is killed."""
    part_bytes: int = 1 << 28
    """Bytes of pages behind a part."""
    rank: int = 0
    """Which of the jobs that share the collection this is, from 0."""
    world_size: int = 1
    """The number of jobs that share the collection, file by file, and which of them this is."""

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be meant."""
        must_be(Parser, "parser", self.parser, "pass a Parser: Parser(options=...)")
        must_be(Mapping, "mapping", self.mapping, 'pass a mapping of our names to theirs: {"html": "raw_content"}')
        for name in ("workers", "part_rows", "part_bytes", "rank", "world_size"):
            must_be(int, name, getattr(self, name), "pass a whole number")
        may_be((str, Path), "url_from", self.url_from, 'pass "filename", the path of a table, or None')
        may_be((int, float), "timeout", self.timeout, "pass a number of seconds, or None")
        may_be(int, "max_tasks_per_worker", self.max_tasks_per_worker, "pass a whole number, or None")
        if self.workers < 0:
            raise ArgumentError("workers", self.workers, "pass a number of processes; 0 for none but this one")
        if unknown := set(self.mapping) - set(FIELDS):
            raise ConfigurationError(f"there is no field {sorted(unknown)}; there are {', '.join(FIELDS)}")
        if not 0 <= self.rank < self.world_size:
            raise ConfigurationError(f"rank {self.rank} is none of the {self.world_size} from 0 on")
        check_columns(self.columns)
        for name in ("part_rows", "part_bytes", "timeout", "max_tasks_per_worker"):
            value = getattr(self, name)
            if value is not None and value <= 0:
                raise ArgumentError(name, value, "pass more than 0")


def _addresses(settings: Settings) -> Addresses | None:
    return None if settings.url_from is None else Addresses.of(settings.url_from)


def run(
    inputs: Iterable[str | Path] | str | Path,
    out: str | Path,
    settings: Settings = Settings(),
    *,
    retry_failed: bool = False,
    on_progress: Callable[[Progress], None] | None = None,
) -> Summary:
    """Parse a collection of pages into the folder `out`, or go on with that where an earlier run was stopped.

    `inputs` are files, folders and patterns (see `find_sources`). Each page gives one row, in the order of the input; the
    rows are in `out/data`. What failed has a row that says so, and a line in `out/failed`; `retry_failed` tries that
    again, with the timeout of `settings`. `on_progress` is called now and then.

    A run may be killed at any moment: what was written stays, and the same call does the rest. Raises
    `ConfigurationError` for inputs and settings that cannot be meant, for a folder that another run holds, and for one that
    was begun with others; `PoolError` where no worker can be started.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     place = Path(folder, "crawl")
    ...     place.mkdir()
    ...     _ = (place / "snow.html").write_text("<title>Snow</title><p>It snowed in the night, and all was white.</p>")
    ...     summary = run(place, Path(folder, "out"), Settings(workers=0, format="jsonl"))
    >>> summary.counts.rows, summary.counts.failed
    (1, 0)
    """
    must_be(Settings, "settings", settings, "pass Settings(workers=..., ...)")
    folder = path_of("out", out)
    sources = find_sources(inputs, kind=settings.kind, without=folder)
    output = Output(folder, settings.rank, settings.world_size, settings.format)
    with output.claimed(_plan(sources, settings)):
        begun = _Run(sources, settings, output, on_progress)
        begun.do()
        if retry_failed:
            begun.retry()
        output.finish()
        return begun.summary()


def _plan(sources: Sources, settings: Settings) -> Plan:
    """What decides which row is where and what it holds; not what decides how fast it is made."""
    addresses = _addresses(settings)
    digest = hashlib.sha256("\n".join(f"{file.name}\t{file.size}" for file in sources.files).encode("utf-8", "replace"))
    from articlekit import __version__  # noqa: PLC0415 - slow to look up

    return {
        "files": len(sources.files),
        "digest of names and sizes": digest.hexdigest()[:16],
        "mapping": dict(settings.mapping),
        "kind": settings.kind,
        "url_from": addresses and addresses.digest,
        "columns": settings.columns,
        "format": settings.format,
        "part_rows": settings.part_rows,
        "part_bytes": settings.part_bytes,
        "world_size": settings.world_size,
        "extractors": [item.name for item in settings.parser.chain()],
        "options": _options(settings.parser.options),
        "articlekit": __version__,
    }


def _options(options: Options) -> Mapping[str, object]:
    """The options in words that are the same in every process."""
    values: dict[str, object] = attrs.asdict(options, recurse=False)
    told = {name: sorted(value) if isinstance(value, frozenset) else repr(value) for name, value in values.items()}
    return told | {"resolver": getattr(options.resolver, "__qualname__", type(options.resolver).__name__)}


def _at(url: str, item: Item) -> Item:
    return attrs.evolve(item, url=url) if isinstance(item, Record) else item


class _Run:
    def __init__(
        self, sources: Sources, settings: Settings, output: Output, on_progress: Callable[[Progress], None] | None
    ) -> None:
        self.addresses = _addresses(settings)
        self.sources, self.settings, self.output, self.on_progress = sources, settings, output, on_progress
        self.files = share(sources.files, settings.rank, settings.world_size)
        self.markers = output.markers()
        self.began, self.done, self.failed = time.monotonic(), 0, 0
        self.total = sum(file.size for file in self.files)
        if not self.files:
            log.warning("rank %d has no file to read: there are %d", settings.rank, len(sources.files))

    def read(self, source: Source, start: int) -> Iterator[Item]:
        limit = self.settings.parser.options.limits.max_bytes
        items = read(source, start=start, mapping=self.settings.mapping, limit=limit)
        url = self.addresses(source.path) if self.addresses and source.kind in {Kind.HTML, Kind.MHTML} else None
        return (_at(url, item) for item in items) if url else items

    def do(self) -> None:
        """The parts that are not there yet."""
        cutter = Cutter(self.files, self.read, self.markers, self.settings.part_rows, self.settings.part_bytes)
        for key, row in self._rows(cutter.tasks()):
            cutter.open[key[0]].rows[key[1]] = row
            for part in [part for part in cutter.open.values() if part.is_whole]:
                self._write(cutter.open.pop(part.number))
            self._tell(row, cutter)
        for part in list(cutter.open.values()):  # without records, or read to its end after its last row was there
            self._write(cutter.open.pop(part.number))

    def _rows(self, tasks: Iterable[Task]) -> Iterator[Answer]:
        settings = self.settings
        work = Work(parser=settings.parser, columns=settings.columns, timeout=settings.timeout)
        return rows_of(tasks, work, workers=settings.workers, max_tasks=settings.max_tasks_per_worker)

    def _write(self, part: Part) -> None:
        assert part.end is not None  # only parts that were read to their end are written
        rows = [part.rows[number] for number in range(len(part.places))]
        data = rows_as_bytes(rows, self.settings.format, self.settings.columns)
        marker = Marker(
            part=part.number,
            begin=part.begin,
            end=part.end,
            is_last=part.is_last,
            rows=len(rows),
            bytes=len(data),
            sha256=sha256(data),
            counts=Counts.of(rows, part.skipped, wants_body=self.settings.parser.options.wants_body),
        )
        failed = [self._failed(row, place) for row, place in zip(rows, part.places, strict=True)]
        self.output.write(marker, data, b"".join(filter(None, failed)))
        self.markers[part.number] = marker
        log.info("part %d: %d rows, %d failed", part.number, marker.rows, marker.counts.failed)

    def _failed(self, row: Row, place: Place) -> bytes:
        """The line of a failed input; nothing for another."""
        if row["status"] == Status.OK:
            return b""
        told = {name: row.get(name) for name in ("id", "url", "status", "error_type", "error")}
        line = {"file": self.files[place[0]].name, "item": place[1]} | told
        return json.dumps(line).encode() + b"\n"  # in ASCII: names of files may be no text

    def retry(self) -> None:
        """Try again what failed, and write its parts anew where that changes them."""
        parts = {marker.part: self._failed_part(marker) for marker in self.markers.values() if marker.counts.failed}
        for key, row in self._rows(self._failed_tasks(parts)):
            part = parts[key[0]]
            part.rows[key[1]] = row
            if part.is_whole:
                self._write(parts.pop(part.number))
            self._tell(row, None)

    def _failed_part(self, marker: Marker) -> Part:
        """A written part without its failed rows, whose places it knows."""
        numbers = {file.name: number for number, file in enumerate(self.files)}
        lines = self.output.failed_path(marker.part).read_bytes().splitlines()
        places = iter([(numbers[line["file"]], line["item"]) for line in map(json.loads, lines)])
        rows = read_rows(self.output.data_path(marker.part))
        part = Part(marker.part, marker.begin, end=marker.end, is_last=marker.is_last, skipped=marker.counts.skipped)
        for number, row in enumerate(rows):
            if row["status"] == Status.OK:
                part.places.append(marker.begin)  # asked for of failed rows alone
                part.rows[number] = row
            else:
                part.places.append(next(places))
        return part

    def _failed_tasks(self, parts: Mapping[int, Part]) -> Iterator[Task]:
        wanted = {
            place: (part.number, number)
            for part in parts.values()
            for number, place in enumerate(part.places)
            if number not in part.rows
        }
        for file, places in groupby(sorted(wanted), key=itemgetter(0)):
            yield from self._of_file(self.files[file], {place[1]: wanted[place] for place in places})

    def _of_file(self, source: Source, wanted: dict[int, Key]) -> Iterator[Task]:
        first = min(wanted)
        for number, item in enumerate(self.read(source, first), first):
            if isinstance(item, Record) and number in wanted:
                yield wanted.pop(number), item
            if not wanted:
                return

    def _tell(self, row: Row, cutter: Cutter | None) -> None:
        self.done += 1
        self.failed += row["status"] != Status.OK
        if self.on_progress:
            progress = Progress(
                done=self.done,
                failed=self.failed,
                bytes_read=cutter.bytes_read if cutter else self.total,
                bytes_before=cutter.bytes_before if cutter else self.total,
                bytes_total=self.total,
                seconds=time.monotonic() - self.began,
            )
            self.on_progress(progress)

    def summary(self) -> Summary:
        """What is in the output now."""
        return Summary(
            counts=reduce(add, (marker.counts for marker in self.markers.values()), Counts()),
            parts=len(self.markers),
            new_rows=self.done,
            seconds=time.monotonic() - self.began,
            ignored=self.sources.ignored,
        )
