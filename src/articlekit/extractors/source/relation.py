"""How a story relates to the document it credits, from the credit's words and from how much of the story is there."""

from __future__ import annotations

import re
from typing import Final

from articlekit.article import Relation
from articlekit.extractors.source.story import Story

__all__ = ["BROKEN_OFF", "relation_of"]

_WHOLE: Final = 1200
"""Letters from which a story is a whole one, where the words leave it open."""
_DENSE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_DENSITY: Final = 3
"""A letter of a script without spaces says as much as so many Latin ones."""
_TRANSLATED: Final = re.compile(
    r"\btranslat(?:ed|ion)|übersetz|\btradu(?:it|ction|zione|zido|ção|cido|cción|z)|\btradott|\bvertaald|\bvertaling|tłumacz|\bpřeloži|\bpřeklad|"
    r"перевод|перевел|переклад|翻訳|翻译|翻譯|译者|譯者|译自|譯自|번역|\börversätt|\böversatt|\boversat|\bçeviri|\bfordít"
)
_REST: Final = re.compile(
    r"\b(?:more|rest|continue|continued|full|entire|whole|complete|weiter|weiterlesen|ganzen?|vollständigen?|kompletten?|mehr|suite|intégralité|"
    r"completo|completa|más|seguir|continua|verder|volledige|dalej|więcej|полностью|далее|продолжение|vidare|selengkapnya)\b|続き|全文"
)
"""Words by which the page itself says that it shows a part."""
_REPORTED: Final = re.compile(r"\b(?:first|originally|previously) reported\b")
"""Words by which the page tells news of another's anew."""
_RELEASED: Final = re.compile(
    r"\bpress release|\bpresse(?:mitteilung|meldung|meddelelse|melding)|\boriginal-content von|\bcommuniqué de presse|\b(?:comunicado|nota) de prensa|"
    r"\bcomunicato stampa|\bcomunicado (?:de|à) imprensa|\bpersbericht|\bpressmeddelande|пресс-релиз|新闻稿|新聞稿|プレスリリース|보도자료"
)
BROKEN_OFF: Final = ("…", "...", "[…]", "[...]", "(…)", "(...)")


def relation_of(story: Story, words: str, *, leads_on: bool) -> Relation:
    """The relation of a story to its source, given the credit in lower case; `leads_on`: it sends the reader there.

    "Read the original article" stands under whole copies as well as under excerpts: how much is there decides.
    """
    if _TRANSLATED.search(words):
        return Relation.TRANSLATION
    if _RELEASED.search(words):
        return Relation.PRESS_RELEASE
    if _REPORTED.search(words):
        return Relation.REWRITE
    if leads_on and (_REST.search(words) or _is_part(story)):
        return Relation.EXCERPT
    return Relation.REPUBLISHED


def _is_part(story: Story) -> bool:
    """Whether the story breaks off, or is too short for a whole one."""
    texts = [story.page.segments[number].text for number in story.page.body if story.first <= number <= story.last]
    if texts and texts[-1].endswith(BROKEN_OFF):
        return True
    size = sum(map(len, texts))
    return size < _WHOLE and size * (_DENSITY if texts and _DENSE.search(texts[0]) else 1) < _WHOLE
