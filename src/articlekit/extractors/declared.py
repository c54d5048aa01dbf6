"""What the head of a page and its JSON-LD state: language, site, description, addresses, topics, access."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Final

from articlekit.extractors import (
    CANONICAL_URL,
    DESCRIPTION,
    FEEDS,
    IS_FREE,
    LANGUAGE,
    LICENCE,
    SECTION,
    SITE_NAME,
    TAGS,
    Claim,
    Finding,
    Page,
    extractor,
)
from articlekit.extractors.json_ld import articles_of
from articlekit.extractors.site_names import site_name
from articlekit.markup.class_words import Hint
from articlekit.markup.runs import shown
from articlekit.metadata.languages import language_of, script_of
from articlekit.metadata.title_text import letters
from articlekit.metadata.topics import section_name, tag_names
from articlekit.story import leads_to_front
from articlekit.structured_data.jsonld import JsonValue
from articlekit.structured_data.schema_org import DeclaredArticle, clean, types_of
from articlekit.urls import resolve

__all__ = ["declared"]

_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?")
_FEED_TYPES: Final = frozenset(("application/rss+xml", "application/atom+xml", "application/feed+json"))
_LICENCE_SITES: Final = ("creativecommons.org/licenses/", "creativecommons.org/publicdomain/")
_FOOT: Final = 80
"""Segments at the end of the page in which a link to its licence is looked for."""
_SAMPLE: Final = 2000
"""Characters of the body by which its language is told."""
_IN_LATIN: Final = frozenset(
    "en de fr es it pt nl sv da no nb nn fi is et lv lt pl cs sk sl hr hu ro sq tr vi id ms tl af sw ca eu gl ga cy".split()
)
"""Languages that are printed in Latin letters only: pages in other scripts declare `en` where a template does."""
_PATH_NAMES: Final = ("class", "id", "itemprop")
"""Attributes that call an element the path to the page (`breadcrumb`, `bread-crumbs`)."""
_ARROWS: Final = " <>«»‹›→/|"
_MOST_STEPS: Final = 10
_LONGEST_STEP: Final = 60
_FREE: Final = {True: True, "true": True, "True": True, False: False, "false": False, "False": False}


@extractor(
    "declared",
    fields=(LANGUAGE, SITE_NAME, DESCRIPTION, CANONICAL_URL, FEEDS, SECTION, TAGS, LICENCE, IS_FREE),
    order=140,
)
def declared(page: Page) -> Iterator[Finding]:
    """One claim a signal."""
    found = page.once(articles_of)
    yield from _languages(page, found)
    if name := site_name(page.document):
        yield Claim(SITE_NAME, name, 0.8, "declared")
    for signal in ("og:description", "description", "twitter:description"):
        if text := clean(page.document.declared(signal) or ""):
            yield Claim(DESCRIPTION, text, 0.8 if signal == "og:description" else 0.75, f"meta:{signal}")
    yield from _addresses(page)
    yield from _topics(page, found)
    yield from _access(page, found)


def _languages(page: Page, found: tuple[DeclaredArticle, ...]) -> Iterator[Claim[str]]:
    """BCP 47 tags; a country alone, as `og:locale` may be misused, is none."""
    signals = [("html:lang", page.document.language, 0.8)]
    signals += [("json-ld:inLanguage", story.text("inLanguage"), 0.75) for story in found[:1]]
    signals += [
        (f"meta:{name}", page.document.declared(name), confidence)
        for name, confidence in (
            ("content-language", 0.7),
            ("og:locale", 0.65),
            ("dc.language", 0.6),
            ("language", 0.55),
        )
    ]
    text = _body_text(page)
    own_script = script_of(text)
    is_told = False
    for signal, value, confidence in signals:
        if value and (parts := _LANGUAGE.fullmatch(value.strip().split(",")[0])):
            language, script, region = parts.groups()
            tag = "-".join(filter(None, (language.lower(), script and script.title(), region and region.upper())))
            if own_script == "LATIN" or language.lower() not in _IN_LATIN:
                yield Claim(LANGUAGE, tag, confidence, signal)
                is_told = True
    if not is_told and (found_language := language_of(text)):
        yield Claim(LANGUAGE, found_language, 0.5, "text")


def _body_text(page: Page) -> str:
    """The beginning of the body."""
    texts, size = [], 0
    for number in page.body:
        texts.append(page.segments[number].text)
        size += len(texts[-1])
        if size >= _SAMPLE:
            break
    return " ".join(texts)[:_SAMPLE]


def _addresses(page: Page) -> Iterator[Finding]:
    document = page.document
    feeds = []
    for link in document.links:
        if link.rel == "canonical" and (url := resolve(document.base_url, link.href)):
            yield Claim(CANONICAL_URL, url, 0.9, "link:canonical")
        elif (
            link.rel == "alternate"
            and link.type.lower() in _FEED_TYPES
            and (url := resolve(document.base_url, link.href))
        ):
            feeds.append(url)
    if (href := document.declared("og:url")) and (url := resolve(document.base_url, href)):
        yield Claim(CANONICAL_URL, url, 0.7, "meta:og:url")
    if feeds:
        yield Claim(FEEDS, tuple(dict.fromkeys(feeds)), 0.9, "link:alternate")


def _topics(page: Page, found: tuple[DeclaredArticle, ...]) -> Iterator[Finding]:
    document = page.document
    titles = _titles(page)
    section = section_name(clean(document.declared("article:section") or ""), page.url, titles)
    if section:
        yield Claim(SECTION, section, 0.85, "meta:article:section")
    for story in found[:1]:
        if topic := section_name(story.text("articleSection") or "", page.url, titles):
            yield Claim(SECTION, topic, 0.8, "json-ld:articleSection")
        if tags := _split(story.texts("keywords")):
            yield Claim(TAGS, tags, 0.75, "json-ld:keywords")
    if topic := _breadcrumb(page, titles):
        yield Claim(SECTION, topic, 0.6, "json-ld:BreadcrumbList")
    elif not section and (topic := _shown_breadcrumb(page, titles)):
        yield Claim(SECTION, topic, 0.5, "breadcrumb")
    if tags := _split(document.meta.get("article:tag", ())):
        yield Claim(TAGS, tags, 0.85, "meta:article:tag")
    if tags := _split(document.meta.get("keywords", ()) or document.meta.get("news_keywords", ())):
        yield Claim(TAGS, tags, 0.6, "meta:keywords")
    is_tag = Hint.TAGS
    marked = [
        shown("".join(map(str, mark.element.itertext())))
        for mark in page.segments.marks
        if mark.hints & is_tag and mark.element.tag == "a" and (mark.element.get("rel") or "").lower() == "tag"
    ]
    if tags := _split(marked[:60]):
        yield Claim(TAGS, tags, 0.8, "rel:tag")


def _breadcrumb(page: Page, titles: set[str]) -> str | None:
    """The last part of the path to the page that JSON-LD lists, before the page itself; the first is the front page."""
    for node in page.document.json_ld:
        if "breadcrumblist" in types_of(node):
            own = _headings(page) | titles
            names = [name for name in _steps(node.get("itemListElement")) if letters(name) not in own]
            return names[-1] if len(names) > 1 else None
    return None


def _shown_breadcrumb(page: Page, titles: set[str]) -> str | None:
    """The last link of the path that the page shows, but those to the front page and to the page itself."""
    segments, section = page.segments, Hint.SECTION
    stop = bisect_left(segments.containers, page.story.top.stop, key=attrgetter("first"))
    for container in [container for container in segments.containers[:stop] if container.hints & section]:
        if any("crumb" in (container.element.get(name) or "").lower() for name in _PATH_NAMES):
            items = segments.items[container.first : min(container.end, container.first + _MOST_STEPS)]
            links = [(item.text[link.start : link.end], link.url) for item in items for link in item.links]
            links = [(text, url) for text, url in links if not leads_to_front(url.partition("?")[0])]
            names = [text.strip(_ARROWS) for text, _ in links if text[0] not in "<«‹←"]
            own = _headings(page) | titles
            names = [name for name in names if 0 < len(name) <= _LONGEST_STEP and letters(name) not in own]
            return names[-1] if names else None
    return None


def _titles(page: Page) -> set[str]:
    """The titles that the head states and the headline, by their letters."""
    document = page.document
    stated = [document.declared(name) or "" for name in ("og:title", "twitter:title", "title")]
    stated.append(document.title or "")
    if page.story.headline is not None:
        stated.append(page.segments[page.story.headline].text)
    return {letters(clean(title)) for title in stated} - {""}


def _headings(page: Page) -> set[str]:
    return {letters(page.segments[number].text) for number in page.segments.headings}


def _steps(value: JsonValue) -> Iterator[str]:
    """The names of a path's steps, which stand in the step or in its item."""
    for step in value if isinstance(value, list) else ():
        item = step.get("item") if isinstance(step, Mapping) else None
        for holder in (step, item):
            if isinstance(holder, Mapping) and isinstance(name := holder.get("name"), str) and (text := clean(name)):
                yield text
                break


def _split(values: Iterable[str]) -> tuple[str, ...]:
    return tag_names([text for value in values if (text := clean(value))])


def _access(page: Page, found: tuple[DeclaredArticle, ...]) -> Iterator[Finding]:
    document = page.document
    for story in found[:1]:
        value = story.node.get("isAccessibleForFree")
        value = value.rpartition("/")[2] if isinstance(value, str) else value
        if isinstance(value, (bool, str)) and value in _FREE:
            yield Claim(IS_FREE, _FREE[value], 0.9, "json-ld:isAccessibleForFree")
        if licence := story.text("license"):
            yield Claim(LICENCE, licence, 0.9, "json-ld:license")
    if (tier := (document.declared("article:content_tier") or "").lower()) in ("free", "locked", "metered"):
        yield Claim(IS_FREE, tier == "free", 0.85, "meta:article:content_tier")
    for link in document.links:
        if link.rel == "license" and (url := resolve(document.base_url, link.href)):
            yield Claim(LICENCE, url, 0.85, "link:license")
    for item in page.segments.items[-_FOOT:]:
        if item.tag == "figcaption" or item.hints & (Hint.CAPTION | Hint.RELATED | Hint.COMMENT):
            continue  # that of a picture, or of somebody else's text
        for anchor in item.links:
            if any(site in anchor.url for site in _LICENCE_SITES) and (url := resolve(document.base_url, anchor.url)):
                yield Claim(LICENCE, url, 0.7, "link to a licence")
                return
