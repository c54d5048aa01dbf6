"""Which lines are but the credit, and leave the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from articlekit.extractors import Removal, RemovalKind
from articlekit.extractors.source.choose import Answer
from articlekit.extractors.source.setting import Setting
from articlekit.phrases.credits import KINDS, Cue
from articlekit.segment import Segment
from articlekit.text.scripts import is_dense

__all__ = ["credit_lines"]

_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’»)\]]?\s|[。！？]")
_SHORTEST_PROSE: Final = 40
_SHORTEST_DENSE_PROSE: Final = 15
"""Characters of a sentence at least; shorter ones name an author, or a picture's."""
_LONGEST: Final = 200
_LONGEST_NAME: Final = 60
"""Letters beside a label that still are a name and no sentence."""
_LABEL, _ORIGINAL, _READ_ON = map(KINDS.index, ("label", "original", "read_on"))
_EDGES: Final = " \t\n.,:;!?\"'“”()（）[]{}<>|/\\–—-→»›…。、：*"


def credit_lines(setting: Setting, answer: Answer | None) -> Iterator[Removal]:
    """Removals of the answer's lines, and of lines near the story's ends that are a label with a name, a link, or nothing."""
    credits_seen = [item for item in answer.segments if item is not None] if answer else []
    items = setting.page.segments.items
    edges = [
        *items[setting.headline : setting.first + 1],
        *items[max(setting.first + 1, setting.last - 1) : setting.last + 12],
    ]
    seen: set[int] = set()
    for item in (*credits_seen, *edges):
        if item.index not in seen and len(item.text) <= _LONGEST:
            seen.add(item.index)
            cues = [cue for cue in setting.cues(item) if cue.kind in (_LABEL, _ORIGINAL, _READ_ON)]
            if answer is not None and item in credits_seen:
                yield from _of_the_answer(item, cues, answer)
            elif (label := _label(item, cues)) and (setting.linked(item) or not item.links):
                yield Removal(item.index, RemovalKind.SOURCE_LABEL, "source:label", 0.85, (("label", label),))


def _of_the_answer(item: Segment, cues: list[Cue], answer: Answer) -> Iterator[Removal]:
    source = answer.source
    is_linked = answer.address is not None and answer.address.segment is item
    start = min(
        [cue.start for cue in cues] + ([answer.address.link.start] if answer.address and is_linked else []), default=0
    )
    if _ends_prose(item.text, start) or (not cues and 2 * item.link_chars < len(item.text)):
        return
    publisher = (("publisher", source.publisher),) if source.publisher else ()
    first = min(cues, key=lambda cue: cue.start, default=None)
    if any(cue.kind == _ORIGINAL for cue in cues):
        is_footer = "first on" in item.text.lower()
        kind = RemovalKind.APPEARED_FIRST_ON if is_footer else RemovalKind.SOURCE_LABEL
        site = (("site", source.publisher),) if source.publisher else ()
        yield Removal(item.index, kind, "source:original", 0.85, site)
    elif first and first.kind == _LABEL:
        label = (("label", item.text[first.start : first.end]),)
        yield Removal(item.index, RemovalKind.SOURCE_LABEL, "source:label", 0.85, label + publisher)
    elif is_linked:
        rule = "source:read-on" if first else "source:link"
        yield Removal(item.index, RemovalKind.SOURCE_LABEL, rule, 0.92)


def _label(item: Segment, cues: list[Cue]) -> str | None:
    """The label that a line begins with, where a colon follows and no more than a name, or nothing at all."""
    text = item.text
    for cue in cues:
        if cue.kind == _LABEL and not text[: cue.start].strip(_EDGES):
            rest = text[cue.end :]
            if not rest.strip(_EDGES) or (rest.lstrip()[:1] in (":", "：") and len(rest) <= _LONGEST_NAME):
                return text[cue.start : cue.end]
    return None


def _ends_prose(text: str, start: int) -> bool:
    """Whether sentences of the story stand in a segment before the credit's words: then it is more than a credit."""
    before = text[:start]
    end = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    return end > (_SHORTEST_DENSE_PROSE if is_dense(before) else _SHORTEST_PROSE)
