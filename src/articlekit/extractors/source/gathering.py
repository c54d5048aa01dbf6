"""What the lines of a page say of its source: a `Credit` for each label and sentence that gives one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.article import Relation, RemovalKind
from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.naming import chosen_name, is_name, resembles
from articlekit.extractors.source.pointers import bare_link, leading_on, linked_publisher, marked
from articlekit.extractors.source.relation import relation_of
from articlekit.extractors.source.story import Linked, Story
from articlekit.extractors.source.words import (
    ARTICLE,
    LABEL_LETTERS,
    MORE_LETTERS,
    NOT_A_SOURCE,
    ORIGIN,
    ORIGINAL,
    OUTGOING,
    READ_ON,
    WHOLE,
    Label,
    colon_label,
    foreign_subject,
    linked_label,
    name_in,
    prefix_label,
    straight,
    word_starts,
)
from articlekit.metadata.agencies import agency_of
from articlekit.metadata.title_text import letters
from articlekit.phrases.book import phrase_book
from articlekit.segment import Segment
from articlekit.urls import is_home_page, looks_like_article, site

__all__ = ["gather"]

_LONGEST_LINE: Final = 320
"""Characters of a credit line at most; a longer text is prose that mentions something."""
_LONGEST_NAME_LINE: Final = 90
_LONGEST_LABEL: Final = 40
_SHORTEST_SENTENCE: Final = 12
_LONGEST_MIDDLE: Final = 200
"""Characters of a credit sentence between the paragraphs of the story, where only one with a link is read."""
_LONGEST_BYLINE: Final = 20
"""Characters before a linked author's name."""
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BEFORE_SOURCE: Final = frozenset(("", " ", ",", "。", "、", ".", ":", "：", ";", "，"))
"""What may stand before a link that is nothing but a label; "name()[source]" is documentation."""
_MOST_DOCUMENTS: Final = 3
_PLURALS: Final = frozenset(
    "sources quellen fontes fuentes fonti references bronnen kilder källor źródła источники referenzen".split()
)
"""Labels of lists that back statements."""
_ADDRESS_LABEL: Final = re.compile(
    r"\W{0,3}(?:link|url|lien|enlace|website|web|链接|鏈接|リンク|링크)?\s?[:：]?\s?$", re.IGNORECASE
)
"""What may stand before an address that has a line of its own."""


def gather(story: Story) -> Iterator[Credit]:
    """Every credit, in no order of strength."""
    for item in story.middle():
        if len(item.text) < _LONGEST_MIDDLE:
            yield from _sentence(story, item, is_inside=True)
    for item in story.top():
        yield from _line(story, item)
        yield from _opening(story, item)
        yield from linked_publisher(story, item)
        yield from marked(story, item)
    for item in story.bottom():
        yield from _line(story, item)
        yield from _labelling_link(story, item)
        yield from bare_link(story, item)
        yield from leading_on(story, item)
        yield from marked(story, item)


def _line(story: Story, item: Segment) -> Iterator[Credit]:
    """A credit line: a label with a link or a name, or a sentence that gives the story as someone else's."""
    text = item.text
    if len(text) > _LONGEST_LINE or story.is_caption(item):
        return
    if 10 * item.link_chars > 9 * len(text) and not story.outside(item):
        return  # a menu, tags, a headline of the page's own
    if len(text) <= _LONGEST_LABEL and letters(text) in LABEL_LETTERS:
        yield from _label_alone(story, item)
    elif label := _label_in(story, item):
        if not NOT_A_SOURCE.search(text[: label.end]) and (label.start < 40 or label.end > len(text) - 80):
            yield from _credited(story, item, "label", (label.start, label.end), label.text)
    else:
        yield from _sentence(story, item)


def _label_in(story: Story, item: Segment) -> Label | None:
    """The label of a line: with a colon, right before a link, or, in a short line, at its beginning."""
    text = item.text
    if label := colon_label(text):
        # Below the story, a label after a whole sentence is what somebody else says.
        is_said = item.index > story.last + 1 and text[: label.start].count(" ") > 3
        return None if is_said else label
    if len(text) < 2 * _LONGEST_NAME_LINE and (links := story.outside(item)):
        start = links[0][0].start
        if found := linked_label(text[:start]):
            return Label(max(0, start - len(found)), start, found)
    return prefix_label(text) if len(text) < _LONGEST_NAME_LINE else None


def _sentence(story: Story, item: Segment, *, is_inside: bool = False) -> Iterator[Credit]:
    if len(item.text) < _SHORTEST_SENTENCE and not item.links:
        return
    lowered = straight(item.text)
    starts = word_starts(lowered)
    signal = "original"
    match = ORIGINAL.search(lowered, starts)
    is_foreign = match and not _is_of_the_story(story, item, foreign_subject(lowered, match, is_inside=is_inside))
    if is_foreign:
        match = None
    if not match and not is_inside:
        signal = "read-on"
        match = READ_ON.search(lowered, starts)
        if match and _is_of_a_topic(story, item, match):
            match = None
    if (
        not match
        and not is_inside
        and not is_foreign
        and len(item.text) < _LONGEST_MIDDLE
        and len(story.outside(item)) == 1
    ):
        match = WHOLE.search(lowered)
        if not match:
            signal = "origin"
            match = ORIGIN.search(lowered)
    if not match and not is_inside and item.links:
        yield from _footer(story, item)
    if not match or OUTGOING.search(lowered) or story.is_caption(item):
        return
    if signal != "origin" or not NOT_A_SOURCE.search(item.text):
        yield from _credited(story, item, signal, match.span(), None)


def _footer(story: Story, item: Segment) -> Iterator[Credit]:
    """The footer that feeds put under their stories, in each language of the phrases."""
    said = phrase_book(story.page.options.phrases).match(item.text)
    if said and said.rule.kind is RemovalKind.APPEARED_FIRST_ON:
        place = item.text.rfind(dict(said.data).get("site", "\n"))
        yield from _credited(story, item, "original", (0, place if place >= 0 else len(item.text)), None)


def _is_of_a_topic(story: Story, item: Segment, match: re.Match[str]) -> bool:
    """Whether "more on" goes on with what there is more on: the link is not right behind it."""
    links = story.outside(item)
    return match[0].endswith((" on ", " from ")) and bool(links) and links[0][0].start > match.end() + len("the ")


def _is_of_the_story(story: Story, item: Segment, subject: str | None) -> bool:
    """Whether the subject of a sentence means this story: it is the headline, or a link to the story."""
    if subject is None:
        return True
    given = letters(subject)
    is_title = len(given) > 15 and (given in story.title or story.title in given)
    anchors = (letters(item.text[link.start : link.end]) for link, _ in story.outside(item))
    return is_title or any(anchor in given and 5 * len(anchor) > 4 * len(given) > 60 for anchor in anchors)


def _label_alone(story: Story, item: Segment) -> Iterator[Credit]:
    """A label as a whole segment: its own link, or the link or name right after it."""
    if letters(item.text) in _PLURALS:
        return
    is_below = 2 * item.index > story.first + story.last
    for _, url in story.outside(item) if is_below or (" " in item.text and item.index <= story.first) else ():
        home = is_home_page(url)
        yield Credit(
            signal="label-home" if home else "label-link",
            text=item.text,
            segment=item.index,
            url=None if home else url,
            label=item.text,
        )
        return
    for after in story.following(item):
        if len(after.text) > _LONGEST_NAME_LINE:
            break
        for link, url in story.outside(after):
            name = chosen_name([after.text[link.start : link.end]], story.title, url)
            home = is_home_page(url)
            yield Credit(
                signal="label-next-name" if home else "label-next",
                text=after.text,
                segment=after.index,
                url=None if home else url,
                publisher=name,
                label=item.text,
            )
            return
    if item.tag in _HEADINGS:
        return  # a section of references, or of related matter
    yield Credit(signal="label-only", text=item.text, segment=item.index, label=item.text)


def _opening(story: Story, item: Segment) -> Iterator[Credit]:
    """A line above the story that is "From" and a linked name."""
    links = story.outside(item)
    if len(links) == 1 and len(item.text) < _LONGEST_NAME_LINE and item.text.startswith("From "):
        link, url = links[0]
        if link.start == len("From ") and link.end > len(item.text) - 3 and not is_home_page(url):
            name = chosen_name([_words(item, links[0])], story.title, url)
            yield Credit(signal="label", text=item.text, segment=item.index, url=url, publisher=name, label="From")


def _labelling_link(story: Story, item: Segment) -> Iterator[Credit]:
    """A link whose own words are a label, in a short line or at the end of one: "(Daily Example, source)"."""
    links = story.outside(item)
    if len(links) != 1 or item.index < story.last - 1 or story.is_caption(item):
        return
    link, url = links[0]
    anchor = item.text[link.start : link.end]
    if (
        len(anchor) < len(item.text)
        and (link.end > len(item.text) - 4 or len(item.text) < _LONGEST_NAME_LINE)
        and letters(anchor) in LABEL_LETTERS - _PLURALS
        and item.text[: link.start].rstrip("[(（")[-1:] in _BEFORE_SOURCE
        and not is_home_page(url)
        and not NOT_A_SOURCE.search(item.text[max(0, link.start - 40) : link.start])
    ):
        before = item.text[: link.start].rpartition("(")[2]
        name = chosen_name([before.strip(" ,;:–-")], story.title, url)
        yield Credit(
            signal="label-link", text=item.text[-200:], segment=item.index, url=url,
            publisher=name if name and resembles(name, url) else None,
        )  # fmt: skip


def _credited(story: Story, item: Segment, signal: str, words: tuple[int, int], label: str | None) -> Iterator[Credit]:
    """The link after (or, in a sentence, around or before) a credit's words; without one the name after them."""
    start, end = words
    pictures = NOT_A_SOURCE.search(item.text, end)
    until = pictures.start() if pictures else len(item.text)
    links = [pair for pair in _links(story, item, signal) if pair[0].start < until]
    after = [pair for pair in links if pair[0].end >= end - 1]
    documents = [
        pair for pair in (_preferred(after, links) if signal != "label" else after) if not is_home_page(pair[1])
    ]
    name = name_in(item.text[end:])
    if signal != "label" and name and " " in (name := ARTICLE.sub("", name)) and name[0].islower():
        name = None  # words that go on
    if name and (_leads_home(story, item, end) or story.identity.is_own_name(name)):
        if signal != "read-on" and letters(name) not in LABEL_LETTERS and not after:
            return  # "originally published on" the page's own site
        name = None
    cited = {link.url for link in item.links if end - 1 <= link.start < until and "//" in link.url}
    sites = len({site(url) for url in cited})
    is_plural = label is not None and letters(label) in _PLURALS
    is_list = is_plural and 1 < sites == len(cited)
    if is_list or sites > _MOST_DOCUMENTS or (sites == _MOST_DOCUMENTS < len(cited)):
        return  # a list of references
    if documents:
        anchors = [_words(item, pair) for pair in (documents[0], *links)]
        yield Credit(
            signal=signal,
            text=item.text,
            segment=item.index,
            start=start,
            url=documents[0][1],
            publisher=chosen_name(
                [name, *anchors] if signal == "original" else [*anchors, name], story.title, documents[0][1]
            ),
            relation=_relation(story, item, signal, label),
            label=label,
            others=tuple(url for _, url in documents[1:4]),
        )
    elif signal != "read-on" and (links or name) and not story.is_footer(item):
        anchor = _words(item, links[-1]) if links else ""
        publisher = anchor if is_name(anchor) else name if name and is_name(name) else None
        if publisher and not story.identity.is_own_name(publisher):
            yield from _named(
                story,
                item,
                Credit(
                    signal=f"{signal}-name",
                    text=item.text,
                    segment=item.index,
                    start=start,
                    publisher=publisher,
                    agency=agency_of(publisher),
                    relation=_relation(story, item, signal, label),
                    label=label,
                ),
            )


def _leads_home(story: Story, item: Segment, end: int) -> bool:
    """Whether the name after a credit's words is a link to the page's own front page, which need not declare that name."""
    urls = (story.identity.absolute(link.url) for link in item.links if link.end > end)
    return any(url and is_home_page(url) and story.identity.is_same_site(url) for url in urls)


def _relation(story: Story, item: Segment, signal: str, label: str | None) -> Relation | None:
    """How the story relates to the credited document, where the line says so."""
    words = straight(item.text)
    leads_on = signal == "read-on" or (label is not None and letters(label) in MORE_LETTERS)
    if not leads_on and signal == "original":
        leads_on = READ_ON.search(words, word_starts(words)) is not None
    found = relation_of(story, words, leads_on=leads_on)
    return found if leads_on or found is not Relation.REPUBLISHED else None


def _links(story: Story, item: Segment, signal: str) -> Sequence[Linked]:
    """The links to other publications; after the words of a copy, also those to an edition of another country."""
    links = story.outside(item)
    if links or signal != "original":
        return links
    found = ((link, story.identity.absolute(link.url)) for link in item.links)
    return [
        (link, url) for link, url in found if url and not story.identity.is_same_site(url) and looks_like_article(url)
    ]


def _named(story: Story, item: Segment, credit: Credit) -> Iterator[Credit]:
    """A name without an address; the address may have the line above or below to itself."""
    name = credit.publisher or ""
    for near in (*story.following(item, 1), *story.page.segments.items[max(0, item.index - 1) : item.index]):
        links = story.outside(near)
        if len(links) != 1 or is_home_page(links[0][1]) or len(near.text) > _LONGEST_LINE or story.is_foreign(near):
            continue
        link, url = links[0]
        before = near.text[: link.start]
        is_address = "/" in near.text[link.start : link.end] and _ADDRESS_LABEL.match(before)
        is_theirs = resembles(name, url) and looks_like_article(url) and len(before) < _LONGEST_BYLINE
        if (is_address or is_theirs) and link.end > len(near.text) - 3:
            yield Credit(
                signal="label-next", text=near.text, segment=near.index, url=url, publisher=name, label=credit.label
            )
    yield credit


def _words(item: Segment, pair: Linked) -> str:
    return item.text[pair[0].start : pair[0].end].strip(" .,:;|()[]")


def _preferred(after: list[Linked], links: list[Linked]) -> list[Linked]:
    """The links after the words of a sentence; those before them where only they lead to a story."""
    for choice in (after, links):
        if any(looks_like_article(url) for _, url in choice):
            return choice
    return after or links
