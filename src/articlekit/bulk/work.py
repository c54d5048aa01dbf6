"""What is done with one record, and by the process that does it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection

import attrs

from articlekit.bulk.record import Record
from articlekit.errors import ConfigurationError
from articlekit.parser import Parser
from articlekit.rows import Columns, Row, Status, failed_row, parse_page

__all__ = ["Answer", "Key", "Task", "Work", "record_failed", "serve"]

Key = tuple[int, int]
"""What tells records apart: the number of the part, and of the row in it."""
Task = tuple[Key, Record]
Answer = tuple[Key, Row]

_SOFT = 0.8
_GRACE = 10.0


@attrs.frozen(kw_only=True)
class Work:
    """What is to be done with every record; it travels to the processes once."""

    parser: Parser = Parser()
    columns: Columns = "core"
    timeout: float | None = None
    """Seconds that a page may take. After four fifths of it parsing is told to end with what it has."""

    def row(self, record: Record) -> Row:
        """The record's row, whatever the record is. Raises `ConfigurationError` alone."""
        if record.problem:
            return record_failed(record, Status.ERROR, record.problem.error_type, record.problem.error)
        return parse_page(
            record.html,
            id=record.id,
            url=record.url,
            content_type=record.content_type,
            fetched=record.fetched,
            entry=record.entry,
            columns=self.columns,
            parser=self.parser,
        )

    def bounded(self) -> Work:
        """The same work, with a parser that minds the time. A bound of the parser's own stays where it is lower."""
        if self.timeout is None:
            return self
        options = self.parser.options
        seconds = min(_SOFT * self.timeout, options.limits.max_seconds or self.timeout)
        limits = attrs.evolve(options.limits, max_seconds=seconds)
        return attrs.evolve(self, parser=attrs.evolve(self.parser, options=attrs.evolve(options, limits=limits)))


def record_failed(record: Record, status: Status, error_type: str, error: str) -> Row:
    """The row of a record that gave no article."""
    known = {"id": record.id, "url": record.url, "fetched": record.fetched}
    return failed_row(status, error_type=error_type, error=error, **known)


def serve(channel: Connection, work: Work) -> None:
    """The life of a worker: it takes chunks and gives a row for each record, until there are no more.

    It says None when it is ready. It ends, too, when nobody is there any more at the other end.
    """
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started it decides what an interruption means
    work = work.bounded()
    with suppress(EOFError, OSError):
        channel.send(None)
        while chunk := channel.recv():
            for key, record in chunk:
                channel.send((key, _row(work, record)))


def _row(work: Work, record: Record) -> Row | ConfigurationError:
    with _alarm(work.timeout):
        try:
            return work.row(record)
        except ConfigurationError as error:  # which is not the page's fault: it is for the caller
            return error


@contextmanager
def _alarm(timeout: float | None) -> Generator[None]:
    """The last resort: the system ends a process that hangs when nobody is left to end it."""
    if timeout is None or not hasattr(signal, "setitimer"):
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, timeout + _GRACE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
