"""The scripts that write no spaces, or say with one character what others say with several: one test for each question.

The bounds are blocks of Unicode: https://www.unicode.org/charts/ .
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["character_width", "has_unspaced", "is_dense", "is_dense_letter", "is_spaced_letter"]

_FIRST_DENSE: Final = "\u2e80"
"""Where the blocks of Chinese, Japanese and Korean begin: CJK Radicals Supplement."""
_FIRST_HANGUL, _LAST_HANGUL = "\uac00", "\ud7af"
"""Hangul syllables: dense, yet with spaces between words."""
_UNSPACED: Final = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Thai, kana, Chinese and Hangul: particles and verbs cling to words, so that none is looked for by its bounds."""
_WIDE: Final = re.compile("[\u0e00-\u10ff\u1780-\u17ff\u3000-\U0010ffff]")
"""Scripts that put no spaces between words, or write syllables: Thai to Myanmar, Khmer, Chinese, Japanese, Korean."""
_SAMPLE: Final = 1_000
"""Characters by which a text is judged."""


def is_dense_letter(letter: str) -> bool:
    """Whether one character says as much as a syllable or a word: Chinese, Japanese, Korean."""
    return letter >= _FIRST_DENSE


def is_dense(text: str) -> bool:
    """Whether a text, which is not empty, is written in such characters: the one in its middle tells.

    >>> is_dense("港の橋が開く"), is_dense("The bridge opens")
    (True, False)
    """
    return not text.isascii() and text[len(text) // 2] >= _FIRST_DENSE


def is_spaced_letter(letter: str) -> bool:
    """Whether a character's script puts spaces between words; of the dense ones Hangul alone does."""
    return letter < _FIRST_DENSE or _FIRST_HANGUL <= letter <= _LAST_HANGUL


def has_unspaced(text: str) -> bool:
    """Whether a text has a character of a script in which words cannot be told by spaces alone."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def character_width(text: str) -> float:
    """How many Latin characters one of this text's characters is worth, 1 to 2.6.

    >>> character_width("橋"), character_width("bridge")
    (2.6, 1.0)
    """
    sample = text[:_SAMPLE]
    if not sample or sample.isascii():
        return 1.0
    return 1.0 + 1.6 * len(_WIDE.findall(sample)) / len(sample)
