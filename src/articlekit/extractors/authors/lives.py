"""Who the page says its author is: the box or paragraph at the end that tells somebody's life.

"About the author" with a name below, a name over a text that begins with it, a last paragraph in italics: "Ann Lee is a
reporter in Elby".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.blocks import HEADINGS
from articlekit.extractors import Author, Page, Segment
from articlekit.extractors.authors.mentions import Mention, begins_as_name, is_full, mentioned, story_hints
from articlekit.extractors.authors.quoted import is_attribution
from articlekit.markup.class_words import Hint
from articlekit.metadata.names import clean_authors
from articlekit.metadata.title_text import letters
from articlekit.phrases.wordings import any_of, phrases_of

__all__ = ["told"]

_LIFE: Final = re.compile(rf"(?:\s(?:{any_of('bylines', 'life')})(?=[\s,])|,\s(?:{any_of('bylines', 'born')})\s)")
"""What goes on after the name in the life of its bearer."""
_ABOUT: Final = phrases_of("bylines", "about_author")
_BESIDE: Final = re.compile(r"^(?:\([^()]{0,40}\)|\[[^\[\]]{0,40}\])\s?")
_LONGEST_LIFE: Final = 900
_LONGEST_HEAD: Final = 90
"""Characters before the verb: a name or two, with a title."""
_LONGEST_NAME: Final = 60
_LAST: Final = 2
"""Texts of the body in which a life may stand."""
_BELOW: Final = 10
"""Lines below the body."""
_UNDER: Final = 3
"""Lines under a label that may hold the name."""
_EMPHASIS: Final = frozenset({"em", "i", "address", "small", "cite"})
_FOREIGN: Final = Hint.COMMENT | Hint.CAPTION | Hint.NAVIGATION | Hint.RELATED | Hint.FOOTER


def told(page: Page) -> Iterator[Mention]:
    """The persons whose life the end of the page tells."""
    body, items = page.body, page.segments.items
    end = page.story.bottom.start
    foreign = _FOREIGN & ~page.once(story_hints)
    start = min(body[-_LAST], end) if len(body) > _LAST else end
    for number in range(start, min(end + _BELOW, len(items))):
        item = items[number]
        if item.hints & foreign or len(item.text) > _LONGEST_LIFE or is_attribution(page, item):
            continue
        found = _labelled(items, number) or _headed(items, number)
        if not found and item.hints & Hint.BIO:
            found = _named(item.text)
        if not found and (number >= end or _is_aside(item)):
            found = _begun(item.text)
        if found:
            yield from mentioned(found, "text:life", number, hints=item.hints)


def _labelled(items: Sequence[Segment], number: int) -> list[Author]:
    """The name in the line under a label, or with which the text there begins."""
    if items[number].text.casefold().rstrip(" :") not in _ABOUT:
        return []
    for item in items[number + 1 : number + 1 + _UNDER]:
        if found := _named(item.text) or _begun(item.text):
            return found
    return []


def _headed(items: Sequence[Segment], number: int) -> list[Author]:
    """A name over a text that begins with it."""
    found = _named(items[number].text)
    after = items[number + 1].text if number + 1 < len(items) else ""
    is_said = len(found) == 1 and len(after) > len(found[0].name) + 20 and after.startswith(found[0].name)
    return found if is_said else []


def _named(text: str) -> list[Author]:
    """The names of a line that holds nothing else but their titles."""
    if len(text) > _LONGEST_NAME or text[-1:] in ".!?":
        return []
    found = clean_authors(text)
    is_whole = sum(len(letters(author.name)) for author in found) * 2 > len(letters(text))
    return [*found] if is_whole and all(map(is_full, found)) else []


def _begun(text: str) -> list[Author]:
    """The names with which the life of their bearers begins."""
    match = _LIFE.search(text, 0, _LONGEST_HEAD + 20)
    if match is None or match.start() > _LONGEST_HEAD:
        return []
    head = text[: match.start()]
    found = clean_authors(head)
    said = sum(len(letters(author.name)) for author in found)
    whole = found and (said + 6 >= len(letters(head)) or head.startswith(f"{found[0].name},"))
    return [*found] if whole and all(is_full(author) and begins_as_name(author.name) for author in found) else []


def _is_aside(item: Segment) -> bool:
    """Whether a text is set apart as a whole from the story that it stands in."""
    if item.tag in HEADINGS:
        return False
    marked = sum(stretch.end - stretch.start for stretch in item.stretches if stretch.element.tag in _EMPHASIS)
    return item.tag in _EMPHASIS or marked * 10 >= len(item.text) * 9 or bool(item.hints & Hint.BIO)
