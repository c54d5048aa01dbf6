"""The label tables compiled, and the names and links that a credit line holds."""

from __future__ import annotations

import re

from articlekit.extractors.source import labels
from articlekit.headline import letters

__all__ = [
    "COLON_LABEL", "LABEL_LETTERS", "NAME_END", "NOT_A_SOURCE", "ORIGINAL", "OUTGOING", "PAPER_LABEL", "PREFIX_LABEL",
    "READ_ON", "UNSPACED", "may_hold_sentence", "name_in", "straight",
]  # fmt: skip

_LABELS = sorted({label for row in labels.LABELS.values() for label in row.split("|")}, key=len, reverse=True)
LABEL_LETTERS = frozenset(letters(label) for label in _LABELS)
_ALTERNATIVES = "|".join(re.escape(label).replace(r"\ ", r"\s") for label in _LABELS)
COLON_LABEL = re.compile(
    rf"(?:^|(?<=[\s|(\[/•·—–,.;)»\d>\-]))({_ALTERNATIVES})\s?(?:[(\[][^()\[\]]{{1,20}}[)\]]\s?)?[:：]\s*", re.IGNORECASE
)
"""A label with its colon, at the beginning or after a separator."""
PREFIX_LABEL = re.compile(
    r"[\[(*–—-]{0,2}(via|quelle|source|fonte|fuente|bron|kilde|källa|lähde|źródło|zdroj|forrás|sursa|sursă|kaynak|πηγή|"
    r"источник|джерело|sumber|nguồn|来源|來源|出典|出处|转自|출처|المصدر|منبع|ที่มา|vía|hat tip|h/t)\s+(?=\S)",
    re.IGNORECASE,
)
"""A label without a colon at the beginning of a short line."""

ORIGINAL = re.compile("|".join(pattern for row in labels.ORIGINAL.values() for pattern in row))
READ_ON = re.compile("|".join(pattern for row in labels.READ_ON.values() for pattern in row))
OUTGOING = re.compile(labels.OUTGOING)
NOT_A_SOURCE = re.compile(rf"(?:^|[^\w])(?:{labels.NOT_A_SOURCE})(?:[^\w]|$)", re.IGNORECASE)
PAPER_LABEL = re.compile(rf"^[\W\d]{{0,4}}(?:{labels.PAPER})\b\W{{0,3}}", re.IGNORECASE)
UNSPACED = labels.UNSPACED

NAME_END = re.compile(
    r"\s*(?:[|•·\n;\]\[<>»]|\s[–—-]\s|[.。](?:\s|$)|[(（]|$|,\s(?=(?:and|where|which|who|under|as|by|the|\d|und|am|vom)\b)|"
    r"\s(?:on|under|and can|and is|and has|by|where|here|before|with|am|vom|unter|bajo|el|le|il|em|op|w dniu|dengan judul|\d{1,2}[./ ])(?=\s|$)|"
    r"(?:Foto|Photo|Bild|Image|Autor|Author|作者|责任编辑|編集|编辑|Photo Credit|Copyright|©))",
)
"""Where a publisher's name ends."""
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "\u00a0": " ", "：": ":"})
_EDGES = " \t\n.,:;!?\"'“”„«»‚‘’`*()[]{}<>|/\\–—-→>›…。、：「」『』【】"
_LONGEST_NAME = 80


def straight(text: str) -> str:
    """Lower case, straight apostrophes and plain spaces, in the same length where case allows."""
    lowered = text.lower()
    return (lowered if len(lowered) == len(text) else text).translate(_QUOTES)


_WORD = re.compile(r"[^\W\d_]+")


def may_hold_sentence(lowered: str) -> bool:
    """A cheap look for the words that every credit sentence has."""
    return not labels.TRIGGERS.isdisjoint(_WORD.findall(lowered)) or (
        not lowered.isascii() and UNSPACED.search(lowered) is not None
    )


def name_in(text: str) -> str | None:
    """The publisher's name at the beginning of a text, or None where there is none of a name's length.

    >>> name_in("The Daily Example on May 3.")
    'The Daily Example'
    """
    end = NAME_END.search(text)
    name = text[: end.start() if end else len(text)].strip(_EDGES)
    if not name or len(name) > _LONGEST_NAME or name.count(" ") > 9 or not any(char.isalpha() for char in name):
        return None
    return name
