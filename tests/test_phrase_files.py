"""Phrase files: what is read, and how a mistake in one is told."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from articlekit.article import RemovalKind
from articlekit.errors import ConfigurationError
from articlekit.phrases.files import read_built_in, read_phrases
from articlekit.phrases.wordings import read_wordings

PHRASES = Path(__file__).parents[1] / "src" / "articlekit" / "phrases" / "furniture"


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
        ("motto = 3", "a rule is a table: write [motto]"),
        ('kind = "ad"\nphrases = ["One"]', "the key kind stands in no rule"),
        ('[motto]\nkind = "ad"\nphrases = []\ncolour = "red"', "unknown keys colour"),
        ('[motto]\nphrases = ["One"]', "kind is missing"),
        ('[motto]\nkind = "ad"', "phrases is missing"),
        ('[motto]\nkind = "advert"\nphrases = ["One"]', "not a valid RemovalKind; known: title, "),
        ('[made]\nform = "words"\nkind = "ad"\nphrases = ["baked"]', "words have no kind"),
        ('[made]\nform = "words"', "phrases is missing"),
        (f'[a]\nform = "words"\nphrases = {["x"] * 40}\n[motto]\nkind = "ad"\nphrases = ["{{a}} and {{a}}"]', "1,000"),
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


def test_words_stand_in_the_holes_of_their_name(tmp_path: Path) -> None:
    """One phrase for all spellings of a verb; holes of other names stay holes."""
    path = tmp_path / "herald.toml"
    path.write_text(
        '[first]\nkind = "source_label"\nform = "pattern"\nphrases = ["First {made} in {site}"]\n'
        '[made]\nform = "words"\nphrases = ["printed", "set"]\n',
        "utf-8",
    )
    assert [(rule.name, phrase) for rule, phrase in read_phrases(path)] == [
        ("herald:first", "First printed in {site}"),
        ("herald:first", "First set in {site}"),
    ]


def test_wordings_by_role_and_language(tmp_path: Path) -> None:
    """What is no furniture: a role's phrases in each language, with the words of other roles in their holes."""
    path = tmp_path / "credits.toml"
    path.write_text(
        "# Credits.\n"
        '\n[en.first]\nseen = "a test"\nphrases = [\n  "Originally {published} on {site}",\n]\n'
        '\n[en.published]\nphrases = [\n  "published",\n  "posted",\n]\n'
        '\n[de.published]\nphrases = [\n  "erschienen",\n]\n',
        "utf-8",
    )
    found = read_wordings(path)

    assert found["first"] == {"en": ("Originally published on {site}", "Originally posted on {site}")}
    assert found["published"] == {"en": ("published", "posted"), "de": ("erschienen",)}


def test_the_lexicon_keeps_to_its_layout() -> None:
    """The quick reader passes over no wording, and each says where it was seen."""
    files = [*sorted(PHRASES.parent.glob("*.toml")), PHRASES.parent / "bylines"]
    assert len(files) > 1
    for path in files:
        tables = (
            {file.stem: tomllib.loads(file.read_text("utf-8")) for file in path.iterdir()}
            if path.is_dir()
            else tomllib.loads(path.read_text("utf-8"))
        )
        written = {
            (role, language): tuple(table["phrases"])
            for language, roles in tables.items()
            for role, table in roles.items()
        }
        found = {
            (role, language): said for role, known in read_wordings(path).items() for language, said in known.items()
        }

        assert found.keys() == written.keys(), path.name
        assert all(len(found[key]) >= len(written[key]) for key in written), path.name
        assert all(table["seen"] for roles in tables.values() for table in roles.values()), path.name
