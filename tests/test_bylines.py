"""Bylines that nothing marks."""

from __future__ import annotations

import pytest

import articlekit
from articlekit.article import Author, AuthorKind
from articlekit.extractors import Claim
from articlekit.extractors.authors import authors
from articlekit.extractors.authors.bylines import anywhere, guessed, owner
from articlekit.extractors.authors.marked import marked_anywhere
from articlekit.extractors.authors.mentions import Mention, is_person, mentioned
from articlekit.metadata.name_parts import looks_like_name
from articlekit.parser import Parser
from made_pages import with_body

STORY = "".join(
    f"<p>The old bridge over the river {river} was closed for years, and now boats may pass under it again, they said. "
    f"The council of {town} paid for the repair. It had asked three builders, of whom one answered.</p>"
    for river, town in (("Ask", "Elby"), ("Bren", "Fold"), ("Coln", "Gate"), ("Dove", "Hove"))
)
TITLE = "Old bridge reopens"


def names(found: list[Mention]) -> list[str]:
    """The names that are given, in order."""
    return [mention.author.name for mention in found]


def guesses(markup: str, after: str = "") -> list[str]:
    """Whom a page names as its author that says it by its lines alone."""
    page = Parser(extractors=()).page(f"<title>{TITLE}</title><h1>{TITLE}</h1>{markup}{STORY}{after}")
    claims = [item for item in authors(page) if isinstance(item, Claim)]
    best = max(claims, key=lambda claim: claim.confidence, default=None)
    return [author.name for author in best.value] if best else []


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        ("Gespeichert von rasmus am 24. Juli 2017 - 18:55", "rasmus"),
        ("Posted 11. April 2018 by Walter von Aachen", "Walter von Aachen"),
        ("Posted by Riverman under Bridges, Boats", "Riverman"),
        ("Geschrieben von Cooper am 25.08.2015 22:30 (1599 x gelesen)", "Cooper"),
        ("Publicado el 3 de mayo de 2024 por Ana Ruiz", "Ana Ruiz"),
    ],
)
def test_notices(notice: str, expected: str) -> None:
    """A notice that says who wrote is believed, also for names that are one word."""
    assert [expected] == guesses(f"<p>{notice}</p>")[:1]


@pytest.mark.parametrize("line", ["Written by our team of editors", "Posted by March", "A bridge built by Ann"])
def test_what_is_no_notice(line: str) -> None:
    """Words without a capital need a date beside them, and a month is nobody."""
    assert [] == guesses(f"<p>{line}</p>")


@pytest.mark.parametrize("line", ["Julia Berg", "Julia Berg, MD", "Julia M. Berg"])
def test_a_name_alone_under_the_headline(line: str) -> None:
    """A line that is a person's name, by its given name, is the author where nothing else is said."""
    assert [line.removesuffix(", MD")] == guesses(f"<div>{line}</div>")


@pytest.mark.parametrize(
    "markup",
    [
        "<div>Store Pickup</div>",
        "<div class='tags'>Julia Berg</div>",
        "<figure><img src='a.jpg'><figcaption>Julia Berg</figcaption></figure>",
        "<aside>Julia Berg</aside>",
        "<div>Julia</div>",
        "<div>Julia Berg Verlag</div>",
    ],
)
def test_what_stands_alone_and_is_no_author(markup: str) -> None:
    """Buttons, headings, tags, captions, boxes, single words and companies are no authors."""
    assert [] == guesses(markup)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Julia Berg", ["Julia Berg"]),
        ("Иван Петров", ["Иван Петров"]),
        ("首頁 新聞", []),
        ("River Media", []),
        ("Julia Berg, Bo Ek", ["Julia Berg", "Bo Ek"]),
        ("Julia Berg was there.", []),
    ],
)
def test_a_name_beside_a_date(line: str, expected: list[str]) -> None:
    """A line before a date is an author if it is names, and not two words of a menu."""
    assert expected == guesses(f"<ul><li>x</li></ul><p>{line}</p><p>3 May 2024</p>")


def test_a_name_alone_under_the_text() -> None:
    """A signature stands just below the story, or is its last line."""
    assert ["Julia Berg"] == guesses("", "<div>Julia Berg</div>")
    assert [] == guesses("", "<div>Keep Reading!</div>")


def test_a_dateline_with_a_name() -> None:
    """A line of facts names its author behind a lead; a short signature ends the text."""
    assert ["ann77"] == guesses("<p>3 May 2024 by ann77 in Rivers</p>")
    page = Parser(extractors=()).page(f"<h1>{TITLE}</h1>{STORY}<p>Julia Berg</p><p>x</p><p>y</p><p>Paula Fox</p>")
    page = with_body(page, (*page.body, len(page.segments) - 1))

    assert {"Paula Fox"} == set(names(list(guessed(page))))


@pytest.mark.parametrize("line", ["<h3>1. Ausbau von Bauteilen</h3>", "<p>Boote mit CO2 auf der Basis von Ameisen</p>"])
def test_lines_of_the_story_are_no_datelines(line: str) -> None:
    """Neither a heading within the story nor a line of it without a date names an author."""
    assert [] == guesses(f"{STORY}{line}{STORY}")


def test_anywhere() -> None:
    """Labels with a colon and notices are found wherever they stand, but not in comments or cards."""
    more = "<ul><li>a</li></ul>" * 20
    page = Parser(extractors=()).page(f"""<h1>{TITLE}</h1>{STORY}{more}<p>Written by Ann Lee</p><p>Author: Bo Ek</p>
    <div class="comments"><p>Posted by Cy Noe on 3 May 2024</p></div><p>It was written by Di Fox.</p>""")

    assert ["Ann Lee", "Bo Ek"] == sorted(set(names(list(anywhere(page)))))


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("<p class='post-author'>Ann Lee</p><p class='author-name'>Ann Lee</p>", ["Ann Lee"]),
        ("<p class='post-author'>Ann Lee</p><p class='post-author'>Bo Ek</p>", []),
        ("<div class='comments'><p class='author'>Ann Lee</p></div>", []),
        ("<div class='related'><p class='author'>Ann Lee</p></div>", []),
        ("<p class='post-author'>ann</p>", []),
    ],
)
def test_the_only_author_that_is_marked(foot: str, expected: list[str]) -> None:
    """Far from the story one marked name is the author's, however often it stands there; of several, none."""
    page = Parser(extractors=()).page(f"<h1>{TITLE}</h1>{STORY}{'<ul><li>a</li></ul>' * 20}{foot}")

    assert expected == names(list(marked_anywhere(page)))


@pytest.mark.parametrize(
    "page",
    [
        "<title>On bridges | Julia Berg</title>",
        "<meta property='og:site_name' content='Julia Berg'>",
        "<div>Julia Berg</div><h1>On bridges</h1>",
        "<h1>On bridges</h1><p>x</p><p>y</p><footer>© 2019 – 2025 Julia Berg. All rights reserved.</footer>",
        "<h1>On bridges</h1><p>x</p><p>y</p><footer>(c) by Julia Berg | Legal</footer>",
    ],
)
def test_the_owner_of_a_site(page: str) -> None:
    """A site that bears a person's name is written by that person."""
    assert ["Julia Berg"] == names(list(owner(Parser(extractors=()).page(page))))


@pytest.mark.parametrize(
    "page",
    [
        "<title>On bridges | River Daily</title>",
        "<footer>© 2025 Julia Berg Publishing</footer>",
        "<footer>© 2025 Julia B.</footer>",
        "<footer>© 2025 Julia Media</footer>",
    ],
)
def test_sites_that_no_person_owns(page: str) -> None:
    """Companies and initials are not a person's full name."""
    assert [] == names(list(owner(Parser(extractors=()).page(page))))


def test_a_text_has_no_owner() -> None:
    """The first line of a plain text is no site."""
    from articlekit.document import from_text
    from articlekit.extractors import Page
    from articlekit.segment import segment

    document = from_text("Julia Berg\n\nOn bridges")

    assert [] == list(owner(Page(document=document, segments=segment(document), scores=(0.0, 0.0))))


def test_persons() -> None:
    """A person's name has capitals and two words at least."""
    assert is_person(Author(name="Ann Lee"))
    assert not is_person(Author(name="ann lee"))
    assert not is_person(Author(name="Ann Lee", kind=AuthorKind.ORGANISATION))


def test_one_claim_without_repetition() -> None:
    """Two spellings of one name are one author, and nobody is no claim."""
    assert ["Ann Lee"] == names(list(mentioned([Author(name="Ann Lee"), Author(name="ANN LEE")], "x")))
    assert [] == list(mentioned([], "x"))


@pytest.mark.parametrize(
    ("story", "last"),
    [
        ("村里的旧桥在周二晚上重新开放，居民们聚集在河边观看第一辆车驶过。", "天亮了！"),
        ("村里的旧桥在周二晚上重新开放，居民们聚集在河边观看第一辆车驶过。", "周大伯说，明天再来。"),
        ("村の古い橋は火曜日の夜に再び開通し、住民たちは川岸で最初の車を見守った。", "みんなが笑った。"),
        ("마을의 오래된 다리가 화요일 저녁에 다시 열렸고 주민들은 강가에 모였다.", "배가 다시 떠났다."),
        ("สะพานเก่าของหมู่บ้านเปิดอีกครั้งในเย็นวันอังคาร และชาวบ้านมารวมตัวกันที่ริมแม่น้ำ", "ไม่มีใครตอบ และทุกคนก็เดินกลับบ้าน"),
        ("فتحت القرية جسرها القديم مساء الثلاثاء وتجمع السكان على ضفة النهر.", "ثم عادوا جميعا."),
    ],
)
def test_a_short_last_sentence_signs_nothing(story: str, last: str) -> None:
    """Letters without capitals hide what is no name: a last sentence of a few of them stays in the story."""
    article = articlekit.parse(f"<h1>{story[:8]}</h1><div>" + f"<p>{story * 3}</p>" * 4 + f"<p>{last}</p></div>")

    assert article.authors == ()
    assert last in article.text


@pytest.mark.parametrize("name", ["大沼花子", "ジョン・スミス", "대니얼 김", "สมชาย ใจดี"])
def test_a_name_in_letters_without_capitals(name: str) -> None:
    """What has a name's length and parts in its script may be one."""
    assert looks_like_name(name)


@pytest.mark.parametrize(
    "line",
    ["Ada Bo. Photo: Bo Ek", "Президент Ада Бо. Иллюстрация: bo.example", "Editor: Ada Bo Copy editor: Bo Ek"],
)
def test_captions_and_editors_are_no_bylines(line: str) -> None:
    """A name before the label of a picture is who is seen on it; a line of editors alone names no author by its words."""
    assert [] == guesses(f"<p>{line}</p>")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Lee <a href='/alerts'>Get Alerts</a>", ["Ann Lee"]),
        ("<b>Ann Lee</b><i>Chief Political Correspondent</i>", ["Ann Lee"]),
        ("Ann Lee · Photographs by Bo Ek", ["Ann Lee"]),
        ("Ann Lee (Reuters)", ["Ann Lee"]),
        ("Von Anna Lee (Text) und Karl Ek (Fotos)", ["Anna Lee"]),
        ("di Giulia Ferri, inviata a Tunisi", ["Giulia Ferri"]),
        ("Von dpa", ["dpa"]),
        ("Reuters | 3 May 2024", ["Reuters"]),
        ("โดย สมชาย ใจดี 3 พฤษภาคม 2567", ["สมชาย ใจดี"]),
        ("Γράφει ο Νίκος Παππάς", ["Νίκος Παππάς"]),
        ("লেখা: আরিফ হোসেন", ["আরিফ হোসেন"]),
        ("文・佐藤健一 2024年5月3日", ["佐藤健一"]),
        ("〔記者張志豪／台北報導〕", ["張志豪"]),
    ],
)
def test_lines_of_bylines(line: str, expected: list[str]) -> None:
    """A name before its role, a link to follow it, others' work and an agency; leads in many languages."""
    assert expected == guesses(f"<p>{line}</p>")


@pytest.mark.parametrize(
    "line",
    [
        "Supreme Court of Elby, 3 May 2024",
        "High Court<br>Queens Bench Division<br>May 3, 2024",
        "Corte di Cassazione 3 maggio 2024",
        "OLG Elby, 03.05.2024 - 4 U 12/25",
        "Revised Edition, 3 May 2024",
        "<span class=author>Sponsored Content</span>",
        "<span class=byline>Remote Jobs</span> 3 May 2024",
        "（编辑 赵敏）",
    ],
)
def test_what_stands_where_bylines_do(line: str) -> None:
    """The court above its decision, what is sold or paid for, and editors are no authors."""
    assert not guesses(f"<p>{line}</p>")


def test_a_signature_in_brackets_below_the_text() -> None:
    """Japanese papers sign so, in a line of its own."""
    body = "".join(f"<p>{text}</p>" for text in ("河口を渡る古い渡し船が、修理を終えて月曜日から再び運航される。",) * 3)
    page = f"<html lang=ja><title>渡し船、再び</title><h1>渡し船、再び</h1><p>2024年5月3日</p>{body}<div>（田中美咲）</div>"

    assert ["田中美咲"] == [author.name for author in articlekit.parse(page).authors]
