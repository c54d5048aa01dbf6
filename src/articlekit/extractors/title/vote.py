"""The candidates for the title, and the reasons for and against each.

Every text that a witness gives is a candidate. `articlekit.extractors.title.weights` says what a reason is worth.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final
from urllib.parse import unquote

import attrs

from articlekit.extractors import Page
from articlekit.extractors.json_ld import articles_of, kinds_of
from articlekit.extractors.sections import is_section, names_a_section
from articlekit.extractors.site_names import is_site_name, names_of
from articlekit.extractors.title.parts import is_place, parts_of, said_share, title_parts
from articlekit.extractors.title.witnesses import LONG_TITLE, UNTITLED, is_date, witnessed
from articlekit.metadata.title_text import letters

__all__ = ["REASONS", "Candidate", "Vote", "candidates_of"]

_WITNESSES: Final = (
    "headline", "headline:core", "h1", "heading", "heading:of-several", "json-ld", "og:title", "og:title:shorter", "og:title:part",
    "twitter:title", "<title>", "<title>:shorter", "<title>:first", "<title>:rest", "<title>:longest", "<title>:inner", "<title>:some",
    "headline:part",
)  # fmt: skip
_SAYING: Final = frozenset({"headline", "json-ld", "og:title", "twitter:title", "<title>"})
"""Those that say the title as a whole."""
REASONS: Final = (
    *_WITNESSES,
    "headline:not-h1",
    "headline:has-core",  # it shares its heading with a kicker or sub-headline
    "headline:unmatched",  # the page's declared titles say something else
    "headline+<title>",
    "headline+json-ld",
    "agreement",  # for each witness that says the same
    "ends-headline",  # the headline without the kicker before it
    "starts-headline",  # the headline without what follows: a count of comments
    "starts-headline+declared",
    "headline-is-its-end",
    "headline-is-its-start",
    "shown+declared",  # a core or lower heading that a declared title repeats
    "og:title+<title>",  # against another headline, on pages whose JSON-LD describes no article
    "after-separator",  # the end of another candidate
    "slug",  # share of the words of the address that are in it
    "slug-likeness",  # words in both, of the words in either
    "site-name",
    "section",  # what the page declares to be a section, or has in its menu
    "date",
    "template",  # what templates and error pages are called
    "number",
    "one-word",
    "short",
    "long",
    "news:headline",  # where JSON-LD speaks of a NewsArticle, the newsroom fills in all fields by hand
    "news:og:title",
    "news:json-ld",
    "news:<title>",
    "news:apart",  # an `og:title` of its own beside three equal titles
    "cuts-place",  # what another one says beside it tells of the page's place alone
    "cuts-bar",  # by a bar, an underscore or an arrow, which stand in no title
    "cuts-colon",
    "cuts-lower",  # what another one says behind it goes on in lower case
    "cuts-little",  # what another one says beside it is less than half as long
    "cuts-most",  # what another one says beside it is longer
    "keeps-place",  # it begins or ends with what tells of the page's place alone, where there is nothing but `<title>`
    "body",  # the share of its words that the beginning of the story has, where there is nothing but `<title>`
    "cuts-glued",  # the headline goes on without a gap
)
"""All that may speak for or against a candidate."""

_SHORT = 3
"""Words; a title of fewer is often a section's name."""
_WORDS = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "a", "é": "e", "è": "e", "ø": "o"})
_LESS_SHOWN = frozenset({"headline:core", "h1", "heading", "heading:of-several"})
_MACHINES = frozenset({"json-ld", "og:title", "<title>"})
_NEWS = frozenset({"headline", "og:title", "json-ld", "<title>"})
_EQUAL = frozenset({"headline", "json-ld", "<title>"})
_KEPT = frozenset({"headline", "og:title", "<title>"})
_BAR = re.compile(r"[|│｜»«_]|::")
"""Separators that no headline has: its template filled in the title for machines."""
_DASHES: Final = "-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{FIGURE DASH}"
_ALL_SIGNS: Final = " /:|_<>\\*@~·•«»" + _DASHES
_GENTLE: Final = frozenset((*_DASHES, "/", ":", ""))
"""Separators that stand within titles as well."""
_SEPARATORS = (":", "/", "|", " -", "\N{EN DASH}", "\N{EM DASH}")


@attrs.frozen
class Candidate:
    """A text that may be the title, with the witnesses that give it."""

    text: str
    key: str
    """Its letters."""
    witnesses: tuple[str, ...]


def candidates_of(page: Page, without: Collection[str] = ()) -> list[Candidate]:
    """Each distinct text once, in the order of the witnesses; those that `without` names are not asked."""
    given: dict[str, tuple[str, list[str]]] = {}
    for witness, text in witnessed(page, page.story):
        for name, part in ((witness, text), *_parts(witness, text)) if witness not in without else ():
            if key := letters(part):
                known = given.get(key)
                spelled = part if known is None else _better_spelled(known[0], part)
                given[key] = (spelled, [*(known[1] if known else ()), name])
                if known and name == witness:
                    break  # said before as a whole: its parts are no titles
    found = [Candidate(text, key, tuple(dict.fromkeys(witnesses))) for key, (text, witnesses) in given.items()]
    whole = next((candidate for candidate in found if _KEPT.issubset(candidate.witnesses)), None)
    return [candidate for candidate in found if whole is None or not _is_parted_end(candidate, whole.text)]


def _is_parted_end(candidate: Candidate, whole: str) -> bool:
    """Whether a text is what follows a separator in a title that all witnesses give as a whole: its kicker is kept."""
    before, is_end, _ = whole.rpartition(candidate.text)
    return bool(is_end and before) and before.rstrip().endswith(_SEPARATORS) and _KEPT.isdisjoint(candidate.witnesses)


def _better_spelled(first: str, other: str) -> str:
    """The first, as shown, unless the other has a gap between words that it has lost: `TopicA new bridge`."""
    has_lost = first.count(" ") < other.count(" ") and len(_WORDS.findall(first)) < len(_WORDS.findall(other))
    return other if has_lost else first


def _parts(witness: str, text: str) -> Iterator[tuple[str, str]]:
    """What may be left of a title for machines, and of a headline that is one."""
    if witness == "<title>":
        yield from ((f"<title>:{name}", part) for name, part in parts_of(text))
    elif witness == "og:title":
        for name, part in parts_of(text):
            yield ("og:title:shorter" if name == "shorter" else "og:title:part"), part
    elif witness == "headline" and _BAR.search(text):
        yield from (("headline:part", part) for _, part in parts_of(text))


@attrs.frozen
class Vote:
    """What the reasons for and against a candidate depend on beside the candidate."""

    page: Page
    names: frozenset[str]
    """The site's."""
    headline: str
    """The letters of the headline; empty where none is shown."""
    shown: str
    """The headline, folded."""
    is_matched: bool
    slug: frozenset[str]
    is_h1: bool
    is_news: bool
    """Whether JSON-LD speaks of a `NewsArticle` or a `LiveBlogPosting`: then a newsroom fills in all fields by hand."""
    is_article: bool
    """Whether JSON-LD speaks of an article at all."""
    has_core: bool
    has_three: bool
    """Whether headline, JSON-LD and `<title>` say the same."""
    is_bare: bool
    """Whether all candidates stem from `<title>`."""
    story: str
    """The beginning of the story, folded, where all candidates stem from `<title>`."""
    texts: tuple[str, ...]
    """All candidates."""

    @classmethod
    def of(cls, page: Page, candidates: Sequence[Candidate]) -> Vote:
        """That of a page."""
        place = page.story
        is_shown = any("headline" in candidate.witnesses for candidate in candidates)
        item = page.segments[place.headline] if place.headline is not None and is_shown else None
        is_bare = all(witness.startswith("<") for candidate in candidates for witness in candidate.witnesses)
        return cls(
            page=page,
            names=page.once(names_of),
            headline=letters(item.text) if item is not None else "",
            shown=item.text.casefold() if item is not None else "",
            is_matched=place.is_matched or not page.document.title,
            slug=_slug_words(page.url),
            is_h1=item is not None and item.tag == "h1",
            is_news=any("news" in kind or "liveblog" in kind for kind in page.once(kinds_of)),
            is_article=bool(page.once(articles_of)),
            has_core=any("headline:core" in candidate.witnesses for candidate in candidates),
            has_three=any(set(candidate.witnesses) >= _EQUAL for candidate in candidates),
            is_bare=is_bare,
            story=_beginning(page) if is_bare else "",
            texts=tuple(candidate.text for candidate in candidates),
        )

    def reasons(self, candidate: Candidate) -> Iterator[tuple[str, float]]:
        """What speaks for and against one candidate, by the names of `REASONS`, and how much."""
        witnesses = set(candidate.witnesses)
        yield from ((name, 1.0) for name in _WITNESSES if name in witnesses)
        if self.is_news:
            yield from ((f"news:{name}", 1.0) for name in sorted(witnesses & _NEWS))
        yield from self._beside_headline(candidate.key, witnesses)
        yield from ((name, 1.0) for name in self._cuts(candidate))
        if self.is_bare and self.story:
            yield "body", said_share(candidate.text, self.story)
        yield "agreement", float(len(witnesses & _SAYING))
        if self.slug:
            words = _words(candidate.text)
            shared = len(self.slug & words)
            yield "slug", shared / len(self.slug)
            yield "slug-likeness", shared / len(self.slug | words)
        yield from ((name, 1.0) for name in self._shape(candidate))

    def _shape(self, candidate: Candidate) -> Iterator[str]:
        """What a text is by itself."""
        text, key = candidate.text, candidate.key
        if text.isascii() and len(text.split()) < _SHORT:
            yield "short"
        if " " not in text and text.isalpha() and not "\u2e80" < text[0] < "\ud7b0":
            yield "one-word"
        if len(text) > LONG_TITLE:
            yield "long"
        if is_site_name(text, self.names):
            yield "site-name"
        if len(text) <= _LONGEST_SECTION and is_section(self.page, text):
            yield "section"
        if key in UNTITLED:
            yield "template"
        if not any(map(str.isalpha, key)):
            yield "number"
        if is_date(text):
            yield "date"

    def _cuts(self, candidate: Candidate) -> Iterator[str]:
        """What would be lost with a candidate, and what is kept with it."""
        text, own = candidate.text, len(candidate.key)
        lost = [cut for cut in (_cut(text, other) for other in self.texts) if cut]
        if lost:
            yield from sorted({name for other in self.texts for name in _signs(text, other)})
            most = max(sum(len(letters(part)) for part in cut) for cut in lost)
            if all(names_a_section(part) or is_place(self.page, part) for cut in lost for part in cut):
                yield "cuts-place"
            if 2 * most < own:
                yield "cuts-little"
            elif most > own:
                yield "cuts-most"
        parts = title_parts(text) if self.is_bare else ()
        if len(parts) > 1 and any(is_place(self.page, text[slice(*part)]) for part in (parts[0], parts[-1])):
            yield "keeps-place"
        if any(
            other.endswith(text) and other.removesuffix(text).rstrip().endswith(_SEPARATORS) for other in self.texts
        ):
            yield "after-separator"
        after = self.shown[len(text) : len(text) + 1]
        if after.isalnum() and text[-1:].isalnum() and self.shown.startswith(text.casefold()):
            yield "cuts-glued"

    def _beside_headline(self, own: str, witnesses: set[str]) -> Iterator[tuple[str, float]]:
        """What the headline says of a candidate."""
        if "headline" in witnesses:
            if not self.is_h1:
                yield "headline:not-h1", 1.0
            if self.has_core:
                yield "headline:has-core", 1.0
            if not self.is_matched:
                yield "headline:unmatched", 1.0
            yield from ((f"headline+{name}", 1.0) for name in ("<title>", "json-ld") if name in witnesses)
            return
        if self.headline:
            if witnesses & _LESS_SHOWN and witnesses & _MACHINES:
                yield "shown+declared", 1.0
            if not self.is_article and witnesses >= {"og:title", "<title>"}:
                yield "og:title+<title>", 1.0
            yield from ((name, 1.0) for name in self._likeness(own, is_declared=bool(witnesses & _MACHINES)))
        if self.is_news and self.has_three and "og:title" in witnesses:
            yield "news:apart", 1.0

    def _likeness(self, own: str, *, is_declared: bool) -> Iterator[str]:
        """How a text and the headline begin and end with one another."""
        if self.headline.endswith(own):
            yield "ends-headline"
        if self.headline.startswith(own):
            yield "starts-headline"
            if is_declared:
                yield "starts-headline+declared"
        if own.endswith(self.headline):
            yield "headline-is-its-end"
        if own.startswith(self.headline):
            yield "headline-is-its-start"


def _beginning(page: Page) -> str:
    """The first texts of the story, folded."""
    return " ".join(page.segments[number].text for number in page.body[:_BEGINNING]).casefold()


def _signs(text: str, other: str) -> Iterator[str]:
    """By which signs a text is parted from the rest of another candidate, and how that goes on."""
    start = other.find(text) if len(other) > len(text) and _cut(text, other) else -1
    if start < 0:
        return
    after = other[start + len(text) :]
    signs = {other[:start].rstrip()[-1:], after.lstrip()[:1]}
    if ":" in signs:
        yield "cuts-colon"
    if not signs <= _GENTLE:
        yield "cuts-bar"
    if after.lstrip(_ALL_SIGNS)[:1].islower():
        yield "cuts-lower"


def _cut(text: str, other: str) -> list[str]:
    """The parts of another candidate that are not in a text, where the text is the rest of it."""
    start = other.find(text) if len(other) > len(text) else -1
    parts = title_parts(other) if start >= 0 else []
    end = start + len(text)
    if len(parts) < 2 or start not in {first for first, _ in parts} or end not in {last for _, last in parts}:
        return []
    return [other[slice(*part)] for part in parts if part[1] <= start or part[0] >= end]


_BEGINNING: Final = 5
"""Texts of the story that are compared with the parts of its title."""
_LONGEST_SECTION: Final = 30
"""Characters of a section's name."""


def _slug_words(url: str | None) -> frozenset[str]:
    """The words of the most telling of the last two parts of an address's path."""
    path = (url or "").partition("://")[2].partition("?")[0].partition("#")[0]
    parts = path.split("/")[1:]
    best = max(parts[-2:], key=lambda part: part.count("-") + part.count("_"), default="")
    return _words(unquote(best))


def _words(text: str) -> frozenset[str]:
    """The words of three and more letters, as addresses spell them."""
    folded = text.casefold()
    return frozenset(_WORD.findall(folded if folded.isascii() else folded.translate(_UMLAUTS)))
