"""Fingerprints of texts, and groups of copies."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import Article, Source
from articlekit.blocks import Paragraph
from articlekit.copies import NEAR, distance, fingerprint, group, similarity

STORY = " ".join(f"The {n} boats of the {n * 7} islands left harbour number {n * 13} at dawn." for n in range(60))
OTHER = " ".join(
    f"A baker in street {n * 3} sold {n} loaves, and nobody asked for the {n * 5} rolls." for n in range(60)
)


def made(text: str, **values: object) -> Article:
    """An article of one paragraph."""
    return Article(blocks=(Paragraph(text=text),), **values)  # type: ignore[arg-type]


def test_equal_but_for_case_and_punctuation() -> None:
    """Case, punctuation and white space do not count."""
    assert fingerprint("“Boats” left — at noon.") == fingerprint("boats LEFT at  noon")


def test_without_words() -> None:
    """A text without a word has no fingerprint."""
    assert fingerprint(" … ") is None
    assert similarity(Article(), 1) == 0.0


def test_near_copy_is_near() -> None:
    """A copy with a changed headline stays near; another text does not."""
    copy = "Our reporters write: " + STORY[:-80]
    first, second, third = fingerprint(STORY), fingerprint(copy), fingerprint(OTHER)
    assert first is not None
    assert second is not None
    assert third is not None
    assert distance(first, second) <= NEAR < distance(first, third)
    assert similarity(first, second) > 0.8


def test_scripts_without_spaces() -> None:
    """Characters stand for words where a script writes none."""
    text = "国家航天局今天宣布新的卫星已经成功进入预定轨道并开始工作" * 4
    first, second = fingerprint(text), fingerprint(text + "完")
    assert first is not None
    assert second is not None
    assert distance(first, second) <= NEAR


@pytest.mark.parametrize("text", ["one", "one two", "one two three"])
def test_short_texts(text: str) -> None:
    """Even one word has a fingerprint."""
    assert fingerprint(text) is not None


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    """Every text has none or one of 64 bits, always the same."""
    found = fingerprint(text)
    assert found == fingerprint(text)
    assert found is None or 0 <= found < 2**64


def test_group_names_the_cited_member() -> None:
    """The member that the others give as their source is the primary."""
    first = made(STORY, url="https://a.example/story")
    copy = made(STORY, url="https://b.example/copy", source=Source(url="https://www.a.example/story/"))
    alone = made(OTHER, url="https://c.example/x")
    found = group([copy, alone, first])
    assert [len(item.members) for item in found] == [2, 1]
    assert found[0].primary is first
    assert found[1].primary is alone
    assert found[1].primary_url == "https://c.example/x"


def test_group_by_date_and_by_address() -> None:
    """Without a citation the earliest is the primary; one shared source joins texts that differ."""
    early = made(STORY, published=datetime(2024, 1, 1, tzinfo=UTC))
    late = made(STORY, published=datetime(2024, 1, 2, tzinfo=UTC))
    assert group([late, early])[0].primary is early
    shared = Source(url="https://wire.example/story-1")
    found = group(
        [made(STORY, url="https://a.example/1", source=shared), made(OTHER, url="https://b.example/2", source=shared)]
    )
    assert len(found) == 1
    assert found[0].primary_url == "https://wire.example/story-1"


def test_nothing_to_group() -> None:
    """No article, no group; an article without a body is a group of its own."""
    assert group([]) == ()
    assert [len(item.members) for item in group([Article(), Article()])] == [1, 1]


def test_front_pages_join_nothing() -> None:
    """A site that declares its front page as the canonical address of every story has not one story alone."""
    stories = [
        made(text, url=f"https://a.example/{number}", canonical_url="https://a.example/")
        for number, text in enumerate((STORY, OTHER))
    ]

    assert [item.primary_url for item in group(stories)] == ["https://a.example/0", "https://a.example/1"]
