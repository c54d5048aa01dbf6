"""What a segment is by its markup alone: of which kind of furniture."""

from __future__ import annotations

from typing import Final

from articlekit.article import RemovalKind
from articlekit.extractors import Hint

__all__ = ["Reason", "named_by_markup"]

Reason = tuple[RemovalKind, str, float]
"""A kind, the rule that says so, and how sure that is."""

_BY_MARKUP: Final = 0.2
"""How sure it is what markup alone says."""

_KIND_OF_HINT: Final = (
    (Hint.CONSENT, RemovalKind.CONSENT, "markup:consent"),
    (Hint.PAYWALL, RemovalKind.PAYWALL, "markup:paywall"),
    (Hint.COMMENT, RemovalKind.COMMENT, "markup:comment"),
    (Hint.NEWSLETTER, RemovalKind.NEWSLETTER, "markup:newsletter"),
    (Hint.SHARE, RemovalKind.SHARE, "markup:share"),
    (Hint.RELATED, RemovalKind.RELATED, "markup:related"),
    (Hint.TAGS, RemovalKind.TAGS, "markup:tags"),
    (Hint.AD, RemovalKind.AD, "markup:ad"),
    (Hint.BIO, RemovalKind.AUTHOR_BIO, "markup:bio"),
    (Hint.CAPTION, RemovalKind.CAPTION, "markup:caption"),
    (Hint.BYLINE | Hint.DATE, RemovalKind.BYLINE, "markup:byline"),
    (Hint.SOURCE, RemovalKind.SOURCE_LABEL, "markup:source"),
    (Hint.NAVIGATION | Hint.HEADER | Hint.FOOTER | Hint.SECTION, RemovalKind.NAVIGATION, "markup:navigation"),
    (Hint.SIDEBAR | Hint.WIDGET | Hint.POPUP, RemovalKind.OTHER, "markup:widget"),
)
"""What a segment outside the body is by the flags of its elements: the first that is set."""


def named_by_markup(hints: int) -> Reason | None:
    """The kind of a segment outside the body, the rule, and how sure that is, by its `Hint` flags.

    >>> named_by_markup(Hint.SHARE | Hint.FOOTER)
    (<RemovalKind.SHARE: 'share'>, 'markup:share', 0.2)
    """
    return next(((kind, rule, _BY_MARKUP) for flags, kind, rule in _KIND_OF_HINT if hints & flags), None)
