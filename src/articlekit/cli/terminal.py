"""What a page may do to a terminal: nothing. Strangers write pages, and terminals obey escape sequences."""

from __future__ import annotations

import re

__all__ = ["escaped", "one_line", "printable"]

_SEQUENCE = re.compile(
    r"\x1b\][^\x07\x1b\x9c]{0,2000}(?:\x07|\x1b\\|\x9c)"  # operating system commands: window title, clipboard, links
    r"|(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"  # control sequences: colour, cursor, reports
    r"|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"  # other controls and turns of direction; tab and newline stay
)
_HIGH_CONTROL = re.compile(r"[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    r"""The text without escape sequences and control characters, save tab and newline.

    >>> printable("a \x1b[31mred\x1b[0m\trose \x1b]0;title\x07here")
    'a red\trose here'
    """
    return _SEQUENCE.sub("", text)


def one_line(text: str) -> str:
    r"""The printable text on one line.

    >>> one_line(" Weir\n reopens ")
    'Weir reopens'
    """
    return " ".join(printable(text).split())


def escaped(json: str) -> str:
    """JSON text in which the high control characters are escaped too: JSON escapes the low ones itself."""
    return _HIGH_CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", json)
