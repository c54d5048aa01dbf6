"""What stands beside a quotation: who is named there speaks, and did not write the page."""

from __future__ import annotations

from typing import Final

from articlekit.extractors import Page, Segment

__all__ = ["is_attribution"]

_OPENING: Final = "\"“„«»‚‘「『”'›‹"
_CLOSING: Final = "\"”“»«’‘」』'‹›"
_DASHES: Final = "—–―-~"
_SHORTEST_QUOTATION: Final = 15
_LONGEST_NAME_LINE: Final = 120


def is_attribution(page: Page, item: Segment) -> bool:
    """Whether a line is the name under a quotation: it begins with a dash, or what stands before is in quotation marks."""
    if len(item.text) > _LONGEST_NAME_LINE or not item.index:
        return False
    before = page.segments.items[item.index - 1].text
    is_quotation = len(before) >= _SHORTEST_QUOTATION and before[0] in _OPENING and before[-1] in _CLOSING
    return item.index - 1 != page.story.headline and (
        is_quotation or (item.text[0] in _DASHES and item.index - 1 in page.body and before[-1] in _CLOSING)
    )
