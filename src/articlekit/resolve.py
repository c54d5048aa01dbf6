"""Stage 7: findings and scores -> `Article`: one winner a field, the losers kept as evidence.

Here alone it is decided what a page says: of the claims by `articlekit.ranking`, of the body by `articlekit.body.decide`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from articlekit import extractors as fields
from articlekit.article import Article, Charset, Removed, Warning
from articlekit.blocks import Block
from articlekit.body.assemble import Assembler
from articlekit.body.decide import Body, body_of, decide
from articlekit.body.doubts import doubts, losses
from articlekit.body.parts import shortened
from articlekit.body.removed import LeftOut, left_out, related_links, removed_of
from articlekit.body.removed_media import MediaRow, media_of, removed_media
from articlekit.deferred import Deferred
from articlekit.extractors import Page
from articlekit.ranking import Attributed, Ranking, Removals

__all__ = ["resolve"]


def resolve(
    page: Page, findings: Sequence[Attributed], *, charset: Charset | None, warnings: Iterable[Warning]
) -> Article:
    """Decide what the page says."""
    said = list(warnings)
    best = Ranking.of(findings, said.append)
    removals = Removals.of(findings)
    source = best.value(fields.SOURCE)
    is_free = best.value(fields.IS_FREE)
    blocks: tuple[Block, ...] = ()
    removed: Sequence[Removed] = ()
    if page.options.wants_body:  # nobody has looked for furniture otherwise: better no text than one that is full of it
        body, made = _body(page, best, removals)
        assembler = Assembler(shortened(page.segments, body.parts), page.document.base_url)
        blocks = assembler.blocks(body.numbers, body.captions) if made is None else made
        rest = left_out(page, body)
        removed = Deferred(partial(_removed, rest, media_of(page.segments), blocks, page.document.base_url))
        said += doubts(page, body, rest, is_free=is_free)
        said += losses(page, body, rest, source)
    return Article(
        url=page.url,
        canonical_url=best.value(fields.CANONICAL_URL),
        title=best.value(fields.TITLE),
        subtitle=best.value(fields.SUBTITLE),
        description=best.value(fields.DESCRIPTION),
        authors=best.values(fields.AUTHORS),
        published=best.value(fields.PUBLISHED),
        modified=best.value(fields.MODIFIED),
        language=best.value(fields.LANGUAGE),
        site_name=best.value(fields.SITE_NAME),
        section=best.value(fields.SECTION),
        tags=best.values(fields.TAGS),
        image=best.value(fields.IMAGE),
        licence=best.value(fields.LICENCE),
        is_free=is_free,
        feeds=best.values(fields.FEEDS),
        blocks=blocks,
        source=source,
        aggregator=best.value(fields.AGGREGATOR),
        removed=removed,
        related=Deferred(partial(related_links, removed, page.url)),
        evidence=best.evidence,
        warnings=tuple(said),
        charset=charset,
        extra=best.extra,
    )


def _body(page: Page, best: Ranking, removals: Removals) -> tuple[Body, tuple[Block, ...] | None]:
    """Which segments are the body, and its blocks where the surest claim for the body makes them itself."""
    claimed, blocks = best.winner(fields.BODY), best.winner(fields.BLOCKS)
    if blocks is not None and (claimed is None or blocks.confidence >= claimed.confidence):
        made = blocks.value or ()
        return body_of(page, made, removals.whole), made
    numbers = None if claimed is None else claimed.value or frozenset[int]()
    return decide(page, numbers, removals.whole, removals.parts), None


def _removed(
    texts: Sequence[LeftOut], media: Sequence[MediaRow], blocks: Sequence[Block], base_url: str | None
) -> list[Removed]:
    """The texts and media that are not in the body, in page order; a medium stands before the text of its position."""
    found = [*removed_media(media, blocks, base_url), *removed_of(texts, base_url)]
    return sorted(found, key=lambda item: item.position)
