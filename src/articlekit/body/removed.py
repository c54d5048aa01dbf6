"""What is not in the body, and why: nothing that a reader could see is lost.

Three say what a segment is: an extractor's removal; else the markup, by the hints of its elements; else only the scores
have left it out. Markup alone takes nothing out of the body, it names what is out of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from articlekit.article import RelatedLink, RemovalKind, Removed, WarningCode
from articlekit.blocks import HEADINGS
from articlekit.body.decide import Body
from articlekit.body.inline import InlineReader
from articlekit.body.kinds import Reason, named_by_markup
from articlekit.body.parts import part_of
from articlekit.extractors import Page, Removal, Segment
from articlekit.segment import Anchor
from articlekit.tuples import tuple_of

__all__ = ["LeftOut", "left_out", "related_links", "removed_of"]

_KIND_OF_WALL: Final = {
    WarningCode.CONSENT_WALL: RemovalKind.CONSENT,
    WarningCode.LOGIN_WALL: RemovalKind.PAYWALL,
}
"""What the texts of such a page are; those of the others have no kind of their own."""


class LeftOut(NamedTuple):
    """What is to be known of a `Removed` to make it; it holds nothing of the page's tree, so that an article keeps none."""

    kind: RemovalKind
    rule: str
    confidence: float
    text: str
    position: int
    tag: str
    links: tuple[Anchor, ...]
    data: tuple[tuple[str, str], ...]
    part: tuple[int, int] | None


def left_out(page: Page, body: Body) -> list[LeftOut]:
    """Every segment that is not in the body, and every part of one, in page order, each with its reason."""
    by_markup: dict[int, Reason | None] = {}
    likely, inside = frozenset(page.body), frozenset(body.numbers)
    by_page = _by_page(body)
    removals, captions, scores = body.removals, body.captions, page.scores
    found: list[LeftOut] = []
    is_index, is_wall = body.is_index, body.wall is not None
    for item in page.segments.items:
        number, text, tag, _, _, links, link_chars, hints, _, _ = item
        if number in inside:
            if number in body.parts:
                found += (_part(item, removal) for removal in body.parts[number])
            continue
        data: tuple[tuple[str, str], ...] = ()
        reason: Reason | None = None
        if (removal := removals.get(number)) is not None:
            reason, data = (removal.kind, removal.rule, removal.confidence), removal.data
        elif hints and number not in likely:
            if hints not in by_markup:
                by_markup[hints] = named_by_markup(hints)
            reason = by_markup[hints]
        if (is_index and link_chars and _names_a_story(item, removal)) or (reason is None and (link_chars or is_wall)):
            reason = by_page
        reason = reason or _by_score(number in captions, scores[number])
        found.append(tuple_of(LeftOut, (*reason, text, number, tag, links, data, None)))
    return found


def removed_of(rows: Iterable[LeftOut], base_url: str | None) -> Iterator[Removed]:
    """What is told of each: its links are made absolute."""
    reader = InlineReader(base_url)
    for row in rows:
        yield Removed(
            kind=row.kind,
            rule=row.rule,
            text=row.text,
            position=row.position,
            level=0 if row.part else HEADINGS.get(row.tag, 0),
            links=reader.links(row.links),
            confidence=row.confidence,
            data=row.data,
            part=row.part,
        )


def _by_page(body: Body) -> Reason | None:
    """What the links of a list of stories are, and all the texts of a page that is a wall."""
    if body.wall is not None:
        code = body.wall.codes[0]
        return _KIND_OF_WALL.get(code, RemovalKind.OTHER), f"wall:{code}", 0.8
    return (RemovalKind.RELATED, "related:index", 0.8) if body.is_index else None


def _part(item: Segment, removal: Removal) -> LeftOut:
    """A part of a segment that is otherwise in the body."""
    gone = part_of(item, removal)
    return LeftOut(
        kind=removal.kind,
        rule=removal.rule,
        confidence=removal.confidence,
        text=gone.text,
        position=item.index,
        tag=item.tag,
        links=gone.links,
        data=removal.data,
        part=removal.part,
    )


def _names_a_story(item: Segment, removal: Removal | None) -> bool:
    """Whether a text on a page that lists stories is the headline of one, wherever it lies, with who published it."""
    from articlekit.extractors.furniture.prose import leads_away  # noqa: PLC0415 - it reads wordings

    if removal is None:
        return item.tag in HEADINGS
    return removal.kind is RemovalKind.SOURCE_LABEL and leads_away(item)


def _by_score(is_caption: bool, score: float) -> Reason:
    """Why a segment is not in the body that nobody has named."""
    if is_caption:
        return RemovalKind.CAPTION, "markup:caption", 1.0 - score
    return RemovalKind.OTHER, "score", 1.0 - score


def _is_label(title: str) -> bool:
    """Whether a link's text is no story's title: "Previous post", "April 23, 2024", or nothing."""
    from articlekit.metadata.moments import parse_moment  # noqa: PLC0415 - read with the first page, not with the library
    from articlekit.phrases.book import phrase_book  # noqa: PLC0415 - likewise

    explained = phrase_book().match(title)
    return not title.strip() or (explained is not None and explained.is_whole) or parse_moment(title) is not None


def related_links(removed: Iterable[Removed], here: str | None) -> tuple[RelatedLink, ...]:
    """The stories that related-story boxes link, each address once, in page order; in plain text the headlines themselves.

    A link to this very page, as `here` is, or to a place on it, leads to no other story: "Skip to content". Beside the headline a box
    may link its label, its text and its date to the same place: of these a heading is the title, else the first that is one.
    """
    own = (here or "").partition("#")[0]
    found: dict[str, RelatedLink] = {}
    headed: set[str] = set()
    for item in removed:
        if item.kind is not RemovalKind.RELATED:
            continue
        links = [(item.text[link.start : link.end], link.url or "") for link in item.links]
        if not links and item.rule.startswith("related:"):
            links = [(item.text, "")]
        for title, url in links:
            if url and url.partition("#")[0] in {"", own}:
                continue
            key = url or title
            if (key in found and (key in headed or not item.level)) or _is_label(title):
                continue
            found[key] = RelatedLink(title=title, url=url or None)
            if item.level:
                headed.add(key)
    return tuple(found.values())
