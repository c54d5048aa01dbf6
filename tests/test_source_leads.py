"""Leads that rest on a report elsewhere."""

from __future__ import annotations

import pytest

from articlekit.article import Relation
from source_pages import TARGET, parsed

LINK = f'<a href="{TARGET}">Daily Herald</a>'
OTHER = '<a href="https://www.morningstar.example/2024/05/03/gale-over-port">Morning Star</a>'


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_report_of_a_later_paragraph() -> None:
    """The report may be credited further down where the story credits no other; not where it does."""
    lead = f"The harbour was closed after the storm, {LINK} reports."
    assert parsed(lead=lead, inside=f"<p>In March {OTHER} reported delays.</p>").source is None
    assert parsed(lead=lead, inside=f"<p>See also {OTHER} for the tides.</p>").source is not None


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_opening_of_a_quotation() -> None:
    """A line with a linked place before a quotation makes the post an excerpt; without the quotation it does not."""
    lead = f"Jane Doe, writing for {LINK}:"
    quote = "<blockquote><p>Nobody knows when the port will open again, and nobody whom we asked wants to say.</p></blockquote>"
    found = parsed(before=f"<p>{lead}</p>{quote}").source
    assert found is not None
    assert (found.url, found.publisher, found.relation) == (TARGET, "Daily Herald", Relation.EXCERPT)
    assert parsed(before=f"<p>{lead}</p><p>The board.</p>").source is None
