"""The stream of records, cut into parts: by number and size alone, so that every run cuts at the same places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate

import attrs

from articlekit.bulk.output import Marker, Place
from articlekit.bulk.record import Item, Record
from articlekit.bulk.sources import Source
from articlekit.bulk.work import Task
from articlekit.rows import Row

__all__ = ["Cutter", "Part"]

Read = Callable[[Source, int], Iterator[Item]]
"""Reads a file from the item of a number on."""


@attrs.define(eq=False)
class Part:
    """A part in the making."""

    number: int
    begin: Place
    end: Place | None = None
    """Where the next part begins; None until all records were read."""
    is_last: bool = False
    places: list[Place] = attrs.field(factory=list)
    """Of each record."""
    rows: dict[int, Row] = attrs.field(factory=dict)
    """What came back, in whatever order."""
    skipped: Counter[str] = attrs.field(factory=Counter)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return self.end is not None and len(self.rows) == len(self.places)


@attrs.define(eq=False)
class Cutter:
    """Reads the files in order and cuts; what is done already is left out."""

    sources: Sequence[Source]
    read: Read
    done: Mapping[int, Marker]
    max_rows: int
    max_bytes: int
    open: dict[int, Part] = attrs.field(factory=dict)
    """The parts that were begun and are not written yet."""
    bytes_read: int = 0
    """Of the files, as they lie on the disk."""
    bytes_before: int = 0
    """Those of them that were done before."""
    _sizes: list[int] = attrs.field(init=False)
    """Of the files before each, and of all."""

    def __attrs_post_init__(self) -> None:
        """Add up the sizes."""
        self._sizes = list(accumulate((source.size for source in self.sources), initial=0))

    def tasks(self) -> Iterator[Task]:
        """The records to do, each with the number of its part and of its row there. `open` grows meanwhile."""
        number, place, is_last = 0, (0, 0), False
        items: _Items | None = None  # one stream for all parts in a row that are to do
        while not is_last:
            if marker := self.done.get(number):
                place, is_last, items = marker.end, marker.is_last, None
                self.bytes_before += self._size_before(place) - self.bytes_read
                self.bytes_read = self._size_before(place)
            else:
                part = self.open[number] = Part(number, place)
                items = items or self._items(place)
                yield from self._part(part, items)
                assert part.end is not None  # the part was read to its end
                place, is_last = part.end, part.is_last
            number += 1

    def _part(self, part: Part, items: _Items) -> Iterator[Task]:
        """The records of a part; the item behind them goes back into the stream."""
        size = 0
        for place, item in items:
            if not isinstance(item, Record):
                part.skipped[item.reason] += 1
                continue
            if len(part.places) == self.max_rows or (size and size + len(item.html) > self.max_bytes):
                items.back = (place, item)
                part.end = place
                return
            size += len(item.html)
            self.bytes_read = self._size_before(place) + item.offset
            part.places.append(place)
            yield (part.number, len(part.places) - 1), item
        part.end, part.is_last = (len(self.sources), 0), True
        self.bytes_read = self._size_before(part.end)

    def _items(self, begin: Place) -> _Items:
        return _Items(self._read_from(begin))

    def _read_from(self, begin: Place) -> Iterator[tuple[Place, Item]]:
        first, start = begin
        for file in range(first, len(self.sources)):
            for number, item in enumerate(self.read(self.sources[file], start), start):
                yield (file, number), item
            start = 0

    def _size_before(self, place: Place) -> int:
        return self._sizes[place[0]]


@attrs.define(eq=False)
class _Items:
    """A stream into which the last item can be put back."""

    source: Iterator[tuple[Place, Item]]
    back: tuple[Place, Item] | None = None

    def __iter__(self) -> Iterator[tuple[Place, Item]]:
        return self

    def __next__(self) -> tuple[Place, Item]:
        if self.back is not None:
            item, self.back = self.back, None
            return item
        return next(self.source)
