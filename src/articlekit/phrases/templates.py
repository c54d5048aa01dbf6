"""One phrase, ready to be compared: its literals, its holes, and what fills them.

A phrase is written with its holes in braces: "The post {title} appeared first on {site}." The literals between the
holes are found from left to right, each as early as it occurs, and never again: reading is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, Literal

import attrs

from articlekit.markup.cloudflare import PLACEHOLDER
from articlekit.phrases.folding import DECORATION, fold, normal
from articlekit.text.scripts import is_dense_letter

__all__ = ["HOLES", "Form", "Template", "addresses", "folded_words"]

Form = Literal["whole", "prefix", "pattern", "row", "count"]

_PARTS: Final = re.compile(r"\{(\w*)\}")
_ADDRESS: Final = re.compile(rf"{re.escape(PLACEHOLDER)}|[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{2,63}}){{1,4}}")
_SENTENCE_ENDS: Final = (". ", "! ", "? ", "。", "|", "\n")
_SENTENCE_STARTS: Final = (*_SENTENCE_ENDS, ":", "!")
_QUOTES: Final = " \"'“”„‘’«»‹›「」『』【】.,:;-–—"


def _is_address(text: str) -> bool:
    return _ADDRESS.fullmatch(text) is not None


def _is_url(text: str) -> bool:
    return "." in text and " " not in text


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _is_number(text: str) -> bool:
    return text.isdigit()


def _has_letter(text: str) -> bool:
    return any(map(str.isalpha, text))


def _is_name(text: str) -> bool:
    """Whether a text may be somebody's name: few words, all but particles capital where there are capitals."""
    words = text.split()
    return (
        0 < len(words) <= 6
        and not any(word[0].islower() and len(word) > 3 for word in words)
        and not words[0].islower()
    )


HOLES: Final[dict[str, tuple[int, Callable[[str], bool]]]] = {
    "aggregator": (60, _has_letter),
    "site": (80, _has_letter),
    "name": (60, _is_name),
    "title": (300, _has_letter),
    "email": (254, _is_address),
    "url": (2_000, _is_url),
    "number": (12, _is_number),
    "date": (60, _has_digit),
    "rest": (2_000, lambda _text: True),
}
"""What may stand in a hole: at most so many characters, of that form."""
_UNTOLD: Final = frozenset({"number", "date", "rest"})


def folded_words(phrase: str) -> str:
    """A phrase without holes as it is compared: folded, without decoration."""
    return fold(normal(phrase)).strip(DECORATION)


def addresses(text: str) -> Iterator[str]:
    """The e-mail addresses in a text; an obscured one as its placeholder."""
    return (found.group() for found in _ADDRESS.finditer(text))


@attrs.frozen(kw_only=True)
class Template:
    """A phrase taken apart: `literals[0] holes[0] literals[1] holes[1] ... literals[-1]`, folded."""

    form: Form
    literals: tuple[str, ...]
    holes: tuple[str, ...]

    @classmethod
    def of(cls, phrase: str, form: Form = "pattern") -> Template:
        """Take a phrase apart. Raises ValueError where it says nothing or has a hole that is not known.

        >>> read = Template.of("The post {title} appeared first on {site}").read
        >>> text = "The post Snow appeared first on Valley Post"
        >>> read(text, fold(text))
        (('title', 'Snow'), ('site', 'Valley Post'))
        """
        pieces = _PARTS.split(phrase)
        literals = [fold(normal(piece)) for piece in pieces[::2]]
        holes = tuple(pieces[1::2])
        for number, hole in enumerate(holes):
            if hole == "rest":  # nothing may be there, so no space either
                literals[number] = literals[number].rstrip()
                literals[number + 1] = literals[number + 1].lstrip()
        if unknown := [hole for hole in holes if hole not in HOLES]:
            raise ValueError(f"unknown hole {{{unknown[0]}}}; known: {', '.join(sorted(HOLES))}")
        literals[0] = literals[0].lstrip(DECORATION)
        # After a prefix a colon or a bar says more than that a word ends.
        literals[-1] = literals[-1].rstrip() if form == "prefix" else literals[-1].rstrip(DECORATION)
        if not all(literals[1:-1]) or not (literals[0] or "".join(literals[1:2])).strip(DECORATION):
            raise ValueError(f"a phrase must have words, and something between two holes: {phrase!r}")
        if holes and form in {"whole", "row", "count"}:
            raise ValueError(f"only a prefix or a pattern has holes: {phrase!r}")
        return cls(form=form, literals=tuple(literals), holes=holes)

    @property
    def cue(self) -> str:
        """The first literal that has words."""
        return self.literals[0] or self.literals[1]

    @property
    def weight(self) -> int:
        """How much the literals say: their letters, those of scripts without spaces thrice."""
        return sum(3 if is_dense_letter(letter) else 1 for literal in self.literals for letter in literal)

    def read(self, text: str, folded: str) -> tuple[tuple[str, str], ...] | None:
        """What fills the holes where this phrase explains the text; None where it does not.

        `text` is a normalised text without decoration around it, `folded` the same folded.
        """
        place = len(self.literals[0])
        if not self.holes:
            return () if _is_word_end(folded, place) else None
        start = (
            _sentence_start(folded, folded.find(self.cue))
            if not self.literals[0] and self.holes[0] != "rest"
            else place
        )
        data: list[tuple[str, str]] = []
        for number, hole in enumerate(self.holes, 1):
            end = self._hole_end(folded, start, number)
            if end < start:
                return None
            value = text[start:end].strip(_QUOTES)
            most, is_valid = HOLES[hole]
            if len(value) > most or not is_valid(value):
                return None
            if hole not in _UNTOLD:
                data.append((hole, value))
            start = end + len(self.literals[number])
        return tuple(data)

    def _hole_end(self, folded: str, start: int, number: int) -> int:
        """Where the hole of this number, which begins at `start`, ends; -1 where the literal after it is missing."""
        literal, is_last = self.literals[number], number == len(self.holes)
        if self.holes[number - 1] == "number":
            return _digits_end(folded, start) if folded.startswith(literal, _digits_end(folded, start)) else -1
        if literal and not (is_last and self.form == "pattern"):
            return folded.find(literal, start)
        if self.form == "pattern":
            return len(folded) - len(literal) if folded.endswith(literal) else -1
        return _sentence_end(folded, start)


def _is_word_end(folded: str, place: int) -> bool:
    """Whether no word is cut in two at `place`; scripts without spaces between words have no such place."""
    around = folded[place - 1 : place + 1]
    return len(around) < 2 or not around.isalnum() or is_dense_letter(around[0])


def _digits_end(folded: str, start: int) -> int:
    """Where the digits end that begin at `start`."""
    return start + len(folded[start : start + 16]) - len(folded[start : start + 16].lstrip("0123456789"))


def _sentence_start(folded: str, place: int) -> int:
    """Where the sentence begins in which `place` lies."""
    return max(folded.rfind(mark, 0, place) + len(mark) if mark in folded[:place] else 0 for mark in _SENTENCE_STARTS)


def _sentence_end(folded: str, place: int) -> int:
    """Where the sentence ends in which `place` lies."""
    return min((found for mark in _SENTENCE_ENDS if (found := folded.find(mark, place)) >= 0), default=len(folded))
