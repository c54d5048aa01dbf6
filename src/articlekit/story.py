"""Stage 5: where the page's story lies. One answer for all who ask: titles, bylines, dates, credits, furniture, pictures.

Bylines and dates are looked for near the headline, at the beginning of the body and just after its end; anywhere else
they belong to other stories, comments or the page's furniture.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from operator import methodcaller

import attrs

from articlekit.blocks import HEADINGS
from articlekit.document import Document
from articlekit.markup.class_words import Hint
from articlekit.metadata.title_text import letters, split_title
from articlekit.scoring.units import Unit, Units
from articlekit.segment import Segment, Segments

__all__ = ["StorySpan", "leads_home", "leads_to_front", "locate"]

ELSEWHERE = int(
    Hint.RELATED | Hint.COMMENT | Hint.SIDEBAR | Hint.FOOTER | Hint.NAVIGATION | Hint.AD | Hint.CONSENT | Hint.POPUP
)
"""Hints of containers that hold other things than the story."""
_WIDEST_GAP = 8
"""Segments. Body text further apart than this is not of one stretch."""
_MOST = 0.75
"""Share of the body that lies in the unit that is the page's own story."""
_SURE = 0.5
"""The score from which text tells where the story lies."""
_TELLING = 3
"""So many of the longest segments tell what surrounds the whole story."""
_FEW = 40
"""Segments of a page without a body that all count as the story."""
_LONGEST_HEADLINE = 400
_LONG_START = 24
"""Letters of a lower heading that is the headline, where a declared title begins with it."""
_SAME = 0.9
"""The likeness of a heading that says what a declared title says."""
_SHORTEST_START = 12
"""Letters of a title's first part that is no section's name."""


@attrs.frozen(kw_only=True)
class StorySpan:
    """Where the story lies, as numbers of segments. The ranges are `start <= number < stop`.

    >>> from articlekit import Parser
    >>> story = Parser().page("<title>Snow</title><h1>Snow</h1><p>It snowed in the night, and all was white.</p>").story
    >>> story.headline, story.body
    (0, (1,))
    """

    body: tuple[int, ...] = ()
    """The segments whose score makes them body, in page order: the best guess before removals."""
    first: int = 0
    """The first segment of the longest stretch of them."""
    last: int = -1
    """Its last; before `first` on a page without any text."""
    headline: int | None = None
    """The headline; None where no segment shows one."""
    is_matched: bool = False
    """Whether the headline says what the page's declared titles say."""
    top: range = range(0)
    """Around the headline and up to the first paragraphs: where bylines and dates stand."""
    bottom: range = range(0)
    """Just after the end of the body: where they stand otherwise."""
    elsewhere: int = ELSEWHERE
    """The `Hint` flags that tell other parts of the page from the story: not those which the story itself bears."""
    usual: int = 0
    """The `Hint` flags that the story's longest segments share: they say nothing about one of them."""
    units: tuple[Unit, ...] = ()
    """Containers side by side that look alike, each with a heading: cards, comments, whole stories. The largest ones, in page
    order; empty on a page that holds one story and nothing like it."""
    own: Unit | None = None
    """The one of them with most of the body; None where its text lies in none or in several, as in a live blog."""


def locate(
    document: Document, segments: Segments, scores: Sequence[float], body: tuple[int, ...], units: Units | None = None
) -> StorySpan:
    """Find the story around the segments that are likely its body.

    The headline is the heading that the page's declared titles repeat; without one, the last `h1` before the body;
    without an `h1`, any short segment that a declared title begins with or ends with.
    """
    headline, is_matched = _headline(document, segments, body)
    top, bottom = _around(headline, body, len(segments))
    first, last = _longest_stretch(segments, scores, body)
    own = segments[headline].hints if headline is not None else 0
    if body:
        own |= segments[body[0]].hints & segments[body[len(body) // 2]].hints
    largest = units.largest() if units else ()
    return StorySpan(
        body=body,
        first=first,
        last=last,
        headline=headline,
        is_matched=is_matched,
        top=top,
        bottom=bottom,
        elsewhere=ELSEWHERE & ~own,
        usual=_shared_hints(segments, [number for number in body if first <= number <= last]),
        units=largest,
        own=_own(largest, segments, body),
    )


def _own(units: Sequence[Unit], segments: Segments, body: Sequence[int]) -> Unit | None:
    sizes = {number: len(segments[number].text) for number in body}
    most = sum(sizes.values()) * _MOST
    for unit in units:
        inside = body[bisect_left(body, unit.first) : bisect_left(body, unit.end)]
        if inside and sum([sizes[number] for number in inside]) >= most:
            return unit
    return None


def _around(headline: int | None, body: Sequence[int], count: int) -> tuple[range, range]:
    """The segments around the headline, and those just after the end."""
    if headline is not None:
        start = next((number for number in body if number > headline), headline + 1)
        stop = max(headline + 10, min(start + 3, headline + 45))
        if body and body[-1] > headline + 2:
            stop = min(stop, body[-1] + 1)  # behind a short body other stories begin
        top = range(max(0, headline - 6), min(count, stop))
    elif body:
        top = range(max(0, body[0] - 8), min(count, body[0] + 3))
    else:
        top = range(min(count, 12))
    end = body[-1] + 1 if body else 0
    return top, range(max(end, top.stop), min(count, end + 8)) if body else range(0)


def _longest_stretch(segments: Segments, scores: Sequence[float], body: Sequence[int]) -> tuple[int, int]:
    """The first and the last segment of the stretch that holds most of the body's text."""
    sure = [number for number in body if scores[number] >= _SURE] or body
    sized = ((sum(len(segments[number].text) for number in run), run) for run in _stretches(sure))
    size, run = max(sized, key=lambda item: item[0], default=(0, []))
    if run and size:
        return run[0], run[-1]
    count = len(segments)
    return (0, count - 1) if count <= _FEW else (count // 3, count // 3)


def _stretches(numbers: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for number in numbers:
        if run and number - run[-1] > _WIDEST_GAP:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _shared_hints(segments: Segments, body: Sequence[int]) -> int:
    """The hints that the longest of these segments have in common."""
    shared = ~0 if body else 0
    for number in sorted(body, key=lambda number: -len(segments[number].text))[:_TELLING]:
        shared &= segments[number].hints
    return shared


def _headline(document: Document, segments: Segments, body: Sequence[int]) -> tuple[int | None, bool]:
    """The number of the headline, and whether a declared title says the same."""
    title = document.title or ""
    declared = [letters(text) for text in (title, *map(document.declared, ("og:title", "twitter:title"))) if text]
    parts = _parts(title)
    starts = {letters(title[slice(*parts[0])])} if len(parts) > 1 else frozenset[str]()
    first = body[0] if body else len(segments)
    headings = [
        number
        for number in segments.headings
        if len(segments[number].text) <= _LONGEST_HEADLINE and not leads_home(segments[number])
    ]
    rated = [(_likeness(letters(segments[number].text), declared, starts), number) for number in headings]
    if above := [number for likeness, number in rated if likeness >= _SAME and number <= first]:
        return above[-1], True  # where the site's name is in the title as well, it stands higher
    best = max(rated, key=lambda item: item[0], default=(0.0, 0))
    if best[0] >= 0.5:
        return best[1], True
    before = [number for number in headings if number <= first]
    shortest = max(12, min([_LONG_START, *(len(text) // 2 for text in declared), *map(len, starts)]))
    for item in segments.items[: first + (1 if before else 4)]:
        if not shortest <= len(item.text) <= _LONGEST_HEADLINE or item.hints & ELSEWHERE or leads_home(item):
            continue
        key = letters(item.text)
        is_start = (
            item.tag in HEADINGS and len(key) >= _LONG_START and any(map(methodcaller("startswith", key), declared))
        )
        if is_start or _likeness(key, declared, starts) >= _SAME:
            return item.index, True
    last = body[-1] if body else len(segments)
    return (before[-1] if before else headings[0] if headings and headings[0] < last else None), False


def leads_home(item: Segment) -> bool:
    """Whether a segment is a link to the front page as a whole, as the site's name in a heading is."""
    if len(item.links) != 1 or item.link_chars != len(item.text):
        return False
    return leads_to_front(item.links[0].url)


def leads_to_front(address: str) -> bool:
    """Whether an address, as written, has no path: that of a front page."""
    return address.rpartition("//")[2].rstrip("/").count("/") == 0


def _parts(title: str) -> list[tuple[int, int]]:
    """The parts of a declared title, unless a colon ends the first: what stands before one is no title."""
    parts = split_title(title)
    return [] if len(parts) > 1 and ":" in title[parts[0][1] : parts[1][0]] else parts


def _likeness(text: str, declared: list[str], starts: Collection[str]) -> float:
    """The share of the longer text that is in both, where one begins or ends with the other.

    A text that is the first part of a declared title is that title, however long the rest.
    """
    best = _SAME if len(text) >= _SHORTEST_START and text in starts else 0.0
    for other in declared:
        if text and other and (other.startswith(text) or other.endswith(text) or text in other or other in text):
            share = min(len(text), len(other)) / max(len(text), len(other))
            if share > 0.5 and text in other:  # at the end of a title rather the site's name
                share = 1.0 if other.startswith(text) else 0.9
            best = max(best, share)
    return best
