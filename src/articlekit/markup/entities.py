"""Character references in text that is no markup any more: in JSON-LD, attributes and feeds they are often encoded twice."""

from __future__ import annotations

import html
import re
from typing import Final

__all__ = ["unescape"]

_ENDLESS: Final = re.compile(r"&#\d{8,};?")
"""A number that is no character's: Python refuses to read one of more than 4,300 digits (CVE-2020-10735)."""


def unescape(text: str) -> str:
    r"""The text with its character references read, as `html.unescape` does, whatever their numbers.

    >>> unescape("Fish &amp; chips &#8364;2")
    'Fish & chips €2'
    >>> unescape("&#" + "9" * 5000 + ";") == unescape("&#99999999;") == "\N{REPLACEMENT CHARACTER}"
    True
    """
    return html.unescape(_ENDLESS.sub("\N{REPLACEMENT CHARACTER}", text) if "&#" in text else text)
