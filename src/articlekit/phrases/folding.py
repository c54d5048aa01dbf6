"""Text folded for comparison: case, width, quotes, dashes, spaces and decoration no longer differ.

Folding keeps the length: `fold(text)[i]` stands for `normal(text)[i]`, so that a place found in the folded text is a
place in the text. Phrases and the text of a page are folded alike; what the folding loses, it loses on both sides.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["DECORATION", "DIGITS", "fold", "normal", "straightened"]

DECORATION = " \n\t()[]{}<>\"'*#•·∙|¦/\\-_=+~^:;,.!?¡¿«»‹›►▶▸▹▷→⇒➔➜➤»↑↓↗■□▪●○◆◇★☆✓✔✉☰×⟶▲▼▾▴【】〔〕「」『』〈〉《》、。・।؛،؟ـ。"
"""What may stand around a label without changing it: brackets, bullets, arrows, separators."""
DIGITS = "0123456789"

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe0e\ufe0f]")
"""Soft hyphens, joiners and marks of direction: they are in the text and not on the screen."""
_FOLDED = re.compile("[‘’‚‛“”„‟´`′″ʼ‐‑‒–—―−İıΣςёЁ]")
_TABLE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛´`′ʼ“”„‟″", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        # Turkish and Greek letters whose case depends on more than themselves; the Russian yo, mostly printed as ye.
        "İ": "i",
        "ı": "i",
        "Σ": "σ",
        "ς": "σ",
        "ё": "е",
        "Ё": "е",
    }
)
_USUAL = (("’", "'"), ("“", "'"), ("”", "'"), ("–", "-"), ("—", "-"))
"""The first of them, replaced one by one: a table costs a look-up for every letter of the text."""


def normal(text: str) -> str:
    """The text in Unicode's compatibility form NFKC, without characters that nobody sees.

    >>> normal("Ｓｏｕｒｃｅ：\u00a0a\u200bb")
    'Source: ab'
    """
    if text.isascii():
        return text
    if not text.isprintable():
        text = _UNSEEN.sub("", text)
    return unicodedata.normalize("NFKC", text)


def fold(normalised: str) -> str:
    """What two spellings of one phrase have in common, character by character.

    >>> fold("‘Read’ — MORE") == fold("'read' - more")
    True
    """
    if normalised.isascii():
        return normalised.lower().replace('"', "'")
    folded = straightened(normalised)
    if not folded.isascii() and _FOLDED.search(folded):
        folded = folded.translate(_TABLE)
    return folded.lower().replace('"', "'")


def straightened(text: str) -> str:
    """The text with straight quotes and hyphens for the most usual others: all that most texts need to be ASCII."""
    if not text.isascii():
        for mark, plain in _USUAL:
            text = text.replace(mark, plain)
    return text
