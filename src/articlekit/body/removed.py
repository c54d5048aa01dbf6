"""What is not in the body, and why: nothing that a reader could see is lost.

Three say what a segment is: an extractor's removal; else the markup, by the hints of its elements; else only the scores
have left it out. Markup alone takes nothing out of the body, it names what is out of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from articlekit.article import RelatedLink, RemovalKind, Removed, WarningCode
from articlekit.blocks import HEADINGS
from articlekit.body.assemble import Assembler
from articlekit.body.doubts import is_index
from articlekit.body.walls import Wall
from articlekit.extractors import Page, Removal
from articlekit.markup.class_words import Hint

__all__ = ["named_by_markup", "related_links", "removed_segments"]

_BY_WALL: Final = 0.8
"""How sure the texts of a page are none of a story that is a wall."""
_KIND_OF_WALL: Final = {
    WarningCode.CONSENT_WALL: RemovalKind.CONSENT,
    WarningCode.LOGIN_WALL: RemovalKind.PAYWALL,
}
"""What the texts of such a page are."""

_Reason = tuple[RemovalKind, str, float]

_BY_MARKUP: Final = 0.2
"""How sure it is what markup alone says."""

_KIND_OF_HINT: Final = (
    (Hint.CONSENT, RemovalKind.CONSENT, "markup:consent"),
    (Hint.PAYWALL, RemovalKind.PAYWALL, "markup:paywall"),
    (Hint.COMMENT, RemovalKind.COMMENT, "markup:comment"),
    (Hint.NEWSLETTER, RemovalKind.NEWSLETTER, "markup:newsletter"),
    (Hint.SHARE, RemovalKind.SHARE, "markup:share"),
    (Hint.RELATED, RemovalKind.RELATED, "markup:related"),
    (Hint.TAGS, RemovalKind.TAGS, "markup:tags"),
    (Hint.AD, RemovalKind.AD, "markup:ad"),
    (Hint.BIO, RemovalKind.AUTHOR_BIO, "markup:bio"),
    (Hint.CAPTION, RemovalKind.CAPTION, "markup:caption"),
    (Hint.BYLINE | Hint.DATE, RemovalKind.BYLINE, "markup:byline"),
    (Hint.SOURCE, RemovalKind.SOURCE_LABEL, "markup:source"),
    (Hint.NAVIGATION | Hint.HEADER | Hint.FOOTER | Hint.SECTION, RemovalKind.NAVIGATION, "markup:navigation"),
    (Hint.SIDEBAR | Hint.WIDGET | Hint.POPUP, RemovalKind.OTHER, "markup:widget"),
)
"""What a segment outside the body is by the flags of its elements: the first that is set."""


def named_by_markup(hints: int) -> _Reason | None:
    """The kind of a segment outside the body, the rule, and how sure that is, by its `Hint` flags.

    >>> named_by_markup(Hint.SHARE | Hint.FOOTER)
    (<RemovalKind.SHARE: 'share'>, 'markup:share', 0.2)
    """
    return next(((kind, rule, _BY_MARKUP) for flags, kind, rule in _KIND_OF_HINT if hints & flags), None)


def removed_segments(
    page: Page,
    body: frozenset[int],
    captions: frozenset[int],
    removals: Mapping[int, Removal],
    assembler: Assembler,
    *,
    wall: Wall | None = None,
) -> tuple[Removed, ...]:
    """Every segment that is not in the body, in page order, each with its reason."""
    by_markup: dict[int, _Reason | None] = {}
    likely = frozenset(page.body)
    by_list = (RemovalKind.RELATED, "related:index", 0.8) if not body and is_index(page, page.body) else None
    found = []
    for item in page.segments.items:
        number, hints = item.index, item.hints
        if number in body:
            continue
        data: tuple[tuple[str, str], ...] = ()
        reason: _Reason | None = None
        if (removal := removals.get(number)) is not None:
            reason, data = (removal.kind, removal.rule, removal.confidence), removal.data
        elif hints and number not in likely:
            if hints not in by_markup:
                by_markup[hints] = named_by_markup(hints)
            reason = by_markup[hints]
        if reason is None and item.link_chars:
            reason = by_list
        if wall is not None and (reason is None or reason[2] < _BY_WALL):
            reason = (_KIND_OF_WALL.get(wall.codes[0], RemovalKind.OTHER), f"wall:{wall.codes[0]}", _BY_WALL)
        kind, rule, confidence = reason or _left_out(number in captions, page.scores[number])
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


def _left_out(is_caption: bool, score: float) -> _Reason:
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
