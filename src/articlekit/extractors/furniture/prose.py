"""The running text of the page's story: which segments of its body are prose, as far as no phrase explains them.

Where the story lies is told by `Page.story`; a phrase that closes stories ("Leave a comment") may end its prose sooner.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from articlekit.article import RemovalKind
from articlekit.extractors import Page
from articlekit.extractors.json_ld import kinds_of
from articlekit.phrases.book import Match
from articlekit.segment import Segment
from articlekit.text.scripts import is_dense
from articlekit.text.sentences import ends_sentence

__all__ = ["Prose", "is_prose", "leads_away"]

_PUBLISHER: Final = 40
"""Characters of a publisher's name behind a headline."""
_PROSE: Final = 70
"""Characters from which a sentence is more than a line of a box."""
_DENSE_PROSE: Final = 28
"""The same in a dense script."""
_LABEL: Final = 130
"""Characters of the longest line that points elsewhere."""
_TOOL: Final = 12
"""Characters of what may stand between a heading and its text: the "[edit]" of MediaWiki."""
_STORY: Final = 0.6
"""The share of the page's prose after which a closing phrase ends the story."""
_CLOSES: Final = frozenset(
    {
        RemovalKind.DISCLAIMER,
        RemovalKind.APPEARED_FIRST_ON,
        RemovalKind.COMMENT_PROMPT,
        RemovalKind.DMCA,
        RemovalKind.SOURCE_LABEL,
    }
)
"""Kinds that stand after a story, and not within it."""
_COPIES: Final = frozenset({RemovalKind.DISCLAIMER, RemovalKind.APPEARED_FIRST_ON, RemovalKind.SOURCE_LABEL})


def leads_away(item: Segment) -> bool:
    """Whether a segment is a link, with no more than the name of who published what it leads to."""
    rest = len(item.text) - item.link_chars
    if rest <= item.link_chars:
        return True
    return bool(item.links) and item.links[0].start == 0 and rest <= _PUBLISHER and not ends_sentence(item.text)


def is_prose(item: Segment) -> bool:
    """Whether a segment is running text: long, with sentences, not made of links."""
    text = item.text
    size = len(text)
    if size < _DENSE_PROSE or item.link_chars * 2 > size:
        return False
    if size < _PROSE and not is_dense(text):
        return False
    return text[-1] in ":：;" or ends_sentence(text) or "。" in text or size > 3 * _PROSE


@attrs.frozen
class Prose:
    """The story's prose on one page."""

    numbers: tuple[int, ...]
    """The numbers of its segments of running text, in order."""
    begins: int
    """The number of the first; the page's length without any."""
    ends: int
    """The number of the last; -1 without any."""
    items: Sequence[Segment] = attrs.field(repr=False)
    """The page's segments."""
    is_copied: bool = False
    """Whether the page says that it copies: an aggregator's disclaimer, a feed's footer, where it was first published."""
    is_news: bool = False
    """Whether the page declares a `NewsArticle` of any kind."""

    @classmethod
    def of(cls, page: Page, matches: Mapping[int, Match]) -> Prose:
        """Find the prose of the body: what no phrase explains, up to the first phrase that closes a story."""
        segments = page.segments
        items = segments.items
        prose = [number for number in page.body if number not in matches and is_prose(items[number])]
        closing = sorted(number for number, said in matches.items() if _closes(said))
        stop = _end_of_story(page, prose, closing)
        prose = [number for number in prose if number < stop]
        outside = [number for number in closing if not prose or not prose[0] < number < prose[-1]]
        is_copied = any(matches[number].rule.kind in _COPIES for number in outside) or any(
            said.rule.kind is RemovalKind.SOURCE_LABEL and said.data and prose and number > prose[-1]
            for number, said in matches.items()
        )
        is_news = any(kind.endswith("newsarticle") for kind in page.once(kinds_of))
        first, last = (prose[0], prose[-1]) if prose else (len(segments), -1)
        return cls(tuple(prose), first, last, items, is_copied, is_news)

    def has_prose_under(self, heading: int) -> bool:
        """Whether running text of the story follows this heading, with nothing but a tool such as "[edit]" between."""
        at = bisect_left(self.numbers, heading + 1)
        return at < len(self.numbers) and all(
            len(item.text) <= _TOOL for item in self.items[heading + 1 : self.numbers[at]]
        )

    def is_label(self, item: Segment) -> bool:
        """Whether a segment is short and no sentence, as a line that points elsewhere is."""
        return len(item.text) <= _LABEL and not ends_sentence(item.text)


def _end_of_story(page: Page, prose: Sequence[int], closing: Sequence[int]) -> int:
    """The number of the first closing phrase after most of the prose; the page's length without one."""
    if not closing:
        return len(page.segments)
    sizes = [len(page.segments[number].text) for number in prose]
    seen, total = 0, sum(sizes)
    for number, size in zip(prose, sizes, strict=True):
        seen += size
        if seen >= _STORY * total:
            after = bisect_left(closing, number)
            return closing[after] if after < len(closing) else len(page.segments)
    return len(page.segments)


def _closes(said: Match) -> bool:
    return said.rule.kind in _CLOSES and not said.rule.is_ambiguous and (said.is_whole or said.is_sentence)
