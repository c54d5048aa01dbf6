"""Icons written as words: fonts such as Material Icons show `<i class="material-icons">directions_walk</i>` as a picture.

The name of the picture is no text that anybody reads. Fonts are told by their class; any other element that is called an icon by being
hidden from those who listen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from articlekit.article import RemovalKind
from articlekit.extractors import Page, Removal

__all__ = ["icons"]

_SURE: Final = 0.9
_FONT: Final = re.compile(r"(?:^|\s)(?:google-)?(?:material-(?:icons|symbols)|google-symbols|mat-icon)")
_NAME: Final = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_MOST: Final = 12
"""Elements of a text that are looked at."""


def icons(page: Page) -> Iterator[Removal]:
    """The names in the texts of the body."""
    for number in page.body:
        item = page.segments[number]
        if "_" not in item.text and not item.text[0].islower():  # as a name is written, or what begins with one
            continue
        for element in islice(item.element.iterdescendants("i", "span", "mat-icon"), _MOST):
            name = _name(element)
            if name and (item.text.startswith(name) or item.text.count(name) == 1):
                start = item.text.index(name)
                part = (start, start + len(name))
                yield Removal(number, RemovalKind.OTHER, "icon:name", _SURE, part=part)
                break


def _name(element: etree._Element) -> str:
    """The name of the picture that an element shows; empty for any other element."""
    called = element.get("class") or ""
    if not _FONT.search(called) and not ("icon" in called and element.get("aria-hidden") == "true"):
        return ""
    match = _NAME.fullmatch((element.text or "").strip())
    return match.group() if match and len(element) == 0 else ""
