"""A sequence that is made when it is read: what most callers never look at costs them nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

__all__ = ["Deferred", "kept"]

T = TypeVar("T")


class Deferred(Sequence[T], Generic[T]):
    """A tuple whose items are made, all at once, when one of them is asked for.

    It equals that tuple, has its hash and looks like it; pickled, it becomes that tuple. Threads that read it at the same time
    may each make the items: they are equal.

    >>> doubled = Deferred(lambda: (2 * number for number in range(3)))
    >>> doubled, doubled[-1], doubled == (0, 2, 4)
    ((0, 2, 4), 4, True)
    """

    __slots__ = ("_items",)

    def __init__(self, make: Callable[[], Iterable[T]]) -> None:
        """Remember how they are made."""
        self._items: tuple[T, ...] | Callable[[], Iterable[T]] = make

    def _made(self) -> tuple[T, ...]:
        items = self._items
        if not isinstance(items, tuple):
            items = self._items = tuple(items())
        return items

    def __len__(self) -> int:
        """How many there are."""
        return len(self._made())

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...

    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        """One of them, or a tuple of some."""
        return self._made()[index]

    def __iter__(self) -> Iterator[T]:
        """All of them, in order."""
        return iter(self._made())

    def __eq__(self, other: object) -> bool:
        """Whether the other holds equal items in the same order, made or not."""
        if isinstance(other, Deferred):
            return self._made() == other._made()
        return self._made() == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        """That of the tuple."""
        return hash(self._made())

    def __repr__(self) -> str:
        """That of the tuple."""
        return repr(self._made())

    def __reduce__(self) -> tuple[type[tuple[T, ...]], tuple[tuple[T, ...]]]:
        """Pickle as the tuple: what makes the items may hold what cannot be pickled."""
        return tuple, (self._made(),)


def kept(items: Iterable[T]) -> Sequence[T]:
    """The items as they are where nobody can change them, else a tuple of them."""
    return items if isinstance(items, Deferred) else tuple(items)
