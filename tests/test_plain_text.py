"""What the scorer sees of a segment where there is no markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.document import from_text
from articlekit.scoring import plain_text
from articlekit.scoring.plain_text import TEXT_FEATURES, text_rows
from articlekit.segment import segment

PROSE = "The ferry will not sail on Sunday, the harbour office said, because the pier is being mended. "
INTRO, STORY = PROSE.strip(), (PROSE * 2).strip()
TEXT = f"Home | News\n\nFerry stays in port\n\n{INTRO}\n\nRead more:\nHome | News\n\n{STORY}\n\n© 2024"


def table(text: str) -> dict[str, dict[str, float]]:
    """For each segment of a text its features by name; of equal ones the last."""
    items = segment(from_text(text)).items
    return {
        item.text: dict(zip(TEXT_FEATURES, row, strict=True)) for item, row in zip(items, text_rows(items), strict=True)
    }


@pytest.fixture(scope="module")
def text() -> dict[str, dict[str, float]]:
    """The features of the text above."""
    return table(TEXT)


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        (INTRO, "size", len(INTRO)),
        (INTRO, "words", INTRO.count(" ")),
        (INTRO, "ending", 3),
        ("Read more:", "ending", 1),
        ("© 2024", "ending", 0),
        (INTRO, "first_char", 2),
        ("© 2024", "first_char", 0),
        (INTRO, "commas", 2),
        (STORY, "stops", 1),
        ("Ferry stays in port", "capital_share", 1 / 4),
        ("© 2024", "digit_share", 4 / 6),
        ("Home | News", "symbols", 1),
        ("Home | News", "is_line", 1),
        ("Read more:", "is_line", 0),
        ("Home | News", "copies", 2),
        (INTRO, "index", 2),
        (INTRO, "left", 5),
        (INTRO, "size_1_before", len("Ferry stays in port")),
        (INTRO, "size_2_before", len("Home | News")),
        (INTRO, "size_1_after", len("Read more:")),
        (INTRO, "size_2_after", len("Home | News")),
        ("Read more:", "ending_before", 3),
        (INTRO, "ending_after", 1),
        ("Read more:", "to_prose_before", 1),
        ("Read more:", "to_prose_after", 2),
        (STORY, "prose_before", 1),
        (INTRO, "prose_after", 1),
        ("Read more:", "prose_share_before", len(INTRO) / len(INTRO + STORY)),
        ("© 2024", "around_4", (len(INTRO + STORY) + len("Read more:Home | News© 2024")) / 5),
        ("© 2024", "prose_around_4", 2),
        (INTRO, "prose_around_12", 2),
        (INTRO, "mean_prose", len(INTRO + STORY) / 2),
        (INTRO, "prose_count", 2),
        (INTRO, "count", 7),
    ],
)
def test_feature(text: dict[str, dict[str, float]], line: str, name: str, expected: float) -> None:
    """The feature of this name says what its description tells."""
    assert expected == pytest.approx(text[line][name])


def test_small_letters_and_digits_begin_lines() -> None:
    """Small letters and digits are told apart."""
    found = table("one\n\n2 two")

    assert (1, 3) == (found["one"]["first_char"], found["2 two"]["first_char"])


def test_wide_scripts_count_more() -> None:
    """A Chinese or Japanese character counts as two to three Latin ones."""
    line = "港湾事務所によると桟橋の修理のため日曜日のフェリーは運航しない。"

    assert 2.5 * len(line) < table(line)[line]["size"] <= 2.6 * len(line)


def test_no_text_no_rows() -> None:
    """Nothing in, nothing out."""
    assert text_rows(()) == []


@given(st.lists(st.sampled_from([PROSE, "x", "世", "\n", "\n\n", "1.", "| "])))
def test_any_text_has_its_rows(pieces: list[str]) -> None:
    """Whatever the text: a number for each name, every share between 0 and 1."""
    for named in table("".join(pieces)).values():
        assert all(0 <= value <= 1.0001 for name, value in named.items() if "share" in name)


@given(st.data())
def testdistances_are_those_a_search_would_find(data: st.DataObject) -> None:
    """To the last marked one before, and to the next from here on; 20 more than the page is long where none is."""
    count = data.draw(st.integers(0, 12))
    marked = sorted(data.draw(st.sets(st.integers(0, count - 1))) if count else set())
    before, after = plain_text._distances(marked, count)

    assert before == [min([n - m for m in marked if m < n], default=n + 21) for n in range(count)]
    assert after == [min([m - n for m in marked if m >= n], default=20 + count - n) for n in range(count)]
