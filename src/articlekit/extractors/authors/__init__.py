"""Who wrote the story: `AUTHORS`, from JSON-LD, `<meta>`, byline markup and byline text.

Every name that a signal gives is a candidate; a learned model says how likely each is the author
(`articlekit.extractors.authors.features` has what it is told). One claim holds those that are believed, in the order in
which the page names them; every other name is a weaker claim of its own.

Names are looked for near the headline and at the ends of the body: a byline in a comment, a related card or the page's
furniture names the author of something else, and who is named under a quotation speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp
from typing import Final

import attrs

from articlekit.blocks import HEADINGS
from articlekit.compiled import trees
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
from articlekit.extractors.authors.bylines import anywhere, guessed, leads_of, owner, written
from articlekit.extractors.authors.declared import declared_authors
from articlekit.extractors.authors.features import Candidate, candidates
from articlekit.extractors.authors.marked import linked, marked, marked_anywhere, unscripted
from articlekit.extractors.authors.mentions import Mention, is_person
from articlekit.extractors.site_names import is_site_name, names_of
from articlekit.markup.class_words import Hint
from articlekit.metadata.moments import DATE_HINT, find_moments
from articlekit.metadata.names import is_lead, leads_byline
from articlekit.metadata.reporters import may_name_reporters, reporters_in
from articlekit.metadata.title_text import letters, split_title
from articlekit.story import StorySpan

__all__ = ["MASKS", "authors", "believed_of", "mentions_of"]

BELIEVED: Final = 0.5
"""The probability from which the likeliest name may have others beside it."""
MOST_SURE: Final = 0.97
"""What no learned confidence exceeds: a site rule goes before it."""
TOGETHER: Final = 0.3
"""The same of a name that stands beside the likeliest in one list: co-authors are believed or not together."""
APART: Final = 0.6
"""The same of a name that stands in no list with the likeliest: it is somebody else's who is named on the page."""
ENOUGH: Final = 0.2
"""The probability from which the likeliest name is given, where more than a line of its own speaks for it."""
MASKS: Final = ((), ("json-ld",), ("json-ld", "meta"), ("json-ld", "meta", "markup", "link"))
"""What is left out of a page so that the choice is learned for those that declare less."""
_LONGEST_NAME: Final = 80
_LONGEST_FURNITURE: Final = 120
_LONGEST_LEAD: Final = 60
"""Characters of a line with a lead and a name that nothing marks as a byline."""
_LONGEST_SIGNATURE: Final = 24
"""Characters of a reporter's name with the paper's and the office, in scripts of which reporters' lines are known."""
_MAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w.-]{3,255}")
_HANDLE: Final = re.compile(r"@\w{2,15}", re.ASCII)
"""`twitter:creator` of the X cards: "@username of content creator"."""


@extractor("authors", fields=(AUTHORS,), removes=True, order=110)
def authors(page: Page) -> Iterator[Finding]:
    """Claims for the authors, and the removal of segments that are nothing but a byline or a dateline."""
    mentions = mentions_of(page)
    yield from _claims(page, candidates(page, mentions))
    yield from _removals(page, page.story, {mention.author.name.casefold() for mention in mentions})
    yield from _signatures(page)


def mentions_of(page: Page, masked: Sequence[str] = ()) -> list[Mention]:
    """Whom the page names as its author, and where; `masked` leaves signals out that begin so.

    Lines without mark or lead are read where no person is named otherwise, the rest of the page where nobody is.
    """
    subject, names = _subject(page), page.once(names_of)
    found = _own([*declared_authors(page), *marked(page), *written(page), *linked(page)], masked, subject)
    if not any(is_person(item.author) and not is_site_name(item.author.name, names) for item in found):
        found += _own(guessed(page), masked, subject)
    if all(item.signal in _WEAK or is_site_name(item.author.name, names) for item in found):
        for elsewhere in (anywhere, marked_anywhere, unscripted, owner):
            if far := _own(elsewhere(page), (), subject):
                return found + far
    return found


def _own(found: Iterable[Mention], masked: Sequence[str], subject: str) -> list[Mention]:
    """Those that are not masked, nor whom the page is about."""
    return [item for item in found if item.key != subject and not (masked and item.signal.startswith(tuple(masked)))]


def _subject(page: Page) -> str:
    """The letters of a headline that a declared title repeats or has for a part: a name that says the same is whom the page is about."""
    if page.story.headline is None:
        return ""
    key = letters(page.segments[page.story.headline].text)
    title = page.document.title or ""
    return (
        key if page.story.is_matched or key in {letters(title[start:end]) for start, end in split_title(title)} else ""
    )


_WEAK: Final = frozenset({"markup:byline:one-word"})
"""Signals beside which the rest of the page is read as well."""


def _claims(page: Page, found: Sequence[Candidate]) -> Iterator[Claim[tuple[Author, ...]]]:
    """A claim of those who are believed to be the authors, and one for each other name."""
    author_odds = trees("articlekit.extractors.authors.model").author_odds
    rated = [(1 / (1 + exp(-author_odds(item.row))), item) for item in found]
    believed = believed_of(rated)
    if not believed:
        return
    chosen = [item for _, item in believed]
    value = tuple(_described(page, item) for item in chosen)
    account = _account(page)
    if account and len(value) == 1 and value[0].url is None and is_person(value[0]):
        value = (attrs.evolve(value[0], url=account),)
    confidence = min(MOST_SURE, sum(share for share, _ in believed) / len(believed))
    yield Claim(AUTHORS, value, round(confidence, 3), _signal(chosen))
    for share, item in rated:
        if item not in chosen:
            yield Claim(AUTHORS, (_described(page, item),), round(min(share, confidence) / 2, 3), _signal([item]))


def believed_of(rated: Sequence[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    """The authors among candidates with their probabilities, in the same order: the likeliest, and who shares its work."""
    others = [pair for pair in rated if not pair[1].is_site]
    if any(share >= BELIEVED and is_person(item.author) for share, item in others):
        rated = others  # the site's own name counts only where nobody else is named
    if not rated:
        return []
    most, first = max(rated, key=lambda pair: pair[0])
    if most < (BELIEVED if first.is_bare else ENOUGH):
        return []
    fuller = [item for share, item in rated if item.words > first.words and share >= most / 2]
    first = min(fuller, key=lambda item: len(item.words), default=first)
    kept: list[tuple[float, Candidate]] = [(most, first)]
    for share, item in sorted(rated, key=lambda pair: -pair[0]):
        is_believed = most >= BELIEVED and share >= (TOGETHER if first.lists & item.lists else APART)
        is_place = len(first.words) > 1 and item.is_place
        if is_believed and not is_place and not any(_is_respelled(other, item) for _, other in kept):
            kept.append((share, item))
    return [pair for pair in rated if any(pair[1] is item for _, item in kept)]


def _is_respelled(first: Candidate, other: Candidate) -> bool:
    """Whether two names are spellings of one: with another word, initials, or what follows glued to the end."""
    same_words = first.words <= other.words or other.words <= first.words
    return (
        same_words or first.key.startswith(other.key) or other.key.startswith(first.key) or _is_shortened(first, other)
    )


def _is_shortened(first: Candidate, other: Candidate) -> bool:
    """Whether two names differ in given names that one has as an initial: `A. Lee`, `Ann Lee`."""
    given, _, last = first.author.name.casefold().rpartition(" ")
    other_given, _, other_last = other.author.name.casefold().rpartition(" ")
    shorter, longer = sorted((given.replace(".", ""), other_given), key=len)
    return last == other_last and len(shorter) == 1 and longer.startswith(shorter)


def _described(page: Page, item: Candidate) -> Author:
    """The author; the site's own name is an organisation's."""
    if is_site_name(item.author.name, page.once(names_of)):
        return attrs.evolve(item.author, kind=AuthorKind.ORGANISATION)
    return item.author


def _signal(chosen: Sequence[Candidate]) -> str:
    """The signals that name them, the first of each in order."""
    return "+".join(dict.fromkeys(mention.signal for item in chosen for mention in item.mentions))


def _account(page: Page) -> str | None:
    """The address of the writer's account, where the page names one that is not the site's own."""
    handle = page.document.declared("twitter:creator") or ""
    site = page.document.declared("twitter:site") or ""
    return f"https://x.com/{handle[1:]}" if _HANDLE.fullmatch(handle) and handle.lower() != site.lower() else None


def _removals(page: Page, place: StorySpan, names: set[str]) -> Iterator[Removal]:
    """Segments around the headline that hold nothing but names and dates."""
    leads = leads_of(page)
    for item in page.segments.items[place.top.start : place.top.stop]:
        if _is_section(page, item):
            continue
        if item.index != place.headline and len(item.text) <= _LONGEST_FURNITURE and _is_furniture(item, names, leads):
            yield Removal(item.index, RemovalKind.BYLINE, "byline", 0.85)


def _signatures(page: Page) -> Iterator[Removal]:
    """Lines at the end of the body that say nothing but which reporter wrote it: "김민수 기자 (kim@daily.example)", "（本报记者 李明）"."""
    items = page.segments.items
    for item in items[max(page.body[0] + 1, page.body[-1] - 2) : page.body[-1] + 1] if page.body else ():
        said = _MAIL.sub("", item.text).strip(" ()（）=|[]")
        if len(said) <= _LONGEST_SIGNATURE and may_name_reporters(said) and reporters_in(said, at_end=True):
            yield Removal(item.index, RemovalKind.BYLINE, "byline:signature", 0.85)


def _is_section(page: Page, item: Segment) -> bool:
    """Whether a line is one of several headings of its level over texts of the body: a film's title looks like a name."""
    if item.tag not in HEADINGS or item.hints & Hint.BYLINE or leads_byline(item.text):
        return False
    body = frozenset(page.body)
    over = [number - 1 for number in page.body if page.segments[number - 1].tag == item.tag and number - 1 in body]
    return item.index in over and len(over) > 1


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
