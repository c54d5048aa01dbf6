"""The names of the months, as pages write them, in 57 languages: data, `phrases/months.toml`.

Where two languages use one word for different months (`listopad` is November in Polish and October in Croatian) the
first in the file holds for pages that declare no language.
"""

from __future__ import annotations

from articlekit.phrases.wordings import wordings

__all__ = ["month_number"]


def _tables() -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    """What a word means anywhere, and the languages in which some words mean something else."""
    anywhere: dict[str, int] = {}
    special: dict[str, dict[str, int]] = {}
    for language, months in wordings("months")["month"].items():
        for number, spellings in enumerate(months, start=1):
            for word in spellings.split(" | "):
                if anywhere.setdefault(word, number) != number:
                    special.setdefault(language, {})[word] = number
    return anywhere, special


_ANYWHERE, _SPECIAL = _tables()


def month_number(word: str, language: str | None = None) -> int | None:
    """The number of the month that `word` names, or None; `language` is a two-letter code.

    >>> month_number("März"), month_number("Sept."), month_number("listopada", "hr"), month_number("Day")
    (3, 9, 10, None)
    """
    word = word.casefold().rstrip(".")
    if language in _SPECIAL and word in _SPECIAL[language]:
        return _SPECIAL[language][word]
    return _ANYWHERE.get(word)
