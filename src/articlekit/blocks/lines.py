"""The texts of parts as one text."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["joined"]


def joined(texts: Iterable[str], gap: str) -> str:
    """Those that say something, with a gap between them.

    >>> joined(["one", "", "two"], " ")
    'one two'
    """
    return gap.join(filter(None, texts))
