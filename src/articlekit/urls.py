"""The one place that takes addresses apart: resolve, unwrap, compare, site of a host.

Every function is total: a broken address gives None, an empty string or False, never an exception. Nothing here opens
a connection.
"""

from __future__ import annotations

import binascii
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import SplitResult, parse_qsl, unquote, urljoin, urlsplit, urlunsplit

from articlekit.wrappers import (
    ARCHIVES,
    COMPARISON_PREFIXES,
    HOME_PATHS,
    HOSTING,
    LISTING_SEGMENTS,
    OPAQUE,
    PREFIXES,
    REDIRECTORS,
    TRACKING,
    TRACKING_PREFIXES,
)  # fmt: skip

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

__all__ = [
    "MAX_LENGTH",
    "Unwrapped",
    "comparable",
    "host",
    "is_home_page",
    "is_public",
    "looks_like_article",
    "resolve",
    "same_site",
    "site",
    "unwrap",
]

MAX_LENGTH = 4096
"""Addresses longer than this many characters are refused."""

_MAX_DEPTH = 4
_PLAIN = re.compile(r"https?://([a-z0-9][a-z0-9.-]*)(:[0-9]{1,5})?(?:[/?#][!-\[\]-~]*)?")
"""An address that is as it should be: nothing in it is to be cleaned."""
_ROOTED = re.compile(r"/(?![/.])(?:[\w&=?,;:@!$'()*+~%#-]++|/(?![/.])|(?<!/)\.)*+")
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
    if plain := _PLAIN.fullmatch(href):
        return href if plain[2] is None or _has_valid_port(href) else None
    if base and _ROOTED.fullmatch(href) and (origin := _origin(base)):
        return origin + href
    href = href.strip(_CONTROLS).translate(_BREAKS)
    scheme = _SCHEME.match(href)
    if not href or (scheme and scheme[1].lower() not in ("http", "https")):
        return None
    path, mark, query = href.partition("?")
    href = path.replace("\\", "/") + mark + query
    if href.startswith("//") and not base:
        href = "https:" + href
    try:
        return _clean(urlsplit(urljoin(base or "", href)))
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _origin(base: str) -> str | None:
    """Scheme and host of a page's address, where a path that begins with a slash is all that is to be added."""
    url = resolve(None, base)
    return "/".join(url.split("/", 3)[:3]) if url else None


def _has_valid_port(url: str) -> bool:
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def _clean(parts: SplitResult) -> str | None:
    name = _ascii((parts.hostname or "").rstrip("."))
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


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None


def host(url: str) -> str:
    """The host of an address (or a bare host name), lower-cased, without port and final dot; empty where there is none.

    >>> host("https://WWW.News.Example.:8080/a"), host("news.example")
    ('www.news.example', 'news.example')
    """
    if plain := _PLAIN.fullmatch(url):
        return plain[1].rstrip(".")
    parts = _split(url if "//" in url else "//" + url)
    try:
        return ((parts.hostname if parts else None) or "").rstrip(".")
    except ValueError:
        return ""


def site(url: str) -> str:
    """The registrable domain of an address or host: two hosts of one site belong to one owner.

    Read from the bundled public suffix list; a sub-domain of a hosting platform is a site of its own. A host that has
    no registrable domain (an IP address, `localhost`, a bare suffix) is its own site.

    >>> site("https://www.news.example.co.uk/a"), site("https://someone.wordpress.com/")
    ('example.co.uk', 'someone.wordpress.com')
    """
    name = host(url)
    return _site_of_host(name) if name else ""


@lru_cache(maxsize=2048)
def _site_of_host(name: str) -> str:
    name = _ascii(name).removeprefix("www.")
    if name.rpartition(".")[2].isdecimal() or ":" in name:
        return name
    labels = name.split(".")
    for size in (2, 3):
        if len(labels) > size and ".".join(labels[-size:]) in HOSTING:
            return ".".join(labels[-size - 1 :])
    return _suffixes().privatesuffix(name) or name


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    # Imported on first use: reading the list takes as long as parsing twenty pages.
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415

    return PublicSuffixList()


def _ascii(name: str) -> str:
    if name.isascii():
        return name
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError:
        return name


def same_site(a: str, b: str) -> bool:
    """Whether two addresses belong to one registrable domain.

    >>> same_site("https://m.news.example/a", "http://news.example/b")
    True
    """
    found = site(a)
    return bool(found) and found == site(b)


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
    seen = {url}
    for _ in range(_MAX_DEPTH):
        target = _unwrap_once(url)
        target = resolve(None, target) if target else None
        if target is None or target in seen or not is_public(host(target)):
            break
        seen.add(target)
        url = target
    return Unwrapped(url, not _is_opaque(url))


def _unwrap_once(url: str) -> str | None:
    parts = _split(url)
    name = host(url).removeprefix("www.")
    if parts is None or not name:
        return None
    if name.endswith(".cdn.ampproject.org"):
        return _amp_target(parts.path)
    if name.endswith(".translate.goog"):
        label = name.removesuffix(".translate.goog")
        real = label.replace("--", "\0").replace("-", ".").replace("\0", "-")
        return urlunsplit(("https", real, parts.path, _without(parts.query, ("_x_tr_",)), ""))
    if name == "news.google.com":
        return _google_news_target(parts.path)
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
                return _amp_target(parts.path) if prefix.startswith("/amp") else unquote(parts.query) or None
            values = dict(parse_qsl(parts.query, max_num_fields=200) if parts.query.count("&") < 199 else ())
            target = next((values[key] for key in names if values.get(key)), None)
            if target:
                return _cached(target) if target.startswith("cache:") else target
    return None


def _cached(query: str) -> str:
    """The address in a search engine's `cache:<id>:<address> <words>`."""
    target = query.removeprefix("cache:").partition(" ")[0]
    head, _, rest = target.partition(":")
    target = rest if rest and not head.startswith("http") and "." not in head else target
    return target if "//" in target else "http://" + target


def _amp_target(path: str) -> str | None:
    """`/c/s/host/path` and `/amp/s/host/path`: `s` stands for https."""
    match = re.match(r"/(?:[a-z]|amp|wp)/(?:(s)/)?(.+)", path)
    if not match or "." not in match[2].partition("/")[0]:
        return None
    return f"{'https' if match[1] else 'http'}://{match[2]}"


_EMBEDDED = re.compile(r"(?:https?:/{1,2}|(?:www\.)[a-z0-9-]+\.)[^\s]+", re.IGNORECASE)


def _embedded(path: str, query: str) -> str | None:
    match = _EMBEDDED.search(path)
    if not match:
        return None
    target = re.sub(r"^(https?):/{1,2}", r"\1://", match[0])
    target = target if target.lower().startswith("http") else "http://" + target
    return f"{target}?{query}" if query else target


_ARCHIVED = re.compile(r"/(?:[a-z0-9_+-]+/){0,3}?(?:[0-9]{4,14}(?:[a-z]{2}_)?|\*|newest|o)/")


def _archived(parts: SplitResult) -> str | None:
    match = _ARCHIVED.match(parts.path)
    if not match:
        return None
    rest = parts.path[match.end() :]
    if not _EMBEDDED.match(rest) and "." not in rest.partition("/")[0]:
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


def is_public(name: str) -> bool:
    """Whether a host name may stand for a public server: no local names and no IP addresses, however written.

    >>> is_public("news.example"), is_public("127.0.0.1"), is_public("printer.local")
    (True, False, False)
    """
    head, _, last = name.rpartition(".")
    return bool(head and last) and not last[0].isdecimal() and ":" not in name and last not in _PRIVATE


_PRIVATE = frozenset(
    {"local", "localhost", "internal", "intranet", "lan", "home", "corp", "localdomain", "arpa", "test"}
)


def comparable(url: str) -> str:
    """A key under which addresses of one document are equal; not an address to follow.

    Scheme, `www.` and mobile host labels, fragment, tracking parameters, AMP marks and the final slash are dropped.

    >>> comparable("http://www.news.example/a/?utm_source=x#top") == comparable("https://news.example/a")
    True
    """
    parts = _split(url)
    if parts is None:
        return url
    name = _ascii(host(url))
    for prefix in COMPARISON_PREFIXES:
        if name.startswith(prefix) and name.count(".") > 1:
            name = name.removeprefix(prefix)
            break
    path = parts.path.rstrip("/").removesuffix("/amp").removesuffix(".amp")
    query = _without(parts.query, TRACKING_PREFIXES) if parts.query else ""
    return f"{name}{path}?{query}" if query else name + path


def _without(query: str, prefixes: tuple[str, ...]) -> str:
    """The query without the parameters of these prefixes and the known tracking ones."""
    kept: list[str] = []
    for part in query.split("&"):
        key = part.partition("=")[0].lower()
        if key and key not in TRACKING and not key.startswith(prefixes):
            kept.append(part)
    return "&".join(kept)


def is_home_page(url: str) -> bool:
    """Whether the address is a site's front page (or that of one language), not a document on it.

    >>> is_home_page("https://news.example/en/"), is_home_page("https://news.example/?p=12")
    (True, False)
    """
    parts = _split(url)
    if parts is None or _without(parts.query, TRACKING_PREFIXES):
        return False
    path = parts.path.strip("/").lower()
    if path.partition("/")[0] in HOME_PATHS and "/" not in path:
        return True
    return not path or bool(re.fullmatch(r"[a-z]{2}(?:[-_][a-z]{2})?(?:/(?:index|home)(?:\.[a-z]+)?)?", path))


_SLUG = re.compile(r"[^/-](?:[-_+][^/_-]+){3,}")
_NUMBERED = re.compile(r"[0-9]{5,}|/(?:19|20)[0-9]{2}/(?:[01]?[0-9]|[a-z]{3})/|[0-9a-f]{8}-[0-9a-f]{4}")


def looks_like_article(url: str) -> bool:
    """Whether the path looks like one story's: a slug of four words, a date, or a number of five digits.

    >>> looks_like_article("https://news.example/2024/05/03/x"), looks_like_article("https://news.example/tag/war")
    (True, False)
    """
    parts = _split(url)
    if parts is None or is_home_page(url):
        return False
    path = parts.path.lower()
    segments = path.strip("/").split("/")
    if segments[0] in LISTING_SEGMENTS:
        return False
    return bool(_NUMBERED.search(path + "?" + parts.query) or _SLUG.search(unquote(segments[-1])))
