"""From the media between the segments to the figures and embeds of the body, with their captions.

A caption is a segment that is set aside as one: which they are is decided elsewhere; whose they are is decided here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

import attrs

from articlekit.blocks import Embed, Figure, Image
from articlekit.markup.class_words import Hint
from articlekit.markup.media import embed_of, image_of, post_of, split_credit
from articlekit.segment import Container, Media, Segments

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["figures", "posts"]

_IMAGES: Final = frozenset(("img", "amp-img"))
_BEFORE: Final = 8
"""Segments before the body within which its lead image stands."""
_WRAPPERS: Final = 6
"""Elements without text around an image: `<div><figure><div><a><picture>`."""
_FOREIGN: Final = (
    Hint.RELATED | Hint.SHARE | Hint.AD | Hint.NEWSLETTER | Hint.COMMENT | Hint.NAVIGATION | Hint.FOOTER | Hint.SIDEBAR
    | Hint.BIO | Hint.HIDDEN | Hint.POPUP
)  # fmt: skip


def figures(
    segments: Segments, body: Sequence[int], captions: Iterable[int], base_url: str | None
) -> Iterator[Figure | Embed]:
    """Images and embeds inside the body, and a lead image right before it in the same container, each once.

    `body` and `captions` are numbers of segments. Images over the same caption are one figure.
    """
    aside = sorted(captions)
    shown: dict[tuple[int, ...], Figure] = {}
    count = Counter(medium.position for medium in segments.media)
    lone = {number for number in aside if count[number] == 1}
    seen: set[str] = set()
    for medium in _within(segments, body):
        block = (
            image_of(medium.element, base_url) if medium.element.tag in _IMAGES else embed_of(medium.element, base_url)
        )
        if block is None or block.url in seen:
            continue
        seen.add(block.url)
        if isinstance(block, Embed):
            yield attrs.evolve(block, position=medium.position)
            continue
        under = _captions(segments, medium, body, aside, lone)
        figure = _figure(segments, medium, block, under)
        if known := shown.get(under):
            shown[under] = attrs.evolve(known, images=known.images + figure.images)
        elif under:
            shown[under] = figure
        else:
            yield figure
    yield from shown.values()


def posts(segments: Segments, body: Sequence[int]) -> Iterator[Embed]:
    """The posts of social networks within the body; what is quoted of their text is another block."""
    for container in segments.containers:
        if container.tag == "blockquote" and body[0] <= container.first <= body[-1]:
            post = post_of(container.element)
            if post:
                yield attrs.evolve(post, position=container.first)


def _within(segments: Segments, body: Sequence[int]) -> Iterator[Media]:
    """The media that stand where those of the body stand, in page order."""
    first, last = body[0], body[-1]
    foreign = _FOREIGN & ~_flags_of(segments, body)
    numbers: dict[etree._Element, int] = {}
    for medium in segments.media:
        if not first - _BEFORE <= medium.position <= last or medium.hints & foreign:
            continue
        number = medium.container
        if medium.position <= first and number < 0:
            numbers = numbers or {item.element: number for number, item in enumerate(segments.containers)}
            number = _around(medium.element, numbers)
        if medium.position <= first and not _is_beside(segments, number, first):
            continue
        yield medium


def _flags_of(segments: Segments, body: Sequence[int]) -> int:
    """The flags that most of the body has itself: its page may be named `has-sidebar`, its wrapper `no-ads`."""
    return Counter(segments[number].hints for number in body).most_common(1)[0][0]


def _around(element: etree._Element, numbers: dict[etree._Element, int]) -> int:
    """The innermost container around an image in wrappers without text, of the containers by element; -1 if it is not near."""
    near = islice(element.iterancestors(), _WRAPPERS)
    return next((numbers[item] for item in near if item in numbers), -1)


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


def _figure(segments: Segments, medium: Media, image: Image, captions: Sequence[int]) -> Figure:
    text = " ".join(segments[number].text for number in captions)
    caption, credit = split_credit(text) if text else (None, None)
    shown = attrs.evolve(image, caption=caption, credit=credit)
    return Figure(images=(shown,), caption=caption, credit=credit, position=medium.position)
