"""Segments of which a part is removed: what stays, and what goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import attrs

from articlekit.extractors import Removal, Segment, Segments
from articlekit.markup.runs import Anchor
from articlekit.segmenting.run_reader import Stretch

M = TypeVar("M", Anchor, Stretch)

__all__ = ["apart", "excerpt", "is_all", "part_of", "shortened"]


def shortened(segments: Segments, parts: Mapping[int, Sequence[Removal]]) -> Segments:
    """The segments of a page without the parts removed, which must not overlap."""
    if not parts:
        return segments
    items = list(segments.items)
    for number, removals in parts.items():
        items[number] = _pieces(items[number], _kept(items[number], removals))
    return attrs.evolve(segments, items=tuple(items))


def apart(removals: Iterable[Removal]) -> tuple[Removal, ...]:
    """Those of the removals of one segment's parts that overlap none before them, in the order of the text."""
    taken: list[tuple[int, int]] = []
    found: list[Removal] = []
    for removal in removals:
        start, end = removal.part or (0, 0)
        if all(end <= first or last <= start for first, last in taken):
            taken.append((start, end))
            found.append(removal)
    return tuple(sorted(found, key=lambda item: item.part or (0, 0)))


def is_all(item: Segment, removals: Sequence[Removal]) -> bool:
    """Whether these parts leave nothing of a segment."""
    return bool(removals) and not _pieces(item, _kept(item, removals)).text


def part_of(item: Segment, removal: Removal) -> Segment:
    """The part that a removal takes, with its links."""
    return excerpt(item, *(removal.part or (0, len(item.text))))


def excerpt(item: Segment, start: int, end: int) -> Segment:
    """A stretch of a segment's text, with its links and marks."""
    return _pieces(item, [(start, end)])


def _kept(item: Segment, removals: Sequence[Removal]) -> Iterator[tuple[int, int]]:
    done = 0
    for removal in removals:
        start, end = removal.part or (0, 0)
        yield done, start
        done = end
    yield done, len(item.text)


def _pieces(item: Segment, spans: Iterable[tuple[int, int]]) -> Segment:
    """The segment with these stretches of its text alone, a space between two."""
    texts: list[str] = []
    links: list[Anchor] = []
    stretches: list[Stretch] = []
    length = 0
    for first, last in spans:
        raw = item.text[first:last]
        text = raw.strip()
        if not text:
            continue
        start = first + len(raw) - len(raw.lstrip())
        length += bool(texts)
        links += _moved(item.links, start, start + len(text), length - start)
        stretches += _moved(item.stretches, start, start + len(text), length - start)
        texts.append(text)
        length += len(text)
    chars = sum(link.end - link.start for link in links)
    return item._replace(text=" ".join(texts), links=tuple(links), link_chars=chars, stretches=tuple(stretches))


def _moved(marks: Iterable[M], start: int, end: int, shift: int) -> Iterator[M]:
    """What marks a part of `text[start:end]`, cut to it and moved with it."""
    for mark in marks:
        if mark.start < end and start < mark.end:
            yield mark._replace(start=max(mark.start, start) + shift, end=min(mark.end, end) + shift)
