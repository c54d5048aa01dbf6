"""From the media between the segments to the figures and embeds of the body, with their captions.

A caption is a segment that is set aside as one: which they are is decided in `articlekit.body.captions`; whose they are, here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

import attrs

from articlekit.blocks import Embed, Figure, Image
from articlekit.body.captions import caption_parts
from articlekit.body.inline import InlineReader
from articlekit.body.pieces import Piece
from articlekit.markup.class_words import Hint
from articlekit.markup.media import embed_of, image_of, same_film
from articlekit.segment import Container, Media, Segments

__all__ = ["figures", "media_of_story"]

IMAGES: Final = frozenset(("img", "amp-img"))
_BEFORE: Final = 8
"""Segments before the body within which its lead image stands."""
_BEHIND: Final = 3
"""Texts behind the body, besides captions, within which its last pictures stand."""
_FOREIGN: Final = (
    Hint.RELATED | Hint.SHARE | Hint.AD | Hint.NEWSLETTER | Hint.COMMENT | Hint.NAVIGATION | Hint.FOOTER | Hint.SIDEBAR
    | Hint.BIO | Hint.HIDDEN | Hint.POPUP
)  # fmt: skip


def figures(
    segments: Segments, body: Sequence[int], captions: Iterable[int], base_url: str | None, reader: InlineReader
) -> Iterator[Piece]:
    """The figures and embeds of the body, each once. `body` and `captions` are numbers of segments.

    Images over the same caption are one figure.
    """
    aside = sorted(captions)
    shown: dict[tuple[int, ...], Piece] = {}
    count = Counter(medium.position for medium in segments.media)
    lone = {number for number in aside if count[number] == 1}
    seen: set[str] = set()
    for medium in media_of_story(segments, body, aside):
        block = (
            image_of(medium.element, base_url) if medium.element.tag in IMAGES else embed_of(medium.element, base_url)
        )
        if block is None or seen & (names := _names_of(block)):
            continue
        seen |= names
        if isinstance(block, Embed):
            yield _placed(medium, attrs.evolve(block, position=medium.position))
            continue
        under = _captions(segments, medium, body, aside, lone)
        known = shown.get(under) if under else None
        if known is not None and isinstance(known.block, Figure):
            images = (*known.block.images, block)
            shown[under] = known._replace(block=attrs.evolve(known.block, images=images))
            continue
        piece = _placed(medium, _figure(segments, medium, block, under, reader))
        if under:
            shown[under] = piece
        else:
            yield piece
    yield from shown.values()


def _names_of(block: Image | Embed) -> set[str]:
    """What a picture or film goes by: shown twice, it is one."""
    return {same_film(block.url)} if isinstance(block, Embed) else {block.url, block.largest or block.url}


def _placed(medium: Media, block: Figure | Embed) -> Piece:
    return Piece(medium.position, medium.container, block=block)


def media_of_story(segments: Segments, body: Sequence[int], captions: Sequence[int]) -> Iterator[Media]:
    """The media that stand where those of the body stand, in page order: from a lead image before it to what ends its container.

    Before the body a picture stands beside its first text, or between that and the headline.
    """
    first, last = body[0], body[-1]
    foreign = _FOREIGN & ~_flags_of(segments, body)
    box = _story_box(segments, body)
    top = max((number for number in segments.headings if first - _BEFORE <= number < first), default=first)
    for medium in segments.media:
        if medium.position < first - _BEFORE or medium.hints & foreign:
            continue
        if medium.position <= first and not (medium.position > top or _is_beside(segments, medium.container, first)):
            continue
        if medium.position > last and not _ends_story(segments, medium, box, last, captions):
            continue
        yield medium


def _story_box(segments: Segments, body: Sequence[int]) -> Container | None:
    """The innermost container of all of the body."""
    around = segments.enclosing(segments[body[-1]].container)
    return next((box for box in around if box.first <= body[0] and body[-1] < box.end), None)


def _ends_story(segments: Segments, medium: Media, box: Container | None, last: int, captions: Sequence[int]) -> bool:
    """Whether a medium behind the last text stands in the story's container, with nothing but captions between."""
    if box is None or medium.container < 0 or box not in islice(segments.enclosing(medium.container), 12):
        return False
    between = medium.position - last - 1
    named = bisect_right(captions, medium.position) - bisect_left(captions, last + 1)
    return between - named <= (_BEHIND if box.tag not in ("body", "html") else 0) and not _leads_away(medium)


def _leads_away(medium: Media) -> bool:
    """Whether a picture is a link to a page: one of another story."""
    link = next((item for item in islice(medium.element.iterancestors(), 4) if item.tag == "a"), None)
    href = (link.get("href") or "").partition("?")[0].lower() if link is not None else ""
    return bool(href) and not href.endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"))


def _flags_of(segments: Segments, body: Sequence[int]) -> int:
    """The flags that most of the body has itself: its page may be named `has-sidebar`, its wrapper `no-ads`."""
    return Counter(segments[number].hints for number in body).most_common(1)[0][0]


def _is_beside(segments: Segments, number: int, first: int) -> bool:
    """Whether a container, or one of the next two around it, also holds the first segment of the body."""
    around = islice(segments.enclosing(number), 3)
    return any(container.first <= first < container.end for container in around)


def _captions(
    segments: Segments, medium: Media, body: Sequence[int], captions: Sequence[int], lone: Collection[int]
) -> tuple[int, ...]:
    """The segments set aside as captions in the figure around an image: the part that holds nothing of the body.

    An image in the midst of the body has the caption right behind it, if no other image stands there: `lone` are the places of one.
    """
    for container in islice(segments.enclosing(medium.container), 4):
        if _inside(body, container):
            return (medium.position,) if medium.position in lone else ()
        if inside := _inside(captions, container):
            return tuple(inside)
        if container.tag == "figure":
            break
    return ()


def _inside(numbers: Sequence[int], container: Container) -> Sequence[int]:
    """Those of the ascending numbers that are of segments in the container."""
    return numbers[bisect_left(numbers, container.first) : bisect_left(numbers, container.end)]


def _figure(segments: Segments, medium: Media, image: Image, captions: Sequence[int], reader: InlineReader) -> Figure:
    texts = {number: reader.read(segments[number]) for number in captions}
    caption, credit = caption_parts(segments, captions, texts)
    shown = attrs.evolve(image, caption=caption.text or None, credit=credit.text or None)
    return Figure(
        images=(shown,),
        caption=caption.text or None,
        caption_spans=caption.spans,
        credit=credit.text or None,
        credit_spans=credit.spans,
        position=medium.position,
    )
