"""What a string alone tells: its script, whether it is a sentence."""

from __future__ import annotations

import pytest

from articlekit.text.scripts import character_width, has_unspaced, is_dense, is_spaced_letter
from articlekit.text.sentences import ends_sentence


@pytest.mark.parametrize(
    "text", ["It rained.", "Did it?", "“It did.”", "雨が降った。", "बारिश हुई।", "It rained (a bit)."]
)
def test_sentences_end(text: str) -> None:
    """A closing quote or bracket after the stop does not hide it."""
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "Rain over the harbour", "Rain: “a nuisance”", "Rain (again)"])
def test_headlines_do_not(text: str) -> None:
    """A quotation or a bracket alone is no end of a sentence."""
    assert not ends_sentence(text)


def test_dense_scripts_are_told() -> None:
    """Few characters say much in Chinese, Japanese and Korean."""
    assert is_dense("港の橋が開通")
    assert not is_dense("Мост открыт")
    assert not is_dense("bridge")


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Ferry", 1.0, 1.0),
        ("Fähre", 1.0, 1.0),
        ("渡し船", 2.59, 2.61),
        ("ferry 渡し船", 1.5, 1.6),
        ("เรือข้ามฟาก", 2.59, 2.61),
        ("", 1.0, 1.0),
    ],
)
def test_character_width(text: str, least: float, most: float) -> None:
    """Latin letters count once, Chinese, Japanese, Korean and Thai ones 2.6 times, and mixtures in between."""
    assert least <= character_width(text) <= most


def test_scripts_without_spaces() -> None:
    """Thai, Japanese and Chinese write none, Hangul does though its characters are dense."""
    assert all(map(has_unspaced, ("ข่าว", "あ", "港")))
    assert not has_unspaced("Мост bridge")
    assert [is_spaced_letter(letter) for letter in "aМ港가"] == [True, True, False, True]
