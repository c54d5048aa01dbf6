"""What the JSON-LD of a page says of its story: which object is about this page, and how its values are read.

The vocabulary is https://schema.org/Article and its neighbours. Publishers fill it in many shapes: a value may be a
text, an object, a reference by `@id` to another object of the page, or a list of those; types may be several, in any
case, with or without the vocabulary's address before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from articlekit.article import Author, AuthorKind
from articlekit.markup.entities import unescape
from articlekit.metadata.title_text import letters
from articlekit.structured_data.jsonld import JsonObject, JsonValue
from articlekit.urls import comparable

__all__ = ["DeclaredArticle", "declared_articles", "types_of"]

ARTICLE_TYPES = frozenset(
    "article newsarticle blogposting reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle "
    "reviewnewsarticle asknewsarticle liveblogposting techarticle scholarlyarticle medicalscholarlyarticle "
    "advertisercontentarticle satiricalarticle socialmediaposting discussionforumposting report newsreport hentry "
    "interview opinion posting".split()
)
"""The types below schema.org/Article, and what publishers write in their place."""
WORK_TYPES = frozenset(
    "recipe howto review criticreview podcastepisode videoobject newsvideo imagegallery photograph creativework medicalwebpage "
    "course dataset book episode".split()
)
"""Other works that can be the story of a page."""
PAGE_TYPES = frozenset("webpage itempage faqpage qapage aboutpage profilepage checkoutpage".split())
_ORGANISATIONS = frozenset(
    ("organization", "corporation", "newsmediaorganization", "brand", "website", "collegeoruniversity")
)
_TAG = re.compile(r"<[^<>]{0,300}>")
_JOINERS = "\u200c\u200d"
"""Not printable to Python, but parts of words in Persian and Hindi, and of emoji."""
_MAX_ITEMS = 200
"""Members of one list that are looked at."""


@attrs.frozen
class DeclaredArticle:
    """An object that describes this page's story, with the objects of the page that it may refer to."""

    node: JsonObject = attrs.field(repr=False)
    is_article: bool
    """Whether it is an article; if not, it is the page that holds one."""
    objects: Sequence[JsonObject] = attrs.field(default=(), repr=False)
    """All objects of the page: what a reference may point to."""

    def text(self, *keys: str) -> str | None:
        """The first of these properties that holds a text, cleaned of markup and entities."""
        for key in keys:
            for value in _each(self.node.get(key)):
                if isinstance(value, Mapping):
                    value = value.get("@value") or value.get("name")
                if isinstance(value, str) and (text := clean(value)):
                    return text
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """All texts of a property, names of objects included."""
        found: list[str] = []
        for value in _each(self.node.get(key)):
            if isinstance(value, Mapping):
                value = value.get("name")
            if isinstance(value, str) and (text := clean(value)):
                found.append(text)
        return tuple(found)

    def first(self, key: str) -> JsonValue:
        """The first value of a property; where it refers to another object of the page, that object."""
        value = next(_each(self.node.get(key)), None)
        if isinstance(value, Mapping) and len(value) == 1 and isinstance(reference := value.get("@id"), str):
            return next((node for node in self.objects[:_MAX_ITEMS] if node.get("@id") == reference), value)
        return value

    def people(self, key: str) -> tuple[Author, ...]:
        """The persons and organisations of a property, as written, in order."""
        return tuple(self._people(self.node.get(key), 0))

    def _people(self, value: JsonValue, depth: int) -> Iterator[Author]:
        for item in _each(value) if depth < 3 else ():
            if isinstance(item, str):
                known = self._referred(item) if ":" in item or "#" in item else None
                if known is not None:
                    yield from self._person(known, depth)
                elif text := clean(item):
                    yield Author(name=text)
            elif isinstance(item, Mapping):
                if not item.get("name") and isinstance(reference := item.get("@id"), str):
                    item = self._referred(reference) or item
                yield from self._person(item, depth)

    def _referred(self, reference: str) -> JsonObject | None:
        """The object of this `@id` that has a name, one level down included."""
        for node in self.objects[:_MAX_ITEMS]:
            for item in (node, *node.values()):
                if isinstance(item, Mapping) and item.get("@id") == reference and item.get("name"):
                    return item
        return None

    def _person(self, item: JsonObject, depth: int) -> Iterator[Author]:
        name = item.get("name") or item.get("@value")
        if isinstance(name, Mapping):
            name = name.get("@value") or name
        if not name and (item.get("givenName") or item.get("familyName")):
            name = " ".join(str(item[key]) for key in ("givenName", "familyName") if isinstance(item.get(key), str))
        is_organisation = bool(types_of(item) & _ORGANISATIONS) and "person" not in types_of(item)
        kind = AuthorKind.ORGANISATION if is_organisation else AuthorKind.PERSON
        links = (link for key in ("url", "sameAs") for link in _each(item.get(key)))
        url = next((link for link in links if link and isinstance(link, str)), None)
        if isinstance(name, str):
            if text := clean(name):
                yield Author(name=text, kind=kind, url=url)
        elif inner := name or item.get("author"):
            yield from self._people(inner, depth + 1)


def types_of(node: JsonObject) -> frozenset[str]:
    """The types of an object: lower case, without the vocabulary's address.

    >>> sorted(types_of({"@type": ["https://schema.org/NewsArticle", "schema:Article"]}))
    ['article', 'newsarticle']
    """
    value = node.get("@type")
    names = value if isinstance(value, list) else [value]
    return frozenset(re.split("[/#:]", name)[-1].lower() for name in names if isinstance(name, str))


def declared_articles(
    objects: Sequence[JsonObject], *, urls: Sequence[str] = (), headings: Sequence[str] = ()
) -> tuple[DeclaredArticle, ...]:
    """The objects about this page's story, best first: articles, other works, then the page itself.

    `urls` are the page's own addresses, `headings` its titles. Where several articles are described, those that match
    neither are other stories. An article that is alone is taken even without a match.

    >>> here = {"@type": "NewsArticle", "headline": "Bridge reopens", "url": "https://news.example/bridge"}
    >>> other = {"@type": "NewsArticle", "headline": "Rain ahead", "url": "https://news.example/rain"}
    >>> [story.text("headline") for story in declared_articles([other, here], urls=["https://news.example/bridge"])]
    ['Bridge reopens']
    """
    ranked: dict[int, list[JsonObject]] = {0: [], 1: [], 2: []}
    for node in _candidates(objects):
        kinds = types_of(node)
        rank = 0 if kinds & ARTICLE_TYPES else 1 if kinds & WORK_TYPES else 2 if kinds & PAGE_TYPES else -1
        if rank >= 0:
            ranked[rank].append(node)
    found: list[DeclaredArticle] = []
    for rank, nodes in ranked.items():
        if len(nodes) > 1:
            nodes = _about_here(nodes, urls, headings) or (nodes if rank == 2 or not found else [])
        elif rank == 1 and found:
            continue  # a video beside an article is no witness
        found += [DeclaredArticle(node, rank < 2, objects) for node in nodes]
    return tuple(found)


def _about_here(nodes: list[JsonObject], urls: Sequence[str], headings: Sequence[str]) -> list[JsonObject]:
    keys = {comparable(url) for url in urls}
    titles = {letters(heading) for heading in headings if heading}
    return [node for node in nodes if _matches(node, keys, titles)]


def _candidates(objects: Sequence[JsonObject]) -> Iterator[JsonObject]:
    for node in objects[:_MAX_ITEMS]:
        yield node
        for key in ("mainEntity", "mainEntityOfPage", "hasPart"):
            nested = node.get(key)
            if isinstance(nested, Mapping) and len(nested) > 2:
                yield nested


def _matches(node: JsonObject, keys: set[str], titles: set[str]) -> bool:
    headline = node.get("headline") or node.get("name")
    if isinstance(headline, str) and letters(clean(headline)) in titles:
        return True
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, Mapping):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and "/" in value and comparable(value) in keys:
            return True
    return False


def _each(value: JsonValue) -> Iterator[JsonValue]:
    if isinstance(value, list):
        for item in value[:_MAX_ITEMS]:
            yield from _each(item) if isinstance(item, list) else (item,)
    elif value is not None:
        yield value


def clean(text: str) -> str:
    r"""A text without markup, entities (also doubly escaped ones), control characters and surplus white space.

    >>> clean("Fish &amp;amp; <b>chips</b>\n")
    'Fish & chips'
    """
    if "&" in text:
        text = unescape(unescape(text))
    if "<" in text:
        text = _TAG.sub("", text)
    text = " ".join(text.split())
    return text if text.isprintable() else "".join(char for char in text if char.isprintable() or char in _JOINERS)
