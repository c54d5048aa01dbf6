"""Addresses that Cloudflare hid: decoded where they are addresses, never invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.markup.cloudflare import decode_address, decode_link, decode_text


def encode(text: str, key: int = 0x42) -> str:
    """Hide a text as Cloudflare does."""
    return bytes([key, *(byte ^ key for byte in text.encode())]).hex()


@given(st.text(min_size=1, max_size=200).filter(str.isprintable), st.integers(0, 255))
def test_every_hidden_text_comes_back(text: str, key: int) -> None:
    """Decoding undoes the encoding, whatever the key."""
    assert decode_text(encode(text, key)) == text


@given(st.text(max_size=300))
def test_any_string_is_answered(text: str) -> None:
    """No attribute value of a page makes the decoder raise."""
    for answer in (decode_text(text), decode_address(text), decode_link(text)):
        assert answer is None or answer.isprintable()


@pytest.mark.parametrize(
    "address", ["news@example.org", "first.last+tag@mail.example.co.uk", "büro@müller.de", "редакция@пример.рф"]
)
def test_addresses_are_decoded(address: str) -> None:
    """An address comes back as text and as a link."""
    assert decode_address(encode(address)) == address
    assert decode_link(f"https://example.org/cdn-cgi/l/email-protection#{encode(address)}") == f"mailto:{address}"


@pytest.mark.parametrize("text", ["@handle", "IDOLM@STER", "?subject=A%20story&body=https://example.org/story", "a@b"])
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    """Handles, names and the queries of share links are text but no address."""
    assert decode_text(encode(text)) == text
    assert decode_address(encode(text)) is None
    assert decode_link(f"/cdn-cgi/l/email-protection#{encode(text)}") is None


def test_a_mail_link_keeps_its_address_and_loses_its_query() -> None:
    """The subject that a page proposes is not part of the address."""
    assert decode_link(f"/cdn-cgi/l/email-protection#{encode('a@example.org?subject=Hi')}") == "mailto:a@example.org"


@pytest.mark.parametrize("code", ["", "4", "42", "zz", "42" * 3000, encode("line\nbreak"), "42ff"])
def test_no_code_is_none(code: str) -> None:
    """What is no hexadecimal code, too long, or no printable UTF-8 is not decoded."""
    assert decode_text(code) is None
    assert decode_address(code) is None


def test_other_links_are_left_alone() -> None:
    """Only Cloudflare's own path is read."""
    assert decode_link(f"/contact#{encode('a@example.org')}") is None
