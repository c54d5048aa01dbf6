"""Link posts and reblogs: what the form of a page says of its source, without a word of credit."""

from __future__ import annotations

import pytest

import articlekit
from articlekit.article import Source

HERE = "https://quaynotes.example/2024/05/crane"
THERE = "https://daily.example/2024/harbour-crane-sold"
STORY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The harbour office said on Monday that the crane had been sold to a yard further north, after two years of waiting.",
        "It was built in 1911 and lifted its last load, a fishing boat with a broken keel, in the spring of that year.",
        "The buyer will take it apart, paint the pieces and put it up again beside a dry dock for three ferries.",
        "Children had learned to swim in its shadow, and the town will keep the hook.",
    )
)


def source(body: str, url: str | None = HERE) -> Source | None:
    """The source of a page with this body."""
    return articlekit.parse(f"<title>Harbour crane sold | Quay Notes</title>{body}", url=url).source


@pytest.mark.parametrize(
    "headline",
    [
        f'<h1><a href="{THERE}">Harbour crane sold</a></h1>',
        f'<article><h2 class="entry-title"><a rel="bookmark" href="{THERE}">Harbour crane sold →</a></h2>',
        f'<h3><a href="{THERE}">Harbour crane sold</a></h3>',
    ],
)
def test_a_headline_that_leads_out(headline: str) -> None:
    """A blog of links links in its headlines what it speaks of."""
    found = source(headline + STORY)

    assert found is not None
    assert found.url == THERE
    assert found.evidence[0].signal == "the headline leads to it"


@pytest.mark.parametrize(
    "href",
    [
        "https://quaynotes.example/2024/05/crane?utm_source=feed",
        "https://m.quaynotes.example/crane",
        "https://quaynotes.co.uk/2024/05/crane",
        "https://daily.example/",
        "https://www.facebook.com/sharer.php?u=https%3A%2F%2Fquaynotes.example%2Fcrane",
    ],
)
def test_a_headline_that_leads_home(href: str) -> None:
    """A headline that leads to the page itself, to a namesake, a front page or a network says nothing."""
    assert source(f'<h1><a href="{href}">Harbour crane sold</a></h1>{STORY}') is None


@pytest.mark.parametrize(
    "href",
    ["https://mail.example/click/e7050ca3fba7", "https://daily.example/a/4483920", "https://shop.example/lamps/brass"],
)
def test_a_headline_whose_address_says_nothing(href: str) -> None:
    """The form alone says nothing where the address has none of the headline's words: a sender's counter, a shop."""
    found = source(f'<h1><a href="{href}">Harbour crane sold</a></h1>{STORY}')

    assert found is None or found.evidence[0].signal != "the headline leads to it"


def test_a_headline_where_the_own_site_is_unknown() -> None:
    """Without the page's address an absolute link in the headline is most often its own."""
    assert source(f'<h1><a href="{THERE}">Harbour crane sold</a></h1>{STORY}', None) is None


@pytest.mark.parametrize(
    "body",
    [
        f'<blockquote cite="{THERE}">{STORY}</blockquote>',
        f'<p>Ann Lee at <a href="{THERE}">The Daily</a>:</p><blockquote>{STORY}</blockquote>',
        f'<p><a class="tumblr_blog" href="{THERE}">thedaily</a>:</p><blockquote>{STORY}</blockquote><p>So it goes.</p>',
        f'<p>安娜 <a href="{THERE}">日报</a>：</p><blockquote>{STORY}</blockquote>',
    ],
)
@pytest.mark.parametrize("url", [HERE, None])
def test_a_story_that_is_a_quotation(body: str, url: str | None) -> None:
    """A reblog quotes the whole story, and says whose it is in `cite` or in a line above."""
    found = source(f"<h1>Harbour crane sold</h1>{body}", url)

    assert found is not None
    assert found.url == THERE


def test_a_quotation_in_a_story() -> None:
    """A story that quotes another in passing is its own."""
    quoted = f'<p>Ann Lee at <a href="{THERE}">The Daily</a>:</p><blockquote><p>The town will keep the hook.</p></blockquote>'

    assert source(f"<h1>Harbour crane sold</h1>{STORY}{quoted}{STORY.replace('crane', 'bridge')}") is None
