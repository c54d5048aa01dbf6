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
    """A claim for a field of any type.

    >>> from articlekit.extractors.fields import TITLE
    >>> isinstance(Claim(TITLE, "Snow", 0.9, "meta:headline"), AnyClaim)
    True
    """

    field: AnyField
    """The field that is claimed."""
    value: object
    """Its value, of the field's type, or None."""
    confidence: float
    """How sure it is, 0 to 1."""
    signal: str
    """What gave it, for the evidence: `meta:headline`."""


@attrs.frozen
class Claim(AnyClaim, Generic[T]):
    """One extractor's answer for one field: the value, how sure (0 to 1), and the signal it came from.

    The value None says that there is none: where this is the surest claim the field stays empty, whatever others found.

    Built-in confidences: 0.9 and above an explicit statement, 0.7 good markup, 0.5 a guess better than none.

    >>> from articlekit.extractors.fields import TITLE
    >>> Claim(TITLE, "Snow in the valley", confidence=0.9, signal="meta:headline").stated
    'Snow in the valley'
    """

    field: Field[T]
    """The field that is claimed."""
    value: T | None
    """Its value; None for "there is none"."""
    confidence: float
    """How sure it is, 0 to 1."""
    signal: str
    """What gave it, for the evidence: `meta:headline`."""

    @property
    def stated(self) -> T:
        """The value of a claim that is known to have one. Raises `ValueError` where it says that there is none."""
        if self.value is None:
            raise ValueError(f"the claim {self.signal} says that there is no {self.field.name}")
        return self.value


@attrs.frozen
class AnyAddition:
    """An addition to a field that holds values of any type.

    >>> from articlekit.extractors.fields import TAGS
    >>> isinstance(Addition(TAGS, ("snow",), 0.9, "site:topic"), AnyAddition)
    True
    """

    field: AnyField
    """The field that is added to."""
    value: tuple[object, ...]
    """The values, of the type that the field's items have."""
    confidence: float
    """How sure they are, 0 to 1."""
    signal: str
    """What gave them, for the evidence."""


@attrs.frozen
class Addition(AnyAddition, Generic[T]):
    """Values for a field that holds several, beside those of the claim that wins: a tag more, a second author.

    At a confidence of 0.5 or more they come behind the winner's values, each once, the surest first; below, they are
    told in the evidence only. A surer claim that there is none outdoes them.

    >>> from articlekit.extractors.fields import TAGS
    >>> Addition(TAGS, ("snow",), confidence=0.9, signal="site:topic").value
    ('snow',)
    """

    field: Field[tuple[T, ...]]
    """The field that is added to."""
    value: tuple[T, ...]
    """The values, in order."""
    confidence: float
    """How sure they are, 0 to 1."""
    signal: str
    """What gave them, for the evidence."""


@attrs.frozen
class Removal:
    """One segment is boilerplate of a kind. At a confidence of 0.5 or more it leaves the body whatever its score;
    below, it only names the kind of a segment that the scores leave out anyway.

    With `part` it is `text[start:end]` of the segment, such as one sentence of a paragraph. The rest stays.

    >>> Removal(7, RemovalKind.SHARE, rule="site:share").confidence
    0.9
    """

    segment: int
    """The segment's number in page order."""
    kind: RemovalKind
    """What it is."""
    rule: str
    """What tells so, for the record: `site:share`."""
    confidence: float = 0.9
    """How sure it is, 0 to 1."""
    data: tuple[tuple[str, str], ...] = ()
    """What was read out of the text: `(("site", "Daily Example"),)`."""
    part: tuple[int, int] | None = attrs.field(default=None, kw_only=True)
    """The bounds of the part in the segment's text; None for the whole."""


Finding = AnyClaim | AnyAddition | Removal
"""What an extractor yields: a `Claim`, an `Addition` or a `Removal`."""
