"""Credit lines: labels, sentences, and the link or the name that goes with them."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from source_pages import HOME, NOT_YET, TARGET, URL, parsed

LINK = f'<a href="{TARGET}">Daily Herald</a>'


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_from_above_the_story() -> None:
    """`From` and a linked name is a credit above the story, not below it."""
    found = parsed(before=f"<p>From {LINK}:</p>").source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Daily Herald")
    assert parsed(before=f"<p>From {LINK} and others:</p>").source is None
    assert parsed(f"<p>From {LINK}</p>").source is None


def test_label_within_a_line_above_the_story() -> None:
    """A `via` right before a link counts amid date and author."""
    found = parsed(before=f'<div class="meta">Posted on May 3, 2024 by staff <span>via {LINK}</span></div>').source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Daily Herald")


@pytest.mark.parametrize(
    "lines",
    [
        f'<p>Source: Daily Herald</p><p>Link: <a href="{TARGET}">{TARGET}</a></p>',
        f'<p><a href="{TARGET}">{TARGET}</a></p><p>Source: Daily Herald</p>',
        f'<p>Courtesy of Daily Herald</p><p>Written by: <a href="{TARGET}">Jane Doe</a></p>',
    ],
)
def test_name_and_address_on_two_lines(lines: str) -> None:
    """A name without an address takes that of the neighbouring line."""
    found = parsed(lines).source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Daily Herald")


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
@pytest.mark.parametrize(
    "lines",
    [
        f'<p>Source: The Morning Star</p><p>Written by: <a href="{TARGET}">Jane Doe</a></p>',
        f'<p>Source: The Morning Star</p><p>The <a href="{TARGET}">inquiry</a> goes on.</p>',
        f'<p>Source: The Morning Star</p><p><a href="{HOME}">{HOME}</a></p>',
    ],
)
def test_neighbouring_link_of_something_else(lines: str) -> None:
    """The neighbouring line's link is not the source where neither its words nor its host say so."""
    found = parsed(lines).source
    assert found is not None
    assert (found.url, found.publisher) == (None, "The Morning Star")


def test_address_that_is_no_link() -> None:
    """An address that a credit writes out without linking it counts as its link."""
    found = parsed(f"<p>Source: {TARGET}.</p>").source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "dailyherald.example")
    assert parsed("<p>Source: https://copyist.example/world/another-of-our-stories</p>").source is None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_label_that_is_a_link_above_the_story() -> None:
    """A link of several words that are a label leads to the source above the story too; one word may be a menu's."""
    found = parsed(before=f'<p><a href="{TARGET}">Go to Source</a></p>').source
    assert found is not None
    assert found.url == TARGET
    assert parsed(before=f'<p><a href="{TARGET}">Source</a></p>').source is None


@pytest.mark.parametrize(
    "line", [pytest.param("Via Cavour 12, Porto Vecchio", marks=NOT_YET), "Source & image: Daily Herald"]
)
def test_label_that_is_no_source(line: str) -> None:
    """An Italian street is no way by which news came, and what is credited beside the source is no part of a name."""
    assert parsed(f"<p>{line}</p>").source is None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_sentence_within_the_story() -> None:
    """Between the paragraphs, sentences of all languages must speak of an article."""
    assert parsed(inside=f"<p>Der Roman ist zuerst in {LINK} erschienen und wurde später verfilmt.</p>").source is None
    assert parsed(inside=f"<p>Dieser Text ist zuerst in {LINK} erschienen.</p>").source is not None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_what_others_say_below_the_story() -> None:
    """A label after a whole sentence below the story is a reader's."""
    replies = "<div>user12</div><div>3 hours ago</div><div>Not me.</div><div>user13</div><div>2 hours ago</div>"
    assert parsed(f"{replies}<div>I have read quite the same. Source: {LINK}</div>").source is None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_list_of_references() -> None:
    """Four sites in one line back statements."""
    links = ", ".join(
        f'<a href="https://{name}.example/2024/05/03/gale">{name}</a>' for name in ("aa", "bb", "cc", "dd")
    )
    assert parsed(f"<p>Sources: {links}</p>").source is None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_edition_of_another_country() -> None:
    """A sentence that gives an edition of another country as the original is believed; a mere link to it is not."""
    original = "https://www.copyist.de/2024/05/03/hafen-nach-sturm-gesperrt"
    found = parsed(f'<p>Lest den <a href="{original}">Originalartikel auf Deutsch hier</a>.</p>').source
    assert found is not None
    assert found.url == original
    assert parsed(f'<p>Source: <a href="{original}">Copyist</a></p>').source is None


def test_counted_click() -> None:
    """A story's link by which a feed counted clicks is a source that only a request would tell; the feed's own is none."""
    found = parsed(
        '<p>Source: <a href="https://feedproxy.google.com/~r/dailyherald/~3/ab/">Daily Herald</a></p>'
    ).source
    assert found is not None
    assert (found.url, found.is_resolved) == ("https://feedproxy.google.com/~r/dailyherald/~3/ab/", False)
    found = parsed('<p><a href="https://news.google.com/rss/articles/CBMiAU_yqLabc">Source</a></p>').source
    assert found is not None
    assert (found.publisher, found.is_resolved) == (None, False)
    found = parsed('<p>Source: <a href="https://feeds.feedburner.com/dailyherald">Daily Herald</a></p>').source
    assert found is not None
    assert (found.url, found.publisher) == (None, "Daily Herald")


@pytest.mark.parametrize(
    "footer",
    [
        'The post <a href="{own}">Harbour closed after the storm</a> appeared first on <a href="/">The Morning Writer</a>.',
        "Artykuł <a href='{own}'>Harbour closed after the storm</a> pochodzi z serwisu <a href='/'>Poranek</a>.",
        'This story was originally published on <a href="https://copyist.example">The Morning Writer</a>.',
    ],
)
def test_name_linked_to_the_front_page(footer: str) -> None:
    """A site's own footer says whose it is by its link, whatever name it has."""
    assert parsed(f"<p>{footer.format(own=URL)}</p>").source is None


@pytest.mark.parametrize(
    "credit",
    [
        f"(Source: {LINK})",
        f"Read more at {LINK}.",
        f"This article first appeared in {LINK}.",
        f'[…] <a href="{TARGET}">Continue reading</a>',
    ],
)
def test_credit_behind_the_last_sentence(credit: str) -> None:
    """A paragraph that ends in its credit stays in the body; a line of author and credit does not."""
    article = parsed(f"<p>The master says that nobody may go to sea before Monday. {credit}</p>")
    assert article.source is not None
    assert article.source.url == TARGET
    assert "nobody may go to sea" in article.text
    assert "Jane Doe" not in parsed(f"<p>By Jane Doe. Source: {LINK}</p>").text


@pytest.mark.parametrize(
    "line",
    [
        "First published on Friday",
        "Originally published in English",
        "Publicado originalmente en inglés",
        "Der Artikel wurde von Jane Doe geschrieben",
        "Der Text ist im Archiv zu finden",
        "Fuente: Elaboración propia",
    ],
)
def test_no_publisher_is_named(line: str) -> None:
    """When, in which language and by whom a story was written is not where it was published."""
    assert parsed(f"<p>{line}</p>").source is None


@pytest.mark.parametrize(
    "href",
    [
        f"/out?url={TARGET}",
        f"/go/{TARGET}",
        f"https://copyist.example/click?id=1&to={quote(TARGET, safe='')}&x=2",
        f" {TARGET} ",
    ],
)
def test_own_redirector(href: str) -> None:
    """What the site's own counter of clicks leads to is the source; an address of the site itself never is."""
    found = parsed(f'<p>Source: <a href="{href}">Daily Herald</a></p>').source
    assert found is not None
    assert found.url == TARGET
    found = parsed(f'<p>Source: <a href="/login?next={URL}">Daily Herald</a></p>').source
    assert found is not None
    assert found.url is None


@pytest.mark.parametrize(
    ("address", "publisher"),
    [
        ("https://bit.ly/abc", None),
        ("https://m.dailyherald.example/2024/05/03/harbour-closed", "dailyherald.example"),
        ("https://m.example/2024/05/03/harbour-closed", "m.example"),
    ],
)
def test_publisher_by_the_host(address: str, publisher: str | None) -> None:
    """Without a name the host is the publisher: not that of a short link, and without its mobile label."""
    found = parsed(f'<p>Source: <a href="{address}">here</a></p>').source
    assert found is not None
    assert (found.url, found.publisher) == (address, publisher)
