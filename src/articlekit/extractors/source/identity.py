"""Whose page is this? What tells a link to another publication from one to the page's own, and a foreign name from
the site's.
"""

from __future__ import annotations

import re

import attrs

from articlekit.extractors import Page
from articlekit.metadata.title_text import letters
from articlekit.urls import host, resolve, site, unwrap

__all__ = ["Identity", "identity_of"]

_SHORTEST_BRAND = 4
"""Letters. A shorter name may be part of any word."""
_TITLE_PARTS = re.compile(r"\s{1,9}[-–—|·•:]\s+|[_|]|\s{0,9}[-–—]\s*(?=[^-–—]*$)")
_GENERIC = frozenset(
    "www m mobile amp news nachrichten noticias blog blogs edition editions en de fr es it us uk eu video videos tv live online "
    "beta stage staging test dev cms web www2 www1 sport sports politics article articles story page home start local "
    "archive de-de en-us en-gb edu tech finance money health lifestyle entertainment travel".split()
)
"""Host labels that name no publication."""
_TITLES = frozenset(
    "times herald tribune express guardian telegraph standard independent mirror chronicle gazette journal observer record post star "
    "globe press daily dispatch courier examiner bulletin inquirer monitor citizen advertiser argus echo leader register reporter review "
    "sentinel statesman enterprise democrat republic business morgenpost rundschau tageblatt zeitung kurier anzeiger merkur courrier "
    "dépêche figaro parisien provincia gazzetta giornale corriere diario jornal correio folha mundo nacion nación tiempo".split()
)
"""Titles that many publications bear, each with its place: they are one's own only as a whole."""
_ADDITIONS = frozenset("online digital media mediagroup news web net staff reporter redaktion".split())
"""What follows a publication's own name and makes it no other's."""


@attrs.frozen(kw_only=True)
class Identity:
    """The page's own publication: its sites and the names it goes by."""

    base: str | None
    """What links are resolved against."""
    site: str
    """The registrable domain of the page; empty where its address is unknown."""
    labels: frozenset[str]
    """The parts of the page's host that name the publication, letters only."""
    names: frozenset[str]
    """Letters of the names under which the page speaks of itself."""
    is_archived: bool = False
    """True for a copy in a web archive, whose links are prefixed with the archive's address."""

    is_plain: bool = False
    """True where links without a host lead to the page's own site, and those with one to that host."""

    def absolute(self, href: str) -> str | None:
        """The absolute address of a link, archive prefixes taken off."""
        url = resolve(self.base, href)
        return unwrap(url).url if url and self.is_archived else url

    def is_own(self, url: str) -> bool:
        """Whether an address belongs to the page's own publication, under whatever host."""
        if self.is_same_site(url):
            return True
        for label in _host_labels(host(url)):
            for own in self.labels:
                short, long = sorted((label, own), key=len)
                is_part = len(short) > _SHORTEST_BRAND and short not in _TITLES
                if short == long or (is_part and (long.startswith(short) or long.endswith(short))):
                    return True
        return False

    def is_same_site(self, url: str) -> bool:
        """Whether an address lies on the page's own registrable domain, or on that of its platform."""
        other = site(url)
        return not other or other == self.site or self.site.endswith("." + other)

    def is_own_name(self, name: str) -> bool:
        """Whether a name means the page's own publication."""
        given = letters(name).removeprefix("www").removeprefix("the")
        if not given:
            return True
        return any(
            given == own
            or given.removeprefix(own) in _ADDITIONS
            or (min(len(given), len(own)) >= _least(own) and (given in own or (own in given and own not in _TITLES)))
            for own in self.names
        )


def _least(name: str) -> int:
    """The letters that a name needs so that it is no part of another by chance; ideographs say more."""
    return 2 if name >= "\u3400" else _SHORTEST_BRAND


def identity_of(page: Page) -> Identity:
    """Read the page's identity from its address and its head."""
    document = page.document
    own = document.own_site.site
    labels = frozenset(_host_labels(document.own_site.host))
    declared = [document.declared("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site")]
    title = document.title or document.declared("og:title") or ""
    parts = _TITLE_PARTS.split(title)
    if len(parts) > 1:
        declared += [part for part in (parts[0], parts[-1]) if part and len(part) <= 40 and part.count(" ") <= 4]
    names = {letters(name or "").removeprefix("the") for name in declared} | labels
    if own:
        names.add(letters(own))
        names.add(letters(document.own_site.host.removeprefix("www.")))
    base = document.base_url or page.url
    return Identity(
        base=base,
        site=own,
        labels=labels,
        names=frozenset(name for name in names if len(name) > 1),
        is_archived=document.own_site.is_wrapped,
        is_plain=not document.own_site.is_wrapped and bool(own) and (base is None or site(base) == own),
    )


def _host_labels(name: str) -> list[str]:
    """The labels of a host that may name a publication: not the suffix, not `www`, `news`, `en` ..."""
    owner = site(name)
    if not owner:
        return []
    brand = owner.partition(".")[0]
    above = name.removesuffix(owner).strip(".").split(".")
    found = [brand] if brand not in _GENERIC else []
    found += [label for label in above if len(label) > _SHORTEST_BRAND and label not in _GENERIC]
    return [letters(label).removeprefix("the") for label in found]
