"""A sequence that is made when it is read behaves as the tuple that it becomes."""

from __future__ import annotations

import copy
import gc
import pickle
from collections.abc import Sequence

import pytest
from lxml import etree

import articlekit
from articlekit.article import Article, RemovalKind, Removed
from articlekit.deferred import Deferred
from articlekit.render import from_json, to_json

PAGE = (
    "<title>Pier closed</title><nav><a href='/home'>Home port</a></nav><article>"
    "<p>The old pier will be closed to walkers until the first week of May, the council said on Monday.</p>"
    "<p>Divers found that nine of its posts had been eaten away below the water by worms and by time.</p>"
    "</article><div class='related'><a href='/b'>Bridge opens</a></div>"
)


def test_made_once_and_late() -> None:
    """Nothing is made before it is asked for, and nothing twice."""
    calls: list[int] = []

    def make() -> tuple[str, ...]:
        calls.append(1)
        return ("a", "b", "c")

    items = Deferred(make)
    assert not calls
    assert len(items) == 3
    assert (items[0], items[-1], items[1:]) == ("a", "c", ("b", "c"))
    assert list(items) == [*items]
    assert "b" in items
    assert calls == [1]


@pytest.mark.parametrize("other", [("a", "b"), Deferred(lambda: iter("ab"))])
def test_equals_the_tuple_from_both_sides(other: Sequence[str]) -> None:
    """And has its hash, so that either may stand for the other in a set."""
    items = Deferred(lambda: ["a", "b"])
    assert items == other
    assert other == items
    assert hash(items) == hash(other)
    assert repr(items) == repr(other)


@pytest.mark.parametrize("other", [("a",), ("b", "a"), Deferred(lambda: ()), ["a", "b"], "ab", None])
def test_differs_from_all_else(other: object) -> None:
    """A list is no tuple, as ever."""
    assert Deferred(lambda: ("a", "b")) != other


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda items: pickle.loads(pickle.dumps(items))])
def test_copies_are_equal(copied) -> None:
    """Also where what makes the items cannot be pickled."""
    items = Deferred(lambda: ("a", "b"))
    assert copied(items) == items


class TestArticle:
    """What an article says of what was removed."""

    def test_every_form_is_the_same(self) -> None:
        """Read or unread, pickled, from JSON, or built anew from its items."""
        first, second = (articlekit.parse(PAGE, url="https://news.example/a") for _ in range(2))
        assert [item.text for item in first.removed if item.kind is RemovalKind.NAVIGATION] == ["Home port"]
        assert [(link.title, link.url) for link in first.related] == [("Bridge opens", "https://news.example/b")]
        assert first == second == pickle.loads(pickle.dumps(second)) == from_json(to_json(second))
        assert hash(first) == hash(second)

    def test_lists_are_frozen(self) -> None:
        """Whoever builds an article may give a list; it is kept as a tuple."""
        item = Removed(kind=RemovalKind.AD, rule="own", text="Buy", position=3)
        article = Article(removed=[item])
        assert article.removed == (item,)
        assert hash(article) == hash(Article(removed=(item,)))

    def test_unread_it_keeps_no_tree(self) -> None:
        """What was removed is made of plain values: the page can go."""
        article = articlekit.parse(PAGE, url="https://news.example/a")
        seen: set[int] = set()
        left: list[object] = [article]
        while left:
            item = left.pop()
            if id(item) in seen or isinstance(item, type) or hasattr(item, "__globals__"):
                continue
            seen.add(id(item))
            assert not isinstance(item, etree._Element)
            left += gc.get_referents(item)
        assert len(seen) > 20

    def test_media_with_broken_attributes(self) -> None:
        """Names and letters that XML has not, the parser of HTML lets pass: what was removed can be read all the same."""
        page = PAGE.replace(
            "</nav>",
            '<img alt="Pier&#1;&#x7f;" src="/a.jpg" & 7x="y" <"b="1"><picture><source & srcset="b"><img src=c></picture></nav>',
        )
        article = articlekit.parse(page, url="https://news.example/a")
        assert article == from_json(to_json(article))
        assert "Pier" in {item.text for item in article.removed}
