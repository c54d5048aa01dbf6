"""Which names may be the source's publisher: after labels, in links, bylines, datelines, copyright lines and the head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

import attrs

from articlekit.extractors.source.address import is_listing, is_title, resembles
from articlekit.extractors.source.candidates import article_nodes, each, own_numbers
from articlekit.extractors.source.places import is_of_a_part, is_of_a_picture
from articlekit.extractors.source.publisher_names import is_name, name_at, name_before
from articlekit.extractors.source.setting import Linked, Setting
from articlekit.extractors.source.wording import is_labelled
from articlekit.markup.class_words import Hint
from articlekit.markup.runs import shown
from articlekit.metadata.agencies import agency_of, mentions
from articlekit.metadata.title_text import letters
from articlekit.phrases.credits import KINDS, Cue
from articlekit.phrases.wordings import any_of
from articlekit.segment import Anchor, Segment
from articlekit.story import leads_to_front
from articlekit.structured_data.jsonld import JsonValue
from articlekit.structured_data.schema_org import types_of
from articlekit.urls import is_home_page, resolve

__all__ = ["ORIGINS", "Name", "names"]

ORIGINS: Final = (
    "anchor", "home", "after", "before", "agency", "copyright", "byline", "meta", "sourceOrganization", "creditText",
    "copyrightHolder", "publisher", "author", "journal", "line",
)  # fmt: skip
"""Where a name was found: a link to a document or a home page, behind or before a wording, an agency's anywhere, a
copyright line, a part of a byline, what the head declares, what a reference to a paper names, a short line of its own."""
_AFTER, _BEFORE, _AGENCY = map(ORIGINS.index, ("after", "before", "agency"))

_INTRODUCING: Final = frozenset(
    map(KINDS.index, ("label", "original", "read_on", "attribution", "paper", "translation", "release"))
)
_SPEAKING: Final = frozenset(map(KINDS.index, ("original", "attribution", "translation")))
_COPYRIGHT: Final = re.compile(
    r"(?:[©ⓒ]|\(c\)|copyrights?\b)\s*(?:[@©ⓒ]|\(c\)|copyright)?\s*(?:\d{4}\s*)?"
    rf"(?:(?:{any_of('publishers', 'copyright_by')})\s)?",
    re.IGNORECASE,
)
_RELEASE: Final = re.compile(r"^SOURCE:?\s+(?=\S)")
_PARTS: Final = re.compile(
    rf"(?:(?<!\s)\s*+|(?<=\s))[,|/•·;]\s*|\s[-–—]\s|\s(?:{any_of('publishers', 'byline_part')})\s"
)
_FIRST_OF: Final = re.compile(rf"[^,/&+、]{{2,40}}?(?=\s?(?:[,/&+、]|\s(?:{any_of('publishers', 'joined')})\s))")
"""The first of several names."""
_JOURNAL: Final = re.compile(
    r"(?:^|[.,;:”\"]\s)([^\W\d_][^.,;:()”\"]{1,60}?)[,.]?\s(?:\(?(?:19|20)\d\d\)?|\d{1,4}\s?[(,:])"
)
"""What stands before the year or the volume in a reference."""
_HOST: Final = re.compile(r"[\w-]{2,40}(?:\.[\w-]{2,40}){1,3}(?:, .*)?")
"""A name that is a host: it says itself where it leads."""
_LONGEST_OWN_LINE: Final = 40
_POINTER: Final = 16
"""Characters in which a colon counts that stands behind a wording."""
_BEHIND: Final = 3
"""Segments behind the story of which each may be a signature."""
_SOURCES: Final = ("source", "dcterms.source", "dc.source")
_JOURNALS: Final = ("citation_journal_title", "prism.publicationname", "dc.source.journal")
_AUTHORS: Final = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
_ORGANISATIONS: Final = ("sourceOrganization", "creditText", "copyrightHolder", "publisher")
_LONGEST_LINE: Final = 320
_LONGEST_BYLINE: Final = 120
_EDGE: Final = 130
"""Characters at either end of a paragraph in which it may name its agency."""
_MOST: Final = 120
_SOUNDS_OWN: Final = 0.75
"""How much of the own host's spelling makes a name, in whatever script, the page's own."""


@attrs.frozen
class Name:
    """A name that may be the publisher's."""

    text: str
    origin: int
    """Its place in `ORIGINS`."""
    segment: Segment | None = None
    start: int = 0
    end: int = 0
    agency: str | None = None
    """The agency that it is; empty for a newsroom that lets others reprint."""
    is_signature: bool = False
    """True for the organisation in the last line of a release: `SOURCE Harbour Board`."""
    letters: str = attrs.field(init=False, default=attrs.Factory(lambda self: letters(self.text), takes_self=True))
    """Its letters, by which two spellings of it are one."""

    @property
    def place(self) -> str:
        """Where it was seen, for `SourceSignal.place`."""
        return "head" if self.segment is None else f"segment {self.segment.index}"


def names(setting: Setting) -> list[Name]:
    """The candidates of a page, without the page's own names; of the same at one place the first."""
    seen: set[tuple[int, int, str]] = set()
    found: list[Name] = []
    for item in islice(_all(setting), 4 * _MOST):
        key = (item.segment.index if item.segment else -1, item.start, item.letters)
        if key not in seen and key[2] and not _is_own(setting, item) and not _is_of_another(setting, item):
            seen.add(key)
            found.append(item)
    return found[:_MOST]


def _is_own(setting: Setting, item: Name) -> bool:
    """Whether a name is the page's own; a copy may bear its original's, whose site the same line links."""
    if (item.agency and setting.own.is_own_name(item.agency)) or _leads_home(setting, item):
        return True
    if setting.own.spelling(item.text) >= _SOUNDS_OWN:
        return True
    name = item.text.partition("/")[0]  # "Source: Daily Herald/jd", with the initials of who wrote it
    return (setting.own.is_own_name(item.text) or setting.own.is_own_name(name)) and not any(
        resembles(item.text, link.url) == 1.0 and not setting.own.likeness(link.url)
        for link in (setting.linked(item.segment) if item.segment else ())
    )


def _is_of_another(setting: Setting, item: Name) -> bool:
    """Whether a name is the headline, lies in a link, whose text is the title of what it leads to, or is a picture's."""
    if item.letters == setting.title:
        return True
    if item.segment is None:
        return False
    text, line = item.segment.text, item.segment
    if is_of_a_picture(setting, line):
        return True
    if is_of_a_part(setting, line) and is_labelled(text, setting.cues(line), item.start, item.end):
        return True
    if any(
        is_title(text[link.start : link.end], link.url) for link in setting.linked(item.segment) if _overlap(link, item)
    ):
        return True
    # Of the page's own links those to a story: one to a topic may well be of an agency's name.
    inside = (
        (text[link.start : link.end], resolve(setting.base, link.url))
        for link in item.segment.links
        if _overlap(link, item)
    )
    return any(url and is_title(said, url) and not is_listing(url) for said, url in inside)


def _overlap(link: Linked | Anchor, item: Name) -> bool:
    return link.start < item.end and item.start < link.end


def _leads_home(setting: Setting, item: Name) -> bool:
    """Whether a name is a link to the page's own front page."""
    if item.segment is None or not item.segment.links or _HOST.fullmatch(item.text):
        return False
    around = [link for link in item.segment.links if link.start <= item.start < link.end]
    outside = {link.start for link in setting.linked(item.segment)} if around else ()
    return any(
        link.start not in outside and not link.url.startswith("#") and leads_to_front(link.url) for link in around
    )


def _all(setting: Setting) -> Iterator[Name]:
    yield from _of_the_head(setting)
    for item in setting.near():
        linked = setting.linked(item)
        is_edge = item.index <= setting.first + 2 or item.index >= setting.last - 1
        text, (words, cues) = item.text, setting.reading(item)
        if linked:
            yield from _anchors(item, linked, cues)
        if (cues or text.startswith("SOURCE")) and (is_edge or item.links or len(text) < _LONGEST_LINE):
            yield from _introduced(item, cues)
        if is_edge:
            yield from _agencies(item, words)
            yield from _owners(item)
        if setting.last - 1 <= item.index <= setting.last + _BEHIND or setting.hints(item) & Hint.SOURCE:
            yield from _lines(setting, item)
        if "10." in text or "doi" in text.lower():
            yield from _journals(item)
        if item.hints & Hint.BYLINE and len(text) <= _LONGEST_BYLINE and item.index <= setting.first + 2:
            yield from _of_a_byline(setting, item)


def _anchors(item: Segment, linked: Sequence[Linked], cues: Sequence[Cue]) -> Iterator[Name]:
    for link in linked:
        if (
            not link.is_written
            and not _is_wording(link, cues)
            and (span := name_at(item.text[link.start : link.end], 0))
        ):
            yield _name(item, int(is_home_page(link.url)), (link.start + span[0], link.start + span[1]))


def _is_wording(link: Linked, cues: Sequence[Cue]) -> bool:
    """Whether words of a credit are in a link's text; what they only stand around is the name: "eredetileg a ... oldalán"."""
    return any(
        kind in _INTRODUCING and (link.start <= start < link.end or link.start < end <= link.end)
        for kind, start, end in cues
    )


def _introduced(item: Segment, cues: Sequence[Cue]) -> Iterator[Name]:
    text = item.text
    if (label := _RELEASE.match(text)) and len(text) <= _LONGEST_BYLINE:
        yield attrs.evolve(_name(item, _AFTER, (label.end(), len(text))), is_signature=True)
    for kind, first, last in cues:
        if kind in _INTRODUCING and (span := _span_behind(text, last)) and not _is_broken(cues, span):
            yield _name(item, _AFTER, span)
            if (first_of := _FIRST_OF.match(text, *span)) and is_name(first_of[0]):
                yield _name(item, _AFTER, (span[0], first_of.end()))
        if kind in _SPEAKING and (span := name_before(text, first)):
            yield _name(item, _BEFORE, span)


def _span_behind(text: str, start: int) -> tuple[int, int] | None:
    """The name behind a wording, or behind the colon that follows it soon: "Read on here: Daily Herald"."""
    colon = text.find(": ", start, start + _POINTER)
    return name_at(text, start) or (name_at(text, colon + 1) if colon >= 0 else None)


def _name(item: Segment, origin: int, span: tuple[int, int]) -> Name:
    text = item.text[slice(*span)]
    return Name(text, origin, item, *span, agency_of(text))


def _is_broken(cues: Sequence[Cue], span: tuple[int, int]) -> bool:
    """Whether another wording ends within a name: then what follows that is the name."""
    return any(kind in _INTRODUCING and span[0] < end < span[1] for kind, _, end in cues)


def _agencies(item: Segment, words: Sequence[str]) -> Iterator[Name]:
    text = item.text
    edges = [(0, len(text))] if len(text) <= 2 * _EDGE else [(0, _EDGE), (len(text) - _EDGE, len(text))]
    for start, end in edges:
        for agency, first, last in mentions(text[start:end], words):
            yield Name(text[start + first : start + last], _AGENCY, item, start + first, start + last, agency)


def _owners(item: Segment) -> Iterator[Name]:
    text = item.text
    is_marked = "©" in text or "opyright" in text or "OPYRIGHT" in text or "(c)" in text or "(C)" in text
    if not is_marked or len(text) > _LONGEST_LINE:
        return
    if (match := _COPYRIGHT.search(text)) and (span := name_at(text, match.end())):
        yield _name(item, ORIGINS.index("copyright"), span)


def _journals(item: Segment) -> Iterator[Name]:
    for match in islice(_JOURNAL.finditer(item.text[-400:]), 6):
        if is_name(match[1]):
            at = max(0, len(item.text) - 400) + match.start(1)
            yield Name(match[1], ORIGINS.index("journal"), item, at, at + len(match[1]))


def _lines(setting: Setting, item: Segment) -> Iterator[Name]:
    if any(cue.kind in _INTRODUCING for cue in setting.cues(item)):
        return
    is_own = item.links and not setting.linked(item)
    if (
        not is_own
        and len(item.text) <= _LONGEST_OWN_LINE
        and (span := name_at(item.text, 0))
        and span[1] >= len(item.text) - 1
    ):
        yield _name(item, ORIGINS.index("line"), span)


def _of_a_byline(setting: Setting, item: Segment) -> Iterator[Name]:
    """The parts behind the first, but for the persons whom the page declares to have written it."""
    start, persons = 0, _persons(setting)
    for match in (*_PARTS.finditer(item.text), None):
        end = match.start() if match else len(item.text)
        if start and is_name(item.text[start:end]) and letters(item.text[start:end]) not in persons:
            yield Name(item.text[start:end], ORIGINS.index("byline"), item, start, end)
        start = match.end() if match else end


def _persons(setting: Setting) -> frozenset[str]:
    said = (pair for node in article_nodes(setting) for pair in _named(node.get("author")))
    return frozenset(letters(name) for name, is_person in said if is_person)


def _of_the_head(setting: Setting) -> Iterator[Name]:
    meta = setting.page.document.meta
    # A page that is a paper itself declares its own journal.
    journals = () if own_numbers(setting) else _JOURNALS
    for origin, keys in (("meta", _SOURCES), ("journal", journals), ("author", _AUTHORS)):
        for key in keys:
            for value in meta.get(key, ())[:2]:
                yield from _declared(origin, value)
    for node in article_nodes(setting):
        for key in _ORGANISATIONS:
            for value, is_person in _named(node.get(key)):
                if not is_person:  # who holds a right, but is no publication
                    yield from _declared(key, value)
        for value, _ in _named(node.get("author")):
            yield from _declared("author", value)


def _declared(origin: str, text: str) -> Iterator[Name]:
    name = shown(text).rpartition("：")[2].strip()
    found = mentions(name) if len(name) <= _LONGEST_BYLINE else []
    if origin == "author":
        for agency, start, end in found:
            yield Name(name[start:end], ORIGINS.index(origin), agency=agency)
    elif is_name(name):
        yield Name(name, ORIGINS.index(origin), agency=found[0].agency if found else None)


def _named(value: JsonValue) -> Iterator[tuple[str, bool]]:
    """The names in a property, each with whether it is said to be a person's."""
    for item in each(value):
        if isinstance(item, str):
            yield item, False
        elif isinstance(name := item.get("name"), str):
            yield name, "person" in types_of(item)
