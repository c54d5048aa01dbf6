"""Pages composed for the trees that judge sections: whole other stories below a page's own, and stories with sections of their own.

A labelled page becomes two. On one other pages' stories are put below its own as sites do that go on with the
next: in elements like its own or unlike it, or in the same flow; with headline, byline, date, share bar. On the other its own paragraphs are parted by
headings, in boxes or in none, some with a time as a live blog has it, which are the story all the same.
The same data gives the same pages. No measure sees them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs
import numpy as np
from lxml import etree, html

import composed
import examples
import labels
import pages
from articlekit.article import RemovalKind
from articlekit.blocks import HEADINGS
from articlekit.document import from_html
from articlekit.segment import segment
from composed import Donor, new
from examples import Example

SHORT = 0.25
"""Share of the pages with others on which little is left of the story."""
BESIDE = 0.4
"""Share of the pages with others on which those are cards, comments or boxes."""
_OWN, _OTHER = "own", "other"
_BOXES = ("div", "div", "section", "article")
_SUBHEADS = ("h2", "h2", "h2", "h3", "h3", "h4", "b", "strong")
_HEADS = ("h1", "h2", "h2", "h3", "h3", "h4", "b", "strong")
_TOOLS = ("Facebook", "X", "WhatsApp", "E-mail", "Print", "Telegram")
_FEWEST = 5
"""Paragraphs side by side of a story that is parted."""
_WORD = re.compile(r"[^\W_]+")


def composed_stories() -> Iterator[Example]:
    """Each usable page with other stories, and with sections of its own where it can be parted."""
    chance = random.Random(2)
    hosts = composed.usable_pages()
    donors = composed.donors_of(hosts)
    for number, host in enumerate(hosts):
        others = composed.others_than(host, donors)
        for kind in (_OTHER, _OWN) if len(others) >= 3 else ():
            made = _made(pages.parsed(host), others, chance, kind)
            if made is not None:
                yield _example(made, f"{kind}-{number}-{host.id}")


def _made(host: pages.Page, others: Sequence[Donor], chance: random.Random, kind: str) -> pages.Page | None:
    shares = labels.shares([item.text for item in host.segments], host.body or "")
    body = [item for item, share in zip(host.segments, shares, strict=True) if share >= 0.5 and len(item.text) > 30]
    if len(body) < 2 or len(shares) > 3000:
        return None
    elements = list(dict.fromkeys(item.element for item in body))
    if kind == _OWN:
        return host if _part(elements, others, chance) else None
    own = _Own(composed.story_of(host.segments, body), composed.headline_of(host), elements, host.language or "en")
    if chance.random() < SHORT:
        composed.shorten(elements, chance)
    if chance.random() < BESIDE:
        _put_beside(others, own, chance)
    else:
        _append(others, own, chance)
    return host


class _Own(NamedTuple):
    """A page's own story: its element, its headline, its texts."""

    story: etree._Element
    head: etree._Element | None
    texts: list[etree._Element]
    language: str

    def with_headline(self) -> etree._Element:
        """The smallest element around both."""
        return composed.with_headline(self.story, self.head)


def _put_beside(others: Sequence[Donor], own: _Own, chance: random.Random) -> None:
    """Put cards, comments or a box beside the page's own story."""
    place = composed.Place(own.story, str(own.head.tag) if own.head is not None else "h1", own.language)
    made = chance.choice(composed.KINDS[:-1])(others, chance, place)
    around = own.with_headline() if chance.random() < 0.6 else own.story
    composed.put(made, around, composed.child_of(around, own.texts[-1]), chance, _OTHER)


def _example(host: pages.Page, name: str) -> Example:
    document = from_html(html.tostring(host.document.root, encoding="unicode"), url=host.url)
    segments = segment(document)
    page = host._replace(id=name, dataset="stories", document=document, segments=segments)
    put_in = np.array([composed.mark_of(item) for item in segments])
    found = examples.example(page)
    shares = np.where(put_in == _OTHER, 0.0, np.where(put_in == _OWN, 1.0, found.shares))
    return attrs.evolve(found, shares=shares, trust=np.ones(len(shares)))


def _append(others: Sequence[Donor], own: _Own, chance: random.Random) -> None:
    """Put some stories below the page's own."""
    whole, last = own.with_headline(), own.texts[-1]
    form = _Form(own.story, own.head, chance)
    made = [form.story(donor) for donor in chance.sample(others, min(chance.choice((1, 1, 1, 2, 3)), len(others)))]
    is_flat = chance.random() < 0.3
    label = composed.label_of(RemovalKind.RELATED, own.language, chance) if chance.random() < 0.3 else ""
    above = [new(chance.choice(("h2", "h3", "p", "div", "strong")), label)] if label else []
    if not label and chance.random() < 0.15:
        above = [html.Element("hr")]
    if is_flat:
        parts = [*above, *(part for parts in made for part in parts)]
        at = composed.child_of(whole if chance.random() < 0.5 else own.story, last)
    else:
        tag, name = chance.choice(_BOXES), chance.choice(composed.CLASSES)
        if chance.random() < 0.55 and whole.tag in ("div", "article", "section", "main", "td"):
            tag, name = str(whole.tag), whole.get("class") or ""
        parts = [*above, *(new(tag, "", *parts, class_=name) for parts in made)]
        if chance.random() < 0.3:
            parts = [new("div", "", *parts, class_=chance.choice(composed.CLASSES))]
        at = composed.child_of(own.story, last) if chance.random() < 0.3 else whole
    _insert(parts, at, last)


def _insert(parts: Sequence[etree._Element], at: etree._Element, last: etree._Element) -> None:
    """Behind an element; behind the last text where that cannot be."""
    parent = at.getparent()
    if parent is None or at.tag in ("body", "html", "td", "tr", "tbody", "li"):
        at = last
        parent = at.getparent()
    if parent is None or at.tag in ("body", "html") or (at.tail or "").strip():
        return
    place = parent.index(at) + 1
    for part in reversed(parts):
        part.set(composed.MARK, _OTHER)
        parent.insert(place, part)


class _Form:
    """How the other stories of a page are built: all of them alike, often like its own."""

    def __init__(self, story: etree._Element, head: etree._Element | None, chance: random.Random) -> None:
        self._chance = chance
        is_alike = head is not None and head.tag in HEADINGS and chance.random() < 0.6
        self._head = str(head.tag) if is_alike and head is not None else chance.choice(_HEADS)
        self._class = (head.get("class") or "") if is_alike and head is not None else ""
        self._is_linked = chance.random() < 0.3
        self._lines = chance.choice(("none", "one", "one", "two", "date", "byline"))
        self._line = chance.choice(("p", "div", "span", "time", "small"))
        self._tools = chance.choice(("", "", "list", "line"))
        self._wrapper = chance.choice(("", "", "div", story.tag))
        self._name = story.get("class") or ""
        self._text = chance.choice(("p", "p", "p", "div"))
        self._most = chance.choice((3, 6, 12, 25))
        self._first = chance.choice(("", "", "", "kicker", "header"))

    def story(self, donor: Donor) -> list[etree._Element]:
        """One of them."""
        chance = self._chance
        link = [composed.link(donor.title, chance)] if self._is_linked else []
        head = _heading(self._head, new(self._head, "" if link else donor.title, *link, class_=self._class))
        lines = self._lines_of(donor)
        top = [new("header", "", head, *lines)] if self._first == "header" else [head, *lines]
        if self._first == "kicker":
            top = [new("span", chance.choice(_TOOLS[:2]) if chance.random() < 0.1 else donor.title.split()[0]), *top]
        texts = [new(self._text, paragraph) for paragraph in donor.paragraphs[: max(2, self._most)]]
        if self._wrapper in ("div", "section", "article"):
            texts = [new(str(self._wrapper), "", *texts, class_=self._name)]
        return [*top, *self._bar(), *texts, *self._bar()]

    def _lines_of(self, donor: Donor) -> list[etree._Element]:
        byline, date = donor.byline, _date(donor.date, self._chance)
        parts = {
            "none": [],
            "one": [" | ".join(filter(None, (byline, date)))],
            "two": [byline, date],
            "date": [date],
            "byline": [byline],
        }[self._lines]
        return [new(self._line, text) for text in parts if text]

    def _bar(self) -> list[etree._Element]:
        if not self._tools:
            return []
        names = self._chance.sample(_TOOLS, 3)
        if self._tools == "list":
            return [new("ul", "", *(new("li", "", new("a", name, href="#")) for name in names))]
        return [new("div", "", *(new("a", name, href="#") for name in names))]


def _date(text: str, chance: random.Random) -> str:
    """A day as one of several pages would write it."""
    parts = text[:10].split("-")
    if len(parts) != 3:
        return text
    year, month, day = parts
    return chance.choice(
        (
            text,
            f"{day}.{month}.{year}",
            f"{month}/{day}/{year}",
            f"{day}.{month}.{year}, {chance.randint(6, 22)}:{chance.randint(10, 59)}",
        )
    )


def _part(elements: Sequence[etree._Element], others: Sequence[Donor], chance: random.Random) -> bool:
    """Part a story by headings; whether it could be done."""
    run = _longest_run(elements)
    if len(run) < _FEWEST:
        return False
    parent = run[0].getparent()
    assert parent is not None
    start = chance.randint(1, 3)
    tag, name = chance.choice(_SUBHEADS), chance.choice(composed.CLASSES)
    box = chance.choice(("", "", "div", "section", "article"))
    kind = chance.choice(("", "", "", "number", "time", "question"))
    most = chance.choice((1, 2, 3, 6))
    number = 0
    while start < len(run):
        number += 1
        inside = run[start : start + chance.randint(1, most)]
        start += len(inside)
        texts = " ".join("".join(map(str, item.itertext())) for item in inside)
        head = _heading(tag, new(tag, _subhead(texts, others, chance, kind, number)))
        head.set(composed.MARK, _OWN)
        place = parent.index(inside[0])
        parts = [head]
        if kind == "time":
            time = new(chance.choice(("time", "span", "p")), f"{23 - number % 20}:{chance.randint(10, 59)}")
            time.set(composed.MARK, _OWN)
            parts.insert(chance.choice((0, 1)), time)
        if box:
            wrapper = new(box, "", *parts, class_=name)
            parent.insert(place, wrapper)
            wrapper.extend(inside)
        else:
            for part in reversed(parts):
                parent.insert(place, part)
    return number > 1


def _heading(tag: str, element: etree._Element) -> etree._Element:
    """The heading, in a paragraph where it is but bold."""
    return element if tag in HEADINGS else new("p", "", element)


def _longest_run(elements: Sequence[etree._Element]) -> list[etree._Element]:
    """The most paragraphs that follow one another in one element."""
    best: list[etree._Element] = []
    run: list[etree._Element] = []
    for element in elements:
        is_next = bool(run) and element.getparent() is run[-1].getparent() and run[-1].getnext() is element
        run = [*run, element] if is_next else [element]
        if element.tag not in ("p", "div") or element.getparent() is None:
            run = []
        if len(run) > len(best):
            best = run
    return best


def _subhead(texts: str, others: Sequence[Donor], chance: random.Random, kind: str, number: int) -> str:
    """Some words of what it stands over, or (as many subheadings share no word with it) of another story."""
    source = texts if chance.random() < 0.6 else chance.choice(chance.choice(others).paragraphs)
    words = _WORD.findall(source[:600])
    size = chance.randint(1, 7)
    at = chance.randrange(max(len(words) - size, 1))
    text = " ".join(words[at : at + size]) if len(words) > 3 else source[at : at + 2 * size]
    text = text[:1].upper() + text[1:]
    return f"{number}. {text}" if kind == "number" else f"{text}?" if kind == "question" else text
