"""What a `pre` shows: its text as it stands, white space kept, and the language of its code."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import accumulate, islice
from typing import Final, NamedTuple

from lxml import etree

from articlekit.markup.elements import ANCHOR, BLOCK, BREAK, KINDS, MARK, SPAN
from articlekit.markup.runs import UNSEEN

__all__ = ["Verbatim", "code_language", "counts_lines", "is_verse", "toolbars", "verbatim", "verbatim_text"]

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
_VERSE: Final = re.compile(r"(?<![a-z])(?:verse|stanza|poem|poetry|lyrics?)(?![a-z])", re.IGNORECASE)
_NAME: Final = re.compile(r"[A-Za-z][\w+#.-]{0,14}")
"""What the name of a language looks like."""
_BAR: Final = 40
"""Characters of a bar with buttons."""
_BUTTONS: Final = 8
"""Buttons in a block of code that are looked at."""
_ROWS: Final = 2
"""Rows from which they are counted."""
_DIGITS: Final = 9
"""Digits of the number of a line."""
_NO_LANGUAGE: Final = frozenset(("", "none", "default"))


class Verbatim(NamedTuple):
    """A text as it stands, and the inline elements in it: where each begins and ends, and the element."""

    text: str
    marks: tuple[tuple[int, int, etree._Element], ...] = ()


def verbatim_text(element: etree._Element) -> str:
    """The text alone of `verbatim`."""
    return verbatim(element).text


def verbatim(element: etree._Element, without: Collection[etree._Element] = ()) -> Verbatim:
    """The element's text with its line ends; a `<br>` and a block inside it begin new lines.

    What the walk does not read (scripts, styles) is left out, and so are characters that show nothing, the numbers of lines,
    and the bar with the buttons over them.
    """
    reading = _Reading()
    skipped = {*without, *toolbars(element), *_line_numbers(element)}
    stack: list[tuple[etree._Element, int]] = [(element, -1)]
    while stack:
        item, start = stack.pop()
        kind = KINDS.get(item.tag, SPAN)
        is_inner = item is not element
        if is_inner and start < 0 and kind <= SPAN and (item in skipped or _NUMBERS.search(item.get("class") or "")):
            reading.add(item.tail)
            continue
        if kind == BLOCK and item.tag in _CELLS:  # of a highlighter's table: a line is a row
            kind = SPAN
        if start < 0 and kind <= SPAN:
            if kind == BLOCK and is_inner:
                reading.new_line()
            stack.append((item, len(reading.pieces)))
            reading.add(item.text)
            stack += [(child, -1) for child in reversed(item)]
            continue
        if kind == BREAK:
            reading.add("\n")
        elif kind == BLOCK and is_inner:
            reading.new_line()
        elif kind in (ANCHOR, MARK) and is_inner:
            reading.marks.append((start, len(reading.pieces), item))
        if is_inner:
            reading.add(item.tail)
    return reading.result()


class _Reading:
    """What has been read: pieces of text, and the marks by the pieces that they take."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.marks: list[tuple[int, int, etree._Element]] = []

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text.replace("\r\n", "\n").translate(_UNSEEN))

    def new_line(self) -> None:
        """End the line, unless it has ended."""
        last = next((piece for piece in reversed(self.pieces) if piece), "\n")
        if not last.endswith("\n"):
            self.pieces.append("\n")

    def result(self) -> Verbatim:
        whole = "".join(self.pieces)
        text = whole.strip("\n").rstrip()
        if not self.marks:
            return Verbatim(text)
        shift = len(whole) - len(whole.lstrip("\n"))
        ends = [0, *accumulate(map(len, self.pieces))]
        found: list[tuple[int, int, etree._Element]] = []
        for first, last, element in self.marks:
            start, end = max(ends[first] - shift, 0), min(ends[last] - shift, len(text))
            if start < end and not text[start:end].isspace():
                found.append((start, end, element))
        return Verbatim(text, tuple(found))


def _line_numbers(element: etree._Element) -> Iterator[etree._Element]:
    """The elements at the beginnings of rows that count them one by one: numbers of lines, whatever their classes."""
    for box in element.iter(tag=etree.Element):
        first = _leading_number(box[0]) if len(box) >= _ROWS else None
        if first is None:
            continue
        found = [number for number in map(_leading_number, box) if number is not None]
        values = [int((number.text or "").strip()) for number in found]
        if values == list(range(values[0], values[0] + len(box))) and any(map(_says_more, box, found)):
            yield from found


def _leading_number(row: etree._Element) -> etree._Element | None:
    """The element that a row begins with, if it holds nothing but a number."""
    while len(row) and not (row.text or "").strip():
        row = row[0]
    number = (row.text or "").strip()
    return row if not len(row) and number.isdecimal() and len(number) <= _DIGITS else None


def _says_more(row: etree._Element, number: etree._Element) -> bool:
    said = "".join(map(str, row.itertext())).strip()
    return row is not number and said != (number.text or "").strip()


def counts_lines(element: etree._Element) -> bool:
    """Whether the class of an element says that it holds the numbers of lines."""
    return _NUMBERS.search(element.get("class") or "") is not None


def toolbars(element: etree._Element) -> list[etree._Element]:
    """The bars with buttons and the language's name that are in a block of code, over its lines."""
    found: list[etree._Element] = []
    for button in islice(element.iter("button"), _BUTTONS):
        bar = button
        while (parent := bar.getparent()) is not None and parent is not element and parent.tag != "code":
            if len(" ".join("".join(map(str, parent.itertext())).split())) > _BAR:
                break
            bar = parent
        found.append(bar)
    return found


def is_verse(element: etree._Element) -> bool:
    """Whether what is preformatted is a poem or a song: its lines are kept, but it is no code."""
    return _VERSE.search(element.get("class") or "") is not None


def code_language(element: etree._Element) -> str | None:
    """The language by the attributes of highlighters: its own, those of the `code` in it, or of the two `div` around it."""
    for item in (element, *element.iterchildren("code")):
        if language := _named(item, _LANGUAGE) or item.get("data-lang") or item.get("data-language"):
            return language
    around = islice(element.iterancestors("div"), 2)
    return next(filter(None, (_named(item, _LANGUAGE_AROUND) for item in around)), None) or _labelled(element)


def _labelled(element: etree._Element) -> str | None:
    """The language that the bar over the lines names."""
    for bar in toolbars(element):
        texts = [text for text in bar.itertext() if text.strip()]
        buttons = {text for button in bar.iter("button") for text in button.itertext()}
        if (names := [str(text).strip() for text in texts if text not in buttons]) and len(names) == 1:
            return names[0].lower() if _NAME.fullmatch(names[0]) else None
    return None


def _named(element: etree._Element, prefixes: tuple[str, ...]) -> str | None:
    for name in (element.get("class") or "").split():
        prefix = next(filter(name.startswith, prefixes), "")
        if prefix and (language := name.removeprefix(prefix)) not in _NO_LANGUAGE:
            return language
    return None
