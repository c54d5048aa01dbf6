"""Names of authors out of what pages write in their place.

"By Ann Lee, Science Editor and Bo Ek | Reuters - May 3, 2024" names Ann Lee, Bo Ek and Reuters. The words that lead a byline
in, that make a part a role, and that are no names at all are data: `articlekit.metadata.byline_words`. Which parts are names, and how much
of them, is said by `articlekit.metadata.name_parts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from articlekit.article import Author, AuthorKind
from articlekit.metadata.agencies import agency_of
from articlekit.metadata.byline_words import (
    BEGINS_NAMES,
    COLONS,
    LANGUAGES_OF_LEADS,
    LEAD_WORDS,
    NO_NAMES,
    NOISE,
    PARTICLES,
    RANKS,
    ROLES,
    WEAK_LEADS,
)
from articlekit.metadata.caseless_names import foreign_names, is_common_name
from articlekit.metadata.clocks import end_of_clock
from articlekit.metadata.credit_lines import Work, credits_others, parted, work_of
from articlekit.metadata.given_names import GIVEN_NAMES
from articlekit.metadata.moments import Found, find_moments
from articlekit.metadata.name_parts import (
    begins_given,
    is_employer,
    is_name,
    is_organisation,
    is_role,
    looks_like_name,
    without_place,
    without_role,
)
from articlekit.metadata.reporters import may_name_reporters, names_others, reporters_in
from articlekit.phrases.wordings import any_of, phrases_of

__all__ = ["clean_authors", "is_lead", "leads_byline", "names_in", "without_lead"]

_LEAD_WORDS = sorted(LEAD_WORDS, key=len, reverse=True)
_LEAD = re.compile(
    rf"(?:{'|'.join(map(re.escape, _LEAD_WORDS))})(?:\s*[:：/|]{{1,2}}\s*|\s+-\s+|\s+|(?=[一-龥ぁ-んァ-ン]))",
    re.IGNORECASE,
)
_FIRST_WORDS = frozenset(word.split()[0] for word in _LEAD_WORDS)
_LEADS_ALONE = LEAD_WORDS - WEAK_LEADS
_AND: Final = any_of("bylines", "and")
_BY: Final = any_of("bylines", "by")
_BY_WORDS: Final = phrases_of("bylines", "by")
_BETWEEN = re.compile(
    r"\s{0,9}(?:"
    rf"(?:^|[\s.,|/;(·•])\s?(?:{any_of('bylines', 'beside_author')}|(?:{any_of('bylines', 'translated_from')}) \w{{4,16}})\s(?:{_BY})\b.*"
    rf"|(?:^|[\s.,|/;(·•])\s?(?:{any_of('bylines', 'translated_short')})\.\s.*"
    rf"|(?:^|[\s.,|/;(·•])\s?(?:{any_of('bylines', 'translated')})\s(?:{_BY}|{any_of('bylines', 'translated_by')})\b.*"
    rf"|[,;|•·⋅/\n、，│](?:\s?(?:{any_of('bylines', 'and_last')}|&)\s)?|\s[–—-]\s"
    rf"|\s(?:{_AND})\s|\s?&\s?|\s\+\s)\s*",
    re.IGNORECASE,
)
"""What stands between names; who only reviewed a text, or took its pictures, is not its author."""
_SEAT = re.compile(rf",\s[^,;|]{{2,30}},\s(?:{any_of('bylines', 'country')}|U\.?K\.?)$")
"""City and country of a publisher whose address a template writes in the place of the author: `Example GmbH, Elby, Germany`."""
_JUNIOR = re.compile(
    rf",\s?(?=(?:{any_of('bylines', 'behind_comma')})\b\.?\s?(?:$|[,;|&]|(?:{any_of('bylines', 'and_in_role')})\b))"
)
"""The comma within a name: `Ann Lee, Jr.`, `Example News, Inc.`"""
_JOINS: Final = phrases_of("bylines", "and_in_role") | {"&"}
_LETTER_WORDS = re.compile(rf"\s(?:{any_of('bylines', 'and_or_letter')})\s", re.IGNORECASE)
_PARENTHESES = re.compile(r"\s{0,9}[(\[（<][^()\[\]（）<>]{0,60}+[)\]）>]")
_PICTURED = re.compile(
    rf"(?:^|[,;|&]|(?<!\w)(?:{_AND})\s)[^,;|&()]{{3,40}}\((?i:{any_of('bylines', 'picture')})\w{{0,8}}\)"
)
"""Whose pictures they are, beside whose text it is: `Ann Lee (text) and Bo Ek (photos)`."""
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[^\s@]{1,99}+@\S+|(?<!\w)@\w+")
_SUFFIX = re.compile(
    rf"(?:\s?(?:{any_of('bylines', 'reporter')})(?:\s(?:{any_of('bylines', 'others')}).*)?|['’]s"
    rf"|\s(?:{any_of('bylines', 'after_name')}|-))$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:[^\W\d_]{3,14}\s)?[^\W\d_]{3,14}:\s+")
_INNER_LEAD = re.compile(
    rf"^.{{0,40}}?(?:\b(?:{any_of('bylines', 'inner_lead')})\s(?:{any_of('bylines', 'by_person')})\b"
    rf"|\|\s(?:{any_of('bylines', 'lead_in_column')})(?=:?\s\|)):?\s*",
    re.IGNORECASE,
)
_GLUED = re.compile(rf"^(?:{any_of('bylines', 'glued_lead')})(?=[A-ZÄÖÜ][a-zäöü])")
"""A lead that lost its space: `ByAnn Lee`."""
_GLUED_WORDS: Final = phrases_of("bylines", "glued_end")
_GLUED_END = re.compile(rf"(?<=[a-zäöüéß])(?=(?:{any_of('bylines', 'glued_end')})\b)")
"""Where the line after the name lost its break: `Ann LeeUpdated`."""
_PLAIN_NAME = re.compile(r"[A-Z][a-z]{1,30}(?:\s[A-Z][a-z]{1,30}){1,2}")
"""Most names: two or three words with nothing about them."""
_SPECIAL: Final = frozenset(
    word
    for words in (
        NO_NAMES,
        NOISE,
        ROLES,
        _LEAD_WORDS,
        RANKS,
        phrases_of("bylines", "after_name"),
        phrases_of("bylines", "and"),
    )
    for text in words
    for word in text.split()
)
"""Words that may be more than a part of a name."""
_FAMILY_FIRST = re.compile(r"((?:[a-zé]{1,4}\s){0,3}[^\s,]{1,40}+),\s?([^\s,]{1,40}+(?:\s[^\W\d_]\.?)?)")
_LONGEST_BYLINE = 400
_MOST = 30
"""Names kept of one byline."""
_REMEMBERED: Final = 64
"""Bylines whose names are kept for the next call."""


def clean_authors(text: str, *, url: str | None = None) -> tuple[Author, ...]:
    """The authors that a text names which is known to name authors (a `<meta>`, JSON-LD, a byline element).

    >>> [author.name for author in clean_authors("By Ann Lee, Science Editor, and Bo Ek | Reuters - May 3, 2024")]
    ['Ann Lee', 'Bo Ek', 'Reuters']
    >>> [author.name for author in clean_authors("von Christine Lüders (lüd) und Max Muster")]
    ['Christine Lüders', 'Max Muster']
    >>> clean_authors("admin"), clean_authors("https://social.example/ann")
    ((), ())
    """
    found: dict[str, Author] = {}
    if may_name_reporters(text) and (names := reporters_in(text)):
        return tuple([Author(name=name, url=url) for name in names if name not in NO_NAMES])
    for name in () if names_others(text) else _names(text):
        kind = AuthorKind.ORGANISATION if is_organisation(name) else AuthorKind.PERSON
        found.setdefault(name.casefold(), Author(name=name, kind=kind, url=url))
    return tuple(found.values())[:_MOST]


_BEFORE_DATE: Final = 3
"""Characters before a date that are too few for a name, but for one of two signs."""


@lru_cache(maxsize=_REMEMBERED)
def _names(text: str) -> tuple[str, ...]:
    """The names of a byline: pages repeat it, and it is asked for by its words and for its names."""
    whole = {name.replace("·", "・").replace("•", "・"): name for name in foreign_names(text)}
    for spelled, name in whole.items():
        text = text.replace(name, spelled)
    return tuple([whole.get(name, name) for name in names_in(text)])


def names_in(text: str) -> Iterator[str]:
    """The names of a byline, in order.

    >>> list(names_in("Written by Ann van der Lee, MD. Reviewed by Bo Ek, PhD"))
    ['Ann van der Lee']
    """
    text = text[:_LONGEST_BYLINE]
    if "," in text:
        text = _JUNIOR.sub(" ", _SEAT.sub("", text))
    if "(" in text:
        text = _PICTURED.sub("", text)
    if "(" in text or "[" in text or "（" in text or "<" in text:
        text = _PARENTHESES.sub(" ", text)
    if "@" in text or "//" in text or "www." in text:
        text = _ADDRESS.sub(" ", text)
    begun = text = _turned(without_lead(text))
    if _PLAIN_NAME.fullmatch(text) and _SPECIAL.isdisjoint(text.lower().split()):
        yield text
        return
    if len(text) > 15:
        text = _INNER_LEAD.sub("", text)
    if any(word in text for word in _GLUED_WORDS):
        text = _GLUED_END.sub(" | ", text)
    if dates := list(find_moments(text)):
        text = _beside_dates(text, dates)
    yield from _kept(parted(text) if ":" in text else text, begun)


def _beside_dates(text: str, dates: Sequence[Found]) -> str:
    """What stands before the dates of a byline if that may be a name, else what stands behind them."""
    before = text[: dates[0].start]
    if (len(before) > _BEFORE_DATE and any(map(str.isalpha, before))) or is_common_name(before.strip()):
        return before
    behind = text[end_of_clock(text, dates[-1].end) :]
    return behind if any(map(str.isalpha, behind)) else text[dates[-1].end :]


def _kept(text: str, begun: str) -> Iterator[str]:
    """The parts that are names; what follows a label of other work or a role belongs to it. Editors are named for want of others.

    How the byline has `begun` no longer holds its lead: what looks like another there is the name's.
    """
    is_first, has_role = True, False
    work: Work | None = None
    editors: list[str] = []
    for number, part in enumerate(_split(text)):
        name = _trimmed(part if not number and begun.startswith(part) else without_lead(part))
        if label := work_of(name, is_later=not is_first):
            work, name = label, _LABEL.sub("", name)
        elif len(name) + 1 < len(part.strip(_EDGES)):
            work = None  # another lead
        if work is Work.BESIDE:
            continue
        name = without_place(_ARTICLE.sub("", _trimmed(" ".join(_SUFFIX.sub("", name).split()))))
        if has_role and is_employer(name):
            continue
        has_role = not is_first and not ROLES.isdisjoint(name.lower().split())
        if is_name(name := without_role(name) if is_first else name) and (is_first or not is_role(name)):
            if work is Work.EDITED:
                editors.append(name)
                continue
            yield name
            is_first = False
    if is_first:
        yield from editors


_EDGES: Final = " .,:;-–—|*•·⋅\"“”'_"
_INITIALS: Final = re.compile(r"\s(?:[^\W\d_]\.){1,3}[^\W\d_]$")
"""Initials behind a family name, but for their last point: `Иванов П.С`."""
_ARTICLE: Final = re.compile(r"^the\s(?=[A-Z])")


def _trimmed(name: str) -> str:
    """A name without what parts it from others; the point of its last initial is its own."""
    bare = name.strip(_EDGES)
    return f"{bare}." if _INITIALS.search(bare) and f"{bare}." in name else bare


def _turned(text: str) -> str:
    """Names that catalogues write with the family first, `Vale, Ann; van der Ek, Bo`, the usual way round."""
    found = [_FAMILY_FIRST.fullmatch(part.strip()) for part in text.split(";")] if "," in text else []
    names = [f"{match[2]} {match[1]}" for match in found if match]
    if not names or len(names) < len(found):
        return text
    family, given = found[0].groups() if found[0] else ("", "")
    is_turned = len(names) > 1 or (not begins_given(family) and begins_given(given) and family.lower() not in ROLES)
    return "; ".join(names) if is_turned and not is_organisation(text) else text


def _split(text: str) -> Iterator[str]:
    """The parts between separators; a short word like `e` or `y` parts only where full names stand on both sides."""
    at = 0
    found = list(_BETWEEN.finditer(text))
    for match, end in zip(found, [*(later.start() for later in found[1:]), len(text)], strict=False):
        before, after = text[at : match.start()].strip(), text[match.end() :].strip()
        if at and match[0].strip().lower() in _JOINS and _is_of_role(before, text[match.end() : end]):
            continue
        are_full = " " in before and " " in after
        if _LETTER_WORDS.fullmatch(match.group()) and not (are_full or _shares_with_agency(before, after)):
            continue
        yield before
        at = match.end()
    yield text[at:]


def _shares_with_agency(before: str, after: str) -> bool:
    """Whether an agency is one of two names: `Ann Lee and AFP`."""
    return agency_of(after) is not None or agency_of(before.rpartition(", ")[2]) is not None


def _is_of_role(before: str, after: str) -> bool:
    """Whether what stands before an "and" is half of the role after it: `Life & Trends Reporter`."""
    words = after.lower().split()
    return (
        len(words) > 1
        and words[-1].strip(".,") in ROLES
        and GIVEN_NAMES.isdisjoint((before.partition(" ")[0].lower(), words[0]))
    )


def without_lead(text: str) -> str:
    """A byline without the words that lead it in.

    >>> without_lead("Written by: Ann Lee"), without_lead("Byron Vale")
    ('Ann Lee', 'Byron Vale')
    """
    text = _GLUED.sub("", text.strip())
    before = ""
    for _ in range(2):
        match = _LEAD.match(text) if _may_lead(text) else None
        if match is None or not (rest := text[match.end() :].strip()):
            break
        lead = match.group()
        if _is_named(lead, rest) or (before and _begins_name(before, lead)):
            break
        before, text = lead, rest
    return text


def _is_named(lead: str, rest: str) -> bool:
    """Whether a lead is the first word of a name: `Per Ek`, `Theo Lee`, `Di Okafor`, but not in `Per Anna Puig`."""
    word = lead.rstrip().lower()
    if not lead.istitle() or not (word in GIVEN_NAMES or word in BEGINS_NAMES):
        return False
    first, *others = _BETWEEN.split(rest, maxsplit=1)[0].split() or ["", "", ""]
    return not others or (len(others) == 1 and word in GIVEN_NAMES and first.lower() not in GIVEN_NAMES)


def _begins_name(before: str, lead: str) -> bool:
    """Whether a lead right behind another is the first word of a name: one of another language, `By De Witt Carver`."""
    word = lead.rstrip().lower()
    if lead[:1].islower() or not (word in GIVEN_NAMES or word in BEGINS_NAMES or word in PARTICLES):
        return False
    return LANGUAGES_OF_LEADS[word].isdisjoint(LANGUAGES_OF_LEADS.get(before.rstrip(COLONS + "： ").lower(), ()))


def _may_lead(text: str) -> bool:
    """A cheap look before the long pattern: whether the first word, or letter of a script without spaces, leads in."""
    first = text.partition(" ")[0][:30]
    if first.isascii() and first.isalnum():
        return first.lower() in _FIRST_WORDS
    return (
        not first.isascii()
        or first.lower().rstrip(COLONS) in _FIRST_WORDS
        or ":" in first
        or "/" in first
        or "|" in first
    )


_CLAUSE: Final = re.compile(r"[^\s，、,]{5}[，,]\S")
"""A clause before a comma: with a full stop at the end a sentence, which may be about a reporter."""


def leads_byline(text: str) -> bool:
    """Whether a short text of the page is a byline by its own words: a lead, then a name.

    >>> leads_byline("By Ann Lee"), leads_byline("By the sea"), leads_byline("Text: Ann Lee"), leads_byline("Di Renzo")
    (True, False, True, False)
    """
    if text[-1:] in "。！？" and _CLAUSE.search(text):
        return False
    match = _LEAD.match(text) if _may_lead(text) else None
    if match is None:
        begins = _GLUED.match(text) or (
            _LABEL.match(text) and work_of(text, is_later=False) is Work.OTHER and credits_others(text)
        )
        return bool(begins) and looks_like_name(next(iter(_names(text)), ""))
    lead = match.group().strip()
    is_weak = lead.rstrip(":：/|- ").casefold() in WEAK_LEADS and lead[-1] not in ":：/|"
    rest = text[match.end() :]
    is_preposition = lead.casefold() in _BY_WORDS and (
        (" " in rest and begins_given(rest)) or agency_of(rest) is not None
    )
    if is_weak and not (is_preposition or credits_others(text)):
        return False
    first = next(iter(_names(text)), None)
    is_sure = is_preposition or not is_weak
    return first is not None and (looks_like_name(first) or (is_sure and agency_of(first) is not None))


def is_lead(text: str) -> bool:
    """Whether a line is only what leads a byline in, with the name in the next line.

    >>> is_lead("Written by"), is_lead("Author(s):"), is_lead("By the sea"), is_lead("Text")
    (True, True, False, False)
    """
    return text.rstrip(COLONS + " ").casefold().removesuffix("(s)") in _LEADS_ALONE
