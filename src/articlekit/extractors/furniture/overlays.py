"""What lies over a page: a consent banner that outgrows the story under it, a hidden dialog with the terms of use, an offer.

Their markup names them, and their words or their being hidden bear it out; beside them there must be a story.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from articlekit.article import RemovalKind
from articlekit.extractors import Hint, Page, Removal, Segment
from articlekit.extractors.furniture.prose import is_prose
from articlekit.phrases.cues import cues

__all__ = ["overlays"]

_SURE: Final = 0.8
_MOST: Final = 20
"""Texts of a box with an offer."""
_LONGEST_OFFER: Final = 700
"""Characters of it."""


def overlays(page: Page) -> Iterator[Removal]:
    """The texts of overlays that are likely the body, by their scores alone."""
    body = [page.segments[number] for number in page.body]
    for kind, rule, over in (
        (RemovalKind.CONSENT, "overlay:consent", [item for item in body if item.hints & Hint.CONSENT]),
        (RemovalKind.OTHER, "overlay:hidden", [item for item in body if _is_hidden_dialog(page, item)]),
        (RemovalKind.PAYWALL, "overlay:paywall", _offer(page, body)),
    ):
        beside = [item for item in body if item not in over]
        if over and any(map(is_prose, beside)) and (kind is not RemovalKind.CONSENT or _says(over, "consent")):
            yield from (Removal(item.index, kind, rule, _SURE) for item in over)


def _is_hidden_dialog(page: Page, item: Segment) -> bool:
    """Whether a text lies in a box of what is hidden and covers the page; a hidden word in a sentence, as a tooltip's, hides no sentence."""
    if not (item.hints & Hint.HIDDEN and item.hints & Hint.POPUP):
        return False
    return any(box.hints & Hint.POPUP for box in page.segments.enclosing(item.container))


def _offer(page: Page, body: list[Segment]) -> list[Segment]:
    """The texts of a box behind the teaser that asks to log in or to subscribe. The paid part of a story lies in such a
    box as well, and is longer.
    """
    last = max((item.index for item in body if not item.hints & Hint.PAYWALL), default=len(page.segments))
    box = [item for item in page.segments.items[last + 1 : last + 1 + _MOST] if item.hints & Hint.PAYWALL]
    if sum(len(item.text) for item in box) > _LONGEST_OFFER or not _says(box, "login"):
        return []
    return box


def _says(items: list[Segment], what: str) -> bool:
    """Whether the words say so: a story about privacy may lie in a container of that name."""
    return any(what in cues("walls").told(item.text).told for item in items)
