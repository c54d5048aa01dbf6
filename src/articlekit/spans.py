"""What is said of a part of a text: that it is a link, emphasised, deleted, a formula ...

A *span* marks `text[start:end]` of the text that it comes with. Spans may lie within each other and overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

import attrs

__all__ = ["Span", "SpanKind", "links_of", "moved"]


class SpanKind(StrEnum):
    """What a span says of its part of the text.

    >>> SpanKind("strong")
    <SpanKind.STRONG: 'strong'>
    """

    LINK = "link"
    """A hyperlink; `url` is its address."""
    STRONG = "strong"
    """Of importance: bold."""
    EMPHASIS = "emphasis"
    """Stressed: italic."""
    CODE = "code"
    """Code, or what a computer prints."""
    SUBSCRIPT = "subscript"
    """Set lower, as in H₂O."""
    SUPERSCRIPT = "superscript"
    """Set higher, as in m²."""
    DELETED = "deleted"
    """Struck out: no longer meant, though it can be read."""
    INSERTED = "inserted"
    """Put in later."""
    MARKED = "marked"
    """Highlighted."""
    KEYBOARD = "keyboard"
    """What is to be typed or pressed."""
    QUOTATION = "quotation"
    """A quotation in a sentence, to be set in quotation marks (HTML's `q`)."""
    ABBREVIATION = "abbreviation"
    """A short form; `value` is what it stands for."""
    RUBY = "ruby"
    """A text with its reading, as furigana or pinyin; `value` is the reading, which is not in the text."""
    MATH = "math"
    """A formula; `value` is its source in TeX, where the page states that."""
    NOTE = "note"
    """The mark of a footnote; `value` is the label of that note in the article's `Footnotes`."""


@attrs.frozen
class Span:
    """What is said of `text[start:end]`.

    >>> Span.link(4, 8, "https://news.example/")
    Span(kind=<SpanKind.LINK: 'link'>, start=4, end=8, url='https://news.example/', value=None)
    """

    kind: SpanKind
    """What is said."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends: the place behind its last character."""
    url: str | None = None
    """The address of a link: absolute where the page's own was known; http, https or mailto."""
    value: str | None = None
    """What an abbreviation stands for, a reading, a formula's source, a note's label."""

    @classmethod
    def link(cls, start: int, end: int, url: str) -> Span:
        """A hyperlink."""
        return cls(SpanKind.LINK, start, end, url=url)


def links_of(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Those that are links."""
    return tuple([span for span in spans if span.kind is SpanKind.LINK])


def moved(spans: Iterable[Span], offset: int) -> Iterator[Span]:
    """The same spans in a text that has so many characters more before it."""
    return (attrs.evolve(span, start=span.start + offset, end=span.end + offset) for span in spans)
