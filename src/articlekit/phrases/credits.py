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
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import accumulate, chain
from typing import Final, NamedTuple

import attrs

from articlekit.phrases.folding import fold
from articlekit.phrases.wordings import wordings
from articlekit.text.patterns import late

__all__ = ["KINDS", "CreditWords", "Cue", "Reading", "credit_words"]

KINDS: Final = (
    "label", "original", "read_on", "outgoing", "not_a_source", "attribution", "paper", "translation", "release",
    "story", "work",
)  # fmt: skip
"""What a wording introduces: the source; a copied story; the rest of one; copies elsewhere and other stories; a picture
or chart; whose report a statement rests on; a paper; what was translated; an organisation's own release; and what a
credit may be said of: the page's own story ("this article"), or a book, a film, a report, a list."""

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
    needed: tuple[frozenset[str], ...]
    """Words of which a text must hold one each, beside the one that the phrase is looked up by."""


class Reading(NamedTuple):
    """A text read for wordings."""

    words: Sequence[str]
    """Its words, folded."""
    cues: Sequence[Cue]
    """The wordings in it, in its order."""


@attrs.frozen(eq=False)
class CreditWords:
    """The wordings of all languages, indexed by the word of each that is the least usual: its longest."""

    words: Mapping[str, Iterable[_Phrase]] = attrs.field(repr=False)
    stems: Mapping[str, Sequence[tuple[str, Iterable[_Phrase]]]] = attrs.field(repr=False)
    """Those whose longest word is a stem: by its first letters, the stems with their phrases."""
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
        words: dict[str, dict[_Phrase, None]] = {}
        stems: dict[str, dict[_Phrase, None]] = {}
        unspaced: dict[str, set[int]] = {}
        for kind, said in phrases:
            number = KINDS.index(kind)
            if _HAS_UNSPACED.search(said):
                unspaced.setdefault(said, set()).add(number)
                continue
            slots = tuple(map(_slot, said.split()))
            required = [slot for slot in slots if not slot.is_optional and not slot.is_gap]
            key = max(required, key=_rarity)
            needed = tuple(slot.words for slot in required if slot is not key and not slot.stems)
            phrase = _Phrase(number, slots[0], slots[1:], needed)
            for word in key.words:  # of many that stand alone, each is a phrase, and the same in all languages
                one = phrase if len(slots) > 1 else phrase._replace(first=_Slot(frozenset((word,))))
                words.setdefault(word, {})[one] = None
            for stem in key.stems:
                stems.setdefault(stem, {})[phrase] = None
        longest_first = sorted(map(re.escape, unspaced), key=len, reverse=True)
        pattern = late("|".join(longest_first) or r"(?!)")
        by_letters: dict[str, list[tuple[str, Iterable[_Phrase]]]] = {}
        for stem, found in stems.items():
            by_letters.setdefault(stem[:_STEM], []).append((stem, found))
        return cls(words, by_letters, pattern, {said: tuple(sorted(kinds)) for said, kinds in unspaced.items()})

    def cues(self, text: str) -> list[Cue]:
        """The wordings in a text, in its order; of several of one kind at one place the longest.

        >>> [(KINDS[kind], start) for kind, start, _ in credit_words().cues("Photo: Ann. Read on")]
        [('not_a_source', 0), ('read_on', 12)]
        """
        return [*self.read([text])[0].cues]

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """The words of each of several texts, and the wordings in it.

        All words are looked up at once, and most texts hold none of those by which wordings are.
        """
        whole = fold("\n".join(texts))
        ends = accumulate(len(text) + 1 for text in texts)
        # Folding keeps the length.
        lines = [whole[end - 1 - len(text) : end - 1] for text, end in zip(texts, ends, strict=True)]
        words = [_WORD.findall(line) for line in lines]
        said = self._said(frozenset(chain.from_iterable(words)))
        return [
            Reading(given, self._cues(line, given, [said[word] for word in met]) if met or not line.isascii() else ())
            for line, given in zip(lines, words, strict=True)
            for met in (said.keys() & given,)
        ]

    def _said(self, words: AbstractSet[str]) -> dict[str, list[_Phrase]]:
        """Of these words those by which phrases are looked up, with the phrases."""
        found = {word: [*self.words[word]] for word in self.words.keys() & words}
        for word in [word for word in words if word[:_STEM] in self.stems]:
            for stem, phrases in self.stems[word[:_STEM]]:
                if word.startswith(stem):
                    found.setdefault(word, []).extend(phrases)
        return found

    def _cues(self, folded: str, words: Sequence[str], said: Sequence[Sequence[_Phrase]]) -> Sequence[Cue]:
        """The wordings in a folded text that holds these words, by which these phrases are looked up."""
        ends: dict[tuple[int, int], int] = {}
        given = frozenset(words)
        phrases = [phrase for phrases in said for phrase in phrases if not any(map(given.isdisjoint, phrase.needed))]
        if found := _matches(words, phrases) if phrases else {}:
            spans = [match.span() for match in _WORD.finditer(folded)]
            ends = {(spans[first][0], kind): spans[last][1] for (first, kind), last in found.items()}
        for match in self.unspaced.finditer(folded) if _HAS_UNSPACED.search(folded) else ():
            for kind in self.kinds[match[0]]:
                ends[match.start(), kind] = match.end()
        return [Cue(kind, start, end) for (start, kind), end in sorted(ends.items())]


def _matches(words: Sequence[str], phrases: Iterable[_Phrase]) -> dict[tuple[int, int], int]:
    """Where phrases lie among words: by the number of the first word and the kind, the last word of the longest."""
    found: dict[tuple[int, int], int] = {}
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word, []).append(place)
    for phrase in phrases:
        for place in _beginnings(phrase.first, places):
            last = _last_of(words, place + 1, phrase.rest) if phrase.rest else place
            if last > found.get((place, phrase.kind), -1):
                found[place, phrase.kind] = last
    return found


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


def _last_of(words: Sequence[str], place: int, slots: Sequence[_Slot]) -> int:
    """The last word of a phrase whose next words are to stand at `place`; -1 where they do not."""
    gap = 0
    for slot in slots:
        if slot.is_gap:
            gap = _GAP
            continue
        reach = range(place, min(place + gap + 1, len(words)))
        at = next((number for number in reach if slot.takes(words[number])), -1)
        if at >= 0:
            place, gap = at + 1, 0
        elif not slot.is_optional:
            return -1
    return place - 1


@cache
def credit_words() -> CreditWords:
    """The built-in wordings; read at the first call."""
    found = wordings("credits")
    return CreditWords.of((kind, phrase) for kind in KINDS for said in found[kind].values() for phrase in said)
