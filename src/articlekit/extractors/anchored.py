"""The one of several stories that the page's address names: `/2024/05/#on-bees` on a blog that shows a month's posts.

An anchor names a story where its element holds a heading and text, and is one of several of its kind; that of a section or a
comment in one story names none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from articlekit.blocks import HEADINGS
from articlekit.extractors import BODY, TITLE, Claim, Finding, Page, extractor
from articlekit.segment import Container

__all__ = ["anchored"]

_SURE: Final = 0.8
_SHORTEST: Final = 300
"""Characters of a story."""
_MOST: Final = 0.7
"""The share of the page's text above which an element holds the page's only story."""


@extractor("anchored", fields=(TITLE, BODY), order=350)
def anchored(page: Page) -> Iterator[Finding]:
    """Body and title of the story that the address names."""
    anchor = unquote((page.url or "").partition("#")[2])
    if not anchor:
        return
    containers = page.segments.containers
    named = next((item for item in containers if anchor in {item.element.get("id"), item.element.get("name")}), None)
    if named is None or page.story.is_matched or not _is_one_of_several(page, named):
        return
    items = page.segments.items[named.first : named.end]
    heading = next((item for item in items if item.tag in HEADINGS), None)
    body = [number for number in page.body if named.first <= number < named.end]
    if heading is None or not body:
        return
    yield Claim(TITLE, heading.text, 0.97, "anchor:heading")
    yield Claim(BODY, frozenset(body) - {heading.index}, _SURE, "anchor:body")


def _is_one_of_several(page: Page, named: Container) -> bool:
    """Whether the element's like, beside it, holds as much as a story too."""
    total = _chars(page, 0, len(page.segments))
    own = _chars(page, named.first, named.end)
    if own < _SHORTEST or own > _MOST * total:
        return False
    kind = named.tag, named.element.get("class")
    return any(
        other.parent == named.parent
        and other is not named
        and (other.tag, other.element.get("class")) == kind
        and _chars(page, other.first, other.end) >= _SHORTEST
        for other in page.segments.containers
    )


def _chars(page: Page, first: int, end: int) -> int:
    """The characters of the body between two segments."""
    return sum([len(page.segments[number].text) for number in page.body if first <= number < end])
