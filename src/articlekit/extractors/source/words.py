"""The label tables compiled, and the names and links that a credit line holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from articlekit.extractors.source import labels, read_on, sentences
from articlekit.extractors.source.sentences import UNSPACED, Sentence
from articlekit.metadata.title_text import letters

__all__ = [
    "ARTICLE",
    "ATTRIBUTION",
    "LABEL_LETTERS",
    "MORE_LETTERS",
    "NAME_END",
    "NOT_A_SOURCE",
    "ORIGIN",
    "ORIGINAL",
    "OUTGOING",
    "PAPER_LABEL",
    "READ_ON",
    "WEAK_ATTRIBUTION",
    "WHOLE",
    "Label",
    "Sentences",
    "colon_label",
    "foreign_subject",
    "linked_label",
    "name_in",
    "prefix_label",
    "straight",
    "word_starts",
]  # fmt: skip

_LABELS = frozenset(label for row in labels.LABELS.values() for label in row.split("|"))
LABEL_LETTERS = frozenset(letters(label) for label in _LABELS)
_LABEL_ENDS = frozenset(label[-2:] for label in _LABELS)
_LONGEST_LABEL = max(map(len, _LABELS))
_COLON = re.compile(r"\s?[:：]\s*")
_BRACKETED = re.compile(r"\s?[(\[][^()\[\]]{1,20}[)\]]$")
_LABEL_START = re.compile(r"(?:^|(?<=[\s|(\[（【［/•·—–,.;)»\d>-]))(?=\w)")


class Label(NamedTuple):
    """A label in a line: `text[start:end]` is it and its colon."""

    start: int
    end: int
    text: str


def _is_phrase(head: str, start: int, label: str) -> bool:
    """Whether a label is the end of a phrase: "connect with us via"."""
    return label == "via" and head[: start - 1][-1:].isalpha() and not any(map(str.isdecimal, head))


def colon_label(text: str) -> Label | None:
    """The first label with its colon, at the beginning or after a separator.

    >>> colon_label("Photo: Jane. Story source (in full): The Daily")
    Label(start=13, end=37, text='Story source')
    """
    if ":" not in text and "：" not in text:
        return None
    for colon in _COLON.finditer(text):
        head = text[: colon.start()]
        if head[-1:] in {")", "]"}:
            head = _BRACKETED.sub("", head)
        if head[-2:].lower() not in _LABEL_ENDS:
            continue
        least = max(0, len(head) - _LONGEST_LABEL)
        for start in _LABEL_START.finditer(head, least):
            label = head[start.start() :]
            if label.lower().replace("\u00a0", " ") in _LABELS and not _is_phrase(head, start.start(), label):
                return Label(start.start(), colon.end(), label)
    return None


_PREPOSED = frozenset(
    label
    for label in (*_LABELS, *labels.LEADS.split("|"))
    if re.search(r" (?:d[aeo]|from|von|vom|van|dari|dal|di|από|z|з|по|pe|cu)$", label)
)
"""Labels that end in a preposition want no colon before a name."""
_PREFIX = re.compile(
    rf"[\[(*–—-]{{0,2}}(hat tip|{'|'.join(sorted(_PREPOSED, key=len, reverse=True))}|\S{{1,12}})\s+(?=\S)",
    re.IGNORECASE,
)
_PREFIXES = frozenset(
    "via|quelle|source|fonte|fuente|bron|kilde|källa|lähde|źródło|zdroj|forrás|sursa|sursă|kaynak|πηγή|источник|джерело|sumber|nguồn|"
    "来源|來源|出典|出处|转自|출처|المصدر|منبع|ที่มา|vía|hat tip|h/t".split("|")
)


_GOES_ON = re.compile(r"(?:[&+/] ?)?[a-z]+(?:\W|$)(?!\w*\.\w)")
"""A word in lower case after a label makes it a phrase, with a colon: "source of the news:"."""
_STREET = re.compile(r"[Vv]ia [^\d:/]{2,40} \d{1,4}\b")
"""An address in Italy."""
_LONGEST_PHRASE = 45
_THING = re.compile(r"(?:code|data|file|files|language|material|type|id|ip|image|photo|control|map|text)\b")
"""Words after "source" that make it something else."""


def prefix_label(text: str) -> Label | None:
    """A label at the beginning of a short line, without a colon or with more words before it.

    >>> prefix_label("Via The Daily")
    Label(start=0, end=4, text='Via')
    """
    match = _PREFIX.match(text)
    if not match or ((label := match[1].lower()) not in _PREFIXES and label not in _PREPOSED):
        return None
    if _STREET.match(text):
        return None
    if not _GOES_ON.match(text, match.end()):
        return Label(0, match.end(), match[1])
    colon = _COLON.search(text, match.end(), _LONGEST_PHRASE)
    if colon is None or _THING.match(text, match.end()):
        return None
    return Label(0, colon.end(), text[: colon.start()])


_EDGES = " \t\n.,:;!?\"'“”„«»‚‘’`*()（）[]{}<>|/\\–—-→>›…。、：「」『』【】"
LEAD_LETTERS = frozenset(letters(label) for label in labels.LEADS.split("|"))
MORE_LETTERS = frozenset(letters(label) for label in labels.MORE.split("|"))
_CLAUSE_END = re.compile(r"[.;|•·]\s")
_PRICE = frozenset("$€£¥₹%")
_LAST_WORD = re.compile(r"\b(via)\W{1,3}$", re.IGNORECASE)


def linked_label(before: str) -> str | None:
    """The label right before a link, given the text before it: all of the line so far, or since the last full stop.

    In a line with a date the last word is enough.

    >>> linked_label("Original Source "), linked_label("3 May 2024 by staff via "), linked_label("We bought it from ")
    ('Original Source', 'via', None)
    """
    label = _CLAUSE_END.split(before)[-1].strip(_EDGES) if len(before) < 120 else ""
    if label and (letters(label) in LABEL_LETTERS or letters(label) in LEAD_LETTERS):
        return label
    word = _LAST_WORD.search(before[-12:])
    return word[1] if word and any(map(str.isdecimal, before)) and _PRICE.isdisjoint(before) else None


OUTGOING = re.compile(labels.OUTGOING)
NOT_A_SOURCE = re.compile(rf"(?:^|[^\w])(?:{labels.NOT_A_SOURCE})(?:[^\w]|$)", re.IGNORECASE)
ATTRIBUTION = re.compile(rf"\b(?:{'|'.join(labels.ATTRIBUTION.values())})\b|{labels.UNSPACED_ATTRIBUTION}")
WEAK_ATTRIBUTION = re.compile(rf"\b(?:{labels.WEAK_ATTRIBUTION})\b")
ORIGIN = re.compile(labels.ORIGIN)
WHOLE = re.compile(labels.WHOLE)
PAPER_LABEL = re.compile(rf"^[\W\d]{{0,4}}(?:{labels.PAPER})\b\W{{0,3}}", re.IGNORECASE)

NAME_END = re.compile(
    r"\s{0,9}(?:[|•·\n，;\]\[<>»]|https?://|:\s|\s(?:du|del|do|de|vom|van|fra|från|z|от)\s(?=\d)|(?<=\w)[\"”“](?=\s)|\s[–—-]\s|(?<!\b[A-Z])[.。](?:\s|$)|[(（]|$|,\s(?=[A-Z][a-z]{2,8}\.? \d)|,\s(?=(?:and|where|which|who|under|as|by|the|here|\d|und|am|vom|übermittelt)\b)|"
    r"\s(?:on|under|in partnership|in collaboration|and can|and is|and has|by|where|here|before|with|am|vom|unter|bajo|el|le|il|em|op|w dniu|dengan judul|erschienen|veröffentlicht|publiziert|verschenen|gepubliceerd|publicad[oa]|pubblicato|publié|\d{1,2}[./ ])(?=\s|$|[.,;)]\B)|"
    r"(?:Foto|Photo|Bild|Image|Autor|Author|作者|责任编辑|編集|编辑|Photo Credit|Copyright|©))",
)
"""Where a publisher's name ends."""
ARTICLE = re.compile(r"^(?:the|de[rmn]|die|das|het|de|le|la|les|el|los|las|il|lo|o|a|os|as) (?=[^\Wa-z\d_])")
"""The article before a publisher's name, in the languages that write one apart."""
_QUOTES = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "：": ":"})
_LONGEST_NAME = 80


def straight(text: str) -> str:
    """Lower case, straight apostrophes and plain spaces, in the same length where case allows."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    return (lowered if len(lowered) == len(text) else text).translate(_QUOTES)


_WORD_START = re.compile(r"\b\w{1,5}")
"""Enough of a word to choose sentences by."""


class Sentences:
    """A table of sentences, ready to be searched for."""

    def __init__(self, table: Mapping[str, Sequence[Sentence]]) -> None:
        """Compile the table."""
        self._by_start: dict[str, tuple[re.Pattern[str], ...]] = {}
        self._unspaced: tuple[re.Pattern[str], ...] = ()
        for words, pattern in (row for rows in table.values() for row in rows):
            compiled = re.compile(pattern)
            for start in {word[:5] for word in words.split()}:
                self._by_start[start] = (*self._by_start.get(start, ()), compiled)
            if not words:
                self._unspaced = (*self._unspaced, compiled)
        self.starts = frozenset(self._by_start)

    def search(self, lowered: str, starts: AbstractSet[str]) -> re.Match[str] | None:
        """The first of the sentences in a `straight` text; `starts` are its `word_starts`."""
        chosen = {pattern for start in self.starts & starts for pattern in self._by_start[start]}
        if self._unspaced and not lowered.isascii() and UNSPACED.search(lowered):
            chosen.update(self._unspaced)
        found = [match for pattern in chosen if (match := pattern.search(lowered))]
        return min(found, key=lambda match: (match.start(), -match.end())) if found else None


def word_starts(lowered: str) -> frozenset[str]:
    """The first five letters of each word, by which `Sentences` are chosen."""
    return frozenset(_WORD_START.findall(lowered))


ORIGINAL = Sentences(sentences.ORIGINAL)
READ_ON = Sentences(read_on.READ_ON)


_SUBJECT = re.compile(
    r"\b(?:this|it|article|story|post|piece|column|essay|report|version|text|interview|op-ed|content|excerpt|commentary|analysis|editorial|review|blog|"
    r"entry|translation|material|news|investigation|following|above|below|here|note)\b|^as$"
)
_SUBJECT_ELSEWHERE = re.compile(
    r"artikel|beitrag|\btext|bericht|interview|kommentar|meldung|recherche|article|texte|entretien|tribune|art[ií]c|\bnota\b|entrada|noticia|reportaje|"
    r"articolo|\bpezzo|\bpost\b|matéria|reportagem|\bstuk\b|artyku|tekst|wpis|článek|стать|текст|материал|заметк|новост|запись|сообщени|публикац|"
    r"haber|yazı|makale|cikk|írás|juttu|innlegg|indlæg|inlägg|saken|tulisan|berita|\bbài|άρθρο|κείμενο|المقال|記事|文章|本文|기사|\b(?:dieser|dieses|diese|cet|este|esta|questo|deze|dit|ten|это)\b"
)
_SENTENCE_END = re.compile(r"[.!?…]\s|^\W+")
_ENGLISH = re.compile(r"(?:first|originally|previously|was|were|is|are|been|published|posted|appear\w{1,9}) ")


def foreign_subject(lowered: str, match: re.Match[str], *, is_inside: bool = False) -> str | None:
    """What a sentence that says "first appeared in" says it of, where that is not in so many words the story.

    In other languages than English only sentences within the story are asked.

    >>> foreign_subject(
    ...     "her novel first appeared in", re.compile("first appeared in").search("her novel first appeared in")
    ... )
    'her novel'
    """
    subject = _SENTENCE_END.split(lowered[: match.start()])[-1].strip()
    if _ENGLISH.match(match[0]):
        return None if _SUBJECT.search(subject) else subject or None
    return None if not is_inside or _SUBJECT_ELSEWHERE.search(f"{subject} {match[0]}") else subject or None


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
