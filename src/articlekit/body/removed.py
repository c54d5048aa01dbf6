"""What is not in the body, and why: nothing that a reader could see is lost.

Three say what a segment is: an extractor's removal; else the markup, by the hints of its elements; else only the scores
have left it out. Markup alone takes nothing out of the body, it names what is out of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from articlekit.article import RelatedLink, RemovalKind, Removed
from articlekit.blocks import HEADINGS
from articlekit.body.assemble import Assembler
from articlekit.body.decide import Body
from articlekit.body.kinds import Reason, named_by_markup
from articlekit.body.parts import part_of
from articlekit.extractors import Page, Removal, Segment

__all__ = ["related_links", "removed_segments"]


def removed_segments(page: Page, body: Body, assembler: Assembler) -> tuple[Removed, ...]:
    """Every segment that is not in the body, and every part of one, in page order, each with its reason."""
    by_markup: dict[int, Reason | None] = {}
    likely, inside = frozenset(page.body), frozenset(body.numbers)
    by_list = (RemovalKind.RELATED, "related:index", 0.8) if body.is_index else None
    removals = body.removals
    found: list[Removed] = []
    for item in page.segments.items:
        number, hints = item.index, item.hints
        if number in inside:
            if number in body.parts:
                found += (_part(item, removal, assembler) for removal in body.parts[number])
            continue
        data: tuple[tuple[str, str], ...] = ()
        reason: Reason | None = None
        if (removal := removals.get(number)) is not None:
            reason, data = (removal.kind, removal.rule, removal.confidence), removal.data
        elif hints and number not in likely:
            if hints not in by_markup:
                by_markup[hints] = named_by_markup(hints)
            reason = by_markup[hints]
        if reason is None and item.link_chars:
            reason = by_list
        kind, rule, confidence = reason or _left_out(number in body.captions, page.scores[number])
        found.append(
            Removed(
                kind=kind,
                rule=rule,
                text=item.text,
                position=number,
                level=HEADINGS.get(item.tag, 0),
                links=assembler.links_of(item) if item.links else (),
                confidence=confidence,
                data=data,
            )
        )
    return tuple(found)


def _part(item: Segment, removal: Removal, assembler: Assembler) -> Removed:
    """A part of a segment that is otherwise in the body."""
    gone = part_of(item, removal)
    return Removed(
        kind=removal.kind,
        rule=removal.rule,
        text=gone.text,
        position=item.index,
        links=assembler.links_of(gone),
        confidence=removal.confidence,
        data=removal.data,
        part=removal.part,
    )


def _left_out(is_caption: bool, score: float) -> Reason:
    """Why a segment is not in the body that nobody has named."""
    if is_caption:
        return RemovalKind.CAPTION, "markup:caption", 1.0 - score
    return RemovalKind.OTHER, "score", 1.0 - score


def related_links(removed: Iterable[Removed]) -> tuple[RelatedLink, ...]:
    """The links of related-story boxes, each once, in page order; in plain text the headlines themselves."""
    found: dict[tuple[str, str | None], RelatedLink] = {}
    for item in removed:
        if item.kind is not RemovalKind.RELATED:
            continue
        links = [(item.text[link.start : link.end], link.url) for link in item.links]
        if not links and item.rule.startswith("related:"):
            links = [(item.text, "")]
        for title, url in links:
            found.setdefault((title, url or None), RelatedLink(title=title, url=url or None))
    return tuple(found.values())
