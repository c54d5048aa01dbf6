"""Stage 7: findings and scores -> `Article`: one winner a field, the losers kept as evidence.

Here alone it is decided what a page says: of the claims by `articlekit.ranking`, of the body by `articlekit.body.decide`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articlekit import extractors as fields
from articlekit.article import Article, Charset, Warning
from articlekit.blocks import Block
from articlekit.body.assemble import Assembler
from articlekit.body.decide import decide, segments_of
from articlekit.body.doubts import doubts, losses
from articlekit.body.parts import shortened
from articlekit.body.removed import related_links, removed_segments
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
    claimed, blocks = _claimed_body(page, best)
    body = decide(page, claimed, removals.whole, removals.parts)
    assembler = Assembler(shortened(page.segments, body.parts), page.document.base_url)
    removed = removed_segments(page, body, assembler)
    source = best.value(fields.SOURCE)
    is_free = best.value(fields.IS_FREE)
    said += doubts(page, body, removed, is_free=is_free)
    said += losses(page, removed, source)
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
        blocks=assembler.blocks(body.numbers, body.captions) if blocks is None else blocks,
        source=source,
        aggregator=best.value(fields.AGGREGATOR),
        removed=removed,
        related=related_links(removed),
        evidence=best.evidence,
        warnings=tuple(said),
        charset=charset,
        extra=best.extra,
    )


def _claimed_body(page: Page, best: Ranking) -> tuple[frozenset[int] | None, tuple[Block, ...] | None]:
    """The segments that are claimed to be the body, None where nobody claims any; the blocks, if they are claimed."""
    body, blocks = best.winner(fields.BODY), best.winner(fields.BLOCKS)
    if blocks is not None and (body is None or blocks.confidence >= body.confidence):
        made = blocks.value or ()
        return segments_of(page, made), made
    return None if body is None else body.value or frozenset(), None
