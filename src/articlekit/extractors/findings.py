"""What an extractor yields: claims, additions and removals."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

from articlekit.article import RemovalKind
from articlekit.extractors.fields import AnyField, Field

__all__ = ["Addition", "AnyAddition", "AnyClaim", "Claim", "Finding", "Removal"]

T = TypeVar("T")


@attrs.frozen
class AnyClaim:
    """A claim for a field of any type."""

    field: AnyField
    value: object
    confidence: float
    signal: str


@attrs.frozen
class Claim(AnyClaim, Generic[T]):
    """One extractor's answer for one field: the value, how sure (0 to 1), and the signal it came from.

    The value None says that there is none: where this is the surest claim the field stays empty, whatever others found.

    Built-in confidences: 0.9 and above an explicit statement, 0.7 good markup, 0.5 a guess better than none.
    """

    field: Field[T]
    value: T | None
    confidence: float
    signal: str

    @property
    def stated(self) -> T:
        """The value of a claim that is known to have one. Raises `ValueError` where it says that there is none."""
        if self.value is None:
            raise ValueError(f"the claim {self.signal} says that there is no {self.field.name}")
        return self.value


@attrs.frozen
class AnyAddition:
    """An addition to a field that holds values of any type."""

    field: AnyField
    value: tuple[object, ...]
    confidence: float
    signal: str


@attrs.frozen
class Addition(AnyAddition, Generic[T]):
    """Values for a field that holds several, beside those of the claim that wins: a tag more, a second author.

    At a confidence of 0.5 or more they come behind the winner's values, each once, the surest first; below, they are
    told in the evidence only. A surer claim that there is none outdoes them.
    """

    field: Field[tuple[T, ...]]
    value: tuple[T, ...]
    confidence: float
    signal: str


@attrs.frozen
class Removal:
    """One segment is boilerplate of a kind. At a confidence of 0.5 or more it leaves the body whatever its score;
    below, it only names the kind of a segment that the scores leave out anyway.

    With `part` it is `text[start:end]` of the segment, such as one sentence of a paragraph. The rest stays.
    """

    segment: int
    kind: RemovalKind
    rule: str
    confidence: float = 0.9
    data: tuple[tuple[str, str], ...] = ()
    part: tuple[int, int] | None = attrs.field(default=None, kw_only=True)


Finding = AnyClaim | AnyAddition | Removal
"""What an extractor yields: a `Claim`, an `Addition` or a `Removal`."""
