"""Leads that rest on a report elsewhere."""

from __future__ import annotations

import pytest

from articlekit.article import Relation
from source_pages import TARGET, parsed

LINK = f'<a href="{TARGET}">Daily Herald</a>'
OTHER = '<a href="https://www.morningstar.example/2024/05/03/gale-over-port">Morning Star</a>'


@pytest.mark.parametrize(
    "lead",
    [
        f"The harbour was closed after the storm, {LINK} reports.",
        f"According to {LINK}, the harbour was closed after the storm.",
        f'According to Daily Herald, the harbour <a href="{TARGET}">was closed after the storm</a>.',
        f"The harbour was closed after the storm, says {LINK}.",
        f'The harbour was closed after the storm, <a href="{TARGET}">a Daily Herald investigation has found</a>.',
        f"Wie {LINK} berichtet: harbour closed after storm.",
        f"Harbour closed after storm, по данным {LINK}.",
        f"{LINK}によると、港は嵐のあと閉鎖された。Harbour closed storm.",
    ],
)
def test_report(lead: str) -> None:
    """A first paragraph that tells the headline's news by one linked report makes the story a rewrite of it."""
    found = parsed(lead=lead).source
    assert found is not None
    assert (found.url, found.relation) == (TARGET, Relation.REWRITE)


@pytest.mark.parametrize(
    "lead",
    [
        f"The harbour was closed after the storm, {LINK} reports, while {OTHER} reported that it is open.",
        f"The harbour was closed after the storm, {LINK} reports, while {OTHER} wrote that it is open.",
        f"According to {LINK}, a quarter of all people here live by the sea.",
        f"According to a study in {LINK}, the harbour was closed after the storm.",
        f"The harbour was closed after the storm. We spoke with Jane Doe, author of {LINK}, about it.",
        f'The harbour was closed after the storm, says <a href="{TARGET}">the board</a>.',
        'The harbour was closed after the storm, <a href="https://www.dailyherald.example/">Daily Herald</a> reports.',
        f"The harbour was closed after the storm; the tides are in {LINK}.",
    ],
)
def test_lead_that_rests_on_more(lead: str) -> None:
    """Two reports, other news, a study, a mere mention and a home page do not make the story a rewrite."""
    assert parsed(lead=lead).source is None


def test_report_of_a_later_paragraph() -> None:
    """The report may be credited further down where the story credits no other; not where it does."""
    lead = f"The harbour was closed after the storm, {LINK} reports."
    assert parsed(lead=lead, inside=f"<p>In March {OTHER} reported delays.</p>").source is None
    assert parsed(lead=lead, inside=f"<p>See also {OTHER} for the tides.</p>").source is not None


@pytest.mark.parametrize(
    "lead",
    [
        f"ALDMOUTH, May 3 ({LINK}) - The harbour was closed after the storm.",
        f"{LINK} — The harbour was closed after the storm.",
    ],
)
def test_dateline(lead: str) -> None:
    """A linked dateline is the source."""
    found = parsed(lead=lead).source
    assert found is not None
    assert (found.url, found.publisher) == (TARGET, "Daily Herald")


def test_opening_of_a_quotation() -> None:
    """A line with a linked place before a quotation makes the post an excerpt; without the quotation it does not."""
    lead = f"Jane Doe, writing for {LINK}:"
    quote = "<blockquote><p>Nobody knows when the port will open again, and nobody whom we asked wants to say.</p></blockquote>"
    found = parsed(before=f"<p>{lead}</p>{quote}").source
    assert found is not None
    assert (found.url, found.publisher, found.relation) == (TARGET, "Daily Herald", Relation.EXCERPT)
    assert parsed(before=f"<p>{lead}</p><p>The board.</p>").source is None
