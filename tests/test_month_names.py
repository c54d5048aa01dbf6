"""Month names: every language has twelve, and a word means one month."""

from __future__ import annotations

import pytest

from articlekit.metadata.month_names import month_number


@pytest.mark.parametrize(
    ("word", "language", "number"),
    [
        ("January", "en", 1), ("MÄRZ", "de", 3), ("févr.", "fr", 2), ("Setembro", "pt", 9), ("grudnia", "pl", 12),
        ("мая", "ru", 5), ("травня", "uk", 5), ("Mayıs", "tr", 5), ("مايو", "ar", 5), ("พฤษภาคม", "th", 5),
        ("listopada", None, 11), ("listopada", "pl", 11), ("listopada", "hr", 10), ("srp", "cs", 8), ("srp", "hr", 7),
    ],
)  # fmt: skip
def test_names(word: str, language: str | None, number: int) -> None:
    """Full names, cases and abbreviations are known; where two languages differ, the page's own decides."""
    assert number == month_number(word, language)


@pytest.mark.parametrize("word", ["", "Monday", "2024", "mayor"])
def test_other_words(word: str) -> None:
    """What is no month gives nothing."""
    assert month_number(word) is None
