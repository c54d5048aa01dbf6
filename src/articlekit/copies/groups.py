"""Which of many articles are copies of one story, and which of them is likely the first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC
from typing import Generic, TypeVar, cast

import attrs

from articlekit.arguments import each, may_be
from articlekit.article import Article
from articlekit.copies.members import Member
from articlekit.copies.search import Accept, clusters, root, unite
from articlekit.copies.similarity import near_for, shares_words
from articlekit.errors import ArgumentError
from articlekit.text.simhash import word_runs
from articlekit.urls import comparable, is_home_page

__all__ = ["Group", "group"]

Item = TypeVar("Item", bound=Article | Member)


@attrs.frozen(kw_only=True)
class Group(Generic[Item]):
    """Articles that are copies of one story.

    >>> first = Member(url="https://herald.example/2024/snow")
    >>> (found,) = group([Member(url="https://copies.example/1", source_url=first.url), first])
    >>> found.primary is first, found.primary_url
    (True, 'https://herald.example/2024/snow')
    """

    members: tuple[Item, ...]
    """In the order given."""
    primary: Item
    """The member that is most likely the first: see `group`."""
    primary_url: str | None = None
    """The address that most members give as the story's; it need not be a member's."""


@attrs.frozen
class _Addresses:
    """An article's own address, and those that it gives as its origin, in the form in which addresses compare."""

    own: frozenset[str]
    pointed: frozenset[str]

    @classmethod
    def of(cls, member: Member) -> _Addresses:
        """Front pages are left out: some sites declare theirs on every story."""
        own = frozenset([comparable(member.url)] if member.url else ())
        given = (url for url in (member.source_url, member.canonical_url) if url and not is_home_page(url))
        return cls(own, frozenset(map(comparable, given)) - own)


def group(articles: Iterable[Item], *, within: int | None = None, verify: bool = False) -> tuple[Group[Item], ...]:
    """Cluster copies of one story, and name the likely primary of each cluster.

    `articles` are articles, or `Member`s where there are too many to hold whole. Two belong together where their
    fingerprints differ in at most `within` bits (None: `near_for` their number), or one of them gives the other, or both
    give one document (no front page), as their source or canonical address. With `verify` near fingerprints are not
    believed until the texts share as many runs of words: then 12 bits do at any size. It takes articles.

    The primary is the member that the others give as their source or canonical address most often; then one that gives no
    source itself; then the earliest published; then the longest.

    Every article is in exactly one group, many in a group of their own. Groups come in the order of their first
    members. Some ten thousand take seconds, a million with numpy half a minute.

    >>> original = Member(url="https://herald.example/2024/snow", fingerprint=0b0111)
    >>> copy = Member(url="https://copies.example/1", fingerprint=0b1111, source_url=original.url)
    >>> other = Member(url="https://herald.example/2024/rain", fingerprint=2**64 - 1)
    >>> [[member.url for member in found.members] for found in group([copy, other, original])]
    [['https://copies.example/1', 'https://herald.example/2024/snow'], ['https://herald.example/2024/rain']]
    """
    advice = "pass a list of articles (what articlekit.parse gives), or of Member"
    items = cast("tuple[Item, ...]", each((Article, Member), "articles", articles, advice))
    may_be(int, "within", within, "pass a number of bits, 0 to 63, or None")
    if verify and any(isinstance(item, Member) for item in items):
        raise ArgumentError("verify", verify, "it compares texts, which members do not have: pass articles")
    members = [Member.of(item) if isinstance(item, Article) else item for item in items]
    addresses = list(map(_Addresses.of, members))
    bits = near_for(len(items)) if within is None else within
    accept = _by_words(items, bits) if verify else None
    labels = clusters([member.fingerprint for member in members], within=bits, accept=accept)
    for first, second in _linked(addresses):
        unite(labels, first, second)
    found: dict[int, list[int]] = {}
    for position in range(len(items)):
        found.setdefault(root(labels, position), []).append(position)
    return tuple(_group(positions, items, members, addresses) for positions in found.values())


def _by_words(items: Sequence[Article | Member], within: int) -> Accept:
    """Whether two items share their words; the runs of a text are worked out once."""
    runs: dict[int, frozenset[bytes]] = {}

    def of(position: int) -> frozenset[bytes]:
        if position not in runs:
            runs[position] = word_runs(cast("Article", items[position]).text)
        return runs[position]

    return lambda a, b: shares_words(of(a), of(b), within)


def _linked(addresses: Sequence[_Addresses]) -> Iterator[tuple[int, int]]:
    seen: dict[str, int] = {}
    for position, item in enumerate(addresses):
        for address in item.own | item.pointed:
            first = seen.setdefault(address, position)
            if first != position:
                yield first, position


def _group(
    positions: Sequence[int], items: Sequence[Item], members: Sequence[Member], addresses: Sequence[_Addresses]
) -> Group[Item]:
    cited = Counter(address for position in positions for address in addresses[position].pointed)

    def rank(position: int) -> tuple[int, bool, float, int]:
        member, known = members[position], addresses[position]
        return (
            -sum(cited[address] for address in known.own),
            bool(known.pointed),
            _seconds(member),
            -member.length,
        )

    primary = min(positions, key=rank)
    best = max(cited, key=lambda address: (cited[address], address), default=None)
    return Group(
        members=tuple(items[position] for position in positions),
        primary=items[primary],
        primary_url=_as_written(best, [members[position] for position in positions]) or members[primary].url,
    )


def _seconds(member: Member) -> float:
    """When it was published; tables may hold moments without their zone, which is UTC."""
    if member.published is None:
        return math.inf
    return (member.published if member.published.tzinfo else member.published.replace(tzinfo=UTC)).timestamp()


def _as_written(key: str | None, members: Sequence[Member]) -> str | None:
    """The address of this comparison key as the articles write it."""
    for member in members:
        for url in (member.url, member.source_url, member.canonical_url):
            if url and comparable(url) == key:
                return url
    return None
