"""Who wrote the story: `AUTHORS`, from JSON-LD, `<meta>`, byline markup and byline text.

A claim holds all authors that one signal names, in order. Near the headline and at the ends of the body only: a byline
in a comment, a related card or the page's furniture names the author of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from articlekit.extractors import (
    AUTHORS,
    Author,
    AuthorKind,
    Claim,
    Finding,
    Page,
    Removal,
    RemovalKind,
    Segment,
    extractor,
)
from articlekit.headline import Place, letters, place_of, stories_of
from articlekit.hints import Hint
from articlekit.moments import find_moments
from articlekit.names import clean_authors, leads_byline, looks_like_name
from articlekit.schema_org import Story, clean
from articlekit.site_names import is_site_name, names_of
from articlekit.urls import resolve

__all__ = ["authors"]

AUTHOR_META: Final = {
    "parsely-author": 0.92, "sailthru.author": 0.92, "cxenseparse:author": 0.92, "citation_author": 0.92,
    "bepress_citation_author": 0.92, "byl": 0.92, "author": 0.9, "article:author_name": 0.9, "vr:author": 0.9,
    "shareaholic:article_author_name": 0.9, "sailthru.byline_name": 0.9, "dc.creator": 0.88, "dc:creator": 0.88,
    "dcterms.creator": 0.88, "og:article:author": 0.88, "og:author": 0.88, "article.author": 0.88, "article_author": 0.88,
    "nar_author": 0.88, "bc:authors": 0.88, "rbauthors": 0.88, "lp.article:author": 0.88, "authors": 0.88,
    "byline": 0.88, "article:author": 0.86, "creator": 0.85, "twitter:author": 0.85, "dc.contributor": 0.6,
}  # fmt: skip
"""`<meta>` names of authors: Highwire, Dublin Core, Open Graph, Parse.ly, Sailthru, Cxense, Shareaholic, and house names
seen on sites of the development sets."""

WRITTEN_BY: Final = frozenset(
    "written by|verfasst von|geschrieben von|écrit par|rédigé par|escrito por|scritto da|geschreven door|napisane przez|"
    "skrevet af|skrevet av|skriven av|kirjoittanut|napsal(a)|yazan|ditulis oleh|автор|написано|szerző|par|von|by|author|"
    "執筆者|作者|글쓴이|được viết bởi|كُتب بواسطة|נכתב על ידי|γράφτηκε από|escrit per|scris de|autor".split("|")
)
"""Values of `twitter:label1` that say that `twitter:data1` is the author (Yoast SEO writes them in many languages)."""

_PROFILE: Final = re.compile(
    r"/(?:authors?|autor(?:e|en|es)?|auteurs?|author-?profile|people|staff|profiles?|profil|contributors?|writers?|"
    r"journalists?|redacteurs?|redaktion|reporters?|byline|by|columnist|forfatter|skribent|autori|person|creators?)/"
    r"|[?&]author=",
    re.IGNORECASE,
)
"""Addresses of authors' own pages."""
_DATELINE: Final = re.compile(
    r"(?:^|\d|[\s·|,])(?i:by|von|par|por|av|af|door|oleh|autor:|author:)\s"
    r"([^\s,|·•@/()]{2,25}(?:\s[A-ZÄÖÜ][^\s,|·•@/()]{1,20}){0,3})"
    r"(?=\s?(?:$|[|·•,(@/–-]|(?:am|um|on|at|à|le|el|in|under|unter)\b|\d))"
)
"""A lead and a name inside a line of other facts: "Posted on 3 May 2024 by ann in Cooking"."""
_LONGEST: Final = 160
"""Characters of a segment or element that may be a byline."""
_MOST_SHOWN: Final = 8
_LONGEST_NAME: Final = 80
_LONGEST_FURNITURE: Final = 120

Claimed = Claim[tuple[Author, ...]]


@extractor("authors", fields=(AUTHORS,), order=110)
def authors(page: Page) -> Iterator[Finding]:
    """Claims for the authors, and the removal of segments that are nothing but a byline or a dateline."""
    place = page.once(place_of)
    names = page.once(names_of)
    claims = [*_declared(page), *_marked(page, place), *_written(page, place)]
    if not any(claim.confidence >= 0.85 and _names_person(claim, names) for claim in claims):
        claims += [*_linked(page, place), *_guessed(page, place)]
    if not any(claim.confidence > 0.4 for claim in claims):
        claims += _anywhere(page)
    headline = letters(page.segments[place.headline].text) if place.headline is not None and place.is_matched else ""
    yield from _weighed(claims, names, headline)
    yield from _removals(page, place, {author.name.casefold() for claim in claims for author in claim.value})


def _weighed(claims: list[Claimed], names: frozenset[str], headline: str) -> Iterator[Claimed]:
    """The claims, weakened where they name the site itself, strengthened where the page shows more authors than declared."""
    declared = {letters(author.name) for claim in claims if claim.confidence >= 0.86 for author in claim.value}
    for claim in claims:
        value = tuple(author for author in claim.value if letters(author.name) != headline)
        if not value:
            continue  # the person whom the page is about
        persons = tuple(author for author in value if not is_site_name(author.name, names))
        if not persons:
            value = tuple(attrs.evolve(author, kind=AuthorKind.ORGANISATION) for author in value)
            yield attrs.evolve(claim, value=value, confidence=claim.confidence / 2)
            continue
        own = {letters(author.name) for author in persons}
        is_fuller = bool(declared) and declared < own and claim.signal in ("markup:byline", "text")
        is_fuller = is_fuller and all(
            item.kind is AuthorKind.PERSON and item.name[0].isupper() and looks_like_name(item.name) for item in persons
        )
        yield attrs.evolve(claim, value=persons, confidence=0.97 if is_fuller else claim.confidence)


def _names_person(claim: Claimed, names: frozenset[str]) -> bool:
    return not all(is_site_name(author.name, names) for author in claim.value)


def _claim(found: Iterable[Author], confidence: float, signal: str) -> Iterator[Claimed]:
    unique: dict[str, Author] = {}
    for author in found:
        unique.setdefault(letters(author.name), author)
    unique.pop("", None)
    if unique:
        yield Claim(AUTHORS, tuple(unique.values()), confidence, signal)


def _declared(page: Page) -> Iterator[Claimed]:
    document = page.document
    for story in page.once(stories_of):
        less = 0.0 if story.is_article else 0.04
        for key, confidence in (("author", 0.95), ("creator", 0.9), ("contributor", 0.5)):
            yield from _claim(_people(page, story, key), confidence - less, f"json-ld:{key}")
    for name, confidence in AUTHOR_META.items():
        if contents := document.meta.get(name):
            found = (author for content in contents for author in clean_authors(_turned(name, clean(content))))
            yield from _claim(found, confidence, f"meta:{name}")
    for number in "12":
        label = (document.declared(f"twitter:label{number}") or "").strip(" :").casefold()
        if label in WRITTEN_BY and (content := document.declared(f"twitter:data{number}")):
            yield from _claim(clean_authors(clean(content)), 0.91, "meta:twitter:data")


def _turned(name: str, text: str) -> str:
    """`Lee, Ann` of the Highwire elements the usual way round."""
    last, comma, given = text.partition(", ")
    return f"{given} {last}" if comma and "citation" in name and "," not in given else text


def _people(page: Page, story: Story, key: str) -> Iterator[Author]:
    for person in story.people(key):
        url = resolve(page.document.base_url, person.url) if person.url else None
        for author in clean_authors(person.name, url=url):
            yield attrs.evolve(author, kind=person.kind) if person.kind is AuthorKind.ORGANISATION else author


def _marked(page: Page, place: Place) -> Iterator[Claimed]:
    """Elements marked as author or byline, near the headline or after the body."""
    strict: list[Author] = []
    loose: list[tuple[float, str]] = []
    seen: set[str] = set()
    for mark in page.segments.marks:
        if not mark.hints & Hint.BYLINE or mark.hints & Hint.COMMENT:
            continue
        is_top = place.top.start <= mark.position < place.top.stop
        # The line under a story that names its author is often called its footer (Blogger: `post-footer`).
        allowed = Hint.FOOTER if place.bottom.start <= mark.position <= place.bottom.start + 2 else 0
        if mark.ancestors & place.elsewhere & ~allowed:
            continue
        if (not is_top and mark.position not in place.bottom) or mark.ancestors & Hint.CAPTION:
            continue
        pieces = [piece for text in mark.element.itertext() if (piece := " ".join(str(text).split()))]
        text = " ".join(pieces)
        if not 0 < len(text) <= _LONGEST or text in seen:
            continue
        if any(looks_like_name(piece) for piece in pieces):
            text = " | ".join(pieces)
        seen.add(text)
        if is_top and {mark.element.get("rel"), mark.element.get("itemprop")} & {"author", "creator"}:
            link = mark.element.get("href")
            strict += clean_authors(text, url=resolve(page.document.base_url, link) if link else None)
        loose.append((0.78 if is_top else 0.55, text))
    yield from _claim(strict, 0.85, "markup:author")
    for confidence, text in loose:
        found = [author for author in clean_authors(text) if looks_like_name(author.name)]
        yield from _claim(found, confidence, "markup:byline")
        if not found and len(text) <= 30:
            yield from _claim(clean_authors(text), confidence - 0.36, "markup:byline:one-word")


def _linked(page: Page, place: Place) -> Iterator[Claimed]:
    """Links to authors' own pages."""
    for zone, confidence in ((place.top, 0.75), (place.bottom, 0.42)):
        found: list[Author] = []
        for number in zone:
            item = page.segments[number]
            if found:
                break
            if not item.links or item.hints & (place.elsewhere | Hint.CAPTION) or len(item.text) > _LONGEST:
                continue
            for link in item.links:
                if _PROFILE.search(link.url):
                    url = resolve(page.document.base_url, link.url)
                    names = clean_authors(item.text[link.start : link.end], url=url)
                    found += (author for author in names if looks_like_name(author.name))
        yield from _claim(found[:_MOST_SHOWN], confidence, "link")


def _written(page: Page, place: Place) -> Iterator[Claimed]:
    """Bylines by their words alone."""
    for item, is_top, _ in _lines(page, place):
        if leads_byline(item.text):
            confidence = (0.7 if is_top else 0.45) - (0.1 if item.hints & place.elsewhere else 0.0)
            yield from _claim(clean_authors(item.text), confidence, "text")


def _guessed(page: Page, place: Place) -> Iterator[Claimed]:
    """Datelines with a name, a name that stands alone beside a date, a signature."""
    body = frozenset(page.body)
    for item, is_top, is_close in _lines(page, place):
        if leads_byline(item.text):
            continue
        if (is_close or item.hints & Hint.BYLINE) and _is_dated(item, body) and (match := _DATELINE.search(item.text)):
            confidence = (0.58 if is_top else 0.33) - (0.1 if item.hints & place.elsewhere else 0.0)
            yield from _claim(clean_authors(match[1]), confidence, "text:dateline")
        elif is_close and is_top:
            yield from _beside_date(page, item.index)
    for number in page.body[-1:]:
        item = page.segments[number]
        if len(item.text) > _LONGEST or item.tag in ("h2", "h3", "h4"):
            continue
        if looks_like_name(item.text.strip(" ()–—-")):
            yield from _claim(clean_authors(item.text), 0.42, "text:signature")


def _lines(page: Page, place: Place) -> Iterator[tuple[Segment, bool, bool]]:
    """The lines that may be bylines, whether they stand above the body, and whether close to headline or end."""
    first = place.headline if place.headline is not None else place.top.start
    end = place.bottom.start
    for zone, is_top in ((place.top, True), (place.bottom, False)):
        for number in zone:
            item = page.segments[number]
            if len(item.text) > _LONGEST or number == place.headline or item.hints & Hint.CAPTION:
                continue
            is_close = first - 3 <= number <= first + 6 or end <= number <= end + 2
            if item.hints & place.elsewhere and not (is_close and _may_be_furniture(item, place, is_top=is_top)):
                continue
            yield item, is_top, is_close


def _may_be_furniture(item: Segment, place: Place, *, is_top: bool) -> bool:
    """Whether a line in a box that is called related or a side bar may be the story's: a label with a colon."""
    foreign = item.hints & place.elsewhere
    return not foreign & Hint.COMMENT and (is_top or not foreign & Hint.RELATED or ":" in item.text[:20])


def _anywhere(page: Page) -> Iterator[Claimed]:
    """Where nobody is named near the story: a label with a colon anywhere outside the comments."""
    for item in page.segments:
        if ":" in item.text[:20] and len(item.text) <= 80 and not item.hints & Hint.COMMENT and leads_byline(item.text):
            yield from _claim(clean_authors(item.text), 0.41, "text:label")


def _is_dated(item: Segment, body: frozenset[int]) -> bool:
    if len(item.text) > 110 or (item.index in body and item.text[-1] in ".!?"):
        return False
    return bool(item.hints & (Hint.DATE | Hint.BYLINE)) or any(map(str.isdigit, item.text))


def _beside_date(page: Page, number: int) -> Iterator[Claimed]:
    """A name in a line of its own that holds a date, or has one in the line before or after."""
    item = page.segments[number]
    if len(item.text) > 70 or item.tag in ("h1", "h2", "h3", "li") or item.text[-1] in ".!?:" or " " not in item.text:
        return
    if item.hints & (Hint.SHARE | Hint.SOURCE) or ":" in item.text[:20]:
        return
    found = [author for author in clean_authors(item.text) if looks_like_name(author.name)]
    if len(found) != 1 or found[0].kind is AuthorKind.ORGANISATION or len(found[0].name.split()) > 3:
        return
    if not found[0].name.isascii() and not found[0].name[0].isupper() and " " in found[0].name:
        return  # several words of a script without capitals: a row of buttons
    lines = (page.segments[at].text for at in (number - 1, number, number + 1) if 0 <= at < len(page.segments))
    if any(len(line) <= _LONGEST and next(find_moments(line), None) for line in lines):
        yield from _claim(found, 0.44, "text:beside-date")


def _removals(page: Page, place: Place, names: set[str]) -> Iterator[Removal]:
    """Segments around the headline that hold nothing but names and dates."""
    for number in place.top:
        item = page.segments[number]
        if number != place.headline and len(item.text) <= _LONGEST_FURNITURE and _is_furniture(item, names):
            yield Removal(number, RemovalKind.BYLINE, "byline", 0.85)


def _is_furniture(item: Segment, names: set[str]) -> bool:
    """Whether a segment is a byline or a dateline as a whole."""
    text = item.text
    if len(text) <= _LONGEST_NAME and text.casefold() in names:
        return True
    found = list(find_moments(text))
    if found and len(text) - sum(date.end - date.start for date in found) <= 30:
        return not text.endswith((".", "!", "?")) or bool(item.hints & Hint.DATE)
    return (bool(item.hints & Hint.BYLINE) or len(text) <= 60) and leads_byline(text)
