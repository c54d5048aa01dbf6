"""Copy of a news agency: its name in the byline, in the dateline, or as the signature under the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from articlekit.article import Relation
from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.naming import is_name
from articlekit.extractors.source.story import Story
from articlekit.extractors.source.words import NOT_A_SOURCE
from articlekit.markup.class_words import Hint
from articlekit.markup.runs import shown
from articlekit.metadata.agencies import (
    DISTRIBUTORS,
    first_agency,
    first_syndicator,
    mentions_agency,
    unspaced_dateline,
)
from articlekit.metadata.title_text import letters
from articlekit.segment import Segment
from articlekit.structured_data.schema_org import types_of

__all__ = ["releases", "wires"]

_LONGEST_BYLINE: Final = 90
_DATELINE: Final = re.compile(r"[^()（）]{0,70}[(（]([^()（）]{2,40})[)）]\s*(?:[.,]?\s*[-–—:]|\.\s)")
_BARE_DATELINE: Final = re.compile(r"[^()（）.,]{2,30}[(（]([A-Za-z /-]{2,20})[)）]\s\w")
"""A place and an agency without the dash after them."""
_SIGNED_DATELINE: Final = re.compile(r"[^/.]{2,40}\.?\s?/([^/\s]{2,20})/|[^.–—-]{2,40}\s[–—-]\s([\w «»]{3,20})\.\s")
"""An agency between slashes, or after the dash: "PLACE, May 3 - Agency. The harbour ...". """
_FEED: Final = re.compile(
    r"(?:syndicated|agency|wire|auto-generated from a \w+) (?:news )?feed (?:of|from|by|provided by) (?:the )?([\w ]{2,30})",
    re.IGNORECASE,
)
"""Seen: Indian news sites' notices under agency copy."""
_SIGNATURE: Final = re.compile(
    r"(?:[(（\[]([^()（）\[\]]{2,60})[)）\]]|\s[-–—]\s?([\w/ -]{2,30})|\s/(\w{2,20})/)\s*[.。]?$"
)
_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:@|©|\(c\)|copyright)?\s*(?:\d{4}\s*)?(?:by\s)?([^|\d.©]{2,60})", re.IGNORECASE
)
_LONGEST_COPYRIGHT: Final = 320
_HEAD: Final = 130
"""Characters at either end of a paragraph in which it may name the agency."""
_OWNERS_WITHIN: Final = 6
"""Segments from the story's last to a copyright line that is the story's."""
_RELEASE: Final = re.compile(r"^SOURCE:?\s+(\S.{1,100})$")
_SERVICE: Final = re.compile(
    r"[/(](PR ?Newswire|Business Wire|Globe ?Newswire|EINPresswire\.com|ACCESSWIRE|Newsfile Corp\.|CNW|PRWEB)\b[^/)]{0,40}[/)]",
    re.IGNORECASE,
)
_SERVICES: Final = {
    "prnewswire": "PR Newswire",
    "businesswire": "Business Wire",
    "globenewswire": "GlobeNewswire",
    "einpresswirecom": "EIN Presswire",
    "accesswire": "ACCESSWIRE",
    "newsfilecorp": "Newsfile",
    "cnw": "CNW",
    "prweb": "PRWeb",
}
"""The letters of a release service's signature -> its name."""
_BY: Final = re.compile(
    r"^\W*(?:by|von|par|por|di|da|af|av|door|text|autor|autore|author|auteur|artikel von: von|artikel von|skrevet af)\b[\s:]*",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\s?(?:19|20)\d\d\b")
_PERSON: Final = re.compile(r"(?:copyright )?[A-ZÀ-ÞŠŽČ][\w.'’-]{0,40}+(?: [A-ZÀ-ÞŠŽČ][\w.'’-]{0,40}+){1,3}\Z")
_GLUED: Final = re.compile(r"(Associated Press|Agence France-Presse|Reuters|Press Trust of India|Canadian Press)$")
"""Names of two elements run together: "Jane DoeThe Associated Press"."""
_MEDIA: Final = frozenset(("imageobject", "videoobject", "audioobject", "mediaobject", "photograph", "comment"))
"""Types of JSON-LD objects that have authors of their own."""
_AUTHORS: Final = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")


def wires(story: Story) -> Iterator[Credit]:
    """A credit for each place that names an agency, or a newsroom that lets others reprint, as the writer."""
    segments = story.page.segments
    start = max(0, min(story.first - 14, story.headline))
    around = range(start, min(len(segments), story.first + 8))
    below = range(max(around.stop, story.last - 1), min(len(segments), story.last + 14))
    for number in chain(around, below):
        item = segments[number]
        if story.is_foreign(item) or (story.is_caption(item) and not item.hints & Hint.BYLINE):
            continue
        text = item.text
        if not mentions_agency(text if len(text) < _LONGEST_COPYRIGHT else f"{text[:_HEAD]} {text[-_HEAD:]}"):
            continue
        if (name := _shared_byline(item)) and not story.identity.is_own_name(name):
            yield Credit(signal="byline-name", text=text, segment=item.index, publisher=name)
        if found := _written(story, item):
            yield from _credit(story, found, text, item.index)
    yield from _owners(story)
    for text in _marked_bylines(story, around):
        found = first_agency(text, strict=True)
        if found and not NOT_A_SOURCE.search(text) and not _is_picture_credit(story, text, found[1], is_byline=True):
            yield from _credit(story, found, text, None)
    for text in _declared_authors(story):
        if found := first_agency(text, strict=True):
            yield from _credit(story, found, text, None)


def _credit(story: Story, found: tuple[str, str], text: str, segment: int | None) -> Iterator[Credit]:
    agency, spelling = found
    if not story.identity.is_own_name(spelling):
        yield Credit(
            signal="wire", text=text[-120:], segment=segment, publisher=spelling, agency=agency, relation=Relation.WIRE
        )


def _owners(story: Story) -> Iterator[Credit]:
    """The newsroom in the copyright line under a story that a distributor has passed on."""
    lines = [
        item
        for item in story.page.segments.items[story.last : story.last + _OWNERS_WITHIN]
        if len(item.text) < _LONGEST_COPYRIGHT and not story.is_foreign(item) and not story.is_footer(item)
    ]
    if not any(DISTRIBUTORS.search(item.text) for item in lines):
        return
    for item in lines:
        match = _COPYRIGHT.search(item.text)
        name = match[1].strip(" ,;:-–—()[]") if match else ""
        if (
            name[:1].isalnum()
            and is_name(name)
            and not story.identity.is_own_name(name)
            and not first_agency(name, strict=True)
        ):
            yield Credit(signal="copyright-name", text=item.text, segment=item.index, publisher=name)
            return


def _marked_bylines(story: Story, around: range) -> Iterator[str]:
    """The bylines that are parts of a line: "3 May 2024 | by dpa"."""
    for mark in story.page.segments.marks:
        if mark.position > around.stop:
            return
        if mark.hints & Hint.BYLINE and mark.position >= around.start and not mark.ancestors & Hint.RELATED:
            text = shown("".join(mark.element.itertext())) if len(mark.element) < 4 else ""
            if len(text) < _LONGEST_BYLINE:
                yield _BY.sub("", text)


def _shared_byline(item: Segment) -> str | None:
    """The newsroom whose name follows the author's in a byline."""
    if len(item.text) > _LONGEST_BYLINE or ("," not in item.text and not item.hints & Hint.BYLINE):
        return None
    bare = _BY.sub("", item.text)
    return first_syndicator(bare) if item.hints & Hint.BYLINE or bare != item.text else None


def _written(story: Story, item: Segment) -> tuple[str, str] | None:
    """The agency that a segment names as the writer, not as the owner of a picture."""
    if len(item.text) > _LONGEST_BYLINE and item.index >= story.last - 1 and (match := _COPYRIGHT.match(item.text)):
        return first_agency(match[1], strict=True)
    if item.index >= story.last - 1 and len(item.text) < _LONGEST_COPYRIGHT and (match := _FEED.search(item.text)):
        return first_agency(match[1], strict=True)
    found = _named(story, item)
    if found and len(item.text) <= _LONGEST_BYLINE:
        parts = item.text.split("|")
        part = next((part for part in parts if found[1] in part), item.text)
        return (
            None
            if NOT_A_SOURCE.search(part)
            or _is_picture_credit(story, item.text, found[1], is_byline=bool(item.hints & Hint.BYLINE))
            else found
        )
    return found


def _is_picture_credit(story: Story, text: str, spelling: str, *, is_byline: bool) -> bool:
    """Whether a line names a photographer beside the agency ("Jane Doe / AFP"), or stands behind a caption's text."""
    if text == "AA":  # the buttons for the size of the letters
        return True
    sign = text.find("©")
    if sign > 0 and text[:sign].rstrip(" |(").endswith((".", "!", "?")) and not _YEAR.match(text, sign + 1):
        return True
    if sign < 0 and "/" not in text and (is_byline or _BY.match(text)):
        return False
    parts = [part.strip(" ©.") for part in re.split(r"[/|,]", text.replace(spelling, ""))]
    return any(_PERSON.match(part) and not story.identity.is_own_name(part) for part in parts)


def _named(story: Story, item: Segment) -> tuple[str, str] | None:
    text = item.text
    if len(text) <= _LONGEST_BYLINE:
        if match := _COPYRIGHT.search(text):
            return first_agency(match[1], strict=True)
        bare = _BY.sub("", text)
        if item.hints & Hint.BYLINE or bare != text or len(text) < 40:
            if found := first_agency(bare.rpartition(":")[2], strict=not item.hints & Hint.BYLINE):
                return found
            if match := _GLUED.search(bare):
                return first_agency(match[1])
            if item.hints & Hint.BYLINE and (match := _SIGNATURE.search(bare)):
                return first_agency(match[match.lastindex or 0])
    if item.index <= story.first + 6 and (match := _DATELINE.match(text[:130])):
        return None if NOT_A_SOURCE.search(match[1]) else first_agency(match[1])
    if item.index <= story.first + 1 and (match := _BARE_DATELINE.match(text[:60])):
        return first_agency(match[1], strict=True)
    if item.index <= story.first + 1 and (match := _SIGNED_DATELINE.match(text[:80])):
        return first_agency(match[1] or match[2], strict=True)
    if item.index <= story.first + 1 and (found := unspaced_dateline(text[:60])):
        return found
    if item.index >= story.last - 1:
        match = _SIGNATURE.search(text[-90:])
        inside = match[match.lastindex or 0] if match else ""
        return first_agency(inside) if inside and not NOT_A_SOURCE.search(inside) else None
    return None


def _declared_authors(story: Story) -> Iterator[str]:
    document = story.page.document
    for name in _AUTHORS:
        yield from (value for value in document.meta.get(name, ())[:2] if len(value) < _LONGEST_BYLINE)
    for node in document.json_ld[:20]:
        if types_of(node) & _MEDIA:
            continue
        authors = node.get("author")
        listed = authors[:4] if isinstance(authors, Sequence) and not isinstance(authors, str) else [authors]
        for author in listed:
            named = author.get("name") if isinstance(author, Mapping) else author
            if isinstance(named, str) and len(named) < _LONGEST_BYLINE:
                yield named


def releases(story: Story) -> Iterator[Credit]:
    """A press release: the service in its dateline, and the last line `SOURCE {Organisation}`."""
    found = next(
        (
            found
            for item in story.top()
            if len(item.text) > _LONGEST_BYLINE and (found := _SERVICE.search(item.text[:200]))
        ),
        None,
    )
    if not found:
        return
    service = _SERVICES[letters(found[1])]
    for item in story.bottom():
        if match := _RELEASE.match(item.text):
            yield Credit(
                signal="release", text=item.text, segment=item.index, publisher=match[1], agency=service,
                relation=Relation.PRESS_RELEASE, label="SOURCE",
            )  # fmt: skip
            return
    yield Credit(
        signal="release-name", text=found[0], publisher=service, agency=service, relation=Relation.PRESS_RELEASE
    )
