"""Credits of pictures: who took or owns one, at the end of its caption or in a line of its own. The words are data, `phrases/picture_credits.toml`."""

from __future__ import annotations

import re
from typing import Final

from articlekit.phrases.wordings import any_of

__all__ = ["is_credit", "split_credit"]

_WORDS: Final = any_of("picture_credits", "credit")
_BY: Final = any_of("picture_credits", "by")
_CREDIT: Final = re.compile(
    rf"(?:^|(?<=[.!?)”\"»\s]))\s?\(?((?:{_WORDS}|{any_of('picture_credits', 'at_end')})"
    rf"(?:\s(?:{_BY}))?\s?[:：/|©].{{1,120}}|[©ⓒ].{{1,120}})$",
    re.IGNORECASE | re.DOTALL,
)
"""The end of a caption that names the photographer or owner."""
_CREDIT_ALONE: Final = re.compile(
    rf"[(（【\[]?\s?(?:(?:{_WORDS}|{any_of('picture_credits', 'alone')})"
    rf"(?:\s?(?:{_BY}|{any_of('picture_credits', 'by_alone')}))?\s?[:：/／|©=＝].{{1,80}}"
    rf"|[©ⓒ]\s?.{{1,80}}|[^。，！？.!?]{{2,30}}(?:{any_of('picture_credits', 'took')}))\s?[)）】\]]?",
    re.IGNORECASE,
)
"""A line that says nothing but who took or owned a picture: "Photo: Ann Lee", "新华社记者 李明 摄"."""


def split_credit(caption: str) -> tuple[str | None, str | None]:
    """The caption and the credit at its end.

    >>> split_credit("The bridge at dawn. Photo: Ann Lee")
    ('The bridge at dawn.', 'Photo: Ann Lee')
    """
    found = _CREDIT.search(caption)
    if found is None:
        return caption, None
    return caption[: found.start()].rstrip(" (") or None, found[1].rstrip(") ")


def is_credit(text: str) -> bool:
    """Whether a text is nothing but the credit of a picture.

    >>> is_credit("Foto: Ana Ruiz"), is_credit("The photo: a bridge at dawn. It was taken by Ann Lee.")
    (True, False)
    """
    return len(text) <= 100 and _CREDIT_ALONE.fullmatch(text) is not None
