"""What the form of a page states, whatever its words: that its headline leads to the story, or that its story is a quotation.

Blogs of links (linked lists) make the headline a link to what they speak of. A reblog is one quotation of the whole story,
whose address stands in `cite` (HTML Standard, 4.4.4) or in a short line with a colon right above it. So few of the
labelled pages are of these forms that no tree learns them.
"""

from __future__ import annotations

from typing import Final

from articlekit.blocks import HEADINGS
from articlekit.extractors.source.address import address_of
from articlekit.extractors.source.candidates import CITED, Candidate
from articlekit.extractors.source.setting import Setting
from articlekit.metadata.title_text import letters
from articlekit.segment import Segment
from articlekit.urls import unwrap

__all__ = ["PROBABILITY", "stated"]

PROBABILITY: Final = 0.65
"""How sure such a form is: of three labelled pages it names the source of two."""
_MOSTLY: Final = 0.8
"""The share of a line that its link is, and of a story that a quotation is."""
_LINES: Final = 4
"""Texts above the story of which one may be its headline."""
_ATTRIBUTION: Final = 60
"""Characters of the line above a quotation."""
_WORDS: Final = 2
"""Words of an address at least that its headline must have."""
_PARAGRAPHS: Final = 2
"""Texts from which a quotation may be the story."""


def stated(setting: Setting, candidate: Candidate, *, is_everywhere: bool) -> str | None:
    """What the page's form says of an address, in words; None where it says nothing.

    An address that may be anything, one that bears the own site's name under another ending, and one of a host to which links
    lead from all over the page (`is_everywhere`: the site's own, under another name) are none of another's document.
    """
    item = candidate.segment
    if item is None or is_everywhere or not unwrap(candidate.url).is_resolved or _is_namesake(setting, candidate.url):
        return None
    if setting.own.site and _is_headline(setting, item) and _is_link(item, candidate) and _is_told(item, candidate.url):
        return "the headline leads to it"
    if candidate.origin == CITED and _quotes_all(setting, item.index):
        return "the story is a quotation that cites it"
    if _introduces(item) and _quotes_all(setting, item.index + 1):
        return "a line above the quotation that the story is"
    return None


def _is_namesake(setting: Setting, url: str) -> bool:
    own = setting.own.site.partition(".")[0]
    return bool(own) and own == address_of(url).site.partition(".")[0]


def _is_headline(setting: Setting, item: Segment) -> bool:
    """Whether a text is the story's headline, or, where none is known, the nearest heading above it."""
    story = setting.page.story
    if story.headline is not None:
        return item.index == story.headline
    above = range(story.first - 1, max(-1, story.first - _LINES), -1)
    return item.index == next((at for at in above if setting.page.segments[at].tag in HEADINGS), None)


def _is_link(item: Segment, candidate: Candidate) -> bool:
    link = candidate.link
    return not link.is_written and link.end - link.start >= _MOSTLY * len(item.text)


def _is_told(item: Segment, url: str) -> bool:
    """Whether half of an address' words are the headline's: one that says nothing of the story may lead to a shop or a sender."""
    words, said = address_of(url).words, letters(item.text)
    shared = sum(word in said for word in words)
    return shared >= _WORDS and 2 * shared >= len(words)


def _introduces(item: Segment) -> bool:
    text = item.text.rstrip()
    return len(text) <= _ATTRIBUTION and text[-1:] in (":", "：")


def _quotes_all(setting: Setting, first: int) -> bool:
    """Whether one quotation begins at this segment and holds nearly all of the story."""
    segments = setting.page.segments
    if first >= len(segments):
        return False
    sizes = {number: len(segments[number].text) for number in setting.page.body if number != first - 1}
    for container in segments.enclosing(segments[first].container):
        if container.tag == "blockquote" and container.first <= first:
            quoted = [size for number, size in sizes.items() if first <= number < container.end]
            return len(quoted) >= _PARAGRAPHS and sum(quoted) >= _MOSTLY * sum(sizes.values())
    return False
