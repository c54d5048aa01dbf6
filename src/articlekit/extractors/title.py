"""The title as the page shows it, and the sub-headline: a small vote among witnesses.

No order of witnesses is right everywhere: the `h1` may be the site's name or a section, `og:title` a teaser for
social networks, `<title>` a line for search engines. So every text that a witness gives is a candidate, and adds up
what speaks for and against it by the table `WEIGHTS`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

import attrs

from articlekit.article import RemovalKind
from articlekit.blocks import HEADINGS
from articlekit.extractors import SUBTITLE, TITLE, Claim, Finding, Page, Removal, extractor
from articlekit.headline import Place, articles_of, letters, place_of
from articlekit.hints import Hint
from articlekit.schema_org import Story, clean, types_of
from articlekit.site_names import is_site_name, names_of, split_title, without_site

__all__ = ["title"]

WEIGHTS: Final = {
    "headline": 1.5,  # the heading of the story is what readers see
    "headline:not-h1": -1.5,
    "heading": 0.3,  # a lower heading above the text, where the page has no headline but its site's name
    "og:title": 0.5,
    "twitter:title": -0.7,  # a copy of og:title or a shorter text
    "<title>": -0.7,  # written for search engines
    "<title>:first": 0.5,  # what stands before its first separator
    "headline+<title>": -0.6,
    "headline+json-ld": -0.8,
    "agreement": 0.65,  # for each witness that says the same
    "ends-headline": 1.4,  # the headline without the kicker before it
    "headline-is-its-end": -1.4,
    "headline-is-its-start": -1.6,
    "slug": 1.0,  # share of the words of the address that are in it
    "slug-likeness": 1.0,  # words in both, of the words in either
    "site-name": -3.0,
    "short": -1.3,
    "long": -1.4,
    "news:headline": -0.4,  # where JSON-LD speaks of a NewsArticle, the newsroom fills in all fields by hand
    "news:og:title": 0.3,
    "news:json-ld": 1.2,
    "news:<title>": -1.1,
    "news:apart": 1.3,  # an `og:title` of its own beside three equal titles is the one written with care
}
"""What speaks for a candidate, in log-odds: fitted by a choice model to one half of the sites of the development sets,
checked on the other, and rounded."""

_SHORT = 3
"""Words; a title of fewer is often a section's name."""
_LONG = 150
_LONGEST = 400
"""Characters of a title."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "a", "é": "e", "è": "e", "ø": "o"})
_LONGEST_FIRST_LINE = 160
_ABOVE = 5
"""Segments above the text in which its heading is looked for."""
_SUBTITLE_CLASS: Final = re.compile(r"sub-?(?:title|head)|standfirst|\b(?:dek|deck)\b", re.IGNORECASE)
"""Classes of a sub-headline; others, such as `summary` and `intro`, are also given to first paragraphs."""
_EQUAL = frozenset({"headline", "json-ld", "<title>"})
_WITNESSES = frozenset({"headline", "json-ld", "og:title", "twitter:title", "<title>"})


@attrs.frozen
class _Candidate:
    """A text that may be the title, with the witnesses that give it."""

    text: str
    key: str
    """Its letters."""
    witnesses: tuple[str, ...]


@extractor("title", fields=(TITLE, SUBTITLE), order=100)
def title(page: Page) -> Iterator[Finding]:
    """Claims for title and sub-headline, and the removal of the segments that show them."""
    if page.document.is_text:
        yield from _first_line(page)
        return
    place = page.once(place_of)
    found = page.once(articles_of)
    ranked = _ranked(page, place, found)
    for candidate, share in ranked:
        yield Claim(TITLE, candidate.text, round(0.4 + 0.55 * share, 3), "+".join(candidate.witnesses))
    yield from _subtitle(page, place, found)
    yield from _removals(page, place, [candidate.key for candidate, _ in ranked])


def _first_line(page: Page) -> Iterator[Finding]:
    """In plain text the first line, if it is short and no sentence."""
    if len(page.segments) < 2:
        return
    text = page.segments[0].text
    if len(text) <= _LONGEST_FIRST_LINE and not text.endswith((".", ":", ",", ";")):
        yield Claim(TITLE, text, 0.7, "first line")
        yield Removal(0, RemovalKind.TITLE, "title:first-line", 0.8)


def _ranked(page: Page, place: Place, found: tuple[Story, ...]) -> list[tuple[_Candidate, float]]:
    """The candidates, best first, each with its share of the belief."""
    names = page.once(names_of)
    candidates = _candidates(page, place, found, names)
    headline = letters(page.segments[place.headline].text) if place.headline is not None else ""
    slug = _slug_words(page.url)
    is_news = any("news" in kind for story in found for kind in types_of(story.node))
    is_h1 = place.headline is not None and page.segments[place.headline].tag == "h1"
    odds = []
    has_three = any(set(candidate.witnesses) >= _EQUAL for candidate in candidates)
    for candidate in candidates:
        reasons = _reasons(candidate, headline, slug, is_news=is_news, is_h1=is_h1)
        score = sum(WEIGHTS[name] * value for name, value in reasons)
        if is_site_name(candidate.text, names):
            score += WEIGHTS["site-name"]
        if is_news and has_three and "og:title" in candidate.witnesses and "headline" not in candidate.witnesses:
            score += WEIGHTS["news:apart"]
        odds.append(score)
    total = sum(map(math.exp, odds))
    shares = [(candidate, math.exp(score) / total) for candidate, score in zip(candidates, odds, strict=True)]
    return sorted(shares, key=lambda pair: -pair[1])


def _candidates(page: Page, place: Place, found: tuple[Story, ...], names: frozenset[str]) -> list[_Candidate]:
    """Each distinct text once, in the order of the witnesses; spelled as the first of them spells it."""
    given: dict[str, tuple[str, list[str]]] = {}
    for witness, text in _witnessed(page, place, found, names):
        short = without_site(text, names)
        for name, part in ((witness, short), *_parts(witness, short)):
            if key := letters(part):
                is_new = key not in given
                given.setdefault(key, (part, []))[1].append(name)
                if not is_new and name == witness:
                    break  # said before as a whole: its parts are no titles
    return [_Candidate(text, key, tuple(dict.fromkeys(witnesses))) for key, (text, witnesses) in given.items()]


def _witnessed(page: Page, place: Place, found: tuple[Story, ...], names: frozenset[str]) -> Iterator[tuple[str, str]]:
    document = page.document
    headline = page.segments[place.headline].text if place.headline is not None else None
    if headline is not None:
        yield "headline", headline
    if (headline is None or is_site_name(headline, names)) and (text := _heading(page, place)):
        yield "heading", text
    for story in found[:1]:
        if text := story.text("headline", "name"):
            yield "json-ld", text[:_LONGEST]
    for name in ("og:title", "twitter:title"):
        if text := clean(document.declared(name) or ""):
            yield name, text[:_LONGEST]
    if text := clean(document.title or ""):
        yield "<title>", text[:_LONGEST]


def _heading(page: Page, place: Place) -> str | None:
    """The last heading of any level just above the text, below the headline if there is one."""
    if not page.body:
        return None
    first = page.body[0]
    after = max(first - _ABOVE, -1 if place.headline is None else place.headline)
    for number in range(first, after, -1):
        item = page.segments[number]
        is_linked = 2 * item.link_chars > len(item.text)  # as in a list of stories
        if item.tag in HEADINGS and not is_linked and len(item.text) <= _LONG and not item.hints & place.elsewhere:
            return item.text
    return None


def _parts(witness: str, text: str) -> Iterator[tuple[str, str]]:
    """A title for machines without its last part, and its first part alone."""
    if witness in ("<title>", "og:title") and len(parts := split_title(text)) > 1:
        yield f"{witness}:shorter", text[parts[0][0] : parts[-2][1]]
        if witness == "<title>":
            yield "<title>:first", text[slice(*parts[0])]


def _reasons(
    candidate: _Candidate, headline: str, slug: frozenset[str], *, is_news: bool, is_h1: bool
) -> Iterator[tuple[str, float]]:
    """What speaks for and against one candidate, by the names of `WEIGHTS`, and how much."""
    own, witnesses = candidate.key, set(candidate.witnesses)
    for name in witnesses & WEIGHTS.keys():
        yield name, 1.0
    if is_news:
        yield from ((f"news:{name}", 1.0) for name in witnesses & {"headline", "og:title", "json-ld", "<title>"})
    if "headline" in witnesses:
        yield "headline:not-h1", float(not is_h1)
        yield from ((f"headline+{name}", 1.0) for name in witnesses & {"<title>", "json-ld"})
    elif headline:
        yield "ends-headline", float(headline.endswith(own))
        yield "headline-is-its-end", float(own.endswith(headline))
        yield "headline-is-its-start", float(own.startswith(headline))
    yield "agreement", float(len(witnesses & _WITNESSES))
    if slug:
        words = frozenset(_WORD.findall(candidate.text.casefold().translate(_UMLAUTS)))
        yield "slug", len(slug & words) / len(slug)
        yield "slug-likeness", len(slug & words) / len(slug | words)
    yield "short", float(len(candidate.text.split()) < _SHORT and candidate.text.isascii())
    yield "long", float(len(candidate.text) > _LONG)


def _slug_words(url: str | None) -> frozenset[str]:
    """The words of the most telling of the last two parts of an address's path."""
    path = (url or "").partition("://")[2].partition("?")[0].partition("#")[0]
    parts = path.split("/")[1:]
    best = max(parts[-2:], key=lambda part: part.count("-") + part.count("_"), default="")
    return frozenset(_WORD.findall(unquote(best).casefold().translate(_UMLAUTS)))


def _subtitle(page: Page, place: Place, found: tuple[Story, ...]) -> Iterator[Finding]:
    """The line under the headline, where markup or JSON-LD says so."""
    if place.headline is not None:
        for number in range(place.headline + 1, min(place.headline + 4, place.top.stop)):
            item = page.segments[number]
            if item.hints & Hint.SUBTITLE and not item.hints & place.elsewhere and 20 <= len(item.text) <= _LONGEST:
                yield Claim(SUBTITLE, item.text, 0.7, "markup")
                if item.tag in ("h2", "h3") or _SUBTITLE_CLASS.search(item.element.get("class") or ""):
                    yield Removal(number, RemovalKind.TITLE, "title:subtitle", 0.6)
                break
    for story in found[:1]:
        if text := story.text("alternativeHeadline"):
            yield Claim(SUBTITLE, text[:_LONGEST], 0.6, "json-ld:alternativeHeadline")


def _removals(page: Page, place: Place, titles: list[str]) -> Iterator[Removal]:
    """The headline itself, and segments around it that only repeat a title."""
    if place.headline is not None:
        sure = place.is_matched or page.segments[place.headline].tag == "h1"
        yield Removal(place.headline, RemovalKind.TITLE, "title:headline", 0.9 if sure else 0.4)
    known = {key: len(key) for key in titles[:3]}
    longest = 2 * max(known.values(), default=0)
    for number in place.top:
        text = page.segments[number].text
        if number != place.headline and len(text) <= longest and letters(text) in known:
            yield Removal(number, RemovalKind.TITLE, "title:repeated", 0.8)
