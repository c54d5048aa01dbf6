"""Items of feeds that were read wrongly."""

from __future__ import annotations

import base64
import html

import attrs

__all__ = ["FEEDS", "FEEDS_AGAIN", "FeedReport"]

WEIR = "https://www.heathledger.example/articles/weir-opens-11646994808"
OLD_NEWS_ID = (
    base64.urlsafe_b64encode(b"\x08\x13\x22" + bytes([len(WEIR)]) + WEIR.encode() + b"\xd2\x01\x00")
    .decode()
    .rstrip("=")
)
NEW_NEWS_ID = (
    base64.urlsafe_b64encode(
        b"\x08\x13\x22\x48AU_yqLPAVh1Q8GUGmac9ETqJgH0UdMVnXOYFfrVLEjt5Irn8aHWa-sa2fKT2Zrqh76nGw"[:75]
    )
    .decode()
    .rstrip("=")
)


@attrs.frozen(kw_only=True)
class FeedReport:
    """A feed with one item: what the entry must hold, and the article that its content gives."""

    name: str
    after: str
    feed: str
    entry: dict[str, object]
    article: dict[str, object] | None = None
    at: str | None = ""
    """The address under which its content is read; empty for the entry's own."""


def rss(item: str, channel: str = "") -> str:
    """An RSS feed with this item."""
    return f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Valley Reader</title><link>https://reader.example/</link>{channel}<item>{item}</item></channel></rss>"""


FEEDS = (
    FeedReport(
        name="enclosure-without-href",
        after="kurtmckee/feedparser#367",
        feed="""<feed xmlns="http://www.w3.org/2005/Atom"><title>dMotor</title><id>x</id><updated>2023-05-22T14:41:04+02:00</updated><entry>
<id>https://www.dmotor.example/news/monopattini</id><published>2023-05-22T14:31:00+02:00</published><updated>2023-05-22T14:41:04+02:00</updated>
<link rel="alternate" type="text/html" href="https://www.dmotor.example/news/monopattini"/><link rel="enclosure" type="image/jpeg">https://img.example/45938/x.jpg?w=329</link>
<title>I monopattini del mulino</title></entry></feed>""",
        entry={"url": "https://www.dmotor.example/news/monopattini", "published": "2023-05-22T14:31:00+02:00"},
    ),
    FeedReport(
        name="enclosure-first",
        after="jocmp/capyreader#437",
        feed="""<feed xmlns="http://www.w3.org/2005/Atom"><title>Bridge</title><id>x</id><updated>2024-05-22T14:41:04+02:00</updated><entry><id>urn:1</id><updated>2024-05-22T14:41:04+02:00</updated>
<link rel="enclosure" type="audio/mpeg" href="https://cdn.example/a.mp3"/><link rel="alternate" href="https://bridge.example/a"/><title>On hangers</title></entry></feed>""",
        entry={"url": "https://bridge.example/a"},
    ),
    FeedReport(
        name="apostrophe-escaped-twice",
        after="miniflux/v2#999",
        feed=rss(
            "<title>Mill to axe &amp;#39;Low Price Promise&amp;#39; from June</title><link>https://m.example/1</link>"
        ),
        entry={"title": "Mill to axe 'Low Price Promise' from June"},
    ),
    FeedReport(
        name="element-named-in-title",
        after="miniflux/v2#2953",
        feed="""<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><id>x</id><updated>2024-11-20T10:00:00Z</updated><entry><id>urn:1</id><updated>2024-11-20T10:00:00Z</updated>
<link href="https://notes.example/loaf"/><title type="html"><![CDATA[How should &lt;selectedloaf&gt; work?]]></title></entry></feed>""",
        entry={"title": "How should <selectedloaf> work?"},
    ),
    FeedReport(
        name="element-as-json-title",
        after="miniflux/v2#940",
        feed="""{"version": "https://jsonfeed.org/version/1", "title": "Notes", "items": [{"id": "1", "url": "https://notes.example/mill", "title": "</millrace>"}]}""",
        entry={"title": "</millrace>"},
    ),
    FeedReport(
        name="entities-in-json-title",
        after="FreshRSS/FreshRSS#8124",
        feed="""{"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "language": "en-GB", "items": [{"id": "1", "url": "https://notes.example/mill",
 "external_url": "https://www.heathledger.example/bread", "title": "The county&#8217;s last forge &amp; its fire", "content_html": "<p>Worth a walk.</p>"}]}""",
        entry={
            "title": "The county’s last forge & its fire",
            "via": "https://www.heathledger.example/bread",
            "language": "en-GB",
        },
    ),
    FeedReport(
        name="broken-cdata-in-title",
        after="miniflux/v2#3149",
        feed="""<feed xmlns="http://www.w3.org/2005/Atom"><title>Plume</title><id>x</id><updated>2025-02-14T10:00:00Z</updated><entry><id>urn:1</id><updated>2025-02-14T10:00:00Z</updated>
<link href="https://plume.example/lettre"/><title>&lt;![CDATA[Lettre ouverte au conseil]]&gt;</title></entry></feed>""",
        entry={"title": "Lettre ouverte au conseil"},
    ),
    FeedReport(
        name="news-portal-item",
        after="miniflux/v2#1390",
        feed=rss(
            f"""<title>Weir Opens Again in Western Valley - The Heath Ledger</title><link>https://news.google.com/__i/rss/rd/articles/{OLD_NEWS_ID}?oc=5</link>
<guid isPermaLink="false">CAIiEEdSyR22RIXW</guid><pubDate>Fri, 11 Mar 2022 14:52:00 GMT</pubDate><description>&lt;a href="https://news.google.com/__i/rss/rd/articles/{OLD_NEWS_ID}?oc=5"
 target="_blank"&gt;Weir Opens Again in Western Valley&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color="#6f6f6f"&gt;The Heath Ledger&lt;/font&gt;&lt;strong&gt;&lt;a
 href="https://news.google.com/stories/CAAqNggK?oc=5" target="_blank"&gt;View Full Coverage on Google News&lt;/a&gt;&lt;/strong&gt;</description>
<source url="https://www.heathledger.example">The Heath Ledger</source>"""
        ),
        entry={"title": "Weir Opens Again in Western Valley - The Heath Ledger"},
        article={
            "title": "Weir Opens Again in Western Valley",
            "source": {"url": WEIR, "publisher": "The Heath Ledger"},
            "text_excludes": ["View Full Coverage"],
        },
    ),
    FeedReport(
        name="news-portal-unresolved",
        after="DIYgod/RSSHub#17412",
        feed=rss(
            f"""<title>Weir Opens Again in Western Valley - The Heath Ledger</title><link>https://news.google.com/rss/articles/{NEW_NEWS_ID}?oc=5</link>
<pubDate>Fri, 1 Nov 2024 14:52:00 GMT</pubDate><description>&lt;ol&gt;&lt;li&gt;&lt;a href="https://news.google.com/rss/articles/{NEW_NEWS_ID}?oc=5"&gt;Weir Opens Again in Western
 Valley&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color="#6f6f6f"&gt;The Heath Ledger&lt;/font&gt;&lt;/li&gt;&lt;li&gt;&lt;a href="https://news.google.com/rss/articles/CBMiB?oc=5"&gt;Boats pass
 the weir for the first time in a year&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color="#6f6f6f"&gt;Valley Post&lt;/font&gt;&lt;/li&gt;&lt;/ol&gt;</description>
<source url="https://www.heathledger.example">The Heath Ledger</source>"""
        ),
        entry={"published": "2024-11-01T14:52:00+00:00"},
        article={
            "paragraphs": [],
            "related": ["Boats pass the weir for the first time in a year"],
            "source": {"publisher": "The Heath Ledger", "url": None},
        },
    ),
)

STORY = "<p>The weir at Aske is open again, eleven months after a barge broke two of its gates.</p><p>Boats may pass from today, the river board said.</p>"


def atom(links: str, more: str = "") -> str:
    """An Atom feed of a blog of links with one entry."""
    return f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Burning Hearth</title><id>x</id><updated>2024-05-14T10:00:00Z</updated>
<link rel="alternate" href="https://hearth.example/"/><entry><id>tag:1</id><title>The weir opens</title><updated>2024-05-14T10:00:00Z</updated>{links}
<content type="html">{html.escape(STORY)}</content>{more}</entry></feed>"""


FEEDS_AGAIN = (
    FeedReport(
        name="linked-list-alternate",
        after="",
        feed=atom(
            '<link rel="alternate" href="https://www.heathledger.example/2024/weir-opens"/><link rel="related" href="https://hearth.example/linked/weir"/>'
        ),
        entry={
            "url": "https://www.heathledger.example/2024/weir-opens",
            "related": ("https://hearth.example/linked/weir",),
            "site": "https://hearth.example/",
        },
        at="https://hearth.example/linked/weir",
        article={"source": {"url": "https://www.heathledger.example/2024/weir-opens"}},
    ),
    FeedReport(
        name="linked-list-related",
        after="",
        feed=atom(
            '<link rel="alternate" href="https://hearth.example/linked/weir"/><link rel="related" href="https://www.heathledger.example/2024/weir-opens"/>'
        ),
        entry={"url": "https://hearth.example/linked/weir"},
        at="https://hearth.example/linked/weir",
        article={"source": {"url": "https://www.heathledger.example/2024/weir-opens"}},
    ),
    FeedReport(
        name="own-link-is-no-source",
        after="",
        feed=atom('<link rel="alternate" href="https://hearth.example/weir"/>'),
        entry={"url": "https://hearth.example/weir"},
        at="https://hearth.example/weir",
        article={"source": None, "text_contains": ["Boats may pass"]},
    ),
    FeedReport(
        name="moved-page-is-no-source",
        after="",
        feed=atom('<link rel="alternate" href="https://feeds.example/~r/hearth/~3/abc"/>'),
        entry={"url": "https://feeds.example/~r/hearth/~3/abc"},
        at="https://www.heathledger.example/2024/weir-opens",
        article={"source": None},
    ),
    FeedReport(
        name="wordpress-footer",
        after="",
        feed=rss(
            f'<title>The weir opens</title><link>https://copier.example/weir</link><description>Short.</description><content:encoded><![CDATA[{STORY}<p>The post <a href="https://valleypost.example/2024/05/weir-opens/">The weir opens</a> appeared first on <a href="https://valleypost.example">Valley Post</a>.</p>]]></content:encoded>',
            "<language>en-US</language>",
        ),
        entry={"language": "en-US"},
        at="https://copier.example/weir",
        article={
            "source": {"url": "https://valleypost.example/2024/05/weir-opens/"},
            "text_excludes": ["appeared first"],
            "text_contains": ["Boats may pass"],
        },
    ),
    FeedReport(
        name="json-feed-of-links",
        after="",
        feed="""{"version": "https://jsonfeed.org/version/1.1", "title": "Hearth", "home_page_url": "https://hearth.example/", "items": [{"id": "1", "url": "https://hearth.example/linked/weir",
 "external_url": "https://www.heathledger.example/2024/weir-opens", "title": "The weir opens", "content_html": "<p>Worth reading to the end, because of the barge.</p>"}]}""",
        entry={"via": "https://www.heathledger.example/2024/weir-opens", "site": "https://hearth.example/"},
        at="https://hearth.example/linked/weir",
        article={"source": {"url": "https://www.heathledger.example/2024/weir-opens"}},
    ),
    FeedReport(
        name="news-search-list",
        after="",
        feed=rss(
            f"""<title>Weir opens - The Heath Ledger</title><link>https://news.google.com/rss/articles/{OLD_NEWS_ID}?oc=5</link><description>&lt;ul&gt;&lt;li&gt;&lt;a href="https://news.google.com/rss/articles/{OLD_NEWS_ID}"&gt;Weir opens&lt;/a&gt; &lt;font&gt;The Heath Ledger&lt;/font&gt;&lt;/li&gt;
&lt;li&gt;&lt;a href="https://news.google.com/rss/articles/CBMiX"&gt;Boats pass the weir once more&lt;/a&gt; &lt;font&gt;Valley Post&lt;/font&gt;&lt;/li&gt;&lt;/ul&gt;</description><source url="https://www.heathledger.example">The Heath Ledger</source>"""
        ),
        entry={},
        at=None,
        article={
            "paragraphs": [],
            "related": ["Boats pass the weir once more"],
            "source": {"url": WEIR, "publisher": "The Heath Ledger"},
            "title": "Weir opens",
        },
    ),
)
"""Written after the rules for the first."""
