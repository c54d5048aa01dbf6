"""The fields that an extractor may claim: typed keys, of the article and of plug-ins.

>>> READING_TIME = Field("reading_time", int)
>>> READING_TIME.is_valid(4), READING_TIME.is_valid("four minutes")
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from types import GenericAlias, UnionType
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast, get_args

import attrs

from articlekit.arguments import must_be
from articlekit.article import Author, Source
from articlekit.blocks import Block, Image, block_links
from articlekit.errors import ArgumentError, ConfigurationError
from articlekit.extra import is_extra_value

if TYPE_CHECKING:
    from articlekit.article import Article

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
    "AnyField",
    "Field",
]

T = TypeVar("T")

_LONGEST: Final = 20_000
"""Characters of the longest text that a field takes."""


def _always(_value: object) -> bool:
    return True


@attrs.frozen(eq=False)
class AnyField:
    """A field of any type: what `@extractor` declares.

    >>> isinstance(TITLE, AnyField), TITLE.is_own
    (True, False)
    """

    name: str
    """Its name: of an attribute of `Article`, or a key of `Article.extra`."""
    kind: object
    """The type of its values."""
    check: Callable[..., bool] = attrs.field(default=_always, repr=False)
    """What else a value of this type must be."""

    @property
    def is_own(self) -> bool:
        """Whether it is a plug-in's field, whose value goes to `Article.extra`."""
        return self.name not in _ARTICLE

    @property
    def takes(self) -> str:
        """What a value must be, in words, for whoever gave another.

        >>> PUBLISHED.takes, Field("minutes", int).takes
        ('a datetime with its time zone', 'int')
        """
        kind = self.kind.__name__ if isinstance(self.kind, type) else str(self.kind)
        return _IN_WORDS.get(self.check, re.sub(r"articlekit\.[\w.]+\.(?=\w)", "", kind))

    def is_valid(self, value: object) -> bool:
        """Whether the field takes this value. None, which says that there is no value, is for every field."""
        if value is None:
            return True
        if not _has_type(value, self.kind) or (self.is_own and not is_extra_value(value)):
            return False
        return self.check(value)


@attrs.frozen(eq=False)
class Field(AnyField, Generic[T]):
    """A typed key: `Claim(TITLE, 3, ...)` is an error to a type checker, and `is_valid` says so at run time.

    A plug-in makes fields of its own by a name and a type: `str`, `int`, `float`, `bool`, `datetime`, or a tuple of such,
    as in `Field("ratings", tuple[int, ...])`. Their values arrive in `Article.extra` under the name. Any other type
    raises `ConfigurationError`. `check` may ask more of a value than its type.

    >>> READING_TIME = Field("reading_time", int)
    >>> READING_TIME.is_own, READING_TIME.is_valid("four minutes")
    (True, False)
    """

    name: str
    """Its name: of an attribute of `Article`, or a key of `Article.extra`."""
    kind: type[T]
    """The type of its values."""
    check: Callable[[T], bool] = attrs.field(default=_always, repr=False)
    """What else a value of this type must be."""

    def __attrs_post_init__(self) -> None:
        """Refuse a name that is none, and a type whose values could not be kept."""
        must_be(str, "name", self.name, 'write Field("reading_time", int)')
        if not self.name.isidentifier():
            raise ConfigurationError(f"{self.name!r} is no name for a field: give one like reading_time")
        if self.is_own and not _is_kept(self.kind):
            message = f"a field of one's own holds str, int, float, bool, datetime or a tuple of these, not {self.kind}"
            raise ConfigurationError(f"the field {self.name!r}: {message}")

    def of(self, article: Article) -> T | None:
        """The value of a plug-in's own field in an article, with its type; None where it has none.

        >>> from articlekit import Article
        >>> Field("reading_time", int).of(Article(extra={"reading_time": 4}))
        4
        """
        if not hasattr(article, "extra"):
            raise ArgumentError("article", article, "pass what articlekit.parse gives")
        value = article.extra.get(self.name)
        return cast("T", value) if value is not None and self.is_valid(value) else None


_ARTICLE: Final = frozenset(
    "title subtitle description authors published modified language site_name section tags image licence is_free "
    "canonical_url feeds source aggregator body blocks".split()
)
"""The names of the article's own fields."""
_KEPT: Final[frozenset[object]] = frozenset((str, int, float, bool, datetime))


def _is_kept(kind: object) -> bool:
    """Whether all values of a type can go into `Article.extra`."""
    if isinstance(kind, GenericAlias):
        return kind.__origin__ is tuple and all(_is_kept(item) for item in get_args(kind) if item is not Ellipsis)
    return kind in _KEPT


def _has_type(value: object, kind: object) -> bool:
    """`isinstance` for the types that fields have. A bool is no number, and an int will do for a float."""
    if isinstance(kind, UnionType):
        return any(_has_type(value, item) for item in get_args(kind))
    if isinstance(kind, GenericAlias):
        if not isinstance(value, cast("type", kind.__origin__)):
            return False
        items, kinds = tuple(cast("tuple[object, ...]", value)), get_args(kind)
        if kind.__origin__ is frozenset or kinds[-1] is Ellipsis:
            kinds = (kinds[0],) * len(items)
        return len(items) == len(kinds) and all(map(_has_type, items, kinds))
    if isinstance(value, bool):
        return kind is bool
    return isinstance(value, (int, float) if kind is float else cast("type", kind))


def _is_text(value: str) -> bool:
    return bool(value.strip()) and len(value) <= _LONGEST


def _are_texts(values: tuple[str, ...]) -> bool:
    return all(map(_is_text, values))


def _is_address(value: str) -> bool:
    return value.startswith(("http://", "https://"))


def _is_aware(value: datetime) -> bool:
    return value.tzinfo is not None


def _are_authors(values: tuple[Author, ...]) -> bool:
    return all(_is_text(item.name) and (item.url is None or _is_address(item.url)) for item in values)


def _is_image(value: Image) -> bool:
    return _is_address(value.url)


def _is_source(value: Source) -> bool:
    return value.url is None or _is_address(value.url)


def _are_blocks(values: tuple[Block, ...]) -> bool:
    """Whether no link of theirs could do harm; their texts are escaped wherever they are shown."""
    links = (link.url or "" for block in values for _, link in block_links(block))
    return all(_is_address(url) or url.startswith("mailto:") for url in links)


_IN_WORDS: Final[Mapping[Callable[..., bool], str]] = {
    _is_text: "a text that is not empty",
    _are_texts: "a tuple of texts, none of them empty",
    _is_address: "an address with http:// or https://",
    _is_aware: "a datetime with its time zone",
    _is_image: "an Image, its address with http:// or https://",
    _are_authors: 'a tuple of Author(name="..."), their addresses with http:// or https://',
    _is_source: "a Source, its address with http:// or https://",
    _are_blocks: "a tuple of blocks, their links with http://, https:// or mailto:",
}

TITLE: Final = Field("title", str, _is_text)
"""The headline. A text of at most 20,000 characters, like all texts below."""
SUBTITLE: Final = Field("subtitle", str, _is_text)
"""The line under the headline that is no part of the story."""
DESCRIPTION: Final = Field("description", str, _is_text)
"""What the story is about, in a sentence or two."""
AUTHORS: Final = Field("authors", tuple[Author, ...], _are_authors)
"""Who wrote it. Addresses of profiles are absolute."""
PUBLISHED: Final = Field("published", datetime, _is_aware)
"""When it was first published: a moment with its zone."""
MODIFIED: Final = Field("modified", datetime, _is_aware)
"""When it was last changed: likewise."""
LANGUAGE: Final = Field("language", str, _is_text)
"""What it is written in, by BCP 47."""
SITE_NAME: Final = Field("site_name", str, _is_text)
"""The publication's name."""
SECTION: Final = Field("section", str, _is_text)
"""The part of the publication that it stands in."""
TAGS: Final = Field("tags", tuple[str, ...], _are_texts)
"""What it is about, in key words."""
IMAGE: Final = Field("image", Image, _is_image)
"""The picture that stands for it; its address is absolute."""
LICENCE: Final = Field("licence", str, _is_text)
"""Under which licence it may be used: an address or a name."""
IS_FREE: Final = Field("is_free", bool)
"""Whether it can be read without paying."""
CANONICAL_URL: Final = Field("canonical_url", str, _is_address)
"""The address that the page declares for itself: absolute."""
FEEDS: Final = Field("feeds", tuple[str, ...], _are_texts)
"""The feeds that the page offers: absolute addresses."""
SOURCE: Final = Field("source", Source, _is_source)
"""Where the story came from."""
AGGREGATOR: Final = Field("aggregator", str, _is_text)
"""The name under which a site that copies speaks of itself."""
BODY: Final = Field("body", frozenset[int])
"""The numbers of the segments that are the body; without such a claim the scores decide."""
BLOCKS: Final = Field("blocks", tuple[Block, ...], _are_blocks)
"""The body itself, for a site whose body is not to be had from the page's segments. The surest claim of this or of `BODY`
counts. A segment whose text is in the blocks is body, every other one is removed. The `position` of a block, the number
of a segment, is where what was removed can be put back before or behind it."""

FIELDS: Final[tuple[AnyField, ...]] = (
    TITLE, SUBTITLE, DESCRIPTION, AUTHORS, PUBLISHED, MODIFIED, LANGUAGE, SITE_NAME, SECTION, TAGS, IMAGE, LICENCE,
    IS_FREE, CANONICAL_URL, FEEDS, SOURCE, AGGREGATOR, BODY, BLOCKS,
)  # fmt: skip
"""The fields of an article."""
