"""What a case may ask of an article: one comparison a key of `expected.json`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import cast

from articlekit.arguments import must_be
from articlekit.article import Article, Removed
from articlekit.blocks import Embed, Figure, block_links
from articlekit.errors import ArgumentError, ConfigurationError
from articlekit.extra import ExtraValue, plain

__all__ = ["KEYS", "mismatch"]

Comparison = Callable[[Article, object], str | None]
"""What is wrong, in words, or None."""


def mismatch(article: Article, key: str, expected: object) -> str | None:
    """How the article differs from what a case expects under this key; None where it does not.

    `ConfigurationError` is raised for what no article could fulfil or fail, such as a text where a list of texts must be.

    >>> mismatch(Article(title="Snow"), "title", "Rain")
    "expected 'Rain', found 'Snow'"
    """
    must_be(Article, "article", article, "pass what articlekit.parse or Case.article gives")
    must_be(str, "key", key, "pass a key of articlekit.testing.KEYS")
    if key not in _COMPARISONS:
        raise ArgumentError("key", key, f"no case asks for it; known: {', '.join(KEYS)}")
    return _COMPARISONS[key](article, expected)


def _compare(expected: object, found: object) -> str | None:
    return None if expected == found else f"expected {expected!r}, found {found!r}"


def _equal(field: str) -> Comparison:
    return lambda article, expected: _compare(expected, getattr(article, field))


def _begins(field: str) -> Comparison:
    """The moment in ISO form begins as expected: the day alone will do."""

    def compare(article: Article, expected: object) -> str | None:
        moment = cast("datetime | None", getattr(article, field))
        found = moment.isoformat() if moment else None
        return None if isinstance(expected, str) and found and found.startswith(expected) else _compare(expected, found)

    return compare


def _listed(read: Callable[[Article], Iterable[object]]) -> Comparison:
    return lambda article, expected: _compare(expected, list(read(article)))


def _language(article: Article, expected: object) -> str | None:
    """The primary subtag: `de` for `de-AT`."""
    return _compare(expected, article.language and article.language.partition("-")[0].lower())


def _contains(article: Article, expected: object) -> str | None:
    missing = [text for text in _texts(expected) if text not in article.text]
    return f"missing from the body: {missing!r}" if missing else None


def _excludes(article: Article, expected: object) -> str | None:
    left = [text for text in _texts(expected) if text in article.text]
    return f"left in the body: {left!r}" if left else None


def _links(article: Article, expected: object) -> str | None:
    """Other links may be there."""
    found = {text[link.start : link.end]: link.url for block in article.blocks for text, link in block_links(block)}
    return _compare(expected, {anchor: found.get(anchor) for anchor in _table(expected)})


def _source(article: Article, expected: object) -> str | None:
    """Only the parts that are stated are compared."""
    if expected is None or article.source is None:
        return _compare(expected, article.source)
    return _compare(expected, {part: getattr(article.source, part, None) for part in _table(expected)})


def _extra(article: Article, expected: object) -> str | None:
    """The fields of plug-ins, dates as `published` has them; others may be there."""
    found = {name: plain(article.extra[name]) if name in article.extra else None for name in _table(expected)}
    wrong = [name for name, value in _table(expected).items() if not _fits(value, found[name], article.extra.get(name))]
    return _compare(expected, found) if wrong else None


def _fits(expected: object, found: object, value: ExtraValue | None) -> bool:
    """Whether a field is as expected; the day alone will do for a date."""
    if isinstance(value, datetime):
        return isinstance(expected, str) and bool(expected) and str(found).startswith(expected)
    return expected == found


def _removed(article: Article, expected: object) -> str | None:
    missing = [wanted for wanted in map(_entry, _list(expected)) if not _is_removed(article.removed, wanted)]
    found = [(str(item.kind), item.text[:60], dict(item.data)) for item in article.removed]
    return f"not removed: {missing!r}; removed: {found!r}" if missing else None


def _is_removed(removed: Iterable[Removed], wanted: Mapping[str, object]) -> bool:
    return any(
        item.kind == wanted["kind"]
        and item.text.startswith(str(wanted["text_starts"]))
        and _table(wanted.get("data", {})).items() <= dict(item.data).items()
        for item in removed
    )


def _related(article: Article, expected: object) -> str | None:
    found = [link.title for link in article.related]
    missing = [title for title in _texts(expected) if title not in found]
    return f"not among the related: {missing!r}; found {found!r}" if missing else None


def _related_urls(article: Article, expected: object) -> str | None:
    found = {link.title: link.url for link in article.related}
    return _compare(expected, {title: found.get(title) for title in _table(expected)})


def _tags(article: Article, expected: object) -> str | None:
    return None if set(_texts(expected)) == set(article.tags) else _compare(expected, list(article.tags))


def _warnings(article: Article, expected: object) -> str | None:
    """The codes must be among those given; an empty list stands for no warning at all."""
    found = [str(warning.code) for warning in article.warnings]
    return None if expected and set(_texts(expected)) <= set(found) else _compare(expected, found)


def _list(expected: object) -> list[object]:
    if not isinstance(expected, list):
        raise ConfigurationError(f"must be a list, not {expected!r}")
    return cast("list[object]", expected)


def _texts(expected: object) -> list[str]:
    """A text alone would be taken for its letters, which any body contains."""
    if not all(isinstance(item, str) for item in _list(expected)):
        raise ConfigurationError(f"must be a list of texts, not {expected!r}")
    return cast("list[str]", expected)


def _table(expected: object) -> Mapping[str, object]:
    if not isinstance(expected, dict):
        raise ConfigurationError(f"must be an object, not {expected!r}")
    return cast("Mapping[str, object]", expected)


def _entry(expected: object) -> Mapping[str, object]:
    """What must have been removed."""
    entry = _table(expected)
    if not {"kind", "text_starts"} <= entry.keys() <= {"kind", "text_starts", "data"}:
        raise ConfigurationError(f"each entry must have `kind` and `text_starts`, and may have `data`: not {entry!r}")
    return entry


def _holds_markup(article: Article, expected: object) -> str | None:
    """Passages of the HTML: what is in what, with its marks."""
    markup = article.to_html()
    lost = [passage for passage in _texts(expected) if passage not in markup]
    return f"not in the HTML: {lost}" if lost else None


_COMPARISONS: dict[str, Comparison] = {
    "title": _equal("title"),
    "subtitle": _equal("subtitle"),
    "description": _equal("description"),
    "authors": _listed(lambda article: (author.name for author in article.authors)),
    "published": _begins("published"),
    "modified": _begins("modified"),
    "language": _language,
    "site_name": _equal("site_name"),
    "section": _equal("section"),
    "tags": _tags,
    "image": lambda article, expected: _compare(expected, article.image and article.image.url),
    "licence": _equal("licence"),
    "is_free": _equal("is_free"),
    "canonical_url": _equal("canonical_url"),
    "aggregator": _equal("aggregator"),
    "paragraphs": _listed(
        lambda article: filter(None, (block.text for block in article.blocks if not isinstance(block, Figure)))
    ),
    "blocks": _listed(lambda article: (type(block).__name__ for block in article.blocks)),
    "html": _holds_markup,
    "text_contains": _contains,
    "text_excludes": _excludes,
    "captions": _listed(
        lambda article: (block.caption for block in article.blocks if isinstance(block, Figure) and block.caption)
    ),
    "links": _links,
    "embeds": _listed(lambda article: (block.provider for block in article.blocks if isinstance(block, Embed))),
    "source": _source,
    "extra": _extra,
    "removed": _removed,
    "related": _related,
    "related_urls": _related_urls,
    "warnings": _warnings,
}

KEYS: tuple[str, ...] = tuple(_COMPARISONS)
"""The keys that `expected.json` may have, beside `url`."""
