"""Bylines that nothing marks: what lines near the story say by their words, and names that stand alone.

The last two are for pages that name nobody near the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from typing import Final

from articlekit.blocks import HEADINGS
from articlekit.extractors import Author, AuthorKind, Page, Segment
from articlekit.extractors.authors.marked import LONGEST_BYLINE, pieces_of
from articlekit.extractors.authors.mentions import Mention, begins_as_name, is_person, mentioned, story_hints
from articlekit.extractors.authors.quoted import is_attribution
from articlekit.extractors.site_names import declared_names
from articlekit.markup.class_words import Hint
from articlekit.markup.quoted import is_quoted
from articlekit.metadata.agencies import agency_of
from articlekit.metadata.byline_words import NO_NAMES
from articlekit.metadata.caseless_names import is_caseless, is_common_name
from articlekit.metadata.credit_lines import credits_others
from articlekit.metadata.moments import DATE_HINT, find_moments
from articlekit.metadata.month_names import month_number
from articlekit.metadata.name_parts import looks_like_name
from articlekit.metadata.names import clean_authors, is_lead, leads_byline, without_lead
from articlekit.metadata.reporters import may_name_reporters, reporters_in
from articlekit.metadata.title_text import letters, split_title
from articlekit.phrases.wordings import any_of
from articlekit.segmenting.introduced import introduced
from articlekit.story import StorySpan

__all__ = ["anywhere", "guessed", "leads_of", "owner", "written"]

_BY: Final = any_of("bylines", "by_person")
_NAME: Final = rf"[^\s,|·•@/()]{{2,25}}(?:\s(?:{any_of('bylines', 'linking_particle')})(?=\s)|\s[A-ZÄÖÜ][^\s,|·•@/()]{{1,20}}){{0,4}}"
_DATELINE: Final = re.compile(
    rf"(?:^|\d|[\s·|,])(?i:{any_of('bylines', 'by_in_line')})\s({_NAME})"
    rf"(?=\s?(?:$|[|·•,(@/–-]|(?:{any_of('bylines', 'before_date')})\b|\d))"
)
"""A lead and a name inside a line of other facts: "Posted on 3 May 2024 by ann in Cooking"."""
_CREDITED: Final = re.compile(rf"\b(?i:{any_of('bylines', 'credited')})\b[^:;!?]{{0,50}}?\s(?i:{_BY})\s({_NAME})")
"""A notice that says who wrote: "Gespeichert von ann am 3. Mai 2024", also of names that are one word."""
_THIS_POST: Final = re.compile(
    rf"\b(?:{any_of('bylines', 'this_text')})(?: (?:{any_of('bylines', 'this_text_was')}))? "
    rf"(?:(?:{any_of('bylines', 'this_text_written')}) )?(?:{any_of('bylines', 'this_text_by')}) "
    rf"((?:[A-ZÄÖÜ][\w.’'-]{{0,20}}\s?){{2,4}})"
    rf"|\b(?:{any_of('bylines', 'reporting_by')}) ((?:[A-Z][\w.’'-]{{0,20}}\s?){{2,4}})"
)
"""A sentence about the text itself: "This post was written by Ann Lee, a skipper"."""
_LONGEST_NOTICE: Final = 300
_HAS_BY: Final = re.compile(rf" (?i:{_BY}) ")
"""What stands before the name in it: a quick look before that pattern."""
_SHORTEST_NOTICE: Final = 6
_EDGE: Final = 60
"""Characters at the edges of a paragraph in which its reporter is named."""
_LONGEST_INITIALS: Final = 3
_MOST_UNDER: Final = 8
"""Lines under a lead that may hold a name."""
_COPYRIGHT: Final = re.compile(
    r"[©(Cc](?:(?<=©)|(?<=\()[cC]\)|(?<=[Cc])(?i:opyright))\s?(?:©\s?)?(?:\d{4}\s?(?:[-–]\s?\d{4}\s?)?)?"
    rf"(?:(?i:{_BY})\s)?([^\d\s.,|•·:©][^\d.,|•·:©]{{3,40}})"
)
_FOOT: Final = 40
"""Segments at the end of the page in which its copyright line stands."""
_LONGEST_FOOT: Final = 1000
"""Characters of such a segment that are looked at."""
_TOP: Final = 3
"""Segments at the top of a page of which one may be its name."""
_INITIAL: Final = 2
_LONGEST_LONE: Final = 60
"""Characters of names that stand alone, with degrees."""
_BEGUN: Final = 2
"""Elements of a line of which one is the name: a lead may stand before it."""
_MOST_ALONE: Final = 4
"""Names in such a line, and lines."""
_LABELLED: Final = re.compile(r"[^:]{0,19}(?:(?<!\d):|:(?!\d))")
"""A label before what the line says, and not a time."""
_BESIDE: Final = re.compile(rf"\s?[|•·●/,–—]\s?|\s-\s|\s(?:{any_of('bylines', 'in_section')})\s")
"""What parts a name from the date and the section in one line."""


def written(page: Page) -> Iterator[Mention]:
    """Bylines by their words alone."""
    for item, is_top, _, leads in page.once(_read_lines):
        if leads:
            yield from mentioned(clean_authors(_parted(item)), "text", item.index, is_top=is_top, hints=item.hints)
        elif is_lead(item.text):
            under = _under(page, item.index)
            yield from mentioned(under, "text", item.index + 1, is_top=is_top, hints=item.hints)
    yield from _reporters(page)


def _reporters(page: Page) -> Iterator[Mention]:
    """Those whom lines, and the edges of the first and last paragraphs, name in Chinese, Korean and Japanese."""
    place, body = page.story, page.body
    first = page.segments.items[body[0]].text if body else (page.document.title or "")
    if first.isascii():
        return  # as nearly all texts in Latin letters are: a quick look
    edges = {*body[:2], *body[-2:]}
    near = sorted({*place.top, *place.bottom, *edges})
    for number in near:
        item = page.segments.items[number]
        if item.text.isascii() or item.hints & Hint.CAPTION or number == place.headline:
            continue
        is_long = len(item.text) > LONGEST_BYLINE
        if is_long and number not in edges:
            continue
        texts = (item.text[:_EDGE], item.text[-_EDGE:]) if is_long else (item.text,)
        names = [
            name
            for text in texts
            if may_name_reporters(text)
            for name in reporters_in(text, at_end=bool(body) and number in _ends(page, body[-1]))
            if name not in NO_NAMES
        ]
        if names and not (item.hints & place.elsewhere and number not in edges):
            is_top = number < place.top.stop
            authors = (Author(name=name) for name in names)
            yield from mentioned(authors, "text", number, is_top=is_top, hints=item.hints)


def _ends(page: Page, last: int) -> tuple[int, ...]:
    """The last text, and the line below it where that is in brackets as a whole: who signs may stand in either."""
    after = page.segments.items[last + 1].text if last + 1 < len(page.segments) else ""
    return (last, last + 1) if after[:1] in tuple("（(【[") else (last,)


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


def guessed(page: Page) -> Iterator[Mention]:
    """Datelines with a name, a name that stands alone beside a date, a signature."""
    body = frozenset(page.body)
    for item, is_top, is_close, leads in page.once(_read_lines):
        if leads:
            continue
        if name := _credited(item, body):
            yield from mentioned(clean_authors(name), "text:notice", item.index, is_top=is_top, hints=item.hints)
            continue
        if (is_close or item.hints & Hint.BYLINE) and _is_dated(item, body) and (match := _DATELINE.search(item.text)):
            found = clean_authors(_without_month(match[1]))
            yield from mentioned(found, "text:dateline", item.index, is_top=is_top, hints=item.hints)
        elif is_close and is_top:
            yield from _beside_date(page, item.index)
    yield from _alone(page)
    for number in page.body[-1:]:
        item = page.segments.items[number]
        if len(item.text) > LONGEST_BYLINE or item.tag in HEADINGS or is_attribution(page, item):
            continue
        if number in page.once(_listed):
            continue
        signed = item.text.strip(" ()–—-")
        if looks_like_name(signed) and begins_as_name(signed):
            yield from mentioned(clean_authors(item.text), "text:signature", number, hints=item.hints)


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
            leads = leads_byline(text) or (bool(item.links) and leads_byline(_parted(item)))
            found.append((item, is_top, is_close, leads))
    return found


def _parted(item: Segment) -> str:
    """The text of a line, with a separator behind the name that its first element is: its role follows, or a link to more."""
    pieces = pieces_of(item.element) if len(item.element) else []
    if "".join("".join(pieces).split()) != "".join(item.text.split()):  # an element of several lines
        ends = sorted({0, len(item.text), *(end for link in item.links for end in (link.start, link.end))})
        pieces = [piece for start, end in pairwise(ends) if (piece := item.text[start:end].strip())]
    for number, piece in enumerate(pieces[:-1][:_BEGUN]):
        if looks_like_name(without_lead(piece)):
            return f"{' '.join(pieces[: number + 1])} | {' '.join(pieces[number + 1 :])}"
    return " ".join(pieces) if len(pieces) > 1 and is_lead(pieces[0]) else item.text


def leads_of(page: Page) -> Mapping[int, bool]:
    """The numbers of the lines around the story that may be bylines, and whether they are by their words."""
    return {item.index: leads for item, _, _, leads in page.once(_read_lines)}


def _may_be_furniture(item: Segment, place: StorySpan, *, is_top: bool) -> bool:
    """Whether a line in a box that is called related or a side bar may be the story's: a label with a colon, a heading."""
    foreign = item.hints & place.elsewhere
    is_label = ":" in item.text[:20] or (item.tag in HEADINGS and is_lead(item.text))
    return not foreign & Hint.COMMENT and (is_top or not foreign & Hint.RELATED or is_label)


def _alone(page: Page) -> Iterator[Mention]:
    """Names in a line of their own under the headline, at the end of the text or just below it."""
    place, body = page.story, page.body
    first = max(body[0] if body else place.top.stop, (place.headline or 0) + 2)
    above = range(
        max((place.headline or first) - 1, 0), min(first + 1, (place.headline or first) + 8, len(page.segments))
    )
    title = letters(page.document.title or "")  # whose parts are the site's name, or whom the page is about
    count = 0
    for number in (*above, *body[-2:], *place.bottom[:3]):
        item = page.segments.items[number]
        foreign = item.hints & (place.elsewhere | Hint.COMMENT | Hint.CAPTION | Hint.TAGS) & ~page.once(story_hints)
        foreign = foreign or len(item.links) > max(1, item.text.count(","))  # as in a path or a menu
        if foreign or len(item.text) > _LONGEST_LONE or number == place.headline or item.tag in ("h1", "h2"):
            continue
        if number in page.once(_listed):
            continue
        text = _parted(item).strip("–—- ")
        text = text[1:-1] if text.startswith("(") and text.endswith(")") else text
        if " " not in text or text[-1] in ".!?:" or text[0].islower() or any(map(str.isdigit, text)):
            continue
        named = clean_authors(text)
        if credits_others(text) and not (named and re.match(rf"{re.escape(named[0].name)}(?!\.)", text)):
            continue  # a caption with whose picture it is
        found = [author for author in named if is_person(author) and letters(author.name) not in title]
        if (
            0 < len(found) <= _MOST_ALONE
            and all(_is_name_alone(author.name) for author in found)
            and not _speaks(page, item)
        ):
            yield from mentioned(found, "text:alone", number, is_top=number in above, hints=item.hints)
            count += 1
            if count == _MOST_ALONE:
                return


def _without_month(line: str) -> str:
    """What stands before a day in a dateline, without the name of its month, which may be somebody's: April."""
    before, _, last = line.rstrip(" ,.").rpartition(" ")
    return before if before and month_number(last) is not None else line


def _is_name_alone(name: str) -> bool:
    return 2 <= len(name.split()) <= 4 and _may_be_name(name)


def _may_be_name(name: str) -> bool:
    """Whether a name in letters without case is a common one: else it may be a button as well."""
    return not is_caseless(name) or is_common_name(name)


def _listed(page: Page) -> frozenset[int]:
    """The numbers of the lines that a sentence of the story introduces: whoever is named there does not sign it."""
    return frozenset(chain.from_iterable(introduced(page.segments, page.body).values()))


def _credited(item: Segment, body: frozenset[int]) -> str | None:
    """Whom a notice such as "Posted by Ann Lee on 3 May" names; in the text only one that is no other sentence."""
    text = item.text
    if match := _THIS_POST.search(text[:_LONGEST_NOTICE]):
        return match[1] or match[2]
    if not _HAS_BY.search(text) or (text[-1] in ".!?" and item.index in body):
        return None
    match = _CREDITED.search(text)
    if match and (match[1][0].isupper() or any(map(str.isdigit, text))) and not month_number(match[1]):
        return match[1]
    return None


def anywhere(page: Page) -> Iterator[Mention]:
    """Where nobody is named near the story: a label with a colon or a notice anywhere outside the comments."""
    body = frozenset(page.body)
    comment, related = Hint.COMMENT, Hint.RELATED
    for item in page.segments.items:
        text = item.text
        if not _SHORTEST_NOTICE <= len(text) <= 120 or item.link_chars == len(text) or item.hints & comment:
            continue
        if not item.hints & related and (name := _credited(item, body)):
            yield from mentioned(clean_authors(name), "text:far-notice", item.index, hints=item.hints)
        if ":" in text[:20] and len(text) <= 80 and leads_byline(text):
            yield from mentioned(clean_authors(text), "text:label", item.index, hints=item.hints)


def _speaks(page: Page, item: Segment) -> bool:
    """Whether a line names who is quoted."""
    return is_attribution(page, item) or is_quoted(item.element)


def owner(page: Page) -> Iterator[Mention]:
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
        if is_full and len(words[-1]) > _INITIAL and begins_as_name(name):
            found = [author for author in clean_authors(name) if is_person(author)]
            yield from mentioned(found, "owner of the site")
            break


def _is_dated(item: Segment, body: frozenset[int]) -> bool:
    if len(item.text) > 110 or (item.index in body and (item.text[-1] in ".!?" or item.tag in HEADINGS)):
        return False
    if item.hints & (Hint.DATE | Hint.BYLINE):
        return True
    return bool(DATE_HINT.search(item.text)) if item.index in body else any(map(str.isdigit, item.text))


def _beside_date(page: Page, number: int) -> Iterator[Mention]:
    """A name in a line of its own that holds a date, or has one in the line before or after."""
    item = page.segments.items[number]
    if len(item.text) > 70 or item.tag in ("h1", "h2", "h3", "li") or item.text[-1] in ".!?:" or " " not in item.text:
        return
    if item.hints & (Hint.SHARE | Hint.SOURCE) or _LABELLED.match(item.text) or _speaks(page, item):
        return
    lines = (page.segments.items[at].text for at in (number - 1, number, number + 1) if 0 <= at < len(page.segments))
    if not any(len(line) <= LONGEST_BYLINE and next(find_moments(line), None) for line in lines):
        return
    parts = (part for part in _BESIDE.split(_parted(item)) if part)
    named = [author for part in parts for author in clean_authors(part)]
    found = [author for author in named if author.kind is AuthorKind.PERSON and looks_like_name(author.name)]
    found = [author for author in found if len(author.name.split()) <= 4 and _may_be_name(author.name)] or [
        author for author in named[:1] if agency_of(author.name)
    ]
    if not 0 < len(found) <= 3:
        return
    yield from mentioned(found, "text:beside-date", number, is_top=True, hints=item.hints)
