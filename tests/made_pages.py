"""Pages whose body a test decides itself."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from articlekit.extractors import Page
from articlekit.story import locate

__all__ = ["with_body"]


def with_body(page: Page, numbers: Iterable[int]) -> Page:
    """The page as if the scores had chosen these segments."""
    return attrs.evolve(page, story=locate(page.document, page.segments, page.scores, tuple(numbers)))
