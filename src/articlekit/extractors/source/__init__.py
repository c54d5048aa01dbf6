"""The primary source: which document, by which publisher, the page itself gives as where its story comes from.

`candidates` and `names` find whatever may be it, `features` and `name_features` describe it by numbers, `url_model` and
`name_model` (generated, see `training/source.py`) say how likely it is, `choose` answers or abstains.
"""

from __future__ import annotations

from collections.abc import Iterator

from articlekit.extractors import AGGREGATOR, AUTHORS, SOURCE, Claim, Finding, Page, extractor
from articlekit.extractors.source.choose import answer_of
from articlekit.extractors.source.lines import credit_lines
from articlekit.extractors.source.original import of_the_original
from articlekit.extractors.source.setting import setting_of

__all__ = ["source"]

_SUREST = 0.97
"""The confidence of a claim at most: a rule written for a site, and a caller's own plug-in, go before what is learned."""


@extractor("source", fields=(SOURCE, AUTHORS, AGGREGATOR), removes=True, order=150)
def source(page: Page) -> Iterator[Finding]:
    """The claim, what it says of a copied story's host and author, and the removal of lines that are but the credit."""
    if not len(page.segments):
        return
    setting = setting_of(page)
    answer = answer_of(setting)
    if answer:
        found = answer.source
        yield Claim(SOURCE, found, min(found.confidence, _SUREST), found.evidence[0].signal)
        yield from of_the_original(setting, answer)
    yield from credit_lines(setting, answer)
