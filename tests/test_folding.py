"""Folding: spellings of one phrase meet, and places stay places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.phrases.folding import DECORATION, fold, normal


@given(st.text(max_size=300))
def test_folding_keeps_the_length(text: str) -> None:
    """A place in the folded text is the same place in the text."""
    assert len(fold(normal(text))) == len(normal(text))


@given(st.text(max_size=300))
def test_folding_twice_changes_nothing(text: str) -> None:
    """Both steps are idempotent on their own results."""
    once = normal(text)
    assert normal(once) == once
    assert fold(fold(once)) == fold(once)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("READ MORE", "Read more"),
        ("“Read” ‘more’", "\"read\" 'more'"),
        ("à lire aussi : la suite", "À LIRE AUSSI\u00a0: LA SUITE"),
        ("来源：新闻", "来源:新闻"),
        ("İLGİLİ HABERLER", "ilgili haberler"),
        ("ΣΧΕΤΙΚΟΣ", "σχετικος"),
        ("Ещё", "Еще"),
        ("Also\u200b read", "also read"),
        ("soft\u00adhyphen", "softhyphen"),
        ("ﬁle — name", "file - name"),
        ("cafe\u0301", "café"),
    ],
)
def test_spellings_meet(one: str, other: str) -> None:
    """Case, width, quotes, dashes, composition and unseen characters make no difference."""
    assert fold(normal(one)) == fold(normal(other))


def test_decoration_is_folded() -> None:
    """What is stripped from a folded text is written in its folded form."""
    assert set(fold(normal(DECORATION))) - set(DECORATION) == set()
