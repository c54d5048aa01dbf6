"""Count how often each signal of the primary source is right on the development pages, and print the table of weights.

    python training/source_weights.py            the table, to be copied into `articlekit.extractors.source.ranking`
    python training/source_weights.py --check    how well the confidence of each half of the sites foretells the other

A credit is right when its address is one of the page's, or, without an address, when its name and the page's contain
one another. Weights are smoothed: as if `PRIOR_PAGES` more pages had been seen, right with the signal's `PRIOR`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from articlekit.article import Source
from articlekit.extractors.source import credits_of
from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.ranking import SIGNALS, of_the_story, source_of
from articlekit.metadata.title_text import letters
from articlekit.parser import Parser
from articlekit.urls import comparable, site

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "source_links"
PRIOR_PAGES = 2
PRIOR: Mapping[str, float] = {
    "syndication-source": 0.8,
    "original-source": 0.8,
    "isBasedOn": 0.8,
    "label-link": 0.7,
    "meta-source": 0.7,
    "marked": 0.7,
    "release": 0.7,
    "byline-name": 0.6,
    "origin": 0.6,
    "quoted": 0.6,
    "release-name": 0.6,
    "sourceOrganization": 0.6,
    "creditText": 0.55,
    "label-next-name": 0.55,
    "journal": 0.65,
    "label-home": 0.4,
    "copyrightHolder": 0.3,
    "publisher": 0.2,
    "og:url": 0.0,  # where it was right a canonical link said the same
}
"""What a standard or a program's documentation makes one expect; 0.5 for all other signals."""

Record = dict[str, Any]
Example = tuple[Record, Sequence[Credit]]


def examples() -> Iterator[Example]:
    """Each labelled page with its credits."""
    parser = Parser()
    for line in (DATA / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        data = gzip.decompress((DATA / record["html"]).read_bytes())
        yield record, of_the_story(credits_of(parser.page(data, url=record["url"])))


def is_right(record: Record, answer: Credit | Source) -> bool:
    """Whether an answer gives one of the page's documents, or, without an address, its publisher."""
    if answer.url:
        right = {comparable(url) for url in (record["source_url"], *record["acceptable_urls"]) if url}
        return comparable(answer.url) in right
    given = letters(answer.publisher or "").removeprefix("the")
    names = [
        letters(name).removeprefix("the") for name in (record["publisher"], *record["acceptable_publishers"]) if name
    ]
    return any(given and (given in name or name in given) for name in names)


def weights(known: Iterable[Example]) -> dict[str, float]:
    """The smoothed share of right credits of each signal, a page counted once."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for record, found in known:
        first = {credit.signal: credit for credit in reversed(found)}
        for signal, credit in first.items():
            seen[signal] += 1
            right[signal] += is_right(record, credit)
    return {
        signal: (right[signal] + PRIOR_PAGES * PRIOR.get(signal, 0.5)) / (seen[signal] + PRIOR_PAGES)
        for signal in SIGNALS
    }


def half_of(record: Record) -> int:
    """0 or 1, the same for all pages of a site."""
    return hashlib.sha256(site(record["url"]).encode()).digest()[0] % 2


def check(known: list[Example]) -> None:
    """Print, for answers by the weights of the other half, the share of right ones in each band of confidence."""
    bands: defaultdict[str, list[bool]] = defaultdict(list)
    for half in (0, 1):
        table = weights(example for example in known if half_of(example[0]) != half)
        for record, found in known:
            if half_of(record) == half and (answer := source_of(found, weights=table)):
                bands[f"{int(answer.confidence * 10) / 10:.1f}"].append(is_right(record, answer))
    for band, answers in sorted(bands.items()):
        print(f"confidence from {band}: {sum(answers)} of {len(answers)} right")


def main() -> None:
    """Print the table, or how well it foretells."""
    known = list(examples())
    if "--check" in sys.argv[1:]:
        check(known)
        return
    for signal, weight in sorted(weights(known).items(), key=lambda item: -item[1]):
        print(f'    "{signal}": {weight:.2f},')


if __name__ == "__main__":
    main()
