"""Fingerprints of texts, and groups of copies."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit import ArgumentError
from articlekit.article import Article, Source
from articlekit.blocks import Paragraph
from articlekit.copies import NEAR, Member, clusters, distance, fingerprint, group, near_for, similarity

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


def scattered(count: int, seed: int) -> list[int]:
    """Fingerprints, a fifth of them with copies in which up to ten bits differ."""
    chance = random.Random(seed)
    found: list[int] = []
    while len(found) < count:
        value = chance.getrandbits(64)
        found.append(value)
        for _ in range(chance.randint(1, 6) if chance.random() < 0.2 else 0):
            copy = value
            for bit in chance.sample(range(64), chance.randint(0, 10)):
                copy ^= 1 << bit
            found.append(copy)
    chance.shuffle(found)
    return found[:count]


def by_all_pairs(values: list[int], within: int) -> list[int]:
    labels = list(range(len(values)))
    for a, b in combinations(range(len(values)), 2):
        if distance(values[a], values[b]) <= within:
            labels = [min(labels[a], labels[b]) if label in {labels[a], labels[b]} else label for label in labels]
    return labels


@pytest.mark.parametrize("many", [1, 10**9], ids=["numpy", "python"])
@pytest.mark.parametrize(("count", "within"), [(2, 0), (60, 12), (400, 3), (400, 12), (300, 30), (100, 63)])
def test_searching_finds_what_comparing_all_pairs_finds(
    monkeypatch: pytest.MonkeyPatch, many: int, count: int, within: int
) -> None:
    """Exactly the clusters of a comparison of all pairs, for few bits and for many, with numpy and without."""
    monkeypatch.setattr("articlekit.copies.search._MANY", many)
    values = scattered(count, seed=count + within)

    assert clusters(values, within=within) == by_all_pairs(values, within)


@pytest.mark.parametrize("many", [1, 10**9], ids=["numpy", "python"])
def test_families_of_near_copies(monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    """Hundreds of pages of one template, and hundreds that are equal, are two clusters among others."""
    monkeypatch.setattr("articlekit.copies.search._MANY", many)
    values = scattered(200, seed=1)
    family = [values[0] ^ (1 << a) ^ (1 << b) for a in range(20) for b in range(20, 40)]
    given = [*values, *family, *[values[5]] * 300]

    found = clusters(given, within=4)

    assert set(found[200:600]) == {0}
    assert set(found[600:]) == {5}


def test_signed_and_missing_fingerprints() -> None:
    """Columns of signed numbers with nulls are taken as they are."""
    assert clusters([2**64 - 1, -1, None, None, -2], within=1) == [0, 0, 2, 3, 0]
    assert clusters([]) == []
    with pytest.raises(ValueError, match="0 to 63"):
        clusters([1], within=64)


def test_the_threshold_falls_with_the_size() -> None:
    """The more articles, the fewer bits: else unrelated pairs are near by chance."""
    assert [near_for(size) for size in (1, 10_000, 10_001, 100_000, 100_001)] == [12, 12, 10, 10, 8]


@pytest.mark.parametrize("many", [1, 10**9], ids=["numpy", "python"])
def test_near_fingerprints_can_be_verified(monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    """Texts that are near by chance, or by far too wide a threshold, are told apart by their words; copies are not."""
    monkeypatch.setattr("articlekit.copies.search._MANY", many)
    copy = made(STORY[:-60] + " Our desk writes.", url="https://b.example/1")
    items = [made(STORY, url="https://a.example/1"), made(OTHER, url="https://c.example/1"), copy, made(STORY)]

    assert len(group(items, within=40)) == 1
    assert [len(found.members) for found in group(items, within=20, verify=True)] == [3, 1]
    with pytest.raises(ArgumentError, match="pass articles"):
        group([Member(fingerprint=1), Member(fingerprint=1)], verify=True)


def test_members_are_grouped_as_their_articles() -> None:
    """What is known of an article in a few fields, or in a row of a table, groups as the article does."""
    first = made(STORY, url="https://a.example/story", published=datetime(2024, 1, 2, tzinfo=UTC))
    copy = made(STORY, url="https://b.example/copy", source=Source(url="https://www.a.example/story/"))
    other = made(OTHER, url="https://c.example/x", published=datetime(2024, 1, 1, tzinfo=UTC))
    articles = [copy, other, first]
    members = [Member.of(article) for article in articles]

    by_articles, by_members = group(articles), group(members)

    assert [[item.url for item in found.members] for found in by_members] == [
        [item.url for item in found.members] for found in by_articles
    ]
    assert [found.primary.url for found in by_members] == ["https://a.example/story", "https://c.example/x"]
    assert members[0] == Member.of_row(
        {
            "url": copy.url,
            "source": {"url": "https://www.a.example/story/"},
            "fingerprint": copy.fingerprint,
            "text": copy.text,
        }
    )


def test_dates_without_a_zone_are_compared() -> None:
    """Some engines hand back moments in UTC that do not say so."""
    early = Member(fingerprint=1, published=datetime(2024, 1, 1))  # noqa: DTZ001
    late = Member(fingerprint=1, published=datetime(2024, 1, 2, tzinfo=UTC))

    assert group([late, early])[0].primary is early
