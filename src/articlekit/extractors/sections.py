"""The sections of a site, by what the page declares, by its menus, and by the names that sections have everywhere."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from articlekit.extractors import Page
from articlekit.extractors.json_ld import articles_of
from articlekit.markup.class_words import Hint
from articlekit.metadata.title_text import letters
from articlekit.phrases.wordings import wordings

__all__ = ["declared_sections", "is_section", "is_sections_name", "names_a_section"]

_LONGEST_SECTION: Final = 30
"""Characters of a section's name."""
_MENU: Final = Hint.NAVIGATION | Hint.SECTION | Hint.HEADER | Hint.FOOTER
_MOST_WORDS: Final = 5
"""Words of what tells where on the site the page lies: "Local news from Harbour"."""
_MOST_SIGNS: Final = 9
"""Characters of the same in scripts that set no gaps between words."""
_WORDS: Final = re.compile(r"[^\W\d_]+")
_GAPLESS: Final = re.compile(r"[\u2e80-\u9fff]")


def is_section(page: Page, text: str) -> bool:
    """Whether a short text is what the page declares to be a section, or a link of its menu."""
    return letters(text) in page.once(declared_sections) or text.casefold() in page.once(_menu)


def _menu(page: Page) -> frozenset[str]:
    """The links of the page's menus, folded."""
    return frozenset(
        item.text.casefold()
        for item in page.segments.items
        if item.hints & _MENU and len(item.text) <= _LONGEST_SECTION and item.link_chars == len(item.text)
    )


def declared_sections(page: Page) -> frozenset[str]:
    """The sections that the page declares, as `letters`."""
    found = [
        text for name, texts in page.document.meta.items() if name.endswith(("section", "category")) for text in texts
    ]
    found += [text for story in page.once(articles_of)[:1] for text in story.texts("articleSection")]
    return frozenset(letters(text) for text in found if 0 < len(text) <= _LONGEST_SECTION)


def is_sections_name(text: str) -> bool:
    """Whether a text is the usual name of a section, in whatever language."""
    return letters(text) in _sections()


def names_a_section(text: str) -> bool:
    """Whether a short text holds the name of a section, in whatever language.

    >>> names_a_section("Local news"), names_a_section("滚动新闻"), names_a_section("A new bridge")
    (True, True, False)
    """
    folded = text.casefold()
    if _GAPLESS.search(folded):
        return len(folded) <= _MOST_SIGNS and folded.endswith(_gapless())
    words = _WORDS.findall(folded)
    known = _sections()
    return len(words) <= _MOST_WORDS and (letters(folded) in known or any(word in known for word in words))


@cache
def _sections() -> frozenset[str]:
    """The names of sections, as `letters`."""
    return frozenset(letters(name) for names in wordings("titles")["section"].values() for name in names)


@cache
def _gapless() -> tuple[str, ...]:
    """Those in scripts that set no gaps between words."""
    return tuple(name for name in _sections() if _GAPLESS.match(name))
