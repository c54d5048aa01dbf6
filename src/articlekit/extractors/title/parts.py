"""The parts of a title that separators set apart: which may be the story's own, and what would be cut off for it.

`<title>` is written for machines: the story's title stands between the names of the site, of its sections, a date.
Which part it is has to be judged; this module names the choices and what speaks for and against each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, combinations, pairwise
from typing import Final

from articlekit.extractors import Page
from articlekit.extractors.sections import is_section, is_sections_name
from articlekit.extractors.site_names import is_site_name, names_of
from articlekit.extractors.title.witnesses import is_date
from articlekit.metadata.title_text import split_title
from articlekit.text.patterns import late

__all__ = ["PARTS", "is_place", "parts_of", "said_share", "title_parts"]

PARTS: Final = ("shorter", "first", "rest", "longest", "inner", "some")
"""What may be left of a title: all but its last part, the first, all but the first, the longest one, all but both ends, and any others
side by side."""
_MOST_PARTS: Final = 6
"""Parts of a title of which all runs are choices; a title of more is a list."""
_WORDS: Final = re.compile(r"[^\W\d_]+")
_STEM: Final = 5
"""Letters that the forms of a word share."""
_GAPLESS: Final = re.compile(r"[\u2e80-\u9fff]")
_BARE: Final = late(
    r"(?<=[\u2e80-\ud7af）》”！？\d])(?:[_-]{1,2})(?=[\u2e80-\ud7af\w])|(?<=\w)[_-]{1,2}(?=[\u2e80-\ud7af])"
)
"""Separators without gaps, as Chinese, Japanese and Korean titles have them."""


def title_parts(title: str) -> list[tuple[int, int]]:
    """Where the parts of a title lie, those of scripts without gaps as well.

    >>> ["旧桥修复_新闻中心_河畔网"[a:b] for a, b in title_parts("旧桥修复_新闻中心_河畔网")]
    ['旧桥修复', '新闻中心', '河畔网']
    """
    parts = split_title(title)
    if title.isascii() or not _GAPLESS.search(title):
        return parts
    return list(chain.from_iterable(_parted(title, *part) for part in parts))


def _parted(title: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _BARE.finditer(title, start, end):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < end:
        yield start, end


def parts_of(text: str) -> Iterator[tuple[str, str]]:
    """What may be left of a title, by the names of `PARTS`; nothing where no separator parts it."""
    parts = title_parts(text)
    if len(parts) < 2:
        return
    yield "shorter", text[parts[0][0] : parts[-2][1]]
    yield "first", text[slice(*parts[0])]
    yield "rest", text[parts[1][0] : parts[-1][1]]
    if len(parts) > 2:
        yield "inner", text[parts[1][0] : parts[-2][1]]
    yield "longest", text[slice(*max(parts, key=lambda part: part[1] - part[0]))]
    if 2 < len(parts) <= _MOST_PARTS:
        yield from (("some", text[first[0] : last[1]]) for first, last in combinations(parts, 2))


def is_place(page: Page, text: str) -> bool:
    """Whether a part of a title tells of the page's place alone: the site, a section, a date."""
    return is_site_name(text, page.once(names_of)) or is_section(page, text) or is_sections_name(text) or is_date(text)


def said_share(text: str, story: str) -> float:
    """The share of a title's words that a story has, by their stems; of its pairs of signs in scripts without gaps.

    >>> said_share("Bridges reopened", "the bridge was closed for years")
    0.5
    """
    folded = text.casefold()
    pairs = [first + second for first, second in pairwise(folded) if _GAPLESS.match(first) and _GAPLESS.match(second)]
    stems = [word[:_STEM] for word in _WORDS.findall(folded) if len(word) > 2 and not _GAPLESS.match(word)]
    return sum(stem in story for stem in (*pairs, *stems)) / max(1, len(pairs) + len(stems))
