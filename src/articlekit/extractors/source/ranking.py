"""From the credits of a page to its `Source`: how far each signal is to be believed, and which one wins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from articlekit.article import Relation, Source, SourceSignal
from articlekit.extractors.source.credit import Credit
from articlekit.metadata.title_text import letters
from articlekit.urls import host, same_site, site, unwrap
from articlekit.urls.wrappers import COMPARISON_PREFIXES

__all__ = ["SIGNALS", "of_the_story", "source_of"]

SIGNALS: Final[dict[str, float]] = {
    "wire": 0.97,
    "canonical": 0.94,
    "original": 0.93,
    "headline-link": 0.88,
    "syndication-source": 0.87,
    "label": 0.87,
    "original-name": 0.86,
    "paper": 0.83,
    "in-text": 0.83,
    "original-source": 0.80,
    "isBasedOn": 0.80,
    "label-next": 0.80,
    "bare-link": 0.75,
    "meta-source-name": 0.75,
    "copyright-name": 0.75,
    "meta-source": 0.70,
    "label-link": 0.70,
    "marked": 0.70,
    "release": 0.70,
    "label-name": 0.70,
    "paper-bare": 0.67,
    "read-on": 0.67,
    "dateline-link": 0.67,
    "origin": 0.60,
    "quoted": 0.60,
    "byline-name": 0.60,
    "release-name": 0.60,
    "sourceOrganization": 0.60,
    "label-next-name": 0.55,
    "journal": 0.55,
    "creditText": 0.55,
    "og:url": 0.50,
    "label-home": 0.40,
    "copyrightHolder": 0.30,
    "publisher": 0.03,
}
"""How far each signal is to be believed: the share of development pages on which it was right, smoothed.

Written by `training/source_weights.py`. `-name` signals give a publisher without a document.
"""

_GROUPS: Final = {"label": "label", "label-name": "label", "marked": "marked", "read-on": "read-on"}
_MOST: Final = {"label": 3, "marked": 2, "read-on": 3}
"""So many credits of one sort with as many different things are not about the story: credits of charts, cards of a
digest.
"""
_OF_PAPERS: Final = frozenset(("original-name", "journal"))
"""Signals that name who publishes a paper or the news of it; a label beside it introduces its title."""
_ANSWERS: Final = 0.55
"""The confidence from which a credit is an answer."""


def _publisher_of(url: str | None, names: Sequence[Credit], *, is_paper: bool) -> str | None:
    """The credited name that its host resembles; without one the host itself, but not that of a short link.

    A paper's host is its journal's at most.
    """
    if is_paper:
        names = [credit for credit in names if credit.signal in _OF_PAPERS] or names
    if url is None or (is_paper and names) or not unwrap(url).is_resolved:
        return names[0].publisher if names else None
    brand = letters(site(url).partition(".")[0])
    for credit in names:
        given = letters(credit.publisher or "").removeprefix("the")
        if len(given) > 1 and (given in brand or brand in given):
            return credit.publisher
    if site(url) == "doi.org":  # the resolver of papers: the name beside it is nearer
        return names[0].publisher if names else None
    name = host(url)
    prefix = next((prefix for prefix in COMPARISON_PREFIXES if name.startswith(prefix) and name.count(".") > 1), "")
    return name.removeprefix(prefix) or None


def of_the_story(given_credits: Sequence[Credit]) -> Sequence[Credit]:
    """Without credits of a sort that gives one thing here and another there."""
    given: dict[str, set[str | None]] = {}
    for credit in given_credits:
        if group := _GROUPS.get(credit.signal):
            given.setdefault(group, set()).add(credit.url or credit.publisher)
    scattered = {group for group, things in given.items() if len(things) >= _MOST[group]}
    return [credit for credit in given_credits if _GROUPS.get(credit.signal) not in scattered]


def _relation(best: Credit, release: Credit | None, known: Sequence[Credit], agency: str | None) -> Relation:
    """What the best credit says of it, or another of the same document; a paper is one however it was introduced."""
    if release and release.relation:
        return release.relation
    same = [credit.relation for credit in known if credit.url == best.url and credit.relation] if best.url else []
    if Relation.PAPER in same:
        return Relation.PAPER
    found = best.relation or next(iter(same), None)
    return found or (Relation.WIRE if agency and not best.url else Relation.REPUBLISHED)


def source_of(given_credits: Sequence[Credit], weights: Mapping[str, float] = SIGNALS) -> Source | None:
    """The best-believed document with the best-believed name; agreement of two signals adds to the belief."""
    known = [credit for credit in of_the_story(given_credits) if weights.get(credit.signal, 0.0) >= _ANSWERS]
    documents = sorted((credit for credit in known if credit.url), key=lambda credit: -weights[credit.signal])
    names = sorted((credit for credit in known if credit.publisher), key=lambda credit: -weights[credit.signal])
    best = documents[0] if documents else names[0] if names else None
    if best is None:
        return None
    # A press release is one wherever its whole text is linked.
    releases = [credit for credit in known if credit.relation is Relation.PRESS_RELEASE]
    release = next((credit for credit in releases if credit.agency), releases[0] if releases else None)
    given = unwrap(best.url) if best.url else None
    agreeing = [credit for credit in documents[1:] if best.url and credit.url and same_site(credit.url, best.url)]
    belief = min(0.97, weights[best.signal] + 0.07 * bool(agreeing))
    agency = next((credit.agency for credit in (release, *names) if credit and credit.agency), None)
    relation = _relation(best, release, known, agency)
    return Source(
        url=given.url if given else None,
        publisher=(release.publisher if release else best.publisher)
        or _publisher_of(best.url, names, is_paper=relation is Relation.PAPER),
        agency=agency,
        relation=relation,
        confidence=belief,
        evidence=tuple(
            SourceSignal(signal=credit.signal, text=credit.text[:200], place=credit.place, url=credit.url)
            for credit in (best, *(other for other in known if other is not best))
        )[:8],
        is_resolved=given.is_resolved if given else True,
    )
