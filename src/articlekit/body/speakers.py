"""Whom a quotation or a customer's review within the story is from: the markup calls them authors, which they are of that alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from lxml import etree

from articlekit.body.structures import is_quotation, shows_quotation
from articlekit.markup.class_words import Hint
from articlekit.markup.quoted import quotation_around
from articlekit.segment import Segment, Segments

__all__ = ["attributions", "speakers"]

_BEGUN: Final = 2
"""Texts of the body after which a byline in a box is none of the story's."""
_DEPTH: Final = 6
"""Levels between a name and the quotation that it stands under."""


def attributions(segments: Segments, body: Collection[int], likely: Iterable[int]) -> set[int]:
    """Of the likely texts those that say whom a quotation in the body is from, whatever else is said of them.

    A name under a quotation looks like a byline, in a `footer` like the page's, in a `figcaption` like a picture's.
    """
    found: set[int] = set()
    lost = [number for number in likely if number not in body]
    for number in lost:
        around = segments[number].container
        for _ in range(_DEPTH):
            if around < 0:
                break
            box = segments.containers[around]
            is_quote = box.tag == "blockquote" or is_quotation(box) or shows_quotation(segments, around)
            if is_quote and box.first < number == box.end - 1 and number - 1 in body:
                found.add(number)
            around = box.parent
    return found


def speakers(segments: Segments, body: Collection[int]) -> set[int]:
    """The numbers of names in quotations and reviews of which a text beside them is in the body, and the story around."""
    if len(body) <= _BEGUN:
        return set()
    numbers = sorted(body)
    start, begun, last = numbers[0], numbers[_BEGUN - 1], numbers[-1]
    found: set[int] = set()
    for item in segments.items[begun + 1 : last]:
        if item.index in body or not item.hints & Hint.BYLINE or item.hints & Hint.COMMENT:
            continue
        beside = [segments[number] for number in (item.index - 1, item.index + 1) if number in body]
        box = quotation_around(item.element, or_review=True)
        while box is not None and not any(_is_within(other, box) for other in beside):
            around = box.getparent()
            box = None if around is None else quotation_around(around, or_review=True)
        if (
            box is not None and not _is_within(segments[start], box) and _names(item.text)
        ):  # else the page as a whole is one
            found.add(item.index)
    return found


def _names(text: str) -> bool:
    """Whether a text names somebody: a placeholder for a portrait does not."""
    from articlekit.metadata.name_parts import looks_like_name  # noqa: PLC0415 - read with the first page that needs it
    from articlekit.metadata.names import clean_authors  # noqa: PLC0415 - likewise

    return any(looks_like_name(author.name) for author in clean_authors(text))


def _is_within(item: Segment, box: etree._Element) -> bool:
    return item.element is box or any(above is box for above in item.element.iterancestors())
