"""The groups of a page: the smallest containers around its segments with more than one, and what their segments share.

Where a group cannot hold body text its segments get no further. Most of those are found before anything is counted:
without running text, outside the main container, with more links than text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from articlekit.scoring.page_columns import PageColumns, Row
from articlekit.scoring.units import Unit
from articlekit.segment import Container, Segment

__all__ = ["GROUP_FEATURES", "LINKED", "NO_UNIT", "PAGE_FEATURES", "TAGS", "Group", "live_segments"]

_LEVELS: Final = {
    "count": "segments in it",
    "link_share": "share of its characters in links",
    "prose_share": "its share of the page's running text",
    "mean_size": "mean size of its segments",
}
GROUP_FEATURES: Final = {
    **{f"{name}_{level}": f"{text}, level {level}" for level in (1, 2, 3) for name, text in _LEVELS.items()},
    "prose_count": "running texts in the group",
    "depth": "of its element in the page",
    "group_tag": "number of its tag in `TAGS`",
    "group_hints": "`Hint` flags of the group's own element",
    "first_share": "where it begins on the page, 0 to 1",
    "end_share": "where it ends",
    "overlaps_main": "share of it inside the main container",
}
"""Those of the group (level 1) and the next two larger containers that hold more segments."""

PAGE_FEATURES: Final = {
    "page_count": "segments of the page",
    "page_size": "characters",
    "page_link_share": "share of them in links",
    "page_prose": "characters of running text",
    "page_prose_count": "running texts",
    "main_prose_share": "share of the running text in the main container",
    "main_link_share": "link share of the main container",
    "is_article": "2 where `og:type` says article, 1 where it says something else, 0 where nothing",
}
"""Those of the page."""

TAGS: Final = {
    tag: number
    for number, tag in enumerate(
        "p blockquote pre li dd dt td th h2 h3 h4 h5 h6 h1 figcaption div section article main span address header footer "
        "aside nav form label button ul ol tr table body".split(),
        1,
    )
}
"""Tags as numbers: what holds running text first, so that a threshold parts them well."""

LINKED: Final = 0.5
"""Share of links from which a group without running text, outside the main container, is not looked at."""
NO_UNIT: Final = Unit(-1, -1, -1, -1, (), -1.0, 0, 0.0, 0.0)


Span = tuple[int, int]
"""The first segment of a container, and the one after its last."""


class Group(NamedTuple):
    """What segments of one container share."""

    first: int
    end: int
    depth: int
    child: Span
    """The largest container around it that does not hold all of the main container; itself where it does."""
    article: Span | None
    """The `article` element around it."""
    shared: tuple[int, int, int]
    """Of the smallest container around it that holds the title too: its first segment and the one after its last, and where
    the part of it begins in which the group lies; of the group itself where there is no title."""
    units: Row
    """Of the smallest unit around it the share of its like whose heading is a link, and their mean running text; of the largest
    the number of its like, `Unit.matched`, and the same two."""
    row: Row
    """`GROUP_FEATURES`, then `PAGE_FEATURES`."""


def live_segments(columns: PageColumns, is_hopeless: Callable[[Row], bool]) -> tuple[list[Segment], list[Group]]:
    """The segments of the groups that are not given up, each with its group. `is_hopeless` judges a group by its row.

    The core has it too (`core/groups.pxi`).
    """
    containers = columns.segments.containers
    grouping = _Grouping(columns)
    groups: dict[int, Group | None] = {}
    items: list[Segment] = []
    places: list[Group] = []
    for item in columns.segments.items:
        number = item.container
        if number in groups:
            group = groups[number]
        else:
            outer, container = number, containers[number]
            while container.end - container.first <= 1 and container.parent >= 0:
                outer = container.parent
                container = containers[outer]
            if outer in groups:
                group = groups[outer]
            else:
                row = grouping.row(outer)
                group = None if row is None or is_hopeless(row) else grouping.group(outer, row)
                groups[outer] = group
            groups[number] = group
        if group is not None:
            items.append(item)
            places.append(group)
    return items, places


class _Grouping:
    """Counts what groups share; what lies around several of them only once."""

    __slots__ = ("_around", "_articles", "_children", "_facts", "_larger_ones", "_means", "_nested", "_sharing")

    def __init__(self, columns: PageColumns) -> None:
        self._facts = columns
        self._around: dict[int, Row] = {}
        self._larger_ones: dict[int, int] = {}
        self._children: dict[int, Span] = {}
        self._articles: dict[int, Span | None] = {-1: None}
        self._nested = {-1: (NO_UNIT, NO_UNIT)}
        self._means: dict[tuple[Span, ...], float] = {(): -1.0}
        self._sharing: dict[int, tuple[int, int, int]] = {}

    def row(self, number: int) -> Row | None:
        """`Group.row` of a container; None where it plainly holds links."""
        columns = self._facts
        found = columns.segments.containers[number]
        first, end = found.first, found.end
        start, stop = columns.main_span
        shared = (min(stop, end)) - (max(start, first))
        size = columns.size_sums[end] - columns.size_sums[first]
        links = (columns.link_sums[end] - columns.link_sums[first]) / size
        prose = columns.prose_sums[end] - columns.prose_sums[first]
        if not prose and shared <= 0 and links > LINKED:
            return None
        count, total = end - first, len(columns.sizes)
        own = (count, links, prose / (columns.prose_sums[-1] or 1), size / count)
        parent = self._larger(first, end, found.parent)
        return (
            *own,
            *(self._levels_from(parent) if parent >= 0 else own + own),
            columns.prose_before[end] - columns.prose_before[first],
            found.depth,
            TAGS.get(found.tag, 0),
            found.hints,
            first / total,
            end / total,
            shared / count if shared > 0 else 0,
            *columns.page_row,
        )

    def group(self, number: int, row: Row) -> Group:
        """All that the segments of a container share."""
        found = self._facts.segments.containers[number]
        inner, outer = self._units(number)
        units = (inner.linked, self._mean(inner), len(outer.like), outer.matched, outer.linked, self._mean(outer))
        child, article, shared = self._child(number), self._article(number), self._shared(number)
        return Group(found.first, found.end, found.depth, child, article, shared, units, row)

    def _mean(self, unit: Unit) -> float:
        """The mean running text of a unit's like; -1 where there is none."""
        mean = self._means.get(unit.like)
        if mean is None:
            sums = self._facts.prose_sums
            mean = sum([sums[end] - sums[first] for first, end in unit.like]) / len(unit.like)
            self._means[unit.like] = mean
        return mean

    def _child(self, number: int) -> Span:
        """`Group.child` of a container. What lies on the way is remembered: each is climbed once."""
        containers, known = self._facts.segments.containers, self._children
        start, stop = self._facts.main_span
        path: list[int] = []
        found = containers[number]
        span = (found.first, found.end)
        while number not in known:
            path.append(number)
            number = found.parent
            if number < 0 or ((found := containers[number]).first <= start and stop <= found.end):
                break
            span = (found.first, found.end)
        else:
            span = known[number]
        for item in path:
            known[item] = span
        return span

    def _article(self, number: int) -> Span | None:
        """`Group.article` of a container, remembered like `_child`."""
        containers, known = self._facts.segments.containers, self._articles
        path: list[int] = []
        while number not in known:
            path.append(number)
            found = containers[number]
            if found.tag == "article":
                known[number] = (found.first, found.end)
                break
            number = found.parent
        for item in path:
            known[item] = known[number]
        return known[number]

    def _units(self, number: int) -> tuple[Unit, Unit]:
        """The smallest and the largest unit around a container, remembered like `_child`."""
        containers, known, units = self._facts.segments.containers, self._nested, self._facts.units
        path: list[int] = []
        while number not in known:
            path.append(number)
            number = containers[number].parent
        inner, outer = known[number]
        for item in reversed(path):
            if (unit := units.get(item)) is not None:
                inner, outer = unit, unit if outer is NO_UNIT else outer
            known[item] = inner, outer
        return inner, outer

    def _shared(self, number: int) -> tuple[int, int, int]:
        """`Group.shared` of a container, remembered like `_child`."""
        containers, known, title = self._facts.segments.containers, self._sharing, self._facts.title
        path: list[int] = []
        while number not in known:
            found = containers[number]
            if title < 0 or found.first <= title < found.end or found.parent < 0:
                known[number] = (found.first, found.end, found.first)
                break
            path.append(number)
            number = found.parent
        result = known[number]
        if path and (result[:2] == (containers[number].first, containers[number].end)):
            result = (*result[:2], containers[path[-1]].first)
        for item in path:
            known[item] = result
        return result

    def _larger(self, first: int, end: int, number: int) -> int:
        """The smallest container from `number` outwards that holds more than these segments; -1 where there is none."""
        containers, known = self._facts.segments.containers, self._larger_ones
        path: list[int] = []
        while number >= 0 and (found := containers[number]).first == first and found.end == end:
            if number in known:
                number = known[number]
                break
            path.append(number)
            number = found.parent
        for item in path:
            known[item] = number
        return number

    def _levels_from(self, number: int) -> Row:
        """Levels 2 and 3, where a container is level 2."""
        if number not in self._around:
            containers = self._facts.segments.containers
            found = containers[number]
            larger = self._larger(found.first, found.end, found.parent)
            self._around[number] = self._level(found) + self._level(containers[larger] if larger >= 0 else found)
        return self._around[number]

    def _level(self, found: Container) -> Row:
        columns, first, end = self._facts, found.first, found.end
        count, size = end - first, columns.size_sums[end] - columns.size_sums[first]
        return (
            count,
            (columns.link_sums[end] - columns.link_sums[first]) / size,
            (columns.prose_sums[end] - columns.prose_sums[first]) / (columns.prose_sums[-1] or 1),
            size / count,
        )
