"""What lists, tables, terms, sections and notices look like, by the shapes of their texts and the classes of their elements."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import and_
from typing import Final

from articlekit.blocks import HEADINGS
from articlekit.body.structures import LONGEST_CELL, heading_level, is_quotation, shows_quotation, table_shown
from articlekit.markup.verbatim import is_verse
from articlekit.segment import Container, Segment, Segments
from articlekit.text.patterns import late

__all__ = [
    "ENDINGS",
    "SECTIONS",
    "has_heads",
    "heads_in",
    "is_data",
    "is_linked",
    "is_list",
    "is_most",
    "is_notice",
    "is_whole",
    "names_terms",
]

_TERMS: Final = late(
    r"(?<![a-z])(?:accordion|faq|glossary|fact-?_?box|facts|specs?|key-?_?values?)(?![a-z])", re.IGNORECASE
)
"""Classes of terms with their explanations that are no `dl`. Seen in: Bootstrap, WordPress' accordions, makers' data sheets."""
_NOTICE: Final = late(
    r"(?<![a-z])(?:admonition|callout|custom-block|markdown-alert|alert|notecard|hint|hinweis|encart|encadr[eé]|aviso|nota|obs|uwaga)(?![a-z])",
    re.IGNORECASE,
)
"""Classes of boxes that tell, warn or advise within a text, whose first words say which. Seen in: Sphinx, MkDocs, Docusaurus, VitePress,
GitHub, Quarto, Obsidian, Bootstrap, MDN."""
_QUESTIONS: Final = ("schema.org/FAQPage", "schema.org/Question")
"""Ends of the `itemtype` of questions with their answers (schema.org)."""
SECTIONS: Final = 2
"""Headings of a row of sections."""
_CELLS: Final = 4
"""Texts of a table that is one."""
_HEADS: Final = 2
"""Header cells of a table that says what its columns or rows are."""
_POINT: Final = 1200
"""Characters of a point of a list on average at most: beyond, it is a list of sections, of which each is judged for itself."""
ENDINGS: Final = frozenset('.!?。！？…।؟۔”"»’')


def is_whole(segments: Segments, number: int) -> bool:
    """Whether a container is one by its classes, or a figure of a quotation."""
    box = segments.containers[number]
    if box.tag == "figure" and (shows_quotation(segments, number) or table_shown(segments, number) >= 0):
        return True
    if is_verse(box.element) or box.element.get("role") == "list":
        return True
    return is_quotation(box) or names_terms(box) or is_notice(box)


def is_notice(box: Container) -> bool:
    """Whether a container is a box that tells, warns or advises, with a word or two that say which."""
    classes = box.element.get("class")
    return classes is not None and _NOTICE.search(classes) is not None


def heads_in(segments: Segments, box: Container) -> int:
    """How many headings a container holds, each with sentences under it, if it holds nothing else, and no links."""
    items = segments.items[box.first : box.end]
    if len(items) < SECTIONS or any(item.link_chars for item in items) or not heading_level(segments, items[0]):
        return 0
    heads = [bool(heading_level(segments, item)) for item in items]
    is_row = not heads[-1] and not any(map(and_, heads, heads[1:]))
    ended = sum([item.text[-1] in ENDINGS for item, is_head in zip(items, heads, strict=True) if not is_head])
    return sum(heads) if is_row and is_most(ended, len(items) - sum(heads)) else 0


def names_terms(box: Container) -> bool:
    """Whether the class of a container says that it holds terms with their explanations."""
    element = box.element
    return _is_of_terms(f"{box.tag} {element.get('class') or ''}") or (element.get("itemtype") or "").endswith(
        _QUESTIONS
    )


@lru_cache(maxsize=2048)
def _is_of_terms(named: str) -> bool:
    """Whether an element's name and classes are those of terms: most have no class, and others the same on many pages."""
    return _TERMS.search(named) is not None


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
    is_led_away = linked * 3 >= chars and not has_heads(items)
    return len(items) >= _CELLS and not is_led_away and chars < LONGEST_CELL * len(items)


def has_heads(items: Sequence[Segment]) -> bool:
    """Whether header cells say what the columns or rows of a table are."""
    return _HEADS <= sum([item.tag == "th" for item in items]) <= len(items) // 2


def is_most(part: int, whole: int) -> bool:
    """Whether three of five are."""
    return part * 5 >= whole * 3
