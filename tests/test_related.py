"""Headlines of other stories, told by form and place alone."""

from __future__ import annotations

import pytest

import articlekit
from articlekit import Article, RemovalKind
from articlekit.extractors.furniture.related import is_headline
from articlekit.feeds import FeedEntry

STORY = [
    "The harbour bridge was opened to carts on Monday, two months before the day that had been promised.",
    "The mayor thanked the masons, who had worked through two winters, and drove across it in the first cart.",
    "Traders on the left bank expect that the fish market will move back to its old place before the autumn.",
    "The council has not said what will become of the ferry, which carried four hundred people every morning.",
]
HEADLINES = [
    "Storm surge barrier passes its first full test",
    "U.S. ship runs aground off Aske lighthouse",
    "Who will pay for the second pier?",
]
NOTICE = "Denial of responsibility! Newsmill is an automatic aggregator of global media."


def removed(article: Article, kind: RemovalKind = RemovalKind.RELATED) -> list[str]:
    """The texts removed under a kind."""
    return [item.text for item in article.removed if item.kind is kind]


def text_of(*parts: str) -> str:
    """Plain text of these paragraphs under a title."""
    return "\n\n".join(["Harbour bridge opens to carts", *parts])


@pytest.mark.parametrize(
    "text",
    [
        *HEADLINES,
        "3 things to know about the harbour",
        "Missing kayaker’s boat found below Tamber falls",
        "Власти закрыли башню",
        "離島航路の新造船、来月就航へ",
    ],
)
def test_headlines_have_a_form(text: str) -> None:
    """A line of a few words without a full stop."""
    assert is_headline(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Reference",
        "It reopened on Monday.",
        "the first cart went over",
        "- Storm surge barrier passes its test",
        "1. Storm surge barrier passes its test",
        "What you need: a rope, a hook and:",
        "Write to desk@example.org for more",
        "Rope | 12 m | hemp or cotton",
        "A rope of hemp, from here to there $12",
        "The bridge opened. Carts went over it first",
        "x " * 120,
        "橋が開通した。",
    ],
)
def test_other_lines_do_not(text: str) -> None:
    """Sentences, list items, cells of tables, addresses and labels are no headlines."""
    assert not is_headline(text)


@pytest.mark.parametrize("closing", ["Reference", NOTICE, "Leave a Comment", "DMCA compliant image"])
def test_headlines_between_story_and_furniture(closing: str) -> None:
    """Three bare lines after the last paragraph leave the body, and are told as related stories."""
    article = articlekit.parse_text(text_of(*STORY, *HEADLINES, closing, NOTICE))
    assert removed(article) == HEADLINES
    assert [link.title for link in article.related] == HEADLINES
    assert article.text == "\n\n".join(STORY)


def test_an_unknown_label_may_stand_between() -> None:
    """One or two words that no phrase explains do not hide the run before them."""
    assert removed(articlekit.parse_text(text_of(*STORY, *HEADLINES, "Elsewhere", NOTICE))) == HEADLINES


def test_a_short_last_line_is_not_taken_for_a_headline() -> None:
    """A lone line of a few words may be the story's; a lone headline of six is not."""
    assert removed(articlekit.parse_text(text_of(*STORY, "So ends the ferry", NOTICE))) == []
    assert removed(articlekit.parse_text(text_of(*STORY, HEADLINES[0], NOTICE))) == HEADLINES[:1]


def test_without_furniture_lines_at_the_end_stay() -> None:
    """A text that ends in a list of lines is left as it is."""
    assert removed(articlekit.parse_text(text_of(*STORY, *HEADLINES))) == []


def test_a_run_between_paragraphs_of_plain_text() -> None:
    """Two headlines in a story of running text leave it; a list that a sentence announces stays."""
    lines = [HEADLINES[0], "Wind farm developer drops plans for second harbor"]
    story = [*STORY, *(text.replace("The", "Again the", 1) for text in STORY)]
    assert removed(articlekit.parse_text(text_of(*story[:5], *lines, *story[5:]))) == lines
    announced = story[4].rstrip(".") + ":"
    assert removed(articlekit.parse_text(text_of(*story[:4], announced, *lines, *story[5:]))) == []


def test_an_announced_list_of_links() -> None:
    """Links under "Related stories" after the story are related."""
    body = "".join(f"<p>{text}</p>" for text in STORY)
    cards = "".join(f"<p><a href='/{number}'>{text}</a></p>" for number, text in enumerate(HEADLINES))
    article = articlekit.parse(
        f"<article><h1>Harbour</h1>{body}<h3>Related stories</h3>{cards}</article>",
        url="https://example.org/a",
    )
    assert removed(article) == ["Related stories", *HEADLINES]
    assert article.related[0].url == "https://example.org/0"


def test_a_linked_paragraph_on_a_page_that_copies() -> None:
    """Between paragraphs a link that is a whole headline is another story, where the page says that it copies."""
    card = f"<p><a href='/a'>{HEADLINES[0]}</a></p>"
    body = "".join(f"<p>{text}</p>" for text in [*STORY[:2], "CARD", *STORY[2:]]).replace("<p>CARD</p>", card)
    page = f"<article><h1>Harbour</h1>{body}"
    assert removed(articlekit.parse(f"{page}<p>{NOTICE}</p></article>")) == HEADLINES[:1]
    assert removed(articlekit.parse(f"{page}</article>")) == []


@pytest.mark.parametrize(
    "label", ["Previous Post", "Read more", "Weiterlesen", "3 May 2024", "2024年4月23日", "2 comments", ""]
)
def test_label_of_a_linked_headline(label: str) -> None:
    """What links to the same place as a headline and is none, before or behind it, is no story of its own."""
    first, second = HEADLINES[:2]
    box = (
        f'<div class="related"><h3>Related</h3><article><a href="/a">{label}</a><h4><a href="/a">{first}</a></h4></article>'
        f'<article><h4><a href="/b">{second}</a></h4><a href="/b">{label}</a></article></div>'
    )
    page = "<h1>Harbour bridge opens to carts</h1>" + "".join(f"<p>{text}</p>" for text in STORY) + box
    found = articlekit.parse(page, url="https://valley.example/news/bridge")

    assert [(link.title, link.url) for link in found.related] == [
        (first, "https://valley.example/a"),
        (second, "https://valley.example/b"),
    ]


def test_a_list_of_a_news_search() -> None:
    """Of an item that only lists headlines those of the others are related links, and its own is not."""
    here = "https://news.example/articles/1"
    page = "<ol>" + "".join(
        f'<li><a href="https://news.example/articles/{number}">{title}</a> <font>Herald</font></li>'
        for number, title in enumerate(HEADLINES, 1)
    )
    entry = FeedEntry(title=HEADLINES[0], url=here)

    article = articlekit.parse(page + "</ol>", url=here, entry=entry)

    assert not article.blocks
    assert [link.title for link in article.related] == HEADLINES[1:]
