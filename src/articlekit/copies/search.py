"""Which fingerprints of many are near: exact, without comparing all pairs.

Two fingerprints that differ in few bits are equal, or nearly so, in one of several slices of their bits. Each is looked
for among those with the same slice, or with one a bit or two away (multi-index hashing: Norouzi, Punjani and Fleet
2012). In pure Python that does for some ten thousand; with numpy, of the extra `bulk`, for millions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from itertools import combinations, pairwise
from math import comb
from types import NoneType

from articlekit.arguments import each, may_be
from articlekit.copies.similarity import near_for
from articlekit.errors import ArgumentError

__all__ = ["Accept", "clusters"]

Accept = Callable[[int, int], bool]
"""Whether the items of two numbers, whose fingerprints are near, belong together."""

_MANY = 3_000
"""From here on numpy is faster."""
_MASK = (1 << 64) - 1


def clusters(
    fingerprints: Sequence[int | None], *, within: int | None = None, accept: Accept | None = None
) -> list[int]:
    """For each fingerprint the position of the first one of its cluster: near ones, and what is near to them, are together.

    `within` is the number of bits in which near ones differ at most; None goes by how many there are. Signed numbers, as
    tables hold them, are taken, too. None, which is near to nothing, is a cluster of its own. `accept` has the last word on
    two positions whose fingerprints are near; it may be asked about the same two more than once.

    The answer is exact, with and without numpy. A million take some 20 seconds with 8 bits and numpy; more bits take longer.

    >>> clusters([0b1111, 0b0000, 0b0111, None], within=1)
    [0, 1, 0, 3]
    """
    may_be(int, "within", within, "pass a number of bits, 0 to 63, or None")
    if within is not None and not 0 <= within < 64:
        raise ArgumentError("within", within, "pass a number of bits, 0 to 63, or None")
    fingerprints = each((int, NoneType), "fingerprints", fingerprints, "pass a list of Article.fingerprint")
    known = [position for position, value in enumerate(fingerprints) if value is not None]
    bits = near_for(len(known)) if within is None else within
    labels = list(range(len(fingerprints)))
    firsts: dict[int, int] = {}
    same: list[tuple[int, int]] = []
    for position in known:
        value = (fingerprints[position] or 0) & _MASK
        if (first := firsts.setdefault(value, position)) != position:
            same.append((first, position))
    for low, high in _near_pairs(list(firsts), list(firsts.values()), bits, accept):
        unite(labels, low, high)
    for low, high in same:
        if accept is None or accept(low, high):
            unite(labels, low, high)
    return [root(labels, position) for position in range(len(labels))]


def root(labels: list[int], position: int) -> int:
    """The first of the cluster in which this one is so far."""
    while labels[position] != position:
        labels[position] = labels[labels[position]]
        position = labels[position]
    return position


def unite(labels: list[int], a: int, b: int) -> None:
    """Make one cluster of two."""
    low, high = sorted((root(labels, a), root(labels, b)))
    labels[high] = low


def _near_pairs(
    values: list[int], positions: list[int], within: int, accept: Accept | None
) -> Iterator[tuple[int, int]]:
    """Pairs of positions to unite."""

    def accepts(a: int, b: int) -> bool:
        return accept is None or accept(*sorted((positions[a], positions[b])))

    if len(values) >= _MANY and find_spec("numpy"):
        from articlekit.copies.search_numpy import near_pairs  # noqa: PLC0415 - of an extra

        found = near_pairs(values, within, accepts if accept else None)
    else:
        found = filter(lambda pair: accepts(*pair), near_pairs_in_python(values, within))
    return ((positions[a], positions[b]) for a, b in found)


def near_pairs_in_python(values: Sequence[int], within: int) -> Iterator[tuple[int, int]]:
    """All pairs of positions whose values differ in at most `within` bits; some more than once."""
    slices = _slices(len(values), within)
    if not slices:
        yield from (
            (a, b) for a, b in combinations(range(len(values)), 2) if (values[a] ^ values[b]).bit_count() <= within
        )
        return
    radius = within // len(slices)
    for shift, width in slices:
        flips = [
            sum(1 << bit for bit in bits) for size in range(radius + 1) for bits in combinations(range(width), size)
        ]
        table: dict[int, list[int]] = {}
        mask = (1 << width) - 1
        for position, value in enumerate(values):
            key = (value >> shift) & mask
            for flip in flips:
                for other in table.get(key ^ flip, ()):
                    if (value ^ values[other]).bit_count() <= within:
                        yield other, position
            table.setdefault(key, []).append(position)


def _slices(size: int, within: int) -> list[tuple[int, int]]:
    """Where to cut: the number of slices for which the fewest steps are to be expected; none to compare all pairs."""

    def steps(count: int) -> float:
        width = 64 // count
        probes = sum(comb(width, flips) for flips in range(within // count + 1))
        return count * size * probes * (1 + size / 2 / (1 << width))

    best = min(range(2, 17), key=steps)
    if steps(best) >= size * size / 2:
        return []
    edges = [64 * number // best for number in range(best + 1)]
    return [(low, high - low) for low, high in pairwise(edges)]
