"""Pages that are composed: a labelled page with other pages' stories, cards, comments or boxes put into it.

A page shows a handful of these by itself; here it is known for certain that they are none of the story. They are learnt
from, at little weight, and no measure sees them. The same data gives the same pages.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import attrs
import numpy as np
from lxml import etree, html

import examples
import labels
import pages
from articlekit import phrases
from articlekit.article import RemovalKind
from articlekit.document import from_html
from articlekit.phrases.files import read_built_in
from articlekit.scoring.units import find_units
from articlekit.segment import Segment, Segments, segment
from examples import Example

COUNT = 700
TRUST = 0.5
"""How much less a composed page weighs than one that is as it was found."""
MARK = "data-composed"
_ENOUGH = 60
"""Words of body of a page that is worth composing."""
_SENTENCE = re.compile(r"(?<=[.!?。！？])\s*")
_NAMES = ("div", "section", "article", "li", "td")
CLASSES = ("", "", "item", "block", "box-3", "row", "entry", "c-unit", "b-list__el", "story", "post", "inner")
HEADS = ("h1", "h2", "h2", "h3", "h3", "h4", "b", "p")
_FAMILIES = ("latin", "cyrillic", "greek", "wide")


class Donor(NamedTuple):
    """Another page's story."""

    site: str
    title: str
    byline: str
    date: str
    paragraphs: tuple[str, ...]


def composed(count: int = COUNT) -> Iterator[Example]:
    """The composed pages, each as an example of a set of its own."""
    chance = random.Random(1)
    hosts = usable_pages()
    donors = donors_of(hosts)
    for number, host in enumerate(chance.sample(hosts, min(count, len(hosts)))):
        others = others_than(host, donors)
        if len(others) >= 3 and (found := _composed(pages.parsed(host), others, chance, number)) is not None:
            yield found


def usable_pages() -> list[pages.Page]:
    """The pages that are worth composing, unread."""
    return [page for name in examples.SETS for page in pages.unread(name) if _is_usable(page)]


Donors = Mapping[tuple[int, str], Sequence[Donor]]
"""By fold and script."""


def donors_of(hosts: Sequence[pages.Page]) -> Donors:
    """Their stories."""
    donors: dict[tuple[int, str], list[Donor]] = {}
    for page in hosts:
        paragraphs = tuple(text for line in (page.body or "").split("\n") if (text := line.strip()))
        donor = Donor(page.site, page.title or "", ", ".join(page.authors), page.date or "", paragraphs)
        donors.setdefault((examples.fold_of(page.site), _script(page)), []).append(donor)
    return donors


def others_than(host: pages.Page, donors: Donors) -> list[Donor]:
    """The stories of other sites that may stand on a page: of its fold and script."""
    return [
        donor for donor in donors[examples.fold_of(host.site), _script(host)] if donor.site != host.site and donor.title
    ]


def _is_usable(page: pages.Page) -> bool:
    return (
        page.kind == "article"
        and bool(page.body)
        and len((page.body or "").split()) + len(page.body or "") // 20 >= _ENOUGH
    )


def _script(page: pages.Page) -> str:
    sample = (page.body or "")[:300]
    counts = [
        sum("a" <= char.lower() <= "z" for char in sample),
        sum("\u0400" <= char < "\u0530" for char in sample),
        sum("\u0370" <= char < "\u0400" for char in sample),
        sum(char >= "\u0e00" for char in sample),
    ]
    return _FAMILIES[counts.index(max(counts))]


def _composed(host: pages.Page, others: Sequence[Donor], chance: random.Random, number: int) -> Example | None:
    texts = [item.text for item in host.segments]
    shares = labels.shares(texts, host.body or "")
    body = [item for item, share in zip(host.segments, shares, strict=True) if share >= 0.5 and len(item.text) > 30]
    if len(body) < 2 or len(texts) > 3000:
        return None
    story = story_of(host.segments, body)
    head = headline_of(host)
    whole = with_headline(story, head)
    headline = head.tag if head is not None else "h1"
    for make in chance.choices(KINDS, _OFTEN, k=chance.choice((1, 1, 2))):
        around = whole if chance.random() < 0.6 else story
        made = make(others, chance, Place(around, headline, host.language or "en"))
        put(made, around, child_of(around, body[-1].element), chance)
    markup = html.tostring(host.document.root, encoding="unicode")
    document = from_html(markup, url=host.url)
    segments = segment(document)
    page = host._replace(
        id=f"composed-{number}-{host.id}", dataset="composed", document=document, segments=segments, markup=b""
    )
    is_put_in = np.array([bool(mark_of(item)) for item in segments])
    found = examples.example(page)
    shares = np.where(is_put_in, 0.0, found.shares)
    return attrs.evolve(found, shares=shares, trust=TRUST * found.trust)


def shorten(elements: list[etree._Element], chance: random.Random) -> None:
    """Leave a short story: two to four of its texts."""
    for element in elements[chance.randint(2, 4) :]:
        if (parent := element.getparent()) is not None and element.tag not in ("body", "html") and not len(element):
            parent.remove(element)
            elements.remove(element)


class Place(NamedTuple):
    """Where something is put: the element of the story, the tag of its headline, the page's language."""

    story: etree._Element
    headline: str
    language: str


def headline_of(host: pages.Page) -> etree._Element | None:
    """The heading that is most like the page's titles; None where none is."""
    likeness = find_units(host.document, host.segments).likeness
    best = max(likeness, key=lambda number: likeness[number], default=None)
    if best is None or likeness[best] < 0.6:
        return None
    return host.segments[best].element


def with_headline(story: etree._Element, head: etree._Element | None) -> etree._Element:
    """The smallest element around the story that holds the headline too, unless that is the page."""
    if head is None:
        return story
    around = set(head.iterancestors())
    found = next((element for element in (story, *story.iterancestors()) if element in around), story)
    return story if found.tag in ("body", "html") else found


def story_of(segments: Segments, body: Sequence[Segment]) -> etree._Element:
    """The smallest element with most of the story."""
    sizes = {item.index: len(item.text) for item in body}
    most = 0.75 * sum(sizes.values())
    for container in segments.enclosing(body[len(body) // 2].container):
        if sum(size for index, size in sizes.items() if container.first <= index < container.end) >= most:
            return container.element
    return segments.containers[0].element


def child_of(story: etree._Element, element: etree._Element) -> etree._Element:
    """The child of the story's element in which another lies."""
    while (parent := element.getparent()) is not None and parent is not story:
        element = parent
    return element


def put(
    made: Sequence[etree._Element], story: etree._Element, last: etree._Element, chance: random.Random, mark: str = "1"
) -> None:
    """Behind the story's last text, behind its element or one around it, before it, or (a box) within it."""
    for item in made:
        item.set(MARK, mark)
    where = chance.random()
    at, is_before = last, False
    if where < 0.35 and last.getparent() is story:
        pass
    elif where < 0.9:
        at = story
        for _ in range(chance.choice((0, 0, 1, 2))):
            parent = at.getparent()
            if parent is not None and parent.getparent() is not None and parent.tag != "body":
                at = parent
        is_before = where > 0.8
    elif len(story) > 4:
        at = story[chance.randrange(1, len(story) - 1)]
    parent = at.getparent()
    if parent is None or at.tag in ("body", "html", "td", "tr", "tbody"):
        at, parent = last, last.getparent()
    if parent is None:
        return
    place = parent.index(at) + (not is_before)
    if not is_before and at.tail:
        return
    for item in reversed(made):
        parent.insert(place, item)


def mark_of(item: Segment) -> str:
    """The mark of what was put in around a segment; empty where nothing was."""
    return next(filter(None, (element.get(MARK) for element in (item.element, *item.element.iterancestors()))), "")


def new(tag: str, text: str = "", *children: etree._Element, **attributes: str) -> etree._Element:
    """An element with a text, then some others."""
    element = html.Element(tag, {name.rstrip("_"): value for name, value in attributes.items() if value})
    element.text = text or None
    element.extend(children)
    return element


def link(text: str, chance: random.Random) -> etree._Element:
    """A link to some story."""
    return new("a", text, href=f"/{chance.randrange(10**6)}.html")


def _head(donor: Donor, chance: random.Random, tag: str, is_linked: bool) -> etree._Element:
    return new(tag, "", link(donor.title, chance)) if is_linked else new(tag, donor.title)


def label_of(kind: RemovalKind, language: str, chance: random.Random) -> str:
    """A phrase of the lexicon, in the page's language."""
    return chance.choice(_phrases().get((kind, language)) or _phrases()[kind, "en"])


@cache
def _phrases() -> dict[tuple[RemovalKind, str], list[str]]:
    found: dict[tuple[RemovalKind, str], list[str]] = {}
    for path in sorted((Path(phrases.__file__).parent / "furniture").glob("*.toml")):
        for rule, phrase in read_built_in(path):
            if rule.form == "whole" and "{" not in phrase:
                found.setdefault((rule.kind, path.stem), []).append(phrase)
    return found


def _sentences(donor: Donor, most: int, chance: random.Random) -> str:
    text = chance.choice(donor.paragraphs)
    return " ".join(_SENTENCE.split(text)[: chance.randint(1, most)])


def _cards(others: Sequence[Donor], chance: random.Random, place: Place) -> list[etree._Element]:
    tag, name, head = chance.choice(_NAMES[:4]), chance.choice(CLASSES), chance.choice(HEADS)
    is_linked, has_text, has_date = chance.random() < 0.8, chance.random() < 0.7, chance.random() < 0.5
    cards = []
    for donor in chance.sample(others, min(chance.randint(3, 8), len(others))):
        parts = [_head(donor, chance, head, is_linked)]
        if has_date and donor.date:
            parts.insert(chance.choice((0, 1)), new(chance.choice(("span", "time", "div")), donor.date))
        if has_text:
            parts.append(
                new(chance.choice(("p", "div")), " ".join(_SENTENCE.split(donor.paragraphs[0])[: chance.randint(1, 3)]))
            )
        cards.append(new(tag, "", *parts, class_=name))
    box = new("ul" if tag == "li" else "div", "", *cards, class_=chance.choice(CLASSES))
    label = label_of(RemovalKind.RELATED, place.language, chance) if chance.random() < 0.6 else ""
    return [new(chance.choice(("h2", "h3", "h4", "p", "div")), label), box] if label else [box]


def _comments(others: Sequence[Donor], chance: random.Random, place: Place) -> list[etree._Element]:
    tag, name = (
        chance.choice(("div", "li", "article", "div")),
        chance.choice((*CLASSES, "msg", "reply-item", "comment")),
    )
    reply = label_of(RemovalKind.COMMENT_PROMPT, place.language, chance) if chance.random() < 0.6 else ""
    most = chance.randint(1, 4)
    thread = []
    for donor in chance.sample(others, min(chance.randint(2, 9), len(others))):
        who = (donor.byline.split(",")[0] or donor.title.split(" ")[0])[:30]
        when = donor.date or f"{chance.randint(1, 23)}:{chance.randint(10, 59)}"
        parts = [new(chance.choice(("b", "span", "div", "h4")), who), new("span", f" {when}")]
        parts += [new("p", _sentences(donor, most, chance)) for _ in range(chance.choice((1, 1, 2)))]
        if reply:
            parts.append(link(reply, chance))
        thread.append(new(tag, "", *parts, class_=name))
    box = new("ul" if tag == "li" else "div", "", *thread, class_=chance.choice(CLASSES))
    label = label_of(RemovalKind.COMMENT_PROMPT, place.language, chance) if chance.random() < 0.6 else ""
    return [new(chance.choice(("h2", "h3", "p", "div")), label), box] if label else [box]


def _box(others: Sequence[Donor], chance: random.Random, place: Place) -> list[etree._Element]:
    donor = chance.choice(others)
    parts = [_head(donor, chance, chance.choice(HEADS), chance.random() < 0.5)]
    parts += [new("p", text) for text in donor.paragraphs[: chance.randint(0, 2)]]
    kind = chance.choice((RemovalKind.READ_MORE, RemovalKind.NEWSLETTER, RemovalKind.RELATED))
    if label := label_of(kind, place.language, chance):
        parts.insert(chance.choice((0, len(parts))), new(chance.choice(("p", "div", "a")), label, href="/x"))
    return [new(chance.choice(("div", "aside", "section", "blockquote")), "", *parts, class_=chance.choice(CLASSES))]


def _stories(others: Sequence[Donor], chance: random.Random, place: Place) -> list[etree._Element]:
    """Whole stories: in an element like that of the page's own, in another, or in none."""
    head = place.headline if chance.random() < 0.6 else chance.choice(HEADS[:6])
    is_flat, is_linked, has_date = chance.random() < 0.3, chance.random() < 0.3, chance.random() < 0.6
    text = chance.choice(("p", "p", "p", "div"))
    is_alike = chance.random() < 0.6 and place.story.tag in ("div", "article", "section", "main")
    made: list[etree._Element] = []
    for donor in chance.sample(others, min(chance.choice((1, 1, 2, 3)), len(others))):
        parts = [_head(donor, chance, head, is_linked)]
        if has_date and (line := " | ".join(filter(None, (donor.byline, donor.date)))):
            parts.append(new(chance.choice(("p", "span", "div")), line))
        parts += [new(text, paragraph) for paragraph in donor.paragraphs[: chance.randint(3, 25)]]
        if is_flat:
            made += parts
        elif is_alike:
            made.append(new(place.story.tag, "", *parts, class_=place.story.get("class") or ""))
        else:
            made.append(new(chance.choice(_NAMES[:3]), "", *parts, class_=chance.choice(CLASSES)))
    return made


KINDS: tuple[Callable[[Sequence[Donor], random.Random, Place], list[etree._Element]], ...] = (
    _cards,
    _comments,
    _box,
    _stories,
)
_OFTEN = (1, 1, 1, 2)
