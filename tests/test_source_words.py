"""The words of credit lines: which sentences a text calls for, labels with and without a colon, names."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articlekit.extractors.source import read_on, sentences
from articlekit.extractors.source.words import (
    ORIGINAL,
    READ_ON,
    Label,
    Sentences,
    colon_label,
    name_in,
    prefix_label,
    straight,
    word_starts,
)

ROWS = [
    (table, row)
    for table, languages in ((ORIGINAL, sentences.ORIGINAL), (READ_ON, read_on.READ_ON))
    for rows in languages.values()
    for row in rows
]


@given(st.data())
@settings(
    max_examples=300,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    deadline=None,
)
def test_words_call_for_their_sentence(data: st.DataObject) -> None:
    """Whatever a sentence's expression finds has one of the words that call for it."""
    table, (words, pattern) = data.draw(st.sampled_from(ROWS))
    flags = re.ASCII if pattern.isascii() else 0
    text = data.draw(st.from_regex(re.compile(pattern, flags), fullmatch=True))
    if words:
        assert {word[:5] for word in words.split()} & word_starts(text) or not re.search(pattern, text)
    if re.search(pattern, text):
        assert table.search(text, word_starts(text))


def test_first_sentence_wins() -> None:
    """Of several sentences in a text the one that begins first is found."""
    table = Sentences({"en": (("second", "second"), ("first", "first")), "ja": (("", "元記事"),)})
    found = table.search("the first and the second", word_starts("the first and the second"))
    assert found is not None
    assert found[0] == "first"
    assert table.search("元記事", word_starts("元記事"))
    assert table.search("première", word_starts("première")) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Source: The Daily", Label(0, 8, "Source")),
        ("Story source: The Daily", Label(0, 14, "Story source")),
        ("2023-11-02 20:13 来源：日报", Label(17, 20, "来源")),
        ("(Quelle: X)", Label(1, 9, "Quelle")),
        ("Source (in full) : X", Label(0, 19, "Source")),
        ("Sauce: tomato", None),
        ("Resource: X", None),
        ("No label", None),
    ],
)
def test_colon_label(text: str, label: Label | None) -> None:
    """A label counts at the beginning or after a separator, never inside a word."""
    assert colon_label(text) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("(via The Daily)", "via"),
        ("Hat tip The Daily", "Hat tip"),
        ("ที่มา หนังสือพิมพ์", "ที่มา"),
        ("Viaduct closed", None),
        ("Via", None),
    ],
)
def test_prefix_label(text: str, label: str | None) -> None:
    """A few labels need no colon."""
    found = prefix_label(text)
    assert (found.text if found else None) == label


def test_straight_keeps_length() -> None:
    """A text whose lower case has another length stays as it is."""
    assert straight("It’s HERE") == "it's here"
    assert straight("İstanbul’da") == "İstanbul'da"


@pytest.mark.parametrize(
    ("text", "name"), [("The Daily on May 3.", "The Daily"), ("123", None), ("x" * 90, None), ("", None)]
)
def test_name_in(text: str, name: str | None) -> None:
    """A name ends at a date, a separator or a word that goes on, and is neither long nor a number."""
    assert name_in(text) == name
