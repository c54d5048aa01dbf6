"""What changed between the results of two versions: field by field, and paragraph by paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from difflib import SequenceMatcher

import attrs

from articlekit.arguments import each
from articlekit.article import Article, Author, Source
from articlekit.blocks import Image
from articlekit.errors import ArgumentError

__all__ = ["Change", "PageChanges", "compare"]

_FIELDS = (
    "title", "subtitle", "description", "authors", "published", "modified", "language", "site_name", "section", "tags", "image",
    "licence", "is_free", "canonical_url", "source", "aggregator",
)  # fmt: skip


@attrs.frozen
class Change:
    """One difference: of a field its two values as text, of the body a stretch of paragraphs that stands in one only.

    >>> Change("title", before="Snow", after="Snow falls").what
    'title'
    """

    what: str
    """A field's name, `body`, `removed`, `related` or `warnings`."""
    before: str
    """As the first of the two has it; empty for nothing."""
    after: str
    """As the second has it."""


@attrs.frozen
class PageChanges:
    """What changed on one page.

    >>> PageChanges("https://news.example/snow", (Change("title", "Snow", "Snow falls"),)).changes[0].after
    'Snow falls'
    """

    name: str
    """Its address, else its title, else its place."""
    changes: tuple[Change, ...]
    """What differs, in the order of the article's fields."""


def compare(before: Sequence[Article], after: Sequence[Article]) -> tuple[PageChanges, ...]:
    """The pages of which something changed, in order. The two sequences hold the same pages in the same order.

    Raises `ArgumentError` where they cannot.

    >>> (page,) = compare([Article(title="Snow")], [Article(title="Snow falls")])
    >>> page.changes
    (Change(what='title', before='Snow', after='Snow falls'),)
    """
    advice = "pass a list of articles (what articlekit.parse or articlekit.render.from_json gives)"
    before, after = each(Article, "before", before, advice), each(Article, "after", after, advice)
    if len(before) != len(after):
        message = f"{len(before)} articles cannot be compared with {len(after)}: give the same pages in the same order"
        raise ArgumentError("after", after, message)
    pairs = enumerate(zip(before, after, strict=True), 1)
    found = (PageChanges(_name(old, number), tuple(_changes(old, new))) for number, (old, new) in pairs)
    return tuple(page for page in found if page.changes)


def _name(article: Article, number: int) -> str:
    return article.url or article.canonical_url or article.title or f"page {number}"


def _changes(old: Article, new: Article) -> Iterator[Change]:
    for field in _FIELDS:
        values = _shown(getattr(old, field)), _shown(getattr(new, field))
        if values[0] != values[1]:
            yield Change(field, *values)
    yield from _body(old.text.split("\n\n"), new.text.split("\n\n"))
    for what in ("removed", "related", "warnings"):
        values = _counted(what, old), _counted(what, new)
        if values[0] != values[1]:
            yield Change(what, *values)


def _body(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """The stretches of paragraphs that only one of the two has."""
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Change("body", "\n\n".join(old[i:j]), "\n\n".join(new[k:m]))


def _counted(what: str, article: Article) -> str:
    """How many of each kind there are; of related links, how many."""
    if what == "related":
        return str(len(article.related))
    kinds = [item.kind for item in article.removed] if what == "removed" else [item.code for item in article.warnings]
    return ", ".join(f"{count} {kind}" for kind, count in sorted(Counter(map(str, kinds)).items()))


def _shown(value: object) -> str:
    """A field's value as text; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(map(_shown, _items(value)))
    if isinstance(value, Author):
        return value.name
    if isinstance(value, Image):
        return value.url
    if isinstance(value, Source):
        return " ".join(filter(None, (value.url, value.publisher or value.agency, f"({value.relation})")))
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _items(value: Iterable[object]) -> Iterable[object]:
    return value
