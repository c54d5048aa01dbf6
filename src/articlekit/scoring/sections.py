"""The sections of a page: a heading and what stands below it. Some belong to the story, others are other stories, cards, comments.

A section is judged as a whole: what its heading says beside the page's title, how it is marked, and what it speaks of tell more
than any of its paragraphs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from articlekit.blocks import HEADINGS
from articlekit.markup.class_words import Hint
from articlekit.scoring.page_columns import FAR, PageColumns, Row
from articlekit.scoring.units import Unit
from articlekit.segment import Segment

__all__ = ["SECTION_FEATURES", "Section", "section_row", "sections"]

SECTION_FEATURES: Final = {
    "is_unit": "whether it is one of several containers that look alike",
    "rank": "levels of its heading below that of the title; 9 where it is a bold line or none, or the page has no title",
    "likeness": "likeness of its heading to what the page calls itself",
    "title_likeness": "likeness of the title",
    "is_linked": "whether its heading is a link",
    "head_size": "characters of its heading",
    "matched": "`Unit.matched` of it",
    "count": "units beside it, or headings of its level below the title",
    "order": "its place among them",
    "linked_share": "share of the units beside it whose heading is a link",
    "marked": "whether a byline or date is at its top",
    "marked_share": "share of the units beside it that have one",
    "prose_count": "running texts in it",
    "prose_size": "their characters",
    "prose_share": "share of them in the running text from the title to its end",
    "link_share": "share of its characters in links",
    "before": "running texts between the title and it; below 0 where it stands above the title",
    "after": "running texts behind it in the main container",
    "told_share": "share of its words that the story above has",
    "topic_share": "share of its words in titles and description",
    "same_share": "share of its words in the main container's other texts",
    "labels": "names of boxes between the title and it",
    "from_label": "segments since the last of them",
    "hints": "whether it is marked as related stories, comments, a side or foot, and the title is not",
    "depth": "levels from the smallest container around it and the title down to its own",
    "short_copies_share": "share of its texts that are short and stand outside of it too",
    "last_size": "characters of the text before it",
    "top_size": "characters of the text right below its heading: a byline is short",
    "top_digits": "whether that has a number, as a date has",
    "main_share": "share of it in the main container",
    "is_like_title": "whether its heading has the element and the class of the title",
    "title_depth": "levels from the smallest container around it and the title down to the title",
    "lines": "texts between its heading and its first running text: a byline, a date, a kicker",
    "title_lines": "those between the title and the first running text",
    "lines_alike": "how many of them are elements as those of the title are, from the first on",
    "heading_share": "share of its heading's words that the story above has",
    "own_heading_share": "share of them that its own texts have",
    "names_share": "share of its capitalised words that the story above has; below 0 where it has none",
    "story_share": "share of the words of the last texts above that the story before those has",
}
"""A row in order."""

_OTHER: Final = Hint.RELATED | Hint.COMMENT | Hint.SIDEBAR | Hint.FOOTER | Hint.AD
_NO_RANK: Final = 9
_TOP: Final = 4
_TEXTS: Final = 8
"""Running texts of a section that are compared with the story."""
_SHORT: Final = 40
_LINES: Final = 5
"""Texts between a heading and its running text that are looked at."""
_LAST: Final = 4
"""Running texts above a section that are compared with those before them."""


class Section(NamedTuple):
    """A heading with what stands below it: `first <= number < end`."""

    first: int
    end: int
    head: int
    unit: Unit | None
    alike: int = 0
    """Units beside it, or sections with a heading of its level."""
    order: int = 0
    """Its place among them."""


def sections(columns: PageColumns) -> list[Section]:
    """The units beside the title, and the headings and bold lines outside of them, in page order. Only those with running text."""
    title, before = columns.title, columns.prose_before
    found = [
        Section(unit.first, unit.end, unit.head, unit)
        for unit in columns.largest_units
        if not unit.first <= title < unit.end
    ]
    units = [item.first for item in found]
    for number in sorted([*columns.headings, *columns.bold_lines]):
        place = bisect_right(units, number) - 1
        is_inside = place >= 0 and number < found[place].end
        if number != title and not is_inside:
            found.append(Section(number, _end(columns, number), number, None))
    return _placed(sorted([item for item in found if before[item.end] > before[item.first]]), columns.segments.items)


def _placed(found: Iterable[Section], items: Sequence[Segment]) -> list[Section]:
    """Sections in page order, each with its place among its like."""
    tags = Counter([items[item.head].tag for item in found if item.unit is None])
    seen: Counter[str] = Counter()
    placed: list[Section] = []
    for item in found:
        if item.unit is not None:
            alike, order = len(item.unit.like), item.unit.order
        else:
            tag = items[item.head].tag
            alike, order = tags[tag], seen[tag]
            seen[tag] += 1
        placed.append(Section(item.first, item.end, item.head, item.unit, alike, order))
    return placed


def _end(columns: PageColumns, number: int) -> int:
    """Where what a heading stands over ends: at the next that is as high, at the title, or with the container around it."""
    items, containers, headings = columns.segments.items, columns.segments.containers, columns.headings
    item = items[number]
    found = containers[item.container]
    while found.parent >= 0 and (found.end - found.first < 2 or found.first == number):
        parent = containers[found.parent]
        if parent.first < number and found.end - found.first > 1:
            break
        found = parent
    end = found.end
    is_bold = item.tag not in HEADINGS
    if is_bold and (place := bisect_right(columns.bold_lines, number)) < len(columns.bold_lines):
        end = min(end, columns.bold_lines[place])
    for following in headings[bisect_right(headings, number) :]:
        if following >= end:
            break
        if is_bold or items[following].tag <= item.tag or following == columns.title:
            return following
    return end


def section_row(columns: PageColumns, item: Section) -> Row:
    """`SECTION_FEATURES` of one of the sections of a page."""
    items, title, prose = columns.segments.items, columns.title, columns.prose
    before, sums, links, sizes = columns.prose_before, columns.prose_sums, columns.link_sums, columns.size_sums
    first, end, head, unit, alike, order = item
    start = max(title, 0)
    rank = _NO_RANK
    if head >= 0 and items[head].tag in HEADINGS and title >= 0:
        rank = int(items[head].tag[1]) - (int(items[title].tag[1]) if items[title].tag in HEADINGS else 2)
    size = sizes[end] - sizes[first]
    own = sums[end] - sums[first]
    main_first, main_end = columns.main_span
    head_text = items[head].text if head >= 0 else ""
    both = sorted([place for places in columns.labels for place in places if title <= place < first])
    marked = bisect_left(columns.marks, first) < bisect_left(columns.marks, min(first + _TOP, end))
    top = items[head + 1].text if 0 <= head < end - 1 else items[first].text
    hints = items[first].hints & ~(items[title].hints if title >= 0 else 0) & _OTHER
    texts = prose[before[first] : before[end]][:_TEXTS]
    shared = columns.shared_depth(first)
    story = abs(sums[end] - sums[start]) or 1
    return (
        unit is not None,
        rank,
        columns.likeness.get(head, 0.0),
        columns.title_likeness,
        bool(head_text) and items[head].is_mostly_links,
        len(head_text),
        unit.matched if unit else 0,
        alike,
        order,
        unit.linked if unit else 0.0,
        marked,
        unit.marked if unit else 0.0,
        before[end] - before[first],
        own,
        min(own / story, 1.0),
        (links[end] - links[first]) / size,
        before[first] - before[start] if first >= title else -1,
        max(before[main_end] - before[end], 0),
        *columns.cohesion.of_section(texts, head, first),
        len(both),
        min(first - both[-1], FAR) if both else FAR,
        bool(hints),
        columns.segments.containers[items[first].container].depth - shared,
        _copied(columns, first, end) / (end - first),
        len(items[first - 1].text) if first else 0,
        len(top),
        any(map(str.isdigit, top)),
        max(min(main_end, end) - max(main_first, first), 0) / (end - first),
        *_beside_title(columns, head, shared),
        *columns.cohesion.of_names(texts, head, first),
        columns.cohesion.of_story(prose[max(before[first] - _LAST, before[start]) : before[first]]),
    )


def _beside_title(columns: PageColumns, head: int, shared: int) -> Row:
    """How like the title and what follows it a heading and what follows that are, as elements."""
    items, title = columns.segments.items, columns.title
    if head < 0 or title < 0:
        return False, 0, 0, 0, 0
    is_like = columns.forms.get(head, "") == columns.forms.get(title) is not None
    depth = columns.segments.containers[items[title].container].depth - shared
    own, others = (_lines(columns, number) for number in (head, title))
    alike = 0
    for one, other in zip(own, others, strict=False):
        if one != other:
            break
        alike += 1
    return is_like, depth, len(own), len(others), alike


def _lines(columns: PageColumns, number: int) -> list[tuple[str, int]]:
    """Element and flags of the texts between a heading and its first running text."""
    prose, place = columns.prose, columns.prose_before[number + 1]
    end = prose[place] if place < len(prose) else number + 1
    return [(item.tag, item.hints) for item in columns.segments.items[number + 1 : min(end, number + 1 + _LINES)]]


def _copied(columns: PageColumns, first: int, end: int) -> int:
    """How many short texts of a section stand outside of it, too: "Reply", "Read more"; the cells of its own table do not."""
    short = Counter([text for text in columns.texts[first:end] if len(text) < _SHORT])
    return sum([count for text, count in short.items() if columns.copies[text] > count])
