"""Which addresses may be the source: every link of another publication near, before, in and after the story, addresses
that are written out, and what the head declares. Nothing is judged here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, takewhile
from operator import attrgetter
from typing import Final

import attrs

from articlekit.extractors.source.places import is_of_a_part, is_of_a_picture
from articlekit.extractors.source.setting import Linked, Setting
from articlekit.extractors.source.wording import is_labelled
from articlekit.segment import Segment
from articlekit.structured_data.jsonld import JsonObject, JsonValue
from articlekit.structured_data.schema_org import ARTICLE_TYPES, types_of
from articlekit.urls import comparable, is_home_page

__all__ = [
    "CANONICAL",
    "CITED",
    "DECLARED",
    "IN_TEXT",
    "OG_URL",
    "Candidate",
    "addresses",
    "article_nodes",
    "each",
    "own_numbers",
]

IN_TEXT, CANONICAL, OG_URL, DECLARED, BASED_ON, CITED = range(6)
"""Where an address was found: a link or a written address; `rel=canonical` (RFC 6596); `og:url`; an `original-source`,
`syndication-source` (Google News, 2010) or `source` of the head; `isBasedOn` of schema.org; the `cite` of a quotation."""

_DECLARED: Final = ("original-source", "syndication-source")
_SOURCES: Final = ("source", "dcterms.source", "dc.source")
"""Meta elements that hold an address or a name. Seen: Chinese newsrooms' systems, Dublin Core, a US paper's archive."""
_OF_A_PAPER: Final = ("citation_doi", "citation_arxiv_id")
"""Meta elements of a page that is a paper itself (Google Scholar's tags)."""
_FIRST: Final = attrgetter("first")
_NAMESAKE: Final = 2
"""The likeness of a host that bears the own name."""
_MOST_NODES: Final = 20
_MOST: Final = 150
"""Candidates of one page."""


@attrs.frozen
class Candidate:
    """An address that may be the source's."""

    url: str
    origin: int = IN_TEXT
    segment: Segment | None = None
    """The text it stands in; None for the head."""
    link: Linked = attrs.field(default=Linked(0, 0, ""), repr=False)

    @property
    def place(self) -> str:
        """Where it was seen, for `SourceSignal.place`."""
        return "head" if self.segment is None else f"segment {self.segment.index}"


def addresses(setting: Setting) -> list[Candidate]:
    """The candidates of a page: of the head first, then in page order."""
    return list(islice(_all(setting), _MOST))


def _all(setting: Setting) -> Iterator[Candidate]:
    seen: set[str] = set()
    for origin, href in _of_the_head(setting):
        url = setting.foreign(href) if setting.own.site else None
        # One of the own brand under another ending is a country's edition, or a host of the house.
        is_other = url is not None and not is_home_page(url) and setting.own.likeness(url) < _NAMESAKE
        if url and is_other and (key := comparable(url)) not in seen:
            seen.add(key)
            yield Candidate(url, origin)
    # Where the own site is unknown, the headline may well lead to the page itself.
    itself = setting.page.story.headline if not setting.own.site else None
    near = [
        item
        for item in setting.near()
        if setting.linked(item) and item.index != itself and not is_of_a_picture(setting, item)
    ]
    own = own_numbers(setting)
    found = [
        (item, link) for item in near for link in setting.linked(item) if not any(map(link.url.lower().count, own))
    ]
    papers = {_paper(link.url) for _, link in found if not link.is_written} - {""}
    for item, link in found:
        # A publication's front page is no document: what leads there names the publisher.
        is_other = is_home_page(link.url) or (link.is_written and _paper(link.url) in papers)
        if not is_other and not _is_of_a_part(setting, item, link):
            yield Candidate(link.url, IN_TEXT, item, link)
    yield from _cited(setting)


def _is_of_a_part(setting: Setting, item: Segment, link: Linked) -> bool:
    return is_of_a_part(setting, item) and is_labelled(item.text, setting.cues(item), link.start, link.end)


def own_numbers(setting: Setting) -> list[str]:
    """The numbers under which a page that is a paper is known elsewhere."""
    meta = setting.page.document.meta
    return [value.lower() for name in _OF_A_PAPER for value in meta.get(name, ())[:2] if "." in value]


def _paper(url: str) -> str:
    """The DOI of an address at doi.org: of a paper that is linked, the mere number elsewhere is no second document."""
    name, _, number = url.partition("doi.org/")
    return number.lower() if name.endswith(("//", "//dx.", "//www.")) else ""


def _of_the_head(setting: Setting) -> Iterator[tuple[int, str]]:
    document = setting.page.document
    for link in document.links:
        if link.rel == "canonical":
            yield CANONICAL, link.href
        elif link.rel in _DECLARED:
            yield DECLARED, link.href
    for name in (*_DECLARED, *_SOURCES):
        for value in document.meta.get(name, ())[:2]:
            if "://" in value:
                yield DECLARED, value
    for node in article_nodes(setting):
        for based in each(node.get("isBasedOn")):
            for href in (based,) if isinstance(based, str) else (based.get("url"), based.get("@id")):
                if isinstance(href, str):
                    yield BASED_ON, href
                    break
    for value in document.meta.get("og:url", ())[:1]:
        yield OG_URL, value


def _cited(setting: Setting) -> Iterator[Candidate]:
    """Addresses in the `cite` of the story's quotations (HTML Standard, 4.4.4)."""
    segments = setting.page.segments
    begun = bisect_left(segments.containers, setting.first, key=_FIRST)  # they are in page order
    for container in takewhile(lambda box: box.first <= setting.last, islice(segments.containers, begun, None)):
        if container.tag == "blockquote":
            href = container.element.get("cite") or ""
            if "://" in href and (url := setting.foreign(href)):
                yield Candidate(url, CITED, segments[container.first])


def article_nodes(setting: Setting) -> Iterator[JsonObject]:
    """The articles of the page's JSON-LD."""
    for node in setting.page.document.json_ld[:_MOST_NODES]:
        if types_of(node) & ARTICLE_TYPES:
            yield node


def each(value: JsonValue) -> Iterator[str | JsonObject]:
    """The values of a property that may be one or a list."""
    for item in value[:4] if isinstance(value, Sequence) and not isinstance(value, str) else (value,):
        if isinstance(item, str | Mapping):
            yield item
