"""Copies of one story: how similar two articles are, and which are copies of one another.

They are compared by the fingerprints of their bodies: see `articlekit.text.simhash`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import attrs

from articlekit.article import Article
from articlekit.text.simhash import fingerprint
from articlekit.urls import comparable, is_home_page

__all__ = ["NEAR", "Group", "distance", "fingerprint", "group", "similarity"]

NEAR = 12
"""Fingerprints that differ in at most this many bits are taken for copies of one story: about 83 % of the word runs
are shared. Two unrelated texts are that close once in some three million pairs."""


def _fingerprint_of(item: Article | int) -> int | None:
    return item if isinstance(item, int) else item.fingerprint


def distance(a: int, b: int) -> int:
    """The number of bits, 0 to 64, in which two fingerprints differ."""
    return (a ^ b).bit_count()


def similarity(a: Article | int, b: Article | int) -> float:
    """How alike two articles (or fingerprints) are, 0 to 1: an estimate of the cosine of their word runs.

    It is rough: with 64 bits the standard error is about 0.1 in the middle of the range and small near 1. 0.0 where an
    article has no body.

    >>> similarity(0b1111, 0b1111), similarity(0, 2**32 - 1)
    (1.0, 0.0)
    """
    first, second = _fingerprint_of(a), _fingerprint_of(b)
    if first is None or second is None:
        return 0.0
    return round(max(0.0, math.cos(math.pi * distance(first, second) / 64)), 4)


@attrs.frozen(kw_only=True)
class Group:
    """Articles that are copies of one story."""

    members: tuple[Article, ...]
    """In the order given."""
    primary: Article
    """The member that is most likely the first: see `group`."""
    primary_url: str | None = None
    """The address that most members give as the story's; it need not be a member's."""


def group(articles: Iterable[Article], *, within: int = NEAR) -> tuple[Group, ...]:
    """Cluster copies of one story, and name the likely primary of each cluster.

    Two articles belong together where their fingerprints differ in at most `within` bits, or one of them gives the
    other, or both give one document (no front page), as their source or canonical address. The primary is the member that the others
    give as their source or canonical address most often; then one that gives no source itself; then the earliest
    published; then the longest.

    Every article is in exactly one group, many in a group of their own. Groups come in the order of their first
    members. Every pair is compared: 10,000 articles take some seconds.
    """
    items = list(articles)
    pointed = [frozenset(_pointed_to(item)) for item in items]
    own = [_own_addresses(item) for item in items]
    parents = list(range(len(items)))
    for first, second in _pairs(items, own, pointed, within):
        low, high = sorted((_root(parents, first), _root(parents, second)))
        parents[high] = low
    clusters: dict[int, list[int]] = {}
    for index in range(len(items)):
        clusters.setdefault(_root(parents, index), []).append(index)
    return tuple(_group(members, items, own, pointed) for members in clusters.values())


def _own_addresses(article: Article) -> frozenset[str]:
    return frozenset([comparable(article.url)] if article.url else ())


def _pointed_to(article: Article) -> Iterator[str]:
    """The documents that an article gives as its own origin, itself left out; some sites declare their front page on all."""
    own = comparable(article.url) if article.url else None
    source = article.source.url if article.source else None
    for url in (source, article.canonical_url):
        if url and comparable(url) != own and not is_home_page(url):
            yield comparable(url)


def _pairs(
    items: Sequence[Article], own: Sequence[frozenset[str]], pointed: Sequence[frozenset[str]], within: int
) -> Iterator[tuple[int, int]]:
    seen: dict[str, int] = {}
    for index in range(len(items)):
        for address in own[index] | pointed[index]:
            yield seen.setdefault(address, index), index
    prints = [(index, found) for index, item in enumerate(items) if (found := item.fingerprint) is not None]
    for (first, a), (second, b) in combinations(prints, 2):
        if (a ^ b).bit_count() <= within:
            yield first, second


def _root(parents: list[int], index: int) -> int:
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index


def _group(
    members: Sequence[int], items: Sequence[Article], own: Sequence[frozenset[str]], pointed: Sequence[frozenset[str]]
) -> Group:
    cited = Counter(address for index in members for address in pointed[index])

    def rank(index: int) -> tuple[int, bool, float, int]:
        article = items[index]
        published = article.published.timestamp() if article.published else math.inf
        return -sum(cited[address] for address in own[index]), bool(pointed[index]), published, -len(article.text)

    primary = items[min(members, key=rank)]
    best = max(cited, key=lambda address: (cited[address], address), default=None)
    return Group(
        members=tuple(items[index] for index in members),
        primary=primary,
        primary_url=_as_written(best, [items[index] for index in members]) or primary.url,
    )


def _as_written(key: str | None, articles: Sequence[Article]) -> str | None:
    """The address of this comparison key as the articles write it."""
    for article in articles:
        for url in (article.url, article.source.url if article.source else None, article.canonical_url):
            if url and comparable(url) == key:
                return url
    return None
