"""Which segments are the body: the one place that decides it.

`likely_body` is the first guess, from the scores alone: the likely segments, with the headings over them. `decide` has
the last word, with what extractors claim and remove.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

import attrs

from articlekit.article import RemovalKind
from articlekit.blocks import HEADINGS, Block, block_text
from articlekit.body.assemble import LARGEST, LONGEST_CELL
from articlekit.body.kinds import captions_of, named_by_markup
from articlekit.body.parts import apart, is_all
from articlekit.extractors import Page, Removal
from articlekit.score import BODY_SCORE
from articlekit.segment import Segment, Segments

__all__ = ["Body", "decide", "likely_body", "segments_of"]

_EDIT: Final = 12
"""Characters of what may stand between a heading and its text: the "edit" of a wiki."""
_CELL_DEPTH: Final = 6
"""Levels between a text and its table: paragraph, cell, row, body of rows, table."""

_FAR_BELOW, _FAR_ABOVE = 3, 30
"""Segments that part stragglers from the body: a story's end is less sure than its beginning."""
_STRAGGLING: Final = 0.2
"""Share of the body that stragglers are less than."""
_SURE: Final = 0.5
"""The score that no straggler reaches."""
_SINGLE: Final = 0.25
"""The score from which a single text between two of the body is taken."""
_TABLE: Final = 0.01
"""The mean score of a table that is the page's; cells are too short to score much in a story."""
_CELLS: Final = 4
"""Texts of a table that is one."""
_LISTS: Final = ("ul", "ol")
_POINTS: Final = ("li", "p")
_LAYOUT_ROWS: Final = 2
"""Rows of a table that only places things on the page."""

REMOVES: Final = 0.5
"""The confidence from which a removal takes a segment out of the body whatever its score."""
_TEASERS: Final = 5
"""Linked headings between short texts from which a page is a list of stories."""
_TEASER_LENGTH: Final = 320
"""Characters that the text under a linked headline rarely exceeds."""
_NO_PARTS: Final[Mapping[int, Sequence[Removal]]] = {}


def likely_body(segments: Segments, scores: Sequence[float]) -> tuple[int, ...]:
    """The numbers of the body's segments, in page order.

    A heading that stands directly over a text of the body is in it: a section is not parted from its name. So is a single
    doubtful text between two of the body. A table is in it whole if most of its cells are, or some cell of most of its
    rows: names are more like text than numbers; or if it stands between texts of the body and holds data. Code is in it
    whole wherever it stands between texts of the body, and a list there if many of its points are or the text right
    before and behind it: neither code nor a short point looks like a sentence.

    Little and doubtful text far above or below the rest is none of it: a slogan, a notice, the beginning of another story.
    """
    likely = [number for number, value in enumerate(scores) if value >= BODY_SCORE]
    body = _without_stragglers(segments, scores, likely)
    single = [number + 1 for number, after in pairwise(body) if after == number + 2 and scores[number + 1] >= _SINGLE]
    tables = _rest_of_tables(segments, body)
    between = _between(segments, scores, body) if body else ()
    return tuple(sorted({*body, *single, *tables, *between, *_headings(segments, body)}))


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


def _headings(segments: Segments, body: Sequence[int]) -> Iterator[int]:
    for number in body[1:]:
        above = segments[number - 1]
        if above.tag not in HEADINGS and len(above.text) < _EDIT and number > 1:
            above = segments[number - 2]
        if above.tag in HEADINGS and not above.link_chars and above.index > body[0]:
            yield above.index


def _rest_of_tables(segments: Segments, body: Sequence[int]) -> Iterator[int]:
    chosen = frozenset(body)
    tables = {number for item in body if (number := _within(segments, item, "table")) >= 0}
    for number in sorted(tables):
        inside = range(segments.containers[number].first, segments.containers[number].end)
        rows = [_within(segments, item, "tr") for item in inside]
        kept = {row for row, item in zip(rows, inside, strict=True) if item in chosen}
        has_names = len(kept) > _LAYOUT_ROWS and _is_most(len(kept), len(set(rows)))
        if has_names or _is_most(sum(item in chosen for item in inside), len(inside)):
            yield from inside


def _between(segments: Segments, scores: Sequence[float], body: Sequence[int]) -> Iterator[int]:
    """The tables, lists and code that are in the body whole.

    So are the lines of a list's item. A list that ends the body may be the box below it: of what a subscriber gets, of what to read next.
    """
    done = body[0]
    for container in segments.containers:
        first, end = container.first, container.end
        if end <= done:  # in one that is in the body already
            continue
        if container.tag == "pre":
            is_whole = first <= body[-1]
        elif not body[0] < first < end <= body[-1] or end - first > LARGEST:
            continue
        elif container.tag == "table":
            is_whole = sum(scores[first:end]) >= _TABLE * (end - first) and _is_data(segments.items[first:end])
        elif container.tag in _LISTS:
            start, stop = bisect_left(body, first), bisect_left(body, end)
            follows = body[start - 1] == first - 1 and body[stop] == end and segments[first - 1].tag not in HEADINGS
            is_whole = (follows or _is_much(stop - start, end - first)) and _is_list(segments.items[first:end])
        elif container.tag == "li" and bisect_left(body, first) < bisect_left(body, end):
            is_whole = all(item.element is container.element for item in segments.items[first:end])
        else:
            continue
        if is_whole:
            yield from range(first, end)
            done = end


def _is_data(items: Sequence[Segment]) -> bool:
    """Whether they are cells, not paragraphs laid out side by side, nor links to other pages."""
    chars = sum([len(item.text) for item in items])
    return len(items) >= _CELLS and sum([item.link_chars for item in items]) * 3 < chars < LONGEST_CELL * len(items)


def _is_list(items: Sequence[Segment]) -> bool:
    """Whether they are points of running text, not cards or links to other pages."""
    is_linked = sum([item.link_chars for item in items]) * 2 > sum([len(item.text) for item in items])
    return not is_linked and all(item.tag in _POINTS for item in items)


def _is_much(part: int, whole: int) -> bool:
    return part * 5 >= whole * 2


def _is_most(part: int, whole: int) -> bool:
    return part * 5 >= whole * 3


def _within(segments: Segments, number: int, tag: str) -> int:
    """The innermost container of this name around a cell's text; -1 where there is none."""
    container = segments[number].container
    for _ in range(_CELL_DEPTH):
        if container < 0 or segments.containers[container].tag == tag:
            return container
        container = segments.containers[container].parent
    return -1


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


def decide(
    page: Page,
    claimed: frozenset[int] | None,
    removals: Mapping[int, Removal],
    parts: Mapping[int, Sequence[Removal]] = _NO_PARTS,
) -> Body:
    """The body: the segments claimed, or else the likely ones, without what is removed.

    A page whose likely body is teasers has none, unless one is claimed. Kinds that the options keep stay, and come in
    where they lie within the body.
    """
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
    body = set(numbers) - removed
    captions = captions_of(page)
    if RemovalKind.CAPTION not in keep:
        body -= captions
    is_list = (claimed is None or not body) and _is_index(page)
    if is_list:
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
    )


def segments_of(page: Page, blocks: Iterable[Block]) -> frozenset[int]:
    """The segments whose text is in blocks that an extractor made: they are not removed."""
    shown = {line.strip() for block in blocks for line in block_text(block).replace("\t", "\n").splitlines()}
    return frozenset(item.index for item in page.segments if item.text in shown)


def _leaves(removal: Removal, keep: frozenset[RemovalKind]) -> bool:
    return removal.confidence >= REMOVES and removal.kind not in keep


def _kind_of(item: Segment, removals: Mapping[int, Removal]) -> RemovalKind | None:
    """What a segment is if it is not in the body, as far as a removal or its markup tells."""
    removal = removals.get(item.index)
    if removal is not None:
        return removal.kind
    reason = named_by_markup(item.hints)
    return reason and reason[0]


def _is_index(page: Page) -> bool:
    """Whether what looks like a body is the teasers of other stories: a linked headline before nearly each text."""
    body = page.body
    if len(body) < _TEASERS:
        return False
    first, last = body[0] - 1, body[-1]
    chosen = frozenset(body)
    linked = [
        item.index
        for item in page.segments.items[max(first, 0) : last + 1]
        if item.tag in HEADINGS and item.link_chars * 10 >= len(item.text) * 9 and item.index + 1 in chosen
    ]
    texts = [page.segments[number] for number in body if number not in linked]
    return (
        len(linked) >= _TEASERS
        and len(linked) * 3 >= len(texts) * 2
        and all(len(item.text) <= _TEASER_LENGTH for item in texts)
    )
