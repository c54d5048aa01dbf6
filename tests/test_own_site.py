"""Whose page it is where nobody gives its address: what a reader would say who sees the page's source."""

from __future__ import annotations

import json

import pytest

import articlekit
from articlekit.document import from_html, from_text
from articlekit.own_site import OwnSite, own_site_of

STORY = "<p>The ferries stay in port until the end of May because there are no engineers to be found for them.</p>" * 4
THEIRS = "https://www.coastherald.example/2024/05/ferries-stay-in-port"


def found(head: str, body: str = "", url: str | None = None) -> OwnSite:
    """The own site of a page with a story."""
    return own_site_of(from_html(f"<html><head>{head}</head><body>{body}{STORY}</body></html>", url=url))


def links(site: str, *paths: str) -> str:
    """Absolute links to pages of a site."""
    return "".join(f'<li><a href="https://{site}/{path}">{path}</a></li>' for path in paths)


def data(**values: object) -> str:
    """A JSON-LD element."""
    return f'<script type="application/ld+json">{json.dumps(values)}</script>'


SECTIONS = ("news", "sport", "islands", "weather", "jobs", "letters")
FIRST = {
    "a copy that declares where its story is from": (
        "newsheap.example",
        f'<title>Ferries stay in port - Newsheap</title><link rel="canonical" href="{THEIRS}">',
        '<a href="https://newsheap.example/"><img src="https://newsheap.example/logo.png"></a>'
        + links("newsheap.example", *SECTIONS),
    ),
    "feeds and an editor's door alone": (
        "quayside.example",
        ('<link rel="alternate" type="application/rss+xml" href="https://quayside.example/feed/">'
        '<link rel="EditURI" href="https://quayside.example/xmlrpc.php?rsd">'),
        '<a href="/news">News</a>',
    ),
    "base and relative links": (
        "inselbote.example",
        '<base href="https://www.inselbote.example/nachrichten/">',
        f'<a href="faehre.html">Fähre</a><p>Quelle: <a href="{THEIRS}">Coast Herald</a></p>',
    ),
    "share buttons that pass the address on": (
        "haibao.example",
        '<meta name="mobile-agent" content="format=html5;url=https://m.haibao.example/a/2024/123.html">',
        ('<a href="https://service.weibo.com/share/share.php?url=https%3A%2F%2Fwww.haibao.example%2Fa%2F123.html">微博</a>'
        f'<a href="/">首页</a><p>来源：<a href="{THEIRS}">海岸先驱报</a></p>'),
    ),
    "a list of other people's stories under a name, and its mail address": (
        "newsheap.example",
        '<title>Ferries | Newsheap</title><meta property="og:site_name" content="Newsheap">',
        "".join(f'<a href="https://paper{n}.example/story-{n}">Story {n}</a>' for n in range(12))
        + '<a href="mailto:desk@newsheap.example">Write to us</a>',
    ),
    "a piece of a page with links to one other site": (
        "",
        "",
        f'<p>First in the <a href="{THEIRS}">Coast Herald</a>, <a href="https://www.coastherald.example/about">a paper</a>.</p>',
    ),
    "data of the site and its owner": (
        "pierpost.example",
        data(**{"@type": "WebSite", "url": "https://pierpost.example/", "name": "Pier Post"})
        + data(**{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "Pier Post", "url": "https://pierpost.example"}}),
        f'<p>Via <a href="{THEIRS}">Coast Herald</a></p>',
    ),
    "a blog on a platform": (
        "annatsea.blogspot.com",
        '<link rel="canonical" href="https://annatsea.blogspot.com/2024/05/ferries.html">',
        '<a href="https://www.blogger.com/profile/17">Ann</a><a href="https://www.blogger.com/">Powered by Blogger</a>'
        + links("annatsea.blogspot.com", "2024", "2023", "2022"),
    ),
    "one paper of a group": (
        "islandecho.example",
        '<title>Ferries stay in port - Island Echo</title><link rel="canonical" href="https://www.islandecho.example/n/77">',
        links("www.harbourtimes.example", *SECTIONS) + links("www.lochstandard.example", *SECTIONS) + links("www.islandecho.example", "n", "s"),
    ),
    "a copy in a web archive": (
        "coastherald.example",
        f'<link rel="canonical" href="https://web.archive.org/web/20240506/{THEIRS}">',
        "".join(f'<a href="https://web.archive.org/web/20240506/https://www.coastherald.example/{n}">{n}</a>' for n in SECTIONS),
    ),
}  # fmt: skip

SECOND = {
    "address and links in the plain, an agency's name in the title": (
        "valleynews.example",
        '<title>Reuters: Ferries stay in port</title><meta property="og:url" content="https://valleynews.example/x/1">',
        links("valleynews.example", *SECTIONS) + links("www.reuters.com", "world", "business"),
    ),
    "a press release portal that declares the company's page": (
        "pressboard.example",
        ('<link rel="canonical" href="https://www.ferryline.example/press/12"><meta property="og:site_name" content="Pressboard">'
        '<link rel="search" href="https://www.pressboard.example/opensearch.xml">'),
        ('<a href="https://www.pressboard.example/"><img alt="Pressboard"></a><form action="https://www.pressboard.example/find">'
        "<input name=q></form>"),
    ),
    "a printed page with nothing but its story and one foreign link": (
        "",
        "<title>Ferries stay in port</title>",
        f'<p>Originally published <a href="{THEIRS}">here</a>.</p>',
    ),
    "a Russian portal with counters, networks and protocol-relative addresses": (
        "ostrovnoy.example",
        ('<title>Паромы стоят — Островной вестник</title><link rel="shortcut icon" href="//ostrovnoy.example/favicon.ico">'
        '<link rel="alternate" type="application/rss+xml" href="//ostrovnoy.example/rss">'),
        ('<a href="https://vk.com/ostrovnoy">ВК</a><a href="https://ok.ru/group/1">ОК</a><a href="https://metrika.yandex.ru/"><img></a>'
        f'<p>Источник: <a href="{THEIRS}">Coast Herald</a></p>'),
    ),
    "an AMP page": (
        "moorpost.example",
        '<link rel="canonical" href="https://www.moorpost.example/a/ferries"><script async src="https://cdn.ampproject.org/v0.js"></script>',
        '<a href="https://www.moorpost.example/">Moor Post</a>',
    ),
    "a hosted newsletter under its own name": (
        "ferrynotes.substack.com",
        '<link rel="canonical" href="https://ferrynotes.substack.com/p/in-port"><title>In port - by Ann Lee</title>',
        '<a href="https://substack.com/signup">Start</a><a href="https://substack.com/app">Get the app</a>'
        + links("ferrynotes.substack.com", "archive", "about", "p/older"),
    ),
    "a link blog about one paper": (
        "coastwatch.example",
        '<title>Coast Watch</title><link rel="pingback" href="https://coastwatch.example/xmlrpc.php">',
        links("www.coastherald.example", *(f"2024/05/{day}" for day in range(9)))
        + links("coastwatch.example", "about", "2024"),
    ),
    "only pictures and styles with addresses, from the site and a network for files": (
        "nordkust.example",
        ('<link rel="stylesheet" href="https://nordkust.example/wp-content/themes/a/style.css">'
        '<script src="https://cdnjs.cloudflare.com/x.js"></script>'),
        '<img src="https://nordkust.example/wp-content/uploads/2024/05/ferry.jpg"><a href="/nyheter">Nyheter</a>',
    ),
    "a breadcrumb in the data": (
        "sundblatt.example",
        data(**{"@type": "BreadcrumbList", "itemListElement": [
            {"@type": "ListItem", "item": {"@id": "https://sundblatt.example/"}},
            {"@type": "ListItem", "item": "https://sundblatt.example/inseln"},
        ]}) + "<title>Fähren bleiben im Hafen | Sundblatt</title>",
        '<a href="https://twitter.com/sundblatt">Folgen</a>',
    ),
    "a translation that names the original in its address": (
        "eilandkrant.example",
        f'<meta property="og:url" content="https://eilandkrant.example/veerboten"><link rel="original-source" href="{THEIRS}">',
        f'<p>Bron: <a href="{THEIRS}">Coast Herald</a></p><a href="https://eilandkrant.example/contact">Contact</a>',
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", [*FIRST, *SECOND])
def test_site_is_found(what: str) -> None:
    """The site that a reader would name, or none."""
    site, head, body = (FIRST | SECOND)[what]
    assert found(head, body).site == site


def test_address_that_is_given() -> None:
    """A given address is the answer, whatever the page declares; of a copy in an archive it is the original's site."""
    head = f'<link rel="canonical" href="{THEIRS}"><base href="{THEIRS}">'
    given = found(head, url="https://m.newsheap.example/ferries")
    archived = found(head, url="https://web.archive.org/web/2024/https://newsheap.example/ferries")

    assert (given.site, given.host, given.address) == (
        "newsheap.example",
        "m.newsheap.example",
        "https://m.newsheap.example/ferries",
    )
    assert (given.confidence, given.witnesses, given.is_unsure, given.is_wrapped) == (1.0, ("given",), False, False)
    assert (archived.site, archived.is_wrapped) == ("newsheap.example", True)


@pytest.mark.parametrize("url", [None, "", "page.html", "file:///home/ann/page.html", "about:blank"])
def test_address_that_is_none(url: str | None) -> None:
    """The address of a file says nothing: the page itself is asked."""
    assert (
        found(
            '<link rel="canonical" href="https://quayside.example/a-b-c">' + "<title>A | Quayside</title>", url=url
        ).site
        == "quayside.example"
    )


def test_address_that_the_page_states() -> None:
    """The page's own address is one that it declares on its own site, never its source's or a front page."""
    menu = links("newsheap.example", *SECTIONS)
    own = '<meta property="og:url" content="https://www.newsheap.example/ferries-2024">'

    assert (
        found(f'<link rel="canonical" href="{THEIRS}">{own}', menu).address
        == "https://www.newsheap.example/ferries-2024"
    )
    assert found('<link rel="canonical" href="https://newsheap.example/">', menu).address is None


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:8000/a",
        "http://127.0.0.1/a",
        "https://[::1]/a",
        "https://",
        "//",
        "https://a b/",
        "https://1.2.3.4/",
    ],
)
def test_addresses_that_name_no_site(address: str) -> None:
    """Local names, numbers and broken addresses are nobody's site."""
    page = f'<link rel="canonical" href="{address}"><base href="{address}"><meta property="og:url" content="{address}">'
    assert found(page, f'<a href="{address}">x</a>' * 9) == OwnSite()


def test_plain_text_has_no_site() -> None:
    """Text that was no page says nothing of a site."""
    assert own_site_of(from_text("See https://www.coastherald.example/2024 for more.")) == OwnSite()


def test_doubt_is_told() -> None:
    """Where the page does not tell whose it is, a warning asks for the address; with the address there is none."""
    page = f'<p>First in the <a href="{THEIRS}">Coast Herald</a>.</p>{STORY}'
    codes = [warning.code for warning in articlekit.parse(page).warnings]
    sure = articlekit.parse(page, url="https://newsheap.example/a")

    assert articlekit.WarningCode.OWN_SITE_UNSURE in codes
    assert articlekit.WarningCode.OWN_SITE_UNSURE not in [warning.code for warning in sure.warnings]
    assert articlekit.WarningCode.OWN_SITE_UNSURE not in [warning.code for warning in articlekit.parse(STORY).warnings]


def test_source_without_an_address() -> None:
    """The first call that everybody types finds the source as the one with the address does."""
    _, head, body = FIRST["a copy that declares where its story is from"]
    page = f"<html><head>{head}</head><body>{body}{STORY}</body></html>"
    with_url, without = (
        articlekit.parse(page, url="https://newsheap.example/ferries").source,
        articlekit.parse(page).source,
    )

    assert with_url is not None
    assert without is not None
    assert without.url == with_url.url == THEIRS
