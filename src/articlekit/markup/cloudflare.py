"""E-mail addresses hidden by Cloudflare, decoded.

Cloudflare replaces what looks like an address by `<a class="__cf_email__" data-cfemail="HEX">[email protected]</a>` and
a mail link by `/cdn-cgi/l/email-protection#HEX`. The first byte is a key, the rest is the text XOR that key, in UTF-8.
The guess is crude: a name such as "IDOLM@STER", a user's handle, or the query of a share link ("?subject=...") is
hidden as well. `decode_text` gives whatever was hidden, `decode_address` only an e-mail address.

Text that another tool extracted holds the placeholder alone. What it stood for is lost, and nobody invents it.
"""

from __future__ import annotations

import re

__all__ = ["PLACEHOLDER", "PROTECTED_PATH", "decode_address", "decode_link", "decode_text"]

PLACEHOLDER = "[email protected]"
"""What a visitor without a script sees; on the page with a no-break space."""
PROTECTED_PATH = "/cdn-cgi/l/email-protection"
"""The path of a hidden mail link; the hexadecimal text follows as fragment."""

_MAX_HEX = 2048
_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_][\w-]{0,62}")


def decode_text(hexadecimal: str) -> str | None:
    """The text that Cloudflare hid, or None where the argument is no such code.

    >>> decode_text("2a636e6566676a797e6f78")
    'IDOLM@STER'
    """
    if len(hexadecimal) > _MAX_HEX:
        return None
    try:
        code = bytes.fromhex(hexadecimal)
        text = bytes(byte ^ code[0] for byte in code[1:]).decode() if code else ""
    except ValueError:
        return None
    return text if text and text.isprintable() else None


def decode_address(hexadecimal: str) -> str | None:
    """The e-mail address that Cloudflare hid, or None where it hid something else.

    >>> decode_address("422c27353102273a232f322e276c2d3025")
    'news@example.org'
    >>> decode_address("2a636e6566676a797e6f78") is None
    True
    """
    text = decode_text(hexadecimal)
    return text if text and _ADDRESS.fullmatch(text) else None


def decode_link(href: str) -> str | None:
    """The `mailto:` link behind a hidden one; None for any other link, and for the query of a share link.

    >>> decode_link("/cdn-cgi/l/email-protection#422c27353102273a232f322e276c2d3025")
    'mailto:news@example.org'
    """
    path, _, code = href.partition("#")
    if not path.endswith(PROTECTED_PATH):
        return None
    text = decode_text(code)
    address = text.partition("?")[0] if text else ""
    return f"mailto:{address}" if _ADDRESS.fullmatch(address) else None
