"""The text of an element as it stands, white space kept: what a `pre` shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from articlekit.markup.elements import BLOCK, BREAK, KINDS, SPAN
from articlekit.markup.runs import UNSEEN

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["verbatim_text"]

_UNSEEN: Final = {code: None for code in UNSEEN if chr(code) not in "\t\n"}


def verbatim_text(element: etree._Element) -> str:
    """The element's text with its line ends; a `<br>` and a block inside it begin new lines.

    What the walk does not read (scripts, styles) is left out, and so are characters that show nothing.
    """
    pieces: list[str] = []
    stack: list[tuple[etree._Element, bool]] = [(element, True)]
    while stack:
        item, begins = stack.pop()
        kind = KINDS.get(item.tag, BLOCK)
        is_inner = item is not element
        if begins and kind <= SPAN:
            if kind == BLOCK and is_inner:
                _new_line(pieces)
            pieces.append(item.text or "")
            stack.append((item, False))
            stack += [(child, True) for child in reversed(item)]
            continue
        if kind == BREAK:
            pieces.append("\n")
        elif kind == BLOCK and is_inner:
            _new_line(pieces)
        if is_inner:
            pieces.append(item.tail or "")
    return "".join(pieces).replace("\r\n", "\n").translate(_UNSEEN).strip("\n").rstrip()


def _new_line(pieces: list[str]) -> None:
    """End the line, unless it has ended."""
    last = next((piece for piece in reversed(pieces) if piece), "\n")
    if not last.endswith("\n"):
        pieces.append("\n")
