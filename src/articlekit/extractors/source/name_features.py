"""What is known of a name that may be the publisher's: flat numbers, as in `features`; the last of them look at the address chosen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.extractors.source.features import (
    HINT_FEATURES,
    NO_PLACE,
    PLACE_FEATURES,
    cue_distances,
    leftover,
    place_of,
    resembles,
)
from articlekit.extractors.source.names import ORIGINS, Name
from articlekit.extractors.source.setting import Setting
from articlekit.metadata.agencies import AMBIGUOUS, SERVICES
from articlekit.metadata.title_text import letters
from articlekit.phrases.credits import KINDS

__all__ = ["BESIDE", "FEATURES", "Chosen", "beside", "features_of"]

_BY: Final = re.compile(
    r"(?:^|\W)(?:by|von|par|por|di|door|av|af|oleh|autor\w{0,3}|author|от|автор|από|text|foto|photo)\W{0,3}$",
    re.IGNORECASE,
)
_WITH: Final = re.compile(
    r"(?:^|\W)(?:with|mit|avec|con|com|met|informações d[aeo]|including|contribut\w+|material\w*|from|via|/)\W{0,3}$",
    re.IGNORECASE,
)
_DASH: Final = re.compile(r"\s?[)）\]】/]?\s?[-–—:.=]{1,2}\s?")
_PERSON: Final = re.compile(r"[A-ZÀ-ÞŠŽČ][\w.'’-]{0,40}+(?: [A-ZÀ-ÞŠŽČ][\w.'’-]{0,40}+){1,2}\Z")
_PERSON_BEHIND: Final = re.compile(r"\s?[/|,]\s?[A-ZÀ-ÞŠŽČ][\w'’-]{1,20} [A-ZÀ-Þ]")
_PERSON_BEFORE: Final = re.compile(r"[A-ZÀ-ÞŠŽČ][\w'’.-]{0,20} [A-ZÀ-ÞŠŽČ][\w'’-]{1,20}\s?[/|]\s?$")
"""A photographer, beside whom an agency is a picture's."""
_FAR: Final = 999
_SHORT: Final = 2

BESIDE: Final = ("has_address", "address_score", "resembles_address", "same_line", "lines_apart", "in_path")
FEATURES: Final = (
    *(f"from_{origin}" for origin in ORIGINS), "is_agency", "is_syndicator", "is_service", "is_ambiguous",
    *(f"{kind}_before" for kind in KINDS), *(f"{kind}_within" for kind in KINDS), *(f"{kind}_behind" for kind in KINDS),
    "colon_before", "bracketed", "slashed", "dash_behind", "by_before", "with_before", "copyright_before", "start", "rest",
    "leftover", "anchor_share", "person_beside",
    "words", "length", "upper", "lower_first", "has_digit", "has_dot", "is_dense", "title_share", "looks_person",
    "times", "origins", "own_spelling", *PLACE_FEATURES, *HINT_FEATURES, *BESIDE,
)  # fmt: skip
"""The names of the numbers, in order."""

Chosen = tuple[str, float, int]
"""The address chosen, its probability, and the segment of its link (-1 for the head)."""


def features_of(setting: Setting, found: Sequence[Name]) -> Iterator[tuple[float, ...]]:
    """The numbers of each name but the last (`beside`)."""
    times = Counter(letters(item.text) for item in found)
    origins: dict[str, set[int]] = {}
    for item in found:
        origins.setdefault(letters(item.text), set()).add(item.origin)
    places: dict[int, tuple[float, ...]] = {}
    for item in found:
        key = letters(item.text)
        kind = (
            *(float(item.origin == number) for number in range(len(ORIGINS))), float(item.agency is not None), float(item.agency == ""),
            float(item.agency in SERVICES), float(item.text in AMBIGUOUS),
        )  # fmt: skip
        if item.segment is None:
            line: tuple[float, ...] = _NO_LINE
            place: tuple[float, ...] = NO_PLACE
        else:
            line = _line(setting, item)
            place = places.get(item.segment.index) or places.setdefault(
                item.segment.index, place_of(setting, item.segment)
            )
        yield (
            *kind,
            *line,
            *_text(setting, item, key),
            times[key],
            len(origins[key]),
            setting.own.spelling(item.text),
            *place,
        )


def _line(setting: Setting, item: Name) -> tuple[float, ...]:
    if item.segment is None:
        return _NO_LINE
    text = item.segment.text
    before, behind = text[: item.start].rstrip(), text[item.end : item.end + 20]
    cues = [cue for cue in setting.cues(item.segment) if not (cue.start >= item.start and cue.end <= item.end)]
    return (
        *cue_distances(text, cues, item.start, item.end), float(before[-1:] in (":", "：")),
        float(before[-1:] in ("(", "（", "[", "【", "［") or behind[:1] in (")", "）", "]", "】", "］")),
        float(before[-1:] == "/" or behind[:1] == "/"), float(bool(_DASH.match(behind))), float(bool(_BY.search(before[-20:]))),
        float(bool(_WITH.search(before[-25:]))), float("©" in before[-25:] or "opyright" in before[-30:]), min(item.start, _FAR), min(len(text) - item.end, _FAR),
        leftover(text, [(item.start, item.end), *((cue.start, cue.end) for cue in cues)]),
        max(((item.end - item.start) / (link.end - link.start) for link in item.segment.links if link.start <= item.start < link.end), default=0.0),
        float(bool(_PERSON_BEHIND.match(behind) or _PERSON_BEFORE.search(text[max(0, item.start - 40) : item.start]))),
    )  # fmt: skip


_NO_LINE: Final = (
    *([250.0] * len(KINDS)),
    *([0.0] * len(KINDS)),
    *([250.0] * len(KINDS)),
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    -1,
    -1,
    -1,
    -1,
    0,
)


def _text(setting: Setting, item: Name, key: str) -> tuple[float, ...]:
    words = item.text.split()
    return (
        len(words), len(item.text), sum(word[:1].isupper() for word in words) / max(1, len(words)), float(item.text[:1].islower()),
        float(any(map(str.isdecimal, item.text))), float("." in item.text.strip(".")), float(item.text >= "\u2e80"),
        float(key in setting.title), float(bool(_PERSON.match(item.text))),
    )  # fmt: skip


def beside(name: str, line: int, chosen: Chosen | None) -> tuple[float, ...]:
    """The last numbers: what the address chosen says of a name and of its segment (-1 for the head)."""
    if chosen is None:
        return (0, 0, 0, 0, -1, 0)
    url, score, segment = chosen
    apart = min(abs(line - segment), 60) if line >= 0 and segment >= 0 else -1
    return (1, score, resembles(name, url), float(line == segment and line >= 0), apart, _in_path(name, url))


def _in_path(name: str, url: str) -> float:
    """The share of a text's words that the path of an address holds: all of a headline's, few of a publisher's name."""
    words = [letters(word) for word in name.split() if len(word) > _SHORT]
    path = letters(url.partition("//")[2].partition("/")[2])
    return sum(word in path for word in words) / len(words) if words else 0.0
