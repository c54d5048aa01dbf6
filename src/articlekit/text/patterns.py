"""Regular expressions that pages in other scripts never ask for: compiled with the first text that needs one, not with the library.

A set of thousands of characters, as of all Chinese ones, takes some milliseconds to compile.
"""

from __future__ import annotations

import re
from typing import Final, cast

__all__ = ["LatePattern", "late"]

_METHODS: Final = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub")


class LatePattern:
    """A regular expression that is not compiled yet. Once it is, its methods are those of the compiled one."""

    __slots__ = ("flags", "pattern", *_METHODS)

    def __init__(self, pattern: str, flags: int) -> None:
        """Remember what it says."""
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """A method that is not there yet."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""What `re.compile` gives, compiled when it is first asked.

    >>> late("[\u3400-\u9fff]+").fullmatch("雪山") is not None
    True
    """
    return cast("re.Pattern[str]", LatePattern(pattern, flags))
