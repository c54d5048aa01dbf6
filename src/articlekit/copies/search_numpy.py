"""Near fingerprints among millions: sort by some of the bits, and compare neighbours. Exact.

The bits are cut into `within + some` blocks. Two values that differ in at most `within` bits are equal in `some` of the
blocks at least, so for one choice of these blocks they have the same key, and lie side by side when sorted by it (Manku,
Jain and Das Sarma 2007).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise
from math import comb

import numpy as np
import numpy.typing as npt

__all__ = ["near_pairs"]

Values = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]

_SORT, _COMPARE = 40.0, 8.0
"""What it costs to sort a value and to compare two, against each other: nanoseconds of one processor, for a million."""
_LOOKS = 32
"""So many times as many steps lie between one look at the clusters and the next."""
_FEW = 4
"""Where one in so many places is left, the others are no longer compared with them."""


def near_pairs(
    given: Sequence[int], within: int, accept: Callable[[int, int], bool] | None = None
) -> Iterator[tuple[int, int]]:
    """Pairs of positions whose values differ in at most `within` bits: enough of them to connect all that are connected.

    Pairs that `accept` refuses connect nothing.
    """
    values = np.array(given, np.uint64)
    labels = np.arange(len(values))
    blocks, equal = _cut(len(values), within)
    bounds = list(pairwise([64 * number // blocks for number in range(blocks + 1)]))
    refused: set[tuple[int, int]] = set()
    for chosen in combinations(bounds, equal):
        for a, b in _neighbours(values, chosen, labels, within):
            pairs = [pair for pair in zip(a.tolist(), b.tolist(), strict=True) if pair not in refused]
            if accept:
                refused.update(pair for pair in pairs if not accept(*pair))
                pairs = [pair for pair in pairs if pair not in refused]
            yield from pairs
            _merge(labels, pairs)


def _cut(size: int, within: int) -> tuple[int, int]:
    """Into how many blocks to cut, and how many of them are equal then: what costs least for so many values."""

    def cost(equal: int) -> float:
        blocks = within + equal
        return comb(blocks, equal) * (_SORT + _COMPARE * size / 2 / (1 << 64 * equal // blocks))

    equal = min(range(1, max(2, min(7, 64 - within))), key=cost)
    return within + equal, equal


def _sorted_by(values: Values, chosen: Sequence[tuple[int, int]]) -> tuple[Values, Places]:
    """The key of each value, which is the bits between these bounds, and the places of the values, in the keys' order."""
    keys = np.zeros_like(values)
    for low, high in chosen:
        keys = (keys << np.uint64(high - low)) | ((values >> np.uint64(low)) & np.uint64((1 << (high - low)) - 1))
    place_bits = len(values).bit_length()
    if sum(high - low for low, high in chosen) + place_bits > 64:
        order = np.argsort(keys)
        return keys[order], order
    packed = np.sort((keys << np.uint64(place_bits)) | np.arange(len(values), dtype=np.uint64))  # three times as fast
    return packed >> np.uint64(place_bits), (packed & np.uint64((1 << place_bits) - 1)).astype(np.intp)


def _neighbours(
    values: Values, chosen: Sequence[tuple[int, int]], labels: Places, within: int
) -> Iterator[tuple[Places, Places]]:
    """Pairs with the same key that are near and not in one cluster yet, nearest in the order first.

    Keys of many values that are all in one cluster have nothing to tell. That is looked at in the beginning, and again
    after some steps: what was found meanwhile is given before.
    """
    keys, order = _sorted_by(values, chosen)
    sorted_values = values[order]
    starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    sizes = np.diff(np.append(starts, len(keys)))
    behind = np.repeat(starts + sizes, sizes) - np.arange(len(keys)) - 1  # how many with the same key follow
    step, next_look = 1, 1 if sizes.max() > _LOOKS else len(keys)
    places: Places | None = None  # those that are followed so far, once they are few
    found: list[tuple[Places, Places]] = []
    while places is None or len(places):
        if step == next_look:
            next_look *= _LOOKS
            if found:
                yield _joined(found)
                found.clear()
            behind[np.repeat(~_are_mixed(labels[order], starts), sizes)] = 0
        if places is None and np.count_nonzero(behind >= step) <= len(behind) // _FEW:
            places = np.flatnonzero(behind >= step)
        near = _near(sorted_values, behind, places, step, within)
        a, b = order[near], order[near + step]
        if (apart := labels[a] != labels[b]).any():
            found.append((a[apart], b[apart]))
        step += 1
        places = None if places is None else places[behind[places] >= step]
    if found:
        yield _joined(found)


def _near(sorted_values: Values, behind: Places, places: Places | None, step: int, within: int) -> Places:
    """The places, of these or of all, whose value is near to the one so many steps on, with the same key."""
    if places is None:  # to compare all of them is faster than to pick
        differing = np.bitwise_count(sorted_values[step:] ^ sorted_values[:-step])
        found: Places = np.flatnonzero((differing <= within) & (behind[:-step] >= step))
        return found
    near: npt.NDArray[np.bool_] = np.bitwise_count(sorted_values[places] ^ sorted_values[places + step]) <= within
    return places[near]


def _joined(found: Sequence[tuple[Places, Places]]) -> tuple[Places, Places]:
    return np.concatenate([a for a, _ in found]), np.concatenate([b for _, b in found])


def _are_mixed(sorted_labels: Places, starts: Places) -> npt.NDArray[np.bool_]:
    """For each key whether its values are in several clusters."""
    lowest: Places = np.minimum.reduceat(sorted_labels, starts)
    highest: Places = np.maximum.reduceat(sorted_labels, starts)
    mixed: npt.NDArray[np.bool_] = lowest != highest
    return mixed


def _merge(labels: Places, pairs: Sequence[tuple[int, int]]) -> None:
    """Give each cluster that the pairs connect its lowest label, for all of its members."""
    if not pairs:
        return
    ends = np.array(pairs)
    while True:
        a, b = labels[ends[:, 0]], labels[ends[:, 1]]
        differ = a != b
        if not differ.any():
            return
        np.minimum.at(labels, np.maximum(a, b)[differ], np.minimum(a, b)[differ])
        while not ((flat := labels[labels]) == labels).all():
            labels[:] = flat
