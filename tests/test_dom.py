"""XPath and its narrowed results."""

from __future__ import annotations

import copy
import pickle

import pytest
from lxml import etree

from articlekit.rules.dom import Selector, text_of

TREE = etree.XML("<div><!--c--><p id='a'>one <b>two</b><?pi x?> three</p><script>x()</script><p/></div>")


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("//p", ["p", "p"]),
        ("//@id", ["a"]),
        ("//p/text()", ["one ", " three"]),
        ("string(//p)", ["one two three"]),
        ("string(//q)", []),
        ("count(//p)", []),
        ("true()", []),
        ("//node()[self::comment() or self::processing-instruction()]", []),
    ],
)
def test_results(expression: str, expected: list[str]) -> None:
    """Elements and texts come out; comments, instructions, numbers and truth values do not."""
    found = Selector(expression)(TREE)

    assert [item if isinstance(item, str) else item.tag for item in found] == expected


def test_no_xpath() -> None:
    """An expression that does not compile says so."""
    with pytest.raises(ValueError, match="'//p\\[' is no XPath"):
        Selector("//p[")


def test_what_shows_when_evaluated() -> None:
    """An unknown function is found when the expression is used."""
    with pytest.raises(ValueError, match="cannot be evaluated"):
        Selector("unknown(//p)")(TREE)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_copies(copied) -> None:
    """A selector crosses process borders, and equals its copy."""
    selector = Selector("//p")

    assert copied(selector) == selector
    assert len(copied(selector)(TREE)) == 2


def test_text() -> None:
    """White space is normalised; what lies in comments and scripts is no text, what follows them is."""
    assert text_of(TREE) == "one two three"
    assert text_of(TREE[2]) == ""
    assert text_of(" a\n b ") == "a b"
