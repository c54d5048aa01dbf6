"""The lines that Copytimes writes under every story."""

from __future__ import annotations

from collections.abc import Iterator

from articlekit.extractors import Page, Removal, RemovalKind, extractor

LINES: dict[str, RemovalKind] = {
    "enjoying this story? copytimes is free": RemovalKind.DONATION,
    "send it to a friend": RemovalKind.SHARE,
    "stories are chosen by readers like you": RemovalKind.DISCLAIMER,
}
"""Whole segments, in lower case and without the punctuation around them."""


@extractor("copytimes-lines")
def lines(page: Page) -> Iterator[Removal]:
    """The segments that are one of the lines. Looking up is quick; no page is searched for each of them."""
    for segment in page.segments:
        kind = LINES.get(segment.text.strip(" .!?:»").casefold())
        if kind is not None:
            yield Removal(segment.index, kind, "copytimes:line")
