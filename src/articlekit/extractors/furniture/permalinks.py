"""Links in headings and terms that lead to these themselves: a sign, or words such as "Permalink", that copy the address of a place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from articlekit.article import RemovalKind
from articlekit.blocks import HEADINGS
from articlekit.extractors import Page, Removal, Segment

__all__ = ["permalinks"]

_SURE: Final = 0.8
_TERMS: Final = frozenset({"dt"})
_MOST_INNER: Final = 8
"""Elements within a heading that are asked for their `id`."""


def permalinks(page: Page) -> Iterator[Removal]:
    """The parts of the body's headings and terms that are such links."""
    address = (page.url or "").partition("#")[0]
    for number in page.body:
        item = page.segments[number]
        if not item.links or (item.tag not in HEADINGS and item.tag not in _TERMS):
            continue
        for start, end, href in item.links:
            before, mark, place = href.strip().partition("#")
            if not mark or before not in ("", address) or (start == 0 and end == len(item.text)):
                continue
            if not any(map(str.isalnum, item.text[start:end])) or (place and place in _places(item)):
                yield Removal(number, RemovalKind.NAVIGATION, "permalink", _SURE, part=(start, end))


def _places(item: Segment) -> Iterator[str]:
    """The names by which a heading may be led to: its own, of what is in it, of the section that it opens."""
    element = item.element
    around = (element.getparent(), element.getprevious())
    for box in (*islice(element.iter(), _MOST_INNER), *around):
        if box is not None and isinstance(box.tag, str):
            yield from filter(None, (box.get("id"), box.get("name")))
