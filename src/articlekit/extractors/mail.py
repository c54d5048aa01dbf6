"""Mail: what the header lines of a message say, forwarded or not, as text or in a page.

The lines "From:", "Date:", "Subject:", "To:" stand together near the beginning, three of them at least, in the language of whose
program wrote them. Archives of mailing lists show the sender and the date under the subject instead.

The header's names and the marks of replies are in `phrases/mail.toml`; the order of header lines is free (RFC 5322, section 3.6).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from functools import cache
from typing import Final

import attrs

from articlekit.article import Author, RemovalKind
from articlekit.blocks import HEADINGS
from articlekit.extractors import AUTHORS, PUBLISHED, TITLE, Claim, Finding, Page, Removal, Segment, extractor
from articlekit.metadata.moments import parse_moment
from articlekit.metadata.title_text import letters
from articlekit.phrases.cues import cues
from articlekit.phrases.folding import fold, normal
from articlekit.phrases.wordings import any_of, wordings
from articlekit.text.sentences import ends_sentence

__all__ = ["mail", "subject_of"]

_SURE: Final = 0.96
"""What a header says of its message."""
_FIRST: Final = 12
"""Segments from the beginning in which a header begins."""
_LONGEST: Final = 30
"""Segments of the longest header."""
_FEWEST: Final = 3
_LONGEST_LINE: Final = 300
_KEY: Final = re.compile(r"\A\W{0,3}([^\W\d_][\w .-]{0,24}?)\s?[:：]\s*(.*)", re.DOTALL)
_TRACE: Final = re.compile(r"\A(?:[A-Z][A-Za-z0-9]*+(?:-[A-Za-z0-9]++)++|Received):\s")
"""A field that programs write for each other, in a message as it was sent: "DKIM-Signature: ..." (RFC 5322, section 2.2)."""
_MOST_FOLDED: Final = 8
"""Lines on which such a field goes on."""
_NAME: Final = re.compile(
    r"\A(?:[\"']?([^<>@\"'(\[]{2,80}?)[\"']?\s*[<\[(]|[^\s()<>@]+@[^\s()<>]++\s*+\(([^()]{2,80})\))"
)
"""The name before an address, or in brackets behind it."""
_SENDER: Final = re.compile(
    r"\A([^<>@:]{3,60}?)\s+<?[\w.+-]{1,64}(?:@| at | \(at\) )[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}>?"
)
"""`Orla Venn orla at hask.example`: the sender in an archive of a list (Mailman's pipermail, Hyperkitty, MHonArc)."""
_REPLY: Final = re.compile(rf"(?:(?:{any_of('mail', 'reply')})(?:\[\d+\])?\s?[:：]\s*)+", re.IGNORECASE)
_LIST: Final = re.compile(r"\[[^\[\]\n]{2,40}\]\s*(?=\S)")
_ISSUE: Final = re.compile(
    rf"(?:[^:|]{{0,60}}?[\s,:|–—-]\s?)?(?:{any_of('mail', 'issue')})\s?\d{{1,5}}(?:\s?(?:{any_of('mail', 'issue_counter')}))?\s*[:：|.–—-]\s*(?=\S.{{4}})",
    re.IGNORECASE,
)
"""What stands before the subject in a newsletter's title: "Mill Letter #48: "."""
_RULE: Final = re.compile(r"[_=-]{5,}")
"""The line over a list's footer (Mailman writes 47 low lines)."""
_STROKES: Final = re.compile(r"[^\w\s]{3,}")
"""A rule in plain text."""
_SIGNATURE: Final = re.compile(rf"-- ?|—|{any_of('mail', 'device')}".replace(r"\{telephone\}", r"\w.{0,40}"))
_AT_THE_END: Final = 8
_SHOWN: Final = 0.5
"""A mailing's headline where nothing declares a title."""
_BESIDE: Final = 3
"""Segments between a mailing's last words and its sender's address."""
_LONGEST_ADDRESS: Final = 140
_POSTAL: Final = re.compile(r"\b\d{1,6}\b|\b[A-Z]{1,2}\d{1,2} ?\d[A-Z]{2}\b")


@attrs.frozen(kw_only=True)
class _Header:
    """The header of a message: its lines, and what they say."""

    lines: tuple[int, ...]
    sender: str = ""
    date: str = ""
    subject: str = ""


@extractor("mail", fields=(TITLE, AUTHORS, PUBLISHED), removes=True, order=150)
def mail(page: Page) -> Iterator[Finding]:
    """What a header says, its removal, and that of what programs and lists put under a message."""
    header = _header(page)
    if header is None:
        yield from _archived(page)
        yield from _newsletter(page)
        return
    if title := subject_of(header.subject):
        yield Claim(TITLE, title, _SURE, "mail:subject")
    if name := _name(header.sender):
        yield Claim(AUTHORS, (Author(name=name),), _SURE, "mail:from")
    if moment := parse_moment(header.date):
        yield Claim(PUBLISHED, moment, _SURE, "mail:date")
    yield from (Removal(number, RemovalKind.BYLINE, "mail:header", _SURE) for number in header.lines)
    yield from _foot(page, header.lines[-1])


def subject_of(text: str) -> str:
    """A subject without the marks of replies, the list's name and the number of the issue.

    >>> subject_of("Fwd: Re: [works] Hangers"), subject_of("Mill Letter #48: The smell of bread")
    ('Hangers', 'The smell of bread')
    """
    text = text.strip()
    for debris in (_REPLY, _LIST, _REPLY, _ISSUE):
        match = debris.match(text)
        text = text[match.end() :] if match else text
    return text


def _header(page: Page) -> _Header | None:
    """The header near the beginning."""
    items = page.segments.items
    found: dict[str, str] = {}
    lines: list[int] = []
    for item in items[: _FIRST + _LONGEST]:
        what = _line(item)
        if what is not None or _TRACE.match(item.text):
            lines.append(item.index)
            found.setdefault(*(what or ("trace", "")))
        elif lines and item.index - lines[-1] > (_MOST_FOLDED if "trace" in found else 1):
            if _is_header(found, lines):
                break
            found, lines = {}, []
        elif not lines and item.index >= _FIRST:
            break
    found.pop("trace", None)
    if not _is_header(found, lines) or "from" not in found:
        return None
    return _Header(
        lines=tuple(_with_separator(items, lines)),
        sender=found["from"],
        date=found.get("date", ""),
        subject=found["subject"],
    )


def _is_header(found: Mapping[str, str], lines: Sequence[int]) -> bool:
    """Whether these lines are a header: three of them, or the two that begin the page, with the sender's address."""
    is_first = bool(lines) and lines[0] == 0 and "@" in found.get("from", "")
    return "subject" in found and len(found) >= _FEWEST - is_first


def _line(item: Segment) -> tuple[str, str] | None:
    """Which line of a header this is, and what it says."""
    match = _KEY.match(item.text) if len(item.text) <= _LONGEST_LINE else None
    role = _roles().get(fold(normal(match[1])).strip()) if match else None
    return (role, _decoded(match[2])) if match and role else None


def _decoded(value: str) -> str:
    """A header's value without the encoding of letters that are not ASCII (RFC 2047)."""
    if "=?" not in value:
        return value
    try:
        return str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError):
        return value


def _with_separator(items: tuple[Segment, ...], lines: list[int]) -> list[int]:
    """The lines, and "Forwarded message" over them."""
    first = lines[0]
    inside = range(first, lines[-1] + 1)
    if first and re.fullmatch(rf"\W*(?:{any_of('mail', 'forwarded')})\W*", items[first - 1].text, re.IGNORECASE):
        return [first - 1, *inside]
    return [*inside]


@cache
def _roles() -> dict[str, str]:
    """The name of a header line -> what it is."""
    known = wordings("mail")
    return {
        fold(normal(name)): role
        for role in ("to", "date", "from", "subject")
        for names in known[role].values()
        for name in names
    }


def _name(sender: str) -> str:
    """The name of whoever sent it; empty where there is but an address."""
    match = _NAME.match(sender)
    if match:
        return (match[1] or match[2] or "").strip(" \"'")
    return "" if "@" in sender else sender.strip(" \"'")


def _archived(page: Page) -> Iterator[Finding]:
    """The sender and the date under the subject, and the subject without the list's name."""
    headline = page.story.headline
    if headline is None:
        return
    items = page.segments.items
    for item in items[headline + 1 : headline + 4]:
        sender = _SENDER.fullmatch(item.text)
        if sender is None or not any("mailto:" in link.url for link in item.links):
            continue
        yield Claim(AUTHORS, (Author(name=sender[1].strip()),), _SURE, "mail:sender")
        yield Removal(item.index, RemovalKind.BYLINE, "mail:header", _SURE)
        if title := subject_of(items[headline].text):
            yield Claim(TITLE, title, _SURE, "mail:subject")
        for after in items[item.index + 1 : item.index + 2]:
            if moment := parse_moment(after.text):
                yield Claim(PUBLISHED, moment, _SURE, "mail:date")
                yield Removal(after.index, RemovalKind.BYLINE, "mail:header", _SURE)
        return


def _newsletter(page: Page) -> Iterator[Finding]:
    """Of a mailing, told by what it says of itself at its edges: the title without its number, and the sender's postal address."""
    items = page.segments.items
    edges = dict.fromkeys((*items[:3], *items[-_AT_THE_END:]))
    says = [
        item.index for item in edges if len(item.text) <= _LONGEST_LINE and cues("prompts").tells(item.text, "mail")
    ]
    if not says:
        return
    if page.document.is_text:
        yield from _below_a_rule(page, says)
    above = (item for item in items if item.tag in HEADINGS and page.body and item.index < page.body[-1])
    shown = None if page.document.title else next(above, None)
    if shown is not None:
        yield Removal(shown.index, RemovalKind.TITLE, "mail:subject", _SHOWN)
    named = page.document.title or (shown.text if shown else "")
    if (title := subject_of(named)) and (title != named.strip() or not page.document.title):
        yield Claim(TITLE, title, _SURE if title != named else _SHOWN, "mail:subject")
    yield from _repeated(page, title)
    for item in items[-_AT_THE_END:]:
        if item.index not in says and _is_address(item.text) and _is_beside(item.index, says, len(items)):
            yield Removal(item.index, RemovalKind.OTHER, "mail:address", _SURE)


def _repeated(page: Page, title: str) -> Iterator[Removal]:
    """The heading over the first text that says the subject once more."""
    above = (item for item in page.segments.items if item.tag in HEADINGS)
    for item in itertools.islice(above, 1):
        if title and letters(item.text) == letters(title):
            yield Removal(item.index, RemovalKind.TITLE, "mail:subject", _SURE)


def _below_a_rule(page: Page, says: list[int]) -> Iterator[Removal]:
    """The lines below the last rule over a line in which a mailing speaks of itself."""
    items = page.segments.items
    rules = [item.index for item in items[-_AT_THE_END:] if _STROKES.fullmatch(item.text)]
    first = max((number for number in rules if any(number < other for other in says)), default=len(items))
    yield from (Removal(item.index, RemovalKind.OTHER, "mail:foot", _SURE) for item in items[first:])


def _is_beside(number: int, says: list[int], count: int) -> bool:
    return number >= count - _BESIDE or any(abs(number - other) <= _BESIDE for other in says)


def _is_address(text: str) -> bool:
    """Whether a line may be a postal address: short, with a number of a house or place, and no sentence."""
    return len(text) <= _LONGEST_ADDRESS and bool(_POSTAL.search(text)) and not ends_sentence(text)


def _foot(page: Page, start: int) -> Iterator[Removal]:
    """The signature, the list's footer, what follows a line of dashes in the last lines, and the message that is answered."""
    items = page.segments.items
    end = len(items)
    for item in items[max(start + 1, len(items) - _AT_THE_END) :]:
        if _SIGNATURE.fullmatch(item.text) or _RULE.match(item.text):
            end = item.index
            break
    first = end
    while first > start + 1 and items[first - 1].text.startswith(">"):
        first -= 1
    first -= first < end and first > start + 1 and items[first - 1].text.endswith((":", "："))
    yield from (Removal(after.index, RemovalKind.OTHER, "mail:foot", _SURE) for after in items[first:])
