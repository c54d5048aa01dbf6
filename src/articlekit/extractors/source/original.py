"""Whose the story is, where the page says in so many words that it is a copy: who copied it, and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from articlekit.article import Author, Relation
from articlekit.extractors import AGGREGATOR, AUTHORS, Claim
from articlekit.extractors.site_names import declared_names
from articlekit.extractors.source.candidates import CANONICAL, DECLARED
from articlekit.extractors.source.choose import Answer
from articlekit.extractors.source.names import ORIGINS
from articlekit.extractors.source.setting import Setting
from articlekit.metadata.title_text import letters
from articlekit.phrases.wordings import any_of
from articlekit.urls import host

__all__ = ["of_the_original"]

_LONGEST_LINE: Final = 80
_AROUND: Final = 2
"""Segments before and after the credit in which its author may stand."""
_PERSON: Final = (
    rf"([^\W\d_][\w.'’-]*(?: (?:{any_of('bylines', 'linking_particle')}) ?)?(?: [^\W\d_a-z][\w.'’-]*){{1,3}})"
)
_WRITTEN: Final = re.compile(
    rf"\b(?:{any_of('bylines', 'written_work')}) (?:{any_of('bylines', 'by')}) {_PERSON}"
    rf"|\b(?:{any_of('bylines', 'posted_by')}) {_PERSON} (?:{any_of('bylines', 'before_date')})\b"
)
_AUTHOR_LINE: Final = re.compile(rf"(?:{any_of('bylines', 'author_line')})\s?:?\s{_PERSON}\.?$")


def of_the_original(setting: Setting, answer: Answer) -> Iterator[Claim[str] | Claim[tuple[Author, ...]]]:
    """Claims of the host's name, and of the credited author. The original's name is the source's, and no claim for the site's.

    "Source: Daily Example" may stand under a story told anew: only words of a copy, and a head that names another's
    document as the page's own, count.
    """
    source, address, name = answer.source, answer.address, answer.name
    is_declared = address is not None and address.origin in (CANONICAL, DECLARED)
    is_owned = name is not None and ORIGINS[name.origin] == "copyright" and not name.agency
    if source.relation is not Relation.REPUBLISHED or not (is_declared or is_owned or answer.is_copy):
        return
    if name is not None and not is_declared:
        page = setting.page
        own = [declared for declared in declared_names(page.document) if letters(declared) != letters(name.text)]
        if own or page.url:
            yield Claim(AGGREGATOR, own[0] if own else host(page.url or ""), 0.5, "host of a copy")
    if author := _author(setting, answer):
        yield Claim(AUTHORS, (Author(name=author),), 0.98, f"source:{source.evidence[0].signal}")


def _author(setting: Setting, answer: Answer) -> str | None:
    """The author that the credit names, or a line next to it."""
    credit = answer.segment
    if credit is None:
        return None
    items = setting.page.segments.items
    found = [_WRITTEN.search(credit.text)]
    found += [
        _AUTHOR_LINE.match(item.text)
        for item in items[max(0, credit.index - _AROUND) : credit.index + _AROUND + 1]
        if len(item.text) < _LONGEST_LINE
    ]
    persons = [match[match.lastindex or 0] for match in found if match]
    theirs = letters(answer.name.text if answer.name else answer.source.publisher or "")
    return next(
        (name for name in persons if not theirs or (letters(name) not in theirs and theirs not in letters(name))), None
    )
