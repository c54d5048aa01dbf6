"""From candidates to the `Source`: the likeliest address, the likeliest name beside it, and what spoke for them, in words."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import attrs

from articlekit.article import Relation, Source, SourceSignal
from articlekit.compiled import trees
from articlekit.extractors.source import features, name_features, name_model, url_model
from articlekit.extractors.source.address import is_paper
from articlekit.extractors.source.candidates import Candidate, addresses
from articlekit.extractors.source.names import ORIGINS, Name, names
from articlekit.extractors.source.relation import relation_of
from articlekit.extractors.source.setting import Setting
from articlekit.extractors.source.stated import PROBABILITY, stated
from articlekit.extractors.source.wording import NEAR_LINE
from articlekit.metadata.agencies import SERVICES
from articlekit.phrases.credits import KINDS
from articlekit.segment import Segment
from articlekit.urls import host, is_public, resolve, site, unwrap
from articlekit.urls.wrappers import COMPARISON_PREFIXES

Trees = Callable[[tuple[float, ...]], float]

__all__ = ["Answer", "answer_of"]

ADDRESS: Final = url_model.THRESHOLD
NAME: Final = name_model.THRESHOLD
"""The probabilities from which an answer is given, unless the caller sets another: out of fold at most two pages in a
hundred without a source got an address, eight a name."""
_WITH_ADDRESS: Final = 0.25
"""The probability from which a name goes before the host of the address chosen."""
_HOST_FAR: Final = features.FEATURES.index("host_far")
_SPOKE: Final = 0.3
"""The log-odds by which a group of features must have raised an answer to be told as evidence."""
_MOST: Final = 8
_SHOWN: Final = 200
_WORDS_OF: Final = {
    "anchor": "the text of a link", "home": "a link to a home page", "after": "a name after the words of a credit",
    "before": "a name before the words of a credit", "agency": "a news agency", "copyright": "a copyright line",
    "byline": "a part of the byline", "meta": "a source in the head", "author": "an agency as the declared author",
    "journal": "the declared journal",
}  # fmt: skip


@attrs.frozen
class Answer:
    """The source of a page with the candidates that it was chosen from."""

    source: Source
    address: Candidate | None
    name: Name | None
    kinds: frozenset[str]
    """The kinds of wording beside the credit, of `KINDS`."""

    is_copy: bool = False
    """Whether words beside the credit say that the story is another's: more than a label."""

    @property
    def segments(self) -> tuple[Segment | None, Segment | None]:
        """The lines of the address and of the name."""
        return (self.address and self.address.segment) or None, (self.name and self.name.segment) or None

    @property
    def segment(self) -> Segment | None:
        """The line of the address, else of the name; None for the head."""
        return _segment(self.address, self.name)


def answer_of(setting: Setting) -> Answer | None:
    """The likeliest source, where one is likely enough."""
    least = setting.page.options.source_threshold
    found = addresses(setting)
    rows = list(features.features_of(setting, found))
    said_by = trees(url_model.__name__)
    scores = [
        _probability(_odds(said_by.few, said_by.rest, url_model.FLOOR, row), url_model.SLOPE, url_model.OFFSET)
        for row in rows
    ]
    forms = [
        stated(setting, candidate, is_everywhere=row[_HOST_FAR] > 0) for candidate, row in zip(found, rows, strict=True)
    ]
    scores = [max(score, PROBABILITY) if form else score for score, form in zip(scores, forms, strict=True)]
    best = max(range(len(found)), key=lambda number: scores[number], default=None)
    address = None
    if best is not None and scores[best] >= (ADDRESS if least is None else least):
        address = found[best]
    said = _names(setting, address, scores[best] if address and best is not None else 0.0)
    service = next(
        (name for name, probability in said if name.agency in SERVICES and probability >= _WITH_ADDRESS), None
    )
    signed = [(name, max(value, NAME)) for name, value in said if service and name.is_signature]
    others = [(name, value) for name, value in said if name.agency not in SERVICES]
    name, name_score = next(iter((*signed, *others)), (None, 0.0))
    if name_score < (_WITH_ADDRESS if address or service else NAME if least is None else least):
        name, name_score = service, max(name_score, _WITH_ADDRESS) if service else 0.0
    if address is None and name is None:
        return None
    kinds = _kinds(setting, address, name)
    evidence = _evidence(address, rows[best], forms[best]) if address and best is not None else ()
    if name:
        evidence = (*evidence, _signal(name))
    url, is_resolved = _followed(setting, address.url) if address else (None, True)
    agency = service.agency if service else name.agency if name else None
    source = Source(
        url=url,
        publisher=_publisher(url, name, is_resolved=is_resolved),
        agency=agency or None,
        relation=Relation.PRESS_RELEASE if service else _relation(setting, address, name, kinds),
        confidence=round(scores[best] if address and best is not None else name_score, 3),
        evidence=evidence[:_MOST],
        is_resolved=is_resolved,
    )
    is_copy = any(_says_copy(setting, item) for item in (_segment(address, name), name and name.segment) if item)
    return Answer(source, address, name, kinds, is_copy)


def _odds(few: Trees, rest: Trees, floor: float, row: tuple[float, ...]) -> float:
    """The log-odds; the first trees' alone where they are so low that the others would change nothing."""
    odds = few(row)
    return odds if odds < floor else odds + rest(row)


def _probability(odds: float, slope: float, offset: float) -> float:
    return 1 / (1 + math.exp(-slope * odds - offset))


def _names(setting: Setting, address: Candidate | None, score: float) -> list[tuple[Name, float]]:
    """The names with their probabilities, given the address chosen, likeliest first."""
    found = names(setting)
    chosen = (address.url, score, address.segment.index if address.segment else -1) if address else None
    said: list[tuple[Name, float]] = []
    said_by = trees(name_model.__name__)
    for item, row in zip(found, name_features.features_of(setting, found), strict=True):
        line = item.segment.index if item.segment else -1
        numbers = (*row, *name_features.beside(item.text, line, chosen))
        odds = _odds(said_by.few, said_by.rest, name_model.FLOOR, numbers)
        said.append((item, _probability(odds, name_model.SLOPE, name_model.OFFSET)))
    return sorted(said, key=lambda pair: -pair[1])


def _publisher(url: str | None, name: Name | None, *, is_resolved: bool) -> str | None:
    if name:
        return name.agency if name.agency in SERVICES else name.text
    if url is None or not is_resolved or site(url) == "doi.org":
        return None
    found = host(url)
    prefix = next((prefix for prefix in COMPARISON_PREFIXES if found.startswith(prefix) and found.count(".") > 1), "")
    return found.removeprefix(prefix) or None


def _followed(setting: Setting, url: str) -> tuple[str, bool]:
    """The address taken out of wrappers; a short link followed by the caller's function, where that leads elsewhere.

    Whatever the function raises or returns, the worst is a link that stays short.
    """
    plain = unwrap(url)
    resolver = setting.page.options.resolver
    if plain.is_resolved or resolver is None:
        return plain.url, plain.is_resolved
    try:
        target: object = resolver(url)
    except Exception:  # noqa: BLE001 - the user's code, which must not cost the article
        return plain.url, False
    found = resolve(None, target) if isinstance(target, str) else None
    if found is None or not is_public(host(found)) or setting.own.is_own(found):
        return plain.url, False
    return unwrap(found).url, unwrap(found).is_resolved


def _segment(address: Candidate | None, name: Name | None) -> Segment | None:
    if address is not None and address.segment is not None:
        return address.segment
    return name.segment if name is not None else None


def _kinds(setting: Setting, address: Candidate | None, name: Name | None) -> frozenset[str]:
    """The kinds of wording in the lines of the answer, and in a short line above."""
    found: set[int] = set()
    if name is not None and name.segment is not None:
        found |= _near(setting, name.segment, name.start)
    if address is not None and address.segment is not None:
        found |= _near(setting, address.segment, address.link.start)
    return frozenset(KINDS[kind] for kind in found)


def _says_copy(setting: Setting, item: Segment) -> bool:
    cues = setting.cues(item)
    labels = {(start, end) for kind, start, end in cues if KINDS[kind] == "label"}
    return any(KINDS[kind] == "original" and (start, end) not in labels for kind, start, end in cues)


def _near(setting: Setting, item: Segment, start: int) -> set[int]:
    found = {cue.kind for cue in setting.cues(item) if abs(cue.start - start) < _SHOWN}
    above = setting.page.segments[item.index - 1] if item.index else None
    if above is not None and len(above.text) < NEAR_LINE:
        found |= {cue.kind for cue in setting.cues(above)}
    return found


def _relation(setting: Setting, address: Candidate | None, name: Name | None, kinds: frozenset[str]) -> Relation:
    if address is None and name and name.agency:
        return Relation.WIRE
    if address is not None and is_paper(address.url) and "translation" not in kinds:
        return Relation.PAPER
    return relation_of(setting, kinds, _segment(address, name))


def _evidence(address: Candidate, row: tuple[float, ...], form: str | None) -> tuple[SourceSignal, ...]:
    """What the form of the page says, and the groups of features without which the odds would be lower, strongest first."""
    said_by = trees(url_model.__name__)
    odds = said_by.few(row) + said_by.rest(row)
    raised: list[tuple[float, str]] = []
    for words, group in features.GROUPS.items():
        without = list(row)
        for feature in group:
            number = features.FEATURES.index(feature)
            without[number] = features.NEUTRAL[number]
        numbers = tuple(without)
        raised.append((odds - said_by.few(numbers) - said_by.rest(numbers), words))
    spoke = [*filter(None, [form]), *(words for gain, words in sorted(raised, reverse=True) if gain >= _SPOKE)]
    spoke = spoke or [max(raised)[1]]
    text = address.segment.text if address.segment else address.url
    start = max(0, min(address.link.start - _SHOWN // 2, len(text) - _SHOWN))
    return tuple(
        SourceSignal(signal=words, text=text[start : start + _SHOWN], place=address.place, url=address.url)
        for words in spoke
    )


def _signal(name: Name) -> SourceSignal:
    origin = ORIGINS[name.origin]
    text = name.segment.text if name.segment else name.text
    start = max(0, min(name.start - _SHOWN // 2, len(text) - _SHOWN))
    words = "a news agency" if name.agency else _WORDS_OF.get(origin, f"{origin} in the head")
    return SourceSignal(signal=words, text=text[start : start + _SHOWN], place=name.place)
