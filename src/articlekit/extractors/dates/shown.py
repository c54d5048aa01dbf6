"""The dates that a page shows: in `<time>`, in what its classes call a date, and in short lines near the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import NamedTuple

import attrs

from articlekit.extractors import Page, Segment
from articlekit.extractors.dates.stamps import NOWHERE, Stamp, shown_zone
from articlekit.markup.class_words import Hint
from articlekit.metadata.ages import find_ages
from articlekit.metadata.moments import DATE_HINT, DateStyle, Found, find_moments, parse_any_language, parse_moment
from articlekit.phrases.wordings import any_of, phrases_of
from articlekit.story import StorySpan

__all__ = ["CAPTION", "FAR", "LABEL", "LONGEST_NOTICE", "NOTICE", "Place", "Reader"]

_GLUING = "\u0600"
"""From here on scripts glue words to one another or to an article."""
_CHANGED_WORDS = phrases_of("dates", "changed")
_CHANGED = re.compile(
    "|".join(
        re.escape(word) if word[0] >= _GLUING else rf"\b{re.escape(word)}\b"
        for word in sorted(_CHANGED_WORDS, key=lambda word: (-len(word), word))
    )
)
"""Words before a date that say that it is the last change's."""

_NOT_PUBLICATION = re.compile(
    rf"©|\(c\)|\b(?:(?:{any_of('dates', 'elsewhere_stem')})\w*|(?:{any_of('dates', 'elsewhere')})\b)"
)
"""A date beside these words is not the story's: that of a printed edition is a day late. In lower case, as the next ones,
since a pattern that minds no case is several times slower."""
LABEL = re.compile(any_of("dates", "label"))
"""Words beside a date that say that it is the page's."""
_STAMPS = (
    "datetime",
    "content",
    "title",
    "data-datetime",
    "data-date",
    "data-time",
    "data-timestamp",
    "data-published",
)
"""Attributes that hold a date for machines; `title` in hAtom."""
_CHANGE_NAME = re.compile(r"modified|update(?!.*(?:publish|entry-date))")
_DAY = timedelta(days=1)
_LABEL_CHARS = 60
"""Characters before a date that say what it is."""
_NO_OFFSET = timedelta(0)
_NUMBERS = re.compile(r"\d+")
_FIRST_WORDS = re.compile(any_of("dates", "first"))
"""Words before a date that set it apart from a later change."""
CAPTION = re.compile(
    rf"(?:{any_of('dates', 'picture')})\s?\d{{0,2}}\s?[:|/©(]",
    re.IGNORECASE,
)
"""What the caption of a picture begins with where nothing marks it as one: "Photo: the bridge on 3 May 2024"."""
_LONGEST_LABEL = 30
"""Characters of a line before a date that says what it is: "Last update:"."""
_LONGEST_BARE = 30
"""Characters of a date and its label with nothing beside it."""
_LONGEST_DATELINE = 200
"""Characters of a segment in which a date is looked for."""
_LONGEST_AGE = 100
"""Characters of a segment in which it is looked for how long ago something was."""
_DATELINE_START = 60
"""Characters at the start of a paragraph in which the dateline of a report stands: "(3 May 2024) Boats may pass"."""
FAR = 2_000
"""Segments within which a page that does not mark its date shows it, if at all."""
_MOST_MARKS = 500
"""Elements marked as dates that are read in one part of the page."""
LONGEST_NOTICE = 500
NOTICE = re.compile(rf"\b(?:{any_of('dates', 'notice')})\b")
"""Words of the sentence under a post that says when it appeared (the WordPress themes Kubrick and Default)."""


@attrs.frozen
class Reader:
    """Reads the dates that a page shows."""

    page: Page
    style: DateStyle
    known: frozenset[date] = frozenset()
    """Dates that are known otherwise: they settle whether 3/5 is in March or in May."""
    is_declared: bool = False
    """Whether a date of publication is declared: then no long text is read."""
    latest: date | None = None
    """A day after which nothing can be: the one that is given for today."""

    @property
    def place(self) -> StorySpan:
        """Where the page's story lies."""
        return self.page.story

    def marked(self, zone: range, signal: str = "time") -> Iterator[Stamp]:
        """`<time>` and elements whose class says date, within the zone."""
        segments = self.page.segments
        dated = (mark for mark in segments.marks_in(zone) if mark.hints & Hint.DATE)
        for mark in islice(dated, _MOST_MARKS):
            element = mark.element
            stamp = next(filter(None, map(element.get, _STAMPS)), None)
            moment = self._stamped(stamp) if stamp else None
            if moment is None and len(segments[mark.position].text) <= _LONGEST_DATELINE:
                continue  # `texts` reads it
            if mark.ancestors & self.place.elsewhere & Hint.COMMENT and mark.position not in self.place.top:
                continue
            text = " ".join(" ".join(map(str, element.itertext())).split())
            place = Place(mark.position, mark.position in self.place.top, mark.hints | mark.ancestors)
            if moment is not None:
                name = f"{element.get('itemprop')} {element.get('class')}".lower()
                found = _stamp(self._shown_moment(moment, text), signal, text, place)
                yield found._replace(is_change=True) if _CHANGE_NAME.search(name) else found
            elif len(text) <= _LONGEST_DATELINE:
                yield from self.in_text(text, "mark", place)

    def _shown_moment(self, moment: datetime, text: str) -> datetime:
        """The date of an attribute in UTC, as the element shows it: in the zone of its readers, on their day."""
        for found in find_moments(text, self.style) if moment.utcoffset() == _NO_OFFSET else ():
            if not found.is_certain:
                continue
            if found.has_time:
                if same := shown_zone(moment.replace(tzinfo=UTC), found.moment):
                    return same
            elif abs(found.moment.date() - moment.date()) == _DAY:
                return found.moment
        return moment

    def _stamped(self, stamp: str) -> datetime | None:
        """The date of an attribute for machines; some hold what the page shows: 3/5/2024."""
        if stamp[:4].isdecimal():
            return parse_moment(stamp, self.style)
        found = next(find_moments(stamp, self.style), None)
        return self._settled(found) if found and not found.is_certain else parse_moment(stamp, self.style)

    def texts(self, zone: range) -> Iterator[Stamp]:
        """Dates in short texts within the zone, and in the first words of longer ones."""
        for number in zone:
            item = self.page.segments.items[number]
            is_short = len(item.text) <= _LONGEST_DATELINE
            is_marked = bool(item.hints & Hint.DATE)
            if not is_short and self.is_declared:
                continue
            if is_short and not is_marked and not DATE_HINT.search(item.text):
                continue
            if number == self.place.headline or self._is_comment(item) or self._is_caption(item):
                continue
            place = Place(number, number in self.place.top, item.hints)
            if not is_short:
                yield from self._in_paragraph(item.text, place)
                continue
            label = self.page.segments[number - 1].text if number else ""
            found = list(self.in_text(item.text, "text", place, before=label))
            yield from found
            if is_marked and not found and not self.known and place.is_top:
                yield from self._foreign(item.text, place)

    def ages(self, zone: range, now: datetime) -> Iterator[Stamp]:
        """The dates of short texts within the zone that say how long ago they were."""
        now = now if now.tzinfo else now.replace(tzinfo=UTC)
        for number in zone:
            item = self.page.segments.items[number]
            if len(item.text) > _LONGEST_AGE or number == self.place.headline or self._is_comment(item):
                continue
            place = Place(number, number in self.place.top, item.hints)
            for found in find_ages(item.text, now):
                rest = len(item.text) - (found.end - found.start)
                yield _stamp(found.moment, "text", item.text[: found.start], place)._replace(rest=rest)

    def _is_comment(self, item: Segment) -> bool:
        """Whether a segment behind the story's beginning lies among its comments, not only beside a link to them."""
        body = self.page.body
        if not item.hints & self.place.elsewhere & Hint.COMMENT or (
            item.index in self.place.top and not (body and item.index > body[0])
        ):
            return False
        return any(container.hints & Hint.COMMENT for container in self.page.segments.enclosing(item.container))

    def _is_caption(self, item: Segment) -> bool:
        """Whether a segment is the caption of a picture; where the headline stands in one, it is no caption."""
        headline = self.place.headline
        if CAPTION.match(item.text):
            return True
        if headline is not None and self.page.segments[headline].hints & Hint.CAPTION:
            return False
        return item.tag == "figcaption" or (bool(item.hints & Hint.CAPTION) and len(item.text) > _LONGEST_BARE)

    def _in_paragraph(self, text: str, place: Place) -> Iterator[Stamp]:
        """The dateline that a report begins with, or the sentence under a post that says when it was posted."""
        if len(text) <= LONGEST_NOTICE and DATE_HINT.search(text) and NOTICE.search(text):
            yield from self.in_text(text, "notice", place)
        else:
            yield from self.in_text(text[:_DATELINE_START], "dateline", place)

    def _foreign(self, text: str, place: Place) -> Iterator[Stamp]:
        """A text that is marked as a date and is none in the plain formats."""
        if moment := parse_any_language(text, self.style, now=self.page.options.now):
            yield _stamp(moment, "dateparser", "", place)

    def in_text(self, text: str, signal: str, place: Place | None = None, *, before: str = "") -> Iterator[Stamp]:
        """The dates of one short text, each meaning what the words before it say: in it or, alone in a line, `before`."""
        start = 0
        for found in find_moments(text, self.style):
            label = text[start : found.start]
            if not label and len(before) <= _LONGEST_LABEL and before.endswith((":", "：")):
                label = before
            if start == 0 and _NOT_PUBLICATION.search(text.lower()):
                return
            stamp = _stamp(self._settled(found), signal, label, place or Place())
            rest = len(text) - (found.end - found.start)
            yield stamp._replace(rest=rest, is_certain=found.is_certain, is_timed=found.has_time)
            start = found.end

    def _settled(self, found: Found) -> datetime:
        """The date with day and month the way round that the page's other dates have them, and not after today."""
        moment = found.moment
        if found.is_certain or moment.date() in self.known:
            return moment
        swapped = moment.replace(month=moment.day, day=moment.month)
        if swapped.date() in self.known:
            return swapped
        if self.latest and swapped.date() <= self.latest < moment.date():
            return swapped
        days, orders = self.page.once(_ways)
        if moment.date() not in days and (swapped.date() in days or orders == frozenset((not self.style.day_first,))):
            return swapped
        return moment


class Place(NamedTuple):
    """Where a shown date stands."""

    segment: int = NOWHERE
    is_top: bool = False
    hints: int = 0


def _stamp(moment: datetime, signal: str, label: str, place: Place) -> Stamp:
    """A date with what the words before it say of it."""
    label = label[-_LABEL_CHARS:].lower()
    return Stamp(
        moment,
        signal,
        is_change=bool(label and _CHANGED.search(label)),
        segment=place.segment,
        is_top=place.is_top,
        hints=place.hints,
        is_first=bool(label and _FIRST_WORDS.search(label)),
        is_labelled=bool(label and LABEL.search(label)),
        is_timed=moment.time() != time(),
    )


def _ways(page: Page) -> tuple[frozenset[date], frozenset[bool]]:
    """The days that the page writes beyond doubt, and whether its numbers put the day first, where one shows that."""
    days: set[date] = set()
    orders: set[bool] = set()
    for item in page.segments.items[:FAR]:
        if len(item.text) > _LONGEST_BARE + 30 or not DATE_HINT.search(item.text):
            continue
        for found in find_moments(item.text):
            if found.is_certain:
                days.add(found.moment.date())
                numbers = [int(part) for part in _NUMBERS.findall(item.text[found.start : found.end])]
                if len(numbers) == 3 and numbers[0] <= 31 and numbers[0] != numbers[1]:
                    orders.add(numbers[0] > 12)
    return frozenset(days), frozenset(orders)
