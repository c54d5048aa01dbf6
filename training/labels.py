"""Which share of each segment is body: the page's words aligned with the reference's, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\\W_]+"
)
"""A word; one character in scripts that put no space between words."""
_MIN_RUN = 3
"""Fewer words in a row that agree are chance: a menu's "Home" is not the "home" of the story."""


def words(text: str) -> list[str]:
    """The words of a text, lower-cased."""
    return _WORD.findall(text.lower())


def shares(texts: Sequence[str], reference: str) -> list[float]:
    """For each segment the share of its words that the reference holds, 0 to 1.

    Order counts: only one copy of a doubled paragraph is body, the one that fits its neighbours.

    >>> shares(["Home", "The cat sat on the mat.", "At home it slept."], "The cat sat on the mat. At home it slept.")
    [0.0, 1.0, 1.0]
    """
    spans: list[tuple[int, int]] = []
    page: list[str] = []
    for text in texts:
        start = len(page)
        page += words(text)
        spans.append((start, len(page)))
    target = words(reference)
    partner = _keep_runs(align(page, target))
    found = [
        sum(place >= 0 for place in partner[start:end]) / (end - start) if end > start else 0.0 for start, end in spans
    ]
    _add_moved(found, spans, page, target, partner)
    return found


def align(page: Sequence[str], target: Sequence[str]) -> list[int]:
    """The longest common subsequence: for each word of the page its place in the target, or -1.

    Bit-parallel (Hyyro 2004) over Python's long integers. Among equals the latest words of the page win.
    """
    page, target = page[::-1], target[::-1]
    places: dict[str, int] = {}
    for number, word in enumerate(target):
        places[word] = places.get(word, 0) | 1 << number
    full = (1 << len(target)) - 1
    state = full
    states = [full]
    for word in page:
        matches = state & places.get(word, 0)
        state = ((state + matches) | (state - matches)) & full
        states.append(state)
    partner = [-1] * len(page)
    row, column = len(page), len(target)
    while row and column:
        if states[row] >> (column - 1) & 1:
            column -= 1
        elif not states[row - 1] >> (column - 1) & 1 and row > 1:
            row -= 1
        else:
            row -= 1
            column -= 1
            partner[row] = column
    last = len(target) - 1
    return [last - place if place >= 0 else -1 for place in reversed(partner)]


def _keep_runs(partner: list[int]) -> list[int]:
    """Drop the matches that do not stand in a row of at least `_MIN_RUN`."""
    kept = [-1] * len(partner)
    start = 0
    for end in range(1, len(partner) + 1):
        if end < len(partner) and partner[end] >= 0 and partner[end] == partner[end - 1] + 1:
            continue
        if partner[start] >= 0 and end - start >= _MIN_RUN:
            kept[start:end] = partner[start:end]
        start = end
    return kept


def _add_moved(
    found: list[float], spans: list[tuple[int, int]], page: list[str], target: list[str], partner: list[int]
) -> None:
    """Count whole paragraphs that the reference holds in another place and that no other segment accounts for."""
    taken = set(partner)
    free: dict[tuple[str, ...], int] = {}
    for place in range(len(target) - 3):
        if not taken & {place, place + 1, place + 2, place + 3}:
            gram = tuple(target[place : place + 4])
            free[gram] = free.get(gram, 0) + 1
    for number in range(len(spans) - 1, -1, -1):
        start, end = spans[number]
        grams = [tuple(page[at : at + 4]) for at in range(start, end - 3)]
        if end - start < 6 or found[number] > 0.2:
            continue
        if sum(gram in free for gram in grams) >= 0.8 * len(grams):
            found[number] = 1.0
            for gram in grams:
                if free.get(gram, 0) > 1:
                    free[gram] -= 1
                else:
                    free.pop(gram, None)
