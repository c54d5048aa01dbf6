"""How much more work four times the input is: the same verdict on a fast machine and a slow one, idle or busy.

What is compared is processor time at two sizes, as often and so long that the clock's steps do not count. No bound is
a number of seconds.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterable

__all__ = ["FACTOR", "TOO_MUCH", "growth", "growth_of_the_worst"]

Work = Callable[[], object]

FACTOR = 4
TOO_MUCH = 8.0
"""Four times the input is four times the work where it is linear, sixteen times where it is quadratic."""
LEAST = max(0.002, 100 * time.get_clock_info("process_time").resolution)
"""Seconds that a measurement takes at least."""
ROUNDS = 5
MOST = 1 << 20
"""The largest size that is measured; a piece that is cheaper than the clock at this size costs nobody anything."""


def growth(made: Callable[[int], Work], size: int, most: int = MOST) -> float:
    """How many times as long `made(4 * size)` takes as `made(size)`, a median of five.

    The size is doubled, up to `most`, until the smaller takes ten times the least: what is done once for every input is
    then little.
    """
    while 2 * size <= most and _once(made(size)) < 10 * LEAST:
        size *= 2
    return _ratio(made(size), made(FACTOR * size))


def growth_of_the_worst(made: Callable[[str, int], Work], pieces: Iterable[str], size: int) -> tuple[float, str]:
    """The growth for the piece that costs most at four times the size, and that piece. All are tried once."""
    worst = max(pieces, key=lambda piece: _once(made(piece, FACTOR * size)))
    return _ratio(made(worst, size), made(worst, FACTOR * size)), worst


def _ratio(small: Work, large: Work) -> float:
    return statistics.median(_seconds(large) / _seconds(small) for _ in range(ROUNDS))


def _seconds(work: Work) -> float:
    """The time of one call, from as many as take the least together."""
    gc.collect()
    spent, calls = 0.0, 0
    while spent < LEAST:
        spent += _timed(work)
        calls += 1
    return spent / calls


def _once(work: Work) -> float:
    gc.collect(0)
    return _timed(work)


def _timed(work: Work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
