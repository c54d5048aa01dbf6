"""The stages in order. The only module that knows the whole way from input to `Article`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import attrs
from lxml import etree

from articlekit import document as documents
from articlekit.article import Article, Charset, Warning, WarningCode
from articlekit.body.decide import likely_body
from articlekit.body.embedded_story import shown, stated_body
from articlekit.decode import Decoded, decode, decode_str
from articlekit.document import Document
from articlekit.errors import ConfigurationError, ExtractorError, InputError
from articlekit.extractors import FIELDS, Extractor, NamedExtractor, Page
from articlekit.options import Deadline, Options
from articlekit.plugins import registry
from articlekit.plugins.validation import usable
from articlekit.resolve import Attributed, resolve
from articlekit.score import score
from articlekit.segment import segment
from articlekit.story import locate

if TYPE_CHECKING:
    from articlekit.feeds import FeedEntry

__all__ = ["Parser", "parse", "parse_text"]


_SHORT = 250
"""Characters of body below which a page may state the story elsewhere."""


class _Input(NamedTuple):
    """A document, how its text was read, and until when the parse may take."""

    document: Document
    deadline: Deadline
    charset: Charset | None = None
    warnings: tuple[Warning, ...] = ()


def _chain(extractors: Iterable[Extractor] | None) -> tuple[NamedExtractor, ...] | None:
    return None if extractors is None else registry.chain(extractors)


@attrs.frozen
class Parser:
    """A chain of extractors and options, ready to parse any number of pages from any number of threads.

    Without `extractors` it takes the built-in ones and those of installed plug-ins, looked up at the first parse.

    >>> Parser().parse("<title>A day</title><p>It rained.</p>").title
    'A day'
    """

    extractors: tuple[NamedExtractor, ...] | None = attrs.field(default=None, converter=_chain)
    options: Options = Options()
    _with_plugins: bool = attrs.field(
        default=attrs.Factory(lambda self: self.extractors is None, takes_self=True), kw_only=True, repr=False
    )
    """Whether the chain began with the installed plug-ins: one that could not be loaded is then told."""

    def __attrs_post_init__(self) -> None:
        """Read one's own phrase files now: what is wrong with them concerns the caller, not a page."""
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
        links = registry.default() if self.extractors is None else self.extractors
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

        `url` is the page's address: relative links and the question whether a source is another site need it.
        `content_type` is the HTTP header, for its charset. `entry` is the feed entry that led to the page.

        Raises `InputError` for empty, binary or too large input; never anything else because of a page.
        """
        return self._article(self._read(data, url, content_type), entry)[1]

    def trace(
        self,
        data: bytes | str | etree._Element,
        *,
        url: str | None = None,
        content_type: str | None = None,
        entry: FeedEntry | None = None,
    ) -> tuple[Page, Article]:
        """`parse`, with the page that the extractors read: for who wants to see why (`articlekit.explain`)."""
        return self._article(self._read(data, url, content_type), entry)

    def page(
        self,
        data: bytes | str | etree._Element,
        *,
        url: str | None = None,
        content_type: str | None = None,
        entry: FeedEntry | None = None,
    ) -> Page:
        """What the extractors would read of this input: to try one by hand, or to test it."""
        return self._page(self._read(data, url, content_type), entry, [])

    def _read(self, data: bytes | str | etree._Element, url: str | None, content_type: str | None) -> _Input:
        deadline = Deadline.of(self.options.limits)
        if isinstance(data, etree._Element):
            return _Input(documents.from_tree(data, url=url, limits=self.options.limits), deadline)
        if isinstance(data, bytes):
            decoded = decode(data, content_type=content_type, limits=self.options.limits)
        elif isinstance(data, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers without types
            decoded = decode_str(data, limits=self.options.limits)
        else:
            raise InputError(f"cannot parse {type(data).__name__}: pass bytes, str or an lxml element")
        if documents.looks_like_html(decoded.text):
            document = documents.from_html(decoded.text, utf8=decoded.utf8, url=url, limits=self.options.limits)
        else:
            document = documents.from_text(decoded.text, url=url)
        return _Input(document, deadline, decoded.charset, _undecoded(decoded))

    def parse_text(self, text: str, *, url: str | None = None, entry: FeedEntry | None = None) -> Article:
        """Parse plain text: a mail, a clipboard, what another tool extracted. Markup in it is text."""
        deadline = Deadline.of(self.options.limits)
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers without types
            raise InputError(f"cannot parse {type(text).__name__} as plain text: pass str; parse() takes bytes")
        decoded = decode_str(text, limits=self.options.limits)
        document = documents.from_text(decoded.text, url=url)
        return self._article(_Input(document, deadline, decoded.charset, _undecoded(decoded)), entry)[1]

    def _page(self, given: _Input, entry: FeedEntry | None, said: list[Warning]) -> Page:
        """From what was read to what the extractors read. Where the page shows no story, but states one, that is put in."""
        page = self._scored(given.document, given.deadline, entry, said)
        if given.document.is_text or given.deadline.is_past() or not _is_short(page):
            return page
        story = stated_body(page.document, self.options.limits)
        if story is None:
            return page
        message = f"the page shows no story: the body is from {story.place}"
        said.append(Warning(code=WarningCode.STATED_BODY, message=message))
        return self._scored(shown(page.document, story, self.options.limits), given.deadline, entry, said)

    def _scored(self, document: Document, deadline: Deadline, entry: FeedEntry | None, said: list[Warning]) -> Page:
        """Segment, score, find the story."""
        segments = segment(document, self.options.limits, deadline)
        scores = score(segments, document, deadline)
        if deadline.is_past():
            said.append(self._spent("while reading the page" if segments.is_truncated else "while judging its text"))
        story = locate(document, segments, scores, likely_body(segments, scores))
        return Page(
            document=document, segments=segments, scores=scores, story=story, options=self.options, entry=entry,
            deadline=deadline,
        )  # fmt: skip

    def _article(self, given: _Input, entry: FeedEntry | None) -> tuple[Page, Article]:
        """From what was read to the article: extract, resolve."""
        said = list(given.warnings)
        page = self._page(given, entry, said)
        if self._with_plugins:
            said += self._unavailable()
        findings = list(self._findings(page, given.deadline, said))
        article = resolve(page, findings, charset=given.charset, warnings=said)
        page.forget()
        return page, article

    def _findings(self, page: Page, deadline: Deadline, said: list[Warning]) -> Iterator[Attributed]:
        """What every extractor yields. One that fails becomes a warning; what it yielded before stands."""
        if deadline.is_past():  # which is told already
            return
        wanted, chain = self.options.fields, self.chain()
        if wanted is not None:
            _check_fields(wanted, chain)
        for item in chain:
            if wanted is not None and item.fields and wanted.isdisjoint(item.fields):
                continue
            try:
                findings = item.function(page)
                for finding in findings if item.origin == registry.BUILT_IN_ORIGIN else usable(findings, page):
                    yield Attributed(finding, item.name, item.order)
                    if deadline.is_past():
                        break
            except Exception as error:
                if self.options.on_error == "raise":
                    raise ExtractorError(item.name, error) from error
                message = f"extractor {item.name!r} failed: {type(error).__name__}: {error}"
                said.append(Warning(code=WarningCode.EXTRACTOR_FAILED, message=message))
            if deadline.is_past():
                said.append(self._spent(f"in the extractor {item.name!r}"))
                return

    def _spent(self, where: str) -> Warning:
        message = f"the time budget of {self.options.limits.max_seconds} s was spent {where}: the rest was not done"
        return Warning(code=WarningCode.LIMIT_REACHED, message=message)

    def _unavailable(self) -> list[Warning]:
        """A warning for each plug-in that could not be loaded."""
        problems = registry.installed().problems
        if problems and self.options.on_error == "raise":
            raise ConfigurationError(str(problems[0])) from problems[0].error
        return [Warning(code=WarningCode.EXTRACTOR_UNAVAILABLE, message=str(problem)) for problem in problems]


def _check_fields(wanted: frozenset[str], chain: registry.Chain) -> None:
    """Refuse a field that neither an article has nor a plug-in serves: an article without it would be no answer."""
    known = [field.name for field in FIELDS]
    if unknown := wanted.difference(known, *(item.fields for item in chain)):
        named = ", ".join(map(repr, sorted(unknown)))
        raise ConfigurationError(f"there is no field {named}; known: {', '.join(known)}")


def _is_short(page: Page) -> bool:
    """Whether the page shows less than a story's beginning."""
    return sum([len(page.segments[number].text) for number in page.body]) < _SHORT


def _undecoded(decoded: Decoded) -> tuple[Warning, ...]:
    if decoded.charset.how == "utf-8 twice":
        return (
            Warning(code=WarningCode.DECODING, message="the page was encoded in UTF-8 twice, and read accordingly"),
        )
    if not decoded.replaced:
        return ()
    message = f"{decoded.replaced} characters could not be read as {decoded.charset.name}"
    return (Warning(code=WarningCode.DECODING, message=message),)


def parse(
    data: bytes | str | etree._Element,
    *,
    url: str | None = None,
    content_type: str | None = None,
    entry: FeedEntry | None = None,
    options: Options = Options(),
) -> Article:
    """Parse a page with the built-in extractors and the installed plug-ins. See `Parser.parse`.

    >>> article = parse("<title>A day</title><p>It rained all day long in the town, and nobody minded it.</p>")
    >>> article.title
    'A day'
    """
    return Parser(options=options).parse(data, url=url, content_type=content_type, entry=entry)


def parse_text(
    text: str, *, url: str | None = None, entry: FeedEntry | None = None, options: Options = Options()
) -> Article:
    """Parse plain text with the built-in extractors and the installed plug-ins. See `Parser.parse_text`."""
    return Parser(options=options).parse_text(text, url=url, entry=entry)
