"""Which segments are the body: the one place that decides it.

`likely_body` is the first guess, from the scores alone: the likely segments, with the headings over them. `decide` has
the last word, with what extractors claim and remove.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from articlekit.article import RemovalKind
from articlekit.blocks import Block
from articlekit.body.captions import caption_numbers
from articlekit.body.kinds import named_by_markup
from articlekit.body.parts import apart, is_all
from articlekit.body.several import entry_times, lists_stories
from articlekit.body.wholes import attributions, completed, fallen
from articlekit.extractors import Page, Removal
from articlekit.score import BODY_SCORE
from articlekit.segment import Segment, Segments

if TYPE_CHECKING:
    from articlekit.body.walls import Wall

__all__ = ["Body", "body_of", "decide", "likely_body"]

_FAR_BELOW, _FAR_ABOVE = 3, 30
"""Segments that part stragglers from the body: a story's end is less sure than its beginning."""
_STRAGGLING: Final = 0.2
"""Share of the body that stragglers are less than."""
_SURE: Final = 0.5
"""The score that no straggler reaches."""
_SINGLE: Final = 0.25
"""The score from which a single text between two of the body is taken."""

REMOVES: Final = 0.5
"""The confidence from which a removal takes a segment out of the body whatever its score."""
_NO_PARTS: Final[Mapping[int, Sequence[Removal]]] = {}


def likely_body(segments: Segments, scores: Sequence[float]) -> tuple[int, ...]:
    """The numbers of the body's segments, in page order.

    With what they are part of (`articlekit.body.wholes`), and a single doubtful text between two of them.

    Little and doubtful text far above or below the rest is none of it: a slogan, a notice, the beginning of another story.
    """
    likely = [number for number, value in enumerate(scores) if value >= BODY_SCORE]
    body = _without_stragglers(segments, scores, likely)
    single = [number + 1 for number, after in pairwise(body) if after == number + 2 and scores[number + 1] >= _SINGLE]
    return completed(segments, scores, sorted({*body, *single}))


def _without_stragglers(segments: Segments, scores: Sequence[float], body: list[int]) -> list[int]:
    few = _STRAGGLING * sum([len(segments[number].text) for number in body])
    below = max(_stragglers(segments, scores, body[::-1], _FAR_BELOW, few), default=0)
    body = body[: len(body) - below]
    return body[next(_stragglers(segments, scores, body, _FAR_ABOVE, few), 0) :]


def _stragglers(
    segments: Segments, scores: Sequence[float], body: Sequence[int], far: int, few: float
) -> Iterator[int]:
    """How many of the first are stragglers, up to each gap behind some; `body` goes up or down the page."""
    chars = 0
    for count, (number, following) in enumerate(pairwise(body), 1):
        chars += len(segments[number].text)
        if chars >= few or scores[number] >= _SURE:
            return
        if abs(following - number) > far:
            yield count
            chars = 0


@attrs.frozen(kw_only=True)
class Body:
    """What is decided of a page's segments."""

    numbers: tuple[int, ...]
    """Those that are the body, in page order."""
    captions: frozenset[int] = frozenset()
    """Those that are captions of pictures."""
    removals: Mapping[int, Removal] = attrs.field(factory=dict)
    """What extractors say of those that are not; of some that are as well, without being believed."""
    parts: Mapping[int, Sequence[Removal]] = attrs.field(factory=dict)
    """Of segments of the body the parts that are removed, in the order of the text."""
    is_index: bool = False
    """Whether there is no body because the page lists stories and tells none."""
    wall: Wall | None = None
    """What the page is where it has no body because it stands before an article or in its place."""


def decide(
    page: Page,
    claimed: frozenset[int] | None,
    removals: Mapping[int, Removal],
    parts: Mapping[int, Sequence[Removal]] = _NO_PARTS,
) -> Body:
    """The body: the segments claimed, or else the likely ones, without what is removed.

    A page whose likely body is teasers, or what walls and error pages say, has none, unless one is claimed. Kinds that
    the options keep stay, and come in where they lie within the body.
    """
    from articlekit.body.walls import wall_of  # noqa: PLC0415 - the lexicon is read with the first page, not with the library

    keep = page.options.keep
    gone = {number: apart(item for item in found if _leaves(item, keep)) for number, found in parts.items()}
    entirely = {
        number: attrs.evolve(found[0], part=None)
        for number, found in gone.items()
        if is_all(page.segments[number], found)
    }
    removals = {**entirely, **removals} if entirely else removals
    numbers = page.body if claimed is None else [number for number in claimed if 0 <= number < len(page.segments)]
    removed = {number for number, removal in removals.items() if _leaves(removal, keep)}
    body = (set(numbers) - removed) | entry_times(page, numbers)
    body |= attributions(page.segments, body, numbers)
    if claimed is None and (rest := fallen(page.segments, body, {number: removals[number] for number in removed})):
        removals = {**removals, **rest}
        body -= rest.keys()
    captions = caption_numbers(page.segments)
    if RemovalKind.CAPTION not in keep:
        body -= captions
    is_list = (claimed is None or not body) and lists_stories(page)
    wall = None if is_list or claimed is not None else wall_of(page, removals)
    if is_list or wall:
        body = set()
    if keep and body:
        inside = page.segments.items[min(body) : max(body) + 1]
        body |= {item.index for item in inside if _kind_of(item, removals) in keep}
    return Body(
        numbers=tuple(sorted(body)),
        captions=captions,
        removals=removals,
        parts={number: found for number, found in sorted(gone.items()) if found and number in body},
        is_index=is_list,
        wall=wall,
    )


def body_of(page: Page, blocks: Iterable[Block], removals: Mapping[int, Removal]) -> Body:
    """The body where an extractor made its blocks: the segments whose text they show, whatever is said of those."""
    shown = {line.strip() for block in blocks for line in block.text.replace("\t", "\n").splitlines()}
    numbers = tuple(item.index for item in page.segments if item.text in shown)
    return Body(numbers=numbers, captions=caption_numbers(page.segments), removals=removals)


def _leaves(removal: Removal, keep: frozenset[RemovalKind]) -> bool:
    return removal.confidence >= REMOVES and removal.kind not in keep


def _kind_of(item: Segment, removals: Mapping[int, Removal]) -> RemovalKind | None:
    """What a segment is if it is not in the body, as far as a removal or its markup tells."""
    removal = removals.get(item.index)
    if removal is not None:
        return removal.kind
    reason = named_by_markup(item.hints)
    return reason and reason[0]
