"""Copytimes: the box that names the paper a story was taken from.

<div class="ct-credit" data-paper="Daily Example" data-story="https://daily.example/2024/weir">Taken from ...</div>
"""

from __future__ import annotations

from collections.abc import Iterator

from articlekit.extractors import (
    SOURCE,
    Claim,
    Finding,
    Page,
    Removal,
    RemovalKind,
    Source,
    SourceSignal,
    extractor,
)

HOST = "copytimes.example"
CONFIDENCE = 0.98


@extractor("copytimes", fields=[SOURCE], removes=True)
def copytimes(page: Page) -> Iterator[Finding]:
    """The source in the credit box, and the box itself as boilerplate."""
    if HOST not in (page.url or ""):
        return
    for segment in page.segments:
        paper = segment.element.get("data-paper")
        if segment.element.get("class") != "ct-credit" or not paper:
            continue
        seen = SourceSignal(signal="copytimes:credit", text=segment.text, place=f"segment {segment.index}")
        source = Source(url=segment.element.get("data-story"), publisher=paper, confidence=CONFIDENCE, evidence=(seen,))
        yield Claim(SOURCE, source, CONFIDENCE, "copytimes:credit")
        yield Removal(segment.index, RemovalKind.SOURCE_LABEL, "copytimes:credit")
