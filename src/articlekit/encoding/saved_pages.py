"""Pages as browsers save them: the page among the parts of an MHTML file, and the address that a saved page notes.

MHTML is a MIME message (RFC 2557): what a mail reader shows of it is its page, so a mail with an HTML part is read too.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from articlekit.errors import InputError

__all__ = ["SavedPage", "read_mhtml", "saved_from"]

_HEAD: Final = 8_192
"""Bytes within which the header ends, or says enough."""
_BEFORE: Final = b"\xef\xbb\xbf \r\n\t"
"""What may stand before a header: a byte order mark, white space."""
_HEADER: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]")
_MIME: Final = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_PARTS: Final = re.compile(rb"^Content-Type:\s{1,9}(?:multipart/|text/html)", re.IGNORECASE | re.MULTILINE)
_END: Final = re.compile(rb"\r?\n\r?\n")
_SAVED_FROM: Final = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,5}\)(https?://[^\s<>]{1,2000})")


class SavedPage(NamedTuple):
    """The page in an MHTML file, with what its part says of it."""

    data: bytes
    content_type: str | None
    url: str | None


def read_mhtml(data: bytes | str) -> SavedPage | None:
    """The page of an MHTML file or a mail: its first HTML part, else its first text. None where the data is neither.

    Raises `InputError` where no part holds a page.
    """
    head = data[:_HEAD]
    head = head.encode("utf-8", "replace") if isinstance(head, str) else head
    if not _is_mime(head):
        return None
    from email import message_from_bytes, policy  # noqa: PLC0415 - slow to import, seldom needed

    whole = data.encode("utf-8", "replace") if isinstance(data, str) else data
    try:
        message = message_from_bytes(whole.lstrip(_BEFORE), policy=policy.compat32)
        parts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    except (
        RecursionError,
        ValueError,
        LookupError,
    ) as error:  # nested beyond reason, or a header that breaks the rules
        raise InputError(f"the input begins like an MHTML file or a mail, but cannot be read: {error}") from error
    part = next((part for kind in ("html", "plain") for part in parts if part.get_content_subtype() == kind), None)
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes):
        raise InputError("the input is an MHTML file or a mail without a page in it: pass the page itself")
    places = (part.get("Content-Location"), message.get("Snapshot-Content-Location"), message.get("Content-Location"))
    url = next((str(place).strip() for place in places if place and "://" in str(place)), None)
    return SavedPage(payload, str(part.get("Content-Type") or "") or None, url)


def _is_mime(head: bytes) -> bool:
    """Whether the header of a message begins here that says it is of MIME, and that it holds parts or a page."""
    if not _HEADER.match(head):
        return False
    head = head.lstrip(_BEFORE)
    end = _END.search(head)
    lines = head[: end.start() if end else len(head)]
    return bool(_MIME.search(lines) and _PARTS.search(lines))


def saved_from(text: str) -> str | None:
    r"""The address that browsers note at the top of a page they save as one file.

    >>> saved_from("<!DOCTYPE html>\n<!-- saved from url=(0023)https://news.example/a -->\n<html>")
    'https://news.example/a'
    """
    found = _SAVED_FROM.search(text, 0, 2_000)
    return found[1] if found else None
