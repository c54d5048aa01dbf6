"""What is known of a name that may be the publisher's: flat numbers, as in `features`; the last of them look at the address chosen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.extractors.source import places, wording
from articlekit.extractors.source.address import resembles
from articlekit.extractors.source.names import ORIGINS, Name
from articlekit.extractors.source.places import NOWHERE, place_of
from articlekit.extractors.source.setting import Setting
from articlekit.extractors.source.wording import cue_distances
from articlekit.metadata.agencies import AMBIGUOUS
from articlekit.phrases.wordings import any_of
from articlekit.segment import Segment

__all__ = ["BESIDE", "FEATURES", "Chosen", "beside", "features_of"]

_BY: Final = re.compile(
    rf"(?:^|\W)(?:{any_of('publishers', 'person_before')}|(?:{any_of('publishers', 'person_before_stem')})\w{{0,3}})\W{{0,3}}$",
    re.IGNORECASE,
)
_WITH: Final = re.compile(
    rf"(?:^|\W)(?:{any_of('publishers', 'shared_before')}|(?:{any_of('publishers', 'shared_before_stem')})\w*|/)\W{{0,3}}$",
    re.IGNORECASE,
)
_DASH: Final = re.compile(r"\s?[)）\]】/]?\s?[-–—:.=]{1,2}\s?")
_PERSON: Final = re.compile(r"[A-ZÀ-ÞŠŽČ][\w.'’-]{0,40}+(?: [A-ZÀ-ÞŠŽČ][\w.'’-]{0,40}+){1,2}\Z")
_OPENED, _CLOSED = ("(", "（", "[", "【", "［"), (")", "）", "]", "】", "］")
_FAR: Final = 999
_BEGINNING: Final = 3
"""Characters of a bullet or a quotation mark before a line's first name."""
_LABEL: Final = wording.DISTANCES.index("label_before")

_SHOWN: Final = ("anchor", "home", "after", "before", "agency", "copyright", "meta", "journal", "line")
"""Where a name was found, as far as trees have learned something from it."""
_ORIGINS: Final = tuple(map(ORIGINS.index, _SHOWN))
_KIND: Final = (*(f"from_{origin}" for origin in _SHOWN), "is_agency", "is_ambiguous")
_LINE: Final = {
    **dict.fromkeys(wording.DISTANCES, wording.FAR),
    "colon_before": 0, "bracketed": 0, "dash_behind": 0, "by_before": 0, "with_before": 0, "copyright_before": 0,
    "start": -1, "rest": -1,
}  # fmt: skip
"""The numbers of a name in a line, with what a name of the head has in their place."""
_TEXT: Final = (
    "words", "length", "upper", "lower_first", "has_dot", "is_dense", "title_share", "looks_person",
    "times", "origins", "own_spelling",
)  # fmt: skip
BESIDE: Final = ("has_address", "address_score", "resembles_address", "same_line", "lines_apart")
FEATURES: Final = (*_KIND, *_LINE, *_TEXT, *places.FEATURES, *BESIDE)
"""The names of the numbers, in order."""
_NO_LINE: Final = tuple(_LINE.values())

Chosen = tuple[str, float, int]
"""The address chosen, its probability, and the segment of its link (-1 for the head)."""


def features_of(setting: Setting, found: Sequence[Name]) -> Iterator[tuple[float, ...]]:
    """The numbers of each name but the last (`beside`)."""
    times = Counter(item.letters for item in found)
    origins = Counter(key for key, _ in {(item.letters, item.origin) for item in found})
    for item in found:
        yield (
            *[float(item.origin == origin) for origin in _ORIGINS], float(item.agency is not None), float(item.text in AMBIGUOUS),
            *(_NO_LINE if item.segment is None else _line(setting, item, item.segment)),
            *_text(setting, item), times[item.letters], origins[item.letters], setting.own.spelling(item.text),
            *(NOWHERE if item.segment is None else place_of(setting, item.segment)),
        )  # fmt: skip


def _line(setting: Setting, item: Name, segment: Segment) -> tuple[float, ...]:
    text = segment.text
    before, behind = text[: item.start].rstrip(), text[item.end : item.end + 20]
    cues = [cue for cue in setting.cues(segment) if cue.start < item.start or cue.end > item.end]
    last, next_ = before[-1:], behind[:1]
    distances = [*cue_distances(text, cues, item.start, item.end)]
    # A label on a line or in a cell of its own is said of what the next begins with.
    is_below = item.start <= _BEGINNING and wording.line_above(setting, segment)[0] > 0
    if is_below:
        distances[_LABEL] = min(distances[_LABEL], item.start + 1)
    return (
        *distances, float(is_below or last in (":", "：")),
        float(last in _OPENED or next_ in _CLOSED), float(bool(_DASH.match(behind))),
        float(bool(_BY.search(before[-20:]))), float(bool(_WITH.search(before[-25:]))), float("©" in before[-25:] or "opyright" in before[-30:]),
        min(item.start, _FAR), min(len(text) - item.end, _FAR),
    )  # fmt: skip


def _text(setting: Setting, item: Name) -> tuple[float, ...]:
    text = item.text
    words = text.split()
    return (
        len(words), len(text), sum(word[:1].isupper() for word in words) / max(1, len(words)), float(text[:1].islower()),
        float("." in text.strip(".")), float(text >= "\u2e80"),
        float(item.letters in setting.title), float(bool(_PERSON.match(text))),
    )  # fmt: skip


def beside(name: str, line: int, chosen: Chosen | None) -> tuple[float, ...]:
    """The last numbers: what the address chosen says of a name and of its segment (-1 for the head)."""
    if chosen is None:
        return (0, 0, 0, 0, -1)
    url, score, segment = chosen
    apart = min(abs(line - segment), 60) if line >= 0 and segment >= 0 else -1
    return (1, score, resembles(name, url), float(line == segment and line >= 0), apart)
