"""What is uncertain or missing: a list of teasers, a part before a paywall, an empty shell, what a limit has left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from articlekit.article import RemovalKind, Source, Warning, WarningCode
from articlekit.body.decide import Body
from articlekit.body.removed import LeftOut
from articlekit.extractors import Page
from articlekit.segment import MOST_LINKS
from articlekit.text.scripts import character_width

__all__ = ["doubts", "losses"]

_SHORT: Final = 250
"""Characters below which a body is shorter than an article's: about 40 words."""
_SCRIPTED: Final = 20
"""Characters of script for each of text from which an empty page is one that a script fills."""
_LABELLED: Final = 0.5
"""The confidence from which a label is one."""
_LABEL: Final = 30
"""Characters of the longest label without a name."""
_NEAR: Final = 6
"""Segments behind the story in which its label stands."""
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


def doubts(page: Page, body: Body, left_out: Iterable[LeftOut], *, is_free: bool | None) -> Iterator[Warning]:
    """Why the body is missing, short or cut off."""
    if (wall := body.wall) is not None:
        yield from (Warning(code=code, message=_WALLS[code].format(wall.text[:_QUOTED])) for code in wall.codes)
        return
    # Not with the library: it reads wordings.
    from articlekit.body.walls import asks_for_scripts  # noqa: PLC0415

    numbers = body.numbers
    items = page.segments.items
    told = "".join([items[number].text for number in numbers])
    chars = round(len(told) * character_width(told))
    if body.is_index:
        yield Warning(code=WarningCode.INDEX_PAGE, message="the page lists stories and tells none")
    elif (chars < _SHORT and page.document.script_chars > _SCRIPTED * max(_visible(page), 1)) or (
        not numbers and asks_for_scripts(page)
    ):
        yield Warning(
            code=WarningCode.NEEDS_SCRIPT, message="the text seems to be fetched by a script, which was not run"
        )
    elif not numbers:
        yield Warning(code=WarningCode.NO_ARTICLE, message="no text of this page is likely to be an article's body")
    elif chars < _SHORT and not page.document.is_text:
        yield Warning(
            code=WarningCode.TOO_SHORT, message=f"the body has {len(told)} characters, less than an article's"
        )
    walls = [item for item in left_out if item.kind is RemovalKind.PAYWALL and item.confidence >= 0.5]
    if numbers and (is_free is False or (any(item.position > numbers[-1] for item in walls) and chars < 4 * _SHORT)):
        yield Warning(code=WarningCode.PAYWALL, message="the story may be longer: the page asks for a subscription")


def _visible(page: Page) -> int:
    return sum(len(item.text) for item in page.segments)


def losses(page: Page, body: Body, rest: Iterable[LeftOut], source: Source | None) -> Iterator[Warning]:
    """What the limits or a fault of the page have left out, and a source that is named without an address."""
    if page.segments.is_truncated:
        yield Warning(
            code=WarningCode.LIMIT_REACHED, message="the page is larger than the limits: its end was not read"
        )
    if page.segments.bare_links:
        message = (
            f"a text holds more than {MOST_LINKS:,} links: the addresses of {page.segments.bare_links:,} were left out"
        )
        yield Warning(code=WarningCode.LIMIT_REACHED, message=message)
    if (own := page.document.own_site).is_unsure:
        likely = f"; likely {own.site}" if own else ""
        message = (
            f"whose page it is does not show{likely}: pass url=, so that links to other sites can be told from its own"
        )
        yield Warning(code=WarningCode.OWN_SITE_UNSURE, message=message)
    for cut in page.document.cuts:
        yield Warning(code=WarningCode.LIMIT_REACHED, message=cut)
    if page.document.json_ld_errors:
        yield Warning(
            code=WarningCode.BAD_JSON_LD, message=f"{page.document.json_ld_errors} JSON-LD blocks could not be read"
        )
    if (source is None or source.url is None) and (label := next(filter(_lost_with(page, body, source), rest), None)):
        yield Warning(
            code=WarningCode.SOURCE_LINK_LOST,
            message=f"the page names its source as {label.text[:80]!r}, but no address came with it",
        )


def _lost_with(page: Page, body: Body, source: Source | None) -> Callable[[LeftOut], bool]:
    """Whether something removed is the label of a link that is not there.

    In plain text any label may have been one. A page has its links still: there it is a label that stands alone at the
    story's end; one with a name, a class or a picture's credit never had a link, and that of a list has it below.
    """
    # A feed's footer may name the page's own site: then nobody took it for a source.
    labels = {RemovalKind.SOURCE_LABEL, *({RemovalKind.APPEARED_FIRST_ON} if source else ())}
    items = page.segments.items
    first, last = (body.numbers[0], body.numbers[-1]) if body.numbers else (0, 0)

    def is_lost(item: LeftOut) -> bool:
        if item.kind not in labels or item.rule.startswith(("markup:", "agency:")):
            return False
        if page.document.is_text or item.kind is RemovalKind.APPEARED_FIRST_ON:
            return True
        is_bare = (
            all(hole == "label" for hole, _ in item.data) and item.confidence >= _LABELLED and len(item.text) <= _LABEL
        )
        is_near = first < item.position <= last + _NEAR
        return is_bare and is_near and not any(after.links for after in items[item.position + 1 : item.position + 3])

    return is_lost
