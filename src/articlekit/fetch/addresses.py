"""Which addresses are read, and what goes wrong with one."""

from __future__ import annotations

import ipaddress
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import attrs

from articlekit.arguments import must_be
from articlekit.errors import ArgumentError, ArticlekitError
from articlekit.urls.hosts import ascii_name

__all__ = ["DEFAULT_PORTS", "FetchError", "HttpStatusError", "RefusedAddressError", "Target", "is_public"]


class FetchError(ArticlekitError):
    """The page could not be read; `url` is the address at which it failed, maybe after redirects.

    >>> from articlekit.fetch import fetch
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

    >>> from articlekit.fetch import fetch
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


DEFAULT_PORTS = {"http": 80, "https": 443}

# IPv6 ranges whose last 32 bits are an IPv4 address that a gateway or tunnel connects to: RFC 6052, 8215, 4291, 2765.
_HOLDING_IPV4 = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "::/96", "::ffff:0:0:0/96")))


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
        must_be(str, "url", url, "pass the address as text")
        try:
            parts = urlsplit(url)
            # First folded: "⒈" becomes "1.", and only then the labels can be told apart.
            name = unicodedata.normalize("NFKC", parts.hostname or "")
            host = ascii_name(name).encode("idna").decode("ascii")
            port = parts.port
        except ValueError as error:
            raise RefusedAddressError(url, f"it is malformed ({error})") from error
        if parts.scheme not in DEFAULT_PORTS:
            raise RefusedAddressError(url, "only http and https are read")
        if not host:
            raise RefusedAddressError(url, "it names no host")
        if "@" in parts.netloc:
            raise RefusedAddressError(url, "it carries a user name")
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
        query = quote(parts.query, safe="/%:@!$&'()*+,;=~?")
        return cls(parts.scheme, host, port or DEFAULT_PORTS[parts.scheme], f"{path}?{query}" if query else path)


def is_public(address: str) -> bool:
    """Whether an IP address lies in the public internet.

    >>> is_public("93.184.215.14"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        raise ArgumentError("address", address, 'pass an IP address: "93.184.215.14"') from None
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
