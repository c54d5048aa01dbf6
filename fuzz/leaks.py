"""Parse the same pages over and over and see that the memory of the process stays where it was.

    python fuzz/leaks.py --pages tests/fixtures --parses 100000
    python fuzz/leaks.py --pages ../shared/data --largest 20000 --parses 100000

Prints the resident size after the first 1,000 parses and at the end; exit code 1 if it grew by more than 20 MB.
Reads `/proc`, so it runs on Linux.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import sys
from pathlib import Path

import articlekit

_WARM_UP = 1_000
_ALLOWED_MB = 20.0


def resident_mb() -> float:
    """The resident size of this process in MB."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS in /proc/self/status")


def main() -> int:
    """Parse, and compare."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=Path, required=True)
    options.add_argument("--largest", type=int, default=10_000_000, help="bytes of the largest page that is taken")
    options.add_argument("--parses", type=int, default=100_000)
    arguments = options.parse_args()
    pages = [path.read_bytes() for path in sorted(arguments.pages.rglob("page.html"))]
    read = (gzip.decompress(path.read_bytes()) for path in sorted(arguments.pages.rglob("*.html.gz")))
    pages += [page for page in read if page and len(page) <= arguments.largest]
    before = 0.0
    for number in range(arguments.parses):
        # Every page is a little different each time: what is kept by content would show.
        articlekit.parse(pages[number % len(pages)] + b"<!-- %d -->" % number, url=f"https://site.example/{number}")
        if number == _WARM_UP:
            gc.collect()
            before = resident_mb()
    gc.collect()
    after = resident_mb()
    print(f"{len(pages):,} pages")
    print(
        f"{before:.1f} MB after {_WARM_UP:,} parses, {after:.1f} MB after {arguments.parses:,}: {after - before:+.1f} MB"
    )
    return 1 if after - before > _ALLOWED_MB else 0


if __name__ == "__main__":
    sys.exit(main())
