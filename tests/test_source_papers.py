"""The paper that science news reports, and the journal it is in."""

from __future__ import annotations

import pytest

from articlekit.article import Relation
from source_pages import NOT_YET, parsed

DOI = "https://doi.org/10.1234/jhs.2024.55"
LINK = f'<a href="{DOI}">10.1234/jhs.2024.55</a>'
JOURNAL = "Journal of Harbour Science"


@pytest.mark.parametrize(
    "reference",
    [
        f"<p>More information: M. Holt et al, Creep of old piers, {JOURNAL} (2024). DOI: {LINK}</p>",
        f"<p>Journal Reference:</p><ol><li>Maren Holt, Jon Brand. Creep of old piers. <i>{JOURNAL}</i>, 2024; DOI: {LINK}</li></ol>",
        pytest.param(
            f"<p>Reference: “Creep of old piers” by Maren Holt, 2 May 2024, <em>{JOURNAL}</em>.<br>DOI: {LINK}</p>",
            marks=NOT_YET,
        ),
        f"<p>Originalpublikation:<br>Holt, M.: Creep of old piers. {JOURNAL} 12, 55-70 (2024). doi: {LINK}</p>",
        pytest.param(f"<p>Publication</p><p>{JOURNAL}</p><p>{LINK}</p>", marks=NOT_YET),
    ],
)
def test_journal(reference: str) -> None:
    """The journal is the last name before the numbers of a reference."""
    found = parsed(reference).source
    assert found is not None
    assert (found.url, found.publisher, found.relation) == (DOI, JOURNAL, Relation.PAPER)


@pytest.mark.parametrize(
    ("head", "reference", "name"),
    [
        (f'<meta name="citation_journal_title" content="{JOURNAL}">', f"<p>Reference: {LINK}</p>", JOURNAL),
        ("", f"<p>Reference: {LINK}</p>", None),
        ("", f"<p>Reference: what they found in 1999 near the sea, {LINK}</p>", None),
        pytest.param("", f"<p>More information: Creep of old piers, {JOURNAL} (2024). DOI: {LINK}</p><p>Provided by Aldmouth University</p>", "Aldmouth University", marks=NOT_YET),
    ],
)  # fmt: skip
def test_publisher_of_a_paper(head: str, reference: str, name: str | None) -> None:
    """What is declared is taken, no name is made up, and a body that provides the news goes before the journal."""
    found = parsed(reference, head=head).source
    assert found is not None
    assert (found.url, found.publisher) == (DOI, name)


@pytest.mark.xfail(reason="what the trees have not learned yet", strict=False)
def test_paper_without_a_label() -> None:
    """A DOI that is shown at the end without a label is believed less; one behind link words alone is not seen."""
    found = parsed(f"<p>So they say (Creep of old piers, {JOURNAL}, 2024; doi: {LINK}).</p>").source
    assert found is not None
    assert found.evidence[0].signal == "paper-bare"
    assert parsed(f'<p>So they say in <a href="{DOI}">another study of that kind</a> too.</p>').source is None
