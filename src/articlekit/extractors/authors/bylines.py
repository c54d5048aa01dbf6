"""Bylines that nothing marks: what lines near the story say by their words, and names that stand alone.

What is yielded here is weaker than a declaration or markup; the last two are for pages that name nobody near the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from lxml import etree

from articlekit.blocks import HEADINGS
from articlekit.extractors import AUTHORS, Author, AuthorKind, Claim, Page, Segment
from articlekit.extractors.site_names import declared_names
from articlekit.markup.class_words import Hint
from articlekit.markup.runs import shown
from articlekit.metadata.given_names import GIVEN_NAMES
from articlekit.metadata.moments import DATE_HINT, find_moments
from articlekit.metadata.month_names import month_number
from articlekit.metadata.names import clean_authors, is_lead, leads_byline, looks_like_name
from articlekit.metadata.title_text import letters, split_title
from articlekit.story import StorySpan

__all__ = [
    "LONGEST_BYLINE",
    "Claimed",
    "anywhere",
    "claimed",
    "guessed",
    "is_person",
    "leads_of",
    "marked_anywhere",
    "owner",
    "unscripted",
    "written",
]

Claimed = Claim[tuple[Author, ...]]
"""A claim of authors."""
LONGEST_BYLINE: Final = 160
"""Characters of a segment or element that may be a byline."""
_DATELINE: Final = re.compile(
    r"(?:^|\d|[\s·|,])(?i:by|von|par|por|av|af|door|oleh|autor:|author:)\s"
    r"([^\s,|·•@/()]{2,25}(?:\s(?:v[ao]n|de[rln]?|d[ia]|la|le|bin|al|zu)(?=\s)|\s[A-ZÄÖÜ][^\s,|·•@/()]{1,20}){0,4})"
    r"(?=\s?(?:$|[|·•,(@/–-]|(?:am|um|on|at|à|le|el|in|under|unter)\b|\d))"
)
"""A lead and a name inside a line of other facts: "Posted on 3 May 2024 by ann in Cooking"."""
_CREDITED: Final = re.compile(
    r"\b(?i:written|posted|published|submitted|contributed|geschrieben|verfasst|gespeichert|eingestellt|gepostet|veröffentlicht|erstellt|"
    r"publié|posté|écrit|rédigé|publicado|escrito|scritto|pubblicato|postato|geplaatst|geschreven|skrevet|skriven|publicerad|napisał[ay]?)"
    r"\b[^:;!?]{0,50}?\s(?i:by|von|par|por|da|door|av|af)\s([^\s,|·•@/()]{2,25}(?:\s(?:v[ao]n|de[rln]?|d[ia]|la|le)(?=\s)|\s[A-ZÄÖÜ][^\s,|·•@/()]{1,20}){0,4})"
)
"""A notice that says who wrote: "Gespeichert von ann am 3. Mai 2024", also of names that are one word."""
_BY: Final = re.compile(r" (?i:by|von|par|por|da|door|av|af) ")
"""What stands before the name in it: a quick look before that pattern."""
_SHORTEST_NOTICE: Final = 6
_LONGEST_INITIALS: Final = 3
_MOST_UNDER: Final = 8
"""Lines under a lead that may hold a name."""
_COPYRIGHT: Final = re.compile(
    r"[©(Cc](?:(?<=©)|(?<=\()[cC]\)|(?<=[Cc])(?i:opyright))\s?(?:©\s?)?(?:\d{4}\s?(?:[-–]\s?\d{4}\s?)?)?(?:(?i:by|von|par)\s)?([^\d\s.,|•·:©][^\d.,|•·:©]{3,40})"
)
_AUTHOR_NAMES: Final = frozenset({"author", "creator", "byline", "author-name", "authors"})
"""`rel`, `itemprop` and classes of an author's name."""
_AUTHOR_WORD: Final = re.compile(r"author|auteur|\bautor|byline|writer", re.IGNORECASE)
"""What attributes call an author, where the hint may be that of a step or a line by the way."""
_MOST_HIDDEN: Final = 60
"""Elements of each kind that are looked at there."""
_FOOT: Final = 40
"""Segments at the end of the page in which its copyright line stands."""
_LONGEST_FOOT: Final = 1000
"""Characters of such a segment that are looked at."""
_TOP: Final = 3
"""Segments at the top of a page of which one may be its name."""
_INITIAL: Final = 2
_LAST_LATIN: Final = "\u024f"
_LONGEST_LONE: Final = 40
"""Characters of a name that stands alone, with degrees."""


def claimed(found: Iterable[Author], confidence: float, signal: str) -> Iterator[Claimed]:
    """A claim of these authors, each once; none without any."""
    unique: dict[str, Author] = {}
    for author in found:
        unique.setdefault(letters(author.name), author)
    unique.pop("", None)
    if unique:
        yield Claim(AUTHORS, tuple(unique.values()), confidence, signal)


def is_person(author: Author) -> bool:
    """Whether an author's name looks like that of a person, in a script with capitals."""
    return author.kind is AuthorKind.PERSON and author.name[0].isupper() and looks_like_name(author.name)


def written(page: Page, place: StorySpan) -> Iterator[Claimed]:
    """Bylines by their words alone."""
    for item, is_top, _, leads in page.once(_read_lines):
        if leads:
            confidence = (0.7 if is_top else 0.45) - (0.1 if item.hints & place.elsewhere else 0.0)
            yield from claimed(clean_authors(item.text), confidence, "text")
        elif is_lead(item.text):
            confidence = 0.7 if is_top else 0.45
            yield from claimed(_under(page, item.index), confidence, "text")


def _under(page: Page, number: int) -> Iterator[Author]:
    """The names in the line after a lead that stands alone, or in the items of a list there; initials are a portrait's."""
    items = page.segments.items[number + 1 : number + 1 + _MOST_UNDER]
    if items and len(items[0].text) <= _LONGEST_INITIALS and items[0].text.isascii():
        items = items[1:]
    for item in items:
        found = [author for author in clean_authors(item.text) if looks_like_name(author.name)]
        if not found or len(item.text) > LONGEST_BYLINE or item.hints & (Hint.COMMENT | Hint.CAPTION):
            return
        yield from found
        if item.tag != "li":
            return


def guessed(page: Page, place: StorySpan) -> Iterator[Claimed]:
    """Datelines with a name, a name that stands alone beside a date, a signature."""
    body = frozenset(page.body)
    for item, is_top, is_close, leads in page.once(_read_lines):
        if leads:
            continue
        if name := _credited(item, body):
            yield from claimed(clean_authors(name), 0.6 if is_top else 0.42, "text:notice")
            continue
        if (is_close or item.hints & Hint.BYLINE) and _is_dated(item, body) and (match := _DATELINE.search(item.text)):
            confidence = (0.58 if is_top else 0.33) - (0.1 if item.hints & place.elsewhere else 0.0)
            yield from claimed(clean_authors(match[1]), confidence, "text:dateline")
        elif is_close and is_top:
            yield from _beside_date(page, item.index)
    yield from _alone(page, place)
    for number in page.body[-1:]:
        item = page.segments.items[number]
        if len(item.text) > LONGEST_BYLINE or item.tag in HEADINGS:
            continue
        signed = item.text.strip(" ()–—-")
        if looks_like_name(signed) and _begins_as_name(signed):
            yield from claimed(clean_authors(item.text), 0.42, "text:signature")


def _read_lines(page: Page) -> list[tuple[Segment, bool, bool, bool]]:
    """The lines that may be bylines, whether above the body, whether close to headline or end, and whether by their words."""
    place = page.story
    items = page.segments.items
    first = place.headline if place.headline is not None else place.top.start
    end = place.bottom.start
    found: list[tuple[Segment, bool, bool, bool]] = []
    for zone, is_top in ((place.top, True), (place.bottom, False)):
        for item in items[zone.start : zone.stop]:
            number, text = item.index, item.text
            if len(text) > LONGEST_BYLINE or number == place.headline or item.hints & Hint.CAPTION:
                continue
            is_close = first - 3 <= number <= first + 6 or end <= number <= end + 2
            if item.hints & place.elsewhere and not (is_close and _may_be_furniture(item, place, is_top=is_top)):
                continue
            found.append((item, is_top, is_close, leads_byline(text)))
    return found


def leads_of(page: Page) -> Mapping[int, bool]:
    """The numbers of the lines around the story that may be bylines, and whether they are by their words."""
    return {item.index: leads for item, _, _, leads in page.once(_read_lines)}


def _may_be_furniture(item: Segment, place: StorySpan, *, is_top: bool) -> bool:
    """Whether a line in a box that is called related or a side bar may be the story's: a label with a colon, a heading."""
    foreign = item.hints & place.elsewhere
    is_label = ":" in item.text[:20] or (item.tag in HEADINGS and is_lead(item.text))
    return not foreign & Hint.COMMENT and (is_top or not foreign & Hint.RELATED or is_label)


def _alone(page: Page, place: StorySpan) -> Iterator[Claimed]:
    """A person's name in a line of its own under the headline or just below the text."""
    if place.headline is None:
        return
    first = max(page.body[0] if page.body else place.top.stop, place.headline + 2)
    above = range(max(place.headline - 1, 0), min(first + 1, place.headline + 8, len(page.segments)))
    for zone, confidence in ((above, 0.43), (place.bottom[:3], 0.41)):
        for number in zone:
            item = page.segments.items[number]
            is_own = not item.hints & (place.elsewhere | Hint.CAPTION | Hint.TAGS) and item.tag not in HEADINGS
            if is_own and len(item.text) <= _LONGEST_LONE and _begins_as_name(item.text):
                found = clean_authors(item.text)
                if len(found) == 1 and is_person(found[0]) and 2 <= len(found[0].name.split()) <= 3:
                    yield from claimed(found, confidence, "text:alone")
                    return


def _begins_as_name(text: str) -> bool:
    """Whether the first word is a known given name; other scripts than the Latin one are not in the list."""
    first = text.partition(" ")[0].casefold()
    return first in GIVEN_NAMES or first[:1] > _LAST_LATIN


def _credited(item: Segment, body: frozenset[int]) -> str | None:
    """Whom a notice such as "Posted by Ann Lee on 3 May" names; in the text only one that is no sentence."""
    text = item.text
    if not _BY.search(text) or (text[-1] in ".!?" and item.index in body):
        return None
    match = _CREDITED.search(text)
    if match and (match[1][0].isupper() or any(map(str.isdigit, text))) and not month_number(match[1]):
        return match[1]
    return None


def anywhere(page: Page) -> Iterator[Claimed]:
    """Where nobody is named near the story: a label with a colon or a notice anywhere outside the comments."""
    body = frozenset(page.body)
    comment, related = Hint.COMMENT, Hint.RELATED
    for item in page.segments.items:
        text = item.text
        if not _SHORTEST_NOTICE <= len(text) <= 120 or item.link_chars == len(text) or item.hints & comment:
            continue
        if not item.hints & related and (name := _credited(item, body)):
            yield from claimed(clean_authors(name), 0.405, "text:notice")
        if ":" in text[:20] and len(text) <= 80 and leads_byline(text):
            yield from claimed(clean_authors(text), 0.41, "text:label")


def marked_anywhere(page: Page) -> Iterator[Claimed]:
    """Where nobody is named near the story: the one name that the page marks as an author's, however often."""
    foreign = Hint.COMMENT | Hint.RELATED | Hint.CAPTION
    marks = (mark for mark in page.segments.marks if mark.hints & Hint.BYLINE)
    own = (mark.element for mark in marks if not (mark.hints | mark.ancestors) & foreign and _is_author(mark.element))
    pieces = (islice(element.itertext(), _MOST_HIDDEN) for element in islice(own, _MOST_HIDDEN))
    texts = (shown("".join(map(str, texts))) for texts in pieces)
    named = [clean_authors(text) for text in dict.fromkeys(texts) if len(text) <= LONGEST_BYLINE]
    found = {author.name: author for names in named for author in names if looks_like_name(author.name)}
    if len(found) == 1:
        yield from claimed(found.values(), 0.405, "markup:anywhere")


def _is_author(element: etree._Element) -> bool:
    return any(_AUTHOR_WORD.search(element.get(name) or "") for name in ("class", "itemprop", "rel"))


def unscripted(page: Page) -> Iterator[Claimed]:
    """Elements marked as author in what the page shows without scripts."""
    noscripts = (element for element in page.document.data if element.tag == "noscript")
    for hidden in islice(noscripts, _MOST_HIDDEN):
        for element in islice(hidden.iter("a", "span", "p", "div", "address"), _MOST_HIDDEN):
            names = (element.get("rel"), element.get("itemprop"), *(element.get("class") or "").split())
            if _AUTHOR_NAMES.isdisjoint(names):
                continue
            text = shown("".join(map(str, islice(element.itertext(), _MOST_HIDDEN))))
            found = [author for author in clean_authors(text) if looks_like_name(author.name)]
            if found and len(text) <= LONGEST_BYLINE:
                yield from claimed(found, 0.405, "noscript")
                break


def owner(page: Page) -> Iterator[Claimed]:
    """Where nobody is named: the person whose site it is, by its title, the top of the page or the copyright line."""
    items = () if page.document.is_text else page.segments.items
    copyright_lines = (match[1] for item in items[-_FOOT:] if (match := _COPYRIGHT.search(item.text, 0, _LONGEST_FOOT)))
    heads = (item.text for item in items[:_TOP] if item.index < (page.story.headline or 0))
    title = page.document.title or ""
    parts = (title[slice(*part)] for part in split_title(title)[1:])
    for text in (*declared_names(page.document), *parts, *heads, *copyright_lines):
        name = text.strip(" .,/|·•–—-")
        words = name.split()
        is_full = len(words) == 2 or (len(words) == 3 and len(words[1].strip(".")) == 1)
        if is_full and len(words[-1]) > _INITIAL and _begins_as_name(name):
            found = [author for author in clean_authors(name) if is_person(author)]
            yield from claimed(found, 0.36, "owner of the site")
            break


def _is_dated(item: Segment, body: frozenset[int]) -> bool:
    if len(item.text) > 110 or (item.index in body and (item.text[-1] in ".!?" or item.tag in HEADINGS)):
        return False
    if item.hints & (Hint.DATE | Hint.BYLINE):
        return True
    return bool(DATE_HINT.search(item.text)) if item.index in body else any(map(str.isdigit, item.text))


def _beside_date(page: Page, number: int) -> Iterator[Claimed]:
    """A name in a line of its own that holds a date, or has one in the line before or after."""
    item = page.segments.items[number]
    if len(item.text) > 70 or item.tag in ("h1", "h2", "h3", "li") or item.text[-1] in ".!?:" or " " not in item.text:
        return
    if item.hints & (Hint.SHARE | Hint.SOURCE) or ":" in item.text[:20]:
        return
    lines = (page.segments.items[at].text for at in (number - 1, number, number + 1) if 0 <= at < len(page.segments))
    if not any(len(line) <= LONGEST_BYLINE and next(find_moments(line), None) for line in lines):
        return
    found = [author for author in clean_authors(item.text) if looks_like_name(author.name)]
    if len(found) != 1 or found[0].kind is AuthorKind.ORGANISATION or len(found[0].name.split()) > 3:
        return
    if not _begins_as_name(found[0].name):
        return
    if found[0].name[0] > _LAST_LATIN and not found[0].name[0].isupper() and " " in found[0].name:
        return  # several words of a script without capitals: a row of buttons
    yield from claimed(found, 0.44, "text:beside-date")
