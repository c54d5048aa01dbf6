"""A site rule in memory, and what it claims of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from fnmatch import translate
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from articlekit.extractors import BODY, Claim, Finding, NamedExtractor, Page, Removal, RemovalKind, Segments
from articlekit.rules.dom import Match, Selector, text_of
from articlekit.rules.readers import READERS
from articlekit.urls import host
from articlekit.urls.hosts import ascii_name

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["CONFIDENCE", "DATES", "ORDER", "Example", "Pick", "SiteRule", "Strip"]

CONFIDENCE = 0.99
"""Of a rule's claims unless it states another: somebody looked at this very site, so it beats what holds for all, of
which nothing is surer than 0.98."""

ORDER = 300

DATES = frozenset(("date", "modified"))
"""The keys whose values are dates."""


@attrs.frozen
class Pick:
    r"""Where a value is: selectors, of which the first that finds something counts, and the attribute that holds it.

    >>> from articlekit.rules import read_rule
    >>> rule = read_rule('hosts = ["news.example"]\ntitle = { css = "h1.vp-headline" }', "news.toml")
    >>> key, pick = rule.picks[0]
    >>> key, [selector.expression for selector in pick.selectors]
    ('title', ["//h1[contains(concat(' ', normalize-space(@class), ' '), ' vp-headline ')]"])
    """

    selectors: tuple[Selector, ...]
    """Tried in order."""
    attribute: str | None = None
    """The attribute that holds the value; None for the usual one of the key."""

    def matches(self, root: etree._Element) -> tuple[Match, ...]:
        """What the first selector that finds anything finds."""
        return next(filter(None, (selector(root) for selector in self.selectors)), ())


@attrs.frozen
class Strip:
    r"""What is boilerplate: all that any of the selectors finds, and its kind.

    >>> from articlekit.rules import read_rule
    >>> rule = read_rule('hosts = ["news.example"]\n[[strip]]\ncss = ".more"\nkind = "related"', "news.toml")
    >>> rule.strip[0].kind
    <RemovalKind.RELATED: 'related'>
    """

    selectors: tuple[Selector, ...]
    """All of them count."""
    kind: RemovalKind = RemovalKind.OTHER
    """What it is."""

    def matches(self, root: etree._Element) -> tuple[Match, ...]:
        """What the selectors find."""
        return tuple(found for selector in self.selectors for found in selector(root))


@attrs.frozen
class Example:
    """A page that the rule was written for, and for some keys the values that it must give there.

    For `body` and `strip` the values are passages that must be in the body, or be removed.

    >>> Example("https://news.example/snow", (("title", ("Snow",)),)).expected
    (('title', ('Snow',)),)
    """

    url: str
    """The page's address."""
    expected: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Keys, and the values that the rule must give."""


@attrs.frozen(kw_only=True, slots=False)
class SiteRule:
    r"""One rule file.

    >>> from articlekit.rules import read_rule
    >>> rule = read_rule('hosts = ["*.news.example"]\ntitle = { css = "h1" }', "news.toml")
    >>> rule.covers("https://www.news.example/snow"), rule.name
    (True, 'rule:news.toml')
    """

    file: str
    """Its name, as the evidence shows it."""
    hosts: tuple[str, ...]
    """Host names; `*.` at the start stands for any subdomain. `www.` may be left out."""
    paths: tuple[str, ...] = ()
    """Shell patterns (`/news/*`) for the path; none for all paths."""
    version: int = 1
    """Counts the rule's revisions. Of two rules for one page the one with the higher version wins."""
    valid_from: date | None = None
    """The first day on which pages were made that look like this, looked at where `Options(now=...)` tells the day."""
    valid_until: date | None = None
    """Days between which pages were made that look like this; looked at where `Options(now=...)` tells the day."""
    confidence: float = CONFIDENCE
    """Of its claims and removals."""
    picks: tuple[tuple[str, Pick], ...] = ()
    """For each key of `readers.READERS` where its value is."""
    body: Pick | None = None
    """Where the body is; None leaves it to the scores."""
    strip: tuple[Strip, ...] = ()
    """What is boilerplate."""
    examples: tuple[Example, ...] = ()
    """Pages that it was written for."""
    origin: str = "rules"
    """The file's full path, or the distribution it came with."""

    @property
    def name(self) -> str:
        """The extractor's name: `rule:<file>`."""
        return f"rule:{self.file}"

    def signal(self, key: str) -> str:
        """How the evidence names one key of the rule."""
        return f"{self.name}:{key}"

    def covers(self, url: str | None) -> bool:
        """Whether the rule is for pages at this address."""
        name = ascii_name(host(url or ""))
        if url is None or not any(map(self._hosts.fullmatch, (name, name.removeprefix("www.")))):
            return False
        return self._paths is None or self._paths.match(_path(url)) is not None

    def is_valid_on(self, day: date | None) -> bool:
        """Whether the rule is for pages of this day; of an unknown day it is."""
        if day is None:
            return True
        return (self.valid_from or day) <= day <= (self.valid_until or day)

    def extractor(self) -> NamedExtractor:
        """The rule as a link of a parser's chain."""
        fields = [READERS[key].field.name for key, _ in self.picks]
        if self.body:
            fields.append(BODY.name)
        return NamedExtractor(
            self.name, self, tuple(fields), ORDER - self.version, self.origin, removes=bool(self.strip)
        )

    def __call__(self, page: Page, /) -> Iterator[Finding]:
        """What the rule claims and removes, if the page is one of its site's."""
        now = page.options.now
        if self.covers(page.url) and self.is_valid_on(now.date() if now else None):
            yield from self.findings(page)

    def findings(self, page: Page) -> Iterator[Finding]:
        """What the rule claims and removes, wherever the page is from."""
        root = page.document.root
        for key, pick in self.picks:
            claim = READERS[key].claim(pick.matches(root), pick.attribute, page, self.confidence, self.signal(key))
            if claim is not None:
                yield claim
        if self.body and (numbers := within(page.segments, self.body.matches(root))):
            yield Claim(BODY, numbers, self.confidence, self.signal("body"))
        for strip in self.strip:
            for number in sorted(within(page.segments, strip.matches(root))):
                yield Removal(number, strip.kind, self.signal("strip"), self.confidence)

    @cached_property
    def _hosts(self) -> re.Pattern[str]:
        return re.compile("|".join(map(_host_pattern, self.hosts)))

    @cached_property
    def _paths(self) -> re.Pattern[str] | None:
        return re.compile("|".join(map(translate, self.paths))) if self.paths else None


def within(segments: Segments, found: Iterable[Match]) -> frozenset[int]:
    """The numbers of the segments that lie in what was found, or that are the whole text of an inline element found."""
    elements = [item for item in found if not isinstance(item, str)]
    inside: dict[object, bool] = dict.fromkeys(elements, True)
    numbers = {item.index for item in segments if _lies_in(item.element, inside)}
    blocks = {container.element for container in segments.containers}
    inline = {(_block_of(item, blocks), text_of(item)) for item in elements if item not in blocks}
    if inline:
        numbers.update(item.index for item in segments if (item.element, item.text) in inline)
    return frozenset(numbers)


def _lies_in(element: etree._Element | None, inside: dict[object, bool]) -> bool:
    """Whether the element or one around it is known to be inside; what is learnt on the way up is kept."""
    path: list[object] = []
    while element is not None and element not in inside:
        path.append(element)
        element = element.getparent()
    answer = element is not None and inside[element]
    inside.update(dict.fromkeys(path, answer))
    return answer


def _block_of(element: etree._Element, blocks: set[etree._Element]) -> etree._Element | None:
    return next((item for item in element.iterancestors() if item in blocks), None)


def _host_pattern(host_name: str) -> str:
    """A host name, or with `*.` any subdomain of one, as a regular expression."""
    name = re.escape(ascii_name(host_name.lower().removeprefix("*.").removeprefix("www.")))
    return rf"(?:[^.]+\.)+{name}" if host_name.startswith("*.") else name


def _path(url: str) -> str:
    after = url.partition("://")[2].partition("/")[2]
    return "/" + after.partition("?")[0].partition("#")[0]
