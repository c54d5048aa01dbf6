"""What stands inside a quotation or beside one: who is named there speaks, and did not write the page."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from articlekit.extractors import Page, Segment

__all__ = ["is_attribution", "is_quoted"]

_QUOTED_CLASS: Final = re.compile(
    r"quot(?:e|es|ed|ation)|testimonial|blockquote|zitat|\bcita(?:s|zione|tion)?\b|citaat|endorsement|\bspeaker|"
    r"\breview(?:er|s)?(?:$|\b|[-_](?:item|card|box|list|text|name|author))|customer-?(?:story|voice|name)|\bfeedback",
    re.IGNORECASE,
)
"""Classes of quotations and of customers' reviews beside the story."""
_QUOTATIONS: Final = frozenset({"blockquote", "q"})
_HIGHEST: Final = 5
"""Elements above a name that are looked at."""
_OPENING: Final = "\"“„«»‚‘「『”'›‹"
_CLOSING: Final = "\"”“»«’‘」』'‹›"
_DASHES: Final = "—–―-~"
_SHORTEST_QUOTATION: Final = 15
_LONGEST_NAME_LINE: Final = 120


def is_quoted(element: etree._Element) -> bool:
    """Whether an element lies in a quotation, in what its classes call one, or under one in the same box."""
    above: etree._Element | None = element
    for height in range(_HIGHEST):
        if above is None or above.tag in ("body", "main"):
            return False
        if above.tag in _QUOTATIONS or _QUOTED_CLASS.search(f"{above.get('class') or ''} {above.get('id') or ''}"):
            return above.tag not in ("article", "html")
        if 0 < height < 3 and above.tag != "article" and any(child.tag in _QUOTATIONS for child in above):
            return True
        above = above.getparent()
    return False


def is_attribution(page: Page, item: Segment) -> bool:
    """Whether a line is the name under a quotation: it begins with a dash, or what stands before is in quotation marks."""
    if len(item.text) > _LONGEST_NAME_LINE or not item.index:
        return False
    before = page.segments.items[item.index - 1].text
    is_quotation = len(before) >= _SHORTEST_QUOTATION and before[0] in _OPENING and before[-1] in _CLOSING
    return item.index - 1 != page.story.headline and (
        is_quotation or (item.text[0] in _DASHES and item.index - 1 in page.body and before[-1] in _CLOSING)
    )
