"""What speaks for and against a name being the author's: the features of the learned choice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from articlekit.article import Author, AuthorKind
from articlekit.extractors import Page
from articlekit.extractors.authors.marked import PROFILE
from articlekit.extractors.authors.mentions import NOWHERE, Mention, is_person
from articlekit.extractors.json_ld import kinds_of
from articlekit.extractors.sections import declared_sections, names_a_section
from articlekit.extractors.site_names import is_site_name, names_of
from articlekit.markup.class_words import Hint
from articlekit.metadata.agencies import agency_of
from articlekit.metadata.byline_words import ROLES
from articlekit.metadata.given_names import GIVEN_NAMES
from articlekit.metadata.name_parts import looks_like_name
from articlekit.metadata.title_text import letters
from articlekit.phrases.wordings import any_of, phrases_of

__all__ = ["NAMES", "Candidate", "candidates"]

_SIGNALS: Final = {
    "json_author": ("json-ld:author",),
    "json_page": ("json-ld:page:author", "json-ld:page:creator"),
    "json_creator": ("json-ld:creator",),
    "json_contributor": ("json-ld:contributor", "json-ld:page:contributor"),
    "meta_author": ("meta:author",),
    "meta_label": ("meta:twitter:data",),
    "meta_other": (),
    "marked_author": ("markup:author",),
    "marked": ("markup:byline",),
    "marked_word": ("markup:byline:one-word",),
    "linked": ("link",),
    "written": ("text", "text:list"),
    "life": ("text:life",),
    "notice": ("text:notice",),
    "dateline": ("text:dateline",),
    "beside_date": ("text:beside-date",),
    "alone": ("text:alone",),
    "signature": ("text:signature",),
    "far": ("text:far-notice", "text:label", "markup:anywhere", "noscript"),
    "owner": ("owner of the site",),
}
"""Groups of signals; `meta_other` is any other `<meta>`."""
_GROUP_OF: Final = {signal: group for group, signals in _SIGNALS.items() for signal in signals}
_DECLARED: Final = frozenset(name for name in _SIGNALS if name.startswith(("json", "meta")))
_SHOWN: Final = frozenset(_SIGNALS) - _DECLARED - {"owner", "far"}
_STRONG: Final = frozenset({"marked_author", "marked", "linked", "written"})
_WORD: Final = re.compile(r"\w+")
_ACCOUNT: Final = re.compile(
    rf"[a-z][\d._-]|{any_of('bylines', 'account_part')}|\b(?:{any_of('bylines', 'account_word')})\b"
    rf"|(?:{any_of('bylines', 'account_end')})\b"
)
"""Names of accounts and desks, in lower case."""
_BARE: Final = frozenset({"beside_date", "alone", "signature", "owner"})
_TITLES: Final = phrases_of("bylines", "courtesy")
_FAR: Final = 30
_LONGEST_BODY: Final = 20_000
"""Characters of the story in which a name is looked for."""
_SCRIPTS: Final = (("\u3040", "\u30ff", 2), ("\uac00", "\ud7af", 3), ("\u3400", "\u9fff", 1), ("\u0370", "\u058f", 4))

_OWN: Final = (
    *_SIGNALS, "groups", "declared", "shown", "meta_count", "top_count", "bottom_count", "rank", "size", "from_headline", "from_end",
    "foreign", "bio", "footer", "dated", "header", "words", "chars", "given", "digits", "lower", "upper", "organisation", "agency", "site",
    "site_part", "role", "account", "script", "person", "named", "headline", "in_title", "in_body", "profile", "slug",
    "section",
)  # fmt: skip
_OTHERS: Final = (
    "others", "other_persons", "other_declared", "other_json", "other_shown", "other_strong", "declared_is_shown", "is_part", "has_part",
    "shares_word", "rivals", "is_leader", "with_leader", "behind_leader", "articles", "news",
)  # fmt: skip
NAMES: Final = (*_OWN, *_OTHERS)
"""The features in the order of the model's columns. Truth values and counts; -1 where there is nothing to tell."""
_SITE: Final = NAMES.index("site")


@attrs.frozen(eq=False)
class Candidate:
    """A name with everything that gives it."""

    author: Author
    key: str
    """Its letters."""
    mentions: tuple[Mention, ...]
    groups: frozenset[str]
    row: tuple[float, ...] = ()
    """Its features, in the order of `NAMES`."""

    @property
    def is_site(self) -> bool:
        """Whether it is the site's own name."""
        return bool(self.row[_SITE])

    @property
    def is_bare(self) -> bool:
        """Whether neither a declaration nor markup nor a word such as "by" says that it is an author's."""
        return self.groups <= _BARE

    @property
    def is_place(self) -> bool:
        """Whether beside full names it is where they report from: one word that neither a given name nor an agency is."""
        name = self.author.name
        return name.istitle() and name.isalpha() and name.casefold() not in GIVEN_NAMES and agency_of(name) is None

    @property
    def words(self) -> frozenset[str]:
        """Those of the name, folded, without titles."""
        return frozenset(_WORD.findall(self.author.name.casefold())) - _TITLES

    @property
    def lists(self) -> set[tuple[str, int]]:
        """Where the name is given together with others."""
        return {(mention.signal, mention.segment) for mention in self.mentions if mention.size > 1}


@attrs.frozen
class _Context:
    """What the features need of the page."""

    page: Page
    names: frozenset[str]
    headline: str
    title: str
    body: str
    shown: str
    """The lines around the headline, folded."""
    articles: int
    news: int

    @classmethod
    def of(cls, page: Page) -> _Context:
        place, items = page.story, page.segments.items
        body = "\n".join(items[number].text for number in page.body)[:_LONGEST_BODY]
        lines = (items[number].text for number in place.top if number != place.headline)
        kinds = page.once(kinds_of)
        return cls(
            page=page,
            names=page.once(names_of),
            headline=letters(items[place.headline].text) if place.headline is not None else "",
            title=letters(page.document.title or ""),
            body=body,
            shown="\n".join(line for line in lines if len(line) <= _LONGEST_LINE).casefold(),
            articles=bool(kinds),
            news=any("news" in kind for kind in kinds),
        )


_LONGEST_LINE = 400
"""Characters of a line near the headline in which a declared author may be named."""


def candidates(page: Page, mentions: Iterable[Mention]) -> list[Candidate]:
    """Each distinct name once, in the order of its first mention, with its features."""
    by_key: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_key.setdefault(mention.key, []).append(mention)
    found = [
        Candidate(_author(group), key, tuple(group), frozenset(map(_group, group))) for key, group in by_key.items()
    ]
    context = _Context.of(page) if found else None
    if context is None:
        return found
    own = [_own(context, item) for item in found]
    return [
        attrs.evolve(item, row=(*row.values(), *_others(context, item, row, found, own)))
        for item, row in zip(found, own, strict=True)
    ]


def _group(mention: Mention) -> str:
    return _GROUP_OF.get(mention.signal, "meta_other")


def _author(mentions: Sequence[Mention]) -> Author:
    """The name as it is written first, an organisation if one says so, with the first address."""
    first = mentions[0].author
    url = next((mention.author.url for mention in mentions if mention.author.url), None)
    kinds = {mention.author.kind for mention in mentions}
    kind = AuthorKind.ORGANISATION if AuthorKind.ORGANISATION in kinds else first.kind
    return attrs.evolve(first, url=url, kind=kind)


def _own(context: _Context, item: Candidate) -> dict[str, float]:
    """The features of a name by itself; as many as `_OWN`, in its order."""
    groups = [_group(mention) for mention in item.mentions]
    row: dict[str, float] = {name: groups.count(name) for name in _SIGNALS}
    row |= _placed(context, item)
    return row | _shaped(context, item)


def _placed(context: _Context, item: Candidate) -> dict[str, float]:
    place = context.page.story
    seen = [mention for mention in item.mentions if mention.segment != NOWHERE]
    top = [mention for mention in seen if mention.is_top]
    bottom = [mention for mention in seen if not mention.is_top]
    origin = place.headline if place.headline is not None else place.top.start
    hints = 0
    for mention in seen:
        hints |= mention.hints
    best = min(item.mentions, key=lambda mention: (mention.rank, mention.size))
    metas = sum(mention.signal.startswith("meta:") for mention in item.mentions)
    return {
        "groups": len(item.groups),
        "declared": len(item.groups & _DECLARED),
        "shown": len(item.groups & _SHOWN),
        "meta_count": min(metas, 4),
        "top_count": len(top),
        "bottom_count": len(bottom),
        "rank": best.rank,
        "size": best.size,
        "from_headline": min((abs(mention.segment - origin) for mention in top), default=-1),
        "from_end": min((min(abs(mention.segment - place.bottom.start), _FAR) for mention in bottom), default=-1),
        "foreign": bool(hints & place.elsewhere),
        "bio": bool(hints & Hint.BIO),
        "footer": bool(hints & Hint.FOOTER),
        "dated": bool(hints & Hint.DATE),
        "header": bool(hints & Hint.HEADER),
    }


def _shaped(context: _Context, item: Candidate) -> dict[str, float]:
    name = item.author.name
    words = name.split()
    folded = name.casefold()
    own_words = set(_WORD.findall(folded))
    url = (item.author.url or "").lower()
    return {
        "words": len(words),
        "chars": len(name),
        "given": words[0].casefold() in GIVEN_NAMES,
        "digits": any(map(str.isdigit, name)),
        "lower": name.islower(),
        "upper": name.isupper(),
        "organisation": item.author.kind is AuthorKind.ORGANISATION,
        "agency": agency_of(name) is not None,
        "site": is_site_name(name, context.names),
        "site_part": len(item.key) > 3 and any(item.key in other or other in item.key for other in context.names),
        "role": not ROLES.isdisjoint(own_words),
        "account": bool(_ACCOUNT.search(folded)),
        "script": next((code for first, last, code in _SCRIPTS if first <= name[0] <= last), 0),
        "person": is_person(item.author),
        "named": looks_like_name(name),
        "headline": item.key == context.headline,
        "in_title": item.key in context.title or item.key in context.headline,
        "in_body": min(context.body.count(name), 5),
        "profile": bool(url and PROFILE.search(url)),
        "slug": bool(url) and all(word in url for word in own_words),
        "section": item.key in context.page.once(declared_sections) or names_a_section(name),
    }


def _others(
    context: _Context,
    item: Candidate,
    row: Mapping[str, float],
    found: Sequence[Candidate],
    rows: Sequence[Mapping[str, float]],
) -> tuple[float, ...]:
    """How a name stands beside the others of the page, in the order of `_OTHERS`."""
    others = [(other, its) for other, its in zip(found, rows, strict=True) if other is not item]
    declared = [other for other, its in others if its["declared"]]
    persons = [other for other, its in others if its["person"]]
    words = set(item.author.name.casefold().split())
    leader, its_row = max(zip(found, rows, strict=True), key=lambda pair: (pair[1]["groups"], pair[1]["json_author"]))
    everybody = [other for other in found if other.groups & _DECLARED]
    return (
        min(len(others), 20),
        min(len(persons), 10),
        min(len(declared), 10),
        sum("json_author" in other.groups for other, _ in others),
        sum(bool(other.groups & _SHOWN) and bool(its["person"]) for other, its in others),
        sum(bool(other.groups & _STRONG) and other in persons for other, _ in others),
        any(other.author.name.casefold() in context.shown for other in everybody) if everybody else -1,
        any(item.key in other.key for other, _ in others),
        any(other.key in item.key for other, _ in others),
        any(len(words & set(other.author.name.casefold().split())) > 0 for other, _ in others),
        sum(its["person"] and its["groups"] > row["groups"] for _, its in others),
        leader is item,
        len(leader.lists & item.lists) if leader is not item else -1,
        its_row["groups"] - row["groups"],
        context.articles,
        context.news,
    )
