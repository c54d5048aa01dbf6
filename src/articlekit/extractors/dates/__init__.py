"""When the story was published and last changed: `PUBLISHED` and `MODIFIED`, each claim with its signal.

Machines first: JSON-LD, `<meta>`, `<time>`; then what the page shows near its headline; then the foot of the story and
the address. The tables give each signal's confidence; they were ranked by how often each one was right on the
development pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice

import attrs
from lxml import etree

from articlekit.extractors import MODIFIED, PUBLISHED, Claim, Finding, Page, Segment, extractor
from articlekit.extractors.dates.declared import declared_dates
from articlekit.extractors.dates.preferred import Dates, preferring_shown
from articlekit.extractors.json_ld import kinds_of
from articlekit.markup.class_words import Hint
from articlekit.metadata.moments import DATE_HINT, DateStyle, Found, find_moments, parse_any_language, parse_moment
from articlekit.story import StorySpan

__all__ = ["dates"]

Moment = Claim[datetime]

MODIFIED_WORDS = frozenset(
    "updated update last änderung letzte modified edited revised reviewed aktualisiert aktualisierung zuletzt geändert stand bearbeitet mis à jour "
    "modifié actualizado actualización modificado atualizado atualizada modificada aggiornato aggiornamento modificato bijgewerkt gewijzigd laatst "
    "uppdaterad uppdaterat ändrad opdateret ændret oppdatert endret päivitetty muokattu aktualizacja zaktualizowano aktualizováno "
    "aktualizované frissítve módosítva actualizat modificat обновлено обновлён изменено оновлено ažurirano güncelleme güncellendi "
    "güncellenme diperbarui تحديث عدל עודכן به‌روزرسانی 更新 수정 最終更新 cập nhật".split()
)
"""Words before a date that say that it is the last change's."""
_WORD = re.compile(r"[^\W\d_]+")

_NOT_PUBLICATION = re.compile(
    r"©|\(c\)|\b(?:copyright\w*|all rights reserved|born|geboren\w*|since|seit|expires|deadline|bis zum|veranstaltung\w*|termine?n?|"
    r"verfügbar\w*|available|gültig\w*|valid|until|(?:print-?)?ausgabe|print edition|in print)\b"
)
"""A date beside these words is not the story's: that of a printed edition is a day late. In lower case, as the next ones,
since a pattern that minds no case is several times slower."""
_PATH_DATE = re.compile(r"/((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2]|[1-9])\2(0[1-9]|[12]\d|3[01]|[1-9])(?=[/_.-]|$)")
_LABEL = re.compile(
    r"publish|posted|publi|erschienen|veröffentlicht|erstellt|stand|aktualisier|update|modified|änderung|geändert|datum|date|"
    r"mise à jour|fecha|actualiza|pubblicato|aggiorna|geplaatst|gepubliceerd|bijgewerkt|data|opublikowano|aktualiz|dodano|"
    r"дата|опубликовано|обновлено|tarih|güncelle"
)
"""Words beside a date that say that it is the page's."""
_IN_SCRIPT = re.compile(
    r"ub(?:lished(?:(?<=date.ublished)|(?<=date_.ublished)|(?<=first.ublished)|(?<=first_.ublished)|(?<=published)_?[aA]t)"
    r"|(?<=pub)(?:lish_?[dD]ate|lication_?[dD]ate|lish_?[tT]ime|_?[dD]ate))"
    r"""\\?["']?(?:&quot;)?\s?[:=]\s?(?:\[\d,\s?)?\\?(?:["']|&quot;)(\d{4}[-/]\d\d[-/]\d\d[^"'&\\]{0,20})"""
)
"""A date of publication in the data of a script that builds the page: `datePublished`, `pubDate` and their like. What it
begins with is no choice, so that it is looked for at the speed of a plain text."""
_IN_DATA = 0.45
"""The confidence of such a date, above that of any text far from the story."""
_DATA_ATTRIBUTES = ("props", "data-page", "data-props")
"""Where Astro, Inertia and React keep the data of a page."""
_STAMPS = (
    "datetime",
    "content",
    "title",
    "data-datetime",
    "data-date",
    "data-time",
    "data-timestamp",
    "data-published",
)
"""Attributes that hold a date for machines; `title` in hAtom."""
_CHANGE_NAME = re.compile(r"modified|update(?!.*(?:publish|entry-date))")
_SURE = 0.85
"""The confidence of a declared date that makes a look below the story superfluous."""
_DAY = timedelta(days=1)
_NO_OFFSET = timedelta(0)
_NUMBERS = re.compile(r"\d+")
_FIRST_WORDS = re.compile(
    r"(?:originally|first|initially)\s(?:published|posted|created|appeared)|(?:zuerst|erstmals|ursprünglich)\s(?:erschienen|veröffentlicht)|"
    r"publié\sinitialement|publicado\soriginalmente"
)
"""Words before a date that set it apart from a later change."""
_CAPTION = re.compile(
    r"(?:abb(?:ildung)?\.?|bild(?:er)?|fotos?|figur[ae]?|fig\.?|photos?|images?|imagen|immagine|grafik|graphic|video)\s?\d{0,2}\s?[:|/©(]",
    re.IGNORECASE,
)
"""What the caption of a picture begins with where nothing marks it as one: "Photo: the bridge on 3 May 2024"."""
_LONGEST_LABEL = 30
"""Characters of a line before a date that says what it is: "Last update:"."""
_LONGEST_BARE = 30
"""Characters of a date and its label with nothing beside it."""
_LONGEST_DATELINE = 200
"""Characters of a segment in which a date is looked for."""
_DATELINE_START = 60
"""Characters at the start of a paragraph in which the dateline of a report stands: "(3 May 2024) Boats may pass"."""
_FAR = 2_000
"""Segments within which a page that does not mark its date shows it, if at all."""
_MOST_MARKS = 500
"""Elements marked as dates that are read in one part of the page."""
_LONGEST_NOTICE = 500
_NOTICE = re.compile(
    r"\b(?:posted|published|written|veröffentlicht|geschrieben|gepostet|erstellt|publié|publicado|pubblicato|geplaatst)\b"
)
"""Words of the sentence under a post that says when it appeared (the WordPress themes Kubrick and Default)."""


@extractor("dates", fields=(PUBLISHED, MODIFIED), order=130)
def dates(page: Page) -> Iterator[Finding]:
    """Claims for both dates, from every signal that holds one; where the options say what day it is, none after it."""
    now = page.options.now
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


def _style_of(page: Page) -> DateStyle:
    """The way a page writes dates."""
    document = page.document
    return DateStyle.of(document.language or document.declared("og:locale", "content-language"))


@attrs.frozen
class _Reader:
    """Reads the dates that a page shows."""

    page: Page
    place: StorySpan
    style: DateStyle
    known: frozenset[date]
    """Dates that are known otherwise: they settle whether 3/5 is in March or in May."""
    is_known: bool
    """Whether a date of publication is declared: then nothing slow is tried."""

    def marked(self, zone: range, confidence: float) -> Iterator[Moment]:
        """`<time>` and elements whose class says date, within the zone."""
        segments, is_date = self.page.segments, Hint.DATE
        dated = (mark for mark in self.page.segments.marks_in(zone) if mark.hints & is_date)
        for mark in islice(dated, _MOST_MARKS):
            element = mark.element
            stamp = next(filter(None, map(element.get, _STAMPS)), None)
            moment = self._stamped(stamp) if stamp else None
            if moment is None and len(segments[mark.position].text) <= _LONGEST_DATELINE:
                continue  # `texts` reads it
            if mark.ancestors & self.place.elsewhere & Hint.COMMENT and mark.position not in self.place.top:
                continue
            worth = confidence - (0.2 if mark.ancestors & self.place.elsewhere else 0.0)
            text = " ".join(" ".join(map(str, element.itertext())).split())
            if moment is not None:
                moment = self._shown_day(moment, text)
                name = f"{element.get('itemprop')} {element.get('class')}".lower()
                yield from _claims(moment, text, worth, "time", is_change=bool(_CHANGE_NAME.search(name)))
            elif len(text) <= _LONGEST_DATELINE:
                yield from self.in_text(text, worth - 0.08, "mark")

    def _shown_day(self, moment: datetime, text: str) -> datetime:
        """The date of an attribute, or the day before or after it where the element shows that: another zone's."""
        for found in find_moments(text, self.style) if moment.utcoffset() == _NO_OFFSET else ():
            if found.is_certain and abs(found.moment.date() - moment.date()) == _DAY:
                return found.moment
        return moment

    def _stamped(self, stamp: str) -> datetime | None:
        """The date of an attribute for machines; some hold what the page shows: 3/5/2024."""
        if stamp[:4].isdecimal():
            return parse_moment(stamp, self.style)
        found = next(find_moments(stamp, self.style), None)
        return self._settled(found) if found and not found.is_certain else parse_moment(stamp, self.style)

    def texts(self, zone: range, confidence: float) -> Iterator[Moment]:
        """Dates in short texts within the zone; those in the body count less, those marked as dates more."""
        body = frozenset(self.page.body)
        headline = self.place.headline
        origin = headline if headline is not None and headline in zone else zone.start
        for number in zone:
            item = self.page.segments.items[number]
            is_short = len(item.text) <= _LONGEST_DATELINE
            if (self.is_known and not is_short) or (
                is_short and not item.hints & Hint.DATE and not DATE_HINT.search(item.text)
            ):
                continue
            if number == self.place.headline or self._is_comment(item) or self._is_caption(item):
                continue
            if is_short:
                worth = confidence - (0.2 if item.hints & self.place.elsewhere else 0.1 if number in body else 0.0)
                worth -= 0.005 * min(10, abs(number - origin))
                is_marked = bool(item.hints & Hint.DATE)
                label = self.page.segments[number - 1].text if number else ""
                claims = list(self.in_text(item.text, worth + 0.07 * is_marked, "text", before=label))
                yield from claims
                if is_marked and not claims and not self.is_known and number in self.place.top:
                    yield from self._foreign(item.text, worth)
            else:
                yield from self._in_paragraph(item.text)

    def _is_comment(self, item: Segment) -> bool:
        """Whether a segment below the story lies among its comments, not only beside a link to them."""
        if not item.hints & self.place.elsewhere & Hint.COMMENT or item.index in self.place.top:
            return False
        return any(container.hints & Hint.COMMENT for container in self.page.segments.enclosing(item.container))

    def _is_caption(self, item: Segment) -> bool:
        """Whether a segment is the caption of a picture; where the headline stands in one, it is no caption."""
        headline = self.place.headline
        if _CAPTION.match(item.text):
            return True
        if headline is not None and self.page.segments[headline].hints & Hint.CAPTION:
            return False
        return item.tag == "figcaption" or (bool(item.hints & Hint.CAPTION) and len(item.text) > _LONGEST_BARE)

    def _in_paragraph(self, text: str) -> Iterator[Moment]:
        """The dateline that a report begins with, or the sentence under a post that says when it was posted."""
        if len(text) <= _LONGEST_NOTICE and DATE_HINT.search(text) and _NOTICE.search(text):
            yield from self.in_text(text, 0.62, "notice")
        else:
            yield from self.in_text(text[:_DATELINE_START], 0.5, "dateline")

    def _foreign(self, text: str, confidence: float) -> Iterator[Moment]:
        """A text that is marked as a date and is none in the plain formats."""
        if moment := parse_any_language(text, self.style, now=self.page.options.now):
            yield from _claims(moment, "", confidence - 0.1, "dateparser")

    def in_text(self, text: str, confidence: float, signal: str, *, before: str = "") -> Iterator[Moment]:
        """The dates of one short text, each meaning what the words before it say: in it or, alone in a line, `before`."""
        start = 0
        for found in find_moments(text, self.style):
            label = text[start : found.start]
            if not label and len(before) <= _LONGEST_LABEL and before.endswith((":", "：")):
                label = before
            if start == 0 and _NOT_PUBLICATION.search(text.lower()):
                return
            rest = len(text) - (found.end - found.start)
            yield from _claims(self._settled(found), label, confidence - (0.1 if rest > 60 else 0.0), signal)
            start = found.end

    def _settled(self, found: Found) -> datetime:
        """The date with day and month the way round that the page's other dates have them."""
        moment = found.moment
        if found.is_certain or moment.date() in self.known:
            return moment
        swapped = moment.replace(month=moment.day, day=moment.month)
        if swapped.date() in self.known:
            return swapped
        days, orders = self.page.once(_ways)
        if moment.date() not in days and (swapped.date() in days or orders == frozenset((not self.style.day_first,))):
            return swapped
        return moment


def _ways(page: Page) -> tuple[frozenset[date], frozenset[bool]]:
    """The days that the page writes beyond doubt, and whether its numbers put the day first, where one shows that."""
    days: set[date] = set()
    orders: set[bool] = set()
    for item in page.segments.items[:_FAR]:
        if len(item.text) > _LONGEST_BARE + 30 or not DATE_HINT.search(item.text):
            continue
        for found in find_moments(item.text):
            if found.is_certain:
                days.add(found.moment.date())
                numbers = [int(part) for part in _NUMBERS.findall(item.text[found.start : found.end])]
                if len(numbers) == 3 and numbers[0] <= 31 and numbers[0] != numbers[1]:
                    orders.add(numbers[0] > 12)
    return frozenset(days), frozenset(orders)


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
