"""Stage 6, the plug-in seam: `Page` -> findings. All that the author of an extractor imports is here.

An extractor is a callable that reads a `Page` and yields findings: a `Claim` (this field has this value, because of
that signal) or a `Removal` (this segment is boilerplate of that kind). It never changes the tree, never sees another
extractor's findings, and decides nothing: `articlekit.resolve` does.

>>> @extractor("motto", fields=(DESCRIPTION,))
... def motto(page: Page) -> Iterator[Claim[str]]:
...     if text := page.document.declared("motto"):
...         yield Claim(DESCRIPTION, text, confidence=0.4, signal="meta:motto")
>>> motto.name
'motto'
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

import attrs

from articlekit.article import Author, AuthorKind, Relation, RemovalKind, Source, SourceSignal
from articlekit.blocks import Image
from articlekit.document import Document
from articlekit.options import Deadline, Options
from articlekit.segment import Segment, Segments
from articlekit.story import StorySpan

if TYPE_CHECKING:
    from articlekit.feeds import FeedEntry

__all__ = [
    "AGGREGATOR",
    "AUTHORS",
    "BODY",
    "CANONICAL_URL",
    "DESCRIPTION",
    "FEEDS",
    "FIELDS",
    "IMAGE",
    "IS_FREE",
    "LANGUAGE",
    "LICENCE",
    "MODIFIED",
    "PUBLISHED",
    "SECTION",
    "SITE_NAME",
    "SOURCE",
    "SUBTITLE",
    "TAGS",
    "TITLE",
    "Author",
    "AuthorKind",
    "Claim",
    "Document",
    "Extractor",
    "Field",
    "Finding",
    "Image",
    "NamedExtractor",
    "Page",
    "Relation",
    "Removal",
    "RemovalKind",
    "Segment",
    "Segments",
    "Source",
    "SourceSignal",
    "StorySpan",
    "extractor",
]

T = TypeVar("T")


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= 20_000


def _texts(value: object) -> bool:
    return isinstance(value, tuple) and all(map(_text, value))


def _web_address(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("http://", "https://"))


def _moment(value: object) -> bool:
    return isinstance(value, datetime) and value.tzinfo is not None


def _authors(value: object) -> bool:
    return isinstance(value, tuple) and all(
        isinstance(item, Author) and _text(item.name) and (item.url is None or _web_address(item.url)) for item in value
    )


def _source(value: object) -> bool:
    return isinstance(value, Source) and (value.url is None or _web_address(value.url))


@attrs.frozen(eq=False)
class Field(Generic[T]):
    """A typed key: `Claim(TITLE, 3, ...)` is an error to a type checker, and `is_valid` says so at run time."""

    name: str
    is_valid: Callable[[object], bool] = attrs.field(repr=False)


TITLE: Field[str] = Field("title", _text)
SUBTITLE: Field[str] = Field("subtitle", _text)
DESCRIPTION: Field[str] = Field("description", _text)
AUTHORS: Field[tuple[Author, ...]] = Field("authors", _authors)
PUBLISHED: Field[datetime] = Field("published", _moment)
MODIFIED: Field[datetime] = Field("modified", _moment)
LANGUAGE: Field[str] = Field("language", _text)
SITE_NAME: Field[str] = Field("site_name", _text)
SECTION: Field[str] = Field("section", _text)
TAGS: Field[tuple[str, ...]] = Field("tags", _texts)
IMAGE: Field[Image] = Field("image", lambda value: isinstance(value, Image) and _web_address(value.url))
LICENCE: Field[str] = Field("licence", _text)
IS_FREE: Field[bool] = Field("is_free", lambda value: isinstance(value, bool))
CANONICAL_URL: Field[str] = Field("canonical_url", _web_address)
FEEDS: Field[tuple[str, ...]] = Field("feeds", _texts)
SOURCE: Field[Source] = Field("source", _source)
AGGREGATOR: Field[str] = Field("aggregator", _text)
BODY: Field[frozenset[int]] = Field(
    "body", lambda value: isinstance(value, frozenset) and all(isinstance(item, int) for item in value)
)
"""The numbers of the segments that are the body; without such a claim the scores decide."""

AnyField = (
    Field[str]
    | Field[bool]
    | Field[datetime]
    | Field[tuple[str, ...]]
    | Field[tuple[Author, ...]]
    | Field[Image]
    | Field[Source]
    | Field[frozenset[int]]
)
"""A field of any type."""

FIELDS: tuple[AnyField, ...] = (
    TITLE, SUBTITLE, DESCRIPTION, AUTHORS, PUBLISHED, MODIFIED, LANGUAGE, SITE_NAME, SECTION, TAGS, IMAGE, LICENCE,
    IS_FREE, CANONICAL_URL, FEEDS, SOURCE, AGGREGATOR, BODY,
)  # fmt: skip


@attrs.frozen
class Claim(Generic[T]):
    """One extractor's answer for one field: the value, how sure (0 to 1), and the signal it came from.

    Built-in confidences: 0.9 and above an explicit statement, 0.7 good markup, 0.5 a guess better than none.
    """

    field: Field[T]
    value: T
    confidence: float
    signal: str


@attrs.frozen
class Removal:
    """One segment is boilerplate of a kind. At a confidence of 0.5 or more it leaves the body whatever its score;
    below, it only names the kind of a segment that the scores leave out anyway.
    """

    segment: int
    kind: RemovalKind
    rule: str
    confidence: float = 0.9
    data: tuple[tuple[str, str], ...] = ()


Finding = (
    Claim[str]
    | Claim[bool]
    | Claim[datetime]
    | Claim[tuple[str, ...]]
    | Claim[tuple[Author, ...]]
    | Claim[Image]
    | Claim[Source]
    | Claim[frozenset[int]]
    | Removal
)
"""What an extractor yields."""


@attrs.frozen(kw_only=True, eq=False)
class Page:
    """What an extractor reads: the document, its segments in page order, and how likely each is body text."""

    document: Document
    segments: Segments
    scores: tuple[float, ...]
    """For each segment the probability that it is body text."""
    options: Options = Options()
    entry: FeedEntry | None = None
    """The feed entry that led to the page, where one was given."""
    story: StorySpan = StorySpan()
    """Where the page's story lies: its body as the scores see it, its headline, and what stands around them."""
    deadline: Deadline = attrs.field(default=Deadline(), repr=False)
    """Until when the parse may take: a loop over all segments takes those that its `within` gives."""
    _known: dict[object, Any] = attrs.field(init=False, factory=dict, repr=False)

    def once(self, function: Callable[[Page], T]) -> T:
        """What `function` says of this page, worked out once: for what several extractors look at.

        The function must depend on nothing but the page, and be the same object each time, not a `lambda` made anew.
        """
        if function not in self._known:
            self._known[function] = function(self)
        found: T = self._known[function]
        return found

    def forget(self) -> None:
        """Drop what `once` keeps. Some of it holds the page itself: without the circle a page is freed at once, and
        costs the garbage collector nothing.
        """
        self._known.clear()

    @property
    def body(self) -> tuple[int, ...]:
        """The numbers of the segments whose score makes them body, in page order: the best guess before removals."""
        return self.story.body

    @property
    def url(self) -> str | None:
        """The address of the page, as given."""
        return self.document.url


class Extractor(Protocol):
    """Any callable of this shape is an extractor."""

    def __call__(self, page: Page, /) -> Iterable[Finding]:
        """Read the page, yield findings."""
        ...


@attrs.frozen
class NamedExtractor:
    """An extractor with its name, the fields it may claim, and its place in the order (lower is earlier).

    The order breaks ties between claims of equal confidence; it is not an order of dependence.
    """

    name: str
    function: Extractor = attrs.field(repr=False)
    fields: tuple[str, ...] = ()
    order: int = 500
    origin: str = "code"
    """Where it came from: `built-in`, a distribution's name, or `code`."""

    def __call__(self, page: Page, /) -> Iterable[Finding]:
        """Run it."""
        return self.function(page)

    def __reduce__(self) -> tuple[object, ...]:
        """The function by its place where that is taken by what `@extractor` made of it: pickle would not know it there."""
        place = getattr(self.function, "__module__", ""), getattr(self.function, "__qualname__", "")
        stands = _standing_at(*place)
        is_decorated = isinstance(stands, NamedExtractor) and stands.function is self.function
        return _unpickled, (place if is_decorated else self.function, self.name, self.fields, self.order, self.origin)


def _standing_at(module: str, name: str) -> object:
    try:
        return attrgetter(name)(import_module(module))
    except (AttributeError, ImportError, ValueError):
        return None


def _unpickled(
    function: Extractor | tuple[str, str], name: str, fields: tuple[str, ...], order: int, origin: str
) -> NamedExtractor:
    if isinstance(function, tuple):
        function = cast("NamedExtractor", _standing_at(*function)).function
    return NamedExtractor(name, function, fields, order, origin)


def extractor(name: str, *, fields: Iterable[AnyField] = (), order: int = 500) -> Callable[[Extractor], NamedExtractor]:
    """Name a function and declare the fields it claims. No field means that it yields removals only.

    One that yields removals beside its claims declares `BODY` as well: whoever wants the body has it run.
    """

    def named(function: Extractor) -> NamedExtractor:
        return NamedExtractor(name, function, tuple(field.name for field in fields), order)

    return named
