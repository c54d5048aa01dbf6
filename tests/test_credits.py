"""The wordings of credits: what a phrase of the lexicon finds, and where."""

from __future__ import annotations

import time

import pytest

from articlekit.phrases.credits import KINDS, CreditWords, credit_words
from articlekit.phrases.wordings import wordings


def found(text: str) -> list[tuple[str, str]]:
    """The kinds and words found in a text."""
    return [(KINDS[cue.kind], text[cue.start : cue.end]) for cue in credit_words().cues(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Source: Daily Herald", "label"),
        ("Quelle: Hafenbote", "label"),
        ("来源：港湾日报", "label"),
        ("This article was originally published in the Daily Herald.", "original"),
        ("The post Harbour closed appeared first on Daily Herald.", "original"),
        ("Dieser Text ist zuerst im Hafenboten erschienen.", "original"),
        ("本文转载自港湾日报", "original"),
        ("Read the full story at Daily Herald", "read_on"),
        ("続きを読む", "read_on"),
        ("This story also appeared in Daily Herald", "outgoing"),
        ("Photo: Jane Doe", "not_a_source"),
        ("According to Daily Herald, it rained.", "attribution"),
        ("Originalpublikation: Holt et al.", "paper"),
        ("Это перевод статьи", "translation"),
        ("Dies ist eine Übersetzung", "translation"),
        ("Pressemitteilung des Hafenamts", "release"),
    ],
)
def test_wordings_have_their_kinds(text: str, kind: str) -> None:
    """Each kind is found in its languages."""
    assert kind in {name for name, _ in found(text)}


def test_prose_has_few_wordings() -> None:
    """A paragraph about something else holds no words of a copy and no label."""
    text = "The ferry stays in port until Thursday, and divers look at the pier while the council talks about repairs."
    assert {name for name, _ in found(text)} <= {"attribution", "not_a_source"}


def test_a_phrase_may_have_alternatives_stems_and_gaps() -> None:
    """`a/b`, `word*`, `?word` and `~` do what the module says; the longest of one kind at a place is kept."""
    book = CreditWords.of(
        [("original", "first/once ?been publish* ~ in/on"), ("original", "first published"), ("label", "来源")]
    )

    def words(text: str) -> list[str]:
        return [text[cue.start : cue.end] for cue in book.cues(text)]

    assert words("It was first published last spring in print.") == ["first published last spring in"]
    assert words("Once been publishing on paper.") == ["Once been publishing on"]
    assert words("First published by five people whom we do not know in print.") == ["First published"]
    assert words("Firstly published in print.") == []
    assert words("文章来源：网") == ["来源"]


def test_every_kind_is_there_in_many_languages() -> None:
    """Thirty languages have labels, words of a copy and words that lead on."""
    lexicon = wordings("credits")
    assert set(lexicon) == set(KINDS)
    assert all(len(lexicon[kind]) >= 30 for kind in ("label", "original", "read_on", "translation", "not_a_source"))


def test_every_phrase_finds_itself() -> None:
    """Written out, each phrase of the lexicon is found with its kind."""
    for kind, languages in wordings("credits").items():
        for phrases in languages.values():
            for phrase in phrases:
                words = [word.removeprefix("?").split("/")[0] for word in phrase.split() if word != "~"]
                said = " ".join(word.removesuffix("*") + "en" * word.endswith("*") for word in words)
                assert kind in {name for name, _ in found(said)}, (kind, phrase)


def test_cues_are_linear() -> None:
    """A text of phrases' own beginnings, eight times longer, takes no more than a few times eight as long."""
    text = "first published originally the original this article was read the full "

    def seconds(times: int) -> float:
        start = time.process_time()
        credit_words().cues(text * times)
        return time.process_time() - start

    seconds(10)
    assert seconds(800) < 8 * 6 * seconds(100) + 0.05
