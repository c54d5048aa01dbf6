"""An extractor that does to its process what the page's address says, and what becomes of it."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator

from articlekit.extractors import Finding, Page

OUTCOMES = {
    "raise": ("ok", None),  # an extractor's error is a warning
    "memory": ("ok", None),
    "exit": ("crash", "Crash"),
    "exit-0": ("crash", "Crash"),
    "exit-hard": ("crash", "Crash"),
    "sigkill": ("crash", "Crash"),
    "segfault": ("crash", "Crash"),
    "hang": ("timeout", "Timeout"),
    "hang-in-c": ("timeout", "Timeout"),
    "ignores-signals": ("timeout", "Timeout"),
}
"""What a page's row says: its status and the type of its error."""


def fail(error: BaseException) -> None:
    raise error


def hang() -> None:
    while True:
        pass


def hang_politely() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        time.sleep(1)


FAULTS: dict[str, Callable[[], object]] = {
    "raise": lambda: fail(RuntimeError("a fault")),
    "memory": lambda: fail(MemoryError()),
    "exit": lambda: sys.exit(3),
    "exit-0": lambda: sys.exit(0),
    "exit-hard": lambda: os._exit(0),
    "sigkill": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "segfault": lambda: ctypes.string_at(0),
    "hang": hang,
    "hang-in-c": lambda: ctypes.PyDLL(None).pause(),  # with the lock of the interpreter held
    "ignores-signals": hang_politely,
    "slow": lambda: time.sleep(0.2),
}


def misbehave(page: Page) -> Iterator[Finding]:
    """Do what the last part of the address says."""
    FAULTS.get((page.document.url or "").rpartition("/")[2], bool)()
    yield from ()


def tell_process(_page: Page) -> Iterator[Finding]:
    """Fail, with the number of the process."""
    raise RuntimeError(f"process {os.getpid()}")
