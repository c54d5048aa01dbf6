"""Links in headings that lead to the headings themselves are no words of theirs."""

from __future__ import annotations

import pytest

from articlekit import DefinitionList, Heading, RemovalKind, parse
from reports.stories import MILL

ADDRESS = "https://news.example/mill"


def page(markup: str) -> str:
    """The markup in the middle of a story."""
    return f"<article><h1>The mill</h1><p>{MILL[0]}</p>{markup}<p>{MILL[1]}</p></article>"


@pytest.mark.parametrize(
    "heading",
    [
        '<h2 id="wheel">The wheel<a class="headerlink" href="#wheel">¶</a></h2>',
        '<h2 id="wheel"><a class="anchor" href="#wheel">#</a>The wheel</h2>',
        f'<h2 id="wheel">The wheel <a href="{ADDRESS}#wheel" aria-label="Link">§</a></h2>',
        '<h2>The wheel <a id="wheel" href="#wheel">🔗</a></h2>',
        '<h2 id="wheel">The wheel <a href="#wheel"><span class="sr-only">Permalink</span>#</a></h2>',
        '<a name="wheel"></a><h3>The wheel <a href="#wheel">Link</a></h3>',
        '<section id="wheel"><h2>The wheel<a href="#wheel">Enlace permanente</a></h2></section>',
    ],
)
def test_no_words_of_the_heading(heading):
    """A sign, or whatever words lead to the heading that they stand in, are removed from it, with a record."""
    article = parse(page(heading), url=ADDRESS)

    assert [block.text for block in article.blocks if isinstance(block, Heading)] == ["The wheel"]
    assert any(item.kind is RemovalKind.NAVIGATION and item.rule == "permalink" for item in article.removed)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ('<h2 id="wheel"><a href="#wheel">The wheel</a></h2>', "The wheel"),
        ('<h2 id="wheel">The wheel of <a href="#owner">Ann Lee</a></h2>', "The wheel of Ann Lee"),
        ('<h2>Written in C<a href="https://lang.example/c#sharp">#</a></h2>', "Written in C#"),
    ],
)
def test_words_of_the_heading(heading, text):
    """A heading that is a link to itself, and links to other places, keep their words."""
    article = parse(page(heading), url=ADDRESS)

    assert [block.text for block in article.blocks if isinstance(block, Heading)] == [text]


def test_terms():
    """The terms of a glossary have such links, too."""
    terms = "".join(
        f'<dt id="{name}">{name}<a href="#{name}">¶</a></dt><dd>A part of a mill.</dd>' for name in ("Wheel", "Race")
    )
    article = parse(page(f"<dl>{terms}</dl>"), url=ADDRESS)

    (block,) = [block for block in article.blocks if isinstance(block, DefinitionList)]
    assert [item.terms[0].text for item in block.items] == ["Wheel", "Race"]
