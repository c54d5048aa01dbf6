"""Stage 4: `Segments` -> for each segment the probability that it is body text.

Learned trees (`articlekit.scoring.model`) see the numbers of `articlekit.scoring.features`. Work is saved twice: a container whose segments
cannot be body text is given up as a whole, and a segment that the first trees settle is not shown to the others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from math import exp
from typing import Final

from articlekit.compiled import trees
from articlekit.document import Document
from articlekit.markup.class_words import AttributeHints, Hint
from articlekit.options import Deadline
from articlekit.scoring.features import Rows
from articlekit.scoring.page_columns import PageColumns
from articlekit.scoring.plain_text import text_rows
from articlekit.scoring.sections import Section, section_row, sections
from articlekit.scoring.units import OWN, Units
from articlekit.segment import Container, Segment, Segments

__all__ = ["BODY_SCORE", "CUT", "SETTLED", "TEXT_CUT", "live_rows", "log_odds", "score"]

BODY_SCORE: Final = 0.38
"""The probability from which a segment counts as body text. Below one half: a lost paragraph costs more than a short
line too many."""

_GIVE_UP: Final = -2.5123
"""Log-odds below which a group of segments is given up."""
CUT: Final = -0.4895
"""The log-odds of `BODY_SCORE`."""
SETTLED: Final = (1.4, 1.6)
"""Log-odds away from `CUT` at which the first and the second part of the trees settle a segment."""
_MODEL: Final = "articlekit.scoring.model"
"""The module of the trees: large, and loaded with the first page, not with the library."""
_HOPELESS: Final = 0.001
_TITLED: Final = 0.6
"""The likeness to the page's titles of a heading that is its title."""
_OTHER_STORY: Final = -1.735
"""The log-odds (0.15) below which a section is another story. Losing a part of the story is worse than keeping one that is not."""
_STEP: Final = 200
"""Segments between two looks at the clock: about a millisecond."""
_FLOW: Final = 200
"""Running texts with the same element, flags and surroundings that make a flow longer than those of the pages that the trees
were grown on."""
_BEGINNING: Final = 20
"""Those of them by which it is judged."""
_SENTENCE: Final = 40
_UNSPACED: Final = 20
"""Characters of a sentence in a script that parts no words."""
_LINKED: Final = 0.5
"""The share of cards side by side whose headings are links that makes them other stories where their box is named so."""
_SLUG: Final = 3
"""Words of an `id` that may be a heading's."""
_SMALL: Final = 250
"""Characters of body, in Latin ones, below which the page is smaller than any the trees were grown on."""
_LARGE: Final = 1000
"""Characters of running text from which it is not: where no text of it is likely, the likeliest are the body."""
_AS_LIKELY: Final = 0.4
"""The share of the likeliest's score that they have."""
_FURNITURE: Final = (
    Hint.NAVIGATION
    | Hint.FOOTER
    | Hint.CONSENT
    | Hint.COMMENT
    | Hint.NEWSLETTER
    | Hint.PAYWALL
    | Hint.HIDDEN
    | Hint.POPUP
)
TEXT_CUT: Final = -1.735
"""The log-odds (0.15) from which a segment of plain text is body: a text may be clean already, and then all of it is."""
_TEXT_SCORE: Final = 0.9
"""What all segments of a text score that is too small, or has too little running text, to judge by shape."""
_ENOUGH_SEGMENTS, _ENOUGH_PROSE = 6, 600
"""Segments, and characters of running text, from which a text is judged."""
_LINE: Final = 80
"""Characters that make a segment of plain text running text."""


def score(
    segments: Segments, document: Document, deadline: Deadline = Deadline(), units: Units | None = None
) -> tuple[float, ...]:
    """The probabilities, one a segment, in page order. What cannot be learned in time is body if it is whole sentences.

    `units` is what `find_units` says of the page; without it, it is asked.
    """
    if document.is_text:
        return _text_scores(segments)
    if not len(segments):
        return ()
    if deadline.is_past():
        return tuple(map(_lone, segments.items))
    columns = PageColumns(segments, document, units)
    scores = _learned(columns, deadline)
    found = sum([size for value, size in zip(scores, columns.sizes, strict=True) if value >= BODY_SCORE])
    best = max([scores[number] for number in columns.prose], default=0.0)
    if found >= _SMALL or best >= BODY_SCORE:
        return tuple(scores)
    if columns.prose_sums[-1] >= _LARGE:
        return tuple([max(value, BODY_SCORE) if value >= best * _AS_LIKELY else value for value in scores])
    return tuple(
        0.0 if item.hints & _FURNITURE else max(value, _lone(item))
        for value, item in zip(scores, segments.items, strict=True)
    )


def _learned(columns: PageColumns, deadline: Deadline) -> list[float]:
    """What the trees say."""
    rows = live_rows(columns)
    live = rows.items
    scores = [_HOPELESS] * len(columns.sizes)
    for start in range(0, len(live), _STEP):
        if deadline.is_past():
            for item in live[start:]:
                scores[item.index] = _lone(item)
            break
        end = start + _STEP
        for item, odds in zip(live[start:end], log_odds(rows, start, end), strict=True):
            scores[item.index] = 1 / (1 + exp(-odds))
    _even(scores, columns)
    _drop_named_boxes(scores, columns)
    _drop_other_stories(scores, columns)
    _drop_other_articles(scores, columns)
    _once(
        scores,
        [item for item in live if columns.copies[item.text] > 1 and len(item.text) >= _SENTENCE],
        columns.segments.containers,
    )
    return scores


def live_rows(columns: PageColumns) -> Rows:
    """The segments that are left when hopeless groups are given up."""
    group_odds = trees(_MODEL).group_odds
    return Rows(columns, lambda row: group_odds(row) < _GIVE_UP)


def _drop_named_boxes(scores: list[float], columns: PageColumns) -> None:
    """What is named comments or other stories is no body, where enough of one is not.

    Of 313,000 characters in elements named comments beside the stories of 371 pages 2,200 are in the references; of 266,000 in
    linked cards right below the name of a box of other stories, on 315 pages, 3,600.
    """
    body = [number for number, value in enumerate(scores) if value >= BODY_SCORE]
    items, sizes = columns.segments.items, columns.sizes
    named: set[int] = set()
    if not columns.main_hints & Hint.COMMENT:
        comments = _comments(columns.segments.containers)
        named.update([number for number in body if items[number].container in comments])
    labels = frozenset(columns.labels[0])
    for unit in columns.largest_units if labels else ():
        if (
            unit.like[0][0] - 1 in labels
            and unit.linked >= _LINKED
            and unit.matched != OWN
            and unit.first > columns.title
        ):
            named.update(body[bisect_left(body, unit.first) : bisect_left(body, unit.end)])
    if named and sum([sizes[number] for number in body if number not in named]) >= _SMALL:
        for number in named:
            scores[number] = _HOPELESS


def _comments(containers: Sequence[Container]) -> set[int]:
    """The containers named comments and all within them; an `id` of several words may be those of a heading: `comments-on-design`."""
    found: set[int] = set()
    flagged = [number for number, box in enumerate(containers) if box.hints & Hint.COMMENT]
    if not flagged:
        return found
    classes = AttributeHints()["class"]
    for number in range(flagged[0], len(containers)):  # each comes behind the one around it
        box = containers[number]
        if box.parent in found:
            found.add(number)
        elif box.hints & Hint.COMMENT:
            words = re.split("[-_]", box.element.get("id") or "")
            if len(words) < _SLUG or classes[box.element.get("class") or ""] & Hint.COMMENT:
                found.add(number)
    return found


def _drop_other_stories(scores: list[float], columns: PageColumns) -> None:
    """A section that is another story, a card or a comment is no body as a whole.

    The trees that judge sections say so. Without a title to compare headings with, nobody knows which of several stories
    is the page's; and where nothing stands directly below that title, the page is a list of stories or a story in parts,
    and all of it stays.
    """
    prose = [number for number in columns.prose if scores[number] >= BODY_SCORE]
    if columns.title_likeness < _TITLED or not prose:
        return
    found = sections(columns)
    if not _is_any_outside(found, prose):
        return
    section_odds = trees("articlekit.scoring.section_model").section_odds
    for section in found:
        first, end = section.first, section.end
        if bisect_left(prose, first) == bisect_left(prose, end) or _is_own(columns, section):
            continue
        if section_odds(section_row(columns, section)) < _OTHER_STORY:
            scores[first:end] = [_HOPELESS] * (end - first)


def _drop_other_articles(scores: list[float], columns: PageColumns) -> None:
    """An `article` that an `h1` begins, below a story whose headline is the page's, is another composition (HTML Standard, 4.3.2).

    Where each story of the page is such an element, it may be a list of them.
    """
    items, containers = columns.segments.items, columns.segments.containers
    articles = [box for box in containers if box.tag == "article" and items[box.first].tag == "h1"]
    if not articles or not any(items[number].tag == "h1" for number in range(articles[0].first)):
        return
    above = [number for number in columns.prose if number < articles[0].first and scores[number] >= BODY_SCORE]
    if sum([columns.sizes[number] for number in above]) < _SMALL:
        return
    for box in articles:
        if not (columns.title_likeness >= _TITLED and box.first <= columns.title < box.end):
            scores[box.first : box.end] = [_HOPELESS] * (box.end - box.first)


def _is_any_outside(found: Sequence[Section], prose: Sequence[int]) -> bool:
    """Whether a text lies in no section."""
    end = 0
    following = iter([*found, None])
    section = next(following)
    for number in prose:
        while section is not None and section.first <= number:
            end = max(end, section.end)
            section = next(following)
        if number >= end:
            return True
    return False


def _is_own(columns: PageColumns, section: Section) -> bool:
    """Whether the title is in it, or below its heading and of a lower level: then that heads the page."""
    items, title = columns.segments.items, columns.title
    if section.first <= title < section.end:
        return True
    return section.head == section.first < title and items[section.head].tag < items[title].tag


def _even(scores: list[float], columns: PageColumns) -> None:
    """Let a very long flow of text be body as far as its beginning is.

    The trees know no page with thousands of paragraphs, and take what stands so far from the headline for its foot.
    """
    if len(columns.prose) < _FLOW:
        return
    items, containers = columns.segments.items, columns.segments.containers
    flows: dict[tuple[str, int, int], list[int]] = {}
    for number in columns.prose:
        item = items[number]
        flows.setdefault((item.tag, item.hints, _around(item, containers)), []).append(number)
    for flow in flows.values():
        if len(flow) >= _FLOW:
            beginning = sum([scores[number] for number in flow[:_BEGINNING]]) / _BEGINNING
            for number in flow[_BEGINNING:]:
                scores[number] = max(scores[number], beginning)


def log_odds(rows: Rows, start: int, end: int) -> list[float]:
    """The log-odds of some segments. Those that the first trees settle are not shown to the others.

    One part of the trees after the other: in turns, segment by segment, they would push each other out of the processor's cache.
    """
    model = trees(_MODEL)
    groups, part = rows.groups[start:end], rows.part(start, end)
    odds: list[float] = [model.odds_1(group.row, row) for group, row in zip(groups, part, strict=True)]
    doubtful = [place for place, value in enumerate(odds) if _is_doubtful(value, SETTLED[0])]
    for place in doubtful:
        odds[place] += model.odds_2(groups[place].row, part[place])
    doubtful = [place for place in doubtful if _is_doubtful(odds[place], SETTLED[1])]
    for place, late in zip(doubtful, rows.late([rows.items[start + place] for place in doubtful]), strict=True):
        odds[place] += model.odds_3(groups[place].row, part[place], late)
    return odds


def _is_doubtful(odds: float, settled: float) -> bool:
    return -settled < odds - CUT < settled


def _text_scores(segments: Segments) -> tuple[float, ...]:
    """The probabilities in plain text, moved so that `TEXT_CUT` is `BODY_SCORE`."""
    running = sum([len(item.text) for item in segments if len(item.text) >= _LINE])
    if len(segments) < _ENOUGH_SEGMENTS or running < _ENOUGH_PROSE:
        return (_TEXT_SCORE,) * len(segments)
    text_odds = trees("articlekit.scoring.plain_text_model").text_odds
    return tuple([1 / (1 + exp(TEXT_CUT - CUT - text_odds(row))) for row in text_rows(segments.items)])


def _once(scores: list[float], copies: list[Segment], containers: Sequence[Container]) -> None:
    """Of the same sentence in several places only the likeliest is body: the others are teasers or notices.

    What one flow of text says twice it means: a refrain, a question of a list. Those stay.
    """
    best: dict[str, Segment] = {}
    for item in copies:
        other = best.setdefault(item.text, item)
        if other is item or (item.tag == other.tag and _around(item, containers) == _around(other, containers)):
            continue
        if scores[other.index] < scores[item.index]:
            best[item.text] = item
            scores[other.index] = _HOPELESS
        else:
            scores[item.index] = _HOPELESS


def _around(item: Segment, containers: Sequence[Container]) -> int:
    """The number of the container around the segment's own."""
    return containers[item.container].parent


def _lone(item: Segment) -> float:
    """On a page too small for the trees, whole sentences outside furniture are the body."""
    enough = _SENTENCE if " " in item.text else _UNSPACED
    is_prose = len(item.text) >= enough and item.link_chars * 4 < len(item.text) and item.text[-1] in '.!?。！？”"’'
    return BODY_SCORE if is_prose and not item.hints & _FURNITURE else 0.0
