"""From input to `Article`: the stages in order, and the `Parser` that runs them. No other module knows the order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

from articlekit import stages
from articlekit.arguments import may_be, must_be
from articlekit.article import Article, Warning, WarningCode
from articlekit.extractors import Extractor, NamedExtractor, Page
from articlekit.options import Deadline, Options
from articlekit.plugins import entry_points, registry
from articlekit.stages import Work
from articlekit.urls import resolve

if TYPE_CHECKING:
    from articlekit.feeds import FeedEntry

__all__ = ["STAGES", "Parser", "parse", "parse_text"]

STAGES: Final = (
    stages.decode,  # 1  bytes -> text, and how the character set was known
    stages.document,  # 2  text -> Document: the tree, and what the page declares
    stages.segment,  # 3  Document -> Segments: text runs in page order
    stages.score,  # 4  Segments -> how likely each is body text
    stages.story,  # 5  -> StorySpan: where the story lies
    stages.embedded_story,  # where the page shows none: 3 to 5 again with the one that its data holds
    stages.page,  # all of it in one value, which extractors read
    stages.extract,  # 6  Page -> findings
    stages.resolve,  # 7  findings -> one winner a field; 8  the body; what was removed
)
"""The way of the data. (9, the renderings, are for whoever has an article.)"""
_READING: Final = STAGES[: STAGES.index(stages.extract)]


def _chain(extractors: Iterable[Extractor] | None) -> tuple[NamedExtractor, ...] | None:
    if extractors is None:
        return None
    return registry.chain(registry.listed_extractors(extractors))


@attrs.frozen
class Parser:
    """A chain of extractors and options, ready to parse any number of pages from any number of threads.

    Without `extractors` it takes the built-in ones and those of installed plug-ins, looked up at the first parse.

    >>> Parser().parse("<title>A day</title><p>It rained.</p>").title
    'A day'
    """

    extractors: tuple[NamedExtractor, ...] | None = attrs.field(default=None, converter=_chain)
    """Those that run, in order; None for the built-in ones and those of installed plug-ins."""
    options: Options = Options()
    """What holds for every page that is parsed."""
    _with_plugins: bool = attrs.field(
        default=attrs.Factory(lambda self: self.extractors is None, takes_self=True), kw_only=True, repr=False
    )
    """Whether the chain began with the installed plug-ins: one that could not be loaded is then told."""

    def __attrs_post_init__(self) -> None:
        """Read one's own phrase files now: what is wrong with them concerns the caller, not a page."""
        must_be(Options, "options", self.options, "pass Options(keep=..., ...)")
        if self.options.phrases:
            from articlekit.phrases.book import phrase_book  # noqa: PLC0415 - loaded with the first page, not with the library

            phrase_book(self.options.phrases)

    def with_(self, *extractors: Extractor) -> Parser:
        """A parser with these extractors too."""
        return self._of(registry.with_(self.chain(), *extractors))

    def without(self, *names: str) -> Parser:
        """A parser without the extractors of these names."""
        return self._of(registry.without(self.chain(), *names))

    def replace(self, name: str, extractor: Extractor) -> Parser:
        """A parser in which `extractor` stands in the place of the one of this name."""
        return self._of(registry.replace(self.chain(), name, extractor))

    def _of(self, links: tuple[NamedExtractor, ...]) -> Parser:
        """A parser with this chain, in which the rules of the options are links already."""
        return attrs.evolve(self, extractors=links, options=attrs.evolve(self.options, rules=()))

    def chain(self) -> tuple[NamedExtractor, ...]:
        """The extractors that run, in order."""
        links = entry_points.default() if self.extractors is None else self.extractors
        rules = self.options.rules
        return registry.with_(links, *registry.rules_at(rules)) if rules else links

    def parse(
        self,
        data: bytes | str | etree._Element,
        *,
        url: str | None = None,
        content_type: str | None = None,
        entry: FeedEntry | None = None,
    ) -> Article:
        """Parse a page: its bytes, its text, or an lxml tree. Text without any markup is read as plain text.

        `url` is the page's address: relative links and the question whether a source is another site need it. Of an MHTML
        file the page is read, and the address it was saved from is taken where none is given.
        `content_type` is the HTTP header, for its charset. `entry` is the feed entry that led to the page.

        Raises `InputError` for empty, binary or too large input, and for an address or path in the place of a page; never
        anything else because of a page. `ArgumentError` tells of another argument of the wrong kind.
        """
        return self.trace(data, url=url, content_type=content_type, entry=entry)[1]

    def trace(
        self,
        data: bytes | str | etree._Element,
        *,
        url: str | None = None,
        content_type: str | None = None,
        entry: FeedEntry | None = None,
    ) -> tuple[Page, Article]:
        """`parse`, with the page that the extractors read: for who wants to see why (`articlekit.explain`)."""
        work = self._work(data, url=url, content_type=content_type, entry=entry)
        done = _done(work._replace(chain=self.chain()), STAGES)
        return done.page, done.article

    def page(
        self,
        data: bytes | str | etree._Element,
        *,
        url: str | None = None,
        content_type: str | None = None,
        entry: FeedEntry | None = None,
    ) -> Page:
        """What the extractors would read of this input: to try one by hand, or to test it."""
        return _done(self._work(data, url=url, content_type=content_type, entry=entry), _READING).page

    def parse_text(self, text: str, *, url: str | None = None, entry: FeedEntry | None = None) -> Article:
        """Parse plain text: a mail, a clipboard, what another tool extracted. Markup in it is text."""
        work = self._work(text, url=url, entry=entry)._replace(is_text=True, chain=self.chain())
        return _done(work, STAGES).article

    def _work(
        self, data: object, *, url: str | None, content_type: str | None = None, entry: FeedEntry | None = None
    ) -> Work:
        """A call that begins now."""
        may_be(str, "url", url, "pass the page's address as text, or None")
        may_be(str, "content_type", content_type, "pass the HTTP header as text, or None")
        if entry is not None:
            from articlekit.feeds import FeedEntry  # noqa: PLC0415 - slow to import, seldom needed

            must_be(FeedEntry, "entry", entry, "pass a FeedEntry: articlekit.feeds.parse_feed(data) gives them")
        installed = entry_points.installed() if self._with_plugins else entry_points.Installed()
        address = (url or "").strip()
        is_usable = bool(address) and resolve(None, address) is not None
        return Work(
            data=data,
            url=address if is_usable else None,
            warnings=() if is_usable or not address else (_unusable(address),),
            content_type=content_type,
            entry=entry,
            options=self.options,
            phrases=installed.phrases,
            problems=installed.problems,
            deadline=Deadline.of(self.options.limits),
        )


def _unusable(url: str) -> Warning:
    """A crawl may hold anything for an address: the page is parsed as one without, and says so."""
    message = (
        f"url={url[:80]!r} is no address of the web and was left aside: give all of it, as in https://news.example/a"
    )
    return Warning(code=WarningCode.UNUSABLE_URL, message=message)


def _done(work: Work, wanted: tuple[Callable[[Work], Work], ...]) -> Work:
    for stage in wanted:
        work = stage(work)
    return work


def parse(
    data: bytes | str | etree._Element,
    *,
    url: str | None = None,
    content_type: str | None = None,
    entry: FeedEntry | None = None,
    options: Options = Options(),
) -> Article:
    """Parse a page with the built-in extractors and the installed plug-ins. Nothing is fetched.

    `data`
        The page: its bytes as they came, whose character set is found; its text; or an lxml tree, which is not changed.
        Text without any markup is read as plain text. Of an MHTML file the page is read.
    `url`
        The address that the page is from. It makes relative links absolute, and tells the page's own site from others, without
        which a source may be missed. It is never overwritten by what the page declares. What is no http or https address is
        left aside, with a warning.
    `content_type`
        The HTTP header of that name, for its charset.
    `entry`
        The feed entry that led to the page: what it states counts beside what the page does.
    `options`
        What differs from the usual: which kinds of boilerplate stay, site rules, phrases, limits.

    Returns one frozen `Article`, whatever the page: one without a story has no blocks, and a warning that says why.
    Raises `InputError` for input that is no page (empty, binary, too large, a path or address in its place), and
    `ArgumentError` for another argument of the wrong kind.

    >>> article = parse("<title>A day</title><p>It rained all day long in the town, and nobody minded it.</p>")
    >>> article.title
    'A day'
    """
    return Parser(options=options).parse(data, url=url, content_type=content_type, entry=entry)


def parse_text(
    text: str, *, url: str | None = None, entry: FeedEntry | None = None, options: Options = Options()
) -> Article:
    r"""Parse plain text with the built-in extractors and the installed plug-ins. See `Parser.parse_text`.

    >>> parse_text("Snow in the valley\n\nIt snowed in the night, and in the morning all was white.").title
    'Snow in the valley'
    """
    return Parser(options=options).parse_text(text, url=url, entry=entry)
