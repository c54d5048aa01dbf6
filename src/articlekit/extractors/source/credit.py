"""A credit: one place of the page that gives the story a source, and what it says."""

from __future__ import annotations

import attrs

from articlekit.article import Relation

__all__ = ["Credit"]


@attrs.frozen(kw_only=True)
class Credit:
    """What one signal says about the source. `signal` names a row of `articlekit.extractors.source.ranking.SIGNALS`."""

    signal: str
    text: str
    """The text it was seen in, shortened."""
    segment: int | None = None
    """The segment it was seen in; None for the head."""
    start: int = 0
    """Where in the segment its words begin."""
    url: str | None = None
    publisher: str | None = None
    agency: str | None = None
    relation: Relation | None = None
    label: str | None = None
    """The label word, where the segment is nothing but a credit line."""
    others: tuple[str, ...] = ()
    """Further documents of the same credit line."""

    @property
    def place(self) -> str:
        """Where it was seen, for `SourceSignal.place`."""
        return "head" if self.segment is None else f"segment {self.segment}"
