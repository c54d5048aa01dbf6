"""Imported by the process that workers are forked from: what the first page loads is then there for all of them.

A worker that takes the place of one that died is at work at once, and they share the memory.
"""

from __future__ import annotations

from articlekit.bulk import work
from articlekit.rows import parse_page

__all__ = ["work"]

_DATED = "<p class='date'>5 May 2024</p>"  # whose month takes the look-up of names
parse_page(f"<html lang=en><title>A page</title>{_DATED}<p>It rained all day long in the town.</p>", columns="full")
