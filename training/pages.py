"""The pages to learn from: read, decoded, parsed and walked as the library does it."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml import html
from publicsuffixlist import PublicSuffixList

from articlekit.decode import decode
from articlekit.document import Document, from_html
from articlekit.segment import Segments, segment

DATA = Path(os.environ.get("ARTICLEKIT_DATA") or Path(__file__).resolve().parents[2] / "shared" / "data")
STRUCTURE = "structure"
"""The set whose references are HTML, of articles as other libraries' reviewers have accepted them."""
_SUFFIXES = PublicSuffixList()
_OWN = re.compile(rb"<(?:link|meta)\b[^>]*(?:canonical|og:url)[^>]*", re.IGNORECASE)
_ADDRESS = re.compile(rb"(?:href|content)\s*=\s*[\"']?(https?://[^\"'\s>]+)", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\s*\{\s*\"title\":")
_BLOCKS = frozenset(
    "p div li td th tr h1 h2 h3 h4 h5 h6 pre br dt dd blockquote figcaption section article table ul ol".split()
)


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
        markup = gzip.decompress((folder / dataset / record["html"]).read_bytes())
        expected = record.get("expected")
        yield Page(
            id=record["id"],
            dataset=dataset,
            kind=record.get("kind") or "article",
            site=site_of(record.get("url") or (expected and own_address(markup)) or record["id"]),
            url=record.get("url"),
            markup=markup,
            document=None,
            segments=None,
            body=record.get("body") if expected is None else words_of(expected),
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


def words_of(expected: str) -> str | None:
    """The text of a reference in HTML, without the page's metadata that some of the test suites put over it; None where there is none."""
    if not expected.strip():
        return None
    root = html.fromstring(f"<div>{expected}</div>")
    for item in list(root.iter()):
        if item.tag == "pre" and _FRONT_MATTER.match(item.text_content()):
            item.clear(keep_tail=True)
        elif item.tag in _BLOCKS:
            item.tail = f" {item.tail or ''}"
    return " ".join(root.text_content().split()) or None


def own_address(markup: bytes) -> str | None:
    """What a page declares as its address."""
    for tag in _OWN.finditer(markup):
        if found := _ADDRESS.search(tag[0]):
            return found[1].decode("ascii", "replace")
    return None


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
