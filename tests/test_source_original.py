"""Whose a copied story is: its author, and the name of the host, which is not that of the original."""

from __future__ import annotations

import pytest

from source_pages import HOME, TARGET, URL, parsed

COPY = f'<p>This article was originally published on <a href="{TARGET}">Daily Herald</a>.</p>'
SITE = '<meta property="og:site_name" content="Copyist">'


def test_names_of_a_copy() -> None:
    """The site's name is what the page declares: a name given as the source is not claimed for it."""
    found = parsed(COPY, head=SITE)
    assert (found.site_name, found.aggregator, found.url) == ("Copyist", "Copyist", URL)
    assert parsed(COPY).site_name is None
    assert parsed(COPY).aggregator == "copyist.example"
    copied = parsed(COPY, head='<meta property="og:site_name" content="Daily Herald">')
    assert (copied.site_name, copied.aggregator) == ("Daily Herald", "copyist.example")


@pytest.mark.parametrize(
    ("after", "head"),
    [
        (f'<p>Source: <a href="{TARGET}">Daily Herald</a></p>', ""),
        (f'<p>Originally published <a href="{TARGET}">here</a>.</p>', ""),
        ("<p>(AP)</p>", ""),
        (f'<p>Translated from the Spanish. <a href="{TARGET}">Original article</a> in Daily Herald.</p>', ""),
        ("", f'<link rel="canonical" href="{TARGET}">'),
        ("", ""),
    ],
)
def test_names_of_other_stories(after: str, head: str) -> None:
    """A mere label, a copy without a name, wire copy, a translation and an own story leave the page's name."""
    assert parsed(after, head=SITE + head).site_name == "Copyist"


@pytest.mark.parametrize(
    ("after", "author"),
    [
        (f"{COPY}<p>Author: Maren Holt</p>", "Maren Holt"),
        (f"<p>By Maren Holt</p>{COPY}", "Maren Holt"),
        (
            f'<p>This article by Maren Holt was originally published on <a href="{TARGET}">Daily Herald</a>.</p>',
            "Maren Holt",
        ),
        (f"{COPY}<p>By Daily Herald</p>", "Jane Doe"),
        (COPY, "Jane Doe"),
    ],
)
def test_author_of_a_copy(after: str, author: str) -> None:
    """The author that stands with the credit is the original's; the one who posted the copy is not."""
    found = parsed(after, head='<meta name="author" content="Jane Doe">')
    assert [item.name for item in found.authors] == [author]


def test_author_where_the_head_tells_of_the_copy() -> None:
    """A credit of the head has no lines around it."""
    head = f'<link rel="canonical" href="{TARGET}"><meta name="author" content="Jane Doe">'
    found = parsed(f'<p>Source: <a href="{HOME}">Daily Herald</a></p>', head=head)
    assert [item.name for item in found.authors] == ["Jane Doe"]
