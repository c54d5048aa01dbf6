"""What readers give: the pages of a collection, one at a time, and what they left out."""

from __future__ import annotations

from datetime import datetime

import attrs

from articlekit.feeds import FeedEntry

__all__ = ["Item", "Problem", "Record", "Skipped"]


@attrs.frozen
class Problem:
    """Why a record could not be read: the name of an error, and its message.

    >>> Problem.of(EOFError("the record is cut short"))
    Problem(error_type='EOFError', error='the record is cut short')
    """

    error_type: str
    """The name of its class."""
    error: str
    """Its message."""

    @classmethod
    def of(cls, error: BaseException) -> Problem:
        """What this error says."""
        return cls(type(error).__name__, str(error))


@attrs.frozen(kw_only=True)
class Record:
    """A page as a file holds it.

    Where it could not be read whole, `problem` says why; it becomes a row with the status "error".

    >>> Record(id="snow", html=b"<title>Snow</title>", url="https://news.example/snow").problem is None
    True
    """

    id: str | None = None
    """Its identity in the collection; readers give the record's own where it has one, else the file and its number there."""
    html: bytes | str = attrs.field(default=b"", repr=False)
    """Bytes wherever the file holds bytes: their character set is still to be found."""
    url: str | None = None
    """The address it is from."""
    content_type: str | None = None
    """The HTTP header, for its charset."""
    fetched: datetime | None = None
    """When the page was read from the web: relative dates refer to it."""
    entry: FeedEntry | None = attrs.field(default=None, repr=False)
    """The feed entry that the page is from."""
    problem: Problem | None = None
    """Why it could not be read; None where it could."""
    offset: int = attrs.field(default=0, eq=False, repr=False)
    """About how much of the file, in bytes as it lies on the disk, was read when the record was given."""


@attrs.frozen
class Skipped:
    """A record that is no page: a picture, a redirection; told in the summary.

    >>> Skipped("status 301").reason
    'status 301'
    """

    reason: str
    """Why it is none, in a word or two."""


Item = Record | Skipped
