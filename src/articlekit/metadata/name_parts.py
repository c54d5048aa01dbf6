"""Whether a part of a byline is a name, and how much of it is.

"Ann Lee Senior Editor" is a name with a role, "Ann Lee in London" one with a place; "3 others", "May 3" and "wordpressadmin" are none.
The words are data: `articlekit.metadata.byline_words`.
"""

from __future__ import annotations

import re

from articlekit.metadata.agencies import agency_of
from articlekit.metadata.byline_words import (
    ALONE,
    ALSO_NAMES,
    COLONS,
    LEAD_WORDS,
    NO_NAMES,
    NOISE,
    ONE_PERSON,
    PARTICLES,
    RANKS,
    ROLES,
)
from articlekit.metadata.caseless_names import is_caseless
from articlekit.metadata.given_names import GIVEN_NAMES
from articlekit.metadata.month_names import month_number
from articlekit.phrases.wordings import any_of, phrases_of
from articlekit.text.patterns import late

__all__ = [
    "begins_given",
    "is_employer",
    "is_name",
    "is_organisation",
    "is_role",
    "looks_like_name",
    "without_place",
    "without_role",
]

_NEVER_LAST = PARTICLES - {"y", "st"}
"""What no name ends with; "y" and "St" may be its last."""
_ORGANISATION = re.compile(
    rf"\b(?:{any_of('bylines', 'organisation')}|\w{{0,20}}(?:{any_of('bylines', 'organisation_end')}))\b"
)
"""Words in lower case, since a pattern that minds no case is several times slower."""
_AGENCY = re.compile(
    rf"(?<=\w\w\s)(?:(?:{any_of('bylines', 'article')}) )?(?:{any_of('bylines', 'agency_behind_name')})$"
)
"""A news agency after a name with nothing between."""
_PLACE = re.compile(
    r"(\S{1,40}+\s(?:\S{1,40}+\s)?\S{1,40}+)"
    rf"\s(?:{any_of('bylines', 'reports_for')})\s(?:(?:{any_of('bylines', 'article')})\s)?[A-Z]"
)
"""Where or for whom somebody reports: `Ann Lee in London`, `Ann Lee for The Daily Example`."""
_TEMPLATE = re.compile(r"[:{}<>=\\]|^%.*%$")
"""What no name holds, but labels and the fields of a template that nobody filled in."""
_OFFICE = re.compile(
    rf"(?:(?:{any_of('bylines', 'office_rank')}) )?(?:{any_of('bylines', 'office_held')}) (?:{any_of('bylines', 'office_of')})\b"
    rf"|(?:{any_of('bylines', 'account_of')})[-_ ]?(?:{any_of('bylines', 'account')})\d*$"
)
"""An office, or the account of a system, in lower case: `Head of Product Marketing`, `wordpressadmin`."""
_CUT_OFF = phrases_of("bylines", "never_last")
"""What parts end with that are no whole ones."""
_COUNT = re.compile(r"\d[\d.,]{0,9}\s?(?:[dhkm]|(?<=\s)[^\W\d_]{2,15}(?:\s[^\W\d_]{2,15})?)")
"""`3 others`, `5 gold badges`, `8h`."""
_DAY = re.compile(r"[^\W\d_]{3,12}\.?\s\d{1,2}")
"""A date without its year."""
_HAN = r"[\u3400-\u9fff々〆ヶ]"
_HIRAGANA = r"[\u3040-\u309f]"
_FOREIGN = r"[\u3400-\u9fff\u30a1-\u30fa\u30fcA-Za-z.]{1,16}"
_HANGUL = r"[\uac00-\ud7a3]"
_CASELESS = late(
    rf"{_HAN}{{2,6}}(?:\s{_HAN}{{1,4}})?|{_HAN}{{1,4}}\s?{_HIRAGANA}{{1,5}}|{_HIRAGANA}{{2,5}}\s{_HIRAGANA}{{1,5}}"
    rf"|{_FOREIGN}(?:[・·•=＝\s]{_FOREIGN}){{0,3}}"
    rf"|{_HANGUL}{{2,3}}|{_HANGUL}{{1,6}}(?:\s{_HANGUL}{{1,6}}){{0,2}}(?<![다요까죠네])"
    r"|[\u0e00-\u0eff.]{2,16}(?:\s[\u0e00-\u0eff.]{2,24}){1,3}"
    r"|(?![\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3])\S{2,16}(?:\s\S{1,16}){0,4}(?<![.!?؟।])"
)
"""Names in letters without capitals: `松岡大地`, `大沼はなこ`, `约翰·史密斯`, `김민수`, `สมชาย ใจดี`. Where no spaces part words, sentences are
as short; a verb ends those in Korean."""
_LONGEST_CASELESS = 30
_LONGEST = 80


def is_organisation(name: str) -> bool:
    """Whether a word of a name is one of organisations: `Example News`, `Redaktion Elby`."""
    return _ORGANISATION.search(name.lower()) is not None


def begins_given(text: str) -> bool:
    """Whether the first word of a text is a given name."""
    return text.strip().partition(" ")[0].lower() in GIVEN_NAMES


def without_place(name: str) -> str:
    """A name without where or for whom its bearer reports."""
    match = _PLACE.match(name)
    return match[1] if match and begins_given(match[1]) else name


def is_employer(name: str) -> bool:
    """Whether what follows a role is where somebody has it: `Ann Lee, Editor, The Daily Example`; an agency shares the work."""
    is_named = is_organisation(name) or len(name.split()) != 2
    return is_named and not begins_given(name) and agency_of(name) is None


def is_role(name: str) -> bool:
    """Whether a part after a name is a role with a word of organisations in it: `News Reporter`."""
    return name.rsplit(maxsplit=1)[-1].lower() in ONE_PERSON and agency_of(name) is None


def without_role(name: str) -> str:
    """A name without the role that follows it with nothing between: `Ann Lee Senior Editor`."""
    if name.count(" ") > 2:
        name = _AGENCY.sub("", name).strip()
    words = name.split()
    if len(words) > 2 and not is_organisation(name):
        for at in range(2, len(words)):
            if words[at].casefold().strip(".,") in ROLES or words[at].casefold() in RANKS:
                return " ".join(words[:at])
    return name


def is_name(name: str) -> bool:
    """Whether a part is a name at all: no count, date, office or role, nor words that name nobody."""
    folded = name.casefold()
    if not 2 <= len(name) <= _LONGEST or folded in NO_NAMES or _is_alone(folded) or not any(map(str.isalpha, name)):
        return False
    if (name == folded and _COUNT.fullmatch(name)) or _is_of_date(name):
        return False
    if _OFFICE.match(folded):
        return False
    words = folded.replace(".", "").split()
    if words and words[-1] in _CUT_OFF:
        return False
    if not words or len(words) > 7 or not NOISE.isdisjoint(words) or NO_NAMES.issuperset(words):
        return False
    if not ROLES.isdisjoint(words[1:] if words[0] in ALSO_NAMES and len(words) > 1 else words) and not (
        is_organisation(name) and not ROLES.issuperset(words)
    ):
        return False
    return (
        sum(map(str.isdigit, name)) <= 2
        and "+ " not in name
        and not _TEMPLATE.search(name)
        and name.count(".") < 2 + 2 * (" " in name)
    )


def _is_alone(folded: str) -> bool:
    """Whether a part is a word that stands beside names: a lead, the rest of a date."""
    word = folded.rstrip(COLONS)
    return word in ALONE or (word in LEAD_WORDS and word not in GIVEN_NAMES)


def _is_of_date(name: str) -> bool:
    """Whether a part is what is left of a date: a month, with its day or without: `May 3`, `Feb`, but not `April`."""
    word = name.partition(" ")[0]
    is_left = _DAY.fullmatch(name) or (word == name and name.lower() not in GIVEN_NAMES)
    return bool(is_left) and month_number(word) is not None


def looks_like_name(text: str) -> bool:
    """Whether a text could be a name: two to five words in capitals (or letters without case), no digits.

    >>> looks_like_name("Ann van der Lee"), looks_like_name("the old bridge"), looks_like_name("松岡大地")
    (True, False, True)
    """
    words = text.split()
    if not words or len(words) > 5 or any(map(str.isdigit, text)):
        return False
    if is_caseless(text):
        return len(text) <= _LONGEST_CASELESS and _CASELESS.fullmatch(text) is not None
    named = [word for word in words if word.casefold().rstrip(".") not in PARTICLES]
    if words[-1].casefold() in _NEVER_LAST:
        return False
    return bool(named) and all(word[0].isupper() for word in named) and len(words) > 1
