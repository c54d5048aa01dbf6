"""Where a segment stands and what it looks like: numbers that addresses and names share."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import Final

from articlekit.blocks import HEADINGS
from articlekit.extractors.source.setting import Setting
from articlekit.markup.class_words import Hint
from articlekit.metadata.picture_credits import is_credit
from articlekit.phrases.credits import KINDS
from articlekit.phrases.wordings import any_of
from articlekit.segment import Segment

__all__ = ["FEATURES", "HINT_FEATURES", "NOWHERE", "is_of_a_part", "is_of_a_picture", "place_of"]

_HINTS: Final = {
    "source": Hint.SOURCE, "byline": Hint.BYLINE | Hint.DATE | Hint.BIO, "caption": Hint.CAPTION | Hint.GALLERY,
    "related": Hint.RELATED, "share": Hint.SHARE, "comment": Hint.COMMENT, "footer": Hint.FOOTER,
    "sidebar": Hint.SIDEBAR | Hint.WIDGET, "tags": Hint.TAGS | Hint.SECTION, "navigation": Hint.NAVIGATION,
    "ad": Hint.AD | Hint.NEWSLETTER | Hint.POPUP | Hint.CONSENT, "title": Hint.TITLE | Hint.SUBTITLE,
}  # fmt: skip
_FLAGS: Final = tuple(map(int, _HINTS.values()))
HINT_FEATURES: Final = tuple(f"hint_{name}" for name in _HINTS)
_PLACE_FEATURES: Final = (
    "after_last", "before_first", "from_headline", "story_share", "is_body", "size", "line_links",
    "link_share", "is_item", "is_heading", "in_quote", "in_table", "neighbours", "heading_label", "heading_outgoing",
    "heading_paper", "is_top", "is_end", "behind_picture",
)  # fmt: skip
FEATURES: Final = (*_PLACE_FEATURES, *HINT_FEATURES)
"""The names of the numbers of `place_of`, in order."""
NOWHERE: Final = (-99, -99, -99, -2, *([-1] * (len(_PLACE_FEATURES) - 4)), *([0] * len(_HINTS)))
"""The numbers of what stands in the head."""

_FARTHEST: Final = 60
"""Segments."""
_LONGEST: Final = 999
"""Characters."""
_HEADING_REACH: Final = 8
"""Segments above in which a heading counts."""
_CAPTION: Final = Hint.CAPTION | Hint.GALLERY
_OWNER: Final = re.compile(any_of("picture_credits", "owner"))
_LONGEST_CREDIT: Final = 120
"""Characters of a line that says whose a picture is, by a house that lends pictures."""
_MOST_SIGNATURE: Final = 2
"""Words of a line that may be a byline, though its class names it a caption and it stands behind a picture."""
_NEAR: Final = 4
"""Elements between a caption and its figure."""
_MOST_CAPTIONS: Final = 4
"""Texts of a figure that is a picture with its caption."""
_ROWS: Final = frozenset(("td", "th", "li", "dd"))
_MARKS: Final = frozenset("\"'“”„«»‹›‚‘’「」『』《》")
"""Quotation marks."""
_STOPS: Final = ".!?… 。"
_MIDST: Final = 3
"""Texts of the story on either side of what stands in its midst."""
_OF_A_HEADING: Final = tuple(map(KINDS.index, ("label", "outgoing", "paper")))


def place_of(setting: Setting, item: Segment) -> tuple[float, ...]:
    """The numbers of a segment: its place in the story, its form, its hints."""
    found = setting.places.get(item.index)
    if found is None:
        found = setting.places[item.index] = _place_of(setting, item)
    return found


def _place_of(setting: Setting, item: Segment) -> tuple[float, ...]:
    index, tag, hints = item.index, item.tag, setting.hints(item)
    items = setting.page.segments.items
    neighbours = sum(
        1
        for other in (*items[max(0, index - 2) : index], *items[index + 1 : index + 3])
        if other.links and other.tag == tag and setting.linked(other)
    )
    kinds = _heading(setting, index)
    around = {container.tag for container in setting.page.segments.enclosing(item.container)}
    return (
        _bounded(index - setting.last), _bounded(setting.first - index), _bounded(index - setting.headline),
        max(-1.0, min(2.0, (index - setting.first) / max(1, setting.last - setting.first + 1))), float(index in setting.body),
        min(len(item.text), _LONGEST), len(item.links), item.link_chars / max(1, len(item.text)), float(tag in ("li", "dd", "dt")),
        float(tag in HEADINGS), float("blockquote" in around), float(tag in ("td", "th")), neighbours,
        *[float(kind in kinds) for kind in _OF_A_HEADING], float(setting.headline <= index < setting.first), float(index >= setting.last),
        float(index in setting.pictured or index - 1 in setting.pictured),
        *[1.0 if hints & flags else 0.0 for flags in _FLAGS],
    )  # fmt: skip


def is_of_a_picture(setting: Setting, item: Segment) -> bool:
    """Whether a line is the caption or the credit of a picture: what that names is no source of the story."""
    is_caption = bool(setting.hints(item) & _CAPTION)
    if (is_caption or item.index in setting.pictured) and is_credit(item.text):
        return True
    if len(item.text) <= _LONGEST_CREDIT and _OWNER.search(item.text):
        return True
    if is_caption and item.index in setting.pictured and len(item.text.split()) > _MOST_SIGNATURE:
        return True
    for box in islice(setting.page.segments.enclosing(item.container), _NEAR):
        if box.tag == "figure":
            is_small = box.end - box.first <= _MOST_CAPTIONS
            return is_small and any(box.first <= position <= box.end for position in setting.pictured)
    return False


def is_of_a_part(setting: Setting, item: Segment) -> bool:
    """Whether a label in this line credits a part of the story: a quotation or rows right above, or whatever it stands amidst.

    Of 151 such links on labelled pages none was the source.
    """
    body = setting.page.body
    behind, before = len(body) - bisect_right(body, item.index), item.index - setting.first
    if behind < 1 or before < 1:
        return False
    above = setting.page.segments[item.index - 1]
    is_said = not _MARKS.isdisjoint(above.text[:1]) and not _MARKS.isdisjoint(above.text.rstrip(_STOPS)[-1:])
    is_quoting = is_said or setting.is_quoted(item.index) or setting.is_quoted(above.index)
    return min(before, behind) >= _MIDST or above.tag in _ROWS or (behind > 1 and is_quoting)


def _bounded(segments: int) -> int:
    return max(-_FARTHEST, min(_FARTHEST, segments))


def _heading(setting: Setting, index: int) -> frozenset[int]:
    """The kinds of wording in the heading above a segment, where that is not the story's."""
    items = setting.page.segments.items
    for number in range(index - 1, max(0, index - _HEADING_REACH) - 1, -1):
        if items[number].tag in HEADINGS:
            is_headline = number == setting.page.story.headline
            return frozenset() if is_headline else frozenset(kind for kind, _, _ in setting.cues(items[number]))
    return frozenset()
