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
from articlekit.extractors import SUBTITLE, TITLE, Claim, Finding, Page, Removal, extractor
from articlekit.extractors.json_ld import articles_of, kinds_of
from articlekit.extractors.site_names import is_site_name, names_of
from articlekit.extractors.title.witnesses import LONG_TITLE, LONGEST_TITLE, witnessed
from articlekit.markup.class_words import Hint
from articlekit.metadata.title_text import letters, split_title
from articlekit.story import StorySpan
from articlekit.structured_data.schema_org import DeclaredArticle

__all__ = ["title"]

WEIGHTS: Final = {
    "headline": 1.5,  # the heading of the story is what readers see
    "headline:not-h1": -1.5,
    "headline:core": 1.2,  # the headline without the kicker or sub-headline that shares its heading
    "headline:has-core": -1.0,
    "h1": 0.3,  # another one above the text
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
    "shown+declared": 1.2,  # a core or lower heading that a declared title repeats
    "og:title+<title>": 0.2,  # against another headline, on pages whose JSON-LD describes no article
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
"""What speaks for a candidate, in log-odds. Set by hand with the open pages in sight (a choice model gave the first values);
what they are worth elsewhere is the sealed title figure that `nox -s quality` prints."""

_SHORT = 3
"""Words; a title of fewer is often a section's name."""
_WORDS = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "a", "é": "e", "è": "e", "ø": "o"})
_LONGEST_FIRST_LINE = 160
_SUBTITLE_CLASS: Final = re.compile(r"sub-?(?:title|head)|standfirst|\b(?:dek|deck)\b", re.IGNORECASE)
"""Classes of a sub-headline; others, such as `summary` and `intro`, are also given to first paragraphs."""
_LESS_SHOWN = frozenset({"headline:core", "h1", "heading"})
_MACHINES = frozenset({"json-ld", "og:title", "<title>"})
_NEWS = frozenset({"headline", "og:title", "json-ld", "<title>"})
_EQUAL = frozenset({"headline", "json-ld", "<title>"})
_KEPT = frozenset({"headline", "og:title", "<title>"})
_SEPARATORS = (":", "/", "|", " -", "\N{EN DASH}", "\N{EM DASH}")
_WITNESSES = frozenset({"headline", "json-ld", "og:title", "twitter:title", "<title>"})


@attrs.frozen
class _Candidate:
    """A text that may be the title, with the witnesses that give it."""

    text: str
    key: str
    """Its letters."""
    witnesses: tuple[str, ...]


@extractor("title", fields=(TITLE, SUBTITLE), removes=True, order=100)
def title(page: Page) -> Iterator[Finding]:
    """Claims for title and sub-headline, and the removal of the segments that show them."""
    if page.document.is_text:
        yield from _first_line(page)
        return
    place = page.story
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


def _ranked(page: Page, place: StorySpan, found: tuple[DeclaredArticle, ...]) -> list[tuple[_Candidate, float]]:
    """The candidates, best first, each with its share of the belief."""
    candidates = _candidates(page, place)
    vote = _Vote.of(page, place, found, candidates)
    odds = [sum(WEIGHTS[name] * value for name, value in vote.reasons(candidate)) for candidate in candidates]
    total = sum(map(math.exp, odds))
    shares = [(candidate, math.exp(score) / total) for candidate, score in zip(candidates, odds, strict=True)]
    return sorted(shares, key=lambda pair: -pair[1])


def _candidates(page: Page, place: StorySpan) -> list[_Candidate]:
    """Each distinct text once, in the order of the witnesses."""
    given: dict[str, tuple[str, list[str]]] = {}
    for witness, text in witnessed(page, place):
        for name, part in ((witness, text), *_parts(witness, text)):
            if key := letters(part):
                known = given.get(key)
                spelled = part if known is None else _better_spelled(known[0], part)
                given[key] = (spelled, [*(known[1] if known else ()), name])
                if known and name == witness:
                    break  # said before as a whole: its parts are no titles
    found = [_Candidate(text, key, tuple(dict.fromkeys(witnesses))) for key, (text, witnesses) in given.items()]
    whole = next((candidate for candidate in found if _KEPT.issubset(candidate.witnesses)), None)
    return [candidate for candidate in found if whole is None or not _is_parted_end(candidate, whole.text)]


def _is_parted_end(candidate: _Candidate, whole: str) -> bool:
    """Whether a text is what follows a separator in a title that all witnesses give as a whole: its kicker is kept."""
    before, is_end, _ = whole.rpartition(candidate.text)
    return bool(is_end and before) and before.rstrip().endswith(_SEPARATORS) and _KEPT.isdisjoint(candidate.witnesses)


def _better_spelled(first: str, other: str) -> str:
    """The first, as shown, unless the other has a gap between words that it has lost: `TopicA new bridge`."""
    return (
        other
        if first.count(" ") < other.count(" ") and len(_WORDS.findall(first)) < len(_WORDS.findall(other))
        else first
    )


def _parts(witness: str, text: str) -> Iterator[tuple[str, str]]:
    """A title for machines without its last part, and its first part alone."""
    if witness in ("<title>", "og:title") and len(parts := split_title(text)) > 1:
        yield f"{witness}:shorter", text[parts[0][0] : parts[-2][1]]
        if witness == "<title>":
            yield "<title>:first", text[slice(*parts[0])]


@attrs.frozen
class _Vote:
    """What the reasons for and against a candidate depend on beside the candidate."""

    names: frozenset[str]
    """The site's."""
    headline: str
    """The letters of the headline; empty where none is shown."""
    slug: frozenset[str]
    is_h1: bool
    is_news: bool
    """Whether JSON-LD speaks of a `NewsArticle` or a `LiveBlogPosting`: then a newsroom fills in all fields by hand."""
    is_article: bool
    """Whether JSON-LD speaks of an article at all."""
    has_core: bool
    has_three: bool
    """Whether headline, JSON-LD and `<title>` say the same."""

    @classmethod
    def of(
        cls, page: Page, place: StorySpan, found: tuple[DeclaredArticle, ...], candidates: list[_Candidate]
    ) -> _Vote:
        item = page.segments[place.headline] if place.headline is not None else None
        return cls(
            names=page.once(names_of),
            headline=letters(item.text) if item is not None else "",
            slug=_slug_words(page.url),
            is_h1=item is not None and item.tag == "h1",
            is_news=any("news" in kind or "liveblog" in kind for kind in page.once(kinds_of)),
            is_article=bool(found),
            has_core=any("headline:core" in candidate.witnesses for candidate in candidates),
            has_three=any(set(candidate.witnesses) >= _EQUAL for candidate in candidates),
        )

    def reasons(self, candidate: _Candidate) -> Iterator[tuple[str, float]]:
        """What speaks for and against one candidate, by the names of `WEIGHTS`, and how much."""
        witnesses = set(candidate.witnesses)
        for name in witnesses & WEIGHTS.keys():
            yield name, 1.0
        if self.is_news:
            yield from ((f"news:{name}", 1.0) for name in witnesses & _NEWS)
        yield from self._beside_headline(candidate.key, witnesses)
        yield "agreement", float(len(witnesses & _WITNESSES))
        if self.slug:
            words = _words(candidate.text)
            shared = len(self.slug & words)
            yield "slug", shared / len(self.slug)
            yield "slug-likeness", shared / len(self.slug | words)
        if candidate.text.isascii() and len(candidate.text.split()) < _SHORT:
            yield "short", 1.0
        if len(candidate.text) > LONG_TITLE:
            yield "long", 1.0
        if is_site_name(candidate.text, self.names):
            yield "site-name", 1.0

    def _beside_headline(self, own: str, witnesses: set[str]) -> Iterator[tuple[str, float]]:
        """What the headline says of a candidate."""
        if "headline" in witnesses:
            if not self.is_h1:
                yield "headline:not-h1", 1.0
            if self.has_core:
                yield "headline:has-core", 1.0
            yield from ((f"headline+{name}", 1.0) for name in witnesses & {"<title>", "json-ld"})
            return
        if self.headline:
            if witnesses & _LESS_SHOWN and witnesses & _MACHINES:
                yield "shown+declared", 1.0
            if not self.is_article and witnesses >= {"og:title", "<title>"}:
                yield "og:title+<title>", 1.0
            if self.headline.endswith(own):
                yield "ends-headline", 1.0
            if own.endswith(self.headline):
                yield "headline-is-its-end", 1.0
            if own.startswith(self.headline):
                yield "headline-is-its-start", 1.0
        if self.is_news and self.has_three and "og:title" in witnesses:
            yield "news:apart", 1.0


def _slug_words(url: str | None) -> frozenset[str]:
    """The words of the most telling of the last two parts of an address's path."""
    path = (url or "").partition("://")[2].partition("?")[0].partition("#")[0]
    parts = path.split("/")[1:]
    best = max(parts[-2:], key=lambda part: part.count("-") + part.count("_"), default="")
    return _words(unquote(best))


def _words(text: str) -> frozenset[str]:
    """The words of three and more letters, as addresses spell them."""
    folded = text.casefold()
    return frozenset(_WORD.findall(folded if folded.isascii() else folded.translate(_UMLAUTS)))


def _subtitle(page: Page, place: StorySpan, found: tuple[DeclaredArticle, ...]) -> Iterator[Finding]:
    """The line under the headline, where markup or JSON-LD says so."""
    if place.headline is not None:
        for number in range(place.headline + 1, min(place.headline + 4, place.top.stop)):
            item = page.segments[number]
            if (
                item.hints & Hint.SUBTITLE
                and not item.hints & place.elsewhere
                and 20 <= len(item.text) <= LONGEST_TITLE
            ):
                yield Claim(SUBTITLE, item.text, 0.7, "markup")
                if item.tag in ("h2", "h3") or _SUBTITLE_CLASS.search(item.element.get("class") or ""):
                    yield Removal(number, RemovalKind.TITLE, "title:subtitle", 0.6)
                break
    for story in found[:1]:
        if text := story.text("alternativeHeadline"):
            yield Claim(SUBTITLE, text[:LONGEST_TITLE], 0.6, "json-ld:alternativeHeadline")


def _removals(page: Page, place: StorySpan, titles: list[str]) -> Iterator[Removal]:
    """The headline itself, and segments around it that only repeat a title."""
    if place.headline is not None:
        sure = place.is_matched or page.segments[place.headline].tag == "h1"
        yield Removal(place.headline, RemovalKind.TITLE, "title:headline", 0.9 if sure else 0.4)
    known = titles[:3]
    sizes = [len(key) for key in known]
    shortest, longest = min(sizes, default=0) // 2, 2 * max(sizes, default=0)
    for item in page.segments.items[place.top.start : place.top.stop]:
        if shortest <= len(item.text) <= longest and item.index != place.headline and letters(item.text) in known:
            yield Removal(item.index, RemovalKind.TITLE, "title:repeated", 0.8)
