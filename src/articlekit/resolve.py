"""Stage 7: findings and scores -> `Article`: one winner a field, the losers kept as evidence.

Here alone it is decided what a page says. The best claim of a field is the one of the highest confidence; equal ones
go by the extractors' order, then by name, so that no result depends on what was loaded first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple, TypeVar, cast

from articlekit import extractors as fields
from articlekit.article import (
    Article,
    Author,
    Candidate,
    Charset,
    Evidence,
    RemovalKind,
    Removed,
    Source,
    Warning,
    WarningCode,
)
from articlekit.blocks import Image
from articlekit.body.assemble import Assembler
from articlekit.body.doubts import doubts, is_index
from articlekit.body.removed import named_by_markup, related_links, removed_segments
from articlekit.extractors import Claim, Field, Page, Removal
from articlekit.markup.class_words import Hint
from articlekit.segment import MOST_LINKS, Container, Segment

__all__ = ["Attributed", "resolve"]

T = TypeVar("T")

REMOVES: Final = 0.5
"""The confidence from which a removal takes a segment out of the body whatever its score."""


class Attributed(NamedTuple):
    """A finding with the extractor that yielded it."""

    finding: object
    extractor: str
    order: int


class _Ranked(NamedTuple):
    claim: Claim[object]
    extractor: str


def resolve(
    page: Page, findings: Sequence[Attributed], *, charset: Charset | None, warnings: Iterable[Warning]
) -> Article:
    """Decide what the page says."""
    said = list(warnings)
    claims = _rank(findings, said)
    removals = _best_removals(findings)
    body, captions = _body(page, claims, removals)
    assembler = Assembler(page.segments, page.document.base_url)
    blocks = assembler.blocks(body, captions)
    removed = removed_segments(page, frozenset(body), captions, removals, assembler)
    source = _value(claims, fields.SOURCE)
    said += doubts(page, body, removed, is_free=_value(claims, fields.IS_FREE))
    said += _losses(page, removed, source)
    return Article(
        url=page.url,
        canonical_url=_value(claims, fields.CANONICAL_URL),
        title=_value(claims, fields.TITLE),
        subtitle=_value(claims, fields.SUBTITLE),
        description=_value(claims, fields.DESCRIPTION),
        authors=_value(claims, fields.AUTHORS) or (),
        published=_value(claims, fields.PUBLISHED),
        modified=_value(claims, fields.MODIFIED),
        language=_value(claims, fields.LANGUAGE),
        site_name=_value(claims, fields.SITE_NAME),
        section=_value(claims, fields.SECTION),
        tags=_value(claims, fields.TAGS) or (),
        image=_value(claims, fields.IMAGE),
        licence=_value(claims, fields.LICENCE),
        is_free=_value(claims, fields.IS_FREE),
        feeds=_value(claims, fields.FEEDS) or (),
        blocks=blocks,
        source=source,
        aggregator=_value(claims, fields.AGGREGATOR),
        removed=removed,
        related=related_links(removed),
        evidence=tuple(_evidence(name, ranked) for name, ranked in claims.items()),
        warnings=tuple(said),
        charset=charset,
    )


def _rank(findings: Sequence[Attributed], said: list[Warning]) -> dict[str, list[_Ranked]]:
    """The valid claims by field, best first; the others become warnings."""
    ordered = sorted(
        (item for item in findings if isinstance(item.finding, Claim)),
        key=lambda item: (-cast("Claim[object]", item.finding).confidence, item.order, item.extractor),
    )
    claims: dict[str, list[_Ranked]] = {}
    for item in ordered:
        claim = cast("Claim[object]", item.finding)
        if claim.field.is_valid(claim.value):
            claims.setdefault(claim.field.name, []).append(_Ranked(claim, item.extractor))
        else:
            message = (
                f"{item.extractor} claimed {str(claim.value)[:80]!r} for {claim.field.name}, which does not take it"
            )
            said.append(Warning(code=WarningCode.INVALID_CLAIM, message=message))
    return claims


def _value(claims: Mapping[str, list[_Ranked]], field: Field[T]) -> T | None:
    ranked = claims.get(field.name)
    return cast("T", ranked[0].claim.value) if ranked else None


def _evidence(name: str, ranked: Sequence[_Ranked]) -> Evidence:
    winner, *others = (
        Candidate(value=_shown(claim.value), signal=claim.signal, extractor=extractor, confidence=claim.confidence)
        for claim, extractor in ranked
    )
    return Evidence(field=name, winner=winner, runners_up=tuple(others))


def _shown(value: object) -> str:
    """A claimed value as text, for the evidence."""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return "; ".join(_shown(item) for item in value)
    if isinstance(value, Author):
        return value.name
    if isinstance(value, Image):
        return value.url
    if isinstance(value, Source):
        return value.url or value.publisher or value.agency or ""
    if isinstance(value, frozenset):
        return f"{len(value)} segments"
    return str(value).lower()


def _best_removals(findings: Sequence[Attributed]) -> dict[int, Removal]:
    """For each segment the removal of the highest confidence; the first in order among equals."""
    best: dict[int, tuple[float, int, str, Removal]] = {}
    for finding, name, order in findings:
        if isinstance(finding, Removal):
            ranked = (-finding.confidence, order, name, finding)
            known = best.get(finding.segment)
            if known is None or ranked[:3] < known[:3]:
                best[finding.segment] = ranked
    return {segment: ranked[3] for segment, ranked in best.items()}


def _body(
    page: Page, claims: Mapping[str, list[_Ranked]], removals: Mapping[int, Removal]
) -> tuple[tuple[int, ...], frozenset[int]]:
    """The segments that are the body, and those that are captions of its pictures."""
    claimed = _value(claims, fields.BODY)
    numbers = page.body if claimed is None else sorted(number for number in claimed if 0 <= number < len(page.segments))
    keep = page.options.keep
    body = {
        number
        for number in numbers
        if number not in removals or removals[number].confidence < REMOVES or removals[number].kind in keep
    }
    if claimed is None and is_index(page, numbers):
        body = set()
    captions = _captions(page)
    if RemovalKind.CAPTION not in keep:
        body -= captions
    if keep and body:
        inside = page.segments.items[min(body) : max(body) + 1]
        body |= {item.index for item in inside if _kind_of(item, removals) in keep}
    return tuple(sorted(body)), captions


def _kind_of(item: Segment, removals: Mapping[int, Removal]) -> RemovalKind | None:
    """What a segment is if it is not in the body, as far as a removal or its markup tells."""
    removal = removals.get(item.index)
    if removal is not None:
        return removal.kind
    reason = named_by_markup(item.hints)
    return reason and reason[0]


def _captions(page: Page) -> frozenset[int]:
    """The segments in a `figcaption`, or in a container named a caption that belongs to a picture."""
    pictured = {medium.container for medium in page.segments.media}
    containers = page.segments.containers
    found: set[int] = set()
    for item in page.segments:
        if item.hints & Hint.CAPTION and _is_caption(item, containers, pictured):
            found.add(item.index)
    return frozenset(found)


def _is_caption(item: Segment, containers: Sequence[Container], pictured: set[int]) -> bool:
    number = item.container
    for _ in range(4):
        if number < 0:
            return False
        container = containers[number]
        if container.tag == "figcaption":
            return True
        if container.hints & Hint.CAPTION:
            return container.parent in pictured or container.tag == "figure" or number in pictured
        number = container.parent
    return False


def _losses(page: Page, removed: Iterable[Removed], source: Source | None) -> Iterable[Warning]:
    if page.segments.is_truncated:
        yield Warning(
            code=WarningCode.LIMIT_REACHED, message="the page is larger than the limits: its end was not read"
        )
    if page.segments.bare_links:
        message = (
            f"a text holds more than {MOST_LINKS:,} links: the addresses of {page.segments.bare_links:,} were left out"
        )
        yield Warning(code=WarningCode.LIMIT_REACHED, message=message)
    if (own := page.document.own_site).is_unsure:
        likely = f"; likely {own.site}" if own else ""
        message = (
            f"whose page it is does not show{likely}: pass url=, so that links to other sites can be told from its own"
        )
        yield Warning(code=WarningCode.OWN_SITE_UNSURE, message=message)
    for cut in page.document.cuts:
        yield Warning(code=WarningCode.LIMIT_REACHED, message=cut)
    if page.document.json_ld_errors:
        yield Warning(
            code=WarningCode.BAD_JSON_LD, message=f"{page.document.json_ld_errors} JSON-LD blocks could not be read"
        )
    if source is None or source.url is None:
        # A feed's footer may name the page's own site: then nobody took it for a source.
        labels = {RemovalKind.SOURCE_LABEL, *({RemovalKind.APPEARED_FIRST_ON} if source else ())}
        for item in removed:
            if item.kind in labels:
                yield Warning(
                    code=WarningCode.SOURCE_LINK_LOST,
                    message=f"the page names its source as {item.text[:80]!r}, but no address came with it",
                )
                break
