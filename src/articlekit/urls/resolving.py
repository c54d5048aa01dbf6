"""From what a link says to the absolute address it means, cleaned as browsers clean it."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from articlekit.urls.hosts import PLAIN, ascii_name

__all__ = ["MAX_LENGTH", "resolve"]

MAX_LENGTH = 4096
"""Addresses longer than this many characters are refused."""

_LETTERS = r"a-zA-Z0-9\w&=,@!$'()*+~%./\-"
"""What needs no cleaning in a path or a query. Those of ASCII are named: a set is asked for them at once."""
_ROOTED = re.compile(rf"/[{_LETTERS}?#:;]*+")
_BESIDE = re.compile(rf"(?=[^.])[{_LETTERS}]*+(?:\?[{_LETTERS}]++)?+(?:#[{_LETTERS}]++)?+")
"""Relative addresses, from the root of the site and from the page, in which nothing is to be cleaned."""
_SCHEME = re.compile(r"(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]*+):")
_BREAKS = str.maketrans("", "", "\t\n\r")
_CONTROLS = "".join(map(chr, range(0x21)))
_HOST = re.compile(r"[^\x00-\x20#%/:?@\[\]\\^|<>`{}\x7f]+")
_UNSAFE = re.compile(
    r"[\x00-\x20\"<>\\^`{|}\x7f-\xa0\xad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""What may not stand in an address, and what is not seen in one: white space, controls, changes of direction."""


def resolve(base: str | None, href: str) -> str | None:
    """The absolute http or https address that `href` means on a page at `base`, or None where it means none.

    White space and control characters are cleaned as browsers do, credentials are dropped. The host comes in lower case
    and in ASCII (`xn--...`): letters of other scripts look like those of a site that is well known.
    None for other schemes, for a relative address without a base, and for what is broken or longer than `MAX_LENGTH`.

    >>> resolve("https://news.example/a/story", "../b?x=1")
    'https://news.example/b?x=1'
    >>> resolve(None, " HTTPS://user:secret@News.Example/a b ")
    'https://news.example/a%20b'
    >>> resolve("https://news.example/", "javascript:alert(1)") is None
    True
    """
    if len(href) > MAX_LENGTH:
        return None
    if plain := PLAIN.fullmatch(href):
        return href if plain[2] is None or _has_valid_port(href) else None
    if not base and ":" not in href and "//" not in href and "\\" not in href and href.isprintable():
        return None  # a path, and nothing that it may lead on from
    if base and _is_simple(href) and (before := _before(base, href[0] if href[0] in "/?#" else "")):
        url = before + href
        return url if len(url) <= MAX_LENGTH else None
    if href[:2] == "//" and _is_simple(href[1:]) and (scheme := _before(base, "//")):
        return resolve(base, scheme + href)
    return _joined(base, href)


def _is_simple(href: str) -> bool:
    """Whether a relative address stands as it is behind a part of the page's: nothing in it is to be cleaned."""
    pattern = _ROOTED if href[:1] == "/" else _BESIDE
    return "//" not in href and "/." not in href and pattern.fullmatch(href) is not None


@lru_cache(maxsize=128)
def _before(base: str | None, start: str) -> str | None:
    """What is to be put before a relative address that starts so: two slashes, one, a mark, or none of them ("")."""
    url = _joined(base, f"{start}x")
    return url and url[: -len(start) - 1]


def _joined(base: str | None, href: str) -> str | None:
    """The address by the rules of the standard, step by step."""
    href = href.strip(_CONTROLS).translate(_BREAKS)
    scheme = _SCHEME.match(href)
    if not href or (scheme and scheme[1].lower() not in ("http", "https")):
        return None
    path, mark, query = href.partition("?")
    href = path.replace("\\", "/") + mark + query
    base = base or ""
    if not base and not scheme and not href.startswith("//"):
        return None
    if base.startswith("//"):
        base = "https:" + base
    if href.startswith("//") and not base:
        href = "https:" + href
    try:
        return _clean(urlsplit(urljoin(base, href)))
    except ValueError:
        return None


def _has_valid_port(url: str) -> bool:
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def _clean(parts: SplitResult) -> str | None:
    name = ascii_name((parts.hostname or "").rstrip("."))
    if parts.scheme.lower() not in ("http", "https") or not (_is_name(name) or _is_ip6(parts)):
        return None
    name = f"[{name}]" if ":" in name else name
    netloc = f"{name}:{parts.port}" if parts.port else name
    path, query, fragment = (_UNSAFE.sub(_quote, part) for part in (parts.path, parts.query, parts.fragment))
    url = urlunsplit((parts.scheme.lower(), netloc, path, query, fragment))
    return url if len(url) <= MAX_LENGTH else None


def _is_name(name: str) -> bool:
    return name.isascii() and _HOST.fullmatch(name) is not None


def _is_ip6(parts: SplitResult) -> bool:
    return "[" in parts.netloc and ":" in (parts.hostname or "")


def _quote(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))
