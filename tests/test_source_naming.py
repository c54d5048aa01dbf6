"""Publishers' names."""

from __future__ import annotations

import pytest

from articlekit.extractors.source.naming import chosen_name, is_name, resembles

URL = "https://www.dailyherald.example/2024/05/03/harbour"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Daily Herald", True),
        ("dpa", True),
        ("heise online", True),
        ("charts a year later", False),
        ("です", False),
        ("here", False),
        ("3 May 2024", False),
        ("Example Shop for $29.99", False),
        ("a/b", False),
        ("Source", False),
        ("Friday", False),
        ("May", False),
        ("May 3", False),
        ("May issue", False),
        ("Ausgabe 12", False),
        ("Englisch", False),
        ("Redacción", False),
        ("Maya Times", True),
        ("Sunday World", True),
        ("Unsplash", False),
        ("x" * 80, False),
    ],
)
def test_is_name(text: str, *, expected: bool) -> None:
    """Dates, prices, addresses, labels, languages, picture agencies and words that only point are no names."""
    assert is_name(text) is expected


@pytest.mark.parametrize(
    ("name", "url", "expected"),
    [
        ("The Daily Herald", URL, True),
        ("Herald", URL, True),
        ("Forests News", "https://forestsnews.institute.example/1", True),
        ("The Wall Street Journal", "https://www.wsj.example/articles/1", True),
        ("The Morning Star", URL, False),
        ("A", URL, False),
        ("Daily Herald", "not an address", False),
    ],
)
def test_resembles(name: str, url: str, *, expected: bool) -> None:
    """A name and a host belong together by their letters or by initials."""
    assert resembles(name, url) is expected


@pytest.mark.parametrize(
    ("names", "url", "expected"),
    [
        (["Jane Doe", "Daily Herald"], URL, "Daily Herald"),
        (["Jane Doe", "Star"], URL, "Jane Doe"),
        (["Jane Doe", "Daily Herald"], None, "Jane Doe"),
        (["Harbour closed after the storm", "Lire l’article original", "Read the full story at Star", None], URL, None),
    ],
)
def test_chosen_name(names: list[str | None], url: str | None, expected: str | None) -> None:
    """The name that the host resembles is taken first; headlines and sentences are none."""
    assert chosen_name(names, "harbourclosedafterthestorm", url) == expected
