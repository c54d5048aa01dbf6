"""The run of inline text that the walk is in: its pieces, and which of them lie in links and marks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from articlekit.markup.runs import Anchor, one_line, printable, spanned_text
from articlekit.tuples import tuple_of

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["MOST_LINKS", "Run", "RunReader", "Stretch", "stated_name"]

MOST_LINKS: Final = 10_000
"""Links, and marks, of one text that are kept."""
MOST_OPEN: Final = 24
"""Marks within each other that are kept: deeper nesting is broken markup."""


class Stretch(NamedTuple):
    """A part of a text that lies in an inline element: `text[start:end]`. What that says of it is read where it is asked for."""

    start: int
    end: int
    element: etree._Element


Run = tuple[str, tuple[Anchor, ...], int, tuple[Stretch, ...]]
"""A run of text, read: the text, its links, the characters in them, its marks."""


class RunReader:
    """Gathers the pieces of one run after the other. Links and marks go on over the end of a run."""

    __slots__ = (
        "_anchor", "_anchor_start", "_anchors", "_bare_chars", "_links", "_open", "_starts",
        "_stretches", "bare_links", "pieces",
    )  # fmt: skip

    def __init__(self) -> None:
        """Begin with nothing read."""
        self.pieces: list[str] = []
        """Empty, or its first holds text: white space at the beginning of a run is never put in."""
        self._links: list[tuple[int, int, str]] = []
        self._anchors: list[str | None] = []
        """For each open `a` the address of the one it lies in."""
        self._anchor: str | None = None
        self._anchor_start = 0
        self._bare_chars = self.bare_links = 0
        """Of the links beyond `MOST_LINKS`: their characters in this run, and how many on the page."""
        self._open: list[etree._Element] = []
        self._starts: list[int] = []
        """The open marks, and the piece at which each of them begins in this run."""
        self._stretches: list[tuple[int, int, etree._Element]] = []

    def take(self) -> Run:
        """The run that ends here; the next begins."""
        pieces, links = self.pieces, self._links
        if self._anchor is not None:
            links.append((self._anchor_start, len(pieces), self._anchor))
            self._anchor_start = 0
        if self._open:
            for start, element in zip(self._starts, self._open, strict=True):
                self._keep(start, element)
            self._starts = [0] * len(self._open)
        run = self._read(pieces) if links or self._stretches else (_shown(pieces), (), 0, ())
        self._bare_chars = 0
        pieces.clear()
        links.clear()
        self._stretches.clear()
        return run

    def _read(self, pieces: list[str]) -> Run:
        links, marks = self._links, self._stretches
        if len(links) == 1 and not marks and links[0][0] == 0 and all(map(str.isspace, pieces[links[0][1] :])):
            text = _shown(pieces)
            return text, (tuple_of(Anchor, (0, len(text), links[0][2])),) if text else (), len(text), ()
        text, found = spanned_text(pieces, (*links, *marks))
        if not text.isprintable():
            text, found = spanned_text(printable(pieces), (*links, *marks))
        anchors = tuple([tuple_of(Anchor, span) for span in found if isinstance(span[2], str)])
        stretches = [tuple_of(Stretch, span) for span in found if not isinstance(span[2], str)] if marks else []
        chars = sum([end - start for start, end, _ in anchors])
        if self._bare_chars:
            chars = min(chars + self._bare_chars, len(text))
        stretches.sort(key=widest_first)
        return text, anchors, chars, tuple(stretches)

    def open_anchor(self, address: str | None) -> None:
        """Enter an `a`; links without a space between them are parted by one, as they are shown."""
        pieces, links = self.pieces, self._links
        self._anchors.append(self._anchor)
        if self._anchor is not None and len(links) < MOST_LINKS and len(pieces) > self._anchor_start:
            links.append((self._anchor_start, len(pieces), self._anchor))  # links within links: broken markup
        if links and links[-1][1] == len(pieces):
            pieces.append(" ")
        self._anchor = address
        self._anchor_start = len(pieces)

    def close_anchor(self) -> None:
        """Leave an `a`: what was read within it is a link."""
        pieces, links = self.pieces, self._links
        if self._anchor is not None and len(pieces) > self._anchor_start:
            if len(links) < MOST_LINKS:
                links.append((self._anchor_start, len(pieces), self._anchor))
            else:
                self._bare_chars += sum(map(len, pieces[self._anchor_start :]))
                self.bare_links += 1
        self._anchor = self._anchors.pop()
        self._anchor_start = len(pieces)

    def open_mark(self, element: etree._Element) -> None:
        """Enter an element that marks its words."""
        if len(self._open) < MOST_OPEN:
            self._open.append(element)
            self._starts.append(len(self.pieces))

    def close_mark(self, element: etree._Element) -> None:
        """Leave it."""
        if self._open and self._open[-1] is element:
            self._keep(self._starts.pop(), self._open.pop())

    def reading(self, element: etree._Element) -> None:
        """The reading of what was read since the `ruby` around it began, or since the reading before."""
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].tag == "ruby":
                if self._keep(self._starts[place], element):
                    self._starts[place] = len(self.pieces)
                break

    def formula(self, script: etree._Element, source: str) -> None:
        """A formula that a script would show: its source is what there is to read."""
        if text := source.strip():
            self._stretches.append((len(self.pieces), len(self.pieces) + 1, script))
            self.pieces.append(text)

    def _keep(self, start: int, element: etree._Element) -> bool:
        is_some = len(self.pieces) > start and len(self._stretches) < MOST_LINKS
        if is_some:
            self._stretches.append((start, len(self.pieces), element))
        return is_some


def widest_first(stretch: Stretch) -> tuple[int, int]:
    return stretch.start, -stretch.end


def _shown(pieces: list[str]) -> str:
    text = one_line(pieces[0] if len(pieces) == 1 else "".join(pieces))
    return text if text.isprintable() else one_line("".join(printable(pieces)))


def stated_name(attributes: str | None) -> str:
    """The name that an empty element of a mention states; Substack's `data-attrs` is JSON with `name`."""
    if not attributes:
        return ""
    try:
        stated = json.loads(attributes[:4000])
    except (ValueError, RecursionError):
        return ""
    name = stated.get("name") if isinstance(stated, dict) else None
    return name[:200] if isinstance(name, str) else ""
