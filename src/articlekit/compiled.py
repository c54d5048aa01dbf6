"""The compiled core, `articlekit._core`: where it is installed and fits it does what Python does here, only faster.

It reads the memory of lxml's trees, so it is taken only with versions of lxml and libxml2 whose layout it knows; when it is
imported it compares its own reading of a page with that of the walk in Python. Whatever does not fit is told once by a warning, and
Python is taken.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
import warnings
import zlib
from functools import cache
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, Final

from lxml import etree

__all__ = ["INTERFACE", "SWITCH", "core", "core_module", "trees"]

SWITCH: Final = "ARTICLEKIT_PURE"
"""The environment variable that keeps everything in Python, set to anything but nothing or `0`."""
INTERFACE: Final = 1
"""Which of our compiled cores fits: it rises when what is in it, or what that gives, changes."""
_LXML: Final = ((5, 4), (7,))
_LIBXML2: Final = ((2, 9), (2, 16))
"""The versions from which, and below which, the layout of a tree in memory is known."""


def core() -> str:
    """What reads pages here: `compiled`, or `python`, which gives the same results and takes longer.

    >>> core() in ("compiled", "python")
    True
    """
    return "python" if core_module() is None else "compiled"


@cache
def core_module() -> ModuleType | None:
    """The compiled core; None where there is none, or it is not wanted, or it does not fit."""
    if os.environ.get(SWITCH, "0") not in {"", "0"} or importlib.util.find_spec("articlekit._core") is None:
        return None
    misfit = _misfit()
    if misfit is None:
        try:
            found = importlib.import_module("articlekit._core")
            if found.INTERFACE == INTERFACE:
                return found
            misfit = "it was built for another version of articlekit"
        except Exception as error:  # noqa: BLE001 - built for another Python, lxml or articlekit, or loaded in a sub-interpreter
            misfit = f"{type(error).__name__}: {error}"
    message = f"the compiled core of articlekit is not used, Python is: {misfit}"
    warnings.warn(message, RuntimeWarning, stacklevel=2)
    return None


def _misfit() -> str | None:
    """Why the core cannot be used here."""
    if not (_LXML[0] <= etree.LXML_VERSION < _LXML[1] and _LIBXML2[0] <= etree.LIBXML_VERSION < _LIBXML2[1]):
        lxml, libxml2 = (".".join(map(str, version)) for version in (etree.LXML_VERSION, etree.LIBXML_VERSION))
        return f"it does not know lxml {lxml} with libxml2 {libxml2}"
    if not getattr(sys, "_is_gil_enabled", lambda: True)():
        return "it does not know Python without the global lock"
    return None


@cache
def trees(module: str) -> Any:
    """The functions of a module of learned trees: compiled ones where they were made of this very module, else itself."""
    if (compiled := core_module()) is not None and module in compiled.TREES_BY_MODULE:
        checksum, functions = compiled.TREES_BY_MODULE[module]
        if checksum == _checksum(module):
            return SimpleNamespace(**functions)
    return importlib.import_module(module)


def _checksum(module: str) -> int | None:
    """The checksum of a module's text; None where it is not there to be read."""
    spec = importlib.util.find_spec(module)
    try:
        return zlib.crc32(Path(spec.origin).read_bytes()) if spec and spec.origin else None
    except OSError:
        return None
