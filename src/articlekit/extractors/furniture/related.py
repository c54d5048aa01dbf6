"""Headlines of other stories inside the body, told by form and place.

Where markup does not say it, a headline betrays itself: it is one line without a full stop, it stands with others of
its form, all of it is a link or nothing follows that it could be a heading of. The place decides: after the last
paragraph and before the furniture, under a heading that announces other stories, or alone as a link between
paragraphs.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Final

from articlekit.article import RemovalKind
from articlekit.extractors import Page, Removal
from articlekit.extractors.furniture.prose import Prose
from articlekit.markup.class_words import Hint
from articlekit.phrases.book import Match
from articlekit.segment import Segment
from articlekit.text.scripts import is_dense
from articlekit.text.sentences import ends_sentence

__all__ = ["is_headline", "related"]

ANNOUNCED: Final = 0.8
"""Under "Related stories" or its like."""
LAST: Final = 0.75
"""After the last paragraph, before furniture or the end."""
LINKED: Final = 0.7
"""A link that is a whole paragraph between paragraphs."""
IN_A_RUN: Final = 0.6
"""Two and more lines of the form between paragraphs of plain text."""

NAMED: Final = 0.4
"""The linked headline of a card, which is no part of the body: it names what the scores leave out, and takes nothing."""
_MOSTLY: Final = 0.5
"""The share of cards whose heading is a link."""
_FEWEST_CARDS: Final = 3
"""Cards side by side, each of which is one line."""
_MENUS: Final = int(Hint.NAVIGATION | Hint.FOOTER | Hint.COMMENT)

_SHORTEST, _LONGEST = 16, 170
"""Characters of a headline: less is a section's name, more a paragraph."""
_FEWEST_WORDS: Final = 3
_SHORTEST_DENSE, _LONGEST_DENSE = 10, 70
"""Characters of one in a dense script."""
_BULLETS: Final = frozenset("-–—•*·▪◦●○■□>#+/|[({0123456789✓✔")
_ENDS_A_COPY: Final = frozenset(
    {RemovalKind.SOURCE_LABEL, RemovalKind.DISCLAIMER, RemovalKind.APPEARED_FIRST_ON, RemovalKind.DMCA}
)
"""Furniture of pages that copy: bare lines before it are no part of the story."""
_AFTER_HEADLINES: Final = frozenset(
    {
        RemovalKind.COMMENT_PROMPT,
        RemovalKind.COPYRIGHT,
        RemovalKind.SHARE,
        RemovalKind.RELATED,
        RemovalKind.READ_MORE,
        RemovalKind.FOLLOW,
        RemovalKind.NEWSLETTER,
        RemovalKind.TAGS,
    }
)
_UNITS: Final = frozenset({"p", "div", "h2", "h3", "h4", "h5", "h6", "section", "article", "span", "center"})
"""Elements in which a headline of another story stands; list items and cells are too often the story's own."""
_ODD: Final = re.compile(r"[^\W\d_]{4}[.;] |[@•|\t©]|[$€£]\d[^a-z]*$")
"""A full stop after more than an abbreviation, the cells of a table, a price: not in a headline."""
_LABEL: Final = 15
"""Characters of a label that no phrase book may know: "Mehr dazu"."""
_CELLS: Final = frozenset({"td", "th", "dd", "dt"})
"""Elements of a table or a glossary, in which links are data."""
_MOST: Final = 20
"""Headlines of one run."""


def is_headline(text: str) -> bool:
    """Whether a text has the form of a headline: one line, a few words, no full stop, no list mark.

    >>> is_headline("Harbour bridge reopens after three years of work")
    True
    >>> is_headline("It reopened on Monday.")
    False
    """
    size = len(text)
    if is_dense(text):
        return _SHORTEST_DENSE <= size <= _LONGEST_DENSE and not ends_sentence(text) and text[-1] not in ":：，、,"
    if not _SHORTEST <= size <= _LONGEST or text.count(" ") < _FEWEST_WORDS - 1:
        return False
    first, last = text[0], text[-1]
    if first in _BULLETS and not (first.isdigit() and text[1:2] not in ".)"):
        return False
    return not first.islower() and last not in ".:;,…।" and not _ODD.search(text)


def related(
    page: Page, matches: Mapping[int, Match], removals: Mapping[int, Removal], prose: Prose
) -> dict[int, Removal]:
    """The headlines of other stories, by segment."""
    found: dict[int, Removal] = {}
    for number, confidence, rule in (
        *_announced(page, matches, removals, prose),
        *_after_the_story(page, matches, prose),
        *_between_paragraphs(page, matches, prose),
        *_cards(page),
    ):
        if number not in found and (number not in removals or removals[number].confidence < confidence):
            found[number] = Removal(number, RemovalKind.RELATED, rule, confidence)
    return found


_Headlines = Iterator[tuple[int, float, str]]
"""Segments, how sure it is that they are other stories' headlines, and by which rule."""


def _announced(page: Page, matches: Mapping[int, Match], removals: Mapping[int, Removal], prose: Prose) -> _Headlines:
    """What stands under a heading of other stories: links and headlines, up to the next running text."""
    items = page.segments.items
    body, is_said = frozenset(page.body), prose.is_copied
    for number, said in matches.items():
        removal = removals[number]
        if removal.kind is not RemovalKind.RELATED or removal.confidence < ANNOUNCED or not said.is_whole:
            continue
        if number < prose.begins:
            continue
        for item in items[number + 1 : number + 1 + _MOST]:
            is_other = is_said or item.index > prose.ends or item.hints & Hint.RELATED or item.index not in body
            is_line = page.document.is_text and _is_line(item, page) and _is_wide(item.text)
            if item.index in removals or item.tag in _CELLS or not (is_line or (is_other and _is_link(item))):
                break
            yield item.index, ANNOUNCED, "related:announced"


def _cards(page: Page) -> _Headlines:
    """The linked headlines of cards side by side, where they are no part of the body."""
    body, headline = frozenset(page.body), page.story.headline
    for unit in page.story.units:
        item = page.segments[unit.head] if unit.head >= 0 else None
        if (
            item is None
            or unit.linked < _MOSTLY
            or unit.head in body
            or unit.head == headline
            or unit.end <= _above(page)
        ):
            continue
        if item.is_mostly_links and not item.hints & _MENUS and is_headline(item.text):
            yield item.index, NAMED, "related:card"
    for is_card, run in itertools.groupby(page.segments.items[_below(page) :], _is_card):
        cards = list(run)
        if is_card and len(cards) >= _FEWEST_CARDS:
            yield from ((item.index, NAMED, "related:card") for item in cards if item.index not in body)


def _is_card(item: Segment) -> bool:
    """Whether a text is a headline that is a link, with little behind it: when it was, or who tells it."""
    if len(item.links) != 1 or item.hints & _MENUS or not item.is_mostly_links:
        return False
    return item.links[0].start == 0 and is_headline(item.text[: item.links[0].end])


def _below(page: Page) -> int:
    """The number behind the last text of the story."""
    return page.body[-1] + 1 if page.body else len(page.segments)


def _above(page: Page) -> int:
    """The number of the first text of the story: what ends above it is a menu, whose links may read like headlines."""
    headline = page.story.headline
    return headline if headline is not None else page.body[0] if page.body else 0


def _after_the_story(page: Page, matches: Mapping[int, Match], prose: Prose) -> _Headlines:
    """The run of headlines between the last paragraph and the furniture, or the end of the text."""
    if not prose.numbers:
        return
    items = page.segments.items
    stop = next((number for number in range(prose.ends + 1, len(items)) if number in matches), len(items))
    run: list[Segment] = []
    end = _before_label(page, prose, stop)
    for item in reversed(items[max(prose.begins + 1, stop - _MOST) : end]):
        if not _is_line(item, page):
            break
        run.insert(0, item)
    plain = sum(not _is_spoken(item.text) for item in run)
    if plain < 2:
        while run and _is_spoken(run[0].text):
            run.pop(0)
    if not run or not (prose.is_copied or _is_closed(matches.get(stop), run, is_text=page.document.is_text)):
        return
    if len(run) > 1 or _is_link(run[0]) or _is_wide(run[0].text):
        yield from ((item.index, LAST, "related:headline-run") for item in run)


def _before_label(page: Page, prose: Prose, stop: int) -> int:
    """The end of the headlines: a label of one or two words may stand between them and the furniture at `stop`."""
    for end in (stop, stop - 1):
        last = end - 1
        if last <= prose.ends or len(page.segments[last].text) > _LABEL or _is_line(page.segments[last], page):
            return end
    return stop - 2


def _between_paragraphs(page: Page, matches: Mapping[int, Match], prose: Prose) -> _Headlines:
    """Whole paragraphs that are a link to another story of the site, and in plain text runs of headlines."""
    items = page.segments.items
    for before, after in itertools.pairwise(prose.numbers):
        between = [item for item in items[before + 1 : after] if item.index not in matches]
        if not between or items[before].text[-1] in ":：":
            continue
        if page.document.is_text:
            if _is_run(between, page, after - before - 1, prose):
                yield from ((item.index, IN_A_RUN, "related:headline-run") for item in between)
            continue
        for item in between:
            if prose.is_copied and _is_link(item) and item.tag in _UNITS:
                yield item.index, LINKED, "related:linked-paragraph"


def _is_closed(closing: Match | None, run: list[Segment], *, is_text: bool) -> bool:
    """Whether what follows the lines says that the story is over."""
    if closing is None:
        return False
    if closing.rule.kind in _ENDS_A_COPY:
        return True
    return closing.rule.kind in _AFTER_HEADLINES and (is_text or all(map(_is_link, run)))


def _is_run(lines: list[Segment], page: Page, distance: int, prose: Prose) -> bool:
    """Whether lines are headlines run into a story that is otherwise all running text."""
    others = len(page.segments) - len(prose.numbers) - len(lines)
    return (
        1 < len(lines) == distance
        and others * 5 <= len(prose.numbers)
        and all(_is_line(item, page) and _is_wide(item.text) and ":" not in item.text for item in lines)
    )


def _is_link(item: Segment) -> bool:
    """Whether all of a segment is one link with a headline's words."""
    return len(item.links) == 1 and item.link_chars >= len(item.text) - 3 and is_headline(item.text)


def _is_line(item: Segment, page: Page) -> bool:
    if page.document.is_text:
        return is_headline(item.text)
    return item.tag in _UNITS and not item.breaks and is_headline(item.text)


def _is_spoken(text: str) -> bool:
    """Whether a line ends as a question or a quotation: a headline may, and a paragraph too."""
    return text[-1] in "?!？！؟”\"'’»」"


def _is_wide(text: str) -> bool:
    """Whether a lone line has the length of a headline and not of a subheading."""
    return is_dense(text) or text.count(" ") >= 5
