"""How time and memory of one parse grow with the size of the page, its nesting and its oddities; it must be about linearly.

python benchmarks/growth.py             100 kB to 10 MB, ordinary and hostile shapes

Exits with 1 where ten times the page costs more than `--factor` times the time (30 by default; 10 is linear). The last
two columns tell of the largest size: the time as a multiple of a bare parse, and the memory as a multiple of the page.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import pairwise
from pathlib import Path

import lxml.html

import articlekit
import pages
from articlekit.errors import InputError

_SENTENCE = "The council met on Tuesday evening and, after a debate of two hours, agreed to repair the old bridge. "


def _repeated(piece: str, size: int, *, before: str = "") -> bytes:
    """A page that holds a piece over and over; `#` in it is a number that differs each time."""
    count = max(1, size // len(piece))
    return ("<body>" + before + "".join(piece.replace("#", str(number)) for number in range(count))).encode()


SHAPES: dict[str, Callable[[int], bytes]] = {
    "a story of n bytes": pages.made,
    "a real page's, repeated": lambda size: _real(size),
    "n/300 paragraphs": partial(_repeated, f"<p>{_SENTENCE * 3}#</p>"),
    "n/110 list items": partial(_repeated, f"<li>{_SENTENCE}#</li>"),
    "n/120 table rows": partial(_repeated, f"<tr><td>{_SENTENCE}#</td><td>12</td></tr>"),
    "n/110 lines": partial(_repeated, f"{_SENTENCE}#<br>"),
    "n/130 linked paragraphs": partial(_repeated, f"<p><a href='/x/y'>{_SENTENCE}#</a></p>"),
    "n/100 pictures": partial(_repeated, "<figure><img src='/a.jpg' alt='b'><figcaption>A view of it #</figcaption></figure>"),
    "n/170 credit sentences": partial(_repeated, "<p>Ada Bell told <a href='https://b.example/#'>The Herald</a> on Monday that it was so, according to Reuters, as first reported by The Times. #</p>"),
    "n/65 time elements": partial(_repeated, "<time datetime='2020-03-12T10:00:00Z'>12 March 2020 #</time>"),
    "one attribute flood with signs": lambda size: b"<body><p" + b"".join(b" a%d='>'" % number for number in range(size // 12)) + b">story</p>",
    "n/50 bylines": partial(_repeated, "<p class='byline'>By Ada Bell #</p>"),
    "n/24 spans": partial(_repeated, "<span>word and #</span>"),
    "n/11 nested elements": lambda size: pages.nested(size // 11),
    "n/110 paragraphs 1,900 deep": partial(_repeated, f"<p>{_SENTENCE}#</p>", before="<div>" * 1_900),
    "n/220 groups 1,900 deep": partial(_repeated, f"<div><p>{_SENTENCE}#</p><p>{_SENTENCE}</p></div>", before="<div>" * 1_900),
    "n/4 unclosed elements": lambda size: b"<body>" + b"<b>a" * (size // 4),
    "n/20 links": lambda size: b"<body><p>" + b"<a href=/a>link</a> " * (size // 20),
    "n/6 line breaks": lambda size: b"<body><p>" + b"a<br> " * (size // 6),
    "one text of n bytes": lambda size: b"<body><p>" + b"all day long " * (size // 13),
    "one word of n bytes": lambda size: b"<body><p>" + b"a" * size,
    "n spaces": lambda size: b"<body><p>a" + b" " * (size // 2) + b"b</p><p>By" + b" " * (size // 2) + b"c",
    "one attribute of n bytes": lambda size: b'<body><p class="' + b"ad-box " * (size // 7) + b'">story</p>',
    "n/11 attributes": lambda size: _repeated(" a#=1", size * 5 // 11, before="<p"),
    "n/40 meta elements": lambda size: b"<head>" + b'<meta name="author" content="Jo Maker">' * (size // 40),
    "n/40 JSON-LD objects": lambda size: (
        b'<script type="application/ld+json">[' + b'{"@type":"NewsArticle","headline":"x"},' * (size // 40) + b"{}]</script>"
    ),
    "JSON-LD n/2 deep": lambda size: (
        b'<script type="application/ld+json">' + b"[" * (size // 2) + b"]" * (size // 2) + b"</script>"
    ),
    "plain text of n bytes": lambda size: b"It rained all day long in the town.\n\n" * (size // 37),
}  # fmt: skip
_NO_BARE = frozenset(("n/11 attributes", "one attribute flood with signs"))
"""The parser alone would take hours for them."""


def _real(size: int) -> bytes:
    """What lies in the body of a page of the development data, or of one made here, repeated."""
    page = (pages.real(14) or [pages.made(100_000)])[-1]
    start = page.find(b">", page.find(b"<body")) + 1
    inner = page[start : page.rfind(b"</body>")]
    return b"<html><body>" + inner * max(1, size // len(inner)) + b"</body></html>"


def seconds(work: Callable[[], object]) -> float:
    """The better of two runs; a page that is refused costs what the refusal costs."""
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        with suppress(InputError):
            work()
        best = min(best, time.process_time() - start)
    return best


def memory(page: bytes) -> float:
    """The most memory that a parse of this page takes, in a process of its own, as a multiple of the page's size."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_peak, (page,)) / len(page)


def _peak(page: bytes) -> int:
    articlekit.parse(pages.made(10_000))
    before = _high_water()
    with suppress(InputError):
        articlekit.parse(page)
    return _high_water() - before


def _high_water() -> int:
    """The most memory this process has had, in bytes; reads `/proc`, so it runs on Linux."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


def bare(page: bytes) -> object:
    """What the parser alone does."""
    return lxml.html.fromstring(page, parser=lxml.html.HTMLParser(huge_tree=True))


def main() -> int:
    """Run; returns the exit code."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--largest", type=int, default=10_000_000, help="bytes")
    options.add_argument("--factor", type=float, default=30)
    chosen = options.parse_args()
    sizes = [size for size in (100_000, 1_000_000, 10_000_000) if size <= chosen.largest]
    articlekit.parse(pages.made(10_000))
    print(f"{'ms':28}" + "".join(f"{f'{size // 1000:,} kB':>11}" for size in sizes) + f"{'x bare':>9}{'x memory':>10}")
    steep = []
    for name, shape in SHAPES.items():
        made = [shape(size) for size in sizes]
        used = memory(made[-1])
        times = [seconds(partial(articlekit.parse, page)) for page in made]
        multiple = "" if name in _NO_BARE else f"{times[-1] / seconds(partial(bare, made[-1])):.1f}"
        print(
            f"{name:28}" + "".join(f"{value * 1000:11.1f}" for value in times) + f"{multiple:>9}{used:10.1f}",
            flush=True,
        )
        # Below 2 ms a time is mostly what every call costs, whatever the page.
        steps = [later / max(earlier, 0.002) for earlier, later in pairwise(times)]
        if max(steps, default=0) > chosen.factor:
            steep.append(f"{name}: ten times the size took {max(steps):.0f} times as long")
    for problem in steep:
        print("NOT HELD:", problem)
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
