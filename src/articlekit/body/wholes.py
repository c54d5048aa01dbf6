"""What belongs together is in the body together: a list, a table, terms, a quotation with its attribution, code, a heading with what it
heads, the lines of a paragraph.

Each is judged by what it is part of, not line by line: names, numbers and short points look like no sentence, and a scorer that
sees one line at a time loses them. A whole that stands among the paragraphs of the story is the story's, unless it is links
to other pages or lies in what its markup names furniture.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import and_, or_
from typing import Final

from articlekit.body.references import refers
from articlekit.body.shapes import (
    ENDINGS,
    SECTIONS,
    has_heads,
    heads_in,
    is_data,
    is_linked,
    is_list,
    is_most,
    is_notice,
    is_whole,
    names_terms,
)
from articlekit.body.structures import (
    LARGEST,
    LISTS,
    heading_level,
    is_quotation,
    table_shown,
)
from articlekit.body.term_rows import TermRows
from articlekit.markup.class_words import Hint
from articlekit.markup.embeds import post_of
from articlekit.markup.verbatim import is_verse
from articlekit.segment import Container, Segment, Segments

__all__ = ["SINGLE", "completed", "heads_section"]

_LISTS: Final = frozenset(("ul", "ol", "dl", "details", "menu"))
_LINES: Final = frozenset(("p", "address"))
"""A paragraph is a whole, too: its lines may be a verse or an address."""
_WHOLES: Final = _LISTS | _LINES | {"table", "pre", "blockquote"}
_MOST_TERMS: Final = 60
"""Texts of such a box."""
_QUOTING: Final = frozenset(("div", "aside", "figure", "section"))
"""Elements that are quotations where their classes say so."""
_FOREIGN: Final = (
    Hint.RELATED | Hint.SHARE | Hint.AD | Hint.NEWSLETTER | Hint.COMMENT | Hint.NAVIGATION | Hint.FOOTER | Hint.SIDEBAR
    | Hint.BIO | Hint.TAGS | Hint.SECTION | Hint.CONSENT | Hint.PAYWALL | Hint.HIDDEN | Hint.POPUP
)  # fmt: skip
_SHAPES: Final = Hint.RELATED | Hint.SECTION | Hint.NAVIGATION
"""What a class that names a quotation or terms says of their shape as well."""
_SECTION: Final = 2
"""The highest rank of a section's heading."""
_EDIT: Final = 12
"""Characters of what may stand between a heading and its text: the "edit" of a wiki."""
_WRAPPERS: Final = 3
"""Elements around a whole that hold nothing else."""
_TABLE: Final = 0.01
"""The mean score of a table that is the page's, and the score of a section beside another; short texts score little in a story."""
_LAYOUT_ROWS: Final = 2
"""Rows of a table that only places things on the page."""
_CELL_DEPTH: Final = 6
"""Levels between a text and its table: paragraph, cell, row, body of rows, table."""
SINGLE: Final = 0.25
"""The score from which a single text between two of the body is taken."""
_OPENS: Final = frozenset(":：")
"""How a line ends that introduces a list."""
_OPENERS: Final = frozenset(("p", "div", "dt"))
_POINTS: Final = frozenset(("li", "dt", "dd", "pre"))


def completed(segments: Segments, scores: Sequence[float], likely: Sequence[int]) -> tuple[int, ...]:
    """The numbers of the body's segments, in page order: the likely ones, with the rest of what they are part of."""
    if not likely:
        return ()
    story = _Story(segments, scores, likely)
    body = {*likely, *story.tables(), *story.wholes()}
    body |= set(story.lines(sorted(body)))
    body |= set(story.headings(sorted(body)))
    return tuple(sorted(body))


class _Story:
    """The likely body of a page, and where it is at home."""

    def __init__(self, segments: Segments, scores: Sequence[float], likely: Sequence[int]) -> None:
        self._segments = segments
        self._scores = scores
        self._likely = likely
        items = segments.items
        own = [items[number].container for number in likely]
        self._homes = Counter([segments.beyond_wrappers(number, _WRAPPERS) for number in own])
        self._homes.update(own)
        """The containers whose parts are texts of the body, and how many."""
        chars: dict[int, int] = {}
        for number in likely:
            item = items[number]
            chars[item.hints] = chars.get(item.hints, 0) + len(item.text)
        self._term_rows = TermRows(segments)
        self._foreign = _FOREIGN & ~max(chars, key=lambda hints: chars[hints])

    def wholes(self) -> Iterator[int]:
        """The lists, terms, quotations and code that are in the body whole."""
        done, last = -1, self._likely[-1]
        for number, box in enumerate(self._segments.containers):
            if box.first > last + 2:  # they are in the order of their beginnings
                break
            tag = box.tag
            if box.end <= max(done, self._likely[0]) and not (box.end > done and self._begins_story(number, box)):
                continue
            if box.end - box.first > LARGEST or (tag in _LINES and box.end == box.first + 1):
                continue
            if tag not in _WHOLES and not (
                (tag in _QUOTING or "-" in tag)
                and box.end - box.first <= _MOST_TERMS
                and (is_whole(self._segments, number) or self._is_terms(number) or self._is_sections(number))
            ):
                continue
            if box.first > last + 1 and not self._ends_story(number, box):
                continue
            if self._belongs(number, box):
                yield from range(self._label_of(number), box.end)
                yield from range(last + 1, box.first)  # what such a list at the end of the story is called
                done = box.end

    def _belongs(self, number: int, box: Container) -> bool:
        items = self._segments.items[box.first : box.end]
        if post_of(box.element) is not None:
            return self._is_inside(box) or self._is_at_home(number)
        shared = reduce(and_, [item.hints for item in items])
        if self._is_foreign(number, shared) and not self._is_set_aside(number, shared):
            return self._is_likely(box, 3, 10 if self._is_terms(number) else 5)  # one text of two is a label
        if box.tag == "pre":
            return box.first <= self._likely[-1] or self._is_at_home(number)
        if box.tag == "table" or (box.tag == "figure" and table_shown(self._segments, number) >= 0):
            is_placed = self._is_inside(box) or (has_heads(items) and self._is_at_home(number))
            return is_placed and self._is_table(box, items)
        if is_linked(items) and not self._is_meant(box, items):
            return False
        if box.tag in _LISTS:
            return is_list(items[box.tag == "details" :]) and (
                self._is_at_home(number) or self._follows(box) or self._is_likely(box, 2, 5)
            )
        if box.tag in _LINES:
            is_own = self._homes.get(box.parent, 0) > 0 or self._is_in_verse(box)
            return is_own and self._is_inside(box) and self._is_at_home(number)
        if names_terms(box) or self._is_terms(number) or self._is_sections(number):
            is_named = names_terms(box) and self._is_terms(number)
            if is_named and self._is_likely(box, 3, 10):  # one text of two is a label
                return True
            return self._is_inside(box) and (self._is_at_home(number) or self._is_likely(box, 2, 5))
        if is_notice(box):
            return self._is_at_home(number) and self._is_likely(box, 1, 4)
        return self._is_at_home(number) or self._is_likely(box, 1, LARGEST)

    def _is_foreign(self, number: int, shared: int) -> bool:
        """Whether what all texts of a whole share says that it is no part of the story.

        `testimonial-card` says that a quotation is shown as a card, `faq-section` is no section of the site, and `accordion-tab` no menu.
        """
        box, flags = self._segments.containers[number], shared & self._foreign
        if not flags:
            return False
        if flags & ~_SHAPES or not (is_quotation(box) or names_terms(box) or self._is_terms(number)):
            return True
        around = self._segments.enclosing(box.parent)
        return bool(reduce(or_, [outer.hints for outer in around], 0) & flags)

    def _is_set_aside(self, number: int, shared: int) -> bool:
        """Whether facts stand beside the paragraphs in a box of their own that says nothing else of itself: an `aside`."""
        box = self._segments.containers[number]
        heads = box.tag == "table" and has_heads(self._segments.items[box.first : box.end])
        is_facts = box.tag == "dl" or heads or self._is_terms(number)
        return is_facts and shared & self._foreign == Hint.SIDEBAR and self._is_at_home(number)

    def _is_terms(self, number: int) -> bool:
        """Whether a container is terms with their explanations by its rows."""
        return self._term_rows.is_row(number) or self._term_rows.is_box(number)

    def _is_sections(self, number: int) -> bool:
        """Whether a container is a row of headings, each with sentences under it, or one of several such beside each other."""
        containers = self._segments.containers
        box = containers[number]
        count = heads_in(self._segments, box)
        if count != 1:
            return count >= SECTIONS
        if self._scores[box.end - 1] < _TABLE:  # the page says it twice, or it is furniture
            return False
        beside = (at for at in self._term_rows.within(box.parent) if containers[at].tag == box.tag and at != number)
        return any(
            (containers[at].first == box.end or containers[at].end == box.first)
            and heads_in(self._segments, containers[at]) == 1
            for at in beside
        )

    def _is_in_verse(self, box: Container) -> bool:
        return box.parent >= 0 and is_verse(self._segments.containers[box.parent].element)

    def _is_inside(self, box: Container) -> bool:
        return self._likely[0] < box.first < box.end <= self._likely[-1]

    def _is_meant(self, box: Container, items: Sequence[Segment]) -> bool:
        """Whether a list of links is the story's: it is introduced, or says what to read elsewhere, within the story or under a heading at its end."""
        if self._is_inside(box):
            return refers(items) or self._is_introduced(box)
        is_headed = box.tag == "details" or (box.first > 0 and _is_head(self._segments, self._segments[box.first - 1]))
        return is_headed and refers(items)

    def _is_introduced(self, box: Container) -> bool:
        """Whether the text right before it is the story's and opens it, as with a colon."""
        place = bisect_left(self._likely, box.first) - 1
        opener = self._segments[self._likely[place]]
        is_opener = opener.index == box.first - 1 and opener.text[-1] in _OPENS and not opener.link_chars
        return is_opener and not heading_level(self._segments, opener)

    def _is_table(self, box: Container, items: Sequence[Segment]) -> bool:
        return sum(self._scores[box.first : box.end]) >= _TABLE * len(items) and is_data(items)

    def _is_likely(self, box: Container, part: int, of: int) -> bool:
        """Whether so large a part of it is likely by itself."""
        inside = self._likely_in(box.first, box.end)
        return inside * of >= (box.end - box.first) * part and inside > 0

    def _is_at_home(self, number: int) -> bool:
        """Whether it stands among the paragraphs of the body: beside some that are not in it."""
        box = self._segments.containers[number]
        parent = self._segments.beyond_wrappers(number, _WRAPPERS)
        if self._homes.get(parent, 0) > self._likely_in(box.first, box.end):
            return True
        label = self._label_of(number)
        is_linked = any(item.link_chars for item in self._segments.items[label : box.end])
        return (
            label < box.first
            and not is_linked
            and self._homes.get(self._beyond_box(number), 0) > self._likely_in(label, box.end)
        )

    def _likely_in(self, start: int, stop: int) -> int:
        """How many texts are likely by themselves, of those from one number up to another."""
        return bisect_left(self._likely, stop) - bisect_left(self._likely, start)

    def _beyond_box(self, number: int) -> int:
        """The container around one, beyond elements around it that hold nothing else but a text over it: what it is called."""
        containers = self._segments.containers
        box, around = containers[number], containers[number].parent
        for _ in range(_WRAPPERS):
            if around < 0 or containers[around].end > box.end or containers[around].first < box.first - 1:
                break
            around = containers[around].parent
        return around

    def _label_of(self, number: int) -> int:
        """Where a whole begins: a list, a table or terms with what they are called, if that stands over them in a box of both."""
        box, around = self._segments.containers[number], self._beyond_box(number)
        if box.tag not in _LISTS and box.tag != "table" and not self._is_terms(number):
            return box.first
        inner = box.parent
        while inner != around:
            if self._segments.containers[inner].first < box.first:
                return box.first - 1
            inner = self._segments.containers[inner].parent
        return box.first

    def _follows(self, box: Container) -> bool:
        """Whether the texts right before and behind it are in the body, the first of them no heading."""
        start, stop = bisect_left(self._likely, box.first), bisect_left(self._likely, box.end)
        if not start > 0 or stop >= len(self._likely):
            return False
        before, after = self._likely[start - 1], self._likely[stop]
        return (
            before == box.first - 1 and after == box.end and not heading_level(self._segments, self._segments[before])
        )

    def _begins_story(self, number: int, box: Container) -> bool:
        """Whether a list with what it is called stands right over the first likely text, no less likely than a text between two others."""
        scores = self._scores[box.first : box.end]
        return (
            box.tag in LISTS
            and box.end == self._likely[0]
            and sum(scores) >= SINGLE * len(scores)
            and self._label_of(number) < box.first
            and self._is_at_home(number)
        )

    def _ends_story(self, number: int, box: Container) -> bool:
        """Whether a whole behind the last likely text stands in its container, right behind it or its heading."""
        between = self._segments.items[self._likely[-1] + 1 : box.first]
        return (
            all(_is_head(self._segments, item) for item in between) and len(between) <= 1 and self._is_at_home(number)
        )

    def tables(self) -> Iterator[int]:
        """The rest of tables of which most cells are likely, or some cell of most rows: names are more like text than numbers."""
        segments, chosen = self._segments, frozenset(self._likely)
        if not any(box.tag == "table" for box in segments.containers):
            return
        found = {number for item in self._likely if (number := _within(segments, item, "table")) >= 0}
        for number in sorted(found):
            inside = range(segments.containers[number].first, segments.containers[number].end)
            rows = [_within(segments, item, "tr") for item in inside]
            kept = {row for row, item in zip(rows, inside, strict=True) if item in chosen}
            has_names = len(kept) > _LAYOUT_ROWS and is_most(len(kept), len(set(rows)))
            if has_names or is_most(sum(item in chosen for item in inside), len(inside)):
                yield from inside

    def lines(self, body: Sequence[int]) -> Iterator[int]:
        """The lines that go on a text of the body in the same element, parted from it by nothing but line breaks."""
        chosen = set(body)
        for number in body:
            following = number + 1
            while following < len(self._segments) and following not in chosen:
                item, before = self._segments[following], self._segments[following - 1]
                if not item.breaks or item.container != before.container or item.hints & self._foreign:
                    break
                if item.is_mostly_links or (item.breaks > 1 and item.text[-1] not in ENDINGS):
                    break
                chosen.add(following)
                yield following
                following += 1

    def headings(self, body: Sequence[int]) -> Iterator[int]:
        """The headings that stand directly over a text of the body, and those over them; over its first, what opens it or heads a section."""
        segments, chosen = self._segments, frozenset(body)
        if body[0]:
            first = segments[body[0] - 1]
            heads = heads_section(segments, first, body) and not _leads_away(first)
            if heads or (first.text[-1] in _OPENS and self._opens_list(first, body[0])):
                yield first.index
        for number in body[1:]:
            if number - 1 in chosen:
                continue
            above = segments[number - 1]
            if above.text[-1] in _OPENS and self._opens_list(above, number):
                yield above.index
                above = segments[above.index - 1]
            elif len(above.text) < _EDIT and number > 1 and not heading_level(segments, above):
                above = segments[number - 2]
            while heading_level(segments, above) and not _leads_away(above) and above.index > body[0]:
                yield above.index
                above = segments[above.index - 1]

    def _opens_list(self, above: Segment, number: int) -> bool:
        """Whether a line that ends in a colon stands right over a list of the body, as its parts do among the paragraphs."""
        if above.link_chars or above.hints & self._foreign or above.tag not in _OPENERS:
            return False
        if self._homes.get(above.container, 0) > 1:  # it stands in the container of paragraphs without one of its own
            return self._segments[number].tag in _POINTS
        return self._segments[number].tag in _POINTS and self._is_at_home(above.container)


def heads_section(segments: Segments, item: Segment, body: Iterable[int]) -> bool:
    """Whether a text over the body is the heading of its first section: others of its rank follow, in elements side by side.

    Of two of the highest rank the first is rather the site's.
    """
    if heading_level(segments, item) < _SECTION:
        return False
    containers = segments.containers
    around = containers[item.container].parent
    following = (segments[number] for number in body if number > item.index)
    return any(other.tag == item.tag and containers[other.container].parent == around for other in following)


def _leads_away(heading: Segment) -> bool:
    """Whether most of a heading is a link to another page: one to its own place, or to edit the section, is none."""
    chars = sum([link.end - link.start for link in heading.links if "#" not in link.url])
    return chars * 2 > len(heading.text)


def _is_head(segments: Segments, item: Segment) -> bool:
    """Whether a text is a heading, or a line of its own that is bold from end to end."""
    marks = ((start, end) for start, end, element in item.stretches if element.tag in ("b", "strong"))
    return heading_level(segments, item) > 0 or (0, len(item.text)) in marks


def _within(segments: Segments, number: int, tag: str) -> int:
    """The innermost container of this name around a cell's text; -1 where there is none."""
    containers, container = segments.containers, segments.items[number].container
    for _ in range(_CELL_DEPTH):
        if container < 0 or containers[container].tag == tag:
            return container
        container = containers[container].parent
    return -1
