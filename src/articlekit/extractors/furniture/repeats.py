"""Pull quotes: a sentence of the story that the page shows a second time, large and between its paragraphs.

It is told by its words, all of which stand, in their order, within a longer text of the body, and by its element: that of
a quotation, or one set aside. A subheading may repeat what somebody says below it, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from articlekit.article import RemovalKind
from articlekit.blocks import HEADINGS
from articlekit.extractors import Page, Removal
from articlekit.metadata.title_text import letters
from articlekit.segment import Container

__all__ = ["repeats"]

_SURE: Final = 0.8
_FEWEST, _MOST = 30, 300
"""Letters of a pull quote."""
_LONGER: Final = 1.3
"""How many times longer the text is that it was taken from: a refrain comes back as it was."""
_MOST_APART: Final = 100
"""Texts of a page that are looked for in the others: each costs a look at all of them."""
_DEPTH: Final = 4
"""Elements around the text that are looked at."""
_QUOTED: Final = re.compile(r"pull|quote|zitat|citat|citation|callout", re.IGNORECASE)
_QUOTES: Final = frozenset({"aside", "blockquote", "q"})
_UNITS: Final = frozenset({"li", "td", "th", "dd", "dt", "pre", "figcaption"})
"""Elements in which a text may well be said again."""


def repeats(page: Page) -> Iterator[Removal]:
    """The texts of the body that a longer one of it holds."""
    apart = list(islice(_set_apart(page), _MOST_APART))
    if not apart:
        return
    texts = {number: letters(page.segments[number].text) for number in page.body}
    whole = "\n".join(texts.values())
    for number in apart:
        text = texts[number]
        if not _FEWEST <= len(text) <= _MOST or whole.count(text) < 2:
            continue
        if any(text in other and len(other) >= _LONGER * len(text) for at, other in texts.items() if at != number):
            yield Removal(number, RemovalKind.OTHER, "repeated", _SURE)


def _set_apart(page: Page) -> Iterator[int]:
    """The texts of the body that stand in a quotation or aside, and are no heading, item or code."""
    containers = page.segments.containers
    apart = _Apart(containers)
    for number in page.body:
        item = page.segments[number]
        at = item.container
        for _ in range(0 if item.tag in HEADINGS or item.tag in _UNITS else _DEPTH):
            if at < 0:
                break
            if apart[at]:
                yield number
                break
            at = containers[at].parent


class _Apart(dict[int, bool]):
    """Whether a container is a quotation or set aside, by its element or the class of that; each is looked at once."""

    def __init__(self, containers: Sequence[Container]) -> None:
        super().__init__()
        self._containers = containers

    def __missing__(self, number: int) -> bool:
        found = self._containers[number]
        self[number] = is_apart = found.tag in _QUOTES or bool(_QUOTED.search(found.element.get("class") or ""))
        return is_apart
