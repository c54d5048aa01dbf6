"""What is uncertain or missing: a list of teasers, a part before a paywall, an empty shell, what a limit has left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from articlekit.article import RemovalKind, Removed, Source, Warning, WarningCode
from articlekit.body.decide import Body
from articlekit.extractors import Page
from articlekit.segment import MOST_LINKS

__all__ = ["doubts", "losses"]

_SHORT: Final = 250
"""Characters below which a body is shorter than an article's: about 40 words."""
_SCRIPTED: Final = 20
"""Characters of script for each of text from which an empty page is one that a script fills."""


def doubts(page: Page, body: Body, removed: Sequence[Removed], *, is_free: bool | None) -> Iterator[Warning]:
    """Why the body is missing, short or cut off."""
    numbers = body.numbers
    chars = sum(len(page.segments[number].text) for number in numbers)
    if body.is_index:
        yield Warning(code=WarningCode.INDEX_PAGE, message="the page lists stories and tells none")
    elif chars < _SHORT and page.document.script_chars > _SCRIPTED * max(_visible(page), 1):
        yield Warning(
            code=WarningCode.NEEDS_SCRIPT, message="the text seems to be fetched by a script, which was not run"
        )
    elif not numbers:
        yield Warning(code=WarningCode.NO_ARTICLE, message="no text of this page is likely to be an article's body")
    elif chars < _SHORT and not page.document.is_text:
        yield Warning(code=WarningCode.TOO_SHORT, message=f"the body has {chars} characters, less than an article's")
    walls = [item for item in removed if item.kind is RemovalKind.PAYWALL and item.confidence >= 0.5]
    if numbers and (is_free is False or (any(item.position > numbers[-1] for item in walls) and chars < 4 * _SHORT)):
        yield Warning(code=WarningCode.PAYWALL, message="the story may be longer: the page asks for a subscription")


def _visible(page: Page) -> int:
    return sum(len(item.text) for item in page.segments)


def losses(page: Page, removed: Iterable[Removed], source: Source | None) -> Iterator[Warning]:
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
    if source is None or source.url is None:
        # A feed's footer may name the page's own site: then nobody took it for a source.
        labels = {RemovalKind.SOURCE_LABEL, *({RemovalKind.APPEARED_FIRST_ON} if source else ())}
        for item in removed:
            if item.kind in labels:
                yield Warning(
                    code=WarningCode.SOURCE_LINK_LOST,
                    message=f"the page names its source as {item.text[:80]!r}, but no address came with it",
                )
                break
