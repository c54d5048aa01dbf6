"""A run of inline text: its raw pieces in, one line of text with its links out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

__all__ = ["UNSEEN", "Anchor", "linked_text", "one_line", "printable", "shown"]


_LONG: Final = 100_000
"""Characters of a text that is read line by line."""


class Anchor(NamedTuple):
    """A link in a segment: `text[start:end]`, and its address as written."""

    start: int
    end: int
    url: str


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


def linked_text(pieces: list[str], spans: list[tuple[int, int, str]]) -> tuple[str, tuple[Anchor, ...]]:
    """Normalise the white space of a run and find where its links came to lie."""
    parts: list[str] = []
    links: list[Anchor] = []
    length = done = 0
    gap = False
    for upto, url in _cuts(spans, len(pieces)):
        if upto <= done:
            continue
        raw = "".join(pieces[done:upto])
        done = upto
        words = raw.split()
        if not words:
            gap = gap or bool(raw)
            continue
        if length and (gap or raw[0].isspace()):
            parts.append(" ")
            length += 1
        text = " ".join(words)
        parts.append(text)
        if url is not None:
            links.append(Anchor(length, length + len(text), url))
        length += len(text)
        gap = raw[-1].isspace()
    return "".join(parts), tuple(links)


def _cuts(spans: list[tuple[int, int, str]], count: int) -> Iterator[tuple[int, str | None]]:
    """Up to which piece each stretch goes, and the address of those that are links."""
    for start, end, address in spans:
        yield start, None
        yield end, address
    yield count, None


UNSEEN: Final = dict.fromkeys(
    [*range(32), *range(127, 160), 0xAD, 0x200B, *range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065),
     *range(0x2066, 0x2070), 0xFEFF, *range(0xD800, 0xE000)]
)  # fmt: skip
"""Characters that show nothing: controls, soft hyphen, zero-width space, direction marks, byte order mark, surrogates.
The joiners U+200C and U+200D are part of words in Persian and Hindi and of emoji: they stay."""


def shown(raw: str) -> str:
    r"""The text on one line, without the characters that show nothing.

    >>> shown("Ann \x1b Lee\n")
    'Ann Lee'
    """
    return printable(" ".join(raw.split()), ())[0]


def printable(text: str, links: tuple[Anchor, ...]) -> tuple[str, tuple[Anchor, ...]]:
    """The text without the characters that show nothing, its links moved accordingly."""
    clean = text.translate(UNSEEN)
    if len(clean) == len(text):
        return text, links
    kept = " ".join(clean.split())
    if not links or kept != clean:
        return kept, ()
    moved = []
    for link in links:
        start = len(text[: link.start].translate(UNSEEN))
        end = start + len(text[link.start : link.end].translate(UNSEEN))
        if end > start:
            moved.append(Anchor(start, end, link.url))
    return kept, tuple(moved)
