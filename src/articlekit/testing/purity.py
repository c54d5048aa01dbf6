"""Proof that an extractor only reads, and yields what it may."""

from __future__ import annotations

from lxml import etree

from articlekit.arguments import must_be
from articlekit.errors import ArgumentError
from articlekit.extractors import Extractor, Finding, NamedExtractor, Page, Removal
from articlekit.plugins.validation import flaw, iterated, undeclared

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
    must_be(Page, "page", page, "pass what Parser.page(data) gives")
    if not callable(extractor):
        raise ArgumentError("extractor", extractor, "pass the extractor to try")
    name = extractor.name if isinstance(extractor, NamedExtractor) else getattr(extractor, "__name__", repr(extractor))
    before = etree.tostring(page.document.root)
    first = _findings(name, extractor, page)
    _require(etree.tostring(page.document.root) == before, f"{name} changes the page's tree")
    _require(_findings(name, extractor, page) == first, f"{name} yields other findings when it reads the page again")
    for finding in first:
        wrong = flaw(finding, page) or (
            undeclared(finding, extractor) if isinstance(extractor, NamedExtractor) else None
        )
        _require(wrong is None, f"{name} {wrong}")
        if not isinstance(finding, Removal):
            field, value = finding.field, finding.value
            refused = f"{name} claims {value!r} for {field.name}, which does not take it: give {field.takes}"
            _require(field.is_valid(value), refused)


def _findings(name: str, extractor: Extractor, page: Page) -> list[Finding]:
    findings = extractor(page)
    try:
        return list(iterated(findings))
    except TypeError as error:
        raise AssertionError(f"{name}: {error}") from error


def _require(condition: bool, message: str) -> None:
    """An assertion that `python -O` keeps."""
    if not condition:
        raise AssertionError(message)
