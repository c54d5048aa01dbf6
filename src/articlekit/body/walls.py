"""Whether a page is no article but what stands before one or in its place: a consent wall, a bot check, an error page.

Such a page has little text, and nearly all of that speaks of cookies, robots, missing pages, accounts or countries
(`phrases/walls.toml`). Its title often says nothing else. A story under a wall is text that speaks of none of them: then the page keeps
it, and the wall is furniture like any other.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from articlekit.article import WarningCode
from articlekit.extractors import Hint, Page, Removal, Segment
from articlekit.metadata.title_text import split_title
from articlekit.phrases.cues import Told, cues
from articlekit.text.scripts import character_width

__all__ = ["Wall", "asks_for_scripts", "wall_of"]

_CODES: Final = {
    "region": WarningCode.REGION_WALL,
    "bot": WarningCode.BOT_CHECK,
    "login": WarningCode.LOGIN_WALL,
    "consent": WarningCode.CONSENT_WALL,
    "error": WarningCode.ERROR_PAGE,
    "script": WarningCode.NEEDS_SCRIPT,
}
"""What the cues tell, the more special first: a page for another country is an error page as well."""
_REFUSALS: Final = frozenset({"region", "bot"})
_SHORT: Final = 1_500
"""Characters up to which a page without a telling title is looked at."""
_LONG: Final = 8_000
"""Characters from which no page is a wall: the longest lists of a consent platform's purposes have that many."""
_FEW: Final = 250
"""Characters of a page that its title alone tells."""
_REST: Final = 400
"""Characters that a wall may say of other things where its title tells it."""
_OFFERS: Final = 900
"""The same of an error page, which offers other stories."""
_SOLE: Final = 200
"""The same where nothing but the sentences tell."""
_PARAGRAPH: Final = 70
"""Characters from which a text is a paragraph: two that speak of other things are a story, however short."""
_HEADLINE: Final = 24
"""Characters of a headline, which are more than most sites' names have."""
_BELOW: Final = 3
"""Texts below the headline in which the story begins."""
_REQUEST: Final = 1_000
"""Characters of a request to allow scripts, at the most."""
_MOST_SHOWN: Final = 8
"""Elements that scripts replace, of which it is read."""
_ALONE: Final = 30
"""Texts of a page, menus among them, that has little else than a wall."""
_ASIDE: Final = int(
    Hint.NAVIGATION | Hint.HEADER | Hint.FOOTER | Hint.SIDEBAR | Hint.RELATED | Hint.COMMENT | Hint.SHARE | Hint.AD
)
"""Parts of a page that say nothing of what it is, where it has no body."""
_MOST: Final = 60
"""Texts of such a page that are looked at."""


_VAGUE: Final = frozenset({"error", "bot"})
"""What a title alone tells of many a wall: "Sorry", "Access denied"."""


@attrs.frozen
class Wall:
    """What a page is that is no article."""

    codes: tuple[WarningCode, ...]
    """The surest first; a second where the title tells another."""
    text: str
    """The text that tells it."""


@attrs.frozen(kw_only=True)
class _Kind:
    """What a page's title and texts tell of one kind of wall."""

    what: str
    is_titled: bool
    """Whether a part of the title, or the headline, is nothing but that."""
    chars: float
    """Of the texts that speak of it, the headline among them."""
    texts: int
    rest: float
    """Of the body's texts that speak of no wall."""
    paragraphs: int
    """Those among them that have the length of a paragraph."""
    is_alone: bool
    """Whether the headline tells it, or the page has little else: a sentence in a shop or a list of stories is a notice."""
    is_news: bool
    """Whether the body says what somebody said: no wall does, but stories offered below one may."""

    def is_wall(self) -> bool:
        """Whether that is enough."""
        if self.what == "error" and self.is_titled:
            return self.rest <= (_OFFERS if self.texts else _FEW)
        if self.is_news:
            return False
        if self.is_titled:
            return self.rest <= (min(_REST, self.chars) if self.texts else _FEW)
        return self.texts > 0 and self.is_alone and self.rest <= min(_SOLE, self.chars) and self.paragraphs < 2

    def weight(self) -> tuple[bool, float]:
        """By what of several it is. A check for robots asks for scripts as well, and what is shown elsewhere is missing here."""
        is_told = self.is_titled and (self.texts > 0 or self.what not in _VAGUE)
        return self.what != "script", 4 * _REST * is_told + self.chars / (2 if self.what == "error" else 1)


def wall_of(page: Page, removals: Mapping[int, Removal]) -> Wall | None:
    """What the page is where it holds no story; None for one that does. What `removals` take out of its body is none."""
    size = sum([len(page.segments[number].text) for number in page.body])
    if size > _LONG:
        return None
    titled = _titled(page)
    if size > _SHORT and not titled:
        return None
    wall = _wall(page, frozenset(page.body), titled, removals)
    if wall is None and size <= _SOLE and len(page.segments) <= _ALONE and _speaks_of_walls(page):
        return _wall(page, frozenset(), titled, removals)  # the scores have left the telling sentence out of the body
    return wall


def asks_for_scripts(page: Page) -> bool:
    """Whether what the page shows without scripts is that it needs them."""
    shown = ("".join(element.itertext()) for element in page.document.data if element.tag == "noscript")
    return any(cues("walls").tells(text[:_REQUEST], "script") for text in itertools.islice(shown, _MOST_SHOWN))


def _speaks_of_walls(page: Page) -> bool:
    """Whether all texts of the body have a word at least of what walls tell."""
    return bool(page.body) and all(cues("walls").told(page.segments[number].text).spoken for number in page.body)


def _wall(page: Page, body: frozenset[int], titled: frozenset[str], removals: Mapping[int, Removal]) -> Wall | None:
    items = _texts(page, body)
    told = {item.index: cues("walls").told(item.text) for item in items}
    languages = _languages(page, told.values())
    whats = {
        number: {what for language, what in found.pairs if language in languages} for number, found in told.items()
    }
    kinds = _CODES.keys() & {*titled, *itertools.chain.from_iterable(whats.values())}
    story = [
        item
        for item in items
        if item.index != page.story.headline
        and not any(language in languages and what in kinds for language, what in told[item.index].spoken)
        and not _is_furniture(item, removals)
    ]
    width = character_width("".join(item.text for item in items))
    if _begins_story(page, story, width):
        return None
    sizes = [width * len(item.text) for item in story]
    is_news = any(
        language in languages
        for item in items
        if item.index in body or not body
        for language, _ in cues("speech").told(item.text).pairs
    )
    heading = whats.get(-1 if page.story.headline is None else page.story.headline, ())
    found: list[_Kind] = []
    for what in kinds:
        # "Sorry" is the title of many a page, and what is refused to a country or a robot is not there either.
        special = _REFUSALS if what == "error" else frozenset[str]()
        texts = [item.text for item in items if what in whats[item.index] and not special & whats[item.index]]
        found.append(
            _Kind(
                what=what,
                is_titled=what in titled,
                chars=width * sum(map(len, texts)),
                texts=len(texts),
                rest=sum(sizes),
                paragraphs=sum(size >= _PARAGRAPH for size in sizes),
                is_alone=what in heading or len(page.segments) <= _ALONE,
                is_news=is_news,
            )
        )
    walls = sorted(filter(_Kind.is_wall, found), key=_Kind.weight, reverse=True)
    if not walls:
        return None
    best = walls[0]
    codes = dict.fromkeys(_CODES[kind.what] for kind in walls if kind is best or kind.is_titled)
    text = next((item.text for item in items if best.what in whats[item.index]), page.document.title or "")
    return Wall(tuple(codes), text)


def _begins_story(page: Page, story: Iterable[Segment], width: float) -> bool:
    """Whether a headline that is the page's title as well, and a paragraph right below it, speak of no wall: short news."""
    number = page.story.headline
    headline = _headline(page)
    if number is None or width * len(headline) < _HEADLINE or headline not in (page.document.title or ""):
        return False
    if cues("walls").told(headline).told:
        return False
    return any(number < item.index <= number + _BELOW and width * len(item.text) >= _PARAGRAPH for item in story)


def _languages(page: Page, told: Iterable[Told]) -> frozenset[str]:
    """The language whose cues count: the one declared, if it tells anything, else the one that tells most."""
    counted = Counter(language for found in told for language, _ in found.pairs)
    declared = (page.document.language or "").lower()[:2]
    best = (
        declared
        if declared in counted
        else max(counted, key=lambda language: (counted[language], language), default="")
    )
    return frozenset({best, "und"})


def _is_furniture(item: Segment, removals: Mapping[int, Removal]) -> bool:
    removal = removals.get(item.index)
    return removal is not None and removal.confidence >= 0.5


def _texts(page: Page, body: frozenset[int]) -> list[Segment]:
    """The body and its headline; where there is no body, the first texts that are neither links nor menus."""
    headline = page.story.headline
    texts = (
        item
        for item in page.segments.items
        if item.index in body
        or item.index == headline
        or (not body and not item.hints & _ASIDE and not item.is_mostly_links)
    )
    return list(itertools.islice(texts, _MOST))


def _headline(page: Page) -> str:
    return page.segments[page.story.headline].text if page.story.headline is not None else ""


def _titled(page: Page) -> frozenset[str]:
    """What the parts of the title and the headline tell, each being nothing but that."""
    known = cues("walls")
    return frozenset[str]().union(*map(known.titled, _parts(page)))


def _parts(page: Page) -> Iterator[str]:
    for text in _titles(page):
        yield text
        # "Page not found: how others say it" is the headline of a story.
        yield from (text[start:end] for start, end in split_title(text) if text[end : end + 1] not in {":", "："})


def _titles(page: Page) -> Iterable[str]:
    declared = (page.document.title, page.document.declared("og:title"), _headline(page))
    return (text for text in declared if text)
