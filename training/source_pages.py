"""Find the open pages on which a credit may stand: those that were read for `source_labels.jsonl`.

    python training/source_pages.py              the pages, best first: rank, score, set, id, what was seen
    python training/source_pages.py --digests    the same with what a labeller reads of each

A page is taken when anything on it looks like a credit, right or wrong: a label in some thirty languages, an agency, a
head address on another site, a short last line or a headline with a link that leads out. Nothing here judges: the
labels were given by reading. Pages that have a label, or whose site has a sealed page, are never opened.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import lxml.etree
import lxml.html

from articlekit.decode import decode
from articlekit.urls import comparable
from source_cues import AGENCY, PICTURE, SOCIAL, cues_of
from source_digests import Line, Reader, digest, head_of, site_of, story_of

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
SETS = ("fresh", "unlabelled", "publishers", "snippets", "dates", "wcxb")
PAGES_OF_A_SITE = 6
AROUND = 14
"""Lines above and below the story in which a cue counts."""
ELSEWHERE = ("CANONICAL", "og:url", "ld:isBased", "original-source", "syndication-source", "ld:sourceO")
WEIGHTS = {"label": 2.0, "phrase": 0.8, "strong": 2.4, "agency": 0.7, "wire": 2.4}


class Found(NamedTuple):
    """A page with what looks like a credit on it."""

    score: float
    dataset: str
    record: dict[str, Any]
    cues: tuple[str, ...]
    digest: str
    links: tuple[str, ...]


def records(dataset: str) -> Iterator[dict[str, Any]]:
    """The records of one set."""
    for line in (DATA / dataset / "labels.jsonl").read_text("utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def markup_of(dataset: str, record: dict[str, Any]) -> bytes:
    """The bytes of a page."""
    return gzip.decompress((DATA / dataset / record["html"]).read_bytes())


def keys_of(record: dict[str, Any], markup: bytes) -> set[str]:
    """What tells that a page was seen: its bytes and its address."""
    return {hashlib.sha256(markup).hexdigest(), comparable(record["url"] or record["id"])}


def unlabelled() -> Iterator[tuple[str, dict[str, Any], bytes]]:
    """The open pages without a label for the source, each once; no page of a site that has a sealed one."""
    fresh = list(records("fresh"))
    sealed = {name for r in fresh if r["part"] == "sealed" for name in (site_of(r["url"]), r["domain"]) if name}
    known: set[str] = set()
    for record in records("source_links"):
        known |= keys_of(record, markup_of("source_links", record))
    for record in fresh:
        if record["part"] == "open" and record.get("source"):
            known |= keys_of(record, markup_of("fresh", record))
    for dataset in SETS:
        for record in records(dataset):
            names = {site_of(record["url"]), record.get("domain")}
            if record.get("part") == "sealed" or record.get("source") or names & sealed:
                continue
            markup = markup_of(dataset, record)
            keys = keys_of(record, markup)
            if not keys & known:
                yield dataset, record, markup
            known |= keys


def in_head(head: Sequence[str]) -> tuple[float, list[str]]:
    """How much the head looks like that of a copy."""
    score, cues = 0.0, []
    for said in head:
        if said.startswith(ELSEWHERE):
            score += 4
            cues.append(said.split()[0].split("=")[0])
        elif AGENCY.search(said):
            score += 1
            cues.append("head agency")
    return score, cues


def weight(line: Line, cues: Sequence[str], links: Sequence[str], own: str, *, near: bool) -> float:
    """How much a line looks like a credit of the whole page."""
    size = sum(WEIGHTS[cue] for cue in cues)
    size *= (1.0 if near else 0.5) * (2.0 if line.outbound else 1.0) * (1.0 if len(line.text) < 320 else 0.6)
    if PICTURE.search(line.text):
        size *= 0.25
    agency = AGENCY.search(line.text)
    if agency and agency[0].replace(" ", "").lower()[:9] in own:
        size *= 0.3
    if line.outbound and all(SOCIAL.search(links[number]) for number in line.outbound):
        size *= 0.3
    return size


def look(dataset: str, record: dict[str, Any], markup: bytes) -> Found:
    """One page: what looks like a credit, how much so, and what a labeller reads of it."""
    root = lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", decode(markup).text) or "<p></p>")
    url = record["url"] or ""
    if not url.startswith("http"):
        url = root.xpath("string(//link[@rel='canonical']/@href)") or root.xpath(
            "string(//meta[@property='og:url']/@content)"
        )
    own = site_of(url)
    reader = Reader(root, url, own)
    lines, links = reader.lines, reader.links
    start, end = story_of(lines)
    head = head_of(root, own)
    score, cues = in_head(head)
    marked: dict[int, float] = {}
    for index in range(max(0, start - AROUND), min(end + AROUND + 1, len(lines))):
        line = lines[index]
        if what := cues_of(line.bare, linked=bool(line.outbound)):
            marked[index] = weight(line, what, links, own, near=index <= start + 1 or index >= end - 2)
            cues.append("+".join(what))
    last = [line for line in lines[max(start, end - 2) : end + 3] if 1 <= len(line.outbound) <= 2]
    if any(line.plain + line.linked < 160 and not SOCIAL.search(links[line.outbound[0]]) for line in last):
        score += 1.5
        cues.append("tail link")
    above = [line for line in lines[max(0, start - AROUND) : start + 1] if line.outbound]
    if any(line.text.startswith("#") or "# [" in line.text for line in above):
        score += 3
        cues.append("headline link")
    score += sum(sorted(marked.values(), reverse=True)[:3])
    score += 1.0 * (record.get("language") not in (None, "en"))
    score -= 2.0 * (dataset == "wcxb" and record.get("kind") != "article")
    said = digest(root, url, head, reader, marked)
    return Found(score, dataset, record, tuple(dict.fromkeys(cues)), said, tuple(links))


def found() -> list[Found]:
    """The pages with a cue, best first, and of one site not too many."""
    sys.setrecursionlimit(20_000)
    pages = []
    for dataset, record, markup in unlabelled():
        try:
            pages.append(look(dataset, record, markup))
        except (ValueError, IndexError, lxml.etree.LxmlError, RecursionError) as error:
            print(f"{dataset} {record['id']}: {error!r}", file=sys.stderr)
    pages = [page for page in pages if page.score > 0]
    pages.sort(key=lambda page: (-page.score, page.dataset, page.record["id"]))
    seen: Counter[str] = Counter()
    kept = []
    for page in pages:
        name = site_of(page.record["url"]) or page.record["id"]
        seen[name] += 1
        if seen[name] <= PAGES_OF_A_SITE:
            kept.append(page)
    return kept


def main() -> None:
    """Print the pages."""
    for rank, page in enumerate(found(), 1):
        print(f"{rank}\t{page.score:.1f}\t{page.dataset}\t{page.record['id']}\t{', '.join(page.cues[:6])}")
        if "--digests" in sys.argv:
            print(page.digest + "\n")


if __name__ == "__main__":
    main()
