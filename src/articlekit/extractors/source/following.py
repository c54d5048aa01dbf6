"""Short links, followed by the function that the user gave for it; nothing here opens a connection."""

from __future__ import annotations

import attrs

from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.identity import Identity
from articlekit.options import Resolver
from articlekit.urls import host, is_public, resolve, unwrap

__all__ = ["followed"]


def followed(credit: Credit, identity: Identity, resolver: Resolver) -> Credit:
    """The credit with the address that its short link leads to; as it is where that is no public address elsewhere.

    Whatever the function raises or returns, the worst is a link that stays short.
    """
    if credit.url is None or unwrap(credit.url).is_resolved:
        return credit
    try:
        target: object = resolver(credit.url)
    except Exception:  # noqa: BLE001 - the user's code, which must not cost the article
        return credit
    url = resolve(None, target) if isinstance(target, str) else None
    if url is None or not is_public(host(url)) or identity.is_own(url):
        return credit
    return attrs.evolve(credit, url=unwrap(url).url)
