"""What belongs together is in the body together."""

from __future__ import annotations

import pytest

from articlekit import Figure, Heading, RemovalKind, parse
from articlekit.body.decide import likely_body
from articlekit.body.leftovers import left_over
from articlekit.document import from_html
from articlekit.extractors import Removal
from articlekit.segment import Segments, segment

BEFORE, AFTER = "<p>You need what follows.</p>", "<p>Stir well and wait.</p>"


def segments_of(markup: str) -> Segments:
    """The segments of a piece of markup."""
    return segment(from_html(markup))


def body_of(markup: str) -> list[str]:
    """The texts of the likely body, where paragraphs that end as sentences are likely and nothing else is."""
    page = segments_of(markup)
    scores = [0.9 if item.tag == "p" and item.text[-1] == "." else 0.0 for item in page]
    return [page[number].text for number in likely_body(page, scores)]


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<ul><li>Flour</li><li>Salt</li></ul>", ["Flour", "Salt"]),
        ("<ul><li>Flour<ul><li>white</li></ul></li><li><p>Salt</p></li></ul>", ["Flour", "white", "Salt"]),
        ("<h3>For the dough</h3><ol><li>Flour</li><li>Salt</li></ol>", ["For the dough", "Flour", "Salt"]),
        ("<div><ul><li>Flour</li><li>Salt</li></ul></div>", ["Flour", "Salt"]),
        ("<dl><dt>Lock</dt><dd>A chamber</dd></dl>", ["Lock", "A chamber"]),
        ("<dl><div><dt>Lock</dt><dd>A chamber</dd></div></dl>", ["Lock", "A chamber"]),
        ("<details><summary>How deep?</summary><p>Four metres</p></details>", ["How deep?", "Four metres"]),
        ("<pre>x = 1<br>y = 2</pre>", ["x = 1", "y = 2"]),
        ("<blockquote><p>Never</p><footer>Ann Lee</footer></blockquote>", ["Never", "Ann Lee"]),
        ("<div class='testimonial'><p>Never</p><p class='author'>Ann Lee</p></div>", ["Never", "Ann Lee"]),
        ("<div class='testimonial-card'><p>Never</p><div class='name'>Ann Lee</div></div>", ["Never", "Ann Lee"]),
        ("<div class='zitat'><p>Niemals</p><p class='autor'>Ann Lee</p></div>", ["Niemals", "Ann Lee"]),
        ("<div class='c-quote'><div>Never</div><div class='c-quote__source'>Ann Lee</div></div>", ["Never", "Ann Lee"]),
        (
            "<div>" + "<div><h2>Lock</h2><div>It is a chamber.</div></div>" * 2 + "</div>",
            ["Lock", "It is a chamber."] * 2,
        ),
        ("<p>O rose<br>thou art sick</p>", ["O rose", "thou art sick"]),
        ("<div class='poem'><p>O rose<br>thou art sick</p></div>", ["O rose", "thou art sick"]),
        ("<div class='faq-section'><b>Who?</b><p>Anyone</p></div>", ["Who?", "Anyone"]),
        ("<faq-item><span>Who?</span><p>Anyone</p></faq-item>", ["Who?", "Anyone"]),
        (
            "<div itemscope itemtype='https://schema.org/Question'><h3>Who?</h3><div>Anyone</div></div>",
            ["Who?", "Anyone"],
        ),
        ("<address>Old Tannery<br>Quay 4</address>", ["Old Tannery", "Quay 4"]),
        ("<div class='accordion-item'><h3>Who?</h3><div><p>Anyone</p></div></div>", ["Who?", "Anyone"]),
        ("<div class='spec'><div>Length</div><div>31 m</div></div>", ["Length", "31 m"]),
        ("<div>" + "<div><span>Length</span><span>31 m</span></div>" * 3 + "</div>", ["Length31 m"] * 3),
        ("<div><button>Who?</button><div>Anyone</div></div>" * 3, ["Who?", "Anyone"] * 3),
        (
            "<section>" + "<details><summary><h4>Who?</h4></summary>Anyone</details>" * 3 + "</section>",
            ["Who?", "Anyone"] * 3,
        ),
        (
            "<blockquote class='twitter-tweet'><p>Snow</p><a href='https://x.com/a/status/1'>May</a></blockquote>",
            ["Snow", "May"],
        ),
    ],
)
def test_wholes_among_the_paragraphs(markup, texts):
    """A list, terms, code, a quotation with whom it is from, a verse: what stands among the story's paragraphs is the story's."""
    assert body_of(f"<article>{BEFORE}{markup}{AFTER}</article>") == [BEFORE[3:-4], *texts, AFTER[3:-4]]


@pytest.mark.parametrize(
    "markup",
    [
        "<ul><li><a href='/1'>Bread for all</a></li><li><a href='/2'>More bread</a></li></ul>",
        "<div class='related'><ul><li>Bread for all</li><li>More bread</li></ul></div>",
        "<div class='newsletter'><ul><li>News by post</li><li>Every day</li></ul></div>",
        "<ul class='share'><li>Mail</li><li>Print</li></ul>",
        "<ul><li><h3>Bread for all</h3><p>A teaser of some length</p></li><li><h3>More bread</h3><p>A teaser of some length</p></li></ul>",
        "<table><tr><td><a href='/1'>Bread for all</a></td><td>x</td></tr><tr><td><a href='/2'>More bread</a></td><td>y</td></tr></table>",
        "<ul><li><a href='https://x.com/share'>X</a></li><li><a href='https://www.facebook.com/sharer'>Facebook</a></li></ul>",
        "<ol><li><a href='https://post.example/1'>Bread for all</a></li><li><a href='https://post.example/2'>More bread</a></li></ol>",
        "<h3><a href='https://post.example/1'>Bread for all</a></h3>",
        "<nav><ol><li>One</li><li>Two</li></ol></nav>",
        "<p>Advertisement</p>",
    ],
)
def test_what_is_no_part_of_the_story(markup):
    """Links to other stories, cards, and what its markup names furniture stay out as a whole."""
    assert body_of(f"<article>{BEFORE}{markup}{AFTER}</article>") == [BEFORE[3:-4], AFTER[3:-4]]


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<h2><a href='#salt'>On salt</a></h2>", ["On salt"]),
        ("<h2><a href='https://post.example/bread#salt'>On salt</a></h2>", ["On salt"]),
        ("<h2>On salt [<a href='/w/index.php?action=edit'>edit</a>]</h2>", ["On salt [edit]"]),
        ("<h2>What <a href='https://people.example/berg'>Anna Berg</a> has found</h2>", ["What Anna Berg has found"]),
    ],
)
def test_headings_with_links(markup, texts):
    """A link to a section's own place, to edit it or to who is named in it makes no teaser of its heading."""
    assert body_of(f"<article>{BEFORE}{markup}{AFTER}</article>")[1:-1] == texts


def test_a_list_of_references():
    """Links to several sites are what to read on a subject; the line over a list that ends in a colon belongs to it."""
    points = (
        "<li><a href='https://mills.example/'>On mills</a></li><li><a href='https://ovens.example/'>On ovens</a></li>"
    )
    page = f"<article>{BEFORE}<div>Read more in</div><p>These:</p><ul>{points}</ul>{AFTER}</article>"

    assert body_of(page)[1:-1] == ["These:", "On mills", "On ovens"]


def test_links_in_a_table_of_data():
    """Under header cells links are values."""
    row = "<tr><td><a href='/{0}'>Flour of mill {0}</a></td><td><a href='/{0}.pdf'>A report</a></td></tr>"
    table = f"<table><tr><th>Mill</th><th>Report</th></tr>{row.format(1)}{row.format(2)}</table>"
    page = segments_of(f"<article>{BEFORE}{table}{AFTER}</article>")

    assert likely_body(page, [0.9, *[0.05] * 6, 0.9]) == tuple(range(8))


def test_a_list_at_the_end():
    """A list right behind the last paragraph, in the same container, ends the story; one in a container further on does not."""
    points = "<ul><li>Flour</li><li>Salt</li></ul>"

    assert body_of(f"<article>{BEFORE}{AFTER}{points}</article>")[2:] == ["Flour", "Salt"]
    assert body_of(f"<article>{BEFORE}{AFTER}<h3>In short</h3>{points}</article>")[2:] == ["In short", "Flour", "Salt"]
    assert body_of(f"<article>{BEFORE}{AFTER}</article><div>{points}</div>")[2:] == []
    assert body_of(f"<article>{BEFORE}{AFTER}<p>Menu</p><p>More</p>{points}</article>")[2:] == []


def test_lines_of_a_paragraph():
    """What only line breaks part from a text of the body goes on it: the last line, too, if it ends as a sentence."""
    page = segments_of("<div>A long first line of it.<br><br>A second one.<br><br>Third.<br><br>Tags</div>")

    assert likely_body(page, (0.9, 0.9, 0.1, 0.1)) == (0, 1, 2)


def test_headings_over_headings():
    """A section's name and that of the part around it stay with the text."""
    page = segments_of("<p>One.</p><h2>Part</h2><h3>Section</h3><p>Two.</p><h2>End</h2>")

    assert likely_body(page, (0.9, 0, 0, 0.9, 0)) == (0, 1, 2, 3)


def test_what_is_left_of_a_list():
    """A list of which half is removed as furniture goes whole."""
    page = segments_of("<p>One.</p><ul><li>News by post, every day</li><li>No ads</li></ul>")
    removal = Removal(1, RemovalKind.NEWSLETTER, "phrase:x")

    assert left_over(page, {0, 2}, {1: removal}) == {2: Removal(2, RemovalKind.NEWSLETTER, "phrase:x")}
    assert left_over(page, {0, 1}, {2: Removal(2, RemovalKind.AD, "x")}) == {}
    assert left_over(page, {0, 2}, {1: Removal(1, RemovalKind.CORRECTION, "x")}) == {}


STORY = (
    "<p>The lock at Aske was repaired on Monday, eleven months after a barge broke two of its gates, the river board said.</p>"
    "<p>Boats may pass from today, and the board expects two hundred of them before the end of the week, it said in a report.</p>"
)


@pytest.mark.parametrize(
    "quotation",
    [
        "<blockquote><p>We never saw such damage in our time here.</p><footer>Ragna Holm, keeper</footer></blockquote>",
        "<blockquote><p>We never saw such damage in our time here.</p><p class='author'>Ragna Holm, keeper</p></blockquote>",
        "<div class='testimonial'><p>We never saw such damage in our time here.</p><p class='byline'>Ragna Holm, keeper</p></div>",
        "<figure><blockquote>We never saw such damage in our time here.</blockquote><figcaption>Ragna Holm, keeper</figcaption></figure>",
        "<blockquote class='pullquote'>We never saw such damage in our time here.<cite>Ragna Holm, keeper</cite></blockquote>",
    ],
)
def test_attribution_of_a_page(quotation):
    """Whom a quotation is from is neither a byline, nor a caption, nor the page's footer."""
    article = parse(
        f"<html><h1>The lock</h1><article>{STORY}{quotation}{STORY.replace('Monday', 'Friday')}</article></html>"
    )
    quotes = [block for block in article.blocks if type(block).__name__ == "Quote"]

    assert [(quote.blocks[0].text, quote.attribution) for quote in quotes] == [
        ("We never saw such damage in our time here.", "Ragna Holm, keeper")
    ]


@pytest.mark.parametrize(
    ("box", "is_kept"),
    [
        ("<div class='review'><div itemprop='author'>Ragna Holm</div><p>{said}</p></div>", True),
        ("<div itemscope itemtype='https://schema.org/Review'><p>{said}</p><span itemprop='author'>Ragna Holm</span></div>", True),
        ("<div class='testimonial__card'><div class='testimonial__byline'>Ragna Holm</div><p>{said}</p></div>", True),
        ("<div><div class='author'>Ragna Holm</div><p>{said}</p></div>", False),
        ("<div class='quote'><div class='author'>Portrait of Ragna Holm-1</div><p>{said}</p></div>", False),
    ],
)  # fmt: skip
def test_whom_a_review_within_the_story_is_from(box, is_kept):
    """A name that the markup of a review calls its author stays with what it says."""
    said = box.format(said="We never saw such damage in our time here, and we hope to see none again.")
    story = f"{STORY}{said}{STORY.replace('Monday', 'Friday')}"
    article = parse(f"<html><h1>The lock</h1><article><p class='author'>By Ann Lee</p>{story}</article></html>")

    assert ("Ragna Holm" in article.text) is is_kept
    assert ["Ann Lee"] == [author.name for author in article.authors]


def test_the_byline_of_a_page_that_is_a_review():
    """Where the review is the story itself, whom it marks in the middle is no part of its text."""
    later = STORY.replace("Monday", "Friday")
    review = f"<div itemscope itemtype='https://schema.org/Review'>{STORY}<span itemprop='author'>Ragna Holm</span>{later}</div>"

    assert "Ragna Holm" not in parse(f"<html><h1>The lock</h1>{review}</html>").text


def test_dropped_media_are_recorded():
    """A picture or film that is not in the body is among what was removed, with why, and can be put back."""
    page = (
        f"<html><h1>The lock</h1><article>{STORY}<img src='/lock.jpg'></article><aside class='related'><a href='/x'><img src='/other.jpg' alt='A weir'>"
        "</a><iframe src='https://www.youtube.com/embed/1'></iframe></aside><img src='/logo.png' alt='The Post'><iframe src='https://ads.example/'></iframe>"
    )
    article = parse(page, url="https://post.example/a")
    media = [(item.kind, item.rule, item.text) for item in article.removed if item.media is not None]

    assert media == [
        (RemovalKind.RELATED, "markup:related", "A weir"),
        (RemovalKind.RELATED, "markup:related", ""),
        (RemovalKind.OTHER, "media:icon", "The Post"),
        (RemovalKind.OTHER, "media:frame", ""),
    ]
    assert [type(block).__name__ for block in article.restored([RemovalKind.RELATED]).blocks][-2:] == [
        "Figure",
        "Embed",
    ]


def test_dropped_media_of_broken_markup():
    """A parser of HTML takes attributes that XML has no names or characters for; the picture is recorded all the same."""
    page = f"<html><h1>The lock</h1><article>{STORY}</article><aside class='related'><img a::b=1 alt='A&#1;weir' '\"' src='/other.jpg'></aside>"
    article = parse(page, url="https://post.example/a")

    assert [item.media.images[0].url for item in article.removed if isinstance(item.media, Figure)] == [
        "https://post.example/other.jpg"
    ]


SECTIONS = (
    "<h3>What happened</h3><p>The ferry was taken out of service on Monday, when inspectors found cracks in both of its mounts.</p>"
    "<p>About four hundred people cross the sound each day, and two fishing boats are to carry them until the summer.</p>"
    "<h3>What it costs</h3><p>The repair will cost two million, the harbour master said, and the parts have to be cast anew.</p>"
)


@pytest.mark.parametrize(
    "head", ["", "<p class='title'><b>The ferry to Skarve</b></p>", "<h1>The ferry to Skarve</h1>"]
)
@pytest.mark.parametrize("tag", ["h2", "h3", "h4"])
def test_the_heading_of_the_first_section(head: str, tag: str) -> None:
    """It is no title where others of its rank follow, and the page says what the title is."""
    page = f"<title>The ferry to Skarve | Sund</title><div>{head}{SECTIONS.replace('h3>', f'{tag}>')}</div>"
    article = parse(page, url="https://sund.example/a")

    assert article.title == "The ferry to Skarve"
    assert [block.text for block in article.blocks if isinstance(block, Heading)] == ["What happened", "What it costs"]


def test_a_headline_of_the_rank_of_its_sections() -> None:
    """What the page's title says is the headline, whatever its rank."""
    page = f"<title>The ferry to Skarve | Sund</title><h3>The ferry to Skarve</h3>{SECTIONS}"
    article = parse(page, url="https://sund.example/a")

    assert article.title == "The ferry to Skarve"
    assert [block.text for block in article.blocks if isinstance(block, Heading)] == ["What happened", "What it costs"]


@pytest.mark.parametrize(
    "box",
    [
        "<div class='summary'><p>In short</p>{}</div>",
        "<section><h4>In short</h4>{}</section>",
        "<div><div><span>In short</span></div>{}</div>",
    ],
)
def test_a_list_and_what_it_is_called_in_a_box(box: str) -> None:
    """A box that holds nothing but a list and its name stands among the paragraphs as the list would."""
    markup = box.format("<ul><li>Flour</li><li>Salt</li></ul>")

    assert body_of(f"<div>{BEFORE}{markup}{AFTER}</div>") == [BEFORE[3:-4], "In short", "Flour", "Salt", AFTER[3:-4]]


@pytest.mark.parametrize(
    ("score", "is_kept"), [(0.3, True), (0.2, False)], ids=["as likely as a text between two", "less likely"]
)
def test_points_over_the_first_paragraph(score: float, *, is_kept: bool) -> None:
    """Key points that stand over the story are its own where they are likely enough; the names of who wrote it are not."""
    page = segments_of(f"<div><div><p>In short</p><ul><li>Flour</li><li>Salt</li></ul></div>{BEFORE}{AFTER}</div>")
    body = likely_body(page, [0.1, score, score, 0.9, 0.9])

    assert body == ((0, 1, 2, 3, 4) if is_kept else (3, 4))


@pytest.mark.parametrize(
    "facts",
    [
        "<dl><dt>Depth</dt><dd>4 m</dd></dl>",
        "<h3>The lock</h3><dl><div><dt>Depth</dt><dd>4 m</dd></div></dl>",
        "<table><tr><th>Depth</th><td>4 m</td></tr><tr><th>Width</th><td>9 m</td></tr></table>",
    ],
)
def test_facts_in_an_aside(facts: str) -> None:
    """Facts that stand beside the paragraphs in an `aside` are the story's; those that its class calls another's are not."""
    page = "<html><h1>The lock</h1><article>" + STORY + "<aside{}>" + facts + "</aside>" + STORY + "</article>"

    assert "4 m" in parse(page.format(""), url="https://post.example/a").text
    assert "4 m" not in parse(page.format(" class='related-box'"), url="https://post.example/a").text


@pytest.mark.parametrize("heading", ["<h2>Sources</h2>", "<h3>Further reading</h3>", "<p><b>Quellen:</b></p>"])
def test_references_that_end_the_story(heading: str) -> None:
    """What a story rests on, and what to read elsewhere, ends it; other stories of the site and ways to share do not."""
    page = "<html><h1>The lock</h1><article>" + STORY + heading + "<ul>{}</ul></article>"

    def text(*addresses: str) -> str:
        points = "".join(
            f"<li><a href='{address}'>How the lock was dug, part {n}</a></li>" for n, address in enumerate(addresses)
        )
        return parse(page.format(points), url="https://post.example/a").text

    kept = text("https://one.example/a", "https://two.example/b", "https://three.example/c")
    assert "How the lock was dug, part 2" in kept
    assert "ources" in kept or "reading" in kept or "Quellen" in kept
    for gone in (
        ("/a", "/b", "/c"),
        ("https://post.example/a", "https://post.example/b"),
        ("https://facebook.com/a", "https://one.example/a"),
    ):
        assert "How the lock was dug" not in text(*gone)


@pytest.mark.parametrize("name", ["admonition note", "callout", "alert alert-warning", "custom-block tip", "hinweis"])
def test_what_a_notice_is_called(name: str) -> None:
    """A box that warns or advises keeps its first words; one that asks to subscribe does not come in by its class."""
    notice = f"<div class='{name}'><div><b>Mind the pump</b></div><p>Switch it off first.</p></div>"

    assert body_of(f"<div>{BEFORE}{notice}{AFTER}</div>")[1:3] == ["Mind the pump", "Switch it off first."]
    assert "Mind the pump" not in body_of(f"<div>{BEFORE}{notice.replace('first.', 'first')}{AFTER}</div>")


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<section><h1>Lock</h1><p>It is a chamber.</p></section>" * 2, ["Lock", "It is a chamber."] * 2),
        ("<div role='list'><div role='listitem'>Flour</div><div role='listitem'>Salt</div></div>", ["Flour", "Salt"]),
        ("<div class='stanza'>O rose<br>thou art sick</div>", ["O rose", "thou art sick"]),
        (
            "<div>"
            + "<div><div class='tab-title' role='button'>Who?</div><div class='tab-content'>Anyone</div></div>" * 3
            + "</div>",
            ["Who?", "Anyone"] * 3,
        ),
    ],
)
def test_more_wholes(markup: str, texts: list[str]) -> None:
    """Sections side by side, lists by their role, verse in any element, terms whose classes sound like a menu."""
    assert body_of(f"<div>{BEFORE}{markup}{AFTER}</div>") == [BEFORE[3:-4], *texts, AFTER[3:-4]]


def test_a_lone_section_without_a_sentence_of_the_story() -> None:
    """One heading with its line in a box is no row of sections."""
    assert "Lock" not in body_of(
        f"<div>{BEFORE}<section><h2>Lock</h2><div>It is a chamber.</div></section>{AFTER}</div>"
    )


def test_sections_that_are_said_twice() -> None:
    """Questions and answers that the page holds a second time, folded, are not the story's again: their score is next to nothing."""
    folded = "<div><h5>Lock</h5><div>It is a chamber.</div></div>" * 2

    assert "It is a chamber." not in body_of(f"<div>{BEFORE}{folded}{AFTER}</div>")


def test_what_opens_the_first_whole() -> None:
    """A line with a colon above the text with which the body begins, as in a question that begins with code."""
    code = "<pre>URL url = new URL(text);</pre>"
    page = segments_of(f"<div><div>3 votes</div><div><p>I do the following:</p>{code}{AFTER}{AFTER}</div></div>")
    scores = [0.9 if item.tag == "pre" or item.text == AFTER[3:-4] else 0.0 for item in page]

    assert [page[number].text for number in likely_body(page, scores)][:2] == ["I do the following:", code[5:-6]]
