"""What kind of page it is where it holds no whole story: a list of teasers, a part before a paywall, an empty shell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.article import RemovalKind, Removed, Warning, WarningCode
from articlekit.blocks import HEADINGS
from articlekit.body.walls import Wall
from articlekit.extractors import Page

__all__ = ["doubts", "is_index"]

_TEASERS: Final = 5
"""Linked headings between short texts from which a page is a list of stories."""
_TEASER_LENGTH: Final = 320
"""Characters that the text under a linked headline rarely exceeds."""
_SHORT: Final = 250
"""Characters below which a body is shorter than an article's: about 40 words."""
_SCRIPTED: Final = 20
"""Characters of script for each of text from which an empty page is one that a script fills."""
_QUOTED: Final = 80
"""Characters of a text that a message quotes."""
_WALLS: Final = {
    WarningCode.CONSENT_WALL: "the page asks for consent and shows no article: {!r}",
    WarningCode.BOT_CHECK: "the page checks whether a person reads it and shows no article: {!r}",
    WarningCode.ERROR_PAGE: "the page says that there is no such page: {!r}",
    WarningCode.LOGIN_WALL: "the page asks to log in or subscribe and shows no article: {!r}",
    WarningCode.REGION_WALL: "the page is not shown in this country: {!r}",
    WarningCode.NEEDS_SCRIPT: "the page asks for a script to be run and shows no article: {!r}",
}


def is_index(page: Page, body: Sequence[int]) -> bool:
    """Whether what looks like a body is the teasers of other stories: a linked headline before nearly each text."""
    if len(body) < _TEASERS:
        return False
    first, last = body[0] - 1, body[-1]
    chosen = frozenset(body)
    linked = [
        item.index
        for item in page.segments.items[max(first, 0) : last + 1]
        if item.tag in HEADINGS and item.link_chars * 10 >= len(item.text) * 9 and item.index + 1 in chosen
    ]
    texts = [page.segments[number] for number in body if number not in linked]
    return (
        len(linked) >= _TEASERS
        and len(linked) * 3 >= len(texts) * 2
        and all(len(item.text) <= _TEASER_LENGTH for item in texts)
    )


def doubts(
    page: Page, body: Sequence[int], removed: Sequence[Removed], wall: Wall | None = None, *, is_free: bool | None
) -> Iterator[Warning]:
    """Why the body is missing, short or cut off. `body` holds the numbers of its segments."""
    if wall is not None:
        yield from (Warning(code=code, message=_WALLS[code].format(wall.text[:_QUOTED])) for code in wall.codes)
        return
    chars = sum(len(page.segments[number].text) for number in body)
    if page.body and not body and is_index(page, page.body):
        yield Warning(code=WarningCode.INDEX_PAGE, message="the page lists stories and tells none")
    elif chars < _SHORT and page.document.script_chars > _SCRIPTED * max(_visible(page), 1):
        yield Warning(
            code=WarningCode.NEEDS_SCRIPT, message="the text seems to be fetched by a script, which was not run"
        )
    elif not body:
        yield Warning(code=WarningCode.NO_ARTICLE, message="no text of this page is likely to be an article's body")
    elif chars < _SHORT and not page.document.is_text:
        yield Warning(code=WarningCode.TOO_SHORT, message=f"the body has {chars} characters, less than an article's")
    walls = [item for item in removed if item.kind is RemovalKind.PAYWALL and item.confidence >= 0.5]
    if body and (is_free is False or (any(item.position > body[-1] for item in walls) and chars < 4 * _SHORT)):
        yield Warning(code=WarningCode.PAYWALL, message="the story may be longer: the page asks for a subscription")


def _visible(page: Page) -> int:
    return sum(len(item.text) for item in page.segments)
