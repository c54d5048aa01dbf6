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

__all__ = ["SWITCH", "core", "core_module", "trees", "twins"]

SWITCH: Final = "ARTICLEKIT_PURE"
"""The environment variable that keeps everything in Python, set to anything but nothing or `0`."""
_MIRRORED: Final = ("runs", "class_words", "elements")
"""Modules of `markup` that it does the work of, beside those in `segmenting`."""
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
            if _mirrored() in {None, found.CHECKSUM}:
                return found
            misfit = "it was built for another version of articlekit"
        except Exception as error:  # noqa: BLE001 - built for another Python, lxml or articlekit, or loaded in a sub-interpreter
            misfit = f"{type(error).__name__}: {error}"
    message = f"the compiled core of articlekit is not used, Python is: {misfit}"
    warnings.warn(message, RuntimeWarning, stacklevel=2)
    return None


def _mirrored() -> int | None:
    """The checksum of the Python modules that it does the work of; None where their text is not there."""
    package = Path(__file__).parent
    files = [*sorted((package / "segmenting").glob("*.py")), *(package / "markup" / f"{name}.py" for name in _MIRRORED)]
    try:
        return zlib.crc32(b"".join([file.read_bytes() for file in files])) if len(files) > len(_MIRRORED) else None
    except OSError:
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
    return _functions(module, "TREES_BY_MODULE")


@cache
def twins(module: str) -> Any:
    """The functions of a module of which the core has some too: those where it was built of this very module, else itself."""
    return _functions(module, "TWINS")


def _functions(module: str, table: str) -> Any:
    if (compiled := core_module()) is not None and module in getattr(compiled, table):
        checksum, functions = getattr(compiled, table)[module]
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
