"""Supervised processes: every record gives one row, whatever its page does to the process."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections import Counter
from collections.abc import Iterator

import pytest

from articlekit import Limits, Options, Parser
from articlekit.bulk.pool import PoolError, rows_of
from articlekit.bulk.record import Problem, Record
from articlekit.bulk.work import Task, Work, serve
from articlekit.errors import ConfigurationError
from articlekit.rows import Row
from crawls import page
from faulty import OUTCOMES, misbehave, tell_process

FAULTY = Work(parser=Parser().with_(misbehave), timeout=30.0)
HURRIED = Work(parser=Parser().with_(misbehave), timeout=2.5)


def task(number: int, fault: str = "none") -> Task:
    return (0, number), Record(id=str(number), html=page(number), url=f"https://daily.example/{number}/{fault}")


def done(tasks: list[Task] | Iterator[Task], work: Work = FAULTY, **options: int) -> dict[int, Row]:
    found = list(rows_of(tasks, work, **{"workers": 2} | options))
    assert len({key for key, _ in found}) == len(found)  # none twice
    return {key[1]: row for key, row in found}


def test_every_record_gives_the_row_that_it_gives_here() -> None:
    """Two processes and none give the same rows."""
    tasks = [task(number) for number in range(30)]

    apart, here = done(tasks), done(tasks, workers=0)

    assert list(here) == list(range(30))
    for number, row in apart.items():
        assert row | {"elapsed_ms": 0} == here[number] | {"elapsed_ms": 0}


def test_each_fault_costs_its_page() -> None:
    """Errors, exits, signals and hangs, in Python and in C: each has its row, and all others are as ever."""
    faults = list(OUTCOMES)
    tasks = [task(number, faults[number // 4] if number % 4 == 2 else "none") for number in range(4 * len(faults))]

    found = done(tasks, HURRIED)

    assert sorted(found) == list(range(len(tasks)))
    for number, row in found.items():
        fault = faults[number // 4] if number % 4 == 2 else "none"
        assert (row["status"], row["error_type"]) == OUTCOMES.get(fault, ("ok", None)), (number, fault, row)
        assert row["id"] == str(number)
        assert row["url"] == f"https://daily.example/{number}/{fault}"
    assert "by signal 9" in str(found[4 * faults.index("sigkill") + 2]["error"])
    assert "exit code 3" in str(found[4 * faults.index("exit") + 2]["error"])
    assert "after 2.5 s" in str(found[4 * faults.index("hang") + 2]["error"])


def test_one_worker_and_nothing_but_faults() -> None:
    """Where every page kills its process, every page has its row, and the run ends."""
    assert Counter(row["status"] for row in done([task(n, "sigkill") for n in range(12)], workers=1).values()) == {
        "crash": 12
    }


def test_no_records() -> None:
    """Nothing to do is done at once, without a process."""
    assert done([]) == {}


def test_a_record_that_could_not_be_read() -> None:
    """What a reader says is wrong becomes the row's error."""
    record = Record(id="7", url="https://daily.example/7", problem=Problem("CutShortError", "cut short"))

    row = done([((0, 0), record)], workers=0)[0]

    assert (row["id"], row["status"], row["error_type"], row["error"]) == ("7", "error", "CutShortError", "cut short")


def test_records_are_taken_when_they_are_needed() -> None:
    """A reader of the results that pauses pauses the source: what is in the air is a few chunks."""
    taken = 0

    def source() -> Iterator[Task]:
        nonlocal taken
        for number in range(2000):
            taken += 1
            yield task(number)

    rows = rows_of(source(), FAULTY, workers=2)
    next(rows)
    time.sleep(0.5)

    assert taken <= 32
    rows.close()  # type: ignore[attr-defined]


def test_a_pause_of_the_reader_is_no_hang() -> None:
    """Workers that answered while nobody listened, for longer than a page may take, are not taken for late."""
    rows = rows_of((task(number) for number in range(40)), HURRIED, workers=2)
    found = []
    for answer in rows:
        found.append(answer)
        if len(found) == 5:
            time.sleep(2.7)

    assert Counter(row["status"] for _, row in found) == {"ok": 40}


def test_workers_end_with_the_run() -> None:
    """Whether all results were taken or not, no process stays behind."""
    rows = rows_of((task(number) for number in range(100)), FAULTY, workers=2)
    next(rows)
    assert multiprocessing.active_children()
    rows.close()  # type: ignore[attr-defined]

    assert not multiprocessing.active_children()


def test_workers_are_replaced() -> None:
    """After so many pages a worker makes room for a fresh one."""
    work = Work(parser=Parser().with_(tell_process))

    found = done([task(number) for number in range(48)], work, workers=1, max_tasks=16)

    messages = Counter(row["warnings"][0]["message"] for row in found.values())  # type: ignore[index]
    assert sorted(messages.values()) == [16, 16, 16]


def test_the_soft_limit_comes_first() -> None:
    """A page whose extractors are slow ends with what there is, a warning, and no process lost."""
    work = Work(parser=Parser().with_(misbehave), timeout=0.2)

    row = done([task(1, "slow")], work, workers=0)[1]

    assert row["status"] == "ok"
    assert "limit_reached" in [item["code"] for item in row["warnings"]]  # type: ignore[attr-defined]


def test_a_lower_limit_of_the_parser_stays() -> None:
    """The time that the parser's own limits allow is no longer for a longer timeout."""

    def seconds(timeout: float | None, own: float | None) -> float | None:
        parser = Parser(options=Options(limits=Limits(max_seconds=own)))
        return Work(parser=parser, timeout=timeout).bounded().parser.options.limits.max_seconds

    assert [seconds(10, None), seconds(10, 3), seconds(10, 9), seconds(None, 3)] == [8, 3, 8, 3]


def test_a_mistake_of_the_caller_is_told_once() -> None:
    """What is wrong for every page stops the run."""
    with pytest.raises(ConfigurationError, match="no field 'tilte'"):
        done([task(1)], Work(parser=Parser(options=Options(fields={"tilte"}))))


def test_a_parser_that_cannot_travel() -> None:
    """An extractor that is no function of a module cannot be sent, and that is said."""
    with pytest.raises(ConfigurationError, match="cannot be sent to another process"):
        done([task(1)], Work(parser=Parser().with_(lambda _page: [])))


def test_workers_that_cannot_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every worker dies before it begins, the run ends with an error instead of trying for ever."""
    monkeypatch.setattr("articlekit.bulk.pool.serve", os.abort)

    with pytest.raises(PoolError, match="ended before they began"):
        done([task(1)])


def test_the_life_of_a_worker() -> None:
    """It says that it is ready, answers each record of a chunk, and ends when nobody is there any more."""
    ours, theirs = multiprocessing.Pipe()
    worker = threading.Thread(target=serve, args=(theirs, Work()))
    worker.start()
    assert ours.recv() is None
    ours.send([task(1), task(2)])
    assert [ours.recv()[0] for _ in range(2)] == [(0, 1), (0, 2)]
    ours.close()
    worker.join(10)

    assert not worker.is_alive()


def test_the_system_ends_what_nobody_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """While a page is parsed the system is asked to end the process some time after the limit, and then no more."""
    timers: list[float] = []
    monkeypatch.setattr("articlekit.bulk.work.signal.setitimer", lambda _which, seconds: timers.append(seconds))
    ours, theirs = multiprocessing.Pipe()
    worker = threading.Thread(target=serve, args=(theirs, Work(timeout=5.0)))
    worker.start()
    assert ours.recv() is None
    ours.send([task(1)])
    ours.recv()
    ours.close()
    worker.join(10)

    assert timers == [15.0, 0]


def test_where_no_process_may_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers of other pools, which may have no children, are told so."""
    monkeypatch.setitem(multiprocessing.current_process()._config, "daemon", True)  # type: ignore[attr-defined]

    with pytest.raises(PoolError, match="daemonic processes are not allowed to have children"):
        done([task(1)])
