"""The hand on the connection: what is asked of the network, and that of this machine."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
from collections.abc import Sequence
from typing import Protocol

from articlekit.fetch.addresses import DEFAULT_PORTS, Target

__all__ = ["Network", "Reply", "SystemNetwork", "remaining"]

_HEADERS = {
    "User-Agent": "articlekit",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.5,*/*;q=0.1",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


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

    >>> from articlekit.fetch import FetchError, fetch
    >>> class Nowhere:
    ...     def addresses(self, host: str, port: int, /) -> Sequence[str]:
    ...         raise OSError(f"{host} is not known here")
    ...
    ...     def request(self, target: Target, addresses: Sequence[str], deadline: float, /) -> Reply:
    ...         raise NotImplementedError
    >>> from articlekit.fetch import fetch
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


def remaining(deadline: float) -> float:
    """Seconds until then; raises `TimeoutError` where there are none."""
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
    return host if target.port == DEFAULT_PORTS[target.scheme] else f"{host}:{target.port}"


def _connect(target: Target, addresses: Sequence[str], deadline: float) -> socket.socket:
    """A connection to the first address that takes one; each gets its share of the time that is left."""
    problem = OSError(f"{target.host} has no address")
    for untried, address in zip(range(len(addresses), 0, -1), addresses, strict=True):
        try:
            connected = socket.create_connection((address, target.port), timeout=remaining(deadline) / untried)
        except OSError as error:
            problem = error
            continue
        connected.settimeout(remaining(deadline))
        if target.scheme == "http":
            return connected
        return ssl.create_default_context().wrap_socket(connected, server_hostname=target.host)
    raise problem


class _Connected:
    """A connected socket for `http.client`, each of whose waits ends at the deadline, so that no trickle outlasts it."""

    def __init__(self, connected: socket.socket, deadline: float) -> None:
        self._socket, self._deadline = connected, deadline

    def sendall(self, data: bytes) -> None:
        self._socket.settimeout(remaining(self._deadline))
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
        self._socket.settimeout(remaining(self._deadline))
        return self._socket.recv_into(buffer)

    def close(self) -> None:
        self._socket.close()
        super().close()
