"""One page, across redirects and within bounds."""

from __future__ import annotations

import http.client
import time
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from urllib.parse import urljoin

import attrs

from articlekit.arguments import must_be
from articlekit.fetch.addresses import FetchError, HttpStatusError, RefusedAddressError, Target, is_public
from articlekit.fetch.network import Network, Reply, SystemNetwork, remaining

__all__ = ["FetchLimits", "FetchedPage", "fetch"]

_CHUNK = 64 * 1024

_GZIP = zlib.MAX_WBITS | 16  # 16: a gzip header, not a zlib one

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@attrs.frozen(kw_only=True)
class FetchLimits:
    """Bounds on one fetch, redirects included.

    >>> FetchLimits(max_seconds=5.0).max_redirects
    5
    """

    max_bytes: int = 20_000_000
    """Bytes of the body, after decompression."""
    max_seconds: float = 20.0
    """Seconds from the call to the last byte."""
    max_redirects: int = 5
    """How often a server may send us elsewhere."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number."""
        must_be(int, "max_bytes", self.max_bytes, "pass a number, without a fraction")
        must_be((int, float), "max_seconds", self.max_seconds, "pass a number of seconds")
        must_be(int, "max_redirects", self.max_redirects, "pass a number, without a fraction")


@attrs.frozen(kw_only=True)
class FetchedPage:
    """A page as it came: what `articlekit.parse` takes as `data`, `url` and `content_type`.

    >>> page = FetchedPage(url="https://news.example/snow", content=b"<title>Snow</title>", content_type="text/html")
    >>> from articlekit import parse
    >>> parse(page.content, url=page.url, content_type=page.content_type).title
    'Snow'
    """

    url: str
    """Where it was in the end, after redirects."""
    content: bytes = attrs.field(repr=False)
    """The bytes of the body, unpacked."""
    content_type: str | None = None
    """The `Content-Type` header, with the character set where the server states one."""


def fetch(url: str, *, limits: FetchLimits = FetchLimits(), network: Network | None = None) -> FetchedPage:
    """Read the page at an http or https address, following redirects.

    Raises `RefusedAddressError` for an address that is not read on principle, `HttpStatusError` where the server has
    no page for us, and `FetchError` for everything else that may go wrong on the way.

    >>> try:
    ...     page = fetch("ftp://news.example/snow")
    ... except FetchError as error:
    ...     print(error)
    cannot fetch ftp://news.example/snow: only http and https are read
    """
    must_be(str, "url", url, "pass the address as text")
    must_be(FetchLimits, "limits", limits, "pass FetchLimits(max_seconds=...)")
    network = network or SystemNetwork()
    deadline = time.monotonic() + limits.max_seconds
    for _ in range(limits.max_redirects + 1):
        try:
            with closing(_ask(url, network, deadline)) as reply:
                location = reply.getheader("Location") if reply.status in _REDIRECTS else None
                if location is None:
                    return _page(url, reply, limits.max_bytes, deadline)
        except TimeoutError as error:
            raise FetchError(url, f"it took longer than {limits.max_seconds:g} seconds") from error
        except (OSError, EOFError, http.client.HTTPException, zlib.error) as error:
            raise FetchError(url, str(error) or type(error).__name__) from error
        url = _redirected(url, location)
    raise FetchError(url, f"it was redirected more than {limits.max_redirects} times")


def _ask(url: str, network: Network, deadline: float) -> Reply:
    target = Target.from_url(url)
    addresses = network.addresses(target.host, target.port)
    for address in addresses:
        if not is_public(address):
            raise RefusedAddressError(url, f"{target.host} is at {address}, which is not a public address")
    return network.request(target, addresses, deadline)


def _redirected(url: str, location: str) -> str:
    """The address that a redirect leads to. Headers are read as Latin-1; what servers write into them is UTF-8."""
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise RefusedAddressError(location, f"it is malformed ({error})") from error


def _page(url: str, reply: Reply, max_bytes: int, deadline: float) -> FetchedPage:
    if not 200 <= reply.status < 300:
        raise HttpStatusError(url, reply.status)
    encoding = (reply.getheader("Content-Encoding") or "identity").strip().lower()
    if encoding not in ("identity", "gzip", "x-gzip"):
        raise FetchError(url, f"it is compressed as {encoding!r}, which was not asked for")
    pieces = _sent(reply, deadline) if encoding == "identity" else _unpacked(_sent(reply, deadline))
    content = bytearray()
    for piece in pieces:
        content += piece
        if len(content) > max_bytes:
            raise FetchError(url, f"it has more than {max_bytes:,} bytes")
    return FetchedPage(url=url, content=bytes(content), content_type=reply.getheader("Content-Type"))


def _sent(reply: Reply, deadline: float) -> Iterator[bytes]:
    stated = reply.getheader("Content-Length") or ""
    missing = int(stated[:18]) if stated.isdecimal() else 0
    while chunk := reply.read(_CHUNK):
        remaining(deadline)
        missing -= len(chunk)
        yield chunk
    if missing > 0:
        raise EOFError("the connection ended before the page did")


def _unpacked(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The content of a gzip stream, in pieces that are small whatever the ratio of compression.

    The stream may have several members; what follows the last and begins none is passed over.
    """
    unpacker = zlib.decompressobj(wbits=_GZIP)
    for chunk in chunks:
        rest = chunk
        while rest:
            if unpacker.eof:
                if not rest.startswith(b"\x1f"):
                    return
                unpacker = zlib.decompressobj(wbits=_GZIP)
            yield unpacker.decompress(rest, _CHUNK)
            rest = unpacker.unconsumed_tail or unpacker.unused_data
    if not unpacker.eof:
        raise EOFError("the compressed page is cut off")
