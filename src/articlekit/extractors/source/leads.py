"""Leads that rest on a report elsewhere: a linked dateline, a quotation with its linked place, "according to" one report."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.article import Relation
from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.naming import chosen_name, resembles
from articlekit.extractors.source.sentences import UNSPACED
from articlekit.extractors.source.story import Linked, Story, is_report
from articlekit.extractors.source.words import ATTRIBUTION, WEAK_ATTRIBUTION, straight
from articlekit.metadata.title_text import letters
from articlekit.segment import Segment
from articlekit.urls import looks_like_article, site

__all__ = ["leads"]

_LONGEST_TITLE: Final = 300
_LEAD: Final = 3
"""Paragraphs that tell where the news comes from."""
_BEFORE: Final = 70
_AFTER: Final = 25
"""Characters around a link in which an attribution is the link's."""
_LONGEST_OPENING: Final = 120
"""Characters of a line that opens a quotation."""
_AFTER_ATTRIBUTION: Final = re.compile(
    r"\s?(?:an? )?(?:report )?(?:from |by |in |on )?([A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|of|and|the))*)"
)
_CLAUSE: Final = re.compile(r"[,.;:!?]\s|[。，、]")
_SENTENCE: Final = re.compile(r"[.!?]\s|。")
_DASH: Final = re.compile(r"[)）]?\s?[-–—]")
_WORD: Final = re.compile(r"\w{4,}")
_STUDY: Final = re.compile(
    r"\b(?:stud(?:y|ies)|studie|survey|index|benchmark\w*|outlook|market|white ?paper|list|statistics?|data|guide|research|forecast|estimates?|minutes|statement|press release)\b"
)
"""What a story may be about without being a copy of it."""


def leads(story: Story) -> Iterator[Credit]:
    """The credit of the story's first paragraphs, at most one."""
    body = [story.page.segments[number] for number in story.page.body if story.first <= number <= story.last]
    told = (item for item in body if not story.is_caption(item) and not _is_title(item, story))
    lead = list(itertools.islice(told, _LEAD))
    if not lead:
        return
    above = story.page.segments.items[max(0, lead[0].index - 1) : lead[0].index]
    found = _dateline(story, lead[0]) or next(filter(None, (_opening(story, item) for item in (*above, lead[0]))), None)
    if found is None:
        reports = (credit for item in lead for credit in _reports(story, item, is_first=item is lead[0]))
        found = next(reports, None)
        if found and _rests_on_others(story, body, found):
            return
    if found:
        yield found


def _is_title(item: Segment, story: Story) -> bool:
    return len(item.text) < _LONGEST_TITLE and letters(item.text) == story.title


def _reports(story: Story, item: Segment, *, is_first: bool) -> Iterator[Credit]:
    """The outside stories that a paragraph names as where its news comes from."""
    for link, url in story.outside(item):
        if not is_report(url) or not _is_attributed(item, (link, url)):
            continue
        start, end = max(0, link.start - _BEFORE), link.end + _AFTER
        near = straight(item.text[start:end])
        if not _STUDY.search(near) and (
            _tells_the_news(story, straight(item.text)) or (is_first and UNSPACED.search(near))
        ):
            anchor = item.text[link.start : link.end]
            found = ATTRIBUTION.search(near)
            named = _AFTER_ATTRIBUTION.match(item.text[start + found.end() : end]) if found else None
            names = [ATTRIBUTION.sub("", anchor).strip(" ,.:"), anchor, named[1] if named else None]
            usable = [name for name in names if name and len(name) < 40 and not name[:1].islower()]
            yield Credit(
                signal="in-text", text=near, segment=item.index, url=url, relation=Relation.REWRITE,
                publisher=chosen_name(usable, story.title, url),
            )  # fmt: skip


def _is_attributed(item: Segment, pair: Linked) -> bool:
    """Whether the words right before, in or after a link make it the place that a statement comes from.

    Weak words ("says") do so only at the link of a publication's name; and a sentence that begins "According to the
    Daily Example," may have its link further on.
    """
    link, url = pair
    before = straight(item.text[max(0, link.start - _BEFORE) : link.start])
    anchor = straight(item.text[link.start : link.end])
    after = _SENTENCE.split(straight(item.text[link.end : link.end + _AFTER]))[0]
    clause = _CLAUSE.split(before)[-1]
    if any(map(ATTRIBUTION.search, (clause, anchor, after))):
        return True
    opening = _SENTENCE.split(before)[-1].lstrip()
    if link.start < _BEFORE and ATTRIBUTION.match(opening):
        return True
    return resembles(anchor, url) and any(map(WEAK_ATTRIBUTION.search, (clause, anchor, after)))


def _tells_the_news(story: Story, near: str) -> bool:
    """Whether the words around a link are those of the headline."""
    return sum(word in story.title for word in set(_WORD.findall(near))) >= 3


def _rests_on_others(story: Story, body: Sequence[Segment], report: Credit) -> bool:
    """Whether the story credits further outside reports: then it is a piece of several sources, or of its own."""
    known = site(report.url or "")
    return any(
        site(url) != known and looks_like_article(url) and _is_attributed(item, (link, url))
        for item in body
        for link, url in story.outside(item)
    )


def _dateline(story: Story, item: Segment) -> Credit | None:
    """A linked name and a dash before the first sentence."""
    for link, url in story.outside(item):
        before, after = item.text[: link.start].rstrip(), item.text[link.end :]
        is_dateline = link.start <= 1 or (before.endswith(("(", "（")) and link.start < 40)
        if is_dateline and link.end < 90 and _DASH.match(after) and is_report(url):
            name = re.split(r"\s+via\s+", item.text[link.start : link.end], flags=re.IGNORECASE)[0]
            return Credit(
                signal="dateline-link", text=item.text[:120], segment=item.index, url=url, publisher=name.strip()
            )
    return None


def _opening(story: Story, item: Segment) -> Credit | None:
    """A short first line that ends in a colon, with one link, before a quotation: "Jane Doe, at Daily Example:"."""
    links = story.outside(item)
    if len(links) != 1 or len(item.text) > _LONGEST_OPENING or not item.text.rstrip().endswith((":", "：")):
        return None
    link, url = links[0]
    for after in story.following(item, 1):
        elements = itertools.chain((after.element,), itertools.islice(after.element.iterancestors(), 2))
        if is_report(url) and any(element.tag == "blockquote" for element in elements):
            name = chosen_name([item.text[link.start : link.end]], story.title, url)
            return Credit(
                signal="quoted", text=item.text, segment=item.index, url=url, publisher=name, relation=Relation.EXCERPT
            )
    return None
