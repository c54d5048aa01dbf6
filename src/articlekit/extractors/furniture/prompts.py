"""Prompts: short paragraphs in which the page asks its reader to subscribe, follow, share, comment, give or open an app.

What they say varies with every site, so they are told by pairs of words (`phrases/prompts.toml`): what is spoken of, and
what is said of it, in a sentence that speaks to the reader. Before and behind the story that is enough, as it is in a box or
a link of its own. Within the story every sentence must be such, and the page must speak of itself ("our newsletter"): a
guide tells its readers to subscribe too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from articlekit.article import RemovalKind
from articlekit.blocks import HEADINGS
from articlekit.extractors import Hint, Page, Removal, Segment
from articlekit.extractors.furniture.asides import stands_apart
from articlekit.extractors.furniture.prose import Prose
from articlekit.metadata.languages import language_of, script_of
from articlekit.phrases.cues import Told, cues
from articlekit.phrases.wordings import wordings
from articlekit.text.scripts import has_unspaced

__all__ = ["prompts"]

_KINDS: Final = {
    "mail": RemovalKind.NEWSLETTER,
    "newsletter": RemovalKind.NEWSLETTER,
    "support": RemovalKind.DONATION,
    "share": RemovalKind.SHARE,
    "tap": RemovalKind.SHARE,
    "follow": RemovalKind.FOLLOW,
    "app": RemovalKind.APP,
    "comment": RemovalKind.COMMENT_PROMPT,
    "sent": RemovalKind.COMMENT_PROMPT,
    "tip": RemovalKind.TIP_LINE,
    "correct": RemovalKind.TIP_LINE,
    "print": RemovalKind.AD,
    "disclaimer": RemovalKind.DISCLAIMER,
}
"""What the words tell; of several the first."""
_NOTICES: Final = frozenset({"mail", "disclaimer"})
"""What speaks to nobody: why a mail was sent, who answers for what is said."""
_USUAL: Final = frozenset({"sent", "tap"})
"""What is told by words so usual ("question", "below") that they go on with no other prompt."""
_SHORTEST, _SHORTEST_DENSE, _LONGEST, _LONGEST_INSIDE = 12, 6, 400, 260
"""Characters of a prompt."""
_MOSTLY: Final = 0.6
"""The share of a text that its prompting sentences have, where it stands outside the story."""
_TELLING: Final = 0.15
"""The share that tells by itself what it asks for: others may go along with it."""
_OUTSIDE: Final = 0.85
_INSIDE: Final = 0.6
_EDGE: Final = 6
"""Segments before and behind the body that are looked at."""
_KEY: Final = 4
_DENSE: Final = 80
"""Characters of the longest prompt within a story in a script without spaces."""
_QUOTES: Final = '"“”„«»「『'
_LEADING: Final = re.compile(r"\A[\W_]+")
"""Arrows, bullets and little pictures before a prompt."""
_SAMPLE: Final = 8
"""Texts of the body by which its language is told."""
_NEXT_OF: Final = {"nb": "no", "nn": "no", "bs": "hr", "sr": "hr"}
"""Languages whose prompts are told by the words of another, in Latin letters."""


class _Prompt(NamedTuple):
    """What a text asks its reader to do."""

    kind: RemovalKind
    begins: bool
    """Whether it begins as prompts do, and does not merely speak to the reader."""
    is_all: bool
    """Whether it does nothing else, and speaks for the page."""


def prompts(page: Page, removals: Mapping[int, Removal], prose: Prose) -> Iterator[Removal]:
    """The prompts in and around the body that no phrase knows."""
    if not page.body:
        return
    items = page.segments.items
    start, stop = max(0, page.body[0] - _EDGE), page.body[-1] + 1 + _EDGE
    told: dict[int, _Prompt] = {}
    spoken = page.once(_spoken)
    edges = frozenset((*page.body[:_EDGE], *page.body[-_EDGE:]))
    for item in items[start:stop]:
        number, text = item.index, item.text
        if not _shortest(text) <= len(text) <= _LONGEST or item.tag in HEADINGS or _is_known(item, removals):
            continue
        is_inside = page.body[0] < number < page.body[-1] and number not in edges
        if not (_may_begin(text) if is_inside else _may_prompt(text)):
            continue
        if (found := _prompt(text, spoken)) is not None:
            told[number] = found
    story = [number for number in prose.numbers if number not in told]
    first, last = (story[0], story[-1]) if story else (page.body[0], page.body[-1])
    for number, (kind, begins, is_all) in told.items():
        item = items[number]
        if begins and not first <= number <= last:
            yield Removal(number, kind, f"prompt:{kind}", _OUTSIDE)
        elif len(item.text) <= _LONGEST_INSIDE and ((begins and is_all) or stands_apart(page, item, story)):
            yield Removal(number, kind, f"prompt:{kind}", _INSIDE)


def _spoken(page: Page) -> frozenset[str] | None:
    """The languages that a page in Latin letters may speak to its reader in; None for any.

    Short words of one language begin words of another. English is everybody's, and in other scripts few words are alike.
    """
    sample = " ".join(page.segments[number].text for number in page.body[:_SAMPLE])
    if script_of(sample) != "LATIN":
        return None
    declared = (page.document.language or "").lower().partition("-")[0].partition("_")[0]
    found = {_NEXT_OF.get(language, language) for language in (declared, language_of(sample)) if language}
    return frozenset((*found, "en", "und")) if found else None


def _shortest(text: str) -> int:
    return _SHORTEST_DENSE if len(text) < _SHORTEST and has_unspaced(text) else _SHORTEST


def _is_known(item: Segment, removals: Mapping[int, Removal]) -> bool:
    """Whether it has a name already: a phrase's, or that of a portrait of the author, who may be followed."""
    known = removals.get(item.index)
    return bool(item.hints & Hint.BIO) or (known is not None and known.confidence >= _INSIDE)


def _prompt(text: str, spoken: frozenset[str] | None = None) -> _Prompt | None:
    """What a text prompts, in one of the page's languages; None for one that is no prompt."""
    if text[0] in _QUOTES:
        return None  # what somebody says
    text = _LEADING.sub("", text)
    if cues("prompts").may_tell(text).isdisjoint(_KINDS):
        return None
    found = list(cues("prompts").sentences(text))
    begun = {
        language
        for _, said in found
        for language, what in said.pairs
        if what == ("start" if language in _with_start() else "address")
    }
    addressed = {language for _, said in found for language, what in said.pairs if what == "address"} | begun
    telling = {
        pair
        for _, said in found
        for pair in said.pairs
        if pair[1] in _KINDS and (pair[1] in _NOTICES or pair[0] in addressed) and _may_speak(pair, spoken)
    }
    if not telling or cues("speech").told(text).told:
        return None
    languages = {language for language, _ in telling}
    size = sum(length for length, _ in found)
    whats = {what for _, what in telling}
    prompting = sum(length for length, said in found if _is_of(said, languages, whats))
    told = sum(length for length, said in found if not telling.isdisjoint(said.pairs))
    if prompting < _MOSTLY * size or told < _TELLING * size:
        return None
    kind = next(kind for what, kind in _KINDS.items() if what in whats)
    is_notice = not whats.isdisjoint(_NOTICES)
    is_own = not is_notice and any((language, "own") in said.pairs for _, said in found for language in languages)
    return _Prompt(kind, is_notice or not begun.isdisjoint(languages), is_own and prompting == size)


def _may_speak(pair: tuple[str, str], spoken: frozenset[str] | None) -> bool:
    """Whether a page of these languages may say that: programs that send mails speak any."""
    return spoken is None or pair[0] in spoken or pair[1] == "mail"


def _is_of(said: Told, languages: set[str], whats: set[str]) -> bool:
    """Whether a sentence goes on with the prompt: it has one of its words, or thanks its reader."""
    going_on = whats.union(_KINDS.keys() - _USUAL, ("start",))
    return any(language in languages and what in going_on for language, what in said.spoken)


def _may_prompt(text: str) -> bool:
    """Whether a text has the beginning of a word that prompts are about: cheaper than to look for the words."""
    folded = text.lower()
    return has_unspaced(folded) or not _openings("thing").isdisjoint([word[:_KEY] for word in folded.split()])


def _may_begin(text: str) -> bool:
    """Whether a text within the story, where prompts are rare, begins as they do."""
    folded = _LEADING.sub("", text[:_DENSE].lower())
    begins = any(folded[:size] in _openings("start") for size in range(2, _KEY + 1))
    return begins or (has_unspaced(folded) and len(text) <= _DENSE)


@cache
def _with_start() -> frozenset[str]:
    """Languages that know how prompts begin. In the others they may begin with anything, as long as they speak to the reader."""
    return frozenset(wordings("prompts")["start"])


@cache
def _openings(role: str) -> frozenset[str]:
    """The first letters of the first words of this role."""
    return frozenset(
        phrase.lower().split()[0][:_KEY]
        for name, by_language in wordings("prompts").items()
        if name.endswith(role)
        for phrases in by_language.values()
        for phrase in phrases
    )
