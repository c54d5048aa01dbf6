"""What an inline style says of words: bold, italic, struck out, raised or lowered. Editors write it in the place of elements."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from articlekit.spans import SpanKind

__all__ = ["styled"]

_PROPERTY: Final = re.compile(
    r"(?:^|(?<=[;\s]))(font-weight|font-style|vertical-align|text-decoration(?:-line)?)\s{0,9}:\s{0,9}([a-z-]{1,20}|\d{3})",
    re.IGNORECASE,
)
_SAID: Final = {
    "font-weight": dict.fromkeys(("bold", "bolder", "600", "700", "800", "900"), SpanKind.STRONG),
    "font-style": dict.fromkeys(("italic", "oblique"), SpanKind.EMPHASIS),
    "vertical-align": {"sub": SpanKind.SUBSCRIPT, "super": SpanKind.SUPERSCRIPT},
    "text-decoration": {"line-through": SpanKind.DELETED},
    "text-decoration-line": {"line-through": SpanKind.DELETED},
}
_SHOWN_BY: Final = {"b": "font-weight", "i": "font-style"}
"""Elements that say no more than how words look: an editor's `<b style="font-weight: normal">` is not bold."""


def styled(element: etree._Element, kind: SpanKind | None) -> tuple[SpanKind, ...]:
    """The kinds of marks that an element with a style is; `kind` is what it is by its name.

    >>> from lxml.html import fromstring
    >>> styled(fromstring('<span style="font-weight: 700">so</span>'), None)
    (<SpanKind.STRONG: 'strong'>,)
    """
    stated = {name.lower(): value.lower() for name, value in _PROPERTY.findall(element.get("style") or "")}
    own = () if kind is None or _SHOWN_BY.get(str(element.tag)) in stated else (kind,)
    found = [_SAID[name].get(value) for name, value in stated.items()]
    return tuple(dict.fromkeys([*own, *(item for item in found if item is not None)]))
