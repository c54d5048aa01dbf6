"""What kind of page it is where it holds no whole story."""

from __future__ import annotations

import pytest

from articlekit.article import RemovalKind, Removed, WarningCode
from articlekit.body.decide import Body, decide
from articlekit.body.doubts import doubts
from articlekit.document import from_html, from_text
from articlekit.extractors import Page
from articlekit.segment import segment
from articlekit.story import locate

SENTENCE = "The ferry to the island goes every hour from now on, the harbour office said on Monday. "
TEASER = f"<h2><a href='/s'>A headline of a story</a></h2><p>{SENTENCE}</p>"


def page_of(markup: str, *, is_text: bool = False, likely_from: int | None = None) -> Page:
    """A page; its body is all of it from a segment on, or nothing."""
    document = from_text(markup) if is_text else from_html(markup)
    segments = segment(document)
    body = () if likely_from is None else tuple(range(likely_from, len(segments)))
    return Page(
        document=document,
        segments=segments,
        scores=(scores := (0.0,) * len(segments)),
        story=locate(document, segments, scores, body),
    )


def codes(page: Page, body: tuple[int, ...], removed: tuple[Removed, ...] = (), *, is_free: bool | None = None):
    """The codes of the doubts."""
    return [warning.code for warning in doubts(page, Body(numbers=body), removed, is_free=is_free)]


def wall(position: int, confidence: float = 0.9) -> tuple[Removed, ...]:
    """A request to subscribe at this place."""
    return (Removed(kind=RemovalKind.PAYWALL, rule="r", text="Subscribe", position=position, confidence=confidence),)


class TestIndex:
    """Whether a page lists stories and tells none."""

    def test_teasers(self):
        """Linked headlines with short texts under them are a list."""
        body = decide(page_of(TEASER * 5, likely_from=0), None, {})

        assert body.is_index
        assert body.numbers == ()

    @pytest.mark.parametrize(
        "markup",
        [
            TEASER * 4,
            TEASER.replace("a href", "b title").replace("/a>", "/b>") * 6,
            TEASER.replace(SENTENCE, SENTENCE * 5) * 6,
            TEASER * 5 + f"<p>{SENTENCE}</p>" * 4,
        ],
    )
    def test_others(self, markup):
        """Few of them, headings without links, long texts, or more text than headlines: that is a story."""
        body = decide(page_of(markup, likely_from=0), None, {})

        assert not body.is_index
        assert body.numbers

    def test_headlines_just_before(self):
        """The first headline may itself have been left out of the body."""
        assert decide(page_of(TEASER * 5, likely_from=1), None, {}).is_index

    def test_claimed(self):
        """Who claims a body gets it, whatever it looks like."""
        body = decide(page_of(TEASER * 5, likely_from=0), frozenset({0, 1}), {})

        assert (body.numbers, body.is_index) == ((0, 1), False)

    def test_nothing(self):
        """An empty body is no list."""
        assert not decide(page_of("<p>x"), None, {}).is_index

    def test_said(self):
        """The list is told."""
        page = page_of(TEASER * 5, likely_from=0)
        said = [warning.code for warning in doubts(page, decide(page, None, {}), (), is_free=None)]

        assert said == [WarningCode.INDEX_PAGE]


class TestDoubts:
    """Why a body is missing, short or cut off."""

    LONG = page_of(f"<p>{SENTENCE * 8}</p><p>Subscribe</p>")
    PART = page_of(f"<p>{SENTENCE * 4}</p><p>Subscribe</p>")

    def test_none(self):
        """A whole story gives no doubt."""
        assert codes(page_of(f"<p>{SENTENCE * 8}</p>"), (0,)) == []

    def test_no_article(self):
        """Nothing likely."""
        assert codes(page_of("<p>Menu</p>"), ()) == [WarningCode.NO_ARTICLE]
        assert codes(page_of(""), ()) == [WarningCode.NO_ARTICLE]

    def test_too_short(self):
        """Less than an article, on a page; a short plain text is what it is."""
        assert codes(page_of(f"<p>{SENTENCE}</p>"), (0,)) == [WarningCode.TOO_SHORT]
        assert codes(page_of(SENTENCE, is_text=True), (0,)) == []

    def test_needs_script(self):
        """Much program and little text: a script would have fetched the story."""
        script = f"<script>{'run();' * 400}</script>"

        assert codes(page_of(f"{script}<p>Loading</p>"), ()) == [WarningCode.NEEDS_SCRIPT]
        assert codes(page_of(script), ()) == [WarningCode.NEEDS_SCRIPT]
        assert codes(page_of(f"{script}<p>{SENTENCE * 8}</p>"), (0,)) == []

    def test_declared_paywall(self):
        """A page that says it is not free shows a part, whatever its length; without a body that is no news."""
        assert codes(self.LONG, (0,), is_free=False) == [WarningCode.PAYWALL]
        assert codes(self.LONG, (0,), is_free=True) == []
        assert codes(self.LONG, (), is_free=False) == [WarningCode.NO_ARTICLE]

    @pytest.mark.parametrize(
        ("page", "removed", "expected"),
        [
            (PART, wall(1), [WarningCode.PAYWALL]),
            (PART, wall(1, confidence=0.3), []),
            (PART, wall(0), []),
            (LONG, wall(1), [WarningCode.PAYWALL]),
            (page_of(f"<p>{SENTENCE * 30}</p><p>Subscribe</p>"), wall(1), []),
        ],
    )
    def test_wall_after_the_text(self, page, removed, expected):
        """A sure request to subscribe right after a short body cuts it off; after a long one it is furniture."""
        assert codes(page, (0,), removed) == expected
