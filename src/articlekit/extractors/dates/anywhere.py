"""The dates of the rest of a page, and of its scripts, titles and addresses: where nothing near the story has one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from articlekit.extractors.dates.shown import CAPTION, FAR, LABEL, LONGEST_NOTICE, NOTICE, Place, Reader
from articlekit.extractors.dates.stamps import Stamp
from articlekit.markup.class_words import Hint
from articlekit.metadata.moments import DATE_HINT, parse_moment

__all__ = ["anywhere", "in_path"]

_PATH_DATE = re.compile(
    r"/t?((?:199|20\d)\d)(?:[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])"
    r"|([/-])([1-9]|0[1-9]|1[0-2]|[a-zA-Z]{3,9})\4([1-9]|0[1-9]|[12]\d|3[01]))(?=[/_.-]|$)"
)
"""`/2024/05/03/`, `/2024/0503/`, `/2024-05/03/`, `/t20240503_`, `/2024/may/3/`."""
_IN_SCRIPT = re.compile(
    r"ub(?:lished(?:(?<=date.ublished)|(?<=date_.ublished)|(?<=first.ublished)|(?<=first_.ublished)|(?<=published)_?[aA]t)"
    r"|(?<=pub)(?:lish_?[dD]ate|lication_?[dD]ate|lish_?[tT]ime|_?[dD]ate))"
    r"""\\?["']?(?:&quot;)?\s?[:=]\s?(?:\[\d,\s?)?\\?(?:["']|&quot;)(\d{4}[-/]\d\d[-/]\d\d[^"'&\\]{0,20})"""
)
"""A date of publication in the data of a script that builds the page: `datePublished`, `pubDate` and their like. What it
begins with is no choice, so that it is looked for at the speed of a plain text."""
_DATA_ATTRIBUTES = ("props", "data-page", "data-props")
"""Where Astro, Inertia and React keep the data of a page."""


def anywhere(reader: Reader) -> Iterator[Stamp]:
    """Where nothing better is known: marked dates on the rest of the page, those in scripts; if there are none, any."""
    whole = range(min(len(reader.page.segments), FAR))
    for lazily in (reader.marked(whole, "far-time"), _in_data(reader), _unmarked(reader, whole)):
        found = list(lazily)
        yield from found
        if any(stamp.signal in _GOOD and not stamp.is_change for stamp in found):
            return


_GOOD = frozenset({"far-time", "mark", "script"})
"""Signals of dates that spare the rest of the page a look."""


def _unmarked(reader: Reader, whole: range) -> Iterator[Stamp]:
    """Dates in titles and addresses and in the rest of the page."""
    document = reader.page.document
    heads = (document.title, document.declared("og:title"), document.declared("description"))
    for text in (*(head or "" for head in heads), _slug_text(document.url)):
        yield from reader.in_text(text, "title")
    yield from _in_the_rest(reader, whole)
    if uploaded := in_path(document.declared("og:image", "twitter:image")):
        yield Stamp(uploaded, "address of the picture")


def _in_data(reader: Reader) -> Iterator[Stamp]:
    """The dates of what a page shows without scripts, and the first in the data that its scripts build it from."""
    is_found = False
    for element in reader.page.document.data:
        if element.tag == "noscript":
            stamps = (parse_moment(time.get("datetime") or "", reader.style) for time in element.iter("time"))
            yield from (Stamp(moment, "noscript") for moment in stamps if moment)
            continue
        for text in () if is_found else _data(element):
            if (match := _IN_SCRIPT.search(text)) and (moment := parse_moment(match[1], reader.style)):
                yield Stamp(moment, "script")
                is_found = True
                break


def _data(element: etree._Element) -> Iterator[str]:
    """The text of a script, or of the attributes in which some frameworks keep a page's data."""
    if element.tag == "script":
        yield element.text or ""
    else:
        yield from (element.get(name) or "" for name in _DATA_ATTRIBUTES)
        yield from (child.get("data-page") or "" for child in element.iterchildren("div"))


def _in_the_rest(reader: Reader, whole: range) -> Iterator[Stamp]:
    """The dates of short texts wherever they stand: labelled ones, and a bare one where all are the same."""
    bare: list[Stamp] = []
    body = frozenset(reader.page.body)
    foreign = reader.place.elsewhere & (Hint.COMMENT | Hint.RELATED)
    for item in reader.page.segments.items[: whole.stop]:
        text = item.text
        if len(text) > LONGEST_NOTICE or (item.hints & foreign and item.index not in body):
            continue
        if not DATE_HINT.search(text) or (len(text) > _LONGEST_LINE and not NOTICE.search(text)):
            continue
        if item.tag == "figcaption" or CAPTION.match(text):
            continue
        place = Place(item.index, hints=item.hints)
        if (item.hints & Hint.DATE and not item.hints & reader.place.elsewhere) or LABEL.search(text.lower()):
            yield from reader.in_text(text, "far", place)
        elif len({stamp.moment.date() for stamp in bare}) <= 1:
            bare += reader.in_text(text, "far-bare", place)
    if len({stamp.moment.date() for stamp in bare}) == 1:
        yield from bare


_LONGEST_LINE = 120
"""Characters of a line that is read without a word of publication."""


def _slug_text(url: str | None) -> str:
    """The last part of an address's path as words."""
    return (url or "").rstrip("/").rpartition("/")[2].replace("_", " ")[:120]


def in_path(url: str | None) -> datetime | None:
    """The date in an address's path; only a full one, with the day, since there has been a web.

    >>> (
    ...     in_path("https://daily.example/2024/05/03/bridge").date().isoformat(),
    ...     in_path("https://daily.example/1906059-bridge"),
    ... )
    ('2024-05-03', None)
    """
    match = _PATH_DATE.search(url) if url else None
    if match is None:
        return None
    year, month, day = match[1], match[2] or match[5], match[3] or match[6]
    return parse_moment(f"{year}-{month}-{day}" if month.isdigit() else f"{day} {month} {year}")
