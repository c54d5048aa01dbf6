"""Items of feeds, a third set."""

from __future__ import annotations

import base64
import json

from reports.feed_items import FeedReport, rss
from reports.feeds_again import atom
from reports.stories import BEEKEEPER, BRIDGE, MILL, MUSEUM, paragraphs

__all__ = ["FEEDS_THIRD"]

STORY = "https://www.haskpost.example/2024/05/14/footbridge-closes-for-nine-weeks"
NEWS_ID = (
    base64.urlsafe_b64encode(b"\x08\x13\x22" + bytes([len(STORY)]) + STORY.encode() + b"\xd2\x01\x00")
    .decode()
    .rstrip("=")
)

FEEDS_THIRD = (
    FeedReport(
        name="polish-month",
        after="",
        feed=rss(
            "<title>Most zamknięty</title><link>https://r.example/1</link><pubDate>wt., 14 maj 2024 06:45:00 +0200</pubDate>",
            "<language>pl</language>",
        ),
        entry={"published": "2024-05-14T06:45:00+02:00"},
    ),
    FeedReport(
        name="greek-day-first",
        after="",
        feed=rss(
            "<title>Η γέφυρα κλείνει</title><link>https://r.example/1</link><pubDate>05/03/2024 07:00</pubDate>",
            "<language>el</language>",
        ),
        entry={"published": "2024-03-05T07:00:00+00:00"},
    ),
    FeedReport(
        name="dublin-core-date",
        after="",
        feed="""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://r.example/"><title>R</title><link>https://r.example/</link></channel><item rdf:about="https://r.example/1"><title>The crane</title><link>https://r.example/1</link><dc:date>2024-05-14T06:45+01:00</dc:date><dc:creator>Dana Holt</dc:creator></item></rdf:RDF>""",
        entry={"url": "https://r.example/1", "published": "2024-05-14T06:45:00+01:00"},
    ),
    FeedReport(
        name="news-link-decoded",
        after="",
        feed=rss(
            f"""<title>Footbridge closes for nine weeks - Hask Post</title><link>https://news.google.com/rss/articles/{NEWS_ID}?oc=5</link><description>&lt;a href="https://news.google.com/rss/articles/{NEWS_ID}?oc=5" target="_blank"&gt;Footbridge closes for nine weeks&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color="#6f6f6f"&gt;Hask Post&lt;/font&gt;</description><source url="https://www.haskpost.example">Hask Post</source>"""
        ),
        entry={"title": "Footbridge closes for nine weeks - Hask Post"},
        article={
            "paragraphs": [],
            "title": "Footbridge closes for nine weeks",
            "source": {"url": STORY, "publisher": "Hask Post"},
        },
    ),
    FeedReport(
        name="related-of-a-link-post",
        after="",
        feed=atom(
            f"""<title>Ovens</title><link rel="alternate" type="text/html" href="https://notes.example/2024/ovens"/><link rel="related" type="text/html" href="https://millletter.example/2024/05/smell-of-bread"/><updated>2024-05-03T07:00:00Z</updated><content type="html">&lt;blockquote&gt;&lt;p&gt;{MILL[1]}&lt;/p&gt;&lt;/blockquote&gt;&lt;p&gt;It is true about the bricks.&lt;/p&gt;</content>"""
        ),
        entry={"url": "https://notes.example/2024/ovens"},
        article={"source": {"url": "https://millletter.example/2024/05/smell-of-bread"}},
    ),
    FeedReport(
        name="json-external",
        after="",
        feed=json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "Notes",
                "home_page_url": "https://notes.example/",
                "items": [
                    {
                        "id": "7",
                        "url": "https://notes.example/7",
                        "external_url": "https://haskpost.example/bridge",
                        "title": "A bridge",
                        "content_html": paragraphs(BRIDGE),
                        "date_published": "2024-05-14T06:45:00+01:00",
                        "authors": [{"name": "Ada Finch"}],
                    }
                ],
            }
        ),
        entry={"url": "https://notes.example/7", "published": "2024-05-14T06:45:00+01:00"},
        article={"source": {"url": "https://haskpost.example/bridge"}, "paragraphs": list(BRIDGE)},
    ),
    FeedReport(
        name="german-wordpress-footer",
        after="",
        feed=rss(
            f"""<title>Die Hefte</title><link>https://heide.example/hefte</link><description><![CDATA[{paragraphs(BEEKEEPER)}<p>Der Beitrag <a href="https://heide.example/hefte">Die Hefte</a> erschien zuerst auf <a href="https://heide.example">Heidebote</a>.</p>]]></description>"""
        ),
        entry={},
        article={"paragraphs": list(BEEKEEPER)},
    ),
    FeedReport(
        name="spanish-wordpress-footer",
        after="",
        feed=rss(
            f"""<title>El museo</title><link>https://faro.example/museo</link><description><![CDATA[{paragraphs(MUSEUM)}<p>La entrada <a href="https://faro.example/museo">El museo</a> se publicó primero en <a href="https://faro.example">Diario del Faro</a>.</p>]]></description>"""
        ),
        entry={},
        article={"paragraphs": list(MUSEUM)},
    ),
    FeedReport(
        name="excerpt-with-continue",
        after="",
        feed=rss(
            f"""<title>The smell of bread</title><link>https://lowtide.example/bread</link><description><![CDATA[<p>{MILL[0]}</p><p>{MILL[1]} <a href="https://lowtide.example/bread" class="more-link">Continue reading <span class="screen-reader-text">"The smell of bread"</span></a></p>]]></description>"""
        ),
        entry={},
        article={"text_contains": [MILL[0], MILL[1]], "text_excludes": ["Continue reading"]},
    ),
    FeedReport(
        name="tracking-foot",
        after="",
        feed=rss(
            f"""<title>The smell of bread</title><link>https://lowtide.example/bread</link><description><![CDATA[{paragraphs(MILL)}<div class="feedflare"><a href="#"><img src="https://feeds.example/~ff/x?d=y" border="0"></a> <a href="#"><img src="https://feeds.example/~ff/x?d=z"></a></div><img src="https://feeds.example/~r/x/~4/a" height="1" width="1" alt=""/><p><a href="https://reader.example/share">Share on Facebook</a> | <a href="https://reader.example/comments">Comments (4)</a></p>]]></description>"""
        ),
        entry={},
        article={"paragraphs": list(MILL)},
    ),
)
