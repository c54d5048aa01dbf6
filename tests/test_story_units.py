"""What the page calls itself, and which of its containers side by side is its own story."""

from __future__ import annotations

import pytest

from articlekit.document import from_html
from articlekit.scoring.page_columns import PageColumns
from articlekit.scoring.sections import SECTION_FEATURES, section_row, sections
from articlekit.scoring.titles import Titles, words_of
from articlekit.scoring.units import Unit, find_units
from articlekit.segment import segment

HEAD = "<title>Ferry stays in port - The Quay</title>"


def titles(markup: str, url: str | None = None) -> Titles:
    """What a page with this head calls itself."""
    return Titles(from_html(f"{markup}<p>It rained.", url=url))


def units(body: str, head: str = HEAD) -> list[Unit]:
    """The largest units of a page."""
    document = from_html(f"{head}<body><p>Menu</p><div>{body}</div>")
    return list(find_units(document, segment(document)).largest())


@pytest.mark.parametrize(
    ("heading", "least", "most"),
    [
        ("Ferry stays in port", 1, 1),
        ("FERRY STAYS IN PORT", 1, 1),
        ("The ferry stays in port today", 0.6, 0.9),
        ("Harbour dues to rise", 0, 0.2),
        ("", 0, 0),
    ],
)
def test_likeness_to_the_title(heading: str, least: float, most: float) -> None:
    """The words that both have count, also where the site's name is in the title."""
    assert least <= titles(HEAD).likeness(heading) <= most


def test_likeness_without_spaces() -> None:
    """Chinese is compared by pairs of characters."""
    page = titles("<title>老城图书馆修缮后重新开放_江城新闻网</title>")

    assert page.likeness("老城图书馆修缮后重新开放") > 0.7
    assert page.likeness("渔民救起搁浅的江豚") < 0.2


def test_address_names_the_story() -> None:
    """Where the title is the site's alone, the address tells; a number or a short part of it does not."""
    page = titles("<title>The Quay</title>", "https://quay.example/2024/05/ferry-stays-in-port.html")

    assert page.likeness("Ferry stays in port") > 0.7
    assert titles("", "https://quay.example/2024/05/ferry").likeness("Ferry stays in port") == 0
    assert titles("", "https://[broken").likeness("Ferry") == 0


def test_declared_headline() -> None:
    """The headline of JSON-LD is a title too."""
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry stays in port"}</script>'

    assert titles(data).likeness("Ferry stays in port") == 1


def test_words_of_mixed_text() -> None:
    """Words, or pairs of characters where nothing parts them."""
    assert words_of("Port 5!") == {"port", "5"}
    assert words_of("港口") == {"港口"}


def test_stories_side_by_side() -> None:
    """Which is the page's own is known to all of them."""
    stories = "".join(
        f"<section><h2>{title}</h2><p>It rained.</p></section>"
        for title in ("Dues to rise", "Ferry stays in port", "Pier mended")
    )
    found = units(stories)

    assert [item.matched for item in found] == [3, 2, 1]
    assert [item.order for item in found] == [0, 1, 2]
    assert {item.linked for item in found} == {0}
    assert found[0].like == tuple((item.first, item.end) for item in found)


def test_numbered_classes_are_alike() -> None:
    """`post-12` and `post-13` are one kind of container; others of that class without a heading break no family of three."""
    posts = "".join(
        f"<div class=post-{at}><h3><a href=/{at}>Dues</a></h3><p>It rained.</p></div>" for at in (11, 12, 13)
    )
    found = units(posts + "<div class=post-14><p>An advertisement.</p><p>Buy it.</p></div>")

    assert len(found) == 4
    assert [item.linked for item in found] == [0.75] * 4


def test_cards_begin_with_a_linked_line_and_have_dates() -> None:
    """A heading need not be one by its element."""
    card = "<li><a href=/a>Dues to rise</a><p><time>5 May</time></p>"
    found = units(f"<ul>{card * 3}</ul>")

    assert len(found) == 3
    assert [item.marked for item in found] == [1.0] * 3


@pytest.mark.parametrize(
    "body",
    [
        "<p>One.</p><p>Two.</p>",
        "<div><h2>Alone</h2><p>It rained.</p></div>",
        "<div><p>One.</p><p>Two.</p></div><div><p>Three.</p><p>Four.</p></div>",
        "<div><h2>One</h2><p>It rained.</p></div><section><h2>Two</h2><p>It rained.</p></section>",
    ],
)
def test_no_units(body: str) -> None:
    """Paragraphs, columns without headings, one section, and unlike ones are none."""
    assert units(body) == []


def test_largest() -> None:
    """Cards within a story are not units beside it."""
    card = "<div><h4>Dues to rise</h4><p>It rained.</p></div>"
    story = f"<article><h2>Ferry stays in port</h2>{card}{card}</article>"

    assert len(units(story * 2)) == 2


@pytest.mark.parametrize(
    ("after", "share"),
    [("", 0), ("<div><p>yes<p>Mail</div>", 3 / 8)],
    ids=["its own cells", "a text that stands outside of it, too"],
)
def test_copies_of_the_texts_of_a_section(after: str, share: float) -> None:
    """What a table says in many of its cells is no sign of a card; what other places say as well is."""
    prose = (
        "The harbour office looked at all three quays on Monday, and says which of them the ferry may use in winter."
    )
    table = "<table><tr><td>North<td>yes<td>no<tr><td>South<td>yes<td>yes</table>"
    document = from_html(
        f"{HEAD}<main><h1>Ferry stays in port</h1><p>{prose}<h2>Quays</h2><p>{prose[::-1]}{table}</main>{after}"
    )
    columns = PageColumns(segment(document), document)

    (row,) = [section_row(columns, item) for item in sections(columns)]

    assert row[list(SECTION_FEATURES).index("short_copies_share")] == pytest.approx(share)


PROSE = "The harbour office in Orvik looked at all three quays on Monday, and says which of them the ferry may use in winter."
OTHER = "A violin that lay in an attic for eighty years was sold to a dentist from Cremona, who had seen it in a shop window."


def rows(body: str, head: str = HEAD) -> list[dict[str, float]]:
    """`SECTION_FEATURES` of each section of a page."""
    document = from_html(f"{head}<body>{body}")
    columns = PageColumns(segment(document), document)
    return [dict(zip(SECTION_FEATURES, section_row(columns, item), strict=True)) for item in sections(columns)]


def test_a_section_built_like_the_story() -> None:
    """A heading of the title's element and class, with as many lines as the title has before the text begins."""
    form = "<h1 class=t>{}</h1><div class=byline>By {}</div><time>5 May</time><p>{}</p>"
    (row,) = rows(
        "<main>"
        + form.format("Ferry stays in port", "Ann Lee", PROSE)
        + form.format("Attic violin sold", "Jan Roe", OTHER)
        + "</main>"
    )

    assert row["is_like_title"]
    assert (row["lines"], row["title_lines"], row["lines_alike"]) == (2, 2, 2)
    assert (row["heading_share"], row["own_heading_share"], row["names_share"]) == (0, 1, 0)


def test_a_section_of_the_story() -> None:
    """A subheading is not built like the title; names that the story has are told from new ones."""
    text = "Old pilots of Orvik recall that the ferry once came through the ice, with a band on its deck and the mayor ill below."
    (row,) = rows(f"<main><h1 class=t>Ferry stays in port</h1><p>{PROSE}<h2>Through the ice</h2><p>{text}</main>")

    assert not row["is_like_title"]
    assert row["names_share"] == 1
    assert row["lines"] == 0


def test_bold_lines_head_sections() -> None:
    """A short bold line is as good as a heading, unless it ends as a sentence; it reaches to the next, or to a heading."""
    lines = [f"<p><b>{head}</b></p><p>{PROSE}{n}" for n, head in enumerate(("Quays", "Pilots", "This is all."))]
    found = rows(f"<main><h1>Ferry stays in port</h1><p>{OTHER}{''.join(lines)}<h2>More</h2><p>{OTHER[::-1]}</main>")

    assert [row["prose_count"] for row in found] == [1, 2, 1]


def test_the_post_that_a_title_names_on_the_page_of_a_blog() -> None:
    """Below the heading of the blog, and below another post, the one named is the page's own."""
    posts = "".join(
        f"<div class=post><h2><a href=/{n}>{title}</a></h2><p>{text}<p>{text[::-1]}<p>{text.upper()}</div>"
        for n, (title, text) in enumerate((("Attic violin sold", OTHER), ("Ferry stays in port", PROSE)))
    )
    document = from_html(f"{HEAD}<body><h1>Notes from a quay</h1>{posts}")
    columns = PageColumns(segment(document), document)

    assert columns.segments[columns.title].text == "Ferry stays in port"
