"""Tags with thousands of attributes are shortened, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.markup.long_tags import shortened

MANY = b" ".join(b"a%d=b" % number for number in range(1_000))
TEN = b" ".join(b"a%d=b" % number for number in range(10))


@pytest.mark.parametrize("before", [b"", b"<!DOCTYPE html><p>text</p>" * 300, b"text " * 3_000, b"1 < 2 " * 2_000])
@pytest.mark.parametrize("after", [b">text</p>", b" />", b"", b"><p>more</p>" + b"<b>x</b>" * 2_000])
def test_long_tags_are_cut(before, after):
    """Wherever it stands, a long tag keeps its first attributes, and all around it stays."""
    assert shortened(before + b"<p " + MANY + after, 10) == (before + b"<p " + TEN + after, 1)


def test_every_long_tag_is_cut():
    """Many in a row are each cut, also to nothing."""
    page = (b"<p " + MANY + b">x</p>") * 20

    assert shortened(page, 10) == ((b"<p " + TEN + b">x</p>") * 20, 20)
    assert shortened(page, 0) == (b"<p>x</p>" * 20, 20)


@pytest.mark.parametrize("value", ['"> <b>"', "'>\n'", '"\'"', "'\"'", "x/y", '""'])
def test_values(value):
    """The signs of a tag inside a quoted value do not end it."""
    page = (
        b"<p " + b" ".join(b"a%d = %b" % (number, value.encode()) for number in range(10)) + b" x" * 3_000 + b">y</p>"
    )
    found, count = shortened(page, 3)

    assert count == (">" not in value)  # a sign every few bytes looks like the end of a tag: it is left to the parser
    assert found.endswith(b">y</p>")


@pytest.mark.parametrize("value", [">", "<b>", "</p>", "x' >", 'x" >', "y" * 100 + ">"])
@pytest.mark.parametrize("before", [b"<p>text</p>", b"<p>text</p>" * 3_000])
def test_signs_in_thousands_of_values(value, before):
    """Where the values of a tag hold the signs of tags, it is found all the same if it is long enough to do harm."""
    quote = '"' if "'" in value else "'"
    many = [f"a{number}={quote}{value}{quote}".encode() for number in range(20_000)]
    page = before + b"<p " + b" ".join(many) + b">y</p>"

    assert shortened(page, 3) == (before + b"<p " + b" ".join(many[:3]) + b">y</p>", 1)


@pytest.mark.parametrize(
    "page",
    [
        b"<p title='" + b"word " * 5_000 + b"'>text</p>",
        b"<p>" + b"word " * 5_000 + b"</p>",
        b"<script>if (a <b " + MANY + b") c()</script><p>text</p>",
        b"<!-- <b " + MANY + b" --><p>text</p>",
        b"<p " + TEN + b" " * 10_000 + b">text</p>",
        b"",
    ],
)
def test_others_stay(page):
    """Long values, long texts, scripts and comments are as they were."""
    assert shortened(page, 10) == (page, 0)


def test_doubts_end():
    """A page with scripts full of long tags is not parsed again for each: from the fifth on they are cut."""
    page = (b"<script>a <b " + MANY + b"</script>") * 10

    assert shortened(page, 10)[1] == 6


@given(
    st.lists(
        st.sampled_from([b"<p ", b"a='b' ", b"x", b">", b'"', b"'", b"=", b"/", b" ", b"<", b"y" * 5_000]), max_size=30
    )
)
def test_any_page(pieces):
    """It ends, and invents nothing: what is left is a subsequence of the page."""
    page = b"".join(pieces)
    rest = iter(page)

    assert all(byte in rest for byte in shortened(page, 2)[0])
