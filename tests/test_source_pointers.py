"""Links that point to the source without a word about it."""

from __future__ import annotations

import pytest

from articlekit.article import Relation
from source_pages import HOME, TARGET, parsed

LINK = f'<a href="{TARGET}">Daily Herald</a>'


@pytest.mark.parametrize("words", ["Read More", "Continue reading…", "Lire la suite", "続きを読む"])
def test_way_to_read_on(words: str) -> None:
    """A last line that sends the reader on to another publication makes the story an excerpt."""
    found = parsed(f'<p><a href="{TARGET}">{words}</a></p>').source
    assert found is not None
    assert (found.url, found.relation) == (TARGET, Relation.EXCERPT)


def test_address_as_the_last_line() -> None:
    """An address written out as the last line gives the source."""
    found = parsed(f'<p><a href="{TARGET}">{TARGET}</a></p>').source
    assert found is not None
    assert found.url == TARGET
    assert (found := parsed(f"<p>{TARGET}</p>").source) is not None
    assert found.url == TARGET
    assert parsed(f"<p>{HOME}images/harbour-in-the-storm.jpg</p>").source is None
    petition = "https://www.change.org/p/reopen-the-harbour"
    assert parsed(f'<p><a href="{petition}">{petition}</a></p>').source is None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_names_in_brackets_after_every_paragraph() -> None:
    """Where names in brackets part the story, each credits the paragraph above it."""
    other = '<p>[<a href="https://www.morningstar.example/2024/05/03/gale-over-port">Morning Star</a>]</p>'
    assert parsed(f"<p>[{LINK}]</p>", inside=other).source is None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_class_of_a_theme() -> None:
    """A class that themes use for much else counts at a link of the other site's name."""
    found = parsed(before=f'<p class="attribution">{LINK}</p>').source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Daily Herald")
    assert parsed(f'<ul><li class="reference">{LINK}</li></ul>').source is None
    assert parsed(before=f'<p class="attribution"><a href="{TARGET}">Something else</a></p>').source is None


def test_link_marked_as_the_source() -> None:
    """A theme's class names the source where no label does."""
    found = parsed(before=f'<div>May 3, 2024 <a class="article-source" href="{TARGET}">Daily Herald</a></div>').source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Daily Herald")
