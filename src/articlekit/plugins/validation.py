"""Whether a finding can be used: what comes out of foreign code is looked at before anybody relies on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from articlekit.extractors import (
    BLOCKS,
    BODY,
    FIELDS,
    AnyAddition,
    AnyClaim,
    AnyField,
    Finding,
    NamedExtractor,
    Page,
    Removal,
    RemovalKind,
)

__all__ = ["flaw", "iterated", "undeclared", "usable"]


def usable(findings: Iterable[Finding], page: Page) -> Iterator[Finding]:
    """The findings, up to the first that cannot be used: that raises `ValueError`."""
    for finding in iterated(findings):
        if wrong := flaw(finding, page):
            raise ValueError(f"it {wrong}")
        yield finding


def iterated(findings: object) -> Iterable[Finding]:
    """What an extractor returned, if that can be gone through; `TypeError` says what to write otherwise.

    >>> iterated(Removal(0, RemovalKind.AD, "rule"))
    Traceback (most recent call last):
    TypeError: it returns a Removal: write `yield`, or return a list of findings
    """
    if isinstance(findings, Iterable):
        return cast("Iterable[Finding]", findings)
    what = "nothing" if findings is None else f"a {type(findings).__name__}"
    raise TypeError(f"it returns {what}: write `yield`, or return a list of findings")


def undeclared(finding: Finding, extractor: NamedExtractor) -> str | None:
    """What an extractor yields beside what it declares, in words; None where that is nothing.

    Who wants certain fields only would not have it run.
    """
    if isinstance(finding, Removal):
        return None if extractor.removes else "removes, which it does not declare: say removes=True"
    name = finding.field.name
    if name in extractor.fields or not extractor.is_declared:
        return None
    return f"claims {name}, which it does not declare: add it to fields="


def flaw(finding: object, page: Page) -> str | None:
    """What makes the finding unusable, in words; None where nothing does.

    Whether a claim's value is one that its field takes is not asked here: that is a matter of the field.

    >>> from articlekit import Parser
    >>> flaw(Removal(7, RemovalKind.AD, "rule"), Parser().page("<p>One</p>"))
    'removes segment 7, which is none'
    >>> flaw("One", Parser().page("<p>One</p>"))
    "yields 'One', which is neither a claim nor a removal"
    """
    if isinstance(finding, Removal):
        return _removal_flaw(finding, page)
    if isinstance(finding, AnyClaim | AnyAddition):
        return _claim_flaw(finding, page)
    return f"yields {str(finding)[:80]!r}, which is neither a claim nor a removal"


def _removal_flaw(removal: Removal, page: Page) -> str | None:
    if not _is_segment(removal.segment, page):
        return f"removes segment {removal.segment!r}, which is none"
    if not isinstance(cast("object", removal.kind), RemovalKind):
        return f"removes a segment as {removal.kind!r}: give a RemovalKind"
    if not _are_pairs(removal.data):
        return (
            f"removes a segment with the data {removal.data!r}: give pairs of texts, as in (('site', 'Daily Example'),)"
        )
    return _part_flaw(removal, page) or _statement_flaw("a removal", removal.confidence, removal.rule)


def _part_flaw(removal: Removal, page: Page) -> str | None:
    part = cast("object", removal.part)
    if part is None:
        return None
    item = page.segments[removal.segment]
    if not _is_within(part, len(item.text)):
        return f"removes the part {part!r} of a segment of {len(item.text)} characters"
    if any(container.tag == "pre" for container in page.segments.enclosing(item.container)):
        return f"removes a part of segment {item.index}, which is code: its lines are one text"
    return None


def _is_within(part: object, size: int) -> bool:
    match part:
        case (int(start), int(end)):
            return 0 <= start < end <= size
        case _:
            return False


def _claim_flaw(claim: AnyClaim | AnyAddition, page: Page) -> str | None:
    field = cast("object", claim.field)
    if not isinstance(field, AnyField):
        return f"claims {field!r}: give one of articlekit.extractors.FIELDS"
    if not field.is_own and field not in FIELDS:
        return f"claims {field.name} by a field of its own: the article has one, articlekit.extractors.{field.name.upper()}"
    if isinstance(claim, AnyAddition) and field is BLOCKS:
        return "adds to blocks: claim all that are the body"
    if isinstance(claim, AnyAddition) and not isinstance(cast("object", claim.value), tuple):
        return f"adds {str(claim.value)[:80]!r} to {field.name}: give a tuple of values"
    if field is BODY and isinstance(claim.value, frozenset):
        missing = [number for number in cast("frozenset[object]", claim.value) if not _is_segment(number, page)]
        if missing:
            return f"claims segments as body that are none: {missing[:5]!r}"
    return _statement_flaw(claim.field.name, claim.confidence, claim.signal)


def _is_segment(number: object, page: Page) -> bool:
    return isinstance(number, int) and 0 <= number < len(page.segments)


def _are_pairs(data: object) -> bool:
    return isinstance(data, tuple) and all(map(_is_pair, cast("tuple[object, ...]", data)))


def _is_pair(item: object) -> bool:
    parts = cast("tuple[object, ...]", item) if isinstance(item, tuple) else ()
    return len(parts) == 2 and all(isinstance(part, str) for part in parts)


def _statement_flaw(what: str, confidence: object, reason: object) -> str | None:
    if not (isinstance(confidence, int | float) and 0 <= confidence <= 1):
        return f"claims {what} with confidence {confidence!r}: give 0 to 1"
    return None if isinstance(reason, str) else f"claims {what} for {reason!r}: give the signal or rule as a text"
