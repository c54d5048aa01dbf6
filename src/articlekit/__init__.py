"""articlekit: an aggregated page in; the article, what was stripped and why, and where the story came from out.

>>> import articlekit
>>> article = articlekit.parse(b"<title>Snow</title><p>It snowed in the night, and in the morning all was white.</p>")
>>> article.title
'Snow'
"""

from __future__ import annotations

import typing

from articlekit.article import (
    ZONE_UNSTATED,
    Article,
    Author,
    AuthorKind,
    Candidate,
    Charset,
    Evidence,
    Reason,
    RelatedLink,
    Relation,
    RemovalKind,
    Removed,
    Source,
    SourceSignal,
    Warning,
    WarningCode,
    states_zone,
)
from articlekit.blocks import (
    Block,
    Cell,
    Code,
    Definition,
    DefinitionList,
    Divider,
    Embed,
    EmbedForm,
    Figure,
    Footnote,
    Footnotes,
    Heading,
    Image,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
)
from articlekit.compiled import core
from articlekit.errors import (
    ArgumentError,
    ArticlekitError,
    BinaryInputError,
    ConfigurationError,
    DecodeError,
    DuplicateExtractorError,
    EmptyInputError,
    ExtractorError,
    InputError,
    InputTooLargeError,
    UnknownExtractorError,
)
from articlekit.extra import Extra, ExtraValue
from articlekit.options import Limits, Options
from articlekit.parser import Parser, parse, parse_text
from articlekit.spans import Span, SpanKind

__all__ = [
    "ZONE_UNSTATED",
    "ArgumentError",
    "Article",
    "ArticlekitError",
    "Author",
    "AuthorKind",
    "BinaryInputError",
    "Block",
    "Candidate",
    "Cell",
    "Charset",
    "Code",
    "ConfigurationError",
    "DecodeError",
    "Definition",
    "DefinitionList",
    "Divider",
    "DuplicateExtractorError",
    "Embed",
    "EmbedForm",
    "EmptyInputError",
    "Evidence",
    "Extra",
    "ExtraValue",
    "ExtractorError",
    "Figure",
    "Footnote",
    "Footnotes",
    "Heading",
    "Image",
    "InputError",
    "InputTooLargeError",
    "Limits",
    "ListBlock",
    "ListItem",
    "Options",
    "Paragraph",
    "Parser",
    "Quote",
    "Reason",
    "RelatedLink",
    "Relation",
    "RemovalKind",
    "Removed",
    "Source",
    "SourceSignal",
    "Span",
    "SpanKind",
    "Table",
    "UnknownExtractorError",
    "Warning",
    "WarningCode",
    "core",
    "parse",
    "parse_text",
    "states_zone",
]


_MODULES = frozenset({"copies", "extractors", "feeds", "fetch", "render", "rules", "testing"})
"""Parts of the public interface that are imported when they are asked for: `articlekit.render.to_markdown(article)`."""

if typing.TYPE_CHECKING:
    from articlekit import copies as copies
    from articlekit import extractors as extractors
    from articlekit import feeds as feeds
    from articlekit import fetch as fetch
    from articlekit import render as render
    from articlekit import rules as rules
    from articlekit import testing as testing

    __version__: str
else:  # out of the sight of type checkers: to them it would give every name that there is not

    def __getattr__(name: str) -> object:
        """`__version__` and the modules, looked up when they are asked for."""
        if name == "__version__":
            from importlib.metadata import version  # noqa: PLC0415 - slow to import, seldom needed

            return version("articlekit")
        if name in _MODULES:
            from importlib import import_module  # noqa: PLC0415 - likewise

            return import_module(f"articlekit.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
