"""Score other libraries on the pages, and with the scorer, that articlekit is measured by.

python benchmarks/peers.py                     those that are installed, on every set they have fields for
python benchmarks/peers.py publishers dates    these sets
python benchmarks/peers.py --save              write `peers.json`, from which `tables.py` makes the tables of the documentation

Each is called as its own documentation shows. The data and its scorer lie beside the repository, in `../shared`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from quality import SCORER

Answer = dict[str, object]
"""What the scorer compares: `text`, `title`, `authors`, `date` (a day, in ISO form); what a library lacks is not there."""
Peer = Callable[[bytes, str | None], Answer]

SETS = ("wcxb", "snippets", "publishers", "dates", "fresh", "sealed")
"""`fresh` and `sealed` are pages that, as far as is known, neither the others nor articlekit's rules were made on. Of sealed
pages nothing but the scores is looked at."""
SAVED = Path(__file__).with_name("peers.json")
METRICS = (
    "word_f1",
    "shingle_f1",
    "snippet_f1",
    "body_f1:all",
    "body_under_80",
    "title_norm",
    "author_f1",
    "date_acc",
    "date_acc_1d",
)


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


def figures(name: str, records: list[dict[str, str]], found: dict[str, Answer]) -> dict[str, float]:
    """The scorer's figures for what a library said, those of fields that it has not left out."""
    import fresh
    import score

    given = fresh.rate(records, found, errors=-1) if name in ("fresh", "sealed") else score.score(records, found)
    known = {key for answer in found.values() for key in answer}
    fields = {"title_norm": "title", "author_f1": "authors", "date_acc": "date", "date_acc_1d": "date"}
    return {
        metric: round(value, 4)
        for metric, value in given.items()
        if isinstance(value, float) and not metric.startswith("source_") and fields.get(metric, "text") in known
    }


def main() -> None:
    """Print a line for each set and library."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sets", nargs="*", default=SETS)
    arguments.add_argument("--save", action="store_true")
    chosen = arguments.parse_args()
    if not SCORER.is_file():
        sys.exit(f"there is no scorer at {SCORER}")
    sys.path.insert(0, str(SCORER.parent))
    import dev

    saved: dict[str, dict[str, dict[str, float]]] = json.loads(SAVED.read_text("utf-8")) if SAVED.is_file() else {}
    for name in chosen.sets:
        records = list(dev.labels(name))
        for title, peer in peers():
            found = figures(name, records, answers(peer, records, dev.folder(name)))
            saved.setdefault(name, {})[f"{title} {version(title)}"] = found
            values = (f"{metric} {found[metric]:.3f}" for metric in METRICS if metric in found)
            print(f"{name:11} {title} {version(title)}: {', '.join(values)}", flush=True)
    if chosen.save:
        SAVED.write_text(json.dumps(saved, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
