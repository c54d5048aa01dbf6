"""The page as one looks for its source: where its story lies, which links lead elsewhere, which wordings stand where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final
from urllib.parse import unquote

import attrs

from articlekit.extractors import Page
from articlekit.extractors.source.own import Own, own_of
from articlekit.metadata.title_text import letters
from articlekit.phrases.credits import Cue, Reading, credit_words
from articlekit.segment import Anchor, Segment
from articlekit.urls import host, is_public, resolve, site, unwrap
from articlekit.urls.wrappers import ARCHIVES, PREFIXES, REDIRECTORS

__all__ = ["Linked", "Setting", "setting_of"]

ABOVE: Final = 14
BELOW: Final = 30
"""Segments looked at above and below the story."""
BELOW_UNLINKED: Final = 14
"""Segments below the story that are looked at without a link that leads out."""
_MOST_INSIDE: Final = 1000
"""Segments looked at near either end of a very long story."""
_SHORT: Final = 120
"""Characters of a line inside the story that may be a credit though it holds no link."""
_LONGEST: Final = 400
"""Characters of a segment that is searched for wordings as a whole; of a longer one what is near its links and ends."""

_OWN, _OPEN, _PLAIN = range(3)
"""What a host says of the links to it: the page's own or a network's; perhaps one outside; one that is what it seems."""
_WRAPPERS: Final = frozenset((*REDIRECTORS, *PREFIXES, *ARCHIVES, "cdn.ampproject.org", "translate.goog"))
NETWORKS: Final = frozenset(
    "facebook.com twitter.com x.com t.co linkedin.com pinterest.com reddit.com whatsapp.com wa.me t.me telegram.me instagram.com "
    "addtoany.com addthis.com flipboard.com vk.com xing.com disqus.com apple.com creativecommons.org threads.net bsky.app "
    "google.com unsplash.com pexels.com pixabay.com gettyimages.com istockphoto.com shutterstock.com flickr.com wikimedia.org "
    "freepik.com adobe.com depositphotos.com dreamstime.com feedburner.com getpocket.com line.me dmca.com gravatar.com patreon.com "
    "paypal.com paypal.me amzn.to amazon.com amazon.co.uk amazon.de ebay.com etsy.com spotify.com soundcloud.com goodreads.com imdb.com outbrain.com "
    "taboola.com eventbrite.com ycombinator.com shareaholic.com change.org openpetition.de openpetition.eu avaaz.org gofundme.com kickstarter.com ifttt.com".split()
)
"""Sites of share buttons, profiles, badges, licences, petitions and stock pictures: every page links them."""
_COUNTERS: Final = frozenset(("feedproxy.google.com", "feeds.feedburner.com", "news.google.com"))
_COUNTED: Final = re.compile(r"/~r/|/articles/|/read/")
"""Hosts that count the clicks on the stories of a feed, and the paths of such stories."""
_MEDIA: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|mp[34]|m4a|zip)(?:\?|$)", re.IGNORECASE)
"""Pictures, films and archives are no documents."""
_CARRIED: Final = re.compile(r".[=/?](?:(https?://.+)|(https?%3A%2F%2F[^&#]+))", re.IGNORECASE | re.DOTALL)
"""An address within another, to the end or encoded as one parameter."""
_WRITTEN: Final = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'()\[\]（）]{4,500}(?<![.,;:!?。，])", re.IGNORECASE)
_DOI: Final = re.compile(r"(?<![\w/.])10\.\d{4,9}/[^\s\"<>{}|\\^`\[\]]{3,200}(?<![.,;:)])")


@attrs.frozen
class Linked:
    """A link, or an address that is written out, that leads to another publication."""

    start: int
    end: int
    """`segment.text[start:end]` is its text."""
    url: str
    """Where it leads, taken out of redirectors and archives."""
    is_written: bool = False
    """True for an address that is no link."""


@attrs.frozen(kw_only=True, eq=False)
class Setting:
    """A page with what is asked of it again and again. The story lies between `first` and `last`."""

    page: Page
    own: Own
    first: int
    last: int
    headline: int
    """The segment of the headline; the story's first where none is shown."""
    body: frozenset[int]
    title: str
    """Letters of the headline."""
    pictured: frozenset[int]
    """The segments right behind a picture or a video."""
    base: str | None
    is_plain: bool
    """True where links without a host lead to the page's own site, and those with one to that host."""
    places: dict[int, tuple[float, ...]] = attrs.field(init=False, factory=dict, repr=False)
    """What `place_of` said of the segments that were asked for."""
    _near: list[Segment] = attrs.field(init=False, factory=list, repr=False)
    _linked: dict[int, Sequence[Linked]] = attrs.field(init=False, factory=dict, repr=False)
    _readings: dict[int, Reading] = attrs.field(init=False, factory=dict, repr=False)
    _hosts: dict[str, int] = attrs.field(init=False, factory=dict, repr=False)

    def near(self) -> Sequence[Segment]:
        """The segments in which a credit may stand: those above the story, its short ones and those with a link, those right
        below, and farther below those with a link that leads out.
        """
        if not self._near:
            self._near.extend(self._looked_at())
        return self._near

    def _looked_at(self) -> Iterator[Segment]:
        items = self.page.segments.items
        yield from items[max(0, min(self.headline, self.first - ABOVE)) : self.first + 2]
        inside = range(self.first + 2, max(self.first + 2, self.last - 1))
        for number in self.page.deadline.within((*inside[:_MOST_INSIDE], *inside[_MOST_INSIDE:][-_MOST_INSIDE:])):
            item = items[number]
            if item.links or len(item.text) < _SHORT or "://" in item.text:
                yield item
        end = self.last + 1 + BELOW_UNLINKED
        yield from items[max(self.first + 2, self.last - 1) : end]
        yield from filter(self.linked, items[max(self.first + 2, end) : self.last + 1 + BELOW])

    def hints(self, item: Segment) -> int:
        """What the markup says of a segment, without what it says of the story as a whole."""
        return item.hints & ~self.page.story.usual

    def cues(self, item: Segment) -> Sequence[Cue]:
        """The wordings in a segment."""
        return self.reading(item).cues

    def reading(self, item: Segment) -> Reading:
        """The words and wordings of a segment; those of all segments near the story are looked for together."""
        found = self._readings.get(item.index)
        if found is None:
            self._read((item,) if self._readings else (*self.near(), item))
            found = self._readings[item.index]
        return found

    def _read(self, items: Iterable[Segment]) -> None:
        spans = [(item, start, end) for item in items for start, end in self._searched(item)]
        readings = credit_words().read([item.text[start:end] for item, start, end in spans])
        for (item, start, _), reading in zip(spans, readings, strict=True):
            if not start:
                self._readings[item.index] = reading
                continue
            words, cues = self._readings[item.index]
            later = [Cue(kind, start + first, start + last) for kind, first, last in reading.cues]
            self._readings[item.index] = Reading((*words, *reading.words), (*cues, *later))

    def _searched(self, item: Segment) -> Sequence[tuple[int, int]]:
        """The parts of a segment that are searched for wordings: of a long one what is near its links and ends."""
        text = item.text
        if len(text) <= _LONGEST:
            return ((0, len(text)),)
        found: list[tuple[int, int]] = []
        spans = [
            (0, 160),
            *((link.start - 160, link.end + 80) for link in self.linked(item)[:20]),
            (len(text) - 160, len(text)),
        ]
        stop = 0
        for start, end in spans:
            start = max(start, stop)
            start = text.rfind(" ", stop, start) + 1 or start
            if start < end:
                found.append((start, end))
                stop = end
        return found

    def linked(self, item: Segment) -> Sequence[Linked]:
        """The links of a segment that lead to another publication."""
        found = self._linked.get(item.index)
        if found is None:
            may_lead = item.links or "/" in item.text or "www." in item.text
            found = self._linked[item.index] = tuple(self._leading_out(item)) if may_lead else ()
        return found

    def _leading_out(self, item: Segment) -> Iterator[Linked]:
        for link in item.links:
            if url := self._outside(link):
                yield Linked(link.start, link.end, url)
        for match in _WRITTEN.finditer(item.text) if "://" in item.text or "www." in item.text else ():
            if not any(link.start <= match.start() < link.end for link in item.links):
                address = match[0] if "://" in match[0] else f"https://{match[0]}"
                if url := self._outside(Anchor(match.start(), match.end(), address)):
                    yield Linked(match.start(), match.end(), url, is_written=True)
        for match in _DOI.finditer(item.text) if "10." in item.text else ():
            if (
                not any(link.start <= match.start() < link.end for link in item.links)
                and "//" not in item.text[max(0, match.start() - 20) : match.start()]
            ):
                yield Linked(match.start(), match.end(), f"https://doi.org/{match[0]}", is_written=True)

    def _outside(self, link: Anchor) -> str | None:
        known = self._known(link.url)
        carried = _CARRIED.search(link.url) if known == _OWN and "http" in link.url[2:].lower() else None
        if known == _OWN and not carried:
            return None
        href = (carried[1] or unquote(carried[2])) if carried else link.url  # out of the site's own redirector
        return self.foreign(href, is_plain=known == _PLAIN)

    def foreign(self, href: str, *, is_plain: bool = False) -> str | None:
        """The absolute address of a link that leads to another publication, else None."""
        url = resolve(self.base, href)
        if url and self.own.is_wrapped:
            url = unwrap(url).url
        if not url or _MEDIA.search(url):
            return None
        if is_plain:
            return url
        if self.own.is_own(url):
            return None
        real = unwrap(url).url
        is_network = site(real) in NETWORKS and not (host(real) in _COUNTERS and _COUNTED.search(real))
        return None if is_network or (real != url and self.own.is_own(real)) or not is_public(host(real)) else real

    def _known(self, href: str) -> int:
        """What the host of a link, looked at once a page, says of it. A link to a network may hold another address."""
        if not self.is_plain:
            return _OPEN
        scheme, slashes, rest = href.partition("//")
        if not slashes or len(scheme.strip()) > len("https:"):
            return _OWN  # a path, a fragment, an e-mail address
        name = rest.partition("/")[0]
        known = self._hosts.get(name)
        if known is None:
            known = self._hosts[name] = self._host(name.lower())
        return _OPEN if known < 0 and "http" in rest else max(known, _OWN)

    def _host(self, name: str) -> int:
        """The same of a host; below zero for a network's."""
        address = f"http://{name}/"
        if self.own.is_own(address):
            return _OWN
        if site(address) in NETWORKS:
            return _OPEN if name in _COUNTERS else -1
        parts = name.split(".")
        wraps = any(".".join(parts[start:]) in _WRAPPERS for start in range(len(parts))) or "google" in parts
        return _PLAIN if not wraps and name.isascii() and is_public(host(address)) else _OPEN

    def is_quoted(self, number: int) -> bool:
        """Whether the segment of this number stands in a quotation."""
        segments = self.page.segments
        return number < len(segments) and any(
            container.tag == "blockquote" for container in islice(segments.enclosing(segments[number].container), 3)
        )


def setting_of(page: Page) -> Setting:
    """The page around its story."""
    span, own = page.story, own_of(page)
    title = page.document.declared("og:title") or page.document.title or ""
    headline = span.headline if span.headline is not None and span.headline <= span.first else None
    headline = span.first if headline is None else max(headline, span.first - 40)
    base = page.document.base_url or page.url or page.document.own_site.address
    return Setting(
        page=page,
        own=own,
        first=span.first,
        last=span.last,
        headline=headline,
        body=frozenset(number for number in page.body if span.first <= number <= span.last),
        title=letters(page.segments[span.headline].text if span.headline is not None else title),
        pictured=frozenset(medium.position for medium in page.segments.media),
        base=base,
        is_plain=not own.is_wrapped and bool(own.site) and (base is None or site(base) == own.site),
    )
