"""What a server answered, as a crawl recorded it: the head and the body, with its encodings taken off."""

from __future__ import annotations

import io
import re
import zlib
from email.parser import BytesHeaderParser
from typing import NamedTuple

from articlekit.bulk.readers.streams import needs

__all__ = ["Answer", "read_answer"]

_HEAD = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})[^\n]{0,2000}\n((?:[^\r\n][^\n]*\n)*)\r?\n")
_CHUNK = re.compile(rb"[0-9a-fA-F]{1,8}[ \t]*(?:;[^\n]{0,200})?\r?\n")


class Answer(NamedTuple):
    """The status, the header `Content-Type` and the body."""

    status: int
    content_type: str
    body: bytes


def read_answer(block: bytes, limit: int) -> Answer:
    r"""The answer in the block of a record; of its body at most one byte more than `limit`.

    Some crawlers store bodies as they were sent, some as they were meant, and leave the headers as they were: the
    encodings are taken off where the bytes show them. Raises `ValueError` for what is no answer, `OSError` for a body that
    cannot be decoded.

    >>> read_answer(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Snow", 100)
    Answer(status=200, content_type='text/html', body=b'<p>Snow')
    """
    found = _HEAD.match(block)
    if found is None:
        raise ValueError("the record is no answer by HTTP")
    head, body = BytesHeaderParser().parsebytes(found[2]), block[found.end() :]
    if "chunked" in str(head.get("Transfer-Encoding", "")).lower() and _CHUNK.match(body):
        body = _unchunked(body)
    for encoding in reversed(str(head.get("Content-Encoding", "")).lower().split(",")):
        body = _decoded(body, encoding.strip(), limit)
    return Answer(int(found[1]), str(head.get("Content-Type", "")), body)


def _unchunked(body: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        size = int(found[0].partition(b";")[0], 16)
        parts.append(body[found.end() : found.end() + size])
        at = found.end() + size + (2 if body.startswith(b"\r\n", found.end() + size) else 1)
        if not size:
            return b"".join(parts)
    raise EOFError("the last chunk of the body is missing")


def _decoded(body: bytes, encoding: str, limit: int) -> bytes:
    if encoding in {"gzip", "x-gzip"} and body.startswith(b"\x1f\x8b"):
        return _inflated(body, 31, limit)
    if encoding == "deflate" and not body.lstrip().startswith(b"<"):
        return _inflated(body, 15 if body[:1] == b"\x78" else -15, limit)
    if encoding == "br" and not body.lstrip().startswith(b"<"):
        try:
            from fastwarc.stream_io import BrotliReader  # noqa: PLC0415 - the extra may be missing
        except ModuleNotFoundError:
            raise needs("fastwarc") from None
        return BrotliReader(io.BytesIO(body)).read(limit + 1)
    if encoding == "zstd" and body.startswith(b"\x28\xb5\x2f\xfd"):
        from fastwarc.stream_io import ZstdReader  # noqa: PLC0415

        return ZstdReader(io.BytesIO(body)).read(limit + 1)
    return body


def _inflated(body: bytes, window: int, limit: int) -> bytes:
    """Unpacked, as far as it goes: what is missing at its end, browsers do without, too."""
    try:
        return zlib.decompressobj(window).decompress(body, limit + 1)
    except zlib.error as error:
        raise OSError(str(error)) from error
