"""How a story relates to the document it credits."""

from __future__ import annotations

import pytest

from articlekit.article import Relation
from source_pages import TARGET, parsed

ORIGINAL = f'<p><a href="{TARGET}">Read the original article</a></p>'
JAPANESE = f"<p>{'港は嵐のあと閉鎖され、残った人も去った人もいたと長々と語る段落である。' * 14}</p>"


@pytest.mark.parametrize(
    ("credit", "paragraphs", "inside", "relation"),
    [
        (ORIGINAL, 12, "", Relation.REPUBLISHED),
        (ORIGINAL, 3, "", Relation.EXCERPT),
        (ORIGINAL, 1, JAPANESE, Relation.REPUBLISHED),
        ("<p>The inquiry into the storm that closed the port for a week will go on for some time…</p>" + ORIGINAL, 12, "", Relation.EXCERPT),
        (f'<p><a href="{TARGET}">Read the full article at Daily Herald</a></p>', 12, "", Relation.EXCERPT),
        (f'<p>Full story: <a href="{TARGET}">Daily Herald</a></p>', 12, "", Relation.EXCERPT),
        (f'<p>Source: <a href="{TARGET}">Daily Herald</a></p>', 3, "", Relation.REPUBLISHED),
        (f'<p>Translated from the Spanish. <a href="{TARGET}">Original article</a> in Daily Herald.</p>', 12, "", Relation.TRANSLATION),
        (f'<p>Read the full press release <a href="{TARGET}">here</a>.</p>', 12, "", Relation.PRESS_RELEASE),
        (f'<p>Pressemitteilung: <a href="{TARGET}">Hafenamt</a></p>', 12, "", Relation.PRESS_RELEASE),
        (f'<p>The news was first reported by <a href="{TARGET}">Daily Herald</a>.</p>', 12, "", Relation.REWRITE),
        (f'<p>As first reported by <a href="{TARGET}">Daily Herald</a>.</p>', 12, "", Relation.REWRITE),
        (f'<p>Originally published by <a href="{TARGET}">Daily Herald</a>. Read the original story.</p>', 12, "", Relation.REPUBLISHED),
    ],
)  # fmt: skip
def test_relation(credit: str, paragraphs: int, inside: str, relation: Relation) -> None:
    """What the words leave open, the length of the story decides."""
    found = parsed(credit, paragraphs=paragraphs, inside=inside).source
    assert found is not None
    assert (found.url, found.relation) == (TARGET, relation)
