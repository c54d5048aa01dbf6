"""The folder that a run writes, and what it needs to go on where it was stopped.

::

    OUT/data/part-00000-000000.parquet    the rows; the first number is the job's rank, the second the part's
    OUT/failed/part-00000-000000.jsonl    the inputs of that part that gave no article: where each is, and why
    OUT/_SUCCESS                          there when all jobs are through
    OUT/_run/plan.json                    what is read, and how: a run with another plan is refused
    OUT/_run/00000/lock                   held by the job that runs
    OUT/_run/00000/done/000000.json       the marker of a part: it is whole, these are its bounds and counts
"""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import attrs

from articlekit.bulk.parts import Format, sha256, write_whole
from articlekit.bulk.summary import Counts
from articlekit.errors import ConfigurationError

__all__ = ["Marker", "Output", "Place", "Plan"]

Place = tuple[int, int]
"""A place in the input: the number of the file, and of the item in it."""
Plan = Mapping[str, object]
"""What must be the same when a run goes on."""


@attrs.frozen(kw_only=True)
class Marker:
    """What is known of a part that is whole: the places in the input between which its records lie, and its counts."""

    part: int
    begin: Place
    end: Place
    is_last: bool
    rows: int
    bytes: int
    sha256: str
    counts: Counts

    def to_json(self) -> str:
        """The marker as JSON."""
        return json.dumps(attrs.asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Marker:
        """The marker that `to_json` wrote."""
        data: dict[str, Any] = json.loads(text)
        data |= {name: (data[name][0], data[name][1]) for name in ("begin", "end")}
        data["counts"] = Counts(**data["counts"])
        return cls(**data)


@attrs.frozen
class Output:
    """The folder, as one of `world_size` jobs sees it."""

    root: Path
    rank: int
    world_size: int
    format: Format

    @property
    def _own(self) -> Path:
        return self.root / "_run" / f"{self.rank:05d}"

    def data_path(self, part: int) -> Path:
        """Where the rows of a part are."""
        return self.root / "data" / f"part-{self.rank:05d}-{part:06d}.{self.format}"

    def failed_path(self, part: int) -> Path:
        """Where the failed inputs of a part are told; no file where there are none."""
        return self.root / "failed" / f"part-{self.rank:05d}-{part:06d}.jsonl"

    def _marker_path(self, part: int) -> Path:
        return self._own / "done" / f"{part:06d}.json"

    @contextmanager
    def claimed(self, plan: Plan) -> Generator[None]:
        """Make the folder this job's, for as long as it runs.

        Raises `ConfigurationError` where another run holds it, or one with another plan has begun.
        """
        for folder in (self.root / "data", self.root / "failed", self._own / "done"):
            folder.mkdir(parents=True, exist_ok=True)
        with (self._own / "lock").open("a+b") as file:
            _lock(file, self._own)
            self._agree(plan)
            for left in (*self.root.glob(f"*/.part-{self.rank:05d}-*.tmp"), *self._own.glob("done/.*.tmp")):
                left.unlink()  # by a run that was killed while it wrote
            yield

    def _agree(self, plan: Plan) -> None:
        path = self.root / "_run" / "plan.json"
        if not path.exists():
            if any((self.root / "data").iterdir()):
                raise ConfigurationError(f"{self.root / 'data'} holds files of something else: choose another folder")
            write_whole(path, json.dumps(plan, indent=1).encode())
            return
        known: Plan = json.loads(path.read_bytes())
        if others := [name for name in plan if plan[name] != known.get(name)]:
            told = ", ".join(f"{name} was {known.get(name)!r} and is {plan[name]!r}" for name in others)
            raise ConfigurationError(f"{self.root} belongs to a run with another plan: {told}. Choose another folder")

    def markers(self) -> dict[int, Marker]:
        """The parts that are whole, by number."""
        found: dict[int, Marker] = {}
        for path in sorted((self._own / "done").glob("*.json")):
            marker = Marker.from_json(path.read_text("utf-8"))
            if self._is_as_written(marker):
                found[marker.part] = marker
        return found

    def _is_as_written(self, marker: Marker) -> bool:
        """Whether the part's file is, byte for byte, what the marker says."""
        path = self.data_path(marker.part)
        if not path.exists() or path.stat().st_size != marker.bytes:
            return False
        return sha256(path.read_bytes()) == marker.sha256

    def write(self, marker: Marker, data: bytes, failed: bytes) -> None:
        """Put a part in its place: its rows, its failed inputs, then its marker."""
        self._marker_path(marker.part).unlink(missing_ok=True)  # of what was there before
        write_whole(self.data_path(marker.part), data)
        if failed:
            write_whole(self.failed_path(marker.part), failed)
        else:
            self.failed_path(marker.part).unlink(missing_ok=True)
        write_whole(self._marker_path(marker.part), marker.to_json().encode())

    def finish(self) -> None:
        """Say that this job is through, and, if it is the last of them, that all are."""
        write_whole(self._own / "finished", b"")
        if all((self.root / "_run" / f"{rank:05d}" / "finished").exists() for rank in range(self.world_size)):
            write_whole(self.root / "_SUCCESS", b"")


def _lock(file: IO[bytes], folder: Path) -> None:
    try:
        import fcntl  # noqa: PLC0415 - not every system has it; there nothing keeps two runs apart
    except ModuleNotFoundError:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise ConfigurationError(f"another run is at work in {folder}: wait for it, or end it") from None
