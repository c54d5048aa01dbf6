"""What is lost where nobody gives the page's address: sources with `url=` and without, on the same pages.

python benchmarks/without_address.py           fresh and sealed pages, and source_links
python benchmarks/without_address.py fresh     this set

The own site is then inferred (`articlekit.own_site`); the two lines should be within 0.03 F1. The data lies in `../shared`.
"""

from __future__ import annotations

import gzip
import sys
from concurrent.futures import ProcessPoolExecutor

import articlekit
from quality import SCORER

SETS = ("fresh", "sealed", "source_links")
Job = tuple[str, str, str | None]


def answer(job: Job) -> dict[str, str | None]:
    """The source of a page, as the scorer takes it."""
    place, name, url = job
    with gzip.open(place) as file:
        source = articlekit.parse(file.read(), url=url).source
    return {"id": name, "source_url": source and source.url, "publisher": source and source.publisher}


def main() -> None:
    """Print the figures of each set, twice."""
    if not SCORER.is_file():
        sys.exit(f"there is no scorer at {SCORER}")
    sys.path.insert(0, str(SCORER.parent))
    import dev
    import score_sources

    for name in sys.argv[1:] or SETS:
        records = [record for record in dev.labels(name) if name == "source_links" or record.get("source")]
        labels = [record["source"] | {"id": record["id"]} if name != "source_links" else record for record in records]
        for title in ("with url=", "without"):
            jobs = [
                (str(dev.folder(name) / record["html"]), record["id"], record["url"] if title == "with url=" else None)
                for record in records
            ]
            with ProcessPoolExecutor(2) as pool:
                found = list(pool.map(answer, jobs, chunksize=8))
            print(f"{name}, {title}:", end=" ")
            score_sources.score(labels, found)


if __name__ == "__main__":
    main()
