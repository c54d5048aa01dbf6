"""What speaks for a site being the page's own: addresses in the head, in its data, in links, forms and buttons.

None decides alone: a copy's canonical address may be its source's, a menu may lead
to sister sites, a share button may be another's. What each is worth is learned (`articlekit.own_site.weights`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from articlekit.compiled import twins
from articlekit.metadata.title_text import letters
from articlekit.own_site.platforms import ADDRESSES, NAMES, PROFILES, RELATIONS
from articlekit.structured_data.jsonld import JsonObject, JsonValue
from articlekit.structured_data.schema_org import types_of
from articlekit.tuples import tuple_of
from articlekit.urls import host, is_home_page, is_public, resolve, site, unwrap
from articlekit.urls.hosts import PLAIN, site_of_host
from articlekit.urls.kinds import leads_to_front
from articlekit.urls.wrappers import ARCHIVES, PREFIXES, REDIRECTORS

if TYPE_CHECKING:
    from lxml import etree

    from articlekit.document import Document

__all__ = ["Witness", "names", "of_elements", "plain_host", "witnesses"]

_Whose = tuple[str, str, str]
"""Site, host and absolute form of an address."""


class Witness(NamedTuple):
    """Something on the page that speaks for a site."""

    kind: str
    site: str
    host: str
    url: str
    """The address, absolute."""


_Said = tuple[Sequence[Witness], _Whose | None]
"""What the address of a link says, and whose front page it is."""
_ATTRIBUTES: Final = {"a": "href", "area": "href", "form": "action"}
_LINKS: Final = ("a", "area")

_MOST: Final = 3_000
"""Elements of the page that are looked at: its first and its last."""
_TITLE_PARTS: Final = re.compile(r"\s{1,9}[-–—|·•:»]\s{1,9}|[_|]")
_CARRIED: Final = re.compile(r"[=/?&](https?(?::|%3A)(?:/|%2F){2}[^&#\s]{4,400})", re.IGNORECASE)
"""An address within another: what a share button passes on."""
_SYSTEM: Final = re.compile(
    r"/wp-(?:content|includes|json|admin)/|/sites/(?:default|all)/|/media/system/|/typo3", re.IGNORECASE
)
"""Folders of WordPress, Drupal, Joomla and TYPO3, which lie on the site itself."""
_BARE: Final = re.compile(r"//[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?:/[\w./-]*)?(?:\?[\w.&=-]+)?", re.ASCII)
"""An address without its scheme in which nothing is to be cleaned."""
_OWNERS: Final = frozenset(("organization", "newsmediaorganization", "corporation"))
_MOST_ITEMS: Final = 50
_LONGEST_PROFILE: Final = 120
_FRONT: Final = 4
"""Slashes of the longest address of a front page: `https://news.example/en/home/`."""


def witnesses(document: Document) -> Iterator[Witness]:
    """Everything on the page that may tell whose it is, the head first."""
    yield from _of_head(document)
    for node in document.json_ld[:_MOST_ITEMS]:
        yield from _of_data(node)
    yield from twins(__name__).of_elements(document.root)


def names(document: Document, given: Iterable[Witness]) -> frozenset[str]:
    """What the site may be called, letters only: its declared names, parts of the title, its accounts on platforms."""
    found = [content.lstrip("@") for name in NAMES for content in document.meta.get(name, ())[:3]]
    parts = _TITLE_PARTS.split((document.title or "")[:500])
    found += [parts[0], parts[-1]] if len(parts) > 1 else []
    for witness in given:
        if witness.kind == "link" and witness.site in PROFILES and len(witness.url) < _LONGEST_PROFILE:
            found.append(
                witness.url.partition("//")[2].partition("/")[2].partition("/")[0].partition("?")[0].lstrip("@")
            )
    return frozenset(name for text in found if len(name := letters(text).removeprefix("the")) > 2)


def _of_head(document: Document) -> Iterator[Witness]:
    for href in document.bases:
        yield from _at("base", href)
    for link in document.links:
        if link.rel == "alternate":
            is_feed = any(word in link.type for word in ("rss", "atom", "xml", "json"))
            yield from _at("feed" if is_feed else "alternate", link.href)
        elif kind := RELATIONS.get(link.rel):
            yield from _at(kind, link.href)
    for content in document.meta.get("og:url", ())[:2]:
        yield from _at("og:url", content)
    for name in ADDRESSES:
        for content in document.meta.get(name, ())[:2]:
            address = content.rpartition("url=")[2]
            yield from _at("address", f"//{address}" if name == "twitter:domain" and "/" not in address else address)


def _of_data(node: JsonObject) -> Iterator[Witness]:
    """What an object of the page's JSON-LD says of the site, its owner, and the page."""
    kinds = types_of(node)
    of_itself = "data site" if "website" in kinds else "data owner" if kinds & _OWNERS else "data page"
    for href in _addresses(node):
        yield from _at(of_itself, href)
    for key, kind in (("publisher", "data owner"), ("isPartOf", "data site"), ("mainEntityOfPage", "data page")):
        for value in _each(node.get(key)):
            for href in _addresses(value):
                yield from _at(kind, href)
    for value in _each(node.get("itemListElement")) if "breadcrumblist" in kinds else ():
        for item in _each(value.get("item")) if isinstance(value, Mapping) else ():
            for href in _addresses(item):
                yield from _at("data path", href)


def _addresses(value: JsonValue) -> Iterator[str]:
    for item in (value.get("url"), value.get("@id")) if isinstance(value, Mapping) else (value,):
        if isinstance(item, str):
            yield item


def _each(value: JsonValue) -> Sequence[JsonValue]:
    return value[:_MOST_ITEMS] if isinstance(value, list) else (value,)


def of_elements(root: etree._Element) -> list[Witness]:
    """What links, forms, pictures and scripts say, wherever they stand. What is relative says nothing.

    What an address says is asked once: a page links to the same place from its picture, its headline and its menus. The core has it
    too (`core/links.pxi`).
    """
    found: list[Witness] = []
    links: dict[str, _Said] = {}
    files: dict[str, _Whose | None] = {}

    def is_front(href: str) -> bool:
        if href not in links:
            links[href] = _link(href)
        return links[href][1] is not None

    for tag, href, shows_picture in _addressed(root, is_front):
        if tag in _LINKS:
            said, front = links[href]
            found += said
            if front:
                found.append(tuple_of(Witness, ("logo" if shows_picture else "front page", *front)))
            continue
        if href not in files:
            files[href] = _whose(href)
        if whose := files[href]:
            kind = "form" if tag == "form" else "system" if _SYSTEM.search(href) else "file"
            found.append(tuple_of(Witness, (kind, *whose)))
    return found


def _addressed(root: etree._Element, is_front: Callable[[str], bool]) -> Iterator[tuple[str, str, bool]]:
    """The elements with an address that may stand alone: tag, address, and whether a link to a front page shows a picture."""
    for element in _ends(root.iter("a", "area", "form", "img", "script", "iframe")):
        tag = str(element.tag)
        href = element.get(_ATTRIBUTES.get(tag, "src"))
        if not href or href[0] in "#?." or (href[0] == "/" and href[1:2] != "/"):
            continue
        is_logo = tag in _LINKS and is_front(href) and next(element.iter("img", "svg"), None) is not None
        yield tag, href, is_logo


def plain_host(url: str) -> str:
    """The host of an address in which nothing is to be cleaned, and that names no port; else empty. The core has it too."""
    plain = PLAIN.fullmatch(url)
    return plain[1] if plain and plain[2] is None else ""


def _link(href: str) -> _Said:
    """What the address of a link says, and whose front page it is."""
    said: list[Witness] = []
    if href[:7].lower() == "mailto:":
        said += _at("mail", "//" + href.partition("?")[0].rpartition("@")[2])
    elif href.find("http", 8) > 0 and (carried := _CARRIED.search(href, 8)):
        said += _at("shared", unquote(carried[1]))
    found = _whose(href)
    if found is None:
        return said, None
    said.append(tuple_of(Witness, ("link", *found)))
    return said, found if found[2].count("/") <= _FRONT and _is_front(found, href) else None


def _is_front(found: _Whose, href: str) -> bool:
    """Whether an address is that of a front page: of one that stands as it was, host and all, the rest is known."""
    _, name, url = found
    rest = href.partition(name)[2].lstrip(".")
    return leads_to_front(rest) if url is href and rest[:1] != ":" else is_home_page(url)


def _ends(elements: Iterable[etree._Element]) -> Sequence[etree._Element]:
    found = list(elements)
    return found if len(found) <= 2 * _MOST else [*found[:_MOST], *found[-_MOST:]]


def _at(kind: str, href: str | None) -> Iterator[Witness]:
    """The witness, where the address is one that stands alone."""
    if href and (found := _whose(href)):
        yield Witness(kind, *found)


def _whose(href: str) -> _Whose | None:
    """Site, host and absolute form of an address that stands alone; an archive's and a cache's are those of the page itself."""
    if href[:2] == "//" and _BARE.fullmatch(href):
        href = f"https:{href}"
    if name := plain_host(href).rstrip("."):
        owner = _owner(name)
        if owner is not None:
            return (owner, name, href) if owner else None
    if (url := resolve(None, href)) is None:
        return None
    url = unwrap(url).url
    name = host(url)
    return (site_of_host(name), name, url) if is_public(name) else None


@lru_cache(maxsize=2048)
def _owner(name: str) -> str | None:
    """The site of a host, empty where it is not public; None where addresses on it may hold another page's."""
    found = site_of_host(name)
    return None if found in _wrappers() else found if is_public(name) else ""


@lru_cache(maxsize=1)
def _wrappers() -> frozenset[str]:
    return frozenset(map(site, (*REDIRECTORS, *PREFIXES, *ARCHIVES, "cdn.ampproject.org", "translate.goog")))
