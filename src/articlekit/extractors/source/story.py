"""Where the story lies among the segments, and which of them may hold a credit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

import attrs

from articlekit.extractors import Page, Segment
from articlekit.extractors.source.identity import Identity, identity_of
from articlekit.markup.class_words import Hint
from articlekit.metadata.title_text import letters
from articlekit.segment import Anchor
from articlekit.urls import host, is_public, looks_like_article, site, unwrap
from articlekit.urls.wrappers import ARCHIVES, PREFIXES, REDIRECTORS

__all__ = ["Linked", "Story", "is_barred", "is_report", "story_of"]

Linked = tuple[Anchor, str]
"""A link with its absolute address."""

_FARTHEST_HEADLINE = 40
_ABOVE, _BELOW = 14, 14
"""Segments looked at above and below the story."""
_MOST_INSIDE = 1000
"""Segments at the beginning and at the end of the rest of the story that are looked at."""
_FOREIGN = int(
    Hint.COMMENT | Hint.RELATED | Hint.NEWSLETTER | Hint.CONSENT | Hint.POPUP | Hint.AD | Hint.NAVIGATION | Hint.SHARE
)
_OWN, _BARRED, _OPEN, _PLAIN = range(4)
"""What a host says of the links to it: the page's own; never a source; perhaps one; one whose links are what they seem."""
_WRAPPERS = frozenset((*REDIRECTORS, *PREFIXES, *ARCHIVES, "cdn.ampproject.org", "translate.goog"))
_NEVER = frozenset(
    "facebook.com twitter.com x.com t.co linkedin.com pinterest.com reddit.com whatsapp.com wa.me t.me telegram.me instagram.com "
    "addtoany.com addthis.com flipboard.com vk.com xing.com disqus.com apple.com creativecommons.org threads.net bsky.app "
    "google.com unsplash.com pexels.com pixabay.com gettyimages.com istockphoto.com shutterstock.com flickr.com wikimedia.org "
    "freepik.com adobe.com depositphotos.com dreamstime.com feedburner.com getpocket.com line.me dmca.com gravatar.com patreon.com "
    "paypal.com paypal.me amzn.to amazon.com amazon.co.uk amazon.de ebay.com etsy.com spotify.com soundcloud.com goodreads.com imdb.com outbrain.com "
    "taboola.com eventbrite.com ycombinator.com shareaholic.com change.org openpetition.de openpetition.eu avaaz.org gofundme.com kickstarter.com ifttt.com".split()
)
"""Sites of share buttons, profiles, badges, licences, petitions and stock pictures: never a story's source."""
_COUNTERS = frozenset(("feedproxy.google.com", "feeds.feedburner.com", "news.google.com"))
_COUNTED = re.compile(r"/~r/|/articles/|/read/")
"""Hosts that count the clicks on the stories of a feed, and the paths of such stories."""
_CAPTION = int(Hint.CAPTION | Hint.GALLERY)


_STORY_PATH = re.compile(
    r"//[^/]+/(?:news|story|stories|article|articles|posts?|p|a|\d{4}|nachrichten|artikel|noticias?)/[^/]"
    r"|//[^/]+/(?:[^/?]+/)*[^/?]+[-_][^/?]+/?$|[?&](?:id|p|article|story|news|nid|aid)=\d"
)


_MEDIA = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|mp[34]|zip)(?:\?|$)", re.IGNORECASE)
_CARRIED = re.compile(r".[=/?](?:(https?://.+)|(https?%3A%2F%2F[^&#]+))", re.IGNORECASE | re.DOTALL)
"""An address within another, to the end or encoded as one parameter."""
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'()\[\]（）]{4,500}(?<![.,;:!?。，])", re.IGNORECASE)


def is_report(url: str) -> bool:
    """Whether an address may be a story's: no front page, listing or file, though it may be as short as `/news/pier`."""
    return (looks_like_article(url) or _STORY_PATH.search(url) is not None) and not _MEDIA.search(url)


def is_barred(url: str) -> bool:
    """Whether an address is on a site that is never a story's source."""
    return site(url) in _NEVER and not (host(url) in _COUNTERS and _COUNTED.search(url))


def _written(text: str) -> Iterator[Anchor]:
    """The addresses that a text without links writes out."""
    for found in _ADDRESS.finditer(text):
        yield Anchor(found.start(), found.end(), found[0] if "://" in found[0] else f"https://{found[0]}")


@attrs.frozen(kw_only=True, eq=False)
class Story:
    """The page as the source extractor sees it."""

    page: Page
    identity: Identity
    first: int
    """The first segment of the story's text."""
    last: int
    """Its last segment."""
    usual: int
    """Hints that the story's longest segments share: they say nothing about one of them."""
    title: str
    """Letters of the headline."""
    headline: int
    """The segment of the headline; the story's first where none stands near above it."""
    _outside: dict[int, tuple[Linked, ...]] = attrs.field(init=False, factory=dict, repr=False)
    _known: dict[str, int] = attrs.field(init=False, factory=dict, repr=False)

    def top(self) -> Iterator[Segment]:
        """The segments above the story and its first two, from the story upwards last."""
        for item in self.page.segments.items[max(0, self.first - _ABOVE) : min(self.first + 2, self.last + 1)]:
            if not self.is_foreign(item):
                yield item

    def bottom(self) -> Iterator[Segment]:
        """The story's last two segments and those below it."""
        for item in self.page.segments.items[max(self.first + 2, self.last - 1) : self.last + 1 + _BELOW]:
            if not self.is_foreign(item) or self._leads_on(item):
                yield item

    def middle(self) -> Iterator[Segment]:
        """The segments of the rest of the story that hold a link; of a very long one those near its ends."""
        rest = range(self.first + 2, max(self.first + 2, self.last - 1))
        near = (*rest[:_MOST_INSIDE], *rest[_MOST_INSIDE:][-_MOST_INSIDE:])
        for item in map(self.page.segments.items.__getitem__, self.page.deadline.within(near)):
            if item.links and not self.is_foreign(item):
                yield item

    def _leads_on(self, item: Segment) -> bool:
        """Whether a segment is a link that alone stands in what its classes call related: "read-more" may mean this story."""
        items = self.page.segments.items
        return (
            item.hints & ~self.usual & _FOREIGN == Hint.RELATED
            and 10 * item.link_chars > 9 * len(item.text)
            and len(self.outside(item)) == 1
            and not any(other.hints & Hint.RELATED for other in (items[item.index - 1], *self.following(item, 1)))
        )

    def is_foreign(self, item: Segment) -> bool:
        """Whether a segment stands in a comment, a teaser, a form: it speaks of something else."""
        return bool(item.hints & ~self.usual & _FOREIGN)

    def is_caption(self, item: Segment) -> bool:
        """Whether a segment captions a picture."""
        return item.tag == "figcaption" or bool(item.hints & ~self.usual & _CAPTION)

    def is_footer(self, item: Segment) -> bool:
        """Whether a segment lies in the foot of the page, or of the story without being marked as its source."""
        return bool(item.hints & ~self.usual & Hint.FOOTER) and not item.hints & Hint.SOURCE

    def outside(self, item: Segment) -> tuple[Linked, ...]:
        """The links of a segment that lead to another publication, taken out of redirectors and archives."""
        if not item.links and "://" not in item.text and "www." not in item.text:
            return ()
        found = self._outside.get(item.index)
        if found is None:
            found = self._outside[item.index] = tuple(self._leading_out(item))
        return found

    def _leading_out(self, item: Segment) -> Iterator[Linked]:
        for link in item.links or _written(item.text):
            known = self._known_of(link.url)
            carried = _CARRIED.search(link.url) if known == _OWN else None
            if known == _OWN and not carried:
                continue
            href = (carried[1] or unquote(carried[2])) if carried else link.url  # out of the site's own redirector
            url = self.identity.absolute(href)
            if url and known == _PLAIN:
                yield link, url
            elif url and not self.identity.is_own(url):
                real = unwrap(url).url
                if not is_barred(real) and (real == url or not self.identity.is_own(real)) and is_public(host(real)):
                    yield link, real

    def _known_of(self, href: str) -> int:
        """What the host of a link, looked at once a page, says of it.

        A link to a site of `_NEVER`, and one to a redirector, may hold another address in its query.
        """
        if not self.identity.is_plain:
            return _OPEN
        scheme, slashes, rest = href.partition("//")
        if not slashes or len(scheme.strip()) > len("https:"):
            return _OWN  # a path, a fragment, an e-mail address
        name = rest.partition("/")[0]
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._host_of(name.lower())
        return _OWN if known == _BARRED and "http" not in rest else known

    def _host_of(self, name: str) -> int:
        address = f"http://{name}/"
        if self.identity.is_own(address):
            return _OWN
        if site(address) in _NEVER:
            return _OPEN if name in _COUNTERS else _BARRED
        labels = name.split(".")
        wraps = any(".".join(labels[start:]) in _WRAPPERS for start in range(len(labels))) or "google" in labels
        return _PLAIN if not wraps and name.isascii() and is_public(host(address)) else _OPEN

    def following(self, item: Segment, count: int = 2) -> Sequence[Segment]:
        """The next segments of the page."""
        return self.page.segments.items[item.index + 1 : item.index + 1 + count]


def story_of(page: Page) -> Story:
    """The page around its story."""
    span = page.story
    title = page.document.declared("og:title") or page.document.title or ""
    near = [number for number in page.segments.headings if span.first - _FARTHEST_HEADLINE < number < span.first]
    return Story(
        page=page,
        identity=identity_of(page),
        first=span.first,
        last=span.last,
        usual=span.usual,
        title=letters(page.segments[span.headline].text if span.headline is not None else title),
        headline=near[-1] if near else span.first,
    )
