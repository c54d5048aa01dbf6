"""From a run of text with its links and inline elements to a text with spans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from articlekit.markup import cloudflare
from articlekit.markup.formulas import formula_source
from articlekit.markup.runs import shown
from articlekit.markup.styles import styled
from articlekit.segment import Anchor, Segment, Stretch
from articlekit.spans import Span, SpanKind, moved
from articlekit.tuples import tuple_of
from articlekit.urls import resolve

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["Inline", "InlineReader", "cut", "joined"]

_KINDS: Final = {
    "abbr": SpanKind.ABBREVIATION,
    "acronym": SpanKind.ABBREVIATION,
    "b": SpanKind.STRONG,
    "code": SpanKind.CODE,
    "del": SpanKind.DELETED,
    "dfn": SpanKind.EMPHASIS,
    "em": SpanKind.EMPHASIS,
    "i": SpanKind.EMPHASIS,
    "img": SpanKind.MATH,
    "ins": SpanKind.INSERTED,
    "kbd": SpanKind.KEYBOARD,
    "mark": SpanKind.MARKED,
    "math": SpanKind.MATH,
    "q": SpanKind.QUOTATION,
    "rt": SpanKind.RUBY,
    "rtc": SpanKind.RUBY,
    "s": SpanKind.DELETED,
    "samp": SpanKind.CODE,
    "script": SpanKind.MATH,
    "strike": SpanKind.DELETED,
    "strong": SpanKind.STRONG,
    "sub": SpanKind.SUBSCRIPT,
    "sup": SpanKind.SUPERSCRIPT,
    "tt": SpanKind.CODE,
    "var": SpanKind.EMPHASIS,
}
"""What the elements of HTML say of their words; `cite`, which has no span, tells who is quoted."""
_OF_CODE: Final = (SpanKind.CODE, SpanKind.KEYBOARD)
_VALUED: Final = (SpanKind.ABBREVIATION, SpanKind.RUBY, SpanKind.MATH)


class Inline(NamedTuple):
    """A text with its spans."""

    text: str
    spans: tuple[Span, ...] = ()


class InlineReader:
    """Reads the texts of one page. `notes` are the labels of its notes, by the fragments that lead to them."""

    def __init__(self, base_url: str | None, notes: Mapping[str, str] | None = None) -> None:
        """Remember the page's address; nothing is computed yet."""
        self.base_url = base_url
        """The address that others are relative to."""
        self._page = (base_url or "").partition("#")[0]
        self._notes = notes or {}
        self._addresses: dict[str, str] = {}

    def links(self, anchors: Iterable[Anchor]) -> tuple[Span, ...]:
        """Links with absolute addresses; those that lead to no page, or to a place on this one, are left out."""
        found: list[Span] = []
        for start, end, href in anchors:
            if url := self.address(href):
                found.append(Span.link(start, end, url))
        return tuple(found)

    def address(self, href: str) -> str:
        """Where a link leads, absolute; an empty string where it leads to no other page and no mailbox."""
        url = self._addresses.get(href)
        if url is None:
            url = self._addresses[href] = "" if self.fragment(href) is not None else self._resolved(href.strip())
        return url

    def _resolved(self, href: str) -> str:
        if cloudflare.PROTECTED_PATH not in href and (url := resolve(self.base_url, href)):
            return url
        url = cloudflare.decode_link(href) or href
        return url if url.startswith("mailto:") and url.isprintable() else ""

    def fragment(self, href: str) -> str | None:
        """The place on this very page that a link leads to; None for any other link."""
        page, mark, fragment = href.strip().partition("#")
        return fragment if mark and (not page or page == self._page) else None

    def read(self, item: Segment) -> Inline:
        """The text of a segment with all its spans, in order, the wider first."""
        if not item.links and not item.stretches:
            return tuple_of(Inline, (item.text, ()))
        links = self.links(item.links)
        if not item.stretches and not self._notes and len({span.url for span in links}) == len(links):
            return tuple_of(Inline, (item.text, links))  # as the walk found them, none beside another of its kind
        marks = [*self._notes_of(item), *links, *_marks(item.stretches)]
        return tuple_of(Inline, (item.text, _ordered(item.text, marks)))

    def _notes_of(self, item: Segment) -> Iterable[Span]:
        if not self._notes:
            return
        for start, end, href in item.links:
            label = self._notes.get(self.fragment(href) or "")
            if label is not None:
                yield Span(SpanKind.NOTE, start, end, value=label)

    def marked(self, text: str, marks: Iterable[tuple[int, int, etree._Element]]) -> tuple[Span, ...]:
        """The spans of a preformatted text, whose links are elements too. That it is code is said of all of it."""
        found: list[Span] = []
        for start, end, element in marks:
            if element.tag == "a":
                found += self.links([tuple_of(Anchor, (start, end, element.get("href") or ""))])
            else:
                found += _marks([tuple_of(Stretch, (start, end, element))])
        return _ordered(text, [span for span in found if span.kind not in _OF_CODE]) if found else ()

    def lines(self, items: Sequence[Segment], gap: str = "\n") -> Inline:
        """Several runs as one text of as many lines."""
        return self.read(items[0]) if len(items) == 1 else joined([self.read(item) for item in items], gap)


def joined(parts: Sequence[Inline], gap: str) -> Inline:
    """Several texts as one, their spans moved."""
    if len(parts) == 1:
        return parts[0]
    spans: list[Span] = []
    offset = 0
    for part in parts:
        spans += moved(part.spans, offset)
        offset += len(part.text) + len(gap)
    return Inline(gap.join(part.text for part in parts), tuple(spans))


def cut(inline: Inline, start: int, end: int) -> Inline:
    """A part of a text with its spans, without white space around it."""
    text = inline.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    end = start + len(text)
    kept = [
        Span(span.kind, max(span.start, start) - start, min(span.end, end) - start, span.url, span.value)
        for span in inline.spans
        if span.start < end and span.end > start
    ]
    return Inline(text, tuple(kept))


def _marks(stretches: Iterable[Stretch]) -> Iterable[Span]:
    for start, end, element in stretches:
        kind = _KINDS.get(str(element.tag))
        for said in styled(element, kind) if element.get("style") else (kind,):
            value = _value(said, element) if said in _VALUED else None
            if said is not None and (value or said is not SpanKind.RUBY):
                yield Span(said, start, end, value=value)


def _value(kind: SpanKind | None, element: etree._Element) -> str | None:
    if kind is SpanKind.ABBREVIATION:
        return shown(element.get("title") or "") or None
    if kind is SpanKind.RUBY:
        return _reading(element) or None
    return formula_source(element)


def _reading(element: etree._Element) -> str:
    """What a reading says, with those that follow it directly: each for one of the bases before them."""
    readings = [element]
    while not (readings[-1].tail or "").strip() and (after := readings[-1].getnext()) is not None and after.tag == "rt":
        readings.append(after)
    return "".join(shown("".join(map(str, item.itertext()))) for item in readings)


def _ordered(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, each once; what one of its kind holds already is left out, and two that overlap, or part a word, are one."""
    if len(spans) == 1:
        return tuple(spans)
    found: list[Span] = []
    last: dict[tuple[SpanKind, str | None, str | None], int] = {}
    for span in sorted(spans, key=lambda item: (item.start, -item.end)):
        key = (span.kind, span.url, span.value)
        place = last.get(key)
        before = found[place] if place is not None else None
        if place is not None and before is not None and _goes_on(text, before, span):
            if span.end > before.end:
                found[place] = Span(span.kind, before.start, span.end, span.url, span.value)
            continue
        last[key] = len(found)
        found.append(span)
    noted = {(span.start, span.end) for span in found if span.kind is SpanKind.NOTE}
    return tuple(
        [span for span in found if span.kind is not SpanKind.SUPERSCRIPT or not _is_noted(span, noted)]
        if noted
        else found
    )


def _goes_on(text: str, before: Span, span: Span) -> bool:
    """Whether a span begins within one of its kind, or in the midst of a word that the other ends in: editors part marks so."""
    if span.kind is SpanKind.NOTE or span.start > before.end:
        return False
    return span.start < before.end or text[span.start - 1 : span.start + 1].isalnum()


def _is_noted(span: Span, noted: Iterable[tuple[int, int]]) -> bool:
    """Whether a raised text is nothing but the mark of a note, which is raised anyway."""
    return any(
        span.start <= start and end <= span.end and span.end - span.start <= end - start + 2 for start, end in noted
    )
