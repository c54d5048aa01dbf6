"""What a whole `Article` costs, as a multiple of what `lxml.html.fromstring` alone costs on the same bytes.

python benchmarks/speed.py                      200 pages, 3 rounds
python benchmarks/speed.py --stages --rivals    and where the time goes, and what others need
python benchmarks/speed.py --save               all of that, and a line of it in history.jsonl for chart.py to draw
ARTICLEKIT_PURE=1 python benchmarks/speed.py    without the compiled core, where that is built (`python core/build_core.py`)

Processor time is counted, so other work on the machine takes nothing from it but caches. Every round times each
contestant on each page in turn, so that whatever else the machine does falls on all alike; of
the rounds a page's best time counts. The pages are those of `../shared/data` where present, else made here.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from unittest import mock

import attrs
import lxml.html

import articlekit
import pages
from articlekit import parser, stages
from articlekit.extractors import Extractor, Finding, Page
from articlekit.stages import Work

Contestant = Callable[[bytes], object]
BARE = "lxml.html.fromstring"
OURS = "articlekit.parse"
WITH_ADDRESS = "articlekit.parse with url"
"""Without its address the page's own site has to be inferred."""
ADDRESS = "https://www.measured.example/news/a-story"
HISTORY = Path(__file__).with_name("history.jsonl")


def rivals() -> Iterator[tuple[str, Contestant]]:
    """Those that are installed. Each does what its own documentation shows for text and metadata."""
    try:
        import trafilatura

        yield "trafilatura.bare_extraction", trafilatura.bare_extraction
    except ImportError:
        pass
    try:
        import readability

        yield (
            "readability.Document.summary",
            lambda page: readability.Document(page.decode("utf-8", "replace")).summary(),
        )
    except ImportError:
        pass
    try:
        from resiliparse.extract.html2text import extract_plain_text

        yield (
            "resiliparse (text only)",
            lambda page: extract_plain_text(page.decode("utf-8", "replace"), main_content=True),
        )
    except ImportError:
        pass


def best_times(contestants: dict[str, Contestant], corpus: list[bytes], rounds: int) -> dict[str, list[float]]:
    """For each contestant its best time on each page, in seconds."""
    best = {name: [float("inf")] * len(corpus) for name in contestants}
    for _ in range(rounds):
        for number, page in enumerate(corpus):
            for name, run in contestants.items():
                start = time.process_time()
                run(page)
                best[name][number] = min(best[name][number], time.process_time() - start)
    return best


def report(best: dict[str, list[float]], corpus: list[bytes]) -> None:
    """A line a contestant; `p95 x` is the multiple that one page in twenty exceeds."""
    bare = best[BARE]
    print(
        f"{articlekit.core()} core; {len(corpus)} pages of {statistics.mean(map(len, corpus)) / 1000:.0f} kB on average"
    )
    print(f"{'':30}{'x bare':>8}{'p95 x':>8}{'pages/s':>9}{'p50 ms':>8}{'p95 ms':>8}{'max ms':>8}")
    for name, times in best.items():
        multiples = sorted(seconds / alone for seconds, alone in zip(times, bare, strict=True))
        ranked = sorted(seconds * 1000 for seconds in times)
        middle, late = len(ranked) // 2, int(len(ranked) * 0.95)
        print(
            f"{name:30}{sum(times) / sum(bare):8.2f}{multiples[late]:8.2f}{len(times) / sum(times):9.1f}"
            f"{ranked[middle]:8.2f}{ranked[late]:8.2f}{ranked[-1]:8.1f}"
        )


@contextmanager
def timed_stages(spent: dict[str, float]) -> Iterator[None]:
    """While open, every stage and extractor adds its seconds to `spent`."""

    def timed(stage: Callable[[Work], Work]) -> Callable[[Work], Work]:
        def call(work: Work) -> Work:
            start = time.process_time()
            try:
                return stage(work)
            finally:
                spent[stage.__name__] += time.process_time() - start

        return call

    def timed_extractor(name: str, run: Extractor) -> Extractor:
        def call(page: Page, /) -> Iterable[Finding]:
            start = time.process_time()
            findings = list(run(page))
            spent[name] += time.process_time() - start
            return findings

        return call

    chain = tuple(
        attrs.evolve(item, function=timed_extractor(f"  {item.name}", item.function))
        for item in parser.Parser().chain()
    )
    order = tuple(stage if stage is stages.extract else timed(stage) for stage in parser.STAGES)
    with mock.patch.object(parser.Parser, "chain", return_value=chain), mock.patch.object(parser, "STAGES", order):
        yield


def stage_times(corpus: list[bytes]) -> dict[str, float]:
    """The seconds that one pass spends in each stage and extractor, the costliest first; extractors are indented."""
    spent: dict[str, float] = defaultdict(float)
    with timed_stages(spent):
        start = time.process_time()
        for page in corpus:
            articlekit.parse(page)
        whole = time.process_time() - start
    spent["(rest)"] = whole - sum(spent.values())
    return dict(sorted(spent.items(), key=lambda item: -item[1]))


def report_stages(spent: dict[str, float], pages_read: int) -> None:
    """A line a stage."""
    whole = sum(spent.values())
    print(f"\n{'stage':30}{'share':>8}{'ms/page':>9}")
    for name, seconds in spent.items():
        print(f"{name:30}{seconds / whole:8.1%}{seconds * 1000 / pages_read:9.3f}")


def save(best: dict[str, list[float]], spent: dict[str, float], corpus: list[bytes]) -> None:
    """Add the run to the history: when, on what, and every multiple. Stages share out our own multiple."""
    multiples = {name: round(sum(times) / sum(best[BARE]), 2) for name, times in best.items()}
    whole = sum(spent.values())
    line = {
        "when": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "versions": {name: _version(name) for name in ("articlekit", "lxml", "trafilatura", "readability-lxml")}
        | {"python": platform.python_version()},
        "core": articlekit.core(),
        "pages": len(corpus),
        "kB": round(statistics.mean(map(len, corpus)) / 1000),
        "multiples": multiples,
        "stages": {name.strip(): round(multiples[OURS] * seconds / whole, 3) for name, seconds in spent.items()},
    }
    with HISTORY.open("a", encoding="utf-8") as history:
        history.write(json.dumps(line) + "\n")


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def main() -> int:
    """Run; exits with 1 above `--limit`."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=int, default=200)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--stages", action="store_true", help="show each stage's and extractor's share")
    options.add_argument("--rivals", action="store_true", help="time those others that are installed")
    options.add_argument("--save", action="store_true", help="add the run to the history, with stages and rivals")
    options.add_argument("--limit", type=float, help="fail above this multiple")
    chosen = options.parse_args()
    corpus = pages.real(chosen.pages) or [pages.typical(seed) for seed in range(chosen.pages)]
    contestants: dict[str, Contestant] = {
        BARE: lxml.html.fromstring,
        OURS: articlekit.parse,
        WITH_ADDRESS: lambda page: articlekit.parse(page, url=ADDRESS),
    }
    for run in contestants.values():
        run(corpus[0])  # what is loaded at the first call is not a page's cost
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    best = best_times(contestants, corpus, chosen.rounds)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if chosen.rivals or chosen.save:
        best |= best_times(dict(rivals()), corpus, 1)
    report(best, corpus)
    print(f"peak memory {after / 1024:.0f} MB, of which {(after - before) / 1024:.0f} MB came with the pages' parsing")
    if chosen.stages or chosen.save:
        spent = stage_times(corpus)
        report_stages(spent, len(corpus))
        if chosen.save:
            save(best, spent, corpus)
    ratio = sum(best[OURS]) / sum(best[BARE])
    if chosen.limit and ratio > chosen.limit:
        print(f"NOT HELD: {ratio:.2f} times the bare parse is more than {chosen.limit:g}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
