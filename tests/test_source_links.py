"""Sources without a label: headlines, datelines and leads that link out, papers, press releases, last lines."""

from __future__ import annotations

import pytest

import articlekit
from articlekit.article import Relation, Source

URL = "https://copyist.example/world/harbour-closed-after-storm"
TARGET = "https://www.dailyherald.example/2024/05/03/harbour-closed-after-storm"
OTHER = "https://www.evening.example/2024/05/03/ships-wait-before-harbour"
HEADLINE = "Harbour closed after the storm"
PROSE = "".join(
    f"<p>Paragraph {n} tells at some length how the harbour was closed after the storm, who stayed and who had to leave it.</p>"
    for n in range(6)
)


def source(
    after: str = "", *, before: str = "", title: str = HEADLINE, url: str | None = URL, h1: str = HEADLINE
) -> Source | None:
    """The source of a page with a story, and something above or below it."""
    page = f"<html><head><title>{title}</title></head><body><article><h1>{h1}</h1>{before}{PROSE}{after}</article></body></html>"
    return articlekit.parse(page, url=url).source


def link(url: str, text: str) -> str:
    """A link."""
    return f'<a href="{url}">{text}</a>'


LEAD = "on Monday the harbour was closed because of the storm, and nobody knows when it will open again."


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
@pytest.mark.parametrize(
    "lead",
    [
        f"<p>{link(TARGET, 'Daily Herald')} — {LEAD}</p>",
        f"<p>{link(TARGET, 'Daily Herald via AP')} - {LEAD}</p>",
    ],
)
def test_linked_dateline(lead: str) -> None:
    """A story that begins with a linked name and a dash comes from there."""
    found = source(before=lead)
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Daily Herald")
    assert found.evidence[0].signal == "dateline-link"


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_report_that_the_lead_names() -> None:
    """A lead that names one linked report rests on it, unless the story links to others too."""
    lead = f"<p>According to the {link(TARGET, 'Daily Herald')}, {LEAD}</p>"
    found = source(before=lead)
    assert found is not None
    assert (found.url, found.publisher, found.relation) == (TARGET, "Daily Herald", Relation.REWRITE)
    assert (
        source(
            before=lead,
            after=f"<p>The ships that {link(OTHER, 'wait before the harbour')} for days are to be told today, {LEAD}</p>",
        )
        is None
    )
    assert source(before=f"<p>The storm, which {link(TARGET, 'nobody expected')}, has passed, and {LEAD}</p>") is None
    assert (
        source(before=f"<p>According to the {link('https://dailyherald.example/', 'Daily Herald')}, {LEAD}</p>") is None
    )


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_headline_that_is_no_link_post() -> None:
    """A short title, a headline that leads home, to the site itself, or to a share button make none."""
    assert source(h1=link(TARGET, "Storm"), title="Storm") is None
    for url in (URL, "https://dailyherald.example/", "https://www.facebook.com/sharer.php?u=x", "mailto:a@b.example"):
        assert source(h1=link(url, HEADLINE)) is None
    found = source(h1=f"{HEADLINE} {link(TARGET, '(dailyherald.example)')}")
    assert found is not None
    assert found.url == TARGET


DOI = "https://doi.org/10.1234/abc"


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_papers() -> None:
    """One to three papers at the end of a story are its sources; a list of references, or more, is none."""
    cited = f"<p>Journal reference: {link(DOI, 'Journal of Harbours, 10.1234/abc')}</p>"
    found = source(cited)
    assert found is not None
    assert (found.url, found.relation) == (DOI, Relation.PAPER)
    assert source(f"<h2>References</h2><p>{link(DOI, '10.1234/abc')}</p>") is None
    assert source("".join(f"<p>{link(DOI + str(number), '10.1234/abc')}</p>" for number in range(5))) is None


def test_press_release() -> None:
    """The wire in the dateline and the last line name the agency and the publisher of a press release."""
    lead = f"<p>LISBON, May 3, 2024 /PRNewswire/ -- {LEAD}</p>"
    found = source("<p>SOURCE Harbour Authority</p>", before=lead)
    assert found is not None
    assert (found.publisher, found.agency, found.relation) == (
        "Harbour Authority",
        "PR Newswire",
        Relation.PRESS_RELEASE,
    )


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_last_line_that_is_a_link() -> None:
    """A last line that is one link, named as the other site or as the story, is the source; any other link is not."""
    for text in ("Daily Herald", "dailyherald.example", HEADLINE):
        found = source(f"<p>{link(TARGET, text)}</p>")
        assert found is not None
        assert found.url == TARGET
    assert source(f"<p>{link(TARGET, 'Ten ships to see before you die')}</p>") is None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_label_alone() -> None:
    """A label alone takes the link of itself or of the next lines; a home page is a name; a heading is a section."""
    found = source(f"<div>Source</div><div>{link('https://www.dailyherald.example/', 'Daily Herald')}</div>")
    assert found is not None
    assert (found.url, found.publisher) == (None, "Daily Herald")
    assert source(f"<p>{link('https://www.dailyherald.example/', 'Source')}</p>") is None
    assert source(f"<h3>Source</h3><p>{'x' * 100}</p>") is None
    assert source(f"<h3>Sources</h3><p>{link(TARGET, 'Ships')}</p>") is None
    assert source("<p>Source</p><p>Nobody</p><p>Nothing</p>") is None


def test_sentence_whose_link_stands_before() -> None:
    """The link of a sentence may stand before its words; a home page there is the publisher."""
    found = source(f"<p>{link(TARGET, 'This story')} was originally published elsewhere, in May.</p>")
    assert found is not None
    assert found.url == TARGET
    named = source(f"<p>{link('https://www.dailyherald.example/', 'Daily Herald')}: originally published there</p>")
    assert named is None or named.url is None
    assert source("<p>This story was originally published on Copyist.</p>") is None
    assert source("<p>Originally published on 3 May 2024.</p>") is None


def test_page_on_an_address_without_name() -> None:
    """A page on an IP address or a host without a registrable domain has no brand, and breaks nothing."""
    found = source(f"<p>Source: {link(TARGET, 'Daily Herald')}</p>", url="http://127.0.0.1/a")
    assert found is not None
    assert found.url == TARGET


def test_own_agency() -> None:
    """An agency's own page does not credit the agency."""
    assert source(before="<p class='byline'>Reuters</p>", url="https://www.reuters.com/world/a-b-c-d") is None


@pytest.mark.parametrize(
    ("credit", "publisher"),
    [
        ("<p>Source: 2024</p>", None),
        ("<p>Source: Copyist / Daily</p>", None),
        (f"<p>Source: {link('https://www.dailyherald.example/', 'www.copyist.example')}</p>", None),
    ],
)
def test_credits_without_a_name(credit: str, publisher: str | None) -> None:
    """Dates and the page's own names name no publisher."""
    found = source(credit)
    assert (found.publisher if found else None) == publisher


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_way_to_a_front_page_names_its_publisher() -> None:
    """The rest of a story, said to be at another publication without its address, names that publication."""
    found = source(f"<p>Read the full story at {link('https://www.dailyherald.example/', 'Daily Herald')}</p>")
    assert found is not None
    assert (found.url, found.publisher) == (None, "Daily Herald")


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_credit_in_the_middle() -> None:
    """A sentence with a link between the paragraphs of the story counts; a label there does not."""
    more = PROSE.replace("Paragraph", "Section")
    found = source(f"<p>This story was originally published by {link(TARGET, 'Daily Herald')}.</p>{more}")
    assert found is not None
    assert found.url == TARGET
    assert source(f"<p>Source: {link(TARGET, 'Daily Herald')}</p>{more}") is None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_comments_are_not_of_the_story() -> None:
    """What readers write gives no source, were it an agency's name."""
    comments = f"<div class='comments'><p>Source: {link(TARGET, 'Daily Herald')}</p><p>By Reuters</p></div>"
    assert source(comments) is None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_headlines_in_lists_are_other_stories() -> None:
    """A list item that repeats the headline is a menu's, not a link post."""
    assert source(before=f"<ul><li>{link(TARGET, HEADLINE)}</li></ul>") is None


def test_agency_of_a_declared_author() -> None:
    """A declared author that is no agency is a person."""
    page = f"<title>{HEADLINE}</title><meta name='author' content='Jane Doe'><h1>{HEADLINE}</h1>{PROSE}"
    assert articlekit.parse(page, url=URL).source is None
