"""No script, handler, foreign scheme or escape sequence of a page reaches any rendering."""

import itertools
import json
import re
from functools import cache

import attrs
import lxml.html
import nh3
import pytest

import articlekit
from articlekit import cli, render
from articlekit.cli.card import facts_beside, report
from articlekit.cli.output import FORMATS
from articlekit.feeds import FeedSource, parse_feed
from articlekit.rules import read_rule

ALERT = "alert(1)"
FILLER = "<p>The council met on Tuesday evening and agreed, after a long debate, to repair the old bridge.</p>" * 3

TAGS = ("script", "img", "svg", "iframe", "object", "embed", "math", "style", "form", "input", "button", "video", "audio",
        "body", "link", "base", "meta", "marquee", "details", "template", "noscript", "textarea", "xmp", "applet")  # fmt: skip
HANDLERS = ("onerror", "onload", "onclick", "onmouseover", "onfocus", "ontoggle", "onanimationstart", "onpointerenter")
URLS = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
    "javascript&#58;alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)",
    "\x01javascript:alert(1)", "jav&#x09;ascript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "vbscript:msgbox(1)", "view-source:javascript:alert(1)",
    "feed:javascript:alert(1)", "blob:https://a.example/1", "file:///etc/passwd", "ftp://a.example/x",
    "https://user:secret@a.example/", "mailto:a@a.example?body=<script>alert(1)</script>", '//a.example"onclick=alert(1)',
    'https://a.example/"><script>alert(1)</script>', "https://a.example/' onmouseover='alert(1)", "livescript:alert(1)",
)  # fmt: skip
CARRIERS = (
    '<p>Words <a href="{}">link</a> and more words of the story that was told.</p>',
    '<p>Words <img src="{}" alt="x"> and more words of the story.</p>',
    '<figure><img src="{}"><figcaption>What is seen on the picture</figcaption></figure>',
    '<iframe src="{}"></iframe>',
    '<video src="{}" poster="{}"></video>',
    '<blockquote cite="{}"><p>Quoted words of somebody who was there.</p></blockquote>',
    '<meta property="og:image" content="{}">',
    '<link rel="canonical" href="{}">',
    '<p>Source: <a href="{}">The Herald</a></p>',
    '<p class="byline">By <a rel="author" href="{}">Ada Bell</a></p>',
    '<base href="{}"><p><a href="x">relative words</a> within a sentence of the story.</p>',
)  # fmt: skip
ESCAPED = (
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;", "[click](javascript:alert(1))",
    "![x](javascript:alert(1))", "<javascript:alert(1)>", "[a]: javascript:alert(1)", "`<script>alert(1)</script>`",
    "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "\u2028alert(1)", "&#27;[31mred&#27;[0m", "&#27;]8;;https://evil.example&#7;x",
    "&#x9b;31m", "&#8;&#8;&#8;", "\u202egnp.exe", "&#0;", "]]&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "--&gt;&lt;script&gt;alert(1)",
    "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;", "&lt;!--", "&lt;a href=javascript:alert(1)&gt;x&lt;/a&gt;",
)  # fmt: skip
WRAPPERS = ("<p>{} with more words of the story</p>", "<h2>{}</h2>", "<pre><code class='{}'>{}</code></pre>", "<li>{}</li>",
            "<td>{}</td>", "<figcaption>{}</figcaption>", "<title>{}</title>", "<h1>{}</h1>")  # fmt: skip


def _payloads():
    for tag, handler in itertools.product(TAGS, HANDLERS):
        yield f"<{tag} {handler}={ALERT} src=x href=x>{ALERT}</{tag}>"
    for carrier, url in itertools.product(CARRIERS, URLS):
        yield carrier.format(url, url)
    for wrapper, text in itertools.product(WRAPPERS, ESCAPED):
        yield wrapper.format(text, text)
    for head in ("<scr<script>ipt>", "<<script>", "<script/x>", "<script\x00>", "<SCRIPT >", "<svg><script>", "<a/onclick=alert(1)>",
                 "<p style='background:url(javascript:alert(1))'>", "<!--><script>", "<![CDATA[<script>", "<math><mi//xlink:href=x>",
                 "<svg><animate onbegin=alert(1)>", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<?xml-stylesheet?>",
                 "<p id=x tabindex=1 onfocus=alert(1)>", "<style>@import 'javascript:alert(1)'</style>", "<plaintext>"):  # fmt: skip
        yield f"{head}{ALERT} words"


PAYLOADS = list(_payloads())
_BATCH = 40
BATCHES = [PAYLOADS[start : start + _BATCH] for start in range(0, len(PAYLOADS), _BATCH)]
ALLOWED = {
    "article", "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "a", "strong", "em", "code", "sub", "sup", "del", "ins", "mark",
    "kbd", "q", "abbr", "ruby", "rt", "rp", "span", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "footer", "pre", "table",
    "caption", "tr", "th", "td", "figure", "figcaption", "img",
}  # fmt: skip
_SCHEME = re.compile(r"(?:https?://|mailto:)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@cache
def _article(payload):
    return articlekit.parse(f"<html><body>{FILLER}{payload}{FILLER}</body></html>", url="https://site.example/story")


def _check_html(html):
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for element in root.iterdescendants():
        assert isinstance(element.tag, str), f"a comment or instruction in {html}"
        assert element.tag in ALLOWED, element.tag
        for name, value in element.attrib.items():
            assert not name.startswith("on"), name
            assert name in {"href", "src", "alt", "title", "cite", "start", "colspan", "rowspan"}, name
            if name in {"href", "src", "cite"}:
                assert _SCHEME.match(value), value
                assert "@" not in value.partition("/")[2].partition("/")[0] or value.startswith("mailto:"), value
    cleaned = nh3.clean(html, link_rel=None)
    assert _tree(cleaned) == _tree(html)


def _tree(html):
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    return [
        (element.tag, dict(element.attrib), (element.text or "").strip(), (element.tail or "").strip())
        for element in root.iter()
        if element.tag != "tbody"
    ]


def test_there_are_enough_forms():
    """The list is long, and no form is in it twice."""
    assert len(set(PAYLOADS)) >= 300


@pytest.mark.parametrize("batch", BATCHES)
def test_html(batch):
    """The HTML holds known elements and attributes only, and a sanitiser finds nothing to remove."""
    for payload in batch:
        _check_html(render.to_html(_article(payload)))


@pytest.mark.parametrize("batch", BATCHES)
def test_markdown(batch):
    """Markdown links lead to web pages and addresses only, and no raw markup is left in it."""
    for payload in batch:
        markdown = render.to_markdown(_article(payload))
        outside = re.sub(r"(?s)^(`{3,}).*?^\1|`[^`\n]*`", "", markdown, flags=re.MULTILINE)

        for address in re.findall(r"(?<!\\)\]\(<?([^)>\s]*)", outside):
            assert _SCHEME.match(address), (payload, address)
        assert not re.search(r"(?<!\\)<(?!https?://)[a-zA-Z/!?]", outside), (payload, outside)


@pytest.mark.parametrize("batch", BATCHES)
def test_json_ld_in_a_page(batch):
    """JSON-LD can stand inside a `script` element: nothing in it ends the element."""
    for payload in batch:
        data = render.to_json_ld(_article(payload))

        assert not re.search(r"</|<!--|<script", data, re.IGNORECASE), payload
        assert json.loads(data)


@pytest.mark.parametrize("batch", BATCHES)
def test_text_and_fields(batch):
    """No control or direction-changing character is in the text, the title or a name; sources lead to the web."""
    for payload in batch:
        article = _article(payload)
        fields = [
            article.text,
            article.title or "",
            *(author.name for author in article.authors),
            *(item.text for item in article.removed),
        ]

        for text in fields:
            assert not _CONTROL.search(text.replace("\n", " ").replace("\t", " ")), (payload, text)
        if article.source and article.source.url:
            assert re.match(r"https?://[^/@]+(?:/|$)", article.source.url), (payload, article.source.url)
        assert article.canonical_url is None or _SCHEME.match(article.canonical_url)


HIDDEN = "\x1b\x07\x9b\u202e\u2066\ud800"


def _texts_of(value):
    """Every text in a record, however deep."""
    if isinstance(value, str):
        return [value]
    if attrs.has(type(value)):
        value = [getattr(value, field.name) for field in attrs.fields(type(value))]
    return [text for item in value for text in _texts_of(item)] if isinstance(value, (list, tuple)) else []


def _check_texts(article):
    assert [] == [text for text in _texts_of(article) if re.search(rf"{_CONTROL.pattern}|[\ud800-\udfff]", text)]


def test_feed_entries():
    """Nor are they in what comes from a feed entry, and a profile there leads to the web."""
    name, item = f"Ada{HIDDEN} Bell", f"The{HIDDEN} bridge"
    feed = {"version": "https://jsonfeed.org/version/1", "items": [{
        "title": item, "summary": item, "tags": [item], "language": f"en{HIDDEN}", "image": f"https://a.example/{HIDDEN}.png",
        "authors": [{"name": name, "url": "javascript:alert(1)"}, {"name": "Bo Lee", "url": "/bo"}],
        "external_url": f"https://herald.example/2024/the-bridge-{HIDDEN}",
    }]}  # fmt: skip
    (entry,) = parse_feed(json.dumps(feed).encode())
    entry = attrs.evolve(entry, source=FeedSource(title=f"Herald{HIDDEN}"))
    article = articlekit.parse(FILLER, url="https://site.example/story", entry=entry)

    _check_texts(article)
    assert [author.url for author in article.authors] == [None, "https://site.example/bo"]
    assert article.source.publisher.startswith("Herald")
    assert "javascript" not in render.to_json_ld(article)


@pytest.mark.parametrize(
    "head",
    [
        f'<meta name="source" content="The Herald{HIDDEN}">',
        *(
            f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "x", name: value})}</script>'
            for name, value in (
                ("sourceOrganization", {"name": f"The Herald{HIDDEN}"}),
                ("creditText", f"The Herald{HIDDEN}"),
                ("isBasedOn", f"https://herald.example/2024/the-bridge-{HIDDEN}"),
            )
        ),
        f'<link rel="syndication-source" href="https://herald.example/2024/the-bridge-{HIDDEN}">',
    ],
)
def test_declared_sources(head):
    """Nor are they in the source that the head of a page declares."""
    article = articlekit.parse(
        f"<html><head>{head}</head><body>{FILLER}</body></html>", url="https://site.example/story"
    )

    assert article.source
    _check_texts(article)


@pytest.mark.parametrize(
    "shown",
    [
        f'<figure><img src="/a.jpg" alt="The{HIDDEN} bridge"></figure>',
        f'<h1>The bridge</h1><p class="author">Ada{HIDDEN} Bell</p>',
        f'<h1>The bridge</h1><p class="byline">By Ada Bell | dpa{HIDDEN}</p>',
        f'<h1>The bridge</h1><noscript><a rel="author">Ada{HIDDEN} Bell</a></noscript>',
        f'<figure><img src="/a.jpg"><figcaption>The bridge <i class="credit">Ada{HIDDEN} Bell</i></figcaption></figure>',
    ],
)
def test_marked_elements(shown):
    """Nor are they in what pictures and bylines say."""
    page = f"<html lang=en><body>{shown}{FILLER}</body></html>".replace("\ud800", "")

    _check_texts(articlekit.parse(page, url="https://site.example/story"))


def test_site_rules():
    """Nor are they in what a site rule finds."""
    rule = read_rule(
        'hosts = ["site.example"]\ntitle = { css = "b" }\nsection = { css = "b", attribute = "title" }', "site.toml"
    )
    page = f'<b title="Town{HIDDEN}">The{HIDDEN} bridge</b>{FILLER}'.replace("\ud800", "")
    article = articlekit.Parser().with_(rule.extractor()).parse(page, url="https://site.example/story")

    assert article.title.startswith("The")
    _check_texts(article)


@pytest.mark.parametrize("batch", BATCHES)
def test_terminal(batch):
    """What the command line writes holds no control but newline and tab, and each fact beside the article is one line."""
    for payload in batch:
        article = _article(payload)
        for name, form in FORMATS.items():
            assert not _CONTROL.search(form.render("a.html", article).replace("\r", "\x00")), (payload, name)
        for _, _, value in facts_beside(article):
            assert not _CONTROL.search(cli.printable(value)), (payload, value)


def test_a_fact_is_one_line(capsys):
    """A page cannot forge lines of the report by line breaks in a name."""
    source = articlekit.Source(url="https://a.example/", publisher="Herald\nwarning  none\r\x1b[2K\u202eforged")
    report(articlekit.Article(title="Snow", source=source))

    assert capsys.readouterr().err.count("\n") == 1


HOMOGRAPHS = (
    "https://\u0430\u0440\u0440\u04cf\u0435.com/news/story", "https://\uff47\uff4f\uff4f\uff47\uff4c\uff45.example/news/story",
    "https://a\u3002example/news/story", "https://b\u00fccher.example/news/story", "https://exam\u200dple.com/news/story",
)  # fmt: skip


@pytest.mark.parametrize("url", HOMOGRAPHS)
@pytest.mark.parametrize("carrier", ['<p>Source: <a href="{}">The Herald</a></p>', '<p>Words <a href="{}">of a link</a> that are told at length.</p>',
                                     '<link rel="canonical" href="{}">', '<p class="byline">By <a rel="author" href="{}">Ada Bell</a></p>'])  # fmt: skip
def test_hosts_are_ascii(url, carrier):
    """A host in letters of another script is written in its ASCII form everywhere, or not at all."""
    article = _article(carrier.format(url))
    addresses = [
        article.canonical_url,
        article.source and article.source.url,
        *(author.url for author in article.authors),
    ]
    shown = " ".join([*filter(None, addresses), render.to_html(article), render.to_markdown(article)])
    hosts = re.findall(r"https?://([^/\"<>)\s]*)", shown)

    assert all(host.isascii() for host in hosts), hosts


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u200b", "\u00ad", "\ufeff", "\u2028", "\x85"])
def test_nothing_is_hidden_in_an_address(hidden):
    """What is not seen, or turns the direction, is percent-encoded in an address."""
    article = _article(
        f'<p>Source: <a href="https://a.example/news/{hidden}gpj.exe?{hidden}#{hidden}">The Herald</a></p>'
    )

    assert hidden not in render.to_json(article)
    assert hidden not in render.to_html(article)


def test_entities_are_not_resolved():
    """A page's own entities are text: neither read from a file nor multiplied."""
    head = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
    article = articlekit.parse(
        f"<?xml version='1.0'?>{head}<html><body>{FILLER}<p>&x; and &b; are told at length.</p></body></html>"
    )

    assert "lol" not in article.text
    assert "&x; and &b;" in article.text
