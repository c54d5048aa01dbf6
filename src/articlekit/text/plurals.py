"""Numbers with what they count, for messages in English."""

from __future__ import annotations

__all__ = ["counted"]


def counted(count: int, noun: str) -> str:
    """A number with its word.

    >>> counted(1, "part"), counted(1_200, "row")
    ('1 part', '1,200 rows')
    """
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
