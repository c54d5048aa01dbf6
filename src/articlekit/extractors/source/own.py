"""Whose page is this? What tells a link to another publication from one to the page's own, and a foreign name from it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile
from typing import Final

import attrs

from articlekit.extractors import Page
from articlekit.extractors.site_names import declared_names
from articlekit.metadata.title_text import letters
from articlekit.phrases.wordings import phrases_of
from articlekit.urls import host, site

__all__ = ["Own", "own_of"]

_SHORTEST_BRAND: Final = 4
"""Letters. A shorter name may be part of any word."""
_LONGEST_NAME: Final = 40
_GENERIC: Final = phrases_of("publishers", "host_label")
"""Host labels that name no publication."""
_TITLES: Final = phrases_of("publishers", "paper")
"""Titles that many publications bear, each with its place: they are one's own only as a whole."""
_TITLE_PARTS: Final = re.compile(r"\s{1,9}[-–—|·•:]\s+|[_|｜]|\s{0,9}[-–—]\s*(?=[^-–—]*$)")
_NO_NAMES: Final = phrases_of("publishers", "no_brand")
"""Parts of titles that are a section's, or part of every other publication's name."""
_ADDITIONS: Final = phrases_of("publishers", "addition")
"""What follows a publication's own name and makes it no other's."""
_LONGEST_LINE: Final = 400
_CYRILLIC: Final = (
    "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ",
    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh sch - y - e yu ya i i e g",
)
_GREEK: Final = "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ", "a v g d e z i th i k l m n x o p r s t y f ch ps o s a e i i o y o"
_SHORTEST_SOUND: Final = 3
_SOUNDS: Final = tuple(
    (re.compile(spelled), sound)
    for spelled, sound in (
        ("s?ch|zh", "j"),
        ("ph", "f"),
        ("x", "ks"),
        ("[cq]", "k"),
        ("w", "v"),
        ("z", "s"),
        ("[aeiouyhー]", ""),
        (r"(.)\1+", r"\1"),
    )
)
"""Consonants that romanisations spell in several ways, as one."""
_NAMED: Final = ("HANGUL SYLLABLE ", "HIRAGANA LETTER ", "KATAKANA LETTER ")
"""Letters whose names in Unicode are how they sound."""
_LATIN: Final = str.maketrans(
    {
        letter: latin.strip("-")
        for letters_of, latins in (_CYRILLIC, _GREEK)
        for small, latin in zip(letters_of, latins.split(), strict=True)
        for letter in (small, small.upper())
    }
)
"""Letters of other scripts as hosts spell them."""


@attrs.frozen(kw_only=True)
class Own:
    """The page's own publication: its sites and the names it goes by."""

    site: str
    """Its registrable domain; empty where nothing tells."""
    labels: frozenset[str]
    """The parts of its host that name it, letters only."""
    names: frozenset[str]
    """Letters of the names under which the page speaks of itself."""
    is_wrapped: bool = False
    """True for a copy in a web archive, whose links are prefixed with the archive's address."""

    def is_own(self, url: str) -> bool:
        """Whether an address lies on the page's own registrable domain, or on that of its platform."""
        other = site(url)
        return not other or other == self.site or self.site.endswith("." + other)

    def likeness(self, url: str) -> int:
        """How much an address is of the page's own publication under another host: 2 for its name, 1 for a part of it."""
        best = 0
        for label in _host_labels(host(url)):
            for own in self.labels:
                short, long = sorted((label, own), key=len)
                if short == long:
                    return 2
                if len(short) > _SHORTEST_BRAND and (long.startswith(short) or long.endswith(short)):
                    best = 2 if short not in _TITLES else max(best, 1)
        return best

    def is_named(self, text: str) -> bool:
        """Whether a text speaks of the page's own publication by one of its longer names."""
        given = letters(text[:_LONGEST_LINE])
        return any(len(name) >= _least(name) + 1 and name in given for name in self.names)

    def spelling(self, name: str) -> float:
        """How much of a name is that of the page's own host, from the first letter on, by its consonants in other scripts: 0 to 1.

        >>> Own(site="pravda.example", labels=frozenset({"pravda"}), names=frozenset()).spelling("Правда")
        1.0
        """
        given = letters(name)
        is_latin = given.isascii()
        given = given if is_latin else _sound(given)
        shared = [
            (sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(given, own, strict=False))), own)
            for own in (self.labels if is_latin else map(_sound_of, self.labels))
        ]
        return max((same / max(len(given), len(own), _SHORTEST_SOUND) for same, own in shared), default=0.0)

    def is_own_name(self, name: str) -> bool:
        """Whether a name means the page's own publication."""
        given = letters(name).removeprefix("www").removeprefix("the")
        if not given:
            return True
        return any(
            given == own
            or given.removeprefix(own) in _ADDITIONS
            or (min(len(given), len(own)) >= _least(own) and (given in own or (own in given and own not in _TITLES)))
            for own in self.names
        )


@lru_cache(maxsize=64)
def _sound_of(label: str) -> str:
    return _sound(label)


def _sound(text: str) -> str:
    """The consonants of letters in whatever script, as far as that is known.

    >>> _sound("조선"), _sound("chosun"), _sound("курсквеб"), _sound("kurskweb")
    ('jsn', 'jsn', 'krskvb', 'krskvb')
    """
    latin = [
        name.rpartition(" ")[2].lower() if (name := unicodedata.name(letter, "")).startswith(_NAMED) else letter
        for letter in text.lower().translate(_LATIN)
    ]
    found = "".join(latin)
    for spelled, sound in _SOUNDS:
        found = spelled.sub(sound, found)
    return found


def _least(name: str) -> int:
    """The letters that a name needs so that it is no part of another by chance; ideographs say more."""
    return 2 if name >= "\u3400" else _SHORTEST_BRAND


def own_of(page: Page) -> Own:
    """The publication of a page, from its address and its head."""
    document = page.document
    found = document.own_site
    title = document.title or document.declared("og:title") or ""
    parts = list(filter(None, map(str.strip, _TITLE_PARTS.split(title))))
    names = [*declared_names(document)]
    if len(parts) > 1:
        names += [part for part in (parts[0], parts[-1]) if len(part) <= _LONGEST_NAME and part.count(" ") <= 4]
    labels = frozenset(_host_labels(found.host)) if found else frozenset[str]()
    given = {letters(name).removeprefix("the") for name in names} | labels
    given |= {letters(found.site), letters(found.host.removeprefix("www."))}
    return Own(
        site=found.site,
        labels=labels,
        names=frozenset(name for name in given if len(name) > 1 and name not in _NO_NAMES),
        is_wrapped=found.is_wrapped,
    )


@lru_cache(maxsize=512)
def _host_labels(name: str) -> tuple[str, ...]:
    """The labels of a host that may name a publication: not the suffix, not `www`, `news`, `en` ..."""
    owner = site(name)
    if not owner:
        return ()
    brand = owner.partition(".")[0]
    above = name.removesuffix(owner).strip(".").split(".")
    found = [brand] if brand not in _GENERIC else []
    found += [label for label in above if len(label) > _SHORTEST_BRAND and label not in _GENERIC]
    return tuple(letters(label).removeprefix("the") for label in found)
