"""Which segments are looked at, by what their groups share."""

from __future__ import annotations

from articlekit.document import from_html
from articlekit.scoring.groups import GROUP_FEATURES, PAGE_FEATURES, Group, live_segments
from articlekit.scoring.page_columns import PageColumns, Row
from articlekit.segment import segment

PROSE = "The ferry will not sail on Sunday, the harbour office said, because the pier is being mended. "
STORY = f"<p>{PROSE}</p><p>{PROSE * 2}</p>"
MENU = "<ul><li><a href=/a>Home</a><li><a href=/b>News</a></ul>"
NAMES = (*GROUP_FEATURES, *PAGE_FEATURES)


def live(markup: str, hopeless_prose: int = -1) -> tuple[dict[str, Group], list[Row]]:
    """The texts that are looked at, each with its group; and what was asked.

    A group is hopeless where it has `hopeless_prose` running texts.
    """
    document = from_html(markup)
    asked: list[Row] = []

    def is_hopeless(row: Row) -> bool:
        asked.append(row)
        return row[NAMES.index("prose_count")] == hopeless_prose

    items, groups = live_segments(PageColumns(segment(document), document), is_hopeless)
    return {item.text: group for item, group in zip(items, groups, strict=True)}, asked


def test_lists_of_links_are_passed_over() -> None:
    """Outside the main container, more links than text and no running text: nobody asks."""
    found, asked = live(f"{MENU}<article>{STORY}</article>{MENU}")

    assert list(found) == [PROSE.strip(), (PROSE * 2).strip()]
    assert len(asked) == 1


def test_list_of_links_in_the_main_container_is_asked_for() -> None:
    """A story may be a list of links: inside the main container the trees decide."""
    found, asked = live(f"<article>{MENU}{STORY}{STORY}{MENU.replace('Home', 'Pier')}</article>")

    assert {"Home", "Pier", "News"} < set(found)
    assert len(asked) == 3


def test_segments_of_hopeless_groups_are_left_out() -> None:
    """A group that is given up takes all its segments with it; its neighbours stay."""
    found, _ = live(f"<article>{STORY}</article><div><p>One</p><p>Two</p></div>", hopeless_prose=0)

    assert list(found) == [PROSE.strip(), (PROSE * 2).strip()]


def test_group_is_the_smallest_container_with_more_than_one() -> None:
    """Boxes around single texts are no groups; a page of one text is its own."""
    found, asked = live(f"<main><div><div><p>{PROSE}</p></div></div><section><p>Pier</p></section></main>")
    alone, _ = live("<body><div><p>Pier</p></div></body>")

    assert len(asked) == 1
    assert {(0, 2)} == {(group.first, group.end) for group in found.values()}
    assert [(0, 1)] == [(group.first, group.end) for group in alone.values()]


def test_levels_are_the_next_larger_containers() -> None:
    """Containers that hold no more than the one inside are skipped; where none is larger the last counts again."""
    boxes = "<div>" * 30 + "<p>Pier</p><p>Port</p>" + "</div>" * 30
    found, _ = live(f"<body><main><section>{boxes}</section><p>{PROSE}</p></main><p>End</p></body>")
    row = dict(zip(NAMES, found["Pier"].row, strict=True))
    last = dict(zip(NAMES, found["End"].row, strict=True))

    assert [2, 3, 4] == [row[f"count_{level}"] for level in (1, 2, 3)]
    assert [4, 4, 4] == [last[f"count_{level}"] for level in (1, 2, 3)]


def test_nested_boxes_are_climbed_once() -> None:
    """A thousand boxes that hold the same cost no more than their number, however many groups lie in the innermost."""
    groups = "".join(f"<div><p>Pier {number}</p><p>Port {number}</p></div>" for number in range(50))
    found, asked = live("<body>" + "<section>" * 200 + groups + "</section>" * 200 + "<p>End</p></body>")

    assert len(found) == 101
    assert {(2, 100, 101)} == {
        tuple(int(row[NAMES.index(f"count_{level}")]) for level in (1, 2, 3)) for row in asked[:50]
    }
