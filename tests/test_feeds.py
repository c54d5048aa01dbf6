"""Feeds: what becomes of the items of RSS, Atom and JSON feeds."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import Author, states_zone
from articlekit.errors import ConfigurationError, EmptyInputError, InputError
from articlekit.feeds import FeedEntry, FeedSource, moment, parse_feed, plain, text

RSS = b"""<?xml version="1.0"?>
<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Valley Reader</title><link>https://reader.example/</link><language>en-GB</language>
<item>
 <title>Weir &amp;amp; lock &lt;em&gt;reopen&lt;/em&gt;</title><link>https://reader.example/weir</link>
 <guid isPermaLink="true">https://daily.example/2024/weir-and-lock-reopen</guid>
 <pubDate>Tue, 05 Mar 2024 10:00:00 +0100</pubDate>
 <dc:creator>Jane Roe</dc:creator><dc:creator>desk@daily.test</dc:creator>
 <category>Rivers</category><category>Boats</category>
 <source url="https://daily.example/rss">Daily Example</source>
 <feedburner:origLink>https://daily.example/weir</feedburner:origLink>
 <description>&lt;p&gt;It is open.&lt;/p&gt;&lt;p&gt;Boats pass.&lt;/p&gt;</description>
 <content:encoded><![CDATA[<p onclick="x">It is open again.</p><script>1</script>]]></content:encoded>
 <media:content url="https://reader.example/v.mp4" medium="video"/>
 <media:content url="https://reader.example/w.jpg" type="image/jpeg"/>
</item>
<item>
 <title>Second</title><guid isPermaLink="false">abc</guid><author>x@valley.example (Jim Poe)</author>
 <pubDate>Tue, 05 Mar 24 00:00:00 Z</pubDate><description>Plain words only.</description>
 <enclosure url="https://reader.example/s.mp3" type="audio/mpeg" length="1"/>
 <enclosure url="https://reader.example/s.png" type="image/png" length="1"/>
</item>
<item><pubDate>0001-01-01T00:00:00Z</pubDate><description>&lt;p&gt;All there is.&lt;/p&gt;</description><media:thumbnail url="https://reader.example/t.jpg"/></item>
</channel></rss>"""

ATOM = b"""<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Talblatt</title><id>urn:x</id>
<entry><title type="text">Schleuse &lt;offen&gt;</title><id>tag:x</id><link href="https://talblatt.example/2"/>
 <link rel="via" href="https://quelle.example/2"/>
 <author><name>Z. Beispiel</name><uri>https://talblatt.example/z</uri></author>
 <published>2024-03-05T10:00:00Z</published><updated>2024-03-06T10:00:00</updated>
 <summary>Kurz.</summary><content type="html" xml:lang="fr">&lt;p&gt;c&lt;/p&gt;</content>
 <source><id>https://quelle.example/</id><title>Quelle</title><link href="https://quelle.example/home"/></source>
 <category term="t" label="Tal"/></entry></feed>"""

JSON = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "Valley", "language": "en", "authors": [{"name": "Desk"}],
"items": [
 {"id": 7, "url": "https://valley.example/7", "external_url": "https://daily.example/7", "title": "Seven",
  "content_html": "<p>Text</p>", "summary": "Short", "date_published": "2024-03-05T10:00:00+02:00",
  "authors": [{"name": "Jane Roe", "url": "https://valley.example/jane"}, {"url": "x"}], "tags": ["a", 3, ""],
  "image": "https://valley.example/7.jpg"},
 {"id": "8", "content_text": "Only text", "author": {"name": "Old Style"}, "language": "cy"},
 "no item", {"id": "9"}]}"""


class TestRss:
    """RSS 2.0 with the modules that news feeds use."""

    def test_full_item(self) -> None:
        """Everything a rich item states arrives; content is as written, texts are plain."""
        entry = next(parse_feed(RSS))

        assert entry == FeedEntry(
            title="Weir & lock reopen",
            url="https://reader.example/weir",
            guid="https://daily.example/2024/weir-and-lock-reopen",
            authors=(Author(name="Jane Roe"),),
            published=datetime(2024, 3, 5, 10, tzinfo=timezone(timedelta(hours=1))),
            summary="It is open. Boats pass.",
            content='<p onclick="x">It is open again.</p><script>1</script>',
            source=FeedSource(title="Daily Example", url="https://daily.example/rss"),
            orig_link="https://daily.example/weir",
            tags=("Rivers", "Boats"),
            language="en-GB",
            image="https://reader.example/w.jpg",
            site="https://reader.example/",
        )

    def test_poor_items(self) -> None:
        """A description that is markup is the content; one that is not is a summary alone."""
        _, second, third = parse_feed(RSS)

        assert (second.summary, second.content, second.guid) == ("Plain words only.", None, "abc")
        assert second.authors == (Author(name="Jim Poe"),)
        assert second.published == datetime(2024, 3, 5, tzinfo=UTC)
        assert (second.image, third.image) == ("https://reader.example/s.png", "https://reader.example/t.jpg")
        assert third.published is None
        assert (third.title, third.content) == (None, "<p>All there is.</p>")

    def test_source_by_one_half(self) -> None:
        """A source may be a name or an address alone; an empty one is none."""
        items = "<item><source>Daily</source></item><item><source url='https://d.example/rss'/></item><item><source/></item>"
        feed = f'<rss version="2.0"><channel>{items}</channel></rss>'.encode()

        assert [entry.source for entry in parse_feed(feed)] == [
            FeedSource(title="Daily"), FeedSource(url="https://d.example/rss"), None
        ]  # fmt: skip

    def test_no_items(self) -> None:
        """A feed in which nothing stands yet is a feed."""
        assert list(parse_feed(b'<rss version="2.0"><channel><title>Valley</title></channel></rss>')) == []

    def test_broken_off(self) -> None:
        """A feed that ends early gives the items up to there."""
        assert next(parse_feed(RSS[: RSS.index(b"</channel>")])).title == "Weir & lock reopen"


@pytest.mark.parametrize(
    "order", [("reader.example/weir", "daily.example/weir"), ("daily.example/weir", "reader.example/weir")]
)
def test_two_addresses(order: tuple[str, str]) -> None:
    """Of two addresses the item's own is the one on the feed's site, in whatever order; translations and data are no pages of it."""
    links = "".join(f'<link rel="alternate" type="text/html" href="https://{place}"/>' for place in order)
    others = (
        '<link rel="alternate" hreflang="fr" href="https://fr.lecteur.example/vanne"/>'
        '<link rel="alternate" type="application/json" href="https://api.example/weir.json"/>'
    )
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="alternate" href="https://reader.example/"/>'
        f"<entry><title>Weir</title>{others}{links}</entry></feed>"
    )
    (entry,) = parse_feed(feed.encode())

    assert entry.url == "https://reader.example/weir"
    assert entry.alternates == ("https://daily.example/weir",)


def test_atom() -> None:
    """Atom's own elements: via, source, language of the content, a title that is text."""
    (entry,) = parse_feed(ATOM)

    assert entry == FeedEntry(
        title="Schleuse <offen>",
        url="https://talblatt.example/2",
        guid="tag:x",
        authors=(Author(name="Z. Beispiel", url="https://talblatt.example/z"),),
        published=datetime(2024, 3, 5, 10, tzinfo=UTC),
        updated=datetime(2024, 3, 6, 10, tzinfo=UTC),
        summary="Kurz.",
        content="<p>c</p>",
        source=FeedSource(title="Quelle", url="https://quelle.example/home"),
        via="https://quelle.example/2",
        tags=("Tal",),
        language="fr",
    )
    assert entry.published
    assert entry.updated
    assert states_zone(entry.published)
    assert not states_zone(entry.updated)


class TestJson:
    """JSON Feed, which needs no extra."""

    def test_items(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Both versions' authors are read; feed-wide values fill in; what is malformed is left out."""
        monkeypatch.setitem(sys.modules, "feedparser", None)
        first, second, third, fourth = parse_feed(b"\xef\xbb\xbf  " + JSON)

        assert first == FeedEntry(
            title="Seven",
            url="https://valley.example/7",
            guid="7",
            authors=(Author(name="Jane Roe", url="https://valley.example/jane"),),
            published=datetime(2024, 3, 5, 10, tzinfo=timezone(timedelta(hours=2))),
            summary="Short",
            content="<p>Text</p>",
            via="https://daily.example/7",
            tags=("a",),
            language="en",
            image="https://valley.example/7.jpg",
        )
        assert (second.summary, second.language, second.authors[0].name) == ("Only text", "cy", "Old Style")
        assert third == FeedEntry(authors=(Author(name="Desk"),), language="en")
        assert fourth.guid == "9"

    @pytest.mark.parametrize(
        "data",
        [
            b"{",
            b'{"a": 1}',
            b'{"version": "https://jsonfeed.org/version/1", "items": {}}',
            b'{"version": 1, "items": []}',
        ],
    )
    def test_no_feed(self, data: bytes) -> None:
        """Other JSON is refused."""
        with pytest.raises(InputError):
            parse_feed(data)


class TestInput:
    """What is no feed, and what is missing."""

    @pytest.mark.parametrize("data", [b"", b" \n", b"\xef\xbb\xbf"])
    def test_empty(self, data: bytes) -> None:
        """White space is an error of its own."""
        with pytest.raises(EmptyInputError):
            parse_feed(data)

    @pytest.mark.parametrize(
        "data", [RSS, b'{"version": "https://jsonfeed.org/version/1", "items": [{"title": "Weir"}]}']
    )
    def test_space_before_it(self, data: bytes) -> None:
        """However many empty lines a server's templates leave before a feed, it is one."""
        assert list(parse_feed(b"\r\n" * 500 + data)) == list(parse_feed(data))

    @pytest.mark.parametrize("data", [RSS.decode(), None, 3])
    def test_wrong_type(self, data: object) -> None:
        """The message names the type and what to pass."""
        with pytest.raises(InputError, match=f"{type(data).__name__} as a feed: pass its bytes"):
            parse_feed(data)  # type: ignore[arg-type]

    @pytest.mark.parametrize("data", [b"<html><body><p>A page</p></body></html>", b"words", b"/etc/hostname"])
    def test_no_feed(self, data: bytes) -> None:
        """A page is refused, at the call; and bytes are never taken for the name of a file."""
        with pytest.raises(InputError, match="no RSS, Atom or JSON feed"):
            parse_feed(data)

    def test_feedparser_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The error names the extra to install."""
        monkeypatch.setitem(sys.modules, "feedparser", None)

        with pytest.raises(ConfigurationError, match=r"articlekit\[feeds\]"):
            parse_feed(RSS)


@pytest.mark.parametrize("value", [None, 3, "", "soon", "99999-01-01", "Tue, 99 Mar 2024 10:00:00"])
def test_no_moment(value: object) -> None:
    """What is no date is None."""
    assert moment(value) is None


@given(st.text())
def test_texts_are_total(value: str) -> None:
    """Any text is made plain without an error, and what is plain stays on one line."""
    assert text(value) is None or text(value) == value.strip()
    assert "\n" not in (plain(value) or "")
