"""Named tuples, made of a tuple of their values."""

from __future__ import annotations

from typing import Final

__all__ = ["tuple_of"]

tuple_of: Final = tuple.__new__
"""`tuple_of(Kind, values)` is `Kind(*values)` without the call of a Python function that the kind's own constructor is: half the
time where thousands are made a page.

>>> from articlekit.markup.runs import Anchor
>>> tuple_of(Anchor, (0, 4, "/snow"))
Anchor(start=0, end=4, url='/snow')
"""
