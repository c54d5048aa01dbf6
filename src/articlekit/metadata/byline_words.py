"""The words of bylines: what leads to names, what is said of their bearers, and what is no name.

They are data, `phrases/bylines/`: seen on the pages of the development sets, and in the languages of their publishers.
"""

from __future__ import annotations

from typing import Final

from articlekit.phrases.wordings import phrases_of, wordings

__all__ = [
    "ALONE",
    "ALSO_NAMES",
    "BEGINS_NAMES",
    "COLONS",
    "LANGUAGES_OF_LEADS",
    "LEAD_WORDS",
    "NOISE",
    "NO_NAMES",
    "ONE_PERSON",
    "PARTICLES",
    "RANKS",
    "ROLES",
    "WEAK_LEADS",
    "WEEKDAYS",
    "WRITTEN_BY",
]


def _words(role: str) -> frozenset[str]:
    return phrases_of("bylines", role)


LEAD_WORDS: Final = _words("lead")
"""Words before the names of a byline."""
LANGUAGES_OF_LEADS: Final = {
    word: frozenset(language for language, words in wordings("bylines")["lead"].items() if word in words)
    for word in LEAD_WORDS
}
"""The languages of each of them: two that follow one another are of one."""
BEGINS_NAMES: Final = _words("begins_name")
"""Leads with which names begin, too: `De Standaard`, `Di Okafor`."""
COLONS: Final = ":：/|-"
"""What stands between such words and a name."""
WEAK_LEADS: Final = _words("weak_lead")
"""Leads that are common words: they lead to a name only where a colon or slash follows."""
ROLES: Final = _words("role")
"""Words that make the part of a byline a role, a degree or a desk."""
RANKS: Final = _words("rank")
"""Words before a role: `Ann Lee Senior Editor`."""
ONE_PERSON: Final = ROLES - _words("several")
"""Roles of one person: what ends with them is no organisation, as `News Reporter`."""
NO_NAMES: Final = _words("no_name")
"""Whole parts that are nobody's name."""
WEEKDAYS: Final = _words("weekday")
"""Days before a date that are no names."""
ALONE: Final = WEEKDAYS | _words("alone")
"""Whole parts that are nobody's name, though a name may hold the words: what is left between names and dates."""
NOISE: Final = _words("noise")
"""Words of which one makes a part no name."""
ALSO_NAMES: Final = _words("also_name")
"""Degrees and roles that are names at the beginning of a name: `Md Aynal`, `Ma Jun`."""
PARTICLES: Final = _words("particle")
"""Small words within names of persons: `van der Lee`."""
WRITTEN_BY: Final = _words("declared")
"""Values of `twitter:label1` that say that `twitter:data1` is the author (Yoast SEO writes them in many languages)."""
