"""The title as the page shows it, and the sub-headline: a small vote among witnesses.

No order of witnesses is right everywhere: the `h1` may be the site's name or a section, `og:title` a teaser for
social networks, `<title>` a line for search engines. So every text that a witness gives is a candidate, and adds up
what speaks for and against it; how much each reason counts is learned (`training/titles.py`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.article import RemovalKind
from articlekit.extractors import SUBTITLE, TITLE, Claim, Finding, Page, Removal, extractor
from articlekit.extractors.json_ld import articles_of
from articlekit.extractors.title.vote import Candidate, Vote, candidates_of
from articlekit.extractors.title.weights import BARE_WEIGHTS, WEIGHTS
from articlekit.extractors.title.witnesses import LONGEST_TITLE
from articlekit.markup.class_words import Hint
from articlekit.metadata.names import leads_byline
from articlekit.metadata.picture_credits import split_credit
from articlekit.metadata.title_text import letters
from articlekit.story import StorySpan
from articlekit.structured_data.schema_org import DeclaredArticle

__all__ = ["title"]

_MOST_SURE: Final = 0.95
"""The confidence of a title beside which there is no other: what a site rule says goes before it."""
_KNOWN: Final = 3
"""Likeliest titles that other lines are compared with."""
_LONGEST_FIRST_LINE = 160
_SUBTITLE_CLASS: Final = re.compile(r"sub-?(?:title|head)|standfirst|\b(?:dek|deck)\b", re.IGNORECASE)
"""Classes of a sub-headline; others, such as `summary` and `intro`, are also given to first paragraphs."""


@extractor("title", fields=(TITLE, SUBTITLE), removes=True, order=100)
def title(page: Page) -> Iterator[Finding]:
    """Claims for title and sub-headline, and the removal of the segments that show them."""
    if page.document.is_text:
        yield from _first_line(page)
        return
    place = page.story
    found = page.once(articles_of)
    ranked = _ranked(page)
    for candidate, share in ranked:
        yield Claim(TITLE, candidate.text, round(_MOST_SURE * share, 3), "+".join(candidate.witnesses))
    titles = [candidate.key for candidate, _ in ranked[:_KNOWN]]
    yield from _subtitle(page, place, found, titles)
    yield from _removals(page, place, titles)


def _first_line(page: Page) -> Iterator[Finding]:
    """In plain text the first line, if it is short and no sentence."""
    if len(page.segments) < 2:
        return
    text = page.segments[0].text
    if len(text) <= _LONGEST_FIRST_LINE and not text.endswith((".", ":", ",", ";")):
        yield Claim(TITLE, text, 0.7, "first line")
        yield Removal(0, RemovalKind.TITLE, "title:first-line", 0.8)


def _ranked(page: Page) -> list[tuple[Candidate, float]]:
    """The candidates, best first, each with its share of the belief."""
    candidates = candidates_of(page)
    vote = Vote.of(page, candidates)
    weights = BARE_WEIGHTS if vote.is_bare else WEIGHTS
    odds = [sum(weights[name] * value for name, value in vote.reasons(candidate)) for candidate in candidates]
    highest = max(odds, default=0.0)
    powers = [math.exp(value - highest) for value in odds]
    shares = [(candidate, power / sum(powers)) for candidate, power in zip(candidates, powers, strict=True)]
    return sorted(shares, key=lambda pair: -pair[1])


def _subtitle(
    page: Page, place: StorySpan, found: tuple[DeclaredArticle, ...], titles: Sequence[str]
) -> Iterator[Finding]:
    """The line under the headline, where markup or JSON-LD says so, and where it says something else than a title."""
    if place.headline is not None:
        for number in range(place.headline + 1, min(place.headline + 4, place.top.stop)):
            item = page.segments[number]
            if (
                not item.hints & Hint.SUBTITLE
                or item.hints & (place.elsewhere | Hint.BYLINE | Hint.BIO)
                or not 20 <= len(item.text) <= LONGEST_TITLE
                or _says_else(item.text)
            ):
                continue
            if item.tag in ("h2", "h3") or _SUBTITLE_CLASS.search(item.element.get("class") or ""):
                yield Removal(number, RemovalKind.TITLE, "title:subtitle", 0.6)
            if not _repeats(item.text, titles):
                yield Claim(SUBTITLE, item.text, 0.7, "markup")
                break
    for story in found[:1]:
        if (text := story.text("alternativeHeadline")) and not _repeats(text, titles):
            yield Claim(SUBTITLE, text[:LONGEST_TITLE], 0.6, "json-ld:alternativeHeadline")


def _says_else(text: str) -> bool:
    """Whether a line is a byline or a picture's caption, which stand where a sub-headline does and share its classes."""
    return leads_byline(text) or split_credit(text)[1] is not None


def _repeats(text: str, titles: Sequence[str]) -> bool:
    """Whether a line is a title again: all of it, its beginning or end, or the whole of it behind a kicker or before a note."""
    key = letters(text)
    return any(
        key.startswith(title) or key.endswith(title) or title.startswith(key) or title.endswith(key) for title in titles
    )


def _removals(page: Page, place: StorySpan, titles: Sequence[str]) -> Iterator[Removal]:
    """The headline itself, and segments around it that only repeat a title."""
    if place.headline is not None:
        sure = place.is_matched or page.segments[place.headline].tag == "h1"
        yield Removal(place.headline, RemovalKind.TITLE, "title:headline", 0.9 if sure else 0.4)
    sizes = [len(key) for key in titles]
    shortest, longest = min(sizes, default=0) // 2, 2 * max(sizes, default=0)
    for item in page.segments.items[place.top.start : place.top.stop]:
        if shortest <= len(item.text) <= longest and item.index != place.headline and letters(item.text) in titles:
            yield Removal(item.index, RemovalKind.TITLE, "title:repeated", 0.8)
