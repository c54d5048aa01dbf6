"""What stands inside a quotation or a customer's review, by its elements alone."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

__all__ = ["is_quoted", "quotation_around"]

_QUOTED_CLASS: Final = re.compile(
    r"quot(?:e|es|ed|ation)|testimon|t[eé]moignage|kundenstimme|bewertung|blockquote|zitat|"
    r"\bcita(?:s|zione|tion)?\b|citaat|endorsement|\bspeaker|"
    r"\breview(?:er|s)?(?:$|\b|[-_](?:item|card|box|list|text|name|author))|customer-?(?:story|voice|name)|\bfeedback",
    re.IGNORECASE,
)
"""Classes of quotations and of customers' reviews beside the story."""
_REVIEW_TYPE: Final = re.compile(r"schema\.org/(?:UserReview|Review|Quotation)$")
"""`itemtype` of reviews and quotations."""
_QUOTATIONS: Final = frozenset({"blockquote", "q"})
_HIGHEST: Final = 5
"""Elements above a name that are looked at."""


def is_quoted(element: etree._Element) -> bool:
    """Whether an element lies in a quotation, in what its classes call one, or under one in the same box."""
    above = quotation_around(element)
    return above is not None and above.tag not in ("article", "html")


def quotation_around(element: etree._Element, *, or_review: bool = False) -> etree._Element | None:
    """The quotation around an element; or what its `itemtype` calls a review, as a whole page may be one as well."""
    above: etree._Element | None = element
    for height in range(_HIGHEST):
        if above is None or above.tag in ("body", "main"):
            return None
        named = f"{above.get('class') or ''} {above.get('id') or ''}"
        if above.tag in _QUOTATIONS or (named != " " and _QUOTED_CLASS.search(named)):
            return above
        if or_review and _REVIEW_TYPE.search(above.get("itemtype") or ""):
            return above
        if 0 < height < 3 and above.tag != "article" and next(above.iterchildren(*_QUOTATIONS), None) is not None:
            return above
        above = above.getparent()
    return None
