"""Where a page names its author: every name with what named it, where, and among how many others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from articlekit.article import Author, AuthorKind
from articlekit.extractors import Page
from articlekit.metadata.caseless_names import is_caseless, is_common_name
from articlekit.metadata.given_names import GIVEN_NAMES
from articlekit.metadata.name_parts import looks_like_name
from articlekit.metadata.title_text import letters

__all__ = ["NOWHERE", "Mention", "begins_as_name", "is_full", "is_person", "mentioned", "story_hints"]

NOWHERE: Final = -1
"""The segment of a name that stands in the head or in JSON-LD."""
_FIRST: Final = 3
"""Texts of the story by which names of the whole page are told."""
_LAST_LATIN: Final = "\u024f"


class Mention(NamedTuple):
    """One name, as one signal gives it."""

    author: Author
    signal: str
    rank: int
    """Its place among the names that were given together."""
    size: int
    """How many those are."""
    segment: int = NOWHERE
    is_top: bool = False
    """Whether it stands around the headline; if not, below the body or anywhere."""
    hints: int = 0
    """The `Hint` flags of its place and of those around it."""
    key: str = ""
    """The letters of the name."""


def mentioned(
    found: Iterable[Author], signal: str, segment: int = NOWHERE, *, is_top: bool = False, hints: int = 0
) -> Iterator[Mention]:
    """The names that one place gives, each once."""
    unique: dict[str, Author] = {}
    for author in found:
        unique.setdefault(letters(author.name), author)
    unique.pop("", None)
    for rank, (key, author) in enumerate(unique.items()):
        yield Mention(author, signal, rank, len(unique), segment, is_top, hints, key)


def is_person(author: Author) -> bool:
    """Whether an author's name looks like that of a person, in a script with capitals."""
    return author.kind is AuthorKind.PERSON and author.name[0].isupper() and looks_like_name(author.name)


def begins_as_name(text: str) -> bool:
    """Whether a text begins with a known given name or an initial; in letters without case with a common name of their languages."""
    if is_caseless(text):
        return is_common_name(text)
    first = text.partition(" ")[0].casefold()
    return first in GIVEN_NAMES or first[:1] > _LAST_LATIN or (len(first) == 2 and first[1] == ".")


def is_full(author: Author) -> bool:
    """Whether an author's name is that of a person, in full: several words, but where no spaces part names."""
    name = author.name
    is_written = " " in name or is_caseless(name)
    return author.kind is AuthorKind.PERSON and is_written and len(name.split()) < 5 and looks_like_name(name)


def story_hints(page: Page) -> int:
    """The `Hint` flags that the first texts of the story have in common: names of the whole page, which part nothing of it."""
    common = -1
    for number in page.body[:_FIRST]:
        common &= page.segments[number].hints
    return common if page.body else 0
