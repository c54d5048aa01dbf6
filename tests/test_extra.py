"""The fields of plug-ins: a mapping that never changes."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime

import attrs
import pytest

from articlekit import Article, Extra, InputError
from articlekit.cli.card import facts_beside
from articlekit.extra import is_extra_value
from articlekit.extractors import SOURCE, TAGS, Claim, Field
from articlekit.render import from_json, to_json

NOON = datetime(2024, 5, 3, 12, tzinfo=UTC)


def test_a_mapping() -> None:
    """It reads as any other does, compares by its values and has no way to change."""
    extra = Extra({"minutes": 4, "seen": NOON})

    assert (extra["minutes"], len(extra), list(extra), "words" in extra) == (4, 2, ["minutes", "seen"], False)
    assert extra == Extra({"seen": NOON, "minutes": 4})
    assert hash(extra) == hash(Extra({"seen": NOON, "minutes": 4}))
    assert extra != Extra({"minutes": 5, "seen": NOON})
    assert pickle.loads(pickle.dumps(extra)) == extra
    assert repr(Extra({"minutes": 4})) == "Extra({'minutes': 4})"
    assert not hasattr(extra, "__setitem__")


def test_given_values_are_copied() -> None:
    """Who changes what was given changes no article; a plain mapping will do in its place."""
    given = {"minutes": 4}
    article = attrs.evolve(Article(), extra=given)
    given["minutes"] = 5

    assert article.extra == {"minutes": 4}


@pytest.mark.parametrize(
    "value", [None, [1], {"a": 1}, b"x", float("inf"), NOON.replace(tzinfo=None), (1, None), ("a", ["b"])]
)
def test_what_cannot_be_kept(value: object) -> None:
    """It is refused with its name."""
    assert not is_extra_value(value)
    with pytest.raises(TypeError, match=r"^own: cannot keep"):
        Extra({"own": value})  # type: ignore[dict-item]


@pytest.mark.parametrize("value", ["[1]", '{"own": null}', '{"own": {"date": "2024"}}', '{"own": {"datetime": 3}}'])
def test_json_that_is_no_extra(value: str) -> None:
    """It is refused with its place."""
    with pytest.raises(InputError, match="extra"):
        from_json(f'{{"schema_version": 2, "extra": {value}}}')


def test_json_with_a_date() -> None:
    """A date says that it is one, a text that looks like one stays a text."""
    article = Article(extra={"seen": NOON, "said": "2024-05-03T12:00:00+00:00"})

    assert '"seen": {"datetime": "2024-05-03T12:00:00+00:00"}' in to_json(article)
    assert from_json(to_json(article)) == article


def test_stated() -> None:
    """The value of a claim that has one; of one that says that there is none it is an error to ask."""
    assert Claim(TAGS, ("a",), 0.9, "s").stated == ("a",)
    with pytest.raises(ValueError, match="site:none says that there is no source"):
        _ = Claim(SOURCE, None, 0.9, "site:none").stated


def test_a_check_of_ones_own() -> None:
    """A field may ask more of a value than its type."""
    minutes = Field("minutes", int, lambda value: value >= 0)

    assert minutes.is_valid(3)
    assert not minutes.is_valid(-3)
    assert minutes.of(Article(extra={"minutes": -3})) is None


def test_seen_on_the_command_line() -> None:
    """What plug-ins add is told beside the article."""
    told = facts_beside(Article(extra={"reading_time": 4, "words": ("a", "b")}))

    assert [(label, value) for label, _, value in told] == [("reading_time", "4"), ("words", "('a', 'b')")]
