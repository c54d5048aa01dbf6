"""The fields that plug-ins add to an `Article`: a frozen mapping from name to plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from math import isfinite
from typing import cast

__all__ = ["Extra", "ExtraValue", "is_extra_value", "plain"]

ExtraValue = str | int | float | bool | datetime | tuple["ExtraValue", ...]
"""What a plug-in's own field may hold: what JSON can carry there and back. Dates are aware, numbers finite."""


def is_extra_value(value: object) -> bool:
    """Whether a value, and all within it, can be kept.

    >>> is_extra_value(("a", 1, (2.5, True))), is_extra_value(["a"]), is_extra_value(float("nan"))
    (True, False, False)
    """
    if isinstance(value, tuple):
        return all(map(is_extra_value, cast("tuple[object, ...]", value)))
    if isinstance(value, datetime):
        return value.tzinfo is not None
    return isinstance(value, str | int) or (isinstance(value, float) and isfinite(value))


def plain(value: ExtraValue) -> object:
    """A plug-in's value in the types that JSON has: a date by its ISO text.

    >>> plain(("weir", datetime(2024, 3, 5, 10)))
    ['weir', '2024-03-05T10:00:00']
    """
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value


class Extra(Mapping[str, ExtraValue]):
    """A mapping that never changes: hashable, comparable, picklable. `Field.of` reads a value with its type.

    >>> Extra({"reading_time": 4})
    Extra({'reading_time': 4})
    >>> Extra({"reading_time": 4})["reading_time"]
    4
    """

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, ExtraValue] = {}) -> None:
        """Copy the values. Raises `TypeError` for one that is no `ExtraValue`."""
        if wrong := [name for name, value in values.items() if not is_extra_value(value)]:
            raise TypeError(
                f"{wrong[0]}: cannot keep {values[wrong[0]]!r}: give texts, numbers, aware dates or tuples of them"
            )
        self._values = dict(values)

    def __getitem__(self, name: str) -> ExtraValue:
        """The value of this name."""
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        """The names, in the order in which they were given."""
        return iter(self._values)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._values)

    def __hash__(self) -> int:
        """The same for equal ones, whatever their order."""
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        """As it is written."""
        return f"Extra({self._values!r})"

    def __reduce__(self) -> tuple[type[Extra], tuple[dict[str, ExtraValue]]]:
        """Pickle by the values."""
        return Extra, (self._values,)
