"""What is wrapped around an address: redirectors, caches, archives, short links."""

from __future__ import annotations

import binascii
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit, urlunsplit

from articlekit.urls.hosts import host, is_public, split
from articlekit.urls.kinds import query_without
from articlekit.urls.resolving import resolve
from articlekit.urls.wrappers import ARCHIVES, OPAQUE, PREFIXES, REDIRECTORS

__all__ = ["Unwrapped", "unwrap"]

_MAX_DEPTH = 4
"""Wrappers around wrappers that are taken off."""
_KNOWN = (PREFIXES, ARCHIVES, REDIRECTORS, OPAQUE, {"cdn.ampproject.org", "translate.goog", "search.yahoo.com"})


class Unwrapped(NamedTuple):
    """What an address leads to, as far as the address itself tells."""

    url: str
    is_resolved: bool
    """False where it still is an opaque short link that only a request would resolve."""


def unwrap(url: str) -> Unwrapped:
    """Take off what is wrapped around an address: redirectors, AMP caches, archive prefixes, old Google News links.

    A target that is no http(s) address, or lies on a private host, is refused and the wrapper stays.

    >>> unwrap("https://www.google.com/url?q=https://news.example/a&sa=D")
    Unwrapped(url='https://news.example/a', is_resolved=True)
    >>> unwrap("https://bit.ly/abc")
    Unwrapped(url='https://bit.ly/abc', is_resolved=False)
    """
    if not _may_wrap(host(url)):
        return Unwrapped(url, is_resolved=True)
    seen = {url}
    for _ in range(_MAX_DEPTH):
        target = _unwrap_once(url)
        target = resolve(None, target) if target else None
        if target is None or target in seen or not is_public(host(target)):
            break
        seen.add(target)
        url = target
    return Unwrapped(url, not _is_opaque(url))


@lru_cache(maxsize=2048)
def _may_wrap(name: str) -> bool:
    """Whether addresses of a host may be wrapped or short ones: of most hosts none is."""
    labels = name.removeprefix("www.").split(".")
    ends = [".".join(labels[start:]) for start in range(len(labels))]
    return "google" in labels or any(end in known for end in ends for known in _KNOWN)


def _unwrap_once(url: str) -> str | None:
    parts = split(url)
    name = host(url).removeprefix("www.")
    if parts is None or not name:
        return None
    if name.endswith(".cdn.ampproject.org"):
        return _amp_target(parts)
    if name.endswith(".translate.goog"):
        label = name.removesuffix(".translate.goog")
        real = label.replace("--", "\0").replace("-", ".").replace("\0", "-")
        return urlunsplit(("https", real, parts.path, query_without(parts.query, ("_x_tr_",), frozenset()), ""))
    if name == "news.google.com":
        return _google_news_target(parts.path)
    if name.endswith("search.yahoo.com"):  # /RU=<address>/RK=...
        return next((unquote(part[3:]) for part in parts.path.split("/") if part.startswith("RU=")), None)
    if name in PREFIXES:
        return _embedded(parts.path, parts.query)
    if any(name == known or name.endswith("." + known) for known in ARCHIVES if known[0] in name):
        return _archived(parts)
    return _redirect_target(name, parts)


def _redirect_target(name: str, parts: SplitResult) -> str | None:
    labels = name.split(".")
    if "google" in labels[:-1]:
        name, labels = ("google.com", ["google", "com"]) if labels[0] == "google" else (name, labels)
    for start in range(len(labels) - 1):
        for prefix, names in REDIRECTORS.get(".".join(labels[start:]), ()):
            if not parts.path.startswith(prefix) and not (prefix == "/" and not parts.path):
                continue
            if not names:
                return _amp_target(parts) if prefix.startswith("/amp") else _decoded(parts.query)
            values = dict(parse_qsl(parts.query, max_num_fields=200) if parts.query.count("&") < 199 else ())
            target = next((values[key] for key in names if values.get(key)), None)
            if target:
                return _cached(target) if target.startswith("cache:") else target
    return None


def _decoded(query: str) -> str | None:
    """The address that is all of a query; what is percent-encoded in one written out belongs to it."""
    return (query if "://" in query else unquote(query)) or None


def _cached(query: str) -> str:
    """The address in a search engine's `cache:<id>:<address> <words>`."""
    target = query.removeprefix("cache:").partition(" ")[0]
    head, _, rest = target.partition(":")
    target = rest if rest and not head.startswith("http") and "." not in head else target
    return target if "//" in target else "http://" + target


_OF_AMP = ("amp", "usqp", "outputtype")
"""Beginnings of the parameters that caches and viewers add, or that ask for the AMP edition."""


def _amp_target(parts: SplitResult) -> str | None:
    """`/c/s/host/path` and `/amp/s/host/path`: `s` stands for https. The query is the page's, but for AMP's own."""
    match = re.match(r"/(?:[a-z]|amp|wp)/(?:(s)/)?(.+)", parts.path)
    if not match or "." not in match[2].partition("/")[0]:
        return None
    query = query_without(parts.query, _OF_AMP, frozenset())
    return f"{'https' if match[1] else 'http'}://{match[2]}{'?' if query else ''}{query}"


_EMBEDDED = re.compile(r"(?:https?:/{1,2}|(?:www\.)[a-z0-9-]+\.)[^\s]+", re.IGNORECASE)


def _embedded(path: str, query: str) -> str | None:
    match = _EMBEDDED.search(path)
    if not match:
        return None
    target = re.sub(r"^(https?):/{1,2}", r"\1://", match[0])
    target = target if target.lower().startswith("http") else "http://" + target
    return f"{target}?{query}" if query else target


_ARCHIVED = re.compile(
    r"/(?:[\w*+.-]+/){0,4}?(?=https?:/)|/(?:(?:web|wayback|all)/)?(?:[0-9]{4,14}(?:[a-z]{2}_)?|\*)/", re.IGNORECASE
)
"""What stands before the archived address, which begins with its scheme or comes right after a time stamp."""


def _archived(parts: SplitResult) -> str | None:
    match = _ARCHIVED.match(parts.path)
    if not match:
        return None
    rest = parts.path[match.end() :]
    if "." not in rest.partition("/")[0] and not _EMBEDDED.match(rest):
        return None
    target = re.sub(r"^(https?):/{1,2}", r"\1://", rest)
    target = target if target.lower().startswith(("http://", "https://")) else "http://" + target
    return f"{target}?{parts.query}" if parts.query else target


_URL_SAFE = str.maketrans("-_", "+/")


def _google_news_target(path: str) -> str | None:
    """The address inside a Google News link of before mid 2024: base64 of a message whose field 4 is the address."""
    match = re.search(r"/(?:articles|read)/(CBM[\w-]+)", path)
    if not match:
        return None
    encoded = match[1].translate(_URL_SAFE)
    try:
        raw = binascii.a2b_base64(encoded + "=" * (-len(encoded) % 4))
    except binascii.Error:
        return None
    if len(raw) < 6 or not raw.startswith(b"\x08\x13\x22"):
        return None
    size, start = raw[3], 4
    if size >= 0x80:
        size, start = (size & 0x7F) | (raw[4] << 7), 5
    target = raw[start : start + size].decode("utf-8", "replace")
    return target if target.startswith("http") else None


def _is_opaque(url: str) -> bool:
    name = host(url).removeprefix("www.")
    if name == "news.google.com":
        return "/articles/" in url or "/read/" in url
    if name.startswith("archive."):
        return name in ARCHIVES and re.fullmatch(r"/\w+", urlsplit(url).path) is not None
    labels = name.split(".")
    return any(".".join(labels[start:]) in OPAQUE for start in range(len(labels) - 1))
