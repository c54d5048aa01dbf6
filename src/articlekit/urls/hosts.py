"""Whose an address is: its host, the registrable domain of that, and whether it may be a public server."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from articlekit.urls.wrappers import HOSTING

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

__all__ = ["PLAIN", "ascii_name", "host", "is_public", "same_site", "site", "site_of_host", "split"]

PLAIN = re.compile(r"https?://([a-z0-9][a-z0-9.-]*)(:[0-9]{1,5})?(?:[/?#][!-\[\]-~]*)?")
"""An address that is as it should be: nothing in it is to be cleaned."""


def split(url: str) -> SplitResult | None:
    """The parts of an address; None where it has none."""
    try:
        return urlsplit(url)
    except ValueError:
        return None


def host(url: str) -> str:
    """The host of an address (or a bare host name), lower-cased, without port and final dot; empty where there is none.

    >>> host("https://WWW.News.Example.:8080/a"), host("news.example")
    ('www.news.example', 'news.example')
    """
    if plain := PLAIN.fullmatch(url):
        return plain[1].rstrip(".")
    parts = split(url if "//" in url else "//" + url)
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
    return site_of_host(name) if name else ""


@lru_cache(maxsize=2048)
def site_of_host(name: str) -> str:
    """The `site` of a host name that is as `host` gives it."""
    name = ascii_name(name).removeprefix("www.")
    if name.rpartition(".")[2].isdecimal() or ":" in name:
        return name
    labels = name.split(".")
    for size in (2, 3):
        # Blogspot had a domain in every country: blogspot.de, blogspot.co.uk.
        if len(labels) > size and (labels[-size] == "blogspot" or ".".join(labels[-size:]) in HOSTING):
            return ".".join(labels[-size - 1 :])
    return _suffixes().privatesuffix(name) or name


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    # Imported on first use: reading the list takes as long as parsing twenty pages.
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415

    return PublicSuffixList()


def ascii_name(name: str) -> str:
    """A host name in the form that the name system knows: `xn--...` for other letters than ASCII's."""
    if name.isascii():
        return name
    try:
        return _KEPT.sub(_as_written, name).encode("idna").decode("ascii")
    except UnicodeError:
        return name


_KEPT = re.compile("(?<![^.。．｡])[^.。．｡ßς]*+[ßς][^.。．｡]*")
"""A label with a letter that IDNA 2008, which browsers follow, keeps, while the codec turns it into another name's."""


def _as_written(label: re.Match[str]) -> str:
    return "xn--" + unicodedata.normalize("NFKC", label[0]).encode("punycode").decode("ascii")


def same_site(a: str, b: str) -> bool:
    """Whether two addresses belong to one registrable domain.

    >>> same_site("https://m.news.example/a", "http://news.example/b")
    True
    """
    found = site(a)
    return bool(found) and found == site(b)


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
