"""What lists, tables, terms and sections look like, by the shapes of their texts and the classes of their elements."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import and_
from typing import Final

from articlekit.blocks import HEADINGS
from articlekit.body.structures import LONGEST_CELL, heading_level, is_quotation, shows_quotation, table_shown
from articlekit.segment import Container, Segment, Segments
from articlekit.urls import site

__all__ = [
    "ENDINGS",
    "has_heads",
    "is_data",
    "is_linked",
    "is_list",
    "is_most",
    "is_sections",
    "is_whole",
    "names_terms",
    "refers",
]

_TERMS: Final = re.compile(
    r"(?<![a-z])(?:accordion|faq|glossary|fact-?_?box|facts|specs?|key-?_?values?)(?![a-z])", re.IGNORECASE
)
"""Classes of terms with their explanations that are no `dl`. Seen in: Bootstrap, WordPress' accordions, makers' data sheets."""
_QUESTIONS: Final = ("schema.org/FAQPage", "schema.org/Question")
"""Ends of the `itemtype` of questions with their answers (schema.org)."""
_SECTIONS: Final = 2
"""Headings of a row of sections."""
_CELLS: Final = 4
"""Texts of a table that is one."""
_HEADS: Final = 2
"""Header cells of a table that says what its columns or rows are."""
_POINT: Final = 1200
"""Characters of a point of a list on average at most: beyond, it is a list of sections, of which each is judged for itself."""
_SHARING: Final = frozenset(
    (
        "facebook.com",
        "twitter.com",
        "x.com",
        "linkedin.com",
        "pinterest.com",
        "whatsapp.com",
        "wa.me",
        "t.me",
        "instagram.com",
    )
)
"""Sites to which lists of links lead that share a page."""
ENDINGS: Final = frozenset('.!?。！？…।؟۔”"»’')


def is_whole(segments: Segments, number: int) -> bool:
    """Whether a container is one by its classes, or a figure of a quotation."""
    box = segments.containers[number]
    if box.tag == "figure" and (shows_quotation(segments, number) or table_shown(segments, number) >= 0):
        return True
    return is_quotation(box) or names_terms(box)


def is_sections(segments: Segments, box: Container) -> bool:
    """Whether a container is a row of headings, each with sentences under it, and no links: a story told in short sections."""
    items = segments.items[box.first : box.end]
    if len(items) < 2 * _SECTIONS or any(item.link_chars for item in items) or not heading_level(segments, items[0]):
        return False
    heads = [bool(heading_level(segments, item)) for item in items]
    is_row = sum(heads) >= _SECTIONS and not heads[-1] and not any(map(and_, heads, heads[1:]))
    ended = sum([item.text[-1] in ENDINGS for item, is_head in zip(items, heads, strict=True) if not is_head])
    return is_row and is_most(ended, len(items) - sum(heads))


def names_terms(box: Container) -> bool:
    """Whether the class of a container says that it holds terms with their explanations."""
    element = box.element
    named = f"{box.tag} {element.get('class') or ''}"
    return _TERMS.search(named) is not None or (element.get("itemtype") or "").endswith(_QUESTIONS)


def refers(items: Sequence[Segment]) -> bool:
    """Whether links lead to several other sites: what to read on a subject, not other stories of this one."""
    sites = {site(link.url) for item in items for link in item.links if link.url.startswith("http")}
    return len(sites) >= max(2, len(items) // 2) and not any(name in _SHARING for name in sites)


def is_linked(items: Sequence[Segment]) -> bool:
    """Whether it is mostly links to other pages."""
    return sum([item.link_chars for item in items]) * 2 > sum([len(item.text) for item in items])


def is_list(items: Sequence[Segment]) -> bool:
    """Whether they are points, not sections with headings of their own."""
    chars = sum([len(item.text) for item in items])
    return chars <= _POINT * len(items) and not any(item.tag in HEADINGS for item in items)


def is_data(items: Sequence[Segment]) -> bool:
    """Whether they are cells, not paragraphs laid out side by side, nor links to other pages; under header cells links are values."""
    chars = sum([len(item.text) for item in items])
    linked = sum([item.link_chars for item in items])
    is_linked = linked * 3 >= chars and not has_heads(items)
    return len(items) >= _CELLS and not is_linked and chars < LONGEST_CELL * len(items)


def has_heads(items: Sequence[Segment]) -> bool:
    """Whether header cells say what the columns or rows of a table are."""
    return _HEADS <= sum([item.tag == "th" for item in items]) <= len(items) // 2


def is_most(part: int, whole: int) -> bool:
    """Whether three of five are."""
    return part * 5 >= whole * 3
