"""Given names: what tells "Julia Berg" from "Store Pickup" where nothing else does.

The commonest ones of recent generations, in the file `given_names.txt` beside this module: a list that is far from
complete, for lines that nothing marks as a byline. Names that are as well words, places or families are left out where
a line of those would be taken for a name.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

__all__ = ["GIVEN_NAMES"]

_LINES: Final = (Path(__file__).parent / "given_names.txt").read_text("utf-8").splitlines()
GIVEN_NAMES: Final = frozenset(name for line in _LINES if not line.startswith("#") for name in line.split())
"""In lower case."""
