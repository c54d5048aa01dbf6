"""What an address tells by itself, on whatever page it stands: its parts, its kind, and which publication's it may be."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

import attrs

from articlekit.metadata.title_text import letters
from articlekit.urls import comparable, host, is_home_page, looks_like_article, site, unwrap
from articlekit.urls.hosts import split

__all__ = ["FEATURES", "Address", "address_of", "is_listing", "is_paper", "is_title", "resembles"]

FEATURES: Final = (
    "is_home", "looks_article", "is_file", "is_dated", "is_numbered", "is_listing", "is_paper", "is_official", "is_opaque",
    "depth", "slug_words", "query",
)  # fmt: skip
"""The names of `Address.numbers`."""

_FILE: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|mp[34]|zip|pdf|docx?|xlsx?)(?:\?|$)", re.IGNORECASE)
_DATED: Final = re.compile(r"/(?:19|20)\d\d[/-]?[01]?\d|\d{4}-\d\d-\d\d|(?:19|20)\d{6}")
_NUMBER: Final = re.compile(r"\d{5,}")
_PAPER: Final = re.compile(r"\bdoi\b|/10\.\d{4,9}/|arxiv\.org|pubmed|ncbi\.nlm|/doi/|handle\.net")
_LISTING: Final = re.compile(
    r"/(?:tags?|category|categories|topics?|authors?|autor|search|about|profile|users?|people|team|section|kontakt|contact|shop|store|jobs?|events?|donate|subscribe|newsletter)(?:/|$)"
)
_WORD: Final = re.compile(r"[^\W_]{3,}")
_MOST_WORDS: Final = 20
_SHORTEST_TITLE: Final = 3
"""Words: of two the last part of a path may be a publication's name."""
_CAPITALS: Final = re.compile(r"\b\w")
_LONGEST_NAME: Final = 80
_OFFICIAL: Final = frozenset(("gov", "edu", "mil", "int", "gob", "gouv", "ac"))


@attrs.frozen
class Address:
    """An address taken apart."""

    host: str
    site: str
    key: str
    """Equal for addresses of one document."""
    brand: str
    """The letters of the domain without its suffix."""
    path: str
    words: tuple[str, ...]
    """The words of its path."""
    numbers: tuple[float, ...]
    """What kind of address it is, by `FEATURES`."""


@lru_cache(maxsize=512)
def address_of(url: str) -> Address:
    """An address taken apart; those of share buttons and sister sites stand on page after page.

    >>> address_of("https://www.herald.example/2024/05/harbour-closed").words
    ('harbour', 'closed')
    """
    parts, name = split(url), host(url)
    path = parts.path if parts else ""
    words = tuple([word for word in _WORD.findall(unquote(path).lower()) if not word.isdecimal()][-_MOST_WORDS:])
    is_opaque = not unwrap(url).is_resolved  # it may be anything
    bare = path.strip("/")
    numbers = (
        float(is_home_page(url)), float(is_opaque or looks_like_article(url)), float(bool(_FILE.search(path))),
        float(bool(_DATED.search(path))), float(bool(_NUMBER.search(url))), float(bool(_LISTING.search(path.lower()))),
        float(is_paper(url)), float(not _OFFICIAL.isdisjoint(name.split(".")[-2:])), float(is_opaque),
        bare.count("/") + bool(bare), len(words), len(parts.query) if parts else 0,
    )  # fmt: skip
    owner = site(url)
    return Address(name, owner, comparable(url), letters(owner.partition(".")[0]), path.rstrip("/"), words, numbers)


def is_paper(url: str) -> bool:
    """Whether an address is a scholarly publication's, as far as it tells."""
    return _PAPER.search(url) is not None


def is_listing(url: str) -> bool:
    """Whether an address is of a topic, a category, an author, as far as its path tells."""
    return _LISTING.search(address_of(url).path.lower()) is not None


def is_title(text: str, url: str) -> bool:
    """Whether a text is the title of the document at an address: the last part of its path is made of the same words.

    >>> is_title("What a diary is for", "https://marsh.example/notes/what-a-diary-is-for")
    True
    >>> is_title("The Harbour Review", "https://review.example/the-harbour-review/tide-tables")
    False
    """
    if len(text.split()) < _SHORTEST_TITLE:
        return False
    last = unquote(address_of(url).path.rpartition("/")[2])
    words, slug = (set(_WORD.findall(_unaccented(said.lower()))) for said in (text, last))
    shared = len(words & slug)
    is_most = (
        shared >= _SHORTEST_TITLE and min(len(words), len(slug)) - shared <= 1
    )  # a slug leaves words out, or spells one anew
    return bool(words) and (shared == len(words) or is_most)


def _unaccented(text: str) -> str:
    return text if text.isascii() else "".join(filter(str.isascii, unicodedata.normalize("NFD", text)))


def resembles(name: str, url: str) -> float:
    """How much a name and the host of an address tell of one publication, by letters or initials: 0 to 1.

    >>> resembles("The Wall Street Journal", "https://www.wsj.com/a"), resembles("The Daily", "https://news.example/a")
    (1.0, 0.0)
    >>> resembles("Read on at Daily Herald", "https://dailyherald.example/")
    0.57...
    """
    if len(name) > _LONGEST_NAME:
        return 0.0
    address = address_of(url)
    brand, given = address.brand, letters(name).removeprefix("www").removeprefix("the")
    if len(given) < 2 or not brand:
        return 0.0
    if given in letters(address.host):
        return 1.0
    initials = "".join(_CAPITALS.findall(name.casefold().removeprefix("the ")))
    if len(initials) > 2 and brand.startswith(initials):
        return 1.0
    return len(brand) / len(given) if brand in given else 0.0
