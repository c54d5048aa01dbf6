"""Proof that an extractor only reads, and yields what it may."""

from __future__ import annotations

from lxml import etree

from articlekit.extractors import AnyAddition, AnyClaim, Extractor, NamedExtractor, Page, Removal
from articlekit.plugins.validation import flaw

__all__ = ["assert_pure"]


def assert_pure(extractor: Extractor, page: Page) -> None:
    """Fail unless the extractor leaves the page's tree as it was, yields the same twice, and yields only what it may.

    It may yield removals of segments that are there if it declares that it removes, and claims of and additions of valid
    values for the fields that it declares.

    >>> from articlekit import Parser
    >>> from articlekit.extractors import TITLE, Claim, extractor
    >>> @extractor("first", fields=[TITLE])
    ... def first(page):
    ...     yield Claim(TITLE, page.segments[0].text, confidence=0.5, signal="first segment")
    >>> assert_pure(first, Parser().page("<p>One</p><p>Two</p>"))
    """
    name = extractor.name if isinstance(extractor, NamedExtractor) else getattr(extractor, "__name__", repr(extractor))
    before = etree.tostring(page.document.root)
    first = list(extractor(page))
    _require(etree.tostring(page.document.root) == before, f"{name} changes the page's tree")
    _require(list(extractor(page)) == first, f"{name} yields other findings when it reads the page again")
    declared = extractor.fields if isinstance(extractor, NamedExtractor) else None
    removes = not isinstance(extractor, NamedExtractor) or extractor.removes
    for finding in first:
        wrong = flaw(finding, page)
        _require(wrong is None, f"{name} {wrong}")
        if isinstance(finding, Removal):
            _require(removes, f"{name} removes, which it does not declare: say removes=True")
        else:
            _check_claim(name, finding, declared)


def _check_claim(name: str, claim: AnyClaim | AnyAddition, declared: tuple[str, ...] | None) -> None:
    field = claim.field
    _require(field.is_valid(claim.value), f"{name} claims {claim.value!r} for {field.name}, which does not take it")
    _require(declared is None or field.name in declared, f"{name} claims {field.name}, which it does not declare")


def _require(condition: bool, message: str) -> None:
    """An assertion that `python -O` keeps."""
    if not condition:
        raise AssertionError(message)
