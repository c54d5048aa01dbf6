"""All that an extractor can say, on pages of Copytimes: fields of its own, additions, "there is none", parts, a body.

The paper's own reports have no source; its picture pages keep their text in an attribute.
"""

from __future__ import annotations

from collections.abc import Iterator

from articlekit.blocks import Block, Heading, Paragraph
from articlekit.extractors import (
    BLOCKS,
    SOURCE,
    TAGS,
    Addition,
    Claim,
    Field,
    Finding,
    Hint,
    Page,
    Removal,
    RemovalKind,
    extractor,
)

HOST = "copytimes.example"
CONFIDENCE = 0.99
WORDS_A_MINUTE = 200

READING_TIME = Field("reading_time", int)
"""Minutes that a reader needs: `READING_TIME.of(article)`, or `article.extra["reading_time"]`."""
PROMPT = "Tell a friend!"
"""What Copytimes puts into the middle of its paragraphs."""


@extractor("copytimes-everything", fields=[READING_TIME, TAGS, SOURCE, BLOCKS], removes=True)
def everything(page: Page) -> Iterator[Finding]:
    """What Copytimes says in ways of its own."""
    if HOST not in (page.url or ""):
        return
    yield from _reading_time(page)
    for segment in page.segments:
        if segment.hints & Hint.TAGS and segment.link_chars:
            yield Addition(TAGS, (segment.text,), CONFIDENCE, "copytimes:topic")
        start = segment.text.find(PROMPT)
        if start >= 0:
            part = (start, start + len(PROMPT))
            yield Removal(segment.index, RemovalKind.SHARE, "copytimes:prompt", CONFIDENCE, part=part)
    if page.document.declared("copytimes:own-report"):
        yield Claim(SOURCE, None, CONFIDENCE, "copytimes:own-report")
    yield from _picture_page(page)


def _reading_time(page: Page) -> Iterator[Claim[int]]:
    words = sum(len(page.segments[number].text.split()) for number in page.body)
    if words:
        yield Claim(READING_TIME, -(-words // WORDS_A_MINUTE), CONFIDENCE, "copytimes:words")


def _picture_page(page: Page) -> Iterator[Claim[tuple[Block, ...]]]:
    """The texts of a page of pictures are in attributes, where no text run is found."""
    blocks: list[Block] = []
    for picture in page.document.root.iter("ct-picture"):
        blocks += [Heading(text=picture.get("title", "")), Paragraph(text=picture.get("text", ""))]
    if blocks:
        yield Claim(BLOCKS, tuple(blocks), CONFIDENCE, "copytimes:pictures")
