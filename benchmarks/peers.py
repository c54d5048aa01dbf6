"""Score other libraries on the pages, and with the scorer, that articlekit is measured by.

python benchmarks/peers.py                     those that are installed, on every set they have fields for
python benchmarks/peers.py publishers dates    these sets

Each is called as its own documentation shows. The data and its scorer lie beside the repository, in `../shared`.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from quality import SCORER

Answer = dict[str, object]
"""What the scorer compares: `text`, `title`, `authors`, `date` (a day, in ISO form); what a library lacks is not there."""
Peer = Callable[[bytes, str | None], Answer]

SETS = ("wcxb", "snippets", "publishers", "dates")
METRICS = ("word_f1", "shingle_f1", "snippet_f1", "title_norm", "author_f1", "date_acc")


def peers() -> Iterator[tuple[str, Peer]]:
    """Those that are installed, by the name of their distribution."""
    try:
        import trafilatura

        def by_trafilatura(page: bytes, url: str | None) -> Answer:
            found = trafilatura.bare_extraction(page, url=url, with_metadata=True)
            if found is None:
                return {}
            authors = [name.strip() for name in (found.author or "").split(";")]
            return {"text": found.text, "title": found.title, "authors": authors, "date": found.date}

        yield "trafilatura", by_trafilatura
    except ImportError:
        pass
    try:
        import lxml.html
        import readability

        def by_readability(page: bytes, url: str | None) -> Answer:
            document = readability.Document(page.decode("utf-8", "replace"), url=url)
            body = lxml.html.fromstring(document.summary())
            return {"text": "\n".join(body.itertext()), "title": document.short_title()}

        yield "readability-lxml", by_readability
    except ImportError:
        pass
    try:
        import htmldate

        def by_htmldate(page: bytes, url: str | None) -> Answer:
            return {"date": htmldate.find_date(page.decode("utf-8", "replace"), url=url, original_date=True)}

        yield "htmldate", by_htmldate
    except ImportError:
        pass


def answers(peer: Peer, records: list[dict[str, str]], folder: Path) -> dict[str, Answer]:
    """What a library says of each page; one that raises has said nothing."""
    found: dict[str, Answer] = {}
    for record in records:
        try:
            answer = peer(gzip.decompress((folder / record["html"]).read_bytes()), record.get("url"))
        except Exception as error:  # noqa: BLE001 - whatever a library raises counts as no answer
            found[record["id"]] = {"status": "error", "error": repr(error)}
        else:
            found[record["id"]] = {"status": "ok", **answer}
    return found


def main() -> None:
    """Print a line for each set and library."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sets", nargs="*", default=SETS)
    names = arguments.parse_args().sets
    if not SCORER.is_file():
        sys.exit(f"there is no scorer at {SCORER}")
    sys.path.insert(0, str(SCORER.parent))
    import dev
    import score

    print(f"{'set':11} {'library':24} " + " ".join(f"{metric:>10}" for metric in METRICS))
    for name in names:
        records = list(dev.labels(name))
        for title, peer in peers():
            found = answers(peer, records, dev.DATA / name)
            known = {key for answer in found.values() for key in answer}
            fields = {"word_f1": "text", "shingle_f1": "text", "snippet_f1": "text", "title_norm": "title"}
            fields |= {"author_f1": "authors", "date_acc": "date"}
            scores = score.score(records, found)
            values = [scores.get(metric) if fields[metric] in known else None for metric in METRICS]
            if any(value is not None for value in values):
                cells = " ".join(" " * 10 if value is None else f"{value:10.3f}" for value in values)
                print(f"{name:11} {title + ' ' + version(title):24} {cells}", flush=True)


if __name__ == "__main__":
    main()
