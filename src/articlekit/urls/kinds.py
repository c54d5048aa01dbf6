"""What an address is of, as far as it tells itself: the same document as another, a front page, a story."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from urllib.parse import unquote

from articlekit.urls.hosts import PLAIN, ascii_name, host, split
from articlekit.urls.wrappers import COMPARISON_PREFIXES, HOME_PATHS, LISTING_SEGMENTS, TRACKING, TRACKING_PREFIXES

__all__ = ["comparable", "is_home_page", "leads_to_front", "looks_like_article", "query_without"]


def comparable(url: str) -> str:
    """A key under which addresses of one document are equal; not an address to follow.

    Scheme, `www.` and mobile host labels, fragment, tracking parameters, AMP marks and the final slash are dropped, and
    what is percent-encoded is decoded.

    >>> comparable("http://www.news.example/a/?utm_source=x#top") == comparable("https://news.example/a")
    True
    """
    parts = split(url)
    if parts is None:
        return url
    name = ascii_name(host(url))
    for prefix in COMPARISON_PREFIXES:
        if name.startswith(prefix) and name.count(".") > 1:
            name = name.removeprefix(prefix)
            break
    path = parts.path.rstrip("/").removesuffix("/amp").removesuffix(".amp")
    query = query_without(parts.query, TRACKING_PREFIXES) if parts.query else ""
    return unquote(f"{name}{path}?{query}" if query else name + path)


def query_without(query: str, prefixes: tuple[str, ...], names: AbstractSet[str] = TRACKING) -> str:
    """The query without the parameters of these prefixes and names, which are in lower case."""
    kept: list[str] = []
    for part in query.split("&"):
        key = part.partition("=")[0].lower()
        if key and key not in names and not key.startswith(prefixes):
            kept.append(part)
    return "&".join(kept)


def is_home_page(url: str) -> bool:
    """Whether the address is a site's front page (or that of one language), not a document on it.

    >>> is_home_page("https://news.example/en/"), is_home_page("https://news.example/?p=12")
    (True, False)
    """
    if plain := PLAIN.fullmatch(url):
        return leads_to_front(url[plain.end(1) :].removeprefix(plain[2] or ""))
    parts = split(url)
    return parts is not None and _is_front(parts.path, parts.query)


def leads_to_front(rest: str) -> bool:
    """Whether what stands behind the host of an address that needs no cleaning leads to a front page."""
    path, _, query = rest.partition("#")[0].partition("?")
    return _is_front(path, query)


def _is_front(path: str, query: str) -> bool:
    if query and query_without(query, TRACKING_PREFIXES):
        return False
    path = path.strip("/").lower()
    if path.partition("/")[0] in HOME_PATHS and "/" not in path:
        return True
    return not path or _LANGUAGE.fullmatch(path) is not None


_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2})?(?:/(?:index|home)(?:\.[a-z]+)?)?")
"""The path of the front page in one language."""
_SLUG = re.compile(r"[^/-](?:[-_+][^/_-]+){3,}")
_NUMBERED = re.compile(r"[0-9]{5,}|/(?:19|20)[0-9]{2}/(?:[01]?[0-9]|[a-z]{3})/|[0-9a-f]{8}-[0-9a-f]{4}")


def looks_like_article(url: str) -> bool:
    """Whether the path looks like one story's: a slug of four words, a date, or a number of five digits.

    >>> looks_like_article("https://news.example/2024/05/03/x"), looks_like_article("https://news.example/tag/war")
    (True, False)
    """
    parts = split(url)
    if parts is None or is_home_page(url):
        return False
    path = parts.path.lower()
    segments = path.strip("/").split("/")
    if segments[0] in LISTING_SEGMENTS:
        return False
    return bool(_NUMBERED.search(path + "?" + parts.query) or _SLUG.search(unquote(segments[-1])))
