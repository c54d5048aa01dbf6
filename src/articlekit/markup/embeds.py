"""From frames, players, facades and posts to `Embed`: what is shown late or after consent, under whatever attribute."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from articlekit.blocks import Embed, EmbedForm
from articlekit.markup.elements import POST_BY_SCRIPT
from articlekit.markup.media import PICTURE_FILE
from articlekit.markup.runs import shown
from articlekit.urls import resolve, site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

__all__ = ["any_embed_of", "embed_at", "embed_of", "post_of", "same_film"]

EMBEDS: Final[dict[str, str]] = {
    "youtube.com": "YouTube", "youtube-nocookie.com": "YouTube", "youtu.be": "YouTube", "vimeo.com": "Vimeo",
    "dailymotion.com": "Dailymotion", "twitter.com": "X", "x.com": "X", "facebook.com": "Facebook", "instagram.com": "Instagram",
    "tiktok.com": "TikTok", "soundcloud.com": "SoundCloud", "spotify.com": "Spotify", "google.com": "Google",
    "datawrapper.de": "Datawrapper", "dwcdn.net": "Datawrapper", "flourish.studio": "Flourish", "infogram.com": "Infogram",
    "scribd.com": "Scribd", "documentcloud.org": "DocumentCloud", "jwplayer.com": "JW Player", "jwplatform.com": "JW Player",
    "brightcove.net": "Brightcove", "rumble.com": "Rumble", "twitch.tv": "Twitch", "reddit.com": "Reddit", "apple.com": "Apple",
    "bandcamp.com": "Bandcamp", "slideshare.net": "SlideShare", "codepen.io": "CodePen", "github.com": "GitHub",
    "t.me": "Telegram", "streamable.com": "Streamable", "bbc.co.uk": "BBC", "megaphone.fm": "Megaphone", "acast.com": "Acast", "ted.com": "TED",
}  # fmt: skip
"""Sites whose frames are part of a story; a frame of any other site may be an advertisement and is left out."""

_ADDRESS: Final = re.compile(r"(?:https?:)?//?[^\s/]\S*+")
"""What a frame that is loaded late, or after consent, keeps in an attribute of its own, as each loader and consent manager
names it: `data-src`, `data-cmp-src`, `data-rocket-src` ..."""
_IDS: Final = (
    "data-youtube-id", "data-youtubeid", "data-videoid", "data-video-id", "data-yt-id", "data-ytid", "data-youtube",
    "data-vimeo-id", "data-plyr-embed-id", "data-embed", "data-id", "data-video",
)  # fmt: skip
"""Where a facade keeps the name of the video that it plays when it is pressed."""
_OTHER_ADDRESSES: Final = frozenset(
    {"src", "poster", "longdesc", "xmlns", "itemtype", "itemid", "about", "style", "title", "alt"}
)
"""Attributes of a frame, or of what stands for one, that hold no address of what it shows."""
_ON_ANY_SITE: Final = {
    "Mastodon": re.compile(r"/@[\w.]{1,99}/\d{9,20}/embed\b"),
    "PeerTube": re.compile(r"/videos/embed/[\w-]{8,40}(?![\w-])"),
}
"""Software that many sites run: how the address of its frames ends."""
_NO_SIDE: Final = ("0", "1", "0px", "1px")
"""Sides of a frame that shows nothing: a site's script talks to its server through it."""
_BUTTON: Final = re.compile(
    r"facebook\.com/(?:plugins/(?!post|video|comment_embed)|connect/|tr\b)|twitter\.com/widgets/(?:tweet|follow)_button|"
    r"google\.com/(?:recaptcha|(?:\w+/)*\+1/|se/|js/)|github\.com/\S{0,80}btn"
)
"""Addresses of frames that hold a button to share or follow, or a question whether somebody is human, on sites whose frames belong to stories."""
_MOST_SOURCES: Final = 10
"""Files of a player that are looked at."""
_FILM: Final = re.compile(
    r"(?:youtu\.be/|youtube(?:-nocookie)?\.com/(?:embed/|v/|watch\?v=)|vimeo\.com/(?:video/)?)([\w-]{6,15})"
)
_IN_SETTINGS: Final = re.compile(r'"(?:youtube|vimeo)_url":"(https:[^"\s]{1,200})"')
"""The address of a film in a widget's settings. Seen in: Elementor."""
_PIECE: Final = re.compile(r"/(?:status(?:es)?|posts?|p|reel|videos?|track|episode|show)/[\w-]{5}")
"""In the address of one recording or post, not of whose it is."""
_NAMED: Final = {
    "script": (POST_BY_SCRIPT, "https://t.me/"),
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v="),
    "lite-vimeo": ("videoid", "https://vimeo.com/"),
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v="),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/"),
    "amp-twitter": ("data-tweetid", "https://x.com/i/status/"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/"),
    "amp-soundcloud": ("data-trackid", "https://api.soundcloud.com/tracks/"),
}
"""Elements that hold the name of what they show alone: in which attribute, and what stands before it in the address."""
_ID: Final = re.compile(r"[\w-]{11}|\d{6,12}")
"""The name of a video on YouTube, or on Vimeo."""
_PLAYERS: Final = {
    "video": EmbedForm.VIDEO,
    "amp-video": EmbedForm.VIDEO,
    "audio": EmbedForm.AUDIO,
    "amp-audio": EmbedForm.AUDIO,
}
_KINDS_OF_SITES: Final = {
    **dict.fromkeys(("YouTube", "Vimeo", "Dailymotion", "JW Player", "Brightcove", "Rumble", "Twitch", "Streamable", "TED", "PeerTube"), EmbedForm.VIDEO),
    **dict.fromkeys(("SoundCloud", "Spotify", "Bandcamp", "Megaphone", "Acast"), EmbedForm.AUDIO),
    **dict.fromkeys(("X", "Facebook", "Instagram", "TikTok", "Reddit", "Telegram", "Mastodon"), EmbedForm.POST),
}  # fmt: skip

POSTS: Final = {
    "twitter-tweet": "X", "twitter-video": "X", "instagram-media": "Instagram", "tiktok-embed": "TikTok",
    "bluesky-embed": "Bluesky", "reddit-embed-bq": "Reddit", "text-post-media": "Threads", "imgur-embed-pub": "Imgur",
}  # fmt: skip
"""Classes of the quotations that a site's script makes posts of, with the site."""
_MOST_LINKS: Final = 100
"""Links of a post that are looked at."""


def embed_of(element: etree._Element, base: str | None) -> Embed | None:
    """The foreign object of a frame, a player or a facade, where its site is one whose frames belong to stories."""
    if element.get("aria-hidden") == "true" or any(element.get(side) in _NO_SIDE for side in ("width", "height")):
        return None
    embed = any_embed_of(element, base)
    if embed is None or not (embed.provider or element.tag in _PLAYERS) or _BUTTON.search(embed.url):
        return None
    return embed


def any_embed_of(element: etree._Element, base: str | None) -> Embed | None:
    """The foreign object of a frame, a player or a facade of any site; None where it has no address."""
    tag = str(element.tag)
    url = _embedded(element, base)
    if url is None:
        return None
    provider = EMBEDS.get(site(url)) or next((name for name, path in _ON_ANY_SITE.items() if path.search(url)), None)
    form = _PLAYERS.get(tag) or _KINDS_OF_SITES.get(provider or "", EmbedForm.FRAME)
    title = shown(element.get("title") or element.get("data-title") or element.get("playlabel") or "")
    return Embed(url=url, form=form, provider=provider, title=title or None)


def _embedded(element: etree._Element, base: str | None) -> str | None:
    """The address of what is embedded: of a lazy frame that which it will have, of a facade that which it stands for."""
    attribute, start = _NAMED.get(str(element.tag), ("", ""))
    if attribute and (name := element.get(attribute)):
        return start + quote(name, safe="/")
    if element.tag == "script":
        return None
    owners = (element, *islice(element.iterfind(".//source"), _MOST_SOURCES))
    for href in [owner.get("src") or "" for owner in owners]:
        if href and not href.startswith(("about:", "data:", "javascript:")) and (url := resolve(base, href)):
            return url
    late = list(filter(None, [resolve(base, value) for owner in owners for value in _kept_for_later(owner)]))
    return next((url for url in late if site(url) in EMBEDS), None) or _film_named(element) or next(iter(late), None)


def _kept_for_later(element: etree._Element) -> Iterator[str]:
    """The addresses in attributes of a loader's own, but for those of pictures: a preview."""
    for name, value in element.items():
        if name not in _OTHER_ADDRESSES and _ADDRESS.fullmatch(value) and not PICTURE_FILE.fullmatch(value):
            yield value


def _film_named(element: etree._Element) -> str | None:
    """The address of the film whose name a facade, or Brightcove's player, keeps."""
    account, film = element.get("data-account") or "", element.get("data-video-id") or ""
    if account.isdecimal() and film.isdecimal():
        player = f"{element.get('data-player') or 'default'}_{element.get('data-embed') or 'default'}"
        return f"https://players.brightcove.net/{account}/{quote(player, safe='')}/index.html?videoId={film}"
    if (named := _IN_SETTINGS.search(element.get("data-settings") or "")) and _FILM.search(
        url := named[1].replace("\\/", "/")
    ):
        return url
    for name in _IDS:
        if (video := element.get(name)) and _ID.fullmatch(video):
            is_vimeo = "vimeo" in f"{name} {element.get('class')} {element.get('data-plyr-provider')}".lower()
            return f"https://vimeo.com/{video}" if is_vimeo else f"https://www.youtube.com/watch?v={video}"
    return None


def embed_at(text: str) -> Embed | None:
    """The film, recording or post of a known site whose address is all of a text: content systems show that in its place.

    >>> embed_at("https://youtu.be/dQw4w9WgXcQ").provider
    'YouTube'
    """
    if not text.startswith("http") or " " in text or not (_FILM.search(text) or _PIECE.search(text)):
        return None
    provider = EMBEDS.get(site(text))
    form = _KINDS_OF_SITES.get(provider or "")
    return Embed(url=text, form=form, provider=provider) if form else None


def same_film(url: str) -> str:
    """The name of the film that an address of a player shows; any other address as it is.

    >>> same_film("https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0") == same_film("https://youtu.be/dQw4w9WgXcQ")
    True
    """
    found = _FILM.search(url)
    return found[1] if found else url


def post_of(quoted: etree._Element) -> Embed | None:
    """The post of a social network that a script makes of a block quotation: its address is in an attribute or the last link."""
    classes = (quoted.get("class") or "").split() if quoted.tag == "blockquote" else ()
    provider = next((POSTS[name] for name in classes if name in POSTS), None)
    if provider is None:
        return None
    links = [link.get("href") for link in islice(quoted.iter("a"), _MOST_LINKS)]
    stated = (quoted.get("data-instgrm-permalink"), quoted.get("cite"), *links[-1:])
    url = next(filter(None, (resolve(None, href) for href in stated if href)), None)
    return Embed(url=url, form=EmbedForm.POST, provider=provider) if url else None
