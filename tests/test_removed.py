"""What is not in the body: each segment once, with the reason that knows most of it."""

from __future__ import annotations

import pytest

from articlekit.article import RemovalKind, Removed
from articlekit.body.decide import Body
from articlekit.body.kinds import named_by_markup
from articlekit.body.removed import left_out, removed_of
from articlekit.extractors import Page, Removal
from articlekit.markup.class_words import Hint
from articlekit.parser import Parser
from made_pages import with_body

STORY = [
    "The old pier will be closed to walkers until the first week of May.",
    "Divers found that nine of its posts had been eaten away below the water.",
    "Each of them has to be replaced before the ferry can land there again.",
]
MARKUP = (
    "<nav><a href='/'>Home port</a></nav><article>"
    + "".join(f"<p>{text}</p>" for text in STORY)
    + "</article><div class='comments'><p>Nice bridge that is</p></div><p>Unmarked line</p>"
)


def told(page: Page, *removals: Removal) -> dict[str, Removed]:
    """By its text, what is said of each segment outside the body of the page."""
    by_number = {item.segment: item for item in removals}
    found = removed_of(left_out(page, Body(numbers=page.body, removals=by_number)), None)
    return {item.text: item for item in found}


@pytest.fixture
def page() -> Page:
    """A page whose body is its story."""
    page = Parser().page(MARKUP)
    numbers = {item.text: item.index for item in page.segments}
    return with_body(page, tuple(numbers[text] for text in STORY))


def test_every_segment_is_in_the_body_or_removed(page: Page) -> None:
    """Nothing is lost, and nothing is in both."""
    out = told(page)
    assert sorted([*out, *STORY]) == sorted(item.text for item in page.segments)


def test_markup_names_what_nobody_has_named(page: Page) -> None:
    """By the hints of its elements; where they are silent the scores are the reason."""
    out = told(page)
    assert (out["Home port"].kind, out["Home port"].rule) == (RemovalKind.NAVIGATION, "markup:navigation")
    assert out["Nice bridge that is"].kind is RemovalKind.COMMENT
    assert out["Nice bridge that is"].confidence < 0.5
    assert (out["Unmarked line"].kind, out["Unmarked line"].rule) == (RemovalKind.OTHER, "score")


def test_an_extractor_knows_more_than_markup(page: Page) -> None:
    """Its removal is the reason, with all that it read."""
    last = next(item.index for item in page.segments if item.text == "Nice bridge that is")
    removal = Removal(last, RemovalKind.DISCLAIMER, "own", 0.4, (("site", "Harbour"),))
    item = told(page, removal)["Nice bridge that is"]
    assert (item.kind, item.rule, item.confidence, item.data) == (removal.kind, "own", 0.4, removal.data)


def test_what_the_scores_take_for_body_is_not_named_by_markup(page: Page) -> None:
    """A likely segment that something else took out of the body keeps the reason that took it."""
    likely = with_body(page, tuple(range(len(page.segments))))
    out = left_out(likely, Body(numbers=(), captions=frozenset({0})))
    assert [item.rule for item in out] == ["markup:caption"] + ["score"] * (len(out) - 1)


@pytest.mark.parametrize(
    ("hints", "expected"),
    [
        (Hint.SHARE | Hint.NAVIGATION, (RemovalKind.SHARE, "markup:share")),
        (Hint.DATE, (RemovalKind.BYLINE, "markup:byline")),
        (Hint.POPUP, (RemovalKind.OTHER, "markup:widget")),
    ],
)
def test_the_most_telling_hint_wins(hints: int, expected: tuple[RemovalKind, str]) -> None:
    """The table is in the order of what hints tell."""
    reason = named_by_markup(hints)
    assert reason is not None
    assert reason[:2] == expected


def test_hints_that_name_no_kind() -> None:
    """A title or an article is no furniture."""
    assert named_by_markup(Hint.ARTICLE | Hint.TITLE) is None
