"""Whether a text ends as a sentence does, in any script."""

from __future__ import annotations

from typing import Final

__all__ = ["ends_sentence"]

_ENDS: Final = frozenset(".!?…。！？؟।॥")
"""Full stops, question and exclamation marks: Latin, Chinese and Japanese, Arabic, Devanagari."""
_CLOSING: Final = "”\"'’»」』)]） "
"""What may stand behind them."""


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, a closing quote or bracket disregarded.

    >>> ends_sentence("“It reopens.”"), ends_sentence("Bridge reopens")
    (True, False)
    """
    return text.rstrip(_CLOSING)[-1:] in _ENDS if text[-1:] in _CLOSING else text[-1:] in _ENDS
