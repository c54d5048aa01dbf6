"""What the scorer sees of a page: each feature by name, on pages small enough to count by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.document import Document, from_html
from articlekit.markup.class_words import Hint
from articlekit.scoring.features import LATE_FEATURES, NAMES, OWN_FEATURES, Rows
from articlekit.scoring.groups import GROUP_FEATURES, PAGE_FEATURES, TAGS, Group
from articlekit.scoring.page_columns import PageColumns, Row
from articlekit.segment import Segment, segment

PROSE = "The ferry will not sail on Sunday, the harbour office said, because the pier is being mended. "
PAGE = (
    "<title>Ferry stays in port - The Quay</title>"
    "<meta property='og:type' content='article'>"
    "<meta name='description' content='The ferry will not sail on Sunday, the harbour office said'>"
    "<body><nav><ul><li><a href=/a>Home</a><li><a href=/b>News</a></ul></nav>"
    "<article><h1>Ferry stays in port</h1>"
    f"<p class=intro>{PROSE}</p><img src=a.jpg><p>A caption</p><h2>The pier:</h2><p>{PROSE * 2}</p>"
    "<ul class=related><li><a href=/c>Bridge closed</a><li>It was closed before: <a href=/d>this</a></ul></article>"
    "<footer><p>Home</p><p>Home</p></footer>"
)


def table(document: Document) -> dict[str, dict[str, float]]:
    """For each text of a page its features by name; of equal texts the last."""
    found = all_rows(document)
    return {item.text: dict(zip(NAMES, group.row + row, strict=True)) for item, group, row in found}


def all_rows(document: Document) -> Iterator[tuple[Segment, Group, Row]]:
    """The segments that are looked at where no group is given up, each with its group and its own features."""
    rows = Rows(PageColumns(segment(document), document), lambda _: False)
    own, late = rows.part(0, len(rows.items)), rows.late(rows.items)
    return zip(rows.items, rows.groups, map(tuple.__add__, own, late), strict=True)


@pytest.fixture(scope="module")
def page() -> dict[str, dict[str, float]]:
    """The features of the page above."""
    return table(from_html(PAGE))


INTRO, STORY = PROSE.strip(), (PROSE * 2).strip()


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (INTRO, "size", len(INTRO)),
        (INTRO, "words", INTRO.count(" ")),
        (INTRO, "link_share", 0.0),
        ("It was closed before: this", "link_share", 4 / 26),
        (INTRO, "tag", TAGS["p"]),
        (INTRO, "ending", 3),
        ("The pier:", "ending", 1),
        ("A caption", "ending", 0),
        (INTRO, "commas", 2),
        (INTRO, "first_char", 2),
        (INTRO, "in_json_body", 1),
        ("Home", "copies", 3),
        ("A caption", "after_media", 1),
        ("The pier:", "after_media", 0),
        ("Bridge closed", "special_hints", Hint.RELATED),
        (INTRO, "prose_after", 1),
        ("The pier:", "prose_share_before", len(INTRO) / (len(INTRO) + len(STORY))),
        ("The pier:", "to_prose_before", 2),
        ("The pier:", "to_prose_after", 1),
        (INTRO, "from_main_start", -3),
        ("It was closed before: this", "to_main_end", -1),
        (INTRO, "size_1_after", len("A caption")),
        (STORY, "tag_before", TAGS["h2"]),
        (STORY, "tag_after", TAGS["li"]),
        ("It was closed before: this", "same_count", 2),
        ("It was closed before: this", "same_size", 19.5),
        ("A caption", "from_heading", 2),
        (STORY, "size_from_heading", len("The pier:")),
        (INTRO, "count_1", 7),
        (INTRO, "count_2", 11),
        (INTRO, "count_3", 11),
        ("It was closed before: this", "count_1", 2),
        ("It was closed before: this", "link_share_1", 17 / 39),
        (INTRO, "prose_share_1", 1.0),
        ("It was closed before: this", "prose_share_1", 0.0),
        ("It was closed before: this", "mean_size_1", 19.5),
        (INTRO, "prose_count", 2),
        (INTRO, "depth", 2),
        (INTRO, "group_tag", TAGS["article"]),
        ("It was closed before: this", "group_hints", Hint.RELATED),
        (INTRO, "first_share", 2 / 11),
        (INTRO, "end_share", 9 / 11),
        (INTRO, "overlaps_main", 1 / 7),
        ("Home", "overlaps_main", 0.0),
        (
            INTRO,
            "size_4",
            sum(map(len, ["HomeNewsFerry stays in portA captionThe pier:", INTRO, STORY, "Bridge closed"])) / 9,
        ),
        ("The pier:", "headings_before", -1),
        ("Bridge closed", "headings_before", 0),
        ("Ferry stays in port", "headings_before", -2),
        (INTRO, "prose_after_12", 1),
        (INTRO, "main_prose_after", 1),
        (STORY, "main_prose_after", 0),
        ("The pier:", "links_since_prose", 0),
        ("It was closed before: this", "links_since_prose", len("Bridge closed")),
        ("Home", "links_since_prose", len("Bridge closed") + len("this")),
        (INTRO, "from_mark", 1000),
        (INTRO, "to_mark", 1000),
        (INTRO, "marks_before", 0),
        (INTRO, "article_start", -4),
        (INTRO, "to_article_end", 6),
        ("Home", "to_article_end", -1),
        ("Home", "article_start", -1000),
        (STORY, "child_count", 7),
        (INTRO, "page_count", 11),
        (INTRO, "page_prose", len(INTRO) + len(STORY)),
        (INTRO, "page_prose_count", 2),
        (INTRO, "main_prose_share", len(STORY) / len(INTRO + STORY)),
        (INTRO, "is_article", 2),
        (INTRO, "from_title", 1),
        ("A caption", "from_title", 2),
        (STORY, "prose_from_title", 1),
        (STORY, "headings_from_title", 1),
        (STORY, "size_from_title", len("Ferry stays in portA captionThe pier:") + len(INTRO)),
        ("Home", "links_from_title", len("Bridge closedthis")),
        (INTRO, "marks_from_title", 0),
        (STORY, "rivals", 1),
        (STORY, "rival_likeness", 0.25),
        (INTRO, "title_likeness", 1.0),
        (INTRO, "heading_likeness", 1.0),
        (STORY, "heading_likeness", 0.25),
        (INTRO, "shared_share", 7 / 11),
        ("Home", "shared_share", 1.0),
        (INTRO, "shared_prose_share", 1.0),
        (INTRO, "title_gap", 0),
        ("Home", "title_gap", 7),
        (INTRO, "outer_matched", 0),
        (INTRO, "from_label", 1000),
        (STORY, "section_share", 11 / 12),
        (INTRO, "capital_share", 2 / 17),
    ],
)
def test_feature(page: dict[str, dict[str, float]], text: str, name: str, expected: float) -> None:
    """The feature of this name says what its description tells."""
    assert expected == pytest.approx(page[text][name])


def test_sizes_and_shares_of_the_page(page: dict[str, dict[str, float]]) -> None:
    """The page's size is that of its texts, its link share that of the characters in links."""
    size = (
        len("HomeNewsHomeHomeFerry stays in portA captionThe pier:Bridge closedIt was closed before: this")
        + len(INTRO)
        + len(STORY)
    )

    assert size == page[INTRO]["page_size"]
    assert len("HomeNewsBridge closedthis") / size == pytest.approx(page[INTRO]["page_link_share"])
    assert 0.0 == page[INTRO]["main_link_share"]  # the second paragraph alone is more than half of the prose


def test_every_feature_is_described() -> None:
    """A row has one number for each name, and no name stands twice."""
    described = {**OWN_FEATURES, **LATE_FEATURES, **GROUP_FEATURES, **PAGE_FEATURES}

    assert len(NAMES) == len(described)
    assert all(described.values())


def test_json_body_is_a_witness() -> None:
    """A paragraph that JSON-LD gives as the body is told from one that it does not."""
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "%s"}</script>' % (PROSE * 4)
    found = table(from_html(f"{script}<p>{PROSE}</p><p>Something else</p>"))

    assert (2, 0) == (found[INTRO]["in_json_body"], found["Something else"]["in_json_body"])


def test_wide_scripts_count_more() -> None:
    """A Japanese sentence is as large as its translation, though it has a third of the characters."""
    text = "港湾事務所によると桟橋の修理のため日曜日のフェリーは運航しない。"
    found = table(from_html(f"<p>{text}</p><p>短い</p>"))[text]

    assert 2.5 * len(text) < found["size"] <= 2.6 * len(text)
    assert 1 == found["page_prose_count"]


def test_bylines_and_dates_part_stories() -> None:
    """How far the last mark is, how far the next, and how many there were since the main container began."""
    mark = "<p class=byline>By Ann Lee</p>"
    found = table(from_html(f"<main><p>First</p>{mark}<p>{PROSE * 9}</p><p>Last</p>{mark}<p>Next</p></main>"))

    assert (1000, 1) == (found["First"]["from_mark"], found["First"]["to_mark"])
    assert (2, 1) == (found["Last"]["from_mark"], found["Last"]["to_mark"])
    assert (1, 1000) == (found["Next"]["from_mark"], found["Next"]["to_mark"])
    assert found["Next"]["marks_before"] == found["Last"]["marks_before"] + 1


def test_widest_gap_of_the_story() -> None:
    """What parted running texts so far is remembered: a paragraph behind a list of links may be another story's."""
    links = "".join(f"<li><a href=/{number}>Another story {number}</a>" for number in range(5))
    found = table(from_html(f"<main><p>{PROSE}</p><p>{PROSE}One.</p><ul>{links}</ul><p>{PROSE}Two.</p></main>"))
    before, after = found[f"{PROSE}One."], found[f"{PROSE}Two."]

    assert (1, 0) == (before["gap"], before["gap_links"])
    assert (6, 5 * len("Another story 0")) == (after["gap"], after["gap_links"])


def test_units_side_by_side() -> None:
    """Behind the unit that bears the page's title stand others."""
    stories = "".join(
        f"<div><h2>{title}</h2><p>{text}</p></div>"
        for title, text in (
            ("Ferry stays in port", PROSE),
            ("<a href=/b>Bridge closed</a>", "Nobody crosses the Arle."),
        )
    )
    found = table(from_html(f"<title>Ferry stays in port</title><p>Menu</p><main>{stories}</main>"))
    own, other = found[INTRO], found["Nobody crosses the Arle."]

    assert (2, 1) == (own["outer_matched"], other["outer_matched"])
    assert (2, 0.5) == (other["outer_count"], other["inner_linked_share"])
    assert own["outer_prose"] == len(INTRO) / 2
    assert (0, 1) == (own["rivals"], other["rivals"])


def test_names_of_boxes() -> None:
    """How many boxes of other stories and of comments begin between the title and a text."""
    page = f"<h1>Ferry</h1><p>{PROSE}</p><h4>Read also:</h4><p>One</p><h4>Comments</h4><p>Two</p>"
    found = table(from_html(page))

    assert (0, 0, 1000) == tuple(found[INTRO][name] for name in ("related_labels", "comment_labels", "from_label"))
    assert (1, 1, 1) == tuple(found["Two"][name] for name in ("related_labels", "comment_labels", "from_label"))


def test_texts_of_one_story_share_words() -> None:
    """A paragraph that goes on with the story shares its words, one of another story does not."""
    others = (
        "The ferry waits in the harbour until the office has mended its pier.",
        "Eleven beekeepers lost all their hives in January.",
    )
    found = table(from_html(f"<h1>Ferry</h1><p>{PROSE}</p><p>{others[0]}</p><h2>Bees</h2><p>{others[1]}</p>"))
    same, other = found[others[0]], found[others[1]]

    assert same["beginning_share"] > 0.5
    assert other["beginning_share"] < 0.1
    assert same["recurring_share"] > other["recurring_share"]
    assert other["section_share"] < 0.2
    assert found[INTRO]["section_share"] == 1


def test_words_without_spaces() -> None:
    """Chinese texts are compared by pairs of characters."""
    story = (
        "港务局表示，由于码头正在维修，周日的渡轮将停航一天，请旅客提前安排行程。",
        "港务局还说，码头维修完成以后，渡轮将会恢复正常航行，票价保持不变。",
    )
    found = table(
        from_html(
            f"<h1>渡轮停航</h1><p>{story[0]}</p><p>{story[1]}</p><p>养蜂人今年一月失去了几乎所有的蜂群，损失非常惨重，至今无人知道原因。</p>"
        )
    )

    assert found[story[1]]["beginning_share"] > 0.15


def test_the_title_may_stand_behind_long_teasers() -> None:
    """Texts below linked headings side by side are no running text where there is other."""
    cards = "".join(f"<div><a href=/{at}>Another story</a><p>{PROSE}</p></div>" for at in range(9))
    story = f"<article><h1>Ferry stays in port</h1><p>{PROSE}A.</p><p>{PROSE}B.</p><p>{PROSE}C.</p></article>"
    found = table(from_html(f"<title>Ferry stays in port</title><section>{cards}</section>{story}"))

    assert found[f"{PROSE}A."]["overlaps_main"] == 1
    assert found[f"{PROSE}A."]["page_prose_count"] == 3


def test_comments_are_not_the_main_part() -> None:
    """Many words in a comment list do not make it the main container where the story is long enough."""
    story, comments = f"<p>{PROSE * 3}</p>" * 2, f"<div class=comment><p>{PROSE}</p></div>" * 20
    found = table(from_html(f"<article>{story}<p>End</p></article><section>{comments}</section>"))

    assert 1.0 == found["End"]["overlaps_main"]


def test_without_running_text_all_is_main() -> None:
    """On a page of short lines the main container is the page."""
    found = table(from_html("<ul><li>One<li>Two</ul><p>Three</p>"))

    assert 1.0 == found["Three"]["overlaps_main"]
    assert 0 == found["Three"]["page_prose_count"]


def test_parts_are_what_the_whole_is() -> None:
    """The rows of a page do not depend on the parts in which they are asked for."""
    document = from_html(PAGE)
    rows = Rows(PageColumns(segment(document), document), lambda _: False)

    assert [*rows.part(0, 3), *rows.part(3, 4), *rows.part(4, 99)] == rows.part(0, 99)


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<div class=comment>", "</div>", "<li>", "<h1>", "<br>", "<a href=x>", PROSE, "世", "x"]
        )
    )
)
def test_any_page_has_its_rows(pieces: list[str]) -> None:
    """Whatever the markup: one row a live segment, each as long as the names, every share between 0 and 1."""
    document = from_html("".join(pieces))
    segments = segment(document)
    for item, group, row in all_rows(document):
        assert 0 <= item.index < len(segments)
        named = dict(zip(NAMES, group.row + row, strict=True))
        shares = [value for name, value in named.items() if "share" in name or name == "overlaps_main"]
        assert all(0 <= value <= 1.0001 for value in shares)
