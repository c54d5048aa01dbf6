"""The one place that takes addresses apart: resolve, unwrap, compare, site of a host.

Every function is total: a broken address gives None, an empty string or False, never an exception. Nothing here opens
a connection.
"""

from __future__ import annotations

from articlekit.urls.hosts import host, is_public, same_site, site
from articlekit.urls.kinds import comparable, is_home_page, looks_like_article
from articlekit.urls.resolving import MAX_LENGTH, resolve
from articlekit.urls.unwrapping import Unwrapped, unwrap

__all__ = [
    "MAX_LENGTH",
    "Unwrapped",
    "comparable",
    "host",
    "is_home_page",
    "is_public",
    "looks_like_article",
    "resolve",
    "same_site",
    "site",
    "unwrap",
]
