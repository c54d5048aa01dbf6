"""From the credits of a page to its `Source`: how far each signal is to be believed, and which one wins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from articlekit.article import Relation, Source, SourceSignal
from articlekit.extractors.source.credit import Credit
from articlekit.headline import letters
from articlekit.urls import host, same_site, site, unwrap

__all__ = ["SIGNALS", "source_of"]

SIGNALS: Final[dict[str, float]] = {
    "wire": 0.97,
    "canonical": 0.94,
    "headline-link": 0.89,
    "syndication-source": 0.87,
    "original": 0.86,
    "paper": 0.86,
    "paper-bare": 0.82,
    "label": 0.82,
    "original-source": 0.80,
    "isBasedOn": 0.80,
    "bare-link": 0.80,
    "original-name": 0.75,
    "meta-source-name": 0.75,
    "copyright-name": 0.72,
    "meta-source": 0.70,
    "marked": 0.70,
    "label-link": 0.70,
    "release": 0.70,
    "label-name": 0.70,
    "label-next": 0.67,
    "read-on": 0.67,
    "dateline-link": 0.67,
    "in-text": 0.67,
    "origin": 0.62,
    "quoted": 0.62,
    "byline-name": 0.60,
    "release-name": 0.60,
    "sourceOrganization": 0.60,
    "label-next-name": 0.55,
    "creditText": 0.55,
    "og:url": 0.50,
    "label-home": 0.40,
    "copyrightHolder": 0.30,
    "publisher": 0.03,
}
"""How far each signal is to be believed: the share of development pages on which it was right, smoothed.

Written by `training/source_weights.py`. `-name` signals give a publisher without a document.
"""

_LABELLED: Final = frozenset(("label", "label-name"))
_MOST_LABELS: Final = 3
"""So many labels with as many different things are not about the story."""
_ANSWERS: Final = 0.55
"""The confidence from which a credit is an answer."""


def _publisher_of(url: str | None, names: Sequence[Credit]) -> str | None:
    """The credited name that its host resembles; without one the host itself."""
    if url is None:
        return names[0].publisher if names else None
    brand = letters(site(url).partition(".")[0])
    for credit in names:
        given = letters(credit.publisher or "").removeprefix("the")
        if len(given) > 1 and (given in brand or brand in given):
            return credit.publisher
    if site(url) == "doi.org":  # the resolver of papers: the name beside it is nearer
        return names[0].publisher if names else None
    return host(url).removeprefix("www.") or None


def _of_the_story(given_credits: Sequence[Credit]) -> Sequence[Credit]:
    """Without labels that give one thing here and another there: credits of charts, or of the items of a digest."""
    labelled = [credit for credit in given_credits if credit.signal in _LABELLED]
    if len({credit.url or credit.publisher for credit in labelled}) < _MOST_LABELS:
        return given_credits
    return [credit for credit in given_credits if credit.signal not in _LABELLED]


def source_of(given_credits: Sequence[Credit], weights: Mapping[str, float] = SIGNALS) -> Source | None:
    """The best-believed document with the best-believed name; agreement of two signals adds to the belief."""
    known = [credit for credit in _of_the_story(given_credits) if weights.get(credit.signal, 0.0) >= _ANSWERS]
    documents = sorted((credit for credit in known if credit.url), key=lambda credit: -weights[credit.signal])
    names = sorted((credit for credit in known if credit.publisher), key=lambda credit: -weights[credit.signal])
    best = documents[0] if documents else names[0] if names else None
    if best is None:
        return None
    # A press release is one wherever its whole text is linked.
    release = next((credit for credit in known if credit.relation is Relation.PRESS_RELEASE), None)
    given = unwrap(best.url) if best.url else None
    agreeing = [credit for credit in documents[1:] if best.url and credit.url and same_site(credit.url, best.url)]
    belief = min(0.97, weights[best.signal] + 0.07 * bool(agreeing))
    agency = next((credit.agency for credit in (release, *names) if credit and credit.agency), None)
    return Source(
        url=given.url if given else None,
        publisher=(release.publisher if release else best.publisher) or _publisher_of(best.url, names),
        agency=agency,
        relation=(release and release.relation)
        or best.relation
        or (Relation.WIRE if agency and not best.url else Relation.REPUBLISHED),
        confidence=belief,
        evidence=tuple(
            SourceSignal(signal=credit.signal, text=credit.text[:200], place=credit.place, url=credit.url)
            for credit in (best, *(other for other in known if other is not best))
        )[:8],
        is_resolved=given.is_resolved if given else True,
    )
