"""Terms that stand in no `dl`: rows, three or more alike, of a label and its value or a question and its answer.

What opens an answer says so itself: it is a button (or ARIA's word for one), its class names it a question, a label or a term, or it
asks. A label and its value in two inline elements are one text in the markup, and two for who sees the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, islice, pairwise
from typing import TYPE_CHECKING, Final
from unicodedata import category

from articlekit.blocks import HEADINGS
from articlekit.markup.runs import shown
from articlekit.segment import Container, Segment, Segments
from articlekit.text.scripts import is_spaced_letter

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["TermRows", "term_end"]

_FEWEST: Final = 3
"""Rows that make a list of terms: two may be alike by chance."""
_LARGEST_ROW: Final = 30
"""Texts of a row at most."""
_MOST_TEXTS: Final = 200
"""Texts of all rows at most."""
_LONGEST_TERM: Final = 200
_LONGEST_LABEL: Final = 60
"""Characters of a term, and of a label on one line with its value."""
_ROWS: Final = frozenset(("article", "div", "li", "section"))
"""What rows are made of, besides custom elements."""
_BOXES: Final = frozenset(("article", "aside", "div", "section"))
_LISTS: Final = frozenset(("ul", "ol"))
_TITLES: Final = 2
"""Headings over the rows in a box of them."""
_WITHIN: Final = 3
"""Elements in the element of a term that may say what it is: `<div><span><button>`."""
_NAMED: Final = re.compile(
    r"question|(?<![a-z])(?:labels?|terms?|keys?)(?![a-z])|"
    r"(?<![a-z])(?:accordion|faqs?|collapsible|toggle)s?[-_]{0,2}(?:title|head|header|heading|button|btn|trigger|toggle|label|summary|q)(?![a-z])",
    re.IGNORECASE,
)
"""Classes of terms. Seen in: Bootstrap, WordPress' blocks for questions, Elementor, makers' data sheets."""
_LAID_OUT: Final = re.compile(r"display\s*:\s*(?:inline-)?(?:flex|grid|block|table)", re.IGNORECASE)
_ASKS: Final = tuple("?？؟;՞")
"""How a question ends; the Greek mark looks like a semicolon."""
_BUTTON_ROLES: Final = frozenset(("button", "tab"))
_BUTTON_STATES: Final = ("aria-expanded", "aria-controls")
_QUESTION_TYPE: Final = "schema.org/Question"


class TermRows:
    """The rows of terms on one page, each worked out when it is asked for."""

    def __init__(self, segments: Segments) -> None:
        """Remember the page; nothing is computed yet."""
        self._segments = segments
        self._children: dict[int, list[int]] = {}
        self._is_row: dict[int, bool] = {}
        self._rows: dict[int, frozenset[int]] = {}

    def is_list(self, number: int) -> bool:
        """Whether a container makes terms of all that it holds: a list of rows, or terms and explanations in turns."""
        box = self._segments.containers[number]
        if not _FEWEST <= box.end - box.first <= _MOST_TEXTS or self._first_child(number) < 0:
            return False
        if box.tag in _LISTS:
            rows = self.within(number) if self._row(number + 1) else []
            return len(rows) >= _FEWEST and all(map(self._row, rows))
        return box.tag in _BOXES and self._is_term(number + 1) and self._alternates(number)

    def is_row(self, number: int) -> bool:
        """Whether a container is one of several rows that stand side by side."""
        return self._row(number) and number in self._rows_in(self._segments.containers[number].parent)

    def is_box(self, number: int) -> bool:
        """Whether a container holds nothing but rows, or terms and explanations, and their heading."""
        box = self._segments.containers[number]
        if (
            (box.tag not in _BOXES and "-" not in box.tag)
            or not _FEWEST <= box.end - box.first <= _MOST_TEXTS
            or self._first_child(number) < 0
        ):
            return False
        if self.is_list(number):
            return True
        rows = self.within(number)
        while rows and len(rows) + _TITLES > len(self.within(number)) and self._is_heading(rows[0]):
            rows = rows[1:]
        return len(rows) >= _FEWEST and all(self._row(row) or self._is_details(row) for row in rows)

    def is_term(self, number: int, top: int) -> bool:
        """Whether a part of the row or list `top` is a term: every second one of a list, the first one of a row.

        The words that stand in a row itself are a part of it, too.
        """
        if self.is_list(top):
            return self.within(top).index(number) % 2 == 0
        containers = self._segments.containers
        opens_itself = self._segments[containers[top].first].container == top
        return number == top if opens_itself else number == self._first_child(top)

    def _first_child(self, number: int) -> int:
        following = number + 1
        containers = self._segments.containers
        return following if following < len(containers) and containers[following].parent == number else -1

    def within(self, number: int) -> list[int]:
        """The containers directly in one."""
        found = self._children.get(number)
        if found is None:
            found = self._children[number] = []
            for place, box in enumerate(islice(self._segments.containers, number + 1, None), number + 1):
                if box.parent < number:  # what lies in a container follows it
                    break
                if box.parent == number:
                    found.append(place)
        return found

    def _rows_in(self, number: int) -> frozenset[int]:
        """The rows directly in a container, each with others alike beside it and nothing between: all at once, as there may be many."""
        if number not in self._rows:
            containers = self._segments.containers
            found: list[int] = []
            for tag, run in groupby(self.within(number), key=lambda part: self._row(part) and containers[part].tag):
                rows = list(run)
                found += rows if tag and len(rows) >= _FEWEST else []
            self._rows[number] = frozenset(found)
        return self._rows[number]

    def _row(self, number: int) -> bool:
        if number not in self._is_row:
            self._is_row[number] = self._looks_like_row(number)
        return self._is_row[number]

    def _looks_like_row(self, number: int) -> bool:
        box = self._segments.containers[number]
        if (box.tag not in _ROWS and "-" not in box.tag) or box.end - box.first > _LARGEST_ROW:
            return False
        if box.end == box.first + 1:
            item = self._segments[box.first]
            return item.container == number and term_end(item) > 0
        parts = self.within(number)
        if self._segments[box.first].container == number:  # the term is words of the row itself
            parts = [number, *parts]
        if len(parts) < 2 or any(item.tag in HEADINGS for item in self._segments.items[box.first : box.end]):
            return False
        if _QUESTION_TYPE in (box.element.get("itemtype") or ""):
            return True
        return self._is_term(parts[0]) and not self._is_term(parts[1])

    def _alternates(self, number: int) -> bool:
        """Whether terms and explanations stand in turns in a container, and nothing beside them."""
        parts, box = self.within(number), self._segments.containers[number]
        places = [self._segments.containers[part] for part in parts]
        return (
            len(parts) >= 2 * _FEWEST
            and len(parts) % 2 == 0
            and places[0].first == box.first
            and places[-1].end == box.end
            and all(one.end == other.first for one, other in pairwise(places))
            and all(self._is_term(part) == (place % 2 == 0) for place, part in enumerate(parts))
            and not any(item.tag in HEADINGS for item in self._segments.items[box.first : box.end])
        )

    def _is_details(self, number: int) -> bool:
        """Whether a container is a `details`, or holds nothing else."""
        containers = self._segments.containers
        within = self.within(number)
        return containers[number].tag == "details" or (len(within) == 1 and containers[within[0]].tag == "details")

    def _is_heading(self, number: int) -> bool:
        box = self._segments.containers[number]
        return self._segments[box.first].tag in HEADINGS and box.end == box.first + 1

    def _is_term(self, number: int) -> bool:
        """Whether the first words of a container are a term, by what they or their elements say; in a part of its own, all that it holds."""
        box = self._segments.containers[number]
        item = self._segments[box.first]
        is_alone = box.end == box.first + 1
        if not (is_alone or item.container == number) or len(item.text) > _LONGEST_TERM or item.tag in HEADINGS:
            return False
        return (box.tag != "p" and item.text.endswith(_ASKS)) or any(map(_opens, _elements(box, is_alone=is_alone)))


def _elements(box: Container, *, is_alone: bool) -> Iterator[etree._Element]:
    """The elements that may say what the first words of a container are: its own where it holds no others, and the first in it."""
    if is_alone:
        yield box.element
        yield from islice(box.element.iterdescendants("div", "span", "button", "a", "p", "strong", "b"), _WITHIN)
    else:
        yield from box.element[:1]


def _opens(element: etree._Element) -> bool:
    """Whether an element is a button or named a term."""
    return (
        element.tag == "button"
        or element.get("role") in _BUTTON_ROLES
        or any(element.get(name) is not None for name in _BUTTON_STATES)
        or _is_named(element)
    )


def _is_named(element: etree._Element) -> bool:
    """Whether an element's name, which may be a custom one, or its class says that it is a term."""
    return _names_a_term(f"{element.tag!s} {element.get('class') or ''}")


@lru_cache(maxsize=2048)
def _names_a_term(named: str) -> bool:
    """The same of a name with its classes: most have none, and others the same on many pages."""
    return _NAMED.search(named) is not None


def term_end(item: Segment) -> int:
    """Where the label ends in a text that is a label and its value, each in an inline element of its own; 0 where it is none.

    The page shows them apart: their classes or style say so, or their words would run into each other.
    """
    element = item.element
    if len(element) != 2 or _shows(element.text) or any(_shows(inner.tail) for inner in element):
        return 0
    label, value = element
    if not isinstance(label.tag, str) or not isinstance(value.tag, str) or "a" in (label.tag, value.tag):
        return 0
    first, second = (shown("".join(inner.itertext())) for inner in element)
    if not first or not second or len(first) > _LONGEST_LABEL or item.text not in (first + second, f"{first} {second}"):
        return 0
    if any(link.start < len(first) for link in item.links):
        return 0
    styles = f"{element.get('style') or ''};{label.get('style') or ''}"
    is_named = _is_named(label) or _LAID_OUT.search(styles) is not None
    return len(first) if is_named or _run_together(item.text, len(first)) else 0


def _run_together(text: str, end: int) -> bool:
    """Whether two words of a script with spaces stand there without one."""
    before, after = text[end - 1], text[end]
    is_glued = (category(before)[0] in "LNM" or before in ":：)") and category(after)[0] in "LNS"
    return is_glued and is_spaced_letter(before) and is_spaced_letter(after)


def _shows(text: str | None) -> bool:
    return bool(text) and not str(text).isspace()
