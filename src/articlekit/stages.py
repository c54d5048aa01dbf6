"""The hand-over from stage to stage of one call. `articlekit.parser` puts them in order.

Each takes what is known so far and returns it with what it has found out: values, none of which is ever changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from articlekit import decode as decoding
from articlekit import document as documents
from articlekit import resolve as resolving
from articlekit import score as scoring
from articlekit import segment as segmenting
from articlekit import story as stories
from articlekit.arguments import refuse_name_of_a_page
from articlekit.article import Article, Charset, Warning, WarningCode
from articlekit.body.decide import likely_body
from articlekit.body.embedded_story import shown, stated_body
from articlekit.decode import Decoded
from articlekit.document import Document
from articlekit.encoding.saved_pages import read_mhtml, saved_from
from articlekit.errors import ConfigurationError, ExtractorError, InputError
from articlekit.extractors import Finding, NamedExtractor, Page
from articlekit.extractors.page import forget
from articlekit.options import Deadline, Options
from articlekit.plugins.registry import BUILT_IN_ORIGIN, check_fields
from articlekit.plugins.validation import undeclared, usable
from articlekit.ranking import Attributed
from articlekit.scoring.units import Units, find_units

if TYPE_CHECKING:
    from articlekit.feeds import FeedEntry
    from articlekit.phrases.book import PhraseFile
    from articlekit.plugins.entry_points import Problem

__all__ = ["Work", "decode", "document", "embedded_story", "extract", "page", "resolve", "score", "segment", "story"]

_SHORT: Final = 250
"""Characters of body below which a page may state the story elsewhere."""
_NO_DOCUMENT: Final = Document(root=etree.Element("html"), is_text=True)
_NO_SEGMENTS: Final = segmenting.Segments(())
_NO_PAGE: Final = Page(document=_NO_DOCUMENT, segments=_NO_SEGMENTS, scores=())
_NO_ARTICLE: Final = Article()


class Work(NamedTuple):
    """One call: what was given, and what the stages have made of it."""

    data: object
    """What the caller gave."""
    options: Options
    deadline: Deadline
    is_text: bool = False
    """Whether it is plain text, whatever it looks like."""
    url: str | None = None
    content_type: str | None = None
    entry: FeedEntry | None = None
    chain: tuple[NamedExtractor, ...] = ()
    phrases: tuple[PhraseFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    """The plug-ins that could not be loaded."""
    warnings: tuple[Warning, ...] = ()
    decoded: Decoded | None = None
    """The text; None where a tree was given."""
    document: Document = _NO_DOCUMENT
    segments: segmenting.Segments = _NO_SEGMENTS
    units: Units | None = None
    """Its containers side by side that look alike; None before the score."""
    scores: tuple[float, ...] = ()
    story: stories.StorySpan = stories.StorySpan()
    page: Page = _NO_PAGE
    findings: tuple[Attributed, ...] = ()
    article: Article = _NO_ARTICLE

    @property
    def charset(self) -> Charset | None:
        """How the bytes were read."""
        return None if self.decoded is None else self.decoded.charset

    def telling(self, *warnings: Warning) -> Work:
        """The same with these warnings too."""
        return self._replace(warnings=(*self.warnings, *warnings)) if warnings else self

    def spent(self, where: str) -> Warning:
        """The warning that the time is up."""
        message = f"the time budget of {self.options.limits.max_seconds} s was spent {where}: the rest was not done"
        return Warning(code=WarningCode.LIMIT_REACHED, message=message)


def decode(work: Work) -> Work:
    """Bytes or text to text, and how its character set was known. A tree has been read already."""
    limits = work.options.limits
    if isinstance(work.data, etree._Element) and not work.is_text:
        return work
    work = _unpacked(work)
    if isinstance(work.data, bytes) and not work.is_text:
        decoded = decoding.decode(work.data, content_type=work.content_type, limits=limits)
    elif isinstance(work.data, str):
        decoded = decoding.decode_str(work.data, limits=limits)
    elif work.is_text:
        raise InputError(f"cannot parse {type(work.data).__name__} as plain text: pass str; parse() takes bytes")
    else:
        raise InputError(f"cannot parse {type(work.data).__name__}: pass {_advice(work.data)}")
    return work._replace(decoded=decoded).telling(*_undecoded(decoded))


def _unpacked(work: Work) -> Work:
    """The page in an MHTML file in the place of that, with the address that it was saved from."""
    data = work.data
    if work.is_text or not isinstance(data, bytes | str) or len(data) > work.options.limits.max_bytes:
        return work
    saved = read_mhtml(data)
    if saved is None:
        return work
    return work._replace(data=saved.data, content_type=saved.content_type, url=work.url or saved.url)


def _advice(data: object) -> str:
    """What to pass in place of what is no page."""
    if isinstance(data, PurePath):
        return "what the file holds: its read_bytes()"
    return "what it holds: its read()" if hasattr(data, "read") else "bytes, str or an lxml element"


def document(work: Work) -> Work:
    """Text or a tree to a document. Text without any markup is read as plain text."""
    decoded, url, limits = work.decoded, work.url, work.options.limits
    if decoded is None:
        assert isinstance(work.data, etree._Element)
        found = documents.from_tree(work.data, url=url, limits=limits)
    elif not work.is_text and documents.looks_like_html(decoded.text):
        url = url or saved_from(decoded.text)
        found = documents.from_html(decoded.text, utf8=decoded.utf8, url=url, limits=limits)
    else:
        refuse_name_of_a_page(decoded.text)
        found = documents.from_text(decoded.text, url=url)
    return work._replace(document=found)


def segment(work: Work) -> Work:
    """The text runs of the document in order."""
    return work._replace(segments=segmenting.segment(work.document, work.options.limits, work.deadline))


def score(work: Work) -> Work:
    """How likely each segment is body."""
    units = find_units(work.document, work.segments)
    scored = work._replace(units=units, scores=scoring.score(work.segments, work.document, work.deadline, units))
    if not work.deadline.is_past():
        return scored
    where = "while reading the page" if work.segments.is_truncated else "while judging its text"
    return scored.telling(work.spent(where))


def story(work: Work) -> Work:
    """Where the story lies."""
    body = likely_body(work.segments, work.scores)
    return work._replace(story=stories.locate(work.document, work.segments, work.scores, body, work.units))


def embedded_story(work: Work) -> Work:
    """Where the page shows less than a story's beginning but its data holds a story, that is put in."""
    chars = sum([len(work.segments[number].text) for number in work.story.body])
    if chars >= _SHORT or work.document.is_text or work.deadline.is_past():
        return work
    stated = stated_body(work.document, work.options.limits)
    if stated is None:
        return work
    message = f"the page shows no story: the body is from {stated.place}"
    work = work.telling(Warning(code=WarningCode.STATED_BODY, message=message))
    told = shown(work.document, stated, work.options.limits)
    return story(score(segment(work._replace(document=told))))


def page(work: Work) -> Work:
    """All that the extractors read, in one value."""
    made = Page(
        document=work.document,
        segments=work.segments,
        scores=work.scores,
        story=work.story,
        options=work.options,
        entry=work.entry,
        deadline=work.deadline,
        phrases=work.phrases,
    )
    return work._replace(page=made)


def extract(work: Work) -> Work:
    """What every extractor yields. One that fails becomes a warning; what it yielded before stands."""
    if work.problems and work.options.on_error == "raise":
        raise ConfigurationError(str(work.problems[0])) from work.problems[0].error
    said = [Warning(code=WarningCode.EXTRACTOR_UNAVAILABLE, message=str(problem)) for problem in work.problems]
    findings = () if work.deadline.is_past() else tuple(_findings(work, said))  # which is told already
    return work._replace(findings=findings).telling(*said)


def _findings(work: Work, said: list[Warning]) -> Iterator[Attributed]:
    wanted = work.options.fields
    if wanted is not None:
        check_fields(wanted, work.chain)
    for item in work.chain:
        if wanted is not None and not item.serves(wanted):
            continue
        try:
            findings = item(work.page)
            for finding in findings if item.origin == BUILT_IN_ORIGIN else _foreign(findings, item, work.page, said):
                yield Attributed(finding, item.name, item.order)
                if work.deadline.is_past():
                    break
        except Exception as error:
            if work.options.on_error == "raise":
                raise ExtractorError(item.name, error) from error
            message = f"extractor {item.name!r} failed: {type(error).__name__}: {error}"
            said.append(Warning(code=WarningCode.EXTRACTOR_FAILED, message=message))
        if work.deadline.is_past():
            said.append(work.spent(f"in the extractor {item.name!r}"))
            return


def _foreign(findings: Iterable[Finding], item: NamedExtractor, page: Page, said: list[Warning]) -> Iterator[Finding]:
    """What can be used of it; what is not declared counts, and is told."""
    told: set[str] = set()
    for finding in usable(findings, page):
        if (wrong := undeclared(finding, item)) and wrong not in told:
            told.add(wrong)
            said.append(Warning(code=WarningCode.INVALID_CLAIM, message=f"extractor {item.name!r} {wrong}"))
        yield finding


def resolve(work: Work) -> Work:
    """One answer for each field, the body, and what was removed."""
    article = resolving.resolve(work.page, work.findings, charset=work.charset, warnings=work.warnings)
    forget(work.page)
    return work._replace(article=article)


def _undecoded(decoded: Decoded) -> tuple[Warning, ...]:
    if decoded.charset.how == "utf-8 twice":
        return (
            Warning(code=WarningCode.DECODING, message="the page was encoded in UTF-8 twice, and read accordingly"),
        )
    if not decoded.replaced:
        return ()
    message = f"{decoded.replaced} characters could not be read as {decoded.charset.name}"
    return (Warning(code=WarningCode.DECODING, message=message),)
