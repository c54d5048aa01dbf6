"""The one of several stories that the page's address names: `/2024/05/#on-bees` on a blog that shows a month's posts, or
`/2024/05/on-bees` where the posts around it are shown as well, and no title says which is meant.

An anchor names a story where its element holds a heading and text, and is one of several of its kind; that of a section or a
comment in one story names none. The last part of an address names the story whose heading has its words. Where the page's title is
the heading of one of several containers that look alike, the headings of the others, of its rank or linked, are those of other stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import combining, normalize
from urllib.parse import unquote

from articlekit.article import RemovalKind
from articlekit.blocks import HEADINGS
from articlekit.extractors import BODY, TITLE, Claim, Finding, Page, Removal, extractor
from articlekit.extractors.furniture.asides import size_of
from articlekit.metadata.title_text import letters
from articlekit.scoring.units import MATCHED, OWN, Unit
from articlekit.segment import Container

__all__ = ["anchored"]

_SURE: Final = 0.8
_SHORTEST: Final = 300
"""Characters of a story."""
_FEWEST_WORDS: Final = 2
"""Words of an address that names a story, and stories of which it names one."""
_SHORTEST_WORD: Final = 3
_NAMED: Final = 0.75
"""The share of those words that its heading has."""
_AS_WELL: Final = 0.4
"""The share of them from which the page's title is that of its story."""
_WORDS: Final = re.compile(r"[^\W\d_]+")
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"})
_MOST: Final = 0.7
"""The share of the page's text above which an element holds the page's only story."""


@extractor("anchored", fields=(TITLE, BODY), removes=True, order=350)
def anchored(page: Page) -> Iterator[Finding]:
    """Body and title of the story that the address names, or the body of the one that the page's title names."""
    anchor = unquote((page.url or "").partition("#")[2])
    if anchor:
        containers = page.segments.containers
        named = next(
            (item for item in containers if anchor in {item.element.get("id"), item.element.get("name")}), None
        )
        if named is not None and not page.story.is_matched and _is_one_of_several(page, named):
            yield from _story(page, named.first, named.end, "anchor")
    elif len(page.story.units) > 1 and (unit := _unit_of_address(page)) is not None:
        yield from _story(page, unit.first, unit.end, "address")
    elif others := _beside_the_own(page):
        for other in others:
            yield Removal(other.head, RemovalKind.RELATED, "related:beside", _SURE)
        gone = frozenset(number for other in others for number in range(other.first, other.end))
        yield Claim(BODY, frozenset(page.body) - gone, _SURE, "title:body")


def _beside_the_own(page: Page) -> list[Unit]:
    """The units beside the one whose heading is the page's title, where each side holds a story."""
    headline = page.story.headline
    own = next((unit for unit in page.story.units if unit.matched == OWN and unit.head == headline), None)
    if own is None or not page.story.is_matched or _chars(page, own.first, own.end) < _SHORTEST:
        return []
    if _is_in_article(page, own):
        return []
    beside = [unit for unit in page.story.units if unit is not own and unit.like == own.like and unit.head >= 0]
    return [unit for unit in beside if _is_other(page, own, unit) and size_of(page, unit) >= _SHORTEST]


def _is_in_article(page: Page, unit: Unit) -> bool:
    """Whether an `article` around a unit holds its like as well: then they are sections of one, each with its heading."""
    last = max(end for _, end in unit.like)
    around = (item for item in page.segments.containers if item.first <= unit.like[0][0] and item.end >= last)
    return any(item.tag == "article" for item in around)


def _is_other(page: Page, own: Unit, unit: Unit) -> bool:
    """Whether a unit's heading is that of another story: as high as the headline or linked, and not like it."""
    head, headline = page.segments[unit.head], page.segments[own.head]
    is_high = head.tag == headline.tag or (head.is_link and not any("#" in link.url for link in head.links))
    return head.tag in HEADINGS and is_high and unit.likeness < MATCHED


def _story(page: Page, first: int, end: int, signal: str) -> Iterator[Finding]:
    """The claims of the story between two segments."""
    heading = next((item for item in page.segments.items[first:end] if item.tag in HEADINGS), None)
    body = [number for number in page.body if first <= number < end]
    if heading is None or not body:
        return
    yield Claim(TITLE, heading.text, 0.97, f"{signal}:heading")
    yield Claim(BODY, frozenset(body) - {heading.index}, _SURE, f"{signal}:body")


def _unit_of_address(page: Page) -> Unit | None:
    """The one of several stories whose heading has the words of the address, where no declared title names any."""
    words = _slug_words(page.url or "")
    units = [unit for unit in page.story.units if unit.head >= 0 and _chars(page, unit.first, unit.end) >= _SHORTEST]
    if len(words) < _FEWEST_WORDS or len(units) < _FEWEST_WORDS:
        return None
    heads = [page.segments[unit.head].text for unit in units]
    titles = [title for title in (page.document.title, page.document.declared("og:title")) if title]
    if any(_share(words, title) > _AS_WELL or letters(head) in letters(title) for title in titles for head in heads):
        return None
    shares = sorted(((_share(words, head), number) for number, head in enumerate(heads)), reverse=True)
    (best, number), (second, _) = shares[:2]
    return units[number] if best >= _NAMED and second <= best / 2 else None


def _slug_words(url: str) -> list[str]:
    """The words of the last part of an address."""
    last = unquote(url.partition("?")[0]).rstrip("/").rpartition("/")[2]
    return [word for word in _WORDS.findall(_bare(last.partition(".")[0])) if len(word) >= _SHORTEST_WORD]


def _share(words: list[str], heading: str) -> float:
    """The share of the words that the heading has; umlauts are written in two ways."""
    spelled = {*_WORDS.findall(_bare(heading)), *_WORDS.findall(_bare(heading.lower().translate(_UMLAUTS)))}
    return sum(word in spelled for word in words) / len(words)


def _bare(text: str) -> str:
    return "".join(letter for letter in normalize("NFKD", text.lower()) if not combining(letter))


def _is_one_of_several(page: Page, named: Container) -> bool:
    """Whether the element's like, beside it, holds as much as a story too."""
    total = _chars(page, 0, len(page.segments))
    own = _chars(page, named.first, named.end)
    if own < _SHORTEST or own > _MOST * total:
        return False
    kind = named.tag, named.element.get("class")
    return any(
        other.parent == named.parent
        and other is not named
        and (other.tag, other.element.get("class")) == kind
        and _chars(page, other.first, other.end) >= _SHORTEST
        for other in page.segments.containers
    )


def _chars(page: Page, first: int, end: int) -> int:
    """The characters of the body between two segments."""
    return sum([len(page.segments[number].text) for number in page.body if first <= number < end])
