"""From the credits of a page to its `Source`: how far each signal is to be believed, and which one wins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from articlekit.article import Relation, Source, SourceSignal
from articlekit.extractors.source.credit import Credit
from articlekit.headline import letters
from articlekit.urls import host, same_site, site, unwrap

__all__ = ["SIGNALS", "source_of"]

SIGNALS: Final[dict[str, float]] = {
    "syndication-source": 0.9,
    "original-source": 0.85,
    "isBasedOn": 0.85,
    "original": 0.88,
    "label": 0.85,
    "label-link": 0.85,
    "label-next": 0.8,
    "read-on": 0.75,
    "canonical": 0.75,
    "bare-link": 0.7,
    "dateline-link": 0.8,
    "headline-link": 0.72,
    "paper": 0.7,
    "in-text": 0.6,
    "og:url": 0.45,
    "release": 0.7,
    "original-name": 0.65,
    "wire": 0.6,
    "label-name": 0.55,
    "label-next-name": 0.5,
    "label-home": 0.4,
}
"""The share of the answers of each signal that were right on the development pages, rounded; `-name` signals give a
publisher without a document."""

_ANSWERS: Final = 0.5
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


def source_of(given_credits: Sequence[Credit]) -> Source | None:
    """The best-believed document with the best-believed name; agreement of two signals adds to the belief."""
    known = [credit for credit in given_credits if SIGNALS.get(credit.signal, 0.0) >= _ANSWERS]
    documents = sorted((credit for credit in known if credit.url), key=lambda credit: -SIGNALS[credit.signal])
    names = sorted((credit for credit in known if credit.publisher), key=lambda credit: -SIGNALS[credit.signal])
    best = documents[0] if documents else names[0] if names else None
    if best is None:
        return None
    # A press release is one wherever its whole text is linked.
    release = next((credit for credit in known if credit.relation is Relation.PRESS_RELEASE), None)
    given = unwrap(best.url) if best.url else None
    agreeing = [credit for credit in documents[1:] if best.url and credit.url and same_site(credit.url, best.url)]
    belief = min(0.97, SIGNALS[best.signal] + 0.07 * bool(agreeing))
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
