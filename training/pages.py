"""The pages to learn from: read, decoded, parsed and walked as the library does it."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from publicsuffixlist import PublicSuffixList

from articlekit.decode import decode
from articlekit.document import Document, from_html
from articlekit.segment import Segments, segment

DATA = Path(os.environ.get("ARTICLEKIT_DATA") or Path(__file__).resolve().parents[2] / "shared" / "data")
_SUFFIXES = PublicSuffixList()


class Page(NamedTuple):
    """One page with what its labeller says of it."""

    id: str
    dataset: str
    kind: str
    site: str
    """The registrable domain: pages of one site never lie in two folds."""
    url: str | None
    markup: bytes
    document: Document
    segments: Segments
    body: str | None
    present: tuple[str, ...]
    absent: tuple[str, ...]


def read(dataset: str, folder: Path = DATA) -> Iterator[Page]:
    """The pages of one set in the order of its label file; the sealed ones of a set are never read."""
    for line in (folder / dataset / "labels.jsonl").read_text("utf-8").split("\n"):
        if not line.strip():
            continue
        record = json.loads(line)
        if record.get("part") == "sealed":
            continue
        markup = gzip.decompress((folder / dataset / record["html"]).read_bytes())
        document = from_html(decode(markup).text, url=record.get("url"))
        yield Page(
            record["id"],
            dataset,
            record.get("kind") or "article",
            site_of(record.get("url") or record["id"]),
            record.get("url"),
            markup,
            document,
            segment(document),
            record.get("body"),
            tuple(record.get("with") or ()),
            tuple(record.get("without") or ()),
        )


def site_of(url: str) -> str:
    """The registrable domain of an address, or the address itself where it has none."""
    host = urlsplit(url).hostname or url
    return _SUFFIXES.privatesuffix(host) or host


def digest(datasets: tuple[str, ...], folder: Path = DATA) -> str:
    """A digest of the label files and the pages' names and sizes: changes when the data does."""
    found = hashlib.sha256()
    for dataset in datasets:
        found.update((folder / dataset / "labels.jsonl").read_bytes())
        for path in sorted((folder / dataset / "html").iterdir()):
            found.update(f"{path.name} {path.stat().st_size}\n".encode())
    return found.hexdigest()[:16]
