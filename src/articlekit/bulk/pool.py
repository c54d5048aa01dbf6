"""A pool of supervised processes: a page that hangs or kills its process costs that page alone.

Each worker has a pipe of its own, and only one side speaks at a time: a worker that dies, at whatever moment, can leave
no lock behind and spoil no other's message. (The pools at hand share one queue among their workers. There one that is
killed while it holds the queue's lock stops all, and of a task that ends its process with `exit(0)` nothing is heard.)

Records are taken from their source when a worker is free, and not before: a slow reader of the results slows down all.
"""

from __future__ import annotations

import multiprocessing
import pickle
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import cast

import attrs

from articlekit.bulk.record import Record
from articlekit.bulk.work import Answer, Task, Work, record_failed, serve
from articlekit.errors import ArticlekitError, ConfigurationError
from articlekit.rows import Row, Status

__all__ = ["PoolError", "rows_of"]

_CHUNK, _CHUNK_BYTES = 8, 1 << 21
_STARTS = 3
_START_SECONDS = 120.0


class PoolError(ArticlekitError):
    """The workers cannot be started.

    >>> issubclass(PoolError, ArticlekitError)
    True
    """


@attrs.define(eq=False)
class _Worker:
    """A process, our end of its pipe, and what it has yet to answer."""

    process: BaseProcess
    channel: Connection
    since: float
    """When it was started, given its chunk, or last answered."""
    chunk: deque[Task] = attrs.field(factory=deque)
    is_ready: bool = False
    answered: int = 0


def rows_of(records: Iterable[Task], work: Work, *, workers: int, max_tasks: int | None = None) -> Iterator[Answer]:
    """The key and the row of each record, as they are done: every record gives exactly one.

    With `workers` 0 they are made here, in order, and nothing protects from a page that hangs. `max_tasks` is the number of
    pages after which a worker is replaced by a new one. Raises `PoolError` where workers die before they do anything, and
    `ConfigurationError` where the work cannot be sent to another process.
    """
    if workers == 0:
        bounded = work.bounded()
        return ((key, bounded.row(record)) for key, record in records)
    return _Pool(iter(records), work, workers, max_tasks).run()


class _Pool:
    def __init__(self, records: Iterator[Task], work: Work, workers: int, max_tasks: int | None) -> None:
        self._records, self._work, self._max_tasks = records, work, max_tasks
        self._again: deque[Task] = deque()  # of a worker that died before it came to them
        self._next: list[Task] = []
        self._wanted = workers
        self._failed_starts = 0
        self._workers: list[_Worker] = []
        if sys.platform == "win32":
            self._context = multiprocessing.get_context("spawn")
        else:
            self._context = multiprocessing.get_context("forkserver")
            self._context.set_forkserver_preload(["articlekit.bulk.preload"])

    def run(self) -> Iterator[Answer]:
        try:
            while self._start_and_feed():
                answers = {worker.channel: worker for worker in self._workers}
                for channel in wait(list(answers), timeout=self._seconds_left()):
                    yield from self._heard(answers[cast("Connection", channel)])
                yield from self._late()
        finally:
            for worker in self._workers:
                worker.process.kill()
                worker.channel.close()
                worker.process.join()

    def _start_and_feed(self) -> bool:
        """Give work to those who wait for it; whether anybody has any."""
        self._next = self._next or self._take()
        busy = sum(bool(worker.chunk) for worker in self._workers)
        waiting = [worker for worker in self._workers if worker.is_ready and not worker.chunk]
        for worker in waiting:
            if self._max_tasks and worker.answered >= self._max_tasks:
                self._retire(worker)
            elif self._next:
                self._feed(worker)
                busy += 1
        if self._next and len(self._workers) < self._wanted:
            self._workers.append(self._started())
        return busy > 0 or bool(self._next)

    def _take(self) -> list[Task]:
        """The next records, as many as are worth a message."""
        chunk: list[Task] = []
        size = 0
        while len(chunk) < _CHUNK and size < _CHUNK_BYTES:
            item = self._again.popleft() if self._again else next(self._records, None)
            if item is None:
                break
            chunk.append(item)
            size += len(item[1].html)
        return chunk

    def _started(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, self._work), daemon=True)
        try:
            process.start()
        except (AttributeError, TypeError, pickle.PicklingError) as error:
            raise ConfigurationError(f"the parser cannot be sent to another process: {error}") from error
        except AssertionError as error:  # by multiprocessing, of processes that it calls daemonic
            raise PoolError(f"no worker can be started here: {error}") from error
        theirs.close()
        return _Worker(process, ours, time.monotonic())

    def _feed(self, worker: _Worker) -> None:
        worker.chunk.extend(self._next)
        worker.since = time.monotonic()
        with suppress(OSError):  # it died meanwhile, as its pipe will tell
            worker.channel.send(self._next)
        self._next = self._take()

    def _retire(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.channel.close()  # which is how it hears of it
        worker.process.join()

    def _heard(self, worker: _Worker) -> Iterator[Answer]:
        try:
            answer = worker.channel.recv()
        except (EOFError, OSError, pickle.UnpicklingError):
            yield from self._ended(worker, Status.CRASH)
            return
        worker.since = time.monotonic()
        if answer is None:
            worker.is_ready, self._failed_starts = True, 0
        else:
            key, row = answer
            if isinstance(row, ConfigurationError):
                raise row
            worker.chunk.popleft()
            worker.answered += 1
            yield key, row

    def _late(self) -> Iterator[Answer]:
        now = time.monotonic()
        late = [worker for worker in self._workers if now - worker.since >= self._allowed(worker)]
        for worker in late:
            if not worker.channel.poll():  # else it answered while the results so far were put to use
                yield from self._ended(worker, Status.TIMEOUT)

    def _allowed(self, worker: _Worker) -> float:
        """Seconds that a worker may be silent."""
        if not worker.is_ready:
            return _START_SECONDS
        return self._work.timeout if worker.chunk and self._work.timeout is not None else float("inf")

    def _seconds_left(self) -> float | None:
        now = time.monotonic()
        left = min(worker.since + self._allowed(worker) - now for worker in self._workers)
        return None if left == float("inf") else max(0.0, left)

    def _ended(self, worker: _Worker, status: Status) -> Iterator[Answer]:
        """The row of the page that a worker died of, or was ended for; the others of its chunk are for another one."""
        self._workers.remove(worker)
        if status is Status.CRASH:
            worker.process.join(1.0)  # it has closed its pipe, and is about to end
        worker.process.kill()
        worker.channel.close()
        worker.process.join()
        if worker.chunk:
            key, record = worker.chunk.popleft()
            self._again.extend(worker.chunk)
            yield key, self._failed(record, status, worker.process.exitcode)
        elif not worker.is_ready:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS:
                raise PoolError(
                    f"{_STARTS} workers in a row ended before they began, the last with exit code {worker.process.exitcode}: "
                    'a program that starts them must do so under `if __name__ == "__main__":`'
                )

    def _failed(self, record: Record, status: Status, code: int | None) -> Row:
        if status is Status.TIMEOUT:
            return record_failed(record, status, "Timeout", f"stopped after {self._work.timeout:g} s")
        how = f"by signal {-code}" if code is not None and code < 0 else f"with exit code {code}"
        return record_failed(record, status, "Crash", f"the process that parsed it ended {how}")
