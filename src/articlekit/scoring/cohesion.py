"""Lexical cohesion: how much of what a text speaks of, the texts around it and the story's beginning speak of as well."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from articlekit.compiled import twins

if TYPE_CHECKING:
    from articlekit.scoring.page_columns import PageColumns

__all__ = ["Cohesion", "first_words"]

_STEM: Final = 6
"""Characters by which a word is known: what follows is mostly its ending."""
_SHORTEST: Final = 4
"""Characters of a word that says what a text is about."""
_SHORT: Final = 40
"""Characters of a text that says too little to compare it."""
_LONGEST: Final = 600
"""Characters of a text that are looked at."""
_BEGINNING: Final = 4
"""Running texts of the story's beginning."""
_NEXT: Final = 3
"""Running texts before and after a text that are compared with it."""
_SECTION: Final = 6
_STORY: Final = 30
_UNSPACED: Final = 1.5
"""The width of characters from which a page has no spaces between its words."""

_ENDS: Final = '.!?:…"”»“„«—–-'
"""What stands before a capital that is no name's."""

_NONE: Final[frozenset[str]] = frozenset()


class Cohesion:
    """The words of a page's texts, counted once."""

    __slots__ = (
        "_before", "_beginning", "_begun", "_headings", "_is_unspaced", "_known", "_main", "_once", "_prose", "_sections", "_sizes",
        "_texts", "_title", "_told", "_topic", "_twice", "_windows",
    )  # fmt: skip

    def __init__(self, columns: PageColumns, topic: str) -> None:
        """Count the words of the main container's running texts, of the story's beginning, and of what the page says it is about."""
        self._texts, self._sizes, self._headings = columns.texts, columns.sizes, columns.headings
        self._prose, self._before, self._title = columns.prose, columns.prose_before, columns.title
        self._is_unspaced = columns.width >= _UNSPACED
        self._known: dict[int, frozenset[str]] = {}
        prose = columns.prose
        first, end = columns.main_span
        main = prose[bisect_left(prose, first) : bisect_left(prose, end)]
        once: set[str] = set()
        twice: set[str] = set()
        for number in main:
            words = self.words(number)
            twice |= once & words
            once |= words
        self._once, self._twice = once, twice
        self._main = frozenset(main)
        self._windows: dict[int, frozenset[str]] = {}
        self._sections: dict[int, float] = {}
        start = bisect_left(prose, max(columns.title, first if columns.title < first else 0))
        begun = prose[start : start + _BEGINNING]
        self._topic = self._stems(topic)
        self._told = [self._topic]
        self._beginning = self._topic.union(*[self.words(number) for number in begun])
        self._begun = {
            number: self._topic.union(*[self.words(other) for other in begun if other != number]) for number in begun
        }

    def words(self, number: int) -> frozenset[str]:
        """The words of a segment, remembered."""
        found = self._known.get(number)
        if found is None:
            found = self._known[number] = self._stems(self._texts[number])
        return found

    def _stems(self, text: str) -> frozenset[str]:
        text = text[:_LONGEST].lower()
        if self._is_unspaced:
            return frozenset(map(str.__add__, text, text[1:]))
        found: frozenset[str] = twins(__name__).first_words(text, _SHORTEST, _STEM)
        return found

    def rows(self, numbers: Sequence[int]) -> list[tuple[float, ...]]:
        """The features of some segments; a short text shares nothing by itself, and what its section does."""
        once, twice, topic, begun, main = self._once, self._twice, self._topic, self._begun, self._main
        sizes, before = self._sizes, self._before
        rows: list[tuple[float, ...]] = []
        for number in numbers:
            if sizes[number] < _SHORT:
                rows.append((0, 0.0, 0.0, 0.0, 0.0, self._section(number)))
                continue
            words = self.words(number)
            size = len(words) or 1
            beginning = begun.get(number, self._beginning)
            rows.append(
                (
                    len(words),
                    len(words & (twice if number in main else once)) / size,
                    len(words & beginning) / size,
                    len(words & self._near(before[number + 1])) / size,
                    len(words & topic) / size,
                    self._section(number),
                )
            )
        return rows

    def told(self, number: int) -> frozenset[str]:
        """The words of titles and description, and of the running texts from the title to a segment, some thirty at most."""
        told = self._told
        start = self._before[max(self._title, 0)]
        count = min(self._before[number] - start, _STORY)
        while len(told) <= count:
            told.append(told[-1] | self.words(self._prose[start + len(told) - 1]))
        return told[max(count, 0)]

    def of_section(self, texts: Sequence[int], head: int, first: int) -> tuple[float, float, float]:
        """Of the words of a section the shares that the story before its `first` segment has, the titles and description, and
        the main container.
        """
        words = _NONE.union(*[self.words(number) for number in (*texts, *([head] if head >= 0 else ()))])
        size = len(words) or 1
        told = self.told(first)
        own = sum([number in self._main for number in texts])
        known = self._twice if own else self._once
        return len(words & told) / size, len(words & self._topic) / size, len(words & known) / size

    def of_names(self, texts: Sequence[int], head: int, first: int) -> tuple[float, float, float]:
        """Of the words of a section's heading the shares that the story above and its own texts have; of its names that of those
        which the story above has.
        """
        told = self.told(first)
        words = self.words(head) if head >= 0 else _NONE
        size = len(words) or 1
        own = _NONE.union(*[self.words(number) for number in texts])
        names = self._names(texts)
        return len(words & told) / size, len(words & own) / size, len(names & told) / len(names) if names else -1

    def _names(self, texts: Sequence[int]) -> set[str]:
        """The capitalised words that begin no sentence."""
        found: set[str] = set()
        for number in texts:
            words = self._texts[number][:_LONGEST].split()
            found.update(
                [
                    word[:_STEM].lower()
                    for before, word in pairwise(words)
                    if len(word) >= _SHORTEST and word[0].isupper() and before[-1] not in _ENDS
                ]
            )
        return found

    def of_story(self, texts: Sequence[int]) -> float:
        """The share of the words of the last texts of the story that those before them have."""
        words = _NONE.union(*[self.words(number) for number in texts])
        return len(words & self.told(texts[0])) / (len(words) or 1) if texts else 0.0

    def _near(self, rank: int) -> frozenset[str]:
        """The words of a few running texts from this one on."""
        found = self._windows.get(rank)
        if found is None:
            prose = self._prose[max(rank, 0) : rank + _NEXT]
            found = self._windows[rank] = _NONE.union(*[self.words(number) for number in prose])
        return found

    def _section(self, number: int) -> float:
        """The share of the words of its section, from a heading to the next, that stand between the title and that heading."""
        headings, prose, before = self._headings, self._prose, self._before
        place = bisect_right(headings, number)
        start = headings[place - 1] if place else -1
        if start <= self._title:
            return 1.0
        found = self._sections.get(start)
        if found is None:
            end = headings[place] if place < len(headings) else len(self._sizes)
            own = prose[before[start] : before[end]][:_SECTION]
            words = self.words(start).union(*[self.words(item) for item in own])
            is_first = before[start] <= before[max(self._title, 0)]
            found = self._sections[start] = 1.0 if is_first else len(words & self.told(start)) / (len(words) or 1)
        return found


def first_words(text: str, shortest: int, size: int) -> frozenset[str]:
    """The first letters of the longer words of a text. The core has it too (`core/rows.pxi`)."""
    return frozenset([word[:size] for word in text.split() if len(word) >= shortest])
