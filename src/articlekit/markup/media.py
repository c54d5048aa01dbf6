"""From `img`, `iframe` and their like to `Image` and `Embed`: lazy loading, `srcset`, and what is no picture of a story."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from articlekit.blocks import Embed, Image
from articlekit.markup.runs import shown
from articlekit.urls import resolve, site

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["embed_of", "image_address", "image_of", "post_of", "split_credit"]

LAZY: Final = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-full-src", "data-hi-res-src", "data-url",
    "data-image", "data-img-src", "data-orig-file", "data-large-file",
)  # fmt: skip
"""Where lazy loaders keep the address. Seen in: lazysizes, WordPress Jetpack, WP Rocket, a3 Lazy Load, Smush."""

SETS: Final = ("data-srcset", "data-lazy-srcset", "srcset")

_PLACEHOLDER: Final = re.compile(
    r"^data:"
    r"|placeholder[\w-]{0,99}\.(?:gif|png|svg|jpe?g)"
    r"|(?<![a-z])(?:blank|spacer|transparent|lazy|loading)[\w-]{0,99}\.(?:gif|png|svg)"
    r"|(?<![\w-])pixel[\w-]{0,99}\.(?:gif|png|svg)"
    r"|(?<!\d)1x1(?!\d)[\w-]{0,99}\.(?:gif|png|svg)"
)
"""What a lazy loader shows first. A photograph may be of blankets or a Pixel phone, or be 1001x1024 pixels large."""
_NO_STORY: Final = re.compile(
    r"(?<![aio])logo|(?<!sil|lex|rub|hel)icon(?!ic|oc)|avatar(?:s|es)?[/.?=_%\d]|gravatar|sprite|badge(?!r)|emoji|captcha|button"
    r"|(?<![\w-])(?:pixel|spacer|tracking)[./?]|(?<!/a)/ads?/|/math/render/"
)
"""Words in the address of a picture, behind its host, that belongs to the page, not to the story.

Not: a dialogo, the lexicon, what is iconic, a badger, a film of that name; nor the folders `/a/ad/` of MediaWiki.
"""
_NO_STORY_HOSTS: Final = ("doubleclick", "feedburner", "gravatar")

EMBEDS: Final[dict[str, str]] = {
    "youtube.com": "YouTube", "youtube-nocookie.com": "YouTube", "youtu.be": "YouTube", "vimeo.com": "Vimeo",
    "dailymotion.com": "Dailymotion", "twitter.com": "X", "x.com": "X", "facebook.com": "Facebook", "instagram.com": "Instagram",
    "tiktok.com": "TikTok", "soundcloud.com": "SoundCloud", "spotify.com": "Spotify", "google.com": "Google",
    "datawrapper.de": "Datawrapper", "dwcdn.net": "Datawrapper", "flourish.studio": "Flourish", "infogram.com": "Infogram",
    "scribd.com": "Scribd", "documentcloud.org": "DocumentCloud", "jwplayer.com": "JW Player", "jwplatform.com": "JW Player",
    "brightcove.net": "Brightcove", "rumble.com": "Rumble", "twitch.tv": "Twitch", "reddit.com": "Reddit", "apple.com": "Apple",
    "bandcamp.com": "Bandcamp", "slideshare.net": "SlideShare", "codepen.io": "CodePen", "github.com": "GitHub",
    "streamable.com": "Streamable", "bbc.co.uk": "BBC", "megaphone.fm": "Megaphone", "acast.com": "Acast", "ted.com": "TED",
}  # fmt: skip
"""Sites whose frames are part of a story; a frame of any other site may be an advertisement and is left out."""

POSTS: Final = {
    "twitter-tweet": "X", "twitter-video": "X", "instagram-media": "Instagram", "tiktok-embed": "TikTok",
    "bluesky-embed": "Bluesky", "reddit-embed-bq": "Reddit", "text-post-media": "Threads", "imgur-embed-pub": "Imgur",
}  # fmt: skip
"""Classes of the quotations that a site's script makes posts of, with the site."""
_MOST_LINKS: Final = 100
"""Links of a post that are looked at."""


def image_address(element: etree._Element, base: str | None) -> str | None:
    """The address of the picture that an `img` shows once its page has been scrolled, or None.

    The largest of a `srcset` wins over `src`, a lazy loader's attribute over a placeholder, and that over the other
    sources of a `picture`.
    """
    if url := _of_set(element, base):
        return url
    for name in LAZY:
        if (href := element.get(name)) and (url := resolve(base, href)):
            return url
    href = element.get("src") or ""
    if href and not _PLACEHOLDER.search(href[:300].lower()):
        return resolve(base, href)
    picture = next(element.iterancestors("picture"), None)
    sources = () if picture is None else picture.iter("source")
    return next(filter(None, (_of_set(source, base) for source in sources)), None)


def _of_set(element: etree._Element, base: str | None) -> str | None:
    for name in SETS:
        if (listed := element.get(name)) and (best := _largest(listed)) and (url := resolve(base, best)):
            return url
    return None


_CANDIDATE: Final = re.compile(r"([^\s,]\S*)(?:(?<!,)\s+([^\s,]+)[^,]*)?")
"""An address and its width or density: a comma ends that, or an address that has none."""


def _largest(srcset: str) -> str | None:
    """The candidate of the greatest width or density (HTML Standard, "srcset attributes"). Addresses may hold commas."""
    best, best_size = None, -1.0
    for address, size in _CANDIDATE.findall(srcset[:8000]):
        if (number := _number(size[:-1])) > best_size and not address.startswith("data:"):
            best, best_size = address.rstrip(","), number
    return best


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def image_of(element: etree._Element, base: str | None) -> Image | None:
    """The picture of an `img`, unless it is an icon, a logo, an avatar or a pixel."""
    for side in ("width", "height"):
        if 0 < _number((element.get(side) or "").removesuffix("px")) < 80:
            return None
    url = image_address(element, base)
    if url is None or _is_of_page(url.lower()):
        return None
    return Image(url=url, alt=shown(element.get("alt") or "") or None)


def _is_of_page(url: str) -> bool:
    host, _, path = url.partition("//")[2].partition("/")
    return any(name in host for name in _NO_STORY_HOSTS) or bool(_NO_STORY.search(f"/{path}")) or path.endswith(".svg")


_CREDIT: Final = re.compile(
    r"(?:^|(?<=[.!?)”\"»\s]))\s?\(?((?:photo(?:graph|s)?|picture|image|images|credit|courtesy|foto(?:s|grafie)?|bild(?:quelle)?|quelle|"
    r"crédits?|crédit photo|fuente|fonte|imagen|source|illustration)(?:\s(?:by|credit|von|de|par|courtesy of))?\s?[:：/|©].{1,120}|[©ⓒ].{1,120})$",
    re.IGNORECASE | re.DOTALL,
)
"""The end of a caption that names the photographer or owner, in seven languages."""


def split_credit(caption: str) -> tuple[str | None, str | None]:
    """The caption and the credit at its end.

    >>> split_credit("The bridge at dawn. Photo: Ann Lee")
    ('The bridge at dawn.', 'Photo: Ann Lee')
    """
    found = _CREDIT.search(caption)
    if found is None:
        return caption, None
    return caption[: found.start()].rstrip(" (") or None, found[1].rstrip(") ")


def embed_of(element: etree._Element, base: str | None) -> Embed | None:
    """The foreign object of a frame or player, where its site is one whose frames belong to stories."""
    href = element.get("src") or element.get("data-src") or element.get("data-lazy-src") or ""
    if not href and (video := element.get("data-videoid") or element.get("videoid")):
        href = f"https://www.youtube.com/watch?v={video}"
    if not href and (source := element.find("source")) is not None:
        href = source.get("src") or ""
    url = resolve(base, href) if href else None
    if url is None:
        return None
    tag = str(element.tag)
    provider = EMBEDS.get(site(url))
    if provider is None and tag not in ("video", "audio", "amp-video"):
        return None
    return Embed(url=url, provider=provider, title=shown(element.get("title") or "") or None)


def post_of(quote: etree._Element) -> Embed | None:
    """The post of a social network that a script makes of a block quotation: its address is in an attribute or the last link."""
    provider = next((POSTS[name] for name in (quote.get("class") or "").split() if name in POSTS), None)
    if provider is None:
        return None
    links = [link.get("href") for link in islice(quote.iter("a"), _MOST_LINKS)]
    stated = (quote.get("data-instgrm-permalink"), quote.get("cite"), *links[-1:])
    url = next(filter(None, (resolve(None, href) for href in stated if href)), None)
    return Embed(url=url, provider=provider) if url else None
