"""Names of authors out of what stands where an author should: bylines, meta elements, JSON-LD.

`people` splits and cleans; what is no name gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["people"]

LEADS: Final = (
    "written by|posted by|published by|reported by|story by|words by|text by|article by|reviewed by|by|von|vom|par|por|di|"
    "da|door|av|af|od|oleh|tác giả|autor(?:a|en|in)?|auteur|author|authors|author\\(s\\)|escrito por|publicado por|"
    "scritto da|geschrieben von|ein artikel von|text|tekst|от|автор|текст|yazan|γράφει|بقلم|कृते|文|作者|記者|记者|撰文|取材・文"
)
"""What introduces a name in a byline, in 20 languages."""

_LEAD: Final = re.compile(rf"^(?:{LEADS})(?:\s*[:：/／]\s*|\s+)", re.IGNORECASE)
_SPLIT: Final = re.compile(r"\s*(?:[,;|/&•·、／]|\s(?:and|und|et|og|och|with|mit|y|e|en|i|и|ve|dan|và)\s)\s*", re.IGNORECASE)
_END: Final = re.compile(
    r"\s+(?:[|•·–—]|-{1,2})\s.*$|\s*\((?:[^()]*)\)\s*$|\s+(?:updated|published|posted|am|on|le|il|el|em|den)\s+.{0,3}\d.*$|"
    r"\s+(?:for|für|at)\s+(?:the\s+)?[A-Z].*$|\s+follow(?:\s.*)?$",
    re.IGNORECASE | re.DOTALL,
)
_DIGIT: Final = re.compile(r"\d")
_ADDRESS: Final = re.compile(r"https?://|www\.|@|\.(?:com|org|net|de|co)\b", re.IGNORECASE)

JUNK: Final = frozenset(
    "admin administrator webmaster root user guest unknown anonymous author authors email share twitter facebook instagram "
    "linkedin website follow contributor editor staff view more subscribe login comments comment post none null undefined "
    "redaktion redacción redacao redação rédaction redazione redactie редакция".split()
)
"""Words that stand where a name should and are none."""

TITLES: Final = frozenset(
    "editor reporter correspondent journalist writer contributor columnist chief senior staff producer photographer analyst "
    "director manager fellow professor redakteur redakteurin korrespondent korrespondentin reporterin political business "
    "national news sports science health technology md phd".split()
)
"""Words of a job: a part made of them alone is no name."""


def people(text: str) -> Iterator[str]:
    """The names in a byline or an author field, in order.

    >>> list(people("By Ann Lee and Bob Ray, Senior Editor | 3 May 2024"))
    ['Ann Lee', 'Bob Ray']
    >>> list(people("admin"))
    []
    """
    text = " ".join(text.split())[:400]
    for _ in range(2):
        text = _LEAD.sub("", text)
    text = _END.sub("", text)
    for part in _SPLIT.split(text):
        name = _LEAD.sub("", part.strip(" .:-–—*\"'“”")).strip(" .:-–—*\"'“”")
        if _is_name(name):
            yield name


def _is_name(name: str) -> bool:
    if not 2 <= len(name) <= 60 or _DIGIT.search(name) or _ADDRESS.search(name):
        return False
    words = name.lower().split()
    if len(words) > 6 or " ".join(words) in JUNK or (len(words) > 1 and words[0] in ("view", "follow", "email", "read", "see")):
        return False
    return not all(word in TITLES or word in JUNK for word in words)
