"""Phrase files: what is read, and how a mistake in one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from articlekit.article import RemovalKind
from articlekit.errors import ConfigurationError
from articlekit.phrases.files import read_built_in, read_phrases

PHRASES = Path(__file__).parents[1] / "src" / "articlekit" / "phrases"


def test_a_file_gives_rules_and_phrases(tmp_path: Path) -> None:
    """The file's name is the first part of the rules' names; what is left out has its default. A mark before it makes no difference."""
    path = tmp_path / "herald.toml"
    path.write_text('[motto]\nkind = "ad"\nphrases = ["One", "Two"]\n', "utf-8-sig")
    (rule, first), (same, second) = read_phrases(path)
    assert (first, second, rule) == ("One", "Two", same)
    assert (rule.name, rule.kind, rule.form, rule.is_ambiguous, rule.up_to) == (
        "herald:motto",
        RemovalKind.AD,
        "whole",
        False,
        400,
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[motto", "cannot be read"),
        ("motto = 3", "a rule is a table"),
        ('[motto]\nkind = "ad"\nphrases = []\ncolour = "red"', "unknown keys colour"),
        ('[motto]\nphrases = ["One"]', "kind is missing"),
        ('[motto]\nkind = "ad"', "phrases is missing"),
        ('[motto]\nkind = "advert"\nphrases = ["One"]', "not a valid RemovalKind"),
        ('[motto]\nkind = "ad"\nform = "suffix"\nphrases = ["One"]', "unknown form 'suffix'"),
        ('[motto]\nkind = "ad"\nambiguous = "yes"\nphrases = ["One"]', "ambiguous is missing or no bool"),
    ],
)
def test_a_mistake_is_told_with_file_and_rule(tmp_path: Path, text: str, said: str) -> None:
    """Whoever wrote the file finds the place."""
    path = tmp_path / "herald.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigurationError, match=r"herald\.toml") as caught:
        list(read_phrases(path))
    assert said in str(caught.value)


@pytest.mark.parametrize("path", sorted(PHRASES.glob("*.toml")), ids=lambda path: path.stem)
def test_the_quick_reader_reads_what_toml_says(path: Path) -> None:
    """A built-in file keeps to the layout that the quick reader needs: nothing in it is passed over."""
    assert list(read_built_in(path)) == list(read_phrases(path))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """The message names the file."""
    with pytest.raises(ConfigurationError, match=r"absent\.toml"):
        list(read_phrases(tmp_path / "absent.toml"))
