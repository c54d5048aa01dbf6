"""Drift: do a rule's selectors still match, and do its examples still hold?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import cast

import attrs

from articlekit.arguments import each
from articlekit.article import Author, Source
from articlekit.blocks import Image
from articlekit.errors import ConfigurationError, InputError
from articlekit.extractors import Page, Removal
from articlekit.parser import Parser
from articlekit.rules.dom import Selector
from articlekit.rules.site_rule import DATES, Example, SiteRule
from articlekit.urls import comparable, resolve

__all__ = ["ExampleResult", "Report", "RuleReport", "SavedPage", "SelectorResult", "check_rules"]


@attrs.frozen(kw_only=True)
class SavedPage:
    """A page to check rules against. Without `url`, the address that the page declares for itself counts.

    >>> SavedPage(data=b"<h1>Snow</h1>", url="https://news.example/snow").url
    'https://news.example/snow'
    """

    data: bytes = attrs.field(repr=False)
    """Its bytes."""
    url: str | None = None
    """The address it is from; None for the one that it declares."""
    name: str = ""
    """How a report calls it; a file name for instance."""


@attrs.frozen
class SelectorResult:
    """On how many of the pages one selector found something.

    >>> SelectorResult("title", "//h1", pages=0).pages
    0
    """

    key: str
    """The key of the rule."""
    expression: str
    """The selector as XPath."""
    pages: int
    """On how many pages it finds something."""


@attrs.frozen
class ExampleResult:
    """What an example's page gave for one key: `found` are texts as in the rule file.

    >>> ExampleResult("https://news.example/snow", "title", ("Snow",), ("Snow",)).is_right
    True
    """

    url: str
    """The example's page."""
    key: str
    """The key of the rule."""
    expected: tuple[str, ...]
    """What the rule must give."""
    found: tuple[str, ...]
    """What it gives."""

    @property
    def is_right(self) -> bool:
        """Whether it gave what it must."""
        if self.key in _PASSAGES:
            return all(any(passage in text for text in self.found) for passage in self.expected)
        if self.key in DATES:
            return len(self.found) == len(self.expected) and all(map(_same_moment, self.found, self.expected))
        return self.found == self.expected


@attrs.frozen
class RuleReport:
    r"""One rule's state: on how many of the pages it was tried, its selectors, its examples.

    >>> from articlekit.rules import read_rule
    >>> rule = read_rule('hosts = ["news.example"]\ntitle = { css = "h1" }', "news.toml")
    >>> RuleReport(rule, 3, (SelectorResult("title", "//h1", pages=0),)).drifted[0].key
    'title'
    """

    rule: SiteRule = attrs.field(repr=False)
    """The rule."""
    pages: int
    """On how many pages it was tried."""
    selectors: tuple[SelectorResult, ...] = ()
    """What became of each of its selectors."""
    examples: tuple[ExampleResult, ...] = ()
    """What became of each value of its examples."""
    unseen: tuple[str, ...] = ()
    """Addresses of examples whose pages were not given."""

    @property
    def drifted(self) -> tuple[SelectorResult, ...]:
        """The selectors that find nothing on any page of theirs any more."""
        return tuple(item for item in self.selectors if self.pages and not item.pages)

    @property
    def wrong(self) -> tuple[ExampleResult, ...]:
        """The examples that no longer hold."""
        return tuple(item for item in self.examples if not item.is_right)


@attrs.frozen
class Report:
    """What a check found.

    >>> Report().is_right
    True
    """

    rules: tuple[RuleReport, ...] = ()
    """A report for each rule."""
    unmatched: tuple[str, ...] = ()
    """The names of pages that no rule covers."""

    @property
    def is_right(self) -> bool:
        """Whether nothing drifted and every example holds."""
        return not any(item.drifted or item.wrong for item in self.rules)


def check_rules(rules: Iterable[SiteRule], pages: Iterable[SavedPage]) -> Report:
    r"""Try each rule on the pages that it covers.

    A selector drifted if it finds nothing on any of them. A rule without a page is reported with 0 pages, and is no
    error. `InputError` is raised for a page that cannot be read at all, `ConfigurationError` for a selector that is XPath
    and asks for what there is not.

    >>> from articlekit.rules import read_rule
    >>> rule = read_rule('hosts = ["news.example"]\ntitle = { css = "h1.old" }', "news.toml")
    >>> report = check_rules([rule], [SavedPage(data=b"<h1>Snow</h1>", url="https://news.example/snow")])
    >>> [selector.key for selector in report.rules[0].drifted]
    ['title']
    """
    rules = each(SiteRule, "rules", rules, "pass a list of rules: articlekit.rules.load_rules(...) gives them")
    saved_pages = each(SavedPage, "pages", pages, "pass a list of SavedPage(data=..., url=...)")
    parser = Parser(extractors=())
    known = [(saved.name or saved.url or "", _read(saved, parser)) for saved in saved_pages]
    reports = tuple(_report(rule, [page for _, page in known if rule.covers(page.url)]) for rule in rules)
    covered = {name for name, page in known if any(report.rule.covers(page.url) for report in reports)}
    return Report(reports, tuple(name for name, _ in known if name not in covered))


def _read(saved: SavedPage, parser: Parser) -> Page:
    """The page under the address given, or else under the one it declares."""
    try:
        page = parser.page(saved.data, url=saved.url)
    except InputError as error:
        raise InputError(f"{saved.name or saved.url}: {error}") from error
    if page.url:
        return page
    canonical = next((link.href for link in page.document.links if link.rel == "canonical"), None)
    url = resolve(None, canonical or page.document.declared("og:url") or "")
    return parser.page(saved.data, url=url) if url else page


def _report(rule: SiteRule, pages: Sequence[Page]) -> RuleReport:
    selectors = tuple(
        SelectorResult(key, selector.expression, sum(_finds(selector, page, f"{rule.file}: {key}") for page in pages))
        for key, selector in _selectors(rule)
    )
    by_address = {comparable(page.url or ""): page for page in pages}
    results: list[ExampleResult] = []
    unseen: list[str] = []
    for example in rule.examples:
        page = by_address.get(comparable(example.url))
        if page is None:
            unseen.append(example.url)
        else:
            results += _tried(rule, example, page)
    return RuleReport(rule, len(pages), selectors, tuple(results), tuple(unseen))


def _finds(selector: Selector, page: Page, place: str) -> bool:
    """Whether it finds something; functions and variables that nobody knows show only now."""
    try:
        return bool(selector(page.document.root))
    except ValueError as error:
        raise ConfigurationError(f"{place}: {error}") from error


def _selectors(rule: SiteRule) -> Iterator[tuple[str, Selector]]:
    for key, pick in rule.picks:
        yield from ((key, selector) for selector in pick.selectors)
    if rule.body:
        yield from (("body", selector) for selector in rule.body.selectors)
    for strip in rule.strip:
        yield from (("strip", selector) for selector in strip.selectors)


def _tried(rule: SiteRule, example: Example, page: Page) -> list[ExampleResult]:
    found: dict[str, list[str]] = {}
    for finding in rule.findings(page):
        if isinstance(finding, Removal):
            found.setdefault("strip", []).append(page.segments[finding.segment].text)
        else:
            found[finding.signal.rpartition(":")[2]] = list(_shown(finding.value, page))
    return [ExampleResult(example.url, key, wanted, tuple(found.get(key, ()))) for key, wanted in example.expected]


def _shown(value: object, page: Page) -> Iterable[str]:
    """A claimed value in the form in which a rule file expects it."""
    if isinstance(value, frozenset):
        return (page.segments[number].text for number in sorted(cast("frozenset[int]", value)))
    items = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    return map(_text, items)


def _text(value: object) -> str:
    if isinstance(value, Author):
        return value.name
    if isinstance(value, Image):
        return value.url
    if isinstance(value, Source):
        return value.url or value.publisher or ""
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _same_moment(found: str, expected: str) -> bool:
    """Whether a moment is the expected one, or lies on the expected day."""
    if len(expected) == len("2024-03-05"):
        return found.startswith(expected)
    wanted, moment = datetime.fromisoformat(expected), datetime.fromisoformat(found)
    return moment == wanted if wanted.tzinfo else moment.replace(tzinfo=None) == wanted


_PASSAGES = frozenset(("body", "strip"))
