"""Buttons that share what they name: "Share Weir Talk", "Lindenblatt teilen", before the story or after it.

What is named is the site or the story, as the page declares them, or looks like a name: Substack and newsletters after its
pattern put the publication's own there. "Share prices fell" has no name, and a title of a section is a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from articlekit.article import RemovalKind
from articlekit.blocks import HEADINGS
from articlekit.extractors import Page, Removal
from articlekit.extractors.furniture.prose import Prose
from articlekit.extractors.site_names import is_site_name, names_of
from articlekit.metadata.title_text import letters
from articlekit.phrases.folding import DECORATION
from articlekit.phrases.templates import HOLES
from articlekit.phrases.wordings import any_of, wordings
from articlekit.text.scripts import has_unspaced

__all__ = ["named_shares"]

_SURE: Final = 0.7
_LONGEST: Final = 90
"""Characters of a button with the title of a story."""
_EDGE: Final = 6
"""Segments at either end of the body that are looked at."""
_UNITS: Final = frozenset(HEADINGS) | {"li", "td", "th", "dt", "dd", "pre"}
_FIRST: Final = re.compile(rf"\A\W*+(?:{any_of('shares', 'first')})(?:\s+|(?=[《「『“«\"]))(.+)", re.IGNORECASE)
_LAST: Final = tuple({phrase.lower() for known in wordings("shares")["last"].values() for phrase in known})
_CASE_ENDING: Final = re.compile(r"['’]\w{1,4}\Z")
"""Of Turkish names: "Liman Postası'nı paylaş"."""
_QUOTED: Final = re.compile(r"\A[《「『“„«\"‘].+[》」』”“»\"’]\Z")
_MOST_UNSPACED: Final = 30
"""Characters of such a line in a script that has no capitals to tell a name by."""
_MOST_WORDS: Final = 6
_is_name: Final = HOLES["name"][1]


def named_shares(page: Page, prose: Prose) -> Iterator[Removal]:
    """The lines at the ends of the body, outside its prose, that ask to share what they name."""
    for number in dict.fromkeys((*page.body[:_EDGE], *page.body[-_EDGE:])):
        item = page.segments[number]
        text = item.text
        if len(text) > _LONGEST or item.tag in _UNITS or prose.begins <= number <= prose.ends:
            continue
        first = _FIRST.fullmatch(text)
        named = first[1].strip() if first else _before_the_word(text)
        if named and _is_meant(page, named, is_last=first is None):
            yield Removal(number, RemovalKind.SHARE, "named:share", _SURE)


def _before_the_word(text: str) -> str:
    """What stands before the word for sharing at a line's end; nothing where there is none."""
    bare = text.rstrip(DECORATION)
    size = max((len(word) for word in _LAST if bare.lower().endswith(word)), default=0)
    return _CASE_ENDING.sub("", bare[:-size].rstrip()) if size else ""


def _is_meant(page: Page, named: str, *, is_last: bool) -> bool:
    """Whether a text names the site, the story, or something that has a name."""
    if _QUOTED.match(named):
        return True
    if has_unspaced(named):
        if is_last and len(named) <= _MOST_UNSPACED:
            return True
    elif (
        named[-1].isalnum()
        and named[0].isupper()
        and (_is_name(named) if is_last else len(named.split()) <= _MOST_WORDS)
    ):
        return True
    headline = page.segments[page.story.headline].text if page.story.headline is not None else ""
    return letters(named) == letters(headline) or is_site_name(named, names_of(page))
