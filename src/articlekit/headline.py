"""Where the story begins on the page: the segment of its headline, and the segments around it.

Bylines and dates are looked for near the headline, at the beginning of the body and just after its end; anywhere else
they belong to other stories, comments or the page's furniture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from articlekit.extractors import Page
from articlekit.hints import Hint
from articlekit.schema_org import Story, stories

__all__ = ["Place", "articles_of", "letters", "place_of", "stories_of"]

ELSEWHERE = int(
    Hint.RELATED | Hint.COMMENT | Hint.SIDEBAR | Hint.FOOTER | Hint.NAVIGATION | Hint.AD | Hint.CONSENT | Hint.POPUP
)
"""Hints of containers that hold other things than the story."""
_NOT_LETTERS = re.compile(r"[\W_]+")
_LONGEST_HEADLINE = 400


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


def letters(text: str) -> str:
    """The letters and digits of a text in lower case: what two spellings of one title share.

    >>> letters("Fish & Chips: “50 years”")
    'fishchips50years'
    """
    return _NOT_LETTERS.sub("", text.casefold())


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
        stop = max(headline + 8, min(start + 3, headline + 30))
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


def stories_of(page: Page) -> tuple[Story, ...]:
    """What the JSON-LD of a page says of its story, the best first; see `articlekit.schema_org.stories`."""
    document = page.document
    if not document.json_ld:
        return ()
    heads = [text for text in (document.title, document.declared("og:title")) if text]
    heads += [page.segments[number].text for number in page.segments.headings]
    urls = [url for url in (document.url, document.declared("og:url")) if url]
    return stories(document.json_ld, urls=urls, headings=heads)


def articles_of(page: Page) -> tuple[Story, ...]:
    """Those of its stories that are articles; the others are pages that hold one."""
    return tuple(story for story in page.once(stories_of) if story.is_article)


def _headline(page: Page) -> tuple[int | None, bool]:
    segments = page.segments
    declared = [letters(text) for text in _declared_titles(page) if text]
    first = page.body[0] if page.body else len(segments)
    headings = [number for number in segments.headings if len(segments[number].text) <= _LONGEST_HEADLINE]
    rated = [(_likeness(letters(segments[number].text), declared), number) for number in headings]
    best = max(rated, key=lambda item: item[0], default=(0.0, 0))
    if best[0] >= 0.5:
        return best[1], True
    for number in range(min(len(segments), first + 4)):
        item = segments[number]
        is_candidate = 12 <= len(item.text) <= _LONGEST_HEADLINE and not item.hints & ELSEWHERE
        if is_candidate and _likeness(letters(item.text), declared) >= 0.9:
            return number, True
    before = [number for number in headings if number <= first]
    last = page.body[-1] if page.body else len(segments)
    return (before[-1] if before else headings[0] if headings and headings[0] < last else None), False


def _declared_titles(page: Page) -> Sequence[str | None]:
    document = page.document
    return (document.title, document.declared("og:title"), document.declared("twitter:title"))


def _likeness(text: str, declared: list[str]) -> float:
    """The share of the longer text that is in both, where one begins or ends with the other."""
    best = 0.0
    for other in declared:
        if text and other and (other.startswith(text) or other.endswith(text) or text in other or other in text):
            share = min(len(text), len(other)) / max(len(text), len(other))
            if share > 0.5 and text in other:  # at the end of a title rather the site's name
                share = 1.0 if other.startswith(text) else 0.9
            best = max(best, share)
    return best
