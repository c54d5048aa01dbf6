"""The date extractor: its signals, which one wins, and the dates that are somebody else's."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import attrs
import pytest

from articlekit.article import states_zone
from articlekit.extractors import MODIFIED, PUBLISHED, Claim, Field, Page
from articlekit.extractors.dates import dates
from articlekit.options import Options
from articlekit.parser import Parser
from made_pages import with_body

PROSE = (
    "<p>" + "The old bridge over the river was closed for years, and now boats may pass again, they said. " * 3 + "</p>"
)
TOP = "<title>Old bridge reopens</title><h1>Old bridge reopens</h1>"
DECLARED = "<meta property='article:published_time' content='2024-05-03T10:15:00+02:00'>"
DATA = '<script>var state = {{"{}": "2024-05-03"}}</script>'
JSON_LD = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script>'


def page_of(markup: str, after: str = "", url: str | None = None, lang: str = "en") -> Page:
    """A page with `markup` before its body and `after` behind it."""
    return Parser(extractors=()).page(f"<html lang={lang}><body>{TOP}{markup}{PROSE * 4}{after}</body></html>", url=url)


def best(field: Field[datetime], page: Page) -> str | None:
    """The day that is claimed most surely for a field."""
    claims = [item for item in dates(page) if isinstance(item, Claim) and item.field is field]
    return max(claims, key=lambda claim: claim.confidence).value.date().isoformat() if claims else None


@pytest.mark.parametrize(
    "markup",
    [
        JSON_LD % '"datePublished": "2024-05-03T10:15:00Z"',
        JSON_LD % '"dateCreated": "2024-05-03"',
        JSON_LD % '"datePublished": 1714731300',
        JSON_LD % '"datePublished": 1714731300000',
        JSON_LD % '"datePublished": "soon", "uploadDate": "2024-05-03"',
        DECLARED,
        "<meta property='article:published_time' content=''>" + DECLARED,
        "<meta name='dc.date.issued' content='2024-05-03'>",
        "<meta name='w-published-date' content='2024-05-03'>",
        "<time datetime='2024-05-03T10:15'>Friday</time>",
        "<p>Posted <relative-time datetime='2024-05-03T10:15:00Z'>3 weeks ago</relative-time></p>",
        "<p><amp-timeago datetime='2024-05-03T10:15:00Z' layout='responsive'>3 weeks ago</amp-timeago></p>",
        "<abbr class='published' title='2024-05-03T10:15:00+0200'>Friday</abbr>",
        "<p>By Ann Lee, May 3, 2024</p>",
        "<p class='date'>3 May 2024</p>",
        "<span class='date' data-timestamp='1714730400'>Friday</span>",
        "<p>" + "The mayor opened the bridge and boats may pass. " * 5 + "<span class='date'>3 May 2024</span></p>",
        "<noscript><time>x</time><time datetime='2024-05-03'>Friday</time></noscript>",
    ],
)
def test_signals_of_publication(markup: str) -> None:
    """Each way in which a page states its date."""
    assert "2024-05-03" == best(PUBLISHED, page_of(markup))


@pytest.mark.parametrize(
    "markup",
    [
        JSON_LD % '"dateModified": "2024-05-03T10:15:00Z"',
        "<meta property='article:modified_time' content='2024-05-03'>",
        "<time datetime='2024-05-03' itemprop='dateModified'>Friday</time>",
        "<p>Last updated: May 3, 2024</p>",
    ],
)
def test_signals_of_change(markup: str) -> None:
    """A last change is claimed as such, and as publication only where nothing else is known."""
    page = page_of(markup)

    assert "2024-05-03" == best(MODIFIED, page)
    assert "2024-05-03" == best(PUBLISHED, page)
    assert "2024-05-01" == best(PUBLISHED, page_of(markup + "<p>1 May 2024</p>"))


def test_both_dates_of_one_line() -> None:
    """Each date means what the words before it say."""
    page = page_of("<p>Published 1 May 2024, updated 3 May 2024</p>")

    assert ("2024-05-01", "2024-05-03") == (best(PUBLISHED, page), best(MODIFIED, page))


@pytest.mark.parametrize(
    "markup",
    [
        "<p>© 2024-05-03 Daily</p>",
        "<p>Available until 3 May 2024</p>",
        "<figure><img src=x.jpg><figcaption>The bridge on 3 May 2024</figcaption></figure>",
        "<div>Abbildung 2: Die Brücke am 3. Mai 2024</div>",
        "<p>Photo: the bridge on May 3, 2024</p>",
        "<meta property='article:expiration_time' content='2024-05-03'>",
    ],
)
def test_other_dates(markup: str) -> None:
    """Copyright lines, deadlines, captions and expiry are no dates of publication."""
    assert best(PUBLISHED, page_of(markup)) is None


def test_comments_and_other_stories() -> None:
    """Their dates stand below the body and are not the story's where it has one."""
    after = "<div class='comments'><time datetime='2025-01-01'>x</time></div><div class=related><p>5 Jan 2025</p></div>"

    assert "2024-05-03" == best(PUBLISHED, page_of("<p>3 May 2024</p>", after))
    comment = "<div class='comments'><p>Bo, 5 Jan 2025</p><b class='date'>6 Jan 2025</b></div>"
    assert best(PUBLISHED, page_of("", "<div>x</div>" * 12 + comment)) is None


def test_what_readers_see_wins() -> None:
    """One plain date beside the headline overrules a declared one that differs, unless it is called a change."""
    assert "2024-05-07" == best(PUBLISHED, page_of(DECLARED + "<p>7 May 2024</p>"))
    assert "2024-05-03" == best(PUBLISHED, page_of(DECLARED + "<p>Updated 7 May 2024</p>"))


def test_the_time_of_a_declared_date_is_kept() -> None:
    """Where both agree on the day, the one with the time and zone is taken."""
    claims = [item for item in dates(page_of(DECLARED + "<p>3 May 2024</p>")) if isinstance(item, Claim)]

    moment = max(claims, key=lambda claim: claim.confidence).value
    assert isinstance(moment, datetime)
    assert states_zone(moment)
    assert 10 == moment.hour


def test_a_label_in_the_line_before() -> None:
    """A line that ends with a colon says what the bare date after it is."""
    page = page_of(DECLARED + "<p>Last update:</p><p>7 May 2024</p>")

    assert ("2024-05-03", "2024-05-07") == (best(PUBLISHED, page), best(MODIFIED, page))


def test_the_day_that_a_time_element_shows() -> None:
    """Its readers' day goes before that of a time in UTC, if they are neighbours."""
    assert "2024-05-03" == best(PUBLISHED, page_of("<time datetime='2024-05-04T03:15:00Z'>May 3, 2024</time>"))


def test_the_zone_in_which_a_time_is_shown() -> None:
    """A time in UTC whose element shows another hour is the same moment in the zone of its readers."""
    page = page_of("<time datetime='2024-05-03T21:30:00Z'>3 May 2024, 23:30</time>")
    moments = [item.value for item in dates(page) if isinstance(item, Claim) and item.field is PUBLISHED]

    assert ["2024-05-03T23:30:00+02:00"] == [moment.isoformat() for moment in moments]


@pytest.mark.parametrize(
    ("declared", "shown", "day"),
    [
        ("2024-05-03T21:30:00Z", "4 May 2024, 0:30", "2024-05-04"),
        ("2024-05-04T02:15:00Z", "Friday, May 3, 2024 at 10:15 PM EDT", "2024-05-03"),
    ],
)
def test_the_day_that_the_page_shows(declared: str, shown: str, day: str) -> None:
    """What is declared in UTC is of the day on which the page shows the same moment."""
    page = page_of(f"<meta property='article:published_time' content='{declared}'><p>{shown}</p>")

    assert day == best(PUBLISHED, page)


@pytest.mark.parametrize(
    "line",
    [
        "Mis à jour le 5 mai 2024 à 11h00 | Publié le 3 mai 2024 à 09h00", "更新时间：2024-05-05 发布时间：2024-05-03",
        "最終更新 2024年5月5日 掲載 2024年5月3日", "Ενημέρωση: 05/05/2024 Δημοσίευση: 03/05/2024",
        "تم التحديث: 5 مايو 2024 نشر: 3 مايو 2024", "अपडेटेड: 5 मई 2024 प्रकाशित: 3 मई 2024", "Cập nhật: 05/05/2024 Đăng: 03/05/2024",
        "แก้ไขล่าสุด 5 พฤษภาคม 2567 เผยแพร่ 3 พฤษภาคม 2567", "Обновена на 5 май 2024, публикувана на 3 май 2024",
    ],
)  # fmt: skip
def test_changes_in_many_languages(line: str) -> None:
    """Words of a change set its day apart from that of publication, also where words are glued to one another."""
    page = page_of(f"<p>{line}</p>", lang="und")

    assert ("2024-05-03", "2024-05-05") == (best(PUBLISHED, page), best(MODIFIED, page))


def test_putting_a_page_online_is_no_change() -> None:
    """`Mis en ligne` says when a page appeared."""
    assert best(MODIFIED, page_of("<p>Mis en ligne le 3 mai 2024</p>", lang="fr")) is None


@pytest.mark.parametrize(
    "line", ["Joined: 12 Mar 2011", "Member since March 12, 2011", "Inscrit le 12/03/2011", "注册时间：2011-03-12"]
)
def test_when_a_reader_joined(line: str) -> None:
    """Beside a comment stands since when its writer has been a member."""
    comments = f"<div class=comments><div class=comment><b>ferryfan</b><br>{line}<p>I took it as a boy.</p></div></div>"

    assert best(PUBLISHED, page_of("", comments)) is None


def test_a_link_to_the_comments_is_no_comment() -> None:
    """The line under a post that says when it appeared, and how many have answered."""
    line = "<p class='meta'>3 May 2024 <a class='comments-link' href='#comments'>9 comments</a></p>"

    assert "2024-05-03" == best(PUBLISHED, page_of("", line))
    assert "2024-05-03" == best(PUBLISHED, page_of("<div>x</div>" * 8 + line))


def test_other_dates_settle_the_order() -> None:
    """5/3 is in March where the page's other date says so, whatever its language."""
    assert "2024-03-05" == best(
        PUBLISHED, page_of("<meta property='article:published_time' content='2024-03-05'><p>5/3/2024</p>", lang="en-US")
    )
    assert "2024-05-03" == best(PUBLISHED, page_of("<p>5/3/2024</p>", lang="en-US"))
    assert "2024-03-05" == best(PUBLISHED, page_of("<p>5/3/2024</p>", lang="en-GB"))


@pytest.mark.parametrize(
    "elsewhere",
    [
        "<p>3 October 2023</p>",  # the same day, written out
        "<p>23/10/2019</p>",  # the same way of writing, beyond doubt
    ],
)
def test_dates_of_the_rest_of_the_page_settle_the_order(elsewhere: str) -> None:
    """Where language and region leave 10/3 open, the page's other dates tell the day from the month."""
    for stamp in ("<p>03/10/2023</p>", "<time datetime='03/10/2023'>Tuesday</time>"):
        assert "2023-10-03" == best(PUBLISHED, page_of(stamp, f"<ul><li>x</li></ul>{elsewhere}", lang="en-US"))
        assert "2023-03-10" == best(PUBLISHED, page_of(stamp, "<p>2 May 2020</p>", lang="en-US"))


def test_the_order_of_days_that_the_page_repeats() -> None:
    """A day that the page writes out as it reads is kept, whatever its other numbers say."""
    assert "2023-03-10" == best(
        PUBLISHED, page_of("<p>03/10/2023</p>", "<p>10 March 2023, 23/10/2019</p>", lang="en-US")
    )


def test_originally_published() -> None:
    """Words that set the first date apart from a later one are believed."""
    markup = "<p>30 September 2022</p>"
    after = "<p>This article was originally published on 26 September 2019 but has been updated.</p>"

    assert "2019-09-26" == best(PUBLISHED, page_of(markup, after))


def test_the_day_of_the_picture_comes_last() -> None:
    """Where nothing else holds a date, the folder of the declared picture does."""
    picture = "<meta property='og:image' content='https://img.example/2024/05/03/a.jpg'>"

    assert "2024-05-03" == best(PUBLISHED, page_of(picture))
    assert "2024-05-07" == best(PUBLISHED, page_of(picture, "<div>x</div>" * 30 + "<p>at the river, 7 May 2024</p>"))


@pytest.mark.parametrize(
    "data",
    [
        """<script>var state = {"publishedAt": "2024-05-03T10:15:00Z"}</script>""",
        """<script>self.push("{\\"datePublished\\":\\"2024-05-03\\"}")</script>""",
        "<astro-island props='{&quot;datePublished&quot;:[0,&quot;2024-05-03&quot;]}'></astro-island>",
        "<div data-page='{&quot;published_at&quot;:&quot;2024-05-03&quot;}'></div>",
    ],
)
def test_the_data_of_scripts(data: str) -> None:
    """A page that a script builds holds its date in the script's data, or in an attribute."""
    assert "2024-05-03" == best(PUBLISHED, page_of(data))


def test_a_marked_date_spares_the_rest() -> None:
    """Where an element far from the story is marked as a date, neither scripts nor texts are asked."""
    far = "<div>x</div>" * 30
    script = '<script>var page = {"publishDate": "2024-05-03T10:15:00"}</script>'

    assert "2024-05-07" == best(PUBLISHED, page_of("", far + "<time datetime='2024-05-07'>x</time>" + script))
    assert "2024-05-03" == best(PUBLISHED, page_of("", far + "<p>Published 7 May 2024</p>" + script))


@pytest.mark.parametrize(
    "key",
    ["datePublished", "date_published", "publishDate", "publish_date", "publishedAt", "published_at", "publicationDate",
     "publish_time", "pubDate", "pubdate", "firstPublished", "first_published"],
)  # fmt: skip
def test_the_keys_of_data(key: str) -> None:
    """The names by which frameworks call the date of publication."""
    assert "2024-05-03" == best(PUBLISHED, page_of(DATA.format(key)))


@pytest.mark.parametrize("key", ["lastPublished", "subdate"])
def test_other_keys_of_data(key: str) -> None:
    """Names that are another date's, or none's."""
    assert best(PUBLISHED, page_of(DATA.format(key))) is None


def test_data_that_hold_no_date() -> None:
    """An empty field says nothing."""
    assert best(PUBLISHED, page_of("""<script>var state = {"publishedAt": "2024-99-99"}</script>""")) is None


@pytest.mark.parametrize("path", ["2024/0503/c12", "2024-05/03/content", "202405/t20240503_12", "2024/may/03/bridge"])
def test_forms_of_days_in_addresses(path: str) -> None:
    """Year, month and day, parted or not, and a month by its name."""
    assert "2024-05-03" == best(PUBLISHED, page_of("", url=f"https://daily.example/{path}.html"))


def test_the_address_comes_last() -> None:
    """A full date in the path; a number that is none gives nothing."""
    assert "2024-05-03" == best(PUBLISHED, page_of("", url="https://daily.example/2024/05/03/bridge"))
    assert best(PUBLISHED, page_of("", url="https://daily.example/2024/13/45/bridge")) is None
    assert best(PUBLISHED, page_of("", url="https://daily.example/2024/05/bridge")) is None
    shown = "<p class='related'>3 May 2024</p>"
    assert "2024-05-03" == best(
        PUBLISHED, page_of(DECLARED.replace("03T", "04T") + shown, url="https://d.example/2024/05/03/x")
    )


@pytest.mark.parametrize(
    "after",
    [
        "<div>x</div>" * 30 + "<p>Stand: 03.05.2024</p>",
        "<div>x</div>" * 30 + "<p>at the river, 3 May 2024</p>",
        "<div>x</div>" * 30 + '<script>var page = {"publishDate": "2024-05-03T10:15:00"}</script>',
        "<div>x</div>" * 30 + "<time datetime='2024-05-03'>x</time>",
    ],
)
def test_anywhere_else(after: str) -> None:
    """Where nothing is known near the story: labels, a date that is alone, scripts."""
    assert "2024-05-03" == best(PUBLISHED, page_of("", after, lang="de"))


@pytest.mark.parametrize(
    "markup",
    [
        f"<p>(3 May 2024) The mayor opened the bridge. {'Boats may pass again, they said. ' * 8}</p>",
        f"<p>LAKESIDE, May 3, 2024 | The mayor opened it. {'Boats may pass again, they said. ' * 8}</p>",
        "<p>This post was written on 3 May 2024 at 10:15 and is filed under news. "
        + "You can follow the answers. " * 6
        + "</p>",
        "<div><figcaption><small>3 May 2024</small><h1>Old bridge reopens</h1></figcaption></div>",
        "<p>⋅ 3 May 2024 ⋅ Diese Seite ausdrucken</p>",
        "<p><span>Home</span><span>MAY 3, 2024</span><span>Updated: May 9, 2024</span></p>",
        "<meta property='works:uploaded' content='2024-05-03T10:15:00Z'>",
    ],
)
def test_signals_of_less_weight(markup: str) -> None:
    """Datelines, notices under posts, captions that hold the headline, glued words, house names of `<meta>`."""
    page = Parser(extractors=()).page(
        f"<title>Old bridge reopens</title>{markup}<h1>Old bridge reopens</h1>{PROSE * 4}"
    )
    below = Parser(extractors=()).page(
        f"<title>Old bridge reopens</title><h1>Old bridge reopens</h1>{markup}{PROSE * 4}"
    )

    assert "2024-05-03" in (best(PUBLISHED, page), best(PUBLISHED, below))


def test_the_printed_edition_is_later() -> None:
    """The date of the paper is not that of the story on the web."""
    assert "2024-05-03" == best(PUBLISHED, page_of(DECLARED + "<p>Aus: Ausgabe vom 04.05.2024, Seite 1</p>", lang="de"))


def test_a_notice_far_below() -> None:
    """The sentence that says when a post was posted is believed wherever it stands; a change only where nothing else is."""
    filling = "".join(f"<div>x{number}</div>" for number in range(30))
    notice = "Dieser Beitrag wurde am 3. Mai 2024 um 10:15 Uhr veröffentlicht und abgelegt. " + "Er hat Antworten. " * 5
    changed = "<footer><p>Zuletzt geändert am 3. Mai 2024</p>"

    assert "2024-05-03" == best(PUBLISHED, page_of("", f"{filling}<p>{notice}</p>", lang="de"))
    assert "2024-05-03" == best(
        PUBLISHED, page_of("", filling + changed + "<p>am Fluss, 2.4.2020</p></footer>", lang="de")
    )


def test_dots_between_american_numbers() -> None:
    """09.10.2024 is in September where the page's other date says so."""
    declared = DECLARED.replace("05-03", "09-10")
    assert "2024-09-10" == best(PUBLISHED, page_of(declared + "<p>09.10.2024</p>", lang="en-US"))


def test_a_box_within_the_story() -> None:
    """A line of the body is the story's, also in a box that is called a teaser."""
    page = page_of("", "<div>x</div>" * 12 + "<div class='teaser'><p>Erschienen am 26. Jan 2022</p></div>", lang="de")

    assert best(PUBLISHED, page) is None
    assert "2022-01-26" == best(PUBLISHED, with_body(page, (*page.body, len(page.segments) - 1)))


def test_the_slug_and_the_title() -> None:
    """A date in the last part of the address or in the title is better than none."""
    assert "2024-05-03" == best(PUBLISHED, page_of("", url="https://daily.example/news/03-05-2024-bridge", lang="de"))


def test_relative_dates_need_the_day() -> None:
    """A marked "2 hours ago" is read where the options say what day it is, and nothing after that day is believed."""
    page = page_of("<p class='date'>2 hours ago</p>")
    now = datetime(2024, 5, 3, 10, tzinfo=UTC)

    assert best(PUBLISHED, page) is None
    assert "2024-05-03" == best(PUBLISHED, attrs.evolve(page, options=Options(now=now)))
    later = attrs.evolve(page_of("<p>9 June 2024</p>"), options=Options(now=now))
    assert best(PUBLISHED, later) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>By Ann Lee · 2 days ago</p>", ""),
        (
            "<p>2 days ago</p>",
            "<div class=related><a href=/other>Another bridge closes</a> <span>1 March 2024</span></div>",
        ),
        ("", "<p>Posted 2 days ago</p>"),
    ],
)
def test_how_long_ago(before: str, after: str) -> None:
    """A line that nothing marks says how long ago the story appeared, above it or, if nothing else has a date, below."""
    page = attrs.evolve(page_of(before, after), options=Options(now=datetime(2024, 5, 3, 10, tzinfo=UTC)))

    assert "2024-05-01" == best(PUBLISHED, page)


def test_a_declared_day_goes_before_how_long_ago() -> None:
    """Ages are rough, and lists of other stories have them: they are read where there is nothing better."""
    page = attrs.evolve(page_of(f"{DECLARED}<p>1 day ago</p>"), options=Options(now=datetime(2024, 6, 3, tzinfo=UTC)))

    assert "2024-05-03" == best(PUBLISHED, page)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of this system cannot be changed")
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Anchorage"])
def test_a_day_without_a_zone(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    """Where the options name no zone, that of the machine makes no difference."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        options = Options(now=datetime(2024, 5, 3, 10))  # noqa: DTZ001 - as many a program gives it
        for hour, expected in ((5, "2024-05-05"), (15, None)):
            page = page_of(f"<p class='date'><time datetime='2024-05-05T{hour:02}:00Z'>so it is</time></p>")
            assert best(PUBLISHED, attrs.evolve(page, options=options)) == expected
    finally:
        monkeypatch.undo()
        time.tzset()


def test_bare_dates_that_differ() -> None:
    """Far from the story a date without a label counts only where all are of one day; a labelled one counts beside them."""
    lines = [f"<p>{day} May 2024</p>" for day in (4, 5, 6)]
    apart = '<p><a href="/river">The river is low</a></p>' * 12

    assert best(PUBLISHED, page_of("", apart + lines[0] + lines[0])) == "2024-05-04"
    assert best(PUBLISHED, page_of("", apart + "".join(lines))) is None
    assert best(PUBLISHED, page_of("", apart + "".join(lines) + "<p>Posted on 3 May 2024</p>")) == "2024-05-03"
