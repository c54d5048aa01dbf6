"""Quotations with whom they are from, and the posts of social networks that are quotations to the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from articlekit.blocks import Block, Embed, Paragraph, Quote
from articlekit.body.inline import Inline, InlineReader, cut, joined
from articlekit.body.pieces import Assemble, Piece, texts_of
from articlekit.markup.embeds import post_of
from articlekit.markup.runs import shown
from articlekit.segment import Segment, Segments

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["attribution_of", "post_from", "quote_of"]

_PULL: Final = re.compile(r"pull-?_?quote", re.IGNORECASE)
_NAMED: Final = re.compile(
    r"(?<![a-z])(?:attribution|author|byline|cite|credit|source|speaker|name|quotee|person|"
    r"aut(?:eur|or(?:in|e|a)?)|verfasser|sprecher|person(?:e|a)|quelle|fuente|fonte|naam|nom(?:bre|e)?)(?![a-z])",
    re.IGNORECASE,
)
"""Classes of whom a quotation is from."""
_DASH: Final = re.compile(r"\A\s*+(?:[—–―]|--|~|-\s)\s*")
"""What stands before the name of whom a quotation is from."""
_LONGEST: Final = 200
"""Characters of an attribution."""
_POST_END: Final = re.compile(r"^[—–-]\s?(.{2,80}?)\s?(\(@[\w.]{1,40}\))?\s{0,3}$")
"""How a post ends: "— NAME (@account) DAY", the day in a link."""


def quote_of(
    segments: Segments, number: int, pieces: Sequence[Piece], assemble: Assemble, reader: InlineReader
) -> Quote | None:
    """The quotation of a container, with its attribution at its end; None where it has no words of its own."""
    container = segments.containers[number]
    said = texts_of(pieces)
    named = attribution_of(segments, number, said)
    attribution = joined([_without_dash(reader.read(item)) for item in named], ", ") if named else Inline("")
    left = frozenset(item.index for item in named)
    blocks = assemble([piece for piece in pieces if piece.segment is None or piece.position not in left], number)
    if not blocks:
        return None
    if not attribution.text:
        blocks, attribution = _parted(blocks, said[-1])
    quoted = container.element if container.tag == "blockquote" else next(container.element.iter("blockquote"), None)
    cite = quoted.get("cite") if quoted is not None else None
    return Quote(
        blocks=tuple(_unnested(blocks)),
        attribution=attribution.text or None,
        attribution_spans=attribution.spans,
        cite=reader.address(cite) or None if cite else None,
        is_pull=any(_PULL.search(box.element.get("class") or "") for box in list(segments.enclosing(number))[:3]),
        position=pieces[0].position,
    )


def _parted(blocks: tuple[Block, ...], last: Segment) -> tuple[tuple[Block, ...], Inline]:
    """The blocks, and whom they are from where a `cite` at the end of the last text says so."""
    end = next((mark.start for mark in last.stretches if mark.element.tag == "cite" and mark.end == len(last.text)), 0)
    block = blocks[-1]
    if not end or not isinstance(block, Paragraph) or not block.text.endswith(last.text):
        return blocks, Inline("")
    whole = Inline(block.text, block.spans)
    place = len(block.text) - len(last.text) + end
    kept = cut(whole, 0, place)
    return (*blocks[:-1], attrs.evolve(block, text=kept.text, spans=kept.spans)), _without_dash(
        cut(whole, place, len(block.text))
    )


def _unnested(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks; a wrapper with the class of a quotation around a quotation is one of them."""
    if len(blocks) == 1 and isinstance(blocks[0], Quote) and not blocks[0].attribution:
        return blocks[0].blocks
    return blocks


def attribution_of(segments: Segments, number: int, said: Sequence[Segment]) -> list[Segment]:
    """The last texts of a quotation that name whom it is from: by their element, class or dash."""
    found: list[Segment] = []
    for item in reversed(said[1:]):
        if len(item.text) > _LONGEST or not _names(segments, number, item):
            break
        found.append(item)
    return found[::-1] if len(found) <= 2 else []


def _names(segments: Segments, number: int, item: Segment) -> bool:
    if _DASH.match(item.text) or any(mark.element.tag == "cite" and mark.start == 0 for mark in item.stretches):
        return True
    for box in segments.enclosing(item.container):
        if box is segments.containers[number]:
            return _is_named_inline(box.element, item.text)
        if box.tag in ("footer", "cite", "figcaption") or _NAMED.search(box.element.get("class") or ""):
            return True
    return False


def _is_named_inline(quoted: etree._Element, text: str) -> bool:
    """Whether a text that stands in a quotation without a block of its own is all in an inline element that names somebody."""
    named = (inner for inner in quoted if _NAMED.search(inner.get("class") or ""))
    return any(shown("".join(map(str, inner.itertext()))) == text for inner in named)


def _without_dash(inline: Inline) -> Inline:
    dash = _DASH.match(inline.text)
    return cut(inline, dash.end(), len(inline.text)) if dash else inline


def post_from(segments: Segments, number: int, pieces: Sequence[Piece], reader: InlineReader) -> Embed | None:
    """The post that a script makes of a quotation, with its words, who wrote it and when; None for any other quotation."""
    post = post_of(segments.containers[number].element)
    if post is None:
        return None
    from articlekit.metadata.moments import parse_moment  # noqa: PLC0415 - loaded with the first post, not with the library

    lines = [reader.read(item) for item in texts_of(pieces)]
    author = moment = None
    if lines and (link := next(iter(reversed(lines[-1].spans)), None)) and link.end == len(lines[-1].text):
        ending = _POST_END.match(lines[-1].text[: link.start])
        if ending:
            author, moment = ending[1], parse_moment(lines[-1].text[link.start : link.end])
            lines.pop()
    # "View this post on ..." is no word of the post.
    lines = [
        line
        for line in lines
        if not any(span.url == post.url and len(line.text) == span.end - span.start for span in line.spans)
    ]
    said = joined(lines, "\n") if lines else Inline("")
    return attrs.evolve(post, text=said.text, spans=said.spans, author=author, date=moment, position=pieces[0].position)
