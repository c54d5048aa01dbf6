"""Icons written as words: their names are no text."""

from __future__ import annotations

import pytest

from articlekit import parse
from reports.stories import MILL, paragraphs

LINES = (
    (
        '<span class="material-symbols-outlined">home</span> At home the oven is cold by noon, and nobody lights it before midnight.',
        "At home the oven is cold by noon, and nobody lights it before midnight.",
    ),
    (
        '<i class="material-icons-round">lightbulb</i>The lamp over the oven burns all night, and the moths keep away from it.',
        "The lamp over the oven burns all night, and the moths keep away from it.",
    ),
    (
        'See the plan of the buses<span class="icon" aria-hidden="true">open_in_new</span> before you set out, as it changes with the tide.',
        "See the plan of the buses before you set out, as it changes with the tide.",
    ),
    (
        '<mat-icon class="mat-icon">schedule</mat-icon> The bus runs every ten minutes, except on the days on which it does not run at all.',
        "The bus runs every ten minutes, except on the days on which it does not run at all.",
    ),
    (
        "The name of the file is read_me, and nobody has read it in the forty years since the shop was shut.",
        "The name of the file is read_me, and nobody has read it in the forty years since the shop was shut.",
    ),
    (
        'The <span class="icon-text" aria-hidden="true">saint</span> on the wall looks away from the oven, as if it had smelled enough bread.',
        "The saint on the wall looks away from the oven, as if it had smelled enough bread.",
    ),
)


@pytest.mark.parametrize(("line", "read"), LINES)
def test_name_of_an_icon(line: str, read: str) -> None:
    """What a font shows as a picture is not in the paragraph; words in code and in plain elements are."""
    page = f"<title>The smell of bread</title><article><h1>The smell of bread</h1>{paragraphs(MILL)}<p>{line}</p></article>"

    assert parse(page, url="https://mill.example/bread").blocks[-1].text == read
