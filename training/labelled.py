"""The open pages with labels of authors, dates and titles, ready for the extractors to read."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pages
from articlekit.extractors import Page
from articlekit.parser import Parser

SETS = ("wcxb", "snippets", "publishers", "dates", "fresh")
_TOKEN = re.compile(r"\w+")


class Labelled(NamedTuple):
    """A page with what its label says; empty where it says nothing."""

    id: str
    """The set and the page's name in it."""
    site: str
    page: Page
    title: str
    authors: tuple[str, ...]
    date: str
    """`2024-05-03`."""
    is_complete: bool
    """Whether a label without authors says that the page names none."""


def labelled(folder: Path = pages.DATA, sets: tuple[str, ...] = SETS) -> Iterator[Labelled]:
    """The open article pages of all sets; sealed ones are not read."""
    parser = Parser(extractors=())
    for name in sets:
        for line in (folder / name / "labels.jsonl").read_text("utf-8").split("\n"):
            record = json.loads(line) if line.strip() else {"part": "sealed"}
            if record.get("part", "open") == "sealed" or (name == "wcxb" and record["kind"] != "article"):
                continue
            if not any(record.get(key) for key in ("title", "authors", "date")):
                continue
            data = gzip.decompress((folder / name / record["html"]).read_bytes())
            url = record.get("url")
            yield Labelled(
                f"{name}/{record['id']}",
                pages.site_of(url or record["id"]),
                parser.page(data, url=url),
                record.get("title") or "",
                tuple(record.get("authors") or ()),
                record.get("date") or "",
                name == "wcxb",
            )


def words_of(text: str) -> str:
    """Letters and digits alone, case and width folded: what two spellings share."""
    return " ".join(_TOKEN.findall(unicodedata.normalize("NFKC", text).casefold()))
