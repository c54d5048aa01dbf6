"""Runs of inline text: white space, links, characters that show nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.markup import runs
from articlekit.markup.runs import UNSEEN, one_line, printable, spanned_text


@pytest.mark.parametrize(
    ("pieces", "spans", "text", "covered"),
    [
        (["see ", "this"], [(1, 2, "/x")], "see this", ["this"]),
        (["see", " this ", "now"], [(1, 2, "/x")], "see this now", ["this"]),
        (["\n  ", "one", " ", "two"], [(1, 2, "/1"), (3, 4, "/2")], "one two", ["one", "two"]),
        (["w", "or", "d"], [(1, 2, "/x")], "word", ["or"]),
        (["a", "  ", "b"], [(1, 2, "/x")], "a b", []),
        (["a ", "b ", "c", " d"], [(2, 3, "i"), (1, 3, "b")], "a b c d", ["c", "b c"]),
        (["a", " b ", "c "], [(0, 2, "b"), (1, 3, "i")], "a b c", ["a b", "b c"]),
    ],
)
def test_spanned_text(pieces, spans, text, covered):
    """White space is one space wherever there was some; each stretch covers its words, nested or overlapping; an empty one is none."""
    found, stretches = spanned_text(pieces, spans)

    assert found == text
    assert [found[start:end] for start, end, _ in stretches] == covered


@given(st.text(alphabet="ab \t\n\r\v\f\x1c\x1d\x1e\x85\u00a0\u2028\u2029\u3000\u200b", max_size=12))
@pytest.mark.parametrize("long", [0, 100_000])
def test_one_line(long, raw):
    """However long a text is, its words are parted by one space each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "_LONG", long)

        assert one_line(raw) == " ".join(raw.split())


@given(st.lists(st.text(alphabet="ab \n\u00a0", max_size=6), min_size=1, max_size=6), st.data())
def test_spanned_text_is_the_plain_text(pieces, data):
    """Spans change nothing of the text."""
    cut = data.draw(st.integers(0, len(pieces)))

    assert spanned_text(pieces, [(cut, len(pieces), "/x")])[0] == " ".join("".join(pieces).split())


@pytest.mark.parametrize(
    ("pieces", "clean"),
    [
        (["a\u00adb ", "c"], ["ab ", "c"]),
        (["\u200b", "ab\u202e"], ["", "ab"]),
        (["a \u200b b\n"], ["a  b\n"]),
        (["\u3042\ue000"], ["\u3042\ue000"]),
    ],
)
def test_printable(pieces, clean):
    """What shows nothing goes; white space and characters for private use stay."""
    assert printable(pieces) == clean


def test_joiners_stay():
    """Joiners are part of words and emoji."""
    assert not {0x200C, 0x200D} & UNSEEN.keys()
