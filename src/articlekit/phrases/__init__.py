"""The lexicon: all wordings that articlekit knows, as data by kind and language, with where each was seen.

Furniture lies in `furniture/`, a TOML file for each language, and is asked by the phrase book
(`articlekit.phrases.book` tells the format). Every other kind of wording is one file with tables by language:
`articlekit.phrases.wordings`.

>>> phrase_book().match("READ ALSO: Harbour reopens").rule.name
'en:also-read'
"""

from __future__ import annotations

from articlekit.phrases.book import Match, PhraseBook, PhraseFile, phrase_book
from articlekit.phrases.files import Rule
from articlekit.phrases.wordings import wordings

__all__ = ["Match", "PhraseBook", "PhraseFile", "Rule", "phrase_book", "wordings"]
