"""What comes out: one frozen `Article` and its parts.

All of it is plain data: hashable, comparable, picklable, shareable between threads. Change goes through
`attrs.evolve`. Enum values are lower-case words and are part of the JSON schema: once released they stay.
"""

from __future__ import annotations

from articlekit.article.doubts import Charset, Warning, WarningCode
from articlekit.article.provenance import Author, AuthorKind, Candidate, Evidence, Relation, Source, SourceSignal
from articlekit.article.record import Article
from articlekit.article.removals import Reason, RelatedLink, RemovalKind, Removed
from articlekit.zones import ZONE_UNSTATED, states_zone

__all__ = [
    "ZONE_UNSTATED",
    "Article",
    "Author",
    "AuthorKind",
    "Candidate",
    "Charset",
    "Evidence",
    "Reason",
    "RelatedLink",
    "Relation",
    "RemovalKind",
    "Removed",
    "Source",
    "SourceSignal",
    "Warning",
    "WarningCode",
    "states_zone",
]
