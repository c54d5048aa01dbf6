"""Titles as text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.metadata.title_text import letters, split_title


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("a | b", ["a", "b"]),
        ("Boats - and bridges - Daily", ["Boats", "and bridges", "Daily"]),
        ("Mid-river", ["Mid-river"]),
        ("River: boats pass", ["River", "boats pass"]),
        ("At 10:30 boats pass", ["At 10:30 boats pass"]),
        (" | ", []),
    ],
)
def test_parts(title: str, parts: list[str]) -> None:
    """Separators part a title; hyphens inside words and colons in times do not."""
    assert parts == [title[start:end] for start, end in split_title(title)]


@given(st.text(max_size=60))
def test_parts_lie_in_order_within_the_title(title: str) -> None:
    """No part is empty, overlaps another or has white space at its ends."""
    parts = split_title(title)

    assert all(0 <= start < end <= len(title) and title[start:end] == title[start:end].strip() for start, end in parts)
    assert all(before[1] <= after[0] for before, after in pairwise(parts))


def test_letters() -> None:
    """Two spellings of one title share their letters."""
    assert letters("Fish & Chips!") == letters("fish – chips")
