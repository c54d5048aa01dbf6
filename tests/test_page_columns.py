"""The columns and sums that the features are counted from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articlekit.document import from_html
from articlekit.scoring.page_columns import PageColumns, distances
from articlekit.segment import segment

PROSE = "The ferry will not sail on Sunday, the harbour office said, because the pier is being mended. "


def columns_of(markup: str) -> PageColumns:
    """The columns of a page."""
    document = from_html(markup)
    return PageColumns(segment(document), document)


def test_running_text_is_long_and_not_linked() -> None:
    """Long texts count, unless they are links."""
    found = columns_of(f"<p>{PROSE}</p><p>Short</p><p><a href=/>{PROSE}</a></p><p>{PROSE}</p>")

    assert found.prose == [0, 3]
    assert found.prose_before == [0, 1, 1, 1, 2]
    assert found.prose_sums == [0, *[len(PROSE.strip())] * 3, 2 * len(PROSE.strip())]
    assert found.to_prose_before == [20, 1, 2, 3]
    assert found.to_prose_after == [3, 2, 1, 21]


def test_comments_are_no_running_text_where_there_is_enough_else() -> None:
    """Comments count only on a page that has little besides them."""
    comments = f"<div class=comment><p>{PROSE}</p></div>" * 2

    assert columns_of(f"<p>{PROSE * 5}</p>{comments}").prose == [0]
    assert columns_of(f"<p>{PROSE}</p>{comments}").prose == [0, 1, 2]


def test_a_link_to_the_comments_makes_no_comment_of_a_paragraph() -> None:
    """What a paragraph holds says nothing of it; what it lies in does."""
    paragraph = f"<p><a class=comment-count href=#c>0</a> {PROSE * 5}</p>"

    assert columns_of(f"{paragraph}<div class=comment><p>{PROSE}</p></div>").prose == [0]


def test_teasers_are_no_running_text_beside_a_story_of_two_sentences() -> None:
    """Where the title has a text below it, that is the story; where it has none, the teasers are all there is."""
    teasers = "".join(f"<div class=item><h3><a href=/{n}>Story {n}</a></h3><p>{PROSE}</p></div>" for n in range(4))
    title = "<title>Ferry stays in port</title>"

    assert columns_of(f"{title}<h1>Ferry stays in port</h1><p>{PROSE}</p>{teasers}").prose == [1]
    assert columns_of(f"{title}<h1>Latest</h1><p>{PROSE}</p>{teasers}").prose == [1, 3, 5, 7, 9]
    assert columns_of(f"{title}<h1>Ferry stays in port</h1>{teasers}<p>{PROSE}</p>").prose == [2, 4, 6, 8, 9]


def test_main_container_is_the_smallest_with_most_of_the_text() -> None:
    """Half of the running text is the measure; without any, all of the page is main."""
    story = f"<div class=caption><p>{PROSE}</p><p>{PROSE}</p></div>"

    assert columns_of(f"<p>Menu</p>{story}<p>{PROSE}</p>").main_span == (1, 3)
    assert columns_of("<p>One</p><p>Two</p>").main_span == (0, 2)
    assert columns_of("").main_span == (0, 0)


@given(st.data())
def test_distances_are_those_a_search_would_find(data: st.DataObject) -> None:
    """To the last marked one before, and to the next after it; as if one stood 20 segments before the page and 20 behind it."""
    count = data.draw(st.integers(0, 12))
    marked = sorted(data.draw(st.sets(st.integers(0, count - 1))) if count else set())
    before, after = distances(marked, count)

    assert before == [min([n - m for m in marked if m < n], default=n + 20) for n in range(count)]
    assert after == [min([m - n for m in marked if m > n], default=20 + count - n) for n in range(count)]
