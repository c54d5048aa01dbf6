"""Stage 6, the plug-in seam: `Page` -> findings. All that the author of an extractor imports is here.

An extractor is a callable that reads a `Page` and yields findings: a `Claim` (this field has this value, because of
that signal), an `Addition` (this field has these values too) or a `Removal` (this segment, or a part of it, is
boilerplate of that kind). It never changes the tree, never sees another extractor's findings, and decides nothing:
`articlekit.resolve` does.

>>> @extractor("motto", fields=(DESCRIPTION,))
... def motto(page: Page) -> Iterator[Claim[str]]:
...     if text := page.document.declared("motto"):
...         yield Claim(DESCRIPTION, text, confidence=0.4, signal="meta:motto")
>>> motto.name
'motto'
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from operator import attrgetter
from typing import Protocol, cast

import attrs

from articlekit.arguments import each, must_be
from articlekit.article import Author, AuthorKind, Relation, RemovalKind, Source, SourceSignal
from articlekit.blocks import Image
from articlekit.document import Document
from articlekit.errors import ArgumentError
from articlekit.extractors.fields import (
    AGGREGATOR,
    AUTHORS,
    BLOCKS,
    BODY,
    CANONICAL_URL,
    DESCRIPTION,
    FEEDS,
    FIELDS,
    IMAGE,
    IS_FREE,
    LANGUAGE,
    LICENCE,
    MODIFIED,
    PUBLISHED,
    SECTION,
    SITE_NAME,
    SOURCE,
    SUBTITLE,
    TAGS,
    TITLE,
    AnyField,
    Field,
)
from articlekit.extractors.findings import Addition, AnyAddition, AnyClaim, Claim, Finding, Removal
from articlekit.extractors.page import Page
from articlekit.markup.class_words import Hint
from articlekit.segment import Segment, Segments
from articlekit.story import StorySpan

__all__ = [
    "AGGREGATOR",
    "AUTHORS",
    "BLOCKS",
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
    "Addition",
    "AnyAddition",
    "AnyClaim",
    "AnyField",
    "Author",
    "AuthorKind",
    "Claim",
    "Document",
    "Extractor",
    "Field",
    "Finding",
    "Hint",
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


class Extractor(Protocol):
    """Any callable of this shape is an extractor.

    >>> def motto(page: Page) -> Iterator[Finding]:
    ...     if text := page.document.declared("motto"):
    ...         yield Claim(DESCRIPTION, text, confidence=0.4, signal="meta:motto")
    >>> from articlekit import Parser
    >>> Parser(extractors=[motto]).parse('<meta name="motto" content="All the snow"><p>It snowed.</p>').description
    'All the snow'
    """

    def __call__(self, page: Page, /) -> Iterable[Finding]:
        """Read the page, yield findings."""
        ...


@attrs.frozen
class NamedExtractor:
    """An extractor with its name, the fields it may claim, and its place in the order (lower is earlier).

    The order breaks ties between claims of equal confidence; it is not an order of dependence.

    >>> NamedExtractor("nothing", lambda page: (), fields=("title",)).serves(frozenset({"title"}))
    True
    """

    name: str
    """What it is switched off by, and what evidence and warnings call it."""
    function: Extractor = attrs.field(repr=False)
    """What is run."""
    fields: tuple[str, ...] = ()
    """The names of the fields that it may claim."""
    order: int = 500
    """Its place in the chain, lower is earlier: 500 unless another is given."""
    origin: str = "code"
    """Where it came from: `built-in`, a distribution's name, or `code`."""
    removes: bool = False
    """Whether it may yield removals: then whoever wants the body has it run."""

    @property
    def is_declared(self) -> bool:
        """Whether it says which fields it claims; a plain function does not, so it is asked for all.

        >>> from articlekit import Parser
        >>> [item.is_declared for item in Parser(extractors=[lambda page: ()]).chain()]
        [False]
        """
        return not _EVERY_FIELD.issubset(self.fields)

    def serves(self, wanted: frozenset[str]) -> bool:
        """Whether any of these fields may come from it; the body from whatever removes."""
        makes_body = self.removes or not _BODY.isdisjoint(self.fields)
        return not wanted.isdisjoint((*self.fields, *_BODY) if makes_body else self.fields)

    def __call__(self, page: Page, /) -> Iterable[Finding]:
        """Run it."""
        return self.function(page)

    def __reduce__(self) -> tuple[object, ...]:
        """The function by its place where that is taken by what `@extractor` made of it: pickle would not know it there."""
        place = getattr(self.function, "__module__", ""), getattr(self.function, "__qualname__", "")
        stands = _standing_at(*place)
        is_decorated = isinstance(stands, NamedExtractor) and stands.function is self.function
        function = place if is_decorated else self.function
        return _unpickled, (function, self.name, self.fields, self.order, self.origin, self.removes)


_EVERY_FIELD = frozenset(field.name for field in FIELDS)
_BODY = frozenset((BODY.name, BLOCKS.name))
"""Two names of one thing to whoever wants it."""


def _standing_at(module: str, name: str) -> object:
    try:
        return attrgetter(name)(import_module(module))
    except (AttributeError, ImportError, ValueError):
        return None


def _unpickled(  # noqa: PLR0917 - pickle gives them by place
    function: Extractor | tuple[str, str], name: str, fields: tuple[str, ...], order: int, origin: str, removes: bool
) -> NamedExtractor:
    if isinstance(function, tuple):
        function = cast("NamedExtractor", _standing_at(*function)).function
    return NamedExtractor(name, function, fields, order, origin, removes)


def extractor(
    name: str, *, fields: Iterable[AnyField] = (), removes: bool | None = None, order: int = 500
) -> Callable[[Extractor], NamedExtractor]:
    """Name a function and declare what it yields: the fields that it claims, and whether it removes.

    One that declares no field is taken to remove, one that does not to; say `removes=True` for what does both.
    `Options(fields=...)` runs those alone that serve a field wanted. `ArgumentError` is raised for the wrong kind of argument.

    >>> @extractor("rubric", fields=[SECTION])
    ... def rubric(page: Page) -> Iterator[Claim[str]]:
    ...     if text := page.document.declared("rubric"):
    ...         yield Claim(SECTION, text, confidence=0.99, signal="meta:rubric")
    >>> rubric.name, rubric.fields
    ('rubric', ('section',))
    """
    advice = 'write @extractor("name", fields=[SECTION])'
    must_be(str, "name", name, advice)
    if not name.strip():
        raise ArgumentError("name", name, advice)
    declared = each(
        AnyField, "fields", fields, "pass a list of fields, of articlekit.extractors or of your own: fields=[SECTION]"
    )
    must_be(int, "order", order, "pass a whole number: lower is earlier, 500 is usual")
    names = tuple(field.name for field in declared)

    def named(function: Extractor) -> NamedExtractor:
        return NamedExtractor(name, function, names, order, removes=not names if removes is None else removes)

    return named
