"""Pages whose body a test decides itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from articlekit.extractors import Page
from articlekit.story import locate

__all__ = ["STORY", "with_body"]

STORY: Final = (
    "The harbour council voted on Tuesday to keep the old crane, a rusting landmark that has stood on the quay since 1911 and was to be scrapped.",
    "Members of the sailing club had collected nine thousand signatures, and the mayor said that she had never received so many letters.",
    "Repairs will cost about two million, of which a third is to come from a fund for industrial heritage, according to a paper of the council.",
    "The first works are to begin in autumn, when the last cruise ships have left and the quay can be closed for several weeks without loss.",
)  # fmt: skip
"""The paragraphs of a short story about an old crane."""


def with_body(page: Page, numbers: Iterable[int]) -> Page:
    """The page as if the scores had chosen these segments."""
    return attrs.evolve(page, story=locate(page.document, page.segments, page.scores, tuple(numbers)))
