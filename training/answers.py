"""Parse pages with the package that is first on the path, and print what comes out, a JSON object a line.

Run by `crosscheck.py` with a copy of the package for each fold. Read are lines `[set, file, name, address]`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import articlekit

Job = tuple[str, str, str, str | None]


def answer(job: Job) -> str:
    """What the scorer compares, with the confidence of each field's winner; of a page that raises, the error."""
    dataset, file, name, url = job
    page = gzip.decompress(Path(os.environ["ARTICLEKIT_DATA"], dataset, file).read_bytes())
    try:
        article = articlekit.parse(page, url=url)
    except articlekit.ArticlekitError as error:
        return json.dumps({"id": name, "status": "error", "error": repr(error)})
    return json.dumps(
        {
            "id": name,
            "status": "ok",
            "text": article.text,
            "title": article.title,
            "authors": [author.name for author in article.authors],
            "date": article.published.date().isoformat() if article.published else None,
            "source_url": article.source.url if article.source else None,
            "publisher": article.source.publisher if article.source else None,
            "confidences": {item.field: item.winner.confidence for item in article.evidence}
            | ({"source": article.source.confidence} if article.source else {}),
        }
    )


def main() -> None:
    """Do what the module says."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--jobs", type=int, default=1)
    jobs = [tuple(json.loads(line)) for line in sys.stdin if line.strip()]
    with ProcessPoolExecutor(options.parse_args().jobs) as pool:
        for line in pool.map(answer, jobs, chunksize=8):
            print(line, flush=True)


if __name__ == "__main__":
    main()
