"""What a run did: the counts of a part, of all parts, and how far it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from articlekit.rows import Row, Status
from articlekit.text.plurals import counted

__all__ = ["Counts", "Progress", "Summary"]


def _counter(values: Mapping[str, int]) -> Counter[str]:
    return Counter(dict(values))


@attrs.frozen(kw_only=True)
class Counts:
    """How many rows of which kind; sums of parts are sums of counts.

    >>> counts = Counts(statuses={"ok": 97, "error": 3})
    >>> counts.rows, counts.failed
    (100, 3)
    """

    statuses: Counter[str] = attrs.field(factory=Counter, converter=_counter)
    """Rows by `status`."""
    errors: Counter[str] = attrs.field(factory=Counter, converter=_counter)
    """Failed rows by `error_type`."""
    languages: Counter[str] = attrs.field(factory=Counter, converter=_counter)
    """Articles by language, without its region; "unknown" where the page states none."""
    skipped: Counter[str] = attrs.field(factory=Counter, converter=_counter)
    """Records that are no pages, and have no row, by reason."""
    without_article: int = 0
    """Pages that were parsed and hold no body."""
    with_source: int = 0
    """Articles whose primary source was found."""

    @property
    def rows(self) -> int:
        """All rows."""
        return self.statuses.total()

    @property
    def failed(self) -> int:
        """Rows without an article for which there is an error."""
        return self.rows - self.statuses[Status.OK]

    @classmethod
    def of(cls, rows: Iterable[Row], skipped: Mapping[str, int], *, wants_body: bool = True) -> Counts:
        """The counts of these rows; where no body was wanted none is missing."""
        items = list(rows)
        parsed = [row for row in items if row["status"] == Status.OK]
        return cls(
            statuses=Counter(str(row["status"]) for row in items),
            errors=Counter(str(row["error_type"]) for row in items if row["status"] != Status.OK),
            languages=Counter(str(row["language"] or "unknown").partition("-")[0].lower() for row in parsed),
            skipped=Counter(dict(skipped)),
            without_article=sum(not row["text"] for row in parsed) if wants_body else 0,
            with_source=sum(row["source"] is not None for row in parsed),
        )

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            statuses=self.statuses + other.statuses,
            errors=self.errors + other.errors,
            languages=self.languages + other.languages,
            skipped=self.skipped + other.skipped,
            without_article=self.without_article + other.without_article,
            with_source=self.with_source + other.with_source,
        )


@attrs.frozen(kw_only=True)
class Progress:
    """How far a run is.

    >>> half = Progress(done=500, failed=2, bytes_read=1_000, bytes_total=2_000, bytes_before=0, seconds=10.0)
    >>> half.rate, half.seconds_left
    (50.0, 10.0)
    """

    done: int
    """Rows made in this run."""
    failed: int
    """Those of them without an article."""
    bytes_read: int
    """Of the files, as they lie on the disk; those that were done before count."""
    bytes_total: int
    """Of all files."""
    bytes_before: int
    """What was read before this run."""
    seconds: float
    """Since this run began."""

    @property
    def rate(self) -> float:
        """Rows a second."""
        return self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """At the speed so far; None where nothing was read yet."""
        read = self.bytes_read - self.bytes_before
        return self.seconds * (self.bytes_total - self.bytes_read) / read if read > 0 else None


@attrs.frozen(kw_only=True)
class Summary:
    """What is in the output when a run has ended, earlier runs included.

    >>> Summary(counts=Counts(statuses={"ok": 97}), parts=1, new_rows=97, seconds=3.1).lines()[0]
    '97 rows in 1 part, 97 of them new, in 3.1 s'
    """

    counts: Counts
    """Of all parts."""
    parts: int
    """How many files of rows there are."""
    new_rows: int
    """Rows made in this run."""
    seconds: float
    """What this run took."""
    ignored: tuple[tuple[str, int], ...] = ()
    """Files in folders that were left alone, by the ending of their names."""

    def lines(self) -> list[str]:
        """The summary in words, a line each."""
        counts = self.counts
        lines = [
            f"{counted(counts.rows, 'row')} in {counted(self.parts, 'part')}, {self.new_rows:,} of them new, in {self.seconds:.1f} s"
        ]
        if counts.failed:
            lines.append(f"{counts.failed:,} failed: {_listed(counts.errors)}")
        lines.append(
            f"{counted(counts.without_article, 'page')} without an article, {counted(counts.with_source, 'article')} with a source"
        )
        if counts.languages:
            lines.append(f"languages: {_listed(counts.languages)}")
        if counts.skipped:
            lines.append(f"records that are no pages: {_listed(counts.skipped)}")
        if self.ignored:
            lines.append(f"files left alone: {_listed(Counter(dict(self.ignored)))}")
        return lines


def _listed(counter: Counter[str], most: int = 8) -> str:
    named = [f"{count:,} {name}" for name, count in counter.most_common(most)]
    rest = counter.total() - sum(count for _, count in counter.most_common(most))
    return ", ".join([*named, f"{rest:,} others"] if rest else named)
