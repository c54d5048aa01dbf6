"""Footnotes: which links of a story are the marks of notes, and where those notes are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from articlekit.body.inline import InlineReader
from articlekit.segment import Segments

__all__ = ["Notes", "notes_of"]

_MARK: Final = re.compile(r"[\[(]?\s?((?:note |fn )?\d{1,3}|[a-z]{1,2}|[*†‡§¶]{1,4})\s?[\])]?", re.IGNORECASE)
"""What the mark of a note shows."""
_NOTES: Final = frozenset("li p div dd section aside".split())
"""Elements that are one note."""
_LONGEST: Final = 12
"""Texts of a note at most."""


@attrs.frozen
class Notes:
    """The notes of a page that its story refers to."""

    labels: dict[str, str] = attrs.Factory(dict)
    """By the fragment that leads to a note, its label."""
    containers: dict[int, str] = attrs.Factory(dict)
    """By the container of a note, its label."""


def notes_of(segments: Segments, body: Sequence[int], reader: InlineReader) -> Notes:
    """The notes to which short links of the body lead, where they stand behind them on the page."""
    wanted: dict[str, tuple[str, int]] = {}
    for number in body:
        for start, end, href in segments[number].links:
            if "#" in href and (fragment := reader.fragment(href)):
                shown = _MARK.fullmatch(segments[number].text[start:end])
                if shown:
                    wanted.setdefault(fragment, (shown[1].strip(), number))
    if not wanted:
        return Notes()
    labels: dict[str, str] = {}
    containers: dict[int, str] = {}
    taken: set[str] = set()
    for number, container in enumerate(segments.containers):
        if container.tag not in _NOTES or container.end - container.first > _LONGEST:
            continue
        fragment = container.element.get("id") or _first_name(container.element)
        if fragment in wanted and fragment not in labels and wanted[fragment][1] < container.first:
            label = _unused(wanted[fragment][0], taken)
            labels[fragment] = containers[number] = label
    return Notes(labels=labels, containers=containers)


def _first_name(element: Iterable[object]) -> str:
    """The name of the place that the first element in a block is: `<p><a name="fn1">`."""
    first = next(iter(element), None)
    get = getattr(first, "get", None)
    return (get("id") or get("name") or "") if get else ""


def _unused(label: str, taken: set[str]) -> str:
    """The label, with a number if another note has it."""
    name, count = label, 1
    while name in taken:
        count += 1
        name = f"{label}-{count}"
    taken.add(name)
    return name
