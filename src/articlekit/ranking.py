"""The findings in order: for each field the claims, best first, and for each segment its removal.

The best claim of a field is the one of the highest confidence; equal ones go by the extractors' order, then by name, so
that no result depends on what was loaded first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple, TypeVar, cast

import attrs

from articlekit.article import Author, Candidate, Evidence, Source, Warning, WarningCode
from articlekit.blocks import Block, Image
from articlekit.extra import Extra, ExtraValue
from articlekit.extractors import AnyAddition, AnyClaim, Claim, Field, Removal

__all__ = ["Attributed", "Ranking", "Removals"]

T = TypeVar("T")

_COUNTS: Final = 0.5
"""The confidence from which an addition counts."""


class Attributed(NamedTuple):
    """A finding with the extractor that yielded it."""

    finding: object
    extractor: str
    order: int


class Ranked(NamedTuple):
    """A claim or an addition, and whose it is."""

    claim: AnyClaim | AnyAddition
    extractor: str

    @property
    def candidate(self) -> Candidate:
        """As the evidence shows it."""
        claim = self.claim
        return Candidate(
            value=_shown(claim.value), signal=claim.signal, extractor=self.extractor, confidence=claim.confidence
        )


@attrs.frozen
class Ranking:
    """The valid claims of each field and the additions to it, best first."""

    claims: Mapping[str, Sequence[Ranked]]
    additions: Mapping[str, Sequence[Ranked]]

    @classmethod
    def of(cls, findings: Iterable[Attributed], tell: Callable[[Warning], object]) -> Ranking:
        """Rank the findings. What a field does not take is told as a warning."""
        found = [item for item in findings if isinstance(item.finding, AnyClaim | AnyAddition)]
        claims: dict[str, list[Ranked]] = {}
        additions: dict[str, list[Ranked]] = {}
        for item in sorted(found, key=_place):
            claim = cast("AnyClaim | AnyAddition", item.finding)
            if claim.field.is_valid(claim.value):
                by_field = claims if isinstance(claim, AnyClaim) else additions
                by_field.setdefault(claim.field.name, []).append(Ranked(claim, item.extractor))
            else:
                message = (
                    f"{item.extractor} claimed {str(claim.value)[:80]!r} for {claim.field.name}, which does not take it: "
                    f"give {claim.field.takes}"
                )
                tell(Warning(code=WarningCode.INVALID_CLAIM, message=message))
        return cls(claims, additions)

    def winner(self, field: Field[T]) -> Claim[T] | None:
        """The best claim of a field; None where nobody claims it."""
        ranked = self.claims.get(field.name)
        return cast("Claim[T]", ranked[0].claim) if ranked else None

    def value(self, field: Field[T]) -> T | None:
        """The value of the best claim; None also where that says that there is none."""
        claim = self.winner(field)
        return None if claim is None else claim.value

    def values(self, field: Field[tuple[T, ...]]) -> tuple[T, ...]:
        """The values of the best claim, and behind them those that are added, each once."""
        return cast("tuple[T, ...]", self._collected(field.name))

    def _collected(self, name: str) -> tuple[object, ...]:
        ranked = self.claims.get(name)
        own = cast("tuple[object, ...]", ranked[0].claim.value or ()) if ranked else ()
        added = (value for item in self._counted(name) for value in cast("tuple[object, ...]", item.claim.value))
        found: dict[object, object] = {}
        for value in (*own, *added):
            found.setdefault(_same(value), value)
        return own if len(found) < len(own) else tuple(found.values())

    def _counted(self, name: str) -> list[Ranked]:
        """The additions that count: sure enough, and not outdone by a surer claim that there is nothing."""
        ranked = self.claims.get(name)
        value = ranked[0].claim.value if ranked else ()
        if value is not None and not isinstance(value, tuple):  # another plug-in's field of this name holds one value
            return []
        none = ranked[0].claim.confidence if ranked and value is None else 0.0
        return [item for item in self.additions.get(name, ()) if item.claim.confidence >= max(_COUNTS, none)]

    @property
    def extra(self) -> Extra:
        """The values of plug-ins' own fields."""
        found: dict[str, ExtraValue] = {}
        for name, ranked in (*self.claims.items(), *self.additions.items()):
            if name in found or not ranked[0].claim.field.is_own:
                continue
            value = self._collected(name) if self._counted(name) else ranked[0].claim.value
            if value is not None and (name in self.claims or self._counted(name)):
                found[name] = cast("ExtraValue", value)
        return Extra(found)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """For every field that has a value, or of which somebody says that it has none, why."""
        names = dict.fromkeys((*self.claims, *self.additions))
        return tuple(found for name in names if (found := self._evidence(name)) is not None)

    def _evidence(self, name: str) -> Evidence | None:
        counted = self._counted(name)
        doubtful = [item for item in self.additions.get(name, ()) if item not in counted]
        claims = [*self.claims.get(name, ())] or counted[:1]
        if not claims:
            return None
        return Evidence(
            field=name,
            winner=claims[0].candidate,
            runners_up=tuple(item.candidate for item in (*claims[1:], *doubtful)),
            additions=tuple(item.candidate for item in counted if item is not claims[0]),
        )


@attrs.frozen
class Removals:
    """What is removed of each segment."""

    whole: Mapping[int, Removal]
    """The best removal of each segment that has one."""
    parts: Mapping[int, Sequence[Removal]]
    """The removals of parts of a segment, the best first."""

    @classmethod
    def of(cls, findings: Iterable[Attributed]) -> Removals:
        """The removals, the surest first; the first in order among equals."""
        whole: dict[int, Removal] = {}
        parts: dict[int, list[Removal]] = {}
        for item in sorted((item for item in findings if isinstance(item.finding, Removal)), key=_place):
            removal = cast("Removal", item.finding)
            if removal.part is None:
                whole.setdefault(removal.segment, removal)
            else:
                parts.setdefault(removal.segment, []).append(removal)
        return cls(whole, parts)


def _place(item: Attributed) -> tuple[float, int, str]:
    finding = cast("AnyClaim | AnyAddition | Removal", item.finding)
    return -finding.confidence, item.order, item.extractor


def _same(value: object) -> object:
    """What two values of a field have in common that are one: case makes no other tag, an address no other author."""
    if isinstance(value, Author):
        return value.name.casefold()
    return value.casefold() if isinstance(value, str) else value


def _shown(value: object) -> str:
    """A claimed value as text, for the evidence."""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        if value and isinstance(value[0], Block):
            return f"{len(cast('tuple[object, ...]', value))} blocks"
        return "; ".join(map(_shown, cast("tuple[object, ...]", value)))
    if isinstance(value, Author):
        return value.name
    if isinstance(value, Image):
        return value.url
    if isinstance(value, Source):
        return value.url or value.publisher or value.agency or ""
    if isinstance(value, frozenset):
        return f"{len(cast('frozenset[object]', value))} segments"
    return str(value).lower()
