"""Sources that no label introduces: a headline or dateline that links out, the one report that a story rests on, a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.article import Relation
from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.naming import chosen_name
from articlekit.extractors.source.story import NEVER, Story
from articlekit.extractors.source.words import ATTRIBUTION, PAPER_LABEL, straight
from articlekit.headline import letters
from articlekit.segment import Segment
from articlekit.urls import comparable, is_home_page, looks_like_article, site

__all__ = ["in_text", "linked_headline", "papers"]

_SHORTEST_TITLE: Final = 15
_TITLES: Final = ("h1", "h2")
_LONGEST_HEADING: Final = 30
_MOST_PAPERS: Final = 3
_LEAD: Final = 3
"""Paragraphs that tell where the news comes from."""
_AFTER_ATTRIBUTION: Final = re.compile(
    r"\s?(?:an? )?(?:report )?(?:from |by |in |on )?([A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|of|and|the))*)"
)
_STORY_PATH: Final = re.compile(
    r"//[^/]+/(?:news|story|stories|article|articles|posts?|p|a|\d{4}|nachrichten|artikel|noticias?)/[^/]|//[^/]+/(?:[^/?]+/)*[^/?]+[-_][^/?]+/?$"
)
_DASH: Final = re.compile(r"[)）]?\s?[-–—]")
_WORD: Final = re.compile(r"\w{4,}")
_REFERENCES: Final = frozenset(
    "references bibliography literatur literaturverzeichnis références bibliographie referencias bibliografía bibliografia "
    "referências riferimenti notes footnotes fußnoten quellen sources 参考文献 litteratur literatura piśmiennictwo".split()
)
"""Headings of lists of references."""
_DOI: Final = re.compile(r"(?:doi\.org/|/doi/(?:[a-z]+/)?|[?&]doi=)10\.\d{4}")


def linked_headline(story: Story) -> Iterator[Credit]:
    """A link post: the headline, or a link of the headline's words, leads to another publication."""
    if len(story.title) < _SHORTEST_TITLE:
        return
    size = len(story.title)
    for item in story.page.segments.items[: story.last + 3]:
        if not item.links or (2 * item.link_chars <= size and item.tag not in _TITLES):
            continue
        if item.tag == "li" or (story.is_foreign(item) and item.tag != "h1"):
            continue
        whole = size <= len(item.text) < 300 and story.title in letters(item.text)
        for link in item.links:
            if not whole and not size < 2 * (link.end - link.start) < 4 * size:
                continue
            anchor = letters(item.text[link.start : link.end])
            same = len(anchor) >= _SHORTEST_TITLE and (anchor in story.title or story.title in anchor)
            if same or (whole and item.tag in _TITLES and "." in item.text[link.start : link.end]):
                url = story.identity.absolute(link.url)
                if url and not story.identity.is_own(url) and site(url) not in NEVER and not is_home_page(url):
                    yield Credit(signal="headline-link", text=item.text[:200], segment=item.index, url=url)
                    return


def in_text(story: Story) -> Iterator[Credit]:
    """A dateline that links out, or a lead that names one linked report where the story rests on no other."""
    body = [story.page.segments[number] for number in story.page.body if story.first <= number <= story.last]
    lead = [item for item in body if not story.is_caption(item) and letters(item.text) != story.title][:_LEAD]
    if lead and lead[0].links and (dated := _dateline(story, lead[0])):
        yield dated
        return
    report = next((credit for item in lead if item.links for credit in _reports(story, item, item is lead[0])), None)
    if report and not _rests_on_others(story, body, report):
        yield report


def _reports(story: Story, item: Segment, is_first: bool) -> Iterator[Credit]:
    """The outside stories that a paragraph names as where its news comes from."""
    for link, url in story.outside(item):
        if not _is_report(url):
            continue
        start, end = max(0, link.start - 70), link.end + 40
        near = straight(item.text[start:end])
        if (found := ATTRIBUTION.search(near)) and (is_first or _tells_the_news(story, near)):
            anchor = item.text[link.start : link.end]
            named = _AFTER_ATTRIBUTION.match(item.text[start + found.end() : end])
            names = [ATTRIBUTION.sub("", anchor).strip(" ,.:"), anchor, named[1] if named else None]
            yield Credit(
                signal="in-text", text=near, segment=item.index, url=url, relation=Relation.REWRITE,
                publisher=chosen_name([name for name in names if name and len(name) < 40 and name[:1].isupper()], story.title, url),
            )  # fmt: skip


def _is_report(url: str) -> bool:
    """Whether an address may be a story's: it is no front page, listing or file, though it may be as short as `/news/pier`."""
    return looks_like_article(url) or _STORY_PATH.search(url) is not None


def _tells_the_news(story: Story, near: str) -> bool:
    """Whether the words around a link are those of the headline, or say that the whole news is another's."""
    return sum(word in story.title for word in set(_WORD.findall(near))) >= 3


def _rests_on_others(story: Story, body: Sequence[Segment], report: Credit) -> bool:
    """Whether the story credits further outside reports: then it is a piece of several sources, or of its own."""
    known = site(report.url or "")
    for item in body:
        for link, url in story.outside(item):
            if looks_like_article(url) and site(url) != known:
                near = straight(item.text[max(0, link.start - 60) : link.end + 30])
                if ATTRIBUTION.search(near):
                    return True
    return False


def _dateline(story: Story, item: Segment) -> Credit | None:
    for link, url in story.outside(item):
        before, after = item.text[: link.start].rstrip(), item.text[link.end :]
        is_dateline = link.start <= 1 or (before.endswith(("(", "（")) and link.start < 40)
        if is_dateline and link.end < 90 and _DASH.match(after) and _is_report(url):
            name = re.split(r"\s+via\s+", item.text[link.start : link.end], flags=re.IGNORECASE)[0]
            return Credit(
                signal="dateline-link", text=item.text[:120], segment=item.index, url=url, publisher=name.strip()
            )
    return None


def _is_citation(story: Story, item: Segment) -> bool:
    """Whether a segment cites: it shows the DOI itself, or a label of papers begins it or stands above it."""
    above = story.page.segments[item.index - 1].text if item.index else ""
    return "10." in item.text or any(PAPER_LABEL.match(text) for text in (item.text, above))


def papers(story: Story) -> Iterator[Credit]:
    """The paper that science news reports: one to three DOIs in the lower half of the story or below it."""
    segments = story.page.segments
    start = (story.first + story.last) // 2
    found: dict[str, tuple[Segment, str]] = {}
    total = 0
    for item in segments.items[story.first : story.last + 20]:
        if len(item.text) < _LONGEST_HEADING and letters(item.text) in _REFERENCES:
            return
        for link in item.links:
            if (
                _DOI.search(link.url)
                and (_is_citation(story, item) or item.index > story.last)
                and (url := story.identity.absolute(link.url))
            ):
                total += 1
                if item.index >= start and not story.is_foreign(item):
                    found.setdefault(comparable(url), (item, url))
    if not 0 < len(found) <= _MOST_PAPERS or total > _MOST_PAPERS + 1:
        return
    item, url = next(iter(found.values()))
    yield Credit(signal="paper", text=item.text[-200:], segment=item.index, url=url, relation=Relation.PAPER)
