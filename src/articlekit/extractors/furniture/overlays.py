"""What lies over a page or stands before its story: a consent banner that outgrows it, a hidden dialog with the terms of use, an
offer, a request to allow scripts.

Their markup names them, and their words or their being hidden bear it out; beside them there must be a story.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from articlekit.article import RemovalKind
from articlekit.extractors import Hint, Page, Removal, Segment
from articlekit.extractors.furniture.asides import box_around
from articlekit.extractors.furniture.prose import is_prose
from articlekit.markup.class_words import NOT_DISPLAYED
from articlekit.phrases.cues import cues

__all__ = ["overlays"]

_SURE: Final = 0.8
_MOST: Final = 20
"""Texts of a box with an offer."""
_LONGEST_OFFER: Final = 700
"""Characters of it."""
_TOP: Final = 4
"""Texts of the body in which scripts are asked for."""
_LONGEST_REQUEST: Final = 260
"""Characters of such a text."""


def overlays(page: Page) -> Iterator[Removal]:
    """The texts of overlays that are likely the body, by their scores alone."""
    body = [page.segments[number] for number in page.body]
    for kind, rule, over in (
        (RemovalKind.CONSENT, "overlay:consent", [item for item in body if item.hints & Hint.CONSENT]),
        (RemovalKind.OTHER, "overlay:hidden", [item for item in body if _is_hidden_dialog(page, item)]),
        (RemovalKind.OTHER, "overlay:unseen", list(_unseen(body))),
        (RemovalKind.PAYWALL, "overlay:paywall", _offer(page, body)),
        (RemovalKind.OTHER, "overlay:script", _request(page, body)),
    ):
        beside = [item for item in body if item not in over]
        if over and any(map(is_prose, beside)) and (kind is not RemovalKind.CONSENT or _says(over, "consent")):
            yield from (Removal(item.index, kind, rule, _SURE) for item in over)


def _is_hidden_dialog(page: Page, item: Segment) -> bool:
    """Whether a text lies in a box of what is hidden and covers the page; a hidden word in a sentence, as a tooltip's, hides no sentence."""
    if not (item.hints & Hint.HIDDEN and item.hints & Hint.POPUP):
        return False
    return any(box.hints & Hint.POPUP for box in page.segments.enclosing(item.container))


def _unseen(body: list[Segment]) -> Iterator[Segment]:
    """Single texts that are not shown: a hidden element of several holds a story that a script will show."""
    hidden = [(item, element) for item in body if item.hints & Hint.HIDDEN and (element := _hiding(item)) is not None]
    counts = Counter(element for _, element in hidden)
    yield from (item for item, element in hidden if counts[element] == 1)


def _hiding(item: Segment) -> etree._Element | None:
    """The element that hides a text: its own, or the one right around it."""
    around = (box for box in (item.element, item.element.getparent()) if box is not None)
    return next(
        (box for box in around if box.get("hidden") is not None or NOT_DISPLAYED.search(box.get("style") or "")), None
    )


def _request(page: Page, body: list[Segment]) -> list[Segment]:
    """The texts of a box at the story's beginning that asks its reader to allow scripts."""
    others = [item.index for item in body[_TOP:] if is_prose(item)]
    for item in body[:_TOP]:
        box = box_around(page, item, others) if len(item.text) <= _LONGEST_REQUEST else None
        if box is not None and _asks_for_scripts(item.text):
            return [item for item in body if box.first <= item.index < box.end]
    return []


def _asks_for_scripts(text: str) -> bool:
    is_told = cues("walls").tells(text, "script") and not cues("speech").told(text).told
    return is_told and any(what == "address" for _, what in cues("prompts").told(text).pairs)


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
    return any(cues("walls").tells(item.text, what) for item in items)
