"""Addresses: resolved, unwrapped, compared, without a request and without an exception."""

from __future__ import annotations

import base64
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.urls import (
    MAX_LENGTH,
    comparable,
    host,
    is_home_page,
    looks_like_article,
    resolve,
    same_site,
    site,
    unwrap,
)

BASE = "https://news.example/a/story"
OLD_NEWS = base64.urlsafe_b64encode(b"\x08\x13\x22\x17https://other.example/x").decode().rstrip("=")


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/b", "https://news.example/b"),
        ("//cdn.example/x", "https://cdn.example/x"),
        (" https://Other.Example/A b ", "https://other.example/A%20b"),
        ("https://user:pw@other.example/", "https://other.example/"),
        ("https:\\\\other.example\\x", "https://other.example/x"),
        ("ht\ntps://other.example/", "https://other.example/"),
        ("https://other.example:8080/x", "https://other.example:8080/x"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("https://www.Straße.example/x", "https://www.xn--strae-oqa.example/x"),
        ("", None),
        ("javascript:alert(1)", None),
        ("mailto:a@b.example", None),
        ("http://[bad", None),
        ("https://other.example:99999/", None),
        ("https://exa mple/", None),
        ("x" * (MAX_LENGTH + 1), None),
    ],
)
def test_resolve(href: str, expected: str | None) -> None:
    """A link means an absolute http or https address, or nothing."""
    assert resolve(BASE, href) == expected


def test_resolve_without_base() -> None:
    """A relative address without a base means nothing; a host without a scheme is reached by https."""
    assert resolve(None, "/b") is None
    assert resolve(None, "//other.example/x") == "https://other.example/x"


@pytest.mark.parametrize("base", [BASE, "https://news.example", "http://News.example/a//b/../c?x=/y#z"])
@given(href=st.from_regex(r"\A/?[a-z0-9]([a-z0-9/.~%-]{0,20}[a-z0-9])?(\?[a-z&=]{1,9})?(#[a-z]{1,9})?\Z"))
def test_resolve_relative(base: str, href: str) -> None:
    """What has nothing to be cleaned means what the standard library takes it to mean."""
    assert resolve(base, href) == urljoin(base.replace("News", "news"), href)


@pytest.mark.parametrize("href", ["?page=2", "#end", "/", "b", "/b?c#d"])
def test_resolve_on_a_base_without_scheme(href: str) -> None:
    """A base that begins with two slashes is reached by https, like a link that does."""
    assert resolve("//news.example/a", href) == urljoin("https://news.example/a", href)


def test_resolve_refuses_what_only_together_is_too_long() -> None:
    """The limit is on the address that comes out, wherever its parts were."""
    base = f"https://news.example/{'a' * (MAX_LENGTH - 100)}/"
    assert resolve(base, "b") == base + "b"
    assert resolve(base, "b" * 100) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.a.example.co.uk/x", "example.co.uk"),
        ("https://someone.wordpress.com/", "someone.wordpress.com"),
        ("https://someone.blogspot.de/", "someone.blogspot.de"),
        ("https://www.someone.blogspot.co.uk/", "someone.blogspot.co.uk"),
        ("https://www.medium.com/", "medium.com"),
        ("http://192.0.2.1/", "192.0.2.1"),
        ("http://localhost/", "localhost"),
        ("https://münchen.de/", "xn--mnchen-3ya.de"),
        ("", ""),
        ("http://[bad", ""),
    ],
)
def test_site(url: str, expected: str) -> None:
    """The site is the registrable domain; on a hosting platform the sub-domain."""
    assert site(url) == expected


def test_same_site() -> None:
    """Hosts of one owner are one site; two without any host are not."""
    assert same_site("https://m.news.example/", "http://www.news.example/")
    assert not same_site("https://a.wordpress.com/", "https://b.wordpress.com/")
    assert not same_site("", "")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.google.de/url?q=https%3A%2F%2Fx.example%2Fa", "https://x.example/a"),
        ("https://l.facebook.com/l.php?u=http%3A%2F%2Fx.example%2F", "http://x.example/"),
        ("https://x-example.cdn.ampproject.org/c/s/x.example/a", "https://x.example/a"),
        ("https://www.google.com/amp/s/x.example/a", "https://x.example/a"),
        ("https://web.archive.org/web/20240101000000/https://x.example/a?b=1", "https://x.example/a?b=1"),
        ("https://web.archive.org/web/2024im_/x.example/a", "http://x.example/a"),
        ("https://r.jina.ai/https://x.example/y", "https://x.example/y"),
        ("https://x-example.cdn.ampproject.org/c/s/x.example/a.php?id=1&amp_js_v=2&usqp=3", "https://x.example/a.php?id=1"),
        ("https://archive.ph/2024.05.03-120000/https://x.example/a", "https://x.example/a"),
        ("https://archive.ph/o/AbCdE/https://x.example/a", "https://x.example/a"),
        ("https://web.archive.org/web/https://x.example/a", "https://x.example/a"),
        ("https://web.archive.org/web/2/https://x.example/a", "https://x.example/a"),
        ("https://archive.org/download/x/2024/page.pdf", "https://archive.org/download/x/2024/page.pdf"),
        ("https://r.search.yahoo.com/_ylt=A/RU=https%3a%2f%2fx.example%2fa/RK=2", "https://x.example/a"),
        ("https://href.li/?https://x.example/a", "https://x.example/a"),
        ("https://href.li/?https%3A%2F%2Fx.example%2Fa", "https://x.example/a"),
        ("https://href.li/?https://x.example/a%2Fb?c=%26", "https://x.example/a%2Fb?c=%26"),
        ("https://x-y--z-example.translate.goog/a?src=1&_x_tr_sl=de", "https://x.y-z.example/a?src=1"),
        ("https://webcache.googleusercontent.com/search?q=cache:Ab1:https://x.example/y+w", "https://x.example/y"),
        ("https://t.umblr.com/redirect?z=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Fx.example%2F", "https://x.example/"),
        (f"https://news.google.com/rss/articles/{OLD_NEWS}", "https://other.example/x"),
    ],
)  # fmt: skip
def test_unwrap(url: str, expected: str) -> None:
    """What the wrapper carries is the address; several layers are taken off."""
    assert unwrap(url) == (expected, True)


@pytest.mark.parametrize(
    "url",
    [
        "https://l.facebook.com/l.php?u=http%3A%2F%2F127.0.0.1%2F",
        "https://l.facebook.com/l.php?u=http%3A%2F%2Flocalhost%2F",
        "https://l.facebook.com/l.php?u=http%3A%2F%2Fprinter.local%2F",
        "https://l.facebook.com/l.php?u=javascript%3Aalert(1)",
        "https://l.facebook.com/l.php",
    ],
)
def test_unwrap_refuses(url: str) -> None:
    """A private host, another scheme or no target at all leaves the wrapper."""
    assert unwrap(url).url == url


@pytest.mark.parametrize(
    "url", ["https://bit.ly/abc", "https://t.co/x", "https://news.google.com/read/CBMiAAA", "https://archive.ph/AbCdE"]
)
def test_opaque_links_are_unresolved(url: str) -> None:
    """An address that only a request would resolve stays, and says so."""
    assert unwrap(url) == (url, False)


def test_comparable() -> None:
    """Scheme, `www.`, fragment, tracking and the final slash do not count; other parameters do."""
    assert comparable("http://www.x.example/a/?utm_source=y&fbclid=z#top") == comparable("https://x.example/a")
    assert comparable("https://x.example/caf%c3%a9?q=%C3%A9") == comparable("https://x.example/café?q=é")
    assert comparable("https://x.example/?p=1") != comparable("https://x.example/?p=2")
    assert comparable("http://[bad") == "http://[bad"


def test_home_pages_and_articles() -> None:
    """A front page is no article, and a tag page neither."""
    assert is_home_page("https://x.example/index.html")
    assert not is_home_page("https://x.example/a")
    assert not is_home_page("http://[bad")
    assert looks_like_article("https://x.example/four-words-make-slug")
    assert not looks_like_article("https://x.example/")
    assert not looks_like_article("http://[bad")


@given(st.text(max_size=80), st.one_of(st.none(), st.text(max_size=40)))
def test_nothing_raises(text: str, base: str | None) -> None:
    """Every function answers for every text, and what is resolved is an http address that resolves to itself."""
    url = resolve(base, text)
    assert url is None or resolve(None, url) == url
    for function in (host, site, comparable, is_home_page, looks_like_article, unwrap):
        function(text)
