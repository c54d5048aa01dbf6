"""From `img`, `iframe` and their like to `Image` and `Embed`: lazy loading, `srcset`, and what is no picture of a story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from articlekit.blocks import Embed, Image
from articlekit.urls import resolve, site

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["embed_of", "image_address", "image_of", "split_credit"]

LAZY: Final = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-full-src", "data-hi-res-src", "data-url",
    "data-image", "data-img-src", "data-orig-file", "data-large-file",
)  # fmt: skip
"""Where lazy loaders keep the address. Seen in: lazysizes, WordPress Jetpack, WP Rocket, a3 Lazy Load, Smush."""

SETS: Final = ("data-srcset", "data-lazy-srcset", "srcset")

_PLACEHOLDER: Final = re.compile(
    r"^data:|(?:blank|placeholder|spacer|pixel|transparent|lazy|loading|1x1)[\w-]{0,99}\.(?:gif|png|svg|jpe?g)"
)
_NO_STORY: Final = re.compile(
    r"logo|avatar|gravatar|icon|sprite|badge|emoji|pixel|spacer|tracking|captcha|button|/ads?/|doubleclick|feedburner"
)
"""Words in the address of a picture that belongs to the page, not to the story."""

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


def image_address(element: etree._Element, base: str | None) -> str | None:
    """The address of the picture that an `img` shows once its page has been scrolled, or None.

    The largest of a `srcset` wins over `src`, a lazy loader's attribute over a placeholder.
    """
    for name in SETS:
        if (listed := element.get(name)) and (best := _largest(listed)) and (url := resolve(base, best)):
            return url
    for name in LAZY:
        if (href := element.get(name)) and (url := resolve(base, href)):
            return url
    href = element.get("src") or ""
    return None if not href or _PLACEHOLDER.search(href[:300].lower()) else resolve(base, href)


def _largest(srcset: str) -> str | None:
    """The candidate of the greatest width or density (HTML Standard, "srcset attributes").

    Candidates are parted by a comma followed by white space: an address may hold commas itself.
    """
    best, best_size = None, -1.0
    for candidate in re.split(r",\s+", srcset[:8000]):
        words = candidate.strip().rstrip(",").split()
        if not words or words[0].startswith("data:"):
            continue
        size = _number(words[1][:-1]) if len(words) > 1 else 0.0
        if size > best_size:
            best, best_size = words[0], size
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
    if url is None or _NO_STORY.search(url.lower()) or url.endswith(".svg"):
        return None
    alt = " ".join((element.get("alt") or "").split())
    return Image(url=url, alt=alt or None)


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
    if not href and (video := element.get("data-videoid")):
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
    return Embed(url=url, provider=provider, title=" ".join((element.get("title") or "").split()) or None)
