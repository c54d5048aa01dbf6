"""From the media between the segments to the figures and embeds of the body, with their captions.

A caption is a segment that is set aside as one: which they are is decided in `articlekit.body.captions`; whose they are, here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import reduce
from itertools import groupby, islice, takewhile
from operator import or_
from typing import TYPE_CHECKING, Final

import attrs

from articlekit.blocks import Embed, Figure, Image
from articlekit.body.captions import caption_parts, in_figcaption, is_shortcode
from articlekit.body.inline import Inline, InlineReader, joined
from articlekit.body.pieces import Piece
from articlekit.markup.class_words import TAG_HINTS, AttributeHints, Hint
from articlekit.markup.elements import BLOCK, KINDS
from articlekit.markup.embeds import embed_of, post_of, same_film
from articlekit.markup.media import PICTURES, image_of, same_file, stated_width
from articlekit.segment import Container, Media, Segments

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["figures", "media_of_story"]

_BEFORE: Final = 8
"""Segments before the body within which its lead image stands."""
_BEHIND: Final = 3
"""Texts behind the body, besides captions, within which its last pictures stand."""
_FOREIGN: Final = (
    Hint.RELATED | Hint.SHARE | Hint.AD | Hint.NEWSLETTER | Hint.COMMENT | Hint.NAVIGATION | Hint.FOOTER | Hint.SIDEBAR
    | Hint.BIO | Hint.HIDDEN | Hint.POPUP
)  # fmt: skip
_ON_PICTURES: Final = Hint.SHARE | Hint.COMMENT | Hint.NAVIGATION | Hint.NEWSLETTER | Hint.FOOTER
"""What the classes of a `figure` say of buttons on it, not of the picture: `figure class="has-share-bar"`. Nor does `image-card` say that
it is of another story, unless it leads there."""
_NAME: Final = 12
"""Characters of a file's name that no other picture has: not "large.jpg" or "image.png"."""
_WHOLE_PAGE: Final = frozenset(("body", "html", "article", "main", "section"))
_AROUND: Final = 4
"""Containers around a picture or caption within which its figure is."""
_DEPTH: Final = 6
"""Elements between a picture and its `figure`."""
_HIGHEST: Final = 16
"""Elements between a picture and what is around the story."""


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
    seen: dict[str, int] = {}
    for medium, block in _without_copies(segments, body, aside, base_url):
        names = _names_of(block)
        before = max([seen.get(name, -1) for name in names])
        if before >= 0 and (isinstance(block, Embed) or not _is_again(body, before, medium.position)):
            continue
        seen |= dict.fromkeys(names, medium.position)
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
    if aside:
        used = {number for under in shown for number in under}
        yield from _unseen(segments, body, aside, used, reader)


def _without_copies(
    segments: Segments, body: Sequence[int], captions: Sequence[int], base_url: str | None
) -> Iterator[tuple[Media, Image | Embed]]:
    """The pictures and films of the body. Of the same file right behind each other in a `figure`, the last alone, of two sizes the larger.

    The first is what a loader shows until the other has come, the last what it shows without scripts.
    """
    before: tuple[Media, Image | Embed] | None = None
    for medium in media_of_story(segments, body, captions):
        block = _block_of(medium, body, base_url)
        if block is None:
            continue
        if before is not None:
            if not _is_copied(*before, medium, block):
                yield before
            elif _is_smaller(block, before[1]):
                continue
        before = medium, block
    if before is not None:
        yield before


def _is_copied(medium: Media, image: Image | Embed, after: Media, block: Image | Embed) -> bool:
    """Whether a picture is shown by the one right behind it, too."""
    if isinstance(image, Embed) or isinstance(block, Embed) or medium.position != after.position:
        return False
    name = same_file(image.url)
    if name != same_file(block.url) or (len(name) < _NAME and (not image.alt or image.alt != block.alt)):
        return False
    figure = _figure_of(medium.element)
    return figure is not None and figure is _figure_of(after.element)


def _is_smaller(picture: Image | Embed, other: Image | Embed) -> bool:
    """Whether of a picture in two sizes the other is to be shown; of the same file it is not."""
    first, second = (item.url.partition("?")[0].rpartition("/")[2] for item in (picture, other))
    return first != second and stated_width(picture.url) <= stated_width(other.url)


def _figure_of(element: etree._Element) -> etree._Element | None:
    """The `figure` that a picture stands in; None where there is none."""
    return next((box for box in islice(element.iterancestors(), _DEPTH) if box.tag == "figure"), None)


def _block_of(medium: Media, body: Sequence[int], base_url: str | None) -> Image | Embed | None:
    element = medium.element
    if element.tag not in PICTURES:
        return None if post_of(element) is not None else embed_of(element, base_url)  # a post is read with its words
    image = image_of(element, base_url)
    if image is None and body[0] < medium.position <= body[-1] and not medium.hints & _FOREIGN and _is_alone(element):
        return image_of(element, base_url, is_shown=True)
    return image


def _is_alone(element: etree._Element) -> bool:
    """Whether a picture stands in a `figure`, or in a block with no text beside it, and leads to no other page."""
    if _leads_away(element):
        return False
    for box in islice(element.iterancestors(), _DEPTH):
        if box.tag == "figure":
            return True
        if box.tag in _WHOLE_PAGE:
            return False
        if KINDS.get(box.tag) == BLOCK:
            beside = (box.text, *[inner.tail for inner in box])
            return all(text is None or text.isspace() for text in beside)
    return False


def _is_again(body: Sequence[int], before: int, position: int) -> bool:
    """Whether the story goes on between two places of a picture, and behind the second: it is shown twice on purpose, not copied by a loader."""
    return position <= body[-1] and bisect_left(body, before) < bisect_left(body, position)


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
    end = last + 1 + _BEHIND + len(captions) - bisect_left(captions, last + 1)
    for medium in segments.media:
        if medium.position > end:  # they are in page order
            break
        if medium.position < first - _BEFORE or (medium.hints & foreign and _flags_around(segments, medium) & foreign):
            continue
        if medium.hints & _FOREIGN & ~foreign and _flags_within(segments, medium, body) & _ON_PICTURES:
            continue
        if medium.position <= first and not (medium.position > top or _is_beside(segments, medium.container, first)):
            continue
        if medium.position > last and not _ends_story(segments, medium, box, last, captions):
            continue
        yield medium


def _flags_around(segments: Segments, medium: Media) -> int:
    """The flags of a medium; of one in a `figure` without what that says of buttons on it."""
    figure = _figure_of(medium.element)
    if figure is None:
        return medium.hints
    outside = frozenset(figure.iterancestors())
    around = [box.hints for box in segments.enclosing(medium.container) if box.element in outside]
    own = _ON_PICTURES if _leads_away(medium.element) else _ON_PICTURES | Hint.RELATED
    return medium.hints & ~own | reduce(or_, around, 0)


def _flags_within(segments: Segments, medium: Media, body: Sequence[int]) -> int:
    """What the elements from a medium up to those around the next texts say of it: where the page has a flag, buttons may have it, too."""
    if medium.element.tag == "figure" or _figure_of(medium.element) is not None:
        return 0
    place = bisect_left(body, medium.position)
    beside = body[max(place - 1, 0) : place + 1]
    around = {box.element for number in beside for box in segments.enclosing(segments[number].container)}
    inside = takewhile(lambda box: box not in around, medium.element.iterancestors())
    hints_of = AttributeHints()
    return reduce(or_, [_own_flags(box, hints_of) for box in islice(inside, _HIGHEST)], 0)


def _own_flags(element: etree._Element, hints_of: AttributeHints) -> int:
    known = [hints_of[name][value] for name, value in element.items() if name in hints_of]
    return reduce(or_, known, TAG_HINTS.get(str(element.tag), 0))


def _story_box(segments: Segments, body: Sequence[int]) -> Container | None:
    """The innermost container of all of the body."""
    around = segments.enclosing(segments[body[-1]].container)
    return next((box for box in around if box.first <= body[0] and body[-1] < box.end), None)


def _ends_story(segments: Segments, medium: Media, box: Container | None, last: int, captions: Sequence[int]) -> bool:
    """Whether a medium behind the last text stands in the story's container, with nothing but captions between."""
    between = medium.position - last - 1
    named = bisect_right(captions, medium.position) - bisect_left(captions, last + 1)
    if box is None or medium.container < 0 or between - named > (_BEHIND if box.tag not in ("body", "html") else 0):
        return False
    return box in islice(segments.enclosing(medium.container), 12) and not _leads_away(medium.element)


def _leads_away(element: etree._Element) -> bool:
    """Whether a picture is a link to a page: one of another story."""
    link = next((item for item in islice(element.iterancestors(), 4) if item.tag == "a"), None)
    href = (link.get("href") or "").partition("?")[0].lower() if link is not None else ""
    return bool(href) and not href.endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"))


def _flags_of(segments: Segments, body: Sequence[int]) -> int:
    """The flags that most of the body has itself: its page may be named `has-sidebar`, its wrapper `no-ads`."""
    items = segments.items
    return Counter([items[number].hints for number in body]).most_common(1)[0][0]


def _is_beside(segments: Segments, number: int, first: int) -> bool:
    """Whether a container, or one of the next two around it, also holds the first segment of the body."""
    around = islice(segments.enclosing(number), 3)
    return any(container.first <= first < container.end for container in around)


def _captions(
    segments: Segments, medium: Media, body: Sequence[int], captions: Sequence[int], lone: Collection[int]
) -> tuple[int, ...]:
    """The segments set aside as captions in the figure around an image: the part that holds nothing of the body.

    An image in the midst of the body has the caption right behind it, if no other image stands there: `lone` are the places of one.
    Where that is no `figcaption`, and the figure has one, all that the figure says is meant.
    """
    for container in islice(segments.enclosing(medium.container), _AROUND):
        if _inside(body, container):
            if medium.position - 1 in captions and is_shortcode(segments, medium.position - 1):
                return (medium.position - 1,)
            return (medium.position,) if medium.position in lone else ()
        if inside := _inside(captions, container):
            around = _figure_around(segments, medium.container)
            figure = segments.containers[around] if around >= 0 else container
            if figure is container or any(in_figcaption(segments, number) for number in inside):
                return tuple(inside)
            whole = _inside(captions, figure) if not _inside(body, figure) else ()
            return tuple(whole if any(in_figcaption(segments, number) for number in whole) else inside)
        if container.tag == "figure":
            break
    return ()


def _inside(numbers: Sequence[int], container: Container) -> Sequence[int]:
    """Those of the ascending numbers that are of segments in the container."""
    return numbers[bisect_left(numbers, container.first) : bisect_left(numbers, container.end)]


def _figure(segments: Segments, medium: Media, image: Image, captions: Sequence[int], reader: InlineReader) -> Figure:
    if not captions:
        return Figure(images=(image,), position=medium.position)
    start = len(segments) if medium.element.tag == "figure" else medium.position
    caption, credit = _said(segments, captions, start, reader)
    shown = attrs.evolve(image, caption=caption.text or None, credit=credit.text or None)
    return _captioned((shown,), caption, credit, medium.position)


def _captioned(images: tuple[Image, ...], caption: Inline, credit: Inline, position: int) -> Figure:
    return Figure(
        images=images,
        caption=caption.text or None,
        caption_spans=caption.spans,
        credit=credit.text or None,
        credit_spans=credit.spans,
        position=position,
    )


def _said(segments: Segments, captions: Sequence[int], start: int, reader: InlineReader) -> tuple[Inline, Inline]:
    """Caption and credit. Beside a `figcaption`, what stands over the picture, at `start`, names what it is, and what is under it the owner."""
    said = [number for number in captions if in_figcaption(segments, number)] or list(captions)
    texts = {number: reader.read(segments[number]) for number in captions}
    caption, credit = caption_parts(segments, said, texts)
    owners = [texts[number] for number in captions if number not in said and number >= start]
    return caption, joined([*owners, *[credit] * bool(credit.text)], " ") if owners else credit


def _unseen(
    segments: Segments, body: Sequence[int], captions: Sequence[int], used: Collection[int], reader: InlineReader
) -> Iterator[Piece]:
    """The figures among the body whose pictures a script fetches: of those there are the captions."""
    foreign = _FOREIGN & ~_flags_of(segments, body)
    left = [number for number in captions if body[0] < number < body[-1] and number not in used]
    for number, run in groupby(left, key=lambda item: _figure_around(segments, segments[item].container)):
        numbers = list(run)
        if number < 0 or segments[numbers[0]].hints & foreign or _inside(body, segments.containers[number]):
            continue
        if any(segments.containers[number].first <= item <= segments.containers[number].end for item in used):
            continue
        caption, credit = _said(segments, numbers, len(segments), reader)
        if caption.text or credit.text:
            yield Piece(numbers[0], number, block=_captioned((), caption, credit, numbers[0]))


def _figure_around(segments: Segments, number: int) -> int:
    """The number of the `figure` that a container is or lies in; -1 where there is none."""
    for _ in range(_AROUND):
        if number < 0 or segments.containers[number].tag == "figure":
            return number
        number = segments.containers[number].parent
    return -1
