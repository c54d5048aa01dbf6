"""Counts: lines of nothing but numbers and what is counted: "1.2K Followers", "12 万粉丝", "팔로워 1.2만 · 구독 34".

The number is taken with its magnitude ("K", "Tsd.", "万") and unit ("人", "de"), `counts.toml`; what is left between the
numbers must be a word that is counted, one for each.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from articlekit.phrases.folding import DECORATION
from articlekit.phrases.wordings import wordings
from articlekit.text.scripts import is_spaced_letter

if TYPE_CHECKING:
    from articlekit.phrases.files import Rule

__all__ = ["counted"]


def counted(folded: str, rules: Mapping[str, Rule]) -> Rule | None:
    """The rule of what is counted in a folded text that says nothing else; of several the first.

    >>> counted("1,2 tsd. abonnenten", {"abonnenten": "follow"})
    'follow'
    """
    parts = [part.strip(DECORATION) for part in _number().split(folded)]
    things = [rules.get(part) for part in parts if part]
    return things[0] if len(things) == len(parts) - 1 and all(things) else None


@cache
def _number() -> re.Pattern[str]:
    """A number with its magnitude and unit. No two of its parts may take the same character, so the time is linear."""
    return re.compile(rf"\d[\d.,'\s]*+{_any('magnitude')}\s*+{_any('unit')}\+?")


def _any(role: str) -> str:
    """One of a role's words or none. Words of scripts with spaces must end where they end."""
    words = {word for known in wordings("counts")[role].values() for word in known}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    spaced = "|".join(re.escape(word) for word in longest_first if is_spaced_letter(word[-1]))
    unspaced = "|".join(re.escape(word) for word in longest_first if not is_spaced_letter(word[-1]))
    return rf"(?:(?:{spaced})(?![^\W\d_])\.?|{unspaced})?"
