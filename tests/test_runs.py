"""Runs of inline text: white space, links, characters that show nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.markup import runs
from articlekit.markup.runs import UNSEEN, Anchor, linked_text, one_line, printable


@pytest.mark.parametrize(
    ("pieces", "spans", "text", "anchors"),
    [
        (["see ", "this"], [(1, 2, "/x")], "see this", ["this"]),
        (["see", " this ", "now"], [(1, 2, "/x")], "see this now", ["this"]),
        (["\n  ", "one", " ", "two"], [(1, 2, "/1"), (3, 4, "/2")], "one two", ["one", "two"]),
        (["w", "or", "d"], [(1, 2, "/x")], "word", ["or"]),
        (["a", "  ", "b"], [(1, 2, "/x")], "a b", []),
    ],
)
def test_linked_text(pieces, spans, text, anchors):
    """White space is one space wherever there was some; each link covers its words, and an empty one is none."""
    found, links = linked_text(pieces, spans)

    assert found == text
    assert [found[link.start : link.end] for link in links] == anchors


@given(st.text(alphabet="ab \t\n\r\v\f\x1c\x1d\x1e\x85\u00a0\u2028\u2029\u3000\u200b", max_size=12))
@pytest.mark.parametrize("long", [0, 100_000])
def test_one_line(long, raw):
    """However long a text is, its words are parted by one space each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "_LONG", long)

        assert one_line(raw) == " ".join(raw.split())


@given(st.lists(st.text(alphabet="ab \n\u00a0", max_size=6), min_size=1, max_size=6), st.data())
def test_linked_text_is_the_plain_text(pieces, data):
    """Links change nothing of the text."""
    cut = data.draw(st.integers(0, len(pieces)))

    assert linked_text(pieces, [(cut, len(pieces), "/x")])[0] == " ".join("".join(pieces).split())


@pytest.mark.parametrize(
    ("text", "links", "clean", "anchors"),
    [
        ("a\u00adb c", (Anchor(4, 5, "/x"),), "ab c", ["c"]),
        ("\u200bab", (Anchor(0, 3, "/x"),), "ab", ["ab"]),
        ("ab\u202e", (Anchor(2, 3, "/x"),), "ab", []),
        ("a \u200b b", (Anchor(0, 1, "/x"),), "a b", []),
        ("\u3042", (), "\u3042", []),
        ("\ue000", (Anchor(0, 1, "/x"),), "\ue000", ["\ue000"]),
    ],
)
def test_printable(text, links, clean, anchors):
    """What shows nothing goes, and the links move with their words; where that leaves gaps, links are given up."""
    found, moved = printable(text, links)

    assert found == clean
    assert [found[link.start : link.end] for link in moved] == anchors


def test_joiners_stay():
    """Joiners are part of words and emoji."""
    assert not {0x200C, 0x200D} & UNSEEN.keys()
