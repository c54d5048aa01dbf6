"""What says what the title is: the page's headings, its JSON-LD and the declarations of its head.

Each text comes without the name of the site and of the section at its ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from articlekit.blocks import HEADINGS
from articlekit.extractors import Page, Segment
from articlekit.extractors.json_ld import articles_of
from articlekit.extractors.sections import declared_sections, is_section
from articlekit.extractors.site_names import is_site_name, names_of, without_site
from articlekit.markup.entities import unescape
from articlekit.metadata.calendar_words import WEEKDAY_NAMES
from articlekit.metadata.moments import DATE_HINT, find_moments
from articlekit.metadata.month_names import month_number
from articlekit.metadata.title_text import letters, split_title
from articlekit.phrases.wordings import any_of, phrases_of, wordings
from articlekit.story import StorySpan, leads_home
from articlekit.structured_data.schema_org import clean

__all__ = ["LONGEST_TITLE", "LONG_TITLE", "UNTITLED", "is_date", "witnessed"]

LONGEST_TITLE = 400
"""Characters kept of a title."""
LONG_TITLE = 150
"""Characters; few titles are longer."""
UNTITLED: Final = frozenset(letters(name) for names in wordings("titles")["page"].values() for name in names)
"""Letters of what is no story's title: names of pages and sections, of error pages, of templates' examples."""
_ABOVE = 5
"""Segments above the text in which its heading is looked for."""
_MOST_HEADINGS = 6
_MOST_LINES = 2
"""Lines of a heading before and behind its longest."""
_LONGEST_SECTION = 30
"""Characters of a section's name."""
_APART_CLASS: Final = re.compile(
    r"kicker|over-?line|top-?line|roof-?line|dachzeile|spitzmarke|super-?title|sur-?title|eyebrow|pre-?title|"
    r"sub-?(?:title|head(?:line)?)|topic|antetitulo|occhiello|volanta|chapeau|\bcomm|count(?:er)?\b|badge",
    re.IGNORECASE,
)
"""Classes of what shares a heading with the headline. Seen: broadcasters and newspapers of the publishers and snippets sets."""

_LABEL: Final = re.compile(rf"^(?:{any_of('titles', 'label')})\s?[:：]\s?(?=\S)", re.IGNORECASE)
"""What a form writes before its first field: `Title: Old weir opens again`."""
_ESCAPED: Final = re.compile(r"&(?:amp|quot|apos|#\d{2,5}|#x[0-9a-f]{2,4});", re.IGNORECASE)
"""What templates escape in a title: an ampersand and punctuation."""


def witnessed(page: Page, place: StorySpan) -> Iterator[tuple[str, str]]:
    """The witnesses with their texts, those that readers see first.

    `headline`, `headline:core` (without the kicker, sub-headline or date in the same heading), `h1` (another one above
    the text), `heading` (a lower one; `heading:of-several`, if others of its rank follow in the story), `json-ld`, `og:title`, `twitter:title`, `<title>`.
    """
    names = page.once(names_of)
    short: dict[str, str] = {}
    declared = tuple(_declared(page))
    for witness, text in (*_shown(page, place, names, declared), *declared):
        if text not in short:
            short[text] = _without_section(page, without_site(_LABEL.sub("", text), names))
        yield witness, short[text]


def _shown(
    page: Page, place: StorySpan, names: frozenset[str], declared: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    headline = page.segments[place.headline] if place.headline is not None else None
    if headline is not None:
        yield "headline", _readable(_whole(page, headline, declared) or headline.text)
        if core := _core(headline, page.document.title or ""):
            yield "headline:core", core
    last = page.body[0] if page.body else place.top.stop
    for number in page.segments.headings[:_MOST_HEADINGS]:
        item = page.segments[number]
        is_own = number <= last and number != place.headline and not item.hints & place.elsewhere
        if is_own and len(item.text) <= LONG_TITLE and not leads_home(item):
            yield "h1", _readable(item.text)
    is_none = headline is None or is_site_name(headline.text, names) or is_date(headline.text)
    is_none = is_none or (headline is not None and letters(headline.text) in UNTITLED)
    if is_none and (heading := _heading(page, place)) is not None:
        yield "heading:of-several" if _is_of_several(page, heading) else "heading", heading.text


def _whole(page: Page, headline: Segment, declared: Sequence[tuple[str, str]]) -> str | None:
    """The headline with the lines of its heading before and behind it, where a declared title says them all together."""
    titles = [letters(text) for _, text in declared]
    items = page.segments.items
    first = last = headline.index
    while first and headline.index - first < _MOST_LINES and items[first - 1].tag == headline.tag:
        first -= 1
    while last + 1 < len(items) and last - headline.index < _MOST_LINES and items[last + 1].tag == headline.tag:
        last += 1
    for start in range(first, headline.index + 1):
        for end in range(last, max(start, headline.index - 1), -1):
            said = " ".join(item.text for item in items[start : end + 1])
            if any(letters(said) in title for title in titles):
                return said
    return None


def _readable(text: str) -> str:
    """A heading without the entities that a template escaped once more: `&amp;amp;` in the source; `&nbsp;` may be meant."""
    return _ESCAPED.sub(lambda match: unescape(match.group()), text) if "&" in text else text


def _declared(page: Page) -> Iterator[tuple[str, str]]:
    document = page.document
    for story in page.once(articles_of)[:1]:
        if text := story.text("headline", "name"):
            yield "json-ld", text[:LONGEST_TITLE]
    for name in ("og:title", "twitter:title"):
        if text := clean(document.declared(name) or ""):
            yield name, text[:LONGEST_TITLE]
    if text := clean(document.title or ""):
        yield "<title>", text[:LONGEST_TITLE]


def _heading(page: Page, place: StorySpan) -> Segment | None:
    """The last heading of any level just above the text, below the headline if there is one."""
    if not page.body:
        return None
    first = next((number for number in page.body if page.segments[number].tag not in HEADINGS), page.body[0])
    after = max(first - _ABOVE, -1 if place.headline is None else place.headline)
    for number in range(first, after, -1):
        item = page.segments[number]
        is_linked = item.is_mostly_links and _linked_headings(page) > 1  # as in a list of stories
        if (
            item.tag in HEADINGS
            and not is_linked
            and not is_date(item.text)
            and len(item.text) <= LONG_TITLE
            and not item.hints & place.elsewhere
        ):
            return item
    return None


def _is_of_several(page: Page, heading: Segment) -> bool:
    """Whether others of its rank follow in the story: it may head the first section alone."""
    return any(page.segments[number].tag == heading.tag for number in page.body if number > heading.index)


def _linked_headings(page: Page) -> int:
    """How many headings of the page are links: that of an entry links to the entry's own page."""
    return sum(item.tag in HEADINGS and item.is_mostly_links for item in page.segments.items)


def is_date(text: str) -> bool:
    """Whether a text is nothing but a date or a month, with its weekday and a word that leads it in.

    >>> is_date("Posted on Tuesday, 12 November 2019"), is_date("November 2019"), is_date("D-Day, 6 June 1944")
    (True, True, False)
    """
    if len(text) > _LONGEST_DATE or not DATE_HINT.search(text):
        return False
    found = next(find_moments(text), None)
    rest = f"{text[: found.start]} {text[found.end :]}" if found else text
    words = [word for word in _BESIDE_WORD.findall(rest.casefold()) if not _is_beside_date(word)]
    if found:
        return not words
    return len(words) == 2 and any(map(_YEAR.fullmatch, words)) and any(month_number(word) for word in words)


def _is_beside_date(word: str) -> bool:
    return word in WEEKDAY_NAMES or word in _BESIDE_DATE or word.startswith(_LABELS)


_BESIDE_WORD: Final = re.compile(r"[^\W_]+")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_BESIDE_DATE: Final = phrases_of("dates", "beside")
_LABELS: Final = tuple(phrases_of("dates", "label"))
_LONGEST_DATE: Final = 60


def _core(item: Segment, title: str) -> str | None:
    """The headline without the kicker, the sub-headline or the date that stands in the same heading."""
    apart = [child for child in item.element.iterdescendants() if _is_apart(child)] or _kicker(item, title)
    if not apart:
        return None
    left_out = {str(text) for child in apart for text in child.itertext(with_tail=False)}
    texts = (str(text) for text in item.element.itertext())
    core = clean("".join(text for text in texts if text not in left_out)).strip(" :|/·•–—-")
    key, whole = letters(core), letters(item.text)
    return core if key and key != whole and key in whole else None


def _kicker(item: Segment, title: str) -> list[etree._Element]:
    """The first element of a heading, where the page's title is, or begins with, the rest of the heading alone."""
    first = next(iter(item.element.iterchildren()), None)
    if first is None or not isinstance(first.tag, str) or (item.element.text or "").strip():
        return []
    kicker, titled = letters("".join(map(str, first.itertext()))), letters(title)
    rest = letters(item.text).removeprefix(kicker)
    return [first] if kicker and rest and titled.startswith(rest) and not titled.startswith(kicker + rest) else []


def _is_apart(element: etree._Element) -> bool:
    if element.tag == "a":
        return "#" in (element.get("href") or "")  # to the comments, or the mark of an anchor
    return element.tag in ("time", "small") or bool(_APART_CLASS.search(element.get("class") or ""))


def _without_section(page: Page, text: str) -> str:
    """The title without the name of a section at its end: what the page declares to be one, or has in a menu."""
    parts = split_title(text)
    while len(parts) > 1:
        last, before = text[slice(*parts[-1])], text[parts[-2][1] : parts[-1][0]]
        if len(last) > _LONGEST_SECTION or ":" in before or not is_section(page, last):
            break
        parts.pop()
    text = text[parts[0][0] : parts[-1][1]] if parts else text
    head, hyphen, last = text.rpartition("-")
    return head.rstrip() if hyphen and head and letters(last) in page.once(declared_sections) else text
