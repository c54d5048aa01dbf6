"""Items of feeds after further public reports."""

from __future__ import annotations

from reports.feed_items import FeedReport, rss
from reports.stories import BEEKEEPER, MILL, MUSEUM, paragraphs

__all__ = ["FEEDS_MORE"]


def atom(entry: str) -> str:
    """An Atom feed with this entry."""
    return f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><id>urn:n</id><updated>2024-05-03T07:00:00Z</updated><link
 href="https://notes.example/"/><entry><id>urn:n:1</id>{entry}</entry></feed>"""


FEEDS_MORE = (
    FeedReport(
        name="alternate-of-another-scheme",
        after="feedbin/feedbin#747",
        feed=atom(
            """<title>Linking to other versions</title><link href="https://notes.example/linking"/><link rel="alternate" type="application/nostr+json"
 href="nostr:naddr1qvzqqqr4gupzq8meqkx"/><updated>2025-04-26T21:17:17Z</updated><published>2025-04-20T14:56:51Z</published>"""
        ),
        entry={"url": "https://notes.example/linking", "published": "2025-04-20T14:56:51+00:00"},
    ),
    FeedReport(
        name="alternate-that-is-a-picture",
        after="earthreader/web#43",
        feed=atom(
            """<title type="text">The end of building is the face
</title><link type="image/jpeg" rel="alternate" href="https://pictures.example/13991583294_o.png"/><link type="text/html" rel="alternate" href="https://notes.example/face"/><updated>2014-05-08T13:00:00+09:00</updated>"""
        ),
        entry={"url": "https://notes.example/face", "title": "The end of building is the face"},
    ),
    FeedReport(
        name="danish-weekday",
        after="fossar/selfoss#1057",
        feed=rss(
            "<title>Kranen er fundet</title><link>https://r.example/1</link><pubDate>ma, 08 okt 2018 10:09:29 +0000</pubDate>",
            "<language>da</language>",
        ),
        entry={"published": "2018-10-08T10:09:29+00:00"},
    ),
    FeedReport(
        name="slashes-and-foreign-element",
        after="emacs-elfeed/elfeed#345",
        feed=rss(
            "<title>起重机找到了</title><link>https://r.example/1</link><pubDate>2019/11/15 10:00:00</pubDate>",
            "<language>zh-cn</language>",
        ),
        entry={"published": "2019-11-15T10:00:00+00:00"},
    ),
    FeedReport(
        name="month-before-the-day",
        after="Ranchero-Software/NetNewsWire#2109",
        feed=rss(
            "<title>The crane is found</title><link>https://r.example/1</link><pubDate>Mon, May 25 2020 04:45:26 +0000</pubDate>"
        ),
        entry={"published": "2020-05-25T04:45:26+00:00"},
    ),
    FeedReport(
        name="german-weekday-without-zone",
        after="kurtmckee/feedparser#135",
        feed=rss(
            "<title>Der Kran ist da</title><link>https://r.example/1</link><pubDate>Mo, 25 Jun 2018 11:41:36</pubDate>"
        ),
        entry={"published": "2018-06-25T11:41:36+00:00"},
    ),
    FeedReport(
        name="author-without-address",
        after="FreshRSS/FreshRSS#8173",
        feed=rss(
            f"<title>后藤一里 在 - [安科] 后藤能成为谁 - 中的回复</title><link>https://forum.example/post/38044120</link><author>夕日余晖</author><description><![CDATA[{paragraphs(BEEKEEPER)}]]></description>"
        ),
        entry={"title": "后藤一里 在 - [安科] 后藤能成为谁 - 中的回复"},
        article={"authors": ["夕日余晖"], "paragraphs": list(BEEKEEPER)},
    ),
    FeedReport(
        name="picture-whose-text-has-a-bracket",
        after="Ranchero-Software/NetNewsWire#4516",
        feed=rss(
            f"""<title>El museo del faro</title><link>https://faro.example/1</link><description><![CDATA[<p><a href="https://faro.example/1"><img src="https://faro.example/lente.jpg" alt="La lente, más de 1 t > 900 kg, &quot;gira&quot; | EPA"/></a><br/><br/>{MUSEUM[0]}</p><p>{MUSEUM[1]}</p>]]></description>"""
        ),
        entry={"url": "https://faro.example/1"},
        article={
            "text_contains": [MUSEUM[0], MUSEUM[1]],
            "text_excludes": ["900 kg", "alt=", "/>", "EPA"],
        },
    ),
    FeedReport(
        name="links-and-points",
        after="miniflux/v2#1042",
        feed=rss(
            """<title>Two sisters bake for a village</title><description><![CDATA[<p>Article URL: <a href="https://millletter.example/bread">https://millletter.example/bread</a></p> <p>Comments URL: <a href="https://orange.example/item?id=26207539">https://orange.example/item?id=26207539</a></p>
 <p>Points: 54</p> <p># Comments: 9</p>]]></description><pubDate>Sat, 20 Feb 2021 20:18:05 +0000</pubDate><link>https://millletter.example/bread</link><comments>https://orange.example/item?id=26207539</comments><guid isPermaLink="false">https://orange.example/item?id=26207539</guid>"""
        ),
        entry={"url": "https://millletter.example/bread", "published": "2021-02-20T20:18:05+00:00"},
        article={"text_excludes": ["Points: 54", "# Comments", "Article URL"]},
    ),
    FeedReport(
        name="post-appeared-first",
        after="canonical/snapcraft.io#969",
        feed=rss(
            f"""<title>The smell of bread</title><link>https://blog.mill.example/bread</link><description><![CDATA[{paragraphs(MILL)}<p>The post <a rel="nofollow" href="https://blog.mill.example/bread">The smell of bread</a> appeared first on <a rel="nofollow" href="https://blog.mill.example">Mill Blog</a>.</p>]]></description>"""
        ),
        entry={"url": "https://blog.mill.example/bread"},
        article={"paragraphs": list(MILL)},
    ),
    FeedReport(
        name="message-as-its-title",
        after="DIYgod/RSSHub#17346",
        feed=rss(
            f"""<title>The smell of bread {MILL[0]} {MILL[1][:60]}...</title><link>https://t.me/weirnews/3139</link><description><![CDATA[<p><b>The smell of bread</b><br><br>{MILL[0]}<br><br>{MILL[1]}</p>]]></description>"""
        ),
        entry={"url": "https://t.me/weirnews/3139"},
        article={"title": "The smell of bread", "text_contains": [MILL[0], MILL[1]]},
    ),
)
