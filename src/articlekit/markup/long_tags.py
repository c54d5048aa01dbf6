"""Tags with thousands of attributes, shortened before the parser sees them: its time grows with the square of their number.

A look at a page costs next to nothing: only where 4 kB pass without the end of a tag are attributes counted. Values may
hold that sign, too: where a page has thousands of values, a few places of it are looked at for one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

__all__ = ["shortened"]

_WINDOW: Final = 4096
_START: Final = re.compile(rb"<[a-zA-Z][^\s/>]*+")
_ATTRIBUTE: Final = rb"""(?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]*+))?+)"""
_ATTRIBUTES: Final = re.compile(_ATTRIBUTE + rb"*+")
_GAP: Final = re.compile(rb"""["'][\s/]""")
"""What stands between two values."""
_VALUES: Final = re.compile(
    rb"""(?:[\s/]{0,9}+[^\s/>=<"']{1,99}+\s{0,9}+=\s{0,9}+(?:"[^"]{0,200}+"|'[^']{0,200}+'|[^\s>"'<]{1,200}+)){16}"""
)
_PLACE: Final = 1024
"""Bytes within which a place has a gap: the values that are counted are not longer than two hundred."""
_TRIES: Final = 8
"""Gaps at which a place is looked at; a value may hold some that are none."""
_STRIDE: Final = 1 << 16
"""Bytes between the places that are looked at: what is shorter does no harm."""
_MOST_DOUBTS: Final = 4
"""Times that a long tag may turn out to be text of a script or a comment. After that the page is not trusted."""
_PROBE: Final = "probe"


def shortened(data: bytes, max_attributes: int) -> tuple[bytes, int]:
    """The page, in which no element that is seen here has more attributes than that, and how many had.

    >>> page, count = shortened(b"<p " + b"".join(b"a%d='b' " % n for n in range(2000)) + b">text</p>", 2)
    >>> page, count
    (b"<p a0='b' a1='b' >text</p>", 1)
    """
    parts: list[bytes] = []
    done = doubts = 0
    for start, cut, end in _long_tags(data, max_attributes):
        if not parts and doubts < _MOST_DOUBTS and not _is_markup(data[:start]):
            doubts += 1
            continue
        parts += (data[done:cut],)
        done = end
    return (b"".join([*parts, data[done:]]), len(parts)) if parts else (data, 0)


def _long_tags(data: bytes, max_attributes: int) -> Iterator[tuple[int, int, int]]:
    """Where each tag with more attributes begins, where the last of those allowed ends, and where the last ends."""
    at, is_full = 0, _holds_values(data)
    allowed = re.compile(_ATTRIBUTE + b"{%d}+" % max_attributes)
    while (tag := _next_tag(data, at, is_full=is_full)) is not None:
        start, at = tag.end(), _attributes_end(data, tag.end())
        if at - start > max_attributes and (first := allowed.match(data, start)) and at > first.end():
            yield tag.start(), first.end(), at


def _next_tag(data: bytes, at: int, *, is_full: bool) -> re.Match[bytes] | None:
    """The beginning of the next tag that may be so long; of any tag where the end of one cannot be told by its sign."""
    while at < len(data) if is_full else at + _WINDOW <= len(data):
        beyond = at + _WINDOW
        if not is_full and (end := data.rfind(b">", at, beyond)) >= 0:
            at = end + 1
        elif (first := data.find(b"<", at, beyond)) >= 0 and (tag := _START.search(data, first, beyond)):
            return tag
        else:
            at = beyond - 1
    return None


def _holds_values(data: bytes) -> bool:
    """Whether somewhere on the page so many values follow upon each other that a tag may have thousands."""
    for at in range(_STRIDE, len(data), _STRIDE):
        for gap in islice(_GAP.finditer(data, at, at + _PLACE), _TRIES):
            if _VALUES.match(data, gap.end()):
                return True
    return False


def _attributes_end(data: bytes, at: int) -> int:
    """Where the last attribute of a tag ends, whose name ends here."""
    found = _ATTRIBUTES.match(data, at)
    return found.end() if found else at


def _is_markup(before: bytes) -> bool:
    """Whether what follows is read as a tag, and not as text of a script or a comment."""
    root = _tree(before + f"<{_PROBE}>".encode())
    return root is not None and next(root.iter(_PROBE), None) is not None


def _tree(data: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    except etree.XMLSyntaxError:  # the page ends above the deepest level the parser takes
        return None
