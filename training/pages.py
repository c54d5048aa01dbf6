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
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    language: str | None = None
    """As the set states it."""
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None


def read(dataset: str, folder: Path = DATA) -> Iterator[Page]:
    """The pages of one set in the order of its label file; the sealed ones of a set are never read."""
    return map(parsed, unread(dataset, folder))


def unread(dataset: str, folder: Path = DATA) -> Iterator[Page]:
    """The same without their documents and segments."""
    for line in (folder / dataset / "labels.jsonl").read_text("utf-8").split("\n"):
        if not line.strip():
            continue
        record = json.loads(line)
        if record.get("part") == "sealed":
            continue
        yield Page(
            id=record["id"],
            dataset=dataset,
            kind=record.get("kind") or "article",
            site=site_of(record.get("url") or record["id"]),
            url=record.get("url"),
            markup=gzip.decompress((folder / dataset / record["html"]).read_bytes()),
            document=None,
            segments=None,
            body=record.get("body"),
            present=tuple(record.get("with") or ()),
            absent=tuple(record.get("without") or ()),
            language=record.get("language"),
            title=record.get("title"),
            authors=tuple(record.get("authors") or ()),
            date=record.get("date"),
        )


def parsed(page: Page) -> Page:
    """The page with its document and segments, from its markup."""
    document = from_html(decode(page.markup).text, url=page.url)
    return page._replace(document=document, segments=segment(document))


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
