"""What is known of an address that may be the source: flat numbers, each with a name, no verdict among them.

What they are worth, trees have learned from labelled pages (`training/source.py`). A distance is in characters, -1 or
`FAR` where there is nothing to measure; a segment's place is counted in segments.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

import attrs

from articlekit.blocks import HEADINGS
from articlekit.extractors.source.candidates import BASED_ON, CANONICAL, CITED, DECLARED, OG_URL, Candidate
from articlekit.extractors.source.setting import Setting
from articlekit.markup.class_words import Hint
from articlekit.metadata.title_text import letters
from articlekit.phrases.credits import KINDS, Cue
from articlekit.segment import Segment
from articlekit.urls import comparable, host, is_home_page, looks_like_article, site, unwrap
from articlekit.urls.hosts import split

__all__ = [
    "FAR", "FEATURES", "GROUPS", "HINT_FEATURES", "NEAR_LINE", "NEUTRAL", "NO_PLACE", "PLACE_FEATURES", "cue_distances",
    "features_of", "is_paper", "leftover", "place_of", "resembles",
]  # fmt: skip

FAR: Final = 250
"""What stands for the distance of a wording that is not there."""
_SENTENCE: Final = 80
"""What a full stop between a wording and a link adds to their distance."""
NEAR_LINE: Final = 80
"""Characters of a line that may be a label for the next."""
_SENTENCE_END: Final = re.compile(r"[.!?…]\s|[。！？]")
_FILE: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|mp[34]|zip|pdf|docx?|xlsx?)(?:\?|$)", re.IGNORECASE)
_DATED: Final = re.compile(r"/(?:19|20)\d\d[/-]?[01]?\d|\d{4}-\d\d-\d\d|(?:19|20)\d{6}")
_NUMBER: Final = re.compile(r"\d{5,}")
_PAPER: Final = re.compile(r"\bdoi\b|/10\.\d{4,9}/|arxiv\.org|pubmed|ncbi\.nlm|/doi/|handle\.net")
_LISTING: Final = re.compile(
    r"/(?:tags?|category|categories|topics?|authors?|autor|search|about|profile|users?|people|team|section|kontakt|contact|shop|store|jobs?|events?|donate|subscribe|newsletter)(?:/|$)"
)
_WORD: Final = re.compile(r"[^\W_]{3,}")
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_CAPITALS: Final = re.compile(r"\b\w")
_POINTERS: Final = frozenset(
    "here hier ici aquí qui aqui tutaj здесь тут tu zde itt aici burada εδώ här her tässä link enlace lien ここ こちら 여기 链接 这里".split()
)
_OFFICIAL: Final = frozenset(("gov", "edu", "mil", "int", "gob", "gouv", "ac"))

_SUBJECTS: Final = frozenset(map(KINDS.index, ("story", "work")))

_HINTS: Final = {
    "source": Hint.SOURCE, "byline": Hint.BYLINE | Hint.DATE | Hint.BIO, "caption": Hint.CAPTION | Hint.GALLERY,
    "related": Hint.RELATED, "share": Hint.SHARE, "comment": Hint.COMMENT, "footer": Hint.FOOTER,
    "sidebar": Hint.SIDEBAR | Hint.WIDGET, "tags": Hint.TAGS | Hint.SECTION, "navigation": Hint.NAVIGATION,
    "ad": Hint.AD | Hint.NEWSLETTER | Hint.POPUP | Hint.CONSENT, "title": Hint.TITLE | Hint.SUBTITLE,
}  # fmt: skip
PLACE_FEATURES: Final = ("after_last", "before_first", "from_headline", "story_share", "is_body", "size", "line_links",
    "link_share", "is_item", "is_heading", "in_quote", "in_table", "neighbours", "heading_label", "heading_outgoing",
    "heading_paper", "is_top", "is_end", "behind_picture")  # fmt: skip
HINT_FEATURES: Final = tuple(f"hint_{name}" for name in _HINTS)
FEATURES: Final = (
    # the head
    "is_canonical", "is_og_url", "is_declared", "is_based_on", "is_cited", "in_head_too",
    # the address
    "is_home", "looks_article", "is_file", "is_dated", "is_numbered", "is_listing", "is_paper", "is_official", "is_opaque",
    "depth", "slug_words", "query", "slug_title", "slug_own", "is_country_com",
    # the two publications
    "own_likeness", "own_declared", "own_known", "own_in_path", "same_path", "host_links", "host_far", "url_links",
    # the link
    "is_written", "start", "rest", "anchor_size", "anchor_words", "anchor_is_address", "anchor_resembles", "anchor_title",
    "anchor_pointer", "anchor_upper", "colon_before", "bracket_before", "in_headline",
    *(f"{kind}_before" for kind in KINDS), *(f"{kind}_within" for kind in KINDS), *(f"{kind}_behind" for kind in KINDS),
    *(f"{kind}_opens" for kind in KINDS), "label_colon", "leftover", "said_after", "line_own", "ends_colon", "quote_behind", "line_title", "line_above_label", "line_above_original", "line_above_read_on", "line_above_paper",
    "line_below_label", "line_below_original",
    # the line and its place
    *PLACE_FEATURES, *HINT_FEATURES,
    # the page
    "others_before", "others_after", "others_sites", "story_size", "paragraphs", "breaks_off", "story_links",
)  # fmt: skip
"""The names of the numbers that `features_of` gives, in order."""

NEUTRAL: Final = tuple(
    float(FAR) if name.endswith(("_before", "_behind")) and name.rpartition("_")[0] in KINDS else 0.0
    for name in FEATURES
)
"""The numbers of an address of which nothing speaks."""

GROUPS: Final = {
    "declared in the head": FEATURES[:6],
    "the words of the story in the address": ("slug_title", "slug_own", "anchor_title", "in_headline"),
    "the kind of address": ("is_home", "looks_article", "is_file", "is_dated", "is_numbered", "is_listing", "is_official", "depth", "slug_words"),
    "a paper": ("is_paper", "paper_before", "paper_within", "paper_behind", "paper_opens", "heading_paper", "line_above_paper"),
    "a label": ("label_before", "label_within", "label_behind", "label_opens", "label_colon", "line_above_label", "line_below_label", "heading_label"),
    "words of a republished story": ("original_before", "original_within", "original_behind", "line_above_original", "line_below_original", "original_opens", "translation_before", "translation_within", "translation_opens", "release_before", "release_within", "release_opens"),
    "what the credit is said of": ("story_before", "story_within", "story_behind", "story_opens", "work_before", "work_within", "work_behind", "work_opens", "said_after"),
    "words that lead on": ("read_on_before", "read_on_within", "read_on_behind", "read_on_opens", "line_above_read_on", "breaks_off"),
    "an attribution": ("attribution_before", "attribution_within", "attribution_behind", "attribution_opens"),
    "the link's text": ("anchor_is_address", "anchor_resembles", "anchor_pointer", "anchor_words", "anchor_size"),
    "its place": ("after_last", "before_first", "from_headline", "story_share", "size", "link_share", "is_end", "is_top", "others_after"),
    "its markup": HINT_FEATURES,
}  # fmt: skip
"""What features say together, in words: told as evidence where it spoke for the answer."""


@attrs.frozen
class Around:
    """What all candidates of a page share."""

    hosts: Counter[str]
    """How many links of the whole page lead to each host outside."""
    near: Counter[str]
    """The same of the candidates."""
    urls: Counter[str]
    head: frozenset[str]
    slug: frozenset[str]
    """The words of the page's own address."""
    path: str
    order: Sequence[str]
    """The sites of the links outside, in page order."""
    page: tuple[float, ...]


def around(setting: Setting, found: Sequence[Candidate]) -> Around:
    """Look once at what all candidates share."""
    hosts: Counter[str] = Counter()
    for item in setting.page.segments:
        for link in item.links:
            if "//" in link.url[:8]:
                hosts[link.url.partition("//")[2].partition("/")[0].lower()] += 1
    document = setting.page.document
    own = setting.page.url or document.own_site.address or ""
    sizes = [len(setting.page.segments[number].text) for number in setting.body]
    end = setting.page.segments[setting.last].text[-5:] if 0 <= setting.last < len(setting.page.segments) else ""
    inside = sum(
        1 for item in found if item.segment is not None and setting.first <= item.segment.index <= setting.last
    )
    return Around(
        hosts,
        Counter(host(item.url) for item in found),
        Counter(comparable(item.url) for item in found),
        frozenset(comparable(item.url) for item in found if item.segment is None),
        frozenset(_slug_words(own)),
        _path(own),
        [site(item.url) for item in found if item.segment is not None],
        (sum(sizes), len(sizes), float("…" in end or "..." in end), inside),
    )


def features_of(setting: Setting, found: Sequence[Candidate]) -> Iterator[tuple[float, ...]]:
    """The numbers of each candidate, in the order of `FEATURES`."""
    shared = around(setting, found)
    places: dict[int, tuple[float, ...]] = {}
    number = 0
    for item in found:
        head = tuple(float(item.origin == kind) for kind in (CANONICAL, OG_URL, DECLARED, BASED_ON, CITED))
        key = comparable(item.url)
        also = float(item.segment is not None and key in shared.head)
        address, ours = _address(setting, shared, item.url), _publications(setting, shared, item, key)
        if item.segment is None:
            yield (*head, also, *address, *ours, *_NO_LINK, *NO_PLACE, -1, -1, len(set(shared.order)), *shared.page)
            continue
        place = places.get(item.segment.index)
        if place is None:
            place = places[item.segment.index] = place_of(setting, item.segment)
        before, after = number, len(shared.order) - number - 1
        number += 1
        rest = (before, after, len(set(shared.order)))
        yield (*head, also, *address, *ours, *_link(setting, item, item.segment), *place, *rest, *shared.page)


def _address(setting: Setting, shared: Around, url: str) -> tuple[float, ...]:
    name = host(url)
    numbers, words = _of_address(url)
    title = setting.title
    share = sum(word in title for word in words) / len(words) if words else -1.0
    own = len(shared.slug.intersection(words)) / len(words) if words and shared.slug else -1.0
    return (*numbers, share, own, float(name.endswith((".com", ".org", ".net"))))


def is_paper(url: str) -> bool:
    """Whether an address is a scholarly publication's, as far as it tells."""
    return _PAPER.search(url) is not None


@lru_cache(maxsize=512)
def _of_address(url: str) -> tuple[tuple[float, ...], tuple[str, ...]]:
    """What an address tells on any page, and the words of its path."""
    parts, name = split(url), host(url)
    path = parts.path if parts else ""
    words = tuple(_slug_words(url))
    top = set(name.split(".")[-2:])
    is_opaque = not unwrap(url).is_resolved  # it may be anything
    return (
        float(is_home_page(url)), float(is_opaque or looks_like_article(url)), float(bool(_FILE.search(path))),
        float(bool(_DATED.search(path))), float(bool(_NUMBER.search(url))), float(bool(_LISTING.search(path.lower()))),
        float(is_paper(url)), float(not _OFFICIAL.isdisjoint(top)), float(is_opaque),
        path.strip("/").count("/") + bool(path.strip("/")), len(words), len(parts.query) if parts else 0,
    ), words  # fmt: skip


def _path(url: str) -> str:
    parts = split(url)
    return parts.path.rstrip("/") if parts else ""


def _slug_words(url: str) -> list[str]:
    parts = split(url)
    return [word for word in _WORD.findall(unquote(parts.path).lower()) if not word.isdecimal()][-20:] if parts else []


def _publications(setting: Setting, shared: Around, item: Candidate, key: str) -> tuple[float, ...]:
    name, path = host(item.url), _path(item.url)
    near = shared.near[name]
    return (
        setting.own.likeness(item.url), float(site(item.url) in setting.own.declared), float(bool(setting.own.site)),
        float(any(len(label) > 3 and label in letters(path) for label in setting.own.labels)), float(len(path) > 1 and path == shared.path), near,
        max(0, shared.hosts[name] - near), shared.urls[key],
    )  # fmt: skip


def _link(setting: Setting, item: Candidate, segment: Segment) -> tuple[float, ...]:
    text, link = segment.text, item.link
    anchor, before = text[link.start : link.end], text[: link.start].rstrip()
    words = anchor.split()
    cues = setting.cues(segment)
    distances = cue_distances(text, cues, link.start, link.end)
    labels = [cue for cue in cues if cue.kind == 0 and cue.start <= link.start]
    told: list[str] = _WORD.findall(anchor.lower())
    opening = {cue.kind for cue in cues if cue.start <= link.start and _opens(text, cue.start)}
    colon = any(text[cue.end : cue.end + 3].lstrip()[:1] in (":", "：") for cue in labels if cue.end <= link.start)
    return (
        float(link.is_written), min(link.start, 999), min(len(text) - link.end, 999), min(link.end - link.start, 999), len(words),
        float("://" in anchor or "www." in anchor or (len(words) == 1 and "." in anchor.strip("."))),
        resembles(anchor, item.url),
        sum(word in setting.title for word in told) / len(told) if told else -1.0,
        float(len(words) <= 3 and not _POINTERS.isdisjoint(word.strip(".:,!»›→").lower() for word in words)),
        sum(word[:1].isupper() for word in words) / len(words) if words else -1.0,
        float(before[-1:] in (":", "：")) , float(before[-1:] in ("(", "[", "（", "【")), float(segment.index == setting.page.story.headline),
        *distances, *(float(kind in opening) for kind in range(len(KINDS))), float(colon), leftover(text, [(link.start, link.end), *((cue.start, cue.end) for cue in cues)]), _said_after(text, cues, link.start), float(setting.own.is_named(text)), float(text.rstrip()[-1:] in (":", "：")),
        float(setting.is_quoted(segment.index + 1) or setting.is_quoted(segment.index + 2)),
        min(8, sum(word in setting.title for word in set(_LONG_WORD.findall(text[:999].lower())))), *_lines_around(setting, segment),
    )  # fmt: skip


def _opens(text: str, start: int) -> bool:
    """Whether a wording begins a line or a sentence."""
    before = text[max(0, start - 12) : start].rstrip(" ([（【「-–—•*:|→")
    return (not before and start <= 12) or before[-1:] in set(".!?|•·)。；;]】")


def _said_after(text: str, cues: Sequence[Cue], start: int) -> int:
    """How far into its sentence the first wording before a link stands: behind a subject of its own, or at the beginning."""
    said = min((cue.start for cue in cues if cue.start <= start and cue.kind not in _SUBJECTS), default=-1)
    if said < 0:
        return -1
    opening = max((match.end() for match in _SENTENCE_END.finditer(text, max(0, said - FAR), said)), default=0)
    return min(FAR, said - opening)


def leftover(text: str, taken: Sequence[tuple[int, int]]) -> int:
    """The letters of a line that lie outside these spans, of a link or name and of wordings: none where it is but a credit."""
    left, stop = 0, 0
    for start, end in sorted(taken):
        left += sum(map(str.isalnum, text[stop:start])) if start > stop else 0
        stop = max(stop, end)
    return min(999, left + sum(map(str.isalnum, text[stop : stop + 999])))


def cue_distances(text: str, cues: Sequence[Cue], start: int, end: int) -> list[float]:
    """For each kind of wording the distance of the nearest before `text[start:end]`; whether one is in it; and behind it."""
    before, within, behind = ([float(FAR)] * len(KINDS), [0.0] * len(KINDS), [float(FAR)] * len(KINDS))
    for kind, first, last in cues:
        if first >= end:
            gap = first - end + (_SENTENCE if _SENTENCE_END.search(text, end - 1, first) else 0)
            behind[kind] = min(behind[kind], gap, FAR)
        elif first >= start:
            within[kind] = 1.0
        else:
            gap = max(0, start - last)
            if gap and _SENTENCE_END.search(text, last - 1, start):
                gap += _SENTENCE
            before[kind] = min(before[kind], gap, FAR)
    return [*before, *within, *behind]


def _lines_around(setting: Setting, segment: Segment) -> Iterator[float]:
    items = setting.page.segments.items
    above = {cue.kind for cue in _short_line(setting, items[segment.index - 1] if segment.index else None)}
    below = {
        cue.kind for cue in _short_line(setting, items[segment.index + 1] if segment.index + 1 < len(items) else None)
    }
    yield from (float(KINDS.index(kind) in above) for kind in ("label", "original", "read_on", "paper"))
    yield from (float(KINDS.index(kind) in below) for kind in ("label", "original"))


def _short_line(setting: Setting, item: Segment | None) -> Sequence[Cue]:
    return setting.cues(item) if item is not None and len(item.text) <= NEAR_LINE and not item.links else ()


_HEADING_REACH: Final = 8


def place_of(setting: Setting, item: Segment) -> tuple[float, ...]:
    """The numbers of a segment: its place in the story, its form, its hints."""
    index, text = item.index, item.text
    length = setting.last - setting.first + 1
    hints = setting.hints(item)
    items = setting.page.segments.items
    near = items[max(0, index - 2) : index] + items[index + 1 : index + 3]
    neighbours = sum(1 for other in near if other.tag == item.tag and other.links and setting.linked(other))
    heading = next(
        (other for other in reversed(items[max(0, index - _HEADING_REACH) : index]) if other.tag in HEADINGS), None
    )
    kinds = (
        {cue.kind for cue in setting.cues(heading)}
        if heading is not None and heading.index != setting.page.story.headline
        else ()
    )
    around = {container.tag for container in setting.page.segments.enclosing(item.container)}
    return (
        max(-60, min(60, index - setting.last)), max(-60, min(60, setting.first - index)), max(-60, min(60, index - setting.headline)),
        max(-1.0, min(2.0, (index - setting.first) / max(1, length))), float(index in setting.body), min(len(text), 999), len(item.links),
        item.link_chars / max(1, len(text)), float(item.tag in ("li", "dd", "dt")), float(item.tag in HEADINGS),
        float("blockquote" in around), float(item.tag in ("td", "th")), neighbours,
        *(float(KINDS.index(kind) in kinds) for kind in ("label", "outgoing", "paper")),
        float(setting.headline <= index < setting.first), float(index >= setting.last), float(index in setting.pictured or index - 1 in setting.pictured),
        *(float(bool(hints & flags)) for flags in _HINTS.values()),
    )  # fmt: skip


_NO_LINK: Final = (
    0,
    -1,
    -1,
    -1,
    -1,
    0,
    0,
    -1,
    0,
    -1,
    0,
    0,
    0,
    *([FAR] * len(KINDS)),
    *([0] * len(KINDS)),
    *([FAR] * len(KINDS)),
    *([0] * len(KINDS)),
    *([0] * 13),
)
NO_PLACE: Final = (-99, -99, -99, -2, *([-1] * (len(PLACE_FEATURES) - 4)), *([0] * len(_HINTS)))


def resembles(name: str, url: str) -> float:
    """How much a name and the host of an address tell of one publication, by letters or initials: 0 to 1.

    >>> resembles("The Wall Street Journal", "https://www.wsj.com/a"), resembles("The Daily", "https://news.example/a")
    (1.0, 0.0)
    >>> resembles("Read on at Daily Herald", "https://dailyherald.example/")
    0.57...
    """
    brand = letters(site(url).partition(".")[0])
    given = letters(name).removeprefix("www").removeprefix("the")
    if len(given) < 2 or not brand or len(name) > 80:
        return 0.0
    initials = "".join(_CAPITALS.findall(name.casefold().removeprefix("the ")))
    if given in letters(host(url)) or (len(initials) > 2 and brand.startswith(initials)):
        return 1.0
    return len(brand) / len(given) if brand in given else 0.0
