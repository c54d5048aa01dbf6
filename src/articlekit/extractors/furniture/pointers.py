"""The last line of a body that is the site's name, or announces more on it and ends in a colon: "À voir également sur Le Quai :".

What it announces is no text: a player, a list of other stories, a box that needs consent. Labels without the site's name are
phrases, whose words differ from language to language; with it a line needs none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from articlekit.article import RemovalKind
from articlekit.extractors import Page, Removal
from articlekit.extractors.site_names import names_of
from articlekit.metadata.title_text import letters

__all__ = ["pointers"]

_SURE: Final = 0.8
_LONGEST: Final = 80
_COLONS: Final = (":", "：")
_SHORTEST: Final = 4
"""Letters of a name that no other word holds by accident."""


def pointers(page: Page) -> Iterator[Removal]:
    """The line in question."""
    if not page.body:
        return
    item = page.segments[page.body[-1]]
    text = item.text.rstrip()
    if len(text) > _LONGEST or len(page.body) == 1:
        return
    said, names = letters(text), [name for name in names_of(page) if len(name) >= _SHORTEST]
    if said.removeprefix("the") in names:
        yield Removal(item.index, RemovalKind.BYLINE, "signed:site", _SURE)
    elif text.endswith(_COLONS) and any(map(said.endswith, names)):
        yield Removal(item.index, RemovalKind.RELATED, "pointer:site", _SURE)
