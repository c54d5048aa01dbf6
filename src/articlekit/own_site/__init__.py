"""Whose page is this, where nobody has said? The page's own site, inferred from what the page says of itself.

Relative links tell nothing and absolute ones lead everywhere; what parts a link to another publication from one within
the own is knowing the own. Where the page's address is given, that is the answer. Where it is not, every address
on the page is a witness for its site (`witnesses`), and learned weights choose among the sites or abstain.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import attrs

from articlekit.metadata.title_text import letters
from articlekit.own_site.platforms import PLATFORMS
from articlekit.own_site.weights import NONE, WEIGHTS
from articlekit.own_site.witnesses import Witness, names, witnesses
from articlekit.urls import host, is_home_page, site, unwrap

if TYPE_CHECKING:
    from articlekit.document import Document

__all__ = ["OwnSite", "candidates", "own_site_of", "probabilities"]

LEAST: Final = 0.5
"""The confidence below which no site is named."""
SURE: Final = 0.8
"""The confidence below which an inferred site is told as uncertain."""
BASE: Final = 0.97
"""The least confidence where the page has a `<base href>`: its relative links lead there (HTML Standard, 4.2.3). That was
the own site on all of 107 pages that have one."""
_PAGE: Final = ("canonical", "og:url", "data page", "address")
"""Witnesses that are of the page itself, in the order in which they are believed."""
_MANY: Final = 7.0
"""The binary logarithm of the number of links to a site from which on more say no more."""
_FILES: Final = frozenset(("file", "system", "icon"))
"""Witnesses whose host may be one for files alone."""


@attrs.frozen
class OwnSite:
    """The site that a page belongs to. False where nothing tells.

    >>> from articlekit import Parser
    >>> own = Parser().page("<p>It snowed.</p>", url="https://www.daily.example/snow").document.own_site
    >>> own.site, own.witnesses
    ('daily.example', ('given',))
    """

    site: str = ""
    """Its registrable domain, as `articlekit.urls.site` gives it; empty where nothing tells."""
    host: str = ""
    """The page's host, or the one of the site's that the page names most."""
    address: str | None = None
    """The page's address: the one given; else one that the page states for itself and that lies on its own site."""
    confidence: float = 0.0
    """1 for an address that was given; else the probability of the likeliest site, which is named from `LEAST` on; 0 where the
    page names none. `python training/own_site.py` prints how often a probability of so much is right, out of fold."""
    witnesses: tuple[str, ...] = ()
    """The kinds of witness that speak for it, sorted; `given` where the address was."""

    is_wrapped: bool = False
    """True for a copy in a web archive, a cache or a translation, given by its address there."""

    def __bool__(self) -> bool:
        """Whether there is one."""
        return bool(self.site)

    @property
    def is_unsure(self) -> bool:
        """Whether the page names sites, of which none is its own for sure."""
        return 0 < self.confidence < SURE


def own_site_of(document: Document) -> OwnSite:
    """The own site of a document: of its address where that is one of the web, else inferred from what it holds.

    >>> from articlekit.document import from_html
    >>> page = '<link rel="canonical" href="https://www.news.example/a-b"><a href="https://www.news.example/">Home</a>'
    >>> found = own_site_of(from_html(page))
    >>> found.site, found.address
    ('news.example', 'https://www.news.example/a-b')
    >>> own_site_of(from_html(page, url="https://copy.example/a-b")).site
    'copy.example'
    >>> bool(own_site_of(from_html("<p>It rained.</p>")))
    False
    """
    given = document.url or ""
    if given[:8].lower().startswith(("http://", "https://")) and host(given):
        real = unwrap(given).url
        return OwnSite(site(real), host(real), given, 1.0, ("given",), is_wrapped=real != given)
    if document.is_text:
        return OwnSite()
    found = tuple(witnesses(document))
    chances = probabilities(candidates(found, names(document, found)))
    if base := next((item.site for item in found if item.kind == "base"), ""):
        chances[base] = max(chances[base], BASE)
    best = base or max(chances, key=lambda name: chances[name], default="")
    if not best or chances[best] < LEAST:
        return OwnSite(confidence=round(chances.get(best, 0.0), 4))
    own = [item for item in found if item.site == best]
    address = next(
        (item.url for kind in _PAGE for item in own if item.kind == kind and not is_home_page(item.url)), None
    )
    hosts = Counter(item.host for item in own if item.kind not in _FILES) or Counter(item.host for item in own)
    name = host(address) if address else hosts.most_common(1)[0][0]
    return OwnSite(best, name, address, round(chances[best], 4), tuple(sorted({item.kind for item in own})))


def candidates(found: Iterable[Witness], called: Collection[str]) -> dict[str, dict[str, float]]:
    """The sites that the witnesses name, each with its features: the kinds that speak for it (1), and its shares.

    `called` is what the site may be called (`articlekit.own_site.witnesses.names`).
    """
    features: dict[str, dict[str, float]] = {}
    links: list[str] = []
    files: list[str] = []
    for kind, name, _, _ in found:
        if name not in features:
            features[name] = {}
        if kind == "link":
            links.append(name)
            continue
        features[name][kind] = 1.0
        if kind == "file":
            files.append(name)
    shares = [(_counted(links), "links"), (_counted(files), "files")]
    for name, item in features.items():
        if name in PLATFORMS:
            item["platform"] = 1.0
        brand, whole = _spelled(name)
        if brand in called or whole in called:
            item["name"] = 1.0
        elif any(_resemble(brand, other) for other in called):
            item["name alike"] = 1.0
        for (counts, total, most), what in shares:
            if count := counts.get(name, 0):
                if what == "links":
                    item["many links"] = min(math.log2(1 + count) / _MANY, 1.0)
                item[f"share of {what}"] = count / total
                item[f"most {what}"] = float(count == most)
    return features


@lru_cache(maxsize=2048)
def _spelled(name: str) -> tuple[str, str]:
    """The letters of a site's first label, and of all of it."""
    return letters(name.partition(".")[0]), letters(name)


def _counted(sites: Iterable[str]) -> tuple[Mapping[str, int], int, int]:
    """How often each site is named that is no platform, all of them together, and the one named most."""
    counts = {name: count for name, count in Counter(sites).items() if name not in PLATFORMS}
    return counts, sum(counts.values()), max(counts.values(), default=0)


def _resemble(brand: str, name: str) -> bool:
    """Whether a name begins or ends with the other: "examplenews" and "example", not "a" and "an"."""
    short, long = sorted((brand, name), key=len)
    return len(short) > 3 and (long.startswith(short) or long.endswith(short))


def probabilities(
    features: Mapping[str, Mapping[str, float]], none: float = NONE, weights: Mapping[str, float] = WEIGHTS
) -> dict[str, float]:
    """For each candidate how likely it is the page's own site; what is left to 1 is that none of them is."""
    odds = {name: sum(weights.get(key, 0.0) * value for key, value in item.items()) for name, item in features.items()}
    top = max([none, *odds.values()])
    parts = {name: math.exp(value - top) for name, value in odds.items()}
    total = sum(parts.values()) + math.exp(none - top)
    return {name: part / total for name, part in parts.items()}
