"""Cues: stems of words by language and role, all of which are looked for in one pass over a text.

Where a page's own words vary without end ("the page you are looking for has been moved", "this article is no longer
available"), a phrase would have to be written for each. A *pair* needs two short lists instead: what is spoken of
(`error_thing`) and what is said of it (`error_said`); a sentence that has one of each in the same language tells.
A pair takes two words: one that is in both lists ("support") goes with any other of either, and not with itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Any, Final, NamedTuple

import attrs

from articlekit.compiled import core_module
from articlekit.phrases.folding import DECORATION, DIGITS, fold, normal
from articlekit.phrases.wordings import Wordings, wordings
from articlekit.text.patterns import late

__all__ = ["Cues", "Told", "cues"]

_STARTS: Final = late(r"(?:(?<![^\W_])(?=\w)|(?=[\u0590-\uffff]))(?=(.{1,4}))", re.DOTALL)
"""Where a stem may begin, with the letters there: at a word's first; in Semitic, Indic and East Asian scripts anywhere, because
what belongs to a word is written on to it."""
_WORDS: Final = re.compile(r"(?=([^\W_].{0,3}))[^\W_]+", re.DOTALL)
"""The same in a text without such letters, sooner."""
_UNSPACED: Final = late("[\u0590-\uffff]")
_SENTENCES: Final = re.compile(r"(?<=[!?。！？।؟…])\s*|(?<=\.)(?!\w)\s*")
"""The ends of sentences. A full stop before a letter is that of an address: "daily.example needs JavaScript"."""
_HEAD: Final = 4
_MOST_KNOWN: Final = 20_000
_TITLE, _THING, _SAID = "_title", "_thing", "_said"
_BOTH: Final = "_both/"
"""Before the word that is a pair's thing as well as what is said of it."""
_ANY: Final = "und"
"""The language of names that are the same in all: "JavaScript". They pair with what any language says."""
_START = "start"
"""The role of words that count at the beginning of a sentence only."""

Stem = tuple[str, tuple[str, str]]
"""The beginning of a word or words, and the language and role of what it means."""


class Told(NamedTuple):
    """What a text tells, by a cue or a pair within a sentence."""

    told: frozenset[str] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()
    """The same, each with the language in which it tells it."""
    spoken: frozenset[tuple[str, str]] = frozenset()
    """Of what it has a word at least, and in which language."""


@attrs.frozen(eq=False)
class Cues:
    """The stems of a kind of wordings, indexed. Made by `Cues.of`."""

    openings: Mapping[str, Sequence[Stem]] = attrs.field(repr=False)
    """By the first four letters, or as many as there are: stems, each with its language and role."""
    titles: Mapping[str, frozenset[str]] = attrs.field(repr=False)
    """By a whole title's part: what it tells."""
    compiled: Any = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: _compiled(self), takes_self=True)
    )
    """The same in the compiled core, where that is."""
    begun: _Begun = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: _Begun(self.openings), takes_self=True)
    )
    """By the letters at a place the stems that may stand there."""

    @classmethod
    def of(cls, found: Wordings) -> Cues:
        """Index wordings whose roles are `<what>`, `<what>_thing` with `<what>_said`, or `<what>_title`.

        >>> cues = Cues.of({"error_thing": {"en": ("page",)}, "error_said": {"en": ("not found",)}})
        >>> sorted(cues.told("The page was not found.").told), sorted(cues.told("A page. It was not found.").told)
        (['error'], [])
        """
        stems = {
            role: {language: tuple(map(_plain, phrases)) for language, phrases in by_language.items()}
            for role, by_language in found.items()
            if not role.endswith(_TITLE)
        }
        both = _both(stems)
        openings: dict[str, list[Stem]] = {}
        for role, by_language in stems.items():
            for language, known in by_language.items():
                for stem in known:
                    means = both.get((language, role, stem), role)
                    openings.setdefault(stem[:_HEAD], []).append((stem, (language, means)))
        titles: dict[str, set[str]] = {}
        for role in found.keys() - stems.keys():
            for phrase in chain.from_iterable(found[role].values()):
                titles.setdefault(_bare(phrase), set()).add(role.removesuffix(_TITLE))
        return cls(
            {key: tuple(stems) for key, stems in openings.items()},
            {title: frozenset(whats) for title, whats in titles.items()},
        )

    def told(self, text: str) -> Told:
        """What the sentences of this text tell, and what else it has words of."""
        folded = _plain(text)
        if not self._met(folded, is_whole=False):
            return _NOTHING
        found = [said for _, said in self._sentences(folded) if said is not _NOTHING]
        return Told(
            frozenset(what for said in found for what in said.told),
            frozenset(pair for said in found for pair in said.pairs),
            frozenset(pair for said in found for pair in said.spoken),
        )

    def may_tell(self, text: str) -> frozenset[str]:
        """What the sentences of this text tell at most: what it would tell if it were one.

        >>> sorted(cues("walls").may_tell("The page was not found."))
        ['error']
        """
        return _said(self._met(_plain(text), is_whole=False)).told

    def tells(self, text: str, what: str) -> bool:
        """Whether a sentence of this text tells this: `what in told(text).told`, but most texts need not be parted for it.

        >>> cues("walls").tells("The page was not found.", "error"), cues("walls").tells("It snowed.", "error")
        (True, False)
        """
        return what in self.may_tell(text) and what in self.told(text).told

    def sentences(self, text: str) -> Iterator[tuple[int, Told]]:
        """For each sentence its length and what it tells."""
        yield from self._sentences(_plain(text))

    def _sentences(self, folded: str) -> Iterator[tuple[int, Told]]:
        for sentence in filter(None, _SENTENCES.split(folded)):
            yield len(sentence), _said(self._met(sentence))

    def titled(self, part: str) -> frozenset[str]:
        """What a part of a title tells where it is nothing but that, a number apart: "404 Not found"."""
        bare = _bare(part)
        known = self.titles.get(bare) or self.titles.get(bare.strip(DIGITS + DECORATION)) or frozenset()
        return frozenset(known)

    def _met(self, folded: str, *, is_whole: bool = True) -> frozenset[tuple[str, str]]:
        """What the stems mean that stand in a sentence, or in several of which any place may be the beginning of one."""
        found: frozenset[tuple[str, str]]
        if self.compiled is not None:
            found = self.compiled.met(folded, is_whole)
        else:
            found = frozenset(self._places(folded, is_whole=is_whole))
        return found

    def _places(self, folded: str, *, is_whole: bool) -> Iterator[tuple[str, str]]:
        begun = self.begun
        starts = _STARTS if not folded.isascii() and _UNSPACED.search(folded) else _WORDS
        if not any(map(begun.__getitem__, starts.findall(folded))):
            return
        for match in starts.finditer(folded):
            at = match.start()
            for stem, means in begun[match[1]]:
                is_there = folded.startswith(stem, at)
                if is_there and (means[1] != _START or not is_whole or folded[:at].strip(DECORATION) == ""):
                    yield means


def _both(stems: Wordings) -> dict[tuple[str, str, str], str]:
    """By language, role and stem what a word means that both lists of a pair have, or the beginning of which they have."""
    both: dict[tuple[str, str, str], str] = {}
    for role, by_language in stems.items():
        if not role.endswith(_THING):
            continue
        what = role.removesuffix(_THING)
        said = stems.get(what + _SAID, {})
        for language, things in by_language.items():
            lists = {_THING: set(things), _SAID: set(said.get(language, ()))}
            for word in _words_of_both(lists[_THING], lists[_SAID]):
                for suffix, known in lists.items():
                    both.update(
                        {
                            (language, what + suffix, stem): f"{what}{_BOTH}{word}"
                            for stem in known
                            if stem.startswith(word) and " " not in stem[len(word) :].rstrip()
                        }
                    )
    return both


def _words_of_both(things: set[str], said: set[str]) -> Iterator[str]:
    """The shortest beginnings that a stem of each list has, unless one goes on with further words."""
    shared = {
        stem[:size]
        for shorter, longer in ((things, said), (said, things))
        for stem in longer
        for size in range(1, len(stem) + 1)
        if stem[:size] in shorter and " " not in stem[size:].rstrip()
    }
    return (word for word in shared if not any(word != other and word.startswith(other) for other in shared))


def _compiled(cues: Cues) -> Any:
    core = core_module()
    return core and core.Stems(chain.from_iterable(cues.openings.values()), _START, DECORATION)


class _Begun(dict[str, Sequence[Stem]]):
    """By the first four letters at some place, the stems that may stand there. Those met last are remembered."""

    def __init__(self, openings: Mapping[str, Sequence[Stem]]) -> None:
        super().__init__()
        self._openings = openings

    def __missing__(self, letters: str) -> Sequence[Stem]:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        openings = (self._openings.get(letters[:size], ()) for size in range(1, len(letters) + 1))
        found = self[letters] = tuple(chain.from_iterable(openings))
        return found


_NOTHING: Final = Told()


@lru_cache(maxsize=4096)
def _said(met: frozenset[tuple[str, str]]) -> Told:
    """What the roles tell that a sentence has words of. The same few are met again and again."""
    if not met:
        return _NOTHING
    told: set[tuple[str, str]] = set()
    spoken: set[tuple[str, str]] = set()
    either: dict[tuple[str, str], int] = {}
    for language, role in met:
        what, is_both, _ = role.partition(_BOTH)
        what = what.removesuffix(_THING).removesuffix(_SAID)
        spoken.add((language, what))
        if is_both:
            either[language, what] = either.get((language, what), 0) + 1
            continue
        other = what + (_SAID if role.endswith(_THING) else _THING)
        if what == role or (language, other) in met or (_ANY, other) in met:
            told.add((language, what))
    for (language, what), count in either.items():
        if count > 1 or any((by, what + list_) in met for by in (language, _ANY) for list_ in (_THING, _SAID)):
            told.add((language, what))
    return Told(frozenset(what for _, what in told), frozenset(told), frozenset(spoken))


def _plain(text: str) -> str:
    """The text folded and without accents: they move within a word's forms, and many pages leave them out."""
    folded = fold(normal(text))
    if folded.isascii():
        return folded
    bare = [letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter)]
    return unicodedata.normalize("NFC", "".join(bare))


def _bare(text: str) -> str:
    return _plain(text).strip(DECORATION)


@cache
def cues(kind: str) -> Cues:
    """The cues of `<kind>.toml`, read once a process."""
    return Cues.of(wordings(kind))
