"""Links that point to the source without a word about it: by their place, their markup, or their own text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from articlekit.article import Relation
from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.naming import chosen_name, is_name, is_pointer, resembles
from articlekit.extractors.source.relation import BROKEN_OFF
from articlekit.extractors.source.story import Linked, Story, is_report
from articlekit.extractors.source.words import MORE_LETTERS, NOT_A_SOURCE
from articlekit.markup.class_words import Hint
from articlekit.metadata.title_text import letters
from articlekit.segment import Segment
from articlekit.urls import comparable, is_home_page, looks_like_article, site

__all__ = ["bare_link", "leading_on", "linked_publisher", "marked"]

_LONGEST_LINE: Final = 90
_IMPORTED: Final = re.compile(
    r"(?:^|[\s_-])(?:wprss|wpra|feedzy|feedwordpress|feed-?source|syndicated|(?:original|source|article|story|post|news)-?(?:link|url|source))(?:$|[\s_-])"
)
"""Classes that mark the source of an imported entry. Seen: WP RSS Aggregator, Feedzy, FeedWordPress themes."""
_SHORT_NAME: Final = 12
"""Letters that a name may have whatever the length of its domain."""
_BRACKETS: Final = frozenset("[(（［【")
_CLOSING: Final = frozenset("])）］】")
_BY: Final = re.compile(
    r"(?:^|\W)(?:by|von|par|por|di|door|av|af|oleh|autor\w{0,3}|author|от|автор|από)\W{1,3}$", re.IGNORECASE
)
"""What makes the link behind it a person's."""
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LISTED: Final = 3
"""So many neighbouring lines with links to as many sites are a list."""


def marked(story: Story, item: Segment) -> Iterator[Credit]:
    """A short line whose classes mark it as the source, with one link to a story elsewhere.

    The classes of feed importers are believed; those that themes use for much else only at a link of its site's name.
    """
    if not item.links or not item.hints & ~story.usual & Hint.SOURCE or len(item.text) > _LONGEST_LINE:
        return
    links = story.outside(item)
    if len(links) != 1 or is_home_page(links[0][1]) or story.is_caption(item):
        return
    link, url = links[0]
    anchor = item.text[link.start : link.end]
    is_named = 10 * len(anchor) > 7 * len(item.text) and item.tag != "li" and _is_its_name(anchor, url)
    around = itertools.islice(item.element.iterancestors(), 2)
    inside = item.element.iter("a", "span")
    if is_named or any(_IMPORTED.search(element.get("class") or "") for element in (item.element, *around, *inside)):
        yield _pointer(story, item, "marked", links[0])


def bare_link(story: Story, item: Segment) -> Iterator[Credit]:
    """A short last paragraph that is one link to a story elsewhere, which it names, or only a way to read on."""
    if item.tag == "li" or not story.last - 1 <= item.index <= story.last + 3:
        return
    links = story.outside(item)
    if not links or len(item.links) > 2 or _is_listed(story, item) or is_home_page(links[0][1]):
        return
    link, url = links[0]
    anchor = item.text[link.start : link.end]
    given = letters(anchor)
    if _is_in_brackets(item):
        if not _is_usual(story, item):
            yield _pointer(story, item, "bare-link", links[0])
    elif max(len(links), len(item.links)) > 1 or len(given) < 0.9 * len(letters(item.text)):
        return
    elif given in MORE_LETTERS:
        yield Credit(signal="read-on", text=item.text, segment=item.index, url=url, relation=Relation.EXCERPT)
    elif not is_pointer(anchor) and (_names(story, item, anchor, url) or _is_last_address(story, item, url)):
        yield _pointer(story, item, "bare-link", links[0])


def leading_on(story: Story, item: Segment) -> Iterator[Credit]:
    """The way on at the end of a last line that breaks off: "the master said … Continue reading"."""
    links = story.outside(item)
    if not links or item.index < story.last - 1:
        return
    link, url = links[-1]
    is_last = link.end == len(item.text) and letters(item.text[link.start :]) in MORE_LETTERS
    if is_last and item.text[: link.start].rstrip().endswith(BROKEN_OFF) and not is_home_page(url):
        yield Credit(
            signal="read-on", text=item.text, segment=item.index, start=link.start, url=url, relation=Relation.EXCERPT
        )


def linked_publisher(story: Story, item: Segment) -> Iterator[Credit]:
    """A link to a report elsewhere, by the name of its publication, amid date and author: "By Jane Doe, Daily Example"."""
    if not item.links or not story.headline < item.index <= story.first or len(item.text) > _LONGEST_LINE:
        return
    links = story.outside(item)
    if len(links) != 1 or item.tag == "li" or story.is_caption(item) or NOT_A_SOURCE.search(item.text):
        return
    link, url = links[0]
    anchor = item.text[link.start : link.end]
    before, after = item.text[: link.start].rstrip(), item.text[link.end :].lstrip()
    is_prose = _BY.search(item.text[: link.start]) or before[-1:].isalpha() or before[-1:] == ":" or after[:1].isalpha()
    is_named = looks_like_article(url) and _is_its_name(anchor, url) and not is_prose
    if is_named or (is_report(url) and _is_address(item.text, url)):
        yield _pointer(story, item, "bare-link", links[0])


def _is_address(text: str, url: str) -> bool:
    """Whether a line is an address written out, and nothing else."""
    return "://" in text and comparable(text.strip()) == comparable(url)


def _names(story: Story, item: Segment, anchor: str, url: str) -> bool:
    """Whether a last line names the story, or, right under the story and without a heading, its publication."""
    given = letters(anchor)
    if len(given) > 15 and (given in story.title or story.title in given):
        return looks_like_article(url)
    above = story.page.segments.items[story.last + 1 : item.index]
    return (
        is_report(url)
        and _is_its_name(anchor, url)
        and all(other.tag not in _HEADINGS and len(other.text) > _LONGEST_LINE for other in above)
    )


def _is_last_address(story: Story, item: Segment, url: str) -> bool:
    """Whether an address written out is the last line of the story or the first below it."""
    return is_report(url) and item.index <= story.last + 1 and _is_address(item.text, url)


def _is_its_name(anchor: str, url: str) -> bool:
    """Whether the text of a link is the name of the publication that it leads to, and little else."""
    longest = max(_SHORT_NAME, 3 * len(site(url).partition(".")[0]))
    return is_name(anchor) and 3 < len(letters(anchor)) <= longest and resembles(anchor, url)


def _is_in_brackets(item: Segment) -> bool:
    text = item.text
    return (
        text[:1] in _BRACKETS
        and not text[1:2].isdecimal()
        and text.rstrip(". ")[-1:] in _CLOSING
        and item.link_chars > 0.7 * len(text) - 8
        and len(text) < _LONGEST_LINE
    )


def _is_listed(story: Story, item: Segment) -> bool:
    """Whether the lines around are links to other sites too: a list of references, partners or further reading."""
    around = story.page.segments.items[max(0, item.index - 3) : item.index + 4]
    sites = {site(url) for other in around if len(other.text) < 2 * _LONGEST_LINE for _, url in story.outside(other)}
    return len(sites) >= _LISTED


def _is_usual(story: Story, item: Segment) -> bool:
    """Whether links in brackets part the story: then each credits the paragraph above it."""
    return any(
        other.links and other.text[:1] in _BRACKETS and other is not item
        for other in story.page.segments.items[story.first : story.last + 1]
    )


def _pointer(story: Story, item: Segment, signal: str, pair: Linked) -> Credit:
    link, url = pair
    name = chosen_name([item.text[link.start : link.end]], story.title, url)
    return Credit(signal=signal, text=item.text, segment=item.index, url=url, publisher=name)
