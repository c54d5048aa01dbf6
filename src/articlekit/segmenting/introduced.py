"""Short lines that a text of the body introduces with a colon: a list that is told in paragraphs.

"These are the quays that will be closed:", and each quay in a paragraph of its own. None of them looks like text; among
the paragraphs of a story they are its own, and at its end as well, where a name would else be a signature.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from articlekit.blocks import HEADINGS
from articlekit.segmenting.found import Segment, Segments

__all__ = ["introduced"]

_OPENS: Final = frozenset(":：")
_ENDS: Final = frozenset(".!?。！？…।؟۔")
_LONGEST: Final = 100
"""Characters of such a line."""
_WRAPPERS: Final = 3
"""Elements around a line that hold nothing else."""


def introduced(segments: Segments, body: Iterable[int]) -> Mapping[int, tuple[int, ...]]:
    """The lines after each such text of the body, as long as they are shaped like it; some may be in the body already."""
    found: dict[int, tuple[int, ...]] = {}
    for number in body:
        opener = segments[number]
        if opener.text[-1] not in _OPENS or _is_linked(opener) or opener.tag in HEADINGS:
            continue
        end = number + 1
        while end < len(segments) and _is_line(segments, segments[end], opener):
            end += 1
        if end > number + 1:
            found[number] = tuple(range(number + 1, end))
    return found


def _is_line(segments: Segments, item: Segment, opener: Segment) -> bool:
    """Whether a text is a short line, no sentence, in the same element and class as what introduces it, beside it."""
    return (
        len(item.text) <= _LONGEST
        and item.text[-1] not in _ENDS
        and item.tag == opener.tag
        and item.hints == opener.hints
        and not _is_linked(item)
        and item.element.get("class") == opener.element.get("class")
        and _place(segments, item) == _place(segments, opener)
    )


def _place(segments: Segments, item: Segment) -> int:
    return segments.beyond_wrappers(item.container, _WRAPPERS) if item.container >= 0 else -1


def _is_linked(item: Segment) -> bool:
    return item.link_chars * 2 > len(item.text)
