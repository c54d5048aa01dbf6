"""Titles, names and dates that were read wrongly."""

from __future__ import annotations

from reports.cases import Report
from reports.stories import BRIDGE, MILL, MOTOR, TUNNEL, paragraphs

__all__ = ["FIELDS"]

FIELDS = (
    Report(
        name="accepted-date",
        after="codelucas/newspaper#967",
        html=f"""<html lang="en"><head><title>Bread and sleep | Annals of Baking | Full Text</title><meta name="dc.date" content="2023-01-02"><meta name="citation_title"
 content="Bread and sleep"></head><body><main><article><ul class="c-article-identifiers"><li>Research</li><li>Open access</li><li>Published: 02 January 2023</li></ul><h1>Bread and
 sleep</h1>{paragraphs(MILL)}<section><h2>About this article</h2><ul><li>Received: 10 April 2022</li><li>Accepted: 16 December 2022</li><li>Published: 02 January 2023</li></ul>
</section></article></main></body></html>""",
        expected={"title": "Bread and sleep", "published": "2023-01-02", "text_contains": [MILL[0]]},
    ),
    Report(
        name="menu-as-authors",
        after="codelucas/newspaper#935",
        html=f"""<html lang="ru"><head><title>Завод снова работает | ОзёраИнсайдер.ru</title><meta property="article:published_time" content="2021-10-05T12:00:54+00:00"></head><body>
<header><ul><li><a href="/c">Дизайн</a></li><li><a href="/d">Воплощение</a></li></ul></header><article class="post single"><h1>Завод снова работает</h1><div class="post-meta">
<a class="author vcard" href="/author/ivan/" rel="author">Иван Кузнецов</a> <time datetime="2021-10-05T15:00:54+03:00">5 октября 2021</time></div>{paragraphs(MOTOR)}</article><aside
 class="authors"><h4>Редакция</h4><span class="author-name">Миша Гончаров</span></aside></body></html>""",
        expected={"authors": ["Иван Кузнецов"], "published": "2021-10-05", "title": "Завод снова работает"},
    ),
    Report(
        name="quoted-study-author",
        after="postlight/parser#88",
        html=f"""<html lang="en"><head><title>Bread smells make people kinder</title></head><body><article><h1>Bread smells make people kinder</h1><p class="byline">By Dana Holt</p><p>{MILL[0]}</p>
<p>The study's lead author, Marta Olden of the University of Brennheim, says that "we did not expect the effect to last an hour".</p><p class="study-author">Study author: Marta Olden</p>
<p>{MILL[2]}</p></article></body></html>""",
        expected={"authors": ["Dana Holt"]},
    ),
    Report(
        name="story-by-provider",
        after="kepano/defuddle#31",
        html=f"""<html lang="en-us"><head><title>The smell of bread</title><link rel="canonical" href="https://www.msn.com/en-us/news/other/the-smell-of-bread/ar-AA1BRHzr"></head><body><div
 class="provider"><img alt="Popular Ovens"><span>Popular Ovens</span></div><article><h1>The smell of bread</h1><div class="authorinfo-txt">Story by Jackie Appel</div><div><span>• 3mo •
 3 min read</span></div>{paragraphs(MILL)}</article></body></html>""",
        url="https://www.msn.com/en-us/news/other/the-smell-of-bread/ar-AA1BRHzr",
        expected={
            "authors": ["Jackie Appel"],
            "published": None,
            "text_excludes": ["min read", "Story by"],
            "source": {"publisher": "Popular Ovens"},
        },
    ),
    Report(
        name="date-from-the-title",
        after="kingname/GeneralNewsExtractor#60",
        html=f"""<html lang="zh"><head><title>7月1日起东岭隧道开放！</title></head><body><div class="article_title"><h2>7月1日起东岭隧道开放！</h2><p><span>2020-06-16 09:12:03</span> <a class="name"
 href="#">山城交警</a> <a>举报</a></p></div><div class="content" id="content">{paragraphs(TUNNEL)}</div><div class="statement"><p>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“网易号”用户上传并发布，本平台仅提供信息存储服务。</p></div></body></html>""",
        expected={"published": "2020-06-16T09:12:03", "paragraphs": list(TUNNEL)},
    ),
    Report(
        name="colon-in-title",
        after="mozilla/readability#409",
        html=f"""<html lang="en"><head><title>Rust Is A Message To The County, More If Necessary: Works Chief Orla Venn</title></head><body><div class="ins_storybody"><h1>Rust Is A Message To The
 County, More If Necessary: Works Chief</h1>{paragraphs(BRIDGE)}</div></body></html>""",
        expected={"title": "Rust Is A Message To The County, More If Necessary: Works Chief"},
    ),
    Report(
        name="dash-before-site",
        after="mozilla/readability#954",
        html=f"""<html lang="en"><head><title>Rust and the road to November – Bridges from the Bottom Up</title></head><body><header><h1><a href="/">Bridges from the Bottom Up</a></h1></header><article>
<h2>Rust and the road to November</h2>{paragraphs(BRIDGE)}</article></body></html>""",
        expected={"title": "Rust and the road to November"},
    ),
    Report(
        name="title-behind-channel",
        after="kingname/GeneralNewsExtractor#50",
        html=f"""<html lang="zh"><head><title>
东岭隧道七月开放-新山网
</title></head><body><div class="h-title">东岭隧道七月开放</div><div class="h-info"><span class="h-time">2019-12-10 08:11:39</span> 来源： <em id="source">新山网</em></div><div id="p-detail">
<p>　　新山社东岭12月10日电（记者李明）{TUNNEL[0]}</p>{paragraphs(TUNNEL[1:])}<div class="zan-wap">+1</div><div class="p-jc">【纠错】 <span class="editor">责任编辑：王 芳</span></div></div></body></html>""",
        url="http://www.xinshan.example/local/2019-12/10/c_1125327450.htm",
        expected={
            "title": "东岭隧道七月开放",
            "published": "2019-12-10T08:11:39",
            "authors": ["李明"],
            "text_excludes": ["责任编辑", "+1", "纠错"],
        },
    ),
)
