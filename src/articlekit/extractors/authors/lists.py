"""Lines under the headline that are nothing but names: the authors of papers, reports and long reads.

Papers set a note behind each name that leads to where its bearer works, `Ann Lee¹, Bo Ek²`: no other line of a page has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from articlekit.extractors import Author, Page, Segment
from articlekit.extractors.authors.mentions import Mention, begins_as_name, is_full, mentioned, story_hints
from articlekit.markup.class_words import Hint
from articlekit.metadata.byline_words import ROLES
from articlekit.metadata.names import clean_authors
from articlekit.metadata.title_text import letters
from articlekit.phrases.wordings import phrases_of

__all__ = ["listed", "unnoted"]

_NOTE: Final = re.compile(
    r"(?<=[^\W\d_.])(?<![A-Z])(?:\d{1,2}(?:[,;]\d{1,2}){0,5}[*†‡§¶∗#✉]?|\s?[*†‡§¶∗#✉]{1,3})(?=$|[\s,;&，、；])"
)
"""A note that lost its mark: `Ann Lee1,2`. A number apart is a score or what a recipe takes: `Olive Oil 2 Spoons`."""
_PARTS: Final = re.compile(r"[,;，、；•·|]|\s/\s|(?<=[^\W\d_]{3})/")
_INITIALS: Final = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
"""How a line ends whose last word is none of a sentence."""
_AFFILIATION: Final = re.compile(r"\s?[(（][^()（）]{0,80}[)）]")
_BELOW: Final = 8
"""Lines under the headline that are looked at."""
_CLOSE: Final = 4
"""Those of them in which names without notes may stand."""
_LONGEST: Final = 1_500
_LONGEST_NAME: Final = 60
_MOST: Final = 30
_JOINS: Final = phrases_of("bylines", "and") | phrases_of("bylines", "and_or_letter") | {"&"}
_FOREIGN: Final = Hint.COMMENT | Hint.CAPTION | Hint.TAGS | Hint.NAVIGATION | Hint.RELATED | Hint.SHARE


class _Line(NamedTuple):
    """A line that is nothing but names."""

    item: Segment
    names: Sequence[Author]
    notes: int


def listed(page: Page) -> Iterator[Mention]:
    """The names of the first such line, or of the first such lines side by side."""
    place = page.story
    if place.headline is None:
        return
    title = letters(page.document.title or "")
    below = page.segments.items[place.headline + 1 : place.headline + 1 + _BELOW]
    for number, item in enumerate(below):
        lines = [*takewhile(lambda line: line is not None, (_line(page, other) for other in _beside(below[number:])))]
        found = [author for line in lines if line for author in line.names]
        notes = sum(line.notes for line in lines if line)
        if len(found) < 2 or any(letters(author.name) in title for author in found):
            continue
        if notes * 2 >= len(found) or (number < _CLOSE and all(map(_is_given, found))):
            yield from mentioned(found[:_MOST], "text:list", item.index, is_top=True, hints=item.hints)
            return


def _beside(items: Sequence[Segment]) -> Iterator[Segment]:
    """The first of these lines, and those that are set as it is, side by side."""
    first = items[0]
    yield first
    is_list = first.tag in ("li", "td") or any(stretch.element.tag == "sup" for stretch in first.stretches)
    for item in items[1:] if is_list else ():
        is_alike = item.tag == first.tag and item.element.getparent() is first.element.getparent()
        if not is_alike or len(item.text) > _LONGEST_NAME:
            return
        yield item


def unnoted(item: Segment) -> tuple[str, int]:
    """The text of a line without notes set as superscript or behind names, and how many those are."""
    text, count = item.text, 0
    for stretch in reversed(item.stretches):
        if stretch.element.tag == "sup":
            text, count = text[: stretch.start].rstrip() + text[stretch.end :], count + 1
    text, more = _NOTE.subn("", text)
    return text, count + more


def _line(page: Page, item: Segment) -> _Line | None:
    """The names of a line; None where it says anything else."""
    if (
        len(item.text) > _LONGEST
        or item.hints & (_FOREIGN | page.story.elsewhere) & ~page.once(story_hints)
        or item.tag in ("h1", "h2")
    ):
        return None
    text, notes = unnoted(item)
    begins_noted = any(not stretch.start and stretch.element.tag == "sup" for stretch in item.stretches)
    if not text or begins_noted or text[0].isdigit() or (text[-1:] in ".!?:" and not _INITIALS.search(text)):
        return None
    text = _AFFILIATION.sub("", text)
    names: list[Author] = []
    for part in _PARTS.split(text):
        said = part.split()
        while said and said[0].casefold() in _JOINS:
            said = said[1:]
        words = [word for word in said if word.casefold() not in _JOINS]
        if not words or all(word.casefold().replace(".", "") in ROLES or _is_degree(word) for word in words):
            continue
        found = clean_authors(" ".join(said))
        named = sum(len(letters(author.name)) for author in found)
        if named < len(letters("".join(words))) or not all(is_full(author) for author in found):
            return None
        names += found
    return _Line(item, names, notes) if names else None


def _is_given(author: Author) -> bool:
    """Whether a name begins with a known given name or an initial, or is written in another script with capitals."""
    return begins_as_name(author.name) and author.name[0].isupper()


def _is_degree(word: str) -> bool:
    return word.replace(".", "").isupper() and 1 < len(word) < 8 and word.isascii()
