"""The walk of a page's tree: each element once, each text node into one run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from articlekit.document import from_html
from articlekit.markup.class_words import MARKED, TAG_HINTS, AttributeHints, Hint
from articlekit.markup.cloudflare import decode_text
from articlekit.markup.elements import ANCHOR, BLOCK, FRAME, MARK, MEDIUM, ODD, SKIP, SPAN, kind_of
from articlekit.markup.media import shows_late
from articlekit.options import Deadline, Limits
from articlekit.segmenting.collector import Collector, FullError
from articlekit.segmenting.found import Mark, Segments
from articlekit.segmenting.run_reader import stated_name
from articlekit.tuples import tuple_of

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["read_tree", "walk"]

_MOST_INNER: Final = 20_000
"""Elements of a page within the page that are read."""
_SELDOM: Final = Hint.FACADE | Hint.HIDDEN | Hint.STYLED
"""Hints of elements that are looked at once more."""


def read_tree(
    root: etree._Element, limits: Limits, deadline: Deadline, kinds: Mapping[Any, int]
) -> tuple[Segments, int]:
    """The segments of a tree, and how many characters `noscript` holds beside them."""
    collector = Collector(limits.max_segments)
    try:
        is_complete = walk(islice(deadline.within(root.iter()), limits.max_nodes), collector, kinds)
    except FullError:
        is_complete = False
    if not is_complete:
        collector.finish()
    return collector.result(is_truncated=not is_complete), collector.unread


def walk(elements: Iterator[etree._Element], found: Collector, kinds: Mapping[Any, int]) -> bool:  # noqa: PLR0912, PLR0915 - see below
    """Read elements in document order; False where they end before all that was opened is closed.

    An element is closed when as many have been met inside it as it has children: counted down in `left`. What is done
    for each stands here in one piece: a call costs as much as the work.
    """
    opened: list[tuple[etree._Element, int, int, int]] = []
    pieces, blocks, marks, segments = found.pieces, found.blocks, found.marks, found.segments
    numbers, run = found.numbers, found.run
    hints_of, tag_hints = AttributeHints().get, TAG_HINTS
    total, outer, hints, left, kind = 0, 0, 0, 1, SPAN
    passed, inside = None, 0
    for element in elements:
        if inside:  # an element that is passed by
            inside += len(element) - 1
            if inside or passed is None:
                continue
            element, outer = passed, total
        else:
            if (kind := kinds.get(tag := element.tag, ODD)) == ODD:
                kind = kind_of(element)
            if kind <= SPAN:
                hints = tag_hints.get(tag, 0)
                for name in element.keys():  # noqa: SIM118 - an element iterates over its children
                    if (known := hints_of(name)) is not None:
                        hints |= known[element.get(name, "")]
                if hints & _SELDOM:
                    kind, hints = _looked_at(element, kind, hints, found, total)
            if kind > SPAN:
                found.pass_by(element, kind, total)
                if kind == MEDIUM and not found.is_inner and (page := element.get("srcdoc")):
                    _read_inner(page, found, kinds)
                outer = total
                if inside := len(element):
                    passed = element
                    continue
            else:
                outer = total
                total |= hints
                if kind == BLOCK:
                    if pieces:
                        found.flush()
                    found.extra = found.breaks = 0
                    blocks.append((element, tag, hints, total))  # type: ignore[arg-type]  # HTML's are str
                    if tag == "hr":
                        found.keep_rule(element, outer)
                    elif tag == "figure" and shows_late(element):
                        found.keep(element, total)
                else:
                    found.extra |= hints
                    if kind == MARK:
                        run.open_mark(element)
                    elif kind == ANCHOR:
                        run.open_anchor(element.get("href"))
                    elif kind == FRAME:
                        found.keep(element, outer)
                if hints & MARKED:
                    marks.append(tuple_of(Mark, (hints, element, len(segments), outer)))
                if (text := element.text) and (pieces or not text.isspace()):
                    pieces.append(_decoded(element, text) if "[email" in text else text)
                if count := len(element):
                    opened.append((element, kind, outer, left))
                    left = count
                    continue
                if not text and kind >= MARK and (name := stated_name(element.get("data-attrs"))):
                    pieces.append(name)
        while True:  # the element has ended, and so has each one of which it was the last child
            if kind == BLOCK:
                if pieces:
                    found.flush()
                found.extra = found.breaks = 0
                if len(numbers) == len(blocks):
                    found.close_container()
                blocks.pop()
            elif kind == MARK:
                run.close_mark(element)
            elif kind == ANCHOR:
                run.close_anchor()
            total = outer
            if (tail := element.tail) and (pieces or not tail.isspace()):
                pieces.append(tail)
            left -= 1
            if left or not opened:
                break
            element, kind, outer, left = opened.pop()
    return not opened and not left


def _looked_at(element: etree._Element, kind: int, hints: int, found: Collector, around: int) -> tuple[int, int]:
    """The kind and the hints of an element that may stand for a film, which is kept, or whose style marks its words, or that is
    the second form of a formula, which is passed by.
    """
    if hints & Hint.STYLED:
        hints &= ~Hint.STYLED
        kind = MARK if kind == SPAN else kind
    if hints & Hint.FACADE:
        hints &= ~Hint.FACADE
        if any(name.startswith("data-") for name in element.keys()):  # noqa: SIM118 - an element iterates over its children
            found.keep(element, around)
    if SPAN >= kind >= MARK and hints & Hint.HIDDEN and element.get("class") == "katex-html":
        kind = SKIP
    return kind, hints


def _read_inner(page: str, found: Collector, kinds: Mapping[Any, int]) -> None:
    """Walk the page that a frame holds in its `srcdoc`, as part of the one around it; frames within it are none."""
    if found.pieces:
        found.flush()
    found.is_inner = True
    walk(islice(from_html(page).root.iter(), _MOST_INNER), found, kinds)
    found.is_inner = False


def _decoded(element: etree._Element, text: str) -> str:
    """What Cloudflare hid behind `[email protected]`, if it did."""
    return decode_text(element.get("data-cfemail") or "") or text
