"""Stage 3: `Document` -> `Segments`: the text runs of the page in order, found in one walk of the tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from articlekit.markup.class_words import Hint
from articlekit.markup.elements import KINDS, KINDS_WITHOUT_SCRIPT
from articlekit.markup.runs import Anchor
from articlekit.options import Deadline, Limits
from articlekit.segmenting.compiled import walked_by_core
from articlekit.segmenting.found import Container, Mark, Media, Segment, Segments
from articlekit.segmenting.run_reader import MOST_LINKS, Stretch
from articlekit.segmenting.walk import read_tree

if TYPE_CHECKING:
    from lxml import etree

    from articlekit.document import Document

__all__ = [
    "MOST_LINKS",
    "Anchor",
    "Container",
    "Hint",
    "Mark",
    "Media",
    "Segment",
    "Segments",
    "Stretch",
    "segment",
]

_PAGE: Final = 1000
"""Characters in `noscript` that are more than a request to allow scripts."""


def segment(document: Document, limits: Limits = Limits(), deadline: Deadline = Deadline()) -> Segments:
    """Find the text runs of a page, with the containers, marked elements and media between them.

    The walk uses no recursion, visits each element once and puts each text node into exactly one segment.
    """
    found, unread = _read(document.root, limits, deadline, KINDS)
    if unread >= _PAGE and not found.is_truncated:
        shown = sum([len(item.text) for item in found])
        fallback, _ = _read(document.root, limits, deadline, KINDS_WITHOUT_SCRIPT)
        if shown * 2 < sum([len(item.text) for item in fallback]) >= _PAGE:
            return fallback
    return found


def _read(root: etree._Element, limits: Limits, deadline: Deadline, kinds: Mapping[Any, int]) -> tuple[Segments, int]:
    """The segments, and how many characters `noscript` holds beside them."""
    return walked_by_core(root, limits, deadline, kinds) or read_tree(root, limits, deadline, kinds)
