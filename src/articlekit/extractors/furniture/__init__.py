"""Furniture, segment by segment: what kind it is, which rule says so, how sure that is, and what it says.

Three witnesses are heard. *Phrases* (`articlekit.phrases.book`) say what a text is; one that is all of a segment, or a
sentence long, is believed by itself, a plain word, a short label and the beginning of running text only with a second
witness: markup, links, its place outside the story, a neighbour, or repetition. *Form and place* tell the headlines of other stories
(`articlekit.extractors.furniture.related`). *Markup* bears a phrase out, and takes nothing out of the body by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Final

from articlekit.article import RemovalKind
from articlekit.blocks import HEADINGS
from articlekit.extractors import AGGREGATOR, Claim, Page, Removal, extractor
from articlekit.extractors.furniture.agency_lines import agency_lines
from articlekit.extractors.furniture.caption_controls import caption_controls
from articlekit.extractors.furniture.editions import editions
from articlekit.extractors.furniture.feed_footers import feed_footers
from articlekit.extractors.furniture.forms import forms
from articlekit.extractors.furniture.handles import handles
from articlekit.extractors.furniture.icons import icons
from articlekit.extractors.furniture.named_shares import named_shares
from articlekit.extractors.furniture.overlays import overlays
from articlekit.extractors.furniture.permalinks import permalinks
from articlekit.extractors.furniture.pointers import pointers
from articlekit.extractors.furniture.portraits import portraits
from articlekit.extractors.furniture.prompts import prompts
from articlekit.extractors.furniture.prose import Prose, is_prose
from articlekit.extractors.furniture.related import related
from articlekit.extractors.furniture.repeats import repeats
from articlekit.markup.class_words import Hint
from articlekit.markup.embeds import post_of
from articlekit.phrases.book import Match, PhraseBook, phrase_book
from articlekit.phrases.cues import cues
from articlekit.segment import Segment

__all__ = ["boilerplate"]

WHOLE: Final = 0.9
"""A phrase that is the whole segment, and no plain word."""
TELLING: Final = 0.88
"""A phrase that begins the segment and is long enough to be no accident, or any phrase with two witnesses."""
WITNESSED: Final = 0.7
"""A plain word or a short label with one more witness."""
DOUBTFUL: Final = 0.3
"""One without: it names the kind of a segment that the scores leave out."""

_HINTS_OF_KIND: Final[Mapping[RemovalKind, int]] = {
    RemovalKind.SHARE: Hint.SHARE,
    RemovalKind.PRINT_EMAIL: Hint.SHARE | Hint.WIDGET,
    RemovalKind.COMMENT_PROMPT: Hint.COMMENT,
    RemovalKind.NEWSLETTER: Hint.NEWSLETTER | Hint.WIDGET,
    RemovalKind.PAYWALL: Hint.PAYWALL,
    RemovalKind.CONSENT: Hint.CONSENT,
    RemovalKind.AD: Hint.AD,
    RemovalKind.RELATED: Hint.RELATED | Hint.SIDEBAR,
    RemovalKind.READ_MORE: Hint.RELATED,
    RemovalKind.FOLLOW: Hint.SHARE,
    RemovalKind.AUTHOR_BIO: Hint.BIO | Hint.BYLINE,
    RemovalKind.BYLINE: Hint.BYLINE | Hint.DATE,
    RemovalKind.IMAGE_CREDIT: Hint.CAPTION,
    RemovalKind.TAGS: Hint.TAGS | Hint.SECTION,
    RemovalKind.SOURCE_LABEL: Hint.SOURCE,
    RemovalKind.PAGINATION: Hint.NAVIGATION,
    RemovalKind.NAVIGATION: Hint.NAVIGATION | Hint.HEADER | Hint.FOOTER,
}
"""The flags that bear a phrase out."""

_LISTED: Final = (
    Hint.NAVIGATION | Hint.HEADER | Hint.FOOTER | Hint.RELATED | Hint.SIDEBAR | Hint.TAGS | Hint.SHARE | Hint.SECTION
)
"""Flags that tell the kind of a link outside the body well enough."""
_AT_THE_TOP: Final = frozenset({RemovalKind.BYLINE})
"""Kinds whose plain words are believed above the story only, or below it with a name: "By", "Updated"."""
_POINTERS: Final = frozenset({RemovalKind.RELATED, RemovalKind.SOURCE_LABEL, RemovalKind.READ_MORE})
"""Kinds whose labels a story uses itself: "Read more: our guide", "Source: Bureau of Statistics" under a table."""
_TO_OTHER_STORIES: Final = frozenset({RemovalKind.RELATED, RemovalKind.READ_MORE})
"""Kinds that are a link to another story: in news never a part of this one, in guides and blogs often
(seen on the development pages: 11 to 0 of those that declare a `NewsArticle`, 51 to 44 of the others)."""
_OWN_LABELS: Final = _POINTERS | {RemovalKind.IMAGE_CREDIT}
"""Kinds whose labels may recur within a story."""
_SECTIONS: Final = frozenset(
    {
        RemovalKind.RELATED,
        RemovalKind.SOURCE_LABEL,
        RemovalKind.TAGS,
        RemovalKind.AUTHOR_BIO,
        RemovalKind.SHARE,
        RemovalKind.FOLLOW,
        RemovalKind.NEWSLETTER,
        RemovalKind.COMMENT_PROMPT,
    }
)
"""Kinds whose plain words are headings of sections as well."""
_TITLES: Final = frozenset(
    {
        RemovalKind.RELATED,
        RemovalKind.SOURCE_LABEL,
        RemovalKind.TAGS,
        RemovalKind.AUTHOR_BIO,
        RemovalKind.CORRECTION,
        RemovalKind.IMAGE_CREDIT,
        RemovalKind.TICKER,
        RemovalKind.NAVIGATION,
    }
)
"""Kinds whose phrases may all be the title of a section."""
_BEGINNINGS: Final = frozenset({"prefix", "pattern"})
"""Forms of phrases that go on as the page likes: running text of the story may begin so too."""
_NOTICES: Final = frozenset(
    {RemovalKind.DISCLAIMER, RemovalKind.COPYRIGHT, RemovalKind.CONSENT, RemovalKind.NEWSLETTER}
)
"""Kinds in which a page speaks for itself: what says that somebody said it is none."""
_QUOTED: Final = re.compile(r"[“„\"«»‘][^“”„\"«»]{8,}[”“\"»«’]\W{0,3}\w")
"""What somebody says, and who: furniture is not put in quotation marks."""
_INSIDE: Final = 200
"""Characters from which a segment within the body is looked at by its beginning only."""
_BAR: Final = 160
"""Characters of the longest bar of links."""
_WORD: Final = 6
"""Letters by which two texts begin alike."""
_SEPARATORS: Final = "·•|/\\-–—,>›»▼▽▲△◆◇■□●○★☆↓↑→←"
_CELLS: Final = frozenset({"td", "th", "dd", "dt", "pre"})
"""Elements in which a stroke may be all that is said."""
_SIGNS: Final = ("©", "(c)", "(C)")
"""What a copyright line and the owner of a picture begin with."""
_AT_THE_END: Final = 8
"""Segments of the body that count as its end."""


@extractor("boilerplate", fields=(AGGREGATOR,), removes=True, order=200)
def boilerplate(page: Page) -> Iterator[Claim[str] | Removal]:
    """What is furniture on the page, and the name under which an aggregator speaks of itself."""
    body = frozenset(page.body)
    matches = _matches(page, body, phrase_book(page.options.phrases, page.phrases))
    prose = Prose.of(page, matches)
    removals = _by_phrase(page, matches, prose)
    removals |= related(page, matches, removals, prose)
    yield from removals.values()
    if not page.deadline.is_past():
        yield from prompts(page, removals, prose)
        yield from named_shares(page, prose)
        yield from portraits(page, removals)
        for find in (
            forms,
            repeats,
            overlays,
            permalinks,
            agency_lines,
            feed_footers,
            handles,
            icons,
            editions,
            pointers,
            caption_controls,
            _separators,
        ):
            yield from find(page)
    yield from _aggregator(removals)


def _matches(page: Page, body: frozenset[int], book: PhraseBook) -> dict[int, Match]:
    """The phrases found, by segment. The links of menus and boxes are passed by."""
    found: dict[int, Match] = {}
    match = book.match
    inside = frozenset(page.body[1:-_AT_THE_END])
    for item in page.deadline.within(page.segments.items):
        text, number = item.text, item.index
        if _QUOTED.match(text):
            continue
        is_listed = item.hints & _LISTED and item.link_chars == len(text) and number not in body
        if is_listed and "DMCA" not in text:  # a badge is a link, too
            continue
        said = match(text, is_inside=len(text) > _INSIDE and number in inside)
        if said is None and len(item.links) > 1 and len(text) <= _BAR:
            said = _in_links(item, match)
        if said is not None:
            found[number] = said
    return found


def _in_links(item: Segment, match: Callable[[str], Match | None]) -> Match | None:
    """The phrase that the links of a bar are: "Print Email Report this article"."""
    if item.link_chars * 3 < len(item.text) * 2:
        return None
    found = [said for link in item.links if (said := match(item.text[link.start : link.end])) is not None]
    return Match(found[0].rule) if len(found) * 2 >= len(item.links) else None


def _by_phrase(page: Page, matches: Mapping[int, Match], prose: Prose) -> dict[int, Removal]:
    """A removal for each phrase, as sure as its witnesses make it."""
    repeated = Counter(page.segments[number].text for number in matches)
    removals: dict[int, Removal] = {}
    for number, said in matches.items():
        item = page.segments[number]
        rule = said.rule
        confidence = _confidence(item, said, matches, prose, repeated)
        if (rule.kind is RemovalKind.CORRECTION and _is_the_news(page, item, prose)) or _is_in_post(item):
            confidence = DOUBTFUL
        removals[number] = Removal(number, _kind(item, said, prose), f"phrase:{rule.name}", confidence, said.data)
    return removals


def _kind(item: Segment, said: Match, prose: Prose) -> RemovalKind:
    """What a phrase means at its place: `© Daily Example` below the story is the page's line, not the owner of a picture."""
    is_page = prose.ends < item.index and item.text.startswith(_SIGNS) and not item.hints & Hint.CAPTION
    return RemovalKind.COPYRIGHT if is_page and said.rule.kind is RemovalKind.IMAGE_CREDIT else said.rule.kind


def _confidence(
    item: Segment, said: Match, matches: Mapping[int, Match], prose: Prose, repeated: Mapping[str, int]
) -> float:
    """How sure it is that a segment is what a phrase says."""
    rule = said.rule
    if _is_section(item, said, prose):
        return DOUBTFUL
    witnesses = _witnesses(item, said, matches, prose, repeated)
    if not rule.is_ambiguous and (said.is_whole or said.is_sentence):
        if rule.form in _BEGINNINGS and not rule.is_own and is_prose(item):
            is_report = rule.kind in _NOTICES and cues("speech").told(item.text).told
            if is_report or not (witnesses or item.links):
                return DOUBTFUL
        return WHOLE if said.is_whole else TELLING
    if rule.kind in _AT_THE_TOP and prose.begins <= item.index and not (prose.ends < item.index and said.data):
        return DOUBTFUL
    if prose.is_news and rule.kind in _TO_OTHER_STORIES and _is_linked(item):
        return TELLING
    if not said.is_whole and rule.kind in _POINTERS:
        is_inside = prose.begins < item.index < prose.ends
        if is_inside and rule.is_ambiguous and not prose.is_copied:
            return DOUBTFUL
        witnesses -= is_inside or rule.is_ambiguous
    return (DOUBTFUL, WITNESSED, TELLING)[max(0, min(witnesses, 2))]


def _is_in_post(item: Segment) -> bool:
    """Whether a text is part of a post of a social network: "View this post on ..." there is what holds its address."""
    quotes = (item.element, *islice(item.element.iterancestors("blockquote"), 2))
    return any(post_of(quote) is not None for quote in quotes)


def _is_the_news(page: Page, item: Segment, prose: Prose) -> bool:
    """Whether a correction is what the page is about: nothing else is told, or the headline begins as it does."""
    headline = page.segments[page.story.headline].text if page.story.headline is not None else ""
    return not prose.numbers or headline[:_WORD].casefold() == item.text[:_WORD].casefold()


def _is_section(item: Segment, said: Match, prose: Prose) -> bool:
    """Whether a phrase is a heading of the story: "Related", "References", with prose of the story under it."""
    if said.is_sentence:
        return False
    if item.tag in HEADINGS:
        is_title = said.rule.is_ambiguous or said.rule.kind in _TITLES
        return is_title and prose.has_prose_under(item.index)
    if not said.rule.is_ambiguous or said.rule.kind not in _SECTIONS or item.index <= prose.begins:
        return False
    is_marked = item.hints & _HINTS_OF_KIND.get(said.rule.kind, 0) or _is_linked(item)
    return not is_marked and item.index + 1 in prose.numbers


def _is_linked(item: Segment) -> bool:
    """Whether at least half of a segment is links."""
    return bool(item.text) and item.link_chars * 2 >= len(item.text)


def _witnesses(
    item: Segment, said: Match, matches: Mapping[int, Match], prose: Prose, repeated: Mapping[str, int]
) -> int:
    """How many facts beside the words bear a phrase out."""
    number, rule = item.index, said.rule
    beside = (matches.get(number - 1), matches.get(number + 1))
    return sum(
        (
            bool(item.hints & _HINTS_OF_KIND.get(rule.kind, 0)),
            _is_linked(item),
            not prose.begins <= number <= prose.ends,
            any(other is not None and not other.rule.is_ambiguous for other in beside),
            repeated[item.text] > 1 and not (rule.kind in _OWN_LABELS and prose.begins < number < prose.ends),
            not rule.is_ambiguous and rule.kind is RemovalKind.RELATED and prose.is_label(item),
            prose.is_copied,
            item.text[0] in "(（[【" and item.text[-1] in ")）]】",
            rule.kind is RemovalKind.SOURCE_LABEL and bool(said.data) and not prose.begins < number < prose.ends,
        )
    )


def _separators(page: Page) -> Iterator[Removal]:
    """The dots and strokes between the parts of a line whose parts are elements of their own."""
    for number in page.body:
        text = page.segments[number].text
        if len(text) == 1 and text in _SEPARATORS and page.segments[number].tag not in _CELLS:
            yield Removal(number, RemovalKind.OTHER, "separator", TELLING)


def _aggregator(removals: Mapping[int, Removal]) -> Iterator[Claim[str]]:
    """The name that a disclaimer gives its site."""
    for removal in removals.values():
        for hole, value in removal.data:
            if hole == "aggregator" and removal.confidence > DOUBTFUL:
                yield Claim(AGGREGATOR, value, removal.confidence, removal.rule)
