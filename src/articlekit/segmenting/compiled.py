"""The walk of the compiled core, where there is one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from articlekit.compiled import core_module
from articlekit.options import Deadline, Limits
from articlekit.segmenting.found import Segments

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["walked_by_core"]


def walked_by_core(
    root: etree._Element, limits: Limits, deadline: Deadline, kinds: Mapping[Any, int]
) -> tuple[Segments, int] | None:
    """What `articlekit.segmenting.walk.read_tree` gives, sooner; None where the core is not used, or the page holds what is so rare
    that it is left to Python: a namespace, a formula, a page within the page.
    """
    core = core_module()
    if core is None:
        return None
    try:
        found: tuple[Segments, int] = core.walked(root, limits, deadline, kinds)
    except core.Declined:
        return None
    return found
