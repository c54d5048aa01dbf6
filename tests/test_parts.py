"""Parts of segments that are removed: nothing is lost, and links stay on their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import RemovalKind
from articlekit.body.parts import apart, is_all, part_of, shortened
from articlekit.document import from_html
from articlekit.extractors import Removal, Segments
from articlekit.segment import segment

WORDS = [f"w{number}" for number in range(12)]
LINKED = (2, 3, 7)
MARKUP = " ".join(
    f"<a href='/{word}'><em>{word}</em></a>" if number in LINKED else word for number, word in enumerate(WORDS)
)


def page() -> Segments:
    """One paragraph of words, some of them links and emphasised."""
    return segment(from_html(f"<p>{MARKUP}</p>"))


SIZE = len(page()[0].text)
BOUNDS = st.tuples(st.integers(0, SIZE - 1), st.integers(1, SIZE)).filter(lambda found: found[0] < found[1])


@given(st.lists(BOUNDS, max_size=5))
def test_nothing_is_lost(bounds: list[tuple[int, int]]) -> None:
    """What stays and what goes have all letters of the text between them, each once; each link keeps its own letters."""
    segments = page()
    item = segments[0]
    parts = apart(Removal(0, RemovalKind.AD, "r", part=part) for part in bounds)
    rest = shortened(segments, {0: parts} if parts else {})[0]
    pieces = [rest, *(part_of(item, removal) for removal in parts)]

    letters = "".join(piece.text.replace(" ", "") for piece in pieces)
    assert sorted(letters) == sorted(item.text.replace(" ", ""))
    for piece in pieces:
        assert piece.text == piece.text.strip()
        assert piece.link_chars == sum(link.end - link.start for link in piece.links)
        for mark in (*piece.links, *piece.stretches):
            assert piece.text[mark.start : mark.end]
        for link in piece.links:
            assert piece.text[link.start : link.end] in link.url
    assert is_all(item, parts) == (bool(parts) and not rest.text)


def test_the_surer_of_two_that_overlap() -> None:
    """They come the surest first; what touches one already taken is left."""
    first, second, third = (Removal(0, RemovalKind.AD, "r", part=part) for part in ((10, 20), (15, 25), (0, 10)))

    assert apart([first, second, third]) == (third, first)
