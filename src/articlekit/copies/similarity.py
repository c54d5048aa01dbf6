"""How alike two articles are, by the fingerprints of their bodies: see `articlekit.text.simhash`."""

from __future__ import annotations

import math

from articlekit.arguments import must_be
from articlekit.article import Article

__all__ = ["NEAR", "distance", "near_for", "shares_words", "similarity"]

NEAR = 12
"""Fingerprints that differ in at most this many bits are taken for copies of one story: about 83 % of the word runs
are shared. Two unrelated texts are that close once in 4.4 million pairs."""

_NEAR_BY_SIZE = ((10_000, NEAR), (100_000, 10))
_NEAR_OF_MORE = 8


def near_for(size: int) -> int:
    """Bits in which copies may differ in a collection of so many articles.

    The larger the collection, the more unrelated pairs are near by chance: 12 bits up to 10,000 articles, 10 up to 100,000,
    8 beyond. That leaves 11 chance pairs in 10,000 articles, 50 in 100,000, 140 in a million.

    >>> near_for(500), near_for(1_000_000)
    (12, 8)
    """
    return next((near for most, near in _NEAR_BY_SIZE if size <= most), _NEAR_OF_MORE)


def distance(a: int, b: int) -> int:
    """The number of bits, 0 to 64, in which two fingerprints differ.

    >>> distance(0b1111, 0b1001)
    2
    """
    for name, value in (("a", a), ("b", b)):
        must_be(int, name, value, "pass a fingerprint: Article.fingerprint, where that is not None")
    return (a ^ b).bit_count()


def similarity(a: Article | int, b: Article | int) -> float:
    """How alike two articles (or fingerprints) are, 0 to 1: an estimate of the cosine of their word runs.

    It is rough: with 64 bits the standard error is about 0.1 in the middle of the range and small near 1. 0.0 where an
    article has no body.

    >>> similarity(0b1111, 0b1111), similarity(0, 2**32 - 1)
    (1.0, 0.0)
    """
    first, second = _fingerprint_of("a", a), _fingerprint_of("b", b)
    if first is None or second is None:
        return 0.0
    return round(_cosine(distance(first, second)), 4)


def _fingerprint_of(name: str, item: Article | int) -> int | None:
    must_be((Article, int), name, item, "pass an article (what articlekit.parse gives), or its fingerprint")
    return item if isinstance(item, int) else item.fingerprint


def _cosine(bits: int) -> float:
    return max(0.0, math.cos(math.pi * bits / 64))


def shares_words(a: frozenset[bytes], b: frozenset[bytes], within: int) -> bool:
    """Whether two texts, as sets of word runs, share what fingerprints so many bits apart promise."""
    return len(a & b) >= _cosine(within) * math.sqrt(len(a) * len(b))
