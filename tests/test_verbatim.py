"""What a preformatted element shows."""

from __future__ import annotations

import lxml.html
import pytest

from articlekit.markup.verbatim import verbatim_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<pre>\n  a\n    b\n</pre>", "  a\n    b"),
        ("<pre>one<br>two</pre>", "one\ntwo"),
        ("<pre><div>one</div><div>two</div>three</pre>", "one\ntwo\nthree"),
        ("<pre><code><b>if</b> x<i>:</i>\n\ty</code></pre>", "if x:\n\ty"),
        ("<pre>one<script>x()</script> two<style>p{}</style></pre>", "one two"),
        ("<pre>one<!-- two --> three</pre>", "one three"),
        ("<pre>a&#27;[0m\u202eb</pre>", "a[0mb"),
        ("<pre></pre>", ""),
    ],
)
def test_text(markup, text):
    """Lines are kept and made as they are shown; what is not shown is left out."""
    assert verbatim_text(lxml.html.fragment_fromstring(markup)) == text


def test_nothing_behind_it():
    """The text after the element is not its own."""
    element = lxml.html.fragment_fromstring("<div><pre>one</pre>two</div>")[0]

    assert verbatim_text(element) == "one"


def test_depth():
    """Deep nesting costs no recursion."""
    markup = "<pre>" + "<b>" * 1000 + "deep"
    element = lxml.html.fragment_fromstring(markup, parser=lxml.html.HTMLParser(huge_tree=True))

    assert verbatim_text(element) == "deep"
