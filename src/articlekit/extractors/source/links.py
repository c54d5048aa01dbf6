"""Sources that no label introduces: a headline that links out, and the paper that a piece of science news reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from articlekit.article import Relation
from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.story import Story, is_barred
from articlekit.extractors.source.words import LABEL_LETTERS, PAPER_LABEL
from articlekit.metadata.title_text import letters
from articlekit.segment import Segment
from articlekit.urls import comparable, is_home_page

__all__ = ["linked_headline", "papers"]

_SHORTEST_TITLE: Final = 15
_LONGEST_HEADLINE: Final = 300
_ABOVE: Final = 20
"""Segments above the headline in which a link may stand for it."""
_TITLES: Final = ("h1", "h2")
_LONGEST_HEADING: Final = 30
_MOST_PAPERS: Final = 3
_REFERENCES: Final = frozenset(
    "references bibliography literatur literaturverzeichnis références bibliographie referencias bibliografía bibliografia "
    "referências riferimenti articlesources viewarticlesources sourcesreferences citations workscited notes footnotes fußnoten quellen sources 参考文献 litteratur literatura piśmiennictwo".split()
)
"""Headings of lists of references."""
_LONGEST_JOURNAL: Final = 80
_REFERENCE_END: Final = re.compile(r"\bdoi\b|https?:|\b10\.\d{4}", re.IGNORECASE)
_PARTS: Final = re.compile(r"[,:;()“”«»„!?]\s*|(?<=\w{5})\.\s|\s[–-]\s")
_NUMBERS: Final = re.compile(r"\s(?:vol\.?|no\.?|bd\.?|issue|art\.?)?\s?[\dA-Z]?\d[\d–-]*$", re.IGNORECASE)
_NO_JOURNAL: Final = re.compile(
    r"\A(?:(?:vol|no|pp|p|issue|art|bd|seite|heft|online|in press|published|advance|e?\d|link|paper|zu[rm])\b|[\W\d]{1,80}\Z|"
    r"(?:\d{1,2}\.? )?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\w{0,9}\.?(?: \d|\Z)|\w{0,30}\d{3})",
    re.IGNORECASE,
)
"""What stands between the name of a journal and the DOI: volumes, pages, dates."""
_JOURNAL: Final = re.compile(
    r"\A[A-Z][\w.&’'-]{0,30}(?: (?:[A-Z&][\w.&’'-]{0,30}|of|the|and|in|für|der|und|de|et|la|for|on)){0,12}\Z"
)
_DOI: Final = re.compile(r"(?:doi\.org/|/doi/(?:[a-z]+/)?|[?&]doi=)10\.\d{4}")


def linked_headline(story: Story) -> Iterator[Credit]:
    """A link post: the headline, or a link of the headline's words, leads to another publication."""
    if len(story.title) < _SHORTEST_TITLE:
        return
    size = len(story.title)
    start = max(0, min(story.headline, story.first) - _ABOVE)
    for item in story.page.segments.items[start : story.last + 3]:
        if not item.links or (2 * item.link_chars <= size and item.tag not in _TITLES):
            continue
        if item.tag == "li" or (story.is_foreign(item) and item.tag != "h1"):
            continue
        is_title = item.tag in _TITLES
        whole = is_title and size <= len(item.text) < _LONGEST_HEADLINE and story.title in letters(item.text)
        for link in item.links:
            if not whole and not size < 2 * (link.end - link.start) < _LONGEST_HEADLINE:
                continue
            text = item.text[link.start : link.end]
            anchor = letters(text)
            is_its_line = item.index <= story.first or 2 * len(text) > len(item.text)
            same = (
                len(anchor) >= _SHORTEST_TITLE
                and is_its_line
                and "/" not in text
                and ((anchor in story.title and 5 * len(anchor) >= 4 * size) or story.title in anchor)
            )
            # or its sign, or the name of its host, beside the headline
            beside = whole and (not anchor or "." in text)
            if same or beside:
                url = story.identity.absolute(link.url)
                if url and not story.identity.is_own(url) and not is_barred(url) and not is_home_page(url):
                    yield Credit(signal="headline-link", text=item.text[:200], segment=item.index, url=url)
                    return


def _is_labelled(story: Story, item: Segment) -> bool:
    """Whether a label of papers begins a segment or stands above it."""
    above = story.page.segments[item.index - 1].text if item.index else ""
    return any(PAPER_LABEL.match(text) for text in (item.text, above))


def papers(story: Story) -> Iterator[Credit]:
    """The paper that science news reports: one to three DOIs in the lower half of the story or below it.

    A DOI that is shown without a label may as well be one statement's reference.
    """
    near = story.page.segments.items[story.first : story.last + 20]
    cited = [item for item in near if item.links and any("10." in link.url for link in item.links)]
    if not cited or any(len(item.text) < _LONGEST_HEADING and letters(item.text) in _REFERENCES for item in near):
        return
    start = (story.first + story.last) // 2
    found: dict[str, tuple[Segment, str]] = {}
    total = 0
    labelled = False
    for item in cited:
        is_labelled = _is_labelled(story, item)
        if not is_labelled and "10." not in item.text:
            continue
        for link in item.links:
            if _DOI.search(link.url) and (url := story.identity.absolute(link.url)):
                total += 1
                if item.index >= start and not story.is_foreign(item):
                    found.setdefault(comparable(url), (item, url))
                    labelled = labelled or is_labelled
    if not 0 < len(found) <= _MOST_PAPERS or total > _MOST_PAPERS + 1:
        return
    item, url = next(iter(found.values()))
    signal = "paper" if labelled else "paper-bare"
    yield Credit(signal=signal, text=item.text[-200:], segment=item.index, url=url, relation=Relation.PAPER)
    if name := _journal(story, item):
        yield Credit(signal="journal", text=item.text[-200:], segment=item.index, publisher=name)


def _journal(story: Story, item: Segment) -> str | None:
    """The journal: declared for citation managers, or the last name before the numbers of a reference."""
    declared = story.page.document.meta.get("citation_journal_title", ())
    if declared:
        return declared[0][:_LONGEST_JOURNAL]
    above = story.page.segments.items[max(0, item.index - 2) : item.index]
    for text in (item.text, *(other.text for other in reversed(above))):
        reference = _REFERENCE_END.split(text, maxsplit=1)[0]
        for part in reversed(_PARTS.split(reference)):
            name = _NUMBERS.sub("", part).strip(" .,:;–-'\"“”")
            if name and not _NO_JOURNAL.match(name) and letters(name) not in LABEL_LETTERS:
                return name if _JOURNAL.match(name) and len(name) < _LONGEST_JOURNAL else None
    return None
