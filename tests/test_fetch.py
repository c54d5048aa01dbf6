"""Reading a page over the network, without one: a network of our own, and socket pairs."""

from __future__ import annotations

import gzip
import http.client
import io
import pickle
import socket
import ssl
import time
from collections.abc import Sequence

import attrs
import pytest

from articlekit.fetch import (
    FetchError,
    FetchLimits,
    HttpStatusError,
    RefusedAddressError,
    SystemNetwork,
    Target,
    fetch,
    is_public,
    network,
    pages,
)

PUBLIC = "93.184.215.14"


@attrs.define
class StandInReply:
    """An answer that lies ready."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = attrs.field(factory=dict)
    is_closed: bool = False
    _stream: io.BytesIO = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._stream = io.BytesIO(self.body)

    def getheader(self, name: str, /) -> str | None:
        return self.headers.get(name)

    def read(self, amount: int, /) -> bytes:
        return self._stream.read(amount)

    def close(self) -> None:
        self.is_closed = True


@attrs.define
class StandInNetwork:
    """Hosts with their addresses, and pages; remembers what was asked of it."""

    pages: dict[str, StandInReply] = attrs.field(factory=dict)
    hosts: dict[str, Sequence[str]] = attrs.field(factory=dict)
    asked: list[tuple[str, Sequence[str]]] = attrs.field(factory=list)

    def addresses(self, host: str, port: int, /) -> Sequence[str]:
        return self.hosts.get(host, (PUBLIC,))

    def request(self, target: Target, addresses: Sequence[str], deadline: float, /) -> StandInReply:
        url = f"{target.scheme}://{target.host}{target.path}"
        self.asked.append((url, addresses))
        return self.pages[url]


def redirect(location: str) -> StandInReply:
    return StandInReply(302, headers={"Location": location})


def test_returns_the_page_with_its_type() -> None:
    """The body, the header that names the character set and the address come back, and the connection is given up."""
    reply = StandInReply(body=b"<p>story", headers={"Content-Type": "text/html; charset=utf-8"})

    page = fetch("https://example.org/a", network=StandInNetwork({"https://example.org/a": reply}))

    assert (page.url, page.content, page.content_type) == (
        "https://example.org/a",
        b"<p>story",
        "text/html; charset=utf-8",
    )
    assert reply.is_closed


def test_follows_redirects_and_says_where_it_ended() -> None:
    """Relative and absolute redirects are followed; the page bears the last address; each answer is closed."""
    pages = {
        "http://example.org/a": redirect("/b"),
        "http://example.org/b": redirect("https://example.net/c"),
        "https://example.net/c": StandInReply(body=b"here"),
    }

    page = fetch("http://example.org/a", network=StandInNetwork(pages))

    assert (page.url, page.content) == ("https://example.net/c", b"here")
    assert all(reply.is_closed for reply in pages.values())


def test_redirects_are_bounded() -> None:
    """A page that redirects to itself ends in an error, not in a loop."""
    network = StandInNetwork({"http://example.org/": redirect("/")})

    with pytest.raises(FetchError, match="redirected more than 3 times"):
        fetch("http://example.org/", limits=FetchLimits(max_redirects=3), network=network)

    assert len(network.asked) == 4


@pytest.mark.parametrize("location", ["/straße", "/stra\u00c3\u009fe", "/stra%C3%9Fe"])
def test_redirects_in_plain_utf8(location: str) -> None:
    """A redirect that is not percent-encoded is read as UTF-8, though headers come as Latin-1."""
    pages = {"http://example.org/": redirect(location), "http://example.org/stra%C3%9Fe": StandInReply(body=b"here")}

    assert fetch("http://example.org/", network=StandInNetwork(pages)).content == b"here"


def test_a_page_that_names_a_location() -> None:
    """The header alone is no redirect."""
    reply = StandInReply(body=b"here", headers={"Location": "/elsewhere"})

    assert fetch("http://example.org/", network=StandInNetwork({"http://example.org/": reply})).content == b"here"


def test_redirects_to_no_address() -> None:
    """A malformed address in a redirect is refused like any other."""
    network = StandInNetwork({"http://example.org/": redirect("http://[bad/")})

    with pytest.raises(RefusedAddressError, match="malformed"):
        fetch("http://example.org/", network=network)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.org/", "only http and https"),
        ("//example.org/", "only http and https"),
        ("http:///path", "names no host"),
        ("http://user:word@example.org/", "user name"),
        ("http://example.org:99999/", "malformed"),
        ("http://[bad/", "malformed"),
        ("http://" + "a" * 64 + ".org/", "malformed"),
        ("http://.example.org/", "malformed"),
        ("http://\u2488.example.org/", "malformed"),
    ],
)
def test_refuses_addresses_that_are_not_read(url: str, reason: str) -> None:
    """Nothing is looked up or asked for such an address."""
    network = StandInNetwork()

    with pytest.raises(RefusedAddressError, match=reason) as caught:
        fetch(url, network=network)

    assert caught.value.url == url
    assert not network.asked


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%1",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "ff0e::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::a00:1",
        "::127.0.0.1",
        "::ffff:0:10.0.0.1",
        "2001:0:7f00:1::",
    ],
)
def test_refuses_hosts_that_are_not_public(address: str) -> None:
    """A host at a private, local, multicast or embedded private address is never asked, also behind a redirect."""
    hosts = {"inside.example": (PUBLIC, address)}
    network = StandInNetwork({"http://example.org/": redirect("http://inside.example/")}, hosts)

    with pytest.raises(RefusedAddressError, match="not a public address"):
        fetch("http://example.org/", network=network)

    assert [url for url, _ in network.asked] == ["http://example.org/"]


@pytest.mark.parametrize(
    "address",
    [
        PUBLIC,
        "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
        "2606:2800:21f::10.0.0.1",
        f"::ffff:{PUBLIC}",
        f"64:ff9b::{PUBLIC}",
    ],
)
def test_public_addresses_are_public(address: str) -> None:
    """The guard does not refuse the internet."""
    assert is_public(address)


def test_connects_to_the_addresses_that_were_checked() -> None:
    """The names are looked up once; the request goes to the result of that look-up."""
    network = StandInNetwork({"http://example.org/": StandInReply()}, {"example.org": (PUBLIC, "8.8.8.8")})

    fetch("http://example.org/", network=network)

    assert network.asked == [("http://example.org/", (PUBLIC, "8.8.8.8"))]


@pytest.mark.parametrize("status", [204 + 100, 403, 404, 500])
def test_other_statuses_are_errors(status: int) -> None:
    """The status is on the error."""
    with pytest.raises(HttpStatusError, match=str(status)) as caught:
        fetch("http://example.org/", network=StandInNetwork({"http://example.org/": StandInReply(status)}))

    assert caught.value.status == status


def test_errors_cross_process_borders() -> None:
    """An error pickles with its data."""
    error = pickle.loads(pickle.dumps(HttpStatusError("http://example.org/", 404)))

    assert (error.url, error.status) == ("http://example.org/", 404)
    assert "404" in str(error)


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_size_is_bounded_after_decompression(encoding: str) -> None:
    """What unpacks to more than the limit is refused, however small it came."""
    plain = b" " * 5_000_000
    body = gzip.compress(plain) if encoding == "gzip" else plain
    network = StandInNetwork({"http://example.org/": StandInReply(body=body, headers={"Content-Encoding": encoding})})

    with pytest.raises(FetchError, match="more than 1,000,000 bytes"):
        fetch("http://example.org/", limits=FetchLimits(max_bytes=1_000_000), network=network)


def test_unpacks_gzip() -> None:
    """A compressed page comes back as it was, longer than one piece."""
    plain = bytes(range(256)) * 1000
    reply = StandInReply(body=gzip.compress(plain), headers={"Content-Encoding": "gzip"})

    assert fetch("http://example.org/", network=StandInNetwork({"http://example.org/": reply})).content == plain


@pytest.mark.parametrize("chunk", [1, 1_000])
@pytest.mark.parametrize("rest", [b"", b"\0\0\0", b"<!-- rest -->"])
def test_unpacks_every_member_of_gzip(monkeypatch: pytest.MonkeyPatch, rest: bytes, chunk: int) -> None:
    """A page that was packed in several pieces is read to its end; what is no gzip behind it is passed over."""
    monkeypatch.setattr(pages, "_CHUNK", chunk)
    packed = gzip.compress(b"<p>one") + gzip.compress(b"<p>two" * 999) + rest
    reply = StandInReply(body=packed, headers={"Content-Encoding": "gzip"})

    page = fetch("http://example.org/", network=StandInNetwork({"http://example.org/": reply}))

    assert page.content == b"<p>one" + b"<p>two" * 999


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (StandInReply(body=b"\x00", headers={"Content-Encoding": "br"}), "not asked for"),
        (StandInReply(body=b"no gzip", headers={"Content-Encoding": "gzip"}), "incorrect header"),
        (StandInReply(body=gzip.compress(b"story" * 99)[:-20], headers={"Content-Encoding": "gzip"}), "cut off"),
        (StandInReply(body=b"sto", headers={"Content-Length": "5"}), "ended before"),
    ],
    ids=["brotli", "no gzip", "gzip cut off", "cut off"],
)
def test_broken_bodies_are_errors(reply: StandInReply, reason: str) -> None:
    """Half a page is not passed off as a page."""
    with pytest.raises(FetchError, match=reason):
        fetch("http://example.org/", network=StandInNetwork({"http://example.org/": reply}))


@pytest.mark.parametrize("problem", [OSError("no route"), http.client.BadStatusLine("x"), ssl.SSLError("bad name")])
def test_network_trouble_is_a_fetch_error(problem: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the network raises becomes the one error that callers look for."""

    def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr(StandInNetwork, "request", fail)

    with pytest.raises(FetchError, match="cannot fetch"):
        fetch("http://example.org/", network=StandInNetwork())


def test_time_is_bounded() -> None:
    """With no time left the answer is an error that names the bound."""
    reply = StandInReply(body=b"story")

    with pytest.raises(FetchError, match="longer than -1 seconds"):
        fetch(
            "http://example.org/",
            limits=FetchLimits(max_seconds=-1),
            network=StandInNetwork({"http://example.org/": reply}),
        )


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://example.org", Target("http", "example.org", 80, "/")),
        ("https://EXAMPLE.org:8443/ä?q=ö#part", Target("https", "example.org", 8443, "/%C3%A4?q=%C3%B6")),
        ("https://bücher.example/%20", Target("https", "xn--bcher-kva.example", 443, "/%20")),
        ("https://straße.example/", Target("https", "xn--strae-oqa.example", 443, "/")),
        ("http://[2606:2800::1]/", Target("http", "2606:2800::1", 80, "/")),
        ("http://example.org/a\r\nHost: other", Target("http", "example.org", 80, "/aHost%3A%20other")),
    ],
)
def test_targets(url: str, expected: Target) -> None:
    """Addresses are taken apart and encoded; nothing in them can end a header."""
    assert Target.from_url(url).path.isascii()
    if "\n" not in url:
        assert Target.from_url(url) == expected
    assert "\n" not in Target.from_url(url).path


class TestSystemNetwork:
    """The standard library's part, on socket pairs."""

    @pytest.fixture
    def server(self, monkeypatch: pytest.MonkeyPatch) -> socket.socket:
        """The other end of whatever connection is made."""
        ours, theirs = socket.socketpair()
        monkeypatch.setattr(socket, "create_connection", lambda address, timeout: ours)
        yield theirs
        theirs.close()
        ours.close()

    @staticmethod
    def soon() -> float:
        return time.monotonic() + 60

    def test_asks_for_the_page(self, server: socket.socket) -> None:
        """The request names host and path, and the answer is read to its end."""
        server.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nstory")

        reply = SystemNetwork().request(Target("http", "example.org", 8080, "/a?b"), [PUBLIC], self.soon())

        assert (reply.status, reply.getheader("content-type"), reply.read(99)) == (200, "text/html", b"story")
        reply.close()
        request = server.recv(9999).decode().split("\r\n")
        assert request[0] == "GET /a?b HTTP/1.1"
        assert "Host: example.org:8080" in request

    @pytest.mark.parametrize(
        ("target", "expected"),
        [
            (Target("http", "example.org", 80, "/"), "Host: example.org"),
            (Target("http", "2606:2800::1", 81, "/"), "Host: [2606:2800::1]:81"),
        ],
    )
    def test_names_the_host(self, server: socket.socket, target: Target, expected: str) -> None:
        """A default port is not named, a literal address is bracketed."""
        server.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")

        SystemNetwork().request(target, [PUBLIC], self.soon()).close()

        assert expected in server.recv(9999).decode().split("\r\n")

    def test_gives_the_connection_up_after_nonsense(self, server: socket.socket) -> None:
        """An answer that is no HTTP raises and leaves no socket open."""
        server.sendall(b"220 mail.example.org ESMTP\r\n")

        with pytest.raises(http.client.BadStatusLine):
            SystemNetwork().request(Target("http", "example.org", 80, "/"), [PUBLIC], self.soon())

    def test_does_not_wait_beyond_the_deadline(self, server: socket.socket) -> None:
        """A server that says nothing is left when the time is up."""
        with pytest.raises(TimeoutError):
            SystemNetwork().request(Target("http", "example.org", 80, "/"), [PUBLIC], time.monotonic() + 0.05)

    def test_looks_a_host_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every address once, in the resolver's order."""
        found = [(2, 1, 6, "", (PUBLIC, 80)), (10, 1, 6, "", ("::1", 80, 0, 0)), (2, 1, 6, "", (PUBLIC, 80))]
        monkeypatch.setattr(socket, "getaddrinfo", lambda host, port, type: found)

        assert SystemNetwork().addresses("example.org", 80) == (PUBLIC, "::1")

    def test_tries_the_next_address(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """An address that takes no connection is passed over; where none does, the last problem is told."""
        ours, theirs = socket.socketpair()
        tried: list[str] = []

        def connect(address: tuple[str, int], timeout: float) -> socket.socket:
            tried.append(address[0])
            if address[0] != PUBLIC:
                raise OSError(f"{address[0]} is down")
            return ours

        monkeypatch.setattr(socket, "create_connection", connect)
        target = Target("http", "example.org", 80, "/")
        with ours, theirs:
            assert network._connect(target, ["2606::1", PUBLIC], self.soon()) is ours
            with pytest.raises(OSError, match="2606::2 is down"):
                network._connect(target, ["2606::2"], self.soon())
        with pytest.raises(OSError, match="no address"):
            network._connect(target, [], self.soon())

        assert tried == ["2606::1", PUBLIC, "2606::2"]

    def test_verifies_the_name_on_https(self, server: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
        """The certificate is checked against the host's name although the connection goes to an address."""
        wrapped: list[tuple[object, object]] = []

        class Context:
            def wrap_socket(self, connected: object, server_hostname: str) -> object:
                wrapped.append((connected, server_hostname))
                return connected

        monkeypatch.setattr(ssl, "create_default_context", Context)
        connected = network._connect(Target("https", "example.org", 443, "/"), [PUBLIC], self.soon())

        assert wrapped == [(connected, "example.org")]

    def test_is_the_default(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without a network of the caller's own, the system's is asked."""
        monkeypatch.setattr(socket, "getaddrinfo", lambda host, port, type: [(2, 1, 6, "", ("127.0.0.1", 80))])

        with pytest.raises(RefusedAddressError, match=r"127\.0\.0\.1"):
            fetch("http://example.org/")
