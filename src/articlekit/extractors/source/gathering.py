"""What the lines of a page say of its source: a `Credit` for each label, sentence, link and mark that gives one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from articlekit.agencies import agency_of
from articlekit.article import Relation
from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.story import Story
from articlekit.extractors.source.words import (
    LABEL_LETTERS,
    NOT_A_SOURCE,
    ORIGINAL,
    OUTGOING,
    READ_ON,
    colon_label,
    name_in,
    prefix_label,
    straight,
    word_starts,
)
from articlekit.headline import letters
from articlekit.hints import Hint
from articlekit.segment import Anchor, Segment
from articlekit.urls import host, is_home_page, is_public, looks_like_article, site, unwrap

__all__ = ["NEVER", "gather", "is_name", "outside"]

_LONGEST_LINE: Final = 320
"""Characters of a credit line at most; a longer text is prose that mentions something."""
_LONGEST_NAME_LINE: Final = 90
_LONGEST_LABEL: Final = 40
_LONGEST_MIDDLE: Final = 200
"""Characters of a credit sentence between the paragraphs of the story, where only one with a link is read."""
NEVER: Final = frozenset(
    "facebook.com twitter.com x.com t.co linkedin.com pinterest.com reddit.com whatsapp.com wa.me t.me telegram.me instagram.com "
    "addtoany.com addthis.com flipboard.com vk.com xing.com disqus.com apple.com creativecommons.org threads.net bsky.app "
    "google.com unsplash.com pexels.com pixabay.com gettyimages.com istockphoto.com shutterstock.com flickr.com wikimedia.org "
    "freepik.com adobe.com depositphotos.com dreamstime.com feedburner.com getpocket.com line.me dmca.com gravatar.com patreon.com paypal.com amzn.to shareaholic.com".split()
)
"""Sites of share buttons, profiles, badges, licences and stock pictures: never a story's source."""
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LONGEST_NAME: Final = 60
_MOST_DOCUMENTS: Final = 3
_POINTERS: Final = frozenset(
    "here read this a an its it see click the original more link view hier dieser diesem ici cet aquí este qui questo aqui hier dit "
    "tutaj здесь ici bei on by".split()
) - {"the"}
_STOCK: Final = frozenset(
    "unsplash pixabay pexels gettyimages getty shutterstock istock istockphoto adobestock flickr wikimediacommons".split()
)
"""Letters of the names of picture agencies."""
_PLURALS: Final = frozenset(
    "sources quellen fontes fuentes fonti references bronnen kilder källor źródła источники referenzen".split()
)
"""Labels of lists that back statements."""
_DATE: Final = re.compile(r"\d{4}$|\d:\d\d|\b(?:19|20)\d\d\b|^\d")
_IMPORTED: Final = re.compile(
    r"(?:^|[\s_-])(?:wprss|wpra|feedzy|feedwordpress|feed-?source|syndicated|original-?(?:link|url)|source-?(?:link|url))(?:$|[\s_-])"
)
"""Classes that mark the source of an imported entry. Seen: WP RSS Aggregator, Feedzy, FeedWordPress themes."""
_RELEASE: Final = re.compile(r"^SOURCE:?\s+(\S.{1,100})$")
_WIRES: Final = re.compile(
    r"/(PRNewswire|PR Newswire|Business Wire|BUSINESS WIRE|GlobeNewswire|EINPresswire\.com)[^/]{0,40}/", re.IGNORECASE
)


Linked = tuple[Anchor, str]
"""A link with its absolute address."""


_SERVICES: Final = {
    "prnewswire": "PR Newswire",
    "businesswire": "Business Wire",
    "globenewswire": "GlobeNewswire",
    "einpresswirecom": "EIN Presswire",
}
"""The letters of a release service's signature -> its name."""


def gather(story: Story) -> Iterator[Credit]:
    """Every credit, in no order of strength."""
    for item in story.middle():
        if len(item.text) < _LONGEST_MIDDLE:
            yield from _sentence(story, item, is_inside=True)
    for item in story.top():
        yield from _line(story, item)
        yield from _marked(story, item)
    yield from _release(story)
    for item in story.bottom():
        yield from _line(story, item)
        yield from _bare_link(story, item)
        yield from _marked(story, item)


def _line(story: Story, item: Segment) -> Iterator[Credit]:
    """A credit line: a label with a link or a name, or a sentence that gives the story as someone else's."""
    text = item.text
    if len(text) > _LONGEST_LINE or story.is_caption(item):
        return
    if len(text) <= _LONGEST_LABEL and letters(text) in LABEL_LETTERS:
        yield from _label_alone(story, item)
    elif label := colon_label(text) or (prefix_label(text) if len(text) < _LONGEST_NAME_LINE else None):
        if not NOT_A_SOURCE.search(text[: label.end]) and (label.start < 40 or label.end > len(text) - 80):
            yield from _credited(story, item, "label", label.end, label.text)
    else:
        yield from _sentence(story, item)


def _sentence(story: Story, item: Segment, *, is_inside: bool = False) -> Iterator[Credit]:
    lowered = straight(item.text)
    starts = word_starts(lowered)
    signal = "original"
    match = ORIGINAL.search(lowered, starts)
    if not match and not is_inside:
        signal = "read-on"
        match = READ_ON.search(lowered, starts)
    if match and not OUTGOING.search(lowered) and not story.is_caption(item):
        yield from _credited(story, item, signal, match.end(), None)


def _label_alone(story: Story, item: Segment) -> Iterator[Credit]:
    """A label as a whole segment: its own link, or the link or name right after it."""
    if letters(item.text) in _PLURALS:
        return
    for _, url in outside(story, item) if 2 * item.index > story.first + story.last else ():
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
        for link, url in outside(story, after):
            yield _linked(story, after, "label-next", link, url, item.text)
            return
    if item.tag in _HEADINGS:
        return  # a section of references, or of related matter
    yield Credit(signal="label-only", text=item.text, segment=item.index, label=item.text)


def _credited(story: Story, item: Segment, signal: str, end: int, label: str | None) -> Iterator[Credit]:
    """The link after (or, in a sentence, around or before) a credit's words; without one the name after them."""
    pictures = NOT_A_SOURCE.search(item.text, end)
    until = pictures.start() if pictures else len(item.text)
    links = [pair for pair in outside(story, item) if pair[0].start < until]
    after = [pair for pair in links if pair[0].end >= end - 1]
    relation = Relation.EXCERPT if signal == "read-on" else None
    documents = [
        pair for pair in (_preferred(after, links) if signal != "label" else after) if not is_home_page(pair[1])
    ]
    name = name_in(item.text[end:])
    if name and story.identity.is_own_name(name):
        if signal != "read-on" and letters(name) not in LABEL_LETTERS and not after:
            return  # "originally published on" the page's own site
        name = None
    if name and not is_name(name):
        name = None
    cited = {site(link.url) for link in item.links if end - 1 <= link.start < until and "//" in link.url}
    if len(cited | {site(url) for _, url in documents}) > _MOST_DOCUMENTS:
        return  # a list of references
    if documents:
        named = after[-1] if after else documents[0]
        credit = _linked(story, item, signal, named[0], documents[0][1], label)
        yield Credit(
            signal=signal, text=item.text, segment=item.index, url=documents[0][1], publisher=(name if signal == "original" else None) or credit.publisher or name,
            relation=relation, label=label, others=tuple(url for _, url in documents[1:4]),
        )  # fmt: skip
    elif signal != "read-on" and (links or name) and not story.is_footer(item):
        anchor = item.text[links[-1][0].start : links[-1][0].end] if links else ""
        publisher = anchor if is_name(anchor) else name
        if publisher and not story.identity.is_own_name(publisher):
            yield Credit(
                signal=f"{signal}-name",
                text=item.text,
                segment=item.index,
                publisher=publisher,
                agency=agency_of(publisher),
                label=label,
            )


def _preferred(after: list[Linked], links: list[Linked]) -> list[Linked]:
    """The links after the words of a sentence; those before them where only they lead to a story."""
    for choice in (after, links):
        if any(looks_like_article(url) for _, url in choice):
            return choice
    return after or links


def _linked(  # noqa: PLR0917 - the parts of one credit
    story: Story, item: Segment, signal: str, link: Anchor, url: str, label: str | None
) -> Credit:
    anchor = item.text[link.start : link.end].strip(" .,:;|()[]")
    named = is_name(anchor) and letters(anchor) != story.title and not _is_sentence(anchor)
    home = is_home_page(url)
    return Credit(
        signal=f"{signal}-name" if home else signal, text=item.text, segment=item.index, url=None if home else url,
        publisher=anchor if named else None, label=label,
    )  # fmt: skip


def _is_sentence(text: str) -> bool:
    lowered = straight(text)
    starts = word_starts(lowered)
    return bool(ORIGINAL.search(lowered, starts) or READ_ON.search(lowered, starts))


def is_name(text: str) -> bool:
    """Whether a text may be a publisher's name: not a date, an address, a label, or a word that only points."""
    first = text.partition(" ")[0].lower()
    return (
        1 < len(text) < _LONGEST_NAME
        and "/" not in text
        and letters(text) not in LABEL_LETTERS
        and letters(text) not in _STOCK
        and first not in _POINTERS
        and not _DATE.search(text)
    )


def outside(story: Story, item: Segment) -> Iterator[tuple[Anchor, str]]:
    """The links of a segment that lead to another publication, taken out of redirectors and archives."""
    for link in item.links:
        url = story.identity.absolute(link.url)
        if url and not story.identity.is_own(url):
            real = unwrap(url).url
            if site(real) not in NEVER and (real == url or not story.identity.is_own(real)) and is_public(host(real)):
                yield link, real


def _marked(story: Story, item: Segment) -> Iterator[Credit]:
    """A short line that a feed importer marks as the source, with one link to a story elsewhere."""
    if not item.links or not item.hints & Hint.SOURCE or len(item.text) > _LONGEST_NAME_LINE or story.is_caption(item):
        return
    around = itertools.islice(item.element.iterancestors(), 2)
    if not any(_IMPORTED.search(element.get("class") or "") for element in (item.element, *around)):
        return
    links = list(outside(story, item))
    if len(links) == 1 and not is_home_page(links[0][1]):
        yield _linked(story, item, "marked", *links[0], None)


def _bare_link(story: Story, item: Segment) -> Iterator[Credit]:
    """A short last paragraph that is one link to a story elsewhere: named as the headline or as the other site."""
    if (
        not story.last - 1 <= item.index <= story.last + 2
        or len(item.links) != 1
        or item.link_chars * 10 < len(item.text) * 9
        or _is_sentence(item.text)
    ):
        return
    for _, url in outside(story, item):
        anchor = letters(item.text)
        owner = letters(site(url).partition(".")[0])
        same_title = len(anchor) > 15 and (anchor in story.title or story.title in anchor)
        same_name = len(owner) > 3 and (owner in anchor or anchor in owner) and len(item.text) < 40
        if looks_like_article(url) and (same_title or same_name):
            publisher = item.text if same_name else None
            yield Credit(signal="bare-link", text=item.text, segment=item.index, url=url, publisher=publisher)


def _release(story: Story) -> Iterator[Credit]:
    """A press release: the wire in its dateline, and the last line `SOURCE {Organisation}`."""
    wire = next((found[1] for item in story.top() if (found := _WIRES.search(item.text[:200]))), None)
    for item in story.bottom() if wire else ():
        if match := _RELEASE.match(item.text):
            yield Credit(
                signal="release", text=item.text, segment=item.index, publisher=match[1], agency=_SERVICES[letters(wire or "")],
                relation=Relation.PRESS_RELEASE, label="SOURCE",
            )  # fmt: skip
