"""A page after a public report, and what a reader wants of it."""

from __future__ import annotations

import attrs

__all__ = ["Report", "expect_story"]


@attrs.frozen(kw_only=True)
class Report:
    """One small page and its expectations, by the keys of the fixtures (`tests/fixtures/README.md`)."""

    name: str
    after: str
    """The project and the number of the report."""
    html: str
    expected: dict[str, object]
    url: str | None = "https://www.harnby.example/2024/05/14/story"
    text: bool = False
    """Plain text, no page."""


def expect_story(story: tuple[str, ...], *excluded: str, **more: object) -> dict[str, object]:
    """The paragraphs of this story, in order and nothing else, and what must not be in the text."""
    return {"paragraphs": list(story), "text_excludes": list(excluded), **more}
