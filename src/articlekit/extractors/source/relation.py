"""How a story relates to the document it credits, from the wordings of the credit and from how much of the story is there."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from articlekit.article import Relation
from articlekit.extractors.source.setting import Setting
from articlekit.phrases.wordings import any_of
from articlekit.segment import Segment
from articlekit.text.patterns import late

__all__ = ["relation_of"]

_WHOLE: Final = 1200
"""Letters from which a story is a whole one, where the words leave it open."""
_DENSE: Final = late(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_DENSITY: Final = 3
"""A letter of a script without spaces says as much as so many Latin ones."""
_REPORTED: Final = re.compile(rf"\b(?:{any_of('publishers', 'first_reported')})\b", re.IGNORECASE)
"""Words by which the page tells news of another's anew."""
_BROKEN_OFF: Final = ("…", "...", "[…]", "[...]", "(…)", "(...)")


def relation_of(setting: Setting, kinds: Collection[str], item: Segment | None) -> Relation:
    """The relation of a story to its source, given the kinds of wording beside the credit and its segment.

    "Read the original article" stands under whole copies as well as under excerpts: how much is there decides.
    """
    if "translation" in kinds:
        return Relation.TRANSLATION
    if "release" in kinds:
        return Relation.PRESS_RELEASE
    is_told = item is not None and item.index in setting.body and item.index < setting.last
    words = {"original", "read_on"} if is_told else {"original", "read_on", "label"}
    if (item and _REPORTED.search(item.text)) or ("attribution" in kinds and words.isdisjoint(kinds)):
        return Relation.REWRITE
    if item is not None and item.text.rstrip().endswith((":", "：")) and setting.is_quoted(item.index + 1):
        return Relation.EXCERPT
    if "read_on" in kinds and ("original" not in kinds or _is_part(setting)):
        return Relation.EXCERPT
    return Relation.REPUBLISHED


def _is_part(setting: Setting) -> bool:
    """Whether the story breaks off, or is too short for a whole one."""
    texts = [setting.page.segments[number].text for number in sorted(setting.body)]
    if texts and texts[-1].endswith(_BROKEN_OFF):
        return True
    size = sum(map(len, texts))
    return size < _WHOLE and size * (_DENSITY if texts and _DENSE.search(texts[0]) else 1) < _WHOLE
