"""The portrait of the writer below the story, where no markup names it: "Written by Ann Lee", "1.2K Followers", "I write on rivers".

Two lines of its frame stand right before the last text of the body, and no other of its texts in between.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from articlekit.article import RemovalKind
from articlekit.extractors import Page, Removal

__all__ = ["portraits"]

_SURE: Final = 0.6
_LONGEST: Final = 300
_FRAME: Final = frozenset({RemovalKind.BYLINE, RemovalKind.FOLLOW, RemovalKind.AUTHOR_BIO})
_FEWEST: Final = 2


def portraits(page: Page, removals: Mapping[int, Removal]) -> Iterator[Removal]:
    """What the writer says below such lines."""
    if len(page.body) <= _FEWEST:
        return
    before, last = page.body[-2:]
    kinds = [removals[number].kind for number in range(before + 1, last) if number in removals]
    frame = sum(kind in _FRAME for kind in kinds)
    if frame >= _FEWEST and RemovalKind.FOLLOW in kinds and len(page.segments[last].text) <= _LONGEST:
        yield Removal(last, RemovalKind.AUTHOR_BIO, "portrait", _SURE)
