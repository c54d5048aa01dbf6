"""Small collections of pages in the formats that `articlekit.bulk` reads, made by hand."""

from __future__ import annotations

STORY = "The ferry to the island was cancelled on Monday after a storm damaged the pier, the harbour office said. "


def page(number: int, more: str = "") -> bytes:
    """A page with a story of its own."""
    words = " ".join(f"boat {number * 7 + n} left at {n}" for n in range(12))
    return (
        f"<html lang=en><head><title>Ferry {number}</title></head><body><h1>Ferry {number}</h1>"
        f"<p>{STORY * 3}</p><p>Then {words}.</p>{more}</body></html>"
    ).encode()


def answer(
    body: bytes, *, status: str = "200 OK", content_type: str = "text/html; charset=utf-8", more: str = ""
) -> bytes:
    """What a server sends."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{more}\r\n".encode() + body


def record(number: int, block: bytes, *, kind: str = "response", content_type: str = "application/http") -> bytes:
    """A record of a WARC, with the length that its block has."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:032d}>\r\n"
        f"WARC-Date: 2024-03-05T10:00:{number % 60:02d}Z\r\nWARC-Target-URI: https://daily.example/{number}\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def records(count: int) -> list[bytes]:
    """So many records with a page each."""
    return [record(number, answer(page(number))) for number in range(count)]
