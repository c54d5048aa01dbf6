"""The list at the end of a story that says what it rests on, or what to read on its subject: "Sources", "References", "Further reading".

Its heading reads like that of a box of other stories, or like the label of a credit; where it leads tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.article import RemovalKind
from articlekit.extractors import Page
from articlekit.segment import Segment
from articlekit.urls import site

__all__ = ["KINDS", "references", "refers"]

KINDS: Final = frozenset({RemovalKind.SOURCE_LABEL, RemovalKind.RELATED, RemovalKind.READ_MORE})
"""What is said of such a heading and its points by their wording or form."""
_SHARING: Final = frozenset(
    (
        "facebook.com",
        "twitter.com",
        "x.com",
        "linkedin.com",
        "pinterest.com",
        "whatsapp.com",
        "wa.me",
        "t.me",
        "instagram.com",
    )
)
"""Sites to which lists of links lead that share a page."""
_FEWEST: Final = 2
"""Points of a list, and sites that it leads to: one is a credit."""


def refers(items: Sequence[Segment]) -> bool:
    """Whether links lead to several other sites: what to read on a subject, not other stories of this one."""
    sites = {site(link.url) for item in items for link in item.links if link.url.startswith("http")}
    return len(sites) >= max(_FEWEST, len(items) // 2) and not any(name in _SHARING for name in sites)


def references(page: Page) -> Iterator[int]:
    """The numbers of such lists in the likely body, each with what it is called."""
    body, segments = frozenset(page.body), page.segments
    for box in segments.containers:
        inside = range(box.first, box.end)
        if box.tag not in ("ul", "ol") or len(inside) < _FEWEST or box.first - 1 not in body:
            continue
        if body.issuperset(inside) and refers(segments.items[box.first : box.end]):
            yield from (box.first - 1, *inside)
