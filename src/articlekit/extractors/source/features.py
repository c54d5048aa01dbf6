"""What is known of an address that may be the source: flat numbers, each with a name, no verdict among them.

What they are worth, trees have learned from labelled pages (`training/source.py`). A distance is in characters, -1 or
`FAR` where there is nothing to measure; a segment's place is counted in segments.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from articlekit.extractors.source import places, wording
from articlekit.extractors.source.address import FEATURES as ADDRESS_FEATURES
from articlekit.extractors.source.address import Address, address_of, resembles
from articlekit.extractors.source.candidates import CANONICAL, Candidate
from articlekit.extractors.source.places import HINT_FEATURES, NOWHERE, place_of
from articlekit.extractors.source.setting import Setting
from articlekit.metadata.title_text import letters
from articlekit.phrases.credits import KINDS
from articlekit.phrases.wordings import phrases_of
from articlekit.segment import Segment

__all__ = ["FEATURES", "GROUPS", "NEUTRAL", "features_of"]

_WORD: Final = re.compile(r"[^\W_]{3,}")
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_POINTERS: Final = phrases_of("publishers", "pointer")
_FEW: Final = 3
_SHORTEST_LABEL: Final = 4
_LONGEST: Final = 999
_MOST_TITLE_WORDS: Final = 8
_LABEL: Final = KINDS.index("label")
_COLONS: Final = (":", "：")

_HEAD: Final = ("is_canonical", "in_head_too")
_ON_THIS_PAGE: Final = ("slug_title", "slug_own", "is_country_com")
_PUBLICATIONS: Final = (
    "own_likeness", "own_known", "own_in_path", "same_path", "host_links", "host_far", "url_links",
)  # fmt: skip
_LINK: Final = {
    "is_written": 0, "start": -1, "rest": -1, "anchor_size": -1, "anchor_words": -1, "anchor_is_address": 0, "anchor_resembles": 0,
    "anchor_title": -1, "anchor_pointer": 0, "anchor_upper": -1, "colon_before": 0, "bracket_before": 0, "in_headline": 0,
    **dict.fromkeys(wording.DISTANCES, wording.FAR), **dict.fromkeys((*wording.WITHIN, *wording.OPENING), 0),
    **dict.fromkeys(("label_colon", "leftover", "said_after", "line_own", "ends_colon", "quote_behind", "line_title"), 0),
    **dict.fromkeys(wording.ABOVE, 0),
}  # fmt: skip
"""The numbers of a link and its line, with what an address of the head has in their place."""
_PAGE: Final = (
    "others_before",
    "others_after",
    "others_sites",
    "story_size",
    "paragraphs",
    "breaks_off",
    "story_links",
)
FEATURES: Final = (*_HEAD, *ADDRESS_FEATURES, *_ON_THIS_PAGE, *_PUBLICATIONS, *_LINK, *places.FEATURES, *_PAGE)
"""The names of the numbers that `features_of` gives, in order."""
_NO_LINK: Final = tuple(_LINK.values())

NEUTRAL: Final = tuple(float(wording.FAR) if name in wording.DISTANCES else 0.0 for name in FEATURES)
"""The numbers of an address of which nothing speaks."""


def _group(*kinds: str) -> tuple[str, ...]:
    """The features of wordings of these kinds."""
    beginnings = tuple(begun for kind in kinds for begun in (f"{kind}_", f"line_above_{kind}", f"heading_{kind}"))
    return tuple(name for name in FEATURES if name.startswith(beginnings))


GROUPS: Final = {
    "declared in the head": _HEAD,
    "the words of the story in the address": ("slug_title", "slug_own", "anchor_title", "in_headline"),
    "the kind of address": ("is_home", "looks_article", "is_file", "is_dated", "is_numbered", "is_listing", "is_official", "depth", "slug_words"),
    "a paper": ("is_paper", *_group("paper")),
    "a label": _group("label"),
    "words of a republished story": _group("original", "translation", "release"),
    "what the credit is said of": ("said_after", *_group("story", "work")),
    "words that lead on": ("breaks_off", *_group("read_on")),
    "an attribution": _group("attribution"),
    "the link's text": ("anchor_is_address", "anchor_resembles", "anchor_pointer", "anchor_words", "anchor_size"),
    "its place": ("after_last", "before_first", "from_headline", "story_share", "size", "link_share", "is_end", "is_top", "others_after"),
    "its markup": HINT_FEATURES,
}  # fmt: skip
"""What features say together, in words: told as evidence where it spoke for the answer."""


@attrs.frozen
class _Shared:
    """What all candidates of a page share."""

    hosts: Counter[str]
    """How many links of the whole page lead to each host outside."""
    near: Counter[str]
    """The same of the candidates."""
    urls: Counter[str]
    head: frozenset[str]
    """The documents that the head names."""
    slug: frozenset[str]
    """The words of the page's own address."""
    path: str
    lines: dict[int, tuple[float, ...]]
    """What was said of the line of a link, by its segment: many hold several."""
    links: int
    """Candidates that are no addresses of the head."""
    sites: int
    page: tuple[float, ...]


def features_of(setting: Setting, found: Sequence[Candidate]) -> Iterator[tuple[float, ...]]:
    """The numbers of each candidate."""
    if not found:
        return
    known = [address_of(item.url) for item in found]
    shared = _shared(setting, found, known)
    before = 0
    for item, address in zip(found, known, strict=True):
        is_too = item.segment is not None and address.key in shared.head
        here = (float(item.origin == CANONICAL), float(is_too), *address.numbers)
        ours = (*_on_this_page(setting, shared, address), *_publications(setting, shared, item.url, address))
        if item.segment is None:
            yield (*here, *ours, *_NO_LINK, *NOWHERE, -1, -1, shared.sites, *shared.page)
        else:
            rest = (before, shared.links - before - 1, shared.sites)
            yield (
                *here,
                *ours,
                *_link(setting, item, item.segment),
                *_line(setting, shared, item.segment),
                *place_of(setting, item.segment),
                *rest,
                *shared.page,
            )
            before += 1


def _shared(setting: Setting, found: Sequence[Candidate], known: Sequence[Address]) -> _Shared:
    segments = setting.page.segments
    hosts = Counter(
        [
            link.url.partition("//")[2].partition("/")[0].lower()
            for item in segments
            for link in item.links
            if "//" in link.url[:8]
        ]
    )
    own = address_of(setting.page.url or setting.page.document.own_site.address or "")
    end = segments[setting.last].text[-5:] if 0 <= setting.last < len(segments) else ""
    linked = [(item.segment.index, address) for item, address in zip(found, known, strict=True) if item.segment]
    return _Shared(
        hosts=hosts,
        near=Counter(address.host for address in known),
        urls=Counter(address.key for address in known),
        head=frozenset(address.key for item, address in zip(found, known, strict=True) if item.segment is None),
        slug=frozenset(own.words),
        path=own.path,
        lines={},
        links=len(linked),
        sites=len({address.site for _, address in linked}),
        page=(
            sum(len(segments[number].text) for number in setting.body),
            len(setting.body),
            float("…" in end or "..." in end),
            sum(1 for number, _ in linked if setting.first <= number <= setting.last),
        ),
    )


def _on_this_page(setting: Setting, shared: _Shared, address: Address) -> tuple[float, ...]:
    words = address.words
    return (
        sum(word in setting.title for word in words) / len(words) if words else -1.0,
        len(shared.slug.intersection(words)) / len(words) if words and shared.slug else -1.0,
        float(address.host.endswith((".com", ".org", ".net"))),
    )


def _publications(setting: Setting, shared: _Shared, url: str, address: Address) -> tuple[float, ...]:
    own, near = setting.own, shared.near[address.host]
    path = letters(address.path)
    return (
        own.likeness(url), float(bool(own.site)),
        float(any(len(label) >= _SHORTEST_LABEL and label in path for label in own.labels)),
        float(len(address.path) > 1 and address.path == shared.path), near, max(0, shared.hosts[address.host] - near),
        shared.urls[address.key],
    )  # fmt: skip


def _link(setting: Setting, item: Candidate, segment: Segment) -> tuple[float, ...]:
    text, link, cues = segment.text, item.link, setting.cues(segment)
    anchor, before = text[link.start : link.end], text[: link.start].rstrip()
    words = anchor.split()
    told: list[str] = _WORD.findall(anchor.lower())
    labels = [cue for cue in cues if cue.kind == _LABEL and cue.end <= link.start]
    taken = [(link.start, link.end), *[(start, end) for _, start, end in cues]]
    return (
        float(link.is_written), min(link.start, _LONGEST), min(len(text) - link.end, _LONGEST), min(link.end - link.start, _LONGEST),
        len(words), float("://" in anchor or "www." in anchor or (len(words) == 1 and "." in anchor.strip("."))),
        resembles(anchor, item.url), sum(word in setting.title for word in told) / len(told) if told else -1.0,
        float(len(words) <= _FEW and not _POINTERS.isdisjoint(word.strip(".:,!»›→").lower() for word in words)),
        sum(word[:1].isupper() for word in words) / len(words) if words else -1.0,
        float(before[-1:] in _COLONS), float(before[-1:] in ("(", "[", "（", "【")), float(segment.index == setting.page.story.headline),
        *wording.cue_distances(text, cues, link.start, link.end), *wording.within(cues, link.start, link.end),
        *wording.opening(text, cues, link.start),
        float(any(text[cue.end : cue.end + 3].lstrip()[:1] in _COLONS for cue in labels)),
        wording.leftover(text, taken), wording.said_after(text, cues, link.start),
    )  # fmt: skip


def _line(setting: Setting, shared: _Shared, segment: Segment) -> tuple[float, ...]:
    """What the line of a link says, whichever the link."""
    if segment.index in shared.lines:
        return shared.lines[segment.index]
    text, title = segment.text, setting.title
    shared.lines[segment.index] = found = (
        float(setting.own.is_named(text)), float(text.rstrip()[-1:] in _COLONS),
        float(setting.is_quoted(segment.index + 1) or setting.is_quoted(segment.index + 2)),
        min(_MOST_TITLE_WORDS, sum(word in title for word in set(_LONG_WORD.findall(text[:_LONGEST].lower())))),
        *wording.line_above(setting, segment),
    )  # fmt: skip
    return found
