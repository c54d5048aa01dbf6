"""Where the story begins on the page: the segment of its headline, and the segments around it.

Bylines and dates are looked for near the headline, at the beginning of the body and just after its end; anywhere else
they belong to other stories, comments or the page's furniture.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from operator import attrgetter, methodcaller

import attrs

from articlekit.blocks import HEADINGS
from articlekit.document import Document
from articlekit.extractors import Page
from articlekit.hints import Hint
from articlekit.metadata.title_text import letters, split_title
from articlekit.segment import Mark, Segment
from articlekit.structured_data import jsonld
from articlekit.structured_data.jsonld import JsonObject
from articlekit.structured_data.schema_org import Story, stories, types_of

__all__ = ["Place", "articles_of", "kinds_of", "leads_home", "leads_to_front", "marks_in", "place_of", "stories_of"]

ELSEWHERE = int(
    Hint.RELATED | Hint.COMMENT | Hint.SIDEBAR | Hint.FOOTER | Hint.NAVIGATION | Hint.AD | Hint.CONSENT | Hint.POPUP
)
"""Hints of containers that hold other things than the story."""
_POSITION = attrgetter("position")
_LONGEST_HEADLINE = 400
_LONGEST_IN_META = 100_000
"""Characters of JSON-LD that are read from the `<meta>` of a page."""
_LONG_START = 24
"""Letters of a lower heading that is the headline, where a declared title begins with it."""
_SAME = 0.9
"""The likeness of a heading that says what a declared title says."""
_SHORTEST_START = 12
"""Letters of a title's first part that is no section's name."""


@attrs.frozen
class Place:
    """Where the story lies, as numbers of segments; all are `first <= number < end`."""

    headline: int | None
    """The headline; None where no segment shows one."""
    top: range
    """Around the headline and up to the first paragraphs: where bylines and dates stand."""
    bottom: range
    """Just after the end of the body: where they stand otherwise."""
    is_matched: bool = False
    """Whether the headline says what the page's `<title>` says."""
    elsewhere: int = ELSEWHERE
    """The hints that tell other parts of the page from the story: not those which the story itself bears."""


def place_of(page: Page) -> Place:
    """Find the headline and the segments around the story.

    The headline is the heading that the page's declared titles repeat; without one, the last `h1` before the body;
    without an `h1`, any short segment that a declared title begins with or ends with.
    """
    body = page.body
    headline, is_matched = _headline(page)
    count = len(page.segments)
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
    bottom = range(max(end, top.stop), min(count, end + 8)) if body else range(0)
    own = page.segments[headline].hints if headline is not None else 0
    if body:
        own |= page.segments[body[0]].hints & page.segments[body[len(body) // 2]].hints
    return Place(headline, top, bottom, is_matched, ELSEWHERE & ~own)


def marks_in(page: Page, zone: range) -> Sequence[Mark]:
    """The marks whose position lies in a zone: they are in page order, so that the others need no look."""
    marks = page.segments.marks
    first = bisect_left(marks, zone.start, key=_POSITION)
    return marks[first : bisect_left(marks, zone.stop, lo=first, key=_POSITION)]


def stories_of(page: Page) -> tuple[Story, ...]:
    """What the JSON-LD of a page says of its story, the best first; see `articlekit.structured_data.schema_org.stories`."""
    document = page.document
    objects = document.json_ld or _in_meta(document)
    if not objects:
        return ()
    heads = [text for text in (document.title, document.declared("og:title")) if text]
    heads += [page.segments[number].text for number in page.segments.headings]
    urls = [url for url in (document.url, document.declared("og:url")) if url]
    return stories(objects, urls=urls, headings=heads)


def _in_meta(document: Document) -> tuple[JsonObject, ...]:
    """JSON-LD that stands in a `<meta>` instead of a script, as Next.js writes it (`script:ld+json`)."""
    blocks = (text for texts in document.meta.values() for text in texts if text[:1] in "{[" and '"@type"' in text)
    return jsonld.read(blocks, max_chars=_LONGEST_IN_META).objects


def articles_of(page: Page) -> tuple[Story, ...]:
    """Those of its stories that are articles; the others are pages that hold one."""
    return tuple(story for story in page.once(stories_of) if story.is_article)


def kinds_of(page: Page) -> frozenset[str]:
    """The types that its articles are declared to be of, in lower case: `newsarticle`, `blogposting` ..."""
    return frozenset(kind for story in page.once(articles_of) for kind in types_of(story.node))


def _headline(page: Page) -> tuple[int | None, bool]:
    segments = page.segments
    titles = [text for text in _declared_titles(page) if text]
    declared = [letters(text) for text in titles]
    parts = _parts(page.document.title or "")
    starts = {letters((page.document.title or "")[slice(*parts[0])])} if len(parts) > 1 else frozenset[str]()
    first = page.body[0] if page.body else len(segments)
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
    last = page.body[-1] if page.body else len(segments)
    return (before[-1] if before else headings[0] if headings and headings[0] < last else None), False


def leads_home(item: Segment) -> bool:
    """Whether a segment is a link to the front page as a whole, as the site's name in a heading is."""
    if len(item.links) != 1 or item.link_chars != len(item.text):
        return False
    return leads_to_front(item.links[0].url)


def leads_to_front(address: str) -> bool:
    """Whether an address, as written, has no path: that of a front page."""
    return address.rpartition("//")[2].rstrip("/").count("/") == 0


def _declared_titles(page: Page) -> Sequence[str | None]:
    document = page.document
    return (document.title, document.declared("og:title"), document.declared("twitter:title"))


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
