"""What bulk promises, measured: two workers against one process, memory over many pages, a million fingerprints.

python benchmarks/bulk.py pool [--pages 200] [--rounds 5]     must be 1.7 times as fast on an idle machine of two processors
python benchmarks/bulk.py memory [--pages 50000]              must not grow
python benchmarks/bulk.py copies [--count 1000000] [--within 8]   must take less than 30 s

Each exits with 1 where what must hold does not. The pages are real ones where the development data lies beside the
repository, else made ones of the same weight.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pages
from articlekit import bulk
from articlekit.copies import clusters

SPEED_UP = 1.7
GROWTH = 1.1
SECONDS = 30.0


def collection(folder: Path, count: int) -> Path:
    """So many pages as files of a folder."""
    found = pages.real(count) or [pages.typical(seed) for seed in range(count)]
    target = folder / "pages"
    target.mkdir()
    for number, page in enumerate(found):
        (target / f"{number:05d}.html").write_bytes(page)
    return target


def pool(count: int, rounds: int) -> bool:
    """Two workers and one process by turns, on the same pages; the median of the ratios of their times."""
    ratios: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        source = collection(Path(name), count)
        for turn in range(-1, rounds):  # the first is to warm up, and does not count
            one, alone = timed(source, Path(name, f"one{turn}"), 0)
            two, ours = timed(source, Path(name, f"two{turn}"), 2)
            print(
                f"one process {one:.2f} s ({alone:.2f} s of a processor), two workers {two:.2f} s ({ours:.2f} s here): "
                f"{one / two:.2f} times as fast"
            )
            if turn >= 0:
                ratios.append(one / two)
    ratio = statistics.median(ratios)
    rate = f"{os.getloadavg()[0]:.1f} processes waiting on {os.cpu_count()} processors"
    print(f"median of {rounds}: {ratio:.2f} times as fast, at least {SPEED_UP} on an idle machine ({rate} now)")
    return ratio >= SPEED_UP


def timed(source: Path, out: Path, workers: int) -> tuple[float, float]:
    """Seconds that a run took, and of the processor in this process."""
    began, used = time.perf_counter(), time.process_time()
    summary = bulk.run(source, out, bulk.Settings(workers=workers, columns="full"))
    assert summary.counts.failed < summary.counts.rows / 10
    return time.perf_counter() - began, time.process_time() - used


def memory(count: int) -> bool:
    """Resident memory of this process and its workers, in the second tenth of a run and in the last one."""
    seen: list[int] = []

    def look(progress: bulk.Progress) -> None:
        if progress.done % max(1, count // 1000) == 0:
            seen.append(resident())

    with tempfile.TemporaryDirectory() as name:
        source = Path(name, "pages.jsonl")
        with source.open("w", encoding="utf-8") as file:
            for number in range(count):
                html = pages.made(8000, seed=number % 997).decode().replace("Made", f"Made {number}")
                file.write(json.dumps({"id": str(number), "html": html}) + "\n")
        summary = bulk.run(source, Path(name, "out"), bulk.Settings(workers=1, columns="full"), on_progress=look)
    assert summary.counts.rows == count
    tenth = len(seen) // 10
    early, late = max(seen[tenth : 2 * tenth]), max(seen[-tenth:])
    print(
        f"{count:,} pages: {early / 1e6:.0f} MB in the second tenth, {late / 1e6:.0f} MB in the last: {late / early:.2f} times"
    )
    return late <= GROWTH * early


def resident() -> int:
    """Bytes of memory of this process and of those that it started, as Linux counts them."""
    tree: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            tree.setdefault(int(stat.read_text().rpartition(")")[2].split()[1]), []).append(int(stat.parent.name))
        except (FileNotFoundError, ProcessLookupError):
            continue
    total, wanted = 0, [os.getpid()]
    while wanted:
        process = wanted.pop()
        wanted += tree.get(process, [])
        try:
            total += int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        except (FileNotFoundError, ProcessLookupError):
            continue
    return total


def copies(count: int, within: int) -> bool:
    """Fingerprints, a fifth of them with one to six copies in which up to ten bits differ."""
    chance = random.Random(5)
    values: list[int] = []
    while len(values) < count:
        value = chance.getrandbits(64)
        values.append(value)
        for _ in range(chance.randint(1, 6) if chance.random() < 0.2 else 0):
            bits = chance.sample(range(64), chance.randint(0, 10))
            values.append(value ^ sum(1 << bit for bit in bits))
    chance.shuffle(values)
    began, used = time.perf_counter(), time.process_time()
    found = clusters(values[:count], within=within)
    took, seconds = time.perf_counter() - began, time.process_time() - used
    print(
        f"{count:,} fingerprints within {within} bits: {len(set(found)):,} clusters in {took:.1f} s, {seconds:.1f} s of one processor"
    )
    return seconds < SECONDS


def main() -> int:
    """Measure one of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["pool", "memory", "copies"])
    parser.add_argument("--pages", type=int)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--within", type=int, default=8)
    given = parser.parse_args()
    if given.what == "pool":
        return not pool(given.pages or 200, given.rounds)
    if given.what == "memory":
        return not memory(given.pages or 50_000)
    return not copies(given.count, given.within)


if __name__ == "__main__":
    sys.exit(main())
