"""Who wrote the story: `AUTHORS`, from JSON-LD, `<meta>`, byline markup and byline text.

A claim holds all authors that one signal names, in order. Near the headline and at the ends of the body only: a byline
in a comment, a related card or the page's furniture names the author of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs
from lxml import etree

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
from articlekit.extractors.authors.bylines import (
    LONGEST_BYLINE,
    Claimed,
    anywhere,
    claimed,
    guessed,
    is_person,
    leads_of,
    marked_anywhere,
    owner,
    unscripted,
    written,
)
from articlekit.extractors.json_ld import stories_of
from articlekit.extractors.site_names import is_site_name, names_of
from articlekit.markup.class_words import Hint
from articlekit.markup.runs import shown
from articlekit.metadata.agencies import agency_of
from articlekit.metadata.moments import DATE_HINT, find_moments
from articlekit.metadata.names import clean_authors, is_lead, leads_byline, looks_like_name
from articlekit.metadata.title_text import letters
from articlekit.story import StorySpan
from articlekit.structured_data.schema_org import DeclaredArticle, clean
from articlekit.urls import resolve

__all__ = ["authors"]

AUTHOR_META: Final = {
    "parsely-author": 0.92, "sailthru.author": 0.92, "cxenseparse:author": 0.92, "citation_author": 0.92,
    "citation_authors": 0.92, "bepress_citation_author": 0.92, "byl": 0.92, "author": 0.9, "article:author_name": 0.9,
    "vr:author": 0.9,
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
    r"|[?&]author="
)
"""Addresses of authors' own pages, in lower case."""
_MOST_SHOWN: Final = 8
_LONGEST_NAME: Final = 80
_LONGEST_FURNITURE: Final = 120
_LONGEST_LEAD: Final = 60
"""Characters of a line with a lead and a name that nothing marks as a byline."""

_HANDLE: Final = re.compile(r"@\w{2,15}", re.ASCII)
"""`twitter:creator` of the X cards: "@username of content creator"."""
_AUTHOR: Final = frozenset({"author", "creator"})
"""`rel` and `itemprop` of an author's name."""
_DECLARED = 0.86
"""The confidence of what machines are told, not readers."""
_GOOD_BYLINE = 0.7
"""The confidence of a byline at the top of the story."""
_LONGEST_LINE = 400
"""Characters of a line near the headline in which a declared author may be named."""
_TITLES: Final = re.compile(r"(?:(?:dr|prof|mr|mrs|ms|mag|ing|sir|dame)\.?\s)+", re.IGNORECASE)
"""Titles before a name, which a byline prints and a declaration leaves out."""
_OVERRULING = 0.97
_ACCOUNT = 0.4
"""What a declared name that is no person's loses beside a byline of persons."""
_BYLINES = frozenset({"markup:byline", "text"})


@extractor("authors", fields=(AUTHORS,), removes=True, order=110)
def authors(page: Page) -> Iterator[Finding]:
    """Claims for the authors, and the removal of segments that are nothing but a byline or a dateline."""
    place = page.story
    names = page.once(names_of)
    claims = [*_declared(page), *_marked(page, place), *written(page, place)]
    if not any(claim.confidence >= 0.85 and _names_person(claim, names) for claim in claims):
        claims += [*_linked(page, place), *guessed(page, place)]
    if not any(claim.confidence > 0.4 for claim in claims):
        claims += list(anywhere(page)) or list(marked_anywhere(page)) or list(unscripted(page)) or list(owner(page))
    yield from _weighed(page, place, claims)
    yield from _removals(page, place, {author.name.casefold() for claim in claims for author in claim.stated})


def _weighed(page: Page, place: StorySpan, claims: list[Claimed]) -> Iterator[Claimed]:
    """The claims, weakened where they name the site itself or an account, strengthened where the page knows better."""
    names = page.once(names_of)
    headline = letters(page.segments[place.headline].text) if place.headline is not None and place.is_matched else ""
    known = _Known.of(page, place, claims)
    account = _account(page)
    for claim in claims:
        value = tuple(author for author in claim.stated if letters(author.name) != headline)
        if not value:
            continue  # the person whom the page is about
        persons = tuple(author for author in value if not is_site_name(author.name, names))
        if persons:
            confidence = known.confidence(claim, persons)
            if account and len(persons) == 1 and persons[0].url is None and is_person(persons[0]):
                persons = (attrs.evolve(persons[0], url=account),)
            yield Claim(AUTHORS, persons, confidence, claim.signal)
        else:
            value = tuple(attrs.evolve(author, kind=AuthorKind.ORGANISATION) for author in value)
            yield Claim(AUTHORS, value, claim.confidence / 2, claim.signal)


def _account(page: Page) -> str | None:
    """The address of the writer's account, where the page names one that is not the site's own."""
    handle = page.document.declared("twitter:creator") or ""
    site = page.document.declared("twitter:site") or ""
    return f"https://x.com/{handle[1:]}" if _HANDLE.fullmatch(handle) and handle.lower() != site.lower() else None


@attrs.frozen
class _Known:
    """What is declared, and whether the page shows it or somebody else."""

    declared: frozenset[str]
    """The declared names, as letters."""
    words: frozenset[str]
    """Their words."""
    is_shown: bool
    """Whether one of them stands near the headline."""
    has_account: bool
    """Whether one of them is no organisation."""
    has_byline: bool
    """Whether the page shows a byline of persons."""

    @classmethod
    def of(cls, page: Page, place: StorySpan, claims: list[Claimed]) -> _Known:
        authors = [author for claim in claims if claim.confidence >= _DECLARED for author in claim.stated]
        declared = frozenset(map(_key, authors))
        has_byline = any(claim.signal in _BYLINES and _are_persons(claim.stated) for claim in claims)
        lines = (page.segments.items[number].text for number in place.top) if has_byline and declared else ()
        shown = (letters(line) for line in lines if len(line) <= _LONGEST_LINE)
        is_shown = any(name in text for text in shown for name in declared)
        has_account = any(author.kind is AuthorKind.PERSON for author in authors)
        return cls(declared, _words_of(authors), is_shown, has_account, has_byline)

    def confidence(self, claim: Claimed, persons: tuple[Author, ...]) -> float:
        """How sure a claim is beside what else is known.

        A byline that shows all the declared people and more is fuller; one that shows others, where no declared one is
        to be seen, tells the account that put the story in from its author. So does one beside an organisation in the
        head, but not beside one in JSON-LD, which says itself that it is one.
        """
        if claim.signal in _BYLINES and claim.confidence >= _GOOD_BYLINE and _are_persons(persons):
            own = set(map(_key, persons))
            is_fuller = bool(self.declared) and self.declared < own
            is_other = self.has_account and not self.is_shown and not self.words & _words_of(persons)
            return _OVERRULING if is_fuller or is_other else claim.confidence
        if self.has_byline and claim.signal.startswith("meta:") and not any(map(is_person, persons)):
            return claim.confidence - _ACCOUNT
        return claim.confidence


def _key(author: Author) -> str:
    """A name as letters, without titles."""
    match = _TITLES.match(author.name)
    return letters(author.name[match.end() :] if match else author.name)


def _words_of(authors: Iterable[Author]) -> frozenset[str]:
    return frozenset(word for author in authors for word in author.name.casefold().split())


def _are_persons(authors: tuple[Author, ...]) -> bool:
    return all(map(is_person, authors))


def _names_person(claim: Claimed, names: frozenset[str]) -> bool:
    return not all(is_site_name(author.name, names) for author in claim.stated)


def _declared(page: Page) -> Iterator[Claimed]:
    document = page.document
    for story in page.once(stories_of):
        less = 0.0 if story.is_article else 0.04
        for key, confidence in (("author", 0.95), ("creator", 0.9), ("contributor", 0.5)):
            if story.node.get(key):
                yield from claimed(_people(page, story, key), confidence - less, f"json-ld:{key}")
    for name, confidence in AUTHOR_META.items():
        if contents := document.meta.get(name):
            found = (author for content in contents for author in clean_authors(_turned(name, clean(content))))
            yield from claimed(found, confidence, f"meta:{name}")
    for number in "12":
        label = (document.declared(f"twitter:label{number}") or "").strip(" :").casefold()
        if label in WRITTEN_BY and (content := document.declared(f"twitter:data{number}")):
            yield from claimed(clean_authors(clean(content)), 0.91, "meta:twitter:data")


def _turned(name: str, text: str) -> str:
    """`Lee, Ann` of Highwire and Dublin Core the usual way round."""
    last, comma, given = text.partition(", ")
    is_turned = "citation" in name or (name.startswith("dc") and " " not in last)
    return f"{given} {last}" if comma and is_turned and not {",", ";"} & set(given) else text


def _people(page: Page, story: DeclaredArticle, key: str) -> Iterator[Author]:
    for person in story.people(key):
        url = resolve(page.document.base_url, person.url) if person.url else None
        for author in clean_authors(person.name, url=url):
            yield attrs.evolve(author, kind=person.kind) if person.kind is AuthorKind.ORGANISATION else author


def _marked(page: Page, place: StorySpan) -> Iterator[Claimed]:
    """Elements marked as author or byline, near the headline or after the body."""
    strict: list[Author] = []
    loose: list[tuple[float, str, tuple[Author, ...]]] = []
    seen: set[str] = set()
    byline, comment = Hint.BYLINE, Hint.COMMENT
    near = (*page.segments.marks_in(place.top), *page.segments.marks_in(place.bottom))
    for mark in [mark for mark in near if mark.hints & byline and not mark.hints & comment]:
        is_top = mark.position < place.top.stop
        # The line under a story that names its author is often called its footer (Blogger: `post-footer`).
        allowed = Hint.FOOTER if place.bottom.start <= mark.position <= place.bottom.start + 2 else 0
        if mark.ancestors & place.elsewhere & ~allowed:
            continue
        if (mark.hints | mark.ancestors) & Hint.CAPTION:
            continue
        pieces = _pieces(mark.element)
        text = " ".join(pieces)
        if not 0 < len(text) <= LONGEST_BYLINE or text in seen:
            continue
        if not is_top and len(text) > _LONGEST_LEAD and text.rstrip(" ↩").endswith((".", "!", "?")):
            continue  # a sentence: a footnote, or what the author thinks
        if any(map(looks_like_name, pieces)):
            text = " | ".join(pieces)
        seen.add(text)
        links = [link for link in mark.element.iter("a") if link.get("href")]
        url = resolve(page.document.base_url, links[0].get("href") or "") if len(links) == 1 else None
        named = clean_authors(text, url=url)
        if is_top and (mark.element.get("rel") in _AUTHOR or mark.element.get("itemprop") in _AUTHOR):
            strict += named
        loose.append((0.78 if is_top else 0.55, text, named))
    yield from claimed(strict, 0.85, "markup:author")
    for confidence, text, named in loose:
        found = [author for author in named if looks_like_name(author.name)]
        if found:
            found = [author for author in named if author in found or agency_of(author.name)]
        yield from claimed(found, confidence, "markup:byline")
        if not found and len(text) <= 30:
            yield from claimed(named, confidence - 0.36, "markup:byline:one-word")


def _pieces(element: etree._Element) -> list[str]:
    """The texts of an element; none where they are too long for a byline."""
    found: list[str] = []
    size = 0
    for text in element.itertext():
        if piece := shown(str(text)):
            found.append(piece)
            size += len(piece)
            if size > LONGEST_BYLINE:
                return []
    return found


def _linked(page: Page, place: StorySpan) -> Iterator[Claimed]:
    """Links to authors' own pages."""
    for zone, confidence in ((place.top, 0.75), (place.bottom, 0.42)):
        found: list[Author] = []
        for number in zone:
            item = page.segments[number]
            if found:
                break
            if not item.links or item.hints & (place.elsewhere | Hint.CAPTION) or len(item.text) > LONGEST_BYLINE:
                continue
            for link in item.links:
                if _PROFILE.search(link.url.lower()):
                    url = resolve(page.document.base_url, link.url)
                    names = clean_authors(item.text[link.start : link.end], url=url)
                    found += (author for author in names if looks_like_name(author.name))
        yield from claimed(found[:_MOST_SHOWN], confidence, "link")


def _removals(page: Page, place: StorySpan, names: set[str]) -> Iterator[Removal]:
    """Segments around the headline that hold nothing but names and dates."""
    leads = leads_of(page)
    for item in page.segments.items[place.top.start : place.top.stop]:
        if item.index != place.headline and len(item.text) <= _LONGEST_FURNITURE and _is_furniture(item, names, leads):
            yield Removal(item.index, RemovalKind.BYLINE, "byline", 0.85)


def _is_furniture(item: Segment, names: set[str], leads: Mapping[int, bool]) -> bool:
    """Whether a segment is a byline or a dateline as a whole."""
    text = item.text
    if len(text) <= _LONGEST_NAME and (text.casefold() in names or is_lead(text)):
        return True
    found = list(find_moments(text)) if DATE_HINT.search(text) else ()
    if found and len(text) - sum(date.end - date.start for date in found) <= 30:
        return not text.endswith((".", "!", "?")) or bool(item.hints & Hint.DATE)
    if not item.hints & Hint.BYLINE and len(text) > _LONGEST_LEAD:
        return False
    known = leads.get(item.index)
    return leads_byline(text) if known is None else known
