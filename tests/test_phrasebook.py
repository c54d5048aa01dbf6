"""The phrase book: which phrase explains a text, in which language, and one's own phrases."""

from __future__ import annotations

import itertools
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import RemovalKind
from articlekit.errors import ConfigurationError
from articlekit.phrases.book import LONGEST, PhraseBook, phrase_book
from articlekit.phrases.files import Rule, read_phrases
from articlekit.phrases.templates import folded_words

PHRASES = Path(__file__).parents[1] / "src" / "articlekit" / "phrases" / "furniture"
LANGUAGES = "ar cs da de el en es fi fr hi hu id it ja ko nl no pl pt ro ru sv tr uk vi zh".split()

OWN = """
[motto]
kind = "ad"
phrases = ["All the harbour news"]

[crew]
kind = "author_bio"
form = "prefix"
phrases = ["{name} sails for the Herald"]
"""


@pytest.mark.parametrize(
    ("text", "rule", "kind"),
    [
        ("LEAVE A COMMENT »", "en:comment", "comment_prompt"),
        ("12 Comments", "en:comment-words", "comment_prompt"),
        ("Comments (3)", "en:comment-words", "comment_prompt"),
        ("À lire aussi\u00a0: le port rouvre", "fr:also-read", "related"),
        ("Lesen Sie auch: Der Hafen öffnet wieder", "de:also-read", "related"),
        ("DMCA compliant image", "en:dmca", "dmca"),
        ("FacebookTwitterPinterest", "und:services", "share"),
        ("Facebook | Twitter | WhatsApp 12", "und:services", "share"),
        ("来源：海港日报", "zh:source-named", "source_label"),
        ("関連記事", "ja:related", "related"),
        ("İLGİLİ HABERLER", "tr:related", "related"),
        ("اقرأ أيضاً: الميناء يفتح من جديد", "ar:also-read", "related"),
        ("저작권자 ⓒ 항구일보, 무단 전재 및 재배포 금지", "ko:copyright-line", "copyright"),
    ],
)
def test_furniture_is_known(text: str, rule: str, kind: str) -> None:
    """Case, decoration, counters and languages: the phrase is found under its rule."""
    found = phrase_book().match(text)
    assert found is not None
    assert (found.rule.name, found.rule.kind) == (rule, kind)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "»",
        "2024",
        "Sources close to the harbour master said that the bridge would open.",
        "The source of the river lies above the dam.",
        "She posted the letter on Monday.",
        "Facebook said on Tuesday that it would close the office.",
        "x" * (LONGEST + 1),
    ],
)
def test_prose_is_not(text: str) -> None:
    """What only begins alike, is too long, or says nothing is not explained."""
    assert phrase_book().match(text) is None


def test_disclaimers_tell_name_and_address() -> None:
    """Data of all phrases of the kind comes together, the address too."""
    text = "Denial of responsibility! Newsmill is an automatic aggregator of media. Complaints: desk@newsmill.example."
    found = phrase_book().match(text)
    assert found is not None
    assert found.rule.name == "en:denial-of-responsibility"
    assert dict(found.data) == {"aggregator": "Newsmill", "email": "desk@newsmill.example"}


def test_inside_a_story_only_the_beginning_tells() -> None:
    """A sentence that merely contains the words of a notice is not one, within the story."""
    text = "Readers of the paper learned that the harbour story was auto-generated from a syndicated feed."
    assert phrase_book().match(text) is not None
    assert phrase_book().match(text, is_inside=True) is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("1.2K Followers", "en:followers-counted"),
        ("56 claps · 3 responses", "en:reactions-counted"),
        ("1,2 Tsd. Abonnenten", "de:followers-counted"),
        ("Lectures : 1 245", "fr:views-counted"),
        ("12 万粉丝", "zh:followers-counted"),
        ("팔로워 1.2만", "ko:followers-counted"),
        ("12 May followers", None),
        ("He has 12 followers", None),
        ("12 34 followers and views", None),
        ("Followers", "en:follow-word"),
    ],
)
def test_a_count_is_nothing_but_numbers_and_what_they_count(text: str, rule: str | None) -> None:
    """Magnitudes and units belong to the number; a word that is not counted makes it a sentence."""
    found = phrase_book().match(text)
    assert (found and found.rule.name) == rule


@given(st.text(max_size=400))
def test_any_text_is_answered(text: str) -> None:
    """No text makes the look-up raise; data are never empty strings."""
    found = phrase_book().match(text)
    assert found is None or all(value for _, value in found.data)


def test_there_is_a_file_for_every_language() -> None:
    """26 languages and the names that belong to none."""
    assert sorted(path.stem for path in PHRASES.glob("*.toml")) == sorted([*LANGUAGES, "und"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_knows_the_aggregators_furniture(language: str) -> None:
    """Disclaimer, source label, comment prompt, share bar, related heading and feed footer in each of them."""
    kinds = {rule.kind for rule, _ in read_phrases(PHRASES / f"{language}.toml")}
    assert kinds >= {
        RemovalKind.DISCLAIMER,
        RemovalKind.SOURCE_LABEL,
        RemovalKind.COMMENT_PROMPT,
        RemovalKind.SHARE,
        RemovalKind.RELATED,
        RemovalKind.APPEARED_FIRST_ON,
        RemovalKind.COPYRIGHT,
        RemovalKind.NEWSLETTER,
        RemovalKind.CONSENT,
    }


def test_every_whole_phrase_is_found() -> None:
    """No phrase is hidden by another of a different kind of its own language."""
    book = phrase_book()
    for path in sorted(PHRASES.glob("*.toml")):
        seen: dict[str, RemovalKind] = {}
        for rule, phrase in read_phrases(path):
            if rule.form == "whole":
                assert book.match(phrase) is not None, (path.stem, phrase)
                key = folded_words(phrase)
                assert seen.setdefault(key, rule.kind) is rule.kind, (path.stem, phrase)


def test_every_rule_says_where_it_was_seen() -> None:
    """A rule without a place is a guess."""
    for path in PHRASES.glob("*.toml"):
        text = path.read_text("utf-8")
        assert text.count("\nseen = ") == text.count("\nkind = ")


def test_own_phrases_come_first_and_changes_are_seen(tmp_path: Path) -> None:
    """A file of one's own is read beside the built-in ones, and again when it changed."""
    path = tmp_path / "herald.toml"
    path.write_text(OWN, "utf-8")
    book = phrase_book((path,))
    assert (found := book.match("All the harbour news!")) is not None
    assert found.rule.name == "herald:motto"
    assert (found := book.match("Anna Berg sails for the Herald and lives in Bath.")) is not None
    assert dict(found.data) == {"name": "Anna Berg"}
    assert book.match("Leave a comment") is not None
    assert phrase_book().match("All the harbour news!") is None

    path.write_text(OWN.replace("harbour news", "river news"), "utf-8")
    assert phrase_book((path,)).match("All the harbour news!") is None


def test_own_rule_wins_over_a_built_in_one() -> None:
    """The first rule that holds a phrase keeps it."""
    own = Rule(name="own:quiet", kind=RemovalKind.OTHER)
    other = Rule(name="en:comment", kind=RemovalKind.COMMENT_PROMPT)
    found = PhraseBook.of(itertools.product((own, other), ["Leave a comment"])).match("Leave a comment")
    assert found is not None
    assert found.rule is own


def test_a_bad_phrase_of_ones_own_is_told(tmp_path: Path) -> None:
    """The message names the rule."""
    path = tmp_path / "herald.toml"
    path.write_text('[crew]\nkind = "ad"\nform = "prefix"\nphrases = ["{nobody} sails"]\n', "utf-8")
    with pytest.raises(ConfigurationError, match="herald:crew"):
        phrase_book((path,))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """The message names the file."""
    with pytest.raises(ConfigurationError, match=r"absent\.toml"):
        phrase_book((tmp_path / "absent.toml",))


def test_importing_the_package_reads_no_phrases() -> None:
    """Phrases are read at the first parse."""
    code = "import articlekit, sys; print('articlekit.phrases.book' in sys.modules, 'tomllib' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "True" not in out.stdout.split()[:1]
