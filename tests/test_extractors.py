"""The page that extractors read."""

from __future__ import annotations

import re
from pathlib import Path

from articlekit.extractors import FIELDS, Page
from articlekit.parser import Parser
from made_pages import with_body

calls: list[int] = []


def size(page: Page) -> int:
    """The number of segments; keeps count of its calls."""
    calls.append(1)
    return len(page.segments)


def test_what_several_look_at_is_worked_out_once() -> None:
    """The second extractor gets the answer of the first; a changed copy of the page is asked anew."""
    calls.clear()
    page = Parser(extractors=()).page("<p>Boats may pass.</p><p>The bridge is open.</p>")

    assert [2, 2] == [page.once(size), page.once(size)]
    assert 1 == len(calls)
    assert 2 == with_body(page, (0,)).once(size)
    assert 2 == len(calls)


def test_every_field_is_in_the_table(root: Path) -> None:
    """The reference tells the type of each field's values, as the field has it."""
    page = root.joinpath("docs/reference/extractors.md").read_text("utf-8")
    rows = [line.split(" | ") for line in page.split("\n") if line.startswith("| `")]
    types = {name: row[2] for row in rows for name in re.findall(r"`([A-Z_]+)`", row[0])}

    assert set(types) == {field.name.upper() for field in FIELDS}
    for field in FIELDS:
        kind = field.kind.__name__ if isinstance(field.kind, type) else str(field.kind)
        plain = re.sub(r"articlekit\.[\w.]+\.(?=\w)", "", kind)
        assert types[field.name.upper()].startswith((f"`{plain}`", "`tuple[Block, ...]`")), (field.name, plain)
