"""The author extractor: its signals, what overrules what, and what is not the story's byline."""

from __future__ import annotations

import pytest

from articlekit.article import AuthorKind
from articlekit.extractors import AUTHORS, Author, Claim, Removal
from articlekit.extractors.authors import authors
from articlekit.parser import Parser

STORY = "".join(
    f"<p>The old bridge over the river {river} was closed for years, and now boats may pass under it again, they said. "
    f"The council of {town} paid for the repair. It had asked three builders, of whom one answered.</p>"
    for river, town in (("Ask", "Elby"), ("Bren", "Fold"), ("Coln", "Gate"), ("Dove", "Hove"))
)
TOP = "<title>Old bridge reopens</title><h1>Old bridge reopens</h1>"


def findings(markup: str, after: str = "") -> list[object]:
    """What the extractor yields for a page that has `markup` before its body and `after` behind it."""
    page = f"<html><body>{TOP}{markup}{STORY}{after}</body></html>"
    return list(authors(Parser(extractors=()).page(page, url="https://daily.example/old-bridge")))


def claims(markup: str, after: str = "") -> list[Claim[tuple[Author, ...]]]:
    """The claims, best first."""
    found = [item for item in findings(markup, after) if isinstance(item, Claim) and item.field is AUTHORS]
    return sorted(found, key=lambda claim: -claim.confidence)


def names(markup: str, after: str = "") -> list[str]:
    """The names of the best claim."""
    return [author.name for claim in claims(markup, after)[:1] for author in claim.value]


def ld(author: str) -> str:
    """An article's JSON-LD with this author, as JSON."""
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {author}}}</script>'


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (ld('{"@type": "Person", "name": "Ann Lee"}'), ["Ann Lee"]),
        (ld('["Ann Lee", {"name": "Bo Ek"}]'), ["Ann Lee", "Bo Ek"]),
        ("<meta name='author' content='Ann Lee and Bo Ek'>", ["Ann Lee", "Bo Ek"]),
        (
            "<meta name='citation_author' content='Lee, Ann'><meta name='citation_author' content='Ek, Bo'>",
            ["Ann Lee", "Bo Ek"],
        ),
        ("<meta name='citation_authors' content='Lee, Ann; Ek, Bo'>", ["Ann Lee", "Bo Ek"]),
        ("<meta name='dc.creator' content='Lee, Ann'><meta name='dc.creator' content='Ek, Bo'>", ["Ann Lee", "Bo Ek"]),
        (
            "<meta name='twitter:label1' content='Écrit par'><meta name='twitter:data1' content='Anne Petit'>",
            ["Anne Petit"],
        ),
        ("<a rel='author' href='/ann'>Ann Lee</a>", ["Ann Lee"]),
        ("<div><a href='/@ann'>Ann Lee</a><button>Follow</button></div>", ["Ann Lee"]),
        ("<div><a href='https://chat.example/@daily'>Daily Example</a></div>", []),
        ("<div class='byline'>By <span>Ann Lee</span><span>Science Editor</span></div>", ["Ann Lee"]),
        ("<div class='author'>ann77</div>", ["ann77"]),
        ("<div class='byline'>By Ann Lee, Bo Ek | Reuters</div>", ["Ann Lee", "Bo Ek", "Reuters"]),
        ("<p>Story by <a href='/authors/ann'>Ann Lee</a></p>", ["Ann Lee"]),
        ("<p><a href='/authors/ann'>Ann Lee</a></p>", ["Ann Lee"]),
        ("<p>By Ann Lee</p>", ["Ann Lee"]),
        ("<p>Posted on 3 May 2024 by ann77 in Rivers</p>", ["ann77"]),
        ("<p>Ann Lee</p><p>3 May 2024</p>", ["Ann Lee"]),
        ("<p>Rivers</p>", []),
    ],
)
def test_signals(markup: str, expected: list[str]) -> None:
    """Each way in which a page names its authors."""
    assert expected == names(markup)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("<p>Text: Anna Müller</p>", ["Anna Müller"]),
        ("<p class='author'>Ann Lee</p>", ["Ann Lee"]),
        ("<p><a href='/author/ann'>Ann Lee</a></p>", ["Ann Lee"]),
        ("<ul><li>a</li></ul>" * 20 + "<p>Author: Ann Lee</p>", ["Ann Lee"]),
        ("<div class='comments'><p class='author'>Cy Noe</p><p>By Cy Noe</p></div>", []),
        ("<div class='related'><div class='byline'>By Cy Noe</div></div>" * 3, []),
        ("<p class='author'>" + "a word on the author " * 9 + "</p>", []),
        ("<figure><img src='a.jpg'><figcaption class='author'>Cy Noe</figcaption></figure>", []),
        ("<ul><li><a href='/a'>a</a></li></ul>" * 20 + "<p class='author'>Cy Noe</p><p class='author'>Bo Ek</p>", []),
    ],
)
def test_below_the_body(after: str, expected: list[str]) -> None:
    """Signatures count where nothing better is known; comments and other stories never."""
    assert expected == names("", after)


def test_a_profile_is_kept() -> None:
    """The link of a byline is the author's address."""
    (author,) = claims("<a rel='author' href='/people/ann'>Ann Lee</a>")[0].value

    assert "https://daily.example/people/ann" == author.url
    (author,) = claims("<div class='byline'>By <a href='https://social.example/@ann'>Ann Lee</a></div>")[0].value
    assert "https://social.example/@ann" == author.url


def test_the_site_is_no_person() -> None:
    """The site's own name is the author only where nobody else is, and then an organisation."""
    site = ld('{"@type": "Person", "name": "Daily Example"}') + "<meta property='og:site_name' content='Daily Example'>"

    assert ["Ann Lee"] == names(site + "<p>By Ann Lee</p>")
    ((author,),) = (claim.value for claim in claims(site))
    assert AuthorKind.ORGANISATION is author.kind


def test_a_fuller_byline_wins() -> None:
    """Where the page shows all that is declared and more, it is right; a reviewer's link adds nobody."""
    declared = "<meta name='author' content='Ann Lee'>"

    assert ["Ann Lee", "Bo Ek"] == names(declared + "<p>By Ann Lee and Bo Ek</p>")
    assert ["Ann Lee"] == names(declared + "<p>By Ann Lee and Reuters</p>")
    assert ["Ann Lee"] == names(declared + "<p>x <a href='/authors/a'>Ann Lee</a>, <a href='/authors/b'>Bo Ek</a></p>")


def test_titles_do_not_make_another_person() -> None:
    """A byline that prints a title with the declared name is the fuller one all the same."""
    markup = ld('"Ann Lee"') + "<div class='byline'>By Dr. Ann Lee and Prof. Bo Ek</div>"

    assert ["Dr. Ann Lee", "Prof. Bo Ek"] == names(markup)


@pytest.mark.parametrize(
    "declared",
    [
        "<meta name='author' content='Cy Noe'>",  # the account that put the story in
        "<meta name='author' content='bridge.desk'>",
        "<meta name='author' content='Verband der Brücken e.V.'>",
    ],
)
def test_a_shown_byline_beats_an_account(declared: str) -> None:
    """A declared name that the page does not show, or that is no person's, gives way to a byline of persons."""
    assert ["Ann Lee"] == names(declared + "<p>By Ann Lee</p>")


@pytest.mark.parametrize(
    ("declared", "shown", "expected"),
    [
        ("Ann Marie Lee", "<p>By Ann Lee</p>", ["Ann Marie Lee"]),
        ("Cy Noe", "<p>By Reuters</p>", ["Cy Noe"]),
        ("Reuters", "", ["Reuters"]),
    ],
)
def test_what_a_byline_does_not_beat(declared: str, shown: str, expected: list[str]) -> None:
    """A fuller spelling, a person beside an agency, and an agency that is alone stay."""
    assert expected == names(f"<meta name='author' content='{declared}'>{shown}")


def test_whom_the_page_is_about() -> None:
    """A declared name that is the headline is the subject, not the author."""
    page = f"<title>Ann Lee</title><meta name='author' content='Ann Lee'><h1>Ann Lee</h1>{STORY}"
    found = list(authors(Parser(extractors=()).page(page)))

    assert [] == [item for item in found if isinstance(item, Claim)]


def test_links_of_long_lines_and_captions_name_nobody() -> None:
    """Only a short line outside captions links to its author's page."""
    link = "<a href='/authors/ann'>Ann Lee</a>"
    markup = f"<figure><img src='a.jpg'><figcaption>{link}</figcaption></figure><p>{'x ' * 90} {link}</p><p>no link</p>"

    assert [] == names(markup)
    assert ["Ann Lee"] == names(f"<p><a href='/rivers'>x</a> {link}</p><p><a href='/authors/b'>Bo Ek</a></p>")


def test_removals() -> None:
    """Lines of names and dates leave the body; prose with a date stays."""
    found = findings("<p>By Ann Lee</p><p>Ann Lee</p><p>3 May 2024, 10:15</p><p>It rained on 3 May 2024.</p>")

    assert [1, 2, 3] == [item.segment for item in found if isinstance(item, Removal)]


def test_what_is_shown_without_scripts() -> None:
    """A marked name in a `noscript` counts where the page names nobody else."""
    hidden = "<noscript><img src=x.jpg><p class='author'>By <a href='/ann'>Ann Lee</a></p><p>Ann Lee</p></noscript>"

    assert ["Ann Lee"] == names(hidden)
    assert ["Bo Ek"] == names(hidden + "<p class='byline'>By Bo Ek</p>")
    assert [] == names("<noscript><p class='author'>Enable scripts</p><p>Ann Lee</p></noscript>")


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("<meta name='twitter:creator' content='@annlee'>", "https://x.com/annlee"),
        ("<meta name='twitter:creator' content='@annlee'><meta name='twitter:site' content='@AnnLee'>", None),
        ("<meta name='twitter:creator' content='Ann Lee'>", None),
    ],
)
def test_the_account_of_a_single_author(head: str, url: str | None) -> None:
    """It is the author's address where the author has none, unless it is the site's account."""
    (author,) = claims(f"{head}<p>By Ann Lee</p>")[0].value
    assert url == author.url
    (linked,) = claims(f"{head}<a rel='author' href='/ann'>Ann Lee</a>")[0].value
    assert "https://daily.example/ann" == linked.url


def test_the_account_of_one_of_several() -> None:
    """It is nobody's: whose it is is not said."""
    markup = "<meta name='twitter:creator' content='@annlee'><p>By Ann Lee and Bo Ek</p>"

    assert [None, None] == [person.url for person in claims(markup)[0].value]


def test_a_sentence_below_the_story_is_no_byline() -> None:
    """Footnotes stand in boxes that are called the author's; a line about the author does not."""
    note = "<div class='author'><p>Bo Ek of the council had told the paper in May that the bridge may stay closed. ↩</p></div>"

    more = "".join(STORY.replace("bridge", word) for word in ("weir", "lock", "dam"))

    assert [] == names("", more + note)
    assert ["Bo Ek"] == names("", more + "<div class='author'><p>By Bo Ek</p></div>")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>Written by</p><p>Ann Lee</p>", ["Ann Lee"]),
        ("<p>By</p><p>AL</p><p>Ann Lee</p><p>Bo Ek</p>", ["Ann Lee"]),
        ("<h6>Author(s)</h6><ul><li>Ann Lee</li><li>Bo Ek</li><li>4 pages</li></ul>", ["Ann Lee", "Bo Ek"]),
        ("<p>作者：</p><p>王小明</p>", ["王小明"]),
        ("<p>Written by</p><p>the whole council</p>", []),
    ],
)
def test_a_lead_in_a_line_of_its_own(markup: str, expected: list[str]) -> None:
    """A lead that stands alone names who stands below it; initials are those of a portrait."""
    assert expected == names(markup)


def test_a_label_in_a_box_below_the_story() -> None:
    """A heading that is a lead names the author also in a box beside other stories; another line there does not."""
    box = "<aside class='related'><{0}>Author</{0}><p>Quill Vane</p></aside>"

    assert ["Quill Vane"] == names("", box.format("h3"))
    assert [] == names("", box.format("p"))


def test_a_lead_that_stands_alone_is_no_text() -> None:
    """The lead is taken off with the name."""
    removed = [item.segment for item in findings("<p>Written by</p><p>Ann Lee</p>") if isinstance(item, Removal)]

    assert [1, 2] == removed


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<p>Ann Lee<sup>1,2</sup>, Bo Ek<sup>1</sup> and Eva Lund<sup>3,*</sup></p><p><sup>1</sup>Institute of Tides, Elby</p>",
            ["Ann Lee", "Bo Ek", "Eva Lund"],
        ),
        (
            "<p>Ann Lee1, Bo Ek2, Eva Lund1</p><p>1 Institute of Tides; 2 Bay College</p>",
            ["Ann Lee", "Bo Ek", "Eva Lund"],
        ),
        ("<ul><li>Ann Lee<sup>1</sup>,</li><li>Bo Ek<sup>2</sup></li></ul>", ["Ann Lee", "Bo Ek"]),
        ("<p>Иванов П.С.<sup>1</sup>, Петрова А.Н.<sup>2</sup></p>", ["Иванов П.С.", "Петрова А.Н."]),
        ("<p>王海涛<sup>1</sup>，李明慧<sup>2</sup></p><p>1. 东港大学水利学院</p>", ["王海涛", "李明慧"]),
        ("<div>Ann Lee, PhD; Peter Ek, MD, MPH; Eva Lund, MSc</div>", ["Ann Lee", "Peter Ek", "Eva Lund"]),
        ("<p>Ann Lee and Eva Lund</p><p>3 May 2024</p>", ["Ann Lee", "Eva Lund"]),
        ("<p>Elby, Fold and Gate</p>", []),
    ],
)
def test_lists_of_names_under_the_headline(markup: str, expected: list[str]) -> None:
    """Papers and reports name all their authors in one line, with notes that lead to where each works."""
    assert names(markup) == expected


@pytest.mark.parametrize(
    "markup",
    [
        "<ul><li>Brown Sugar 2 Cups</li><li>Olive Oil 1 Spoon</li></ul>",
        "<ul><li>牛肉 2 斤</li><li>白菜 1 棵</li><li>生姜 3 片</li></ul>",
        "<ul><li>ปลาช่อน 1 ตัว</li><li>พริกแห้ง 10 เม็ด</li><li>หอมแดง 5 หัว</li></ul>",
        "<ul><li>دجاج 1 كيلو</li><li>بصل 2 حبة</li><li>ثوم 3 فصوص</li></ul>",
        "<p>Aldmouth Town 2, Weir Rovers 1</p>",
        "<ul><li>Mark Selby 10, John Higgins 8</li><li>Judd Trump 9, Ding Junhui 6</li></ul>",
    ],
)
def test_amounts_and_scores_under_the_headline(markup: str) -> None:
    """A number apart from what it counts leads to no note: nobody of these has written anything."""
    assert names(markup) == []


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("<div><h3>Eva Lund</h3><p>Eva Lund is a writer in Elby.</p></div>", ["Eva Lund"]),
        ("<p><em>Eva Lund and Peter Ek are fellows at the Institute of Tides.</em></p>", ["Eva Lund", "Peter Ek"]),
        ("<section><h4>About the author</h4><p>Eva Lund writes about ships.</p></section>", ["Eva Lund"]),
        ("<div><p>Zum Autor</p><p>Peter Lund, geboren 1971, ist freier Journalist.</p></div>", ["Peter Lund"]),
        ("<div><h4>この記事を書いた人</h4><p>佐藤健</p><p>記者。港を歩いて二十年。</p></div>", ["佐藤健"]),
        ("<p>Eva Lund is a pilot. She has steered the boat since 1999.</p>", []),
        ("<div class='related'><p>Eva Lund is a diver who found the crack</p></div>", []),
    ],
)
def test_the_life_of_the_author_below_the_story(after: str, expected: list[str]) -> None:
    """A box or paragraph in italics that tells who somebody is names the author; a story's last paragraph does not."""
    assert names("", after) == expected


def test_the_paper_in_the_byline_is_where_its_author_works() -> None:
    """The site's own name beside a person in one byline is no second author, and not the only one."""
    head = "<meta property='og:site_name' content='The Daily Example'>" + ld(
        '{"@type": "Organization", "name": "The Daily Example"}'
    )
    assert names(head + "<div class='byline'><span>Ann Lee</span> <span>The Daily Example</span></div>") == ["Ann Lee"]


def test_a_page_whose_every_box_is_called_tagged() -> None:
    """What a class says of the whole page (`tag-harbours` on its `article`) parts no line from the story."""
    page = (
        f"<article class='post tag-related tags'>{TOP}<ul><li>Comment</li><li>Peter K. Lund</li></ul>{STORY}</article>"
    )
    found = [item for item in authors(Parser(extractors=()).page(page)) if isinstance(item, Claim)]

    assert [author.name for author in found[0].value] == ["Peter K. Lund"]
