"""The primary source: which document, by which publisher, the page itself gives as where its story comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from articlekit.extractors import (
    AGGREGATOR,
    AUTHORS,
    SITE_NAME,
    SOURCE,
    Claim,
    Finding,
    Page,
    Removal,
    RemovalKind,
    extractor,
)
from articlekit.extractors.source.credit import Credit
from articlekit.extractors.source.following import followed
from articlekit.extractors.source.gathering import gather
from articlekit.extractors.source.head import declared
from articlekit.extractors.source.leads import leads
from articlekit.extractors.source.links import linked_headline, papers
from articlekit.extractors.source.original import of_the_original
from articlekit.extractors.source.ranking import source_of
from articlekit.extractors.source.story import story_of
from articlekit.extractors.source.wire import releases, wires
from articlekit.text.scripts import is_dense

__all__ = ["credits_of", "source"]

_LINES: Final = frozenset(
    ("label", "label-link", "label-next", "label-home", "label-only", "label-name", "label-next-name", "release")
)
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’»)\]]?\s|[。！？]")
_SHORTEST_PROSE: Final = 40
_SHORTEST_DENSE_PROSE: Final = 15
"""Characters of a sentence at least; shorter ones name an author, or a picture's."""


def credits_of(page: Page) -> tuple[Credit, ...]:
    """Every place of the page that gives the story a source, right or wrong, in no order of strength."""
    if not len(page.segments):
        return ()
    story = page.once(story_of)
    found = (
        *declared(story),
        *gather(story),
        *linked_headline(story),
        *leads(story),
        *papers(story),
        *releases(story),
        *wires(story),
    )
    if resolver := page.options.resolver:
        found = tuple(followed(credit, story.identity, resolver) for credit in found)
    return found


def _ends_prose(page: Page, segment: int, start: int) -> bool:
    """Whether sentences of the story stand in a segment before the credit's words: then it is more than a credit."""
    before = page.segments[segment].text[:start]
    end = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    return end > (_SHORTEST_DENSE_PROSE if is_dense(before) else _SHORTEST_PROSE)


@extractor("source", fields=(SOURCE, SITE_NAME, AUTHORS, AGGREGATOR), removes=True, order=150)
def source(page: Page) -> Iterator[Finding]:
    """The claim, what it says of a copied story's name and author, and the removal of lines that are but the credit."""
    found_credits = credits_of(page)
    if found := source_of(found_credits):
        yield Claim(SOURCE, found, found.confidence, found.evidence[0].signal)
        yield from of_the_original(page.once(story_of), found, found_credits)
    for credit in found_credits:
        if credit.segment is None or len(credit.text) > 200 or _ends_prose(page, credit.segment, credit.start):
            continue
        if credit.signal in _LINES and credit.label:
            data = (("label", credit.label.strip()),) + ((("publisher", credit.publisher),) if credit.publisher else ())
            yield Removal(credit.segment, RemovalKind.SOURCE_LABEL, f"source:{credit.signal}", 0.85, data)
        elif credit.signal == "original" and credit.url:
            first_on = "first on" in credit.text.lower()
            kind = RemovalKind.APPEARED_FIRST_ON if first_on else RemovalKind.SOURCE_LABEL
            data = (("site", credit.publisher),) if credit.publisher else ()
            yield Removal(credit.segment, kind, "source:original", 0.85, data)
        elif credit.signal in ("read-on", "bare-link") and credit.url:
            yield Removal(credit.segment, RemovalKind.SOURCE_LABEL, f"source:{credit.signal}", 0.92)
