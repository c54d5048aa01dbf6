"""What a `pre` shows: its text as it stands, white space kept, and the language of its code."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from articlekit.markup.elements import BLOCK, BREAK, KINDS, SPAN
from articlekit.markup.runs import UNSEEN

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["code_language", "is_verse", "verbatim_text"]

_UNSEEN: Final = {code: None for code in UNSEEN if chr(code) not in "\t\n"}
_LANGUAGE: Final = ("language-", "lang-", "highlight-source-")
_LANGUAGE_AROUND: Final = ("language-", "highlight-source-", "highlight-")
"""What the class of a code block's language begins with: on the block itself (HTML Standard, Prism, highlight.js, Prettify), and
on a `div` around it (Rouge, GitHub, Sphinx), where `lang-` may be the page's."""
_NUMBERS: Final = re.compile(
    r"(?<![a-z])(?:linenos?|line-?_?numbers?(?:-rows)?|lnt?|gutter|rouge-gutter|blob-num|hljs-ln-numbers|crayon-nums?|lineno|"
    r"react-syntax-highlighter-line-number|gl)(?![a-z-])",
    re.IGNORECASE,
)
"""Classes of the numbers of lines, which are no code. Seen in: Pygments, Rouge, GitHub, highlight.js, Crayon, Chroma,
SyntaxHighlighter, Prism."""
_CELLS: Final = ("td", "th")
_VERSE: Final = re.compile(r"(?<![a-z])(?:verse|poem|poetry|lyrics?)(?![a-z])", re.IGNORECASE)
_NO_LANGUAGE: Final = frozenset(("", "none", "default"))


def verbatim_text(element: etree._Element) -> str:
    """The element's text with its line ends; a `<br>` and a block inside it begin new lines.

    What the walk does not read (scripts, styles) is left out, and so are characters that show nothing.
    """
    pieces: list[str] = []
    stack: list[tuple[etree._Element, bool]] = [(element, True)]
    while stack:
        item, begins = stack.pop()
        kind = KINDS.get(item.tag, SPAN)
        is_inner = item is not element
        if is_inner and begins and kind <= SPAN and _NUMBERS.search(item.get("class") or ""):
            pieces.append(item.tail or "")
            continue
        if kind == BLOCK and item.tag in _CELLS:  # of a highlighter's table: a line is a row
            kind = SPAN
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


def is_verse(element: etree._Element) -> bool:
    """Whether what is preformatted is a poem or a song: its lines are kept, but it is no code."""
    return _VERSE.search(element.get("class") or "") is not None


def code_language(element: etree._Element) -> str | None:
    """The language by the attributes of highlighters: its own, those of the `code` in it, or of the two `div` around it."""
    for item in (element, *element[:1]):
        if language := _named(item, _LANGUAGE) or item.get("data-lang") or item.get("data-language"):
            return language
    around = islice(element.iterancestors("div"), 2)
    return next(filter(None, (_named(item, _LANGUAGE_AROUND) for item in around)), None)


def _named(element: etree._Element, prefixes: tuple[str, ...]) -> str | None:
    for name in (element.get("class") or "").split():
        prefix = next(filter(name.startswith, prefixes), "")
        if prefix and (language := name.removeprefix(prefix)) not in _NO_LANGUAGE:
            return language
    return None
