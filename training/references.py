"""How far a reference text is to be trusted: some are cut short, some follow another habit, some are of another page.

The rule, written once and for all sets:

- Where the page shows less than `SHOWN` of the reference's words, the reference is of another version of the page: what
  it does not hold proves nothing, and the page is left out.
- Running texts that go on right behind the reference's last paragraph, as the same element in the same container, two or
  more or `LONG` words of them, say that the reference was cut short: those texts weigh `DOUBT` of what they would.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

import labels
from articlekit.segment import Segments

SHOWN = 0.7
LONG = 40
DOUBT = 0.3
_IS_BODY = 0.5
_WORDS = 8
"""Words of a text that tells where the reference ends."""
_RUNNING = 80
"""Characters of a running text."""


def trust(segments: Segments, words: np.ndarray, shares: np.ndarray, reference: str) -> np.ndarray:
    """For each segment how far its share is to be trusted, 0 to 1."""
    found = np.ones(len(shares))
    if float((words * shares).sum()) < SHOWN * len(labels.words(reference)):
        return found * 0.0
    body = np.flatnonzero((shares >= _IS_BODY) & (words >= _WORDS))
    if len(body):
        after = _going_on(segments, int(body[-1]))
        if len(after) > 1 or words[after].sum() >= LONG:
            found[after] = DOUBT
    return found


def _going_on(segments: Segments, last: int) -> Sequence[int]:
    """The running texts behind one, up to the first segment of another kind or place."""
    items, containers = segments.items, segments.containers
    end = items[last]
    found: list[int] = []
    for item in items[last + 1 :]:
        if item.tag != end.tag or containers[item.container].parent != containers[end.container].parent:
            break
        if len(item.text) >= _RUNNING and item.link_chars * 3 < len(item.text):
            found.append(item.index)
    return found
