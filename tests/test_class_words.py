"""What the attributes of an element say about it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.markup.class_words import MARKED, TAG_HINTS, WORDS, AttributeHints, Hint, hint_names

FLAGS = {name: value for name, value in vars(Hint).items() if name.isupper()}


def names_of(attribute: str, value: str) -> set[str]:
    """The names of the hints that a value of this attribute gives."""
    return set(hint_names(AttributeHints()[attribute][value]))


@pytest.mark.parametrize(
    ("attribute", "value", "expected"),
    [
        ("class", "byline", {"BYLINE"}),
        ("class", "share-buttons", {"SHARE"}),
        ("class", "read-more", {"RELATED"}),
        ("class", "read_more", {"RELATED"}),
        ("class", "readMore", {"RELATED"}),
        ("class", "ReadMoreBox", {"RELATED"}),
        ("class", "story related", {"ARTICLE", "RELATED"}),
        ("class", "entry-title", {"ARTICLE", "TITLE"}),
        ("class", "zqx", set()),
        ("class", "", set()),
        ("id", "comments", {"COMMENT"}),
        ("role", "navigation", {"NAVIGATION"}),
        ("role", "Banner dialog", {"HEADER", "POPUP"}),
        ("role", "unheard-of", set()),
        ("itemprop", "datePublished", {"DATE"}),
        ("itemprop", "articleBody", {"ARTICLE"}),
        ("rel", "nofollow author", {"BYLINE"}),
        ("rel", "nofollow", set()),
        ("aria-hidden", "true", {"HIDDEN"}),
        ("aria-hidden", "false", set()),
        ("hidden", "", {"HIDDEN"}),
        ("hidden", "hidden", {"HIDDEN"}),
        ("hidden", "until-found", set()),
        ("style", "color: red; display : none", {"HIDDEN"}),
        ("style", "VISIBILITY:HIDDEN", {"HIDDEN"}),
        ("style", "--footer-display: none; --nav-visibility: hidden", set()),
        ("style", "--footer-display: none;display:none", {"HIDDEN"}),
        ("style", "display: block", set()),
        ("style", "font-weight : 700; display:none", {"HIDDEN", "STYLED"}),
        ("style", "font-weight: 400; --nav-font-style: italic", set()),
        ("style", "color: red; text-decoration-line:line-through", {"STYLED"}),
    ],
)
def test_values(attribute, value, expected):
    """A value says what its words say, in whichever of the usual spellings they are joined."""
    assert names_of(attribute, value) == expected


@pytest.mark.parametrize("attribute", ["href", "title", "data-role", "alt"])
def test_other_attributes_say_nothing(attribute):
    """Only attributes with names for parts of a page are read."""
    assert attribute not in AttributeHints()


@pytest.mark.parametrize("value", ["byline" + "x" * 80, "by-" * 40, " ".join(["byline"] * 80)])
def test_machine_made_values_say_nothing(value):
    """A name or a list of names longer than people write is not taken apart."""
    assert names_of("class", value) == set()


@pytest.mark.parametrize(
    ("flag", "words"), [(flag, words) for flag, words in WORDS.items()], ids=[hint_names(flag)[0] for flag in WORDS]
)
def test_every_word_of_the_table_counts(flag, words):
    """Each word of the table gives its hint, alone and beside others."""
    hints = AttributeHints()

    for word in words.split():
        assert hints["class"][word] & flag, word
        assert hints["id"][f"zqx {word}"] & flag, word


def test_flags_are_distinct():
    """No two hints share a bit, and each has words or a place in a vocabulary, or is asked of a style."""
    assert len(set(FLAGS.values())) == len(FLAGS)
    assert all(value.bit_count() == 1 for value in FLAGS.values())
    assert {*WORDS, Hint.STYLED} == set(FLAGS.values())


def test_elements_with_a_meaning():
    """The elements of HTML that name a part of the page do so without an attribute."""
    assert hint_names(TAG_HINTS["nav"]) == ("NAVIGATION",)
    assert hint_names(TAG_HINTS["time"]) == ("DATE",)
    assert "div" not in TAG_HINTS


def test_what_is_kept_as_a_mark():
    """Metadata is marked, furniture is not."""
    assert set(hint_names(MARKED)) == {"TITLE", "SUBTITLE", "BYLINE", "DATE", "TAGS", "SECTION", "SOURCE", "BIO"}


@given(st.sampled_from(["class", "id", "style", "role", "itemprop", "rel", "hidden"]), st.text(max_size=500))
def test_any_value_has_an_answer(attribute, value):
    """No value raises, only known flags come out, and the answer is the same when asked again."""
    hints = AttributeHints()
    found = hints[attribute][value]

    assert 0 <= found < 2 ** len(FLAGS)
    assert hints[attribute][value] == found == AttributeHints()[attribute][value]


@given(st.lists(st.sampled_from(["byline", "shareBar", "sidebar", "zqx", "post_date"]), max_size=6))
def test_the_order_of_names_does_not_matter(names):
    """A class attribute is a set."""
    assert names_of("class", " ".join(names)) == names_of("class", " ".join(sorted(names)))
