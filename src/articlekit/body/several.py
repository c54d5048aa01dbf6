"""Pages of several stories: which of them tell none of their own, and what belongs to the entries of one that does.

A list of stories has no body. A live blog is one story in entries, each with its time.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from articlekit.blocks import HEADINGS
from articlekit.body.shapes import ENDINGS
from articlekit.extractors import Hint, Page
from articlekit.extractors.furniture.prose import is_prose, leads_away
from articlekit.urls import is_home_page, site

__all__ = ["digest_headings", "entries", "lists_stories"]

_TEASERS: Final = 5
"""Linked headings between short texts from which a page is a list of stories."""
_TEASER_LENGTH: Final = 320
"""Characters that the text under a linked headline rarely exceeds."""
_CARDS: Final = 4
"""Linked headings from which a page without a body is one."""
_LINES: Final = 2
"""Texts of a teaser."""
_ASIDE: Final = int(Hint.NAVIGATION | Hint.FOOTER | Hint.SIDEBAR | Hint.COMMENT)
_STORIES: Final = 3
"""Stories of a front page that shows them whole."""
_LIST: Final = re.compile(
    r"/(?:page/\d+|(?:category|categories|tag|tags|topics?|author|label|search)(?:/[^/]+){0,3}|archives?(?:/\d+){0,3}|(?:19|20)\d\d(?:/[01]?\d){0,2})/?$"
)
"""Addresses of lists in WordPress, Ghost, Jekyll, Hugo and Blogger."""
_CLOCK: Final = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])\s?[:.hH時时点시]\s?[0-5]\d(?!\d)")
_DIGIT: Final = re.compile(r"\d")
"""What most short texts do not hold, which is sooner seen."""
_LONGEST_TIME: Final = 36
"""Characters of the time of an entry, with a day and the name of its zone."""
_ENTRIES: Final = 3
"""Entries from which a story is told in them."""
_NEXT: Final = 2
"""Segments between an entry's time and its text, a heading among them."""


def lists_stories(page: Page) -> bool:
    """Whether what looks like a body is that of other stories: teasers, mere links, or whole posts of a front page."""
    body = page.body
    texts = [page.segments[number] for number in body] or list(page.segments.items if page.entry else ())
    if texts and all(map(leads_away, texts)):
        return True
    heads = _linked_headings(page)
    if not body:
        return len(heads) >= _CARDS
    if _stand_under(page, heads):
        return True
    if len(body) < _STORIES:
        return False
    first, last = body[0] - 1, body[-1]
    chosen = frozenset(body)
    linked = [
        item.index
        for item in page.segments.items[max(first, 0) : last + 1]
        if item.tag in HEADINGS and item.is_link and item.index + 1 in chosen
    ]
    texts = [page.segments[number] for number in body if number not in linked]
    if len(linked) >= _TEASERS and len(linked) * 3 >= len(texts) * 2 and not _lead_out(page, linked):
        return all(len(item.text) <= _TEASER_LENGTH for item in texts)
    return len(linked) >= _STORIES and page.story.headline not in linked and _is_list(page.url)


def _linked_headings(page: Page) -> list[int]:
    """The headings that are links to other pages, a text below each, of the level that has most of them."""
    items, here = page.segments.items, (page.url or "").partition("#")[0]
    found: dict[str, list[int]] = {}
    for item, below in pairwise(items):
        if item.tag not in HEADINGS or not item.is_link or item.hints & _ASIDE or below.tag in HEADINGS:
            continue
        if all("#" not in link.url and link.url != here for link in item.links):
            found.setdefault(item.tag, []).append(item.index)
    return max(found.values(), key=len, default=[])


def _stand_under(page: Page, heads: Sequence[int]) -> bool:
    """Whether each text of the body stands under one of these headings, as teasers do on any page and posts on that of a list."""
    if len(heads) < _STORIES:
        return False
    under: Counter[int] = Counter()
    texts = [number for number in page.body if page.segments[number].tag not in HEADINGS]
    said = Counter(page.segments[number].text for number in texts)
    texts = [number for number in texts if not _is_series(page.segments[number].text, said)]
    for number in texts:
        place = bisect_right(heads, number) - 1
        between = page.segments.items[heads[place] + 1 : number] if place >= 0 else ()
        if place < 0 or any(item.tag in HEADINGS for item in between):
            return False
        under[place] += 1
    if _is_list(page.url):
        return True
    is_short = all(len(page.segments[number].text) <= _TEASER_LENGTH for number in texts)
    return (
        len(heads) >= _TEASERS and is_short and max(under.values(), default=0) <= _LINES and not _lead_out(page, heads)
    )


def _is_series(text: str, said: Mapping[str, int]) -> bool:
    """Whether a line is the name of a series that stands over each story: no sentence, and said several times."""
    return said[text] >= _STORIES and text[-1] not in ENDINGS


def _lead_out(page: Page, heads: Sequence[int]) -> bool:
    """Whether most of these headings lead to other sites: then the page tells of them, and is no list of its own stories."""
    own = page.document.own_site
    addresses = [page.segments[number].links[0].url for number in heads if page.segments[number].links]
    out = [url for url in addresses if url.startswith(("http:", "https:")) and site(url) != own.site]
    return bool(own.site) and len(out) * 2 > len(addresses)


def digest_headings(page: Page, body: Sequence[int]) -> frozenset[int]:
    """The linked headings over texts of a body that some of them are part of: those of a digest lead to what each tells of."""
    chosen = frozenset(body)
    heads = [number for number in _linked_headings(page) if number + 1 in chosen]
    inside = sum(number in chosen for number in heads)
    return frozenset(heads).difference(chosen) if len(heads) >= _STORIES and inside * 2 >= len(heads) else frozenset()


def _is_list(url: str | None) -> bool:
    """Whether an address is that of a list of stories."""
    return url is not None and (is_home_page(url) or _LIST.search(url.partition("?")[0].partition("#")[0]) is not None)


def entries(page: Page, body: Sequence[int]) -> tuple[frozenset[int], frozenset[int]]:
    """The times that stand over the entries of a story, and what those entries say that is not in its body.

    A time is a clock's, right before a text of the body: at least three that say nothing else, or the same beside it: "14:32",
    "14 May, 14:32 BST". Times of different days are those of other stories. Where two entries of three are in the body, the
    others are told in the same way, and are part of the story as they are; so are the headings of those that are in it, and what
    is said in sentences between the headline and the first.
    """
    if not body:
        return frozenset(), frozenset()
    times: set[int] = set()
    told: set[int] = set()
    for numbers in _times(page, body[0]):
        inside = [number for number in numbers if _is_told(number, body)]
        is_most = len(numbers) >= _ENTRIES and len(inside) * 3 >= len(numbers) * 2
        if is_most or len(inside) >= _ENTRIES:
            times.update(numbers if is_most else inside)
        if is_most:
            told.update(*(_rest(page, number, numbers) for number in numbers if number not in inside))
            told.update(_headings(page, inside), _opening(page, numbers[0], body))
    return frozenset(times), frozenset(told.difference(body))


def _times(page: Page, first: int) -> list[list[int]]:
    """The segments that are nothing but a time, parted by what they say beside it; no two of them side by side."""
    found: dict[tuple[str, str], list[int]] = {}
    headline = page.story.headline
    start = first - _NEXT if headline is None else min(headline + 1, first - _NEXT)  # the first entry may be lost, too
    for item in page.segments.items[max(start, 0) :]:
        text = item.text
        match = _CLOCK.search(text) if len(text) <= _LONGEST_TIME and _DIGIT.search(text) else None
        if match:
            form = text[: match.start()] + text[match.end() :]
            found.setdefault((item.tag, form), []).append(item.index)
    return [
        numbers
        for numbers in found.values()
        if len(numbers) > 1 and min(after - before for before, after in pairwise(numbers)) > 1
    ]


def _is_told(number: int, body: Sequence[int]) -> bool:
    """Whether a text of the body stands right behind a time."""
    place = bisect_right(body, number)
    return place < len(body) and body[place] <= number + _NEXT


def _headings(page: Page, times: Sequence[int]) -> Iterator[int]:
    """The headings between the times of entries and their texts."""
    items = page.segments.items
    yield from (
        item.index for number in times for item in items[number + 1 : number + _NEXT + 1] if item.tag in HEADINGS
    )


def _opening(page: Page, first: int, body: Sequence[int]) -> Iterator[int]:
    """The sentences between the headline and the first entry, where all are lost: what a live blog is about."""
    headline = page.story.headline
    start = first if headline is None or body[0] < first else headline + 1
    items = page.segments.items[start:first]
    yield from (item.index for item in items if not item.hints & _ASIDE and is_prose(item))


def _rest(page: Page, number: int, times: Sequence[int]) -> range:
    """What stands below a time in the largest container that has no other of the times."""
    containers = page.segments.containers
    found = range(number + 1, number + 1)
    place = page.segments[number].container
    while place >= 0:
        first, end = containers[place].first, containers[place].end
        if any(first <= other < end for other in times if other != number):
            break
        found, place = range(number + 1, end), containers[place].parent
    return found
