"""Stories that a page states in its data and does not show."""

from __future__ import annotations

import json

import pytest

import articlekit
from articlekit.article import WarningCode
from articlekit.body.embedded_story import StatedBody, shown, stated_body
from articlekit.document import from_html
from articlekit.options import Limits

LINES = [
    f"The gauge of {name} quay has stood still since Friday, and the water is read by hand at six, at noon and at six again."
    for name in ("Marrow", "Ask", "Bren", "Coln", "Dove")
]
STORY = "".join(f"<p>{line}</p>" for line in LINES)
OTHER = STORY.replace("gauge", "clock")
TITLE = "Tide gauge loses its float"


def ld(**values: str) -> str:
    """A JSON-LD block."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **values})}</script>'


def data(value: object) -> str:
    """A script element with JSON."""
    return f'<script type="application/json">{json.dumps(value)}</script>'


def pushed(rows: str, parts: int = 1) -> str:
    """Rows of components, as a page pushes them: in pieces that end anywhere."""
    size = len(rows) // parts + 1
    pieces = [rows[at : at + size] for at in range(0, len(rows), size)]
    return "".join(f"<script>self.__next_f.push([1,{json.dumps(piece)}])</script>" for piece in pieces)


def found(page: str, title: str = TITLE, limits: Limits = Limits()) -> str | None:
    """The markup of the story that a page states."""
    story = stated_body(from_html(f"<title>{title}</title>{page}"), limits)
    return story.markup if story else None


def test_json_ld_goes_first() -> None:
    """`articleBody` is the story; its lines are paragraphs, and what looks like markup in them is text."""
    assert found(ld(articleBody="\n\n".join(LINES)) + data({"html": OTHER})) == STORY
    assert found(ld(articleBody=" 1 < 2\n" + "\n".join(LINES))) == f"<p> 1 &lt; 2</p>{STORY}"


def test_markup_in_json_ld() -> None:
    """Where the body is markup, escaped or not, it is read as such."""
    assert found(ld(articleBody=STORY)) == STORY
    assert found(ld(articleBody=STORY.replace("<", "&lt;").replace(">", "&gt;"))) == STORY


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("{}<br><br>", "{}<br><br>"),
        ("&lt;div&gt;{}&lt;/div&gt;", "<div>{}</div>"),
        ("<em>{}</em>\n\n", "<p><em>{}</em></p>"),
        ("{} &quot;So&quot; &amp; so.\n", "<p>{} &quot;So&quot; &amp; so.</p>"),
        ("{} &#" + "9" * 5000 + ";\n", "<p>{} \N{REPLACEMENT CHARACTER}</p>"),
    ],
)
def test_other_markup_in_json_ld(mark: str, expected: str) -> None:
    """Markup without `p` is markup, too, and references are read, however long."""
    assert found(ld(articleBody="".join(map(mark.format, LINES)))) == "".join(map(expected.format, LINES))


def test_text_before_the_first_element() -> None:
    """A story may begin with bare text."""
    story = shown(from_html("<p>x"), StatedBody("One.<br>Two.<p>Three.", "here"))

    assert "".join(story.root.itertext()) == "xOne.Two.Three."


def test_headline_decides_between_bodies() -> None:
    """Of two bodies the one of the page's headline is taken, and none where no headline tells."""
    page = ld(headline="Another", articleBody="\n".join(LINES[::-1])) + ld(headline=TITLE, articleBody=STORY)

    assert found(page, f"{TITLE} | Quay") == STORY
    assert found(page, "Something else that is not said") is None


@pytest.mark.parametrize(
    "page",
    [
        data({"props": {"pageProps": {"story": {"body": STORY}}}}),
        data([["x", STORY], None, 3]),
        f"<script>window.__INITIAL_STATE__ = {json.dumps({'story': STORY})};</script>",
        pushed(f"1:T{len(STORY):x},{STORY}2:{json.dumps(['$', {'html': '$1'}])}\n", parts=4),
        pushed(f"1:null\n:HL[1]\n2:{json.dumps({'html': STORY})}"),
    ],
)
def test_data_of_scripts(page: str) -> None:
    """JSON elements, states that are assigned, and pushed rows, whole or in pieces."""
    assert found(page) == STORY


@pytest.mark.parametrize(
    "page",
    [
        "",
        data({"text": " ".join(LINES)}),
        data({"html": "<p>Short.</p>"}),
        data({"html": "<p " + "class=a " * 200 + ">Short.</p>"}),
        data({"a": STORY, "b": OTHER}),
        data(STORY),
        f'<script type="application/json">{{"html": {STORY}</script>',
        "<script>window.__INITIAL_STATE__ = {a: 1};</script>",
        "<script>self.__next_f.push([0]);self.__next_f.push([1,])</script>",
        pushed(f"1:T{len(STORY):x},{STORY}"),
        pushed("no rows"),
        ld(articleBody="Short."),
    ],
)
def test_no_story(page: str) -> None:
    """No markup, too little text, two stories that nothing tells apart, broken JSON, texts that nobody names."""
    assert found(page) is None


def test_title_decides_between_stories() -> None:
    """The story beside the page's title is taken, though another is longer."""
    stories = [{"title": "Another", "html": OTHER * 3}, {"title": TITLE, "html": STORY}]

    assert found(data(stories), f"{TITLE} - The Quay") == STORY


def test_the_same_story_twice() -> None:
    """A page may state its story in two places."""
    assert found(data({"a": [STORY], "b": {"c": STORY}})) == STORY


def test_limits() -> None:
    """What is too deep or too long is not read; deep nesting and a text named many times cost little."""
    deep: object = [STORY]
    for _ in range(80):
        deep = [deep]
    rows = f"1:T{len(STORY):x},{STORY}2:{json.dumps(['$1'] * 20_000)}\n"

    assert found(data(deep)) is None
    assert found(f'<script type="application/json">{"[" * 100_000}</script>') is None
    assert found(data([STORY]), limits=Limits(max_json_ld_bytes=100)) is None
    assert found(pushed(rows)) == STORY


def test_shown_is_another_page() -> None:
    """The story stands behind what is there, and the given page is not changed."""
    document = from_html(f"<body><p>Loading</p>{data([STORY])}</body>")
    story = stated_body(document)
    assert story is not None
    after = shown(document, story)

    assert len(list(document.root.iter("p"))) == 1
    assert [element.text for element in after.root.iter("p")] == ["Loading", *LINES]


def test_page_that_shows_nothing() -> None:
    """The article has the body, and a warning says where it is from."""
    article = articlekit.parse(f"<title>{TITLE}</title><body><div id=root></div>{data([STORY])}</body>")

    assert article.text.split("\n\n") == LINES
    assert [warning.code for warning in article.warnings] == [WarningCode.STATED_BODY]
    assert "data of its scripts" in article.warnings[0].message


def test_what_is_shown_goes_before_what_is_stated() -> None:
    """A page with a story is read as it stands; plain text states nothing."""
    article = articlekit.parse(f"<title>{TITLE}</title><body><article>{STORY}</article>{data([OTHER])}")

    assert article.text.split("\n\n") == LINES
    assert not article.warnings
