"""Read one page over http or https, with care. The only module that opens a socket; nothing else here imports it.

What is refused: other schemes, addresses that carry a user name, and every host that resolves to an address that is
not public (loopback, private, link-local, multicast, and IPv4 addresses hidden in IPv6 ones), so that a link on a page
cannot reach into the network the program runs in. Each redirect is checked anew, and the connection goes to the very
address that was checked: a name that resolves differently a moment later changes nothing. Proxies of the environment
are not used.

What is bounded: the size of the body after decompression, the time from call to last byte, the number of redirects.
(Only the system's look-up of a name has bounds of its own.)

It is built on the standard library because pinning the address needs a hand on the connection, which the popular
clients hide.
"""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import ssl
import time
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from typing import Protocol
from urllib.parse import quote, urljoin, urlsplit

import attrs

from articlekit.errors import ArticlekitError
from articlekit.urls.hosts import ascii_name

__all__ = [
    "FetchError",
    "FetchLimits",
    "FetchedPage",
    "HttpStatusError",
    "Network",
    "RefusedAddressError",
    "Reply",
    "SystemNetwork",
    "Target",
    "fetch",
    "is_public",
]

_CHUNK = 64 * 1024
_GZIP = zlib.MAX_WBITS | 16  # 16: a gzip header, not a zlib one
_DEFAULT_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": "articlekit",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.5,*/*;q=0.1",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
# IPv6 ranges whose last 32 bits are an IPv4 address that a gateway or tunnel connects to: RFC 6052, 8215, 4291, 2765.
_HOLDING_IPV4 = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "::/96", "::ffff:0:0:0/96")))


class FetchError(ArticlekitError):
    """The page could not be read; `url` is the address at which it failed, maybe after redirects.

    >>> try:
    ...     fetch("file:///etc/hosts")
    ... except FetchError as error:
    ...     print(error.url)
    file:///etc/hosts
    """

    def __init__(self, url: str, reason: str) -> None:
        """Name the address and say why."""
        self.url = url
        super().__init__(f"cannot fetch {url}: {reason}")


class RefusedAddressError(FetchError):
    """The address is one that is never read: another scheme, a private network, a malformed URL.

    >>> try:
    ...     fetch("https://me:secret@news.example/snow")
    ... except RefusedAddressError as error:
    ...     print(error)
    cannot fetch https://me:secret@news.example/snow: it carries a user name
    """


class HttpStatusError(FetchError):
    """The server answered, but not with the page.

    `status` is its number.

    >>> HttpStatusError("https://news.example/gone", 410).status
    410
    """

    def __init__(self, url: str, status: int) -> None:
        """Name the address and the status."""
        self.status = status
        super().__init__(url, f"the server answered with status {status}")


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


@attrs.frozen
class Target:
    """An http or https address taken apart.

    >>> Target.from_url("https://news.example/snow?page=2").path
    '/snow?page=2'
    """

    scheme: str
    """`http` or `https`."""
    host: str
    """The host's name in ASCII."""
    port: int
    """The one stated, or the scheme's."""
    path: str
    """With the query, percent-encoded; without the fragment."""

    @classmethod
    def from_url(cls, url: str) -> Target:
        """Take an address apart; raises `RefusedAddressError` where it is none that may be read.

        >>> Target.from_url("https://example.org/a b?c=d#e")
        Target(scheme='https', host='example.org', port=443, path='/a%20b?c=d')
        """
        try:
            parts = urlsplit(url)
            # First folded: "⒈" becomes "1.", and only then the labels can be told apart.
            name = unicodedata.normalize("NFKC", parts.hostname or "")
            host = ascii_name(name).encode("idna").decode("ascii")
            port = parts.port
        except ValueError as error:
            raise RefusedAddressError(url, f"it is malformed ({error})") from error
        if parts.scheme not in _DEFAULT_PORTS:
            raise RefusedAddressError(url, "only http and https are read")
        if not host:
            raise RefusedAddressError(url, "it names no host")
        if "@" in parts.netloc:
            raise RefusedAddressError(url, "it carries a user name")
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
        query = quote(parts.query, safe="/%:@!$&'()*+,;=~?")
        return cls(parts.scheme, host, port or _DEFAULT_PORTS[parts.scheme], f"{path}?{query}" if query else path)


class Reply(Protocol):
    """The part of a server's answer that is used; `http.client.HTTPResponse` is one.

    >>> class Page:
    ...     status = 200
    ...     rest = b"<title>Snow</title>"
    ...
    ...     def getheader(self, name: str, /) -> str | None:
    ...         return {"Content-Type": "text/html"}.get(name)
    ...
    ...     def read(self, amount: int, /) -> bytes:
    ...         read, self.rest = self.rest[:amount], self.rest[amount:]
    ...         return read
    ...
    ...     def close(self) -> None: ...
    >>> reply: Reply = Page()
    """

    status: int
    """The number that the server answers with: 200 for a page."""

    def getheader(self, name: str, /) -> str | None:
        """The value of a header."""
        ...

    def read(self, amount: int, /) -> bytes:
        """At most so many bytes of the body as sent; nothing at its end."""
        ...

    def close(self) -> None:
        """Give the connection up."""
        ...


class Network(Protocol):
    """What `fetch` needs of the network; tests and programs with a client of their own bring another.

    >>> class Nowhere:
    ...     def addresses(self, host: str, port: int, /) -> Sequence[str]:
    ...         raise OSError(f"{host} is not known here")
    ...
    ...     def request(self, target: Target, addresses: Sequence[str], deadline: float, /) -> Reply:
    ...         raise NotImplementedError
    >>> try:
    ...     fetch("https://news.example/snow", network=Nowhere())
    ... except FetchError as error:
    ...     print(error)
    cannot fetch https://news.example/snow: news.example is not known here
    """

    def addresses(self, host: str, port: int, /) -> Sequence[str]:
        """The IP addresses of a host; raises `OSError` where it has none."""
        ...

    def request(self, target: Target, addresses: Sequence[str], deadline: float, /) -> Reply:
        """Ask for `target` at the first of these addresses that answers, before `time.monotonic()` is `deadline`."""
        ...


def is_public(address: str) -> bool:
    """Whether an IP address lies in the public internet.

    >>> is_public("93.184.215.14"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.is_site_local or not all(is_public(str(inner)) for inner in _embedded(ip)):
            return False
        if ip.ipv4_mapped:
            return True
    return ip.is_global and not ip.is_multicast


def _embedded(ip: ipaddress.IPv6Address) -> Iterator[ipaddress.IPv4Address]:
    """The IPv4 addresses that packets to this address may end at."""
    if ip.ipv4_mapped:
        yield ip.ipv4_mapped
    if ip.sixtofour:
        yield ip.sixtofour
    if ip.teredo:
        yield from ip.teredo
    if any(ip in network for network in _HOLDING_IPV4):
        yield ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)


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
        _remaining(deadline)
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


def _remaining(deadline: float) -> float:
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


class SystemNetwork:
    """The network of this machine, by the standard library.

    >>> network: Network = SystemNetwork()
    """

    def addresses(self, host: str, port: int, /) -> Sequence[str]:
        """The addresses that the system's resolver gives, in its order, each once."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return tuple(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))

    def request(self, target: Target, addresses: Sequence[str], deadline: float, /) -> Reply:
        """A GET request over a connection of its own; certificates are verified against the host's name."""
        connected = _connect(target, addresses, deadline)
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.sock = _Connected(connected, deadline)
        try:
            connection.request("GET", target.path, headers=_HEADERS | {"Host": _authority(target)})
            return connection.getresponse()
        except BaseException:
            connected.close()
            raise


def _authority(target: Target) -> str:
    host = f"[{target.host}]" if ":" in target.host else target.host
    return host if target.port == _DEFAULT_PORTS[target.scheme] else f"{host}:{target.port}"


def _connect(target: Target, addresses: Sequence[str], deadline: float) -> socket.socket:
    """A connection to the first address that takes one; each gets its share of the time that is left."""
    problem = OSError(f"{target.host} has no address")
    for untried, address in zip(range(len(addresses), 0, -1), addresses, strict=True):
        try:
            connected = socket.create_connection((address, target.port), timeout=_remaining(deadline) / untried)
        except OSError as error:
            problem = error
            continue
        connected.settimeout(_remaining(deadline))
        if target.scheme == "http":
            return connected
        return ssl.create_default_context().wrap_socket(connected, server_hostname=target.host)
    raise problem


class _Connected:
    """A connected socket for `http.client`, each of whose waits ends at the deadline, so that no trickle outlasts it."""

    def __init__(self, connected: socket.socket, deadline: float) -> None:
        self._socket, self._deadline = connected, deadline

    def sendall(self, data: bytes) -> None:
        self._socket.settimeout(_remaining(self._deadline))
        self._socket.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reader(self._socket, self._deadline))

    def close(self) -> None:
        """`http.client` closes its side once the answer has begun; the reader closes the socket."""


class _Reader(io.RawIOBase):
    def __init__(self, connected: socket.socket, deadline: float) -> None:
        self._socket, self._deadline = connected, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._socket.settimeout(_remaining(self._deadline))
        return self._socket.recv_into(buffer)

    def close(self) -> None:
        self._socket.close()
        super().close()
