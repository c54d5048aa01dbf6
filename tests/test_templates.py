"""One phrase against one text: what its holes are filled with, and that nothing is searched twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.phrases.folding import DECORATION, fold, normal
from articlekit.phrases.templates import HOLES, Form, Template, addresses


def read(phrase: str, text: str, form: Form = "pattern") -> dict[str, str] | None:
    """What a phrase reads out of a text."""
    normalised = normal(text).strip(DECORATION)
    found = Template.of(phrase, form).read(normalised, fold(normalised))
    return None if found is None else dict(found)


@pytest.mark.parametrize(
    ("phrase", "text", "data"),
    [
        (
            "The post {title} appeared first on {site}",
            "The post “Harbour – open again” appeared first on Coast News.",
            {"title": "Harbour – open again", "site": "Coast News"},
        ),
        (
            "{aggregator} is an automatic aggregator {rest}",
            "Denial! Newsmill is an automatic aggregator of it.",
            {"aggregator": "Newsmill"},
        ),
        ("{aggregator}は自動{rest}", "免責事項：まとめ湊は自動で集めます", {"aggregator": "まとめ湊"}),
        ("Write to {email}", "Write to desk@example.org", {"email": "desk@example.org"}),
        ("Write to {email} soon", "Write to [email protected] soon!", {"email": "[email protected]"}),
        ("See {url}", "See https://example.org/a", {"url": "https://example.org/a"}),
        ("{rest} from a feed {rest}", "This was taken from a feed of ours", {}),
        ("© {number} {site}", "© 2024 Coast News", {"site": "Coast News"}),
    ],
)
def test_holes_come_back_as_written(phrase: str, text: str, data: dict[str, str]) -> None:
    """Case and quotes of the page are kept in the data, the decoration around a value is not."""
    assert read(phrase, text) == data


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("The post {title} appeared first on {site}", "The post office appeared to be closed"),
        ("By {name}", "By submitting this form you agree to our terms"),
        ("By {name}", "By Anna and Bert and Carla and Dora and Emil"),
        ("Updated {date}", "Updated our harbour map"),
        ("Write to {email}", "Write to the editor"),
        ("See {url}", "See the harbour. Then go home"),
        ("© {number}", "© the authors"),
        ("Written by {name} for us", "Written by Anna Berg for them"),
        ("The post {title} appeared first on {site}", f"The post {'x' * 301} appeared first on Coast News"),
    ],
)
def test_a_hole_takes_only_what_fits(phrase: str, text: str) -> None:
    """Names, dates, addresses and lengths are checked: a sentence that begins alike is no match."""
    assert read(phrase, text) is None


def test_a_prefix_ends_with_a_word() -> None:
    """A prefix does not cut a word in two, save in scripts that put no space between words."""
    assert read("Tagged", "Tagged: sea", "prefix") == {}
    assert read("Tag", "Tagged: sea", "prefix") is None
    assert read("标签", "标签海港", "prefix") == {}


def test_a_prefix_reads_to_the_end_of_its_sentence() -> None:
    """What follows the sentence is free."""
    assert read("First published on {site}", "First published on Coast News. Read on!", "prefix") == {
        "site": "Coast News"
    }


@pytest.mark.parametrize("phrase", ["", " : ", "{rest}", "{nobody} is", "{name}{site} are"])
def test_a_phrase_must_say_something(phrase: str) -> None:
    """No words, no words between holes, or an unknown hole: a phrase that is refused."""
    with pytest.raises(ValueError, match=r"hole|words"):
        Template.of(phrase)


@pytest.mark.parametrize("form", ["whole", "row"])
def test_whole_phrases_have_no_holes(form: Form) -> None:
    """A whole phrase or one of a row is compared as it stands."""
    with pytest.raises(ValueError, match="only a prefix or a pattern"):
        Template.of("By {name}", form)


def test_addresses_are_found_and_obscured_ones_kept() -> None:
    """An obscured address is its mark: none is invented."""
    assert list(addresses("Mail a.b@example.org or [email protected] now.")) == ["a.b@example.org", "[email protected]"]


@given(st.text(max_size=200), st.sampled_from(["{name} is a {rest}", "by {name} on {date}", "{rest} at {site}"]))
def test_any_text_is_answered(text: str, phrase: str) -> None:
    """No text makes a phrase raise, and what comes back is of the form its hole asks for."""
    for hole, value in (read(phrase, text) or {}).items():
        most, is_valid = HOLES[hole]
        assert len(value) <= most
        assert is_valid(value)
