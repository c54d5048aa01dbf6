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
from articlekit.blocks import Block, Code, Embed, Figure, Heading, Image, Link, ListBlock, Paragraph, Quote, Table
from articlekit.errors import (
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

__all__ = [
    "ZONE_UNSTATED",
    "Article",
    "ArticlekitError",
    "Author",
    "AuthorKind",
    "BinaryInputError",
    "Block",
    "Candidate",
    "Charset",
    "Code",
    "ConfigurationError",
    "DecodeError",
    "DuplicateExtractorError",
    "Embed",
    "EmptyInputError",
    "Evidence",
    "Extra",
    "ExtraValue",
    "ExtractorError",
    "Figure",
    "Heading",
    "Image",
    "InputError",
    "InputTooLargeError",
    "Limits",
    "Link",
    "ListBlock",
    "Options",
    "Paragraph",
    "Parser",
    "Quote",
    "RelatedLink",
    "Relation",
    "RemovalKind",
    "Removed",
    "Source",
    "SourceSignal",
    "Table",
    "UnknownExtractorError",
    "Warning",
    "WarningCode",
    "parse",
    "parse_text",
    "states_zone",
]


if typing.TYPE_CHECKING:
    __version__: str
else:  # out of the sight of type checkers: to them it would give every name that there is not

    def __getattr__(name: str) -> str:
        """`__version__`, looked up when it is asked for."""
        if name == "__version__":
            from importlib.metadata import version  # noqa: PLC0415 - slow to import, seldom needed

            return version("articlekit")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
