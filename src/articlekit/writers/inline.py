"""A text with spans as a sequence of beginnings, texts and ends that are well formed, whatever the spans are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import attrs

from articlekit.spans import Span, SpanKind
from articlekit.urls import resolve

__all__ = ["End", "Start", "address", "nested"]


class Start(NamedTuple):
    """A span begins."""

    span: Span


class End(NamedTuple):
    """The span that began last ends."""

    span: Span


def nested(text: str, spans: Iterable[Span]) -> Iterator[Start | End | str]:
    """The text with its spans, one within the other: where they overlap, the one that goes on is ended and begun anew.

    Spans outside the text and white space at their ends are left out; of links that overlap, the first stands.

    >>> bold, italic = Span(SpanKind.STRONG, 0, 3), Span(SpanKind.EMPHASIS, 2, 5)
    >>> [part if isinstance(part, str) else type(part).__name__ for part in nested("ab cd", (bold, italic))]
    ['Start', 'ab', 'End', ' ', 'Start', 'cd', 'End']
    """
    kept = _usable(text, spans)
    points = sorted({point for span in kept for point in (span.start, span.end)})
    beginning: dict[int, list[Span]] = {}
    for span in kept:
        beginning.setdefault(span.start, []).append(span)
    opened: list[Span] = []
    done = 0
    for point in points:
        if point > done:
            yield text[done:point]
            done = point
        broken: list[Span] = []
        while any(span.end == point for span in opened):
            span = opened.pop()
            yield End(span)
            if span.end > point:
                broken.append(span)
        for span in (*reversed(broken), *beginning.get(point, ())):
            opened.append(span)
            yield Start(span)
    if done < len(text):
        yield text[done:]


def _usable(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans in order, the wider first: within the text, without white space at their ends, each kind once at a place."""
    found: list[Span] = []
    last: dict[tuple[SpanKind, str | None, str | None], int] = {}
    linked = 0
    for span in sorted(filter(None, (_trimmed(text, item) for item in spans)), key=_widest_first):
        key = (span.kind, span.url, span.value)
        before = found[last[key]] if key in last else None
        if before is not None and span.start < before.end:
            found[last[key]] = attrs.evolve(before, end=max(before.end, span.end))
            linked = max(linked, span.end) if span.kind is SpanKind.LINK else linked
            continue
        if span.kind is SpanKind.LINK:
            if span.start < linked:
                continue
            linked = span.end
        last[key] = len(found)
        found.append(span)
    found.sort(key=_widest_first)
    return found


def _trimmed(text: str, span: Span) -> Span | None:
    if not 0 <= span.start < span.end <= len(text):
        return None
    inner = text[span.start : span.end]
    start, end = span.start + len(inner) - len(inner.lstrip()), span.end - len(inner) + len(inner.rstrip())
    if start >= end:
        return None
    return span if (start, end) == (span.start, span.end) else attrs.evolve(span, start=start, end=end)


def _widest_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end


def address(url: str | None) -> str | None:
    """The address if it is one that may stand in a page: articles can be made by hand or come from JSON."""
    if url and url.startswith("mailto:"):
        return None if any(mark in url for mark in "\"'<> \n") else url
    return resolve(None, url) if url else None
