"""Which texts are captions of pictures, and whose: decided by what they stand in with the picture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from articlekit.blocks import HEADINGS
from articlekit.body.inline import Inline, cut, joined
from articlekit.markup.class_words import Hint
from articlekit.markup.media import PICTURES
from articlekit.markup.runs import shown
from articlekit.segment import Container, Media, Segment, Segments
from articlekit.text.patterns import late

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["caption_numbers", "caption_parts", "in_figcaption", "is_shortcode"]

_NAMED: Final = late(
    r"(?<![a-z])(?:\w{0,20}caption\w{0,12}|legende?|l[eé]gende|bild-?_?(?:unterschrift|text|beschreibung)|pie-?_?(?:de-?_?)?(?:foto|imagen)|"
    r"didascalia|podpis\w{0,8}|opis-?_?(?:zdjecia|foto)|(?:onder|bij)schrift|kuvateksti|bil(?:d|le[dt])e?-?_?te[kx]st|"
    r"(?:photo|img|image|pic|media|foto|figure)-?_?(?:desc\w{0,8}|text|title|info|legend|meta|note)|altyazi|resim-?_?alti|keterangan\w{0,6}|"
    r"tuchuan|tushuo|zhushi|legenda|descripcion-?_?(?:foto|imagen))(?![a-z])",
    re.IGNORECASE,
)
"""Classes of captions in the languages of the phrase book. Seen in: Blogger, WordPress, newspapers' templates."""
_CREDITED: Final = late(
    r"(?<![a-z])(?:credits?|copyright|photographer|photo-?_?(?:credit|by)|image-?_?(?:credit|source)|agency|fotograf\w{0,3}|"
    r"cr[eé]dits?|bildquelle|fuente|rights|courtesy|(?:photo|foto|image|bild)-?_?aut(?:h?or|eur)|autor-?_?(?:zdjecia|foto))(?![a-z])",
    re.IGNORECASE,
)
"""Classes of the credit within a caption."""
_NAMING: Final = ("aria-labelledby", "aria-describedby")
_SHORTCODE: Final = late(r"\[caption(?:\s[^\[\]]{0,300})?\]\s?([^\[\]]{0,600}?)\s?\[/caption\]")
"""How an editor of WordPress writes a caption, where nothing has read it."""
_LONGEST_OWNER: Final = 100
"""Characters of a credit by its class alone."""
_LONGEST: Final = 600
"""Characters of a caption that is one by its place alone."""
_MOST: Final = 4
"""Texts of a caption by its place."""
_NEAR: Final = 4
"""Elements between a caption's text and what makes it one."""
_NO_CAPTION: Final = frozenset(("blockquote", "pre", "li", "th"))


def caption_numbers(segments: Segments) -> frozenset[int]:
    """The numbers of the segments that are captions of pictures or their credits."""
    pictures = [medium for medium in segments.media if medium.element.tag in PICTURES]
    pictured = {medium.container for medium in segments.media}
    found: set[int] = set()
    for item in segments:
        if item.hints & Hint.CAPTION and _is_named(item, segments.containers, pictured):
            found.add(item.index)
    for box in _figures(segments, pictures):
        found.update(_in_figure(segments, box))
    named: dict[str, bool] = {}
    for medium in pictures:
        position = medium.position
        found.update(number for number in (position - 1, position) if is_shortcode(segments, number))
        if position < len(segments):
            if (name := segments[position].element.get("id")) and name in _named_by(medium.element):
                found.add(position)
            found.update(_under(segments, segments[position], named))
    return frozenset(found)


def is_shortcode(segments: Segments, number: int) -> bool:
    """Whether a text is a caption with the shortcode around it, and the picture that stood in it."""
    is_one = 0 <= number < len(segments) and segments[number].text.startswith("[caption")
    return is_one and _SHORTCODE.fullmatch(segments[number].text) is not None


def _named_by(picture: etree._Element) -> Sequence[str]:
    """The `id` of what names or describes a picture, or the box that is a figure by its role (WAI-ARIA 1.2)."""
    boxes = [picture, *(box for box in islice(picture.iterancestors(), _NEAR) if box.get("role") == "figure")]
    return [name for box in boxes for attribute in _NAMING for name in (box.get(attribute) or "").split()]


def _is_named(item: Segment, containers: Sequence[Container], pictured: set[int]) -> bool:
    """Whether it is in a `figcaption`, or in a container named a caption that belongs to a picture."""
    number = item.container
    for _ in range(_NEAR):
        if number < 0:
            return False
        box = containers[number]
        if box.tag == "figcaption":
            return box.parent < 0 or not _is_about_text(containers, box.parent)
        if box.hints & Hint.CAPTION:
            return _is_beside_picture(containers, number, pictured)
        number = box.parent
    return False


def _is_about_text(containers: Sequence[Container], number: int) -> bool:
    """Whether a figure shows a quotation, a table or code: then what is under it is not a picture's caption."""
    figure = containers[number]
    inside = islice(containers[number + 1 :], 2 * _MOST)
    return any(
        box.tag in ("blockquote", "pre", "table") and box.end <= figure.end for box in inside if box.first < figure.end
    )


def _is_beside_picture(containers: Sequence[Container], number: int, pictured: set[int]) -> bool:
    """Whether a container, or one close around it that holds little else, holds a picture."""
    box = containers[number]
    for _ in range(_NEAR):
        if number in pictured or containers[number].tag == "figure":
            return True
        number = containers[number].parent
        if number < 0 or containers[number].end - containers[number].first > box.end - box.first + 2:
            return number in pictured and number == box.parent
    return False


def _figures(segments: Segments, pictures: Sequence[Media]) -> Iterator[Container]:
    """The `figure` elements, and what has the class of a figure, around pictures."""
    seen: set[int] = set()
    for medium in pictures:
        number = medium.container
        for _ in range(_NEAR):
            if number < 0 or number in seen:
                break
            seen.add(number)
            box = segments.containers[number]
            if box.tag == "figure":
                if _own_figure(medium.element) is box.element:
                    yield box  # one around the picture's own is a wrapper of the story
                break
            number = box.parent


def _own_figure(picture: etree._Element) -> etree._Element | None:
    return picture if picture.tag == "figure" else next(picture.iterancestors("figure"), None)


def _in_figure(segments: Segments, figure: Container) -> Iterator[int]:
    """The texts of a figure, whatever their elements, if they are few and short."""
    items = segments.items[figure.first : figure.end]
    if len(items) > _MOST or sum([len(item.text) for item in items]) > _LONGEST:
        return
    for item in items:
        tags = {box.tag for box in islice(segments.enclosing(item.container), _NEAR)}
        if not tags & _NO_CAPTION and item.tag not in HEADINGS:
            yield item.index


def _under(segments: Segments, item: Segment, named: dict[str, bool]) -> Iterable[int]:
    """The text right behind a picture that is named a caption, or is nothing but a credit. `named` holds what is known of classes."""
    from articlekit.metadata.picture_credits import is_credit  # noqa: PLC0415 - it reads wordings: not with the library

    if len(item.text) > _LONGEST or item.tag in HEADINGS:
        return ()
    if is_credit(item.text):
        return (item.index,)
    box = segments.containers[item.container]
    if box.end - box.first > _MOST:
        return ()
    element = item.element
    if _is_small(item):
        return (item.index,)
    inside = islice(element.iterdescendants(), _NEAR) if len(element) else ()
    is_named = any(_names_caption(classes, named) for part in (element, *inside) if (classes := part.get("class")))
    if not is_named:
        return ()
    owner = segments.items[box.end : box.end + 1]
    return range(box.first, box.end + sum(is_credit(item.text) or _is_owner(item) for item in owner))


def _is_owner(item: Segment) -> bool:
    return len(item.text) <= _LONGEST_OWNER and _CREDITED.search(item.element.get("class") or "") is not None


def _is_small(item: Segment) -> bool:
    """Whether a text stands in the block of its picture, all of it in small print: `<center><img><br><small>`."""
    element = item.element
    small = next(element.iterchildren("small"), None)
    if small is None or next(element.iter(*PICTURES), None) is None:
        return False
    return shown("".join(map(str, small.itertext()))) == item.text


def _names_caption(classes: str, named: dict[str, bool]) -> bool:
    known = named.get(classes)
    if known is None:
        known = named[classes] = _NAMED.search(classes) is not None
    return known


def in_figcaption(segments: Segments, number: int) -> bool:
    """Whether a text lies in a `figcaption`."""
    return any(box.tag == "figcaption" for box in islice(segments.enclosing(segments[number].container), _NEAR))


def caption_parts(segments: Segments, numbers: Sequence[int], texts: Mapping[int, Inline]) -> tuple[Inline, Inline]:
    """The caption and the credit that these segments are, each with its spans; one that there is not is empty."""
    from articlekit.metadata.picture_credits import is_credit  # noqa: PLC0415 - likewise

    captions: list[Inline] = []
    credited: list[Inline] = []
    for number in numbers:
        item, inline = segments[number], _unwrapped(texts[number])
        if _CREDITED.search(item.element.get("class") or "") or is_credit(item.text):
            credited.append(inline)
            continue
        caption, credit = _split(item, inline)
        captions += [caption] * bool(caption.text)
        credited += [credit] * bool(credit.text)
    return _one(captions), _one(credited)


def _unwrapped(inline: Inline) -> Inline:
    """A caption without the shortcode around it."""
    found = _SHORTCODE.fullmatch(inline.text) if inline.text.startswith("[") else None
    return cut(inline, *found.span(1)) if found else inline


def _one(parts: Sequence[Inline]) -> Inline:
    return joined(parts, " ") if parts else Inline("")


def _split(item: Segment, inline: Inline) -> tuple[Inline, Inline]:
    """A caption and the credit at its end, by an element of its own or by its words."""
    from articlekit.metadata.picture_credits import split_credit  # noqa: PLC0415 - likewise

    credit = _marked_credit(item.element, inline.text)
    if credit is None:
        credit = split_credit(inline.text)[1]
    if not credit or (start := inline.text.rfind(credit)) < 0:
        return inline, Inline("")
    before = inline.text[:start].rstrip(" |/–—-(")
    return cut(inline, 0, len(before)), cut(inline, start, start + len(credit))


def _marked_credit(element: etree._Element, text: str) -> str | None:
    for inner in islice(element.iterdescendants(), 30):
        if _CREDITED.search(inner.get("class") or "") or inner.get("itemprop") in ("copyrightHolder", "creditText"):
            credit = shown("".join(map(str, inner.itertext())))
            if credit and text.endswith(credit):
                return credit
    return None
