"""Which segments are the body: the one place that decides it.

`likely_body` is the first guess, from the scores alone: the likely segments, with the headings over them. `decide` has
the last word, with what extractors claim and remove.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

import attrs

from articlekit.article import RemovalKind
from articlekit.blocks import HEADINGS, Block
from articlekit.body.captions import caption_numbers
from articlekit.body.kinds import named_by_markup
from articlekit.body.leftovers import left_over
from articlekit.body.parts import apart, is_all
from articlekit.body.references import KINDS as REFERRED
from articlekit.body.references import references
from articlekit.body.speakers import attributions, speakers
from articlekit.body.structures import heading_level
from articlekit.body.wholes import SINGLE, completed, heads_section
from articlekit.extractors import Page, Removal
from articlekit.markup.runs import shown
from articlekit.score import BODY_SCORE
from articlekit.segment import Segment, Segments
from articlekit.segmenting.introduced import introduced

if TYPE_CHECKING:
    from articlekit.body.walls import Wall

__all__ = ["Body", "body_of", "decide", "likely_body"]

_GAP: Final = 4
"""Numbers from a text of the body to the next, with such a text and headings between them."""

_SURE_LINE: Final = 0.5
"""The score from which a short line behind the last paragraph is taken: of those below it a quarter is body (18 on 830 open pages)."""
_LINES: Final = frozenset(("p", "div", "span", "section", "article", "body", "main"))
_LONGEST_LINE: Final = 60
_ENDINGS: Final = frozenset('.!?:;,。！？：…।؟۔”"»’)')
_SMALL_PRINT: Final = 100
"""Characters of a line of small print."""

REMOVES: Final = 0.5
"""The confidence from which a removal takes a segment out of the body whatever its score."""
_NO_PARTS: Final[Mapping[int, Sequence[Removal]]] = {}


def likely_body(segments: Segments, scores: Sequence[float]) -> tuple[int, ...]:
    """The numbers of the body's segments, in page order.

    With what they are part of (`articlekit.body.wholes`), and a single doubtful text between two of them.
    """
    likely = [number for number, value in enumerate(scores) if value >= BODY_SCORE]
    single = [number for before, after in pairwise(likely) for number in _single(segments, scores, before, after)]
    found = completed(segments, scores, sorted({*likely, *single}))
    start, end = 0, len(found)
    if found and not any(item.tag in HEADINGS for item in segments.items[: found[0]]):
        # The page's first headings, where it is doubtful whether the body begins there: the headline, or the date over it.
        while start + 1 < end and segments[found[start]].tag in HEADINGS and scores[found[start]] < _SURE_LINE:
            if heads_section(segments, segments[found[start]], found):
                break
            start += 1
    if end > start + 1 and _is_small_print(segments, segments[found[-1]]):
        end -= 1
    while end > start + 1 and BODY_SCORE <= scores[found[end - 1]] < _SURE_LINE and _is_line(segments[found[end - 1]]):
        end -= 1
    body = found[start:end]
    return tuple(sorted({*body, *chain.from_iterable(introduced(segments, body).values())}))


def _is_line(item: Segment) -> bool:
    """Whether a text is a short line that is no sentence, point, cell or heading."""
    return item.tag in _LINES and len(item.text) < _LONGEST_LINE and item.text[-1] not in _ENDINGS


def _is_small_print(segments: Segments, last: Segment) -> bool:
    """Whether the last line of a page stands below a rule in small type: the version, the owner. Several lines there may be notes."""
    if last.index != len(segments) - 1 or len(last.text) > _SMALL_PRINT:
        return False
    if not segments.rules or segments.rules[-1].position != last.index:
        return False
    inner = next(last.element.iterdescendants("small", "font"), None)
    return inner is not None and shown("".join(map(str, inner.itertext()))) == last.text


def _single(segments: Segments, scores: Sequence[float], before: int, after: int) -> Sequence[int]:
    """The one text between two of the body, if it is not too unlikely; with headings over it, only in one container with the next."""
    if not before + 1 < after <= before + _GAP:
        return ()
    if after == before + 2:
        return [before + 1] if scores[before + 1] >= SINGLE else ()
    *above, text = segments.items[before + 1 : after]
    is_one = scores[text.index] >= SINGLE and all(heading_level(segments, item) for item in above)
    around, containers = segments[after].container, segments.containers
    return [text.index] if is_one and containers[text.container].parent == containers[around].parent else ()


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
    """Of segments of the body and captions the parts that are removed, in the order of the text."""
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
    # The lexicon is read with the first page, not with the library.
    from articlekit.body.several import digest_headings, entries, lists_stories  # noqa: PLC0415
    from articlekit.body.walls import wall_of  # noqa: PLC0415

    keep = page.options.keep
    gone = {number: apart(item for item in found if _leaves(item, keep)) for number, found in parts.items()}
    entirely = {
        number: attrs.evolve(found[0], part=None)
        for number, found in gone.items()
        if is_all(page.segments[number], found)
    }
    removals = {**entirely, **removals} if entirely else removals
    numbers = (
        page.body if claimed is None else [number for number in sorted(claimed) if 0 <= number < len(page.segments)]
    )
    referred = frozenset(references(page))
    removed = {
        number
        for number, removal in removals.items()
        if _leaves(removal, keep) and not (number in referred and removal.kind in REFERRED)
    }
    times, told = entries(page, numbers)
    body = ({*numbers, *told, *digest_headings(page, numbers)} - removed) | times
    body |= attributions(page.segments, body, numbers)
    if claimed is None:
        body |= speakers(page.segments, body)
    if claimed is None and (rest := left_over(page.segments, body, {number: removals[number] for number in removed})):
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
        parts={
            number: found for number, found in sorted(gone.items()) if found and (number in body or number in captions)
        },
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
