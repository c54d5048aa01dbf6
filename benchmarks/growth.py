"""How the time of one parse grows with the size of the page, its nesting and its oddities; it must be about linearly.

python benchmarks/growth.py             10 kB to 10 MB, and hostile shapes

Exits with 1 where ten times the page costs more than `--factor` times the time (30 by default; 10 is linear).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise

import articlekit
import pages
from articlekit.errors import InputError

SHAPES: dict[str, Callable[[int], bytes]] = {
    "a story of n bytes": pages.made,
    "n/11 nested elements": lambda size: pages.nested(size // 11),
    "n/4 unclosed elements": lambda size: b"<body>" + b"<b>a" * (size // 4),
    "n/20 links": lambda size: b"<body><p>" + b"<a href=/a>link</a> " * (size // 20),
    "n/6 line breaks": lambda size: b"<body><p>" + b"a<br> " * (size // 6),
    "one text of n bytes": lambda size: b"<body><p>" + b"all day long " * (size // 13),
    "one word of n bytes": lambda size: b"<body><p>" + b"a" * size,
    "n spaces": lambda size: b"<body><p>a" + b" " * size + b"b</p><p>By" + b" " * size + b"c",
    "one attribute of n bytes": lambda size: b'<body><p class="' + b"ad-box " * (size // 7) + b'">story</p>',
    "n/40 meta elements": lambda size: b"<head>" + b'<meta name="author" content="Jo Maker">' * (size // 40),
    "JSON-LD n/2 deep": lambda size: (
        b'<script type="application/ld+json">' + b"[" * (size // 2) + b"]" * (size // 2) + b"</script>"
    ),
    "plain text of n bytes": lambda size: b"It rained all day long in the town.\n\n" * (size // 37),
}


def seconds(page: bytes) -> float:
    """The better of two parses; a page that is refused costs what the refusal costs."""
    best = float("inf")
    for _ in range(2):
        start = time.perf_counter()
        with suppress(InputError):
            articlekit.parse(page)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> int:
    """Run; returns the exit code."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--largest", type=int, default=10_000_000, help="bytes")
    options.add_argument("--factor", type=float, default=30)
    chosen = options.parse_args()
    sizes = [size for size in (10_000, 100_000, 1_000_000, 10_000_000) if size <= chosen.largest]
    articlekit.parse(pages.made(10_000))
    print(f"{'ms':26}" + "".join(f"{f'{size // 1000:,} kB':>12}" for size in sizes))
    steep = []
    for name, shape in SHAPES.items():
        times = [seconds(shape(size)) for size in sizes]
        print(f"{name:26}" + "".join(f"{value * 1000:12.1f}" for value in times), flush=True)
        # Below 2 ms a time is mostly what every call costs, whatever the page.
        steps = [later / max(earlier, 0.002) for earlier, later in pairwise(times)]
        if max(steps) > chosen.factor:
            steep.append(f"{name}: ten times the size took {max(steps):.0f} times as long")
    for problem in steep:
        print("NOT HELD:", problem)
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
