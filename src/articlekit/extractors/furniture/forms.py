"""Boxes with a form that asks for an address of e-mail or for a vote: a newsletter's or a poll's, in whatever words and
under whatever class.

The box is the largest element around the field that holds little text; beside it there must be a story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from lxml import etree

from articlekit.article import RemovalKind
from articlekit.extractors import Page, Removal
from articlekit.extractors.furniture.prose import is_prose

__all__ = ["forms"]

_SURE: Final = 0.8
_LONGEST: Final = 500
"""Characters of a box."""
_MOST_TEXTS: Final = 8
_MOST: Final = 20
"""Fields of a page that are looked at."""
_HIGHEST: Final = 8
"""Elements around a field."""
_NO_FIELDS: Final = frozenset({"hidden", "checkbox", "radio"})
_NAMES: Final = ("type", "name", "id", "placeholder", "autocomplete", "aria-label")


def forms(page: Page) -> Iterator[Removal]:
    """The texts of the body that lie in such a box."""
    inputs = page.document.fields if page.body else ()
    for kind, rule, fields in (
        (RemovalKind.NEWSLETTER, "form:mail", filter(_asks_for_mail, inputs)),
        (RemovalKind.OTHER, "form:vote", filter(_asks_for_vote, inputs)),
    ):
        boxed = _boxed(page, list(islice(fields, _MOST)))
        yield from (Removal(number, kind, rule, _SURE) for number in boxed)


def _boxed(page: Page, fields: Sequence[etree._Element]) -> Sequence[int]:
    """The numbers of the texts of the body in the boxes around these fields."""
    if not fields:
        return ()
    containers = {container.element: container for container in page.segments.containers}
    body = frozenset(page.body)
    done: set[int] = set()
    for field in fields:
        box = range(0)
        for element in islice(field.iterancestors(), _HIGHEST):
            if (container := containers.get(element)) is None:
                continue
            texts = page.segments.items[container.first : container.end]
            if len(texts) > _MOST_TEXTS or sum(len(item.text) for item in texts) > _LONGEST:
                break
            around = range(container.first, container.end)
            if not any(is_prose(page.segments[number]) for number in body.difference(around)):
                break
            box = around
        done.update(box)
    return sorted(done & body)


def _asks_for_vote(field: etree._Element) -> bool:
    """Whether one of several answers is ticked in a form of its own: not that of a page, nor a list of things done."""
    if field.get("type") not in {"radio", "checkbox"} or field.get("disabled") is not None:
        return False
    form = next(field.iterancestors("form"), None)
    return form is not None and next(form.iter("article", "main", "h1"), None) is None


def _asks_for_mail(field: etree._Element) -> bool:
    """Whether an address of e-mail goes into the field, by its type or its names."""
    if field.get("type") in _NO_FIELDS:
        return False
    return any("mail" in value.lower() for name in _NAMES if (value := field.get(name)))
