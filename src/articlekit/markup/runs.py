"""A run of inline text: its raw pieces in, one line of text out, with where its links and marks came to lie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple, TypeVar

__all__ = ["UNSEEN", "Anchor", "one_line", "printable", "shown", "spanned_text"]

T = TypeVar("T")

_LONG: Final = 100_000
"""Characters of a text that is read line by line."""


class Anchor(NamedTuple):
    """A link in a segment: `text[start:end]`, and its address as written.

    >>> from articlekit import Parser
    >>> Parser().page('<p>See <a href="/snow">the news</a>.</p>').segments[0].links[0]
    Anchor(start=4, end=12, url='/snow')
    """

    start: int
    """Where it begins in the segment's text."""
    end: int
    """The place behind its last character."""
    url: str
    """The address."""


def one_line(raw: str) -> str:
    """The text without surplus white space.

    Most texts have none: to see that takes a third of the time of parting them into words. Of a text with line ends no
    more than a line is in parts at a time, so that a paragraph of 10 MB does not become a million words.
    """
    if raw.isprintable():
        return " ".join(raw.split()) if "  " in raw else raw.strip()
    if len(raw) < _LONG:
        return " ".join(raw.split())
    return " ".join(filter(None, [" ".join(line.split()) for line in raw.splitlines()]))


def spanned_text(pieces: Sequence[str], spans: Iterable[tuple[int, int, T]]) -> tuple[str, list[tuple[int, int, T]]]:
    """Normalise the white space of a run, and find where stretches of its pieces came to lie; an empty one is left out.

    >>> spanned_text(["see", " the ", "list"], [(1, 3, "/x"), (2, 3, "em")])
    ('see the list', [(4, 12, '/x'), (8, 12, 'em')])
    """
    given = list(spans)
    whole = "".join(pieces)
    if whole.isprintable() and "  " not in whole:
        return _as_it_stands(whole, pieces, given)
    parts: list[str] = []
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    waiting: list[int] = []
    length = done = 0
    gap = False
    for cut in (*sorted({cut for start, end, _ in given for cut in (start, end)}), len(pieces)):
        raw = "".join(pieces[done:cut])
        done = cut
        if words := raw.split():
            if length and (gap or raw[0].isspace()):
                parts.append(" ")
                length += 1
            starts.update(dict.fromkeys(waiting, length))
            waiting.clear()
            text = " ".join(words)
            parts.append(text)
            length += len(text)
            gap = raw[-1].isspace()
        else:
            gap = gap or bool(raw)
        ends[cut] = length
        waiting.append(cut)
    starts.update(dict.fromkeys(waiting, length))
    found = [(starts[start], ends[end], what) for start, end, what in given if ends[end] > starts[start]]
    return "".join(parts), found


def _as_it_stands(
    whole: str, pieces: Sequence[str], spans: list[tuple[int, int, T]]
) -> tuple[str, list[tuple[int, int, T]]]:
    """The same where no white space is surplus but at the ends: nothing is to be parted and joined."""
    text = whole.strip()
    lead = len(whole) - len(whole.lstrip())
    places = [0, *accumulate(map(len, pieces))]
    found = []
    for first, last, what in spans:
        start, end = max(places[first] - lead, 0), min(places[last] - lead, len(text))
        if start < end and text[start].isspace():
            start += 1
        if start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append((start, end, what))
    return text, found


UNSEEN: Final = dict.fromkeys(
    [*range(32), *range(127, 160), 0xAD, 0x200B, *range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065),
     *range(0x2066, 0x2070), 0xFEFF, *range(0xD800, 0xE000)]
)  # fmt: skip
"""Characters that show nothing: controls, soft hyphen, zero-width space, direction marks, byte order mark, surrogates.
The joiners U+200C and U+200D are part of words in Persian and Hindi and of emoji: they stay."""


_UNSEEN_RAW: Final = {code: None for code in UNSEEN if not chr(code).isspace()}


def shown(raw: str) -> str:
    r"""The text on one line, without the characters that show nothing.

    >>> shown("Ann \x1b Lee\n")
    'Ann Lee'
    """
    text = " ".join(raw.split())
    return text if text.isprintable() else " ".join(text.translate(UNSEEN).split())


def printable(pieces: Iterable[str]) -> list[str]:
    r"""The pieces of a run without the characters that show nothing.

    >>> printable(["so\u00adft", "\u200b\n"])
    ['soft', '\n']
    """
    return [piece.translate(_UNSEEN_RAW) for piece in pieces]
