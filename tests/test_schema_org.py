"""JSON-LD objects: which one is about the page, and how its values are read."""

from __future__ import annotations

import pytest

from articlekit.article import AuthorKind
from articlekit.structured_data.jsonld import JsonObject
from articlekit.structured_data.schema_org import DeclaredArticle, clean, declared_articles, types_of

HERE = "https://news.example/bridge"
BRIDGE: JsonObject = {"@type": "NewsArticle", "headline": "Bridge reopens", "url": HERE}
RAIN: JsonObject = {"@type": "NewsArticle", "headline": "Rain ahead", "url": "https://news.example/rain"}
PAGE: JsonObject = {"@type": "WebPage", "name": "Bridge reopens"}


def headlines(*objects: JsonObject) -> list[str | None]:
    """The headlines or names of what is taken to be about the page."""
    found = declared_articles(objects, urls=[HERE], headings=["Bridge reopens - News"])
    return [story.text("headline", "name") for story in found]


def test_the_article_comes_before_the_page() -> None:
    """Articles first, then the page that holds them; organisations are no stories."""
    assert ["Bridge reopens", "Bridge reopens"] == headlines(PAGE, {"@type": "Organization", "name": "News"}, BRIDGE)


def test_other_stories_are_left_out() -> None:
    """Of several articles only those about this address or headline count."""
    assert ["Bridge reopens"] == headlines(RAIN, BRIDGE)
    by_title = declared_articles([RAIN, {**BRIDGE, "url": None}], headings=["Bridge: reopens"])
    assert ["Bridge reopens"] == [story.text("headline") for story in by_title]


def test_one_article_needs_no_match() -> None:
    """A single article is the page's, also under another address."""
    assert ["Rain ahead"] == headlines(RAIN)


def test_where_none_matches_all_are_kept() -> None:
    """Without any match nothing is known better than the order of the page."""
    assert ["Rain ahead", "Rain ahead"] == headlines(RAIN, {**RAIN, "url": "https://news.example/x"})


def test_other_works() -> None:
    """A recipe can be a page's story; beside an article a video is not."""
    recipe: JsonObject = {"@type": "Recipe", "name": "Soup"}

    assert ["Soup"] == headlines(recipe)
    assert ["Bridge reopens"] == headlines(BRIDGE, recipe)


def test_nested_main_entity() -> None:
    """The article inside a page object is found, with the page's address as its own."""
    page: JsonObject = {"@type": "WebPage", "mainEntity": {**BRIDGE, "mainEntityOfPage": {"@id": HERE}}}

    assert "Bridge reopens" == headlines(page)[0]


@pytest.mark.parametrize("objects", [(), ({},), ({"@type": 3},), ({"@type": ["x", None]},)])
def test_nothing_about_the_page(objects: tuple[JsonObject, ...]) -> None:
    """Odd or empty objects are no stories."""
    assert [] == headlines(*objects)


def people(author: object, *others: JsonObject) -> list[str]:
    """The names of an article's authors."""
    node: JsonObject = {"@type": "Article", "author": author}  # type: ignore[dict-item]
    return [person.name for person in DeclaredArticle(node, True, (node, *others)).people("author")]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ann Lee", ["Ann Lee"]),
        (["Ann Lee", {"name": "Bo Ek"}, [{"name": "Cy Noe"}]], ["Ann Lee", "Bo Ek", "Cy Noe"]),
        ({"givenName": "Ann", "familyName": "Lee"}, ["Ann Lee"]),
        ({"name": ["Ann Lee", "Bo Ek"]}, ["Ann Lee", "Bo Ek"]),
        ({"name": {"@value": "Ann Lee", "@language": "en"}}, ["Ann Lee"]),
        ({"@id": "#ann"}, ["Ann Lee"]),
        ({"author": {"name": "Ann Lee"}}, ["Ann Lee"]),
        ("#ann", ["Ann Lee"]),
        ({"@id": "#nobody"}, []),
        ({"name": {"name": {"name": {"name": "deep"}}}}, []),
        ({"name": " "}, []),
        (7, []),
        (None, []),
    ],
)
def test_people(author: object, names: list[str]) -> None:
    """Texts, objects, lists and references by `@id` all name people; what is none of these is passed over."""
    ann: JsonObject = {"@type": "Person", "@id": "#ann", "name": "Ann Lee"}

    assert names == people(author, {"@type": "WebSite", "editor": ann}, {"@id": "#ann"})


@pytest.mark.parametrize(
    "links",
    [
        {"url": "https://news.example/ann"},
        {"url": ["https://news.example/ann"]},
        {"url": "", "sameAs": ["https://news.example/ann", "https://social.example/ann"]},
    ],
)
def test_the_link_of_a_person(links: JsonObject) -> None:
    """The first address, also out of a list."""
    (ann,) = DeclaredArticle({"author": {"name": "Ann Lee", **links}}, True).people("author")

    assert "https://news.example/ann" == ann.url


def test_organisations() -> None:
    """An organisation is told from a person, unless it is called both."""
    node: JsonObject = {
        "author": [
            {"@type": "Organization", "name": "News", "url": "https://news.example/"},
            {"@type": ["Person", "Organization"], "name": "Ann"},
        ]
    }

    news, ann = DeclaredArticle(node, True).people("author")

    assert (AuthorKind.ORGANISATION, "https://news.example/") == (news.kind, news.url)
    assert AuthorKind.PERSON is ann.kind


def test_texts() -> None:
    """Values wrapped in objects are read; what holds no text gives nothing."""
    story = DeclaredArticle({"a": {"@value": "x &amp; y"}, "b": [1, {"name": "z"}, " "], "c": 3}, True)

    assert "x & y" == story.text("none", "a")
    assert ("z",) == story.texts("b")
    assert story.text("c") is None


def test_cleaning() -> None:
    """Markup, entities, control characters and surplus white space leave a text."""
    assert clean("می\u200cرود \U0001f937\u200d♂\u200e\u202e") == "می\u200cرود \U0001f937\u200d♂"
    assert "Fish & chips" == clean(" Fish &amp;amp; <b>chips</b>\u200b\n")
    assert {"newsarticle", "article"} == types_of({"@type": ["schema:NewsArticle", "https://schema.org/Article"]})
