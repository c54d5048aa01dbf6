"""The CSS that site rules may use."""

from __future__ import annotations

import pytest
from lxml import html

from articlekit.rules.css import to_xpath

PAGE = html.document_fromstring("""<html lang="en-GB"><body>
<div id=a class="x y"><p class=lead>1<b>2</b></p><p>3</p><span></span><p data-k="v w" lang=en>4</p></div>
<div class=x><h2>5</h2><p>6</p><ul><li>7<li class="y">8<li>9</ul></div>
<a href="https://news.example/it's.pdf" rel="author me" title='say "it&#39;s"'>z</a></body></html>""")

KNOWN = {
    "p": 4,
    "*": 16,
    "#a": 1,
    ".x.y": 1,
    "DIV.x > p": 4,
    "div p": 4,
    "h2 + p": 1,
    "h2 ~ ul": 1,
    "p, li": 7,
    "[rel~=author]": 1,
    "[rel~='']": 0,
    "[rel~='author me']": 0,
    "[href$='.pdf']": 1,
    "[href^=https]": 1,
    "[href*=news]": 1,
    "[lang|=en]": 2,
    "[data-k='v w']": 1,
    '[ data-k = "v w" ]': 1,
    "[href$=\"it's.pdf\"]": 1,
    "[TITLE]": 1,
    "li:first-child": 1,
    "li:last-child": 1,
    "p:nth-child(2)": 2,
    "p:not(.lead)": 3,
    "li:not(:first-child)": 2,
    "ul :not(li)": 0,
    "span:empty": 1,
    "p:first-of-type": 2,
    "p:last-of-type": 2,
    "p:nth-of-type(2)": 1,
    "b:only-child": 1,
    "body > div.x:not(.y) li.y": 1,
}  # fmt: skip


@pytest.mark.parametrize(("selector", "count"), KNOWN.items())
def test_known(selector: str, count: int) -> None:
    """Each form finds what it must, each element once."""
    found = PAGE.xpath(to_xpath(selector))

    assert len(found) == count
    assert len(set(found)) == count


@pytest.mark.parametrize("selector", KNOWN)
def test_like_cssselect(selector: str) -> None:
    """Where cssselect is installed, both find the same."""
    cssselect = pytest.importorskip("cssselect")

    assert PAGE.xpath(to_xpath(selector)) == PAGE.xpath(cssselect.HTMLTranslator().css_to_xpath(selector))


def test_both_quotes() -> None:
    """A value with both kinds of quotes can be written too, if CSS could."""
    from articlekit.rules.css import _literal

    assert PAGE.xpath(f"string({_literal(chr(34) + chr(39))})") == "\"'"


@pytest.mark.parametrize(
    "selector",
    [
        "", "p >", "> p", "p,", "p[", "p p(", "..x", ".a*", "p::text", "p:hover", "a:nth-child(2n)", "p:nth-child",
        "p:first-child(2)", ".x:first-of-type", "p:not(a b)", ":not(:not(p))", "p:not()", "a[href=x y]", "p > > a",
    ],
)  # fmt: skip
def test_unknown(selector: str) -> None:
    """What is no CSS, or CSS that is not known here, is refused."""
    with pytest.raises(ValueError, match="selector"):
        to_xpath(selector)
