"""Which segments are taken for the body."""

from __future__ import annotations

import pytest

import articlekit
from articlekit.blocks import Paragraph
from articlekit.body.decide import likely_body
from articlekit.document import from_html
from articlekit.score import BODY_SCORE
from articlekit.segment import Segments, segment


def segments_of(markup: str) -> Segments:
    """The segments of a piece of markup."""
    return segment(from_html(markup))


def test_takes_what_is_likely():
    """The segments from the threshold upwards are the body, in page order."""
    page = segments_of("<p>One.<p>Two.<p>Three.")

    assert likely_body(page, (0.9, 0.1, BODY_SCORE)) == (0, 2)


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("<h2>Early life</h2>", (0, 1, 2)),
        ("<h2>Early life</h2><span>edit</span>", (0, 1, 3)),
        ("<h2><a href='/x'>Another story</a></h2>", (0, 2)),
        ("<div>Early life</div>", (0, 2)),
        ("<h2><div>Early life</div></h2>", (0, 1, 2)),
        ("<h2><div><p>Early life</p></div></h2>", (0, 1, 2)),
        ("<h2><div><a href='/x'>Another story</a></div></h2>", (0, 2)),
    ],
)
def test_keeps_headings_with_their_sections(between, expected):
    """An unlinked heading right over a text of the body belongs to it, whatever its own score."""
    page = segments_of(f"<p>Born in a small town.</p>{between}<p>She went to school there.</p>")
    scores = [0.0] * len(page)
    scores[0] = scores[-1] = 0.9

    assert likely_body(page, scores) == expected


def test_keeps_tables_whole():
    """A table of which most is body is body with its header row; of a layout table only what is likely."""
    rows = "<table><tr><th>Method<th>Days</tr><tr><td>Fridge<td>9</tr><tr><td>Dried<td>400</tr></table>"
    page = segments_of(f"<p>Here is what we found.</p>{rows}")

    assert likely_body(page, (0.9, 0.1, 0.1, 0.9, 0.9, 0.9, 0.9)) == (0, 1, 2, 3, 4, 5, 6)
    assert likely_body(page, (0.9, 0.1, 0.1, 0.9, 0.1, 0.1, 0.1)) == (0, 3)


def test_keeps_the_numbers_beside_the_names():
    """Of a table whose names are likely, and whose numbers are not, every cell is body; two rows are not enough."""
    rows = "".join(f"<tr><td>School of {name}</td><td>12</td><td>90 %</td></tr>" for name in ("Law", "Arts", "Music"))
    likely = [0.9 if number % 3 == 0 else 0.1 for number in range(9)]

    assert likely_body(segments_of(f"<table>{rows}</table>"), likely) == tuple(range(9))
    two = rows[: rows.rindex("<tr>")]
    assert likely_body(segments_of(f"<table>{two}</table>"), likely[:6]) == (0, 3)


def test_no_heading_above_the_first_text():
    """What stands over the whole body is its title, not a section's."""
    page = segments_of("<h1>Her life</h1><p>Born in a small town.</p>")

    assert likely_body(page, (0.0, 0.9)) == (1,)


def test_nothing_likely():
    """A page without a likely segment has no body."""
    assert likely_body(segments_of("<p>Menu"), (0.1,)) == ()


@pytest.mark.parametrize(("score", "expected"), [(0.26, (0, 1, 2)), (0.2, (0, 2))])
def test_doubtful_text_between_two_of_the_body(score, expected):
    """A single text that is not unlikely belongs to what stands around it."""
    page = segments_of("<p>One.<p>“Two.”<p>Three.")

    assert likely_body(page, (0.9, score, 0.9)) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("<h2>The walk</h2><p>Region: the coast</p>", (0, 1, 2, 3)),
        ("<h2><div>The walk</div></h2><p>Region: the coast</p>", (0, 1, 2, 3)),
        ("<aside><h2>Join us</h2><p>Region: the coast</p></aside>", (0, 3)),
        ("<p>Another</p><p>Region: the coast</p>", (0, 3)),
    ],
)
def test_doubtful_text_under_a_heading(between, expected):
    """One doubtful text may stand between a heading and what follows in the same container; a box of its own is none."""
    page = segments_of(f"<div><p>We walked all day.</p>{between}<p>It begins at the pier.</p></div>")

    assert likely_body(page, (0.9, 0.1, 0.3, 0.9)) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("<p>Get the tool for your browser:</p>", (0, 1, 2, 3)),
        ("<p>There is more to read in the archive.</p>", (0, 3)),
        ("<h3>Read more:</h3>", (0, 3)),
        ("<p>See <a href='/x'>what we wrote</a>:</p>", (0, 3)),
    ],
)
def test_links_that_a_sentence_opens(before, expected):
    """A list of links stays where a sentence of the story ends in a colon for it."""
    links = "<ul><li><a href='/a'>Falcon</a></li><li><a href='/b'>Heron</a></li></ul>"
    page = segments_of(f"<div>{before}{links}<p>Then press the button that shows itself.</p></div>")

    assert likely_body(page, (0.9, 0.1, 0.1, 0.9)) == expected


@pytest.mark.parametrize(
    "wrapper", ["{}", "<div>{}</div>", "<div><div>{}</div></div>", "<section><div>{}</div></section>"]
)
def test_lists_among_wrapped_paragraphs(wrapper):
    """Where an editor wraps each paragraph, a list between them in wrappers of its own is among them all the same."""
    parts = ("<p>We pack for a week.</p>", "<ul><li>Bread</li><li>Salt</li></ul>", "<p>Then we leave at dawn.</p>")
    page = segments_of("<main>" + "".join(map(wrapper.format, parts)) + "</main>")

    assert likely_body(page, (0.9, 0.1, 0.1, 0.9)) == (0, 1, 2, 3)


def test_two_doubtful_texts_are_no_part():
    """What parts the body longer than a line has to be likely itself."""
    page = segments_of("<p>One.<p>Two<p>Three<p>Four.")

    assert likely_body(page, (0.9, 0.3, 0.3, 0.9)) == (0, 3)


@pytest.mark.parametrize(
    ("cell", "before", "after", "expected"),
    [
        (0.05, "<p>Here is what we found.</p>", "<p>It was less.</p>", tuple(range(8))),
        (0.05, "<p>Here is what we found.</p><p>Prices</p>", "<p>It was less.</p>", (0, *range(2, 9))),
        (0.005, "<p>Here is what we found.</p>", "<p>It was less.</p>", (0, 7)),
        (0.05, "<p>Here is what we found.</p>", "", tuple(range(7))),
        (0.05, "<p>Here is what we found.</p>", "<p>Menu</p>", tuple(range(7))),
        (0.05, "<div><p>Here is what we found.</p></div><p>Menu</p>", "", (0,)),
    ],
)
def test_table_between_texts_of_the_body(cell, before, after, expected):
    """A table in the middle of the story is part of it unless it is clearly the page's; so is one with header cells right behind its last text."""
    rows = "<table><tr><th>Method<th>Days</tr><tr><td>Fridge<td>9</tr><tr><td>Dried<td>400</tr></table>"
    page = segments_of(f"{before}{rows}{after}")
    scores = [0.9 if item.text.endswith(".") else cell if item.tag in ("td", "th") else 0.0 for item in page]

    assert likely_body(page, scores) == expected


@pytest.mark.parametrize("cell", ["<a href='/more'>Read about it</a>", "A text of some length. " * 9])
def test_no_table_of_data(cell):
    """A table of links, or of paragraphs side by side, is none that belongs to the texts around it."""
    rows = f"<tr><td>{cell}</td><td>{cell}</td></tr>" * 2
    page = segments_of(f"<p>One.</p><table>{rows}</table><p>Two.</p>")

    assert likely_body(page, (0.9, 0.1, 0.1, 0.1, 0.1, 0.9)) == (0, 5)


@pytest.mark.parametrize(
    ("end", "is_kept"),
    [
        ("<hr><font size=1>Version: 2024.05.14 of this page</font>", False),
        ("<hr><small>Last changed in May by A. Lee</small>", False),
        ("<hr><p><small>Revision 7</small></p>", False),
        ("<hr>It snows again.", True),
        ("<small>It snows again.</small>", True),
        ("<hr><small>1. Not counting boats.</small><p><small>2. In winter.</small></p>", True),
        ("<hr><p>It snows again, <small>they say</small>.</p>", True),
    ],
)
def test_small_print_below_the_last_rule(end, is_kept):
    """One line in small type below the last rule is none of the story, however likely; several may be its notes."""
    page = segments_of(f"<p>It snowed in the night.</p><p>In the morning all was white.</p>{end}")

    assert (likely_body(page, [0.9] * len(page))[-1] == len(page) - 1) is is_kept


@pytest.mark.parametrize(
    ("end", "score", "is_kept"),
    [
        ("<p>Share Snow Talk</p>", 0.45, False),
        ("<p>1.2K Followers</p><p>Written by Ann Lee</p>", 0.45, False),
        ("<div>[Seoul = Newsis]</div>", 0.4, False),
        ("<p>Share Snow Talk</p>", 0.6, True),
        ("<p>It snows again.</p>", 0.4, True),
        ("<ul><li>more snow</li></ul>", 0.4, True),
        ("<pre>snow()</pre>", 0.4, True),
    ],
)
def test_lines_behind_the_last_paragraph(end, score, is_kept):
    """A short line at the end that is no sentence is body only where it is likely."""
    page = segments_of(f"<p>It snowed in the night.</p><p>In the morning all was white.</p>{end}")
    scores = [0.9, 0.9, *[score] * (len(page) - 2)]

    assert (likely_body(page, scores)[-1] == len(page) - 1) is is_kept


def test_the_first_headings_of_a_page() -> None:
    """The date over the headline and the headline, which are no part of the story, are not where it begins."""
    story = "".join(
        f"<p>I have kept a diary of the {place} for years and have never opened an old volume to settle an argument with it.</p>"
        for place in ("mill", "yard", "quay", "weir")
    )
    article = articlekit.parse(
        f"<title>Quiet Notes</title><h2>November 12, 2019</h2><h3><a href='/d'>On diaries</a></h3>{story}"
    )

    assert article.title == "On diaries"
    assert all(isinstance(block, Paragraph) for block in article.blocks)
