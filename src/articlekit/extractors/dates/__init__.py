"""When the story was published and last changed: `PUBLISHED` and `MODIFIED`, each claim with its signal.

Every day that a signal gives is a candidate for the publication; a learned model says how likely each is
(`articlekit.extractors.dates.features` has what it is told). There are no labels of last changes: those are ranked by
what says so, the declared ones first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from math import exp
from typing import Final

from articlekit.extractors import MODIFIED, PUBLISHED, Claim, Finding, Page, extractor
from articlekit.extractors.dates.anywhere import anywhere, in_path
from articlekit.extractors.dates.declared import MODIFIED_META, declared_dates
from articlekit.extractors.dates.features import Candidate, candidates
from articlekit.extractors.dates.model import date_odds
from articlekit.extractors.dates.shown import Reader
from articlekit.extractors.dates.stamps import Stamp
from articlekit.metadata.moments import DateStyle
from articlekit.urls import host

__all__ = ["MASKS", "dates", "stamps_of"]

Moment = Claim[datetime]

ENOUGH: Final = 0.2
"""The probability below which no day is given."""
MASKS: Final = ((), ("json-ld", "meta"), ("json-ld", "meta", "time", "url"))
"""What is left out of a page so that the choice is learned for those that declare less."""
_FIRST: Final = 0.97
"""The confidence of a day of which words say that the story first appeared on it."""
_TOMORROW: Final = timedelta(days=2)
"""So far ahead of today may a date be, in any zone."""
_BEFORE: Final = timedelta(days=1)
"""So long before the publication may a declared change be: a zone's difference."""
_CHANGES: Final = {
    "json-ld:dateModified": 0.96,
    "json-ld:page:dateModified": 0.94,
    "time": 0.55,
    "text": 0.46,
    "notice": 0.44,
}
"""How sure it is that a date is the last change's, by what says so; a `<meta>` from 0.95 down, by its name."""
_ANY_CHANGE: Final = 0.38
_DAY_FIRST: Final = frozenset("uk au nz ie in za sg my hk ng ke gh pk lk bd mt jm tt".split())
"""Countries whose English puts the day first, by the last part of a host."""


@extractor("dates", fields=(PUBLISHED, MODIFIED), order=130)
def dates(page: Page) -> Iterator[Finding]:
    """Claims for both dates, from every signal that holds one; where the options say what day it is, none after it."""
    stamps = stamps_of(page)
    published = list(_published(candidates(page, stamps)))
    yield from published
    yield from _modified(stamps, published[0].value if published else None)


def stamps_of(page: Page, masked: Sequence[str] = ()) -> list[Stamp]:
    """The dates of a page; `masked` leaves signals out that begin so.

    Those far from the story are read where nothing near it and nothing declared has a date of publication.
    """
    now = page.options.now
<<<<<<< HEAD
    latest = None if now is None else now.replace(tzinfo=now.tzinfo or UTC) + _TOMORROW
    style = _style_of(page)
    found = _unmasked(list(declared_dates(page, style)), masked)
    path = None if "url" in masked else in_path(page.url)
    if path:
        found.append(Stamp(path, "url"))
    known = frozenset(stamp.moment.date() for stamp in found)
    reader = Reader(page, style, known, latest.date() if latest else None)
    story = page.story
    shown = [*reader.marked(story.top), *reader.texts(story.top)]
    if path or not any(stamp.signal.startswith(("json", "meta")) and not stamp.is_change for stamp in found):
        shown += [*reader.marked(story.bottom), *reader.texts(story.bottom)]
    found += _unmasked(shown, masked)
    if not any(not stamp.is_change for stamp in found):
        found += anywhere(reader)
    return found if latest is None else [stamp for stamp in found if stamp.moment <= latest]


def _unmasked(found: list[Stamp], masked: Sequence[str]) -> list[Stamp]:
    return [stamp for stamp in found if not stamp.signal.startswith(tuple(masked))] if masked else found
=======
    limit = None if now is None else now.replace(tzinfo=now.tzinfo or UTC) + timedelta(days=2)
    yield from (claim for claim in _claimed(page) if limit is None or claim.stated <= limit)


def _claimed(page: Page) -> Iterator[Moment]:
    style = _style_of(page)
    in_path = _in_path(page.url)
    declared = list(declared_dates(page, style))
    known = {claim.stated.date() for claim in declared} | ({in_path.date()} if in_path else set())
    is_known = any(claim.field is PUBLISHED and claim.confidence >= _SURE for claim in declared)
    place = page.story
    reader = _Reader(page, place, style, frozenset(known), is_known)
    shown = [*reader.marked(place.top, 0.85), *reader.texts(place.top, 0.7)]
    below: list[Moment] = []
    if in_path or not is_known:
        below = [*reader.marked(place.bottom, 0.6), *reader.texts(place.bottom, 0.5)]
    is_news = any("news" in kind for kind in page.once(kinds_of))
    yield from preferring_shown(Dates(declared, shown, below, url=page.url, in_path=in_path, is_news=is_news))
    if not in_path and not any(
        claim.field is PUBLISHED and claim.confidence > 0.4 for claim in (*declared, *shown, *below)
    ):
        yield from _anywhere(reader)
>>>>>>> main


def _style_of(page: Page) -> DateStyle:
    """The way a page writes dates: by its language and region, else by those of its feed, or by its country's host."""
    document = page.document
    declared = document.language or document.declared("og:locale", "content-language")
    style = DateStyle.of(declared or (page.entry.language if page.entry else None))
    region = host(page.url or "").rpartition(".")[2]
    if style.language == "en" and not style.region and region in _DAY_FIRST:
        return DateStyle.of(f"en-{'GB' if region == 'uk' else region}")
    return style


def _published(found: Sequence[Candidate]) -> Iterator[Moment]:
    """A claim for each day, the likeliest first; none where even that is unlikely."""
    shares = ((_FIRST if item.is_first else 1 / (1 + exp(-date_odds(item.row))), item) for item in found)
    rated = sorted(shares, key=lambda pair: -pair[0])
    if not rated or rated[0][0] < ENOUGH:
        return
    for share, item in rated:
        yield Claim(PUBLISHED, item.moment, round(share, 3), _signal(item))


def _signal(item: Candidate) -> str:
    """The signals that give a day, the one whose moment is taken first."""
    return "+".join(dict.fromkeys((item.best.signal, *(stamp.signal for stamp in item.stamps))))


<<<<<<< HEAD
def _modified(stamps: Sequence[Stamp], published: datetime | None) -> Iterator[Moment]:
    """The dates that are called the last change's, unless they lie before the publication."""
    for stamp in stamps:
        if stamp.is_change and (published is None or stamp.moment >= published - _BEFORE):
            name = stamp.signal.removeprefix("meta:")
            confidence = _CHANGES.get(stamp.signal, _ANY_CHANGE)
            if name in MODIFIED_META:
                confidence = 0.95 - 0.01 * MODIFIED_META.index(name)
            yield Claim(MODIFIED, stamp.moment, round(confidence, 3), stamp.signal)
=======
def _claims(moment: datetime, label: str, worth: float, signal: str, *, is_change: bool = False) -> Iterator[Moment]:
    """A claim for publication or last change, as the words before the date or the element's name say."""
    words = {word.lower() for word in _WORD.findall(label[-60:])}
    if is_change or words & MODIFIED_WORDS:
        yield Claim(MODIFIED, moment, worth, signal)
        yield Claim(PUBLISHED, moment, worth - 0.3, f"{signal}:modified")
    else:
        yield Claim(PUBLISHED, moment, 0.86 if _FIRST_WORDS.search(label.lower()) else worth, signal)


def _anywhere(reader: _Reader) -> Iterator[Moment]:
    """Where nothing better is known: marked dates on the rest of the page, those in scripts; if there are none, any."""
    whole = range(min(len(reader.page.segments), _FAR))
    for lazily in (reader.marked(whole, 0.5), _in_data(reader), _unmarked(reader, whole)):
        found = list(lazily)
        yield from found
        if any(claim.field is PUBLISHED and claim.confidence >= _IN_DATA for claim in found):
            return


def _unmarked(reader: _Reader, whole: range) -> Iterator[Moment]:
    """Dates in titles and addresses and in the rest of the page."""
    document = reader.page.document
    heads = (document.title, document.declared("og:title"), document.declared("description"))
    for text in (*(head or "" for head in heads), _slug_text(document.url)):
        yield from reader.in_text(text, 0.34, "title")
    yield from _in_the_rest(reader, whole)
    if uploaded := _in_path(document.declared("og:image", "twitter:image")):
        yield Claim(PUBLISHED, uploaded, 0.3, "address of the picture")


def _in_data(reader: _Reader) -> Iterator[Moment]:
    """The dates of what a page shows without scripts, and the first in the data that its scripts build it from."""
    is_found = False
    for element in reader.page.document.data:
        if element.tag == "noscript":
            stamps = (parse_moment(time.get("datetime") or "", reader.style) for time in element.iter("time"))
            yield from (Claim(PUBLISHED, moment, 0.36, "noscript") for moment in stamps if moment)
            continue
        for text in () if is_found else _data(element):
            if (match := _IN_SCRIPT.search(text)) and (moment := parse_moment(match[1], reader.style)):
                yield Claim(PUBLISHED, moment, _IN_DATA, "script")
                is_found = True
                break


def _data(element: etree._Element) -> Iterator[str]:
    """The text of a script, or of the attributes in which some frameworks keep a page's data."""
    if element.tag == "script":
        yield element.text or ""
    else:
        yield from (element.get(name) or "" for name in _DATA_ATTRIBUTES)
        yield from (child.get("data-page") or "" for child in element.iterchildren("div"))


def _in_the_rest(reader: _Reader, whole: range) -> Iterator[Moment]:
    """The dates of short texts wherever they stand: labelled ones, and a bare one where all are the same."""
    labelled: list[Moment] = []
    bare: list[Moment] = []
    body = frozenset(reader.page.body)
    foreign = reader.place.elsewhere & (Hint.COMMENT | Hint.RELATED)
    for item in reader.page.segments.items[: whole.stop]:
        text = item.text
        if len(text) > _LONGEST_NOTICE or (item.hints & foreign and item.index not in body):
            continue
        if not DATE_HINT.search(text) or (len(text) > 120 and not _NOTICE.search(text)):
            continue
        if item.tag == "figcaption" or _CAPTION.match(text):
            continue
        is_dated = item.hints & Hint.DATE and not item.hints & reader.place.elsewhere
        if is_dated or _LABEL.search(text.lower()):
            labelled += reader.in_text(text, 0.42, "text")
        elif len({claim.stated.date() for claim in bare}) <= 1:
            bare += reader.in_text(text, 0.42, "text")
    for claim in labelled:
        yield attrs.evolve(claim, confidence=0.38) if claim.signal.endswith("odified") else claim
    if len({claim.stated.date() for claim in bare}) == 1:
        yield from (attrs.evolve(claim, confidence=0.35) for claim in bare)


def _slug_text(url: str | None) -> str:
    """The last part of an address's path as words."""
    return (url or "").rstrip("/").rpartition("/")[2].replace("_", " ")[:120]


def _in_path(url: str | None) -> datetime | None:
    """The date in an address's path; only a full one, with the day."""
    match = _PATH_DATE.search(url) if url else None
    return parse_moment("-".join((match[1], match[3], match[4]))) if match else None
>>>>>>> main
