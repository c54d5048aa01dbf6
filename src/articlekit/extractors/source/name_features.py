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
_FAR: Final = 999

BESIDE: Final = ("has_address", "address_score", "resembles_address", "same_line", "lines_apart")
FEATURES: Final = (
    *(f"from_{origin}" for origin in ORIGINS), "is_agency", "is_syndicator", "is_service", "is_ambiguous",
    *(f"{kind}_before" for kind in KINDS), *(f"{kind}_within" for kind in KINDS), *(f"{kind}_behind" for kind in KINDS),
    "colon_before", "bracketed", "slashed", "dash_behind", "by_before", "with_before", "copyright_before", "start", "rest",
    "words", "length", "upper", "lower_first", "has_digit", "has_dot", "is_dense", "title_share", "looks_person",
    "times", "origins", *PLACE_FEATURES, *HINT_FEATURES, *BESIDE,
)  # fmt: skip
"""The names of the numbers, in order."""

Chosen = tuple[str, float, int]
"""The address chosen, its probability, and the segment of its link (-1 for the head)."""


def features_of(setting: Setting, found: Sequence[Name]) -> Iterator[tuple[float, ...]]:
    """The numbers of each name but the last five (`beside`)."""
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
        yield (*kind, *line, *_text(setting, item, key), times[key], len(origins[key]), *place)


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
    )  # fmt: skip


_NO_LINE: Final = (*([250.0] * len(KINDS)), *([0.0] * len(KINDS)), *([250.0] * len(KINDS)), 0, 0, 0, 0, 0, 0, 0, -1, -1)


def _text(setting: Setting, item: Name, key: str) -> tuple[float, ...]:
    words = item.text.split()
    return (
        len(words), len(item.text), sum(word[:1].isupper() for word in words) / max(1, len(words)), float(item.text[:1].islower()),
        float(any(map(str.isdecimal, item.text))), float("." in item.text.strip(".")), float(item.text >= "\u2e80"),
        float(key in setting.title), float(bool(_PERSON.match(item.text))),
    )  # fmt: skip


def beside(name: str, line: int, chosen: Chosen | None) -> tuple[float, ...]:
    """The last five numbers: what the address chosen says of a name and of its segment (-1 for the head)."""
    if chosen is None:
        return (0, 0, 0, 0, -1)
    url, score, segment = chosen
    apart = min(abs(line - segment), 60) if line >= 0 and segment >= 0 else -1
    return (1, score, resembles(name, url), float(line == segment and line >= 0), apart)
