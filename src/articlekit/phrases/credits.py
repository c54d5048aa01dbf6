"""Wordings by which pages say where a story comes from: found in a text, with their kinds and places.

The data is `articlekit/phrases/credits.toml`, with a role for each of `KINDS`. What a wording means is the same in every language, and pages mix languages ("Source:" on a
German page), so that all are read as one. A phrase is a row of words:

    first/originally ?been publish* ~ on/in

`a/b` is one of two words, `publish*` any word that begins so, `?been` a word that may be missing, `~` up to four words.
In scripts that put no space between words, or endings and marks into them, a phrase is a run of letters.

A wording decides nothing here. It is a witness; what it is worth where it stands, labelled pages have taught.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

import attrs

from articlekit.phrases.folding import fold
from articlekit.phrases.wordings import wordings

__all__ = ["KINDS", "CreditWords", "Cue", "credit_words"]

KINDS: Final = (
    "label", "original", "read_on", "outgoing", "not_a_source", "attribution", "paper", "translation", "release",
)  # fmt: skip
"""What a wording introduces: the source; a copied story; the rest of one; copies elsewhere and other stories; a picture
or chart; whose report a statement rests on; a paper; what was translated; an organisation's own release."""

_UNSPACED: Final = "\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_HAS_UNSPACED: Final = re.compile(f"[{_UNSPACED}]")
_WORD: Final = re.compile(r"\w+")
_STEM: Final = 3
"""Letters of a stem by which it is looked up."""
_GAP: Final = 4
"""Words that `~` may stand for."""


class Cue(NamedTuple):
    """A wording in a text: `text[start:end]`."""

    kind: int
    """Its place in `KINDS`."""
    start: int
    end: int


class _Slot(NamedTuple):
    """One word of a phrase."""

    words: frozenset[str]
    stems: tuple[str, ...] = ()
    is_optional: bool = False
    is_gap: bool = False

    def takes(self, word: str) -> bool:
        return word in self.words or (bool(self.stems) and word.startswith(self.stems))


class _Phrase(NamedTuple):
    """A phrase taken apart."""

    kind: int
    first: _Slot
    rest: tuple[_Slot, ...]


@attrs.frozen(eq=False)
class CreditWords:
    """The wordings of all languages, indexed by the word of each that is the least usual: its longest."""

    words: Mapping[str, Sequence[_Phrase]] = attrs.field(repr=False)
    stems: Mapping[str, Sequence[_Phrase]] = attrs.field(repr=False)
    """Those whose longest word is a stem, by its first letters."""
    unspaced: re.Pattern[str] = attrs.field(repr=False)
    kinds: Mapping[str, tuple[int, ...]] = attrs.field(repr=False)
    """The kinds of each phrase of the scripts without spaces."""

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, str]]) -> CreditWords:
        """Index phrases, each with its kind.

        >>> book = CreditWords.of([("original", "first publish* ~ in")])
        >>> book.cues("It was first published last May in a paper.")
        [Cue(kind=1, start=7, end=34)]
        """
        words: dict[str, list[_Phrase]] = {}
        stems: dict[str, list[_Phrase]] = {}
        unspaced: dict[str, set[int]] = {}
        for kind, said in phrases:
            number = KINDS.index(kind)
            if _HAS_UNSPACED.search(said):
                unspaced.setdefault(said, set()).add(number)
                continue
            slots = tuple(map(_slot, said.split()))
            phrase = _Phrase(number, slots[0], slots[1:])
            key = max((slot for slot in slots if not slot.is_optional and not slot.is_gap), key=_rarity)
            for word in key.words:
                words.setdefault(word, []).append(phrase)
            for stem in key.stems:
                stems.setdefault(stem[:_STEM], []).append(phrase)
        longest_first = sorted(map(re.escape, unspaced), key=len, reverse=True)
        pattern = re.compile("|".join(longest_first) or r"(?!)")
        return cls(words, stems, pattern, {said: tuple(sorted(found)) for said, found in unspaced.items()})

    def cues(self, text: str) -> list[Cue]:
        """The wordings in a text, in its order; of several of one kind at one place the longest.

        >>> [(KINDS[kind], start) for kind, start, _ in credit_words().cues("Photo: Ann. Read on")]
        [('not_a_source', 0), ('read_on', 12)]
        """
        folded = fold(text)
        if len(folded) != len(text):
            return []
        ends: dict[tuple[int, int], int] = {}
        given = _WORD.findall(folded)
        seen = set(given)
        phrases = [phrase for word in self.words.keys() & seen for phrase in self.words[word]]
        phrases += [
            phrase for stem in self.stems.keys() & {word[:_STEM] for word in seen} for phrase in self.stems[stem]
        ]
        if phrases:
            words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(folded)]
            places: dict[str, list[int]] = {}
            for place, word in enumerate(given):
                places.setdefault(word, []).append(place)
            for phrase in phrases:
                for place in _beginnings(phrase.first, places):
                    end = _end_of(words, place + 1, phrase.rest) if phrase.rest else words[place][2]
                    key = words[place][1], phrase.kind
                    if end > ends.get(key, -1):
                        ends[key] = end
        if not folded.isascii() and _HAS_UNSPACED.search(folded):
            for match in self.unspaced.finditer(folded):
                for kind in self.kinds[match[0]]:
                    ends[match.start(), kind] = match.end()
        return [Cue(kind, start, end) for (start, kind), end in sorted(ends.items())]


def _rarity(slot: _Slot) -> int:
    """How unusual the words of a slot are: the letters of the shortest."""
    return min(map(len, (*slot.words, *slot.stems)))


def _beginnings(first: _Slot, places: Mapping[str, Sequence[int]]) -> list[int]:
    """The places of the words with which a phrase may begin."""
    found = [place for word in first.words if word in places for place in places[word]]
    if first.stems:
        found += [place for word, where in places.items() if word.startswith(first.stems) for place in where]
    return found


def _slot(word: str) -> _Slot:
    if word == "~":
        return _Slot(frozenset(), is_gap=True)
    is_optional = word.startswith("?")
    words = word.removeprefix("?").split("/")
    stems = tuple(fold(item[:-1]) for item in words if item.endswith("*"))
    return _Slot(frozenset(fold(item) for item in words if not item.endswith("*")), stems, is_optional)


def _end_of(words: Sequence[tuple[str, int, int]], place: int, slots: Sequence[_Slot]) -> int:
    """Where a phrase ends whose next words are to stand at `place`; -1 where they do not."""
    gap = 0
    for slot in slots:
        if slot.is_gap:
            gap = _GAP
            continue
        reach = range(place, min(place + gap + 1, len(words)))
        at = next((number for number in reach if slot.takes(words[number][0])), -1)
        if at >= 0:
            place, gap = at + 1, 0
        elif not slot.is_optional:
            return -1
    return words[place - 1][2]


@cache
def credit_words() -> CreditWords:
    """The built-in wordings; read at the first call."""
    found = wordings("credits")
    return CreditWords.of((kind, phrase) for kind in KINDS for said in found[kind].values() for phrase in said)
