"""The language of a text, by its script or its commonest words: for pages that declare none.

What is told is a language, not a region. Languages that share their commonest words (Danish and Norwegian, Indonesian and
Malay, Croatian and Bosnian) are told apart only as far as those go.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from operator import itemgetter
from typing import Final

from articlekit.phrases.wordings import wordings

__all__ = ["language_of", "script_of"]

_SAMPLE: Final = 200
"""Characters by which the script is told."""
_LONGEST: Final = 2000
"""Characters whose words are counted."""
_WORDS: Final = re.compile(r"[^\W\d_]+(?:[\u0900-\u0dff\u200c\u200d]+[^\W\d_]*)*")
"""Words; the vowel signs of Indic scripts are no letters."""
_FEWEST: Final = 4
_SHARE: Final = 0.07
"""Of the words so many are the commonest of their language, in all languages with words between spaces."""
_AHEAD: Final = 1.25
"""So many times as much tells it as the next language; a word of several languages tells each of them the less."""
_LANGUAGE_OF: Final = {
    "HANGUL": "ko", "HIRAGANA": "ja", "CJK": "zh", "GREEK": "el", "HEBREW": "he", "THAI": "th", "ARMENIAN": "hy",
    "GEORGIAN": "ka", "BENGALI": "bn", "TAMIL": "ta", "TELUGU": "te", "MALAYALAM": "ml", "KANNADA": "kn", "GUJARATI": "gu",
    "GURMUKHI": "pa", "SINHALA": "si", "MYANMAR": "my", "KHMER": "km", "LAO": "lo",
}  # fmt: skip
"""Scripts that tell the language."""


def language_of(text: str) -> str | None:
    """The language of a text as a tag of ISO 639-1; None where too little tells it.

    >>> language_of("The council of the island voted for a ferry that is to run on all days of the week.")
    'en'
    >>> language_of("Der Rat der Insel stimmte für eine Fähre, die an allen Tagen der Woche fahren soll.")
    'de'
    >>> language_of("Ferry 12") is None
    True
    """
    if known := _LANGUAGE_OF.get(script_of(text)):
        return known
    words = Counter(_WORDS.findall(text[:_LONGEST].lower()))
    met: Counter[str] = Counter()
    weights: dict[str, float] = defaultdict(float)
    for word, times in words.items():
        languages = _by_word().get(word, ())
        for language in languages:
            met[language] += times
            weights[language] += times / len(languages)
    (best, most), (_, second) = (*sorted(weights.items(), key=itemgetter(1), reverse=True), ("", 0.0), ("", 0.0))[:2]
    is_enough = met[best] >= max(_FEWEST, _SHARE * words.total())
    return best if is_enough and most >= _AHEAD * second else None


@cache
def _by_word() -> Mapping[str, tuple[str, ...]]:
    """For each of the words the languages that it is common in."""
    found: dict[str, tuple[str, ...]] = {}
    for language, words in wordings("languages")["common"].items():
        for word in words:
            found[word] = (*found.get(word, ()), language)
    return found


def script_of(text: str) -> str:
    """The script of most letters at the start of a text, as Unicode's names of characters begin.

    >>> script_of("Новости острова"), script_of("島のニュースです"), script_of("12")
    ('CYRILLIC', 'HIRAGANA', 'LATIN')
    """
    text = text[:_SAMPLE]
    if 2 * len(text.encode("ascii", "ignore")) > len(text):
        return "LATIN"  # most pages; names of characters are slow to look up
    scripts = Counter(unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha())
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > scripts.total() // 10:
        return "HIRAGANA"  # among which Japanese has many signs of Chinese
    return scripts.most_common(1)[0][0] if scripts else "LATIN"
